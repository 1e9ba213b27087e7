#include "report/Completeness.hpp"

#include <algorithm>
#include <functional>

#include "plan/ReportInputs.hpp"
#include "report/Lists.hpp"

namespace tambonplan::report {

namespace {

using namespace plan;

constexpr std::size_t namedAtMost = 8;

/// One line of the list: how many of `all` lack something, and which.
void line(std::vector<Record>& lines, TextView check, const std::vector<Text>& lacking, std::size_t all, TextView advice) {
    Record& record = lines.emplace_back();
    record[u"เรื่องที่ตรวจ"] = Text(check);
    record[u"ครบ"] = static_cast<double>(all - std::min(all, lacking.size()));
    record[u"ทั้งหมด"] = static_cast<double>(all);
    record[u"ขาด"] = static_cast<double>(lacking.size());
    record[u"ผล"] = Text(lacking.empty() && all > 0 ? u"ครบ" : u"ยังไม่ครบ");
    Text names;
    for (std::size_t i = 0; i < std::min(lacking.size(), namedAtMost); ++i)
        names += (names.empty() ? u"" : u", ") + lacking[i];
    if (lacking.size() > namedAtMost) names += u" …";
    record[u"รายการ"] = names;
    record[u"สิ่งที่ควรทำ"] = Text(lacking.empty() && all > 0 ? TextView() : advice);
}

std::vector<Text> lacking(const std::vector<Record>& records, TextView nameField, const std::function<bool(const Record&)>& lacks) {
    std::vector<Text> names;
    for (const Record& record : records)
        if (lacks(record)) names.push_back(textOf(record, nameField));
    return names;
}

std::function<bool(const Record&)> isEmptyField(TextView field) {
    return [field](const Record& record) { return textOf(record, field).empty(); };
}

} // namespace

void addCompleteness(Record& data, const Workbook& book, const std::vector<Record>& projects) {
    std::vector<Record> lines;
    const auto projectCheck = [&](TextView check, TextView field, TextView advice) {
        line(lines, check, lacking(projects, head::planCode, isEmptyField(field)), projects.size(), advice);
    };
    const std::vector<Record> villages = recordsOf(tableOf(book, range::villages));
    line(lines, u"แผนหมู่บ้านครบทุกหมู่บ้านในตำบล",
         lacking(villages, head::village, [](const Record& village) { return textOf(village, head::planStatus) != word::hasPlan; }),
         villages.size(), u"ขอแผนจากหมู่บ้านที่ยังไม่มี แล้วรวมแผนใหม่");
    projectCheck(u"ทุกโครงการมีวัตถุประสงค์", head::objective, u"ถามหมู่บ้านแล้วพิมพ์ในทะเบียนโครงการ");
    projectCheck(u"ทุกโครงการมีเป้าหมาย", head::target, u"ถามหมู่บ้านแล้วพิมพ์ในทะเบียนโครงการ");
    projectCheck(u"ทุกโครงการมีงบประมาณหรือระบุว่าไม่ใช้งบ", head::budget, u"พิมพ์จำนวนเงิน หรือ 0 เมื่อไม่ใช้งบประมาณ");
    projectCheck(u"ทุกโครงการอยู่ในกลุ่มใดกลุ่มหนึ่งของสามกลุ่ม", head::group, u"เลือกกลุ่มในทะเบียนโครงการ");
    projectCheck(u"ทุกโครงการมีด้านและประเด็น", head::issue, u"สั่ง จัดกลุ่มและประเด็น หรือเลือกเอง");
    projectCheck(u"ทุกโครงการมีเจ้าภาพหลัก", head::mainAgency, u"ระบุหน่วยงานรับผิดชอบในทะเบียนโครงการ");
    projectCheck(u"ทุกโครงการจัดลำดับแล้ว", head::finalRank, u"สั่ง ให้คะแนนและจัดลำดับ");
    const std::vector<Record>& proposals = data.list(u"ข้อเสนอ");
    line(lines, u"ตัดสินโครงการซ้ำและชุดตำบลครบทุกข้อเสนอ",
         lacking(proposals, head::proposal, [](const Record& proposal) { return textOf(proposal, head::decision) == word::hold; }),
         proposals.size(), u"เลือก รวม หรือ ไม่รวม ในชีต ตรวจซ้ำ แล้วสร้างแผนใหม่");
    const std::vector<Record>& problems = data.list(head::problem);
    line(lines, u"แก้ปัญหาที่พบครบทุกข้อ", lacking(problems, head::problem, isEmptyField(head::solved)), problems.size(),
         u"ดูชีต ปัญหาที่พบ แล้วสั่ง ตรวจข้อมูล");
    const std::vector<Record>& people = data.list(u"กรรมการ");
    const auto holders = [&people](TextView part) {
        return std::ranges::count_if(people, [part](const Record& person) {
            return textOf(person, head::part) == part && !textOf(person, head::personName).empty();
        });
    };
    std::vector<Text> roles;
    for (const TextView part : {word::chair, word::secretary})
        if (holders(part) != 1) roles.emplace_back(part);
    line(lines, u"คณะกรรมการมีประธานและเลขานุการอย่างละหนึ่งคน", roles, 2, u"กรอกชื่อและบทบาทในชีต กรรมการ");
    std::vector<Text> unseated;
    for (const Record& village : villages)
        if (std::ranges::none_of(people, [&village](const Record& person) {
                return textOf(person, head::village) == textOf(village, head::village) && !textOf(person, head::personName).empty();
            }))
            unseated.push_back(textOf(village, head::village));
    line(lines, u"ทุกหมู่บ้านมีผู้แทนในคณะกรรมการ", unseated, villages.size(), u"เพิ่มผู้แทนหมู่บ้านในชีต กรรมการ");
    data[u"จำนวนข้อที่ครบ"] =
        static_cast<double>(std::ranges::count_if(lines, [](const Record& record) { return textOf(record, u"ผล") == u"ครบ"; }));
    data[u"จำนวนข้อที่ตรวจ"] = static_cast<double>(lines.size());
    data.list(u"ความครบถ้วน") = std::move(lines);
}

} // namespace tambonplan::report
