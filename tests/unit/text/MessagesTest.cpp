#include "text/Messages.hpp"

#include <gmock/gmock.h>

using namespace tambonplan;
using text::Messages;
using text::RuleTable;

namespace {

const RuleTable& table() {
    static const RuleTable strings = RuleTable::fromTsv(
        "key\tth\ten\ngreet\tสวัสดี {0}\tHello {0}\nswap\t{1} แล้ว {0}\t{1} then {0}\nlines\tก\\nข\ta\\nb\nodd\t{x} {9} {\t{\n");
    return strings;
}

TEST(Messages, speak_the_language_that_was_asked_for) {
    EXPECT_EQ(Messages(table())("greet", {u"หมู่ 1"}), u"สวัสดี หมู่ 1");
    EXPECT_EQ(Messages(table(), Messages::Language::English)("greet", {u"Moo 1"}), u"Hello Moo 1");
}

TEST(Messages, fill_arguments_by_number_once) {
    const Messages messages(table());
    EXPECT_EQ(messages("swap", {u"{1}", u"ข"}), u"ข แล้ว {1}") << "an argument is never filled again";
}

TEST(Messages, show_what_is_missing_and_break_nothing) {
    const Messages messages(table());
    EXPECT_EQ(messages("no.such.key", {u"x"}), u"no.such.key");
    EXPECT_EQ(messages("greet"), u"สวัสดี {0}");
    EXPECT_EQ(messages("odd", {u"a"}), u"{x} {9} {");
}

TEST(Messages, know_line_breaks) {
    EXPECT_EQ(Messages(table())("lines"), u"ก\nข");
}

TEST(Messages, refuse_a_table_without_the_language) {
    EXPECT_THROW(Messages(RuleTable::fromTsv("key\tth\na\tb\n"), Messages::Language::English), std::runtime_error);
    EXPECT_THROW(Messages(RuleTable::fromTsv("th\ten\na\tb\n")), std::runtime_error);
}

} // namespace
