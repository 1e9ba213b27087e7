// Feeds random grids to the reader of plans and checks what holds for any grid: every row is accounted for, once; an amount is what was
// written; the same grid reads the same again. The sanitizers check the rest. `fuzz-intake [rounds] [seed]`.
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "intake/Intake.hpp"
#include "text/Money.hpp"

using namespace tambonplan;

namespace {

/// What plans are made of, so that random grids get deep into the reader.
constexpr TextView pieces[] = {u"ที่",
                               u"ลำดับ",
                               u"โครงการ",
                               u"ชื่อโครงการ/กิจกรรม",
                               u"งบประมาณ (บาท)",
                               u"วัตถุประสงค์",
                               u"ผู้รับผิดชอบ",
                               u"ปี 2571",
                               u"ทำเอง",
                               u"ทำร่วม",
                               u"ขอรับการสนับสนุน",
                               u"รวม",
                               u"รวมทั้งสิ้น",
                               u"ยกไป",
                               u"ด้านเศรษฐกิจ",
                               u"หมู่ที่ 4 บ้านดอน",
                               u"ก่อสร้างถนน คสล.",
                               u"ปลูกป่า งบ 5,000 บาท",
                               u"1. ทอผ้า\n2. จักสาน",
                               u"1,000\n2,000",
                               u"50,000",
                               u"1.2 ล้าน",
                               u"ตามความเหมาะสม",
                               u"๑",
                               u"2",
                               u"3",
                               u"๔)",
                               u"/",
                               u"-",
                               u"......",
                               u"เพื่อใช้น้ำ",
                               u"หมายเหตุ",
                               u"ลงชื่อ นายดี",
                               u"(นายดี)",
                               u"ปัญหา",
                               u"แนวทางแก้ไข",
                               u"ชื่อโครงการ: ขุดสระ",
                               u"งบประมาณ: 500",
                               u"(บาท)",
                               u"อบต.",
                               u"ก = ทำเอง ข = ทำร่วม",
                               u"ชื่อโครงการหรือกิจกรรมที่ประชาคมหมู่บ้านมีมติเห็นชอบให้บรรจุไว้ในแผนพัฒนา",
                               u"\xD800",
                               u"ํา้้",
                               u"\uF70A"};

Text randomText(std::mt19937& random) {
    Text text(pieces[random() % std::size(pieces)]);
    if (random() % 8 == 0) text += Text(random() % 2 == 0 ? u" " : u"\n") + Text(pieces[random() % std::size(pieces)]);
    if (random() % 16 == 0) text.insert(random() % (text.size() + 1), 1, static_cast<char16_t>(random() % 0x10000));
    return text;
}

intake::Cell randomCell(std::mt19937& random, const std::vector<intake::Cell>& left, const std::vector<intake::Cell>* above) {
    intake::Cell cell;
    const auto kind = random() % 12;
    if ((kind == 0 && !left.empty()) || (kind == 1 && above != nullptr && left.size() < above->size())) {
        cell = kind == 0 ? left.back() : (*above)[left.size()];
        cell.covered = true;
        return cell;
    }
    if (kind > 4) cell.text = randomText(random);
    cell.kind = cell.text.empty() ? intake::Cell::Kind::Empty : kind == 11 ? intake::Cell::Kind::Error : intake::Cell::Kind::Text;
    return cell;
}

intake::SourceDocument randomDocument(std::mt19937& random) {
    intake::SourceDocument document;
    document.file = random() % 2 == 0 ? u"แผน ม.4.docx" : u"รวม.xlsx";
    for (std::size_t grids = random() % 3 + 1; grids > 0; --grids) {
        intake::Grid& grid = document.grids.emplace_back();
        grid.sheet = random() % 2 == 0 ? u"หมู่ 4" : u"ตาราง " + text::number(static_cast<long long>(document.grids.size()));
        const std::size_t rows = random() % 20, columns = random() % 10;
        for (std::size_t r = 0; r < rows; ++r) {
            std::vector<intake::Cell> row;
            while (row.size() < columns) {
                intake::Cell cell = randomCell(random, row, r > 0 ? &grid.rows.back() : nullptr);
                if (cell.address.empty()) cell.address = intake::sheetAddress(r, row.size());
                row.push_back(std::move(cell));
            }
            grid.rows.push_back(std::move(row));
            grid.hidden.push_back(random() % 8 == 0);
        }
        if (random() % 3 == 0) grid.before.push_back(randomText(random));
    }
    return document;
}

/// One amount in one of the forms that officers use.
Text written(double baht, unsigned form) {
    const Text plain = text::formatBaht(baht);
    Text thai = plain;
    for (char16_t& c : thai)
        if (c >= u'0' && c <= u'9') c = static_cast<char16_t>(u'๐' + (c - u'0'));
    switch (form % 6) {
    case 1: return thai + u".-";
    case 2: return plain + u" บาท";
    case 3: return text::formatBaht(baht / 1000) + u" พันบาท";
    case 4: return u"งบประมาณ " + plain + u" บาท";
    case 5: return plain + u" บาท (จาก อบต.)";
    default: return plain;
    }
}

/// A plan whose amounts are known; true where they come back.
bool moneyComesBack(const intake::Reader& reader, std::mt19937& random) {
    intake::SourceDocument document;
    document.file = u"ม.4.xlsx";
    intake::Grid& grid = document.grids.emplace_back();
    const auto add = [&grid](std::vector<Text> texts) {
        auto& row = grid.rows.emplace_back(texts.size());
        for (std::size_t c = 0; c < texts.size(); ++c) {
            row[c].text = std::move(texts[c]);
            row[c].kind = intake::Cell::Kind::Text;
            row[c].address = intake::sheetAddress(grid.rows.size() - 1, c);
        }
    };
    add({u"ที่", u"โครงการ", u"งบประมาณ"});
    std::vector<double> amounts;
    for (std::size_t i = 0; i < 8; ++i) {
        amounts.push_back(static_cast<double>(random() % 90000 + 10) * 100);
        add({text::number(static_cast<long long>(i) + 1), u"ขุดสระแห่งที่ " + text::number(static_cast<long long>(i) + 1),
             written(amounts.back(), static_cast<unsigned>(random()))});
    }
    const auto reading = reader.read(document).front();
    if (reading.rows.size() != amounts.size()) return false;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (reading.rows[i].budget != amounts[i]) return false;
    return true;
}

/// What a reading says, for comparing.
Text summary(const std::vector<intake::SourceReading>& readings) {
    Text out;
    for (const intake::SourceReading& reading : readings) {
        for (const intake::ProjectRow& row : reading.rows)
            out +=
                text::number(row.place.row) + row.name + row.theme + row.budgetWritten + text::formatBaht(row.budget.value_or(-1)) + u"\n";
        for (const intake::SkippedRow& row : reading.skipped)
            out += text::number(row.place.row) + row.text + u"\n";
        for (const intake::Problem& problem : reading.problems)
            out += problem.cell + problem.text + u"\n";
    }
    return out;
}

/// Empty, or what is wrong with a reading of a random document.
std::string wrongWith(const intake::Reader& reader, const intake::SourceDocument& document) {
    const auto readings = reader.read(document);
    if (readings.size() != document.grids.size()) return "a grid has no reading";
    for (std::size_t i = 0; i < readings.size(); ++i) {
        intake::SourceReading counted = readings[i];
        counted.sheetRows = static_cast<int>(document.grids[i].rows.size());
        if (!intake::reconcile(counted).rowsAgree()) return "a row is lost or counted twice";
        for (const intake::ProjectRow& row : readings[i].rows)
            if (row.name.empty() || row.budget.value_or(0) < 0) return "a project without a name, or with a negative budget";
    }
    return summary(reader.read(document)) == summary(readings) ? "" : "the second reading differs";
}

text::RuleTable shipped(const char* name) {
    return text::loadRules(std::string(TAMBONPLAN_SOURCE_DIR "/extension/rules/") + name + ".tsv");
}

} // namespace

int main(int count, char** arguments) {
    const long rounds = count > 1 ? std::atol(arguments[1]) : 5000;
    const auto seed = static_cast<std::mt19937::result_type>(count > 2 ? std::atol(arguments[2]) : 2571);
    const intake::Reader reader({.columns = shipped("columns"),
                                 .groups = shipped("groups"),
                                 .themes = shipped("themes"),
                                 .rows = shipped("rows"),
                                 .amounts = shipped("amounts")},
                                text::Messages(text::loadRules(TAMBONPLAN_SOURCE_DIR "/extension/strings/intake.tsv")));
    std::mt19937 random(seed);
    for (long round = 0; round < rounds; ++round) {
        std::string wrong = wrongWith(reader, randomDocument(random));
        if (wrong.empty() && round % 8 == 0 && !moneyComesBack(reader, random)) wrong = "an amount did not come back";
        if (wrong.empty()) continue;
        std::printf("round %ld of seed %lu: %s\n", round, static_cast<unsigned long>(seed), wrong.c_str());
        return EXIT_FAILURE;
    }
    std::printf("%ld random documents read\n", rounds);
    return EXIT_SUCCESS;
}
