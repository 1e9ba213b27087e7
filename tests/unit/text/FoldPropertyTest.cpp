#include <gmock/gmock.h>

#include "SlowRepair.hpp"
#include "ThaiSamples.hpp"
#include "text/Fold.hpp"

using namespace tambonplan;
using samples::ThaiText;
using text::fold;
using text::repair;
using text::skeleton;

namespace {

constexpr int rounds = 20000;

std::string codes(TextView text) {
    std::string out = text::toUtf8(text) + " =";
    for (const char16_t c : text) {
        char code[8];
        std::snprintf(code, sizeof code, " %04X", static_cast<unsigned>(c));
        out += code;
    }
    return out;
}

/// Does to a correct text what fonts, PDF and hasty typing do; `repair` must undo each.
Text damaged(Text text, ThaiText& random) {
    const auto swapInto = [&text](TextView find, TextView with) {
        if (const std::size_t at = text.find(find); at != Text::npos) text.replace(at, find.size(), with);
    };
    switch (random.below(9)) {
    case 0:
        for (char16_t& c : text)
            c = c >= 0x0E48 && c <= 0x0E4C ? static_cast<char16_t>(c - 0x0E48 + 0xF70A) : c;
        break;
    case 1: swapInto(u"้ำ", u"ํ้า"); break;
    case 2: swapInto(u"้ำ", u"ำ้"); break;
    case 3: swapInto(u"ำ", u"ํา"); break;
    case 4: swapInto(u"ี่", u"่ี"); break;
    case 5: swapInto(u"แ", u"เเ"); break;
    case 6: swapInto(u" ", u"\u00A0 "); break;
    case 7: swapInto(u"า", u"าา"); break;
    default: swapInto(u"ู", u"ูู\u200B"); break;
    }
    return text;
}

TEST(RepairProperty, leaves_every_correct_text_unchanged) {
    ThaiText random(1);
    for (int i = 0; i < rounds; ++i) {
        const Text text = random.sentence();
        ASSERT_EQ(repair(text), text) << codes(text);
        ASSERT_FALSE(text::looksDamaged(text)) << codes(text);
    }
}

TEST(RepairProperty, undoes_several_damages_at_once) {
    ThaiText random(2);
    for (int i = 0; i < rounds; ++i) {
        const Text text = random.sentence();
        const Text pasted = damaged(damaged(text, random), random);
        ASSERT_EQ(repair(pasted), text) << codes(pasted);
    }
}

TEST(RepairProperty, agrees_with_the_rules_one_by_one) {
    ThaiText random(3);
    for (int i = 0; i < 2000; ++i) {
        const Text pasted = damaged(damaged(damaged(random.sentence(), random), random), random);
        ASSERT_EQ(repair(pasted), samples::repairByRules(pasted)) << codes(pasted);
    }
}

/// Every kind of letter that a rule looks at, several times over.
constexpr TextView anything = u"กนฤาาะำเแๅๆัิ่้์ํ็ุ  \u00A0\u200B\uFFFDaB1\uF70A\uF702\uF711“…๕";

TEST(RepairProperty, finds_nothing_to_do_a_second_time) {
    ThaiText random(4);
    for (int i = 0; i < 10 * rounds; ++i) {
        const Text once = repair(random.noise(anything));
        text::Repairs counts;
        ASSERT_EQ(repair(once, &counts), once) << codes(once);
        ASSERT_EQ(counts.total(), 0U) << codes(once);
    }
}

TEST(FoldProperty, is_stable_and_the_same_for_repaired_text) {
    ThaiText random(5);
    for (int i = 0; i < 10 * rounds; ++i) {
        const Text raw = random.noise(anything);
        const Text key = fold(raw);
        ASSERT_EQ(fold(key), key) << codes(raw);
        ASSERT_EQ(fold(repair(raw)), key) << codes(raw);
    }
}

TEST(FoldProperty, is_stable_with_line_breaks) {
    ThaiText random(6);
    const Text alphabet = Text(anything) + u"\n\r\n\r";
    for (int i = 0; i < 10 * rounds; ++i) {
        const Text raw = random.noise(alphabet);
        ASSERT_EQ(fold(fold(raw)), fold(raw)) << codes(raw);
        ASSERT_EQ(repair(repair(raw)), repair(raw)) << codes(raw);
    }
}

TEST(SkeletonProperty, holds_no_mark_and_does_not_depend_on_marks) {
    ThaiText random(7);
    for (int i = 0; i < rounds; ++i) {
        const Text text = random.sentence();
        const Text bones = skeleton(text);
        ASSERT_TRUE(std::none_of(bones.begin(), bones.end(), text::isMark)) << codes(text);
        Text bare = text;
        std::erase_if(bare, text::isMark);
        ASSERT_EQ(skeleton(bare), bones) << codes(text);
        ASSERT_EQ(skeleton(damaged(text, random)), bones) << codes(text);
        ASSERT_EQ(skeleton(bones), bones) << codes(text);
    }
}

} // namespace
