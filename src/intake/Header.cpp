#include "intake/ContentHeader.hpp"
#include "intake/HeaderColumn.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "intake/ColumnTotals.hpp"
#include "intake/Columns.hpp"
#include "intake/RowKinds.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr double everySure = 0.95;         ///< score of a header that no list could write otherwise
constexpr std::size_t sentenceHeaders = 4; ///< known columns that a header of whole sentences must have

/// "(1) (2) (3)" or "1 2 3": the row that numbers the columns.
bool numbersColumns(const GridView& view, std::size_t row) {
    const auto spans = view.ownSpans(row);
    if (spans.size() < 3 || spans.size() + 2 < view.columns()) return false;
    long expected = 0;
    for (const Span& span : spans) {
        Text digits = plainRank(span.cell->text);
        if (!isListNumber(digits)) return false;
        const auto number = text::parseNumber(digits);
        if (!number || (expected != 0 && *number != static_cast<double>(expected))) return false;
        expected = static_cast<long>(*number) + 1;
    }
    return expected > 0;
}

bool has(const Band& band, std::initializer_list<Role> roles) {
    return std::ranges::any_of(roles, [&](Role role) { return band.find(role) != Text::npos; });
}

/// "ปัญหา | แนวทางแก้ไข | งบประมาณ": what is to be done stands in the column of solutions where no other column names it.
void nameFromSolutions(Band& band) {
    const std::size_t solution = band.find(Role::Solution);
    if (solution == Text::npos || has(band, {Role::Name}) || !has(band, {Role::Budget, Role::Community, Role::Local, Role::Other})) return;
    band.columns[solution].role = Role::Name;
    band.columns[solution].score *= 0.85;
}

Band build(const GridView& view, const Vocabulary& words, std::size_t first, std::size_t last) {
    Band band;
    band.first = first;
    band.last = last;
    for (std::size_t c = 0; c < view.columns(); ++c) {
        const bool repeats = view.at(last, c).covered && c > 0 && view.at(last, c).address == view.at(last, c - 1).address;
        band.columns.push_back(repeats ? Column{} : readColumn(view, words, first, last, c));
        for (std::size_t r = last + 1; r-- > first && band.columns.back().address.empty();)
            if (!view.shown(r, c).empty()) band.columns.back().address = view.at(r, c).address;
    }
    priceTimesQuantity(words, band);
    nameFromSolutions(band);
    nameFromContent(view, words, band);
    return band;
}

double total(const Band& band) {
    double sum = 0;
    std::set<Role> seen;
    for (const Column& column : band.columns) {
        if (column.role == Role::None) continue;
        const bool again = column.year == 0 && !isMoney(column.role) && !seen.insert(column.role).second;
        const bool divided = column.header.find(u" / ") != Text::npos; // one of several sub-headers, each a column of its own
        if (!again || divided) sum += again ? column.score / 2 : column.score;
    }
    return sum;
}

/// Can the row go on with the header above it?
bool continues(const GridView& view, const Vocabulary& words, std::size_t row) {
    const auto spans = view.ownSpans(row);
    // Quarters and months may be numbered below a header of their own.
    const auto numbered = [&](const Span& span) {
        constexpr std::size_t digits = 2;
        return text::trim(span.cell->text).size() <= digits && std::ranges::any_of(view.spans(row - 1), [&](const Span& above) {
                   return above.holds(span.first) && above.width() > span.width() && !text::trim(above.cell->text).empty();
               });
    };
    const auto like = [&](const Span& span) { return headerLike(span, words); };
    if (std::ranges::none_of(spans, like)) return false;
    if (!std::ranges::all_of(spans, [&](const Span& span) { return like(span) || numbered(span); })) return false;
    if (spans.size() == 1 && (spans.front().width() * 2 >= view.columns() || words.theme(spans.front().cell->text).coverage > 0.6))
        return false;
    return std::ranges::all_of(spans, [&](const Span& span) {
        const Span* above = nullptr;
        for (const Span& candidate : view.spans(row - 1))
            if (candidate.holds(span.first)) above = &candidate;
        if (above == nullptr) return true;
        const std::size_t right = span.last + 1;
        const auto under = row + 1 >= view.rows()
                               ? 0
                               : std::ranges::count_if(view.ownSpans(row + 1), [&](const Span& below) { return span.holds(below.first); });
        const bool spreads = above->width() > span.width() || (span.width() > 1 && above->width() == span.width() && under > 1) ||
                             (right < view.columns() && view.shown(row - 1, right).empty() && !view.own(row, right).empty());
        const TextView text = text::trim(span.cell->text);
        if (spreads || text.starts_with(u'(')) return true;
        const Text joined = Text(text::trim(above->cell->text)) + Text(text);
        return text.size() <= 25 && words.header(joined).score >= 0.95;
    });
}

std::optional<Band> byContentAt(const GridView& view, const Vocabulary& words, std::size_t row) {
    constexpr std::size_t fewestHeaders = 3;
    const auto spans = view.ownSpans(row);
    if (spans.size() < fewestHeaders || !std::ranges::all_of(spans, [&](const Span& span) { return headerLike(span, words); }))
        return std::nullopt;
    std::size_t last = row;
    while (last + 1 < std::min(row + 3, view.rows()) && continues(view, words, last + 1))
        ++last;
    Band band = build(view, words, row, last);
    if (!settleByContent(view, words, band)) return std::nullopt;
    return band;
}

