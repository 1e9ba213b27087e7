#pragma once

#include "match/Cluster.hpp"
#include "text/Messages.hpp"

namespace tambonplan::match {

/// Says in Thai why rows belong together or not.
class Reasons {
public:
    Reasons(const Lexicon& lexicon, const text::Messages& messages) : lexicon_(lexicon), messages_(messages) {}

    /// One sentence about two rows; `numbers`: the villages to name, where more rows belong to them.
    Text pair(const Features& a, const Features& b, const Verdict& verdict, std::vector<int> numbers = {}) const;

    /// One sentence about a package.
    Text package(const Engine& engine, const Cluster& cluster) const;

    /// What a member shares with the main row, with its village first.
    Text member(const Features& main, const Features& row, const Verdict& verdict) const;

    /// "หมู่ 3", "หมู่ 3 และ 4"; empty where no village is known.
    Text villages(const std::vector<int>& numbers) const;

    /// What was read from the texts of a row, facet by facet, so that the officer sees on what a proposal rests.
    Text facets(const Features& row) const;

    Text mainRow(const Features& row) const;

    /// Abbreviations and other words by which two names differ and that the lists make equal: "คสล. = คอนกรีตเสริมเหล็ก"; empty where there
    /// are none.
    Text wording(TextView a, TextView b) const;

private:
    Text villages(const Features& row) const;
    Text budget(const Features& a, const Features& b) const;
    Text extent(const Features& a, const Features& b) const;
    void appendMeasures(Text& sentence, const Features& a, const Features& b, const Verdict& verdict) const;
    Text doubts(const Features& a, const Features& b, const Verdict& verdict) const;
    Text openDetail(const Features& a, const Features& b) const;
    Text conflict(const Features& a, const Features& b, const Verdict& verdict) const;
    Text list(const std::vector<int>& numbers) const;

    const Lexicon& lexicon_;
    const text::Messages& messages_;
};

} // namespace tambonplan::match
