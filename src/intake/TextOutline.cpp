#include "intake/TextOutline.hpp"

#include <algorithm>
#include <map>

#include "intake/ItemMoney.hpp"
#include "intake/Parts.hpp"
#include "intake/PlainItems.hpp"
#include "intake/RowKinds.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t none = TextNode::none;
using Verdict = Resolution::Verdict;

/// How many of some items have what makes them projects.
struct Evidence {
    std::size_t items = 0, paid = 0, works = 0, foreign = 0;

    bool mostlyPaid() const { return paid * 10 >= items * 6; }
    bool mostlyWorks() const { return works * 10 >= items * 8; }
};

class OutlineReader {
public:
    OutlineReader(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words)
        : lines_(lines), words_(words), found_(textNodes(lines, marks, words)), headings_(found_.nodes.size()),
          projects_(found_.nodes.size()) {}

    std::vector<TextEntry> read() {
        for (const TextNode& item : found_.nodes)
            if (item.resolved) talked_.insert(item.parent);
        minutes_ = std::ranges::count_if(found_.nodes, [](const TextNode& node) { return node.resolved; }) > 1;
        for (std::size_t i = found_.nodes.size(); i-- > 0;) // the level below first
            headings_[i] = heads(i);
        chooseItems();
        if (minutes_) chooseResolved();
        if (!std::ranges::count(projects_, true)) return {};
        addEntries();
        return std::move(entries_);
    }

private:
    const TextNode& node(std::size_t index) const { return found_.nodes[index]; }

    // Which items are projects.

    bool isForeign(const TextNode& item) const {
        constexpr double sure = 0.9;
        return words_.startLength(RowWord::NoWork, Folding(item.name)) > 0 ||
               (words_.header(item.name).score >= sure && words_.header(item.name).role != Role::None);
    }

    Evidence evidenceOf(const std::vector<std::size_t>& items) const {
        Evidence evidence;
        for (const std::size_t i : items) {
            const bool foreign = isForeign(node(i));
            ++evidence.items;
            evidence.paid += node(i).paid() && !foreign;
            evidence.works += beginsLikeWork(node(i).name, words_);
            evidence.foreign += foreign;
        }
        return evidence;
    }

    bool states(const TextNode& item) const {
        return readHeading(item.name, words_).states() || words_.startLength(RowWord::Heading, Folding(item.name)) > 0;
    }

    /// An item that heads those of the level below, which are the projects.
    bool heads(std::size_t index) const {
        const TextNode& item = node(index);
        if (item.kids.empty() || item.resolved) return false;
        const Evidence below = evidenceOf(item.kids);
        const bool paidBelow = below.paid > 0 && below.paid * 2 >= below.items;
        if (item.paid()) return below.paid > 1 && paidBelow && states(item);
        if (std::ranges::any_of(item.kids, [this](std::size_t kid) { return headings_[kid]; })) return true;
        return paidBelow || (states(item) && below.works * 2 >= below.items);
    }

    bool isCandidate(std::size_t index) const {
        const TextNode& item = node(index);
        if (item.resolved || headings_[index] || (item.parent != none && !headings_[item.parent])) return false;
        if (item.verdict == Verdict::Refused || tellsRefusal(item.remark, words_) || tellsDone(item.name + u" " + item.remark, words_))
            return false;
        return !minutes_ || item.listed || (item.verdict == Verdict::Approved && !talked_.contains(index));
    }

    void chooseItems() {
        std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> lists; // by what heads them
        for (std::size_t i = 0; i < found_.nodes.size(); ++i)
            if (isCandidate(i) && !isOfPast(i)) lists[{node(i).parent, node(i).stretch}].push_back(i);
        std::vector<std::size_t> chosen;
        for (const auto& [where, items] : lists) {
            const Evidence own = evidenceOf(items);
            if (own.foreign * 2 < own.items && (own.paid * 2 >= own.items || own.works * 2 >= own.items))
                chosen.insert(chosen.end(), items.begin(), items.end());
        }
        std::ranges::sort(chosen);
        dropReferences(chosen);
        if (!isPlan(evidenceOf(chosen)) && !minutes_) return;
        for (const std::size_t i : chosen)
            projects_[i] = true;
    }

