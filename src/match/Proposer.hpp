#pragma once

#include "match/Reasons.hpp"

namespace tambonplan::match {

Band bandOf(double score, bool certain, const Options& options);

/// Builds the proposals of one run.
class Proposer {
public:
    Proposer(const Engine& engine, const std::vector<Row>& rows, const Options& options, const Reasons& reasons)
        : engine_(engine), rows_(rows), options_(options), reasons_(reasons) {}

    /// Proposals of the scored pairs, duplicates first, each best first.
    std::vector<Proposal> run(const std::vector<Scored>& pairs);

    /// Of the last run: what would be ticked if `Options::autoAt` were another score.
    void countTicked(std::vector<Outlook>& outlooks) const;

private:
    Proposal start(Relation relation, const Cluster& cluster) const;
    Proposal duplicate(const Cluster& cluster) const;
    Proposal package(const Cluster& cluster) const;
    Proposal relatedPair(const Scored& pair) const;
    void explain(std::vector<Proposal>& proposals) const;
    void explain(Proposal& proposal, std::size_t member) const;
    Text wording(std::size_t a, std::size_t b) const;
    std::vector<int> proposersOf(const Proposal& proposal) const;
    Text packageName(const Cluster& cluster) const;
    std::vector<const Scored*> relatedPairs(const std::vector<Scored>& pairs, const std::vector<Cluster>& clusters,
                                            std::size_t packagesFrom) const;

    const Engine& engine_;
    const std::vector<Row>& rows_;
    const Options& options_;
    const Reasons& reasons_;
    std::vector<double> certain_; ///< scores of the clusters without a doubt
};

} // namespace tambonplan::match
