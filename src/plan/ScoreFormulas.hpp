#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "text/Messages.hpp"

namespace tambonplan::plan {

/// The live formulas of a row of TP_Scores (the language is that of `Formula`). They follow rank::score and finalRanks step by step, so
/// that a colleague without the extension can change a value, a weight or the method and see the new ranks.
class ScoreFormulas {
public:
    /// `criteria`: in the order of TP_Reckoning. `messages`: the words for methods and tie rules; kept by reference.
    ScoreFormulas(std::vector<Text> criteria, const text::Messages& messages) : criteria_(std::move(criteria)), messages_(messages) {}

    /// Header and formula of every reckoned column.
    std::vector<std::pair<Text, Text>> all() const;

    /// The same of TP_Reckoning, whose column เกณฑ์ names the criterion.
    static std::vector<std::pair<Text, Text>> reckoning();

private:
    Text tieReason() const;
    Text decidedBy() const;
    Text said(const std::string& key, std::initializer_list<TextView> arguments = {}) const; ///< as a text within a formula
    Text weighted(TextView factor) const; ///< `factor`: the column of TP_Reckoning for one set of weights
    Text sum() const;
    Text product() const;
    Text joined(TextView sign, const std::function<Text(std::size_t)>& term) const;

    std::vector<Text> criteria_;
    const text::Messages& messages_;
};

/// Formula: the row of `table`, counted below its header, in which this row's plan code stands; empty where there is none.
/// `hint` (a formula, 1 or more) tells where to look first: only where another code stands there, because somebody sorted the sheet, the
/// whole column is searched.
Text rowOfCode(TextView table, const Text& hint);

} // namespace tambonplan::plan
