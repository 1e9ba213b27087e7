#pragma once

#include <map>

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// TP_Issues (ประเด็นและแผนงาน): what each issue is called in the frame that the province gives (C-26), and the plans and strategies that it
/// serves (B-08, C-27, B.4). Rows are found by ด้าน and ประเด็น, then by ประเด็น alone, then by the row of the ด้าน without ประเด็น.
class Frame {
public:
    explicit Frame(const Workbook& book);

    struct Links {
        Text theme, issue; ///< by the new frame; empty = as they are
        Text budgetPlan, provinceStrategy, localStrategy, tactic;
    };

    /// Nothing where the sheet does not know the issue. The names of the new frame are known too.
    const Links* linksOf(TextView theme, TextView issue) const;

    /// Theme and issue in the new frame; what the sheet does not map stays.
    std::pair<Text, Text> translated(TextView theme, TextView issue) const;

    /// Themes of the new frame, in the order of the sheet.
    const std::vector<Text>& themes() const { return themes_; }

private:
    std::map<std::pair<Text, Text>, Links> byPair_;
    std::map<Text, Links> byIssue_;
    std::vector<Text> themes_;
};

/// Adds to TP_Issues the issues of the keyword list that it lacks, with the shipped ties to the 12 budget plans.
void ensureIssues(Context& context);

} // namespace tambonplan::plan
