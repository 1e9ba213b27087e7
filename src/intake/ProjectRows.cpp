#include <algorithm>
#include <utility>

#include "intake/Ditto.hpp"
#include "intake/NameMoney.hpp"
#include "intake/TableReader.hpp"
#include "intake/Wording.hpp"
#include "text/Date.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"

// The part of TableReader that makes a project of a row.

namespace tambonplan::intake {

namespace {

/// The budget that one piece of text in `column` states.
RowBudget plainBudget(std::size_t column, const Cell& cell, double unit, const Vocabulary& words) {
    RowBudget budget;
    const Amount amount = readAmount(cell, unit, words);
    budget.written = cell.text;
    budget.cells = {{column, amount}};
    if (amount.kind == Amount::Kind::Good) budget.baht = budget.partsSum = amount.baht;
    if (amount.kind != Amount::Kind::Good && amount.kind != Amount::Kind::Empty) budget.unreadable = {column};
    return budget;
}

/// A name in one line without its numbering.
Text bareName(Text name, Text& numbering) {
    const TextView bare = withoutNumbering(name, &numbering);
    return bare.size() == name.size() ? oneLine(std::move(name)) : oneLine(bare);
}

} // namespace

bool TableReader::fillsDown(const Running& running, std::size_t column) {
    const auto found = running.fillDown.find(column);
    return found != running.fillDown.end() && found->second;
}

void TableReader::append(std::size_t row, const Band& band) {
    skip(row, SkippedRow::Why::Note);
    if (reading_.rows.empty()) return;
    ProjectRow& above = reading_.rows.back();
    const auto join = [](Text& to, TextView text, TextView between) {
        if (!text.empty()) to += (to.empty() ? Text() : Text(between)) + Text(text);
    };
    join(above.name, oneLine(tidy(view_.own(row, roles_.find(Role::Name)))), u" ");
    const std::pair<Role, Text*> texts[] = {{Role::Objective, &above.objective}, {Role::Target, &above.target},
                                            {Role::Indicator, &above.indicator}, {Role::Method, &above.method},
                                            {Role::Period, &above.period},       {Role::Expected, &above.expected},
                                            {Role::Agency, &above.agency}};
    for (const auto& [role, target] : texts)
        if (const std::size_t c = roles_.find(role); c != Text::npos) join(*target, tidy(view_.own(row, c)), u"\n");
    above.original += u" | " + view_.joined(row);
    if (const std::size_t c = roles_.find(Role::Group); c != Text::npos) {
        const Group stated = words_.group(view_.own(row, c), true).group;
        if (stated != Group::Unstated && stated != above.group) { // parts of one project, each of another group
            above.group = Group::Unstated;
            above.groupWhy.clear();
        }
    }
    RowBudget budget = readBudget(view_, words_, band, roles_, row);
    if (budget.cells.empty() && !above.budget && above.budgetWritten.empty()) { // "… 60,000 บาท" at the end of a name over two rows
        Entry whole;
        whole.name = above.name;
        budgetOfName(whole);
        above.name = std::move(whole.name);
        budget = std::move(whole.budget);
    }
    if (budget.baht && (above.budget || isFilling(above.budgetWritten))) {
        above.budget = above.budget.value_or(0) + *budget.baht;
        join(above.budgetWritten, budget.written, u" + ");
        for (const YearAmount& amount : budget.byYear)
            addAmount(above.budgetByYear, amount);
    }
    reportBudget(band, row, budget);
    if (!budget.unreadable.empty()) above.budget.reset();
    state_.totals.addRow(band, budget, false, above.group, above.theme);
}

void TableReader::budgetOfName(Entry& entry) const {
    const auto split = moneyOfName(entry.name, words_);
    if (!split) return;
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = split->written;
    entry.name = split->name;
    entry.budget = plainBudget(roles_.find(Role::Name), cell, 1, words_);
    entry.budget.column = roles_.find(Role::Name);
}

std::vector<TableReader::Entry> TableReader::entries(const Band& band, std::size_t row, const RowShape& shape) {
    RowBudget whole = readBudget(view_, words_, band, roles_, row);
    const auto items = listItems(shape.nameCell->text);
    std::vector<std::size_t> moneyColumns; // with content
    std::vector<Text> amounts;
    if (items.size() >= 2)
        for (const MoneyCell& cell : whole.cells)
            if (!isFilling(view_.own(row, cell.column))) moneyColumns.push_back(cell.column);
    if (moneyColumns.size() == 1) amounts = listLines(view_.own(row, moneyColumns.front()));
    const bool paired = items.size() >= 2 && amounts.size() == items.size();
    // The steps of one numbered project may be a list as well: only amounts of their own make them projects.
    if (items.size() < 2 || (shape.numbered && !paired)) {
        std::vector<Entry> one(1);
        one.front().name = bareName(tidy(shape.nameCell->text), one.front().numbering);
        one.front().budget = std::move(whole);
        if (one.front().budget.cells.empty()) budgetOfName(one.front());
        reportBudget(band, row, one.front().budget);
        return one;
    }
    std::vector<Entry> list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Entry& entry = list.emplace_back();
        entry.name = bareName(tidy(items[i]), entry.numbering);
        if (!paired) {
            if (whole.cells.empty()) budgetOfName(entry);
            reportBudget(band, row, entry.budget);
            continue;
        }
        const std::size_t column = moneyColumns.front();
        Cell cell;
        cell.kind = Cell::Kind::Text;
        cell.text = oneLine(withoutNumbering(amounts[i]));
        entry.budget = plainBudget(column, cell, band.columns[column].unit, words_);
        reportBudget(band, row, entry.budget);
    }
    if (!paired) // one amount for several projects belongs to none of them alone
        for (const std::size_t c : moneyColumns)
            problem(Problem::Level::Warning, Problem::Kind::BudgetUnreadable, row, view_.at(row, c));
    return list;
}

