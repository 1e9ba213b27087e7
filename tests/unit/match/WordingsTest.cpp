#include <gmock/gmock.h>

#include "Helpers.hpp"

namespace tambonplan::match {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// "word = full", or "" where nothing is offered.
std::string offered(TextView a, TextView b) {
    const auto words = shippedMatcher().otherWords(a, b);
    return words ? text::toUtf8(words->word + u" = " + words->full) : std::string();
}

TEST(Wordings, AreTheWordsByWhichTwoNamesDiffer) {
    EXPECT_EQ(offered(u"ก่อสร้างกะโล้นริมทาง หมู่ที่ 3", u"ก่อสร้างรางระบายน้ำริมทาง ม.3 ยาว 120 เมตร"), "กะโล้น = รางระบายน้ำ");
}

TEST(Wordings, AreTheSameWhicheverNameComesFirst) {
    const TextView one = u"โครงการก่อสร้างซุ้มเปลือกหอย ภายในหมู่บ้าน", other = u"ก่อสร้างเรือนรับขวัญแขก";
    EXPECT_EQ(offered(one, other), offered(other, one));
    EXPECT_THAT(offered(one, other), HasSubstr("ซุ้มเปลือกหอย"));
}

TEST(Wordings, OfPlacesAndNumbersAreNone) {
    EXPECT_EQ(offered(u"ก่อสร้างถนน สายวัดเก่า", u"ก่อสร้างถนน สายหนองบัว"), "");
    EXPECT_EQ(offered(u"ก่อสร้างถนน หมู่ที่ 3", u"ก่อสร้างถนน หมู่ที่ 4"), "");
    EXPECT_EQ(offered(u"ก่อสร้างถนนบ้านนายคำ", u"ก่อสร้างถนนบ้านนายมา"), "");
}

TEST(Wordings, ThatTheListsKnowAreNone) {
    EXPECT_EQ(offered(u"ก่อสร้างถนน คสล.", u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก"), "");
    EXPECT_EQ(offered(u"ซ่อมแซมถนน", u"ปรับปรุงถนน"), "");
    EXPECT_EQ(offered(u"", u""), "");
}

TEST(Wordings, ThatWereTakenIntoTheListAreOneWord) {
    Rules rules = shippedRules();
    rules.synonyms.rows.push_back({u"กะโล้น", u"รางระบายน้ำ"});
    const Matcher matcher(rules, shippedMessages());
    EXPECT_FALSE(matcher.otherWords(u"ก่อสร้างกะโล้นริมทาง", u"ก่อสร้างรางระบายน้ำริมทาง"));
}

std::vector<Proposal> duplicates(const std::vector<Row>& rows) {
    std::vector<Proposal> proposals = shippedMatcher().propose(rows);
    std::erase_if(proposals, [](const Proposal& p) { return p.relation != Relation::Duplicate; });
    return proposals;
}

TEST(Reasons, SayWhichWordsWereTakenAsOne) {
    const auto found =
        duplicates({row(u"ก่อสร้างถนน ค.ส.ล. ซอยวัดเก่า หมู่ที่ 3", 3, 500000), row(u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก ซอยวัดเก่า หมู่ที่ 3", 3, 500000)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(text::toUtf8(found[0].reason), HasSubstr("ค.ส.ล. = คอนกรีตเสริมเหล็ก"));
    EXPECT_THAT(text::toUtf8(found[0].evidence[1]), HasSubstr("ค.ส.ล. = คอนกรีตเสริมเหล็ก"));
}

TEST(Reasons, SayNothingOfWordsThatBothWrite) {
    const auto found =
        duplicates({row(u"ก่อสร้างถนน คสล. ซอยวัดเก่า หมู่ที่ 3", 3, 500000), row(u"โครงการก่อสร้างถนน ค.ส.ล. ซอยวัดเก่า ม.3", 3, 500000)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(text::toUtf8(found[0].reason), Not(HasSubstr(" = ")));
}

TEST(Reasons, GatherWhatSpeaksAgainst) {
    const auto found = duplicates(
        {row(u"ก่อสร้างถนน คสล. ซอยวัดเก่า หมู่ที่ 3 ยาว 200 เมตร", 3, 500000), row(u"ก่อสร้างถนน คสล. ซอยวัดเก่า หมู่ที่ 3 ยาว 150 เมตร", 3, 400000)});
    ASSERT_EQ(found.size(), 1U);
    const std::string reason = text::toUtf8(found[0].reason);
    EXPECT_THAT(reason, HasSubstr("ควรดู: "));
    EXPECT_THAT(reason, HasSubstr("งบต่างกัน 20 %"));
    EXPECT_THAT(reason, HasSubstr("ขนาดต่างกัน 25 %"));
    EXPECT_LT(reason.find("ซอยเดียวกัน"), reason.find("ควรดู"));
}

TEST(Outlook, CountsWhatOtherThresholdsWouldPropose) {
    const std::vector<Row> rows{row(u"ก่อสร้างถนน คสล. ซอยวัดเก่า หมู่ที่ 3", 3, 500000),
                                row(u"ก่อสร้างถนนคอนกรีต ซอยวัดเก่า ม.3", 3, 480000),
                                row(u"ขุดลอกคลองยายมา", 2, 90000),
                                row(u"ลอกคลองยายมา ช่วงสะพานดำ", 2, 200000),
                                row(u"ป้องกันและควบคุมโรคไข้เลือดออก", 2, 12000),
                                row(u"รณรงค์ป้องกันไข้เลือดออก", 3, 9000)};
    for (const double reviewAt : {0.5, 0.7, 0.9, 0.95}) {
        Options options;
        options.reviewAt = reviewAt;
        const auto alone = shippedMatcher().propose(rows, options);
        std::vector<Outlook> outlooks{{.reviewAt = 0.5}, {.reviewAt = 0.7}, {.reviewAt = 0.9}, {.reviewAt = 0.95}};
        const auto beside = shippedMatcher().propose(rows, options, nullptr, &outlooks);
        const auto& outlook = *std::find_if(outlooks.begin(), outlooks.end(), [&](const auto& o) { return o.reviewAt == reviewAt; });
        const auto count = [&](Relation relation) {
            return static_cast<std::size_t>(
                std::count_if(alone.begin(), alone.end(), [&](const auto& p) { return p.relation == relation; }));
        };
        EXPECT_EQ(outlook.duplicates, count(Relation::Duplicate)) << reviewAt;
        EXPECT_EQ(outlook.packages, count(Relation::Package)) << reviewAt;
        ASSERT_EQ(beside.size(), alone.size()) << "counting changes nothing";
        for (std::size_t i = 0; i < alone.size(); ++i) {
            EXPECT_EQ(beside[i].members, alone[i].members);
            EXPECT_EQ(beside[i].reason, alone[i].reason);
            EXPECT_EQ(beside[i].band, alone[i].band);
        }
    }
}

} // namespace
} // namespace tambonplan::match
