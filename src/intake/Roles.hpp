#pragma once

#include "text/Text.hpp"

namespace tambonplan::intake {

/// What a column of a village plan means. The names are in columns.tsv (คอลัมน์ของเรา).
enum class Role {
    None,
    Number,        ///< ลำดับ: running number of the list
    Priority,      ///< ลำดับของหมู่บ้าน: rank that the village gave, wins over Number
    Name,          ///< โครงการ
    Objective,     ///< วัตถุประสงค์
    Target,        ///< เป้าหมาย
    Method,        ///< วิธีดำเนินการ
    Period,        ///< ระยะเวลา
    Budget,        ///< งบประมาณ, also one of several year columns
    Community,     ///< งบชุมชน
    Local,         ///< งบ อปท.
    Other,         ///< งบหน่วยงานอื่น
    Total,         ///< งบรวม
    Revised,       ///< งบที่แก้แล้ว: where it holds an amount, it replaces the budget
    FundSource,    ///< แหล่งงบประมาณ
    Years,         ///< ปีงบประมาณ
    Agency,        ///< หน่วยงานรับผิดชอบ
    Support,       ///< หน่วยงานสนับสนุน
    Group,         ///< กลุ่ม
    TickSelf,      ///< ทำเอง (tick column)
    TickJoint,     ///< ทำร่วม (tick column)
    TickSupport,   ///< ขอรับการสนับสนุน (tick column)
    Theme,         ///< ด้าน
    Issue,         ///< ประเด็น
    Urgency,       ///< ความเร่งด่วน
    VillageNumber, ///< หมู่ที่
    VillageName,   ///< หมู่บ้าน
    Expected,      ///< ผลที่คาดว่าจะได้รับ
    Indicator,     ///< ตัวชี้วัด
    Remark,        ///< หมายเหตุ
    Problem,       ///< ปัญหา: a table of problems is no plan
    Solution,      ///< แนวทางแก้ไข
    Ignored,       ///< อื่น: known and not used
};

/// Name of a role as columns.tsv writes it; "" for None.
TextView roleName(Role role);
Role roleFromName(TextView name);

/// Columns that hold parts of a budget by source.
constexpr bool isSource(Role role) {
    return role == Role::Community || role == Role::Local || role == Role::Other;
}

/// Columns in which one of the three groups is ticked.
constexpr bool isTick(Role role) {
    return role == Role::TickSelf || role == Role::TickJoint || role == Role::TickSupport;
}

/// Columns that hold money.
constexpr bool isMoney(Role role) {
    return role == Role::Budget || role == Role::Total || role == Role::Revised || isSource(role);
}

} // namespace tambonplan::intake
