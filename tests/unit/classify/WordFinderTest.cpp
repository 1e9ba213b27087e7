#include "classify/WordFinder.hpp"

#include <random>

#include <gmock/gmock.h>

namespace tambonplan::classify {
namespace {

std::vector<Text> wordsIn(const std::vector<Text>& list, TextView text) {
    std::vector<Text> words;
    for (const WordFinder::Hit& hit : WordFinder(list).longest(BareText(text)))
        words.push_back(list[hit.word]);
    return words;
}

TEST(WordFinder, LetsTheLongestWordTakeItsPlace) {
    EXPECT_THAT(wordsIn({u"ไฟ", u"โคมไฟ", u"โคมไฟถนน", u"ถนน"}, u"ติดตั้งโคมไฟถนน"), testing::ElementsAre(u"โคมไฟถนน"));
}

TEST(WordFinder, LetsLongWordsShareAnEndButNotShortOnes) {
    EXPECT_THAT(wordsIn({u"ท่อส่งน้ำ", u"น้ำเพื่อการเกษตร"}, u"ท่อส่งน้ำเพื่อการเกษตร"), testing::ElementsAre(u"ท่อส่งน้ำ", u"น้ำเพื่อการเกษตร"));
    EXPECT_THAT(wordsIn({u"อบรม", u"รอบ"}, u"การอบรม"), testing::ElementsAre(u"อบรม"));
}

TEST(WordFinder, NeverFindsAnEmptyOrOneLetterWord) {
    EXPECT_TRUE(wordsIn({u"", u"ก", u"่"}, u"กกก่ก").empty());
}

TEST(WordFinder, AgreesWithLookingForEveryWordEverywhere) {
    const std::vector<Text> list{u"ถนน", u"นนท์", u"น้ำ", u"น้ำใส", u"ใส", u"ทาง", u"ทางน้ำ", u"ก้าน", u"งานถนน"};
    const std::vector<Text> parts{u"ถ", u"น", u"น้", u"ำ", u"ใ", u"ส", u"ทาง", u" ", u"(", u"ก้", u"า", u"ง", u"-"};
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        Text raw;
        for (int i = 0; i < 14; ++i)
            raw += parts[random() % parts.size()];
        const BareText text(raw);
        std::size_t slow = 0;
        for (const Text& word : list) {
            const BareText bare(word);
            for (std::size_t at = 0; at + bare.size() <= text.size(); ++at)
                if (TextView(text.letters).substr(at, bare.size()) == bare.letters && standsAt(bare, text, at)) ++slow;
        }
        EXPECT_EQ(WordFinder(list).all(text).size(), slow);
    }
}

} // namespace
} // namespace tambonplan::classify
