#include "plan/OfferWords.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "plan/Headers.hpp"
#include "plan/Problems.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr TextView standsFor = u"ใช้แทนด้วย";
constexpr std::size_t shortestVillage = 3; ///< a shorter name stands inside other words

/// What the sheet says already, in whatever state.
class Known {
public:
    explicit Known(const Table& synonyms) {
        for (std::size_t row = 0; row < synonyms.rows.size(); ++row) {
            add({synonyms.text(row, head::word), synonyms.text(row, standsFor)});
            origins_.insert(synonyms.text(row, head::origin));
        }
    }

    /// False where one of the two was offered, used or refused already, or came from the same rows.
    bool isNew(const match::Wordings& words, const Text& origin) const {
        const Text a = text::skeleton(words.word), b = text::skeleton(words.full);
        return !pairs_.contains({a, b}) && !pairs_.contains({b, a}) && !origins_.contains(origin);
    }

    void add(const match::Wordings& words) { pairs_.emplace(text::skeleton(words.word), text::skeleton(words.full)); }

private:
    std::set<std::pair<Text, Text>> pairs_;
    std::set<Text> origins_;
};

/// Folded names of the villages: a place is no word for a thing.
std::vector<Text> villageWords(const Workbook& book) {
    std::vector<Text> names;
    const Table& villages = tableOf(book, range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        if (Text name = text::fold(villages.text(row, head::villageName)); name.size() >= shortestVillage) names.push_back(std::move(name));
    return names;
}

} // namespace

long offerWords(Context& context, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries) {
    Table& synonyms = context.book[Text(range::synonyms)];
    std::optional<match::Matcher> matcher; // to read the lists takes longer than all the rest, and mostly there is no pair to compare
    const std::vector<Text> villages = villageWords(context.book);
    const auto namesVillage = [&](const Text& words) {
        return std::any_of(villages.begin(), villages.end(), [&](const Text& name) { return words.find(name) != Text::npos; });
    };
    Known known(synonyms);
    long added = 0;
    for (const ReviewProposal& proposal : proposals) {
        if (proposal.relation != match::Relation::Duplicate) continue;
        const Verdict decided = verdict(proposal, entries);
        if (decided.state != Verdict::State::Accepted) continue;
        const Entry& main = entries[decided.main];
        for (const std::size_t member : decided.included) {
            if (member == decided.main) continue;
            if (!matcher) matcher.emplace(matchRules(context), context.resources.thai);
            const auto words = matcher->otherWords(main.name, entries[member].name);
            if (!words || namesVillage(words->word) || namesVillage(words->full)) continue;
            const Text origin = say(context.resources.thai, "synonym.origin", {proposal.id, main.code, entries[member].code});
            if (!known.isNew(*words, origin)) continue;
            known.add(*words);
            const std::size_t row = synonyms.add();
            synonyms.set(row, head::word, textValue(words->word));
            synonyms.set(row, standsFor, textValue(words->full));
            synonyms.set(row, head::status, textValue(word::offered));
            synonyms.set(row, head::origin, textValue(origin));
            ++added;
        }
    }
    return added;
}

} // namespace tambonplan::plan
