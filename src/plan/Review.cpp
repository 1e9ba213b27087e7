#include "plan/Review.hpp"

#include <algorithm>

#include "plan/Codes.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

namespace {

using match::Relation;

TextView relationName(Relation relation) {
    switch (relation) {
    case Relation::Duplicate: return word::duplicate;
    case Relation::Package: return word::package;
    case Relation::Related: break;
    }
    return word::related;
}

Relation relationFromName(TextView name) {
    for (const Relation relation : {Relation::Duplicate, Relation::Package})
        if (name == relationName(relation)) return relation;
    return Relation::Related;
}

/// A cell as the officer left it: an emptied cell counts as untouched, because a run fills it again.
ReviewCell cell(const Table& table, std::size_t row, TextView header) {
    ReviewCell result;
    result.text = text::trim(table.text(row, header));
    result.written = remembered(table, row, header);
    if (result.text.empty()) result.text = result.written;
    return result;
}

void readAsked(ReviewMember& member, const Table& table, std::size_t row, const Entry& entry) {
    const Text cell = table.text(row, head::asked);
    member.asked = askedMark(cell, member.decision.text);
    member.reworded = !member.asked.empty() && member.asked != textMark(entry);
    const bool known = cell.ends_with(u" " + member.decision.text);
    if (known) member.decidedOn = table.at(row, head::decidedWhen);
}

/// Finds the rows that the officer kept apart on texts that are others now. A row that he left out of a join is to be asked about again
/// too where one of the joined rows was reworded.
void findFreed(ReviewProposal& proposal, const std::vector<Entry>& entries) {
    const auto& members = proposal.members;
    if (!proposal.touched() || std::none_of(members.begin(), members.end(), [](const auto& m) { return m.reworded; })) return;
    const Verdict decided = verdict(proposal, entries);
    if (decided.state == Verdict::State::Pending) return;
    const auto joined = [&](const ReviewMember& member) {
        return std::find(decided.included.begin(), decided.included.end(), member.entry) != decided.included.end();
    };
    const bool rejected = decided.state == Verdict::State::Rejected;
    const bool othersReworded =
        !rejected && std::any_of(members.begin(), members.end(), [&](const auto& m) { return m.reworded && joined(m); });
    for (ReviewMember& member : proposal.members)
        member.freed = (rejected || !joined(member)) && (member.reworded || othersReworded);
}

std::size_t findEntry(const std::vector<Entry>& entries, TextView code) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.code == code; });
    return found == entries.end() ? Text::npos : static_cast<std::size_t>(found - entries.begin());
}

bool isOffered(const ReviewMember& member) {
    return member.main.written == word::mainRow;
}

/// Main row that we offered first, the rest by code, whatever the officer sorted the sheet by. Without any main row the first becomes it.
void order(ReviewProposal& proposal) {
    auto& members = proposal.members;
    std::stable_sort(members.begin(), members.end(), [](const ReviewMember& a, const ReviewMember& b) {
        if (isOffered(a) != isOffered(b)) return isOffered(a);
        return a.entry < b.entry;
    });
    if (!members.empty() && !isOffered(members.front())) {
        ReviewCell& mark = members.front().main;
        if (mark.text == mark.written) mark.text = word::mainRow;
        mark.written = word::mainRow;
    }
}

/// The member that the officer made the main row, else the one offered.
std::size_t mainMember(const ReviewProposal& proposal, const std::vector<Entry>& entries) {
    for (std::size_t i = 0; i < proposal.members.size(); ++i) {
        const ReviewCell& mark = proposal.members[i].main;
        if (!mark.changed()) continue;
        for (std::size_t named = 0; named < proposal.members.size(); ++named)
            if (entries[proposal.members[named].entry].code == mark.text) return named;
        return i;
    }
    return 0;
}

Value orEmpty(const Text& text) {
    return textValue(text);
}

