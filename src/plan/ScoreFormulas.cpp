#include "plan/ScoreFormulas.hpp"

#include "plan/DecisionHeaders.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

namespace {

/// A cell of TP_Criteria for the criterion in a column of the score table.
Text ofCriterion(const Text& criterion, TextView header) {
    return u"SUMIF([TP_Criteria!เกณฑ์];[#" + criterion + u"];[TP_Criteria!" + Text(header) + u"])";
}

/// The value with direction applied, kept on its scale; the worst where it is missing.
Text directed(const Text& criterion) {
    const Text lowest = ofCriterion(criterion, head::lowest);
    return u"IF(ISNUMBER([" + criterion + u"]);" + ofCriterion(criterion, head::sign) + u"*MEDIAN(" + lowest + u";[" + criterion + u"];" +
           ofCriterion(criterion, head::highest) + u")+" + ofCriterion(criterion, head::shift) + u";" + lowest + u")";
}

template<class Term> Text joinTerms(const std::vector<Text>& criteria, TextView sign, Term term) {
    Text text;
    for (const Text& criterion : criteria)
        text += (text.empty() ? Text() : Text(sign)) + term(criterion);
    return text;
}

const Text method = u"INDEX([TP_Settings!ข้อมูล];MATCH(\"วิธีจัดลำดับ\";[TP_Settings!ค่า];0))";
const Text votes = u"AND(" + method + u"=\"vote\";ISNUMBER([เสียงที่ใช้]))"; ///< this row is ranked by its votes

/// Larger first, equals by the tie value: so small a part of it that it never outweighs a difference of the column, which has six decimals.
Text keyOf(const Text& value) {
    return value + u"+[ตัวตัดสินเสมอ]*0.0000005"; // as the office writes it, so that an unchanged formula is seen to be one
}

/// The officer's own number of votes, else what stands in the ballot.
Text votesUsed() {
    return u"=IF(ISNUMBER([คะแนนเสียง]);[คะแนนเสียง];IFERROR(IF(ISNUMBER(INDEX([TP_Ballot!คะแนนรวม];MATCH([รหัสแผน];[TP_Ballot!รหัสแผน];0)));"
           u"INDEX([TP_Ballot!คะแนนรวม];MATCH([รหัสแผน];[TP_Ballot!รหัสแผน];0));\"\");\"\"))";
}

/// Place among the projects that the meeting ranked; 0 for the others.
Text meetingOrder() {
    return u"=IF(ISNUMBER([ลำดับที่ประชุม]);SUMPRODUCT(ISNUMBER([TP_Scores!ลำดับที่ประชุม])*(([TP_Scores!ลำดับที่ประชุม]<[ลำดับที่ประชุม])"
           u"+([TP_Scores!ลำดับที่ประชุม]=[ลำดับที่ประชุม])*([TP_Scores!ลำดับจากคะแนน]<[ลำดับจากคะแนน])))+1;0)";
}

/// How many of the other projects stand before one that the meeting ranked.
Text meetingGap() {
    return u"=IF([ลำดับในรายการที่ประชุม]>0;[ลำดับที่ประชุม]-[ลำดับในรายการที่ประชุม];0)";
}

Text rankKey() {
    return u"=IF(" + method + u"=\"vote\";IF(ISNUMBER([เสียงที่ใช้]);[ลำดับจากเสียง];1000000+[ลำดับจากคะแนน]);IF(" + method +
           u"=\"discussion\";IF([ลำดับในรายการที่ประชุม]>0;"
           u"SUMPRODUCT(MAX(([TP_Scores!ลำดับในรายการที่ประชุม]>0)*([TP_Scores!ลำดับในรายการที่ประชุม]<=[ลำดับในรายการที่ประชุม])"
           u"*[TP_Scores!จำนวนที่เว้นก่อนหน้า]))+0.5+[ลำดับในรายการที่ประชุม]/1000000;"
           u"SUMPRODUCT(([TP_Scores!ลำดับในรายการที่ประชุม]=0)*([TP_Scores!ลำดับจากคะแนน]<[ลำดับจากคะแนน]))+1);[ลำดับจากคะแนน]))";
}

/// Row of TP_Scores, counted from its first data row, that is `step` places away by `place` and equal in `value`; 0 where there is none.
Text equalAt(const Text& place, const Text& value, const Text& step, const Text& otherwise) {
    const Text match = u"MATCH([" + place + u"]" + step + u";[TP_Scores!" + place + u"];0)";
    return u"IF(IFERROR(INDEX([TP_Scores!" + value + u"];" + match + u")=[" + value + u"];FALSE());" + match + u";" + otherwise + u")";
}

/// The nearest project that got the same score or as many votes: the next one, else the one before.
Text rival() {
    const auto nearest = [](const Text& place, const Text& value) {
        return equalAt(place, value, u"+1", equalAt(place, value, u"-1", u"0"));
    };
    return u"=IF(" + votes + u";" + nearest(Text(head::voteRank), Text(head::votesUsed)) + u";" +
           nearest(Text(head::scoreRank), Text(head::total)) + u")";
}

/// The rule that told the two apart, in the order in which the rules are asked (B.7: "print the tie-break used").
Text tieReason() {
    Text rule = u"\"ลำดับในทะเบียน\"";
    const std::vector<std::pair<TextView, TextView>> rules{{head::tieBudget, u"งบประมาณที่น้อยกว่า"},
                                                           {head::tieVillageRank, u"ลำดับของหมู่บ้าน"},
                                                           {head::tieHouseholds, u"ครัวเรือน"},
                                                           {head::tieVillages, u"จำนวนหมู่บ้าน"},
                                                           {head::tieUrgency, u"ความเร่งด่วน"}};
    for (const auto& [header, name] : rules) {
        Text outer = u"IF(INDEX([TP_Scores!";
        outer.append(header)
            .append(u"];[แถวที่เสมอกัน])<>[")
            .append(header)
            .append(u"];\"")
            .append(name)
            .append(u"\";")
            .append(rule)
            .append(u")");
        rule = std::move(outer);
    }
    return u"=IF([แถวที่เสมอกัน]>0;\" (เท่ากัน ตัดสินด้วย\"&" + rule + u"&\")\";\"\")";
}

/// The method that decided this row, and what told equals apart.
Text decidedBy() {
    return u"=IF(" + votes + u";\"เสียงส่วนใหญ่\"&[เหตุตัดสินเสมอ];IF(AND(" + method +
           u"=\"discussion\";ISNUMBER([ลำดับที่ประชุม]));\"มติที่ประชุม\";IF(" + method + u"=\"sum\";\"คะแนนบวก\";IF(" + method +
           u"=\"product\";\"คะแนนคูณ\";\"คะแนนถ่วงน้ำหนัก\"))&[เหตุตัดสินเสมอ]))";
}

/// Place by a column, larger first; equals share a place.
Text placeBy(TextView header) {
    return u"=IF(ISNUMBER([" + Text(header) + u"]);RANK([" + Text(header) + u"];[TP_Scores!" + Text(header) + u"]);\"\")";
}

/// The same column of TP_Plan for this project.
Text fromPlan(TextView header) {
    return u"=IFERROR(INDEX([TP_Plan!" + Text(header) + u"];MATCH([รหัสแผน];[TP_Plan!รหัสแผน];0));\"\")";
}

/// How many places a project climbs (+) or falls (−) against the weights in use.
Text moveOf(TextView place) {
    return u"=IF(AND(ISNUMBER([" + Text(place) + u"]);ISNUMBER([ลำดับชุด 1]));[ลำดับชุด 1]-[" + Text(place) + u"];\"\")";
}

} // namespace

