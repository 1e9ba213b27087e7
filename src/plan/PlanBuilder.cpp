#include "plan/PlanBuilder.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "plan/Codes.hpp"
#include "plan/CrossVillage.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Headers.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

namespace {

using match::Relation;

/// Disjoint sets; the smallest entry of a set is its root, so that results do not depend on the order of unions.
class Sets {
public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    std::size_t root(std::size_t entry) {
        while (parent_[entry] != entry)
            entry = parent_[entry] = parent_[parent_[entry]];
        return entry;
    }

    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

std::vector<Accepted> acceptedOf(PlanDraft& draft, const Workbook& book) {
    std::vector<Accepted> accepted;
    std::set<std::size_t> merged;
    std::set<std::size_t> packaged;
    for (const auto& proposal : draft.proposals) {
        const Verdict decided = verdict(proposal, draft.entries);
        if (decided.state == Verdict::State::Pending) ++draft.pending;
        if (decided.state != Verdict::State::Accepted) continue;
        accepted.push_back({proposal.relation, decided.included, decided.main, decided.offeredName});
        auto& rows = proposal.relation == Relation::Duplicate ? merged : packaged;
        rows.insert(decided.included.begin(), decided.included.end());
    }
    for (Accepted& join : acceptedCrossings(book, draft.entries)) {
        packaged.insert(join.included.begin(), join.included.end());
        accepted.push_back(std::move(join));
    }
    draft.merged = static_cast<long>(merged.size());
    draft.packaged = static_cast<long>(packaged.size());
    return accepted;
}

/// The highest number that a project of the plan ever had: the code of one that is gone must not name another.
int lastNumber(const Workbook& book) {
    int last = 0;
    for (const TextView name : {range::plan, range::planChanges, range::approved, range::requests}) {
        const Table& table = tableOf(book, name);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            last = std::max(last, runningNumber(table.text(row, head::planCode)));
    }
    return last;
}

/// Codes of the last plan go to the project that shares most register rows; new projects get the next numbers.
void giveCodes(std::vector<TambonProject>& projects, const std::vector<Entry>& entries, const Workbook& book) {
    std::map<Text, std::vector<Text>> plansOfRow; // register code → plan codes
    const Table& plan = tableOf(book, range::plan);
    int last = lastNumber(book);
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const Text code = plan.text(row, head::planCode);
        for (const Text& source : codeList(plan.text(row, head::origin)))
            plansOfRow[source].push_back(code);
    }
    std::vector<std::pair<std::pair<std::size_t, Text>, int>> links; // (project, old code) → common rows
    for (std::size_t i = 0; i < projects.size(); ++i) {
        std::map<Text, int> common;
        for (const std::size_t entry : projects[i].members)
            if (const auto found = plansOfRow.find(entries[entry].code); found != plansOfRow.end())
                for (const Text& code : found->second)
                    ++common[code];
        for (const auto& [code, rows] : common)
            links.push_back({{i, code}, rows});
    }
    std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::set<Text> used;
    for (const auto& [link, rows] : links) {
        auto& project = projects[link.first];
        if (project.code.empty() && !link.second.empty() && used.insert(link.second).second) project.code = link.second;
    }
    for (auto& project : projects)
        if (project.code.empty()) project.code = makeCode(u"ต", ++last);
    std::stable_sort(projects.begin(), projects.end(), [](const auto& a, const auto& b) { return codeLess(a.code, b.code); });
}

/// The main row's word; of a package the commonest one, because one village must not speak for the others.
Text wordOf(const TambonProject& project, const std::vector<Entry>& entries, Text Entry::*member) {
    Text best = entries[project.main].*member;
    for (const std::size_t entry : project.members)
        if (best.empty()) best = entries[entry].*member;
    if (!project.package) return best;
    std::map<Text, int> votes;
    for (const std::size_t entry : project.members)
        ++votes[entries[entry].*member];
    for (const std::size_t entry : project.members) {
        const Text& text = entries[entry].*member;
        if (!text.empty() && votes[text] > votes[best]) best = text;
    }
    return best;
}

void giveVillages(PlanDraft& draft, const Workbook& book) {
    std::set<int> known;
    const Table& table = tableOf(book, range::villages);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        known.insert(static_cast<int>(table.number(row, head::village).value_or(0)));
    const LinkedVillages linked(book);
    for (TambonProject& project : draft.projects) {
        std::set<int> villages;
        for (const std::size_t entry : project.members) {
            const Entry& e = draft.entries[entry];
            for (const int village : e.villages)
                if (village == e.village || known.contains(village)) villages.insert(village);
            for (const int village : linked.in(e.name))
                villages.insert(village);
        }
        project.villages.assign(villages.begin(), villages.end());
    }
}

} // namespace

