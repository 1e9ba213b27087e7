#include "intake/Vocabulary.hpp"

#include <algorithm>
#include <set>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

/// Only digits and what stands between them: such a text is read as quickly as it is remembered.
bool isNumeric(TextView text) {
    return std::ranges::all_of(text, [](char16_t c) { return (c >= u'0' && c <= u'9') || c == u',' || c == u'.' || c == u'-'; });
}

} // namespace

Vocabulary::Lists::Lists(const Rules& rules)
    : villages(rules.villages), headers(rules.columns), rows(rules.rows), groups(rules.groups, u"กลุ่ม"), themes(rules.themes, u"ด้าน"),
      sureColumn(rules.sureColumn) {}

Vocabulary::Vocabulary(const Rules& rules) : lists_(std::make_shared<const Lists>(rules)) {}

void Vocabulary::makeRoom() {
    for (auto* const headers : {&memory_.headers, &memory_.longHeaders})
        headers->makeRoom();
    for (auto& groups : memory_.groups)
        groups.makeRoom();
    memory_.themes.makeRoom();
    memory_.kinds.makeRoom();
    memory_.amounts.makeRoom();
}

HeaderMatch Vocabulary::header(TextView text, Role parent) const {
    if (parent != Role::None) return lists_->headers.match(text, parent);
    return memory_.headers(text, [&] { return lists_->headers.match(text, parent); });
}

HeaderMatch Vocabulary::longHeader(TextView text) const {
    return memory_.longHeaders(text, [&] { return lists_->headers.matchLong(text, lists_->rows.skeletons(RowWord::ProjectStart)); });
}

Vocabulary::GroupMatch Vocabulary::group(TextView text, bool wholeCell) const {
    return memory_.groups[wholeCell ? 1 : 0](text, [&] { return findGroup(text, wholeCell); });
}

Vocabulary::GroupMatch Vocabulary::findGroup(TextView text, bool wholeCell) const {
    const Text key = text::skeleton(text);
    const StartWords& negations = lists_->rows.skeletons(RowWord::Negation);
    GroupMatch match;
    std::set<Group> groups;
    for (const auto& hit : lists_->groups.find(key, &negations)) {
        groups.insert(groupFromName(hit.word->value));
        if (match.words.empty()) match.words = hit.word->shown;
    }
    if (groups.empty() && wholeCell)
        for (const Text& whole : {key, text::skeleton(withoutBrackets(text))})
            if (const Statements::Word* word = lists_->groups.whole(whole)) {
                groups.insert(groupFromName(word->value));
                match.words = word->shown;
            }
    if (groups.empty()) {
        for (const Statements::Word* word : lists_->groups.gapped(key, negations, wholeCell)) {
            groups.insert(groupFromName(word->value));
            if (match.words.empty()) match.words = wholeCell ? Text(text::trim(text)) : word->shown;
        }
        // "ขอให้ อบต. มาช่วยกันทำ": who asks for help in a work asks for a part of it.
        if (groups.contains(Group::Joint)) groups.erase(Group::Support);
    }
    groups.erase(Group::Unstated);
    if (groups.size() == 1) match.group = *groups.begin();
    if (groups == std::set{Group::Self, Group::Joint}) match.group = Group::Joint;
    return match;
}

Vocabulary::ThemeMatch Vocabulary::theme(TextView heading) const {
    return memory_.themes(heading, [&] { return findTheme(heading); });
}

Vocabulary::ThemeMatch Vocabulary::findTheme(TextView heading) const {
    const Text cleaned = cleanHeading(heading);
    const Text key = text::skeleton(cleaned);
    ThemeMatch match;
    std::set<Text> themes;
    std::size_t letters = 0;
    for (const auto& hit : lists_->themes.find(key, nullptr)) {
        themes.insert(hit.word->value);
        letters += hit.word->key.size();
    }
    match.coverage = key.empty() ? 0 : static_cast<double>(letters) / static_cast<double>(key.size());
    match.known = themes.size() == 1;
    match.theme = match.known ? *themes.begin() : cleaned;
    return match;
}

RowWords::Kinds Vocabulary::kindsOf(TextView text) const {
    if (isNumeric(text)) return lists_->rows.kindsOfFolded(text);
    return memory_.kinds(text, [&] { return lists_->rows.kindsOf(text); });
}

std::size_t Vocabulary::startLength(RowWord kind, const Folding& text) const {
    const StartWords& words = lists_->rows.words(kind);
    if (const char16_t first = text.first(); first != 0 && !words.anyBeginsWith(first)) return 0;
    const TextView start = text.start();
    if (start.empty()) return words.startLength(text.folded());
    for (const Text& word : words.beginningWith(start.front())) {
        if (start.size() >= word.size() ? start.starts_with(word)
                                        : TextView(word).starts_with(start) && TextView(text.folded()).starts_with(word))
            return word.size();
    }
    return 0;
}

bool Vocabulary::endsWith(RowWord kind, TextView text) const {
    return std::ranges::any_of(all(kind), [text](const Text& word) { return text.ends_with(word); });
}

Text Vocabulary::cleanHeading(TextView text) const {
    const Text line = text::fold(oneLine(withoutNumbering(text)));
    TextView rest = line;
    for (std::size_t before = rest.size() + 1; rest.size() < before;) {
        before = rest.size();
        const std::size_t word = startLength(RowWord::HeadingFiller, rest);
        if (word < rest.size()) rest.remove_prefix(word);
        while (!rest.empty() && TextView(u"0123456789. ):-").find(rest.front()) != TextView::npos)
            rest.remove_prefix(1);
    }
    const Text bare(text::trim(rest));
    return bare.empty() || bare.starts_with(u"ด้าน") ? bare : u"ด้าน" + bare;
}

text::Money Vocabulary::money(TextView text) const {
    if (isNumeric(text)) return text::parseMoney(text);
    return memory_.amounts(text, [text] { return text::parseMoney(text); });
}

Text Vocabulary::urgency(TextView text) const {
    const RowWords::Kinds kinds = kindsOf(text);
    if (kinds.test(static_cast<std::size_t>(RowWord::Urgent))) return u"เร่งด่วน";
    if (kinds.test(static_cast<std::size_t>(RowWord::Medium))) return u"ปานกลาง";
    if (kinds.test(static_cast<std::size_t>(RowWord::Normal))) return u"ปกติ";
    return {};
}

} // namespace tambonplan::intake
