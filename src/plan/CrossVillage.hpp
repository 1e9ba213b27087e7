#pragma once

#include "plan/PlanBuilder.hpp"

namespace tambonplan::plan {

/// The officer's decisions in TP_CrossVillage to make one project of works on one watercourse or road (C-09).
std::vector<Accepted> acceptedCrossings(const Workbook& book, const std::vector<Entry>& entries);

/// Writes TP_CrossVillage: every project of two or more villages with how it came about and how its budget is reckoned (D-13), then works
/// of different villages on one named watercourse or road, for the committee to join or to leave apart.
void writeCrossings(Context& context, const PlanDraft& draft);

/// Takes the joins that hold any of these register rows back by the officer's word; how many.
int rejectCrossings(Workbook& book, const std::vector<Text>& codes);

/// Villages of the list whose names stand behind "เชื่อม" in a project's name.
class LinkedVillages {
public:
    explicit LinkedVillages(const Workbook& book);
    std::vector<int> in(TextView projectName) const;

private:
    std::vector<std::pair<Text, int>> names_; ///< folded, without บ้าน
};

} // namespace tambonplan::plan
