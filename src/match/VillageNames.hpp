#pragma once

#include <set>

#include "match/Match.hpp"
#include "match/Stream.hpp"

namespace tambonplan::match {

/// Names of the villages of this run, to be read as one word even where they hold words of the lists ("ป่าแงะ", "ฝายแก้ว").
class VillageNames {
public:
    VillageNames() = default;
    explicit VillageNames(const std::vector<Row>& rows);

    /// End of the longest name that begins at `from`, or `from` where none does.
    std::size_t end(const Stream& stream, std::size_t from) const;

private:
    std::set<Text> names_; ///< base letters, without บ้าน
    std::size_t longest_ = 0;
};

} // namespace tambonplan::match
