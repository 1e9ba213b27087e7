#include "plan/PlanChanges.hpp"

#include <algorithm>
#include <array>

#include "plan/DecisionHeaders.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::array compared{head::project, head::group,   head::theme,      head::issue,      head::objective, head::target,
                              head::budget,  head::village, head::mainAgency, head::fundSource, head::origin};

std::map<Text, std::size_t> rowsByCode(const Table& plan) {
    std::map<Text, std::size_t> rows;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        if (const Text code = plan.text(row, head::planCode); !code.empty()) rows.emplace(code, row);
    return rows;
}

/// Places 1, 2 … of the projects that stand in both plans, so that one that comes or goes moves nobody.
std::map<Text, long> placesOf(const Table& plan, const std::map<Text, std::size_t>& rows, const std::map<Text, std::size_t>& others) {
    std::vector<std::pair<double, Text>> ranked;
    for (const auto& [code, row] : rows)
        if (const auto rank = plan.number(row, head::builtRank); rank && others.contains(code)) ranked.emplace_back(*rank, code);
    std::sort(ranked.begin(), ranked.end());
    std::map<Text, long> places;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        places[ranked[i].second] = static_cast<long>(i) + 1;
    return places;
}

class Writer {
public:
    explicit Writer(Context& context) : table_(context.book[Text(range::planChanges)]), now_(context.now) {}

    void line(TextView kind, const Table& plan, std::size_t project, TextView field, const Text& before, const Text& after) {
        if (table_.header.empty()) table_ = emptyTable(schema(range::planChanges));
        const std::size_t row = table_.add();
        table_.set(row, head::time, now_);
        table_.set(row, head::change, textValue(kind));
        table_.set(row, head::planCode, textValue(plan.text(project, head::planCode)));
        table_.set(row, head::project, textValue(plan.text(project, head::project)));
        table_.set(row, head::field, textValue(field));
        table_.set(row, head::before, textValue(before));
        table_.set(row, head::after, textValue(after));
    }

private:
    Table& table_;
    double now_;
};

} // namespace

void notePlanChanges(Context& context, const Table& before) {
    const Table& after = tableOf(context.book, range::plan);
    const auto old = rowsByCode(before);
    const auto fresh = rowsByCode(after);
    if (old.empty()) return;
    Writer writer(context);
    const auto oldPlaces = placesOf(before, old, fresh);
    const auto places = placesOf(after, fresh, old);
    for (const auto& [code, row] : fresh) {
        const auto known = old.find(code);
        if (known == old.end()) {
            writer.line(word::isNew, after, row, head::project, {}, after.text(row, head::project));
            continue;
        }
        for (const TextView header : compared)
            if (!same(before.at(known->second, header), after.at(row, header)))
                writer.line(word::changed, after, row, header, before.text(known->second, header), after.text(row, header));
        const auto from = oldPlaces.find(code);
        const auto to = places.find(code);
        if (from != oldPlaces.end() && to != places.end() && from->second != to->second)
            writer.line(word::moved, after, row, head::finalRank, before.text(known->second, head::builtRank),
                        after.text(row, head::builtRank));
    }
    for (const auto& [code, row] : old)
        if (!fresh.contains(code)) writer.line(word::gone, before, row, head::project, before.text(row, head::project), {});
}

} // namespace tambonplan::plan
