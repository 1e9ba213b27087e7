#include "text/Syllable.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;
using text::Letter;
using text::splitsSyllable;

namespace {

TEST(Syllable, is_not_cut_behind_a_leading_vowel_or_before_one_that_follows) {
    EXPECT_TRUE(splitsSyllable({u'เ'}, {u'ร'}, {u'อ'}));       // เ|รือ
    EXPECT_TRUE(splitsSyllable({u'น'}, {u'า'}, {}));           // น|า
    EXPECT_TRUE(splitsSyllable({u'ค'}, {u'ะ'}, {u'น'}));       // ค|ะ
    EXPECT_FALSE(splitsSyllable({u'า'}, {u'ข'}, {u'อ', u"้"})); // นา|ข้อ
}

TEST(Syllable, needs_the_consonant_behind_mai_han_akat_and_sara_uee) {
    EXPECT_TRUE(splitsSyllable({u'บ', u"ั"}, {u'ว'}, {u'แ'}));  // บั|วแดง
    EXPECT_TRUE(splitsSyllable({u'ม', u"ื"}, {u'อ'}, {u'ง'}));  // มื|อง
    EXPECT_TRUE(splitsSyllable({u'ซ', u"ื้"}, {u'อ'}, {u'เ'}));  // ซื้|อเรือ
    EXPECT_FALSE(splitsSyllable({u'ก', u"็"}, {u'ท'}, {u'า'})); // ก็|ทา
}

TEST(Syllable, ends_with_a_bare_consonant_before_a_leading_vowel_or_the_end) {
    EXPECT_TRUE(splitsSyllable({u'อ'}, {u'น'}, {u'ใ'})); // ซ่อมเรือ|นให้
    EXPECT_TRUE(splitsSyllable({u'อ'}, {u'น'}, {}));     // ซ่อมเรือ|น
    EXPECT_FALSE(splitsSyllable({u'า'}, {u'อ'}, {u'เ'})) << "ศาลา|อเนกประสงค์";
    EXPECT_FALSE(splitsSyllable({u'น'}, {u'ห', u"้"}, {u'อ'})) << "a marked consonant begins anew";
}

TEST(Syllable, says_nothing_of_what_is_not_written_in_one_or_no_thai) {
    EXPECT_FALSE(splitsSyllable({}, {u'ม'}, {}));
    EXPECT_FALSE(splitsSyllable({u'4'}, {u'ม'}, {}));
    EXPECT_FALSE(splitsSyllable({u'm'}, {u'l'}, {}));
}

} // namespace
