#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "intake/Drawn.hpp"

// The odd layouts of tests/data/intake: each document must give exactly the marked rows as projects.

namespace tambonplan::intake::test {
namespace {

/// One document of the corpus with what it must give: projects per row of each grid.
struct Case {
    std::string name;
    SourceDocument document;
    std::vector<std::map<int, int>> projects;
};

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// "+ …" → 1, "+3 …" → 3, else 0; the mark is cut off.
int takeMark(std::string& line) {
    if (!line.starts_with('+')) return 0;
    const int count = line.at(1) == ' ' ? 1 : line.at(1) - '0';
    line.erase(0, line.find(' ') + 1);
    return count;
}

std::vector<Case> loadCases(const std::string& path) {
    std::ifstream file(path);
    std::vector<Case> cases;
    std::vector<std::vector<Text>> lines; // of each grid
    std::vector<Text> paragraphs;
    const auto finish = [&] {
        if (cases.empty()) return;
        auto& grids = cases.back().document.grids;
        for (std::size_t i = 0; i < grids.size(); ++i) {
            const std::vector<TextView> views(lines[i].begin(), lines[i].end());
            Grid drawn = draw(grids[i].sheet, views);
            grids[i].rows = std::move(drawn.rows);
            grids[i].hidden = std::move(drawn.hidden);
        }
        if (!grids.empty()) grids.back().after = std::move(paragraphs);
        paragraphs.clear();
        lines.clear();
    };
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#!")) continue;
        if (line.starts_with("== ")) {
            finish();
            cases.emplace_back().name = line.substr(3);
            cases.back().document.file = u"แผน.xlsx";
        } else if (line.starts_with("file:")) {
            cases.back().document.file = text::trim(text::fromUtf8(line.substr(5)));
        } else if (line.starts_with("P:")) {
            paragraphs.emplace_back(text::trim(text::fromUtf8(line.substr(2))));
        } else if (line.starts_with('[')) {
            auto& grids = cases.back().document.grids;
            Grid& grid = grids.emplace_back();
            lines.emplace_back();
            cases.back().projects.emplace_back();
            grid.sheet = text::fromUtf8(line.substr(1, line.size() - 2));
            if (grid.sheet != u"t") continue;
            grid.sheet = u"ตาราง " + text::number(static_cast<long long>(grids.size()));
            grid.before = std::move(paragraphs);
            paragraphs.clear();
        } else {
            const int count = takeMark(line);
            replaceAll(line, "\\n", "\n");
            lines.back().push_back(text::fromUtf8(line == "." ? "" : line));
            if (count > 0) cases.back().projects.back()[static_cast<int>(lines.back().size())] = count;
        }
    }
    finish();
    return cases;
}

/// Rows that are neither in `rows` nor in `skipped`, or in both, or skipped twice.
std::set<int> unaccounted(const SourceReading& reading, const Grid& grid) {
    std::set<int> read, wrong;
    for (const ProjectRow& row : reading.rows)
        read.insert(row.place.row);
    for (const SkippedRow& row : reading.skipped)
        if (!read.insert(row.place.row).second) wrong.insert(row.place.row);
    for (int row = 1; row <= static_cast<int>(grid.rows.size()); ++row)
        if (!read.contains(row)) wrong.insert(row);
    return wrong;
}

class Corpus : public testing::TestWithParam<const char*> {};

TEST_P(Corpus, GivesExactlyTheMarkedRows) {
    const auto cases = loadCases(std::string(TAMBONPLAN_SOURCE_DIR "/tests/data/intake/") + GetParam());
    ASSERT_GT(cases.size(), 5U);
    for (const Case& odd : cases) {
        SCOPED_TRACE(odd.name);
        const auto readings = readAll(odd.document);
        ASSERT_EQ(readings.size(), odd.document.grids.size());
        for (std::size_t i = 0; i < readings.size(); ++i) {
            std::map<int, int> projects;
            for (const ProjectRow& row : readings[i].rows)
                ++projects[row.place.row];
            EXPECT_EQ(projects, odd.projects[i]) << "grid " << i + 1;
            EXPECT_THAT(unaccounted(readings[i], odd.document.grids[i]), testing::IsEmpty()) << "grid " << i + 1;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Files, Corpus, testing::Values("odd.txt", "provinces.txt"));

} // namespace
} // namespace tambonplan::intake::test
