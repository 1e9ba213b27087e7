#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "Helpers.hpp"
#include "text/Place.hpp"

/// Figures on labelled data with the one shipped configuration. The thresholds are a floor against regressions, not the aim.
namespace tambonplan::match {
namespace {

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

struct Tambon {
    std::vector<Row> rows;
    std::map<std::string, std::size_t> index;
    Pairs duplicates, packages;
};

struct Columns {
    const char *id, *village, *name, *duplicate, *package;
};

Pairs pairsOf(const std::vector<Text>& labels) {
    Pairs pairs;
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            if (!labels[a].empty() && labels[a] == labels[b]) pairs.emplace(a, b);
    return pairs;
}

std::map<int, Text> readVillages(const std::string& path, const char* number, const char* name) {
    std::map<int, Text> names;
    for (const auto& cells : readCsv(path))
        names[std::stoi(text::toUtf8(cells.at(number)))] = cells.at(name);
    return names;
}

Tambon readTambon(const std::string& path, const Columns& columns, const std::map<int, Text>& names) {
    Tambon tambon;
    std::vector<Text> duplicates, packages;
    for (const auto& cells : readCsv(path)) {
        const int village = std::stoi(text::toUtf8(cells.at(columns.village)));
        Row project = row(cells.at(columns.name), village);
        for (const int other : text::villageNumbers(project.name))
            if (other != village) project.villages.push_back(other);
        const std::string budget = text::toUtf8(cells.at("budget"));
        if (!budget.empty()) project.number = std::stod(budget);
        const auto target = cells.find("target");
        if (target != cells.end()) project.target = target->second;
        if (const auto known = names.find(village); known != names.end()) project.villageNames = {known->second};
        tambon.index[text::toUtf8(cells.at(columns.id))] = tambon.rows.size();
        tambon.rows.push_back(std::move(project));
        duplicates.push_back(cells.at(columns.duplicate));
        packages.push_back(cells.at(columns.package));
    }
    tambon.duplicates = pairsOf(duplicates);
    tambon.packages = pairsOf(packages);
    return tambon;
}

struct Found {
    Pairs duplicates, packages, automatic;
};

Found propose(const Tambon& tambon) {
    Found found;
    for (const Proposal& proposal : shippedMatcher().propose(tambon.rows)) {
        if (proposal.relation == Relation::Related) continue;
        for (const std::size_t a : proposal.members)
            for (const std::size_t b : proposal.members) {
                if (a >= b) continue;
                (proposal.relation == Relation::Duplicate ? found.duplicates : found.packages).emplace(a, b);
                if (proposal.band == Band::Auto && proposal.relation == Relation::Duplicate) found.automatic.emplace(a, b);
            }
    }
    return found;
}

struct Figures {
    double precision = 1, recall = 1;
    double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

void printPairs(const char* what, const Tambon& tambon, const Pairs& from, const Pairs& without) {
    for (const auto& pair : from)
        if (!without.contains(pair))
            std::cout << "  " << what << ": " << text::toUtf8(tambon.rows[pair.first].name) << " | "
                      << text::toUtf8(tambon.rows[pair.second].name) << '\n';
}

/// Prints the figures and every pair that is wrong.
Figures compare(const std::string& what, const Tambon& tambon, const Pairs& gold, const Pairs& found) {
    printPairs("missed", tambon, gold, found);
    printPairs("wrong", tambon, found, gold);
    std::size_t right = 0;
    for (const auto& pair : found)
        right += gold.contains(pair) ? 1 : 0;
    Figures figures;
    if (!found.empty()) figures.precision = static_cast<double>(right) / static_cast<double>(found.size());
    if (!gold.empty()) figures.recall = static_cast<double>(right) / static_cast<double>(gold.size());
    std::cout << what << ": " << gold.size() << " pairs, found " << found.size() << ", precision " << figures.precision << ", recall "
              << figures.recall << ", F1 " << figures.f1() << '\n';
    return figures;
}

double precision(const std::string& what, const Pairs& gold, const Pairs& found) {
    const auto right = std::count_if(found.begin(), found.end(), [&](const auto& pair) { return gold.contains(pair); });
    std::cout << what << ": " << right << " right of " << found.size() << '\n';
    return found.empty() ? 1 : static_cast<double>(right) / static_cast<double>(found.size());
}

/// Share of the gold's look-alikes that some proposal joins.
double confusableJoined(const std::string& folder, const Tambon& tambon, const Found& found) {
    std::size_t confusable = 0, joined = 0;
    for (const auto& cells : readCsv(folder + "/gold/gold_separate_pairs.csv")) {
        const auto [a, b] =
            std::minmax(tambon.index.at(text::toUtf8(cells.at("row_id_a"))), tambon.index.at(text::toUtf8(cells.at("row_id_b"))));
        ++confusable;
        joined += found.duplicates.contains({a, b}) || found.packages.contains({a, b}) ? 1 : 0;
    }
    std::cout << folder << ", confusable pairs joined: " << joined << " of " << confusable << '\n';
    return static_cast<double>(joined) / static_cast<double>(confusable);
}

TEST(Quality, OfTheSampleTambon) {
    const Tambon tambon =
        readTambon("dev/gold/gold_rows.csv", {"row_id", "village_no", "name_as_written", "duplicate_cluster", "package_cluster"},
                   readVillages("dev/extra/villages.csv", "หมู่ที่", "ชื่อหมู่บ้าน"));
    const Found found = propose(tambon);
    EXPECT_GE(compare("sample, duplicates", tambon, tambon.duplicates, found.duplicates).f1(), 0.95);
    EXPECT_GE(compare("sample, packages", tambon, tambon.packages, found.packages).f1(), 0.92);
    EXPECT_EQ(precision("sample, pre-ticked", tambon.duplicates, found.automatic), 1.0);
    EXPECT_FALSE(found.automatic.empty());

    EXPECT_LE(confusableJoined("dev", tambon, found), 0.01);
}

/// Invented tambons of other regions and other hands (tests/data/match/README.md).
class OtherTambon : public ::testing::TestWithParam<const char*> {};

TEST_P(OtherTambon, KeepsItsFigures) {
    const std::string name = GetParam();
    const Tambon tambon = readTambon("match/" + name + "/tambon.csv", {"id", "village", "name", "duplicate", "package"},
                                     readVillages("match/" + name + "/villages.csv", "village", "name"));
    const Found found = propose(tambon);
    const Figures duplicates = compare(name + ", duplicates", tambon, tambon.duplicates, found.duplicates);
    EXPECT_GE(duplicates.recall, 0.95);
    EXPECT_GE(duplicates.precision, 0.9);
    EXPECT_GE(compare(name + ", packages", tambon, tambon.packages, found.packages).f1(), 0.9);
    EXPECT_GE(precision(name + ", pre-ticked", tambon.duplicates, found.automatic), 0.99);
}

INSTANTIATE_TEST_SUITE_P(Quality, OtherTambon, ::testing::Values("northeast", "south", "central", "north", "west"),
                         [](const auto& info) { return std::string(info.param); });

/// A tambon that an author made who had not seen the program (tests/data/<folder>/README.md), with the least figures of the matcher on the
/// rows of its gold. `villages`: their names from number 1, empty where the tambon has no such village.
struct Unseen {
    const char* folder;
    std::vector<Text> villages;
    double recall, precision, packages; ///< duplicates' recall and precision, packages' F1
    double joined;                      ///< greatest share of look-alikes that are joined
};

void PrintTo(const Unseen& unseen, std::ostream* out) {
    *out << unseen.folder;
}

class UnseenTambon : public ::testing::TestWithParam<Unseen> {};

TEST_P(UnseenTambon, KeepsItsFigures) {
    const Unseen& least = GetParam();
    const std::string name = least.folder;
    std::map<int, Text> villages;
    for (std::size_t i = 0; i < least.villages.size(); ++i)
        if (!least.villages[i].empty()) villages[static_cast<int>(i) + 1] = least.villages[i];
    const Tambon tambon = readTambon(name + "/gold/gold_rows.csv",
                                     {"row_id", "village_no", "name_as_written", "duplicate_cluster", "package_cluster"}, villages);
    const Found found = propose(tambon);
    const Figures duplicates = compare(name + ", duplicates", tambon, tambon.duplicates, found.duplicates);
    EXPECT_GE(duplicates.recall, least.recall);
    EXPECT_GE(duplicates.precision, least.precision);
    EXPECT_GE(compare(name + ", packages", tambon, tambon.packages, found.packages).f1(), least.packages);
    EXPECT_EQ(precision(name + ", pre-ticked", tambon.duplicates, found.automatic), 1.0);
    EXPECT_LE(confusableJoined(name, tambon, found), least.joined);
}

const std::vector<Unseen> unseenTambons{
    {"exam",
     {u"ปากคลองหอย", u"หัวสวน", u"ควนไม้แดง", u"ในไร่", u"ทุ่งนาพรุ", u"ท่าแพกลาง", u"เขาช่องลม", u"เกาะแรด", u"สวนใหม่"},
     0.95,
     0.95,
     0.95,
     0.01},
    {"valley",
     {u"สันป่าม่วง", u"ฝายหลวง", u"แม่ลายใต้", u"ทุ่งข้าวหลวง", u"ห้วยน้ำริน", u"ม่อนแก้ว", u"ดงมะไฟ", u"ดอยหมอก", u"ปางผึ้ง", u"", u"แม่ลายน้อย"},
     0.95,
     0.95,
     0.95,
     0.01},
    {"canal",
     {u"คลองลำเจียก", u"สวนมะม่วง", u"สุเหร่าคลองขวาง", u"เอื้อสุข", u"ปากคลองขวาง", u"โรงสี", u"ดอนข่อย", u"บึงบัวหลวง"},
     0.95,
     0.95,
     0.95,
     0.01},
    {"coast",
     {u"ปากบาง", u"หัวแหลม", u"ในทอน", u"ควนลูกหว้า", u"บางหลาม", u"เกาะไข่เต่า", u"ทุ่งต้นลาน", u"โคกสะตอ", u"ใหม่ทรายขาว"},
     0.95,
     0.95,
     0.95,
     0.01},
    {"plateau", {u"โนนเกลือ", u"หนองไหม", u"โคกมัน", u"ดงอ้อย", u"ห้วยปลาซิว", u"ตลาดโนน", u"นาสะแบง"}, 0.75, 0.95, 0.95, 0.01},
    {"hills",
     {u"พุผาแดง", u"ไร่หนองสะแก", u"ห้วยน้ำโจน", u"ท่าแพ", u"หนองปรือใหญ่", u"เขาหินตั้ง", u"วังตะเคียนคู่", u"ทุ่งมะสัง"},
     0.75,
     0.85,
     0.89,
     0.042},
    {"estuary", {u"ปากคลองเก่า", u"พฤกษาทอง", u"ตลาดปลา", u"สวนมะม่วง", u"ริมทางรถไฟ", u"คลองสอง", u"โรงสี", u"หลังวัด"}, 0.68, 0.95, 0.9, 0.01},
    {"orchard",
     {u"คลองพลู", u"ควนยางแก้ว", u"ทุ่งหมากแดง", u"ปากคลอง", u"นาลาแม", u"สวนจันทน์", u"ในเหมือง", u"หัวสะพานขาว"},
     0.65,
     0.9,
     0.9,
     0.02},
    {"rice",
     {u"ท่าสะเวียง", u"ดอนยูง", u"กุดหมากเฟือง", u"โพนไหม", u"นาขามป้อม", u"ปากห้วยแดง", u"หาดทรายมูล", u"เหล่ามันปลา"},
     0.75,
     0.94,
     0.74,
     0.037},
    {"suburb", {u"ตลาดสารภี", u"ดอนพุทรา", u"บึงกระจับ", u"สวนมะไฟ", u"โรงสีเก่า", u"ทิพย์ธารา", u"หัวคุ้ง", u"หนองปลาหมอ"}, 0.7, 0.95, 0.85, 0.02},
    {"border", {u"แม่ละอูน", u"กล้อทอคี", u"ทีวาเด", u"ท่าเมิงน้อย", u"ห้วยส้มแป๋", u"นาขั้นทอง", u"ผาหมอน", u"ปางต้นผึ้ง"}, 0.6, 0.7, 0.5, 0.06},
    {"lake", {u"ปากพรุ", u"ท่าโต๊ะหมาน", u"ควนยางงาม", u"นางแอ่น", u"หัวป่าจูด", u"ทุ่งควายเล", u"เกาะโคบ", u"เขาหัวช้าง"}, 0.5, 0.5, 0.5, 0.03},
    {"plain",
     {u"คลองตะแบก", u"หนองอ้อ", u"ท่าเกวียน", u"", u"ไร่มะขาม", u"ดอนตาแก้ว", u"", u"โคกกระโดน", u"หัวทำนบ", u"", u"บึงสมบูรณ์"},
     0.7,
     0.85,
     0.9,
     0.03},
    {"gulf",
     {u"ปากคลองแสม", u"นาเกลือใหญ่", u"", u"วังกุ้ง", u"ดอนมะนาว", u"เกาะมอญ", u"โซ่งดอนตาล", u"", u"หน้าสถานี", u"คลองหลวง"},
     0.8,
     0.9,
     0.97,
     0.02},
    {"ridge", {u"ปางเมี่ยง", u"สันโค้งใต้", u"ห้วยฮ่อม", u"เก๊าซาง", u"แม่แฮด", u"ดอนชัยหล่าย", u"ผาลาด", u"หัวดอย"}, 0.9, 0.95, 0.98, 0.01},
};

INSTANTIATE_TEST_SUITE_P(Quality, UnseenTambon, ::testing::ValuesIn(unseenTambons),
                         [](const auto& info) { return std::string(info.param.folder); });

/// A list of pairs of names, each judged by itself, and the least shares that are read rightly.
struct Wordings {
    const char* file;
    double same, package, separate;
};

class PairsOfWordings : public ::testing::TestWithParam<Wordings> {};

/// The same work, one package, or separate (tests/data/match/wordings).
TEST_P(PairsOfWordings, AreTold) {
    const std::map<std::string, double> least{
        {"same", GetParam().same}, {"package", GetParam().package}, {"separate", GetParam().separate}};
    std::map<std::string, std::size_t> right, all;
    for (const auto& cells : readCsv(std::string("match/wordings/") + GetParam().file)) {
        const std::string wanted = text::toUtf8(cells.at("relation"));
        const std::vector<Row> rows{row(cells.at("name_a"), std::stoi(text::toUtf8(cells.at("village_a")))),
                                    row(cells.at("name_b"), std::stoi(text::toUtf8(cells.at("village_b"))))};
        std::string found = "separate";
        for (const Proposal& proposal : shippedMatcher().propose(rows)) {
            if (proposal.relation == Relation::Duplicate) found = "same";
            if (proposal.relation == Relation::Package) found = "package";
        }
        ++all[wanted];
        right[wanted] += found == wanted ? 1 : 0;
        if (found != wanted)
            std::cout << "  " << wanted << ", found " << found << ": " << text::toUtf8(rows[0].name) << " | " << text::toUtf8(rows[1].name)
                      << '\n';
    }
    for (const auto& [relation, count] : all) {
        std::cout << "wordings, " << relation << ": " << right[relation] << " of " << count << '\n';
        EXPECT_GE(static_cast<double>(right[relation]), least.at(relation) * static_cast<double>(count)) << relation;
    }
}

INSTANTIATE_TEST_SUITE_P(Quality, PairsOfWordings,
                         ::testing::Values(Wordings{"pairs.csv", 0.95, 0.95, 0.95}, Wordings{"pairs2.csv", 0.9, 1, 0.95},
                                           Wordings{"pairs3.csv", 0.7, 1, 0.95}, Wordings{"pairs4.csv", 0.7, 1, 0.95},
                                           Wordings{"pairs5.csv", 0.76, 0.95, 0.97}, Wordings{"pairs6.csv", 0.8, 0.9, 0.88},
                                           Wordings{"pairs7.csv", 0.88, 1, 0.88}));

TEST(Quality, OfNamesInOtherWordings) {
    std::vector<Row> projects, variants;
    std::vector<Text> ids, variantIds;
    for (const auto& cells : readCsv("names/projects.csv"))
        projects.push_back(row(cells.at("name"))), ids.push_back(cells.at("id"));
    for (const auto& cells : readCsv("names/variants.csv"))
        variants.push_back(row(cells.at("variant"))), variantIds.push_back(cells.at("id"));
    std::set<std::size_t> found;
    for (const Pair& pair : shippedMatcher().pairs(projects, variants))
        if (ids[pair.a] == variantIds[pair.b]) found.insert(pair.b);
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (!found.contains(i)) std::cout << "  missed: " << text::toUtf8(variants[i].name) << '\n';
    std::size_t joined = 0;
    for (const auto& cells : readCsv("names/hard_negatives.csv"))
        joined +=
            shippedMatcher().pairs(std::vector<Row>{row(cells.at("name_a"))}, std::vector<Row>{row(cells.at("name_b"))}).empty() ? 0 : 1;
    std::cout << "names: found " << found.size() << " of " << variants.size() << " variants, joined " << joined << " hard negatives\n";
    EXPECT_GE(static_cast<double>(found.size()), 0.98 * static_cast<double>(variants.size()));
    EXPECT_LE(joined, 1U);
}

} // namespace
} // namespace tambonplan::match
