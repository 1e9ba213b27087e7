#include <algorithm>

#include "classify/Lists.hpp"

namespace tambonplan::classify {

namespace {

constexpr double furtherWords = 0.25;  ///< what a second word of the same issue adds
constexpr double sisterIssues = 0.15;  ///< what other issues add to their theme
constexpr double objectiveShare = 0.4; ///< the objective tells what the work is good for, not what it is
constexpr double sayingLittle = 3;     ///< below this the name alone does not decide
constexpr double headingFavour = 1.15; ///< for the themes that a combined heading names
constexpr double statedFavour = 2;     ///< for issues of the theme that the sheet states
constexpr double fullWeight = 6;       ///< evidence from here on is as good as it gets

/// What speaks for one issue.
struct Case {
    Text issue, theme;
    double best = 0;
    double others = 0;
    std::vector<Text> words; ///< as the list writes them, in the order found

    double strength() const { return best + furtherWords * others; }
};

void add(std::vector<Case>& cases, const std::vector<Evidence>& evidence, double share) {
    for (const Evidence& item : evidence) {
        auto found = std::find_if(cases.begin(), cases.end(),
                                  [&](const Case& c) { return c.issue == item.keyword->issue && c.theme == item.keyword->theme; });
        if (found == cases.end()) {
            found = cases.insert(cases.end(), Case{});
            found->issue = item.keyword->issue;
            found->theme = item.keyword->theme;
        }
        const double strength = item.strength * share;
        found->others += std::min(found->best, strength);
        found->best = std::max(found->best, strength);
        found->words.push_back(item.keyword->word);
    }
}

double strongest(const std::vector<Case>& cases) {
    double best = 0;
    for (const Case& c : cases)
        best = std::max(best, c.strength());
    return best;
}

bool oneOf(const std::vector<Text>& list, TextView item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// The case that is strongest once themes in `favoured` count `favour` times; the earlier in the text of equals.
const Case* winner(const std::vector<Case>& cases, const std::vector<Text>& favoured, double favour) {
    const Case* best = nullptr;
    double most = 0;
    for (const Case& c : cases) {
        double strength = c.strength();
        for (const Case& sister : cases)
            if (&sister != &c && sister.theme == c.theme) strength += sisterIssues * sister.strength();
        if (oneOf(favoured, c.theme)) strength *= favour;
        if (strength > most) {
            best = &c;
            most = strength;
        }
    }
    return best;
}

/// The strongest case of another theme.
const Case* runnerUp(const std::vector<Case>& cases, const Case& best) {
    const Case* next = nullptr;
    for (const Case& c : cases)
        if (c.theme != best.theme && c.strength() > 0 && (!next || c.strength() > next->strength())) next = &c;
    return next;
}

Text joined(const std::vector<Text>& words) {
    constexpr std::size_t enough = 3;
    Text all;
    for (std::size_t i = 0; i < std::min(words.size(), enough); ++i)
        all += (i > 0 ? u", " : u"") + (u"“" + words[i] + u"”");
    return all;
}

double certainty(const Case& best, const Case* next) {
    const double weight = std::min(1.0, best.strength() / fullWeight);
    if (!next) return weight;
    // Half as strong a rival is no rival: names mention much beside their work.
    const double distance = 2 * (best.strength() - next->strength()) / best.strength();
    return weight * std::clamp(distance, 0.0, 1.0);
}

/// Themes that the words of a heading name; one alone is a statement.
std::vector<Text> namedThemes(const std::vector<Text>& themes, const WordValues& words, TextView heading) {
    if (heading.empty()) return {};
    if (oneOf(themes, heading)) return {Text(heading)};
    return words.valuesIn(heading);
}

Text heading(const text::Messages& say, TextView stated, std::size_t themes) {
    if (stated.empty()) return {};
    if (themes == 1) return say("classify.theme.stated", {stated});
    return say(themes == 0 ? "classify.theme.unknownHeading" : "classify.theme.wideHeading", {stated});
}

void append(Text& sentence, const Text& more) {
    if (!sentence.empty()) sentence += u' ';
    sentence += more;
}

} // namespace

Theme Classifier::theme(TextView name, TextView objective, TextView stated) const {
    const Lists& lists = *lists_;
    const text::Messages& say = lists.messages;
    std::vector<Case> cases;
    add(cases, lists.keywords.read(name, KeywordReader::Part::Name), 1);
    const bool byObjective = strongest(cases) < sayingLittle && !text::trim(objective).empty();
    if (byObjective) add(cases, lists.keywords.read(objective, KeywordReader::Part::Objective), objectiveShare);

    stated = text::trim(stated);
    const std::vector<Text> named = namedThemes(lists.themes, lists.themeWords, stated);
    const bool decided = named.size() == 1;
    const Case* best = winner(cases, named, decided ? statedFavour : headingFavour);

    Theme result;
    result.why = heading(say, stated, named.size());
    if (decided) {
        result.theme = named.front();
        const bool contradicted = best && best->theme != result.theme && !byObjective;
        result.certainty = contradicted ? 0.8 : 1;
    }
    if (!best) {
        if (!decided) append(result.why, say("classify.theme.none"));
        return result;
    }
    result.issue = best->issue;
    append(result.why, say(byObjective ? "classify.theme.wordsObjective" : "classify.theme.words", {joined(best->words), best->issue}));
    const Case* next = runnerUp(cases, *best);
    if (next) append(result.why, say("classify.theme.runnerUp", {next->theme, joined(next->words)}));
    if (!decided) {
        result.theme = best->theme;
        result.certainty = certainty(*best, next);
    }
    return result;
}

} // namespace tambonplan::classify
