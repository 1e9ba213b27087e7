#include "intake/Vocabulary.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr double startBonus = 0.1;
constexpr std::size_t shortestContained = 5; // shorter skeletons stand inside too many other words
constexpr std::size_t widestGap = 16;        // letters of a skeleton between the two parts of a word with a gap
constexpr std::size_t longestGapped = 50;    // longer texts are prose
constexpr double everyday = 0.85;            // certainty of a header that says it in a question
constexpr TextView fillerRole = u"(คำเติม)";

constexpr std::pair<TextView, RowWord> rowKinds[] = {
    {u"รวม", RowWord::Sum},
    {u"รวมทั้งสิ้น", RowWord::GrandSum},
    {u"ยกไป", RowWord::Carried},
    {u"คำในแถวรวม", RowWord::SumFiller},
    {u"หมายเหตุ", RowWord::Note},
    {u"หัวข้อ", RowWord::Heading},
    {u"ขึ้นต้นโครงการ", RowWord::ProjectStart},
    {u"ต่อบรรทัด", RowWord::Continuation},
    {u"ตารางอื่น", RowWord::OtherTable},
    {u"ยังเป็นแผน", RowWord::StillPlan},
    {u"เลือก", RowWord::Tick},
    {u"ไม่เลือก", RowWord::NoTick},
    {u"เร่งด่วน", RowWord::Urgent},
    {u"ปานกลาง", RowWord::Medium},
    {u"ปกติ", RowWord::Normal},
    {u"ไม่ใช่ชื่อบ้าน", RowWord::NoVillageName},
    {u"คำนำหัวข้อ", RowWord::HeadingFiller},
    {u"หัวเรื่อง", RowWord::Title},
    {u"ชื่อแผน", RowWord::PlanTitle},
    {u"ปีของแผน", RowWord::PlanYear},
    {u"ไม่ใช่ปีของแผน", RowWord::NoPlanYear},
    {u"ตัวอย่าง", RowWord::Example},
    {u"เงินในชื่อ", RowWord::NameMoney},
    {u"หน่วยเงิน", RowWord::MoneyUnit},
    {u"ลงนาม", RowWord::Signature},
};

/// Ends the skeleton before a word with "not"?
bool isNegated(TextView before) {
    return before.ends_with(u"ไม") || before.ends_with(u"ไมได") || before.ends_with(u"ไมตอง") || before.ends_with(u"มได");
}

bool isBudgetLike(Role role) {
    return isMoney(role) || role == Role::FundSource;
}

bool isGroupLike(Role role) {
    return role == Role::Group || role == Role::Method || role == Role::Agency || isTick(role);
}

bool parentFits(Role wanted, Role parent) {
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

} // namespace

Vocabulary::Words::Words(const text::RuleTable& table, TextView valueColumn) {
    for (const auto& row : table.rows) {
        const TextView shown = text::trim(table.at(row, u"คำ"));
        const std::size_t gap = shown.find(u'…');
        Word word{text::skeleton(shown.substr(0, gap)), gap == TextView::npos ? Text() : text::skeleton(shown.substr(gap + 1)), Text(shown),
                  Text(text::trim(table.at(row, valueColumn))), !text::trim(table.at(row, u"ใช้กับ")).empty()};
        if (word.key.empty() || word.value.empty()) continue;
        (gap == TextView::npos ? words : gapped).push_back(std::move(word));
    }
    std::ranges::stable_sort(words, [](const Word& a, const Word& b) { return a.key.size() > b.key.size(); });
    for (const Word& word : words)
        index.add(word.wholeOnly ? TextView() : word.key);
}

Vocabulary::Vocabulary(const Rules& rules)
    : villages_(rules.villages), sureColumn_(rules.sureColumn), groups_(rules.groups, u"กลุ่ม"), themes_(rules.themes, u"ด้าน") {
    loadColumns(rules.columns);
    loadRows(rules.rows);
}

void Vocabulary::loadColumns(const text::RuleTable& columns) {
    for (const auto& row : columns.rows) {
        HeaderWord word;
        word.key = text::skeleton(columns.at(row, u"หัวคอลัมน์"));
        if (text::trim(columns.at(row, u"คอลัมน์ของเรา")) == fillerRole && !word.key.empty()) headerFillers_.push_back(word.key);
        word.role = roleFromName(text::trim(columns.at(row, u"คอลัมน์ของเรา")));
        word.parent = roleFromName(text::trim(columns.at(row, u"อยู่ใต้หัว")));
        word.weight = weightOf(text::trim(columns.at(row, u"น้ำหนัก")));
        const bool own = !text::trim(columns.at(row, u"ของเจ้าหน้าที่")).empty();
        if (own && word.role != Role::None) officers_.try_emplace(exactKey(columns.at(row, u"หัวคอลัมน์")), word.role);
        if (word.key.empty() || word.role == Role::None) continue;
        if (word.parent == Role::None && word.weight >= 1) exactHeaders_.try_emplace(word.key, HeaderMatch{word.role, word.weight});
        wholeHeaders_[word.key].push_back(headers_.size());
        headerIndex_.add(word.key.size() >= shortestContained ? TextView(word.key) : TextView());
        headers_.push_back(std::move(word));
    }
    std::ranges::stable_sort(headerFillers_, std::ranges::greater(), &Text::size);
}