void TableReader::project(const TablePart& part, std::size_t row, const RowShape& shape, const Legend& legend, int planYear,
                          Running& running) {
    for (Entry& entry : entries(part.band, row, shape))
        project(part.band, row, std::move(entry), legend, planYear, running);
    if (view_.hidden(row)) problem(Problem::Level::Warning, Problem::Kind::HiddenRow, row, *shape.nameCell);
}

void TableReader::project(const Band& band, std::size_t row, Entry entry, const Legend& legend, int planYear, Running& running) {
    ProjectRow& project = reading_.rows.emplace_back();
    project.place = place(row);
    project.original = view_.joined(row);
    project.hidden = view_.hidden(row);
    project.name = std::move(entry.name);
    if (const std::size_t c = roles_.find(Role::Number); c != Text::npos) {
        project.villageRank = plainRank(view_.own(row, c));
        if (!project.villageRank.empty())
            running.numbers.push_back({row, &view_.at(row, c), project.villageRank, running.sectionNumber, state_.standing.village.number});
    }
    if (project.villageRank.empty()) project.villageRank = std::move(entry.numbering);
    if (const auto number = text::parseNumber(project.villageRank)) state_.lastNumber = *number;
    if (const std::size_t c = roles_.find(Role::Priority); c != Text::npos && !isFilling(view_.own(row, c))) {
        project.villageRank = plainRank(view_.own(row, c));
        running.ranks.push_back({row, &view_.at(row, c), project.villageRank, running.sectionNumber, state_.standing.village.number});
    }
    fillTexts(band, row, project, running);
    fillVillage(band, row, project, running);

    const RowBudget& budget = entry.budget;
    project.budget = budget.baht;
    project.budgetWritten = std::move(entry.budget.written);
    if (budget.column) project.cells.budget = view_.at(row, *budget.column).address;
    project.budgetCommunity = budget.community;
    project.budgetLocal = budget.local;
    project.budgetOther = budget.other;
    if (budget.baht) project.budgetByYear = budget.byYear;
    for (const std::size_t c : budget.sources) {
        if (project.fundSource.find(band.columns[c].lowest) != Text::npos) continue;
        project.fundSource += (project.fundSource.empty() ? u"" : u", ") + band.columns[c].lowest;
    }
    project.years = years(band, budget, row, project, planYear, running);
    for (const Role role : {Role::Years, Role::Period})
        if (const std::size_t c = roles_.find(role); c != Text::npos && project.cells.years.empty() && !view_.own(row, c).empty())
            project.cells.years = view_.at(row, c).address;

    const GroupReading group =
        readGroup(view_, words_, messages_, band, roles_, row, budget, legend, state_.standing.group, state_.standing.groupText);
    project.group = group.group;
    project.groupWhy = group.why;
    project.groupFromShares = group.fromShares;
    reportTicks(band, row, group, running);
    if (project.group != Group::Unstated)
        ++running.stated;
    else if (group.ticked.empty() && group.boxes == Text::npos && !group.noTick)
        running.openGroups.push_back(row);
    state_.totals.addRow(band, budget, false, project.group, project.theme);
    state_.chainRows[state_.chain] = state_.totals.rows();
}

std::optional<int> TableReader::fiscalYear(const Text& period, Running& running) {
    const auto [at, fresh] = running.periods.try_emplace(period);
    if (fresh) at->second = text::fiscalYearBE(period);
    return at->second;
}

Text TableReader::years(const Band& band, const RowBudget& budget, std::size_t row, const ProjectRow& project, int planYear,
                        Running& running) const {
    Text list;
    const auto add = [&list](int year) { list += (list.empty() ? u"" : u", ") + text::number(year); };
    for (const YearAmount& amount : budget.byYear)
        add(amount.year);
    for (const std::size_t c : roles_.all(Role::Years)) {
        if (band.columns[c].year != 0 && words_.is(RowWord::Tick, view_.own(row, c))) add(band.columns[c].year);
        if (list.empty()) std::ranges::for_each(text::yearsBE(view_.shown(row, c), true), add);
    }
    if (list.empty())
        if (const auto budgets = roles_.all(Role::Budget); budgets.size() == 1 && band.columns[budgets.front()].year != 0)
            add(band.columns[budgets.front()].year);
    if (list.empty())
        if (const auto year = fiscalYear(project.period, running)) add(*year);
    if (list.empty() && planYear != 0) add(planYear);
    return list;
}

