#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::plan {

/// A formula with places instead of addresses, so that the core knows no cells:
/// `[header]` is the cell of this row under that header, `[range!header]` the data cells under a header of a
/// table, `[range!header#3]` the third of them, `[range!#header]` the header cell. English function names, `;` between arguments. Copies
/// share the text: a column holds one formula in ten thousand rows.
class Formula {
public:
    explicit Formula(Text text) : text_(std::make_shared<const Text>(std::move(text))) {}

    const Text& text() const { return *text_; }
    bool operator==(const Formula& other) const { return text_ == other.text_ || *text_ == *other.text_; }

private:
    std::shared_ptr<const Text> text_;
};

/// A text as it stands within a formula: in quotes and on one line.
Text quoted(TextView text);

/// As `==`, but at once.
inline bool equal(TextView a, TextView b) {
    return a.size() == b.size() && (a.data() == b.data() || std::memcmp(a.data(), b.data(), a.size() * sizeof(char16_t)) == 0);
}

/// Text of a cell. Copies share it: a table passes from the sheet to the command and back several times, and most of its cells stay.
class CellText {
public:
    CellText(Text text) : text_(std::make_shared<const Text>(std::move(text))) {} // implicit, so that a cell is set to a Text
    CellText(const char16_t* text) : CellText(Text(text)) {}

    const Text& text() const { return *text_; }
    bool operator==(const CellText& other) const { return equal(*text_, *other.text_); }

private:
    std::shared_ptr<const Text> text_;
};

/// Content of a cell: empty, a number, text, or a formula. Dates are office date numbers.
using Value = std::variant<std::monostate, double, CellText, Formula>;

inline bool isEmpty(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// Text of a cell ("" for empty; whole numbers without decimals).
Text toText(const Value& value);

/// True where a cell shows nothing.
inline bool showsNothing(const Value& value) {
    const auto* string = std::get_if<CellText>(&value);
    return isEmpty(value) || (string != nullptr && string->text().empty());
}

/// Number of a cell; Thai digits and separators in text are read too.
std::optional<double> toNumber(const Value& value);

/// Text as a cell content; empty text is an empty cell.
Value textValue(TextView text);

/// A number as a cell content; nothing is an empty cell.
Value numberValue(std::optional<double> number);

/// True where two cells show the same: the sheet gives 5 back for "5" and 0.333333333333333 for 1/3.
bool same(const Value& a, const Value& b);

/// How a column looks and behaves.
enum class ColumnKind { Text, LongText, Integer, Baht, Score, DateTime };

struct Column {
    Text header;
    ColumnKind kind = ColumnKind::Text;
    double millimetres = 20;
    bool officer = false;      ///< ✎: a run fills it only when empty or still what the last run wrote
    std::vector<Text> choices; ///< drop-down; empty = free
    bool hidden = false;
};

/// What people do with a sheet; its tab has the colour of it.
enum class Purpose {
    Reading,  ///< what was read from the villages
    Decision, ///< waits for the officer's or the committee's word
    Result,   ///< what came out
    Rule      ///< what the commands go by
};

/// One kind of table of the tambon workbook (contract §3).
struct Schema {
    Text sheet; ///< sheet name
    Text range; ///< ASCII name of the named range and key of the table in `Workbook`
    std::vector<Column> columns;
    std::vector<Text> key; ///< headers that identify a row; the officer's cells follow the key, not the position
    bool ourOrder = false; ///< rows are kept in our order; else where the officer put them, new ones at the end
    bool printed = false;  ///< rows fit their text, for printing
    Text title;            ///< what the table is, in words; page headers show the name of the sheet
    bool hidden = false;   ///< its sheet is not shown: only formulas look at it
    bool onDemand = false; ///< made only when a report asks for it (ReportInputs.hpp)
    Text lastOnPaper{};    ///< header of the last column that is printed; those behind it are for the screen. Empty = all are
    Purpose purpose = Purpose::Rule;
    bool takesRows = false;            ///< people add rows: what they type right below the table belongs to it
    std::vector<Text> rowNeeds{};      ///< headers under which such a row has something: a sum below the table is no row of it
    std::vector<Text> rowNeedsOneOf{}; ///< and under one of these; empty = no more is needed
    Text foldedHeader{}, foldedText{}; ///< last rows that hold this text under this header are a group, closed until the officer opens it
};

/// Where headers of a table were found last. A hint says nothing about the table: it is tested before it is believed, and any two are
/// equal.
struct ColumnHints {
    mutable std::array<std::uint16_t, 256> places{};
    friend bool operator==(const ColumnHints&, const ColumnHints&) { return true; }
};

/// A table as it stands in the workbook, or as a run wants it. `header` may hold columns that officers added.
/// One thread at a time, also for reading.
struct Table {
    std::vector<Text> header;
    std::vector<std::vector<Value>> rows; ///< each as long as `header`
    ColumnHints hints{};

    std::size_t column(TextView name) const;               ///< or npos
    const Value& at(std::size_t row, TextView name) const; ///< empty value where the column is missing
    void set(std::size_t row, TextView name, Value value); ///< adds the column where it is missing
    /// `set` where the cell does not show the value already: what stays as it stands is quickly known to be unchanged.
    void keep(std::size_t row, TextView name, Value value);
    Text text(std::size_t row, TextView name) const { return toText(at(row, name)); }
    std::optional<double> number(std::size_t row, TextView name) const { return toNumber(at(row, name)); }
    std::size_t add(); ///< a new empty row at the end; its index
    void ensureColumn(TextView name);

    bool operator==(const Table&) const = default;
};

/// A table of the workbook; an empty one where it is missing.
const Table& tableOf(const std::map<Text, Table>& book, TextView range);

/// All tables by range name ("TP_Register").
using Workbook = std::map<Text, Table>;

/// Every table that the commands write, in the order of the sheets.
const std::vector<Schema>& schemas();
const Schema& schema(TextView range);

/// Table with the headers of `schema` and no row.
Table emptyTable(const Schema& schema);

/// Criteria columns of TP_Scores depend on the criteria: the schema with them filled in.
Schema scoreSchema(const std::vector<Text>& criteria);

} // namespace tambonplan::plan
