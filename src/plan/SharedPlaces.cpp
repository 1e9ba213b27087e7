#include "plan/SharedPlaces.hpp"

#include <algorithm>

#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr TextView generic = u"ทั่วไป";
constexpr TextView road = u"ถนน";
constexpr TextView village = u"บ้าน";
constexpr TextView link = u"เชื่อม";
constexpr std::size_t shortest = 2, longest = 24; ///< letters of a name

std::size_t letters(TextView text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char16_t c) { return !text::isMark(c); }));
}

void longestFirst(std::vector<Text>& words) {
    std::stable_sort(words.begin(), words.end(), [](const Text& a, const Text& b) { return a.size() > b.size(); });
}

} // namespace

SharedPlaceReader::SharedPlaceReader(const text::RuleTable& words) {
    for (const auto& row : words.rows) {
        const Text word = text::fold(words.at(row, u"คำ"));
        const Text kind(words.at(row, u"ชนิด"));
        if (word.empty()) continue;
        if (kind == u"หยุด")
            stops_.push_back(word);
        else if (kind == u"นำหน้า")
            before_.push_back(word);
        else if (kind == u"คั่น")
            between_.push_back(word);
        else if (kind != link)
            heads_[word.front()].emplace_back(word, kind);
    }
    for (auto& [letter, heads] : heads_)
        std::stable_sort(heads.begin(), heads.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    longestFirst(stops_);
    longestFirst(between_);
}

const std::pair<Text, Text>* SharedPlaceReader::wordAt(TextView text, std::size_t at) const {
    const auto heads = heads_.find(text[at]);
    if (heads == heads_.end()) return nullptr;
    const auto& words = heads->second;
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& head) { return text.substr(at).starts_with(head.first); });
    return found == words.end() ? nullptr : &*found;
}

bool SharedPlaceReader::isStop(TextView text, std::size_t at) const {
    return std::any_of(stops_.begin(), stops_.end(), [&](const Text& stop) { return text.substr(at).starts_with(stop); });
}

/// A name goes on to a space, a digit, a bracket or a word that ends it; that of a road over spaces and dashes to its other end.
std::size_t SharedPlaceReader::endOfName(TextView text, std::size_t from, bool ofRoad) const {
    std::size_t at = from;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at];
        const bool between = ofRoad && (c == u' ' || c == u'-');
        if (!between && (!text::isThai(c) || (c >= u'๐' && c <= u'๙'))) break;
        const bool villageOfRoad = ofRoad && text.substr(at).starts_with(village);
        if (at >= from + shortest && !text::isMark(c) && !villageOfRoad && isStop(text, at)) break;
    }
    return at;
}

/// "บ้านโพน-บ้านแดง" and "แดง ถึง โพน" are one road.
Text SharedPlaceReader::roadName(TextView name) const {
    std::vector<Text> ends(1);
    for (std::size_t at = 0; at < name.size();) {
        const auto cut =
            std::find_if(between_.begin(), between_.end(), [&](const Text& word) { return name.substr(at).starts_with(word); });
        const bool aside = at > 0 && (name[at - 1] == u' ' || (cut != between_.end() && !text::isThai(cut->front())));
        if (cut != between_.end() && (aside || !text::isThai(cut->front()))) {
            ends.emplace_back();
            at += cut->size();
        } else {
            ends.back().push_back(name[at++]);
        }
    }
    for (Text& end : ends) {
        end = Text(text::trim(end));
        if (end.starts_with(village)) end.erase(0, village.size());
        if (const std::size_t space = end.find(u' '); space != Text::npos) end.erase(space);
    }
    std::erase_if(ends, [](const Text& end) { return letters(end) < shortest; });
    if (ends.size() > 2) ends.resize(2);
    std::sort(ends.begin(), ends.end());
    if (ends.empty()) return {};
    return ends.size() == 1 ? ends.front() : ends.front() + u" - " + ends.back();
}

std::vector<SharedPlace> SharedPlaceReader::placesIn(TextView projectName) const {
    const Text text = text::fold(projectName);
    std::vector<SharedPlace> places;
    for (std::size_t at = 0; at < text.size();) {
        const auto* head = wordAt(text, at);
        if (head == nullptr) {
            ++at;
            continue;
        }
        const std::size_t begin = at + head->first.size();
        const TextView ahead = TextView(text).substr(0, at);
        const bool ofOther = std::any_of(before_.begin(), before_.end(), [&](const Text& word) { return ahead.ends_with(word); });
        const bool isRoad = head->second == road;
        const bool insideWord = isRoad && at > 0 && text::isThai(text[at - 1]) && head->first == u"สาย";
        at = begin;
        if (head->second == generic || ofOther || insideWord) continue;
        const std::size_t end = endOfName(text, begin, isRoad);
        const TextView written = TextView(text).substr(begin, end - begin);
        Text name = isRoad ? roadName(written) : Text(text::trim(written));
        if (letters(name) < shortest || letters(name) > longest) continue;
        SharedPlace place{head->second, std::move(name)};
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
        at = end;
    }
    return places;
}

Text SharedPlaceReader::linkPart(TextView projectName) {
    const Text text = text::fold(projectName);
    const std::size_t at = text.find(link);
    return at == Text::npos ? Text() : text.substr(at + link.size());
}

} // namespace tambonplan::plan
