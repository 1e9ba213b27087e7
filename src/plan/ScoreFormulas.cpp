#include "plan/ScoreFormulas.hpp"

#include "plan/DecisionHeaders.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Table.hpp"

namespace tambonplan::plan {

namespace {

// All formulas are short, and few look through a whole column: ten thousand rows must be parsed, stored and reckoned by an office. Of the
// ways to count what stands before a row, Calc 7.4 needs for 10 000 rows: RANK 10 s, COUNTIF 6.4 s, SUMPRODUCT 2.1 s, SMALL into a column
// of its own and then a MATCH in sorted cells 2.2 s. An exact MATCH needs 2 s too, so a row is looked for only where it does not stand
// where it stood when the table was written. (One SMALL for all rows, as an array, would sort once elsewhere; Calc 7.4 sorts for each of
// its cells. Rows shared out among every hundredth key and sorted hundred by hundred are reckoned in a quarter of the time, but four more
// columns hear of every key, and the office then needs three to ten times as long to write the table.)

/// A cell of TP_Reckoning: what stands there for the criterion in that place of the list.
Text reckoned(TextView header, std::size_t criterion) {
    return Text(u"[TP_Reckoning!").append(header).append(u"#").append(text::number(static_cast<long>(criterion + 1))).append(u"]");
}

Text cell(TextView header) {
    return Text(u"[").append(header).append(u"]");
}

Text column(TextView header) {
    return Text(u"[TP_Scores!").append(header).append(u"]");
}

/// How many rows have more (`sign` ">") or less ("<") under a header than this one.
Text howMany(TextView sign, TextView header) {
    return Text(u"SUMPRODUCT((").append(column(header)).append(sign).append(cell(header)).append(u")*1)");
}

/// How far the value lies from the bad end of the scale, kept on the scale; 0, the worst, where it is missing.
Text stepOf(const Text& criterion, std::size_t place) {
    return u"=IF(ISNUMBER([" + criterion + u"]);MEDIAN(0;" + reckoned(head::zero, place) + u"+" + reckoned(head::sign, place) + u"*[" +
           criterion + u"];" + reckoned(head::span, place) + u");0)";
}

const Text methodSet = u"=INDEX([TP_Settings!ข้อมูล];MATCH(\"วิธีจัดลำดับ\";[TP_Settings!ค่า];0))";
const Text votes = u"AND([วิธีที่ตั้งไว้]=\"vote\";ISNUMBER([เสียงที่ใช้]))"; ///< this row is ranked by its votes

/// The officer's own number of votes, else what stands in the ballot.
Text votesUsed() {
    return u"=IF(ISNUMBER([คะแนนเสียง]);[คะแนนเสียง];IF(ISNUMBER([แถวในบัญชีลงคะแนน]);IF(ISNUMBER(INDEX([TP_Ballot!คะแนนรวม];[แถวในบัญชีลงคะแนน])"
           u");"
           u"INDEX([TP_Ballot!คะแนนรวม];[แถวในบัญชีลงคะแนน]);\"\");\"\"))";
}

/// A whole number that orders the rows, larger values first and equals by the tie rules. A row without a score stands last.
Text keyOf(const Text& value) {
    return u"[ลำดับเมื่อเสมอ]-ROUND(" + value + u"*1000000;0)*100000";
}

Text scoreKey() {
    return u"=" + keyOf(u"IF(ISNUMBER([คะแนนรวม]);[คะแนนรวม];-50000)");
}

Text voteKey() {
    return u"=IF(ISNUMBER([เสียงที่ใช้]);" + keyOf(u"[เสียงที่ใช้]") + u";\"\")";
}

/// Keys in their order: in the first row the smallest, whatever project stands there.
Text inOrder(TextView key) {
    return Text(u"=IFERROR(SMALL(").append(column(key)).append(u";ROW()-ROW([TP_Scores!#").append(key).append(u"]));\"\")");
}

/// Place of a key among the sorted ones.
Text placeIn(TextView sorted, TextView key) {
    return Text(u"MATCH(").append(cell(key)).append(u";").append(column(sorted)).append(u";1)");
}

/// Place by votes. Sorted keys are made only where the votes decide.
Text placeByVotes() {
    return u"=IF(ISNUMBER([กุญแจเสียง]);IF([วิธีที่ตั้งไว้]=\"vote\";" + placeIn(head::sortedVoteKey, head::voteKey) + u";" +
           howMany(u"<", head::voteKey) + u"+1);\"\")";
}

/// Place by a score, larger first; equals share a place.
Text placeByScore(TextView header) {
    return Text(u"=IF(ISNUMBER(").append(cell(header)).append(u");").append(howMany(u">", header)).append(u"+1;\"\")");
}

/// Place by the weights in use. Where these decide the score, all that have more stand before it in the sorted keys.
Text placeByWeights() {
    const Text before = u"IFERROR(MATCH(-ROUND([คะแนนถ่วงน้ำหนัก]*1000000;0)*100000-0.5;[TP_Scores!กุญแจคะแนนเรียงแล้ว];1);0)";
    return u"=IF(ISNUMBER([คะแนนถ่วงน้ำหนัก]);IF(OR([วิธีที่ตั้งไว้]=\"sum\";[วิธีที่ตั้งไว้]=\"product\");" + howMany(u">", head::weighted) + u";" +
           before + u")+1;\"\")";
}

/// Orders the projects that the meeting ranked: by its place, then by score.
Text meetingKey() {
    return u"=IF(ISNUMBER([ลำดับที่ประชุม]);[ลำดับที่ประชุม]*1000000+[ลำดับจากคะแนน];\"\")";
}

/// Place among the projects that the meeting ranked; 0 for the others.
Text meetingOrder() {
    return u"=IF(ISNUMBER([กุญแจที่ประชุม]);" + howMany(u"<", head::meetingKey) + u"+1;0)";
}

/// How many of the other projects stand before one that the meeting ranked.
Text meetingGap() {
    return u"=IF([ลำดับในรายการที่ประชุม]>0;[ลำดับที่ประชุม]-[ลำดับในรายการที่ประชุม];0)";
}

/// A project that the meeting ranked stands behind the most gaps of those up to it; the others by score among themselves.
Text keyByMeeting() {
    return u"IF([ลำดับในรายการที่ประชุม]>0;ROUND(SUMPRODUCT(MAX(([TP_Scores!ลำดับในรายการที่ประชุม]>0)"
           u"*([TP_Scores!ลำดับในรายการที่ประชุม]<=[ลำดับในรายการที่ประชุม])*[TP_Scores!จำนวนที่เว้นก่อนหน้า]))+0.5+[ลำดับในรายการที่ประชุม]/1000000;6);"
           u"[ลำดับจากคะแนน]-SUMPRODUCT(([TP_Scores!ลำดับคะแนนของรายการที่ประชุม]<[ลำดับจากคะแนน])*1))";
}

Text rankKey() {
    return u"=IF([วิธีที่ตั้งไว้]=\"vote\";IF(ISNUMBER([เสียงที่ใช้]);[ลำดับจากเสียง];1000000+[ลำดับจากคะแนน]);IF([วิธีที่ตั้งไว้]=\"discussion\";" +
           keyByMeeting() + u";[ลำดับจากคะแนน]))";
}

Text finalRank() {
    return u"=IF(OR([วิธีที่ตั้งไว้]=\"vote\";[วิธีที่ตั้งไว้]=\"discussion\");" + howMany(u"<", head::rankKey) + u"+1;[ลำดับจากคะแนน])";
}

/// A key beside this row's in a sorted column (`step` rows on) where it is of an equal; `otherwise` where it is not.
Text keyOfEqual(TextView sorted, TextView place, TextView key, TextView step, const Text& otherwise) {
    const Text beside = u"INDEX(" + column(sorted) + u";" + cell(place) + Text(step) + u")";
    return u"IF(IFERROR(INT(" + beside + u"/100000)=INT(" + cell(key) + u"/100000);FALSE());" + beside + u";" + otherwise + u")";
}

/// The next of the equals, else the one before; "" where there is none.
Text keyBeside(TextView sorted, TextView place, TextView key) {
    return keyOfEqual(sorted, place, key, u"+1",
                      u"IF(" + cell(place) + u">1;" + keyOfEqual(sorted, place, key, u"-1", u"\"\"") + u";\"\")");
}

/// Key of the nearest project that got the same score or as many votes.
Text rivalKey() {
    return u"=IF(" + votes + u";" + keyBeside(head::sortedVoteKey, head::voteRank, head::voteKey) + u";" +
           keyBeside(head::sortedScoreKey, head::scoreRank, head::scoreKey) + u")";
}

/// Where that project stood when the table was written: the key ends in its place among equals, and so many are in the table.
Text rivalHint() {
    const Text rows = column(head::rowByTie);
    return u"=IF(ISNUMBER([กุญแจของที่เสมอกัน]);MAX(1;IFERROR(INDEX(" + rows + u";ROUND(MOD([กุญแจของที่เสมอกัน];100000)*ROWS(" + rows +
           u")/100000;0)+1);1));0)";
}

/// It is looked for only where the table was sorted since.
Text rivalAmong(TextView key) {
    return u"IF(IFERROR(INDEX(" + column(key) + u";[แถวที่ค้นก่อน])=[กุญแจของที่เสมอกัน];FALSE());[แถวที่ค้นก่อน];IFERROR(MATCH([กุญแจของที่เสมอกัน];" +
           column(key) + u";0);0))";
}

/// Row of that project; 0 where there is none.
Text rival() {
    return u"=IF(ISNUMBER([กุญแจของที่เสมอกัน]);IF(" + votes + u";" + rivalAmong(head::voteKey) + u";" + rivalAmong(head::scoreKey) + u");0)";
}

/// The same column of TP_Plan for this project.
Text fromPlan(TextView header) {
    return Text(u"=IF(ISNUMBER([แถวในแผน]);INDEX([TP_Plan!").append(header).append(u"];[แถวในแผน]);\"\")");
}

/// How many places a project climbs (+) or falls (−) against the weights in use.
Text moveOf(TextView place) {
    return u"=IF(AND(ISNUMBER([" + Text(place) + u"]);ISNUMBER([ลำดับชุด 1]));[ลำดับชุด 1]-[" + Text(place) + u"];\"\")";
}

} // namespace

Text rowOfCode(TextView table, const Text& hint) {
    const Text codes = Text(u"[").append(table).append(u"!รหัสแผน]");
    return u"=IF(IFERROR(INDEX(" + codes + u";" + hint + u")=[รหัสแผน];FALSE());" + hint + u";IFERROR(MATCH([รหัสแผน];" + codes +
           u";0);\"\"))";
}

Text ScoreFormulas::said(const std::string& key, std::initializer_list<TextView> arguments) const {
    return quoted(messages_(key, arguments));
}

/// The rule that told the two apart, in the order in which the rules are asked (B.7: "print the tie-break used").
Text ScoreFormulas::tieReason() const {
    const auto reason = [this](const std::string& rule) { return said("score.tie", {messages_("score.tie." + rule)}); };
    Text text = reason("order");
    const std::vector<std::pair<TextView, std::string>> rules{{head::tieBudget, "budget"},
                                                              {head::tieVillageRank, "villageRank"},
                                                              {head::tieHouseholds, "households"},
                                                              {head::tieVillages, "villages"},
                                                              {head::tieUrgency, "urgency"}};
    for (const auto& [header, rule] : rules) {
        Text outer = u"IF(INDEX(" + column(header);
        outer.append(u";[แถวที่เสมอกัน])<>").append(cell(header)).append(u";").append(reason(rule)).append(u";").append(text).append(u")");
        text = std::move(outer);
    }
    return u"=IF([แถวที่เสมอกัน]>0;\" \"&" + text + u";\"\")";
}

/// The method that decided this row, and what told equals apart.
Text ScoreFormulas::decidedBy() const {
    return u"=IF(" + votes + u";" + said("score.by.vote") + u"&[เหตุตัดสินเสมอ];IF(AND([วิธีที่ตั้งไว้]=\"discussion\";ISNUMBER([ลำดับที่ประชุม]));" +
           said("score.by.discussion") + u";IF([วิธีที่ตั้งไว้]=\"sum\";" + said("score.by.sum") + u";IF([วิธีที่ตั้งไว้]=\"product\";" +
           said("score.by.product") + u";" + said("score.by.weighted") + u"))&[เหตุตัดสินเสมอ]))";
}

Text ScoreFormulas::joined(TextView sign, const std::function<Text(std::size_t)>& term) const {
    Text text;
    for (std::size_t i = 0; i < criteria_.size(); ++i)
        text.append(i == 0 ? TextView() : sign).append(term(i));
    return text;
}

Text ScoreFormulas::weighted(TextView factor) const {
    if (criteria_.empty()) return u"=\"\"";
    const auto term = [&](std::size_t i) { return reckoned(factor, i) + u"*" + cell(stepHeader(criteria_[i])); };
    return Text(u"=IF(SUM([TP_Reckoning!").append(factor).append(u"])>0;ROUND(").append(joined(u"+", term)).append(u";6);\"\")");
}

Text ScoreFormulas::sum() const {
    if (criteria_.empty()) return u"=\"\"";
    const auto term = [&](std::size_t i) { return cell(stepHeader(criteria_[i])); };
    return u"=ROUND(SUM([TP_Reckoning!ต่ำสุด])+" + joined(u"+", term) + u";6)";
}

Text ScoreFormulas::product() const {
    if (criteria_.empty()) return u"=\"\"";
    const auto term = [&](std::size_t i) { return u"(" + reckoned(head::productBase, i) + u"+" + cell(stepHeader(criteria_[i])) + u")"; };
    return u"=IF(MIN([TP_Reckoning!ฐานคูณ])<=0;\"\";ROUND(" + joined(u"*", term) + u";6))";
}

std::vector<std::pair<Text, Text>> ScoreFormulas::all() const {
    const auto header = [](TextView text) { return Text(text); };
    std::vector<std::pair<Text, Text>> formulas{
        {header(head::methodSet), methodSet},
        {header(head::weighted), weighted(head::factor)},
        {header(head::sum), sum()},
        {header(head::product), product()},
        {header(head::total), u"=IF([วิธีที่ตั้งไว้]=\"sum\";[คะแนนบวก];IF([วิธีที่ตั้งไว้]=\"product\";[คะแนนคูณ];[คะแนนถ่วงน้ำหนัก]))"},
        {header(head::tiePlace), u"=MIN(99999;ROUND((1-N([ตัวตัดสินเสมอ]))*100000;0))"},
        {header(head::scoreKey), scoreKey()},
        {header(head::sortedScoreKey), inOrder(head::scoreKey)},
        {header(head::scoreRank), u"=" + placeIn(head::sortedScoreKey, head::scoreKey)},
        {header(head::rowInBallot), rowOfCode(range::ballot, u"(ROW()-ROW([TP_Scores!#รหัสแผน]))")},
        {header(head::votesUsed), votesUsed()},
        {header(head::voteKey), voteKey()},
        {header(head::sortedVoteKey), u"=IF([วิธีที่ตั้งไว้]=\"vote\";" + inOrder(head::voteKey).substr(1) + u";\"\")"},
        {header(head::voteRank), placeByVotes()},
        {header(head::meetingKey), meetingKey()},
        {header(head::meetingOrder), meetingOrder()},
        {header(head::meetingGap), meetingGap()},
        {header(head::meetingScoreRank), u"=IF([ลำดับในรายการที่ประชุม]>0;[ลำดับจากคะแนน];\"\")"},
        {header(head::rankKey), rankKey()},
        {header(head::finalRank), finalRank()},
        {header(head::rivalKey), rivalKey()},
        {header(head::rivalHint), rivalHint()},
        {header(head::rival), rival()},
        {header(head::tieReason), tieReason()},
        {header(head::decidedBy), decidedBy()},
        {header(head::rowInPlan), rowOfCode(range::plan, Text(u"MAX(1;").append(cell(head::placeInPlan)).append(u")"))},
        {header(head::readiness), fromPlan(head::readiness)},
        {header(head::lacking), fromPlan(head::lacking)},
        {header(head::rankSet1), placeByWeights()},
        {header(head::scoreSet2), weighted(head::factor2)},
        {header(head::rankSet2), placeByScore(head::scoreSet2)},
        {header(head::moveSet2), moveOf(head::rankSet2)},
        {header(head::scoreSet3), weighted(head::factor3)},
        {header(head::rankSet3), placeByScore(head::scoreSet3)},
        {header(head::moveSet3), moveOf(head::rankSet3)}};
    for (std::size_t i = 0; i < criteria_.size(); ++i)
        formulas.emplace_back(stepHeader(criteria_[i]), stepOf(criteria_[i], i));
    return formulas;
}

std::vector<std::pair<Text, Text>> ScoreFormulas::reckoning() {
    const auto lookUp = [](TextView header) { return Text(u"SUMIF([TP_Criteria!เกณฑ์];[เกณฑ์];[TP_Criteria!").append(header).append(u"])"); };
    const auto pair = [](TextView header, const Text& formula) { return std::pair(Text(header), u"=" + formula); };
    return {pair(head::lowest, lookUp(head::lowest)),
            pair(head::span, lookUp(head::highest) + u"-[ต่ำสุด]"),
            pair(head::sign, lookUp(head::sign)),
            pair(head::zero, u"IF([เครื่องหมาย]<0;[ต่ำสุด]+[ช่วง];-[ต่ำสุด])"),
            pair(head::productBase, u"IF(COUNTIF([TP_Criteria!เกณฑ์];[เกณฑ์])=0;1;[ต่ำสุด])"),
            pair(head::factor, lookUp(head::factor)),
            pair(head::factor2, lookUp(head::factor2)),
            pair(head::factor3, lookUp(head::factor3))};
}

} // namespace tambonplan::plan
