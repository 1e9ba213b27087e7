// The templates that the office receives.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "report/Xml.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::report {
namespace {

namespace fs = std::filesystem;

const fs::path extension = TAMBONPLAN_SOURCE_DIR "/extension";

std::vector<fs::path> shippedTemplates() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(extension / "templates"))
        paths.push_back(entry.path());
    return paths;
}

/// What the template says of itself under File ▸ Properties.
std::string noteOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    Node document = parseXml(std::string{std::istreambuf_iterator<char>(file), {}});
    const Node* note = document.find("dc:description");
    return note == nullptr ? std::string() : note->content();
}

TEST(ShippedTemplates, SayWhetherTheirFormIsKnownOrOurs) {
    const std::vector<std::string> known{"p01", "p02", "p02strategy", "p03"}; // of these the columns were found (requirements B.4)
    for (const fs::path& path : shippedTemplates()) {
        const bool isKnown = std::ranges::find(known, path.stem().string()) != known.end();
        EXPECT_THAT(noteOf(path), testing::StartsWith(isKnown ? "คอลัมน์ตามแบบ ผ.0" : "แบบที่โปรแกรมเสนอ: ")) << path;
    }
}

TEST(ShippedTemplates, SpeakToTheOfficerNotToWhoReadsTheRequirements) {
    for (const fs::path& path : shippedTemplates())
        EXPECT_THAT(noteOf(path), testing::Not(testing::ContainsRegex("requirements|[A-E]-[0-9][0-9]|S[0-4] s[0-9]"))) << path;
}

TEST(ShippedTemplates, AreThoseThatTheReportsName) {
    const text::RuleTable reports = text::loadRules(extension / "rules/reports.tsv");
    std::set<std::string> named;
    for (const auto& row : reports.rows)
        named.insert(text::toUtf8(reports.at(row, u"แม่แบบ")));
    std::set<std::string> shipped;
    for (const fs::path& path : shippedTemplates())
        shipped.insert(path.stem().string());
    EXPECT_EQ(shipped, named);
}

} // namespace
} // namespace tambonplan::report
