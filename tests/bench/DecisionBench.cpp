// 10 000 projects in a real headless Calc: what categorising, building and scoring cost of our own time, and what the office needs to
// write.
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "Invented.hpp"
#include "Office.hpp"
#include "office/Ranges.hpp"

using namespace tambonplan::tests;
namespace text = tambonplan::text;
namespace bench = tambonplan::bench;
using tambonplan::Text;

namespace {

constexpr std::size_t projects = 10000;
constexpr int villages = 12;

/// One sheet with the projects of a large tambon, as a village plan in which every row names its village.
void fill(const Reference<css::frame::XModel>& workbook) {
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY_THROW), 0);
    const auto rows = bench::inventedRows(projects);
    const Text header[]{u"ที่", u"โครงการ", u"หมู่ที่", u"งบประมาณ (บาท)", u"หน่วยงานรับผิดชอบ", u"วัตถุประสงค์"};
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(rows.size()) + 1);
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& cells = data.getArray()[row];
        cells.realloc(static_cast<sal_Int32>(std::size(header)));
        Any* cell = cells.getArray();
        if (row == 0) {
            for (std::size_t i = 0; i < std::size(header); ++i)
                cell[i] <<= toOffice(header[i]);
            continue;
        }
        const auto& project = rows[static_cast<std::size_t>(row) - 1];
        cell[0] <<= static_cast<double>(row);
        cell[1] <<= toOffice(project.name);
        cell[2] <<= static_cast<double>(row % villages + 1);
        cell[3] <<= project.number.value_or(1000);
        cell[4] <<= toOffice(row % 3 == 0 ? u"อบต. (กองช่าง)" : row % 3 == 1 ? u"กองช่าง อบต." : u"คณะกรรมการหมู่บ้าน");
        cell[5] <<= toOffice(u"เพื่อให้ประชาชนมีคุณภาพชีวิตที่ดีขึ้น");
    }
    const auto range = sheet->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(std::size(header)) - 1, data.getLength() - 1);
    Reference<css::sheet::XCellRangeData>(range, css::uno::UNO_QUERY_THROW)->setDataArray(data);
}

double measure(const Office& office, const Reference<css::frame::XModel>& workbook, const char* command) {
    const auto begin = std::chrono::steady_clock::now();
    const auto results = office.run(command, workbook);
    const double total = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double computing = resultOf<double>(results, "SecondsComputing"), writing = resultOf<double>(results, "SecondsWriting");
    std::printf("%-14s %7.2f s: we compute %6.2f, the office writes %6.2f\n", command, total, computing, writing);
    return computing;
}

} // namespace

int main() {
    try {
        const Office office(TAMBONPLAN_BINARY_DIR "/decision-bench-office", Office::Window::Headless);
        const auto workbook = office.newCalc();
        fill(workbook);
        std::printf("%zu projects in headless Calc\n", projects);
        measure(office, workbook, "Combine");
        double own = 0;
        for (const char* command : {"Categorise", "BuildPlan", "Score"})
            own += measure(office, workbook, command);
        std::printf("categorise, build and score: %.2f s of our own time\n", own);
        for (const char* command : {"Categorise", "BuildPlan", "Score"})
            measure(office, workbook, command);
        closeDocument(workbook);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << text::toUtf8(fromOffice(error.Message)) << '\n';
    }
    return EXIT_FAILURE;
}