/// The header whose words no list knows and whose columns show by their cells that they are those of a plan, and its repetitions.
void addBandsByContent(const GridView& view, const Vocabulary& words, std::vector<Band>& bands) {
    constexpr std::size_t deepest = 40; // rows above a header
    for (std::size_t row = 0; row < std::min(deepest, view.rows()); ++row) {
        const auto found = byContentAt(view, words, row);
        if (!found) continue;
        const Text line = text::fold(view.joined(found->first));
        for (std::size_t again = row; again < view.rows(); ++again) {
            if (text::fold(view.joined(again)) != line) continue;
            Band band = *found;
            band.first = again;
            band.last = again + (found->last - found->first);
            std::erase_if(bands, [&](const Band& other) { return other.first <= band.last && band.first <= other.last; });
            bands.push_back(std::move(band));
        }
        std::ranges::sort(bands, {}, &Band::first);
        return;
    }
}

/// A list without any other header than that of the names ("โครงการ"): trusted only when names follow at once.
bool namesFollow(const GridView& view, const Vocabulary& words, std::size_t row, std::size_t column) {
    int names = 0, seen = 0;
    for (std::size_t r = row + 1; r < view.rows() && seen < 4; ++r) {
        if (view.blank(r)) continue;
        ++seen;
        const Text folded = text::fold(withoutNumbering(view.own(r, column)));
        const bool numbered = column > 0 && isListNumber(view.own(r, column - 1));
        if (!folded.empty() && (numbered || words.startLength(RowWord::ProjectStart, folded) > 0)) ++names;
    }
    return names >= 2 && names * 2 >= seen;
}

enum class Kind { None, Project, Other };

Kind judge(const GridView& view, const Vocabulary& words, const Band& band) {
    const auto spans = view.ownSpans(band.first);
    std::size_t known = 0, distinct = 0;
    std::set<Role> roles;
    for (const Column& column : band.columns)
        if (!column.header.empty()) {
            ++distinct;
            if (column.role != Role::None) ++known;
            if (column.role != Role::None) roles.insert(column.role);
        }
    const bool core = band.find(Role::Name) != Text::npos && has(band, {Role::Budget}) && has(band, {Role::Number, Role::Priority});
    if (known * 2 < distinct && known < 4 && !core) return Kind::None;
    const bool sentences = std::ranges::any_of(band.columns, &Column::sentence);
    if (sentences && roles.size() < sentenceHeaders) return Kind::None;
    const std::size_t name = band.find(Role::Name);
    if (name != Text::npos) {
        const std::size_t sum = band.find(Role::Total); // "รวม" alone may count heads
        const bool evidence = has(band, {Role::Budget, Role::Objective, Role::Target, Role::Method, Role::Period, Role::Agency, Role::Group,
                                         Role::TickSelf, Role::TickJoint, Role::TickSupport, Role::Expected, Role::Priority,
                                         Role::Community, Role::Local, Role::Urgency, Role::Support, Role::FundSource}) ||
                              (sum != Text::npos && band.columns[sum].score >= 0.85);
        const double score = band.columns[name].score;
        const bool money = has(band, {Role::Budget, Role::Community, Role::Local, Role::Other});
        roles.erase(Role::Ignored); // "วันที่ | เรื่อง"
        const bool statistics = has(band, {Role::Problem, Role::Solution}) && score < 0.85 && !money;
        if (spans.size() >= 2 && roles.size() >= 2 && !statistics && (score >= 0.8 || evidence)) return Kind::Project;
        if (spans.size() == 1 && roles.size() == 1 && score >= 0.95 && namesFollow(view, words, band.last, name)) return Kind::Project;
    }
    const bool vague = name == Text::npos || band.columns[name].score < 0.8; // "ที่ | รายการ | จำนวนสมาชิก | เงินสะสม"
    if (spans.size() < 2 || distinct < 2 || !vague) return Kind::None;
    const auto foreign = band.all(Role::Ignored).size();
    const bool other = (name == Text::npos && has(band, {Role::Problem, Role::Solution})) || (foreign > 0 && roles.size() >= 2) ||
                       (foreign >= 2 && foreign == distinct);
    return other ? Kind::Other : Kind::None;
}

/// "2571" between 2570 and 2572 numbers the rows of a long list and names no year.
bool isRunningNumber(const GridView& view, std::size_t row, const Span& span) {
    const auto number = [&](std::size_t r) { return text::parseNumber(plainRank(view.own(r, span.first))); };
    if (!isListNumber(span.cell->text)) return false;
    const auto own = number(row);
    return own && ((row > 0 && number(row - 1) == *own - 1) || number(row + 1) == *own + 1);
}

