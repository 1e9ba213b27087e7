// Files that lost their tone marks: the same works written with and without them are the same works.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "Helpers.hpp"

namespace tambonplan::match {
namespace {

Text withoutMarks(Text name) {
    std::erase_if(name, [](char16_t c) { return c >= 0x0E47 && c <= 0x0E4C; });
    return name;
}

/// Share of the names of a labelled tambon that find themselves among the same names without tone marks.
double found(const std::string& tambon) {
    std::vector<Row> with, without;
    for (const auto& cells : readCsv(tambon + "/gold/gold_rows.csv")) {
        with.push_back(row(cells.at("name_clean"), std::stoi(text::toUtf8(cells.at("village_no")))));
        without.push_back(with.back());
        without.back().name = withoutMarks(without.back().name);
    }
    std::set<std::size_t> same;
    for (const Pair& pair : shippedMatcher().pairs(with, without))
        if (pair.a == pair.b) same.insert(pair.a);
    for (std::size_t i = 0; i < with.size(); ++i)
        if (!same.contains(i)) std::cout << "  " << tambon << ": " << text::toUtf8(with[i].name) << '\n';
    return static_cast<double>(same.size()) / static_cast<double>(with.size());
}

TEST(Toneless, NamesOfThreeTambonsFindThemselves) {
    for (const char* tambon : {"dev", "exam", "valley"})
        EXPECT_GE(found(tambon), 0.98) << tambon;
}

TEST(Toneless, AWordThatIsKnownOnlyButForItsTonesKeepsNothingApart) {
    // ไรปา… reads as ไร่ป้า, the field of an aunt, as well as ไร่ป่า.
    const auto pairs = shippedMatcher().pairs({row(u"ปรับปรุงถนนสายไร่ป่าแขม ลงหินคลุก", 8), row(u"ปรับปรุงถนนสายไรปาแขม ลงหินคลุก", 8)});
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs.front().relation, Relation::Duplicate);
}

TEST(Toneless, OtherTonesStillKeepApart) {
    EXPECT_TRUE(shippedMatcher().pairs({row(u"ปรับปรุงถนนสายไร่ป่าแขม", 8), row(u"ปรับปรุงถนนสายไร่ป้าแขม", 8)}).empty());
}

} // namespace
} // namespace tambonplan::match
