// The dialogs by keyboard: every button, box and field has a letter of its own in both languages.
#include <gmock/gmock.h>

#include "Files.hpp"

namespace tambonplan::packageTest {
namespace {

using ::testing::Contains;
using ::testing::Pair;

const std::filesystem::path extension = std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "extension";

/// An element of a dialog: its kind ("button", "menulist" …) and its attributes without their prefix.
struct Control {
    std::string kind;
    std::map<std::string, std::string> attributes;

    std::string at(const std::string& name) const { return attributes.count(name) > 0 ? attributes.at(name) : std::string(); }
    bool isField() const { return kind == "textfield" || kind == "numericfield" || kind == "menulist"; }
};

struct Layout {
    std::string name;
    std::vector<Control> controls; ///< in the order of the Tab key
};

std::vector<Control> controlsOf(const std::string& xml) {
    static const std::regex element(R"(<dlg:(\w+)\s([^>]*)/>)"), attribute("dlg:([-\\w]+)=\"([^\"]*)\"");
    std::vector<Control> controls;
    for (auto it = std::sregex_iterator(xml.begin(), xml.end(), element); it != std::sregex_iterator(); ++it) {
        Control control{(*it)[1], {}};
        const std::string all = (*it)[2];
        for (auto one = std::sregex_iterator(all.begin(), all.end(), attribute); one != std::sregex_iterator(); ++one)
            control.attributes[(*one)[1]] = (*one)[2];
        controls.push_back(std::move(control));
    }
    return controls;
}

std::vector<Layout> dialogs() {
    std::vector<Layout> all;
    for (const auto& file : filesBelow(extension / "dialogs"))
        all.push_back({std::filesystem::path(file).stem().string(), controlsOf(contentOf(extension / "dialogs" / file))});
    return all;
}

/// Key → Thai and English.
std::map<std::string, std::vector<std::string>> labels() {
    std::map<std::string, std::vector<std::string>> all;
    for (const auto& file : filesBelow(extension / "strings"))
        for (const auto& row : rowsOf(extension / "strings" / file))
            if (row.size() == 3) all[row[0]] = {row[1], row[2]};
    return all;
}

/// What has a letter: what can be pressed, and the text that stands before a field and leads to it.
bool leadsSomewhere(const Layout& dialog, std::size_t at) {
    const Control& control = dialog.controls[at];
    if (control.kind == "button" || control.kind == "checkbox") return true;
    return control.kind == "text" && at + 1 < dialog.controls.size() && dialog.controls[at + 1].isField();
}

/// The letter after `~`, small: an English letter or a Thai consonant; empty where there is not exactly one.
std::string mnemonicOf(const std::string& label) {
    static const std::regex letter("~([A-Za-z]|\xE0\xB8[\x81-\xAE])");
    const auto begin = std::sregex_iterator(label.begin(), label.end(), letter);
    if (std::distance(begin, std::sregex_iterator()) != 1) return {};
    std::string found = (*begin)[1];
    if (found.size() == 1) found[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(found[0])));
    return found;
}

TEST(Dialogs, EveryButtonBoxAndFieldHasALetterOfItsOwn) {
    const auto texts = labels();
    ASSERT_FALSE(dialogs().empty());
    for (const Layout& dialog : dialogs())
        for (const std::size_t language : {0U, 1U}) {
            std::map<std::string, std::string> used;
            for (std::size_t i = 0; i < dialog.controls.size(); ++i) {
                if (!leadsSomewhere(dialog, i)) continue;
                const std::string key = "dialog." + dialog.name + "." + dialog.controls[i].at("id");
                ASSERT_EQ(texts.count(key), 1U) << key;
                const std::string& label = texts.at(key)[language];
                const std::string letter = mnemonicOf(label);
                EXPECT_NE(letter, "") << key << ": " << label;
                EXPECT_TRUE(used.emplace(letter, key).second) << letter << " of " << key << " is taken by " << used[letter];
                EXPECT_NE(dialog.controls[i].at("nolabel"), "true") << key << " shows its letter but does not lead to its field";
            }
        }
}

TEST(Dialogs, TheTabKeyFollowsTheOrderOfTheFile) {
    for (const Layout& dialog : dialogs()) {
        int last = -1;
        for (const Control& control : dialog.controls) {
            const int index = std::stoi(control.at("tab-index"));
            EXPECT_GT(index, last) << dialog.name << "." << control.at("id");
            last = index;
        }
    }
}

TEST(Dialogs, EnterPressesOneButtonAndEscapeAnother) {
    for (const Layout& dialog : dialogs()) {
        if (dialog.name == "Progress") continue; // stays open until the work is done; both keys stop the work
        int defaults = 0, cancels = 0;
        for (const Control& control : dialog.controls) {
            if (control.at("default") == "true") {
                ++defaults;
                EXPECT_THAT(control.attributes, Contains(Pair("button-type", "ok"))) << dialog.name;
            }
            cancels += control.at("button-type") == "cancel" ? 1 : 0;
        }
        EXPECT_EQ(defaults, 1) << dialog.name;
        EXPECT_EQ(cancels, 1) << dialog.name;
    }
}

} // namespace
} // namespace tambonplan::packageTest
