#include "text/RuleTable.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tambonplan::text {

namespace {

/// Cuts records one letter at a time.
class RecordReader {
public:
    RecordReader(TextView text, char16_t separator) : text_(text), separator_(separator) {}

    Records read() {
        for (; at_ < text_.size(); ++at_) {
            if (quoted_) {
                inQuotes(text_[at_]);
            } else {
                outside(text_[at_]);
            }
        }
        if (!field_.empty() || !record_.empty() || wasQuoted_) endRecord();
        return std::move(records_);
    }

private:
    void inQuotes(char16_t c) {
        if (c != u'"') {
            field_ += c;
        } else if (at_ + 1 < text_.size() && text_[at_ + 1] == u'"') {
            field_ += c;
            ++at_;
        } else {
            quoted_ = false;
        }
    }

    void outside(char16_t c) {
        if (c == separator_) {
            endField();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && at_ + 1 < text_.size() && text_[at_ + 1] == u'\n') ++at_;
            endRecord();
        } else if (c == u'"' && field_.empty() && !wasQuoted_) {
            quoted_ = wasQuoted_ = true;
        } else {
            field_ += c; // also a quote in the middle of a plain field (2" pipe)
        }
    }

    void endField() {
        record_.push_back(std::move(field_));
        field_.clear();
        wasQuoted_ = false;
    }

    void endRecord() {
        endField();
        records_.push_back(std::move(record_));
        record_.clear();
    }

    TextView text_;
    char16_t separator_;
    std::size_t at_ = 0;
    bool quoted_ = false, wasQuoted_ = false;
    Text field_;
    std::vector<Text> record_;
    Records records_;
};

} // namespace

Records parseDelimited(TextView text, char16_t separator) {
    if (!text.empty() && text.front() == 0xFEFF) text.remove_prefix(1);
    return RecordReader(text, separator).read();
}

Text csvLine(const std::vector<Text>& fields) {
    Text line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line += u',';
        if (fields[i].find_first_of(u",\"\r\n") == Text::npos) {
            line += fields[i];
            continue;
        }
        line += u'"';
        for (const char16_t c : fields[i])
            line.append(c == u'"' ? 2 : 1, c);
        line += u'"';
    }
    // a single empty field must not look like an empty line
    return fields.size() == 1 && fields.front().empty() ? Text(u"\"\"") : line;
}

RuleTable RuleTable::fromTsv(std::string_view utf8) {
    RuleTable table;
    const Text all = fromUtf8(utf8);
    for (TextView line : split(all, u'\n')) {
        if (trim(line).empty() || line.front() == u'#') continue;
        std::vector<Text> cells;
        for (const TextView cell : split(line, u'\t'))
            cells.emplace_back(trim(cell));
        if (table.header.empty()) {
            table.header = std::move(cells);
        } else {
            cells.resize(std::max(cells.size(), table.header.size()));
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

std::size_t RuleTable::column(TextView name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? std::u16string::npos : static_cast<std::size_t>(found - header.begin());
}

TextView RuleTable::at(const std::vector<Text>& row, TextView name) const {
    const std::size_t index = column(name);
    return index < row.size() ? TextView(row[index]) : TextView();
}

RuleTable loadRules(const std::string& utf8Path) {
    // through filesystem::path, because Windows takes narrow names in its own code page
    const std::filesystem::path path(std::u8string(utf8Path.begin(), utf8Path.end()));
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) throw std::runtime_error("cannot read rule file " + utf8Path);
    RuleTable table = RuleTable::fromTsv(bytes);
    if (table.header.empty()) throw std::runtime_error("rule file without header " + utf8Path);
    return table;
}

} // namespace tambonplan::text
