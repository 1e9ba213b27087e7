#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/Amounts.hpp"
#include "text/Letters.hpp"

/// The words of the language that money and places are read by: extension/rules/language.tsv. Internal to src/text.
namespace tambonplan::text::language {

/// A word of an amount.
struct AmountWord {
    Text pattern;
    amounts::Token::Kind kind = amounts::Token::Kind::Other;
    double value = 0;
};

/// All lists, each in the order of the file. Patterns are without tone marks, as scan::match wants them for Loose::Tones.
struct Lists {
    std::vector<AmountWord> amounts;
    /// The amount words that begin with each letter, as places in `amounts`; letters without a place of their own share the last.
    std::array<std::vector<std::uint16_t>, letters::tableSize + 1> amountsByLetter;
    std::vector<Text> rateUnits, results, doubts;                                           ///< patterns
    std::vector<Text> funds, costs, noFunds, unclear;                                       ///< skeletons
    std::vector<Text> noMoney, unstated, noBudget, beforeNoBudget, afterNoBudget, spending; ///< skeletons
    std::vector<Text> counters, noYear, houses, nameEnds;                                   ///< patterns
    std::vector<Text> villageLeads;                                                         ///< folded
};

/// Made once from what is built into the program; never changes.
const Lists& lists();

/// The text of language.tsv, UTF-8.
extern const char* const source;

} // namespace tambonplan::text::language
