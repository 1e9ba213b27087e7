#pragma once

#include <map>
#include <set>

#include "intake/Resolutions.hpp"
#include "intake/Roles.hpp"
#include "intake/TextMarks.hpp"

namespace tambonplan::intake {

/// A line of a running text that may be a project: an item of a list, or what a meeting resolved upon; with the lines that belong to it.
struct TextNode {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t line = 0;
    Marker marker;
    std::size_t parent = none;                  ///< the item of the level above
    std::vector<std::size_t> kids;              ///< items of the level below
    std::size_t stretch = 0;                    ///< items between the same headings have the same one
    bool resolved = false;                      ///< the work of a resolution; its parent is the item that was talked about
    bool listed = false;                        ///< in minutes: of a list that a resolution brings in
    std::optional<Resolution::Verdict> verdict; ///< of the resolution below the item

    Text name, money, remark;
    std::size_t moneyLine = none; ///< where the money stands
    std::set<Text> marks;         ///< codes of a legend
    std::map<Role, Text> texts;   ///< what the lines below state: objective, target, method …

    bool paid() const { return !money.empty(); }
    void add(Role role, TextView text);
};

/// All that a running text is made of, before anything is decided.
struct TextNodes {
    std::vector<TextNode> nodes;
    std::vector<std::size_t> sums;  ///< lines that state a sum
    std::vector<std::size_t> plain; ///< lines that belong to no item
};

TextNodes textNodes(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words);

/// A short line without money that may head what stands below it: a group, theme or village, or a list that it brings in.
bool mayHead(TextView line, const Vocabulary& words);

/// Is a line a label of a form with its value ("วัตถุประสงค์: เพื่อเก็บน้ำ")?
bool isLabelled(TextView line, const Vocabulary& words);

/// Does a line bring in a list ("… ดังนี้")?
bool bringsList(TextView line, const Vocabulary& words);

/// Cuts the words that say who does the work off a text ("… โดยหมู่บ้านทำเอง"); empty where it has none.
Text takeByWhom(Text& text, const Vocabulary& words);

} // namespace tambonplan::intake
