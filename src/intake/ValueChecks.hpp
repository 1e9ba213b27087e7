#pragma once

#include <vector>

#include "intake/Magnitude.hpp"
#include "intake/VillageList.hpp"
#include "intake/VillagePlan.hpp"

namespace tambonplan::intake {

/// What the values of a plan are held against.
struct ValueRules {
    MagnitudeRules magnitudes;
    VillageList villages;
};

/// Adds problems for values that can be read and are hard to believe: an amount unusual for its kind of work, a row of another village
/// than its plan, a village that the list does not know or knows by another name, a year outside the plan. Values are never changed.
void checkValues(std::vector<SourceReading>& readings, const ValueRules& rules);

/// The count of one source: every row of the sheet is read, skipped, blank, or stands among the problems only, exactly once
/// (issue 3, point 5).
struct Reconciliation {
    int rows = 0; ///< of the sheet or table
    int blank = 0, read = 0, skipped = 0, problemOnly = 0;
    bool twice = false;            ///< some row is counted twice
    double budget = 0;             ///< baht, of the rows read
    int unread = 0;                ///< rows whose written budget could not be read
    std::optional<double> written; ///< the total that the source itself states

    int content() const { return rows - blank; }
    bool rowsAgree() const { return !twice && read + skipped + problemOnly == content(); }
    /// Difference of the stated total from the rows read; 0 where the source states none.
    double difference() const { return written ? *written - budget : 0; }
};
Reconciliation reconcile(const SourceReading& reading);

} // namespace tambonplan::intake
