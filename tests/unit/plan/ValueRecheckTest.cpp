// `Check` holds the register against what intake doubted (issue 3, point 4).
#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using testing::Contains;
using testing::Not;

const Text road = u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายวัดเก่า";

class ValueRecheckOf : public testing::Test {
protected:
    /// Combines one sheet with the road at `budget`, as the sheet shows it afterwards.
    void combined(const Text& budget, const Text& title = u"แผนพัฒนาหมู่บ้าน หมู่ที่ 3") {
        intake::Grid grid;
        grid.sheet = u"แผน";
        for (const auto& texts : {std::vector<Text>{title, u"", u""},
                                  {u"ที่", u"โครงการ", u"งบประมาณ"},
                                  {u"1", road, budget},
                                  {u"2", u"ขุดลอกหนองปลาแดก", u"200,000"}}) {
            auto& row = grid.rows.emplace_back();
            for (const Text& text : texts) {
                intake::Cell cell;
                cell.text = text;
                cell.kind = text.empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
                cell.address = intake::sheetAddress(grid.rows.size() - 1, row.size());
                row.push_back(std::move(cell));
            }
        }
        run([&](Context& context) { combine(context, {{u"ม.3.xlsx", u"file:///m3.xlsx", {grid}, {}}}); });
    }
    /// The officer's own village list: he knows their households.
    void listed(const std::vector<std::pair<int, Text>>& villages) {
        run([&](Context& context) {
            newWorkbook(context, {});
            Table& table = context.book[Text(range::villages)];
            for (const auto& [number, name] : villages) {
                const std::size_t row = table.add();
                table.set(row, head::village, double(number));
                table.set(row, head::villageName, name);
                table.set(row, head::households, 100.0);
            }
        });
    }
    void checked() {
        run([](Context& context) { check(context); });
    }
    void scored() {
        run([](Context& context) {
            buildPlan(context);
            score(context, {});
        });
    }
    /// Kinds of the problems that are open.
    std::vector<Text> open() {
        const Table& problems = invented::table(book, range::problems);
        std::vector<Text> kinds;
        for (std::size_t row = 0; row < problems.rows.size(); ++row)
            if (problems.text(row, head::solved).empty()) kinds.push_back(problems.text(row, head::problemKind));
        return kinds;
    }
    Table& projects() { return invented::table(book, range::projects); }
    std::size_t roadRow() { return invented::find(projects(), head::project, road); }

    Workbook book;

    template<class Work> void run(Work work) {
        Workbook wanted = book;
        Context context = invented::context(wanted, 46000);
        work(context);
        book = invented::merged(book, wanted);
    }
};

TEST_F(ValueRecheckOf, AnUnusualAmountIsSolvedWhereTheOfficerCorrectsItAndOpensAgain) {
    combined(u"350");
    checked();
    ASSERT_THAT(open(), Contains(u"unusualAmount"));
    projects().set(roadRow(), head::budget, 350000.0);
    checked();
    EXPECT_THAT(open(), Not(Contains(u"unusualAmount")));
    projects().set(roadRow(), head::budget, 400.0);
    checked();
    EXPECT_THAT(open(), Contains(u"unusualAmount"));
}

TEST_F(ValueRecheckOf, AnAmountThatTheOfficerTypesIsAskedAboutAsWell) {
    combined(u"350,000");
    checked();
    ASSERT_EQ(open(), std::vector<Text>{});
    projects().set(roadRow(), head::budget, 350.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{u"registerAmount"});
    checked();
    EXPECT_EQ(open(), std::vector<Text>{u"registerAmount"}) << "told once";
    scored();
    EXPECT_THAT(open(), Contains(u"registerAmount")) << "scoring tests the same";
    projects().set(roadRow(), head::budget, 350000.0);
    checked();
    EXPECT_THAT(open(), Not(Contains(u"registerAmount")));
}

