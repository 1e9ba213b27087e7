#include <gmock/gmock.h>

#include <random>
#include <set>

#include "intake/Drawn.hpp"

// Promises that hold for every grid, tried on random ones.

namespace tambonplan::intake::test {
namespace {

constexpr TextView pieces[] = {u"ที่",
                               u"โครงการ",
                               u"ชื่อโครงการ/กิจกรรม",
                               u"งบประมาณ",
                               u"วัตถุประสงค์",
                               u"ผู้รับผิดชอบ",
                               u"ปี 2570",
                               u"รวม",
                               u"รวมทั้งสิ้น",
                               u"ด้านเศรษฐกิจ",
                               u"หมู่ที่ 4 บ้านดอน",
                               u"ก่อสร้างถนน คสล.",
                               u"1. ทอผ้า\n2. จักสาน",
                               u"1,000\n2,000",
                               u"50,000",
                               u"1.2 ล้าน",
                               u"๑",
                               u"2",
                               u"3",
                               u"/",
                               u"-",
                               u"......",
                               u"เพื่อใช้น้ำ",
                               u"หมายเหตุ",
                               u"ลงชื่อ นายดี",
                               u"ทำเอง",
                               u"ทำร่วม",
                               u"ปัญหา",
                               u"ชื่อโครงการ: ขุดสระ",
                               u"(บาท)",
                               u"\xD800",
                               u"ํา้้"};

/// A random grid: cells from the pieces, some merged to the right or from above, some hidden rows, some ragged rows.
Grid randomGrid(std::mt19937& random) {
    Grid grid;
    grid.sheet = random() % 2 == 0 ? u"หมู่ 4" : u"ตาราง 1";
    const std::size_t rows = random() % 14, columns = random() % 8;
    for (std::size_t r = 0; r < rows; ++r) {
        std::vector<Cell> row;
        for (std::size_t c = 0; c < columns; ++c) {
            Cell cell;
            const auto kind = random() % 10;
            if (kind == 0 && c > 0) {
                cell = row.back();
                cell.covered = true;
            } else if (kind == 1 && r > 0) {
                cell = grid.rows.back()[c];
                cell.covered = true;
            } else {
                if (kind > 3) cell.text = pieces[random() % std::size(pieces)];
                cell.kind = cell.text.empty() ? Cell::Kind::Empty : kind == 9 ? Cell::Kind::Error : Cell::Kind::Text;
                cell.address = sheetAddress(r, c);
            }
            row.push_back(std::move(cell));
        }
        grid.rows.push_back(std::move(row));
        grid.hidden.push_back(random() % 8 == 0);
    }
    return grid;
}

/// What a reading says, for comparing.
std::string summary(const SourceReading& reading) {
    std::string out = std::to_string(reading.headerRow) + "/" + std::to_string(reading.village) + "\n";
    for (const ProjectRow& row : reading.rows)
        out += std::to_string(row.place.row) + " " + utf8(row.name) + " " + std::to_string(row.budget.value_or(-1)) + "\n";
    for (const std::string& line : skipped(reading))
        out += line + "\n";
    for (const std::string& line : problems(reading))
        out += line + "\n";
    return out;
}

TEST(Property, EveryRowOfEveryGridIsReadOrSkippedAndCounted) {
    std::mt19937 random(2570);
    for (int round = 0; round < 3000; ++round) {
        SourceDocument odd = document(u"ม.4.docx", {});
        for (std::size_t grids = random() % 3 + 1; grids > 0; --grids)
            odd.grids.push_back(randomGrid(random));
        const auto readings = readAll(odd);
        ASSERT_EQ(readings.size(), odd.grids.size());
        for (std::size_t i = 0; i < readings.size(); ++i) {
            std::set<int> read, all;
            int content = 0;
            for (const ProjectRow& row : readings[i].rows) {
                read.insert(row.place.row);
                EXPECT_FALSE(row.name.empty());
                EXPECT_GE(row.budget.value_or(0), 0);
            }
            all = read;
            for (const SkippedRow& row : readings[i].skipped) {
                EXPECT_TRUE(all.insert(row.place.row).second) << "round " << round << " row " << row.place.row << " is there twice";
                content += row.why != SkippedRow::Why::Blank;
            }
            ASSERT_EQ(all.size(), odd.grids[i].rows.size()) << "round " << round;
            EXPECT_EQ(readings[i].contentRows, static_cast<int>(read.size()) + content) << "round " << round;
        }
        EXPECT_EQ(summary(readAll(odd).front()), summary(readings.front())) << "round " << round;
    }
}

TEST(Property, TheOrderOfColumnsDoesNotMatter) {
    constexpr TextView headers[] = {u"ที่", u"ชื่อโครงการ", u"วัตถุประสงค์", u"งบประมาณ (บาท)", u"หน่วยงานรับผิดชอบ", u"หมายเหตุ"};
    constexpr TextView works[] = {u"ก่อสร้างถนน", u"ขุดสระ", u"ทอผ้า", u"กีฬาหมู่บ้าน", u"ปลูกป่า", u"คัดแยกขยะ"};
    std::mt19937 random(2571);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<Text>> table{{std::begin(headers), std::end(headers)}};
        const std::size_t rows = random() % 6 + 1;
        for (std::size_t r = 0; r < rows; ++r)
            table.push_back({text::number(static_cast<long long>(r) + 1), Text(works[random() % std::size(works)]), u"เพื่อชุมชน",
                             text::number(static_cast<long long>(random() % 90 + 10) * 1000), u"อบต.", random() % 3 == 0 ? u"ด่วน" : u""});
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        const auto read = [&] {
            std::vector<Text> lines;
            for (const auto& cells : table) {
                Text line;
                for (std::size_t i = 0; i < order.size(); ++i)
                    line += (i > 0 ? u" | " : u"") + cells[order[i]];
                lines.push_back(std::move(line));
            }
            const auto reading = readAll(document(u"แผน.xlsx", {draw(u"ม.4", {lines.begin(), lines.end()})})).front();
            std::string out;
            for (const ProjectRow& row : reading.rows)
                out += utf8(row.villageRank) + utf8(row.name) + std::to_string(row.budget.value_or(-1)) + utf8(row.objective) +
                       utf8(row.agency) + "\n";
            return out;
        };
        const std::string straight = read();
        EXPECT_EQ(std::ranges::count(straight, '\n'), static_cast<long>(rows));
        std::ranges::shuffle(order, random);
        EXPECT_EQ(read(), straight) << "round " << round;
    }
}

TEST(Property, AHugeSheetIsReadRowByRow) {
    Grid grid = draw(u"ม.4", {u"ที่ | โครงการ | งบประมาณ", u"1 | ขุดสระ | 5,000"});
    constexpr std::size_t rows = 20000;
    while (grid.rows.size() < rows)
        grid.rows.push_back(grid.rows[1]);
    grid.rows.resize(2 * rows, std::vector<Cell>(3)); // an empty tail, as a stray format leaves it
    const auto reading = readAll(document(u"แผน.xlsx", {std::move(grid)})).front();
    EXPECT_EQ(reading.rows.size(), rows - 1);
    EXPECT_EQ(reading.rows.size() + reading.skipped.size(), 2 * rows);
}

} // namespace
} // namespace tambonplan::intake::test
