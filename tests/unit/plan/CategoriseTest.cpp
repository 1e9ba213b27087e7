#include "plan/Frame.hpp"
#include "plan/Invented.hpp"
#include "plan/Lessons.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

void setting(Workbook& book, TextView name, const Value& value) {
    Table& settings = invented::table(book, range::settings);
    settings.set(invented::find(settings, head::setting, name), head::data, value);
}

/// A row whose budget is split by source, as reading a village plan gives it.
intake::ProjectRow shared(double community, double local) {
    intake::ProjectRow r = row(u"a", 1, 1, u"โครงการจัดงานประจำปี", community + local);
    r.budgetCommunity = community;
    r.budgetLocal = local;
    r.group = intake::Group::Joint;
    r.groupWhy = u"ช่อง ชุมชน, อบต.";
    r.groupFromShares = true;
    return r;
}

Text groupAfter(Workbook& book) {
    Context work = invented::context(book);
    categorise(work);
    return invented::table(book, range::projects).text(0, head::group);
}

TEST(Categorise, ReadsTheLargerPartByTheOfficersCut) {
    Workbook book = invented::registerOf({shared(2000, 8000)});
    EXPECT_EQ(groupAfter(book), u"ทำร่วม");
    setting(book, setting::outsideCut, 50.0);
    EXPECT_EQ(groupAfter(book), u"ขอรับการสนับสนุน");
}

TEST(Categorise, LeavesAStatedGroupWhateverTheShares) {
    auto r = shared(2000, 8000);
    r.group = intake::Group::Self;
    r.groupFromShares = false;
    Workbook book = invented::registerOf({r});
    setting(book, setting::outsideCut, 50.0);
    EXPECT_EQ(groupAfter(book), u"ทำเอง");
}

TEST(Categorise, MarksAThemeThatIsNotSure) {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"โครงการพิเศษเฉพาะกิจ")});
    groupAfter(book);
    EXPECT_NE(invented::table(book, range::projects).text(0, head::groupReason).find(u"ควรตรวจดู"), Text::npos);
}

TEST(Categorise, PutsTheNamesOfTheProvincesFrame) {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"ก่อสร้างถนนลูกรัง")});
    Table& issues = invented::table(book, range::issues);
    const std::size_t at = invented::find(issues, head::issue, u"คมนาคม");
    issues.set(at, head::frameTheme, Text(u"ประเด็นที่ 1 โครงข่ายคมนาคม"));
    issues.set(at, head::frameIssue, Text(u"ถนนและสะพาน"));
    groupAfter(book);
    const Table& projects = invented::table(book, range::projects);
    EXPECT_EQ(projects.text(0, head::theme), u"ประเด็นที่ 1 โครงข่ายคมนาคม");
    EXPECT_EQ(projects.text(0, head::issue), u"ถนนและสะพาน");
    EXPECT_EQ(Frame(book).linksOf(u"ประเด็นที่ 1 โครงข่ายคมนาคม", u"ถนนและสะพาน")->budgetPlan, u"อุตสาหกรรมและการโยธา");
    issues.set(at, head::frameTheme, Value());
    issues.set(at, head::frameIssue, Value());
    groupAfter(book);
    EXPECT_EQ(projects.text(0, head::issue), u"คมนาคม");
}

TEST(Lessons, OfferTheWordsOfACorrectedProjectAndUseThemOnceAccepted) {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"โครงการอบรมบินโดรนเบื้องต้น หมู่ที่ 1"), row(u"a", 2, 1, u"ประกวดบินโดรนเบื้องต้น")});
    Table& projects = invented::table(book, range::projects);
    groupAfter(book);
    projects.set(0, head::theme, Text(u"ด้านเศรษฐกิจ"));
    projects.set(0, head::issue, Text(u"อาชีพและรายได้"));
    groupAfter(book);
    Table& lessons = invented::table(book, range::lessons);
    ASSERT_EQ(lessons.rows.size(), 1U);
    EXPECT_EQ(lessons.text(0, head::offeredWord), u"บินโดรนเบื้องต้น");
    EXPECT_EQ(lessons.number(0, head::wordCount), 2);
    EXPECT_NE(projects.text(1, head::theme), u"ด้านเศรษฐกิจ");
    lessons.set(0, head::decision, Text(word::accept));
    groupAfter(book);
    EXPECT_EQ(projects.text(1, head::issue), u"อาชีพและรายได้");
    const std::size_t keywords = invented::table(book, range::keywords).rows.size();
    groupAfter(book);
    EXPECT_EQ(invented::table(book, range::keywords).rows.size(), keywords);
    EXPECT_EQ(lessons.rows.size(), 1U);
}

TEST(AcceptGroups, WritesTheSuggestionWhereTheSourceStatesNone) {
    auto road = row(u"a", 1, 1, u"ก่อสร้างถนนลาดยาง");
    road.agency = u"อบจ.";
    Workbook book = invented::registerOf({road, row(u"a", 2, 1, u"ทำปุ๋ยหมัก")});
    EXPECT_EQ(groupAfter(book), u"");
    Context work = invented::context(book);
    EXPECT_EQ(invented::whole(acceptGroups(work, {u"01-001"}), "Accepted"), 1);
    const Table& projects = invented::table(book, range::projects);
    EXPECT_EQ(projects.text(0, head::group), u"ขอรับการสนับสนุน");
    EXPECT_EQ(projects.text(1, head::group), u"");
    groupAfter(book);
    EXPECT_EQ(projects.text(0, head::group), u"ขอรับการสนับสนุน");
}

} // namespace
} // namespace tambonplan::plan
