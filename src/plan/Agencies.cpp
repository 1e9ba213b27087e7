#include "plan/Agencies.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "plan/Codes.hpp"
#include "plan/Setup.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array<TextView, 3> placeSettings{setting::tambon, setting::amphoe, setting::province};

/// Lines of the shipped list that name no agency but tell how names are read.
constexpr std::array<TextView, 4> helperKinds{word::filler, word::prefix, word::placeWord, word::joiner};

bool isHelper(TextView kind) {
    return std::find(helperKinds.begin(), helperKinds.end(), kind) != helperKinds.end();
}

/// The words of this kind, folded, in the order of the list.
std::vector<Text> helpers(const text::RuleTable& shipped, TextView kind) {
    std::vector<Text> words;
    for (const auto& rule : shipped.rows)
        if (shipped.at(rule, head::agencyKind) == kind) words.push_back(text::fold(shipped.at(rule, head::agencyName)));
    return words;
}

Text without(TextView text, TextView letters) {
    Text result;
    for (const char16_t c : text)
        if (letters.find(c) == TextView::npos) result.push_back(c);
    return result;
}

/// Parts of a cell between any of `letters`, trimmed, without the empty ones.
std::vector<Text> parts(TextView cell, TextView letters) {
    std::vector<Text> list(1);
    for (const char16_t c : cell) {
        if (letters.find(c) == TextView::npos)
            list.back().push_back(c);
        else
            list.emplace_back();
    }
    for (Text& part : list)
        part = Text(text::trim(part));
    std::erase_if(list, [](const Text& part) { return part.empty(); });
    return list;
}

/// "1) อบต." → "อบต."; bullets and dashes go too.
Text withoutNumbering(const Text& part) {
    const std::size_t begin = part.find_first_not_of(u"0123456789๐๑๒๓๔๕๖๗๘๙.)-–•* ");
    return begin == Text::npos ? Text() : part.substr(begin);
}

bool isMet(const Table& table, std::size_t row) {
    return table.text(row, head::origin) == word::met;
}

/// A line that we wrote and nobody worked on.
bool isUntouched(const Table& table, std::size_t row) {
    return isMet(table, row) && table.text(row, head::otherNames).empty() && table.text(row, head::agencyKind).empty() &&
           table.text(row, head::contact).empty() && table.text(row, head::note).empty();
}

} // namespace

AgencyDirectory::AgencyDirectory(const Context& context)
    : fillers_(helpers(context.resources.agencies, word::filler)), prefixes_(helpers(context.resources.agencies, word::prefix)),
      placeWords_(helpers(context.resources.agencies, word::placeWord)), joiners_(helpers(context.resources.agencies, word::joiner)) {
    for (const TextView name : placeSettings) {
        Text place = text::fold(toText(settingValue(context.book, name)));
        if (!place.empty()) places_.push_back(std::move(place));
    }
    const text::RuleTable abbreviations = abbreviationRules(context);
    for (const auto& rule : abbreviations.rows)
        shortForms_.emplace(without(text::fold(abbreviations.at(rule, u"คำย่อ")), u". "), text::fold(abbreviations.at(rule, u"คำเต็ม")));
    // What the officer wrote beats what was only met in a plan.
    const Table& table = tableOf(context.book, range::agencies);
    for (const bool untouched : {false, true})
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (isUntouched(table, row) == untouched) add(table, row);
}

void AgencyDirectory::add(const Table& table, std::size_t row) {
    const Text name(text::trim(table.text(row, head::agencyName)));
    if (name.empty()) return;
    spellings_.emplace(keyOf(name), name);
    for (const Text& other : parts(table.text(row, head::otherNames), u",;\n"))
        spellings_.emplace(keyOf(other), name);
}

/// Adds a word as it counts in a key: place names of the tambon and fillers left out.
void AgencyDirectory::addWord(std::vector<Text>& words, TextView written) const {
    Text rest(written);
    for (const Text& prefix : prefixes_)
        if (rest.starts_with(prefix) && rest.size() > prefix.size()) rest.erase(0, prefix.size());
    const std::size_t length = rest.size();
    for (const Text& place : places_)
        if (rest.ends_with(place)) rest.erase(rest.size() - place.size());
    if (rest.size() < length && std::find(placeWords_.begin(), placeWords_.end(), rest) != placeWords_.end()) return;
    rest = without(rest, u".");
    if (rest.empty() || std::find(fillers_.begin(), fillers_.end(), rest) != fillers_.end()) return;
    words.push_back(std::move(rest));
}

/// The long form of a word that begins with a short one ("อบต.หนองยาว"), and what stands behind it; both empty where there is none.
std::pair<Text, Text> AgencyDirectory::writtenOut(TextView written) const {
    if (const auto whole = shortForms_.find(without(written, u".")); whole != shortForms_.end()) return {whole->second, {}};
    for (std::size_t dot = written.rfind(u'.'); dot != TextView::npos && dot > 0; dot = written.rfind(u'.', dot - 1)) {
        const auto start = shortForms_.find(without(written.substr(0, dot), u"."));
        if (start != shortForms_.end()) return {start->second, Text(written.substr(dot + 1))};
    }
    return {};
}

