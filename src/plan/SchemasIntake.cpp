#include "plan/Agencies.hpp"
#include "plan/DecisionHeaders.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/SchemaBuilder.hpp"

namespace tambonplan::plan {

namespace {

/// ด้าน of contract §3; where the rules know other themes, `schemaFor` puts those instead.
std::vector<Text> defaultThemes() {
    return {u"ด้านโครงสร้างพื้นฐาน",
            u"ด้านเศรษฐกิจ",
            u"ด้านสังคมและคุณภาพชีวิต",
            u"ด้านสาธารณสุข",
            u"ด้านทรัพยากรธรรมชาติและสิ่งแวดล้อม",
            u"ด้านความมั่นคงและความสงบเรียบร้อย",
            u"ด้านการศึกษา ศาสนา และวัฒนธรรม",
            u"ด้านการบริหารจัดการ"};
}

Schema settings() {
    Schema schema{u"ตั้งค่า", Text(range::settings), {}, {Text(head::setting)}, false, false, u"ค่าที่ใช้ทำแผนตำบล"};
    schema.columns = {plain(head::setting, 60), officers(head::data, 50), plain(head::meaning, 150, LongText), memoryColumn()};
    return schema;
}

Schema villages() {
    Schema schema{u"หมู่บ้าน", Text(range::villages), {}, {Text(head::village)}, true, false, u"หมู่บ้านในตำบลและสถานะแผนพัฒนาหมู่บ้าน"};
    schema.purpose = Purpose::Reading;
    schema.columns = {plain(head::village, 16, Integer),   plain(head::villageName, 50),     officers(head::households, 22, Integer),
                      officers(head::people, 22, Integer), plain(head::planStatus, 32),      plain(head::projectCount, 26, Integer),
                      plain(head::budgetTotal, 34, Baht),  plain(head::selfShare, 24, Score)};
    return schema;
}

Schema sources() {
    Schema schema{u"แหล่งข้อมูล", Text(range::sources), {}, {Text(head::file), Text(head::sheet)}, false, false, u"ไฟล์แผนหมู่บ้านที่อ่าน"};
    schema.purpose = Purpose::Reading;
    schema.columns = {plain(head::order, 14, Integer),
                      plain(head::file, 50),
                      plain(head::sheet, 30),
                      officers(head::village, 14, Integer),
                      plain(head::layout, 46, LongText),
                      plain(head::headerRow, 18, Integer),
                      plain(head::columnsFound, 80, LongText),
                      plain(head::rowsRead, 18, Integer),
                      plain(head::rowsSkipped, 18, Integer),
                      plain(head::budgetTotal, 30, Baht),
                      plain(head::problemCount, 16, Integer),
                      officers(head::use, 20, ColumnKind::Text, {Text(word::used), Text(word::unused)}),
                      plain(head::status, 50, LongText),
                      plain(head::contentRows, 22, Integer),
                      plain(head::problemRows, 22, Integer),
                      plain(head::blankRows, 16, Integer),
                      plain(head::statedTotal, 30, Baht),
                      plain(head::totalGap, 30, Baht),
                      plain(head::url, 40),
                      memoryColumn()};
    return schema;
}

Schema projects() {
    Schema schema{u"ทะเบียนโครงการ", Text(range::projects), {}, {Text(head::code)}, false, false, u"ทะเบียนโครงการของทุกหมู่บ้าน"};
    schema.purpose = Purpose::Reading;
    schema.lastOnPaper = head::urgency;
    schema.columns = {plain(head::code, 16),
                      plain(head::village, 12, Integer),
                      plain(head::villageRank, 16),
                      plain(head::project, 70, LongText),
                      plain(head::objective, 45, LongText),
                      plain(head::target, 40, LongText),
                      plain(head::expected, 40, LongText),
                      plain(head::budget, 26, Baht),
                      plain(head::budgetWritten, 28),
                      plain(head::fundSource, 33),
                      plain(head::years, 26),
                      plain(head::agency, 30),
                      plain(head::support, 30),
                      officers(head::group, 30, ColumnKind::Text, {u"ทำเอง", u"ทำร่วม", u"ขอรับการสนับสนุน"}),
                      officers(head::theme, 46, ColumnKind::Text, defaultThemes()),
                      officers(head::issue, 30),
                      officers(head::urgency, 26, ColumnKind::Text, {Text(word::urgent), Text(word::middling), Text(word::normal)}),
                      plain(head::groupReason, 60, LongText),
                      plain(head::duplicates, 18),
                      plain(head::packages, 18),
                      plain(head::planCode, 18),
                      plain(head::file, 40),
                      plain(head::sheet, 24),
                      plain(head::row, 12, Integer),
                      plain(head::original, 80, LongText),
                      plain(head::counting, 18),
                      plain(head::measure, 40, LongText),
                      plain(head::method, 40, LongText),
                      plain(head::period, 28),
                      plain(head::site, 40, LongText),
                      plain(head::budgetCommunity, 24, Baht),
                      plain(head::budgetLocal, 24, Baht),
                      plain(head::budgetOther, 32, Baht),
                      plain(head::budgetByYear, 40, LongText),
                      plain(head::suggestedGroup, 30),
                      plain(head::hostByDirectory, 40),
                      plain(head::supportByDirectory, 40),
                      hiddenColumn(head::themeStated),
                      hiddenColumn(head::groupStated),
                      hiddenColumn(head::groupStatedWhy),
                      hiddenColumn(head::print),
                      hiddenColumn(head::reviewMemory),
                      memoryColumn()};
    return schema;
}

/// Rows that left the register, whole, so that they can come back with their code and the officer's edits.
Schema removed() {
    Schema schema{u"แถวที่นำออก", Text(range::removed), {}, {Text(head::code)}, false, false, u"แถวที่ออกจากทะเบียน พร้อมสิ่งที่เจ้าหน้าที่แก้ไว้"};
    schema.purpose = Purpose::Reading;
    schema.columns = {plain(head::time, 34, DateTime), plain(head::reason, 60, LongText), plain(head::decision, 40, LongText)};
    for (Column column : projects().columns) {
        column.officer = false;
        column.choices.clear();
        if (column.header == memoryHeader) column.header = head::rowMemory;
        schema.columns.push_back(std::move(column));
    }
    return schema;
}

Schema changes() {
    Schema schema{u"ความเปลี่ยนแปลง", Text(range::changes), {}, {}, false, false, u"สิ่งที่เปลี่ยนไปเมื่ออ่านแผนหมู่บ้านอีกครั้ง"};
    schema.purpose = Purpose::Reading;
    schema.columns = {plain(head::time, 34, DateTime), plain(head::file, 46),   plain(head::sheet, 28), plain(head::row, 12, Integer),
                      plain(head::code, 16),           plain(head::change, 28), plain(head::field, 30), plain(head::before, 60, LongText),
                      plain(head::after, 60, LongText)};
    return schema;
}

Schema skipped() {
    Schema schema{u"ข้ามไป", Text(range::skipped), {}, {Text(head::file), Text(head::sheet), Text(head::row)}, true,
                  false,    u"แถวที่ไม่ใช่โครงการ"};
    schema.purpose = Purpose::Reading;
    schema.columns = {plain(head::file, 60), plain(head::sheet, 36), plain(head::row, 14, Integer), plain(head::text, 120, LongText),
                      plain(head::reason, 60)};
    return schema;
}

Schema problems() {
    Schema schema{u"ปัญหาที่พบ", Text(range::problems), {}, {}, false, false, u"สิ่งที่เจ้าหน้าที่ควรตรวจดู"};
    schema.purpose = Purpose::Decision;
    schema.key = {Text(head::file), Text(head::sheet), Text(head::cell), Text(head::row), Text(head::problemKind), Text(head::text)};
    schema.columns = {plain(head::level, 18),
                      plain(head::file, 66),
                      plain(head::sheet, 28),
                      plain(head::cell, 14),
                      plain(head::text, 46, LongText),
                      plain(head::problem, 60, LongText),
                      plain(head::advice, 60, LongText),
                      officers(head::solved, 20, ColumnKind::Text, {Text(word::solved), u"ไม่ต้องแก้"}),
                      plain(head::row, 12, Integer),
                      plain(head::code, 20),
                      plain(head::link, 26),
                      hiddenColumn(head::problemKind),
                      hiddenColumn(head::awaits),
                      memoryColumn()};
    return schema;
}

} // namespace

std::vector<Schema> intakeSchemas() {
    return {settings(), villages(), sources(), projects(), skipped(), problems(), changes(), removed()};
}

} // namespace tambonplan::plan
