#pragma once

#include <vector>

namespace tambonplan::intake {

/// Which rows of a sheet (1-based) were met already.
class SeenRows {
public:
    /// False where the row was met before.
    bool insert(int row) {
        const auto at = static_cast<std::size_t>(row);
        if (at >= seen_.size()) seen_.resize(2 * at + 1);
        if (seen_[at]) return false;
        seen_[at] = true;
        ++count_;
        return true;
    }
    int count() const { return count_; }

private:
    std::vector<bool> seen_;
    int count_ = 0;
};

} // namespace tambonplan::intake
