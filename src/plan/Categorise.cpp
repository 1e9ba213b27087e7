#include <algorithm>
#include <cmath>
#include <map>

#include "match/Parallel.hpp"
#include "plan/Frame.hpp"
#include "plan/Lessons.hpp"
#include "plan/Memory.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
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
        : classifier_(classifyRules(context), context.resources.thai), frame_(context.book), messages_(context.resources.thai),
          cut_(settingNumber(context.book, setting::outsideCut, 100) / 100),
          unsureBelow_(settingNumber(context.book, setting::unsureBelow, 0.5)) {}

    struct Finding {
        classify::Theme theme;
        classify::GroupDecision group;
    };

    /// Reads nothing but the project: may be called by several threads.
    Finding find(const intake::ProjectRow& project) const {
        Finding finding{classifier_.theme(project.name, project.objective, project.theme), {}};
        finding.group = classifier_.group(project, cut_, finding.theme);
        return finding;
    }

    Origin write(Table& table, std::size_t row, const intake::ProjectRow& project, const Finding& finding) const {
        const auto& [theme, group] = finding;
        const bool stated = !project.theme.empty() && theme.certainty >= 1;
        const bool unsure = theme.theme.empty() || (!stated && theme.certainty < unsureBelow_);
        const auto [newTheme, newIssue] = frame_.translated(theme.theme, theme.issue);
        const bool officers = proposeAll(table, row,
                                         {{head::group, textValue(intake::groupName(group.group))},
                                          {head::theme, textValue(newTheme)},
                                          {head::issue, textValue(newIssue)}});
        table.set(row, head::suggestedGroup, textValue(intake::groupName(group.suggestion)));
        table.set(row, head::groupReason, textValue(reasonOf(group, theme) + (unsure ? doubt(theme.certainty) : Text())));
        if (officers) {
            translateOfficers(table, row);
            return Origin::Officer;
        }
        if (unsure) return Origin::Unsure;
        return stated ? Origin::Source : Origin::Rule;
    }

private:
    /// The mark that the officer should look (certainty 0–1, below the setting).
    Text doubt(double certainty) const {
        return u" · " + messages_("classify.theme.unsure", {text::number(std::llround(certainty * 100))});
    }

    /// What the officer typed in the names of the old frame gets the names of the new one: the mapping is his word too.
    void translateOfficers(Table& table, std::size_t row) const {
        const Text theme = table.text(row, head::theme);
        const auto& fresh = frame_.themes();
        if (!changedByOfficer(table, row, head::theme) || std::find(fresh.begin(), fresh.end(), theme) != fresh.end()) return;
        const auto [newTheme, newIssue] = frame_.translated(theme, table.text(row, head::issue));
        if (newTheme != theme) decide(table, row, head::theme, textValue(newTheme));
        if (newIssue != table.text(row, head::issue)) decide(table, row, head::issue, textValue(newIssue));
    }

    classify::Classifier classifier_;
    Frame frame_;
    const text::Messages& messages_;
    double cut_;
    double unsureBelow_;
};

} // namespace

Results categoriseStep(Context& context, Report& report) {
    progress(context, "progress.categorise", 0);
    acceptLessons(context);
    const Categoriser categoriser(context);
    Table& table = context.book[Text(range::projects)];
    const std::vector<Entry> list = entries(context.book);
    std::vector<intake::ProjectRow> projects;
    projects.reserve(list.size());
    for (const Entry& entry : list)
        projects.push_back(projectRow(table, entry.row));
    constexpr std::size_t together = 64;
    std::vector<Categoriser::Finding> findings(list.size());
    match::forBlocks(list.size(), together, 0U, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            findings[i] = categoriser.find(projects[i]);
    });
    std::map<Origin, long> counts;
    for (std::size_t i = 0; i < list.size(); ++i)
        ++counts[categoriser.write(table, list[i].row, projects[i], findings[i])];
    const long offered = offerLessons(context);
    report.sentences.push_back(say(context.resources.thai, "log.categorise",
                                   {text::number(counts[Origin::Rule]), text::number(counts[Origin::Source]),
                                    text::number(counts[Origin::Officer]), text::number(counts[Origin::Unsure])}));
    if (offered > 0) report.sentences.push_back(say(context.resources.thai, "log.offerLessons", {text::number(offered)}));
    Results results{{"ByRule", counts[Origin::Rule]},
                    {"BySource", counts[Origin::Source]},
                    {"ByOfficer", counts[Origin::Officer]},
                    {"Unsure", counts[Origin::Unsure]}};
    if (offered > 0) results.emplace_back("OfferedWords", offered);
    return results;
}

Results acceptGroupsStep(Context& context, const std::vector<Text>& codes, Report& report) {
    Table& table = context.book[Text(range::projects)];
    long accepted = 0;
    for (const Entry& entry : entries(context.book)) {
        const bool chosen = codes.empty() || std::find(codes.begin(), codes.end(), entry.code) != codes.end();
        const Text suggestion = table.text(entry.row, head::suggestedGroup);
        if (!chosen || !entry.group.empty() || suggestion.empty()) continue;
        decide(table, entry.row, head::group, textValue(suggestion));
        ++accepted;
    }
    report.sentences.push_back(say(context.resources.thai, "log.acceptGroups", {text::number(accepted)}));
    return {{"Accepted", accepted}};
}

} // namespace tambonplan::plan
