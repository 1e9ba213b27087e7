#include "match/Reasons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace tambonplan::match {

namespace {

constexpr TextView dot = u" · ";
constexpr double nearBudget = 0.9, nearExtent = 0.95; ///< smaller differences are no doubt
constexpr std::size_t mostWordings = 3;

void append(Text& sentence, const Text& part) {
    if (part.empty()) return;
    if (!sentence.empty()) sentence += dot;
    sentence += part;
}

std::vector<int> proposersOf(const Features& a, const Features& b) {
    std::vector<int> villages;
    if (a.placed()) villages.push_back(a.proposer);
    if (b.placed() && b.proposer != a.proposer) villages.push_back(b.proposer);
    std::sort(villages.begin(), villages.end());
    return villages;
}

/// Letters alone: "ค.ส.ล." and "คสล" are one abbreviation.
Text withoutSpaces(TextView written) {
    const Stream stream = makeStream(written);
    return stream.piece(0, stream.size());
}

Text work(const Features& row) {
    return Text(row->actionShown).append(row->objectShown);
}

} // namespace

Text Reasons::list(const std::vector<int>& numbers) const {
    Text text;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Text number = text::number(numbers[i]);
        if (i > 0 && i + 1 == numbers.size())
            text = messages_("match.and", {text, number});
        else
            text.append(i > 0 ? u", " : u"").append(number);
    }
    return text;
}

/// A detail that only one of them gives.
Text Reasons::openDetail(const Features& a, const Features& b) const {
    if (a->details.empty() == b->details.empty()) return {};
    return messages_("match.detail.open", {lexicon_.valueName((a->details.empty() ? b : a)->details.front())});
}

/// What speaks against two works being one, in one clause; empty where nothing does.
Text Reasons::doubts(const Features& a, const Features& b, const Verdict& verdict) const {
    const PlaceMatch& place = verdict.place;
    const bool site = a->nature == Nature::Site;
    Text clause;
    const auto add = [&clause](const Text& doubt) {
        if (!doubt.empty()) clause.append(clause.empty() ? u"" : u", ").append(doubt);
    };
    const bool reworded = site && !a->actions.empty() && !b->actions.empty() && a->actions.front() != b->actions.front();
    if (reworded && verdict.conflict != Verdict::Conflict::Action) add(messages_("match.action.other", {a->actionShown, b->actionShown}));
    const auto inB = [&](int material) { return std::find(b->materials.begin(), b->materials.end(), material) != b->materials.end(); };
    if (!a->materials.empty() && !b->materials.empty() && std::none_of(a->materials.begin(), a->materials.end(), inB))
        add(messages_("match.material.other", {lexicon_.valueName(a->materials.front()), lexicon_.valueName(b->materials.front())}));
    if (verdict.relation == Relation::Duplicate) {
        if (place.oneGeneric && site) add(messages_("match.place.open"));
        if (place.open > 0 && site) add(messages_("match.spot.open"));
        if (place.phaseOpen) add(messages_("match.phase.open"));
        if (place.doubtful) add(messages_("match.place.look"));
        add(openDetail(a, b));
        const double ratio = extentRatio(a->extent, b->extent);
        if (site && ratio >= 0 && ratio < nearExtent) add(extent(a, b));
        if (const double budgets = budgetRatio(a, b); budgets >= 0 && budgets < nearBudget) add(budget(a, b));
    }
    return clause.empty() ? clause : messages_("match.against", {clause});
}

