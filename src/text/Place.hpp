#pragma once

#include <vector>

#include "text/Text.hpp"

namespace tambonplan::text {

/// Village numbers named in a text, in order, without repeats: "หมู่ที่ ๓", "ม.5", "หมู่ 6,10", "M03", "ม.2–ม.4" (2 and 4).
/// "หมู่ที่ 1 - 3" is 1, 2 and 3. A number before ม. is metres ("ยาว 100 ม."), ม. after นักเรียน, ชั้น or โรงเรียน is a school grade:
/// neither counts. After a school that bears a village's name ("โรงเรียนบ้านนา ม.5") it is the address.
std::vector<int> villageNumbers(TextView text);

/// True where a text speaks of all villages ("ทุกหมู่บ้าน", "ทุกหมู่", "ทั้งตำบล", "ทั้ง 10 หมู่บ้าน").
bool namesEveryVillage(TextView text);

/// Names that follow บ้าน at the start of a word ("บ้านหนองยาว หมู่ที่ 2" → "หนองยาว"); not บ้านนาย…, บ้านเรือน, บ้านผู้….
std::vector<Text> villageNames(TextView text);

} // namespace tambonplan::text
