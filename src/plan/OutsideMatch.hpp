#pragma once

#include "plan/Register.hpp"

namespace tambonplan::plan {

/// A project as a list from elsewhere names it: a request to another fund, last year's plan, a ballot.
struct OutsideProject {
    Text name;
    std::vector<int> villages; ///< the list's own village first, then those its name names; empty = unknown
    std::optional<double> budget;
};

/// The register row that is the same work, and why.
struct OutsideMatch {
    std::size_t entry = Text::npos; ///< into the entries; npos = none
    double score = 0;               ///< 0–1
    Text reason;                    ///< one sentence in Thai

    bool found() const { return entry != Text::npos; }
};

/// Finds for each project of a list the register row that is the same work, by the engine that finds duplicates (C-25). Of several rows of
/// one work, the one of the list's own village. A list of the whole tambon ("… ตำบลหนองน้ำ") is no village's own work.
std::vector<OutsideMatch> matchOutside(const Context& context, const std::vector<OutsideProject>& outside, const std::vector<Entry>& list);

/// Entries as the engine compares them.
std::vector<match::Row> matchRows(const std::vector<Entry>& list, const Workbook& book);

} // namespace tambonplan::plan