Text Reasons::wording(TextView a, TextView b) const {
    const std::array<Stream, 2> streams{makeStream(a), makeStream(b)};
    const std::array lists{lexicon_.expansions(streams[0]), lexicon_.expansions(streams[1])};
    if (lists[0].empty() && lists[1].empty()) return {};
    std::vector<Text> told;
    for (std::size_t one = 0; one < 2; ++one) {
        const Stream& other = streams[1 - one];
        const Text letters = other.piece(0, other.size());
        for (const Expansion& expansion : lists[one]) {
            const Text shortForm = withoutSpaces(expansion.written), full = withoutSpaces(expansion.full);
            const auto& others = lists[1 - one];
            const bool alike =
                std::any_of(others.begin(), others.end(), [&](const auto& e) { return withoutSpaces(e.written) == shortForm; });
            const bool meets = letters.find(full) != Text::npos ||
                               std::any_of(others.begin(), others.end(), [&](const auto& e) { return e.full == expansion.full; });
            Text equation = expansion.written + u" = " + expansion.full;
            const bool fresh = std::find(told.begin(), told.end(), equation) == told.end();
            if (!alike && meets && fresh && told.size() < mostWordings) told.push_back(std::move(equation));
        }
    }
    Text sentence;
    for (const Text& equation : told)
        append(sentence, equation);
    return sentence;
}

Text Reasons::villages(const std::vector<int>& numbers) const {
    return numbers.empty() ? Text() : messages_("match.villages", {list(numbers)});
}

Text Reasons::villages(const Features& row) const {
    return row.placed() ? villages(std::vector<int>{row.proposer}) : Text();
}

Text Reasons::budget(const Features& a, const Features& b) const {
    if (!a.number || !b.number) return messages_("match.budget.missing");
    const double high = std::max(*a.number, *b.number), low = std::min(*a.number, *b.number);
    if (low == high) return messages_("match.budget.same");
    return messages_("match.budget.near", {text::number(std::lround(100.0 * (high - low) / high))});
}

Text Reasons::extent(const Features& a, const Features& b) const {
    const double ratio = extentRatio(a->extent, b->extent);
    if (ratio < 0) return {};
    const long percent = std::lround(100.0 * (1 - ratio));
    return percent == 0 ? messages_("match.extent.same") : messages_("match.extent.other", {text::number(percent)});
}

Text Reasons::conflict(const Features& a, const Features& b, const Verdict& verdict) const {
    switch (verdict.conflict) {
    case Verdict::Conflict::Action: return messages_("match.action.conflict", {a->actionShown, b->actionShown});
    case Verdict::Conflict::Object: return messages_("match.object.conflict", {a->objectShown, b->objectShown});
    case Verdict::Conflict::Place: return messages_("match.reach.conflict");
    case Verdict::Conflict::Detail:
        return messages_("match.detail.conflict", {a->details.empty() ? Text() : lexicon_.valueName(a->details.front()),
                                                   b->details.empty() ? Text() : lexicon_.valueName(b->details.front())});
    default: return {};
    }
}

Text Reasons::pair(const Features& a, const Features& b, const Verdict& verdict, std::vector<int> numbers) const {
    if (numbers.empty()) numbers = proposersOf(a, b);
    const PlaceMatch& place = verdict.place;
    Text sentence;
    const bool site = a->nature == Nature::Site && a->object >= 0 && a->object == b->object;
    const bool nearest = verdict.conflict != Verdict::Conflict::None && !verdict.related;
    if (nearest)
        sentence = messages_("match.nearest");
    else if (verdict.kin && a->wording != b->wording)
        sentence = messages_("match.kin");
    else if (site)
        sentence = messages_("match.same.work", {a->actionShown.empty() ? work(b) : work(a)});
    else if (a->topic >= 0 && a->topic == b->topic)
        sentence = messages_("match.same.topic", {lexicon_.valueName(a->topic)});
    else if (verdict.conflict == Verdict::Conflict::None && !verdict.kin && a->object >= 0 && b->object >= 0 && a->object != b->object)
        sentence = messages_("match.like.object", {a->objectShown, b->objectShown});
    else if (a->wording == b->wording)
        sentence = messages_("match.same.text");
    else
        sentence = messages_("match.like.text", {text::number(std::lround(100 * verdict.cosine))});
    if (verdict.related)
        return messages_("match.related", {(site ? Text(a->objectShown) : sentence) + Text(dot) + conflict(a, b, verdict)});
    if (place.soiSame)
        append(sentence, messages_("match.same.soi", {place.shown}));
    else if (place.agreed > 0)
        append(sentence, messages_(place.route ? "match.same.route" : "match.same.place", {place.shown}));
    append(sentence, villages(numbers));
    if (nearest) append(sentence, conflict(a, b, verdict));
    appendMeasures(sentence, a, b, verdict);
    return sentence;
}

