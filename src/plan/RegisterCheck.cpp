#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "plan/Codes.hpp"
#include "plan/Frame.hpp"
#include "plan/Headers.hpp"
#include "plan/PlanState.hpp"
#include "plan/Problems.hpp"
#include "plan/Register.hpp"
#include "plan/RestoredNames.hpp"
#include "plan/ScoreCheck.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

using Level = intake::Problem::Level;

constexpr TextView ownWork = u"ทำเอง";
constexpr std::size_t namedAtMost = 10; ///< codes that one line names

/// Looks at the register row by row and collects what is wrong.
class RegisterCheck {
public:
    explicit RegisterCheck(const Context& context)
        : context_(context), table_(tableOf(context.book, range::projects)), themes_(classify::themesOf(context.resources.classify)) {
        const Table& problems = tableOf(context.book, range::problems);
        for (std::size_t row = 0; row < problems.rows.size(); ++row) {
            const Text header = problems.text(row, head::awaits);
            const Text at = header == head::village ? Text() : problems.text(row, head::row);
            reported_.insert({header, problems.text(row, head::file), problems.text(row, head::sheet), at});
        }
        const Table& keywords = tableOf(context.book, range::keywords);
        for (std::size_t row = 0; row < keywords.rows.size(); ++row)
            themes_.push_back(keywords.text(row, head::theme));
        const Frame frame(context.book);
        themes_.insert(themes_.end(), frame.themes().begin(), frame.themes().end());
    }

    std::vector<Finding> run(const Workbook& book) {
        std::set<Text> codes;
        const auto list = entries(book);
        for (const Entry& entry : list) {
            if (entry.name.empty()) add(entry, u"registerName", Level::Error, entry.code);
            if (!codes.insert(entry.code).second) add(entry, u"registerCode", Level::Error, entry.code);
            if (entry.village == 0 && !isReported(entry, head::village)) add(entry, u"registerVillage", Level::Warning, described(entry));
            checkBudget(entry);
            checkWord(entry, u"registerGroup", entry.group, {u"ทำเอง", u"ทำร่วม", u"ขอรับการสนับสนุน"});
            checkWord(entry, u"registerTheme", entry.theme, themes_);
            checkWord(entry, u"registerUrgency", entry.urgency, {Text(word::urgent), Text(word::middling), Text(word::normal)});
        }
        checkSpelling(list);
        checkHosts(list);
        checkDecisions(tableOf(book, range::review));
        return std::move(findings_);
    }

private:
    static Text described(const Entry& entry) { return entry.code + u" " + entry.name; }

    void add(const Entry& entry, TextView kind, Level level, const Text& text, const std::vector<Text>& arguments = {}) {
        Finding finding;
        finding.level = level;
        finding.kind = kind;
        finding.place = {entry.file, entry.sheet, entry.sourceRow};
        finding.text = text;
        finding.arguments = arguments;
        finding.code = entry.code;
        findings_.push_back(std::move(finding));
    }

    void checkBudget(const Entry& entry) {
        const Text cell = table_.text(entry.row, head::budget);
        if (!cell.empty() && !entry.budget) {
            add(entry, u"registerNumber", Level::Error, described(entry), {cell});
            return;
        }
        if (entry.budget && *entry.budget < 0) add(entry, u"registerNegative", Level::Error, described(entry), {cell});
        const Text written = table_.text(entry.row, head::budgetWritten);
        const bool says = text::parseMoney(written).kind != text::Money::Kind::Empty;
        if (cell.empty() && says && !isReported(entry, head::budget))
            add(entry, u"registerBudget", Level::Warning, described(entry), {written});
    }

    void checkWord(const Entry& entry, TextView kind, const Text& text, const std::vector<Text>& known) {
        if (text.empty() || std::find(known.begin(), known.end(), text) != known.end()) return;
        add(entry, kind, Level::Warning, described(entry), {text});
    }

    /// True where a problem of the source about this row says the same already.
    bool isReported(const Entry& entry, TextView header) const {
        const Text row = header == head::village ? Text() : text::number(entry.sourceRow);
        return reported_.contains({Text(header), entry.file, entry.sheet, row});
    }

    /// Projects of the plan that others take part in and that name no agency, one line a village (C-21). The community itself hosts what it
    /// does alone; of a joined project one row that names an agency is enough.
    void checkHosts(const std::vector<Entry>& list) {
        const auto projectOf = [this](const Entry& entry) { return table_.text(entry.row, head::planCode); };
        std::set<Text> hosted;
        for (const Entry& entry : list)
            if (!entry.agency.empty()) hosted.insert(projectOf(entry));
        std::map<int, std::vector<Text>> lacking;
        for (const Entry& entry : list)
            if (entry.group != ownWork && !projectOf(entry).empty() && !hosted.contains(projectOf(entry)))
                lacking[entry.village].push_back(entry.code);
        for (const auto& [village, codes] : lacking) {
            std::vector<Text> named(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(std::min(codes.size(), namedAtMost)));
            if (named.size() < codes.size()) named.emplace_back(u"…");
            Finding finding;
            finding.kind = u"registerHost";
            finding.place.sheet = schema(range::projects).sheet;
            finding.text = Text(head::village) + u" " + (village > 0 ? text::number(village) : Text(u"?"));
            finding.arguments = {text::number(static_cast<long>(codes.size())), joined(named)};
            findings_.push_back(std::move(finding));
        }
    }

    /// Names that lost marks when they were pasted, with what they may have been: the officer accepts it, or leaves the name as it is.
    void checkSpelling(const std::vector<Entry>& list) {
        for (const auto& [at, name] : restoredNames(list, context_))
            add(list[at], Text(damagedName), Level::Notice, described(list[at]), {name});
    }

    void checkDecisions(const Table& review) {
        for (std::size_t row = 0; row < review.rows.size(); ++row) {
            const Text cell = review.text(row, head::decision);
            const TextView decision = text::trim(cell);
            if (decision.empty() || decision == word::merge || decision == word::apart || decision == word::hold) continue;
            Finding finding;
            finding.kind = u"registerDecision";
            finding.place.sheet = schema(range::review).sheet;
            finding.text = review.text(row, head::proposal) + u" " + review.text(row, head::code);
            finding.arguments = {Text(decision)};
            findings_.push_back(std::move(finding));
        }
    }

    const Context& context_;
    const Table& table_;
    std::set<std::array<Text, 4>> reported_; ///< header, file, sheet, row (of a problem of the village none) that a problem names
    std::vector<Text> themes_;
    std::vector<Finding> findings_;
};

} // namespace

std::vector<Finding> registerFindings(const Context& context) {
    std::vector<Finding> findings = RegisterCheck(context).run(context.book);
    for (Finding& finding : scoreFindings(context.book))
        findings.push_back(std::move(finding));
    for (Finding& finding : stateFindings(context.book))
        findings.push_back(std::move(finding));
    return findings;
}

} // namespace tambonplan::plan
