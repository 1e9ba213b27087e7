#include "plan/RankingHeaders.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

Schema review() {
    Schema schema{
        u"ตรวจซ้ำ", Text(range::review), {}, {Text(head::proposal), Text(head::code)}, true, false, u"โครงการที่อาจซ้ำหรือรวมเป็นชุดตำบล"};
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
                      plain(head::origin, 50),
                      officers(head::note, 40, LongText),
                      officers(head::offeredName, 60, LongText),
                      plain(head::overlap, 45, LongText),
                      plain(head::facets, 70, LongText),
                      memoryColumn()};
    return schema;
}

Schema plan() {
    Schema schema{u"แผนตำบล", Text(range::plan), {}, {Text(head::planCode)}, true, true, u"แผนพัฒนาตำบล"};
    schema.columns = {plain(head::order, 14, Integer),
                      plain(head::planCode, 15),
                      plain(head::theme, 26, LongText),
                      plain(head::issue, 22),
                      plain(head::group, 22),
                      plain(head::project, 60, LongText),
                      plain(head::objective, 38, LongText),
                      plain(head::target, 32, LongText),
                      plain(head::budget, 27, Baht),
                      plain(head::fundSource, 20),
                      plain(head::village, 13),
                      plain(head::villageCount, 15, Integer),
                      plain(head::mainAgency, 23),
                      plain(head::support, 21),
                      plain(head::urgency, 20),
                      plain(head::score, 17, Score),
                      plain(head::issueRank, 19, Integer),
                      plain(head::origin, 24, LongText),
                      officers(head::status, 17, ColumnKind::Text,
                               {Text(word::draft), u"เห็นชอบ", u"ส่งแล้ว", u"ได้รับงบประมาณ", u"ดำเนินการแล้ว", u"ไม่เห็นชอบ"}),
                      plain(head::finalRank, 15, Integer),
                      hiddenColumn(head::issueKey),
                      hiddenColumn(head::elsewhere, LongText),
                      plain(head::toDistrict, 20),
                      hiddenColumn(head::budgetPlan),
                      hiddenColumn(head::provinceStrategy, LongText),
                      hiddenColumn(head::localStrategy, LongText),
                      memoryColumn()};
    return schema;
}

} // namespace

Schema scoreSchema(const std::vector<Text>& criteria) {
    Schema schema{u"คะแนน", Text(range::scores), {}, {Text(head::planCode)}, false, false, u"ตารางวิเคราะห์คะแนนความสำคัญ"};
    schema.columns = {plain(head::planCode, 16), plain(head::project, 80, LongText)};
    for (const Text& criterion : criteria)
        schema.columns.push_back(officers(criterion, 22, Score));
    for (const Column& column : {plain(head::total, 20, Score),
                                 plain(head::scoreRank, 20, Integer),
                                 officers(head::votes, 20, Integer),
                                 plain(head::voteRank, 20, Integer),
                                 officers(head::meetingRank, 20, Integer),
                                 plain(head::finalRank, 20, Integer),
                                 plain(head::decidedBy, 75),
                                 officers(head::meetingReason, 50, LongText),
                                 plain(head::weighted, 22, Score),
                                 plain(head::sum, 20, Score),
                                 plain(head::product, 22, Score),
                                 plain(head::rankSet1, 18, Integer),
                                 plain(head::scoreSet2, 20, Score),
                                 plain(head::rankSet2, 18, Integer),
                                 plain(head::moveSet2, 18, Integer),
                                 plain(head::scoreSet3, 20, Score),
                                 plain(head::rankSet3, 18, Integer),
                                 plain(head::moveSet3, 18, Integer),
                                 hiddenColumn(head::votesUsed, Integer),
                                 hiddenColumn(head::scoreKey, Score),
                                 hiddenColumn(head::voteKey, Score),
                                 hiddenColumn(head::tieUrgency, Integer),
                                 hiddenColumn(head::tieVillages, Integer),
                                 hiddenColumn(head::tieHouseholds, Integer),
                                 hiddenColumn(head::tieVillageRank, Integer),
                                 hiddenColumn(head::tieBudget, Baht),
                                 hiddenColumn(head::rival, Integer),
                                 hiddenColumn(head::tieReason),
                                 hiddenColumn(head::tie, Score),
                                 hiddenColumn(head::meetingOrder, Integer),
                                 hiddenColumn(head::meetingGap, Integer),
                                 hiddenColumn(head::rankKey, Score),
                                 memoryColumn()})
        schema.columns.push_back(column);
    return schema;
}

std::vector<Schema> decisionSchemas() {
    return {review(), scoreSchema({}), plan()};
}

} // namespace tambonplan::plan
