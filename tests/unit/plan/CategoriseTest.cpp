#include "plan/Invented.hpp"

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

} // namespace
} // namespace tambonplan::plan
