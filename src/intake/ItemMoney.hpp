#pragma once

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// An item of a running text, cut at its money: "ซ่อมศาลา ........ 20,000 บาท (ทำเอง)".
struct ItemMoney {
    Text name;    ///< what stands before the money; the whole item where it states none
    Text written; ///< the money as written; empty where the item states none
    Text behind;  ///< what stands behind it, without what joins it
};

/// Cuts an item at its money: behind dot leaders, at its end, or behind a word that leads to an amount (rows.tsv, เงินในชื่อ). A number that
/// counts something else ("8 ถัง", "ปี 2571", "วันละ 100 บาท") is no money.
ItemMoney itemMoney(TextView item, const Vocabulary& words);

/// The same of a line that begins with its money ("งบประมาณ 20,000 บาท โดยหมู่บ้านทำเอง"): `name` is empty, and so is `written` where it does
/// not.
ItemMoney moneyOfLine(TextView line, const Vocabulary& words);

} // namespace tambonplan::intake
