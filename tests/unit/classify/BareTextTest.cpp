#include "classify/BareText.hpp"

#include <gmock/gmock.h>

#include "text/Fold.hpp"

namespace tambonplan::classify {
namespace {

bool found(TextView word, TextView text) {
    return contains(BareText(text), BareText(word));
}

TEST(BareText, HasTheLettersOfTheSkeleton) {
    for (const TextView text : {u"โครงการก่อสร้างถนน คสล. (ซอย ๕)", u"น้ำท่วมขัง – รางระบายน้ำ", u"ติดตั้ง CCTV 4 จุด"})
        EXPECT_EQ(BareText(text).letters, text::skeleton(text));
}

TEST(BareText, FindsAWordAcrossSpacesAndDashesButNotAcrossBrackets) {
    EXPECT_TRUE(found(u"โคกหนองนา", u"ส่งเสริมโคก หนอง นา โมเดล"));
    EXPECT_TRUE(found(u"บัญชีรับจ่าย", u"ทำบัญชีรับ - จ่าย"));
    EXPECT_FALSE(found(u"สวนหย่อม", u"ทำสวน (หย่อมป่า)"));
}

TEST(BareText, DoesNotMakeAShortWordOfTheEndsOfTwo) {
    EXPECT_FALSE(found(u"กบน", u"เลี้ยงกบ นาดี"));
}

TEST(BareText, DoesNotMakeAWordOfTwoWhoseMarksDiffer) {
    EXPECT_FALSE(found(u"ข้าวชุมชน", u"โรงงานสีขาว ชุมชนปลอดภัย"));
    EXPECT_TRUE(found(u"ข้าวชุมชน", u"ตั้งโรงสีข้าว ชุมชนบ้านนา"));
}

TEST(BareText, EndsNoWordInsideASyllable) {
    EXPECT_FALSE(found(u"ซ่อมเรือ", u"ซ่อมเรือนให้ยายแก้ว"));
    EXPECT_FALSE(found(u"วแดง", u"ขุดสระบัวแดงน้อย"));
    EXPECT_TRUE(found(u"ซ่อมเรือ", u"ซ่อมเรือให้กลุ่มประมง"));
}

TEST(BareText, TellsWordsApartThatDifferOnlyInMarks) {
    EXPECT_FALSE(found(u"ท่อ", u"กลุ่มทอผ้า"));
    EXPECT_FALSE(found(u"ฝาย", u"เจ้าหน้าที่ฝ่ายปกครอง"));
    EXPECT_FALSE(found(u"ถึง", u"จัดซื้อถังเพิ่มเติมที่นี่"));
}

TEST(BareText, FindsAWordWhoseToneMarksAreLost) {
    EXPECT_TRUE(found(u"ไข้เลือดออก", u"ปองกันไขเลือดออก"));
    EXPECT_TRUE(found(u"น้ำ", u"วางทอระบายนำ"));
    EXPECT_TRUE(found(u"รางระบายน้ำ", u"กอสรางรางระบายนำ หมูที่ 8")); // one mark left in the text
}

TEST(BareText, FindsAWordWhoseMarksSlippedToTheNextLetter) {
    EXPECT_TRUE(found(u"คัดกรอง", u"ตรวจคดั กรองเบาหวาน"));
    EXPECT_TRUE(found(u"ขุดลอก", u"ขดุ ลอกหนองใหญ่"));
}

TEST(BareText, DoesNotCutASyllable) {
    EXPECT_FALSE(found(u"กลอง", u"ทำเกลองยาว")); // เก… belongs together
    EXPECT_FALSE(found(u"ตลาด", u"หมู่บ้านตลาดาว"));
}

TEST(BareText, OfNothingHoldsNothing) {
    EXPECT_EQ(BareText(u"").size(), 0U);
    EXPECT_FALSE(found(u"", u"ถนน"));
    EXPECT_FALSE(found(u"ถนน", u"่้"));
}

} // namespace
} // namespace tambonplan::classify