/// Cells that say the same as those right above or below them are values, not a header.
bool repeatsNeighbours(const GridView& view, std::size_t row) {
    constexpr std::size_t mostAlike = 1;
    const auto alike = [&](const Span& span) {
        const TextView text = text::trim(span.cell->text);
        const auto same = [&](std::size_t other) { return other < view.rows() && view.own(other, span.first) == text; };
        return span.width() == 1 && !isFilling(text) && ((row > 0 && same(row - 1)) || same(row + 1));
    };
    return static_cast<std::size_t>(std::ranges::count_if(view.ownSpans(row), alike)) > mostAlike;
}

/// "โครงการที่ทำเอง | โครงการที่ขอรับการสนับสนุน", each over the columns of a table of its own: headings, not a level of the header.
bool onlyTitles(const GridView& view, const Vocabulary& words, std::size_t row) {
    const auto spans = view.ownSpans(row);
    const auto titled = [&](const Span& span) {
        bool number = false, name = false;
        for (std::size_t c = span.first; c <= span.last; ++c) {
            const HeaderMatch below = words.header(view.own(row + 1, c));
            number = number || (below.role == Role::Number && below.score >= everySure);
            name = name || below.role == Role::Name;
        }
        const bool states = spans.size() > 1 || readHeading(span.cell->text, words).states();
        return span.width() > 1 && number && name && states;
    };
    return !spans.empty() && std::ranges::all_of(spans, titled);
}

/// A row that is itself one level of header: short texts, nearly all of them known.
bool canBegin(const GridView& view, const Vocabulary& words, std::size_t row) {
    const auto spans = view.ownSpans(row);
    if (spans.empty() || !std::ranges::all_of(spans, [&](const Span& span) { return headerLike(span, words); })) return false;
    if (repeatsNeighbours(view, row)) return false;
    if (std::ranges::any_of(spans, [&](const Span& span) { return isRunningNumber(view, row, span); })) return false;
    const auto known = std::ranges::count_if(spans, [&](const Span& span) {
        const TextView text = span.cell->text;
        return words.header(text).score >= recognised || headerYear(text, words) != 0 ||
               (spans.size() >= sentenceHeaders && words.longHeader(text).score >= recognised);
    });
    constexpr std::ptrdiff_t enough = 3; // number, name and money, whatever stands beside them
    if (known < enough && static_cast<std::size_t>(known) * 2 < spans.size()) return false;
    const auto saysNoMoney = [&](const Span& span) { return words.money(text::trim(span.cell->text)).kind == text::Money::Kind::None; };
    return std::ranges::none_of(spans, saysNoMoney) && !onlyTitles(view, words, row); // "ไม่ใช้เงิน" stands below a header
}

std::optional<Band> bandAt(const GridView& view, const Vocabulary& words, std::size_t row) {
    if (!canBegin(view, words, row)) return std::nullopt;
    std::optional<Band> best;
    double bestScore = 0;
    for (std::size_t last = row; last < std::min(row + 3, view.rows()); ++last) {
        if (last > row && !continues(view, words, last)) break;
        Band band = build(view, words, row, last);
        const Kind kind = judge(view, words, band);
        const double score = total(band);
        if (kind == Kind::None || score <= bestScore + 0.2) continue;
        band.project = kind == Kind::Project;
        best = std::move(band);
        bestScore = score;
    }
    if (best) // a unit row "(บาท)" adds no meaning and still belongs to the header
        while (best->last + 1 < view.rows() && best->last < row + 3) {
            const auto spans = view.ownSpans(best->last + 1);
            const bool units = !spans.empty() && std::ranges::all_of(spans, [](const Span& span) {
                const TextView text = text::trim(span.cell->text);
                return text.starts_with(u'(') && text.ends_with(u')') && text.size() <= 20;
            });
            if (!units && !numbersColumns(view, best->last + 1)) break;
            ++best->last;
        }
    return best;
}

} // namespace

std::size_t Band::find(Role role) const {
    std::size_t best = Text::npos;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].role == role && (best == Text::npos || columns[c].score > columns[best].score)) best = c;
    return best;
}

std::vector<std::size_t> Band::all(Role role) const {
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].role == role) found.push_back(c);
    return found;
}

RoleColumns::RoleColumns(const Band& band) {
    for (std::size_t role = 0; role < roles; ++role)
        first_[role] = band.find(static_cast<Role>(role));
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
        const Role role = band.columns[c].role;
        all_[static_cast<std::size_t>(role)].push_back(c);
        if (isTick(role)) ticks_.push_back(c);
        if (isTick(role) || isMoney(role)) amounts_.push_back(c);
    }
}

std::vector<Band> findBands(const GridView& view, const Vocabulary& words) {
    std::vector<Band> bands;
    for (std::size_t row = 0; row < view.rows(); ++row)
        if (auto band = bandAt(view, words, row)) {
            const std::size_t name = band->find(Role::Name);
            const bool guessed = name != Text::npos && band->columns[name].byContent;
            if (guessed && std::ranges::any_of(bands, &Band::project)) continue; // a row of the plan whose words could be headers
            row = band->last;
            bands.push_back(std::move(*band));
        }
    if (std::ranges::none_of(bands, &Band::project)) addBandsByContent(view, words, bands);
    return bands;
}

} // namespace tambonplan::intake
