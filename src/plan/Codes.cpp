#include "plan/Codes.hpp"

#include <algorithm>

#include "plan/Headers.hpp"

namespace tambonplan::plan {

namespace {

Text padded(int number, std::size_t digits) {
    Text text = text::number(number);
    while (text.size() < digits)
        text.insert(text.begin(), u'0');
    return text;
}

/// The part before the last dash.
TextView stem(TextView code) {
    const auto dash = code.rfind(u'-');
    return dash == TextView::npos ? code : code.substr(0, dash);
}

/// A run of Arabic digits as a number (zeros may lead, which is no plain number to text::parseNumber); nothing for anything else.
std::optional<int> digits(TextView text) {
    constexpr std::size_t most = 9;
    if (text.empty() || text.size() > most) return std::nullopt;
    int number = 0;
    for (const char16_t c : text) {
        if (c < u'0' || c > u'9') return std::nullopt;
        number = number * 10 + (c - u'0');
    }
    return number;
}

} // namespace

VillageCodes::VillageCodes(const Workbook& book) {
    for (const TextView name : {range::projects, range::review, range::removed}) {
        const Table& table = tableOf(book, name);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            use(table.text(row, head::code));
    }
    const Table& plan = tableOf(book, range::plan);
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        for (const Text& code : codeList(plan.text(row, head::origin)))
            use(code);
}

void VillageCodes::use(TextView code) {
    const auto village = digits(stem(code));
    if (!village) return;
    int& last = last_[*village];
    last = std::max(last, runningNumber(code));
}

Text VillageCodes::next(int village) {
    return padded(village, 2) + u"-" + padded(++last_[village], 3);
}

int runningNumber(TextView code) {
    const auto dash = code.rfind(u'-');
    if (dash == TextView::npos) return 0;
    return digits(code.substr(dash + 1)).value_or(0);
}

Text makeCode(TextView prefix, int number) {
    return Text(prefix) + u"-" + padded(number, 3);
}

int lastNumber(const Table& table, TextView codes, TextView prefix) {
    int last = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (const Text code = table.text(row, codes); stem(code) == prefix) last = std::max(last, runningNumber(code));
    return last;
}

void numberTyped(Table& table, TextView codes, TextView names, TextView prefix) {
    int last = lastNumber(table, codes, prefix);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.text(row, codes).empty() && !text::trim(table.text(row, names)).empty())
            table.set(row, codes, textValue(makeCode(prefix, ++last)));
}

std::vector<Text> codeList(TextView cell) {
    std::vector<Text> codes;
    for (const TextView part : text::split(cell, u',')) {
        const TextView code = text::trim(part);
        if (!code.empty()) codes.emplace_back(code);
    }
    return codes;
}

Text joined(const std::vector<Text>& parts) {
    Text text;
    for (const Text& part : parts)
        text += (text.empty() ? Text() : Text(u", ")) + part;
    return text;
}

bool codeLess(TextView a, TextView b) {
    if (const int order = stem(a).compare(stem(b)); order != 0) return order < 0;
    const int first = runningNumber(a), second = runningNumber(b);
    return first != second ? first < second : a < b;
}

} // namespace tambonplan::plan
