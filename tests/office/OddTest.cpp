// Single files with one oddity each (tests/data/odd): which of them are read as a person reads them?
#include <cstdio>

#include "GoldTest.hpp"
#include "text/Fold.hpp"

namespace tambonplan::tests {
namespace {

const std::string folder = TAMBONPLAN_SOURCE_DIR "/tests/data/odd";

/// What became of one file; `wrong` are rows found with another village, budget, group or place than expected.
struct Reading {
    std::size_t expected = 0, found = 0, wrong = 0, invented = 0;

    bool perfect() const { return found == expected && wrong == 0 && invented == 0; }
};

class Odd : public OfficeTest {
protected:
    void SetUp() override {
        const auto workbook = keep(office().newCalc());
        office().run("Combine", workbook, files(filesIn(folder + "/files")));
        tables_ = tables(workbook);
    }

    Text cell(std::size_t row, TextView header) const { return plan::toText(tables_.at(u"TP_Register").at(row, header)); }

    /// Register row that holds an expected row, or npos. Names are unique, so the place need not be trusted.
    std::size_t find(const text::RuleTable& expected, const std::vector<Text>& row) const {
        const Text name = text::skeleton(expected.at(row, u"name"));
        for (std::size_t i = 0; i < tables_.at(u"TP_Register").rows.size(); ++i)
            if (cell(i, u"ไฟล์") == expected.at(row, u"file") && text::skeleton(cell(i, u"โครงการ")).find(name) != Text::npos) return i;
        return Text::npos;
    }

    /// Compares one expected row with what stands in the register, and says each difference.
    bool same(const text::RuleTable& expected, const std::vector<Text>& row, std::size_t at) const {
        bool same = true;
        for (const auto& [column, header] : {std::pair(u"sheet", u"ชีต"), std::pair(u"source_row", u"แถว"), std::pair(u"village_no", u"หมู่ที่"),
                                             std::pair(u"budget", u"งบประมาณ"), std::pair(u"group", u"กลุ่ม")}) {
            const TextView theirs = expected.at(row, column);
            const bool place = TextView(header) == u"ชีต" || TextView(header) == u"แถว";
            if ((place && theirs.empty()) || cell(at, header) == theirs) continue;
            same = false;
            std::printf("  %s: %s is %s, expected %s\n", text::toUtf8(expected.at(row, u"name")).c_str(), text::toUtf8(header).c_str(),
                        text::toUtf8(cell(at, header)).c_str(), text::toUtf8(theirs).c_str());
        }
        return same;
    }

    std::map<Text, Reading> readings() const {
        const auto expected = loadDelimited(folder + "/expected.csv");
        std::map<Text, Reading> all;
        std::set<std::size_t> used;
        for (const auto& row : expected.rows) {
            Reading& reading = all[Text(expected.at(row, u"file"))];
            if (expected.at(row, u"name").empty()) continue; // a file without projects
            ++reading.expected;
            const std::size_t at = find(expected, row);
            if (at == Text::npos) {
                std::printf("  not found: %s\n", text::toUtf8(expected.at(row, u"name")).c_str());
                continue;
            }
            used.insert(at);
            ++reading.found;
            reading.wrong += !same(expected, row, at);
        }
        for (std::size_t i = 0; i < tables_.at(u"TP_Register").rows.size(); ++i)
            if (used.count(i) == 0) {
                ++all[cell(i, u"ไฟล์")].invented;
                std::printf("  false row: %s row %s: %s\n", text::toUtf8(cell(i, u"ไฟล์")).c_str(), text::toUtf8(cell(i, u"แถว")).c_str(),
                            text::toUtf8(cell(i, u"โครงการ")).c_str());
            }
        return all;
    }

    plan::Workbook tables_;
};

TEST_F(Odd, FilesAreReadAsAPersonReadsThem) {
    std::size_t perfect = 0;
    const auto all = readings();
    for (const auto& [file, reading] : all) {
        perfect += reading.perfect();
        std::printf("%s: %zu of %zu rows, %zu wrong, %zu false%s\n", text::toUtf8(file).c_str(), reading.found, reading.expected,
                    reading.wrong, reading.invented, reading.perfect() ? "" : "  <<");
    }
    std::printf("odd files read perfectly: %zu of %zu\n", perfect, all.size());
    EXPECT_EQ(perfect, all.size());
}

} // namespace
} // namespace tambonplan::tests
