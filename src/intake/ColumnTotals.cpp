#include "intake/ColumnTotals.hpp"

#include <algorithm>
#include <cmath>

#include "intake/Budget.hpp"
#include "intake/HeaderColumn.hpp"

namespace tambonplan::intake {

namespace {

constexpr double tolerance = 0.5;   // baht
constexpr double contentOnly = 0.4; // header score of a column that its cells explain

/// The number of a money cell without its unit; 0 where it holds none.
double numberAt(const GridView& view, const Vocabulary& words, std::size_t row, std::size_t column) {
    const Amount amount = readAmount(view.at(row, column), 1, words);
    return amount.kind == Amount::Kind::Good ? amount.baht : 0;
}

/// Share of the filled cells that hold a number.
double shareOfNumbers(const GridView& view, const Vocabulary& words, std::size_t column, std::size_t first, std::size_t end) {
    constexpr std::size_t sample = 40; // rows of a long plan that tell enough
    std::size_t filled = 0, numbers = 0;
    for (std::size_t row = first; row < std::min({end, view.rows(), first + sample}); ++row) {
        if (view.own(row, column).empty()) continue;
        ++filled;
        numbers += numberAt(view, words, row, column) > 0;
    }
    return filled == 0 ? 0 : static_cast<double>(numbers) / static_cast<double>(filled);
}

/// Do the numbers of `parts` add up to those of `total`, in nearly every row that has one?
bool addUp(const GridView& view, const Vocabulary& words, const std::vector<std::size_t>& parts, std::size_t total, std::size_t first,
           std::size_t end) {
    constexpr std::size_t fewest = 3, all = 10, nearly = 8;
    std::size_t sums = 0, amounts = 0;
    for (std::size_t row = first; row < std::min(end, view.rows()); ++row) {
        const double written = numberAt(view, words, row, total);
        if (written <= 0) continue;
        double sum = 0;
        for (const std::size_t part : parts)
            sum += numberAt(view, words, row, part);
        ++amounts;
        sums += std::abs(sum - written) < tolerance;
    }
    return amounts >= fewest && sums * all >= amounts * nearly;
}

/// Do the numbers of `column` make up what the known `parts` lack of `total`, in nearly every row where it has one?
bool completes(const GridView& view, const Vocabulary& words, const std::vector<std::size_t>& parts, std::size_t column, std::size_t total,
               std::size_t first, std::size_t end) {
    constexpr std::size_t fewest = 2, all = 10, nearly = 8;
    std::size_t sums = 0, amounts = 0;
    for (std::size_t row = first; row < std::min(end, view.rows()); ++row) {
        double sum = numberAt(view, words, row, column);
        if (sum <= 0) continue;
        for (const std::size_t part : parts)
            sum += numberAt(view, words, row, part);
        ++amounts;
        sums += std::abs(sum - numberAt(view, words, row, total)) < tolerance;
    }
    return amounts >= fewest && sums * all >= amounts * nearly;
}

/// Are the numbers of `total` the products of `quantity` and `price`, in nearly every row that has all three?
bool multiply(const GridView& view, const Vocabulary& words, std::size_t quantity, std::size_t price, std::size_t total, std::size_t first,
              std::size_t end) {
    constexpr std::size_t fewest = 3, all = 10, nearly = 7;
    std::size_t products = 0, rows = 0;
    for (std::size_t row = first; row < std::min(end, view.rows()); ++row) {
        const double q = numberAt(view, words, row, quantity), p = numberAt(view, words, row, price), t = numberAt(view, words, row, total);
        if (q <= 0 || p <= 0 || t <= 0) continue;
        ++rows;
        products += std::abs(q * p - t) < tolerance;
    }
    return rows >= fewest && products * all >= rows * nearly;
}

} // namespace

void findProduct(const GridView& view, const Vocabulary& words, Band& band, const std::vector<ColumnContent>& contents, std::size_t first,
                 std::size_t end) {
    constexpr double nearlyAll = 0.8;
    const std::size_t total = band.find(Role::Budget);
    if (total == Text::npos || band.find(Role::Total) != Text::npos || band.all(Role::Budget).size() > 1) return;
    std::vector<std::size_t> numbers;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        const Role role = band.columns[c].role;
        const bool free = c != total && (role == Role::None || role == Role::Ignored || role == Role::Target);
        if (free && !contents[c].ascending) numbers.push_back(c);
    }
    if (numbers.size() < 2) return;
    std::erase_if(numbers, [&](std::size_t c) { return shareOfNumbers(view, words, c, first, end) < nearlyAll; });
    for (std::size_t i = 0; i < numbers.size(); ++i)
        for (std::size_t k = i + 1; k < numbers.size(); ++k)
            if (multiply(view, words, numbers[i], numbers[k], total, first, end)) {
                band.quantity = numbers[i];
                band.price = numbers[k];
                return;
            }
}

