// Reports: templates filled from the tambon workbook, opened again.
#include <filesystem>

#include "OfficeTest.hpp"

namespace tambonplan::tests {
namespace {

using Reports = OfficeTest;

TEST_F(Reports, TheBookIsMadeInEveryFormat) {
    const auto workbook = sampleWorkbook();
    const std::string folder = TAMBONPLAN_BINARY_DIR "/reports";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const char* format : {"odt", "docx", "pdf"}) {
        const auto results = office().run("Report", workbook,
                                          sequence({argument("Name", ascii("book")), argument("Format", ascii(format)),
                                                    argument("To", toOffice(text::fromUtf8(folder)))}));
        const std::string path = toSystemPath(resultOf<OUString>(results, "Url"));
        EXPECT_TRUE(std::filesystem::file_size(path) > 10000) << path;
    }
}

} // namespace
} // namespace tambonplan::tests
