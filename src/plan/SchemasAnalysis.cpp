#include "plan/Analysis.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ReportInputs.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

Schema problemView() {
    Schema schema{u"วิเคราะห์ปัญหา",
                  Text(range::problemView),
                  {},
                  {Text(head::theme), Text(head::issue)},
                  false,
                  true,
                  u"ปัญหา สาเหตุ และศักยภาพของแต่ละประเด็น"};
    schema.purpose = Purpose::Decision;
    schema.lastOnPaper = head::budgetTotal;
    schema.columns = {plain(head::theme, 30, LongText),
                      plain(head::issue, 26),
                      officers(head::whatProblem, 48, LongText),
                      officers(head::cause, 43, LongText),
                      officers(head::causeFrom, 22, ColumnKind::Text, {u"ภายใน", u"ภายนอก", u"ภายในและภายนอก"}),
                      officers(head::solution, 42, LongText),
                      officers(head::potential, 39, LongText),
                      officers(head::urgency, 26, ColumnKind::Text, {Text(word::urgent), Text(word::middling), Text(word::normal)}),
                      plain(head::villagesHit, 17, Integer),
                      plain(head::householdsHit, 20, Integer),
                      plain(head::householdShare, 25.5, Score),
                      plain(head::mostPeople, 18),
                      plain(head::breadth, 16, Integer),
                      plain(head::projectCount, 18.5, Integer),
                      plain(head::budgetTotal, 24, Baht),
                      officers(head::note, 36, LongText),
                      memoryColumn()};
    return schema;
}

Schema tracking() {
    const std::vector<Text> yesNo{Text(word::yes), Text(word::no)};
    Schema schema{u"ติดตามโครงการ",
                  Text(range::tracking),
                  {},
                  {Text(head::planCode)},
                  true,
                  true,
                  u"โครงการของตำบลเข้าแผนท้องถิ่น ข้อบัญญัติ และได้รับงบประมาณแล้วหรือไม่"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::planCode, 16),
                      plain(head::project, 66, LongText),
                      plain(head::village, 20),
                      plain(head::group, 26),
                      plain(head::mainAgency, 30),
                      plain(head::budget, 28, Baht),
                      officers(head::authority, 30, ColumnKind::Text, {Text(word::withinAuthority), u"เกินศักยภาพ", u"หน่วยงานอื่น"}),
                      officers(head::toLocalPlan, 29, ColumnKind::Text, yesNo),
                      officers(head::toOrdinance, 32.5, ColumnKind::Text, yesNo),
                      officers(head::funded, 28, ColumnKind::Text, yesNo),
                      officers(head::received, 28, Baht),
                      officers(head::progressNote, 40, LongText),
                      officers(head::proof, 41, LongText),
                      memoryColumn()};
    return schema;
}

Schema ratios() {
    Schema schema{
        u"อัตราส่วน", Text(range::ratios), {}, {Text(head::measure), Text(head::scope)}, true, true, u"อัตราส่วนตามเกณฑ์ แต่ละข้อมีฐานของตนเอง"};
    schema.purpose = Purpose::Result;
    schema.columns = {plain(head::measure, 44),
                      plain(head::scope, 24),
                      plain(head::criterion, 90, LongText),
                      plain(head::amount, 18, Integer),
                      plain(head::base, 18, Integer),
                      plain(head::baseMeaning, 80, LongText),
                      plain(head::percent, 18, Score),
                      officers(head::lowest, 18, Score),
                      plain(head::outcome, 22),
                      plain(head::origin, 60, LongText),
                      hiddenColumn(head::passedOne, Integer),
                      memoryColumn()};
    return schema;
}

} // namespace

std::vector<Schema> analysisSchemas() {
    std::vector<Schema> list{problemView(), tracking(), ratios()};
    for (Schema& schema : list)
        schema.onDemand = true;
    return list;
}

} // namespace tambonplan::plan
