#pragma once

#include <map>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::intake {

/// A village of the tambon, as the workbook's own list names it (TP_Villages).
struct Village {
    int number = 0; ///< หมู่ที่
    Text name;      ///< with or without บ้าน
};

/// The village list of the workbook: confirms a number that a plan states, and supplies it where only the name is written.
/// An empty list knows nothing and objects to nothing.
class VillageList {
public:
    VillageList() = default;
    explicit VillageList(const std::vector<Village>& villages);

    bool empty() const { return names_.empty(); }
    bool knows(int number) const { return names_.contains(number); }

    /// Number of the only village of this name (marks, spaces and บ้าน do not matter); 0 where none or several bear it.
    int numberOf(TextView name) const;

    /// Numbers of the villages whose names a cell lists ("หนองยาว, บ้านโคก"), in order; nothing where one of them is unknown.
    std::vector<int> namedBy(TextView cell) const;

    /// Name as the list writes it; empty where the number is unknown.
    TextView nameOf(int number) const;

    /// All numbers, ascending: what "ทุกหมู่บ้าน" means.
    std::vector<int> numbers() const;

private:
    std::map<int, Text> names_;
    std::map<Text, int> byKey_; ///< 0 where two villages share the key
};

} // namespace tambonplan::intake
