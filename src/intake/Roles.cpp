#include "intake/Roles.hpp"

#include <array>
#include <utility>

namespace tambonplan::intake {

namespace {

constexpr auto names = std::to_array<std::pair<Role, TextView>>({
    {Role::Number, u"ลำดับ"},
    {Role::Priority, u"ลำดับของหมู่บ้าน"},
    {Role::Name, u"โครงการ"},
    {Role::Objective, u"วัตถุประสงค์"},
    {Role::Target, u"เป้าหมาย"},
    {Role::Method, u"วิธีดำเนินการ"},
    {Role::Period, u"ระยะเวลา"},
    {Role::Budget, u"งบประมาณ"},
    {Role::Community, u"งบชุมชน"},
    {Role::Local, u"งบ อปท."},
    {Role::Other, u"งบหน่วยงานอื่น"},
    {Role::Total, u"งบรวม"},
    {Role::Revised, u"งบที่แก้แล้ว"},
    {Role::FundSource, u"แหล่งงบประมาณ"},
    {Role::Years, u"ปีงบประมาณ"},
    {Role::Agency, u"หน่วยงานรับผิดชอบ"},
    {Role::Support, u"หน่วยงานสนับสนุน"},
    {Role::Group, u"กลุ่ม"},
    {Role::TickSelf, u"ทำเอง"},
    {Role::TickJoint, u"ทำร่วม"},
    {Role::TickSupport, u"ขอรับการสนับสนุน"},
    {Role::Theme, u"ด้าน"},
    {Role::Issue, u"ประเด็น"},
    {Role::Urgency, u"ความเร่งด่วน"},
    {Role::VillageNumber, u"หมู่ที่"},
    {Role::VillageName, u"หมู่บ้าน"},
    {Role::Expected, u"ผลที่คาดว่าจะได้รับ"},
    {Role::Indicator, u"ตัวชี้วัด"},
    {Role::Remark, u"หมายเหตุ"},
    {Role::Problem, u"ปัญหา"},
    {Role::Solution, u"แนวทางแก้ไข"},
    {Role::Ignored, u"อื่น"},
    {Role::Ignored, u"ไม่ใช้"}, // what an officer writes
});

} // namespace

TextView roleName(Role role) {
    for (const auto& [key, name] : names)
        if (key == role) return name;
    return {};
}

Role roleFromName(TextView name) {
    for (const auto& [key, text] : names)
        if (text == name) return key;
    return Role::None;
}

} // namespace tambonplan::intake
