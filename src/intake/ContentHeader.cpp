#include "intake/ContentHeader.hpp"

#include <algorithm>
#include <set>

#include "intake/ColumnContent.hpp"

namespace tambonplan::intake {

namespace {

constexpr double unknownHeader = 0.4; ///< score of a column that only its content explains
constexpr std::size_t lookedAt = 60;  ///< rows below the header
constexpr std::size_t fewestRows = 3;

bool has(const Band& band, std::initializer_list<Role> roles) {
    return std::ranges::any_of(roles, [&](Role role) { return band.find(role) != Text::npos; });
}

bool hasMoney(const Band& band) {
    return has(band, {Role::Budget, Role::Community, Role::Local, Role::Other});
}

std::vector<ColumnContent> contentsOf(const GridView& view, const Vocabulary& words, const Band& band) {
    std::vector<ColumnContent> contents;
    contents.reserve(band.columns.size());
    const std::size_t end = std::min(view.rows(), band.last + 1 + lookedAt);
    for (std::size_t c = 0; c < band.columns.size(); ++c)
        contents.push_back(band.columns[c].header.empty() ? ColumnContent{} : look(view, words, c, band.last + 1, end));
    return contents;
}

/// May a column whose header was taken for this hold the names of the projects all the same ("ยุทธศาสตร์ / โครงการ")?
bool mayHoldNames(Role role) {
    return role == Role::None || role == Role::Name || role == Role::Theme || role == Role::Issue || role == Role::Ignored ||
           role == Role::Problem || role == Role::Solution || role == Role::Method;
}

/// How many different things that belong to a plan the columns tell, the names aside.
std::size_t witnesses(const Band& band, const std::vector<ColumnContent>& contents) {
    const auto kind = [](Role role) -> int {
        switch (role) {
        case Role::Number:
        case Role::Priority: return 1;
        case Role::Group:
        case Role::TickSelf:
        case Role::TickJoint:
        case Role::TickSupport: return 2;
        case Role::Agency:
        case Role::Support: return 3;
        case Role::Budget:
        case Role::Community:
        case Role::Local:
        case Role::Other: return 4;
        case Role::Target:
        case Role::Objective:
        case Role::Expected:
        case Role::Urgency:
        case Role::Period:
        case Role::VillageNumber: return 5 + static_cast<int>(role);
        default: return 0;
        }
    };
    std::set<int> kinds;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        const ColumnContent& content = contents[c];
        const int known = kind(band.columns[c].role); // one column is one witness: years of money are no running numbers as well
        kinds.insert(known);
        if (known != 0 || content.filled < fewestRows) continue;
        if (content.ascending && content.numbers > 0.7) kinds.insert(kind(Role::Number));
        if (content.groups > 0.5 && content.length < 30) kinds.insert(kind(Role::Group));
        if (content.purpose > 0.6) kinds.insert(kind(Role::Objective));
        if (content.urgency > 0.8 && content.distinct > 1) kinds.insert(kind(Role::Urgency));
    }
    kinds.erase(0);
    return kinds.size();
}

/// Share of names that must begin with a word of works.
double leastWorks(std::size_t witnesses) {
    if (witnesses >= 5) return 0.2;
    if (witnesses == 4) return 0.3;
    return witnesses == 3 ? 0.45 : 0.6;
}

/// The column whose cells read most like names of projects, or npos.
std::size_t nameColumn(const Band& band, const std::vector<ColumnContent>& contents, double least) {
    constexpr double shortest = 10; // characters, on the average
    std::size_t best = Text::npos;
    double most = 0;
    for (std::size_t c = 0; c < contents.size(); ++c) {
        const ColumnContent& content = contents[c];
        if (!mayHoldNames(band.columns[c].role) || content.filled < fewestRows || content.length < shortest) continue;
        if (content.works < least || content.purpose > 0.3 || content.distinct * 10 < content.filled * 8) continue;
        if (const double rate = content.works * content.length; rate > most) best = c, most = rate;
    }
    return best;
}

void take(Column& column, Role role) {
    if (column.role == role && column.score >= unknownHeader) return;
    column.role = role;
    column.score = unknownHeader;
    column.byContent = true;
}

/// The column whose cells are amounts of money, or npos.
std::size_t moneyColumn(const Band& band, const std::vector<ColumnContent>& contents) {
    std::size_t money = Text::npos;
    for (std::size_t c = 0; c < contents.size(); ++c) {
        const ColumnContent& has = contents[c];
        const Role role = band.columns[c].role;
        const bool free = role == Role::None || role == Role::Ignored || role == Role::FundSource || role == Role::Total;
        const bool amounts = has.filled >= fewestRows && has.money > 0.6 && has.digits > 0.6 && has.distinct > 1 && !has.ascending;
        if (free && amounts && (money == Text::npos || has.money > contents[money].money)) money = c;
    }
    return money;
}

/// Gives the column whose cells read like names its meaning: the more of the columns are those of a plan, the less the cells need to
/// begin with words of works. False where there is no such column.
bool takeName(Band& band, const std::vector<ColumnContent>& contents) {
    const std::size_t found = witnesses(band, contents);
    if (found < 2) return false;
    const std::size_t name = nameColumn(band, contents, leastWorks(found));
    if (name == Text::npos) return false;
    for (const std::size_t other : band.all(Role::Name))
        if (other != name) band.columns[other].role = Role::Ignored;
    take(band.columns[name], Role::Name);
    return true;
}

} // namespace

void nameFromContent(const GridView& view, const Vocabulary& words, Band& band) {
    if (hasMoney(band) && !has(band, {Role::Name})) takeName(band, contentsOf(view, words, band));
}

bool settleByContent(const GridView& view, const Vocabulary& words, Band& band) {
    const std::vector<ColumnContent> contents = contentsOf(view, words, band);
    if (!hasMoney(band)) {
        const std::size_t money = moneyColumn(band, contents);
        if (money == Text::npos) return false;
        take(band.columns[money], Role::Budget);
    }
    if (!takeName(band, contents)) return false;
    band.project = true;
    return true;
}

} // namespace tambonplan::intake
