#pragma once

#include <map>

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Numbers of codes in use, so that a code is never given to a second row while anything still names the first.
class VillageCodes {
public:
    /// Knows the codes of the register, of TP_Removed, of TP_Review and of ที่มา in TP_Plan.
    explicit VillageCodes(const Workbook& book);

    /// "<village, 2 digits>-<running, 3 digits>"; unknown village 00.
    Text next(int village);

private:
    void use(TextView code);
    std::map<int, int> last_;
};

/// Running part of a code ("ซ-012" → 12, "03-007" → 7); 0 where there is none.
int runningNumber(TextView code);

/// "<prefix>-<number, 3 digits>".
Text makeCode(TextView prefix, int number);

/// The highest number of the codes under `codes` that begin with `prefix`.
int lastNumber(const Table& table, TextView codes, TextView prefix);

/// Rows that people typed below the others get codes too: those without one that have something under `names`.
void numberTyped(Table& table, TextView codes, TextView names, TextView prefix);

/// "03-007, 10-012" → its parts.
std::vector<Text> codeList(TextView cell);

/// Texts joined with ", ".
Text joined(const std::vector<Text>& parts);

/// Order of codes: by the part before the dash, then by number; so 03-999 < 03-1000.
bool codeLess(TextView a, TextView b);

} // namespace tambonplan::plan
