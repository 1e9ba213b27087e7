#include "plan/CrossVillage.hpp"

#include <algorithm>
#include <set>

#include "plan/Codes.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/Problems.hpp"
#include "plan/SharedPlaces.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {

namespace {

/// Works of several villages on one place.
struct Shared {
    SharedPlace place;
    std::vector<std::size_t> members; ///< entries
    std::set<int> villages;
};

Text keyOf(const SharedPlace& place) {
    return place.kind + u": " + place.name;
}

Text numbers(const std::set<int>& villages) {
    std::vector<Text> parts;
    parts.reserve(villages.size());
    for (const int village : villages)
        parts.push_back(text::number(village));
    return joined(parts);
}

std::vector<Shared> sharedPlaces(const Context& context, const PlanDraft& draft) {
    const SharedPlaceReader reader(context.resources.crossing);
    std::map<SharedPlace, Shared> byPlace;
    for (std::size_t i = 0; i < draft.entries.size(); ++i)
        for (const SharedPlace& place : reader.placesIn(draft.entries[i].name)) {
            Shared& shared = byPlace[place];
            shared.place = place;
            shared.members.push_back(i);
            if (draft.entries[i].village > 0) shared.villages.insert(draft.entries[i].village);
        }
    std::vector<Shared> list;
    for (auto& [place, shared] : byPlace)
        if (shared.villages.size() >= 2) list.push_back(std::move(shared));
    return list;
}

class Writer {
public:
    Writer(Context& context, const PlanDraft& draft)
        : context_(context), draft_(draft), before_(tableOf(context.book, range::crossing)), wanted_(emptyTable(schema(range::crossing))) {
        for (std::size_t i = 0; i < draft.projects.size(); ++i)
            for (const std::size_t member : draft.projects[i].members)
                projectOf_[member] = i;
    }

    void project(const TambonProject& project) {
        const auto& villages = project.villages;
        if (villages.size() < 2) return;
        const auto budget = budgetOf(project, draft_.entries);
        const std::size_t row = line(project.code, project.package ? "crossing.package" : nature(project),
                                     project.name.empty() ? draft_.entries[project.main].name : project.name, project.members,
                                     {villages.begin(), villages.end()}, budget);
        const auto counted = text::number(static_cast<long>(project.counted.size()));
        const auto rows = text::number(static_cast<long>(project.members.size()));
        const std::string rule = project.package              ? "crossing.ruleSum"
                                 : project.members.size() > 1 ? "crossing.ruleMain"
                                                              : "crossing.ruleOwn";
        wanted_.set(row, head::budgetRule,
                    textValue(say(context_.resources.thai, rule, {counted, rows, draft_.entries[project.main].code})));
    }

    /// A place that the works of one project share is no news, unless the officer made the project of it here.
    void shared(const Shared& shared) {
        std::set<std::size_t> projects;
        for (const std::size_t member : shared.members)
            projects.insert(projectOf_.at(member));
        const Text key = keyOf(shared.place);
        std::size_t old = 0;
        while (old < before_.rows.size() && before_.text(old, head::crossingCode) != key)
            ++old;
        if (projects.size() < 2 && !(old < before_.rows.size() && before_.text(old, head::decision) == word::merge)) return;
        std::optional<double> sum;
        for (const std::size_t member : shared.members)
            if (draft_.entries[member].budget) sum = sum.value_or(0) + *draft_.entries[member].budget;
        const std::size_t row = line(key, "crossing.shared", key, shared.members, shared.villages, sum);
        wanted_.set(row, head::budgetRule, textValue(context_.resources.thai("crossing.ruleOffered")));
        wanted_.set(row, head::decision, textValue(word::hold));
    }

    void finish() {
        std::erase(wanted_.header, Text(memoryHeader));
        Table& table = context_.book[Text(range::crossing)];
        for (auto& cells : wanted_.rows)
            cells.resize(wanted_.header.size());
        table = merge(schema(range::crossing), before_, wanted_);
    }

private:
    const char* nature(const TambonProject& project) const {
        std::set<int> own;
        for (const std::size_t member : project.members)
            own.insert(draft_.entries[member].village);
        return own.size() > 1 ? "crossing.sameWork" : "crossing.named";
    }

    std::size_t line(const Text& key, const char* kind, const Text& name, const std::vector<std::size_t>& members,
                     const std::set<int>& villages, std::optional<double> budget) {
        const std::size_t row = wanted_.add();
        std::vector<Text> codes;
        codes.reserve(members.size());
        for (const std::size_t member : members)
            codes.push_back(draft_.entries[member].code);
        wanted_.set(row, head::crossingCode, textValue(key));
        wanted_.set(row, head::crossingKind, textValue(context_.resources.thai(kind)));
        wanted_.set(row, head::project, textValue(name));
        wanted_.set(row, head::village, textValue(numbers(villages)));
        wanted_.set(row, head::villageCount, static_cast<double>(villages.size()));
        wanted_.set(row, head::budget, numberValue(budget));
        wanted_.set(row, head::rows, textValue(joined(codes)));
        return row;
    }

    Context& context_;
    const PlanDraft& draft_;
    Table before_;
    Table wanted_;
    std::map<std::size_t, std::size_t> projectOf_; ///< entry → project of the draft
};

} // namespace

std::vector<Accepted> acceptedCrossings(const Workbook& book, const std::vector<Entry>& entries) {
    std::map<Text, std::size_t> byCode;
    for (std::size_t i = 0; i < entries.size(); ++i)
        byCode.emplace(entries[i].code, i);
    std::vector<Accepted> accepted;
    const Table& table = tableOf(book, range::crossing);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.text(row, head::decision) != word::merge) continue;
        Accepted join;
        join.relation = match::Relation::Related;
        for (const Text& code : codeList(table.text(row, head::rows)))
            if (const auto found = byCode.find(code); found != byCode.end()) join.included.push_back(found->second);
        if (join.included.size() < 2) continue;
        join.main = join.included.front();
        join.name = table.text(row, head::offeredName);
        accepted.push_back(std::move(join));
    }
    return accepted;
}

void writeCrossings(Context& context, const PlanDraft& draft) {
    Writer writer(context, draft);
    for (const TambonProject& project : draft.projects)
        writer.project(project);
    for (const Shared& shared : sharedPlaces(context, draft))
        writer.shared(shared);
    writer.finish();
}

int rejectCrossings(Workbook& book, const std::vector<Text>& codes) {
    int rejected = 0;
    Table& table = book[Text(range::crossing)];
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.text(row, head::decision) != word::merge) continue;
        const auto members = codeList(table.text(row, head::rows));
        if (std::find_first_of(members.begin(), members.end(), codes.begin(), codes.end()) == members.end()) continue;
        decide(table, row, head::decision, textValue(word::apart));
        ++rejected;
    }
    return rejected;
}

LinkedVillages::LinkedVillages(const Workbook& book) {
    const Table& villages = tableOf(book, range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row) {
        Text name = text::fold(villages.text(row, head::villageName));
        if (name.starts_with(u"บ้าน")) name.erase(0, TextView(u"บ้าน").size());
        const auto number = villages.number(row, head::village);
        if (number && !name.empty()) names_.emplace_back(name, static_cast<int>(*number));
    }
}

std::vector<int> LinkedVillages::in(TextView projectName) const {
    std::vector<int> linked;
    const Text part = SharedPlaceReader::linkPart(projectName);
    if (part.empty()) return linked;
    const auto named = text::villageNames(part);
    for (const auto& [name, number] : names_)
        if (std::find(named.begin(), named.end(), name) != named.end()) linked.push_back(number);
    return linked;
}

} // namespace tambonplan::plan
