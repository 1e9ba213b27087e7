#pragma once

#include "text/Text.hpp"

namespace tambonplan::text {

/// True for what stands before a sum below a list: "รวม", "รวมทั้งสิ้น", "รวม 12 คน"; not for "รวมกลุ่มอาชีพ". The words are in language.tsv.
bool isSumLabel(TextView text);

} // namespace tambonplan::text
