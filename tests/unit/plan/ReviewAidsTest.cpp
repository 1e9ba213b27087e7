// What helps the officer at the review: counts for other thresholds, and wordings for คำพ้อง.
#include "plan/DecisionHeaders.hpp"
#include "plan/Invented.hpp"
#include "plan/OfferWords.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "plan/Thresholds.hpp"

namespace tambonplan::plan {
namespace {

using invented::proposal;
using invented::row;
using testing::ElementsAre;
using testing::IsEmpty;

Workbook searched() {
    Workbook book = invented::registerOf({row(u"a", 3, 3, u"ก่อสร้างถนน คสล. ซอยวัดเก่า", 500000),
                                          row(u"a", 4, 3, u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยวัดเก่า", 500000),
                                          row(u"b", 3, 4, u"ป้องกันไข้เลือดออก", 9000), row(u"c", 3, 5, u"ป้องกันโรคไข้เลือดออก", 9000)});
    Context context = invented::context(book);
    findDuplicates(context);
    return book;
}

TEST(Thresholds, HoldOneLinePerScoreWithTheCountsOfTheLastSearch) {
    Workbook book = searched();
    const Table& table = invented::table(book, range::thresholds);
    ASSERT_EQ(table.rows.size(), 10U);
    EXPECT_EQ(table.number(0, head::threshold), 0.5);
    EXPECT_EQ(table.number(9, head::threshold), 0.95);
    const std::size_t now = 2;
    EXPECT_EQ(table.number(now, head::threshold), 0.6) << "the shipped setting";
    EXPECT_EQ(table.number(now, head::duplicateCount), 1);
    EXPECT_EQ(table.number(now, head::duplicateRows), 2);
    EXPECT_EQ(table.number(now, head::packageCount), 1);
    for (std::size_t line = 1; line < table.rows.size(); ++line)
        EXPECT_LE(*table.number(line, head::duplicatePairs), *table.number(line - 1, head::duplicatePairs));
}

TEST(Thresholds, AreTiedToTheSettingsByFormulas) {
    Workbook book = searched();
    const Table& table = invented::table(book, range::thresholds);
    EXPECT_TRUE(std::holds_alternative<Formula>(table.at(0, head::settingNow)));
    const Table& settings = invented::table(book, range::settings);
    const Value live = settings.at(invented::find(settings, head::setting, setting::outlook), head::meaning);
    EXPECT_TRUE(std::holds_alternative<Formula>(live));
}

/// A workbook whose two first rows the officer joined.
Workbook joinedRows(const Text& one, const Text& other, TextView decision = word::merge) {
    Workbook book = invented::registerOf({row(u"a", 3, 3, one, 100), row(u"a", 4, 3, other, 100)});
    auto p = proposal(u"ซ-001", match::Relation::Duplicate, {0, 1}, word::hold);
    p.members[0].decision.text = decision;
    writeReview(book, {p}, entries(book));
    return book;
}

long offer(Workbook& book) {
    Context context = invented::context(book);
    const auto list = entries(book);
    return offerWords(context, readReview(book, list), list);
}

Text lastWord(Workbook& book, TextView header) {
    const Table& table = invented::table(book, range::synonyms);
    return table.text(table.rows.size() - 1, header);
}

TEST(OfferedWords, ComeFromJoinedRowsAndWaitForTheOfficer) {
    Workbook book = joinedRows(u"ก่อสร้างกะโล้นริมทาง หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำริมทาง ม.3");
    const std::size_t before = invented::table(book, range::synonyms).rows.size();
    EXPECT_EQ(offer(book), 1);
    EXPECT_EQ(lastWord(book, u"คำ"), u"กะโล้น");
    EXPECT_EQ(lastWord(book, u"ใช้แทนด้วย"), u"รางระบายน้ำ");
    EXPECT_EQ(lastWord(book, head::status), word::offered);
    EXPECT_EQ(lastWord(book, head::origin), u"รวมแล้วใน ซ-001: 03-001 กับ 03-002");
    EXPECT_EQ(offer(book), 0) << "once";
    EXPECT_EQ(invented::table(book, range::synonyms).rows.size(), before + 1);
}

TEST(OfferedWords, CountOnlyWhenTheOfficerUsesThem) {
    Workbook book = joinedRows(u"ก่อสร้างกะโล้นริมทาง หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำริมทาง ม.3");
    offer(book);
    Table& table = invented::table(book, range::synonyms);
    const auto counts = [&] {
        const auto rules = matchRules(invented::context(book)).synonyms;
        return std::any_of(rules.rows.begin(), rules.rows.end(), [&](const auto& r) { return rules.at(r, u"คำ") == u"กะโล้น"; });
    };
    EXPECT_FALSE(counts());
    table.set(table.rows.size() - 1, head::status, Text(word::used));
    EXPECT_TRUE(counts());
    EXPECT_EQ(offer(book), 0);
    table.set(table.rows.size() - 1, head::status, Text(word::unused));
    EXPECT_FALSE(counts());
    EXPECT_EQ(offer(book), 0) << "refused is refused";
    table.set(table.rows.size() - 1, head::status, Value());
    EXPECT_TRUE(counts()) << "a line without a word is a line of old";
}

TEST(OfferedWords, ThatTheOfficerRewroteAreNotOfferedAgain) {
    Workbook book = joinedRows(u"ก่อสร้างกะโล้นริมทาง หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำริมทาง ม.3");
    offer(book);
    Table& table = invented::table(book, range::synonyms);
    table.set(table.rows.size() - 1, u"คำ", Text(u"กะโล้นน้ำ"));
    EXPECT_EQ(offer(book), 0);
}

TEST(OfferedWords, DoNotComeFromRowsThatWereNotJoined) {
    Workbook book = joinedRows(u"ก่อสร้างกะโล้นริมทาง หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำริมทาง ม.3", word::apart);
    EXPECT_EQ(offer(book), 0);
}

TEST(OfferedWords, NameNoVillage) {
    Workbook book = joinedRows(u"ก่อสร้างซุ้มสมมุติคาม หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำ ม.3");
    Table& villages = invented::table(book, range::villages);
    villages.set(villages.add(), head::villageName, Text(u"สมมุติคาม"));
    EXPECT_EQ(offer(book), 0);
}

/// Two works of one name in one village, each with the place that its column gives.
long duplicatesAt(const Text& one, const Text& other) {
    std::vector<intake::ProjectRow> rows{row(u"a", 3, 3, u"ก่อสร้างถนน คสล.", 90000), row(u"a", 4, 3, u"ก่อสร้างถนน คสล.", 90000)};
    rows[0].site = one;
    rows[1].site = other;
    Workbook book = invented::registerOf(rows);
    Context context = invented::context(book);
    return invented::whole(findDuplicates(context), "Duplicates");
}

TEST(Sites, OfThePlaceColumnKeepWorksOfOneNameApart) {
    EXPECT_EQ(duplicatesAt(u"ซอยสันติ 2", u"ซอยสันติ 2"), 1);
    EXPECT_EQ(duplicatesAt(u"ซอยสันติ 2", u"ซอยสันติ 12"), 0);
}

} // namespace
} // namespace tambonplan::plan
