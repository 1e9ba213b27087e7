#include "text/Place.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;
using testing::ElementsAre;
using testing::IsEmpty;
using text::villageNames;
using text::villageNumbers;

namespace {

TEST(VillageNumbers, are_read_in_every_usual_spelling) {
    for (const TextView written : {u"หมู่ที่ 3",
                                   u"หมู่ที่ ๓",
                                   u"หมู่ที่๓",
                                   u"หมู่ ๓",
                                   u"หมู่3",
                                   u"ม.3",
                                   u"ม. 3",
                                   u"ม 3",
                                   u"ม3",
                                   u"M03",
                                   u"m03_nongsaeng",
                                   u"moo 3",
                                   u"Moo.3",
                                   u"บ้านโคกสะแบงม.3",
                                   u"หมูที 3",
                                   u"หมู\uF70Aที่ 3",
                                   u"(หมู่ที่ 3)",
                                   u"หมู่ที่ 3.",
                                   u"ถนน กว้าง 4 เมตร หมู่ที่ 3",
                                   u"แผนหมู่ 3 (แก้ไข)",
                                   u"ม.3 ต.หนองแสง"}) {
        EXPECT_THAT(villageNumbers(written), ElementsAre(3)) << text::toUtf8(written);
    }
}

TEST(VillageNumbers, are_read_from_lists) {
    EXPECT_THAT(villageNumbers(u"หมู่ 6,10"), ElementsAre(6, 10));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 3 กับหมู่ที่ 4"), ElementsAre(3, 4));
    EXPECT_THAT(villageNumbers(u"เชื่อมหมู่ที่ 9 กับ 10"), ElementsAre(9, 10));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 1, 2 และ 5"), ElementsAre(1, 2, 5));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 1, 2, และ 5"), ElementsAre(1, 2, 5));
    EXPECT_THAT(villageNumbers(u"ม.1 ม.3 ม.5"), ElementsAre(1, 3, 5));
    EXPECT_THAT(villageNumbers(u"ม.1,ม.3"), ElementsAre(1, 3));
    EXPECT_THAT(villageNumbers(u"หมู่ 2 และหมู่ 2"), ElementsAre(2)) << "no repeats";
}

TEST(VillageNumbers, are_read_as_strangers_write_them) {
    for (const TextView written : {u"หมู่บ้านที่ 3", u"หมู่ที่3บ้านดอน", u"ม.๓", u"หมู่ที่ ...3...", u"ม.3บ้านโนน", u"แผน_ม.3_2571", u"แผนชุมชน-หมู่3",
                                   u"หมู่ที่\u00A03", u"บ้านหนองบัว(ม.3)", u"หมู่ที่.3", u"หมู่ที่: 3", u"MOO 3", u"หมู่ที่ 03", u"หมู่  ที่ 3", u"หมู่ ที่ 3"}) {
        EXPECT_THAT(villageNumbers(written), ElementsAre(3)) << text::toUtf8(written);
    }
    EXPECT_THAT(villageNumbers(u"ม.1,2,3"), ElementsAre(1, 2, 3));
    EXPECT_THAT(villageNumbers(u"ม.1/ม.2"), ElementsAre(1, 2));
    EXPECT_THAT(villageNumbers(u"หมู่ 1-3"), ElementsAre(1, 2, 3));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ ๖ , ๑๐"), ElementsAre(6, 10));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 1\n2\n5"), ElementsAre(1, 2, 5));
    EXPECT_THAT(villageNumbers(u"ม. ๑๐"), ElementsAre(10));
}

TEST(EveryVillage, is_said_in_several_ways) {
    for (const TextView written : {u"ทุกหมู่บ้าน", u"ทุกหมู่", u"ทั้งตำบล", u"ทั้ง 10 หมู่บ้าน", u"ทั้ง ๑๐ หมู่บ้าน"})
        EXPECT_TRUE(text::namesEveryVillage(written)) << text::toUtf8(written);
    for (const TextView written : {u"หมู่ 3", u"ทุกครัวเรือน", u"ทั้งหมด 10 คน", u""})
        EXPECT_FALSE(text::namesEveryVillage(written)) << text::toUtf8(written);
}

TEST(VillageNumbers, fill_a_range_between_bare_numbers_only) {
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 1 - 3"), ElementsAre(1, 2, 3));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ ๑ ถึง ๔"), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(villageNumbers(u"(ม.3 – ม.7)"), ElementsAre(3, 7));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 9 - หมู่ที่ 10"), ElementsAre(9, 10));
}

