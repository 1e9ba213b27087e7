#include "plan/Agencies.hpp"
#include "plan/Invented.hpp"
#include "plan/Problems.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {
namespace {

using invented::row;

intake::ProjectRow hosted(int sourceRow, const Text& agency, const Text& support = {}) {
    auto r = row(u"a", sourceRow, 1, u"งานที่ " + text::number(sourceRow), 1000);
    r.agency = agency;
    r.support = support;
    return r;
}

Workbook bookOf(const std::vector<intake::ProjectRow>& rows) {
    Workbook book = invented::registerOf(rows);
    Context work = invented::context(book);
    newWorkbook(work, {u"ทุ่งข้าว", u"เมืองใหม่", u"น่าน", 2571});
    normaliseAgencies(work);
    return book;
}

Text spelled(const Text& cell) {
    Workbook book = bookOf({hosted(1, cell)});
    return invented::table(book, range::projects).text(0, head::hostByDirectory);
}

TEST(Agencies, OrderBracketsShortFormsAndTheNameOfTheTambonMakeNoDifference) {
    for (const char16_t* written : {u"กองช่าง อบต.", u"อบต. (กองช่าง)", u"กองช่าง อบต.ทุ่งข้าว", u"อบต.ทุ่งข้าว (กองช่าง)",
                                    u"กองช่าง องค์การบริหารส่วนตำบลทุ่งข้าว", u"กองช่าง  อบต", u"อบต./กองช่าง"})
        EXPECT_EQ(spelled(written), u"อบต. (กองช่าง)") << text::toUtf8(Text(written));
    EXPECT_EQ(spelled(u"สำนักงานเกษตรอำเภอเมืองใหม่"), u"เกษตรอำเภอ");
    EXPECT_EQ(spelled(u"สสอ.เมืองใหม่"), u"สาธารณสุขอำเภอ");
    EXPECT_EQ(spelled(u"อำเภอเมืองใหม่"), u"ที่ทำการปกครองอำเภอ");
}

TEST(Agencies, AnotherTambonsCouncilIsNotOurs) {
    EXPECT_EQ(spelled(u"อบต.ป่าแดด"), u"อบต.ป่าแดด");
    EXPECT_EQ(spelled(u"อบต."), u"อบต.");
}

TEST(Agencies, ACellOfSeveralNamesEveryOneOnce) {
    EXPECT_EQ(spelled(u"อบต./ตำรวจ"), u"อบต., สถานีตำรวจภูธร");
    EXPECT_EQ(spelled(u"1. อบต.\n2. รพ.สต.\n3. องค์การบริหารส่วนตำบล"), u"อบต., รพ.สต.");
    EXPECT_EQ(spelled(u"กำนันและผู้ใหญ่บ้าน"), u"กำนัน, ผู้ใหญ่บ้าน");
    EXPECT_EQ(spelled(u"พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดน่าน"), u"พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด");
}

TEST(Agencies, AnUnknownNameIsListedUntilTheOfficerSaysWhichAgencyItIs) {
    Workbook book = bookOf({hosted(1, u"ชมรมรักษ์ป่า", u"อบต."), hosted(2, u"ชมรมรักษ์ป่า")});
    Table& directory = invented::table(book, range::agencies);
    const std::size_t met = invented::find(directory, head::agencyName, u"ชมรมรักษ์ป่า");
    EXPECT_EQ(directory.number(met, head::hostedRows), 2);
    EXPECT_EQ(directory.number(invented::find(directory, head::agencyName, u"อบต."), head::supportedRows), 1);
    directory.set(invented::find(directory, head::agencyName, u"กรมป่าไม้"), head::otherNames, Text(u"ชมรมรักษ์ป่า"));
    Context work = invented::context(book);
    normaliseAgencies(work);
    EXPECT_EQ(invented::table(book, range::projects).text(0, head::hostByDirectory), u"กรมป่าไม้");
    EXPECT_EQ(invented::table(book, range::projects).text(0, head::agency), u"ชมรมรักษ์ป่า");
    for (std::size_t at = 0; at < directory.rows.size(); ++at)
        EXPECT_NE(directory.text(at, head::agencyName), u"ชมรมรักษ์ป่า");
    const Workbook once = book;
    normaliseAgencies(work);
    EXPECT_EQ(book, once);
}

TEST(Agencies, ThePlanAndTheRegisterUseTheSpellingOfTheDirectory) {
    Workbook book = bookOf({hosted(1, u"กองช่าง อบต.ทุ่งข้าว")});
    Context work = invented::context(book);
    buildPlan(work);
    EXPECT_EQ(invented::table(book, range::plan).text(0, head::mainAgency), u"อบต. (กองช่าง)");
    EXPECT_EQ(invented::table(book, range::projects).text(0, head::agency), u"กองช่าง อบต.ทุ่งข้าว");
}

TEST(Agencies, AProjectWithoutAHostIsAProblemUnlessTheVillageDoesItAlone) {
    auto own = hosted(1, {});
    auto asked = hosted(2, {});
    Workbook book = bookOf({own, asked, hosted(3, u"อบต.")});
    Table& projects = invented::table(book, range::projects);
    projects.set(0, head::group, Text(u"ทำเอง"));
    projects.set(1, head::group, Text(u"ขอรับการสนับสนุน"));
    Context work = invented::context(book);
    buildPlan(work);
    check(work);
    const Table& problems = invented::table(book, range::problems);
    const std::size_t line = invented::find(problems, head::problemKind, u"registerHost");
    EXPECT_NE(problems.text(line, head::problem).find(projects.text(1, head::code)), Text::npos);
    EXPECT_EQ(problems.text(line, head::problem).find(projects.text(0, head::code)), Text::npos);
    projects.set(1, head::agency, Text(u"อบต."));
    check(work);
    EXPECT_EQ(problems.text(line, head::solved), word::solved);
}

} // namespace
} // namespace tambonplan::plan
