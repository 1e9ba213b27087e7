#include "intake/Columns.hpp"

#include <algorithm>
#include <set>

#include "intake/ColumnTotals.hpp"
#include "intake/DoubleColumns.hpp"
#include "intake/Groups.hpp"
#include "intake/HeaderColumn.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t mostGroupWords = 8; ///< ways of writing the three groups in one column
constexpr double everyStatement = 0.9;    ///< share of cells that state a group from which it does not matter how many agencies they name
constexpr double someStatements = 0.2;    ///< … and from which short words of the other cells are believed
constexpr double wholeTick = 0.95;        ///< header score of a column that is surely there for ticks
constexpr double everydayTick = 0.8;      ///< … of one whose words only state a group
constexpr double contentOnly = 0.4;       ///< header score of a column that only its content explains
constexpr double headerShare = 0.7;       ///< weight of the header against the content in a column's certainty

/// How well cells look like what a role holds, 0–1; negative where cells cannot tell.
double fit(Role role, const ColumnContent& has) {
    if (has.filled < 3) return -1;
    if (isMoney(role)) return std::max(has.money, 0.9 * has.digits);
    if (isTick(role)) return std::max(has.ticks, has.money);
    switch (role) {
    case Role::Number: return has.numbers;
    case Role::Priority: return std::max(has.numbers, has.urgency);
    case Role::Name: return has.numbers > 0.7 ? 0 : has.length < 4 ? 0.3 : std::max(0.8, has.projects);
    case Role::Objective: return has.numbers > 0.7 ? 0 : std::max(0.8, has.purpose);
    case Role::Group: return std::max(has.groups, has.length < 4 ? 0.7 : 0);
    case Role::Theme: return std::max(has.themes, 0.5);
    case Role::Urgency: return std::max(has.urgency, has.ticks);
    case Role::VillageNumber:
    case Role::Years: return std::max(has.digits, has.ticks);
    default: return -1;
    }
}

/// The refinement of one band; small steps, each for one kind of doubt.
class Settling {
public:
    Settling(const GridView& view, const Vocabulary& words, Band& band, std::size_t first, std::size_t end)
        : view_(view), words_(words), band_(band), first_(first), end_(end) {
        for (std::size_t c = 0; c < band.columns.size(); ++c)
            contents_.push_back(look(view, words, c, first, end, band.columns[c].role, band.columns[c].lowest));
    }

    void run() {
        const std::vector<Column> before = band_.columns;
        siblings();
        for (std::size_t c = 0; c < band_.columns.size(); ++c)
            correct(c);
        otherNames();
        tickColumns();
        settleDoubles(band_, words_, contents_);
        units(before);
        findSources(view_, words_, band_, first_, end_);
        settleTotals(view_, words_, band_, contents_, first_, end_);
        missing();
        units(before);
        findProduct(view_, words_, band_, contents_, first_, end_);
        statedElsewhere();
        obeyOfficer(before);
        for (std::size_t c = 0; c < band_.columns.size(); ++c)
            rate(c);
    }

private:
    Column& column(std::size_t c) { return band_.columns[c]; }
    const ColumnContent& content(std::size_t c) const { return contents_[c]; }

    /// Among sub-headers of one budget header, an unknown neighbour of known sources is one more source.
    void siblings() {
        const bool sources = std::ranges::any_of(band_.columns, [](const Column& c) { return isSource(c.role); });
        if (!sources) return;
        for (Column& c : band_.columns)
            if (c.role == Role::Budget && c.year == 0 && isMoney(c.parent) &&
                std::ranges::any_of(band_.columns, [&c](const Column& other) { return isSource(other.role) && sisters(other, c); }))
                c.role = Role::Other;
        for (std::size_t i = 0; i < band_.columns.size(); ++i)
            if (const auto side =
                    std::ranges::find_if(band_.columns, [&](const Column& c) { return isSource(c.role) && sisters(c, column(i)); });
                side != band_.columns.end() && paysByName(i))
                column(i).role = Role::Other;
    }

