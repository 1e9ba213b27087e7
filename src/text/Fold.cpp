#include "text/Fold.hpp"

#include <array>
#include <cstdint>

#include "text/FoldRules.hpp"

namespace tambonplan::text {

namespace {

using letters::Action;
using letters::Kind;

enum class Mode { Display, Key };

/// What most letters of a text are: ones that no rule changes beyond their own value (case, digits). Those are copied in runs.
struct Usual {
    char16_t key = 0;         ///< what `letters::key` says
    Kind kind = Kind::Start;  ///< of the key; Start where the rules must look
    Kind shown = Kind::Start; ///< of the letter itself, likewise
};

constexpr std::array<Usual, letters::tableSize + 1> usuals = [] {
    std::array<Usual, letters::tableSize + 1> table{};
    for (std::size_t i = 0; i < letters::tableSize; ++i) {
        const char16_t c = letters::tableLetter(i);
        const bool decorates = c == 0x0E4F || c >= 0x0E5A;
        if (!letters::isPlain(c) || decorates || c == letters::ru || c == letters::lu) continue;
        table[i] = {letters::key(c), letters::kindOf(letters::key(c)), letters::kindOf(c)};
    }
    table[u'\n'].shown = Kind::Break;
    return table;
}();

/// Where a run of usual letters stands: the kind of its last letter, or `firmTone` for a tone behind a consonant or vowel, where a
/// following า or ำ needs no look for a ํ before the tone.
using State = std::uint8_t;
constexpr State firmTone = static_cast<State>(Kind::Count), stopped = 0xFF;
constexpr std::size_t states = static_cast<std::size_t>(Kind::Count) + 1;

constexpr std::array<std::array<State, letters::kinds>, states> nextStates = [] {
    std::array<std::array<State, letters::kinds>, states> table{};
    for (std::size_t last = 0; last < states; ++last)
        for (std::size_t kind = 0; kind < letters::kinds; ++kind) {
            const Kind before = last == firmTone ? Kind::Tone : static_cast<Kind>(last), letter = static_cast<Kind>(kind);
            const bool tone = letter == Kind::Tone && (before == Kind::Consonant || before == Kind::Vowel);
            const bool vowel = last == firmTone && (letter == Kind::Aa || letter == Kind::Am);
            const bool keeps = letters::actions[kind][static_cast<std::size_t>(before)] == Action::Keep || vowel;
            table[last][kind] = letter == Kind::Start || !keeps ? stopped : tone ? firmTone : static_cast<State>(kind);
        }
    return table;
}();

/// State behind one more letter of a run, or `stopped` where the rules must look at it.
constexpr State follow(State state, Kind letter) {
    return nextStates[state][static_cast<std::size_t>(letter)];
}

/// One pass over a text. Every rule looks only at the end of the output, so that the work is linear and a second pass finds nothing to do.
class Folder {
public:
    explicit Folder(Mode mode, std::size_t expected) : key_(mode == Mode::Key) { out_.reserve(expected); }

    Text run(TextView raw) {
        Letter letter = mapped(raw, keepUsual(raw, 0));
        while (letter.end > 0) {
            const Letter following = mapped(raw, letter.end);
            next_ = following.c;
            feed(letter);
            const std::size_t at = following.end - 1;
            letter = following.end > 0 && letters::isPlain(following.raw) ? mapped(raw, keepUsual(raw, at)) : following;
        }
        while (!out_.empty() && (out_.back() == u' ' || out_.back() == u'\n')) {
            if (out_.back() == u' ') ++counts_.spaces;
            out_.pop_back();
        }
        if (key_ && ru_) unifyRu();
        return std::move(out_);
    }

    const Repairs& counts() const { return counts_; }

private:
    struct Letter {
        char16_t c = 0;      ///< what the rules see
        char16_t raw = 0;    ///< what stood there
        std::size_t end = 0; ///< index behind it; 0 at the end of the text
    };

