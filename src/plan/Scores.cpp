#include "plan/Scores.hpp"

#include <algorithm>
#include <numeric>

#include "plan/Ballot.hpp"
#include "plan/Merge.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/ScoreFormulas.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {

namespace {

int urgencyLevel(const Text& urgency) {
    if (urgency == word::urgent) return 3;
    if (urgency == word::middling) return 2;
    return urgency == word::normal ? 1 : 0;
}

std::map<int, double> householdsOf(const Workbook& book) {
    std::map<int, double> households;
    const Table& table = tableOf(book, range::villages);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (const auto village = table.number(row, head::village))
            households[static_cast<int>(*village)] = table.number(row, head::households).value_or(0);
    return households;
}

/// What the tie rules ask, so that the sheet can say which of them told two equals apart.
void writeFacts(Table& table, std::size_t row, const rank::Facts& facts) {
    const auto known = [](double number) { return number > 0 ? Value(number) : Value(); };
    table.set(row, head::tieUrgency, known(facts.urgency));
    table.set(row, head::tieVillages, known(facts.villages));
    table.set(row, head::tieHouseholds, known(facts.households));
    table.set(row, head::tieVillageRank, facts.villageRank ? Value(double(*facts.villageRank)) : Value());
    table.set(row, head::tieBudget, numberValue(facts.budget));
}

std::map<Text, double> rowsByCode(const Table& table) {
    std::map<Text, double> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rows.try_emplace(table.text(row, head::planCode), static_cast<double>(row + 1));
    return rows;
}

/// Tells each row of `table` where its code stands in another one.
void noteRows(Table& table, TextView header, const std::map<Text, double>& others) {
    table.ensureColumn(header);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto found = others.find(table.text(row, head::planCode));
        table.set(row, header, found == others.end() ? Value() : Value(found->second));
    }
}

/// In the n-th row the row of the project that the tie rules put n-th.
void noteTieOrder(Table& scores) {
    std::vector<std::size_t> order(scores.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> ties;
    ties.reserve(order.size());
    for (const std::size_t row : order)
        ties.push_back(scores.number(row, head::tie).value_or(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
    for (std::size_t place = 0; place < order.size(); ++place)
        scores.set(place, head::rowByTie, static_cast<double>(order[place] + 1));
}

} // namespace

std::vector<Text> namesOf(const std::vector<rank::Criterion>& criteria) {
    std::vector<Text> names;
    names.reserve(criteria.size());
    for (const auto& criterion : criteria)
        names.push_back(criterion.name);
    return names;
}

rank::Method methodOf(const Workbook& book) {
    return rank::methodFromName(toText(settingValue(book, setting::method))).value_or(rank::Method::Weighted);
}

std::vector<rank::Facts> factsOf(const PlanDraft& draft, const Workbook& book) {
    const auto households = householdsOf(book);
    std::vector<rank::Facts> list;
    for (const TambonProject& project : draft.projects) {
        rank::Facts facts;
        const auto& villages = project.villages;
        facts.villages = static_cast<int>(villages.size());
        for (const int village : villages)
            if (const auto found = households.find(village); found != households.end()) facts.households += found->second;
        facts.budget = budgetOf(project, draft.entries);
        facts.urgency = urgencyLevel(urgencyOf(project, draft.entries));
        for (const std::size_t entry : project.members)
            if (const auto rank = draft.entries[entry].villageRank; rank && *rank > 0)
                facts.villageRank = std::min(facts.villageRank.value_or(*rank), *rank);
        list.push_back(facts);
    }
    return list;
}

Table scoreTable(const PlanDraft& draft, const Context& context) {
    const Workbook& book = context.book;
    const auto criteria = criteriaOf(book);
    const Schema layout = scoreSchema(namesOf(criteria));
    const auto facts = factsOf(draft, book);
    const auto ties = rank::tieBreaks(facts);
    Table wanted = emptyTable(layout);
    std::erase(wanted.header, Text(memoryHeader));
    std::vector<Value> blank(wanted.header.size()); // every row has the same formulas
    for (auto& [header, formula] : ScoreFormulas(namesOf(criteria), context.resources.thai).all())
        blank[wanted.column(header)] = Formula(std::move(formula));
    wanted.rows.assign(draft.projects.size(), blank);
    for (std::size_t row = 0; row < draft.projects.size(); ++row) {
        const TambonProject& project = draft.projects[row];
        wanted.set(row, head::planCode, textValue(project.code));
        wanted.set(row, head::project, textValue(project.name.empty() ? draft.entries[project.main].name : project.name));
        wanted.set(row, head::tie, ties[row]);
        writeFacts(wanted, row, facts[row]);
    }
    for (const auto& criterion : criteria) {
        const auto values = rank::automaticValues(criterion, facts);
        for (std::size_t i = 0; i < values.size(); ++i)
            wanted.set(i, criterion.name, numberValue(values[i]));
    }
    return merge(layout, tableOf(book, range::scores), wanted);
}

void readNumbers(Workbook& book) {
    const auto read = [&book](TextView range, const std::vector<Text>& headers) {
        const auto found = book.find(Text(range));
        if (found == book.end()) return;
        Table& table = found->second;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (const Text& header : headers)
                if (std::holds_alternative<CellText>(table.at(row, header)))
                    if (const auto number = table.number(row, header)) table.set(row, header, *number);
    };
    read(range::criteria, {Text(head::weight), Text(head::weight2), Text(head::weight3), Text(head::lowest), Text(head::highest)});
    std::vector<Text> columns = namesOf(criteriaOf(book));
    columns.insert(columns.end(), {Text(head::votes), Text(head::meetingRank)});
    read(range::scores, columns);
    read(range::ballot, ballotColumns(book));
}

void noteRowHints(Table& plan, Table& scores) {
    noteRows(plan, head::placeInScores, rowsByCode(scores));
    noteRows(scores, head::placeInPlan, rowsByCode(plan));
    noteTieOrder(scores);
}

void writeReckoning(Workbook& book) {
    Table table = emptyTable(schema(range::reckoning));
    for (const auto& criterion : criteriaOf(book)) {
        const std::size_t row = table.add();
        table.set(row, head::criterion, Formula{u"=[TP_Scores!#" + criterion.name + u"]"});
        for (const auto& [header, formula] : ScoreFormulas::reckoning())
            table.set(row, header, Formula{formula});
    }
    book[Text(range::reckoning)] = std::move(table);
}

void requireUsable(rank::Method method, const std::vector<rank::Criterion>& criteria) {
    if (criteria.empty()) return;
    const bool zero = std::any_of(criteria.begin(), criteria.end(), [](const auto& c) { return c.lowest <= 0; });
    if (method == rank::Method::Product && zero) throw Failure("error.productZero");
    if (!rank::score(method, criteria, {})) throw Failure("error.badCriteria");
}

} // namespace tambonplan::plan
