#include "plan/Ballot.hpp"
#include "plan/Invented.hpp"
#include "plan/Log.hpp"
#include "plan/Memory.hpp"
#include "plan/Merge.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Requests.hpp"
#include "plan/ScoreCheck.hpp"
#include "plan/Scores.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

Workbook twoProjects() {
    Workbook book = invented::registerOf({row(u"a", 1, 1, u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", 400000), row(u"a", 2, 2, u"ขุดลอกหนองบัว", 90000)});
    Table& villages = invented::table(book, range::villages);
    for (const double village : {1.0, 2.0})
        villages.set(villages.add(), head::village, village);
    Context work = invented::context(book);
    score(work, {});
    return book;
}

intake::Cell cell(const Text& text) {
    intake::Cell c;
    c.kind = text.empty() ? intake::Cell::Kind::Empty : intake::Cell::Kind::Text;
    c.text = text;
    return c;
}

intake::SourceDocument list(const Text& file, const std::vector<std::vector<Text>>& lines) {
    intake::SourceDocument document;
    document.file = file;
    intake::Grid grid;
    grid.sheet = u"รายการ";
    for (const auto& line : lines) {
        std::vector<intake::Cell> cells;
        cells.reserve(line.size());
        for (const Text& text : line)
            cells.push_back(cell(text));
        grid.rows.push_back(std::move(cells));
    }
    document.grids.push_back(std::move(grid));
    return document;
}

bool has(const std::vector<Finding>& findings, TextView kind) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.kind == kind; });
}

TEST(Votes, AreCountedPerVillageAndRankTheProjects) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    const auto votes = list(u"v.csv", {{u"หมู่ที่", u"ชื่อโครงการ", u"เห็นด้วย", u"ไม่เห็นด้วย"},
                                       {u"1", u"ถนน คสล. ซอยสุขใจ 1", u"12", u"3"},
                                       {u"2", u"ขุดลอกหนองบัว", u"30", u"1"},
                                       {u"2", u"สร้างหอดูดาว", u"5", u"0"},
                                       {u"หมู่ที่", u"ชื่อโครงการ", u"เห็นด้วย", u"ไม่เห็นด้วย"},
                                       {u"1", u"ขุดลอกหนองบัว", u"ราวสิบ", u""},
                                       {u"1", u"ขุดลอกหนองบัว", u"-4", u""},
                                       {u"1", u"ยังไม่ได้ลงคะแนน", u"", u""}});
    const Results results = readVotes(work, {votes});
    EXPECT_EQ(invented::whole(results, "Counted"), 2);
    EXPECT_EQ(invented::whole(results, "Unmatched"), 1);
    EXPECT_THAT(ballotVotes(book), testing::ElementsAre(testing::Pair(u"ต-001", 12), testing::Pair(u"ต-002", 30)));
    EXPECT_EQ(invented::table(book, range::ballot).number(1, u"หมู่ที่ 2"), 30);
    const Table& problems = invented::table(book, range::problems);
    EXPECT_EQ(problems.text(invented::find(problems, head::problemKind, u"voteUnmatched"), head::text), u"สร้างหอดูดาว");
    const auto unread = std::ranges::count_if(
        problems.rows, [&](const auto& line) { return toText(line.at(problems.column(head::problemKind))) == u"voteUnreadable"; });
    EXPECT_EQ(unread, 2) << "no line with votes is passed over in silence; a header once more and an empty cell are none";
    const Workbook once = book;
    readVotes(work, {votes});
    EXPECT_EQ(book.at(Text(range::ballot)), once.at(Text(range::ballot)));
}

TEST(Votes, OfLinesThatOnlyCountAreNoProjects) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    readVotes(work, {list(u"v.csv", {{u"โครงการ", u"คะแนน"},
                                     {u"ขุดลอกหนองบัว", u"9"},
                                     {u"รวมพลังรักษ์น้ำ", u"3"},
                                     {u"บัตรเสีย", u"2"},
                                     {u"รวม 2 โครงการ", u"12"},
                                     {u"รวมทั้งสิ้น", u"14"}})});
    const Table& problems = tableOf(book, range::problems);
    std::vector<Text> unmatched;
    for (std::size_t row = 0; row < problems.rows.size(); ++row)
        if (problems.text(row, head::problemKind) == u"voteUnmatched") unmatched.push_back(problems.text(row, head::text));
    EXPECT_THAT(unmatched, testing::ElementsAre(u"รวมพลังรักษ์น้ำ"));
}

