// The core stages on one machine in one run; `tests/run bench`.
#include <benchmark/benchmark.h>

#include <optional>

#include "Invented.hpp"
#include "Shipped.hpp"
#include "intake/Intake.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::bench {
namespace {

using Line = std::vector<Text>;

void addRow(intake::Grid& grid, const Line& texts) {
    auto& row = grid.rows.emplace_back();
    for (std::size_t column = 0; column < texts.size(); ++column) {
        intake::Cell cell;
        cell.kind = texts[column].empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
        cell.text = texts[column];
        cell.address = intake::sheetAddress(grid.rows.size() - 1, column);
        row.push_back(std::move(cell));
    }
}

/// The forms in which one amount is written; most are plain digits, some need reading.
Text written(double baht, std::size_t at) {
    Text plain = text::formatBaht(baht);
    switch (at % 16) {
    case 3: return plain + u".-";
    case 5: return plain + u" บาท";
    case 7: return text::formatBaht(baht / 1000) + u" พันบาท";
    case 9: return u"ไม่ใช้งบประมาณ";
    case 11: return u"-";
    case 13: return u"งบประมาณ " + plain + u" บาท (จาก อบต.)";
    case 15: return at % 64 == 15 ? Text(u"ตามความเหมาะสม") : plain;
    default: return plain;
    }
}

/// A plan of these projects as villages write them: nine columns, a section row with a subtotal every fifteen projects, a village's
/// grand total and signatures at the end, several forms of money, ticks, blank and two-line cells.
intake::SourceDocument inventedPlan(const std::vector<match::Row>& rows) {
    static constexpr const char16_t* sections[] = {u"ด้านโครงสร้างพื้นฐาน", u"ยุทธศาสตร์ที่ 2 ด้านเศรษฐกิจ", u"ด้านสังคมและคุณภาพชีวิต", u"แผนงานสาธารณสุข",
                                                   u"ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม"};
    static constexpr const char16_t* aims[] = {u"เพื่อแก้ไขปัญหาความเดือดร้อนของประชาชน", u"เพื่อให้ประชาชนได้สัญจรไปมาสะดวกและปลอดภัย",
                                               u"1. เพื่อเพิ่มรายได้\n2. เพื่อลดรายจ่ายในครัวเรือน", u"เพื่อให้มีน้ำใช้ตลอดทั้งปี"};
    static constexpr const char16_t* targets[] = {u"กว้าง 4 เมตร ยาว 300 เมตร หนา 0.15 เมตร", u"ประชาชนในหมู่บ้าน ๘๐ ครัวเรือน", u"1 แห่ง",
                                                  u"กลุ่มแม่บ้าน 30 คน"};
    static constexpr const char16_t* agencies[] = {u"อบต.หนองแสง", u"กองช่าง", u"คณะกรรมการหมู่บ้าน", u"สำนักงานเกษตรอำเภอ\nกลุ่มแม่บ้าน"};
    intake::SourceDocument document;
    document.file = u"แผนพัฒนาหมู่บ้าน หมู่ 3.xlsx";
    auto& grid = document.grids.emplace_back();
    grid.sheet = u"แผน";
    addRow(grid, {u"แผนพัฒนาหมู่บ้าน บ้านดอนกลาง หมู่ที่ 3 ประจำปี พ.ศ. 2571", u"", u"", u"", u"", u"", u"", u"", u""});
    addRow(grid, {u"ที่", u"ชื่อโครงการ/กิจกรรม", u"วัตถุประสงค์", u"เป้าหมาย", u"งบประมาณ (บาท)", u"แหล่งงบประมาณ", u"ระยะเวลา", u"หน่วยงานรับผิดชอบ",
                  u"เร่งด่วน"});
    std::size_t at = 0;
    double sum = 0;
    const auto total = [&grid](const char16_t* label, double baht) {
        addRow(grid, {u"", label, u"", u"", text::formatBaht(baht), u"", u"", u"", u""});
    };
    for (const auto& row : rows) {
        if (at % 15 == 0) {
            if (at > 0) total(u"รวม", sum);
            addRow(grid, {sections[at / 15 % std::size(sections)], u"", u"", u"", u"", u"", u"", u"", u""});
            sum = 0;
        }
        const bool counted = at % 16 != 9 && at % 16 != 11 && at % 64 != 15;
        sum += counted ? *row.number : 0;
        addRow(grid, {text::number(static_cast<long long>(++at)), row.name, aims[at % std::size(aims)],
                      targets[at / 3 % std::size(targets)], written(*row.number, at - 1), at % 3 == 0 ? u"อบต." : u"งบหมู่บ้าน",
                      at % 2 == 0 ? u"ต.ค. 70 - ก.ย. 71" : u"2571", agencies[at % std::size(agencies)], at % 5 == 0 ? u"✓" : u""});
    }
    total(u"รวมทั้งสิ้น", sum);
    addRow(grid, {u"", u"ลงชื่อ ........................ ผู้ใหญ่บ้าน", u"", u"", u"", u"", u"", u"", u""});
    return document;
}

void fold(benchmark::State& state) {
    const auto rows = inventedRows(1000);
    for (auto _ : state)
        for (const auto& row : rows)
            benchmark::DoNotOptimize(text::fold(row.name));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.size()));
}
BENCHMARK(fold);

void skeleton(benchmark::State& state) {
    const auto rows = inventedRows(1000);
    for (auto _ : state)
        for (const auto& row : rows)
            benchmark::DoNotOptimize(text::skeleton(row.name));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.size()));
}
BENCHMARK(skeleton);

void money(benchmark::State& state) {
    const TextView amounts[] = {u"๔๒๐,๐๐๐.-", u"1.2 ล้าน", u"ห้าแสนบาท", u"150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)", u"ตามความเหมาะสม"};
    for (auto _ : state)
        for (const TextView amount : amounts)
            benchmark::DoNotOptimize(text::parseMoney(amount));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(std::size(amounts)));
}
BENCHMARK(money);

intake::Rules shippedRules() {
    return {shipped("columns"), shipped("groups"), shipped("themes"), shipped("rows")};
}

/// One plan again and again: what the reader remembers, it remembers of this very plan.
void intakeRows(benchmark::State& state) {
    const intake::Reader reader(shippedRules(), noMessages());
    const auto document = inventedPlan(inventedRows(static_cast<std::size_t>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(reader.read(document));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(intakeRows)->Arg(40)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// The plans of a whole tambon, each read for the first time by a new reader: villages of 40 projects of their own.
void intakeTambon(benchmark::State& state) {
    constexpr std::size_t villages = 25, projects = 40;
    const auto rows = inventedRows(villages * projects);
    std::vector<intake::SourceDocument> documents;
    for (auto first = rows.begin(); first != rows.end(); first += projects)
        documents.push_back(inventedPlan({first, first + projects}));
    const intake::Rules rules = shippedRules();
    std::optional<intake::Reader> reader; // made, and the one before it ended, outside the time
    for (auto _ : state) {
        state.PauseTiming();
        reader.emplace(rules, noMessages());
        state.ResumeTiming();
        for (const auto& document : documents)
            benchmark::DoNotOptimize(reader->read(document));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.size()));
}
BENCHMARK(intakeTambon)->Unit(benchmark::kMillisecond);

void propose(benchmark::State& state) {
    const match::Matcher matcher({shipped("abbreviations"), shipped("synonyms"), shipped("facets")}, noMessages());
    const auto rows = inventedRows(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(matcher.propose(rows));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(propose)->Arg(250)->Arg(1600)->Arg(6400)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace tambonplan::bench

BENCHMARK_MAIN();