/// The official dimensions of an overlap (C-23) that a row shares with the first one: project, budget, implementer, period.
Text overlapOf(Relation relation, const Entry& main, const Entry& entry) {
    if (&main == &entry) return {};
    constexpr double nearBudget = 0.9;
    std::vector<TextView> shared;
    if (relation == Relation::Duplicate) shared.push_back(word::overlapProject);
    const bool budgets = main.budget && entry.budget && std::max(*main.budget, *entry.budget) > 0;
    const bool near = budgets && std::min(*main.budget, *entry.budget) >= nearBudget * std::max(*main.budget, *entry.budget);
    if (near || (!main.fundSource.empty() && main.fundSource == entry.fundSource)) shared.push_back(word::overlapBudget);
    if (!main.agency.empty() && main.agency == entry.agency) shared.push_back(word::overlapAgency);
    if (!main.year.empty() && main.year == entry.year) shared.push_back(word::overlapPeriod);
    Text text;
    for (const TextView part : shared)
        text.append(text.empty() ? u"" : u", ").append(part);
    return text;
}

/// Cells of one line, with the memory that says which of them are the officer's.
void writeMember(Table& table, const ReviewProposal& proposal, const ReviewMember& member, const Entry& entry, const Text& overlap) {
    const std::size_t row = table.add();
    table.set(row, head::proposal, orEmpty(proposal.id));
    table.set(row, head::relation, textValue(relationName(proposal.relation)));
    table.set(row, head::score, proposal.score);
    table.set(row, head::reason, orEmpty(member.reason));
    table.set(row, head::decision, orEmpty(member.decision.text));
    table.set(row, head::mainRow, orEmpty(member.main.text));
    table.set(row, head::code, orEmpty(entry.code));
    table.set(row, head::village, entry.village > 0 ? Value(double(entry.village)) : Value());
    table.set(row, head::project, orEmpty(entry.name));
    table.set(row, head::budget, numberValue(entry.budget));
    Text origin = entry.file;
    if (!entry.sheet.empty()) origin += u" · " + entry.sheet;
    if (entry.sourceRow > 0) origin += u" · " + Text(head::row) + u" " + text::number(entry.sourceRow);
    table.set(row, head::origin, orEmpty(origin));
    table.set(row, head::note, member.note);
    table.set(row, head::offeredName, orEmpty(member.offeredName.text));
    table.set(row, head::overlap, orEmpty(overlap));
    table.set(row, head::facets, orEmpty(member.facets));
    // Mark of the texts that the decision is about, mark of those of this run, the decision: see askedMark.
    table.set(row, head::decidedWhen, member.decision.changed() ? member.decidedOn : Value());
    const Text mark = textMark(entry);
    table.set(row, head::asked, textValue((member.asked.empty() ? mark : member.asked) + u" " + mark + u" " + member.decision.text));
    const Memory memory{{Text(head::decision), member.decision.written},
                        {Text(head::mainRow), member.main.written},
                        {Text(head::offeredName), member.offeredName.written}};
    table.set(row, memoryHeader, orEmpty(formatMemory(memory)));
}

} // namespace

bool ReviewProposal::touched() const {
    return std::any_of(members.begin(), members.end(), [](const ReviewMember& m) {
        return m.decision.changed() || m.main.changed() || m.offeredName.changed() || !isEmpty(m.note);
    });
}

bool ReviewProposal::has(std::size_t entry) const {
    return std::any_of(members.begin(), members.end(), [&](const ReviewMember& m) { return m.entry == entry; });
}

TextView idPrefix(Relation relation) {
    switch (relation) {
    case Relation::Duplicate: return u"ซ";
    case Relation::Package: return u"ช";
    case Relation::Related: break;
    }
    return u"ก";
}