std::optional<double> votesIn(const Workbook& book, std::size_t row, TextView column) {
    return tableOf(book, range::ballot).number(row, column);
}

TEST(Votes, OfABallotThatWasPrintedAndFilledInAreReadByItsCodesAndItsColumnsOfVillages) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    readVotes(work, {list(u"บัตร.csv", {{u"บัญชีลงคะแนนเสียง"},
                                       {u"รหัสแผน", u"โครงการ", u"หมู่ที่ 1", u"หมู่ที่ 2", u"ไม่ระบุหมู่", u"คะแนนรวม"},
                                       {u"ต-001", u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", u"12", u"๓๐", u"2", u"44"},
                                       {u"ต-002", u"หนองบัว", u"", u"7", u"", u"7"}})});
    EXPECT_EQ(votesIn(book, 0, u"หมู่ที่ 1"), 12);
    EXPECT_EQ(votesIn(book, 0, u"หมู่ที่ 2"), 30);
    EXPECT_EQ(votesIn(book, 0, u"ไม่ระบุหมู่"), 2);
    EXPECT_EQ(votesIn(book, 1, u"หมู่ที่ 1"), std::nullopt);
    EXPECT_EQ(votesIn(book, 1, u"หมู่ที่ 2"), 7);
}

TEST(Votes, UnderAHeadingOverTheVillagesAreTheVillages) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    readVotes(work, {list(u"v.csv", {{u"โครงการ", u"จำนวนเสียง", u""}, {u"", u"หมู่ 1", u"หมู่ 2"}, {u"ขุดลอกหนองบัว", u"4", u"9"}})});
    EXPECT_EQ(votesIn(book, 1, u"หมู่ที่ 1"), 4);
    EXPECT_EQ(votesIn(book, 1, u"หมู่ที่ 2"), 9);
}

TEST(Votes, OfAListWithoutVillagesAreThoseOfTheVillageThatItsHeadingOrItsFileNames) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    const std::vector<std::vector<Text>> lines{{u"โครงการ", u"คะแนนเสียง"}, {u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", u"5"}};
    auto headed = lines;
    headed.insert(headed.begin(), {Text(u"ผลการลงคะแนน หมู่ที่ 1")});
    readVotes(work, {list(u"v.csv", headed), list(u"ผลโหวต หมู่ 2.csv", lines)});
    EXPECT_EQ(votesIn(book, 0, u"หมู่ที่ 1"), 5);
    EXPECT_EQ(votesIn(book, 0, u"หมู่ที่ 2"), 5);
}

TEST(Votes, WhoseCodeAndNameAreOfDifferentProjectsAreNotCounted) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    const Results results = readVotes(
        work,
        {list(u"v.csv", {{u"รหัส", u"โครงการ", u"คะแนน"}, {u"ต-001", u"ขุดลอกหนองบัว", u"8"}, {u"ต-002", u"", u"3"}, {u"ต-099", u"", u"1"}})});
    EXPECT_EQ(invented::whole(results, "Counted"), 1);
    EXPECT_EQ(invented::whole(results, "Unmatched"), 2);
    EXPECT_THAT(ballotVotes(book), testing::ElementsAre(testing::Pair(u"ต-002", 3)));
    const Table& problems = invented::table(book, range::problems);
    EXPECT_NE(invented::find(problems, head::text, u"ขุดลอกหนองบัว"), Text::npos);
    EXPECT_NE(invented::find(problems, head::text, u"ต-099"), Text::npos) << "named by what the line has";
}

TEST(Votes, ALineThatReadsLikeAHeaderIsCountedAllTheSame) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    readVotes(work, {list(u"v.csv", {{u"หมายเหตุ", u"โครงการ", u"คะแนน"}, {u"มติคะแนนเสียงข้างมาก", u"โครงการขุดลอกหนองบัว", u"8"}})});
    EXPECT_THAT(ballotVotes(book), testing::ElementsAre(testing::Pair(u"ต-002", 8)));
}

TEST(Votes, NeedAColumnOfNamesAndOneOfVotes) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    EXPECT_THROW(readVotes(work, {list(u"v.csv", {{u"ชื่อ", u"อายุ"}, {u"ก", u"3"}})}), Failure);
}

