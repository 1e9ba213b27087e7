// The whole command inside a real headless Calc on the sample tambon: where the seconds go.
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "Office.hpp"

using namespace tambonplan::tests;

namespace {

void runAll(const Office& office, const char* name) {
    const auto workbook = office.newCalc();
    const auto begin = std::chrono::steady_clock::now();
    const auto results = office.run("RunAll", workbook, files(sampleFiles()));
    const double total = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto part = [&](const char* key) { return resultOf<double>(results, key); };
    std::printf("%-10s %6.2f s: office loads %5.2f (%2.0f %%), we read %5.2f, compute %5.2f, write %5.2f; %d rows\n", name, total,
                part("SecondsLoading"), 100 * part("SecondsLoading") / total, part("SecondsReading"), part("SecondsComputing"),
                part("SecondsWriting"), static_cast<int>(resultOf<sal_Int32>(results, "RowsRead")));
    closeDocument(workbook);
}

} // namespace

int main() {
    try {
        const Office office(TAMBONPLAN_BINARY_DIR "/bench-office", Office::Window::Headless);
        std::printf("RunAll over %zu village files in headless Calc\n", sampleFiles().size());
        runAll(office, "first");
        runAll(office, "second");
        runAll(office, "third");
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << tambonplan::text::toUtf8(fromOffice(error.Message)) << '\n';
    }
    return EXIT_FAILURE;
}
