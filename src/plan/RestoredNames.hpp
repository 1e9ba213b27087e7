#pragma once

#include "match/Match.hpp"
#include "plan/Register.hpp"

namespace tambonplan::plan {

/// Kind of the problem that offers such a name.
inline constexpr TextView damagedName = u"registerDamaged";

/// A name that lost marks when it was pasted, as it may have been written (match/Restore.hpp).
struct RestoredName {
    std::size_t entry = 0; ///< in the list
    Text name;
};

/// The names of the register that look damaged and that known words explain well enough to show. Where a third of a file's names are
/// damaged, its others are looked at too.
std::vector<RestoredName> restoredNames(const std::vector<Entry>& list, const Context& context);

} // namespace tambonplan::plan
