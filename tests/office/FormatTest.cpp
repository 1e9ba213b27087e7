// The same plan in every file format gives the same rows and the same money.
#include <algorithm>
#include <fstream>

#include "OfficeTest.hpp"

namespace tambonplan::tests {
namespace {

struct Version {
    const char* ending;
    const char* filter;
};

class Formats : public OfficeTest {
protected:
    struct Total {
        int rows = 0;
        double budget = 0;
        bool operator==(const Total&) const = default;
    };

    Total combine(const std::string& path) {
        const auto workbook = keep(office().newCalc());
        const auto results = office().run("Combine", workbook, files({path}));
        return {static_cast<int>(resultOf<sal_Int32>(results, "RowsRead")), resultOf<double>(results, "BudgetRead")};
    }

    void expectSame(const std::string& original, const std::vector<Version>& versions) {
        const Total expected = combine(original);
        ASSERT_GT(expected.rows, 0);
        const auto document = office().open(original, true);
        for (const Version& version : versions) {
            const std::string path = std::string(TAMBONPLAN_BINARY_DIR "/same-plan-m09.") + version.ending;
            storeCopy(document, path, version.filter);
            const Total total = combine(path);
            EXPECT_EQ(total.rows, expected.rows) << version.ending;
            EXPECT_EQ(total.budget, expected.budget) << version.ending;
        }
        closeDocument(document);
    }
};

constexpr const char* sampleFolder = TAMBONPLAN_SOURCE_DIR "/extension/sample/";

TEST_F(Formats, OfWordDocuments) {
    expectSame(std::string(sampleFolder) + "m03_huaitatkha.docx", {{"odt", "writer8"}, {"doc", "MS Word 97"}, {"rtf", "Rich Text Format"}});
}

TEST_F(Formats, OfSpreadsheets) {
    expectSame(std::string(sampleFolder) + "m04_nadonpu.ods", {{"xlsx", "Calc MS Excel 2007 XML"}, {"xls", "MS Excel 97"}});
}

TEST_F(Formats, OfTextFilesInEveryEncodingAndWithEverySeparator) {
    const Text plan = u"แผนพัฒนาหมู่บ้าน บ้านใหม่ หมู่ที่ 8;;\nที่;โครงการ;งบประมาณ\n1;ขุดลอกสระน้ำ;\"1.2 ล้าน\"\n2;ซ่อมศาลา;๕๐,๐๐๐.-\n";
    const auto write = [](const char* name, const std::string& bytes) {
        const std::string path = std::string(TAMBONPLAN_BINARY_DIR "/") + name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    };
    std::string utf16("\xFF\xFE");
    std::string windows874;
    for (const char16_t c : plan) {
        utf16 += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
        windows874 += static_cast<char>(c < 0x80 ? c : c - 0x0E00 + 0xA0);
    }
    Text tabs = plan;
    std::replace(tabs.begin(), tabs.end(), u';', u'\t');
    const Total expected{2, 1250000};
    EXPECT_EQ(combine(write("utf8.csv", text::toUtf8(plan))), expected);
    EXPECT_EQ(combine(write("bom.csv", "\xEF\xBB\xBF" + text::toUtf8(plan))), expected);
    EXPECT_EQ(combine(write("utf16.csv", utf16)), expected);
    EXPECT_EQ(combine(write("windows874.csv", windows874)), expected);
    EXPECT_EQ(combine(write("tabs.csv", text::toUtf8(tabs))), expected);
}

} // namespace
} // namespace tambonplan::tests
