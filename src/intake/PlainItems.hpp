#pragma once

#include <vector>

#include "intake/TextLines.hpp"
#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Which lines of a running text are items of a list though they bear no number and no bullet: "ปรับปรุงถนนสายวัดป่า 150,000 บาท". They stand
/// one below the other, nearly all begin like a work and state their money, three at least where no heading brings them in; without money
/// they count only below a line that announces projects (rows.tsv, นำโครงการ). By lines.
std::vector<bool> plainItems(const std::vector<TextLine>& lines, Lists lists, const Vocabulary& words);

/// Does a line announce projects: "รายการโครงการที่เสนอ", "ความต้องการของหมู่บ้าน"?
bool announcesProjects(TextView line, const Vocabulary& words);

} // namespace tambonplan::intake
