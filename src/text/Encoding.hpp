#pragma once

#include <optional>

#include "text/Text.hpp"

namespace tambonplan::text {

/// How the bytes of a text file stand for letters.
enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows874 };

/// What officers call an encoding: "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-874".
TextView encodingName(Encoding encoding);

/// Encoding of a name in any usual spelling ("utf8", "TIS-620", "cp874", "utf-16"); nothing where it is unknown.
std::optional<Encoding> encodingFromName(TextView name);

/// Encoding of a whole file or of its beginning: its byte order mark, else UTF-8 where the bytes are valid UTF-8, else UTF-16 where
/// every second byte is zero or Thai's 0x0E, else Windows-874 (what Thai Excel writes as CSV).
Encoding detectEncoding(std::string_view bytes);

/// Bytes → text, without byte order mark. What the encoding does not know becomes U+FFFD.
Text decodeText(std::string_view bytes, Encoding encoding);

/// Separator of delimited text: comma, semicolon, tab or bar, the one that cuts the first records most evenly. Comma where none does.
/// Excel's own first line "sep=;" decides.
char16_t detectSeparator(TextView text);

/// What officers call a separator: "," ";" "tab" "|".
Text separatorName(char16_t separator);

/// Separator of a name: the letter itself, "tab", "comma", "semicolon", "bar" or their Thai names; nothing where it is none of the four.
std::optional<char16_t> separatorFromName(TextView name);

/// What an officer may fix by hand instead of having it detected.
struct DelimitedWish {
    std::optional<Encoding> encoding;
    std::optional<char16_t> separator;
};

/// How a delimited text file (.csv, .tsv, .txt) is to be read, and how sure that is (issue 3, point 6).
struct DelimitedFormat {
    Encoding encoding = Encoding::Utf8;
    char16_t separator = u',';
    bool byteOrderMark = false;
    double encodingCertainty = 1;  ///< 0–1; 1 for a byte order mark, plain ASCII, or a wish
    double separatorCertainty = 1; ///< 0–1: share of the first records that have the commonest width; 1 for a wish

    double certainty() const { return encodingCertainty < separatorCertainty ? encodingCertainty : separatorCertainty; }
};

/// Looks at the bytes of a file, or of its beginning (a megabyte is plenty). Never fails: what is unsure has a low certainty.
DelimitedFormat detectFormat(std::string_view bytes, const DelimitedWish& wish = {});

} // namespace tambonplan::text