void priceTimesQuantity(const Vocabulary& words, Band& band) {
    const auto called = [&](RowWord word) {
        const auto found = std::ranges::find_if(band.columns, [&](const Column& c) { return !c.byOfficer && words.is(word, c.lowest); });
        return found == band.columns.end() ? Text::npos : static_cast<std::size_t>(found - band.columns.begin());
    };
    const std::size_t quantity = called(RowWord::Quantity), price = called(RowWord::UnitPrice);
    const auto holdsMoney = [&](std::size_t c) { return c != quantity && c != price && isMoney(band.columns[c].role); };
    for (std::size_t c = 0; c < band.columns.size(); ++c)
        if (holdsMoney(c)) return;
    if (quantity == Text::npos || price == Text::npos) return;
    band.columns[quantity].role = Role::Target;
    band.columns[price].role = Role::Budget;
    band.quantity = quantity;
    band.price = price;
    band.multiplied = true;
}

void findSources(const GridView& view, const Vocabulary& words, Band& band, std::size_t first, std::size_t end) {
    const std::size_t total = band.find(Role::Total);
    std::vector<std::size_t> parts;
    for (std::size_t c = 0; c < band.columns.size(); ++c)
        if (isSource(band.columns[c].role)) parts.push_back(c);
    if (total == Text::npos || parts.empty()) return;
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        Column& column = band.columns[c];
        const Role role = column.role;
        const bool free = role == Role::None || role == Role::Ignored || role == Role::Agency || role == Role::Support ||
                          role == Role::FundSource || isTick(role);
        if (!free || column.byOfficer || !completes(view, words, parts, c, total, first, end)) continue;
        column.role = words.group(column.lowest, true).group == Group::Self ? Role::Community : Role::Other;
        column.score = contentOnly;
        column.byContent = true;
        column.unit = band.columns[parts.front()].unit;
        parts.push_back(c);
    }
}

void settleTotals(const GridView& view, const Vocabulary& words, Band& band, const std::vector<ColumnContent>& contents, std::size_t first,
                  std::size_t end) {
    constexpr double nearlyAll = 0.8; // share of cells with digits
    std::vector<std::size_t> parts;
    for (std::size_t c = 0; c < band.columns.size(); ++c)
        if (isSource(band.columns[c].role) || (band.columns[c].role == Role::Budget && (band.columns[c].year != 0 || band.columns[c].part)))
            parts.push_back(c);
    if (parts.size() < 2) return;
    std::size_t total = band.find(Role::Total);
    for (std::size_t c = 0; c < band.columns.size() && total == Text::npos; ++c) {
        Column& column = band.columns[c];
        if (column.role != Role::None || column.byOfficer || contents[c].digits < nearlyAll || !addUp(view, words, parts, c, first, end))
            continue;
        column.role = Role::Total;
        column.score = contentOnly;
        column.byContent = true;
        column.unit = moneyUnit(column.header, words);
        total = c;
    }
    if (total == Text::npos) return;
    const double own = band.columns[total].unit, theirs = band.columns[parts.front()].unit;
    const bool unlike = std::ranges::all_of(parts, [&](std::size_t c) { return band.columns[c].unit == theirs; }) && own != theirs;
    if (!unlike || !addUp(view, words, parts, total, first, end)) return;
    parts.push_back(total);
    for (const std::size_t c : parts)
        band.columns[c].unit = std::max(own, theirs); // the one that is written
}

} // namespace tambonplan::intake
