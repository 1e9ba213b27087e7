#pragma once

#include "plan/Log.hpp"

namespace tambonplan::plan {

/// The lock on method, criteria and weights once scoring is closed. It stands in TP_Settings: who closed it (ปิดการให้คะแนน holds anything),
/// when, and what was frozen. While it holds, changed weights and methods are put back, and the log says so; to lift it, the officer clears
/// the setting, or calls Score with Lock = false.

/// Closes or opens scoring by command. `by`: who asks for it; may be empty.
void setLock(Context& context, bool closed, TextView by);

/// Follows the setting: freezes what stands in the sheets when it was set, puts back what was changed since, forgets when it was cleared.
/// `method`: the method that a command asks for. Failure `error.scoringClosed` where the lock holds another.
void applyLock(Context& context, TextView method, Report& report);

} // namespace tambonplan::plan
