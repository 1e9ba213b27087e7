#include "intake/VillagePlan.hpp"

#include <algorithm>

#include "text/Money.hpp"

namespace tambonplan::intake {

TextView groupName(Group group) {
    switch (group) {
    case Group::Self: return u"ทำเอง";
    case Group::Joint: return u"ทำร่วม";
    case Group::Support: return u"ขอรับการสนับสนุน";
    case Group::Unstated: break;
    }
    return {};
}

Group groupFromName(TextView name) {
    for (Group group : {Group::Self, Group::Joint, Group::Support})
        if (name == groupName(group)) return group;
    return Group::Unstated;
}

Text writtenByYear(const std::vector<YearAmount>& amounts) {
    Text written;
    for (const YearAmount& amount : amounts)
        written.append(written.empty() ? u"" : u"; ").append(text::number(amount.year)).append(u": ").append(text::formatBaht(amount.baht));
    return written;
}

std::vector<YearAmount> amountsByYear(TextView written) {
    std::vector<YearAmount> amounts;
    for (const TextView part : text::split(written, u';')) {
        const std::size_t colon = part.find(u':');
        if (colon == TextView::npos) continue;
        const auto year = text::parseNumber(text::trim(part.substr(0, colon)));
        const auto baht = text::parseNumber(text::trim(part.substr(colon + 1)));
        if (year && baht) addAmount(amounts, {static_cast<int>(*year), *baht});
    }
    return amounts;
}

void addAmount(std::vector<YearAmount>& amounts, YearAmount amount) {
    const auto same = std::ranges::find(amounts, amount.year, &YearAmount::year);
    if (same == amounts.end())
        amounts.push_back(amount);
    else
        same->baht += amount.baht;
}

std::string_view problemName(Problem::Kind kind) {
    switch (kind) {
    case Problem::Kind::BudgetUnreadable: return "budgetUnreadable";
    case Problem::Kind::BudgetRange: return "budgetRange";
    case Problem::Kind::NumberTypo: return "numberTypo";
    case Problem::Kind::MissingName: return "missingName";
    case Problem::Kind::TwoTicks: return "twoTicks";
    case Problem::Kind::NoTick: return "noTick";
    case Problem::Kind::DuplicateRank: return "duplicateRank";
    case Problem::Kind::HiddenRow: return "hiddenRow";
    case Problem::Kind::TotalMismatch: return "totalMismatch";
    case Problem::Kind::SumMismatch: return "sumMismatch";
    case Problem::Kind::SharesMismatch: return "sharesMismatch";
    case Problem::Kind::UnknownVillage: return "unknownVillage";
    case Problem::Kind::NoTable: return "noTable";
    case Problem::Kind::FileUnreadable: return "fileUnreadable";
    case Problem::Kind::UnsureColumns: return "unsureColumns";
    case Problem::Kind::FormulaError: return "formulaError";
    case Problem::Kind::BudgetApproximate: return "budgetApproximate";
    case Problem::Kind::BudgetRate: return "budgetRate";
    case Problem::Kind::WordsDiffer: return "wordsDiffer";
    case Problem::Kind::NegativeMoney: return "negativeMoney";
    case Problem::Kind::UnusualAmount: return "unusualAmount";
    case Problem::Kind::DoubtfulUnit: return "doubtfulUnit";
    case Problem::Kind::OtherVillage: return "otherVillage";
    case Problem::Kind::VillageDiffers: return "villageDiffers";
    case Problem::Kind::VillageNotListed: return "villageNotListed";
    case Problem::Kind::YearOutside: return "yearOutside";
    case Problem::Kind::BesideCells: return "besideCells";
    case Problem::Kind::RowsLost: return "rowsLost";
    }
    return "budgetUnreadable";
}

std::string_view skipName(SkippedRow::Why why) {
    switch (why) {
    case SkippedRow::Why::Blank: return "blank";
    case SkippedRow::Why::Title: return "title";
    case SkippedRow::Why::Header: return "header";
    case SkippedRow::Why::Section: return "section";
    case SkippedRow::Why::Subtotal: return "subtotal";
    case SkippedRow::Why::Total: return "total";
    case SkippedRow::Why::Note: return "note";
    case SkippedRow::Why::MissingName: return "missingName";
    case SkippedRow::Why::OtherTable: return "otherTable";
    case SkippedRow::Why::OtherSheet: return "otherSheet";
    }
    return "blank";
}

} // namespace tambonplan::intake
