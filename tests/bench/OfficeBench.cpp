// The whole command inside a real headless Calc: where the seconds go, on the sample tambon, on twelve Word files and on one long sheet.
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "Office.hpp"
#include "office/Ranges.hpp"

using namespace tambonplan::tests;
namespace text = tambonplan::text;
using tambonplan::Text;

namespace {

const std::string folder = TAMBONPLAN_BINARY_DIR "/bench-files";

/// One run of a command on new workbook; both figures of issue 3 stand in each line: the whole, and reading as a part of loading.
void measure(const Office& office, const char* name, const char* command, const std::vector<std::string>& paths) {
    const auto workbook = office.newCalc();
    const auto begin = std::chrono::steady_clock::now();
    const auto results = office.run(command, workbook, files(paths));
    const double total = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto part = [&](const char* key) { return resultOf<double>(results, key); };
    std::printf(
        "%-8s %5d rows %6.2f s | reading/loading %.3f (loading %.3f s, reading %.4f s) | closing %.2f, computing %.2f, writing %.2f s\n",
        name, static_cast<int>(resultOf<sal_Int32>(results, "RowsRead")), total, part("SecondsReading") / part("SecondsLoading"),
        part("SecondsLoading"), part("SecondsReading"), part("SecondsClosing"), part("SecondsComputing"), part("SecondsWriting"));
    closeDocument(workbook);
}

/// Lines of a plan of one village: header and `count` projects.
std::vector<std::vector<Text>> plan(int village, int count) {
    std::vector<std::vector<Text>> lines{{u"ที่", u"โครงการ", u"วัตถุประสงค์", u"เป้าหมาย", u"งบประมาณ (บาท)", u"หน่วยงานรับผิดชอบ"}};
    const std::vector<Text> works{u"ก่อสร้างถนน คสล. สายหน้าวัด", u"ขุดลอกคลองส่งน้ำ", u"ป้องกันโรคไข้เลือดออก", u"ฝึกอบรมอาชีพกลุ่มแม่บ้าน",
                                  u"ติดตั้งไฟฟ้าสาธารณะ"};
    for (int i = 1; i <= count; ++i)
        lines.push_back({text::number(i),
                         works[static_cast<std::size_t>(i) % works.size()] + u" ช่วงที่ " + text::number(i) + u" หมู่ที่ " + text::number(village),
                         u"เพื่อให้ประชาชนได้รับความสะดวกและมีคุณภาพชีวิตที่ดีขึ้น", u"กว้าง 4 เมตร ยาว " + text::number(100 + i) + u" เมตร",
                         text::number(10000 + 500 * i), u"เทศบาลตำบล"});
    return lines;
}

/// A Word table as a village types it.
void writeWord(const Office& office, const std::string& path, const char* filter, int village, int count) {
    const auto document = office.open("private:factory/swriter", true);
    const auto body = Reference<css::text::XTextDocument>(document, css::uno::UNO_QUERY_THROW)->getText();
    body->setString(toOffice(u"แผนพัฒนาหมู่บ้าน บ้านทดลอง หมู่ที่ " + text::number(village)));
    const Reference<css::lang::XMultiServiceFactory> factory(document, css::uno::UNO_QUERY_THROW);
    const Reference<css::text::XTextTable> table(factory->createInstance(ascii("com.sun.star.text.TextTable")), css::uno::UNO_QUERY_THROW);
    const auto lines = plan(village, count);
    table->initialize(static_cast<sal_Int32>(lines.size()), static_cast<sal_Int32>(lines.front().size()));
    body->insertTextContent(body->getEnd(), Reference<css::text::XTextContent>(table, css::uno::UNO_QUERY_THROW), false);
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(lines.size()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& cells = data.getArray()[row];
        cells.realloc(static_cast<sal_Int32>(lines.front().size()));
        for (sal_Int32 column = 0; column < cells.getLength(); ++column)
            cells.getArray()[column] <<= toOffice(lines[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    }
    Reference<css::sheet::XCellRangeData>(table, css::uno::UNO_QUERY_THROW)->setDataArray(data);
    storeCopy(document, path, filter);
    closeDocument(document);
}

/// One long sheet: numbers as numbers, the rest as text.
void writeSheet(const Office& office, const std::string& path, const char* filter, int count) {
    const auto document = office.open("private:factory/scalc", true);
    const auto sheet = sheetAt(Reference<css::sheet::XSpreadsheetDocument>(document, css::uno::UNO_QUERY_THROW), 0);
    const auto lines = plan(4, count);
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(lines.size()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& cells = data.getArray()[row];
        cells.realloc(static_cast<sal_Int32>(lines.front().size()));
        for (sal_Int32 column = 0; column < cells.getLength(); ++column) {
            const auto value = toOffice(lines[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
            if (row > 0 && (column == 0 || column == 4))
                cells.getArray()[column] <<= value.toDouble();
            else
                cells.getArray()[column] <<= value;
        }
    }
    const auto range = sheet->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(lines.front().size()) - 1, data.getLength() - 1);
    Reference<css::sheet::XCellRangeData>(range, css::uno::UNO_QUERY_THROW)->setDataArray(data);
    storeCopy(document, path, filter);
    closeDocument(document);
}

void wordFiles(const Office& office) {
    constexpr std::pair<const char*, const char*> kinds[]{
        {"docx", "MS Word 2007 XML"}, {"odt", "writer8"}, {"doc", "MS Word 97"}, {"rtf", "Rich Text Format"}};
    std::printf("Combine of 12 Word files of 40 rows\n");
    for (const auto& [ending, filter] : kinds) {
        std::vector<std::string> paths;
        for (int village = 1; village <= 12; ++village) {
            paths.push_back(folder + "/village-" + std::to_string(village) + "." + ending);
            writeWord(office, paths.back(), filter, village, 40);
        }
        measure(office, ending, "Combine", paths);
    }
}

void sheets(const Office& office) {
    constexpr std::pair<const char*, const char*> kinds[]{{"ods", "calc8"}, {"xlsx", "Calc MS Excel 2007 XML"}, {"xls", "MS Excel 97"}};
    for (const int rows : {40, 30000}) {
        std::printf("Combine of a sheet of %d rows\n", rows);
        for (const auto& [ending, filter] : kinds) {
            const std::string path = folder + "/sheet-" + std::to_string(rows) + "." + ending;
            writeSheet(office, path, filter, rows);
            measure(office, ending, "Combine", {path});
        }
    }
}

void sampleTambon(const Office& office) {
    std::printf("RunAll over %zu village files in headless Calc\n", sampleFiles().size());
    for (const char* name : {"first", "second", "third"})
        measure(office, name, "RunAll", sampleFiles());
    std::printf("Combine of each sample file\n");
    for (const std::string& path : sampleFiles())
        measure(office, std::filesystem::path(path).extension().c_str(), "Combine", {path});
}

} // namespace

int main(int count, char** arguments) {
    try {
        const std::string only = count > 1 ? arguments[1] : ""; // "sample", "word" or "sheets"; all where nothing is said
        std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);          // each line as it is measured, into a pipe too
        std::filesystem::create_directories(folder);
        const Office office(TAMBONPLAN_BINARY_DIR "/bench-office", Office::Window::Headless);
        const std::pair<const char*, void (*)(const Office&)> parts[]{{"sample", sampleTambon}, {"word", wordFiles}, {"sheets", sheets}};
        for (const auto& [name, run] : parts)
            if (only.empty() || only == name) run(office);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << text::toUtf8(fromOffice(error.Message)) << '\n';
    }
    return EXIT_FAILURE;
}
