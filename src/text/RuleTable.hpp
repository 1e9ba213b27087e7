#pragma once

#include <vector>

#include "text/Text.hpp"

namespace tambonplan::text {

using Records = std::vector<std::vector<Text>>;

/// Cuts delimited text into records (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF, CRLF or CR).
Records parseDelimited(TextView text, char16_t separator);

/// One record as a CSV line without its line end.
Text csvLine(const std::vector<Text>& fields);

/// A rule list as officers edit it: one header row, then rows of text. Shipped lists are tab-separated UTF-8 files in
/// `extension/rules`, where a line that begins with # is a comment; the same shape is a sheet of the workbook.
struct RuleTable {
    std::vector<Text> header;
    Records rows;

    /// Reads the text of a shipped .tsv file. Short rows are filled up to the header.
    static RuleTable fromTsv(std::string_view utf8);

    /// Column of `name`, or npos.
    std::size_t column(TextView name) const;

    /// Cell of `row` under `name`; empty where the column or cell is missing.
    TextView at(const std::vector<Text>& row, TextView name) const;
};

/// Reads a shipped rule file. Throws std::runtime_error that names the file when it cannot be read.
RuleTable loadRules(const std::string& utf8Path);

} // namespace tambonplan::text
