// The string tables: every sentence in Thai and in English, with the same places to fill.
#include <gmock/gmock.h>

#include "Files.hpp"

namespace tambonplan::packageTest {
namespace {

using ::testing::ElementsAre;

const std::filesystem::path folder = std::filesystem::path(TAMBONPLAN_SOURCE_DIR) / "extension/strings";

struct Sentence {
    std::string file, key, th, en;
};

std::vector<Sentence> sentences() {
    std::vector<Sentence> all;
    for (const auto& file : filesBelow(folder)) {
        if (!file.ends_with(".tsv")) {
            continue;
        }
        const auto rows = rowsOf(folder / file);
        for (std::size_t row = 1; row < rows.size(); ++row) {
            auto cells = rows[row];
            cells.resize(3);
            all.push_back({file, cells[0], cells[1], cells[2]});
        }
    }
    return all;
}

TEST(Strings, EveryTableHasTheSameHeader) {
    for (const auto& file : filesBelow(folder)) {
        if (file.ends_with(".tsv")) {
            const auto rows = rowsOf(folder / file);
            ASSERT_FALSE(rows.empty()) << file;
            EXPECT_THAT(rows.front(), ElementsAre("key", "th", "en")) << file;
        }
    }
}

TEST(Strings, EveryKeyHasThaiAndEnglish) {
    ASSERT_FALSE(sentences().empty());
    for (const auto& sentence : sentences()) {
        EXPECT_NE(sentence.key, "") << sentence.file << ": " << sentence.th;
        EXPECT_NE(sentence.th, "") << sentence.file << ": " << sentence.key;
        EXPECT_NE(sentence.en, "") << sentence.file << ": " << sentence.key;
    }
}

TEST(Strings, NoKeyIsGivenTwice) {
    std::map<std::string, std::string> seen;
    for (const auto& sentence : sentences()) {
        const auto [place, fresh] = seen.emplace(sentence.key, sentence.file);
        EXPECT_TRUE(fresh) << sentence.key << " in " << place->second << " and " << sentence.file;
    }
}

TEST(Strings, BothLanguagesFillTheSamePlaces) {
    for (const auto& sentence : sentences()) {
        EXPECT_EQ(allMatches(sentence.th, "\\{([0-9]+)\\}"), allMatches(sentence.en, "\\{([0-9]+)\\}")) << sentence.key;
    }
}

} // namespace
} // namespace tambonplan::packageTest
