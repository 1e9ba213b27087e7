#pragma once

#include <vector>

#include "intake/GridView.hpp"

namespace tambonplan::intake {

/// How a line of a list begins: "๑. ", "(2) ", "ข้อ 3 ", "1.2 ", "ก) ", "- ".
struct Marker {
    enum class Kind { None, Number, Letter, Bullet, Plain }; ///< Plain: an item without a marker (PlainItems.hpp)
    Kind kind = Kind::None;
    Text number;            ///< as written, without what encloses it
    std::size_t depth = 0;  ///< of Number: how many levels ("1.2" has two)
    char16_t sign = 0;      ///< what tells lists of one kind apart: the bullet, or what closes the number where it has one level
    std::size_t indent = 0; ///< blanks before it
    std::size_t length = 0; ///< of the marker, with the blanks behind it
    bool announced = false; ///< a word like ข้อ stands before the number
    explicit operator bool() const { return kind != Kind::None; }
};

/// Kinds of lists whose markers count only where the text counts on with them.
struct Lists {
    bool letters = false; ///< "ก. …", "ข) …"
    bool bare = false;    ///< "1 …", "2 …", "3 …" without a full stop
};

/// The marker with which a line begins.
Marker markerOf(TextView line, Lists lists = {});

/// One line of a running text.
struct TextLine {
    std::size_t row = 0;     ///< of the view
    Text text;               ///< trimmed; of a saved chat without time and sender
    std::size_t indent = 0;  ///< blanks before it
    std::size_t message = 0; ///< number of the message of a saved chat; 0 in other texts and above the first message

    bool blank() const { return text.empty(); }
};

/// The kinds of lists that a text has.
Lists listsOf(const std::vector<TextLine>& lines);

/// The lines of a text whose rows are paragraphs or lines; a paragraph may hold several.
std::vector<TextLine> textLines(const GridView& view);

} // namespace tambonplan::intake
