#include "plan/Headers.hpp"
#include "plan/Memory.hpp"
#include "plan/Problems.hpp"
#include "plan/Register.hpp"
#include "plan/Setup.hpp"
#include "plan/Steps.hpp"

namespace tambonplan::plan {

namespace {

enum class Origin { Officer, Unsure, Source, Rule };

/// The words for เหตุผลการจัดกลุ่ม: why the group (or which one is suggested), then why the theme.
Text reasonOf(const classify::GroupDecision& group, const classify::Theme& theme) {
    Text text;
    const auto add = [&](const Text& part) {
        if (part.empty()) return;
        if (!text.empty()) text += u" · ";
        text += part;
    };
    add(group.why); // where the source says nothing, this is where a suggestion is shown
    add(theme.why);
    return text;
}

class Categoriser {
public:
    explicit Categoriser(const Context& context)
        : classifier_(classifyRules(context), context.resources.thai), cut_(settingNumber(context.book, setting::outsideCut, 100) / 100),
          unsureBelow_(settingNumber(context.book, setting::unsureBelow, 0.5)) {}

    Origin row(Table& table, std::size_t row) const {
        const intake::ProjectRow project = projectRow(table, row);
        const auto theme = classifier_.theme(project.name, project.objective, project.theme);
        const auto group = classifier_.group(project, cut_);
        propose(table, row, head::group, textValue(intake::groupName(group.group)));
        propose(table, row, head::theme, textValue(theme.theme));
        propose(table, row, head::issue, textValue(theme.issue));
        table.set(row, head::groupReason, textValue(reasonOf(group, theme)));

        for (const TextView header : {head::group, head::theme, head::issue})
            if (changedByOfficer(table, row, header)) return Origin::Officer;
        const bool stated = !project.theme.empty() && theme.certainty >= 1;
        if (theme.theme.empty() || (!stated && theme.certainty < unsureBelow_)) return Origin::Unsure;
        return stated ? Origin::Source : Origin::Rule;
    }

private:
    classify::Classifier classifier_;
    double cut_;
    double unsureBelow_;
};

} // namespace

Results categoriseStep(Context& context, Report& report) {
    progress(context, "progress.categorise", 0);
    const Categoriser categoriser(context);
    Table& table = context.book[Text(range::projects)];
    std::map<Origin, long> counts;
    for (const Entry& entry : entries(context.book))
        ++counts[categoriser.row(table, entry.row)];
    report.sentences.push_back(say(context.resources.thai, "log.categorise",
                                   {text::number(counts[Origin::Rule]), text::number(counts[Origin::Source]),
                                    text::number(counts[Origin::Officer]), text::number(counts[Origin::Unsure])}));
    return {{"ByRule", counts[Origin::Rule]},
            {"BySource", counts[Origin::Source]},
            {"ByOfficer", counts[Origin::Officer]},
            {"Unsure", counts[Origin::Unsure]}};
}

} // namespace tambonplan::plan
