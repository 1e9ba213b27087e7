// The staged tree and the .oxt: everything that is named is there, and nothing is there that the office would trip over.
#include <array>
#include <cstdio>
#include <memory>

#include <gmock/gmock.h>

#include "Files.hpp"

namespace tambonplan::packageTest {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

const std::filesystem::path stage = TAMBONPLAN_PACKAGE;

/// Standard output of a shell command; the test fails when the command does.
std::string outputOf(const std::string& command) {
    const auto pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        ADD_FAILURE() << command;
        return {};
    }
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        output.append(buffer.data(), n);
    }
    EXPECT_EQ(pclose(pipe), 0) << command << '\n' << output;
    return output;
}

TEST(Package, HoldsEveryPartTheManifestNames) {
    const auto named = allMatches(contentOf(stage / "META-INF/manifest.xml"), "full-path=\"([^\"]+)\"");
    EXPECT_THAT(filesBelow(stage), IsSupersetOf(named));
    EXPECT_THAT(named, Contains("tambonplan.components"));
    EXPECT_THAT(named, Contains("tambonplan.rdb"));
}

TEST(Package, ManifestNamesEveryConfigurationFile) {
    const auto named = allMatches(contentOf(stage / "META-INF/manifest.xml"), "full-path=\"([^\"]+)\"");
    for (const auto& file : filesBelow(stage)) {
        if (file.ends_with(".xcu") || file.ends_with(".xcs") || file.ends_with(".components") || file.ends_with(".rdb")) {
            EXPECT_THAT(named, Contains(file));
        }
    }
}

TEST(Package, HoldsEveryFileTheDescriptionNames) {
    const auto named = allMatches(contentOf(stage / "description.xml"), "xlink:href=\"([^\"]+)\"");
    EXPECT_THAT(named, Not(IsEmpty()));
    EXPECT_THAT(filesBelow(stage), IsSupersetOf(named));
}

TEST(Package, DescriptionCarriesTheVersionOfTheBuild) {
    EXPECT_THAT(contentOf(stage / "description.xml"), HasSubstr("<version value=\"" TAMBONPLAN_VERSION "\"/>"));
}

TEST(Package, HoldsEveryPictureTheConfigurationNames) {
    const auto files = filesBelow(stage);
    for (const auto& file : files) {
        if (file.ends_with(".xcu")) {
            EXPECT_THAT(files, IsSupersetOf(allMatches(contentOf(stage / file), "%origin%/([^<]+)<"))) << file;
        }
    }
}

TEST(Package, RegistrationFormsAreFilledCompletely) {
    for (const auto& file : filesBelow(stage)) {
        if (file.ends_with(".xcu") || file.ends_with(".xml") || file.ends_with(".components")) {
            EXPECT_THAT(allMatches(contentOf(stage / file), "(@[A-Z_]+@)"), IsEmpty()) << file;
        }
    }
}

TEST(Package, LibraryExportsTheConstructorOfEveryService) {
    const auto symbols = outputOf("nm -D --defined-only '" + (stage / "tambonplan.uno.so").string() + "'");
    const auto constructors = allMatches(contentOf(stage / "tambonplan.components"), "constructor=\"([^\"]+)\"");
    EXPECT_THAT(constructors, Not(IsEmpty()));
    for (const auto& constructor : constructors) {
        EXPECT_THAT(symbols, HasSubstr(" T " + constructor + "\n"));
    }
}

TEST(Package, LibraryKnowsNoPathOfTheBuildMachine) {
    EXPECT_THAT(outputOf("readelf -d '" + (stage / "tambonplan.uno.so").string() + "'"), Not(HasSubstr("PATH)")));
}

TEST(Package, OxtIsAValidZipWithTheStagedFiles) {
    outputOf("unzip -tqq '" TAMBONPLAN_OXT "'");
    std::set<std::string> packed;
    std::string line;
    for (const char c : outputOf("unzip -Z1 '" TAMBONPLAN_OXT "'")) {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (!line.ends_with('/')) {
            packed.insert(line);
        }
        line.clear();
    }
    EXPECT_EQ(packed, filesBelow(stage));
}

} // namespace
} // namespace tambonplan::packageTest
