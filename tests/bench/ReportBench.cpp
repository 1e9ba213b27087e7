// The plan book of 500 to 5 000 projects as Word document and PDF in a real headless office: seconds, those of computing, and the most
// memory that it took. `report-bench 500 1000` makes these alone.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "Invented.hpp"
#include "Office.hpp"
#include "OfficeProcess.hpp"

using namespace tambonplan::tests;
namespace fs = std::filesystem;
namespace bench = tambonplan::bench;
namespace text = tambonplan::text;

namespace {

const std::string folder = TAMBONPLAN_BINARY_DIR "/bench-report";

/// Plans of villages with 50 projects each, as CSV.
std::vector<std::string> writePlans(std::size_t projects) {
    constexpr std::size_t perVillage = 50;
    const auto rows = bench::inventedRows(projects);
    std::vector<std::string> paths;
    for (std::size_t first = 0; first < rows.size(); first += perVillage) {
        const std::string village = std::to_string(first / perVillage + 1);
        paths.push_back(folder + "/" + std::to_string(projects) + "-m" + village + ".csv");
        std::ofstream file(paths.back());
        file << "แผนพัฒนาหมู่บ้าน บ้านทดลอง หมู่ที่ " << village << "\nที่,โครงการ,วัตถุประสงค์,เป้าหมาย,งบประมาณ,กลุ่ม\n";
        for (std::size_t i = first; i < std::min(rows.size(), first + perVillage); ++i)
            file << i - first + 1 << ",\"" << text::toUtf8(rows[i].name) << "\",เพื่อให้ประชาชนมีคุณภาพชีวิตที่ดีขึ้น,1 แห่ง,"
                 << rows[i].number.value_or(1000) << ",ขอรับการสนับสนุน\n";
    }
    return paths;
}

void book(const Office& office, std::size_t projects) {
    const auto workbook = office.newCalc();
    office.run("RunAll", workbook, files(writePlans(projects)));
    const std::string process = bench::officeProcess(folder);
    for (const char* format : {"docx", "pdf"}) {
        bench::forgetPeak(process);
        const double before = bench::computingSeconds(process);
        const auto begin = std::chrono::steady_clock::now();
        const auto results = office.run("Report", workbook,
                                        sequence({argument("Name", ascii("book")), argument("Format", ascii(format)),
                                                  argument("To", toOffice(text::fromUtf8(folder)))}));
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const std::string path = toSystemPath(resultOf<OUString>(results, "Url"));
        std::printf("book of %5zu projects as %-4s %7.2f s (%7.2f s of computing), at most %6.0f MB, file %6.2f MB\n", projects, format,
                    seconds, bench::computingSeconds(process) - before, bench::peakMegabytes(process),
                    static_cast<double>(fs::file_size(path)) / 1e6);
        std::fflush(stdout);
    }
    closeDocument(workbook);
}

} // namespace

int main(int count, char** words) {
    try {
        fs::remove_all(folder);
        fs::create_directories(folder);
        const Office office(folder + "/office", Office::Window::Headless);
        std::vector<std::size_t> sizes;
        for (int i = 1; i < count; ++i)
            sizes.push_back(std::stoul(words[i]));
        if (sizes.empty()) sizes = {500, 1000, 2000, 5000};
        for (const std::size_t projects : sizes)
            book(office, projects);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << text::toUtf8(fromOffice(error.Message)) << '\n';
    }
    return EXIT_FAILURE;
}
