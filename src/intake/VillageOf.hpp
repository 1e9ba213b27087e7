#pragma once

#include <vector>

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Which village a text speaks of. 0 and "" where it does not say.
struct VillageIdentity {
    int number = 0;
    Text name; ///< without บ้าน
};

/// Village named by title lines or headings, nearest to the table first. A line that names several villages is no title.
VillageIdentity villageOfLines(const std::vector<Text>& nearestFirst, const Vocabulary& words);

/// Village that a sheet name or a file name names in words ("ม.2 หนองยาว", "m03_…").
VillageIdentity villageOfName(TextView name, const Vocabulary& words);

/// A sheet called "5", or a file name that begins with "05 ": the weakest hint.
int bareVillageNumber(TextView name);

/// True for a section row that names a village and hardly anything else ("หมู่ที่ 3 บ้านดอนแก้ว").
bool isVillageHeading(TextView text, VillageIdentity& village, const Vocabulary& words);

} // namespace tambonplan::intake