TEST(Requests, KeepAProjectAskedElsewhereOutOfTheDistrictListUnlessTheOfficerSaysOtherwise) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    buildPlan(work);
    const Results results = readRequests(work,
                                         {list(u"อบจ.csv", {{u"ลำดับ", u"โครงการ", u"งบประมาณ", u"หมู่ที่"},
                                                            {u"1", u"โครงการขุดลอกหนองบัว หมู่ที่ 2", u"90000", u"2"},
                                                            {u"2", u"จัดซื้อเรือ", u"5000", u"1"}})},
                                         u"other");
    EXPECT_EQ(invented::whole(results, "Requests"), 2);
    EXPECT_EQ(invented::whole(results, "Matched"), 1);
    Table& requests = invented::table(book, range::requests);
    EXPECT_EQ(requests.text(0, head::likeness), word::matched);
    EXPECT_EQ(requests.text(0, head::sameBudget), word::yes);
    EXPECT_EQ(requests.text(1, head::likeness), word::notInPlan);
    const Table& plan = invented::table(book, range::plan);
    const auto shown = [&] { return plan.at(invented::find(plan, head::planCode, u"ต-002"), head::toDistrict); };
    EXPECT_EQ(toText(shown()), word::keepOut);
    EXPECT_NE(plan.text(invented::find(plan, head::planCode, u"ต-002"), head::elsewhere).find(u"ค-001"), Text::npos);
    requests.set(0, head::decision, Text(word::proposeStill));
    buildPlan(work);
    EXPECT_TRUE(std::holds_alternative<Formula>(shown()));
    EXPECT_EQ(requests.text(0, head::decision), word::proposeStill);
    EXPECT_EQ(requests.text(0, head::decidedWhen), buddhistDate(work.now)); // the day on which a run first saw the decision
    requests.set(0, head::decidedWhen, Text(u"1 ม.ค. 2570"));
    buildPlan(work);
    EXPECT_EQ(requests.text(0, head::decidedWhen), u"1 ม.ค. 2570");
    EXPECT_EQ(requests.text(1, head::decidedWhen), u"");
}

TEST(Requests, TypedBelowTheListGetACodeAndAreMatched) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    buildPlan(work);
    readRequests(work, {list(u"อบจ.csv", {{u"ลำดับ", u"โครงการ", u"งบประมาณ", u"หมู่ที่"}, {u"1", u"จัดซื้อเรือ", u"5000", u"1"}})}, u"other");
    Table& requests = invented::table(book, range::requests);
    const std::size_t typed = requests.add();
    requests.set(typed, head::requestKind, Text(word::otherFund));
    requests.set(typed, head::requestedProject, Text(u"โครงการขุดลอกหนองบัว หมู่ที่ 2"));
    requests.set(typed, head::budget, 90000.0);
    buildPlan(work);
    EXPECT_EQ(requests.text(typed, head::requestCode), u"ค-002");
    EXPECT_EQ(requests.text(typed, head::planCode), u"ต-002");
    EXPECT_EQ(requests.text(typed, head::decision), word::keepOut);
}

TEST(Requests, OfTheLocalPlanSayWhetherTheyAreInTheOrdinanceOfEitherKindOfAuthority) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    buildPlan(work);
    readRequests(work,
                 {list(u"แผนท้องถิ่น.csv", {{u"ลำดับ", u"โครงการ", u"งบประมาณ", u"หมายเหตุ"},
                                         {u"1", u"ขุดลอกหนองบัว หมู่ที่ 2", u"90000", u"อยู่ในร่างข้อบัญญัติ 2570"},
                                         {u"2", u"จัดซื้อเรือ", u"5000", u"บรรจุในเทศบัญญัติแล้ว"},
                                         {u"3", u"จัดซื้อรถ", u"6000", u"ยังไม่อยู่ในเทศบัญญัติ"},
                                         {u"4", u"ไม่มีถนนข้างนอก ก่อสร้างถนน", u"7000", u"ในข้อบัญญัติ"},
                                         {u"5", u"ปลูกป่า", u"8000", u""}})},
                 u"local");
    const Table& requests = invented::table(book, range::requests);
    std::vector<Text> answers;
    for (std::size_t row = 0; row < requests.rows.size(); ++row)
        answers.push_back(requests.text(row, head::inOrdinance));
    EXPECT_THAT(answers, testing::ElementsAre(word::yes, word::yes, word::no, word::yes, u"")) << "a name says nothing about its remark";
}