void TableReader::fillTexts(const Band& band, std::size_t row, ProjectRow& project, Running& running) {
    const auto shown = [&](Role role) {
        const std::size_t c = roles_.find(role);
        if (c == Text::npos) return Text();
        const std::size_t written = writtenIn(view_, words_, band, row, c);
        Text text = written == Text::npos ? Text() : tidy(view_.shown(written, c));
        if (fillsDown(running, c)) {
            if (text.empty() && !view_.at(row, c).covered) text = running.lastShown[c];
            running.lastShown[c] = text;
        }
        if (isFilling(text)) text.clear();
        return text;
    };
    project.objective = shown(Role::Objective);
    project.target = shown(Role::Target);
    project.indicator = shown(Role::Indicator);
    project.expected = shown(Role::Expected);
    project.method = shown(Role::Method);
    project.agency = shown(Role::Agency);
    project.support = shown(Role::Support);
    project.fundSource = oneLine(shown(Role::FundSource));
    const auto periods = roles_.all(Role::Period);
    for (const std::size_t c : periods) { // one column, or one per month with ticks
        const std::size_t written = writtenIn(view_, words_, band, row, c);
        Text text = written == Text::npos ? Text() : tidy(view_.shown(written, c));
        if (text.empty() || isFilling(text)) continue;
        if (periods.size() > 1 && words_.is(RowWord::Tick, text)) text = band.columns[c].lowest;
        if (project.period.empty())
            project.period = std::move(text);
        else
            project.period.append(u", ").append(text);
    }
    for (const std::size_t c : roles_.all(Role::Urgency)) {
        const std::size_t written = writtenIn(view_, words_, band, row, c);
        if (written == Text::npos || view_.shown(written, c).empty()) continue;
        const Text& level = band.columns[c].urgency;
        const bool ticked = !level.empty() && words_.is(RowWord::Tick, view_.own(written, c));
        if (project.urgency.empty()) project.urgency = ticked ? level : words_.urgency(view_.shown(written, c));
    }
    Text theme = shown(Role::Theme);
    if (theme.empty()) {
        const Text issue = shown(Role::Issue);
        if (!issue.empty() && words_.theme(issue).known) theme = issue;
    }
    project.theme = theme.empty() ? state_.standing.theme : words_.theme(theme).theme;
}

/// "หมู่ 8", "บ้านโคก หมู่ที่ 8", not "คลองไส หลังบ้านลุงหมัด ไปหมู่ 8": all that stands before the number is the village.
bool TableReader::beginsWithVillage(TextView place) const {
    const Text folded = text::fold(place);
    const TextView before = TextView(folded).substr(0, folded.find_first_of(u"0123456789"));
    return std::ranges::all_of(text::split(before, u' '), [this](TextView word) {
        return text::trim(word).empty() || words_.startLength(RowWord::VillageStart, Text(word)) > 0;
    });
}

void TableReader::fillVillage(const Band& band, std::size_t row, ProjectRow& project, Running& running) {
    project.village = project.planVillage = state_.standing.village.number;
    project.villages = text::villageNumbers(project.name);
    const auto shownDown = [&](std::size_t c) {
        const std::size_t written = writtenIn(view_, words_, band, row, c);
        Text shown = written == Text::npos ? Text() : oneLine(view_.shown(written, c));
        if (fillsDown(running, c)) {
            if (shown.empty()) shown = running.lastShown[c];
            running.lastShown[c] = shown;
        }
        return shown;
    };
    if (const std::size_t c = roles_.find(Role::VillageName); c != Text::npos) {
        const Text shown = shownDown(c);
        if (!isFilling(shown) && !text::parseNumber(shown)) project.site = shown;
    }
    for (const Role role : {Role::VillageNumber, Role::VillageName}) {
        const std::size_t c = roles_.find(role);
        if (c == Text::npos) continue;
        const Text shown = shownDown(c);
        auto numbers = text::villageNumbers(shown);
        if (numbers.empty() && role == Role::VillageNumber) numbers = text::villageNumbers(u"หมู่ " + shown);
        if (numbers.empty()) numbers = words_.villages().namedBy(shown);
        if (numbers.empty() && text::namesEveryVillage(shown)) project.villages = words_.villages().numbers();
        if (numbers.empty()) continue;
        project.cells.village = view_.at(row, c).address;
        const bool standingNamed = std::ranges::find(numbers, project.village) != numbers.end();
        const bool onlyNear = role == Role::VillageName && project.village != 0 && !beginsWithVillage(shown);
        if (!standingNamed && !onlyNear) project.village = numbers.front();
        if (numbers.size() > 1 || onlyNear)
            for (const int number : numbers)
                if (std::ranges::find(project.villages, number) == project.villages.end()) project.villages.push_back(number);
        break;
    }
}

} // namespace tambonplan::intake
