#pragma once

#include <boost/unordered/unordered_flat_map.hpp>

#include "match/Features.hpp"

namespace tambonplan::match {

/// Names of the villages of this run: as the rows' sources give them, and as the texts themselves tell ("บ้านโนนสูง หมู่ที่ 4").
class Gazetteer {
public:
    /// Learns from the rows and their features, which belong together.
    void learn(const std::vector<Row>& rows, const std::vector<Features>& features);

    /// Writes the village into every element that is the name of one.
    void resolve(Reading& reading) const;

private:
    int ownerOf(const Text& key) const;
    bool isAddress(const Element& element) const;
    void cutNew(Element& element) const;

    boost::unordered_flat_map<Text, int> villages_;           ///< base letters of the name → number
    boost::unordered_flat_map<int, std::vector<Text>> names_; ///< number → names that a row or text gives it
};

} // namespace tambonplan::match