    /// Copies the run of usual letters that begins at `at`; index of the first letter that the rules must look at.
    std::size_t keepUsual(TextView raw, std::size_t at) {
        const std::size_t from = at;
        State state = stateAtEnd();
        for (; at < raw.size(); ++at) {
            const Usual& letter = usuals[letters::tableIndex(raw[at])];
            const Kind kind = key_ ? letter.kind : letter.shown;
            const bool afterYamok = kind == Kind::Space && state == static_cast<State>(Kind::Yamok);
            const State next = follow(state, kind);
            if (next == stopped || afterYamok) break;
            if (kind == Kind::Space) broken_ = false;
            state = next;
        }
        const std::size_t length = out_.size();
        out_.append(raw, from, at - from);
        if (key_)
            for (std::size_t i = length; i < out_.size(); ++i)
                out_[i] = usuals[letters::tableIndex(out_[i])].key;
        return at;
    }

    /// Next visible letter from `at` on.
    Letter mapped(TextView raw, std::size_t at) {
        for (; at < raw.size(); ++at) {
            const char16_t c = raw[at];
            if (c == u'\n' && at > 0 && raw[at - 1] == u'\r') continue;
            char16_t shown = letters::isPlain(c) ? c : letters::fromPrivateUse(c);
            if (shown == 0) {
                shown = letters::display(c);
            } else if (shown != c) {
                ++counts_.privateUse;
            }
            if (shown != 0) return {key_ ? letters::key(shown) : shown, c, at + 1};
            ++counts_.invisible;
        }
        return {};
    }

    void feed(const Letter& letter) {
        if (letter.raw == 0x2026 && key_) {
            out_ += u"...";
            return;
        }
        if (letter.c == u' ') {
            const bool lineBreak = letter.raw != u' ' && letters::display(letter.raw) == u'\n';
            if (letter.raw != u' ' && !lineBreak) ++counts_.spaces;
            broken_ = lineBreak || (broken_ && !out_.empty() && out_.back() == u' ');
        }
        put(letter.c);
    }

    void put(char16_t c) {
        ru_ = ru_ || c == letters::ru || c == letters::lu;
        const Kind last = out_.empty() ? Kind::Start : letters::kindOf(out_.back());
        switch (letters::actions[static_cast<std::size_t>(letters::kindOf(c))][static_cast<std::size_t>(last)]) {
        case Action::Keep: keep(c, last); break;
        case Action::Drop: counts_.spaces += c == u' ' ? 1 : 0; break;
        case Action::Break: dropSpace(), out_ += c, ++counts_.spaces; break;
        case Action::Same: same(c, last); break;
        case Action::LeadLead: leadLead(c); break;
        case Action::MarkTone: markTone(c); break;
        case Action::AaMark: aaMark(c); break;
        case Action::AmMark: amMark(c); break;
        case Action::NikhahitAa: nikhahitAa(); break;
        case Action::Absorb: ++(c == letters::saraAm ? counts_.doubled : counts_.saraAm); break;
        case Action::ToneAfter: toneAfter(c); break;
        case Action::Attach: attach(c); break;
        case Action::Lakkhang: lakkhang(c); break;
        case Action::Yamok:
            if (key_) dropSpace();
            out_ += c;
            break;
        case Action::Unknown: ++counts_.invisible; break;
        }
    }

    void keep(char16_t c, Kind last) {
        if (key_ && c == u' ' && last == Kind::Yamok) return;
        out_ += c;
    }

    void same(char16_t c, Kind last) {
        if (out_.back() == c || last == Kind::Lakkhang) {
            ++counts_.doubled;
        } else {
            out_ += c;
        }
    }

    void leadLead(char16_t c) {
        if (c == letters::saraE && out_.back() == letters::saraE) {
            out_.pop_back();
            ++counts_.leadingE;
            put(letters::saraAe);
        } else {
            same(c, Kind::Lead);
        }
    }

