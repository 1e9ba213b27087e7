#include "text/Date.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;
using testing::ElementsAre;
using testing::IsEmpty;
using text::fiscalYearBE;
using text::yearsBE;

namespace {

TEST(Years, are_read_from_the_usual_writings) {
    EXPECT_THAT(yearsBE(u"พ.ศ. ๒๕๗๐"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"2570 – 2572"), ElementsAre(2570, 2572));
    EXPECT_THAT(yearsBE(u"แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)"), ElementsAre(2566, 2570));
    EXPECT_THAT(yearsBE(u"ปี 2027"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"ค.ศ. 2026"), ElementsAre(2569));
    EXPECT_THAT(yearsBE(u"1 ต.ค. 69"), ElementsAre(2569));
    EXPECT_THAT(yearsBE(u"ปีงบประมาณ ๗๐"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"๒๐ มกราคม ๒๕๖๙"), ElementsAre(2569));
    EXPECT_THAT(yearsBE(u"2570-72"), ElementsAre(2570, 2572));
    EXPECT_THAT(yearsBE(u"1/10/2569"), ElementsAre(2569));
    EXPECT_THAT(yearsBE(u"30/9/70"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"2570 และ 2570"), ElementsAre(2570));
}

TEST(Years, are_read_as_strangers_write_them) {
    EXPECT_THAT(yearsBE(u"ปีงบประมาณ 2570–2572"), ElementsAre(2570, 2572));
    EXPECT_THAT(yearsBE(u"ปีงบประมาณ พ.ศ.๒๕๗๐ - ๒๕๗๔"), ElementsAre(2570, 2574));
    EXPECT_THAT(yearsBE(u"ปี 70-72"), ElementsAre(2570, 2572));
    EXPECT_THAT(yearsBE(u"งบปี 70"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"ต.ค.69 - ก.ย.70"), ElementsAre(2569, 2570));
    EXPECT_THAT(yearsBE(u"ตุลาคม 2569 ถึง กันยายน 2570"), ElementsAre(2569, 2570));
    EXPECT_THAT(yearsBE(u"พ.ศ.2571"), ElementsAre(2571));
    EXPECT_THAT(yearsBE(u"๑ ต.ค. ๒๕๖๙"), ElementsAre(2569));
    EXPECT_THAT(yearsBE(u"มกราคม 2027"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"1/1/2027"), ElementsAre(2570));
    EXPECT_THAT(yearsBE(u"2570, 2571, 2572"), ElementsAre(2570, 2571, 2572));
}

TEST(Years, stand_alone_where_only_years_are_written) {
    EXPECT_THAT(yearsBE(u"2028", true), ElementsAre(2571));
    EXPECT_THAT(yearsBE(u"2028, 2029", true), ElementsAre(2571, 2572));
    EXPECT_THAT(yearsBE(u"๗๑", true), ElementsAre(2571));
    EXPECT_THAT(yearsBE(u"3 ปี", true), IsEmpty());
}

TEST(Years, are_not_amounts_nor_counts) {
    for (const TextView written :
         {u"2,570", u"2570 บาท", u"2000", u"ผู้สูงอายุ 65 คน", u"อายุ 60 ปีขึ้นไป", u"ยาว 2500 เมตร", u"ถนนสาย 70", u"0.2570", u"257000", u""}) {
        EXPECT_THAT(yearsBE(written), IsEmpty()) << text::toUtf8(written);
    }
}

TEST(FiscalYear, is_named_after_its_end) {
    EXPECT_EQ(fiscalYearBE(u"ต.ค. 69 – ก.ย. 70"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ม.ค. – มี.ค. 70"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ธันวาคม 2569"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ต.ค.-ธ.ค. ๒๕๖๙"), 2570);
    EXPECT_EQ(fiscalYearBE(u"กรกฏาคม 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"1/10/2569 - 30/9/2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ตค. 69"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ตุลาคม 2569 - กันยายน"), 2570);
}

TEST(FiscalYear, is_read_as_strangers_write_it) {
    EXPECT_EQ(fiscalYearBE(u"ต.ค.69 - ก.ย.70"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ต.ค.69-ก.ย.70"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ตุลาคม ๒๕๖๙ – กันยายน ๒๕๗๐"), 2570);
    EXPECT_EQ(fiscalYearBE(u"1 ต.ค. 2569 ถึง 30 ก.ย. 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"พ.ย. 2026"), 2570);
    EXPECT_EQ(fiscalYearBE(u"เดือน พฤษภาคม พ.ศ. 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ไตรมาสที่ 1 ปีงบประมาณ 2571"), 2571);
}

TEST(FiscalYear, follows_a_named_fiscal_year) {
    EXPECT_EQ(fiscalYearBE(u"ปีงบประมาณ พ.ศ. 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ปีงบประมาณ 2570 (ต.ค. - ธ.ค.)"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ปี 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ตลอดปี"), std::nullopt);
    EXPECT_EQ(fiscalYearBE(u"ม.ค. - มี.ค."), std::nullopt);
}

TEST(FiscalYear, reads_month_names_that_lost_their_marks) {
    EXPECT_EQ(fiscalYearBE(u"กนยายน 2570"), 2570);
    EXPECT_EQ(fiscalYearBE(u"ตลาคม 2569"), 2570);
    EXPECT_EQ(fiscalYearBE(u"พฤศจิกายน ๒๕๖๙"), 2570);
}

} // namespace
