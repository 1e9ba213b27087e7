#include "intake/HeaderWords.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr double startBonus = 0.1;
constexpr std::size_t shortestContained = 5; // shorter skeletons stand inside too many other words
constexpr double everyday = 0.85;            // certainty of a header that says it in a question
constexpr TextView fillerRole = u"(คำเติม)";
constexpr TextView moneyRole = u"(คำนำเงิน)";

bool isBudgetLike(Role role) {
    return isMoney(role) || role == Role::FundSource;
}

bool isGroupLike(Role role) {
    return role == Role::Group || role == Role::Method || role == Role::Agency || isTick(role);
}

bool parentFits(Role wanted, Role parent) {
    if (wanted == Role::None) return true;
    if (wanted == Role::Budget) return isBudgetLike(parent);
    if (wanted == Role::Group) return isGroupLike(parent);
    return wanted == parent;
}

/// An officer's header rule holds for this text whatever its spaces and line breaks.
Text exactKey(TextView header) {
    Text key = text::fold(header);
    std::erase(key, u' ');
    return key;
}

double weightOf(TextView text) {
    const auto number = text::parseNumber(text);
    return number && *number > 0 && *number <= 1 ? *number : 1.0;
}

/// Keeps the better match; of equal ones the first.
void offer(HeaderMatch& best, Role role, double score) {
    if (score > best.score + 1e-9) best = {role, score};
}

} // namespace

HeaderWords::HeaderWords(const text::RuleTable& columns) {
    for (const auto& row : columns.rows) {
        const TextView header = columns.at(row, u"หัวคอลัมน์"), ours = text::trim(columns.at(row, u"คอลัมน์ของเรา"));
        Word word;
        word.key = text::skeleton(header);
        if (ours == fillerRole && !word.key.empty()) fillers_.push_back(word.key);
        if (ours == moneyRole && !word.key.empty()) moneyStarts_.push_back(word.key);
        word.role = roleFromName(ours);
        word.parent = roleFromName(text::trim(columns.at(row, u"อยู่ใต้หัว")));
        word.weight = weightOf(text::trim(columns.at(row, u"น้ำหนัก")));
        const bool own = !text::trim(columns.at(row, u"ของเจ้าหน้าที่")).empty();
        if (own && word.role != Role::None) officers_.try_emplace(exactKey(header), word.role);
        if (word.key.empty() || word.role == Role::None) continue;
        if (word.parent == Role::None && word.weight >= 1) exact_.try_emplace(word.key, HeaderMatch{word.role, word.weight});
        whole_[word.key].push_back(words_.size());
        index_.add(word.key.size() >= shortestContained ? TextView(word.key) : TextView());
        words_.push_back(std::move(word));
    }
    for (std::vector<Text>* const list : {&fillers_, &moneyStarts_})
        std::ranges::stable_sort(*list, std::ranges::greater(), &Text::size);
}

std::vector<std::size_t> HeaderWords::candidates(const Text& whole, const Text& bare) const {
    std::vector<std::size_t> found;
    for (const Text* key : {&whole, &bare})
        if (const auto at = whole_.find(*key); at != whole_.end()) found.insert(found.end(), at->second.begin(), at->second.end());
    const auto inside = index_.find(whole);
    found.reserve(found.size() + inside.size());
    for (const auto& hit : inside)
        found.push_back(hit.word);
    std::ranges::sort(found); // of equal scores the first in the list counts
    return found;
}

double HeaderWords::scoreOf(const Word& word, const Text& whole, const Text& bare) {
    const double weight = word.parent != Role::None ? word.weight * 1.2 : word.weight;
    if (word.key == whole || word.key == bare) return weight;
    // Thai puts the head first: "โครงการที่จะแก้ไข" is a project
    const double head = whole.starts_with(word.key) ? startBonus : 0;
    return weight * (0.3 + head + 0.65 * static_cast<double>(word.key.size()) / static_cast<double>(whole.size()));
}