TEST(Requests, ShowTheFourDimensionsOfOverlapAndKeepWhoDecidedAndWhen) {
    auto road = row(u"a", 1, 1, u"ก่อสร้างถนน คสล. ซอยสุขใจ 1", 400000);
    road.years = u"2570";
    road.agency = u"กองช่าง อบต.";
    auto pond = row(u"a", 2, 2, u"ขุดลอกหนองบัว", 90000);
    pond.years = u"2571";
    Workbook book = invented::registerOf({road, pond});
    Context work = invented::context(book);
    buildPlan(work);
    readRequests(work,
                 {list(u"แผนอื่น.csv", {{u"ลำดับ", u"โครงการ", u"งบประมาณ", u"หมู่ที่", u"ปีงบประมาณ", u"หน่วยงานรับผิดชอบ"},
                                      {u"1", u"ก่อสร้างถนน คสล. ซอยสุขใจ 1 หมู่ที่ 1", u"400000", u"1", u"2570", u"กองช่าง"},
                                      {u"2", u"ขุดลอกหนองบัว หมู่ที่ 2", u"300000", u"2", u"2569", u"กรมชลประทาน"}})},
                 u"other");
    Table& requests = invented::table(book, range::requests);
    const auto dimensions = [&requests](std::size_t at) {
        std::vector<Text> cells;
        for (const TextView header : {head::sameProject, head::sameBudget, head::samePeriod, head::sameAgency})
            cells.push_back(requests.text(at, header));
        return cells;
    };
    EXPECT_THAT(dimensions(0), testing::ElementsAre(word::yes, word::yes, word::yes, word::yes));
    EXPECT_THAT(dimensions(1), testing::ElementsAre(word::yes, word::no, word::no, word::unknown)); // the village names no agency
    requests.set(1, head::decision, Text(word::notSame));
    requests.set(1, head::decidedWho, Text(u"ปลัดอำเภอ"));
    buildPlan(work);
    buildPlan(work);
    EXPECT_EQ(requests.text(1, head::decision), word::notSame);
    EXPECT_EQ(requests.text(1, head::decidedWho), u"ปลัดอำเภอ");
    EXPECT_EQ(requests.text(1, head::decidedWhen), buddhistDate(work.now));
    EXPECT_EQ(requests.text(0, head::decidedWhen), u"");
    const Table& plan = invented::table(book, range::plan);
    EXPECT_EQ(plan.text(invented::find(plan, head::planCode, requests.text(1, head::planCode)), head::elsewhere), u"");
}

TEST(ScoreCheck, FindsWeightsThatDoNotMakeAHundredMissingScoresAndAPlaceGivenTwice) {
    Workbook book = twoProjects();
    EXPECT_FALSE(has(scoreFindings(book), u"registerWeights"));
    EXPECT_TRUE(has(scoreFindings(book), u"registerScores"));
    EXPECT_FALSE(has(scoreFindings(book), u"registerRankTwice"));
    invented::table(book, range::criteria).set(0, head::weight, 90.0);
    Table& scores = invented::table(book, range::scores);
    scores.set(0, head::meetingRank, 1.0);
    scores.set(1, head::meetingRank, 1.0);
    for (const auto& criterion : criteriaOf(book))
        for (std::size_t at = 0; at < scores.rows.size(); ++at)
            scores.set(at, criterion.name, 3.0);
    EXPECT_TRUE(has(scoreFindings(book), u"registerWeights"));
    EXPECT_FALSE(has(scoreFindings(book), u"registerScores"));
    EXPECT_TRUE(has(scoreFindings(book), u"registerRankTwice"));
}

TEST(ScoreCheck, AWeightBelowZeroMakesUpForNoOther) {
    Workbook book = twoProjects();
    Table& criteria = invented::table(book, range::criteria);
    const double first = criteria.number(0, head::weight).value_or(0), second = criteria.number(1, head::weight).value_or(0);
    criteria.set(0, head::weight, -10.0);
    criteria.set(1, head::weight, first + second + 10);
    EXPECT_TRUE(has(scoreFindings(book), u"registerWeights"));
}

TEST(ScoreCheck, APlaceOfTheMeetingIsAWholeNumberOfTheProjects) {
    for (const auto& [place, odd] :
         {std::pair<Value, bool>{2.0, false}, {0.0, true}, {-1.0, true}, {1.5, true}, {3.0, true}, {Text(u"ที่สุด"), true}}) {
        Workbook book = twoProjects();
        invented::table(book, range::scores).set(0, head::meetingRank, place);
        EXPECT_EQ(has(scoreFindings(book), u"registerRankOdd"), odd) << text::toUtf8(toText(place));
    }
}

