#pragma once

#include <optional>

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// What the line of a resolution in the minutes of a meeting says.
struct Resolution {
    enum class Verdict { Approved, Refused, Other };
    Verdict verdict = Verdict::Other;
    Text work; ///< what was resolved upon, where the line itself names it: "โครงการซ่อมศาลา งบประมาณ 20,000 บาท โดย…"
};

/// "มติ ให้จัดทำโครงการซ่อมศาลา …", "ที่ประชุมมีมติไม่เห็นชอบ", "มติ รับรอง"; nothing where a line is none. Words: rows.tsv, มติ and มติให้ทำ.
std::optional<Resolution> resolutionOf(TextView line, const Vocabulary& words);

/// Does a text tell of a refusal somewhere: "… (มติ ไม่เห็นชอบ)"?
bool tellsRefusal(TextView text, const Vocabulary& words);

/// Does a text, where it ends, tell of a work as done: "… แล้วเสร็จเรียบร้อย"? Words: rows.tsv, ตารางอื่น.
bool tellsDone(TextView text, const Vocabulary& words);

/// Does a text begin like a work?
bool beginsLikeWork(TextView text, const Vocabulary& words);

} // namespace tambonplan::intake
