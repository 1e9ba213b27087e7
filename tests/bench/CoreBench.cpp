// The core stages on one machine in one run; `tests/run bench`.
#include <benchmark/benchmark.h>

#include "Invented.hpp"
#include "Shipped.hpp"
#include "intake/Intake.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::bench {
namespace {

intake::SourceDocument inventedPlan(std::size_t count) {
    intake::SourceDocument document;
    document.file = u"หมู่ 3.xlsx";
    document.grids.emplace_back();
    auto& grid = document.grids.back();
    grid.sheet = u"แผน";
    const auto add = [&grid](std::vector<Text> texts) {
        auto& row = grid.rows.emplace_back();
        for (std::size_t column = 0; column < texts.size(); ++column) {
            intake::Cell cell;
            cell.kind = texts[column].empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
            cell.text = texts[column];
            cell.address = Text(1, static_cast<char16_t>(u'A' + column)) + text::number(static_cast<long long>(grid.rows.size()));
            row.push_back(std::move(cell));
        }
    };
    add({u"แผนพัฒนาหมู่บ้าน บ้านดอนกลาง หมู่ที่ 3", u"", u"", u"", u""});
    add({u"ที่", u"ชื่อโครงการ", u"วัตถุประสงค์", u"งบประมาณ", u"หน่วยงานรับผิดชอบ"});
    std::size_t number = 0;
    for (const auto& row : inventedRows(count))
        add({text::number(static_cast<long long>(++number)), row.name, u"เพื่อแก้ไขปัญหาความเดือดร้อนของประชาชน", text::formatBaht(*row.number),
             u"อบต."});
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

void intakeRows(benchmark::State& state) {
    const intake::Reader reader({shipped("columns"), shipped("groups"), shipped("themes"), shipped("rows")}, noMessages());
    const auto document = inventedPlan(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(reader.read(document));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(intakeRows)->Arg(40)->Arg(10000)->Unit(benchmark::kMillisecond);

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
