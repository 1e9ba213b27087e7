#include <gtest/gtest.h>

#include "text/SumLabel.hpp"

namespace tambonplan::text {
namespace {

TEST(SumLabel, IsAWordForASumAloneOrBeforeANumber) {
    for (const TextView label : {u"รวม", u" รวม ", u"รวมทั้งสิ้น", u"รวม:", u"รวม 12 คน", u"รวม ๑๒ คน", u"ยอดรวม", u"Total"})
        EXPECT_TRUE(isSumLabel(label)) << toUtf8(label);
}

TEST(SumLabel, IsNoNameThatBeginsLikeOne) {
    for (const TextView name : {u"รวมกลุ่มอาชีพ", u"รวมพลังสตรี", u"ความพร้อมของพื้นที่", u"", u"12", u"ค่ารวม"})
        EXPECT_FALSE(isSumLabel(name)) << toUtf8(name);
}

} // namespace
} // namespace tambonplan::text