    bool isPlan(const Evidence& all) const {
        constexpr std::size_t several = 3;
        if (all.items + 1 == several && all.paid == all.items && all.works == all.items && all.foreign == 0) return announced();
        if (all.items < several || all.foreign * 2 >= all.items) return false;
        if (all.mostlyPaid()) return all.works * 10 >= all.items * 3 || namesPlan();
        return all.items > several && all.mostlyWorks() && namesPlan();
    }

    /// Does some line speak of a plan, or of what is proposed?
    bool namesPlan() const {
        return std::ranges::any_of(found_.plain,
                                   [this](std::size_t line) {
                                       const Text& text = lines_[line].text;
                                       constexpr std::size_t longest = 160;
                                       return text.size() <= longest && words_.contains(RowWord::Title, text::fold(text)) &&
                                              !namesOther(words_, text);
                                   }) ||
               announced();
    }

    /// Does some line say that projects follow?
    bool announced() const {
        return std::ranges::any_of(found_.plain, [this](std::size_t line) { return announcesProjects(lines_[line].text, words_); });
    }

    /// "ข้อ 4 ปีที่แล้วก็เสนอ": in a chat, no new item but words about one.
    void dropReferences(std::vector<std::size_t>& chosen) const {
        double last = 0;
        std::erase_if(chosen, [&](std::size_t i) {
            const auto number = text::parseNumber(plainRank(node(i).marker.number));
            const bool again = lines_[node(i).line].message > 0 && !node(i).paid() && number && *number <= last;
            if (number && !again) last = *number;
            return again;
        });
    }

    /// Below a heading of works that are done.
    bool isOfPast(std::size_t index) {
        for (std::size_t above = node(index).parent; above != none; above = node(above).parent)
            if (namesOther(words_, node(above).name)) return true;
        std::size_t first = index;
        while (node(first).parent != none)
            first = node(first).parent;
        const auto [past, fresh] = pastStretches_.try_emplace(node(first).stretch, false);
        if (fresh) {
            const std::size_t heading = headingAbove(node(first).line, node(first).stretch);
            past->second = heading != none && namesOther(words_, lines_[heading].text);
        }
        return past->second;
    }

    /// The line that heads a stretch of items.
    std::size_t headingAbove(std::size_t line, std::size_t stretch) const {
        for (const TextNode& item : found_.nodes)
            if (item.stretch == stretch) line = std::min(line, item.line);
        std::size_t heading = none;
        for (std::size_t i = found_.plain.size(); i-- > 0 && heading == none;)
            if (found_.plain[i] < line && mayHead(lines_[found_.plain[i]].text, words_)) heading = found_.plain[i];
        return heading;
    }

    void chooseResolved() {
        for (std::size_t i = 0; i < found_.nodes.size(); ++i)
            if (node(i).resolved) {
                projects_[i] = true;
                if (node(i).parent != none) projects_[node(i).parent] = false;
            }
    }

    // What stands around them.

    void addEntries() {
        for (std::size_t i = 0; i < found_.nodes.size(); ++i) {
            if (projects_[i])
                entry(TextEntry::Kind::Project, node(i).line).project = projectOf(i);
            else if (headings_[i] && holdsProject(i))
                entry(TextEntry::Kind::Heading, node(i).line).silent = node(i).parent == none && !states(node(i));
        }
        for (const std::size_t line : found_.sums)
            entry(TextEntry::Kind::Sum, line);
        sortEntries();
        addHeadings();
        addTitles();
        sortEntries();
    }

    TextEntry& entry(TextEntry::Kind kind, std::size_t line) {
        TextEntry& fresh = entries_.emplace_back();
        fresh.kind = kind;
        fresh.line = line;
        return fresh;
    }

    void sortEntries() { std::ranges::stable_sort(entries_, {}, &TextEntry::line); }

