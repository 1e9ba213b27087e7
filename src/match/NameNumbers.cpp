#include "match/NameReader.hpp"

#include <algorithm>
#include <utility>

// The part of NameReader that reads numbers: of villages, of works and measures, in digits and in words.

namespace tambonplan::match {

namespace {

/// พ.ศ. of a plan.
bool isYear(int number) {
    return number >= 2500 && number < 2600;
}

} // namespace

std::size_t NameReader::takeVillageNumbers(std::size_t at, int element) {
    std::vector<int> numbers;
    for (std::size_t end = at; isDigit(end);) {
        numbers.push_back(digits(end));
        at = end;
        // "หมู่ 3,4", "หมู่ 3 และ 4", "ม.5 - 9": the list goes on while numbers follow.
        const bool listed = (stream_.gap[end] & (GapList | GapDash)) != 0 && isDigit(end);
        if (!listed) {
            lexicon_.find(stream_, end, true, hits_);
            const auto joint =
                std::find_if(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Between && isDigit(h.end); });
            if (joint != hits_.end()) end = joint->end;
        }
        if (!isDigit(end)) break;
        if (isCounted(end)) break; // a number with a unit behind it is no village
    }
    features_.named.insert(features_.named.end(), numbers.begin(), numbers.end());
    // "บ้านโนนสูง หมู่ที่ 4" and "โนนสูง (ม.4)" tell which village the name belongs to.
    const bool goesOn = at < stream_.size() && (stream_.gap[at] & (GapList | GapDash)) != 0 && nextIsVillageNumber(at);
    if (numbers.size() == 1 && element >= 0 && !goesOn) {
        Element& last = features_.elements[static_cast<std::size_t>(element)];
        if (last.villageWord || (last.place < 0 && !last.attached)) last.village = numbers.front();
    }
    return at;
}

bool NameReader::nextIsVillageNumber(std::size_t at) {
    lexicon_.find(stream_, at, true, hits_);
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.word->kind == Kind::Moo && isDigit(h.end); });
}

/// The number at `at` counts something: a unit stands behind it.
bool NameReader::isCounted(std::size_t at) const {
    digits(at);
    std::vector<Hit> behind;
    lexicon_.find(stream_, at, true, behind);
    const auto village = [&](const Hit& h) { return h.word->kind == Kind::Moo && isDigit(h.end); }; // "ซอย 3 ม.9"
    return std::none_of(behind.begin(), behind.end(), village) &&
           std::any_of(behind.begin(), behind.end(), [](const Hit& h) { return h.word->kind == Kind::Unit; });
}

std::size_t NameReader::takeNumber(std::size_t at) {
    constexpr int mostNumber = 10'000; // of a highway
    std::size_t end = at;
    const int number = digits(end);
    const bool side = end < stream_.size() && stream_.base[end] == u'x'; // "20 x 40": a measure
    const bool measure = std::exchange(measured_, side) || side;
    const bool counted = isCounted(at);
    if (!counted && lastElement_ >= 0 && number < mostNumber && (stream_.gap[at] & (GapBracket | GapList)) == 0) {
        Element& element = features_.elements[static_cast<std::size_t>(lastElement_)];
        element.number = number;
        if (element.place >= 0) end = takeBank(end, element.water);
    } else if (!counted && !measure && !isYear(number)) {
        features_.numbers.push_back(number);
        end = takeBank(end, false);
    }
    lastElement_ = -1;
    return end;
}

/// "คลอง 5|ซ้าย", "คลองส่งน้ำ 7|ขวา": the side of the main canal that a numbered one branches off.
/// `water`: behind the name of water one letter will do ("4ซ.").
std::size_t NameReader::takeBank(std::size_t at, bool water) {
    struct Bank {
        TextView letters, reach;
        bool brief; ///< counts only before a dot
    };
    for (const Bank& bank :
         {Bank{u"ซาย", u"ซ้าย", false}, Bank{u"ขวา", u"ขวา", false}, Bank{u"ซ", u"ซ้าย", true}, Bank{u"ข", u"ขวา", true}}) {
        const std::size_t end = at + bank.letters.size();
        if (end > stream_.size() || TextView(stream_.base).substr(at, end - at) != bank.letters) continue;
        const std::uint8_t gap = end == stream_.size() ? GapDot | GapEnd : stream_.gap[end];
        if ((bank.brief && !water) || (bank.brief ? gap & GapDot : gap) == 0) continue;
        features_.reaches.push_back(lexicon_.value(bank.reach));
        return end;
    }
    return at;
}

/// A number in digits or as a word, or -1.
int NameReader::number(std::size_t& at) const {
    return isDigit(at) ? digits(at) : spelled(at);
}

/// A number written as a word of its own: "ระยะที่สอง", not "ช่วงสามแยก". -1 where there is none.
int NameReader::spelled(std::size_t& at) const {
    std::size_t end = at;
    const int value = lexicon_.numeral(stream_, at, end);
    if (value < 0) return -1;
    if (end < stream_.size() && stream_.gap[end] == GapNone) {
        std::vector<Hit> behind;
        lexicon_.find(stream_, end, true, behind);
        const auto goesOn = [](const Hit& h) {
            return h.word->length >= 2 && (endsNames(h.word->kind) || h.word->kind == Kind::Filler || h.word->kind == Kind::Locative ||
                                           h.word->kind == Kind::Village || h.word->kind == Kind::Person);
        };
        if (std::none_of(behind.begin(), behind.end(), goesOn)) return -1;
    }
    at = end;
    return value;
}

int NameReader::digits(std::size_t& at) const {
    if (!isDigit(at)) return -1;
    int value = 0;
    const std::size_t start = at;
    while (isDigit(at) && (at == start || stream_.gap[at] == GapNone)) {
        if (at - start < 8) value = value * 10 + (stream_.base[at] - u'0');
        ++at;
    }
    return value;
}

} // namespace tambonplan::match
