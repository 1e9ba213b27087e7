#pragma once

#include <vector>

#include "text/Text.hpp"

namespace tambonplan::intake {

/// Text in one line: line breaks → space, runs of spaces → one.
Text oneLine(TextView text);
Text oneLine(Text&& text);
void appendLine(Text& to, TextView text);
/// Is a trimmed text in one line already?
bool isOneLine(TextView text);

/// What one look at the letters of a trimmed text tells.
struct Letters {
    bool oneLine = false; ///< see isOneLine
    bool signs = false;   ///< some letter is, or may be when folded, a sign between a code and its meaning ("=", ":")
};
Letters lettersOf(TextView text);

/// Paragraphs with content in one line each, the last one first.
std::vector<Text> nearestFirst(const std::vector<Text>& paragraphs);

/// Text without what stands in brackets.
Text withoutBrackets(TextView text);

/// Dashes, dots and whatever stands before a line as an ornament: boxes, stars, arrows, pictures of a message ("★ ด้านเศรษฐกิจ").
bool isBullet(char16_t c);

/// Text without the number or bullet in front of it ("18) …", "๑. …", "- …", "1.2 …"), a part of it. `number` receives the number where
/// there is one.
TextView withoutNumbering(TextView text, Text* number = nullptr);

/// Lines of a cell that have content.
std::vector<Text> listLines(TextView cell);

/// Items of a list typed into one cell, each with its number or bullet: "1. …⏎2. …". Lines without number go on with the item above.
/// Empty where the cell holds no such list of two or more.
std::vector<Text> listItems(TextView cell);

/// True for a running number as lists write it: "๑", "1.", "1.2", "(3)", "12)".
bool isListNumber(TextView text);

/// A rank or running number for the register: Arabic digits, without the full stop or bracket that follows it.
Text plainRank(TextView text);

/// True where the text is only dots, dashes or blanks: what a form leaves to fill in.
bool isFilling(TextView text);

} // namespace tambonplan::intake
