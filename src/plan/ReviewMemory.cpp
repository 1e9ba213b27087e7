#include "plan/ReviewMemory.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "plan/Memory.hpp"
#include "plan/RankingHeaders.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array kept{head::decision, head::mainRow, head::offeredName, head::note};
constexpr std::array facts{head::asked, head::decidedWhen}; ///< what goes with a decision
constexpr TextView member = u"แถว";                         ///< says that a code stood in the proposal, whatever was decided on it
constexpr char16_t separator = u':';

/// A proposal as the officer left it: per register code what he wrote, by header.
struct Remembered {
    TextView relation; ///< first letter of its id
    std::map<Text, std::map<Text, Text>> codes;

    std::size_t common(const ReviewProposal& proposal, const std::vector<Entry>& entries) const {
        if (idPrefix(proposal.relation) != relation) return 0;
        return static_cast<std::size_t>(std::count_if(proposal.members.begin(), proposal.members.end(),
                                                      [&](const auto& m) { return codes.contains(entries[m.entry].code); }));
    }
};

/// In the cell: "ซ-001:ม04-003:การตัดสินใจ=รวม|…".
std::map<Text, Remembered> parse(const Memory& memory) {
    std::map<Text, Remembered> proposals;
    for (const auto& [key, text] : memory) {
        const auto parts = text::split(key, separator);
        if (parts.size() != 3 || parts[0].empty()) continue;
        Remembered& proposal = proposals[Text(parts[0])];
        proposal.relation = parts[0].substr(0, 1);
        proposal.codes[Text(parts[1])][Text(parts[2])] = text;
    }
    return proposals;
}

const Text& saidOf(const std::map<Text, Text>& said, TextView header) {
    static const Text none;
    const auto found = said.find(Text(header));
    return found == said.end() ? none : found->second;
}

void restore(ReviewCell& cell, const std::map<Text, Text>& said, TextView header) {
    const auto found = said.find(Text(header));
    if (found == said.end() || cell.changed()) return;
    cell.text = found->second;
}

void restore(ReviewProposal& proposal, const Remembered& remembered, const std::vector<Entry>& entries) {
    for (ReviewMember& one : proposal.members) {
        const auto said = remembered.codes.find(entries[one.entry].code);
        if (said == remembered.codes.end()) continue;
        restore(one.decision, said->second, head::decision);
        if (isEmpty(one.decidedOn)) one.decidedOn = numberValue(toNumber(textValue(saidOf(said->second, head::decidedWhen))));
        restore(one.main, said->second, head::mainRow);
        restore(one.offeredName, said->second, head::offeredName);
        const auto note = said->second.find(Text(head::note));
        if (note != said->second.end() && isEmpty(one.note)) one.note = textValue(note->second);
    }
}

/// The decision to keep these rows apart, where the text of one is another now: it is to be seen, not to be taken again.
std::optional<EarlierDecision> outdated(const ReviewProposal& proposal, const Remembered& remembered, const std::vector<Entry>& entries) {
    EarlierDecision earlier;
    bool apart = false;
    for (const ReviewMember& one : proposal.members) {
        const auto said = remembered.codes.find(entries[one.entry].code);
        if (said == remembered.codes.end()) continue;
        apart = apart || saidOf(said->second, head::decision) == word::apart;
        const Text mark = askedMark(saidOf(said->second, head::asked), saidOf(said->second, head::decision));
        if (!mark.empty() && mark != textMark(entries[one.entry])) earlier.reworded.push_back(one.entry);
        const Value on = textValue(saidOf(said->second, head::decidedWhen));
        if (toNumber(on).value_or(0) > toNumber(earlier.on).value_or(0)) earlier.on = on;
    }
    if (!apart || earlier.reworded.empty()) return std::nullopt;
    return earlier;
}

/// The proposal that holds `entry` and most rows of the remembered one, at least one besides it.
ReviewProposal* find(std::vector<ReviewProposal>& proposals, const Remembered& remembered, const std::vector<Entry>& entries,
                     std::size_t entry) {
    ReviewProposal* best = nullptr;
    std::size_t most = 1;
    for (ReviewProposal& proposal : proposals) {
        const std::size_t common = proposal.has(entry) ? remembered.common(proposal, entries) : 0;
        if (common <= most) continue;
        most = common;
        best = &proposal;
    }
    return best;
}

} // namespace

Text decisionsToKeep(const Workbook& book, const Text& code) {
    const Table& review = tableOf(book, range::review);
    Memory memory;
    for (std::size_t own = 0; own < review.rows.size(); ++own) {
        if (code.empty() || review.text(own, head::code) != code) continue;
        const Text id = review.text(own, head::proposal);
        Memory proposal;
        bool decided = false;
        for (std::size_t row = 0; row < review.rows.size(); ++row) {
            if (review.text(row, head::proposal) != id) continue;
            const Text key = id + separator + review.text(row, head::code) + separator;
            proposal[key + Text(member)] = u"1";
            for (const TextView header : facts)
                proposal[key + Text(header)] = review.text(row, header);
            for (const TextView header : kept) {
                if (!changedByOfficer(review, row, header)) continue;
                proposal[key + Text(header)] = review.text(row, header);
                decided = true;
            }
        }
        if (decided) memory.merge(proposal);
    }
    return formatMemory(memory);
}

void bringBackDecisions(Workbook& book, const std::vector<Entry>& entries, std::vector<ReviewProposal>& proposals) {
    Table& projects = book[Text(range::projects)];
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Text cell = projects.text(entries[i].row, head::reviewMemory);
        if (cell.empty()) continue;
        Memory memory = parseMemory(cell);
        for (const auto& [id, remembered] : parse(memory)) {
            ReviewProposal* proposal = find(proposals, remembered, entries, i);
            if (proposal == nullptr) continue;
            if (const auto earlier = outdated(*proposal, remembered, entries)) {
                if (!proposal->touched()) {
                    proposal->earlier = earlier;
                    continue; // until he decides anew
                }
            } else {
                restore(*proposal, remembered, entries);
            }
            std::erase_if(memory, [&id = id](const auto& item) { return item.first.starts_with(id + separator); });
        }
        projects.set(entries[i].row, head::reviewMemory, textValue(formatMemory(memory)));
    }
}

} // namespace tambonplan::plan