TEST(VillageNumbers, are_not_metres_grades_dates_pigs_or_counts) {
    for (const TextView written : {u"ยาว 100 ม.",
                                   u"ยาว 100 ม. 5 จุด",
                                   u"ระยะ 3 กม. 5 จุด",
                                   u"นักเรียนชั้น ม.3",
                                   u"นักเรียน ม.1–ม.6",
                                   u"โรงเรียนหนองแสงวิทยา ม.3",
                                   u"พ.ศ. 2570",
                                   u"ม.ค. 70",
                                   u"ม.2 ล้าน",
                                   u"หมู่บ้าน",
                                   u"ทุกหมู่บ้าน 5 แห่ง",
                                   u"เลี้ยงหมู 5 ตัว",
                                   u"100 ตร.ม. 2 แห่ง",
                                   u"พื้นที่ 40 m2",
                                   u"หมู่ที่ ......",
                                   u"ทำหมู่ 1,500 บาท",
                                   u"cm3",
                                   u"กม.5",
                                   u"รุ่น M9",
                                   u"ไม่น้อยกว่า M 1",
                                   u"ซม. 4"}) {
        EXPECT_THAT(villageNumbers(written), IsEmpty()) << text::toUtf8(written);
    }
}

TEST(VillageNumbers, stop_where_the_next_number_counts_something) {
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 6, 10 ครัวเรือน"), ElementsAre(6));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 2 - 4 ม."), ElementsAre(2));
    EXPECT_THAT(villageNumbers(u"หมู่ที่ 2 กว้าง 4 ม. ยาว 100 ม."), ElementsAre(2));
    EXPECT_THAT(villageNumbers(u"ซอย 4 หมู่ที่ 1 กว้าง 3 ม."), ElementsAre(1));
}

TEST(VillageNumbers, near_a_school_with_a_village_name_are_addresses) {
    EXPECT_THAT(villageNumbers(u"ถนนหน้าโรงเรียนบ้านนาดี ม.5"), ElementsAre(5));
    EXPECT_THAT(villageNumbers(u"โรงเรียนนาดี หมู่ที่ 5"), ElementsAre(5));
}

TEST(VillageNames, follow_ban_at_the_start_of_a_word) {
    EXPECT_THAT(villageNames(u"บ้านโคกสะแบง หมู่ที่ 2"), ElementsAre(u"โคกสะแบง"));
    EXPECT_THAT(villageNames(u"ถนนลาดยางบ้านท่าเรือ"), ElementsAre(u"ท่าเรือ"));
    EXPECT_THAT(villageNames(u"คลองบ้านดอนพร้อมอาคารประกอบ บ้านดอนพร้อมอาคาร"), ElementsAre(u"ดอน"));
    EXPECT_THAT(villageNames(u"แผนพัฒนาหมู่บ้าน บ้านสันต้นแหน หมู่ที่ ๗"), ElementsAre(u"สันต้นแหน"));
    EXPECT_THAT(villageNames(u"ถนนสายบ้านนาดอนปู่ – บ้านท่าเรือคำ"), ElementsAre(u"นาดอนปู่", u"ท่าเรือคำ"));
    EXPECT_THAT(villageNames(u"บ้านนายาวหมู่ที่ 4"), ElementsAre(u"นายาว"));
    EXPECT_THAT(villageNames(u"บ้านดงขวาง, บ้านดงขวาง"), ElementsAre(u"ดงขวาง"));
}

TEST(VillageNames, are_not_the_houses_of_persons_nor_houses) {
    for (const TextView written : {u"ซอย 4 (บ้านนางจันทร์ดี)", u"บ้านนายสมชาย ใจดี", u"บ้านเรือนราษฎร", u"บ้านผู้สูงอายุ", u"แผนพัฒนาหมู่บ้าน", u"กลุ่มแม่บ้าน",
                                   u"ชาวบ้านในพื้นที่", u"บ้านพักครู", u"บ้านละ 1 ต้น", u"โครงการหน้าบ้านน่ามอง", u"บ้านเลขที่ 45", u"ซ่อมบ้านคนยากจน"}) {
        EXPECT_THAT(villageNames(written), IsEmpty()) << text::toUtf8(written);
    }
}

} // namespace
