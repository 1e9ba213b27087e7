// 1 000 and 10 000 projects in a real headless Calc: what categorising, building and scoring cost of our own time, what the office needs
// to reckon, to be read and to write, what a run that changes nothing costs, and how long the sheet takes to show new ranks after a weight
// was changed. Sizes may be given as arguments;
// --columns: which columns the office reckons longest after each command.
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "Invented.hpp"
#include "Office.hpp"
#include "OfficeProcess.hpp"
#include "office/Cells.hpp"
#include "office/Ranges.hpp"

using namespace tambonplan::tests;
namespace text = tambonplan::text;
namespace bench = tambonplan::bench;
using tambonplan::Text;
using tambonplan::TextView;

namespace {

constexpr int villages = 12;
const std::string folder = TAMBONPLAN_BINARY_DIR "/decision-bench-office";

using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// One sheet with the projects of a large tambon, as a village plan in which every row names its village.
void fill(const Reference<css::frame::XModel>& workbook, std::size_t projects) {
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

double measure(const Office& office, const Reference<css::frame::XModel>& workbook, const char* command,
               const Sequence<css::beans::NamedValue>& arguments = {}) {
    const auto begin = Clock::now();
    const auto results = office.run(command, workbook, arguments);
    const double total = since(begin);
    const auto computing = resultOf<double>(results, "SecondsComputing"), comparing = resultOf<double>(results, "SecondsComparing");
    const auto reading = resultOf<double>(results, "SecondsTables"), writing = resultOf<double>(results, "SecondsWriting");
    std::printf(
        "%6s %-14s %7.2f s: we compute %5.2f and compare %5.2f; the office reckons and is read %6.2f, is written to %6.2f; ours / all "
        "= %.2f\n",
        "", command, total, computing, comparing, reading, writing, (computing + comparing) / total);
    std::fflush(stdout);
    return computing + comparing;
}

/// Types another weight for a criterion and waits until the sheet shows every final rank.
double changeWeight(const Reference<css::frame::XModel>& workbook, double weight) {
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const auto place = [&document](TextView range, TextView header) {
        const auto at = findRange(document, range).value();
        const auto sheet = sheetAt(document, at.Sheet);
        auto headerRow = at;
        headerRow.EndRow = at.StartRow;
        const auto headers = readValues(sheet, headerRow).front();
        auto cells = at;
        while (tambonplan::plan::toText(headers.at(static_cast<std::size_t>(cells.StartColumn - at.StartColumn))) != header)
            ++cells.StartColumn;
        cells.EndColumn = cells.StartColumn;
        cells.StartRow = at.StartRow + 1;
        return std::pair(sheet, cells);
    };
    const auto [criteria, weights] = place(u"TP_Criteria", u"น้ำหนัก");
    const auto [scores, ranks] = place(u"TP_Scores", u"ลำดับสุดท้าย");
    const auto begin = Clock::now();
    criteria->getCellByPosition(weights.StartColumn, weights.StartRow)->setValue(weight);
    readValues(scores, ranks);
    return since(begin);
}

/// Which columns the office reckons longest, each with what it needs that no column before it did.
void slowestColumns(const Reference<css::frame::XModel>& workbook) {
    constexpr double noticeable = 0.2; // seconds
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    for (const TextView range : {u"TP_Scores", u"TP_Plan", u"TP_Summary", u"TP_Ballot", u"TP_Register", u"TP_Villages", u"TP_Thresholds"}) {
        const auto at = findRange(document, range).value();
        const auto sheet = sheetAt(document, at.Sheet);
        for (auto column = at; column.StartColumn <= at.EndColumn; ++column.StartColumn) {
            column.EndColumn = column.StartColumn;
            const auto begin = Clock::now();
            const auto values = readValues(sheet, column);
            if (const double seconds = since(begin); seconds > noticeable)
                std::printf("%6s %s %s: %.2f s\n", "", text::toUtf8(range).c_str(),
                            text::toUtf8(tambonplan::plan::toText(values.front().front())).c_str(), seconds);
        }
    }
}

struct Times {
    double own = 0, all = 0, again = 0, weight = 0;
};

Times decide(const Office& office, std::size_t projects, bool columns) {
    const auto workbook = office.newCalc();
    fill(workbook, projects);
    const std::string process = bench::officeProcess(folder);
    bench::forgetPeak(process);
    std::printf("%6zu projects\n", projects);
    measure(office, workbook, "Combine");
    Times times;
    const auto begin = Clock::now();
    for (const char* command : {"Categorise", "BuildPlan", "Score"}) {
        times.own += measure(office, workbook, command);
        if (columns) slowestColumns(workbook);
    }
    times.all = since(begin);
    const auto again = Clock::now();
    for (const char* command : {"Categorise", "BuildPlan", "Score"})
        measure(office, workbook, command);
    times.again = since(again);
    times.weight = changeWeight(workbook, 50);
    measure(office, workbook, "Score", sequence({argument("Method", toOffice(u"discussion"))}));
    std::printf(
        "%6s categorise, build and score: %.2f s of our own time, %.2f s in all (ours / all = %.2f); again, unchanged: %.2f s; another "
        "weight: %.2f s; at most %.0f MB\n",
        "", times.own, times.all, times.own / times.all, times.again, times.weight, bench::peakMegabytes(process));
    std::fflush(stdout);
    closeDocument(workbook);
    return times;
}

void grow(const Office& office, const std::vector<std::size_t>& sizes, bool columns) {
    std::optional<Times> smaller;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Times times = decide(office, sizes[i], columns);
        if (smaller)
            std::printf("%.1f times the projects: our own time × %.1f, in all × %.1f, again × %.1f, another weight × %.1f\n",
                        static_cast<double>(sizes[i]) / static_cast<double>(sizes[i - 1]), times.own / smaller->own,
                        times.all / smaller->all, times.again / smaller->again, times.weight / smaller->weight);
        smaller = times;
    }
}

} // namespace

int main(int count, char** arguments) {
    try {
        std::vector<std::size_t> sizes;
        bool columns = false;
        for (int i = 1; i < count; ++i)
            if (std::string(arguments[i]) == "--columns")
                columns = true;
            else
                sizes.push_back(std::stoul(arguments[i]));
        const Office office(folder, Office::Window::Headless);
        grow(office, sizes.empty() ? std::vector<std::size_t>{1000, 10000} : sizes, columns);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << text::toUtf8(fromOffice(error.Message)) << '\n';
    }
    return EXIT_FAILURE;
}
