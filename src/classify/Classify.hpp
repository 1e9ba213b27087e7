#pragma once

#include "intake/VillagePlan.hpp"
#include "text/Messages.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::classify {

/// The editable lists of classification.
struct Rules {
    text::RuleTable keywords; ///< คำ, ประเด็น, ด้าน, น้ำหนัก, ยกเว้นเมื่อพบ (คำสำคัญ sheet)
    text::RuleTable groups;   ///< groups.tsv, as intake uses it
    text::RuleTable themes;   ///< themes.tsv, as intake uses it
};

/// Theme and issue of a project with the words that decided (C-03).
struct Theme {
    Text theme;       ///< ด้าน; empty where no rule speaks
    Text issue;       ///< ประเด็น; empty where no rule speaks
    Text why;         ///< in Thai, for the officer: the words found, and the runner-up where there is one
    double certainty = 0; ///< 0–1: distance of the best from the runner-up
};

/// Group with its reason. A `suggestion` goes to เหตุผลการจัดกลุ่ม and never to กลุ่ม (contract §3).
struct GroupDecision {
    intake::Group group = intake::Group::Unstated; ///< what the source states, or what its budget shares say
    intake::Group suggestion = intake::Group::Unstated;
    Text why;
};

class Classifier {
public:
    Classifier(const Rules& rules, const text::Messages& messages);

    /// `stated`: the theme as the village sheet states it; it wins where it is one of the known themes and fits an issue.
    Theme theme(TextView name, TextView objective, TextView stated) const;

    /// From the source's own statement, then budget shares (outside share 0 → ทำเอง, below `cut` → ทำร่วม, else ขอรับการสนับสนุน),
    /// then the text of the method column; else a suggestion. C-11…C-13.
    GroupDecision group(const intake::ProjectRow& row, double cut = 0.5) const;

    /// All themes, in the order of the list (for drop-downs).
    std::vector<Text> themes() const;

private:
    Rules rules_;
    text::Messages messages_;
};

} // namespace tambonplan::classify