TEST_F(ValueRecheckOf, ANameThatPastingDamagedIsOfferedWithItsMarksUntilTheOfficerMendsIt) {
    combined(u"350,000");
    const std::size_t row = roadRow();
    projects().set(row, head::project, Text(u"กอ่ สร้างถนนคอนกรตี เสรมิ เหลก็ สายวดั เกา่ "));
    checked();
    ASSERT_THAT(open(), Contains(u"registerDamaged"));
    const Table& problems = invented::table(book, range::problems);
    const auto line = invented::find(problems, head::problemKind, u"registerDamaged");
    EXPECT_THAT(text::toUtf8(problems.text(line, head::problem)), testing::HasSubstr("ก่อสร้างถนนคอนกรีตเสริมเหล็ก"));
    EXPECT_THAT(text::toUtf8(problems.text(line, head::problem)), testing::HasSubstr("สายวัดเก่า"));
    EXPECT_NE(projects().text(row, head::project), road) << "the program changes no name by itself";
    projects().set(row, head::project, road);
    checked();
    EXPECT_THAT(open(), Not(Contains(u"registerDamaged")));
}

TEST_F(ValueRecheckOf, ARestoredNameIsWrittenAtTheOfficersWordAndLogged) {
    combined(u"350,000");
    const std::size_t row = roadRow();
    const Text damaged = u"กอ่ สร้างถนนคอนกรตี เสรมิ เหลก็ สายวดั เกา่ ";
    projects().set(row, head::project, damaged);
    const Text original = projects().text(row, head::original);
    checked();
    const auto accept = [&](const std::vector<Text>& codes) {
        long accepted = -1;
        run([&](Context& context) { accepted = invented::whole(acceptNames(context, codes), "AcceptedNames"); });
        return accepted;
    };
    EXPECT_EQ(accept({u"99-001"}), 0) << "another row was meant";
    Table& problems = invented::table(book, range::problems);
    const auto line = invented::find(problems, head::problemKind, u"registerDamaged");
    problems.set(line, head::solved, Text(u"แก้แล้ว"));
    EXPECT_EQ(accept({}), 0) << "the officer put the offer away";
    EXPECT_EQ(projects().text(row, head::project), damaged);
    invented::table(book, range::problems).set(line, head::solved, Value());
    EXPECT_EQ(accept({}), 1);
    const Text mended = u"ก่อสร้างถนนคอนกรีตเสริมเหล็กสายวัดเก่า"; // as offered: spaces of a damaged text say little
    EXPECT_EQ(projects().text(row, head::project), mended);
    EXPECT_EQ(projects().text(row, head::original), original);
    EXPECT_THAT(open(), Not(Contains(u"registerDamaged")));
    const Table& log = invented::table(book, range::log);
    EXPECT_THAT(text::toUtf8(log.text(log.rows.size() - 1, head::result)), testing::HasSubstr(text::toUtf8(mended)));
    EXPECT_EQ(accept({}), 0);
}

TEST_F(ValueRecheckOf, AVillageThatTheListLacksIsSolvedByTheListOrByTheRegister) {
    listed({{5, u"ดอนแก้ว"}});
    combined(u"350,000");
    ASSERT_EQ(open(), std::vector<Text>{u"villageNotListed"});
    checked();
    EXPECT_EQ(open(), std::vector<Text>{u"villageNotListed"}) << "nothing was mended yet";
    for (std::size_t row = 0; row < projects().rows.size(); ++row)
        projects().set(row, head::village, 5.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{});
    projects().set(roadRow(), head::village, 3.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{u"villageNotListed"}) << "and opens again";
    Table& villages = invented::table(book, range::villages);
    villages.set(invented::find(villages, head::village, u"3"), head::households, 80.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{}) << "the officer took village 3 into his list";
}

TEST_F(ValueRecheckOf, AVillageOfAnotherNameIsSolvedOnceNumberAndNameAgree) {
    listed({{3, u"โคกสูง"}, {5, u"ดอนแก้ว"}});
    combined(u"350,000", u"แผนพัฒนาหมู่บ้าน บ้านดอนแก้ว หมู่ที่ 3");
    ASSERT_EQ(open(), std::vector<Text>{u"villageDiffers"});
    checked();
    EXPECT_EQ(open(), std::vector<Text>{u"villageDiffers"});
    for (std::size_t row = 0; row < projects().rows.size(); ++row)
        projects().set(row, head::village, 5.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{});
}

TEST_F(ValueRecheckOf, TheOfficersUsualAmountsCount) {
    combined(u"350");
    Table& amounts = invented::table(book, range::amounts);
    ASSERT_GT(amounts.rows.size(), 10U) << "the shipped list stands in the sheet";
    for (std::size_t row = 0; row < amounts.rows.size(); ++row)
        amounts.set(row, u"ต่ำสุด", 10.0);
    checked();
    EXPECT_EQ(open(), std::vector<Text>{});
}

} // namespace
} // namespace tambonplan::plan
