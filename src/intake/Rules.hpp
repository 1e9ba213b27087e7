#pragma once

#include "intake/VillageList.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::intake {

/// The editable lists that tell how to read a plan. See the head of each file in `extension/rules`.
struct Rules {
    text::RuleTable
        columns; ///< columns.tsv: หัวคอลัมน์ (words of a header) → คอลัมน์ของเรา, น้ำหนัก; a row with ของเจ้าหน้าที่ is an officer's and certain
    text::RuleTable groups; ///< groups.tsv: คำ → กลุ่ม, for ticks, sections, group words, method text
    text::RuleTable themes; ///< themes.tsv: คำ → ด้าน, for section rows, theme columns
    text::RuleTable rows; ///< rows.tsv: คำ → ชนิดแถว (รวม, รวมทั้งสิ้น, ยกไป, หมายเหตุ, ลงชื่อ …)
    text::RuleTable amounts = {}; ///< amounts.tsv: คำ → ต่ำสุด, สูงสุด; what an amount is asked about. Empty: nothing is asked
    std::vector<Village> villages = {}; ///< the workbook's own list (TP_Villages), where there is one
    double sureColumn = 0.6;            ///< 0–1; a column whose meaning is less certain than this is read all the same and asked about
};

} // namespace tambonplan::intake
