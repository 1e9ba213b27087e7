// tambon-match A.csv [B.csv] > pairs.csv — the engine of "ตรวจโครงการซ้ำ" on CSV files (contract §6).
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "match/Match.hpp"
#include "text/Encoding.hpp"
#include "text/Fold.hpp"
#include "text/Messages.hpp"
#include "text/Money.hpp"
#include "text/Place.hpp"
#include "text/Text.hpp"

namespace {

using namespace tambonplan;

constexpr const char* usage = R"(usage: tambon-match A.csv [B.csv] [options] > pairs.csv
Finds projects that are the same within A, or between A and B. Writes id_a,id_b,relation,score,reason, best first.
  --id COL              column of the id (default: id)
  --name COL[,COL...]   column(s) of the name (default: name)
  --text COL[,COL...]   further text: objective, target ...
  --number COL[,COL...] budget, price ... (the first that can be read counts)
  --village COL         village number(s)
  --tambon COL          only rows of one tambon are compared; memory is that of the largest
  --place COL           where the work is, beside what the name says
  --one-to-one          every row of A and of B in one pair at most
  --relation R          duplicate, package or any (default: any)
  --threshold X         least score, 0 to 1 (default: 0.6)
  --threads N           number of threads (default: all)
  --rules DIR           folder of the rule lists
  --stats               one JSON line about the run on stderr
)";

/// Something the user can put right; ends the program with code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Settings {
    std::vector<std::string> files;
    std::string id = "id";
    std::vector<std::string> names{"name"}, texts, numbers;
    std::string village, place, tambon;
    std::string rules = TAMBONPLAN_RULES_DIR;
    std::string relation = "any";
    double threshold = 0.6;
    unsigned threads = 0;
    bool oneToOne = false, stats = false;
};

struct Table {
    std::vector<Text> ids;
    std::vector<match::Row> rows;
};

std::vector<std::string> listOf(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');)
        if (!part.empty()) parts.push_back(part);
    return parts;
}

double numberOf(const std::string& option, const std::string& text) {
    try {
        std::size_t end = 0;
        const double value = std::stod(text, &end);
        if (end == text.size()) return value;
    } catch (const std::exception&) {
        // The message below says it for both cases.
    }
    throw UsageError(option + ": not a number: " + text);
}

Settings parseArguments(const std::vector<std::string>& arguments) {
    Settings settings;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& option = arguments[i];
        if (option.rfind("--", 0) != 0) {
            settings.files.push_back(option);
            continue;
        }
        if (option == "--one-to-one") {
            settings.oneToOne = true;
            continue;
        }
        if (option == "--stats") {
            settings.stats = true;
            continue;
        }
        static const std::set<std::string> known{"--id",     "--name",     "--text",      "--number",  "--village", "--place",
                                                 "--tambon", "--relation", "--threshold", "--threads", "--rules"};
        if (!known.contains(option)) throw UsageError("unknown option: " + option);
        if (i + 1 == arguments.size()) throw UsageError(option + ": value missing");
        const std::string& value = arguments[++i];
        if (option == "--id") settings.id = value;
        if (option == "--name") settings.names = listOf(value);
        if (option == "--text") settings.texts = listOf(value);
        if (option == "--number") settings.numbers = listOf(value);
        if (option == "--village") settings.village = value;
        if (option == "--place") settings.place = value;
        if (option == "--tambon") settings.tambon = value;
        if (option == "--rules") settings.rules = value;
        if (option == "--relation") settings.relation = value;
        if (option == "--threshold") settings.threshold = numberOf(option, value);
        if (option == "--threads") settings.threads = static_cast<unsigned>(std::max(0.0, numberOf(option, value)));
    }
    if (settings.files.empty() || settings.files.size() > 2) throw UsageError("one or two CSV files expected");
    if (settings.names.empty()) throw UsageError("--name: column missing");
    if (settings.relation != "any" && settings.relation != "duplicate" && settings.relation != "package")
        throw UsageError("--relation: duplicate, package or any expected, not " + settings.relation);
    if (settings.threshold < 0 || settings.threshold > 1) throw UsageError("--threshold: a number from 0 to 1 expected");
    return settings;
}

std::string readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw UsageError("cannot read " + path);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// Columns of the header by name; throws for a name that is not there.
std::vector<std::size_t> columnsOf(const std::vector<Text>& header, const std::vector<std::string>& names, const std::string& file) {
    std::vector<std::size_t> columns;
    for (const std::string& name : names) {
        const auto found = std::find(header.begin(), header.end(), text::fromUtf8(name));
        if (found == header.end()) throw UsageError(std::string(file).append(": no column ").append(name));
        columns.push_back(static_cast<std::size_t>(found - header.begin()));
    }
    return columns;
}

std::vector<int> villagesOf(TextView cell) {
    std::vector<int> villages;
    if (const auto number = text::parseNumber(text::trim(cell)); number && *number >= 1 && *number < 1000)
        return {static_cast<int>(*number)};
    for (const TextView part : text::split(cell, u','))
        if (const auto number = text::parseNumber(text::trim(part)); number && *number >= 1 && *number < 1000)
            villages.push_back(static_cast<int>(*number));
    return villages.empty() ? text::villageNumbers(cell) : villages;
}

/// "ตำบลหนองบัว", "ต.หนองบัว" and "หนองบัว" are one tambon.
Text areaOf(TextView cell) {
    const Text folded = text::fold(cell);
    TextView name = folded;
    for (const TextView prefix : {TextView(u"ตำบล"), TextView(u"ต."), TextView(u"แขวง")})
        if (name.starts_with(prefix)) {
            name.remove_prefix(prefix.size());
            break;
        }
    return Text(text::trim(name));
}

