#pragma once

#include "text/Text.hpp"

namespace tambonplan::text {

/// A whole number in words, as Thai reads it: 121 → "หนึ่งร้อยยี่สิบเอ็ด", 1000001 → "หนึ่งล้านเอ็ด". `number` ≥ 0. The words are those that
/// amounts are read by (language.tsv), so that parseNumberWords understands what this writes.
Text numberWords(long long number);

/// Name of a month (1–12): "มีนาคม", or short "มี.ค."; of several spellings the first in language.tsv.
TextView monthName(int month, bool abbreviated);

} // namespace tambonplan::text
