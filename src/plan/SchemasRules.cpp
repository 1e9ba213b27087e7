#include "intake/Roles.hpp"
#include "plan/Agencies.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

Schema criteria() {
    Schema schema{u"เกณฑ์", Text(range::criteria), {}, {Text(head::criterion)}, false, false, u"เกณฑ์ให้คะแนน"};
    schema.columns = {plain(head::criterion, 50),
                      officers(head::weight, 20, Score),
                      officers(head::lowest, 20, Score),
                      officers(head::highest, 20, Score),
                      officers(head::direction, 24, ColumnKind::Text, {u"มากดี", Text(word::lessIsBetter)}),
                      officers(head::origin, 50),
                      officers(head::weight2, 24, Score),
                      officers(head::weight3, 24, Score),
                      hiddenColumn(head::sign, Integer),
                      hiddenColumn(head::factor, Score),
                      hiddenColumn(head::factor2, Score),
                      hiddenColumn(head::factor3, Score),
                      memoryColumn()};
    return schema;
}

/// What the formulas of TP_Scores need of each criterion, looked up by name once, so that the criteria may stand in any order.
Schema reckoning() {
    Schema schema{u"ตัวคูณ", Text(range::reckoning), {}, {Text(head::criterion)}, true, false, u"ค่าของแต่ละเกณฑ์ที่สูตรในแผ่นคะแนนใช้"};
    schema.columns = {plain(head::criterion, 50),     plain(head::lowest, 20, Score),  plain(head::span, 20, Score),
                      plain(head::sign, 24, Integer), plain(head::zero, 20, Score),    plain(head::productBase, 20, Score),
                      plain(head::factor, 20, Score), plain(head::factor2, 24, Score), plain(head::factor3, 24, Score)};
    schema.hidden = true;
    return schema;
}

Schema keywords() {
    Schema schema{u"คำสำคัญ", Text(range::keywords), {}, {}, false, false, u"คำสำคัญสำหรับจัดประเด็น"};
    schema.key = {u"คำ", Text(head::issue), Text(head::theme)};
    schema.columns = {officers(u"คำ", 50), officers(head::issue, 36), officers(head::theme, 56), officers(head::weight, 18, Score),
                      officers(u"ยกเว้นเมื่อพบ", 60)};
    return schema;
}

Schema synonyms() {
    Schema schema{u"คำพ้อง", Text(range::synonyms), {}, {u"คำ", u"ใช้แทนด้วย"}, false, false, u"คำที่มีความหมายเดียวกัน"};
    schema.columns = {officers(u"คำ", 60), officers(u"ใช้แทนด้วย", 60),
                      officers(head::status, 24, ColumnKind::Text, {Text(word::used), Text(word::offered), Text(word::unused)}),
                      plain(head::origin, 50)};
    return schema;
}

Schema abbreviations() {
    Schema schema{u"คำย่อ", Text(range::abbreviations), {}, {u"คำย่อ", u"คำเต็ม"}, false, false, u"คำย่อและคำเต็ม"};
    schema.columns = {officers(u"คำย่อ", 50), officers(u"คำเต็ม", 90)};
    return schema;
}

Schema agencies() {
    Schema schema{
        u"ทำเนียบหน่วยงาน", Text(range::agencies), {}, {Text(head::agencyName)}, false, false, u"หน่วยงานหลักและหน่วยงานสนับสนุน กับชื่ออื่นที่หมู่บ้านใช้"};
    schema.columns = {officers(head::agencyName, 70),
                      officers(head::otherNames, 110, LongText),
                      officers(head::agencyKind, 30, ColumnKind::Text, {u"ชุมชน", u"อปท.", u"ราชการ", u"รัฐวิสาหกิจ", u"เอกชน"}),
                      officers(head::contact, 50),
                      plain(head::hostedRows, 24, Integer),
                      plain(head::supportedRows, 24, Integer),
                      officers(head::note, 50, LongText),
                      plain(head::origin, 34)};
    return schema;
}

Schema columns() {
    Schema schema{u"คู่มือคอลัมน์", Text(range::columns), {}, {}, false, false, u"หัวคอลัมน์ในไฟล์หมู่บ้านหมายถึงคอลัมน์ใดของเรา"};
    schema.key = {Text(head::headerInFile), Text(head::ourColumn)};
    std::vector<Text> meanings;
    for (int role = static_cast<int>(intake::Role::Number); role <= static_cast<int>(intake::Role::Ignored); ++role)
        meanings.emplace_back(intake::roleName(static_cast<intake::Role>(role)));
    schema.columns = {plain(head::headerInFile, 70), officers(head::ourColumn, 60, ColumnKind::Text, std::move(meanings)),
                      plain(head::origin, 40),       plain(head::certainty, 24, Score),
                      plain(head::file, 70),         memoryColumn()};
    return schema;
}

Schema amounts() {
    Schema schema{u"วงเงินปกติ", Text(range::amounts), {}, {u"คำ"}, false, false, u"งบประมาณที่พบตามปกติของงานแต่ละชนิด"};
    schema.columns = {officers(u"คำ", 60), officers(u"ต่ำสุด", 30, Baht), officers(u"สูงสุด", 30, Baht)};
    return schema;
}

Schema log() {
    Schema schema{u"บันทึกการทำงาน", Text(range::log), {}, {Text(head::time), Text(head::command)}, false, false, u"บันทึกการทำงาน"};
    schema.columns = {plain(head::time, 34, DateTime), plain(head::command, 50), plain(head::result, 130, LongText),
                      plain(head::used, 60, LongText)};
    return schema;
}

} // namespace

std::vector<Schema> ruleSchemas() {
    return {criteria(), reckoning(), keywords(), synonyms(), abbreviations(), amounts(), agencies(), columns(), log()};
}

} // namespace tambonplan::plan
