#pragma once

#include "match/Engine.hpp"

namespace tambonplan::match {

/// Rows that stand for one project or package: the centre first, then the rest in row order.
struct Cluster {
    std::vector<std::uint32_t> members;
    double weakest = 1;  ///< score of the weakest link to the centre
    bool certain = true; ///< every link is certain
};

/// Stars of the pairs that count: the row with the most evidence around it takes its neighbours, if none of them conflicts with another
/// member. Connected components would join a chain of look-alikes into one heap.
std::vector<Cluster> starClusters(const Engine& engine, const std::vector<Scored>& pairs, const std::function<bool(const Scored&)>& counts);

/// Packages: rows of one topic in at least two villages, around the row most like all the others.
std::vector<Cluster> packageClusters(const Engine& engine, const std::vector<Scored>& pairs, double reviewAt);

} // namespace tambonplan::match
