#include "report/Lists.hpp"

#include <algorithm>

#include "plan/Headers.hpp"
#include "plan/Merge.hpp"

namespace tambonplan::report {

FieldValue fieldOf(const plan::Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (plan::isEmpty(value)) return {};
    const Text text = plan::toText(value);
    return text.empty() ? FieldValue() : FieldValue(text);
}

Record recordOf(const plan::Table& table, std::size_t row) {
    Record record;
    for (std::size_t column = 0; column < table.header.size(); ++column)
        if (!table.header[column].empty() && table.header[column] != plan::memoryHeader)
            record.fields()[table.header[column]] = fieldOf(table.rows[row][column]);
    return record;
}

std::vector<Record> recordsOf(const plan::Table& table) {
    std::vector<Record> records;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (!std::ranges::all_of(table.rows[row], plan::isEmpty)) records.push_back(recordOf(table, row));
    return records;
}

Text textOf(const Record& record, TextView field) {
    const auto found = record.fields().find(Text(field));
    if (found == record.fields().end()) return {};
    if (const auto* text = std::get_if<Text>(&found->second)) return *text;
    const auto* number = std::get_if<double>(&found->second);
    return number == nullptr ? Text() : plan::toText(*number);
}

double numberOf(const Record& record, TextView field) {
    const auto found = record.fields().find(Text(field));
    if (found == record.fields().end()) return 0;
    if (const auto* number = std::get_if<double>(&found->second)) return *number;
    const auto* text = std::get_if<Text>(&found->second);
    return text == nullptr ? 0 : plan::toNumber(*text).value_or(0);
}

Text yearField(TextView stem, int index) {
    return Text(stem) + text::number(index + 1);
}

void addProjects(Record& record, std::vector<Record> projects) {
    double budget = 0;
    for (const Record& project : projects)
        budget += numberOf(project, plan::head::budget);
    for (int i = 0; i < shownYears; ++i) {
        double inYear = 0;
        double count = 0;
        for (const Record& project : projects) {
            const double amount = numberOf(project, yearField(u"งบปีที่", i));
            inYear += amount;
            count += amount > 0 || static_cast<int>(numberOf(project, u"ลำดับปี")) == i + 1 ? 1 : 0;
        }
        record[yearField(u"งบรวมปีที่", i)] = inYear;
        record[yearField(u"จำนวนปีที่", i)] = count;
    }
    record[u"จำนวนโครงการหลายปี"] =
        static_cast<double>(std::ranges::count_if(projects, [](const Record& project) { return numberOf(project, u"จำนวนปีที่ใช้งบ") >= 2; }));
    record[plan::head::projectCount] = static_cast<double>(projects.size());
    record[plan::head::budgetTotal] = budget;
    record.list(plan::head::project) = std::move(projects);
}

std::vector<Record> grouped(const std::vector<Record>& projects, TextView name,
                            const std::function<std::vector<Text>(const Record&)>& keys) {
    std::vector<Text> order;
    std::map<Text, std::vector<Record>> members;
    for (const Record& project : projects)
        for (const Text& key : keys(project)) {
            if (!members.contains(key)) order.push_back(key);
            members[key].push_back(project);
        }
    std::vector<Record> groups;
    for (const Text& key : order) {
        Record& group = groups.emplace_back();
        group[name] = key;
        addProjects(group, std::move(members[key]));
    }
    return groups;
}

std::vector<Record> byField(const std::vector<Record>& projects, TextView field, TextView unstated) {
    return grouped(projects, field, [field, unstated](const Record& project) {
        Text key = textOf(project, field);
        return std::vector<Text>{key.empty() ? Text(unstated) : std::move(key)};
    });
}

std::vector<Record> largest(const std::vector<Record>& groups, TextView name, std::size_t most,
                            const std::function<Text(std::size_t)>& rest) {
    const auto money = [](const Record* group) { return -numberOf(*group, plan::head::budgetTotal); };
    std::vector<const Record*> order;
    order.reserve(groups.size());
    for (const Record& group : groups)
        order.push_back(&group);
    std::ranges::stable_sort(order, {}, money);
    const std::size_t shown = order.size() > most ? most - 1 : order.size();
    std::vector<Record> found;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i <= shown) found.emplace_back()[name] = i < shown ? textOf(*order[i], name) : rest(order.size() - shown);
        for (const TextView sum : {plan::head::projectCount, plan::head::budgetTotal})
            found.back()[sum] = (i <= shown ? 0 : numberOf(found.back(), sum)) + numberOf(*order[i], sum);
    }
    return found;
}

std::vector<Text> hostsOf(TextView mainAgency, TextView unstated) {
    std::vector<Text> names;
    Text all(mainAgency);
    std::ranges::replace(all, u'/', u',');
    for (const TextView part : text::split(all, u','))
        if (!text::trim(part).empty()) names.emplace_back(text::trim(part));
    if (names.empty()) names.emplace_back(unstated);
    return names;
}

std::vector<Record> named(std::vector<Record> groups, TextView field, TextView name, TextView unstated) {
    for (Record& group : groups) {
        const Text text = textOf(group, field);
        group[name] = text == unstated ? FieldValue() : FieldValue(text);
    }
    return groups;
}

std::vector<Record> byHost(const std::vector<Record>& projects, TextView unstated) {
    constexpr TextView host = u"หน่วยงาน";
    const auto keys = [unstated](const Record& project) { return hostsOf(textOf(project, plan::head::mainAgency), unstated); };
    return named(grouped(projects, host, keys), host, u"ชื่อหน่วยงาน", unstated);
}

std::vector<int> numbersIn(TextView text) {
    std::vector<int> numbers;
    int number = 0;
    bool inside = false;
    for (const char16_t c : text) {
        if (c >= u'0' && c <= u'9') {
            number = number * 10 + (c - u'0');
            inside = true;
            continue;
        }
        if (inside) numbers.push_back(number);
        number = 0;
        inside = false;
    }
    if (inside) numbers.push_back(number);
    return numbers;
}

} // namespace tambonplan::report