Text ScoreFormulas::weighted(TextView factor) const {
    if (criteria_.empty()) return u"=\"\"";
    const auto term = [factor](const Text& criterion) {
        return ofCriterion(criterion, factor) + u"*(" + directed(criterion) + u"-" + ofCriterion(criterion, head::lowest) + u")";
    };
    const Text score = u"ROUND(" + joinTerms(criteria_, u"+", term) + u";6)";
    return u"=IF(SUM([TP_Criteria!" + Text(factor) + u"])>0;" + score + u";\"\")";
}

Text ScoreFormulas::sum() const {
    if (criteria_.empty()) return u"=\"\"";
    return u"=ROUND(" + joinTerms(criteria_, u"+", directed) + u";6)";
}

Text ScoreFormulas::product() const {
    if (criteria_.empty()) return u"=\"\"";
    return u"=IF(MIN([TP_Criteria!ต่ำสุด])<=0;\"\";ROUND(" + joinTerms(criteria_, u"*", directed) + u";6))";
}

std::vector<std::pair<Text, Text>> ScoreFormulas::all() const {
    const auto header = [](TextView text) { return Text(text); };
    return {{header(head::weighted), weighted(head::factor)},
            {header(head::sum), sum()},
            {header(head::product), product()},
            {header(head::total), u"=IF(" + method + u"=\"sum\";[คะแนนบวก];IF(" + method + u"=\"product\";[คะแนนคูณ];[คะแนนถ่วงน้ำหนัก]))"},
            {header(head::scoreKey), u"=" + keyOf(u"IF(ISNUMBER([คะแนนรวม]);[คะแนนรวม];-100000)")},
            {header(head::scoreRank), placeBy(head::scoreKey)},
            {header(head::votesUsed), votesUsed()},
            {header(head::voteKey), u"=IF(ISNUMBER([เสียงที่ใช้]);" + keyOf(u"[เสียงที่ใช้]") + u";\"\")"},
            {header(head::voteRank), placeBy(head::voteKey)},
            {header(head::meetingOrder), meetingOrder()},
            {header(head::meetingGap), meetingGap()},
            {header(head::rankKey), rankKey()},
            {header(head::finalRank), u"=RANK([กุญแจจัดลำดับ];[TP_Scores!กุญแจจัดลำดับ];1)"},
            {header(head::rival), rival()},
            {header(head::tieReason), tieReason()},
            {header(head::decidedBy), decidedBy()},
            {header(head::readiness), fromPlan(head::readiness)},
            {header(head::lacking), fromPlan(head::lacking)},
            {header(head::rankSet1), placeBy(head::weighted)},
            {header(head::scoreSet2), weighted(head::factor2)},
            {header(head::rankSet2), placeBy(head::scoreSet2)},
            {header(head::moveSet2), moveOf(head::rankSet2)},
            {header(head::scoreSet3), weighted(head::factor3)},
            {header(head::rankSet3), placeBy(head::scoreSet3)},
            {header(head::moveSet3), moveOf(head::rankSet3)}};
}

} // namespace tambonplan::plan