Text AgencyDirectory::keyOf(TextView name) const {
    std::vector<Text> words;
    const Text folded = text::fold(name);
    for (const Text& part : parts(folded, u" ()[]{},;/+\"'-–")) {
        const auto [longForm, rest] = writtenOut(part);
        Text whole(longForm);
        whole.append(u" ").append(longForm.empty() ? TextView(part) : TextView(rest));
        for (const Text& word : parts(whole, u" "))
            addWord(words, word);
    }
    if (words.empty()) { // "อำเภอเมือง" is the district, whatever it is called
        const auto place = std::find_if(placeWords_.begin(), placeWords_.end(), [&](TextView word) { return folded.starts_with(word); });
        words.push_back(place == placeWords_.end() ? folded : Text(*place));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    Text key;
    for (const Text& each : words)
        key += each + u' ';
    return key;
}

Text AgencyDirectory::spellingOf(TextView name) const {
    const auto found = spellings_.find(keyOf(name));
    return found == spellings_.end() ? Text() : found->second;
}

std::vector<Text> AgencyDirectory::namesIn(TextView cell) const {
    std::vector<Text> names;
    const auto add = [&names](Text name) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    };
    const Text whole = withoutNumbering(Text(text::trim(cell)));
    if (Text known = spellingOf(whole); !known.empty()) {
        add(std::move(known));
        return names;
    }
    for (const Text& part : parts(whole, u"\n,;/+")) {
        const Text name = withoutNumbering(part);
        if (Text known = spellingOf(name); !known.empty()) {
            add(std::move(known));
            continue;
        }
        bool split = false;
        for (const Text& joiner : joiners_) { // "กำนันและอสม.": only where both sides are agencies
            const std::size_t at = name.find(joiner);
            if (split || at == Text::npos) continue;
            Text left = spellingOf(name.substr(0, at));
            Text right = spellingOf(name.substr(at + joiner.size()));
            if (left.empty() || right.empty()) continue;
            add(std::move(left));
            add(std::move(right));
            split = true;
        }
        if (!split) add(name);
    }
    return names;
}

void ensureAgencies(Context& context) {
    Table& table = context.book[Text(range::agencies)];
    if (!table.rows.empty()) return;
    const text::RuleTable& shipped = context.resources.agencies;
    for (const auto& rule : shipped.rows) {
        if (isHelper(shipped.at(rule, head::agencyKind))) continue;
        const std::size_t row = table.add();
        for (const TextView header : {head::agencyName, head::otherNames, head::agencyKind})
            table.set(row, header, textValue(shipped.at(rule, header)));
        table.set(row, head::origin, textValue(word::shipped));
    }
}

namespace {

/// How often each name stands in the register, as main and as supporting agency.
struct Uses {
    double hosted = 0, supported = 0;
};

/// A cell that names agencies, and what it says in the spelling of the directory.
struct NamingCell {
    std::vector<Text> names;
    Value shown;
    Uses times;
};

std::map<Text, Uses> writeNames(Context& context, const AgencyDirectory& directory) {
    std::unordered_map<Text, NamingCell> seen; // cells repeat
    const auto read = [&](const Text& cell) -> NamingCell& {
        const auto [at, isNew] = seen.try_emplace(cell);
        if (isNew) {
            at->second.names = directory.namesIn(cell);
            at->second.shown = textValue(joined(at->second.names));
        }
        return at->second;
    };
    Table& projects = context.book[Text(range::projects)];
    for (std::size_t row = 0; row < projects.rows.size(); ++row) {
        NamingCell& host = read(projects.text(row, head::agency));
        ++host.times.hosted;
        projects.keep(row, head::hostByDirectory, host.shown);
        NamingCell& helper = read(projects.text(row, head::support));
        ++helper.times.supported;
        projects.keep(row, head::supportByDirectory, helper.shown);
    }
    std::map<Text, Uses> uses;
    for (const auto& [text, cell] : seen)
        for (const Text& name : cell.names) {
            uses[name].hosted += cell.times.hosted;
            uses[name].supported += cell.times.supported;
        }
    return uses;
}

} // namespace

void normaliseAgencies(Context& context) {
    const AgencyDirectory directory(context);
    const auto uses = writeNames(context, directory);
    Table& table = context.book[Text(range::agencies)];
    std::set<Text> listed;
    for (std::size_t row = table.rows.size(); row-- > 0;) {
        const Text name(text::trim(table.text(row, head::agencyName)));
        const bool superfluous = isUntouched(table, row) && (!uses.contains(name) || directory.spellingOf(name) != name);
        if (superfluous)
            table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(row));
        else
            listed.insert(name);
    }
    for (const auto& [name, counts] : uses) {
        if (listed.contains(name)) continue;
        const std::size_t row = table.add();
        table.set(row, head::agencyName, textValue(name));
        table.set(row, head::origin, textValue(word::met));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto found = uses.find(Text(text::trim(table.text(row, head::agencyName))));
        const Uses counts = found == uses.end() ? Uses{} : found->second;
        table.set(row, head::hostedRows, counts.hosted);
        table.set(row, head::supportedRows, counts.supported);
    }
}

} // namespace tambonplan::plan
