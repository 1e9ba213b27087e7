#include "plan/Preview.hpp"
#include "Invented.hpp"

namespace tambonplan::plan {
namespace {

intake::Grid grid(const std::vector<std::vector<Text>>& lines) {
    intake::Grid made;
    made.sheet = u"ม.4";
    for (const auto& line : lines) {
        auto& cells = made.rows.emplace_back();
        for (const Text& words : line) {
            auto& cell = cells.emplace_back();
            cell.text = words;
            if (!words.empty()) cell.kind = intake::Cell::Kind::Text;
        }
    }
    return made;
}

TEST(Preview, CountsWhatCombiningWouldRead) {
    Workbook book;
    const Context context = invented::context(book);
    intake::SourceDocument document;
    document.file = u"plan.ods";
    document.grids = {grid({{u"ที่", u"โครงการ", u"งบประมาณ"}, {u"1", u"ขุดลอกสระน้ำ", u"1,000"}, {u"2", u"ซ่อมศาลา", u"ไม่ทราบแน่"}})};
    const Preview preview = Previewer(context, invented::resources().thai).read(document);
    EXPECT_TRUE(preview.holdsPlan);
    EXPECT_EQ(preview.villages, std::set<int>{4});
    EXPECT_EQ(preview.rows, 2U);
    EXPECT_EQ(preview.budget, 1000);
    Workbook combined;
    Context real = invented::context(combined);
    const Results results = combine(real, {document});
    EXPECT_EQ(invented::whole(results, "RowsRead"), 2);
    EXPECT_EQ(invented::amount(results, "BudgetRead"), preview.budget);
    EXPECT_EQ(static_cast<std::size_t>(invented::whole(results, "Problems")), preview.problems.size());
    EXPECT_TRUE(book.empty()) << "a preview writes nothing";
}

TEST(Preview, OfALongSheetNamesTheRowFromWhichNothingWasRead) {
    Workbook book;
    intake::SourceDocument document;
    document.grids = {grid({{u"ที่", u"โครงการ", u"งบประมาณ"}, {u"1", u"ขุดลอกสระน้ำ", u"1,000"}})};
    document.grids.front().cutAt = 77;
    const Preview preview = Previewer(invented::context(book), invented::resources().thai).read(document);
    ASSERT_FALSE(preview.problems.empty());
    EXPECT_NE(preview.problems.front().find(u"77"), Text::npos);
}

TEST(Cancelling, ComesOutOfAnyCommandAsAFailure) {
    Workbook book;
    Context context = invented::context(book);
    context.progress = [](TextView, double) { throw Failure("error.cancelled"); };
    intake::SourceDocument document;
    document.grids = {grid({{u"ที่", u"โครงการ", u"งบประมาณ"}, {u"1", u"ขุดลอกสระน้ำ", u"1,000"}})};
    EXPECT_THROW(runAll(context, {document}), Failure);
}

} // namespace
} // namespace tambonplan::plan
