// What the completeness report says about the committee, and the sheet that it reads.
#include <gmock/gmock.h>

#include "Shipped.hpp"
#include "plan/ReportInputs.hpp"
#include "plan/Setup.hpp"
#include "report/Lists.hpp"
#include "report/TambonData.hpp"

namespace tambonplan::report {
namespace {

using namespace plan;

/// A committee that lacks nothing, in a tambon of two villages.
class Committee : public testing::Test {
protected:
    Committee() {
        Table& villages = book_[Text(range::villages)];
        for (const double number : {1.0, 2.0})
            villages.set(villages.add(), head::village, number);
        join(u"นายเอก", u"ราชการ", u"ประธานกรรมการ");
        join(u"นางโท", u"ราชการ", u"กรรมการและเลขานุการ");
        join(u"นายตรี", u"องค์กรปกครองส่วนท้องถิ่น", u"กรรมการ");
        join(u"นางจัตวา", u"ผู้นำท้องที่", u"กรรมการ", 1.0);
        join(u"นายเบญจ", u"ภาคประชาชน", u"กรรมการ", 2.0);
    }

    std::size_t join(TextView name, TextView sector, TextView part, Value village = {}) {
        Table& table = people();
        const std::size_t row = table.add();
        table.set(row, head::personName, textValue(name));
        table.set(row, head::sector, textValue(sector));
        table.set(row, head::part, textValue(part));
        table.set(row, head::village, std::move(village));
        return row;
    }

    Table& people() { return book_[Text(range::committee)]; }
    void set(std::size_t row, TextView header, Value value) { people().set(row, header, std::move(value)); }

    /// The line of this check: "3/4: ภาคประชาชน".
    Text found(TextView kind) { return found(kind, shippedWords()); }
    Text found(TextView kind, const Words& words) {
        Record data = tambonData(book_, 0, words);
        for (std::size_t i = 0; i < words.completeness.rows.size(); ++i) {
            if (words.completeness.at(words.completeness.rows[i], u"ตรวจ") != kind) continue;
            const Record& line = data.list(u"ความครบถ้วน").at(i);
            Text result = textOf(line, u"ครบ") + u"/" + textOf(line, u"ทั้งหมด");
            return textOf(line, u"รายการ").empty() ? result : result + u": " + textOf(line, u"รายการ");
        }
        return u"no such check";
    }

    /// The shipped checks, but this one looks for other words.
    static Words wordsWith(TextView kind, TextView field) {
        Words words = shippedWords();
        for (auto& rule : words.completeness.rows)
            if (words.completeness.at(rule, u"ตรวจ") == kind) rule[1] = Text(field);
        return words;
    }

