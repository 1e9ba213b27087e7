#include "text/Folder.hpp"

#include <algorithm>

namespace tambonplan::text {

using letters::Action;

Text Folder::run(TextView raw) {
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

std::size_t Folder::keepUsual(TextView raw, std::size_t at) {
    if (key_ && at == 0 && letters::isOneRun(raw, true)) { // nearly all texts
        out_.resize(raw.size());
        std::ranges::transform(raw, out_.begin(), [](char16_t c) { return letters::usualKeys[c]; });
        return raw.size();
    }
    const std::size_t from = at, length = out_.size();
    const auto& kinds = key_ ? letters::keyKinds : letters::shownKinds;
    letters::Run run(kindBefore(length), length == 0 ? Kind::Start : kindBefore(length - 1));
    while (at < raw.size() && raw[at] < letters::usualEnd && run.take(kinds[raw[at]], true)) {
        if (run.endsWith(Kind::Space)) broken_ = false;
        ++at;
    }
    out_.append(raw, from, at - from);
    if (key_)
        for (std::size_t i = length; i < out_.size(); ++i)
            out_[i] = letters::usualKeys[out_[i]];
    return at;
}

Folder::Letter Folder::mapped(TextView raw, std::size_t at) {
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

void Folder::feed(const Letter& letter) {
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

void Folder::put(char16_t c) {
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

void Folder::keep(char16_t c, Kind last) {
    if (key_ && c == u' ' && last == Kind::Yamok) return;
    out_ += c;
}

void Folder::same(char16_t c, Kind last) {
    if (out_.back() == c || last == Kind::Lakkhang) {
        ++counts_.doubled;
    } else {
        out_ += c;
    }
}

void Folder::leadLead(char16_t c) {
    if (c == letters::saraE && out_.back() == letters::saraE) {
        out_.pop_back();
        ++counts_.leadingE;
        put(letters::saraAe);
    } else {
        same(c, Kind::Lead);
    }
}

std::size_t Folder::tonesBefore(std::size_t end) const {
    while (end > 0 && letters::isTone(out_[end - 1]))
        --end;
    return end;
}

bool Folder::carried(std::size_t end) const {
    while (end > 0 && isMark(out_[end - 1]))
        --end;
    return kindBefore(end) == Kind::Consonant;
}

void Folder::markTone(char16_t c) {
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

void Folder::aaMark(char16_t c) {
    const std::size_t at = tonesBefore(out_.size());
    if (kindBefore(at) != Kind::Nikhahit || !carried(at)) {
        out_ += c;
        return;
    }
    out_.erase(at - 1, 1);
    out_ += letters::saraAm;
    ++counts_.saraAm;
}

void Folder::amMark(char16_t c) {
    const std::size_t at = tonesBefore(out_.size());
    if (kindBefore(at) == Kind::Nikhahit && carried(at)) {
        out_.erase(at - 1, 1);
        ++counts_.saraAm;
    }
    out_ += c;
}

void Folder::nikhahitAa() {
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

void Folder::toneAfter(char16_t c) {
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

void Folder::attach(char16_t c) {
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

void Folder::join(char16_t c, bool belongs) {
    if (!belongs) {
        out_ += c;
        return;
    }
    dropSpace();
    ++(letters::kindOf(c) == Kind::Am ? counts_.saraAm : counts_.order);
    put(c);
}

void Folder::lakkhang(char16_t c) {
    if (out_.back() == letters::ru || out_.back() == letters::lu) {
        out_ += c;
    } else {
        ++counts_.order;
        put(letters::saraAa);
    }
}

void Folder::unifyRu() {
    for (std::size_t i = 1; i < out_.size(); ++i) {
        if (out_[i] == letters::saraAa && (out_[i - 1] == letters::ru || out_[i - 1] == letters::lu)) out_[i] = letters::lakkhang;
    }
}

} // namespace tambonplan::text
