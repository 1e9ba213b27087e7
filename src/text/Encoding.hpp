#pragma once

#include "text/Text.hpp"

namespace tambonplan::text {

/// How the bytes of a text file stand for letters.
enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows874 };

/// Encoding of a whole file: its byte order mark, else UTF-8 where the bytes are valid UTF-8, else UTF-16 where every second byte
/// is zero or Thai's 0x0E, else Windows-874 (what Thai Excel writes as CSV).
Encoding detectEncoding(std::string_view bytes);

/// Bytes → text, without byte order mark. What the encoding does not know becomes U+FFFD.
Text decodeText(std::string_view bytes, Encoding encoding);

/// Separator of delimited text: comma, semicolon, tab or bar, the one that cuts the first records most evenly. Comma where none does.
char16_t detectSeparator(TextView text);

} // namespace tambonplan::text