    /// Below one header.
    static bool sisters(const Column& a, const Column& b) {
        const std::size_t bar = a.header.rfind(u" / ");
        return &a != &b && bar != Text::npos && b.header.rfind(u" / ") == bar && a.header.compare(0, bar, b.header, 0, bar) == 0;
    }

    /// Amounts below the name of somebody who pays ("อบต.ท่าเสา").
    bool paysByName(std::size_t c) const {
        const Role role = band_.columns[c].role;
        const bool named = role == Role::None || role == Role::Agency || role == Role::Support || role == Role::FundSource;
        return named && !band_.columns[c].byOfficer && content(c).filled > 0 && content(c).digits > 0.6;
    }

    /// A header that says one thing over cells that say another.
    void correct(std::size_t c) {
        Column& own = column(c);
        const ColumnContent& has = content(c);
        if (has.filled < 3) return;
        if (own.role == Role::Budget && own.year != 0 && has.ticks > 0.6 && has.money < 0.2)
            own.role = Role::Years;
        else if (own.role == Role::Budget && own.year == 0 && has.money < 0.2 && has.digits < 0.2 && has.length < 40)
            own.role = Role::FundSource;
        else if (isSource(own.role) && has.money < 0.1 && has.digits < 0.1 && has.ticks < 0.1 && has.length > 3)
            own.role = band_.find(Role::Agency) == Text::npos ? Role::Agency : Role::Support; // "ขอจากหน่วยงาน" over names
        else if (own.role == Role::Priority && has.urgency > 0.6)
            own.role = Role::Urgency;
        else if (own.role == Role::Urgency && has.numbers > 0.8 && has.distinct * 10 > has.filled * 7)
            own.role = Role::Priority;
        else if (own.role == Role::Group && has.groups < 0.2 && has.themes > 0.5)
            own.role = Role::Theme;
        else if ((own.role == Role::Theme && has.groups > 0.6) || // or "ผู้ดำเนินการ" over "ชุมชนทำเอง", "หน่วยงานอื่นทำให้"
                 (own.role == Role::Agency && has.groups > (has.distinct <= mostGroupWords ? 0.7 : everyStatement) &&
                  band_.find(Role::Group) == Text::npos) ||
                 // "ทำเอง", "ช่วยกันกับ อบต", "ขอเขา": some state it in full, all in short
                 (own.role == Role::Agency && has.distinct <= mostGroupWords && has.groups > someStatements &&
                  has.stated > everyStatement && band_.find(Role::Group) == Text::npos))
            own.role = Role::Group;
        else if ((own.role == Role::FundSource || own.role == Role::Agency) && has.money > 0.8 && has.digits > 0.8)
            own.role = Role::Budget;
        else if (isTick(own.role) && own.score < wholeTick && has.ticks < 0.2 && has.money < 0.2 && onlyTick())
            own.role = own.role == Role::TickSelf ? Role::Agency : Role::Support; // "หน่วยงานที่จะขอรับการสนับสนุน" over names
        else if (own.role == Role::Revised && has.money == 0 && has.digits == 0)
            own.role = Role::Remark; // what was decided, in words
        else if (own.role == Role::Total && own.score < 0.85 && has.money < 0.3)
            own.role = Role::Ignored;
    }

