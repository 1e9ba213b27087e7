#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "plan/Invented.hpp"
#include "plan/OutsideMatch.hpp"
#include "text/Place.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

text::RuleTable csv(const std::string& path) {
    std::ifstream file(TAMBONPLAN_SOURCE_DIR "/tests/data/dev/" + path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    text::Records records = text::parseDelimited(text::fromUtf8(bytes.str()), u',');
    text::RuleTable table;
    table.header = records.at(0);
    table.rows.assign(records.begin() + 1, records.end());
    return table;
}

/// The register of the sample tambon as its labels have it; `ids` gets the label of each entry.
Workbook sampleRegister(std::vector<Text>& ids) {
    const text::RuleTable gold = csv("gold/gold_rows.csv");
    std::vector<intake::ProjectRow> rows;
    std::map<Text, Text> idOf;
    for (const auto& line : gold.rows) {
        const auto village = static_cast<int>(*toNumber(textValue(gold.at(line, u"village_no"))));
        auto r = row(Text(gold.at(line, u"file")), static_cast<int>(rows.size() + 1), village, Text(gold.at(line, u"name_clean")),
                     toNumber(textValue(gold.at(line, u"budget"))));
        idOf[r.place.file + text::number(r.place.row)] = Text(gold.at(line, u"row_id"));
        rows.push_back(std::move(r));
    }
    Workbook book = invented::registerOf(rows);
    const text::RuleTable villages = csv("extra/villages.csv");
    Table& table = invented::table(book, range::villages);
    for (const auto& line : villages.rows) {
        const std::size_t at = table.add();
        table.set(at, head::village, *toNumber(textValue(villages.at(line, u"หมู่ที่"))));
        table.set(at, head::villageName, textValue(villages.at(line, u"ชื่อหมู่บ้าน")));
    }
    for (const Entry& entry : entries(book))
        ids.push_back(idOf.at(entry.file + text::number(entry.sourceRow)));
    return book;
}

std::set<Text> parts(TextView list) {
    std::set<Text> result;
    for (const TextView part : text::split(list, u';'))
        if (!text::trim(part).empty()) result.emplace(text::trim(part));
    return result;
}

/// F1 of the lines of one list; a line that matches a wrong row counts against precision and recall.
double f1(TextView source) {
    std::vector<Text> ids;
    Workbook book = sampleRegister(ids);
    const Context work = invented::context(book);
    const text::RuleTable gold = csv("gold/gold_matches.csv");
    std::vector<OutsideProject> outside;
    std::vector<std::set<Text>> wanted;
    for (const auto& line : gold.rows) {
        if (gold.at(line, u"source") != source || gold.at(line, u"note").starts_with(u"BORDERLINE")) continue;
        OutsideProject project{Text(gold.at(line, u"name_as_written")), {}, toNumber(textValue(gold.at(line, u"budget")))};
        for (const TextView part : text::split(gold.at(line, u"village_no"), u','))
            if (const auto number = toNumber(textValue(text::trim(part)))) project.villages.push_back(static_cast<int>(*number));
        for (const int village : text::villageNumbers(project.name))
            if (std::find(project.villages.begin(), project.villages.end(), village) == project.villages.end())
                project.villages.push_back(village);
        outside.push_back(std::move(project));
        wanted.push_back(parts(gold.at(line, u"row_ids")));
    }
    const auto found = matchOutside(work, outside, entries(book));
    double right = 0, given = 0, all = 0;
    for (std::size_t i = 0; i < outside.size(); ++i) {
        const bool hit = found[i].found() && wanted[i].contains(ids[found[i].entry]);
        right += hit ? 1 : 0;
        given += found[i].found() ? 1 : 0;
        all += wanted[i].empty() ? 0 : 1;
        if (hit || (!found[i].found() && wanted[i].empty())) continue;
        std::cout << "  " << text::toUtf8(outside[i].name) << " -> " << (found[i].found() ? text::toUtf8(ids[found[i].entry]) : "none")
                  << " " << found[i].score << " " << text::toUtf8(found[i].reason) << "\n";
    }
    const double value = 2 * right / (given + all);
    std::cout << text::toUtf8(Text(source)) << ": F1 " << value << ", right " << right << ", found " << given << ", labelled " << all
              << "\n";
    return value;
}

TEST(OutsideMatch, AThingOfAnotherKindIsNotFoundByWhatElseItsNameShares) {
    Workbook book = invented::registerOf({row(u"a", 1, 9, u"โครงการปรับปรุงระบบประปาหมู่บ้าน หมู่ที่ 9", 175000)});
    const Context work = invented::context(book);
    const auto found =
        matchOutside(work, {{u"ปรับปรุงศาลาอเนกประสงค์ หมู่ที่ 9", {9}, 90000}, {u"ปรับปรุงประปาหมู่บ้าน หมู่ที่ 9", {9}, 80000}}, entries(book));
    EXPECT_FALSE(found[0].found());
    EXPECT_TRUE(found[1].found());
}

TEST(OutsideMatch, FindsTheRequestsMadeElsewhereInTheSampleTambon) {
    EXPECT_GE(f1(u"other_sources"), 0.95);
}

TEST(OutsideMatch, FindsTheProjectsOfTheLocalPlanInTheSampleTambon) {
    EXPECT_GE(f1(u"lao_p02"), 0.95);
}

TEST(OutsideMatch, FindsLastYearsProjectsInTheSampleTambon) {
    EXPECT_GE(f1(u"last_year"), 0.95);
}

TEST(OutsideMatch, FindsTheProjectsOfTheBallotInTheSampleTambon) {
    EXPECT_GE(f1(u"votes"), 0.95);
}

} // namespace
} // namespace tambonplan::plan
