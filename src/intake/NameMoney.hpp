#pragma once

#include <optional>

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// What a name says at its end about money, in a list that has no column for it: "ซ่อมศาลา งบ 20,000 บาท".
struct NameMoney {
    Text name;    ///< without the money
    Text written; ///< the money as written
};

/// Splits such a name; nothing where it ends with no amount. The words that lead to an amount are in rows.tsv (เงินในชื่อ); without one
/// only an amount with its unit counts ("… 20,000 บาท"), and no rate ("วันละ 1 บาท").
std::optional<NameMoney> moneyOfName(TextView name, const Vocabulary& words);

} // namespace tambonplan::intake
