#include "plan/RankingHeaders.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

Schema requests() {
    Schema schema{
        u"คำขอแหล่งอื่น", Text(range::requests), {}, {Text(head::requestCode)}, false, false, u"โครงการที่เสนอไว้แหล่งอื่น แผนท้องถิ่น และแผนปีก่อน"};
    schema.purpose = Purpose::Decision;
    // Two pages beside each other: what was asked for and why it is the same, then the dimensions and the decision.
    schema.lastOnPaper = head::inOrdinance;
    schema.columns = {plain(head::requestCode, 16),
                      plain(head::requestKind, 24),
                      plain(head::requestedProject, 60, LongText),
                      plain(head::village, 18),
                      plain(head::budget, 26, Baht),
                      plain(head::years, 24),
                      plain(head::agency, 38),
                      plain(head::likeness, 24),
                      plain(head::planCode, 18),
                      plain(head::matchedProject, 60, LongText),
                      plain(head::score, 16, Score),
                      plain(head::reason, 68, LongText),
                      plain(head::sameBudget, 24),
                      plain(head::samePeriod, 24),
                      plain(head::sameAgency, 24),
                      plain(head::sameProject, 24),
                      officers(head::decision, 30, ColumnKind::Text, {Text(word::keepOut), Text(word::proposeStill), Text(word::notSame)}),
                      officers(head::decidedWho, 30),
                      officers(head::decidedWhen, 24),
                      officers(head::note, 70, LongText),
                      plain(head::matchedRows, 24),
                      plain(head::inOrdinance, 19),
                      plain(head::file, 40),
                      plain(head::sheet, 24),
                      plain(head::row, 12, Integer),
                      memoryColumn()};
    return schema;
}

Schema issues() {
    Schema schema{u"ประเด็นและแผนงาน",
                  Text(range::issues),
                  {},
                  {Text(head::theme), Text(head::issue)},
                  false,
                  false,
                  u"ประเด็นของเรา กรอบของจังหวัด แผนงาน และยุทธศาสตร์"};
    schema.columns = {plain(head::theme, 50),
                      plain(head::issue, 40),
                      officers(head::frameTheme, 50),
                      officers(head::frameIssue, 40),
                      officers(head::budgetPlan, 50),
                      officers(head::provinceStrategy, 60, LongText),
                      officers(head::localStrategy, 60, LongText),
                      officers(head::tactic, 50, LongText),
                      memoryColumn()};
    return schema;
}

Schema lessons() {
    Schema schema{u"คำที่เสนอเพิ่ม", Text(range::lessons), {}, {}, false, false, u"คำสำคัญที่โปรแกรมเสนอจากการแก้ของเจ้าหน้าที่"};
    schema.purpose = Purpose::Decision;
    schema.key = {Text(head::offeredWord), Text(head::theme), Text(head::issue)};
    schema.columns = {plain(head::offeredWord, 50),
                      plain(head::theme, 50),
                      plain(head::issue, 36),
                      officers(head::word, 50),
                      officers(head::decision, 24, ColumnKind::Text, {Text(word::accept), Text(word::refuse)}),
                      plain(head::wordCount, 24, Integer),
                      plain(head::example, 80, LongText),
                      plain(head::result, 50),
                      memoryColumn()};
    return schema;
}

} // namespace

Schema ballotSchema(const std::vector<Text>& villages) {
    Schema schema{u"บัญชีลงคะแนน", Text(range::ballot), {}, {Text(head::planCode)}, true, true, u"บัญชีลงคะแนนเสียงจัดลำดับโครงการ"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::planCode, 16), plain(head::project, 90, LongText)};
    for (const Text& village : villages)
        schema.columns.push_back(officers(village, 14, Integer));
    schema.columns.push_back(plain(head::total, 18, Integer));
    schema.columns.push_back(officers(head::note, 34));
    schema.columns.push_back(memoryColumn());
    return schema;
}

std::vector<Schema> rankingSchemas() {
    return {ballotSchema({}), requests()};
}

std::vector<Schema> frameSchemas() {
    return {issues(), lessons()};
}

} // namespace tambonplan::plan
