#include "plan/ScoreFormulas.hpp"

#include "plan/Headers.hpp"

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

Text joinTerms(const std::vector<Text>& criteria, const Text& sign, Text (*term)(const Text&)) {
    Text text;
    for (const Text& criterion : criteria)
        text += (text.empty() ? Text() : sign) + term(criterion);
    return text;
}

const Text method = u"INDEX([TP_Settings!ข้อมูล];MATCH(\"วิธีจัดลำดับ\";[TP_Settings!ค่า];0))";

/// Place by a column, larger first, equals by the tie value; only lines with a number take part.
Text placeBy(const Text& header) {
    const Text all = u"[TP_Scores!" + header + u"]";
    const Text own = u"[" + header + u"]";
    return u"SUMPRODUCT(ISNUMBER(" + all + u")*((" + all + u">" + own + u")+(" + all + u"=" + own +
           u")*([TP_Scores!ตัวตัดสินเสมอ]>[ตัวตัดสินเสมอ])))+1";
}

Text scoreRank() {
    return u"=IF(ISNUMBER([คะแนนรวม]);" + placeBy(Text(head::total)) +
           u";COUNT([TP_Scores!คะแนนรวม])+SUMPRODUCT((1-ISNUMBER([TP_Scores!คะแนนรวม]))*([TP_Scores!ตัวตัดสินเสมอ]>[ตัวตัดสินเสมอ]))+1)";
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
    return u"=IF(" + method + u"=\"vote\";IF(ISNUMBER([คะแนนเสียง]);[ลำดับจากเสียง];1000000+[ลำดับจากคะแนน]);IF(" + method +
           u"=\"discussion\";IF([ลำดับในรายการที่ประชุม]>0;"
           u"SUMPRODUCT(MAX(([TP_Scores!ลำดับในรายการที่ประชุม]>0)*([TP_Scores!ลำดับในรายการที่ประชุม]<=[ลำดับในรายการที่ประชุม])"
           u"*[TP_Scores!จำนวนที่เว้นก่อนหน้า]))+0.5+[ลำดับในรายการที่ประชุม]/1000000;"
           u"SUMPRODUCT(([TP_Scores!ลำดับในรายการที่ประชุม]=0)*([TP_Scores!ลำดับจากคะแนน]<[ลำดับจากคะแนน]))+1);[ลำดับจากคะแนน]))";
}

/// The method that decided this row, and whether equals had to be told apart (B.7).
Text decidedBy() {
    return u"=IF(AND(" + method +
           u"=\"vote\";ISNUMBER([คะแนนเสียง]));\"เสียงส่วนใหญ่\"&IF(COUNTIF([TP_Scores!คะแนนเสียง];[คะแนนเสียง])>1;"
           u"\" (เท่ากัน ใช้เกณฑ์ตัดสินเสมอ)\";\"\");IF(AND(" +
           method + u"=\"discussion\";ISNUMBER([ลำดับที่ประชุม]));\"มติที่ประชุม\";IF(" + method + u"=\"sum\";\"คะแนนบวก\";IF(" + method +
           u"=\"product\";\"คะแนนคูณ\";\"คะแนนถ่วงน้ำหนัก\"))&IF(SUMPRODUCT(([TP_Scores!คะแนนรวม]=[คะแนนรวม])*1)>1;"
           u"\" (เท่ากัน ใช้เกณฑ์ตัดสินเสมอ)\";\"\")))";
}

} // namespace

Text ScoreFormulas::weighted() const {
    if (criteria_.empty()) return u"=\"\"";
    const auto term = [](const Text& criterion) {
        return ofCriterion(criterion, head::factor) + u"*(" + directed(criterion) + u"-" + ofCriterion(criterion, head::lowest) + u")";
    };
    return u"=ROUND(" + joinTerms(criteria_, u"+", term) + u";6)";
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
    return {{header(head::weighted), weighted()},
            {header(head::sum), sum()},
            {header(head::product), product()},
            {header(head::total), u"=IF(" + method + u"=\"sum\";[คะแนนบวก];IF(" + method + u"=\"product\";[คะแนนคูณ];[คะแนนถ่วงน้ำหนัก]))"},
            {header(head::scoreRank), scoreRank()},
            {header(head::voteRank), u"=IF(ISNUMBER([คะแนนเสียง]);" + placeBy(header(head::votes)) + u";\"\")"},
            {header(head::meetingOrder), meetingOrder()},
            {header(head::meetingGap), meetingGap()},
            {header(head::rankKey), rankKey()},
            {header(head::finalRank), u"=SUMPRODUCT(([TP_Scores!กุญแจจัดลำดับ]<[กุญแจจัดลำดับ])*1)+1"},
            {header(head::decidedBy), decidedBy()}};
}

} // namespace tambonplan::plan