    Workbook book_;
};

constexpr TextView sectors = u"ภาคส่วน", parts = u"บทบาท", seats = u"ผู้แทน";

TEST_F(Committee, LacksNothingWhereEveryPartSectorAndVillageHasSomebody) {
    EXPECT_EQ(found(sectors), u"4/4");
    EXPECT_EQ(found(parts), u"2/2");
    EXPECT_EQ(found(seats), u"2/2");
}

TEST_F(Committee, AnEmptySheetLacksEverything) {
    book_.erase(Text(range::committee));
    EXPECT_EQ(found(sectors), u"0/4: ราชการ, องค์กรปกครองส่วนท้องถิ่น, ผู้นำท้องที่, ภาคประชาชน");
    EXPECT_EQ(found(parts), u"0/2: ประธานกรรมการ, กรรมการและเลขานุการ");
    EXPECT_EQ(found(seats), u"0/2: 1, 2");
}

TEST_F(Committee, APlaceWithoutANameIsNobody) {
    set(4, head::personName, {});
    EXPECT_EQ(found(sectors), u"3/4: ภาคประชาชน");
    EXPECT_EQ(found(seats), u"1/2: 2");
    set(0, head::personName, Text(u"  "));
    EXPECT_EQ(found(parts), u"1/2: ประธานกรรมการ");
}

TEST_F(Committee, OnePersonMaySpeakForSeveralSectorsAndVillages) {
    set(4, head::personName, {});
    set(3, head::sector, Text(u"ผู้นำท้องที่, ภาคประชาชน "));
    set(3, head::village, Text(u"1, ๒"));
    EXPECT_EQ(found(sectors), u"4/4");
    EXPECT_EQ(found(seats), u"2/2");
}

TEST_F(Committee, BlanksAroundAWordDoNotMatterButPartsOfItAreNotIt) {
    set(4, head::sector, Text(u" ภาคประชาชน "));
    EXPECT_EQ(found(sectors), u"4/4");
    set(4, head::sector, Text(u"ภาคประชาชนและเอกชน"));
    EXPECT_EQ(found(sectors), u"3/4: ภาคประชาชน");
}

TEST_F(Committee, ASecondChairIsAsWrongAsNone) {
    join(u"นายฉ", u"ราชการ", u"ประธานกรรมการ");
    EXPECT_EQ(found(parts), u"1/2: ประธานกรรมการ");
}

TEST_F(Committee, APlainMemberIsNotTheSecretaryWhoIsOneToo) {
    set(1, head::part, Text(u"กรรมการ"));
    EXPECT_EQ(found(parts), u"1/2: กรรมการและเลขานุการ");
}

TEST_F(Committee, AVillageIsSeatedByItsNumberWhicheverWayItIsWritten) {
    set(4, head::village, Text(u"หมู่ที่ 2"));
    EXPECT_EQ(found(seats), u"2/2");
    set(4, head::village, 12.0);
    EXPECT_EQ(found(seats), u"1/2: 2") << "12 is another village";
}

TEST_F(Committee, CommasTooManyInTheRuleAskForNobody) {
    people().set(join(u"นางสัตต", u"", u""), head::position, Text(u"ที่ปรึกษา")); // somebody without a sector must not count for an empty word
    EXPECT_EQ(found(sectors, wordsWith(sectors, u"ราชการ,, ภาคเอกชน, ราชการ,")), u"1/2: ภาคเอกชน");
}

TEST_F(Committee, ACheckOfNoSectorsIsNotDone) {
    const Words words = wordsWith(sectors, u"");
    EXPECT_EQ(found(sectors, words), u"0/0");
    Record data = tambonData(book_, 0, words);
    const auto line = std::ranges::find_if(data.list(u"ความครบถ้วน"),
                                           [](const Record& each) { return textOf(each, u"เรื่องที่ตรวจ") == u"คณะกรรมการมาจากหลายภาคส่วน"; });
    ASSERT_NE(line, data.list(u"ความครบถ้วน").end());
    EXPECT_EQ(textOf(*line, u"ผล"), words.messages("report.incomplete"));
}

TEST_F(Committee, ItsDutiesAreDoneOnceEachIsMarkedSo) {
    EXPECT_EQ(found(u"หน้าที่"), u"0/0") << "a checklist that nobody made says nothing";
    Resources resources{.intake = {}, .match = {}, .classify = {}, .criteria = {}, .settings = {}, .thai = shippedMessages()};
    resources.reportInputs[Text(range::duties)] = text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/duties.tsv");
    Context context{book_, resources, 0, {}};
    ensureReportInputs(context, {Text(range::duties)});
    Table& duties = book_.at(Text(range::duties));
    ASSERT_EQ(duties.rows.size(), 7U);
    for (std::size_t row = 0; row < 6; ++row)
        duties.set(row, head::dutyState, Text(row == 2 ? u"กำลังทำ" : u"ทำแล้ว "));
    EXPECT_EQ(found(u"หน้าที่"), u"5/7: 3, 7");
    duties.set(2, head::dutyState, Text(word::dutyDone));
    duties.set(6, head::dutyState, Text(word::dutyDone));
    EXPECT_EQ(found(u"หน้าที่"), u"7/7");
}

class CommitteeSheet : public testing::Test {
protected:
    CommitteeSheet() {
        resources_.reportInputs[Text(range::committee)] = text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/rules/committee.tsv");
        Table& villages = book_[Text(range::villages)];
        for (const Value& number : {Value(3.0), Value(), Value(7.0)})
            villages.set(villages.add(), head::village, number);
    }

    const Table& made() {
        Context context{book_, resources_, 0, {}};
        ensureReportInputs(context, {Text(range::committee)});
        return book_.at(Text(range::committee));
    }

    Resources resources_{.intake = {}, .match = {}, .classify = {}, .criteria = {}, .settings = {}, .thai = shippedMessages()};
    Workbook book_;
};

TEST_F(CommitteeSheet, BeginsWithAChairASecretaryAndAPlaceForEveryVillage) {
    const Table& people = made();
    std::vector<Text> places;
    for (std::size_t row = 0; row < people.rows.size(); ++row)
        places.push_back(people.text(row, head::order) + u" " + people.text(row, head::part) + u" " + people.text(row, head::village));
    EXPECT_THAT(places, testing::ElementsAre(u"1 ประธานกรรมการ ", u"2 กรรมการ ", u"3 กรรมการ 3", u"4 กรรมการ 7", u"5 กรรมการ ",
                                             u"6 กรรมการและเลขานุการ "));
    for (std::size_t row = 0; row < people.rows.size(); ++row)
        EXPECT_EQ(people.text(row, head::personName), u"") << "names are the officer's";
}

TEST_F(CommitteeSheet, IsTheOfficersOnceItIsThere) {
    made();
    Table& people = book_.at(Text(range::committee));
    people.rows.resize(2);
    people.set(1, head::qualification, Text(u"ปริญญาตรี ประสบการณ์ 10 ปี"));
    EXPECT_EQ(made().rows.size(), 2U) << "a row that he deleted does not come back";
    EXPECT_EQ(made().text(1, head::qualification), u"ปริญญาตรี ประสบการณ์ 10 ปี");
}

TEST_F(CommitteeSheet, OffersTheSectorsThatTheCheckAsksFor) {
    const Words words = shippedWords();
    const auto schema = std::ranges::find(schemas(), range::committee, &Schema::range);
    const auto choicesOf = [&](TextView header) { return std::ranges::find(schema->columns, header, &Column::header)->choices; };
    for (const auto& rule : words.completeness.rows) {
        const TextView kind = words.completeness.at(rule, u"ตรวจ");
        if (kind != sectors && kind != parts) continue;
        for (const TextView word : text::split(words.completeness.at(rule, u"ช่อง"), u','))
            EXPECT_THAT(choicesOf(kind), testing::Contains(Text(text::trim(word)))) << text::toUtf8(word);
    }
}

} // namespace
} // namespace tambonplan::report