Table readTable(const std::string& file, const Settings& settings) {
    const text::Records records = text::parseDelimited(text::fromUtf8(readFile(file)), u',');
    if (records.empty()) throw UsageError(file + ": empty");
    std::vector<Text> header = records.front();
    for (Text& name : header)
        name = Text(text::trim(name));
    const auto id = columnsOf(header, {settings.id}, file), names = columnsOf(header, settings.names, file),
               texts = columnsOf(header, settings.texts, file), numbers = columnsOf(header, settings.numbers, file);
    const auto optional = [&](const std::string& name) {
        return name.empty() ? std::vector<std::size_t>{} : columnsOf(header, {name}, file);
    };
    const auto village = optional(settings.village), place = optional(settings.place), tambon = optional(settings.tambon);
    Table table;
    for (std::size_t r = 1; r < records.size(); ++r) {
        const auto cell = [&](std::size_t column) { return column < records[r].size() ? records[r][column] : Text(); };
        if (records[r].size() == 1 && records[r][0].empty()) continue;
        match::Row row;
        for (const std::size_t column : names)
            row.name.append(row.name.empty() ? u"" : u" ").append(cell(column));
        for (const std::size_t column : texts)
            row.texts.push_back(cell(column));
        for (const std::size_t column : numbers)
            if (!row.number) row.number = text::parseMoney(cell(column)).amount();
        for (const std::size_t column : village)
            row.villages = villagesOf(cell(column));
        for (const std::size_t column : place)
            row.place = cell(column);
        for (const std::size_t column : tambon)
            row.area = areaOf(cell(column));
        table.ids.push_back(cell(id.front()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

const char* nameOf(match::Relation relation) {
    switch (relation) {
    case match::Relation::Duplicate: return "duplicate";
    case match::Relation::Package: return "package";
    default: return "related";
    }
}

/// Greedy assignment, best score first; equal scores keep the order of the pairs.
std::vector<match::Pair> assignOneToOne(const std::vector<match::Pair>& pairs, bool oneList) {
    std::set<std::size_t> left, right;
    std::vector<match::Pair> kept;
    for (const match::Pair& pair : pairs) {
        std::set<std::size_t>& second = oneList ? left : right;
        if (left.contains(pair.a) || second.contains(pair.b)) continue;
        left.insert(pair.a);
        second.insert(pair.b);
        kept.push_back(pair);
    }
    return kept;
}

void writePairs(const std::vector<match::Pair>& pairs, const Table& a, const Table& b) {
    std::string out = "id_a,id_b,relation,score,reason\n";
    for (const match::Pair& pair : pairs) {
        std::array<char, 16> score{};
        std::snprintf(score.data(), score.size(), "%.4f", pair.score);
        out += text::toUtf8(text::csvLine(
            {a.ids[pair.a], b.ids[pair.b], text::fromUtf8(nameOf(pair.relation)), text::fromUtf8(score.data()), pair.reason}));
        out += '\n';
    }
    std::cout << out;
}

void writeStatistics(const match::Statistics& s, std::size_t pairs, double read, double total) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::fprintf(
        stderr,
        "{\"rows\":%zu,\"candidates\":%zu,\"pairs\":%zu,\"seconds\":{\"read\":%.3f,\"features\":%.3f,\"candidates\":%.3f,\"score\":%.3f,"
        "\"total\":%.3f},\"peak_memory_mb\":%.1f,\"threads\":%u}\n",
        s.rows, s.candidates, pairs, read, s.secondsFeatures, s.secondsCandidates, s.secondsScore, total,
        static_cast<double>(usage.ru_maxrss) / 1024.0, s.threads);
}

void run(const Settings& settings) {
    const auto start = std::chrono::steady_clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
    const auto list = [&](const char* name) { return text::loadRules(settings.rules + "/" + name); };
    const match::Rules rules{list("abbreviations.tsv"), list("synonyms.tsv"), list("facets.tsv")};
    const match::Matcher matcher(rules, text::Messages(text::loadRules(settings.rules + "/../strings/match.tsv")));
    const Table a = readTable(settings.files[0], settings);
    const Table b = settings.files.size() > 1 ? readTable(settings.files[1], settings) : Table{};
    const double read = elapsed();

    match::Options options;
    options.reviewAt = settings.threshold;
    options.threads = settings.threads;
    options.packages = settings.relation != "duplicate";
    match::Statistics statistics;
    const bool two = settings.files.size() > 1;
    std::vector<match::Pair> pairs =
        two ? matcher.pairs(a.rows, b.rows, options, &statistics) : matcher.pairs(a.rows, options, &statistics);
    std::erase_if(pairs, [&](const match::Pair& pair) {
        return pair.score < settings.threshold || (settings.relation != "any" && settings.relation != nameOf(pair.relation));
    });
    if (settings.oneToOne) pairs = assignOneToOne(pairs, !two);
    writePairs(pairs, a, two ? b : a);
    if (settings.stats) writeStatistics(statistics, pairs.size(), read, elapsed());
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
        std::cout << usage;
        return 0;
    }
    try {
        run(parseArguments(arguments));
    } catch (const std::exception& error) {
        std::cerr << "tambon-match: " << error.what() << '\n';
        if (dynamic_cast<const UsageError*>(&error) != nullptr) std::cerr << usage;
        return 2;
    }
    return 0;
}