Text Vocabulary::withoutFillers(TextView header) const {
    Text rest(header);
    for (const Text& filler : headerFillers_)
        for (std::size_t at = rest.find(filler); at != Text::npos; at = rest.find(filler, at))
            rest.erase(at, filler.size());
    return rest;
}

void Vocabulary::loadRows(const text::RuleTable& table) {
    for (const auto& row : table.rows)
        for (const auto& [name, kind] : rowKinds) {
            if (text::trim(table.at(row, u"ชนิดแถว")) != name) continue;
            auto& list = rows_[static_cast<std::size_t>(kind)];
            // A tick may be a symbol that folding drops, so the word itself is kept beside its fold.
            list.emplace_back(text::trim(table.at(row, u"คำ")));
            list.push_back(text::fold(table.at(row, u"คำ")));
            rowKeys_[static_cast<std::size_t>(kind)].push_back(text::skeleton(table.at(row, u"คำ")));
        }
    const auto tidy = [](std::vector<Text>& list) {
        std::erase(list, Text());
        std::ranges::sort(list, [](const Text& a, const Text& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    std::ranges::for_each(rows_, tidy);
    std::ranges::for_each(rowKeys_, tidy);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        for (const Text& word : rows_[kind])
            wholeRows_[word].set(kind);
        for (const Text& word : rowKeys_[kind])
            keyStarts_[kind].set(text::letters::tableIndex(word.front()));
    }
}

Vocabulary::HeaderMatch Vocabulary::header(TextView text, Role parent) const {
    const Text whole = text::skeleton(text);
    if (parent == Role::None)
        if (const auto sure = exactHeaders_.find(whole); sure != exactHeaders_.end()) return sure->second;
    const bool brackets = text.find_first_of(u"([") != TextView::npos;
    const Text bare = brackets ? text::skeleton(withoutBrackets(text)) : whole; // "งบประมาณ (บาท)" is "งบประมาณ"
    std::vector<std::size_t> candidates;
    for (const Text* key : {&whole, &bare})
        if (const auto found = wholeHeaders_.find(*key); found != wholeHeaders_.end())
            candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    for (const auto& hit : headerIndex_.find(whole))
        candidates.push_back(hit.word);
    std::ranges::sort(candidates); // of equal scores the first in the list counts
    HeaderMatch best;
    const auto offer = [&best](Role role, double score) {
        if (score > best.score + 1e-9) best = {role, score};
    };
    for (const std::size_t index : candidates) {
        const HeaderWord& word = headers_[index];
        const bool conditional = word.parent != Role::None;
        if (conditional && !parentFits(word.parent, parent)) continue;
        const double weight = conditional ? word.weight * 1.2 : word.weight;
        if (word.key == whole || word.key == bare) {
            offer(word.role, weight);
        } else {
            // Thai puts the head first: "โครงการที่จะแก้ไข" is a project
            const double head = whole.starts_with(word.key) ? startBonus : 0;
            offer(word.role, weight * (0.3 + head + 0.65 * static_cast<double>(word.key.size()) / static_cast<double>(whole.size())));
        }
    }
    if (best.score >= everyday) return best;
    if (const Text rest = withoutFillers(bare); !rest.empty() && rest.size() < bare.size())
        if (const auto found = wholeHeaders_.find(rest); found != wholeHeaders_.end())
            for (const std::size_t index : found->second)
                if (headers_[index].parent == Role::None || parentFits(headers_[index].parent, parent))
                    offer(headers_[index].role, headers_[index].weight * everyday);
    return best;
}

Vocabulary::HeaderMatch Vocabulary::longHeader(TextView text) const {
    constexpr std::size_t sentence = 25; // letters of a skeleton
    constexpr double opening = 0.55, perLetter = 0.005;
    const Text bare = text::skeleton(withoutBrackets(text));
    HeaderMatch best;
    if (bare.size() < sentence) return best;
    for (const auto& [index, at] : headerIndex_.find(bare)) {
        const HeaderWord& word = headers_[index];
        // "โครงการก่อสร้าง…" is the name of a project and no header
        const bool name = skeletonStart(RowWord::ProjectStart, TextView(bare).substr(word.key.size())) > 0;
        const double score = word.weight * (opening + perLetter * static_cast<double>(word.key.size()));
        if (at == 0 && word.parent == Role::None && !(name && word.role == Role::Name) && score > best.score) best = {word.role, score};
    }
    return best;
}

Role Vocabulary::officers(TextView header) const {
    if (officers_.empty()) return Role::None;
    const auto found = officers_.find(exactKey(header));
    return found == officers_.end() ? Role::None : found->second;
}

std::vector<Vocabulary::Hit> Vocabulary::Words::find(TextView key, bool skipNegated) const {
    std::vector<Hit> hits;
    std::vector<bool> used(key.size());
    for (const auto& [number, at] : index.find(key)) {
        const Word& word = words[number];
        if (used[at] || used[at + word.key.size() - 1]) continue;
        std::fill_n(used.begin() + static_cast<std::ptrdiff_t>(at), word.key.size(), true);
        if (!(skipNegated && isNegated(key.substr(0, at)))) hits.push_back({&word, at});
    }
    std::ranges::stable_sort(hits, {}, &Hit::at);
    return hits;
}

Vocabulary::GroupMatch Vocabulary::group(TextView text, bool wholeCell) const {
    const Text key = text::skeleton(text);
    GroupMatch match;
    std::set<Group> groups;
    for (const Hit& hit : groups_.find(key, true)) {
        groups.insert(groupFromName(hit.word->value));
        if (match.words.empty()) match.words = hit.word->shown;
    }
    if (groups.empty() && wholeCell)
        for (const Word& word : groups_.words)
            if (word.wholeOnly && (word.key == key || text::skeleton(withoutBrackets(text)) == word.key)) {
                groups.insert(groupFromName(word.value));
                match.words = word.shown;
            }
    if (groups.empty() && key.size() <= longestGapped)
        for (const Word& word : groups_.gapped) {
            const std::size_t at = key.find(word.key);
            const std::size_t rest = at == Text::npos ? at : key.find(word.rest, at + word.key.size());
            if (rest == Text::npos || rest - at - word.key.size() > widestGap || isNegated(TextView(key).substr(0, at))) continue;
            groups.insert(groupFromName(word.value));
            if (match.words.empty()) match.words = word.shown;
        }
    groups.erase(Group::Unstated);
    if (groups.size() == 1) match.group = *groups.begin();
    if (groups == std::set{Group::Self, Group::Joint}) match.group = Group::Joint;
    return match;
}

Vocabulary::ThemeMatch Vocabulary::theme(TextView heading) const {
    const Text cleaned = cleanHeading(heading);
    const Text key = text::skeleton(cleaned);
    ThemeMatch match;
    std::set<Text> themes;
    std::size_t letters = 0;
    for (const Hit& hit : themes_.find(key, false)) {
        themes.insert(hit.word->value);
        letters += hit.word->key.size();
    }
    match.coverage = key.empty() ? 0 : static_cast<double>(letters) / static_cast<double>(key.size());
    match.known = themes.size() == 1;
    match.theme = match.known ? *themes.begin() : cleaned;
    return match;
}

Vocabulary::Kinds Vocabulary::kindsOf(TextView text) const {
    const TextView bare = text::trim(text);
    if (bare.empty()) return {};
    Kinds all;
    for (const Text& word : {Text(bare), text::fold(bare)})
        if (const auto found = wholeRows_.find(word); found != wholeRows_.end()) all |= found->second;
    return all;
}

bool Vocabulary::is(RowWord kind, TextView text) const {
    return kindsOf(text).test(static_cast<std::size_t>(kind));
}

std::size_t Vocabulary::startLength(RowWord kind, const Folding& text) const {
    const TextView start = text.start();
    for (const Text& word : rows_[static_cast<std::size_t>(kind)]) {
        const bool fits = start.size() >= word.size() ? start.starts_with(word) : TextView(word).starts_with(start);
        if (fits && (start.size() >= word.size() || TextView(text.folded()).starts_with(word))) return word.size();
    }
    return 0;
}

bool Vocabulary::mayStart(RowWord kind, char16_t first) const {
    return first == 0 || keyStarts_[static_cast<std::size_t>(kind)].test(text::letters::tableIndex(first));
}

std::size_t Vocabulary::startLength(RowWord kind, TextView folded) const {
    for (const Text& word : rows_[static_cast<std::size_t>(kind)])
        if (folded.starts_with(word)) return word.size();
    return 0;
}

bool Vocabulary::endsWith(RowWord kind, TextView text) const {
    return std::ranges::any_of(rows_[static_cast<std::size_t>(kind)], [text](const Text& word) { return text.ends_with(word); });
}

std::size_t Vocabulary::skeletonStart(RowWord kind, TextView skeleton) const {
    for (const Text& word : rowKeys_[static_cast<std::size_t>(kind)])
        if (skeleton.starts_with(word)) return word.size();
    return 0;
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

bool Vocabulary::contains(RowWord kind, TextView folded) const {
    return std::ranges::any_of(rows_[static_cast<std::size_t>(kind)],
                               [&](const Text& word) { return folded.find(word) != TextView::npos; });
}

Text Vocabulary::urgency(TextView text) const {
    const Kinds kinds = kindsOf(text);
    if (kinds.test(static_cast<std::size_t>(RowWord::Urgent))) return u"เร่งด่วน";
    if (kinds.test(static_cast<std::size_t>(RowWord::Medium))) return u"ปานกลาง";
    if (kinds.test(static_cast<std::size_t>(RowWord::Normal))) return u"ปกติ";
    return {};
}

} // namespace tambonplan::intake
