#pragma once

#include <iterator>
#include <random>
#include <vector>

#include "match/Match.hpp"

namespace tambonplan::bench {

/// `count` works after the grammar of Thai project names: action and object, a place of many or none, an extent of few. As in real lists
/// the purposes are far fewer than the names, and a village (14 works each) proposes what its neighbours do.
inline std::vector<match::Row> inventedRows(std::size_t count) {
    static constexpr const char16_t* works[] = {u"ก่อสร้างถนนคอนกรีตเสริมเหล็ก",
                                                u"ก่อสร้างถนน คสล.",
                                                u"ซ่อมแซมถนนลูกรัง",
                                                u"ปรับปรุงผิวจราจรถนน",
                                                u"ก่อสร้างรางระบายน้ำ คสล.",
                                                u"วางท่อระบายน้ำ",
                                                u"ขุดลอกลำห้วย",
                                                u"ขุดลอกหนองน้ำ",
                                                u"ขยายเขตไฟฟ้าสาธารณะ",
                                                u"ติดตั้งไฟฟ้าส่องสว่างโซล่าเซลล์",
                                                u"ปรับปรุงระบบประปาหมู่บ้าน",
                                                u"ขุดเจาะบ่อบาดาล",
                                                u"ก่อสร้างศาลาอเนกประสงค์",
                                                u"ติดตั้งกล้องวงจรปิด",
                                                u"ก่อสร้างฝายชะลอน้ำ",
                                                u"ปรับปรุงสนามกีฬา"};
    static constexpr const char16_t* activities[] = {u"ป้องกันและควบคุมโรคไข้เลือดออก", u"ส่งเสริมอาชีพกลุ่มแม่บ้าน", u"ปลูกป่าชุมชน",
                                                     u"ส่งเสริมการทำปุ๋ยหมัก",          u"ดูแลผู้สูงอายุในหมู่บ้าน",   u"คัดแยกขยะในครัวเรือน",
                                                     u"แข่งขันกีฬาต้านยาเสพติด",        u"อบรมอาสาสมัครหมู่บ้าน"};
    static constexpr const char16_t* places[] = {u"ซอย",       u"สายบ้าน",         u"บริเวณวัด", u"หน้าโรงเรียนบ้าน", u"สายทุ่ง",
                                                 u"จากบ้านนาย", u"ข้างศาลากลางบ้าน", u"คลอง",    u"หนอง",          u"สายหลังวัด"};
    static constexpr const char16_t* first[] = {u"หนอง", u"ดอน", u"โคก", u"ห้วย", u"ป่า", u"ท่า", u"นา", u"บึง", u"วัง", u"เขา", u"คลอง", u"ทุ่ง"};
    static constexpr const char16_t* second[] = {u"ยาว",  u"กลาง", u"สูง",    u"ทราย", u"ไผ่",    u"ข้าม",  u"ดี",    u"แดง",
                                                 u"ใหญ่",  u"น้อย",  u"บัว",    u"โพธิ์",  u"มะขาม", u"ประดู่", u"ขาม",  u"แสง",
                                                 u"เจริญ", u"พัฒนา", u"สามัคคี", u"ทอง",  u"เงิน",   u"แก้ว",  u"จันทร์", u"เพชร"};
    static constexpr const char16_t* third[] = {u"",     u"เหนือ",  u"ใต้",   u"ตะวันออก", u"ตะวันตก", u"น้อย",    u"ใหญ่",
                                                u"พัฒนา", u"สามัคคี", u"บูรพา", u"อุดม",     u"วิไล",    u"รุ่งเรือง", u"มงคล",
                                                u"ชัย",   u"บน",    u"ล่าง",  u"นอก",     u"ใน",     u"คำ"};
    constexpr std::size_t worksPerVillage = 14;
    std::mt19937 random(2570);
    const auto pick = [&random](const auto& list) { return Text(list[random() % std::size(list)]); };
    std::vector<match::Row> rows;
    rows.reserve(count);
    std::vector<Text> names(30); // spots of one tambon
    for (std::size_t i = 0; i < count; ++i) {
        if (i % (worksPerVillage * 10) == 0)
            for (Text& name : names)
                name = pick(first) + pick(second) + pick(third);
        match::Row row;
        row.villages = {static_cast<int>(i / worksPerVillage) + 1};
        row.number = static_cast<double>(random() % 500 + 1) * 1000;
        if (random() % 4 == 0) {
            row.name = u"โครงการ" + pick(activities);
        } else {
            row.name = u"โครงการ" + pick(works);
            if (random() % 5 != 0) row.name += u" " + pick(places) + names[random() % names.size()];
            if (random() % 3 == 0) row.name += u" ระยะทาง " + text::number(static_cast<long long>(random() % 20 + 1) * 50) + u" เมตร";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tambonplan::bench