    /// "ขอให้หน่วยงานทำ" over boxes: whatever is ticked below the words of a group is that group, and what is ticked in the column beside two
    /// groups is the third.
    void tickColumns() {
        const auto give = [this](std::size_t c, Group group) {
            column(c).role = group == Group::Self ? Role::TickSelf : group == Group::Joint ? Role::TickJoint : Role::TickSupport;
            column(c).score = everydayTick;
        };
        std::set<Group> known;
        std::vector<std::size_t> ticks, open;
        for (std::size_t c = 0; c < band_.columns.size(); ++c) {
            const Column& own = column(c);
            Group group = own.role == Role::TickSelf      ? Group::Self
                          : own.role == Role::TickJoint   ? Group::Joint
                          : own.role == Role::TickSupport ? Group::Support
                                                          : Group::Unstated;
            const bool ticked = content(c).ticks > 0 && content(c).length <= 2;
            const bool passedDown = own.parent != Role::None && own.role == own.parent && !isTick(own.role); // "ใครทำ" above the groups
            const bool misread = (own.role == Role::Number || own.role == Role::Ignored) && content(c).numbers == 0 &&
                                 words_.group(own.lowest, true).group != Group::Unstated; // "ขอ", heard as "ข้อ"
            if (ticked && (passedDown || misread || own.score < (isTick(own.role) ? everydayTick : wholeTick))) {
                const Group stated = words_.group(own.lowest, true).group;
                if (stated == Group::Unstated && group == Group::Unstated && own.role != Role::Urgency && !own.byOfficer) open.push_back(c);
                if (stated != Group::Unstated) give(c, group = stated);
            }
            if (group == Group::Unstated) continue;
            known.insert(group);
            ticks.push_back(c);
        }
        if (known.size() != 2 || ticks.size() != 2 || open.size() != 1) return;
        const std::size_t last = std::max(ticks.back(), open.front()), first = std::min(ticks.front(), open.front());
        if (last - first == 2) give(open.front(), thirdGroup(known));
    }

    bool onlyTick() const {
        return std::ranges::count_if(band_.columns, [](const Column& c) { return isTick(c.role); }) == 1;
    }

    /// "งานในแผน | รายละเอียด" over "ซ่อมถนนสายวัด | ยาว 300 เมตร": the cells say which of the two names the works.
    void otherNames() {
        constexpr double few = 0.2, most = 0.4, shortest = 10; // sums stand among the names
        const std::size_t name = band_.find(Role::Name);
        if (name == Text::npos || content(name).filled < 3 || content(name).works > few) return;
        std::size_t best = Text::npos;
        for (std::size_t c = 0; c < band_.columns.size(); ++c) {
            const ColumnContent& has = content(c);
            const bool names =
                has.filled >= 3 && has.works > most && has.length >= shortest && has.purpose < few && has.distinct * 10 >= has.filled * 8;
            if (column(c).role == Role::None && names && (best == Text::npos || has.works > content(best).works)) best = c;
        }
        if (best == Text::npos) return;
        column(name).role = band_.find(Role::Target) == Text::npos ? Role::Target : Role::Method;
        take(best, Role::Name);
    }

    /// Columns without a known header whose cells leave no doubt.
    void missing() {
        const std::size_t name = band_.find(Role::Name);
        const auto free = [this](std::size_t c) { return column(c).role == Role::None && content(c).filled >= 3; };
        for (std::size_t c = 0; c < band_.columns.size(); ++c) {
            if (!free(c)) continue;
            if (band_.find(Role::Number) == Text::npos && c < name && content(c).numbers > 0.7 && content(c).ascending)
                take(c, Role::Number);
            else if (band_.find(Role::Priority) == Text::npos && ranks(content(c)))
                take(c, Role::Priority);
            else if (!hasMoney() && content(c).money > 0.7 && content(c).distinct > 1 && !content(c).ascending)
                take(c, Role::Budget);
            else if (band_.find(Role::Objective) == Text::npos && content(c).purpose > 0.6)
                take(c, Role::Objective);
            else if (band_.find(Role::Group) == Text::npos && statesGroups(content(c)))
                take(c, Role::Group);
            else if (band_.find(Role::Urgency) == Text::npos && content(c).urgency > 0.8 && content(c).distinct > 1)
                take(c, Role::Urgency);
        }
        if (!hasMoney() && band_.find(Role::Total) != Text::npos) column(band_.find(Role::Total)).role = Role::Budget;
    }

    /// As many different numbers as rows, in another order: what comes first ("สำคัญที่เท่าไร").
    static bool ranks(const ColumnContent& has) {
        constexpr double nearlyAll = 0.9, slack = 1.2;
        constexpr std::size_t fewest = 6;
        const auto filled = static_cast<double>(has.filled);
        return has.filled >= fewest && has.numbers >= nearlyAll && !has.ascending &&
               static_cast<double>(has.distinct) >= nearlyAll * filled && has.largest <= slack * filled;
    }