/// Extent and budget where they agree, then what speaks against the two.
void Reasons::appendMeasures(Text& sentence, const Features& a, const Features& b, const Verdict& verdict) const {
    const bool work = verdict.relation == Relation::Duplicate;
    if (a->nature == Nature::Site && (!work || extentRatio(a->extent, b->extent) >= nearExtent)) append(sentence, extent(a, b));
    const double budgets = budgetRatio(a, b);
    if (!work || budgets < 0 || budgets >= nearBudget) append(sentence, budget(a, b));
    append(sentence, doubts(a, b, verdict));
}

Text Reasons::package(const Engine& engine, const Cluster& cluster) const {
    std::set<int> numbers;
    for (const std::uint32_t row : cluster.members)
        if (engine.features(row).placed()) numbers.insert(engine.features(row).proposer);
    const std::vector<int> sorted(numbers.begin(), numbers.end());
    const Text count = text::number(static_cast<long long>(sorted.size()));
    const Features& centre = engine.features(cluster.members.front());
    if (centre->topic < 0) return messages_("match.package.like", {count, villages(sorted)});
    return messages_("match.package", {lexicon_.valueName(centre->topic), count, villages(sorted)});
}

Text Reasons::member(const Features& main, const Features& row, const Verdict& verdict) const {
    Text sentence = villages(row);
    const PlaceMatch& place = verdict.place;
    if (place.soiSame || place.agreed > 0)
        append(sentence, messages_(place.soiSame ? "match.same.soi" : "match.same.place", {place.shown}));
    if (main->wording == row->wording)
        append(sentence, messages_("match.same.text"));
    else if (verdict.cosine > 0)
        append(sentence, messages_("match.like.text", {text::number(std::lround(100 * verdict.cosine))}));
    if (verdict.conflict != Verdict::Conflict::None) append(sentence, conflict(main, row, verdict));
    appendMeasures(sentence, main, row, verdict);
    return sentence;
}

Text Reasons::facets(const Features& row) const {
    Text text;
    if (!row->actionShown.empty()) append(text, messages_("match.facet.action", {row->actionShown}));
    if (!row->objectShown.empty()) append(text, messages_("match.facet.object", {row->objectShown}));
    if (row->topic >= 0) append(text, messages_("match.facet.topic", {lexicon_.valueName(row->topic)}));
    Text places;
    const auto addPlace = [&](const Text& shown) {
        if (!shown.empty()) places.append(places.empty() ? u"" : u", ").append(shown);
    };
    for (const Soi& soi : row->sois)
        addPlace(soi.shown);
    for (const Element& element : row->elements)
        addPlace(element.shown);
    if (!places.empty()) append(text, messages_("match.facet.place", {places}));
    if (!row.named.empty()) append(text, villages(row.named));
    for (const auto& [kind, number] : row->phases)
        append(text, lexicon_.valueName(kind) + Text(u" ") + text::number(number));
    if (row->extent.length) append(text, messages_("match.facet.length", {text::number(std::lround(*row->extent.length))}));
    if (row->extent.area) append(text, messages_("match.facet.area", {text::number(std::lround(*row->extent.area))}));
    for (const auto& [unit, count] : row->extent.counts)
        append(text, text::number(std::lround(count)) + Text(u" ") + unit);
    return text.empty() ? messages_("match.facet.none") : text;
}

Text Reasons::mainRow(const Features& row) const {
    Text sentence = messages_("match.main");
    append(sentence, villages(row));
    return sentence;
}

} // namespace tambonplan::match
