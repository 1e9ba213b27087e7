// Where reports are written: nothing overwritten, nothing half-written, one failure does not keep the rest back.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "ReportTest.hpp"
#include "office/ReportDocument.hpp"
#include "plan/Commands.hpp"

namespace tambonplan::tests {
namespace {

namespace fs = std::filesystem;

TEST_F(Reports, AFolderThatMayNotBeWrittenIntoStaysAsItIs) {
    const std::string closed = newFolder("closed");
    const std::string mount = "mount -t tmpfs -o ro tmpfs '" + closed + "' 2>/dev/null";
    const bool mounted = std::system(mount.c_str()) == 0; // NOLINT(concurrency-mt-unsafe): root may write everywhere else
    if (!mounted) fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(failureInto(closed), "error.reportWrite");
    EXPECT_TRUE(fs::is_empty(closed));
    if (!mounted) fs::permissions(closed, fs::perms::owner_all);
    if (mounted) {
        EXPECT_EQ(std::system(("umount '" + closed + "'").c_str()), 0); // NOLINT(concurrency-mt-unsafe)
    }
}

TEST_F(Reports, NothingIsEverOverwritten) {
    const std::string first = make("letter", "odt");
    const std::string second = make("letter", "odt");
    EXPECT_NE(first, second);
    EXPECT_TRUE(fs::exists(first));
}

/// Stores a text, as the last step of every report does; false where it was refused.
bool stores(const std::string& content, const std::string& path) {
    try {
        storeText(content, toUrl(toOffice(text::fromUtf8(path))));
        return true;
    } catch (const plan::Failure& failure) {
        EXPECT_STREQ(failure.what(), "error.reportWrite");
        return false;
    }
}

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Hidden files too: what a report leaves behind begins with a dot.
std::size_t entriesIn(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_F(Reports, AFileThatCameToTheNameMeanwhileStays) {
    const std::string folder = newFolder("meanwhile");
    const std::string path = folder + "/หนังสือ.txt"; // the name was free when it was chosen
    std::ofstream(path) << "of a colleague";
    EXPECT_FALSE(stores("ours", path));
    EXPECT_EQ(contentOf(path), "of a colleague");
    EXPECT_EQ(entriesIn(folder), 1U) << "no part of ours is left";
}

TEST_F(Reports, OfManyThatWriteOneNameOneWinsAndIsWhole) {
    constexpr std::size_t writers = 8, length = 2'000'000;
    const std::string folder = newFolder("race");
    for (std::size_t round = 1; round <= 5; ++round) {
        const std::string path = folder + "/เล่ม " + std::to_string(round) + ".txt";
        std::array<std::atomic<bool>, writers> won{};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < writers; ++i)
            threads.emplace_back([&, i] { won.at(i) = stores(std::string(length, static_cast<char>('a' + i)), path); });
        for (auto& thread : threads)
            thread.join();
        ASSERT_EQ(std::ranges::count_if(won, [](const auto& one) { return one.load(); }), 1);
        const auto winner = std::ranges::find_if(won, [](const auto& one) { return one.load(); }) - won.begin();
        EXPECT_TRUE(contentOf(path) == std::string(length, static_cast<char>('a' + winner)));
        EXPECT_EQ(entriesIn(folder), round) << "no part of the others is left";
    }
}

TEST_F(Reports, OneThatCannotBeMadeKeepsTheOthersOfASetNotBack) {
    const OwnTemplates own(workbook_, newFolder("half"));
    std::ofstream(own.file("letter.fodt")) << "no template at all";
    const std::string out = newFolder("set");
    const auto results = run("letter, order, dashboard, kpi", "odt", out);
    EXPECT_EQ(resultOf<sal_Int32>(results, "Files"), 3);
    EXPECT_TRUE(fromOffice(resultOf<OUString>(results, "Failed")).starts_with(u"หนังสือนำส่ง: ")) << "and why";
    std::vector<std::string> names;
    for (const std::string& path : filesIn(out))
        names.push_back(fs::path(path).extension());
    EXPECT_THAT(names, testing::UnorderedElementsAre(".odt", ".odt", ".ods", ".txt")) << "the dashboard is a sheet: it keeps its format";
}

TEST_F(Reports, AnAgencyWhoseNameIsTooLongForAFileGetsItsExtractLikeTheOthers) {
    const Text written = tables(workbook_).at(u"TP_Plan").text(0, u"หน่วยงานหลัก");
    Text agency;
    for (int i = 0; i < 20; ++i)
        agency += u"สำนักงานทรัพยากรน้ำ";
    typeInto(workbook_, u"TP_Plan", 0, u"หน่วยงานหลัก", agency);
    const auto results =
        office().run("Report", workbook_,
                     sequence({argument("Name", ascii("agency")), argument("Format", ascii("odt")), argument("Agency", toOffice(agency)),
                               argument("To", toOffice(text::fromUtf8(newFolder("long"))))}));
    typeInto(workbook_, u"TP_Plan", 0, u"หน่วยงานหลัก", written);
    const auto paths = filesMade(results);
    ASSERT_EQ(paths.size(), 1U);
    EXPECT_TRUE(fs::path(paths.front()).stem().string().ends_with("_หนองแสงทอง_2570")) << paths.front();
    EXPECT_NE(textOf(paths.front()).find(text::toUtf8(agency)), std::string::npos) << "whole in the document";
}

TEST_F(Reports, AFullDiskLeavesNoHalfDocument) {
    const std::string full = newFolder("full");
    const std::string mount = "mount -t tmpfs -o size=4k tmpfs '" + full + "' 2>/dev/null";
    if (std::system(mount.c_str()) != 0) GTEST_SKIP() << "only root can make a disk that is full"; // NOLINT(concurrency-mt-unsafe)
    std::ofstream(full + "/taken") << std::string(4096, 'x');
    EXPECT_EQ(failureInto(full), "error.reportWrite");
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(full))
        names.push_back(entry.path().filename());
    EXPECT_THAT(names, testing::ElementsAre("taken"));
    EXPECT_EQ(std::system(("umount '" + full + "'").c_str()), 0); // NOLINT(concurrency-mt-unsafe)
}

TEST_F(Reports, AMissingFolderAndAnUnknownReportAreRefused) {
    EXPECT_EQ(failureInto("file:///no/such/folder/x.odt"), "error.reportFolder");
    EXPECT_EQ(failureInto(folder_, "nothing"), "error.unknownReport");
}

} // namespace
} // namespace tambonplan::tests
