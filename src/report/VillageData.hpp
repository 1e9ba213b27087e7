#pragma once

#include "report/Record.hpp"

namespace tambonplan::report {

/// Gives the rows of TP_Villages what each village presents at the forum (E-12): แถว (its rows of the register, by the village's own rank;
/// ลำดับต้น, the first three of them),
/// กลุ่ม and ด้าน of these rows with counts, sums and shares, and โครงการ, the projects of the tambon that it takes part in, of which
/// โครงการร่วม are those with other villages. For tables with
/// one line a village also จำนวน and งบ under the name of each group and each theme of the default list. `unstated`: see Lists.hpp.
std::vector<Record> villagesOf(std::vector<Record> villages, const std::vector<Record>& registered, const std::vector<Record>& projects,
                               TextView unstated);

} // namespace tambonplan::report
