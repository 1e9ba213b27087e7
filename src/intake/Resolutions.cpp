#include "intake/Resolutions.hpp"

#include <algorithm>

#include "intake/ItemMoney.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

TextView withoutSigns(TextView text) {
    while (!text.empty() && TextView(u" :-–—.,\"“(").find(text.front()) != TextView::npos)
        text.remove_prefix(1);
    return text;
}

/// Takes words of a kind off the beginning; the last of them, empty where there is none.
TextView strip(TextView& text, RowWord kind, const Vocabulary& words) {
    TextView last;
    for (text = withoutSigns(text); !text.empty();) {
        const std::size_t length = std::min(words.startLength(kind, Folding(text)), text.size());
        if (length == 0) break;
        last = text.substr(0, length);
        text = withoutSigns(text.substr(length));
    }
    return last;
}

/// "ให้จัดทำ" + "โครงการซ่อมศาลา" → the project; "ให้จัดทำ" + "แผนที่ชุมชน" → "จัดทำแผนที่ชุมชน".
TextView workBehind(TextView resolved, TextView rest, const Vocabulary& words) {
    if (words.startLength(RowWord::ProjectStart, Folding(rest)) > 0) return rest;
    for (std::size_t at = 0; at < resolved.size(); ++at)
        if (const TextView verb = resolved.substr(at); words.startLength(RowWord::ProjectStart, Folding(verb)) == verb.size())
            return {verb.data(), static_cast<std::size_t>(rest.data() + rest.size() - verb.data())};
    return rest;
}

} // namespace

bool beginsLikeWork(TextView text, const Vocabulary& words) {
    const Folding folding(text);
    return words.startLength(RowWord::ProjectStart, folding) > 0 || words.startLength(RowWord::WorkStart, folding) > 0;
}

std::optional<Resolution> resolutionOf(TextView line, const Vocabulary& words) {
    const Text plain = text::repair(line);
    TextView rest = plain;
    if (strip(rest, RowWord::Resolution, words).empty()) return std::nullopt;
    Resolution resolution;
    if (words.startLength(RowWord::Rejected, Folding(rest)) > 0) {
        resolution.verdict = Resolution::Verdict::Refused;
        return resolution;
    }
    const TextView resolved = strip(rest, RowWord::Resolved, words);
    if (rest.empty()) {
        if (!resolved.empty()) resolution.verdict = Resolution::Verdict::Approved;
        return resolution;
    }
    const TextView work = workBehind(resolved, rest, words);
    const bool project = words.startLength(RowWord::ProjectStart, Folding(work)) > 0;
    const bool stated = !itemMoney(work, words).written.empty() || words.group(work, false).group != Group::Unstated;
    const bool named = project || (stated && (!resolved.empty() || beginsLikeWork(work, words)));
    if (!named || words.startLength(RowWord::NoWork, Folding(work)) > 0) return resolution;
    resolution.verdict = Resolution::Verdict::Approved;
    resolution.work = work;
    return resolution;
}

bool tellsRefusal(TextView text, const Vocabulary& words) {
    const Text folded = text::fold(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        TextView rest = TextView(folded).substr(at);
        if (words.startLength(RowWord::Resolution, rest) == 0) continue;
        strip(rest, RowWord::Resolution, words);
        if (words.startLength(RowWord::Rejected, Folding(rest)) > 0) return true;
    }
    return false;
}

bool tellsDone(TextView text, const Vocabulary& words) {
    constexpr std::size_t ending = 30;
    const Text folded = text::fold(text);
    return words.contains(RowWord::OtherTable, TextView(folded).substr(folded.size() - std::min(folded.size(), ending))) &&
           !words.contains(RowWord::StillPlan, folded);
}

} // namespace tambonplan::intake
