#pragma once

#include <tuple>
#include <unordered_map>

#include "text/RuleTable.hpp"

namespace tambonplan::plan {

/// A named watercourse, water body or road that a project's name speaks of.
struct SharedPlace {
    Text kind; ///< ลำน้ำ, แหล่งน้ำ, ถนน
    Text name; ///< folded, without the word that begins it; a road's two ends in alphabetical order
    bool operator==(const SharedPlace&) const = default;
    bool operator<(const SharedPlace& other) const { return std::tie(kind, name) < std::tie(other.kind, other.name); }
};

/// Reads them from names by the word list crossing.tsv (C-09: "same watercourse/road name").
class SharedPlaceReader {
public:
    explicit SharedPlaceReader(const text::RuleTable& words);

    /// In order of appearance, without repeats. Names of villages, temples and schools are no watercourses (บ้านห้วยยาว).
    std::vector<SharedPlace> placesIn(TextView projectName) const;

    /// The part of a name that tells where a work leads on to another village ("… เชื่อมบ้านดอนกลาง"); "" where it says nothing.
    static Text linkPart(TextView projectName);

private:
    const std::pair<Text, Text>* wordAt(TextView text, std::size_t at) const;
    std::size_t endOfName(TextView text, std::size_t from, bool road) const;
    Text roadName(TextView name) const;
    bool isStop(TextView text, std::size_t at) const;

    std::unordered_map<char16_t, std::vector<std::pair<Text, Text>>> heads_; ///< by first letter: word, kind; longest first
    std::vector<Text> stops_, before_, between_;
};

} // namespace tambonplan::plan
