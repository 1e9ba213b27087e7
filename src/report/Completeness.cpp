#include "report/Completeness.hpp"

#include <algorithm>
#include <functional>

#include "plan/ReportInputs.hpp"
#include "report/Format.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

constexpr std::size_t namedAtMost = 8;

/// What a check found: what lacks, by name, of how many.
struct Lack {
    std::vector<Text> names;
    std::size_t count = 0;
    std::size_t all = 0;
};

Lack lacking(const std::vector<Record>& records, TextView nameField, const std::function<bool(const Record&)>& lacks) {
    Lack lack{{}, 0, records.size()};
    for (const Record& record : records)
        if (lacks(record)) lack.names.push_back(textOf(record, nameField));
    lack.count = lack.names.size();
    return lack;
}

/// The words of a cell or a rule, which commas separate.
std::vector<TextView> wordsIn(TextView text) {
    std::vector<TextView> words;
    for (const TextView part : text::split(text, u','))
        if (const TextView word = text::trim(part); !word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
    return words;
}

/// Who has a name: a row that waits for one is nobody yet.
bool isNamed(const Record& person) {
    return !text::trim(textOf(person, head::personName)).empty();
}

/// Words of the rule that not as many people bear in this column of the committee as they should.
Lack withoutHolders(const std::vector<Record>& people, TextView column, TextView wanted,
                    const std::function<bool(std::ptrdiff_t)>& enough) {
    Lack lack;
    for (const TextView word : wordsIn(wanted)) {
        const auto holders = std::ranges::count_if(people, [&](const Record& person) {
            const Text cell = textOf(person, column);
            const auto borne = wordsIn(cell);
            return isNamed(person) && std::ranges::find(borne, word) != borne.end();
        });
        ++lack.all;
        if (!enough(holders)) lack.names.emplace_back(word);
    }
    lack.count = lack.names.size();
    return lack;
}

/// Parts of the committee that not exactly one person has.
Lack unfilledParts(const std::vector<Record>& people, TextView parts) {
    return withoutHolders(people, head::part, parts, [](std::ptrdiff_t holders) { return holders == 1; });
}

/// Sectors that nobody of the committee comes from.
Lack missingSectors(const std::vector<Record>& people, TextView sectors) {
    return withoutHolders(people, head::sector, sectors, [](std::ptrdiff_t holders) { return holders > 0; });
}

/// The kinds of checks that completeness.tsv may name.
class Checks {
public:
    Checks(Record& data, const Workbook& book, const std::vector<Record>& projects)
        : projects_(projects), proposals_(data.list(u"ข้อเสนอ")), problems_(data.list(head::problem)), people_(data.list(u"กรรมการ")),
          villages_(recordsOf(tableOf(book, range::villages))), duties_(recordsOf(tableOf(book, range::duties))) {}

    /// An unknown kind finds nothing to check.
    Lack run(TextView kind, TextView field) const {
        if (kind == u"หมู่บ้าน")
            return lacking(villages_, head::village, [](const Record& v) { return textOf(v, head::planStatus) != word::hasPlan; });
        if (kind == u"โครงการ")
            return lacking(projects_, head::planCode, [field](const Record& project) { return textOf(project, field).empty(); });
        if (kind == u"ข้อเสนอ")
            return lacking(proposals_, head::proposal, [](const Record& p) { return textOf(p, head::decision) == word::hold; });
        if (kind == u"ปัญหา") return unsolved();
        if (kind == u"บทบาท") return unfilledParts(people_, field);
        if (kind == u"ภาคส่วน") return missingSectors(people_, field);
        if (kind == u"หน้าที่")
            return lacking(duties_, head::item,
                           [](const Record& duty) { return text::trim(textOf(duty, head::dutyState)) != word::dutyDone; });
        if (kind == u"ผู้แทน") return lacking(villages_, head::village, [this](const Record& village) { return !isSeated(village); });
        return {};
    }

private:
    /// Named are the files, each once: the problems' sentences are too long for a list.
    Lack unsolved() const {
        Lack lack{{}, 0, problems_.size()};
        for (const Record& problem : problems_) {
            if (!textOf(problem, head::solved).empty()) continue;
            ++lack.count;
            const Text file = textOf(problem, head::file);
            if (!file.empty() && std::ranges::find(lack.names, file) == lack.names.end()) lack.names.push_back(file);
        }
        return lack;
    }

    /// One person may speak for several villages: "3, 4".
    bool isSeated(const Record& village) const {
        const std::vector<int> number = numbersIn(arabicDigits(textOf(village, head::village)));
        return !number.empty() && std::ranges::any_of(people_, [&number](const Record& person) {
            const auto spokenFor = numbersIn(arabicDigits(textOf(person, head::village)));
            return isNamed(person) && std::ranges::find(spokenFor, number.front()) != spokenFor.end();
        });
    }

    const std::vector<Record>&projects_, &proposals_, &problems_, &people_;
    std::vector<Record> villages_, duties_;
};

} // namespace

void addCompleteness(Record& data, const Workbook& book, const std::vector<Record>& projects, const Words& words) {
    const Checks checks(data, book, projects);
    std::vector<Record> lines;
    double complete = 0;
    for (const auto& rule : words.completeness.rows) {
        const Lack lack = checks.run(words.completeness.at(rule, u"ตรวจ"), words.completeness.at(rule, u"ช่อง"));
        const bool whole = lack.count == 0 && lack.all > 0;
        complete += whole ? 1 : 0;
        Text names;
        for (std::size_t i = 0; i < std::min(lack.names.size(), namedAtMost); ++i)
            names.append(names.empty() ? u"" : u", ").append(lack.names[i]);
        if (lack.names.size() > namedAtMost) names += u" …";
        Record& line = lines.emplace_back();
        line[u"เรื่องที่ตรวจ"] = Text(words.completeness.at(rule, u"เรื่องที่ตรวจ"));
        line[u"ครบ"] = static_cast<double>(lack.all - lack.count);
        line[u"ทั้งหมด"] = static_cast<double>(lack.all);
        line[u"ขาด"] = static_cast<double>(lack.count);
        line[u"ผล"] = words.messages(whole ? "report.complete" : "report.incomplete");
        line[u"รายการ"] = names;
        line[u"สิ่งที่ควรทำ"] = Text(whole ? TextView() : words.completeness.at(rule, u"สิ่งที่ควรทำ"));
    }
    data[u"จำนวนข้อที่ครบ"] = complete;
    data[u"จำนวนข้อที่ตรวจ"] = static_cast<double>(lines.size());
    data.list(u"ความครบถ้วน") = std::move(lines);
}

} // namespace tambonplan::report
