#include "intake/DoubleColumns.hpp"

#include <algorithm>

#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

void keepBest(Band& band, Role role) {
    const std::size_t best = band.find(role);
    for (const std::size_t c : band.all(role))
        if (c != best) band.columns[c].role = Role::Ignored;
}

/// Two columns of names ("โครงการ" and "กิจกรรม"): the better header wins, between equals the one that reads like names.
void doubleNames(Band& band, const std::vector<ColumnContent>& contents) {
    const auto names = band.all(Role::Name);
    if (names.size() < 2) return;
    const auto rate = [&](std::size_t c) { return band.columns[c].score * 2 + contents[c].projects + (contents[c].filled == 0 ? -2 : 0); };
    const std::size_t best = *std::ranges::max_element(names, {}, rate);
    for (const std::size_t c : names)
        if (c != best) band.columns[c].role = contents[c].length > 12 ? Role::Method : Role::Ignored;
}

void doubleNumbers(Band& band, const std::vector<ColumnContent>& contents) {
    auto numbers = band.all(Role::Number);
    if (numbers.size() < 2) return;
    const auto ascending = std::ranges::find_if(numbers, [&](std::size_t c) { return contents[c].ascending; });
    const std::size_t keep = ascending != numbers.end() ? *ascending : numbers.front();
    for (const std::size_t c : numbers)
        if (c != keep) {
            const bool gaps =
                contents[c].largest > static_cast<double>(contents[c].filled); // of the ranks of one village in several tables
            const bool rank = (!contents[c].ascending || gaps) && contents[c].numbers > 0.6 && band.find(Role::Priority) == Text::npos;
            band.columns[c].role = rank ? Role::Priority : Role::Ignored;
        }
}

/// "งบปี 68 | งบที่ขอปี 69": what was given in the years before is no part of what is asked for.
void yearsBefore(Band& band, const Vocabulary& words) {
    const auto isYear = [](const Column& c) { return c.role == Role::Budget && c.year != 0; };
    int asked = 0;
    for (const Column& c : band.columns)
        if (isYear(c) && words.contains(RowWord::AskedFor, text::fold(c.lowest))) asked = asked == 0 ? c.year : std::min(asked, c.year);
    for (Column& c : band.columns)
        if (isYear(c) && c.year < asked) c.role = Role::Ignored;
}

/// Plain budget columns beside year columns or sources hold the total; of several plain ones the best stays.
void budgets(Band& band, const std::vector<ColumnContent>& contents) {
    const auto proposed = [](const Column& c) { return isMoney(c.role) && c.role != Role::Revised; };
    if (const std::size_t c = band.find(Role::Revised); c != Text::npos && std::ranges::none_of(band.columns, proposed))
        band.columns[c].role = Role::Budget; // a revision of nothing
    const auto all = band.all(Role::Budget);
    std::vector<std::size_t> plain, years;
    for (const std::size_t c : all)
        (band.columns[c].year == 0 && !band.columns[c].part ? plain : years).push_back(c);
    const bool parts = years.size() >= 2 || std::ranges::any_of(band.columns, [](const Column& c) { return isSource(c.role); });
    if (parts && years.size() < 2) plain.insert(plain.end(), years.begin(), years.end());
    if (plain.empty()) return;
    const auto rate = [&](std::size_t c) { return band.columns[c].score + contents[c].money; };
    const std::size_t best = *std::ranges::max_element(plain, {}, rate);
    for (const std::size_t c : plain)
        if (c != best) band.columns[c].role = Role::Ignored;
    if (parts) band.columns[best].role = band.find(Role::Total) == Text::npos ? Role::Total : Role::Ignored;
    if (parts || band.find(Role::Total) == Text::npos) return;
    for (const std::size_t c : band.all(Role::Total))
        band.columns[c].role = Role::Ignored; // a total without parts beside a budget
}

/// One tick column per level of urgency.
bool urgencyTicks(const Band& band) {
    const auto level = [](const Column& c) { return c.role == Role::Urgency && !c.urgency.empty(); };
    return std::ranges::count_if(band.columns, level) >= 2;
}

} // namespace

void settleDoubles(Band& band, const Vocabulary& words, const std::vector<ColumnContent>& contents) {
    doubleNames(band, contents);
    doubleNumbers(band, contents);
    yearsBefore(band, words);
    budgets(band, contents);
    for (const Role role : {Role::Priority, Role::Group, Role::VillageNumber, Role::Theme})
        keepBest(band, role);
    if (!urgencyTicks(band)) keepBest(band, Role::Urgency);
}

} // namespace tambonplan::intake