    /// Index of the first of the tones at the end of the output before `end`.
    std::size_t tonesBefore(std::size_t end) const {
        while (end > 0 && letters::isTone(out_[end - 1]))
            --end;
        return end;
    }

    /// True where the marks that end at `end`, if any, stand on a consonant.
    bool carried(std::size_t end) const {
        while (end > 0 && isMark(out_[end - 1]))
            --end;
        return kindBefore(end) == Kind::Consonant;
    }

    State stateAtEnd() const {
        const Kind last = kindBefore(out_.size());
        if (last != Kind::Tone) return static_cast<State>(last);
        const Kind before = kindBefore(out_.size() - 1);
        return before == Kind::Consonant || before == Kind::Vowel ? firmTone : static_cast<State>(Kind::Tone);
    }

    Kind kindBefore(std::size_t end) const { return end == 0 ? Kind::Start : letters::kindOf(out_[end - 1]); }

    void markTone(char16_t c) {
        const std::size_t at = tonesBefore(out_.size());
        if (!carried(at)) {
            out_ += c; // no letter that could carry the mark
        } else if (out_[at - 1] == c) {
            ++counts_.doubled;
        } else {
            out_.insert(at, 1, c);
            ++counts_.order;
        }
    }

    void aaMark(char16_t c) {
        const std::size_t at = tonesBefore(out_.size());
        if (kindBefore(at) != Kind::Nikhahit || !carried(at)) {
            out_ += c;
            return;
        }
        out_.erase(at - 1, 1);
        out_ += letters::saraAm;
        ++counts_.saraAm;
    }

    void amMark(char16_t c) {
        const std::size_t at = tonesBefore(out_.size());
        if (kindBefore(at) == Kind::Nikhahit && carried(at)) {
            out_.erase(at - 1, 1);
            ++counts_.saraAm;
        }
        out_ += c;
    }

    void nikhahitAa() {
        out_.back() = letters::saraAm;
        ++counts_.saraAm;
        const std::size_t at = tonesBefore(out_.size() - 1);
        if (at == 0 || out_[at - 1] != u' ') return;
        // the tone had waited behind a space because of the า; now it is clear where it belongs
        const Text waiting = out_.substr(at);
        out_.resize(at);
        next_ = letters::saraAm;
        for (const char16_t c : waiting)
            put(c);
    }

    void toneAfter(char16_t c) {
        const std::size_t at = out_.size() - 1;
        const Kind before = kindBefore(at);
        const bool wide = out_.back() == letters::saraAm && before != Kind::Tone && carried(at);
        if (before == Kind::Tone && out_[at - 1] == c) {
            ++counts_.doubled;
        } else if (before == Kind::Consonant || wide) {
            out_.insert(at, 1, c);
            ++counts_.order;
        } else {
            out_ += c;
        }
    }

    /// A mark after a space belongs to the letter before the space, if that is a bare consonant ("กรณ ีที่"). Where it has a mark
    /// already, that one may be displaced and have brought the space ("ทีช่ ุมชน" is ที่ชุมชน): left alone.
    void attach(char16_t c) {
        const std::size_t end = out_.size() - 1;
        const Kind before = kindBefore(end);
        const bool bare = before == Kind::Consonant;
        const bool am = before == Kind::Nikhahit && carried(end); // "ส ํ านัก"
        switch (letters::kindOf(c)) {
        case Kind::Tone:
            // "น ้า" may be น้า or น้ำ, "บ ้าน" is บ้าน: nobody can say without a dictionary
            return join(c, bare && (broken_ || (next_ != letters::saraAa && next_ != letters::lakkhang)));
        case Kind::Am: return join(c, bare || am);
        case Kind::Aa:
            // "ส านัก": the ํ became a space, for no word begins with า. After a line break nothing is missing
            return join(bare && !broken_ ? letters::saraAm : c, bare || am);
        default: return join(c, bare);
        }
    }