    bool holdsProject(std::size_t index) const {
        return std::ranges::any_of(node(index).kids,
                                   [this](std::size_t kid) { return projects_[kid] || (headings_[kid] && holdsProject(kid)); });
    }

    /// The item with all that the levels below say about it.
    TextNode projectOf(std::size_t index) const {
        TextNode project = node(index);
        if (project.resolved && project.parent != none) project.marker = node(project.parent).marker;
        for (const std::size_t kid : project.kids)
            addDetail(project, kid);
        if (const Text by = takeByWhom(project.name, words_); !by.empty()) project.add(Role::Method, by);
        if (const Text by = takeByWhom(project.remark, words_); !by.empty()) project.add(Role::Method, by);
        return project;
    }

    void addDetail(TextNode& project, std::size_t index) const {
        const TextNode& detail = node(index);
        if (detail.resolved) return;
        const bool purpose = words_.startLength(RowWord::PurposeStart, Folding(detail.name)) > 0;
        Text text = detail.name;
        for (const Text& part : {detail.money, detail.remark})
            if (!part.empty()) text += u" " + part;
        project.add(purpose ? Role::Objective : Role::Target, text);
        for (const auto& [role, value] : detail.texts)
            project.add(role, value);
        for (const std::size_t kid : detail.kids)
            addDetail(project, kid);
    }

    /// Lines right above a project or a heading, in the same message, that state something for it.
    void addHeadings() {
        std::set<std::size_t> headed; // lines that may have one
        for (const TextEntry& known : entries_)
            if (known.kind != TextEntry::Kind::Sum) headed.insert(known.line);
        for (const TextNode& item : found_.nodes)
            if (item.resolved && item.parent != none) headed.insert(node(item.parent).line);
        for (std::size_t i = found_.plain.size(); i-- > 0;) {
            const std::size_t line = found_.plain[i], next = nextContent(line);
            if (!headed.contains(next) || lines_[line].message != lines_[next].message || !mayHead(lines_[line].text, words_)) continue;
            if (!readHeading(lines_[line].text, words_).states()) continue;
            entry(TextEntry::Kind::Heading, line);
            headed.insert(line);
        }
        sortEntries();
    }

    std::size_t nextContent(std::size_t line) const {
        do
            ++line;
        while (line < lines_.size() && lines_[line].blank());
        return std::min(line, lines_.size() - 1);
    }

    /// Titles above the first entry, and further down those that name another village.
    void addTitles() {
        const std::size_t first = entries_.front().line;
        int village = 0;
        std::set<std::size_t> taken; // by entries
        for (const TextEntry& known : entries_)
            taken.insert(known.line);
        for (const std::size_t line : found_.plain) {
            const Text& text = lines_[line].text;
            if (taken.contains(line) || !isTitle(text)) continue;
            const auto numbers = text::villageNumbers(text);
            const bool another = numbers.size() == 1 && village != 0 && numbers.front() != village;
            if (line > first && !another) continue;
            if (numbers.size() == 1) village = numbers.front();
            entry(TextEntry::Kind::Title, line).village = line > first;
        }
    }

    bool isTitle(const Text& text) const {
        constexpr std::size_t longest = 160;
        const Text folded = text::fold(text);
        if (text.size() > longest || words_.startLength(RowWord::Note, folded) > 0 || namesOther(words_, text)) return false;
        if (!itemMoney(text, words_).written.empty()) return false;
        return words_.contains(RowWord::Title, folded) || words_.contains(RowWord::PlanYear, folded) ||
               text::villageNumbers(text).size() == 1;
    }

    const std::vector<TextLine>& lines_;
    const Vocabulary& words_;
    TextNodes found_;
    std::vector<bool> headings_, projects_; ///< by node
    std::set<std::size_t> talked_;          ///< items whose resolution names the work itself
    bool minutes_ = false;                  ///< projects stand in resolutions
    std::map<std::size_t, bool> pastStretches_;
    std::vector<TextEntry> entries_;
};

} // namespace

std::vector<TextEntry> textOutline(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words) {
    return OutlineReader(lines, marks, words).read();
}

} // namespace tambonplan::intake
