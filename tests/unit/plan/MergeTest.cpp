#include <random>

#include "plan/Invented.hpp"

namespace tambonplan::plan {
namespace {

using testing::ElementsAre;

/// A small table: code is the key, note is ✎, text is ours.
Schema smallSchema(bool ourOrder = false) {
    Schema schema;
    schema.range = u"TP_Test";
    schema.key = {u"รหัส"};
    schema.ourOrder = ourOrder;
    schema.columns = {{u"รหัส", {}, 20, false, {}, false}, {u"ข้อความ", {}, 20, false, {}, false}, {u"กลุ่ม", {}, 20, true, {}, false}};
    schema.columns.push_back({Text(memoryHeader), {}, 20, false, {}, true});
    return schema;
}

Table wantedTable(const std::vector<std::array<Text, 3>>& rows) {
    Table table;
    table.header = {u"รหัส", u"ข้อความ", u"กลุ่ม"};
    for (const auto& row : rows)
        table.rows.push_back({textValue(row[0]), textValue(row[1]), textValue(row[2])});
    return table;
}

TEST(Merge, FillsAnEmptySheetAndRemembersWhatItWrote) {
    const Table result = merge(smallSchema(), {}, wantedTable({{u"01-001", u"ถนน", u"ทำร่วม"}}));
    EXPECT_THAT(result.header, ElementsAre(u"รหัส", u"ข้อความ", u"กลุ่ม", Text(memoryHeader)));
    EXPECT_EQ(remembered(result, 0, u"กลุ่ม"), u"ทำร่วม");
}

TEST(Merge, EqualInputGivesTheSheetBack) {
    const Table sheet = merge(smallSchema(), {}, wantedTable({{u"01-001", u"ถนน", u"ทำร่วม"}, {u"01-002", u"ฝาย", u""}}));
    EXPECT_EQ(merge(smallSchema(), sheet, wantedTable({{u"01-001", u"ถนน", u"ทำร่วม"}, {u"01-002", u"ฝาย", u""}})), sheet);
    EXPECT_EQ(merge(smallSchema(), sheet, sheet), sheet);
}

TEST(Merge, ANumberTypedAsTextIsNoChange) {
    Table sheet = merge(smallSchema(), {}, wantedTable({{u"7", u"5", u""}}));
    Table wanted = wantedTable({{u"7", u"", u""}});
    wanted.rows[0][0] = 7.0;
    wanted.rows[0][1] = 5.0;
    EXPECT_EQ(merge(smallSchema(), sheet, wanted), sheet);
}

TEST(Merge, KeepsWhatTheOfficerTypedIntoHisColumn) {
    Table sheet = merge(smallSchema(), {}, wantedTable({{u"01-001", u"ถนน", u"ทำร่วม"}}));
    sheet.set(0, u"กลุ่ม", Text(u"ทำเอง"));
    const Table result = merge(smallSchema(), sheet, wantedTable({{u"01-001", u"ถนนใหม่", u"ขอรับการสนับสนุน"}}));
    EXPECT_EQ(result.text(0, u"กลุ่ม"), u"ทำเอง");
    EXPECT_EQ(result.text(0, u"ข้อความ"), u"ถนนใหม่");
}

TEST(Merge, ReplacesItsOwnWordAndFillsAnEmptiedCell) {
    Table sheet = merge(smallSchema(), {}, wantedTable({{u"ก", u"", u"ทำร่วม"}, {u"ข", u"", u"ทำร่วม"}}));
    sheet.set(1, u"กลุ่ม", {});
    const Table result = merge(smallSchema(), sheet, wantedTable({{u"ก", u"", u"ทำเอง"}, {u"ข", u"", u"ทำเอง"}}));
    EXPECT_THAT(invented::column(result, u"กลุ่ม"), ElementsAre(u"ทำเอง", u"ทำเอง"));
}

TEST(Merge, TakesADecisionThatACommandMadeForTheOfficer) {
    Table sheet = merge(smallSchema(), {}, wantedTable({{u"ก", u"", u"พักไว้"}}));
    sheet.set(0, u"กลุ่ม", Text(u"รวม"));
    Table decided = sheet;
    decide(decided, 0, u"กลุ่ม", Text(u"ไม่รวม"));
    const Table result = merge(smallSchema(), sheet, decided);
    EXPECT_EQ(result.text(0, u"กลุ่ม"), u"ไม่รวม");
    EXPECT_TRUE(changedByOfficer(result, 0, u"กลุ่ม"));
}

TEST(Merge, LeavesColumnsWhereTheOfficerPutThemAndHisOwnBesideTheirRow) {
    Table sheet;
    sheet.header = {u"ความเห็น", u"กลุ่ม", u"รหัส", u"ข้อความ"};
    sheet.rows = {{Text(u"ดูอีกที"), {}, Text(u"ข"), Text(u"x")}, {Text(u"เห็นด้วย"), {}, Text(u"ก"), Text(u"y")}};
    const Table result = merge(smallSchema(), sheet, wantedTable({{u"ก", u"1", u""}, {u"ค", u"2", u""}, {u"ข", u"3", u""}}));
    EXPECT_THAT(result.header, ElementsAre(u"ความเห็น", u"กลุ่ม", u"รหัส", u"ข้อความ", Text(memoryHeader)));
    EXPECT_THAT(invented::column(result, u"รหัส"), ElementsAre(u"ข", u"ก", u"ค"));
    EXPECT_THAT(invented::column(result, u"ความเห็น"), ElementsAre(u"ดูอีกที", u"เห็นด้วย", u""));
    EXPECT_THAT(invented::column(result, u"ข้อความ"), ElementsAre(u"3", u"1", u"2"));
}

TEST(Merge, KeepsOurOrderWhereTheTableIsOurs) {
    const Table sheet = merge(smallSchema(true), {}, wantedTable({{u"ก", u"", u""}, {u"ข", u"", u""}}));
    const Table result = merge(smallSchema(true), sheet, wantedTable({{u"ข", u"", u""}, {u"ก", u"", u""}}));
    EXPECT_THAT(invented::column(result, u"รหัส"), ElementsAre(u"ข", u"ก"));
}

TEST(Merge, KeepsAFormulaThatTheOfficerWroteIntoHisColumn) {
    Table sheet = merge(smallSchema(), {}, wantedTable({{u"ก", u"", u"5"}}));
    sheet.set(0, u"กลุ่ม", Formula{u"=2+3"});
    const Table result = merge(smallSchema(), sheet, wantedTable({{u"ก", u"", u"4"}}));
    EXPECT_EQ(result.at(0, u"กลุ่ม"), Value(Formula{u"=2+3"}));
}

TEST(Merge, RemembersAnyText) {
    const Memory memory{{u"ก=|\\", u"ข|=\\ค"}, {u"ง", u"จ"}};
    EXPECT_EQ(parseMemory(formatMemory(memory)), memory);
}

/// Random sheets and wishes: joining twice is joining once, and no cell of the officer is lost.
TEST(Merge, IsIdempotentAndLosesNothingOfTheOfficer) {
    std::mt19937 random(7);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const std::array<Text, 4> words{u"", u"ทำเอง", u"ทำร่วม", u"ขอรับการสนับสนุน"};
    const auto wish = [&] {
        std::vector<std::array<Text, 3>> rows;
        for (int i = 0; i < 6; ++i)
            if (pick(4) > 0) rows.push_back({text::number(i), text::number(pick(3)), words[static_cast<std::size_t>(pick(4))]});
        return wantedTable(rows);
    };
    for (int round = 0; round < 200; ++round) {
        const Schema schema = smallSchema(pick(2) == 0);
        Table sheet = merge(schema, {}, wish());
        std::map<Text, Text> typed;
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            if (pick(2) == 0) continue;
            sheet.set(row, u"กลุ่ม", textValue(words[static_cast<std::size_t>(pick(4))]));
            if (changedByOfficer(sheet, row, u"กลุ่ม")) typed[sheet.text(row, u"รหัส")] = sheet.text(row, u"กลุ่ม");
        }
        const Table once = merge(schema, sheet, wish());
        EXPECT_EQ(merge(schema, sheet, once), once);
        EXPECT_EQ(merge(schema, once, once), once);
        for (std::size_t row = 0; row < once.rows.size(); ++row) {
            const auto found = typed.find(once.text(row, u"รหัส"));
            if (found != typed.end()) {
                EXPECT_EQ(once.text(row, u"กลุ่ม"), found->second);
            }
        }
    }
}

} // namespace
} // namespace tambonplan::plan