    void join(char16_t c, bool belongs) {
        if (!belongs) {
            out_ += c;
            return;
        }
        dropSpace();
        ++(letters::kindOf(c) == Kind::Am ? counts_.saraAm : counts_.order);
        put(c);
    }

    void lakkhang(char16_t c) {
        if (out_.back() == letters::ru || out_.back() == letters::lu) {
            out_ += c;
        } else {
            ++counts_.order;
            put(letters::saraAa);
        }
    }

    void dropSpace() { out_.pop_back(); }

    /// ฤา, ฦา → ฤๅ, ฦๅ.
    void unifyRu() {
        for (std::size_t i = 1; i < out_.size(); ++i) {
            if (out_[i] == letters::saraAa && (out_[i - 1] == letters::ru || out_[i - 1] == letters::lu)) out_[i] = letters::lakkhang;
        }
    }

    Text out_;
    Repairs counts_;
    bool key_;
    bool ru_ = false;     ///< ฤ or ฦ was read
    bool broken_ = false; ///< the space at the end of the output was a line break
    char16_t next_ = 0;   ///< next letter of the input, 0 at its end
};

/// Kinds of the letters that a repair leaves as they are, by letter; Start for those that the rules must look at.
constexpr std::size_t shownEnd = 0x0E60;
constexpr std::array<Kind, shownEnd> shownKinds = [] {
    std::array<Kind, shownEnd> table{};
    for (std::size_t c = 0; c < shownEnd; ++c) {
        const std::size_t index = letters::tableIndex(static_cast<char16_t>(c));
        table[c] = index < letters::tableSize ? usuals[index].shown : Kind::Start;
    }
    return table;
}();

/// Nothing to repair: usual letters only, none of which touches the one before, and no space at the end.
bool isUsual(TextView raw) {
    auto state = static_cast<State>(Kind::Start);
    for (const char16_t c : raw)
        if (c >= shownEnd || (state = follow(state, shownKinds[c])) == stopped) return false;
    return state != static_cast<State>(Kind::Space) && state != static_cast<State>(Kind::Break);
}

} // namespace

Repairs& Repairs::operator+=(const Repairs& other) {
    privateUse += other.privateUse;
    saraAm += other.saraAm;
    order += other.order;
    doubled += other.doubled;
    leadingE += other.leadingE;
    spaces += other.spaces;
    invisible += other.invisible;
    return *this;
}

Text repair(TextView raw, Repairs* counts) {
    if (isUsual(raw)) return Text(raw);
    Folder folder(Mode::Display, raw.size());
    Text text = folder.run(raw);
    if (counts != nullptr) *counts += folder.counts();
    return text;
}

Text fold(TextView raw) {
    return Folder(Mode::Key, raw.size()).run(raw);
}

std::size_t foldStart(TextView raw, std::span<char16_t> start) {
    constexpr std::size_t reach = 2; // letters at the end that a mark or space behind them may still change
    auto state = static_cast<State>(Kind::Start);
    std::size_t count = 0;
    for (; count < raw.size(); ++count) {
        const Usual& letter = usuals[letters::tableIndex(raw[count])];
        const bool afterYamok = letter.kind == Kind::Space && state == static_cast<State>(Kind::Yamok);
        const State next = follow(state, letter.kind);
        if (count == start.size() || next == stopped || afterYamok) break;
        start[count] = letter.key;
        state = next;
    }
    if (count == raw.size() && state != static_cast<State>(Kind::Space)) return count;
    return count > reach ? count - reach : 0;
}

char16_t firstLetter(TextView raw) {
    if (raw.empty()) return 0;
    const Usual& first = usuals[letters::tableIndex(raw[0])];
    const char16_t c = first.key;
    const bool latin = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
    const bool led = first.kind == Kind::Lead && raw.size() > 1 && letters::isConsonant(raw[1]); // เเ is แ
    return latin || led || first.kind == Kind::Consonant ? c : u'\0';
}

} // namespace tambonplan::text
