#include "office/Formulas.hpp"

#include <algorithm>

#include "office/RelativeFormula.hpp"
#include "office/SheetGrid.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

Text FormulaPlaces::sheetPrefix(TextView sheet) {
    Text name = u"$'";
    for (const char16_t c : sheet)
        name += c == u'\'' ? Text(u"''") : Text(1, c);
    return name + u"'.";
}

void FormulaPlaces::add(TextView range, TextView sheet, const css::table::CellRangeAddress& address, const std::vector<Text>& header) {
    Place place{Text(sheet), address, {}};
    for (std::size_t i = 0; i < header.size(); ++i)
        place.columns.emplace(header[i], address.StartColumn + static_cast<sal_Int32>(i));
    places_[Text(range)] = std::move(place);
}

Text FormulaPlaces::column(TextView range, TextView header, sal_Int32 rows) const {
    const auto place = places_.find(Text(range));
    if (place == places_.end()) return {};
    const auto column = place->second.columns.find(Text(header));
    if (column == place->second.columns.end()) return {};
    const auto& at = place->second.address;
    const sal_Int32 first = at.StartRow + 1;
    const sal_Int32 last = std::max(first, rows < 0 ? at.EndRow : at.StartRow + rows);
    const Text name = u"$" + columnName(column->second) + u"$";
    return sheetPrefix(place->second.sheet) + name + text::number(first + 1) + u":" + name + text::number(last + 1);
}

Text FormulaPlaces::cell(const Place& place, TextView header, sal_Int32 row) {
    const auto column = place.columns.find(Text(header));
    if (column == place.columns.end()) return {};
    return sheetPrefix(place.sheet).append(u"$").append(columnName(column->second)).append(u"$").append(text::number(row + 1));
}

/// `header` of another table, `#header`, or `header#3`.
Text FormulaPlaces::elsewhere(TextView range, TextView header) const {
    const auto place = places_.find(Text(range));
    if (place == places_.end()) return {};
    const sal_Int32 first = place->second.address.StartRow;
    if (header.starts_with(u'#')) return cell(place->second, header.substr(1), first);
    const std::size_t mark = header.rfind(u'#');
    const auto nth = mark == TextView::npos ? std::nullopt : text::parseNumber(header.substr(mark + 1));
    return nth ? cell(place->second, header.substr(0, mark), first + static_cast<sal_Int32>(*nth)) : column(range, header);
}

Text FormulaPlaces::placeText(TextView place, const Place& own) const {
    const std::size_t bang = place.find(u'!');
    if (bang != TextView::npos) {
        Text address = elsewhere(place.substr(0, bang), place.substr(bang + 1));
        return address.empty() ? Text(u"#N/A") : address;
    }
    const auto column = own.columns.find(Text(place));
    return column == own.columns.end() ? Text(u"#N/A") : columnName(column->second) + ownRow();
}

Text FormulaPlaces::resolve(TextView formula, const Place& own) const {
    Text out = formula.empty() || formula.front() != u'=' ? Text(u"=") : Text();
    bool inString = false;
    for (std::size_t i = 0; i < formula.size(); ++i) {
        if (formula[i] == u'"') inString = !inString;
        const std::size_t close = formula[i] == u'[' && !inString ? formula.find(u']', i) : TextView::npos;
        if (close == TextView::npos) {
            out.push_back(formula[i]);
        } else {
            out += placeText(formula.substr(i + 1, close - i - 1), own);
            i = close;
        }
    }
    return out;
}

void FormulaPlaces::resolve(TextView range, Matrix& contents) const {
    const Place& own = places_.at(Text(range));
    std::map<const Text*, std::pair<plan::Formula, plan::Formula>> known; // what was resolved, so that its text lives as long
    for (auto& row : contents)
        for (plan::Value& value : row)
            if (auto* formula = std::get_if<plan::Formula>(&value)) {
                auto found = known.find(&formula->text());
                if (found == known.end())
                    found = known.emplace(&formula->text(), std::pair(*formula, plan::Formula(resolve(formula->text(), own)))).first;
                *formula = found->second.second;
            }
}

} // namespace tambonplan::office
