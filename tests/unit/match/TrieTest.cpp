#include <gmock/gmock.h>

#include "match/Trie.hpp"

using namespace tambonplan;
using match::Trie;

namespace {

std::vector<std::int32_t> wordsOf(const Trie& trie, TextView text) {
    Trie::Node at = Trie::root;
    for (const char16_t letter : text) {
        at = trie.step(at, letter);
        if (at == Trie::none) return {};
    }
    const auto words = trie.wordsAt(at);
    return {words.begin(), words.end()};
}

} // namespace

TEST(Trie, FindsWordsOfEveryLengthAndOnlyThose) {
    Trie trie;
    trie.add(u"ถนน", 0);
    trie.add(u"ถนนลาดยาง", 1);
    trie.add(u"ท", 2);
    trie.add(u"ถม", 3);
    trie.add(u"ถนน", 4);
    trie.add(u"cctv", 5);
    trie.freeze();
    EXPECT_THAT(wordsOf(trie, u"ถนน"), testing::ElementsAre(0, 4));
    EXPECT_THAT(wordsOf(trie, u"ถนนลาดยาง"), testing::ElementsAre(1));
    EXPECT_THAT(wordsOf(trie, u"ท"), testing::ElementsAre(2));
    EXPECT_THAT(wordsOf(trie, u"ถม"), testing::ElementsAre(3));
    EXPECT_THAT(wordsOf(trie, u"cctv"), testing::ElementsAre(5));
    for (const TextView none : {u"", u"ถ", u"ถน", u"ถนนล", u"ทน", u"มถ", u"ถนนลาดยางx", u"\u4E00"})
        EXPECT_THAT(wordsOf(trie, none), testing::IsEmpty());
}
