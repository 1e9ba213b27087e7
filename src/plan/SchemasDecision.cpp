#include "plan/DecisionHeaders.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

Schema review() {
    Schema schema{
        u"ตรวจซ้ำ", Text(range::review), {}, {Text(head::proposal), Text(head::code)}, true, false, u"โครงการที่อาจซ้ำหรือรวมเป็นชุดตำบล"};
    schema.purpose = Purpose::Decision;
    schema.columns = {plain(head::proposal, 18),
                      plain(head::relation, 24),
                      plain(head::score, 17, Score),
                      plain(head::reason, 70, LongText),
                      officers(head::decision, 27, ColumnKind::Text, {Text(word::merge), Text(word::apart), Text(word::hold)}),
                      officers(head::mainRow, 16),
                      plain(head::code, 18),
                      plain(head::village, 12, Integer),
                      plain(head::project, 80, LongText),
                      plain(head::budget, 26, Baht),
                      plain(head::origin, 58),
                      officers(head::note, 40, LongText),
                      officers(head::offeredName, 60, LongText),
                      plain(head::overlap, 45, LongText),
                      plain(head::facets, 70, LongText),
                      plain(head::decidedWhen, 34, DateTime),
                      hiddenColumn(head::asked),
                      memoryColumn()};
    schema.lastOnPaper = head::note;
    schema.foldedHeader = head::relation;
    schema.foldedText = word::related;
    return schema;
}

Schema thresholds() {
    Schema schema{u"เกณฑ์ตรวจซ้ำ", Text(range::thresholds), {}, {Text(head::threshold)}, true, false, u"ถ้าตั้งคะแนนไว้เท่านี้ จะเสนอกี่ข้อ"};
    schema.columns = {plain(head::threshold, 26, Score),       plain(head::duplicateCount, 26, Integer),
                      plain(head::duplicateRows, 24, Integer), plain(head::duplicatePairs, 24, Integer),
                      plain(head::packageCount, 32, Integer),  plain(head::packageRows, 30, Integer),
                      plain(head::tickedCount, 26, Integer),   plain(head::settingNow, 60)};
    return schema;
}

Schema plan() {
    Schema schema{u"แผนตำบล", Text(range::plan), {}, {Text(head::planCode)}, true, true, u"แผนพัฒนาตำบล"};
    schema.purpose = Purpose::Result;
    schema.lastOnPaper = head::status;
    schema.columns = {plain(head::order, 11, Integer),
                      plain(head::planCode, 16.8),
                      plain(head::theme, 22, LongText),
                      plain(head::issue, 20.2),
                      plain(head::group, 22),
                      plain(head::project, 42.8, LongText),
                      plain(head::objective, 26.8, LongText),
                      plain(head::target, 22, LongText),
                      plain(head::budget, 25, Baht),
                      plain(head::fundSource, 32.5),
                      plain(head::village, 13),
                      plain(head::villageCount, 19, Integer),
                      plain(head::mainAgency, 23),
                      plain(head::support, 23),
                      plain(head::urgency, 25.2),
                      plain(head::score, 14, Score),
                      plain(head::issueRank, 19.4, Integer),
                      plain(head::origin, 18, LongText),
                      officers(head::status, 19.5, ColumnKind::Text,
                               {Text(word::draft), u"เห็นชอบ", u"ส่งแล้ว", u"ได้รับงบประมาณ", u"ดำเนินการแล้ว", u"ไม่เห็นชอบ"}),
                      plain(head::finalRank, 18.6, Integer),
                      hiddenColumn(head::issueKey),
                      hiddenColumn(head::placeInScores, Integer),
                      hiddenColumn(head::rowInScores, Integer),
                      hiddenColumn(head::issueStart, Integer),
                      hiddenColumn(head::issueRankKey, Integer),
                      hiddenColumn(head::sortedIssueRankKey, Integer),
                      plain(head::elsewhere, 60, LongText),
                      plain(head::toDistrict, 20),
                      plain(head::crosses, 16),
                      plain(head::readiness, 16, Integer),
                      plain(head::lacking, 40, LongText),
                      hiddenColumn(head::builtRank, Integer),
                      plain(head::budgetPlan, 40),
                      plain(head::provinceStrategy, 50, LongText),
                      plain(head::localStrategy, 50, LongText),
                      memoryColumn()};
    return schema;
}

} // namespace