    /// "แนวทางดำเนินงาน" over "ทำเอง", "ขอรับการสนับสนุน": a column of another meaning whose cells all state a group.
    void statedElsewhere() {
        constexpr double nearlyAll = 0.8;
        constexpr std::size_t fewestWays = 2;
        if (band_.find(Role::Group) != Text::npos || std::ranges::any_of(band_.columns, [](const Column& c) { return isTick(c.role); }))
            return;
        for (std::size_t c = 0; c < band_.columns.size(); ++c) {
            const Role role = column(c).role;
            const bool free = role == Role::Method || role == Role::Solution || role == Role::Ignored || role == Role::Remark;
            const ColumnContent& has = content(c);
            const bool fewWays = has.distinct <= mostGroupWords || has.groups >= everyStatement; // or each row names its own partner
            if (!free || has.filled < 3 || has.groups < nearlyAll || has.length > 30 || has.distinct < fewestWays || !fewWays) continue;
            return take(c, Role::Group);
        }
    }

    /// Cells that state groups; in a column of few ways of writing some may be unknown.
    static bool statesGroups(const ColumnContent& has) {
        return has.length < 30 && (has.groups > 0.7 || (has.groups > 0.4 && has.filled >= 6 && has.distinct <= mostGroupWords));
    }

    /// Columns that turned out to hold money have the unit of their header.
    void units(const std::vector<Column>& before) {
        for (std::size_t c = 0; c < before.size(); ++c)
            if (isMoney(column(c).role) && !isMoney(before[c].role) && column(c).unit == 1)
                column(c).unit = moneyUnit(column(c).header, words_);
    }

    bool hasMoney() const {
        return std::ranges::any_of(band_.columns, [](const Column& c) { return isMoney(c.role) && c.role != Role::Total; });
    }

    void take(std::size_t c, Role role) {
        column(c).role = role;
        column(c).score = contentOnly;
        column(c).byContent = true;
    }

    /// Columns that an officer named get their meaning back, and no other column may share a meaning that only one can have.
    void obeyOfficer(const std::vector<Column>& before) {
        for (std::size_t c = 0; c < before.size(); ++c) {
            if (!before[c].byOfficer) continue;
            column(c) = before[c];
            if (before[c].role == Role::Ignored || isMoney(before[c].role) || before[c].role == Role::Years) continue;
            for (std::size_t other = 0; other < before.size(); ++other)
                if (!before[other].byOfficer && column(other).role == before[c].role) column(other).role = Role::Ignored;
        }
    }

    /// Certainty of header and content together.
    void rate(std::size_t c) {
        Column& own = column(c);
        if (own.role == Role::None || own.role == Role::Ignored) return;
        const double fits = fit(own.role, content(c));
        own.certainty = own.byOfficer ? 1 : fits < 0 ? own.score : headerShare * own.score + (1 - headerShare) * fits;
    }

    const GridView& view_;
    const Vocabulary& words_;
    Band& band_;
    std::size_t first_, end_;
    std::vector<ColumnContent> contents_;
};

} // namespace

void settleColumns(const GridView& view, const Vocabulary& words, Band& band, std::size_t first, std::size_t end) {
    Settling(view, words, band, first, end).run();
}

Band bandFromContent(const GridView& view, const Vocabulary& words) {
    Band band;
    std::size_t name = Text::npos;
    double bestRate = 0, bestListed = 0;
    for (std::size_t c = 0; c < view.columns(); ++c) {
        const ColumnContent content = look(view, words, c, 0, view.rows());
        const double rate = content.projects * static_cast<double>(content.filled);
        if (content.filled < 3 || content.projects < 0.6 || content.length < 8 || rate <= bestRate) continue;
        name = c;
        bestRate = rate;
        bestListed = content.listed;
    }
    if (name == Text::npos) return band;
    band.columns.resize(view.columns());
    band.columns[name].role = Role::Name;
    band.columns[name].score = 0.5;
    Settling(view, words, band, 0, view.rows()).run();
    band.project = band.find(Role::Number) != Text::npos || band.find(Role::Budget) != Text::npos || bestListed > 0.6;
    if (!band.project) band.columns.clear();
    return band;
}

} // namespace tambonplan::intake
