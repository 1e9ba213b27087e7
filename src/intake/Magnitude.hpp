#pragma once

#include <optional>
#include <vector>

#include "text/RuleTable.hpp"

namespace tambonplan::intake {

/// Which amounts are usual for which kind of work (amounts.tsv: คำ, ต่ำสุด, สูงสุด). Only to ask, never to change a number.
class MagnitudeRules {
public:
    /// A table without rows objects to nothing.
    explicit MagnitudeRules(const text::RuleTable& table);

    struct Bounds {
        double least = 0, most = 0; ///< baht
        std::size_t kind = 0;       ///< number of the rule
        bool oneKind = false;       ///< rows of this rule are one kind of work and so siblings; not those of "*"
    };
    /// Bounds of a project by its name: of the rule with the longest words that all stand in it; nothing where none fits.
    std::optional<Bounds> of(TextView name) const;

private:
    struct Rule {
        std::vector<Text> words; ///< folded; none: any project
        std::size_t letters = 0;
        Bounds bounds;
    };
    std::vector<Rule> rules_; ///< the most special first
};

} // namespace tambonplan::intake
