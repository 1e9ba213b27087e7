#include "plan/ReportInputs.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

std::vector<Text> haveOrNot() {
    return {u"มี", u"ไม่มี"};
}

/// People of the committee (A-01…A-05).
Schema committee() {
    Schema schema{u"กรรมการ", Text(range::committee), {}, {Text(head::order)}, false, false, u"คณะกรรมการบริหารงานตำบลแบบบูรณาการ"};
    schema.purpose = Purpose::Decision;
    schema.columns = {officers(head::order, 14, Integer),
                      officers(head::personName, 60),
                      officers(head::position, 60),
                      officers(head::sector, 40, ColumnKind::Text,
                               {u"ราชการ", u"องค์กรปกครองส่วนท้องถิ่น", u"ผู้นำท้องที่", u"ภาคประชาชน", u"ภาคเอกชน", u"ผู้ทรงคุณวุฒิ"}),
                      officers(head::part, 50, ColumnKind::Text, {Text(word::chair), u"กรรมการ", Text(word::secretary), u"ที่ปรึกษา"}),
                      officers(head::village, 14, Integer),
                      officers(head::qualification, 50, LongText)};
    return schema;
}

/// The seven duties of the committee as a checklist.
Schema duties() {
    Schema schema{u"หน้าที่ ก.บ.ต.", Text(range::duties), {}, {Text(head::item)}, false, true, u"หน้าที่ของคณะกรรมการบริหารงานตำบลแบบบูรณาการ"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::item, 12, Integer), plain(head::duty, 90, LongText),
                      officers(head::dutyState, 30, ColumnKind::Text, {Text(word::dutyDone), u"กำลังทำ", u"ยังไม่ทำ"}),
                      officers(head::dutyDay, 34), officers(head::proof, 80, LongText)};
    return schema;
}

/// Evidence for the six indicators of a village plan's quality, and the grade as live formulas (D-01…D-07).
Schema evidence() {
    Schema schema{u"คุณภาพแผน", Text(range::evidence), {}, {Text(head::village)}, true, true, u"ประเมินคุณภาพแผนหมู่บ้าน"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::village, 12, Integer),
                      plain(head::villageName, 30),
                      plain(head::households, 20, Integer),
                      officers(head::attending, 22, Integer),
                      officers(head::keepingAccounts, 22, Integer),
                      officers(head::localFromStart, 24, ColumnKind::Text, haveOrNot()),
                      officers(head::inLocalPlan, 24, ColumnKind::Text, haveOrNot()),
                      officers(head::inDraftOrdinance, 24, ColumnKind::Text, haveOrNot()),
                      officers(head::sufficiency, 24, ColumnKind::Text, {u"ใช่", u"ไม่ใช่"}),
                      officers(head::usedForReal, 24, ColumnKind::Text, {u"ใช่", u"ไม่ใช่"}),
                      officers(head::asBook, 22, ColumnKind::Text, haveOrNot()),
                      plain(head::accountsShare, 20, Score),
                      plain(head::attendingShare, 20, Score),
                      plain(head::selfShare, 20, Score)};
    for (int i = 1; i <= qualityIndicators; ++i)
        schema.columns.push_back(plain(Text(head::indicator) + u' ' + text::number(i), 18));
    schema.columns.push_back(plain(head::passed, 14, Integer));
    schema.columns.push_back(plain(head::grade, 28));
    return schema;
}

/// The five levels and the funnel to the local plan (D-10, D-11).
Schema kpi() {
    Schema schema{u"ตัวชี้วัดตำบล", Text(range::kpi), {}, {Text(head::indicator), Text(head::level)}, false, true, u"ตัวชี้วัดของตำบล"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::indicator, 18),
                      plain(head::level, 14, Integer),
                      plain(head::criterion, 100, LongText),
                      plain(head::unit, 16),
                      plain(head::lowest, 16, Score),
                      officers(head::amount, 20, Integer),
                      officers(head::base, 20, Integer),
                      plain(head::percent, 18, Score),
                      plain(head::outcome, 18),
                      officers(head::proof, 50, LongText)};
    return schema;
}

/// Certification: 5 areas, 19 indicators, 100 points (D-09).
Schema certification() {
    Schema schema{u"รับรองมาตรฐาน", Text(range::certification), {}, {Text(head::item)}, false, true, u"การรับรองมาตรฐานแผนชุมชน"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::areaNumber, 14, Integer),    plain(head::theme, 36),
                      plain(head::areaPoints, 20, Integer),    plain(head::item, 12),
                      officers(head::indicator, 90, LongText), officers(head::fullPoints, 20, Score),
                      officers(head::points, 20, Score),       officers(head::proof, 60, LongText)};
    return schema;
}

/// Texts that the officer writes for the book and the letters (C-05…C-07, A-02, E-11).
Schema narrative() {
    Schema schema{u"ข้อความในเล่ม", Text(range::narrative), {}, {Text(head::field)}, false, false, u"ข้อความในเล่มแผนและหนังสือ"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::field, 46), officers(head::text, 140, LongText), plain(head::meaning, 90, LongText)};
    return schema;
}

/// Who gets which copy of the book (E-02).
Schema distribution() {
    Schema schema{u"การแจกจ่าย", Text(range::distribution), {}, {Text(head::copy)}, false, true, u"ทะเบียนการแจกจ่ายเล่มแผน"};
    schema.purpose = Purpose::Decision;
    schema.columns = {officers(head::copy, 14, Integer), officers(head::receiver, 70), officers(head::sentOn, 34),
                      officers(head::receivedBy, 50), officers(head::note, 50)};
    return schema;
}

} // namespace

std::vector<Schema> reportSchemas() {
    std::vector<Schema> list{committee(), duties(), evidence(), kpi(), certification(), narrative(), distribution()};
    for (Schema& schema : list)
        schema.onDemand = true;
    return list;
}

} // namespace tambonplan::plan
