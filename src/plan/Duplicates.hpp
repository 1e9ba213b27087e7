#pragma once

#include "plan/Review.hpp"

namespace tambonplan::plan {

/// Joins what stands in the sheet with what the matcher proposes now: proposals that the officer touched stay as they are and their rows
/// are not proposed together again, unless he kept them apart and a text changed since (`earlier` says so); the others are replaced,
/// keeping the id of the proposal they share most rows with. `similarity` (entries a, b → 0–1) chooses the row by which a new row is tied
/// to a proposal that is decided already.
std::vector<ReviewProposal> reconcileProposals(const std::vector<ReviewProposal>& standing, const std::vector<match::Proposal>& fresh,
                                               const std::function<double(std::size_t, std::size_t)>& similarity);

} // namespace tambonplan::plan
