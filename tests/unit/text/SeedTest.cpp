#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

#include "SlowRepair.hpp"
#include "text/Fold.hpp"
#include "text/RuleTable.hpp"

using namespace tambonplan;
using text::repair;
using text::Repairs;

// The damaged texts of tests/data/text survive: what can be repaired without loss is, and nothing else changes.

namespace {

Text seed(const char* name) {
    std::ifstream file(std::string(TAMBONPLAN_SOURCE_DIR) + "/tests/data/text/" + name, std::ios::binary);
    return text::fromUtf8(std::string(std::istreambuf_iterator<char>(file), {}));
}

bool isPrivateMark(char16_t c) {
    return (c >= 0xF700 && c <= 0xF71A) || (c >= 0xF884 && c <= 0xF89E);
}

std::size_t count(TextView text, bool (*is)(char16_t)) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is));
}

/// Consonants, leading vowels, digits and other letters: what no repair may touch.
Text letters(TextView text) {
    Text out;
    for (const char16_t c : text)
        if ((c >= 0x0E01 && c <= 0x0E2E) || (c >= 0x0E50 && c <= 0x0E59) || (c > 0x20 && c < 0x7F)) out += c;
    return out;
}

struct Expected {
    const char* name;
    unsigned privateUse, saraAm, order, doubled, leadingE;
    unsigned spaces, invisible;
};

constexpr Expected expected[] = {
    {"seed0_record.txt", 0, 0, 0, 2, 0, 0, 0},
    {"seed1_pdf.txt", 643, 21, 97, 0, 0, 0, 0},
    {"seed2_blog.txt", 0, 0, 0, 0, 0, 247, 0},
    {"seed4_slides.txt", 0, 0, 0, 0, 0, 0, 0},
};

TEST(Seeds, PrivateUseMarksAreRepairedWithoutLoss) {
    const Text raw = seed("seed1_pdf.txt");
    Repairs counts;
    const Text repaired = repair(raw, &counts);
    EXPECT_EQ(count(raw, isPrivateMark), 643U);
    EXPECT_EQ(counts.privateUse, 643U);
    EXPECT_EQ(count(repaired, isPrivateMark), 0U);
    EXPECT_NE(repaired.find(u"\xF0A8"), Text::npos) << "a symbol of another font is no Thai mark and stays";
}

TEST(Seeds, EveryKindOfRepairIsCounted) {
    for (const Expected& file : expected) {
        Repairs counts;
        repair(seed(file.name), &counts);
        std::printf("%-18s private use %u, sara am %u, order %u, doubled %u, leading e %u, spaces %u, invisible %u\n", file.name,
                    counts.privateUse, counts.saraAm, counts.order, counts.doubled, counts.leadingE, counts.spaces, counts.invisible);
        EXPECT_EQ(counts.privateUse, file.privateUse) << file.name;
        EXPECT_EQ(counts.saraAm, file.saraAm) << file.name;
        EXPECT_EQ(counts.order, file.order) << file.name;
        EXPECT_EQ(counts.doubled, file.doubled) << file.name;
        EXPECT_EQ(counts.leadingE, file.leadingE) << file.name;
        EXPECT_EQ(counts.spaces, file.spaces) << file.name;
        EXPECT_EQ(counts.invisible, file.invisible) << file.name;
    }
}

TEST(Seeds, NoLetterIsLostAndASecondPassFindsNothing) {
    for (const Expected& file : expected) {
        const Text raw = seed(file.name), once = repair(raw);
        EXPECT_EQ(letters(once), letters(raw)) << file.name;
        Repairs counts;
        EXPECT_EQ(repair(once, &counts), once) << file.name;
        EXPECT_EQ(counts.total(), 0U) << file.name;
    }
}

TEST(Seeds, TheSinglePassAgreesWithTheRulesOneByOneOnRealText) {
    std::size_t lines = 0;
    for (const Expected& file : expected) {
        const Text raw = seed(file.name);
        for (const TextView line : text::split(raw, u'\n')) {
            ++lines;
            ASSERT_EQ(text::toUtf8(repair(line)), text::toUtf8(samples::repairByRules(line))) << file.name;
        }
    }
    const text::Records names =
        text::parseDelimited(text::fromUtf8([] {
                                 std::ifstream file(TAMBONPLAN_SOURCE_DIR "/tests/data/names/variants.csv", std::ios::binary);
                                 return std::string(std::istreambuf_iterator<char>(file), {});
                             }()),
                             u',');
    for (const auto& record : names)
        for (const Text& cell : record) {
            ++lines;
            ASSERT_EQ(text::toUtf8(repair(cell)), text::toUtf8(samples::repairByRules(cell)));
        }
    EXPECT_GT(lines, 500U);
}

} // namespace