std::vector<ReviewProposal> readReview(const Workbook& book, const std::vector<Entry>& entries) {
    const Table& table = tableOf(book, range::review);
    std::map<Text, ReviewProposal> byId;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Text id = table.text(row, head::proposal);
        const std::size_t entry = findEntry(entries, table.text(row, head::code));
        if (id.empty() || entry == Text::npos) continue;
        ReviewProposal& proposal = byId[id];
        proposal.id = id;
        proposal.relation = relationFromName(table.text(row, head::relation));
        proposal.score = table.number(row, head::score).value_or(0);
        if (proposal.has(entry)) continue;
        ReviewMember member;
        member.entry = entry;
        member.decision = cell(table, row, head::decision);
        member.main = cell(table, row, head::mainRow);
        member.offeredName = cell(table, row, head::offeredName);
        member.note = table.at(row, head::note);
        member.reason = table.text(row, head::reason);
        member.facets = table.text(row, head::facets);
        readAsked(member, table, row, entries[entry]);
        proposal.members.push_back(std::move(member));
    }
    std::vector<ReviewProposal> proposals;
    for (auto& [id, proposal] : byId) {
        if (proposal.members.size() < 2) continue;
        order(proposal);
        findFreed(proposal, entries);
        proposals.push_back(std::move(proposal));
    }
    std::stable_sort(proposals.begin(), proposals.end(), [](const auto& a, const auto& b) { return codeLess(a.id, b.id); });
    return proposals;
}

Verdict verdict(const ReviewProposal& proposal, const std::vector<Entry>& entries) {
    const auto& members = proposal.members;
    const std::size_t main = mainMember(proposal, entries);
    const auto says = [&](const ReviewMember& m, TextView what) { return m.decision.changed() && m.decision.text == what; };
    const bool officerJoins = std::any_of(members.begin(), members.end(), [&](const auto& m) { return says(m, word::merge); });

    Verdict result;
    result.main = members[main].entry;
    for (const auto& member : members)
        if (result.offeredName.empty()) result.offeredName = member.offeredName.text;
    // The first row stands for the whole, and so does the row that the officer made the main one.
    for (const std::size_t first : {std::size_t{0}, main}) {
        if (officerJoins || !members[first].decision.changed()) continue;
        result.state = says(members[first], word::apart) ? Verdict::State::Rejected : Verdict::State::Pending;
        return result;
    }
    const bool offered = std::any_of(members.begin(), members.end(), [](const auto& m) { return m.decision.written == word::merge; });
    if (!officerJoins && !offered) {
        const auto apart = std::count_if(members.begin(), members.end(), [&](const auto& m) { return says(m, word::apart); });
        if (static_cast<std::size_t>(apart) + 1 >= members.size()) result.state = Verdict::State::Rejected;
        return result;
    }
    for (const auto& member : members)
        if (!member.decision.changed() || member.decision.text == word::merge) result.included.push_back(member.entry);
    if (result.included.size() < 2) {
        result.state = Verdict::State::Rejected;
        return result;
    }
    result.state = Verdict::State::Accepted;
    if (std::find(result.included.begin(), result.included.end(), result.main) == result.included.end())
        result.main = result.included.front();
    return result;
}

void writeReview(Workbook& book, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries) {
    const Schema& layout = schema(range::review);
    Table wanted = emptyTable(layout);
    for (const auto& proposal : proposals)
        for (const auto& member : proposal.members)
            writeMember(wanted, proposal, member, entries[member.entry],
                        overlapOf(proposal.relation, entries[proposal.members.front().entry], entries[member.entry]));
    Table& table = book[Text(range::review)];
    table = merge(layout, table, wanted);
    writeMembership(book, proposals, entries);
}

void writeMembership(Workbook& book, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries) {
    std::vector<std::vector<Text>> duplicates(entries.size());
    std::vector<std::vector<Text>> packages(entries.size());
    for (const auto& proposal : proposals) {
        if (proposal.relation == Relation::Related) continue;
        auto& lists = proposal.relation == Relation::Duplicate ? duplicates : packages;
        const Verdict decided = verdict(proposal, entries);
        if (decided.state == Verdict::State::Rejected) continue;
        for (const auto& member : proposal.members) {
            const bool leftOut = member.decision.changed() && member.decision.text == word::apart;
            if (!leftOut) lists[member.entry].push_back(proposal.id);
        }
    }
    Table& table = book[Text(range::projects)];
    for (std::size_t i = 0; i < entries.size(); ++i) {
        table.set(entries[i].row, head::duplicates, textValue(joined(duplicates[i])));
        table.set(entries[i].row, head::packages, textValue(joined(packages[i])));
    }
}

} // namespace tambonplan::plan