Schema scoreSchema(const std::vector<Text>& criteria) {
    Schema schema{u"คะแนน", Text(range::scores), {}, {Text(head::planCode)}, false, true, u"ตารางวิเคราะห์คะแนนความสำคัญ"};
    schema.purpose = Purpose::Decision;
    schema.lastOnPaper = head::meetingReason;
    schema.columns = {plain(head::planCode, 16.8), plain(head::project, 49.5, LongText)};
    for (const Text& criterion : criteria)
        schema.columns.push_back(officers(criterion, 26, Score));
    for (const Column& column : {plain(head::total, 19, Score),
                                 plain(head::scoreRank, 18.6, Integer),
                                 officers(head::votes, 18.6, Integer),
                                 plain(head::voteRank, 18.6, Integer),
                                 officers(head::meetingRank, 18.6, Integer),
                                 plain(head::finalRank, 18.6, Integer),
                                 plain(head::decidedBy, 51, LongText),
                                 officers(head::meetingReason, 30, LongText),
                                 plain(head::readiness, 20, Integer),
                                 plain(head::lacking, 45, LongText),
                                 plain(head::weighted, 26, Score),
                                 plain(head::sum, 20, Score),
                                 plain(head::product, 22, Score),
                                 plain(head::rankSet1, 18, Integer),
                                 plain(head::scoreSet2, 20, Score),
                                 plain(head::rankSet2, 18, Integer),
                                 plain(head::moveSet2, 18, Integer),
                                 plain(head::scoreSet3, 20, Score),
                                 plain(head::rankSet3, 18, Integer),
                                 plain(head::moveSet3, 18, Integer),
                                 hiddenColumn(head::methodSet),
                                 hiddenColumn(head::votesUsed, Integer),
                                 hiddenColumn(head::tiePlace, Integer),
                                 hiddenColumn(head::scoreKey, Integer),
                                 hiddenColumn(head::sortedScoreKey, Integer),
                                 hiddenColumn(head::rowInBallot, Integer),
                                 hiddenColumn(head::rowInPlan, Integer),
                                 hiddenColumn(head::placeInPlan, Integer),
                                 hiddenColumn(head::voteKey, Integer),
                                 hiddenColumn(head::sortedVoteKey, Integer),
                                 hiddenColumn(head::tieUrgency, Integer),
                                 hiddenColumn(head::tieVillages, Integer),
                                 hiddenColumn(head::tieHouseholds, Integer),
                                 hiddenColumn(head::tieVillageRank, Integer),
                                 hiddenColumn(head::tieBudget, Baht),
                                 hiddenColumn(head::rowByTie, Integer),
                                 hiddenColumn(head::rivalKey, Integer),
                                 hiddenColumn(head::rivalHint, Integer),
                                 hiddenColumn(head::rival, Integer),
                                 hiddenColumn(head::tieReason),
                                 hiddenColumn(head::tie, Score),
                                 hiddenColumn(head::meetingKey, Integer),
                                 hiddenColumn(head::meetingOrder, Integer),
                                 hiddenColumn(head::meetingGap, Integer),
                                 hiddenColumn(head::meetingScoreRank, Integer),
                                 hiddenColumn(head::rankKey, Score),
                                 memoryColumn()})
        schema.columns.push_back(column);
    for (const Text& criterion : criteria)
        schema.columns.insert(schema.columns.end() - 1, hiddenColumn(stepHeader(criterion), Score));
    return schema;
}

Text stepHeader(TextView criterion) {
    return u"คะแนนนับ: " + Text(criterion);
}

namespace {

Schema summary() {
    Schema schema{u"สรุปแผน",
                  Text(range::summary),
                  {},
                  {Text(head::line), Text(head::theme), Text(head::issue)},
                  true,
                  true,
                  u"สรุปจำนวนโครงการและงบประมาณตามประเด็นและกลุ่ม และการตรวจยอดกับทะเบียน"};
    schema.purpose = Purpose::Result;
    schema.columns = {plain(head::line, 32), plain(head::theme, 50, LongText), plain(head::issue, 36)};
    for (const TextView group : {TextView(u"ทำเอง"), TextView(u"ทำร่วม"), word::wantsSupport, noGroup}) {
        schema.columns.push_back(plain(countHeader(group), 24, Integer));
        schema.columns.push_back(plain(budgetHeader(group), 30, Baht));
    }
    schema.columns.push_back(plain(head::allProjects, 20, Integer));
    schema.columns.push_back(plain(head::allBudget, 32, Baht));
    schema.columns.push_back(plain(head::proofOfSum, 20));
    schema.columns.push_back(hiddenColumn(head::issueLine));
    return schema;
}

Schema crossVillage() {
    Schema schema{u"โครงการคาบเกี่ยว",
                  Text(range::crossing),
                  {},
                  {Text(head::crossingCode)},
                  true,
                  true,
                  u"โครงการที่คาบเกี่ยวตั้งแต่สองหมู่บ้านขึ้นไป และลำน้ำหรือถนนที่หลายหมู่บ้านเสนอ"};
    schema.purpose = Purpose::Decision;
    schema.lastOnPaper = head::decision;
    schema.columns = {plain(head::crossingCode, 40),
                      plain(head::crossingKind, 46, LongText),
                      plain(head::project, 80, LongText),
                      plain(head::village, 24),
                      plain(head::villageCount, 18, Integer),
                      plain(head::budget, 28, Baht),
                      plain(head::budgetRule, 60, LongText),
                      plain(head::rows, 50, LongText),
                      officers(head::decision, 26, ColumnKind::Text, {Text(word::merge), Text(word::apart), Text(word::hold)}),
                      officers(head::offeredName, 60, LongText),
                      officers(head::note, 36, LongText),
                      memoryColumn()};
    return schema;
}

Schema planChanges() {
    Schema schema{u"เทียบแผนครั้งก่อน", Text(range::planChanges), {}, {}, false, false, u"สิ่งที่แผนตำบลต่างจากการสร้างครั้งก่อน"};
    schema.purpose = Purpose::Result;
    schema.columns = {plain(head::time, 34, DateTime),    plain(head::change, 28), plain(head::planCode, 18),
                      plain(head::project, 80, LongText), plain(head::field, 30),  plain(head::before, 60, LongText),
                      plain(head::after, 60, LongText)};
    return schema;
}

/// The plan as the committee agreed to it: made when the plan is locked.
Schema approved() {
    Schema schema{u"แผนที่เห็นชอบ", Text(range::approved), {}, {Text(head::planCode)}, true, true, u"แผนตำบลฉบับที่ ก.บ.ต. เห็นชอบ"};
    schema.purpose = Purpose::Result;
    for (const Column& column : plan().columns) {
        if (column.hidden || column.officer) continue;
        schema.columns.push_back(column);
    }
    schema.lastOnPaper = head::origin;
    schema.onDemand = true;
    return schema;
}

} // namespace

std::vector<Schema> decisionSchemas() {
    return {review(), thresholds(), scoreSchema({}), plan(), summary(), crossVillage(), planChanges(), approved()};
}

} // namespace tambonplan::plan
