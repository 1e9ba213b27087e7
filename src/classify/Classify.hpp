#pragma once

#include <memory>

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

/// All themes, in the order of the lists (for drop-downs), without compiling these.
std::vector<Text> themesOf(const Rules& rules);

/// Theme and issue of a project with the words that decided (C-03).
struct Theme {
    Text theme; ///< ด้าน; empty where no rule speaks
    Text issue; ///< ประเด็น; empty where no rule speaks
    Text why;   ///< in Thai, for the officer: the words found, and the runner-up where there is one
    double certainty =
        0; ///< 0–1: weight of the words and distance of the best from the runner-up; 1 = the sheet states the theme. Below 0.5: unsure
};

/// Group with its reason. A `suggestion` goes to เหตุผลการจัดกลุ่ม and never to กลุ่ม (contract §3).
struct GroupDecision {
    intake::Group group = intake::Group::Unstated; ///< what the source states, or what its budget shares say
    intake::Group suggestion = intake::Group::Unstated;
    Text why;
};

/// Puts projects under theme, issue and group. Cheap to copy; one object may be used by several threads at once.
class Classifier {
public:
    Classifier(const Rules& rules, const text::Messages& messages);

    /// `stated`: the theme as the village sheet states it; it wins where it names one known theme. A heading that names several
    /// ("สังคมและสาธารณสุข") or none only leans the balance; the work itself decides. The objective speaks where the name says too little.
    Theme theme(TextView name, TextView objective, TextView stated) const;

    /// From the source's own statement, then budget shares (outside share 0 → ทำเอง, below `cut` → ทำร่วม, else ขอรับการสนับสนุน),
    /// then the text of the method column; else a suggestion. C-11…C-13. With the default cut every project that the village pays a
    /// part of is ทำร่วม (as the labelled tambon has it); 0.5 reads "ส่วนใหญ่" of C-12 as half.
    /// `theme`: that of the project, as `theme()` gave it.
    GroupDecision group(const intake::ProjectRow& row, double cut, const Theme& theme) const;
    GroupDecision group(const intake::ProjectRow& row, double cut = 1.0) const {
        return group(row, cut, theme(row.name, row.objective, row.theme));
    }

    /// `themesOf` its rules.
    std::vector<Text> themes() const;

private:
    struct Lists; ///< the rules, compiled
    std::shared_ptr<const Lists> lists_;
};

} // namespace tambonplan::classify
