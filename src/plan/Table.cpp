#include "plan/Table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/Money.hpp"

namespace tambonplan::plan {

namespace {

/// 15 significant digits: what .ods and .xlsx give back unchanged.
Text numberText(double number) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::general, 15).ptr;
    return text::fromUtf8(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
}

/// Far less apart than the 15 digits that a number is written with tell.
bool nearlyEqual(double a, double b) {
    constexpr double little = 1e-9;
    return std::abs(a - b) <= little * std::max(std::abs(a), std::abs(b));
}

/// Tells headers apart well enough: most differ in length or in one of these letters.
std::size_t hintOf(TextView name) {
    if (name.empty()) return 0;
    constexpr std::size_t one = 31, two = 7, three = 5;
    return name.size() * one + name.front() * two + name[name.size() / 2] * three + name.back();
}

} // namespace

Text quoted(TextView text) {
    Text result = u"\"";
    for (const char16_t c : text) {
        if (c == u'"') result.push_back(u'"');
        if (c != u'\n' && c != u'\r') result.push_back(c);
    }
    return result + u"\"";
}

Text toText(const Value& value) {
    if (const auto* string = std::get_if<CellText>(&value)) return string->text();
    if (const auto* formula = std::get_if<Formula>(&value)) return formula->text();
    if (const auto* number = std::get_if<double>(&value)) {
        if (std::abs(*number) < 1e15 && std::round(*number) == *number) return text::number(static_cast<long long>(*number));
        return numberText(*number);
    }
    return {};
}

std::optional<double> toNumber(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* string = std::get_if<CellText>(&value)) return text::parseNumber(text::trim(string->text()));
    return std::nullopt;
}

Value textValue(TextView text) {
    if (text.empty()) return {};
    return Text(text);
}

Value numberValue(std::optional<double> number) {
    if (!number) return {};
    return *number;
}

bool same(const Value& a, const Value& b) {
    if (a == b) return true;
    // Text and number may show the same; two of one kind are different, but for the last digits of numbers.
    const bool decidable =
        a.index() == b.index() && !(std::holds_alternative<double>(a) && nearlyEqual(std::get<double>(a), std::get<double>(b)));
    if (decidable || std::holds_alternative<Formula>(a) != std::holds_alternative<Formula>(b)) return false;
    return toText(a) == toText(b);
}

std::size_t Table::column(TextView name) const {
    auto& hint = hints.places[hintOf(name) % hints.places.size()];
    if (hint < header.size() && equal(header[hint], name)) return hint;
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) return Text::npos;
    hint = static_cast<std::uint16_t>(found - header.begin());
    return static_cast<std::size_t>(found - header.begin());
}

const Value& Table::at(std::size_t row, TextView name) const {
    static const Value none;
    const std::size_t index = column(name);
    if (row >= rows.size() || index >= rows[row].size()) return none;
    return rows[row][index];
}

void Table::ensureColumn(TextView name) {
    if (column(name) != Text::npos) return;
    header.emplace_back(name);
    for (auto& row : rows)
        row.resize(header.size());
}

void Table::set(std::size_t row, TextView name, Value value) {
    std::size_t place = column(name);
    if (place == Text::npos) {
        ensureColumn(name);
        place = column(name);
    }
    auto& cells = rows[row];
    if (cells.size() < header.size()) cells.resize(header.size());
    cells[place] = std::move(value);
}

void Table::keep(std::size_t row, TextView name, Value value) {
    if (column(name) == Text::npos || !same(at(row, name), value)) set(row, name, std::move(value));
}

std::size_t Table::add() {
    rows.emplace_back(header.size());
    return rows.size() - 1;
}

const Table& tableOf(const Workbook& book, TextView range) {
    static const Table none;
    const auto found = book.find(Text(range));
    return found == book.end() ? none : found->second;
}

Table emptyTable(const Schema& schema) {
    Table table;
    for (const auto& column : schema.columns)
        table.header.push_back(column.header);
    return table;
}

} // namespace tambonplan::plan
