#include <map>
#include <set>

#include <gmock/gmock.h>

#include "Shipped.hpp"

namespace tambonplan::classify {
namespace {

using testing::shipped;

constexpr TextView infrastructure = u"ด้านโครงสร้างพื้นฐาน";
constexpr TextView economy = u"ด้านเศรษฐกิจ";
constexpr TextView society = u"ด้านสังคมและคุณภาพชีวิต";
constexpr TextView health = u"ด้านสาธารณสุข";
constexpr TextView environment = u"ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม";
constexpr TextView security = u"ด้านความมั่นคงและความสงบเรียบร้อย";
constexpr TextView culture = u"ด้านการศึกษา ศาสนา และวัฒนธรรม";
constexpr TextView administration = u"ด้านการบริหารจัดการ";

Text issueOf(TextView name) {
    return shipped().theme(name, u"", u"").issue;
}
Text themeOf(TextView name, TextView stated = u"") {
    return shipped().theme(name, u"", stated).theme;
}

TEST(Theme, OfAWorkIsNotThatOfThePlaceItStandsAt) {
    EXPECT_EQ(issueOf(u"ปรับปรุงถนนหน้าโรงเรียนบ้านควนดิน"), u"คมนาคม");
    EXPECT_EQ(issueOf(u"บริเวณรอบวัดป่าไผ่ ก่อสร้างรางระบายน้ำ"), u"ระบายน้ำ");
    EXPECT_EQ(issueOf(u"ติดตั้งไฟกระพริบหน้าโรงพยาบาล"), u"อุบัติเหตุทางถนน");
    EXPECT_EQ(issueOf(u"ขยายเขตประปาข้างศาลาอเนกประสงค์"), u"ประปา");
}

TEST(Theme, FollowsTheHeadNotTheMention) {
    EXPECT_EQ(issueOf(u"ปรับปรุงภูมิทัศน์รอบหนองน้ำสาธารณะ"), u"ภูมิทัศน์");
    EXPECT_EQ(issueOf(u"ขุดลอกหนองน้ำสาธารณะ"), u"แหล่งน้ำ");
    EXPECT_EQ(issueOf(u"แข่งขันฟุตบอลต้านยาเสพติด"), u"กีฬาและนันทนาการ");
    EXPECT_EQ(issueOf(u"ขยายเขตไฟฟ้าเพื่อการเกษตร"), u"ไฟฟ้าสาธารณะ");
    EXPECT_EQ(issueOf(u"ก่อสร้างถนนไปบ่อขยะ"), u"คมนาคม");
    EXPECT_EQ(issueOf(u"ก่อสร้างบ่อขยะ"), u"ขยะ");
}

TEST(Theme, IsThatOfWhatIsAskedForNotOfTheTroubleToldBefore) {
    EXPECT_EQ(issueOf(u"เวลาแห่ศพ รถเข้าป่าช้าไม่ได้ ขอถนนคอนกรีต"), u"คมนาคม");
    EXPECT_EQ(issueOf(u"ศาลาประชาคม ของหมู่บ้าน ปูกระเบื้อง"), u"อาคารสาธารณะ");
    EXPECT_EQ(issueOf(u"ถนน คสล. ซอยปอเนาะ"), u"คมนาคม");
}

TEST(Theme, TellsWorksApartThatShareAWord) {
    EXPECT_EQ(issueOf(u"พ่นหมอกควันทุกหลังคาเรือน"), u"โรคติดต่อ");
    EXPECT_EQ(issueOf(u"ลดหมอกควันจากการเผา"), u"หมอกควันไฟป่า");
    EXPECT_EQ(issueOf(u"ซ่อมฝายน้ำล้น"), u"แหล่งน้ำ");
    EXPECT_EQ(issueOf(u"ทำฝายมีชีวิต"), u"อนุรักษ์แหล่งน้ำ");
    EXPECT_EQ(issueOf(u"ซ่อมแซมศาลาประชาคม"), u"อาคารสาธารณะ");
    EXPECT_EQ(issueOf(u"ซ่อมแซมศาลาการเปรียญ"), u"ศาสนาและวัฒนธรรม");
    EXPECT_EQ(issueOf(u"จัดเวทีประชาคม"), u"แผนและการมีส่วนร่วม");
}

TEST(Theme, IsFoundInTextThatLostItsToneMarks) {
    EXPECT_EQ(issueOf(u"กอสรางทอระบายนำพรอมบอพัก"), u"ระบายน้ำ");
    EXPECT_EQ(issueOf(u"สงเสริมการเลียงไกไข"), u"อาชีพและรายได้");
    EXPECT_EQ(issueOf(u"ปลูกขาวพันธุดี"), u"ผลผลิตทางการเกษตร");
    EXPECT_EQ(issueOf(u"ปรับปรุงหอกระจายขาว"), u"ข้อมูลข่าวสาร");
}

TEST(Theme, KnowsTheWorksOfEachTheme) {
    EXPECT_EQ(themeOf(u"ลงหินคลุกสายเข้าสวน"), infrastructure);
    EXPECT_EQ(themeOf(u"กลุ่มจักสานผักตบชวา"), economy);
    EXPECT_EQ(themeOf(u"ซ่อมบ้านคนพิการยากไร้"), society);
    EXPECT_EQ(themeOf(u"อบรม อสม. ด้านการปฐมพยาบาล"), health);
    EXPECT_EQ(themeOf(u"บวชป่าชุมชน"), environment);
    EXPECT_EQ(themeOf(u"ฝึกทบทวน ชรบ."), security);
    EXPECT_EQ(themeOf(u"งานบุญบั้งไฟ"), culture);
    EXPECT_EQ(themeOf(u"ทบทวนแผนชุมชน"), administration);
}

TEST(Theme, StatedByTheSheetWins) {
    const Theme theme = shipped().theme(u"ทำฝายชะลอน้ำ", u"", u"ยุทธศาสตร์ที่ 1 การพัฒนาด้านโครงสร้างพื้นฐาน");
    EXPECT_EQ(theme.theme, infrastructure);
    EXPECT_GE(theme.certainty, 0.8);
    EXPECT_EQ(themeOf(u"กิจกรรมวันอาทิตย์", u"เศรษฐกิจ"), economy);
}

TEST(Theme, OfACombinedHeadingIsDecidedByTheWork) {
    EXPECT_EQ(themeOf(u"ตรวจคัดกรองเบาหวาน", u"สังคมและสาธารณสุข"), health);
    EXPECT_EQ(themeOf(u"ครอบครัวอบอุ่น", u"สังคมและสาธารณสุข"), society);
    EXPECT_EQ(themeOf(u"แห่เทียนพรรษา", u"สังคมและสาธารณสุข"), culture);
}

TEST(Theme, FallsBackToTheObjectiveWhereTheNameSaysNothing) {
    const Theme theme = shipped().theme(u"โครงการรวมใจบ้านเรา", u"เพื่อป้องกันโรคไข้เลือดออก", u"");
    EXPECT_EQ(theme.issue, u"โรคติดต่อ");
    EXPECT_EQ(shipped().theme(u"ก่อสร้างถนน คสล.", u"เพื่อลดอุบัติเหตุและป้องกันยาเสพติด", u"").issue, u"คมนาคม");
}

TEST(Theme, SaysThatItDoesNotKnowInsteadOfGuessing) {
    const Theme theme = shipped().theme(u"โครงการพิเศษ", u"", u"");
    EXPECT_TRUE(theme.theme.empty());
    EXPECT_EQ(theme.certainty, 0);
    EXPECT_FALSE(theme.why.empty());
    EXPECT_TRUE(shipped().theme(u"", u"", u"").theme.empty());
}

TEST(Theme, ExplainsItselfWithTheWordsFoundAndTheRunnerUp) {
    const Theme theme = shipped().theme(u"ก่อสร้างถังเก็บน้ำดับไฟป่า", u"", u"");
    EXPECT_NE(theme.why.find(u"ดับไฟป่า"), Text::npos);
    EXPECT_NE(theme.why.find(infrastructure), Text::npos);
    EXPECT_LT(theme.certainty, shipped().theme(u"ทำแนวกันไฟ", u"", u"").certainty);
}

TEST(Theme, FollowsTheOfficersOwnWordsAndExceptions) {
    Rules rules = testing::shippedRules();
    rules.keywords = text::RuleTable::fromTsv("คำ\tประเด็น\tด้าน\tน้ำหนัก\tยกเว้นเมื่อพบ\n"
                                              "โดรน\tเทคโนโลยี\tด้านดิจิทัล\t8\tของเล่น,แข่งขัน\n");
    const Classifier own(rules, testing::shippedMessages());
    EXPECT_EQ(own.theme(u"จัดซื้อโดรนสำรวจ", u"", u"").issue, u"เทคโนโลยี");
    EXPECT_TRUE(own.theme(u"แข่งขันโดรน", u"", u"").issue.empty());
    EXPECT_EQ(own.themes().back(), u"ด้านดิจิทัล");
}

TEST(Themes, AreTheEightInTheOrderOfTheList) {
    EXPECT_THAT(shipped().themes(),
                ::testing::ElementsAre(infrastructure, economy, society, health, environment, security, culture, administration));
}

TEST(Keywords, AreWellFormedAndKeepOneThemePerIssue) {
    const text::RuleTable keywords = testing::shippedRules().keywords;
    const std::vector<Text> themes = shipped().themes();
    std::map<Text, Text> themeOfIssue;
    std::set<Text> words;
    for (const auto& row : keywords.rows) {
        const Text word(keywords.at(row, u"คำ"));
        const Text issue(keywords.at(row, u"ประเด็น"));
        ASSERT_FALSE(word.empty() || issue.empty());
        if (issue.starts_with(u'(')) continue;
        EXPECT_TRUE(words.insert(word).second) << "twice: " << text::toUtf8(word);
        const Text theme(keywords.at(row, u"ด้าน"));
        EXPECT_THAT(themes, ::testing::Contains(theme)) << text::toUtf8(word);
        EXPECT_EQ(themeOfIssue.emplace(issue, theme).first->second, theme) << text::toUtf8(issue);
    }
}

} // namespace
} // namespace tambonplan::classify
