#include "text/Fold.hpp"

#include <algorithm>

#include "text/Folder.hpp"

namespace tambonplan::text {

namespace {

using letters::Kind;
using Mode = Folder::Mode;

/// Nothing to repair: usual letters only, none of which touches the one before, and no space at the end.
bool isUsual(TextView raw) {
    return letters::isOneRun(raw, false) && (raw.empty() || (raw.back() != u' ' && raw.back() != u'\n'));
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
    letters::Run run;
    std::size_t count = 0;
    for (; count < std::min(raw.size(), start.size()); ++count) {
        const char16_t c = raw[count];
        if (c >= letters::usualEnd || !run.take(letters::keyKinds[c], true)) break;
        start[count] = letters::usualKeys[c];
    }
    if (count == raw.size() && !run.endsWith(Kind::Space)) return count;
    return count > reach ? count - reach : 0;
}

char16_t firstLetter(TextView raw) {
    if (raw.empty() || raw[0] >= letters::usualEnd) return 0;
    const char16_t c = letters::usualKeys[raw[0]];
    const Kind kind = letters::keyKinds[raw[0]];
    const bool latin = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
    const bool led = kind == Kind::Lead && raw.size() > 1 && letters::isConsonant(raw[1]); // เเ is แ
    return latin || led || kind == Kind::Consonant ? c : u'\0';
}

} // namespace tambonplan::text