TEST(Score, NumbersWrittenAsTextAreNumbersForTheFormulasToo) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    score(work, {});
    const Text criterion = criteriaOf(book).front().name;
    Table& scores = invented::table(book, range::scores);
    scores.set(0, criterion, Text(u"๔"));
    scores.set(1, head::meetingRank, Text(u"1"));
    scores.set(1, criterion, Text(u"มาก"));
    invented::table(book, range::criteria).set(0, head::weight, Text(u"๓๐"));
    invented::table(book, range::ballot).set(0, u"หมู่ที่ 1", Text(u"๑๒"));
    score(work, {});
    EXPECT_EQ(scores.at(0, criterion), Value(4.0));
    EXPECT_EQ(scores.at(1, head::meetingRank), Value(1.0));
    EXPECT_EQ(scores.at(1, criterion), textValue(u"มาก")) << "what is no number stays";
    EXPECT_EQ(invented::table(book, range::criteria).at(0, head::weight), Value(30.0));
    EXPECT_EQ(invented::table(book, range::ballot).at(0, u"หมู่ที่ 1"), Value(12.0));
}

TEST(ScoreCheck, AsksForTheReasonOfAPlaceOfTheMeetingWhereTheMeetingDecides) {
    Workbook book = twoProjects();
    Table& scores = invented::table(book, range::scores);
    scores.set(0, head::meetingRank, 1.0);
    EXPECT_FALSE(has(scoreFindings(book), u"registerRankReason"));
    Table& settings = invented::table(book, range::settings);
    decide(settings, settingRow(settings, setting::method), head::data, Text(u"discussion"));
    EXPECT_TRUE(has(scoreFindings(book), u"registerRankReason"));
    scores.set(0, head::meetingReason, Text(u"น้ำท่วมทุกปี"));
    EXPECT_FALSE(has(scoreFindings(book), u"registerRankReason"));
}

TEST(ScoreLock, PutsWeightsBackRefusesAnotherMethodAndIsLiftedWithALineOfTheLog) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    lockScores(work, true, u"ปลัดอำเภอ");
    const Table& settings = invented::table(book, range::settings);
    EXPECT_EQ(toText(settingValue(book, setting::lockBy)), u"ปลัดอำเภอ");
    EXPECT_FALSE(toText(settingValue(book, setting::lockTime)).empty());
    Table& criteria = invented::table(book, range::criteria);
    const Value before = criteria.at(0, head::weight);
    criteria.set(0, head::weight, 1.0);
    EXPECT_THROW(score(work, u"vote"), Failure);
    criteria.set(0, head::weight, 1.0);
    score(work, {});
    EXPECT_TRUE(same(criteria.at(0, head::weight), before));
    lockScores(work, false, {});
    const Table& log = invented::table(book, range::log);
    EXPECT_NE(log.text(log.rows.size() - 1, head::result).find(u"เปิดการให้คะแนนอีกครั้ง"), Text::npos);
    criteria.set(0, head::weight, 1.0);
    score(work, u"vote");
    EXPECT_EQ(criteria.number(0, head::weight), 1);
    EXPECT_FALSE(settings.rows.empty());
}

TEST(ScoreLock, WhatWasChangedMeanwhileIsLoggedWhenItIsLifted) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    lockScores(work, true, u"ปลัดอำเภอ");
    Table& criteria = invented::table(book, range::criteria);
    const Text before = criteria.text(0, head::weight);
    criteria.set(0, head::weight, 1.0);
    lockScores(work, false, {});
    const Table& log = invented::table(book, range::log);
    const Text changed = criteria.text(0, head::criterion) + u"/น้ำหนัก " + before + u" → 1";
    EXPECT_NE(log.text(log.rows.size() - 1, head::result).find(changed), Text::npos);
    EXPECT_EQ(criteria.number(0, head::weight), 1) << "it is open: the new weight counts";
}

TEST(ScoreLock, HoldsTheCriteriaThemselves) {
    Workbook book = twoProjects();
    Context work = invented::context(book);
    const auto before = namesOf(criteriaOf(book));
    lockScores(work, true, u"ปลัดอำเภอ");
    Table& criteria = invented::table(book, range::criteria);
    criteria.set(0, head::criterion, Text(u"ความชอบ"));
    criteria.rows.erase(criteria.rows.begin() + 2);
    const std::size_t added = criteria.add();
    criteria.set(added, head::criterion, Text(u"ญาติ"));
    criteria.set(added, head::weight, 50.0);
    score(work, {});
    EXPECT_THAT(namesOf(criteriaOf(book)), testing::UnorderedElementsAreArray(before));
    double sum = 0;
    for (const auto& criterion : criteriaOf(book))
        sum += criterion.weight;
    EXPECT_DOUBLE_EQ(sum, 100);
}

} // namespace
} // namespace tambonplan::plan
