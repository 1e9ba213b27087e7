#pragma once

#include <algorithm>
#include <ostream>
#include <set>

#include "Helpers.hpp"
#include "classify/Shipped.hpp"
#include "text/Place.hpp"

/// Labelled tambons of tests/data, for the tests of the matcher's quality.
namespace tambonplan::match {

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

struct Tambon {
    std::vector<Row> rows;
    std::map<std::string, std::size_t> index;
    Pairs duplicates, packages;
};

struct Columns {
    const char *id, *village, *name, *duplicate, *package;
};

inline Pairs pairsOf(const std::vector<Text>& labels) {
    Pairs pairs;
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            if (!labels[a].empty() && labels[a] == labels[b]) pairs.emplace(a, b);
    return pairs;
}

inline std::map<int, Text> readVillages(const std::string& path, const char* number, const char* name) {
    std::map<int, Text> names;
    for (const auto& cells : readCsv(path))
        names[std::stoi(text::toUtf8(cells.at(number)))] = cells.at(name);
    return names;
}

/// Puts the rows under their issues, as the register does before it looks for duplicates.
inline void putUnderIssues(Tambon& tambon, const classify::Classifier& classifier) {
    for (Row& project : tambon.rows)
        project.issue = classifier.theme(project.name, {}, {}).issue;
}

inline Tambon readTambon(const std::string& path, const Columns& columns, const std::map<int, Text>& names) {
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
    putUnderIssues(tambon, classify::testing::shipped());
    return tambon;
}

struct Found {
    Pairs duplicates, packages, automatic;
};

inline Found propose(const Matcher& matcher, const Tambon& tambon) {
    Found found;
    for (const Proposal& proposal : matcher.propose(tambon.rows)) {
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

/// A tambon that an author made who had not seen the program (tests/data/<folder>/README.md), with the least figures of the matcher on the
/// rows of its gold. `villages`: their names from number 1, empty where the tambon has no such village.
struct Unseen {
    const char* folder;
    std::vector<Text> villages;
    double recall, precision, packages; ///< duplicates' recall and precision, packages' F1
    double joined;                      ///< greatest share of look-alikes that are joined
};

inline void PrintTo(const Unseen& unseen, std::ostream* out) {
    *out << unseen.folder;
}

/// The tambon's rows as its gold has them.
inline Tambon readUnseen(const Unseen& unseen) {
    std::map<int, Text> villages;
    for (std::size_t i = 0; i < unseen.villages.size(); ++i)
        if (!unseen.villages[i].empty()) villages[static_cast<int>(i) + 1] = unseen.villages[i];
    return readTambon(std::string(unseen.folder) + "/gold/gold_rows.csv",
                      {"row_id", "village_no", "name_as_written", "duplicate_cluster", "package_cluster"}, villages);
}

inline const std::vector<Unseen> unseenTambons{
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
    {"delta",
     {u"ปากคลองตะบูน", u"โคกมะขามเทศ", u"ทุ่งลำเจียก", u"สระบัวมอญ", u"คลองหัวจระเข้", u"ปลายนา", u"บางแสมดำ", u"ดอนมะพร้าวล่าง"},
     0.67,
     0.95,
     0.9,
     0.01},
    {"mekong", {u"หาดแสนคำ", u"ท่าม่วงคาน", u"นาหว้าน้อย", u"โนนยางทอง", u"ห้วยลึกคำ", u"ดงสีเสียด", u"โคกแฝก", u"ปากน้ำกล่ำ"}, 0.8, 0.95, 0.9, 0.02},
    {"basin",
     {u"บึงตะโกลาย", u"ท่าเสาธงไชย", u"วังกะโซ่", u"ดอนอ้อยแดง", u"คลองขี้นก", u"เนินยาสูบ", u"หนองปลาเสือ", u"เตาอิฐเหนือ"},
     0.78,
     0.95,
     0.92,
     0.01},
    {"isle", {u"ควนลังสาด", u"คลองปูแป้น", u"ท่าโต๊ะลาน", u"เกาะรายัง", u"แหลมยุหลัน", u"ไสหมากคู่", u"อ่าวหินลับ", u"ทุ่งเคียนดำ"}, 0.9, 0.93, 0.96, 0.01},
    {"terrace", {u"แม่ลมหลวง", u"สันเหมืองแก้ว", u"ห้วยแฮะ", u"จะคือ", u"ดอยพลับ", u"โป่งร้อน", u"ปางมะโอ", u"ทุ่งลำไย"}, 0.9, 0.9, 0.92, 0.01},
    {"frontier", {u"โคกลำดวน", u"ตาเปรียง", u"ละเอาะ", u"หนองตราว", u"โอทะลัน", u"ด่านช่องตะแบง", u"ซำปีกา", u"กระโพธิ์น้อย"}, 0.7, 0.8, 0.8, 0.02},
    {"saltpan", {u"โพนเกลือ", u"หนองบัวแดง", u"โนนคราม", u"ดอนอ้อย", u"สถานีหนองตูม", u"นาบ่อปลา", u"คำไหล", u"ม่วงไข่"}, 0.75, 0.95, 0.9, 0.02},
    {"meadow",
     {u"หนองช้างลอด", u"เขาหินตั้ง", u"มอญท่าแพ", u"โพนพวน", u"ทุ่งโคนม", u"หนองปรือเตา", u"ซับทุเรียน", u"อ่างคลองสะท้อน"},
     0.75,
     0.9,
     0.85,
     0.02},
    {"highland", {u"แม่หมอก", u"สันกอเปา", u"แม่แฮด", u"ผาตั้งน้อย", u"จะหล่อ", u"ขุนห้วยลึก", u"ทุ่งข้าวหาง", u"ดงมะไฟ"}, 0.76, 0.95, 0.95, 0.017},
    {"andaman",
     {u"ควนบาโงย", u"ท่าสะบ้า", u"พรุเตียว", u"ปากคลองหวาย", u"บาโงยฆอแล", u"ทุ่งกระจูด", u"โคกกูโบร์", u"เกาะลันตง"},
     0.88,
     0.88,
     0.99,
     0},
    {"foothill",
     {u"หนองช้างลง", u"ท่ามอญ", u"ดอนโซ่ง", u"ไร่ตะวันออก", u"สวนมะปราง", u"เขาหินกอง", u"คลองกระทิง", u"โป่งเกตุ"},
     0.58,
     0.87,
     0.97,
     0.01},
    {"sandstone", {u"โนนหินลาด", u"กุดแข้", u"นายางคำ", u"ดงเห็ด", u"ภูฮัง", u"นาฮวยทราย", u"โนนสะอาดภู", u"แก้งหินตั้ง"}, 0.95, 0.91, 0.98, 0.012},
    {"coconut", {u"ปากคลองสะแก", u"สวนนอก", u"คลองตาเจิม", u"ดอนลิ้นจี่", u"ไผ่แถว", u"นาเกลือใต้", u"ชายเลน", u"สี่วา"}, 0.87, 0.95, 0.97, 0.017},
    {"rapids", {u"ท่าแก่ง", u"หนองไผ่ล้อม", u"ท่ามอญ", u"ห้วยกระทิง", u"เขาช่องลม", u"แก่งยาว", u"ทุ่งเสลา", u"ดอนขนุน"}, 0.88, 0.99, 0.96, 0.001},
    {"nipa", {u"คลองจาก", u"ปากพรุ", u"ควนยาง", u"ทุ่งหัวนา", u"ปากบางโต๊ะหีม", u"ไสหลุมพอ", u"โคกตาเทพ", u"บางโด"}, 0.84, 0.99, 0.97, 0.001},
    {"reservoir",
     {u"ท่าแพ", u"หนองกระทุ่ม", u"ไร่โพธิ์ทอง", u"สันเขื่อน", u"คลองตะเคียน", u"วังหินงาม", u"ห้วยเนียม", u"ท้ายอ่าง"},
     0.83,
     0.99,
     0.97,
     0.006},
    {"saline", {u"หนองเอียด", u"โนนหม้อเกลือ", u"ดอนยานาง", u"กุดปลาเข็ง", u"คูขาด", u"โสกม่วง", u"หนองผือน้อย", u"วังแคะ"}, 0.5, 0.5, 0.5, 0.02},
    {"teak", {u"สักงาม", u"เหมืองหลวง", u"เตาบ่ม", u"ห้วยต๋าว", u"ปากซาง", u"กองแลง", u"ขุนแม่ซาง", u"นาหนุน"}, 0.5, 0.5, 0.5, 0.02},
    {"orchid", {u"บางลำเจียก", u"คลองตาปลั่ง", u"ดอนพุทรา", u"คลองสี่วา", u"หัวประตูน้ำ", u"ไร่เตยหอม", u"โรงหีบ", u"หนองเป็ดน้ำ"}, 0.5, 0.5, 0.5, 0.02},
    {"karst", {u"ควนถ้ำทอง", u"ไสยูง", u"ในเขา", u"ลำชะมวง", u"ทุ่งสาคู", u"เกาะเตย", u"ท่าเสม็ด", u"โคกยอ"}, 0.5, 0.5, 0.5, 0.02},
    {"chiriver", {u"กุดน้ำแดง", u"โนนรังงาม", u"โสกเชือก", u"หนองผักแว่น", u"คุ้มสถานี", u"ดอนยาง", u"ท่าโพธิ์", u"หนองบัวฮี"}, 0.88, 0.99, 0.96, 0.012},
};

} // namespace tambonplan::match