std::vector<TambonProject> assemble(std::size_t entryCount, const std::vector<Accepted>& accepted) {
    Sets works(entryCount);
    Sets projects(entryCount);
    const auto join = [](Sets& sets, const Accepted& a) {
        for (const std::size_t entry : a.included)
            sets.join(a.included.front(), entry);
    };
    for (const Accepted& a : accepted) {
        if (a.relation == Relation::Duplicate) join(works, a);
        join(projects, a);
    }
    std::map<std::size_t, std::size_t> mainOfWork; // root of the work → main row of its first proposal
    for (const Accepted& a : accepted)
        if (a.relation == Relation::Duplicate) mainOfWork.try_emplace(works.root(a.main), a.main);
    const auto workMain = [&](std::size_t entry) {
        const auto found = mainOfWork.find(works.root(entry));
        return found == mainOfWork.end() ? entry : found->second;
    };

    std::map<std::size_t, TambonProject> byRoot;
    for (std::size_t entry = 0; entry < entryCount; ++entry) {
        auto [place, isNew] = byRoot.try_emplace(projects.root(entry));
        TambonProject& project = place->second;
        if (isNew) project.main = workMain(entry);
        project.members.push_back(entry);
        if (workMain(entry) == entry) project.counted.push_back(entry);
    }
    for (const Accepted& a : accepted) {
        TambonProject& project = byRoot[projects.root(a.main)];
        if (a.relation == Relation::Duplicate) {
            if (project.name.empty() && !project.package) project.name = a.name;
            continue;
        }
        if (project.package) continue;
        project.package = true;
        project.main = workMain(a.main);
        project.name = a.name;
    }
    std::vector<TambonProject> list;
    list.reserve(byRoot.size());
    for (auto& [root, project] : byRoot)
        list.push_back(std::move(project));
    return list;
}

std::optional<double> budgetOf(const TambonProject& project, const std::vector<Entry>& entries) {
    std::optional<double> sum;
    for (const std::size_t entry : project.counted)
        if (entries[entry].budget) sum = sum.value_or(0) + *entries[entry].budget;
    return sum;
}

PlanDraft draftPlan(const Workbook& book) {
    PlanDraft draft;
    draft.entries = entries(book);
    draft.proposals = readReview(book, draft.entries);
    draft.projects = assemble(draft.entries.size(), acceptedOf(draft, book));
    giveCodes(draft.projects, draft.entries, book);
    giveVillages(draft, book);
    for (const Entry& entry : draft.entries)
        draft.budgetRegister += entry.budget.value_or(0);
    for (const TambonProject& project : draft.projects) {
        draft.budgetPlan += budgetOf(project, draft.entries).value_or(0);
        for (const std::size_t entry : project.members) {
            const bool counts = std::find(project.counted.begin(), project.counted.end(), entry) != project.counted.end();
            if (!counts) draft.budgetSetAside += draft.entries[entry].budget.value_or(0);
        }
    }
    return draft;
}

Text groupOf(const TambonProject& project, const std::vector<Entry>& entries) {
    return wordOf(project, entries, &Entry::group);
}

Text themeOf(const TambonProject& project, const std::vector<Entry>& entries) {
    return wordOf(project, entries, &Entry::theme);
}

Text issueOf(const TambonProject& project, const std::vector<Entry>& entries) {
    return wordOf(project, entries, &Entry::issue);
}

Text urgencyOf(const TambonProject& project, const std::vector<Entry>& entries) {
    // C-22: what is urgent for one village is urgent for the tambon.
    for (const TextView urgency : {word::urgent, word::middling, word::normal})
        for (const std::size_t entry : project.members)
            if (entries[entry].urgency == urgency) return Text(urgency);
    return entries[project.main].urgency;
}

} // namespace tambonplan::plan
