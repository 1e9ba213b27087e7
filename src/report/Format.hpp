#pragma once

#include <optional>

#include "report/Record.hpp"

namespace tambonplan::report {

/// 1234567.5 → "1,234,567.50"; whole numbers without decimals unless `decimals` asks for them.
Text grouped(double number, int decimals = -1);

/// Baht in words as cheques have it: 121.25 → "หนึ่งร้อยยี่สิบเอ็ดบาทยี่สิบห้าสตางค์", 100 → "หนึ่งร้อยบาทถ้วน".
Text bahtWords(double baht);

/// Arabic digits → Thai digits; all else stays.
Text thaiDigits(TextView text);
/// Thai digits → Arabic digits.
Text arabicDigits(TextView text);

/// An office date (days since 1899-12-30) in the Buddhist era: "5 มีนาคม 2563", or short "5 มี.ค. 2563".
Text thaiDate(double date, bool abbreviated);

/// Formats that say which digits a placeholder shows, whatever the switch for all digits says.
inline constexpr TextView inThaiDigits = u"เลขไทย", asWritten = u"ตามเดิม";

/// Applies the formats of a placeholder, in order. `{งบประมาณ|บาท}` → 1,250 ("-" for 0 and nothing), `ตัวอักษร`, `เลขไทย`, `เลขอารบิก`,
/// `วันที่ไทย`, `วันที่ย่อ`, `จำนวน` (as บาท, without decimals), `ร้อยละ` (two decimals), `ขีด` ("-" where nothing), `บรรทัดเดียว`,
/// `ย่อ` (30 letters at most), `ตามเดิม` (as it is: names of files).
/// Nothing for an unknown format. Pictures and gaps have no text.
std::optional<Text> formatted(const FieldValue& value, const std::vector<Text>& formats);

/// True for the name of a format.
bool isFormat(TextView name);

/// A name that a file may have, in UTF-8 and with some room for " (2)" and its ending: the longest of its parts between "_" is shortened,
/// so that the tambon and the year behind a long agency stay.
Text fittingFileName(TextView name);

} // namespace tambonplan::report