HeaderMatch HeaderWords::match(TextView header, Role parent) const {
    const Text whole = text::skeleton(header);
    if (parent == Role::None)
        if (const auto sure = exact_.find(whole); sure != exact_.end()) return sure->second;
    const bool brackets = header.find_first_of(u"([") != TextView::npos;
    const Text bare = brackets ? text::skeleton(withoutBrackets(header)) : whole; // "งบประมาณ (บาท)" is "งบประมาณ"
    HeaderMatch best;
    for (const std::size_t index : candidates(whole, bare))
        if (parentFits(words_[index].parent, parent)) offer(best, words_[index].role, scoreOf(words_[index], whole, bare));
    if (best.score >= everyday) return best;
    if (parent == Role::None)
        if (const HeaderMatch payer = payerOf(bare); payer.score > best.score) return payer;
    if (const HeaderMatch part = bilingual(header, parent); part.score * everyday > best.score) best = {part.role, part.score * everyday};
    const Text rest = withoutFillers(bare);
    if (rest.empty() || rest.size() == bare.size()) return best;
    if (const auto found = whole_.find(rest); found != whole_.end())
        for (const std::size_t index : found->second)
            if (parentFits(words_[index].parent, parent)) offer(best, words_[index].role, words_[index].weight * everyday);
    return best;
}

HeaderMatch HeaderWords::bilingual(TextView header, Role parent) const {
    const auto latin = [](char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    if (std::ranges::none_of(header, latin) || std::ranges::none_of(header, text::isThai)) return {};
    HeaderMatch best;
    for (const bool thai : {true, false}) {
        Text part;
        for (const char16_t c : header)
            if (text::isThai(c) ? thai : latin(c) ? !thai : c == u' ') part += c;
        if (const auto found = whole_.find(text::skeleton(part)); found != whole_.end())
            for (const std::size_t index : found->second)
                if (parentFits(words_[index].parent, parent)) offer(best, words_[index].role, words_[index].weight);
    }
    return best;
}

HeaderMatch HeaderWords::payerOf(const Text& bare) const {
    HeaderMatch best;
    for (const Text& start : moneyStarts_) {
        if (!bare.starts_with(start)) continue;
        const auto found = whole_.find(bare.substr(start.size()));
        if (found == whole_.end()) continue;
        for (const std::size_t index : found->second)
            if (words_[index].parent == Role::Budget && isSource(words_[index].role))
                offer(best, words_[index].role, words_[index].weight * everyday);
    }
    return best;
}

HeaderMatch HeaderWords::matchLong(TextView header, const StartWords& projectStarts) const {
    constexpr std::size_t sentence = 25; // letters of a skeleton
    constexpr double opening = 0.55, perLetter = 0.005;
    const Text bare = text::skeleton(withoutBrackets(header));
    HeaderMatch best;
    if (bare.size() < sentence) return best;
    for (const auto& [index, at] : index_.find(bare)) {
        const Word& word = words_[index];
        if (at != 0 || word.parent != Role::None) continue;
        if (word.role == Role::Name && projectStarts.startLength(TextView(bare).substr(word.key.size())) > 0) continue;
        const double score = word.weight * (opening + perLetter * static_cast<double>(word.key.size()));
        if (score > best.score) best = {word.role, score};
    }
    return best;
}

Text HeaderWords::withoutFillers(TextView header) const {
    Text rest(header);
    for (const Text& filler : fillers_)
        for (std::size_t at = rest.find(filler); at != Text::npos; at = rest.find(filler, at))
            rest.erase(at, filler.size());
    return rest;
}

Role HeaderWords::officers(TextView header) const {
    if (officers_.empty()) return Role::None;
    const auto found = officers_.find(exactKey(header));
    return found == officers_.end() ? Role::None : found->second;
}

} // namespace tambonplan::intake
