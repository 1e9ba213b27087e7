#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/Amounts.hpp"
#include "text/Letters.hpp"
#include "text/WordIndex.hpp"

/// The words of the language that money, dates and places are read by: extension/rules/language.tsv. Internal to src/text.
namespace tambonplan::text::language {

/// A word of an amount.
struct AmountWord {
    Text pattern;
    amounts::Token::Kind kind = amounts::Token::Kind::Other;
    double value = 0;
};

/// A name of a month.
struct MonthWord {
    Text word;
    int month = 0; ///< 1–12
};

/// All lists, each in the order of the file. Patterns are without tone marks, as scan::match wants them for Loose::Tones.
struct Lists {
    std::vector<AmountWord> amounts;
    /// The amount words that begin with each letter, as places in `amounts`; letters without a place of their own share the last.
    std::array<std::vector<std::uint16_t>, letters::tableSize + 1> amountsByLetter;
    std::vector<AmountWord> shortUnits;                      ///< units and baht that no letter may follow; their words are folded
    std::vector<Text> rateUnits, per, each, results, doubts; ///< patterns
    std::vector<Text> noDoubt, origins, shares;              ///< folded
    std::vector<Text> noFundEnds, doubtAlone;                ///< skeletons
    std::vector<Text> funds, costs, noFunds, unclear;        ///< skeletons
    std::vector<Text> noMoney, unstated, noBudget, beforeNoBudget, afterNoBudget, spending; ///< skeletons
    WordIndex denials;                                                                      ///< those of `unstated` and `noBudget`
    std::vector<MonthWord> months;                                          ///< full names as scan::match wants them for Loose::Marks
    std::vector<MonthWord> shortMonths;                                     ///< abbreviations without their dots
    Text monthStarts;                                                       ///< letters with which months begin
    std::vector<Text> fiscalYears, buddhistYears, christianYears, anyYears; ///< patterns of what stands before a year
    Text yearStarts;                                                        ///< letters with which those begin
    std::vector<Text> counters, noYear, houses, nameEnds;                   ///< patterns
    std::vector<Text> villageNumbers, villages, herds, grades, schools, schoolPlaces, bigMoney, joints, ranges; ///< patterns
    std::vector<Text> everyVillage, allOf, villageWords, villageHouses;                                         ///< patterns
    std::vector<Text> latinVillages, models, personTitles;                                                      ///< folded
    std::vector<Text> villageLeads, listNumbers, sumLabels;                                                     ///< folded
};

/// Made once from what is built into the program; never changes.
const Lists& lists();

/// The text of language.tsv, UTF-8.
extern const char* const source;

} // namespace tambonplan::text::language
