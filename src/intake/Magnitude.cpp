#include "intake/Magnitude.hpp"

#include <algorithm>

#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

MagnitudeRules::MagnitudeRules(const text::RuleTable& table) {
    for (const auto& row : table.rows) {
        const auto least = text::parseNumber(table.at(row, u"ต่ำสุด")), most = text::parseNumber(table.at(row, u"สูงสุด"));
        if (!least || !most || *most < *least) continue;
        Rule rule;
        for (const TextView part : text::split(table.at(row, u"คำ"), u'+')) {
            Text word = text::fold(part);
            rule.letters += word.size();
            if (word != u"*" && !word.empty()) rule.words.push_back(std::move(word));
        }
        rule.bounds = {*least, *most, rules_.size(), !rule.words.empty()};
        rules_.push_back(std::move(rule));
    }
    std::ranges::stable_sort(rules_, std::greater<>(), &Rule::letters);
}

std::optional<MagnitudeRules::Bounds> MagnitudeRules::of(TextView name) const {
    if (rules_.empty()) return std::nullopt;
    const Text folded = text::fold(name);
    const auto fits = [&](const Rule& rule) {
        return std::ranges::all_of(rule.words, [&](const Text& word) { return folded.find(word) != Text::npos; });
    };
    const auto found = std::ranges::find_if(rules_, fits);
    return found == rules_.end() ? std::nullopt : std::optional(found->bounds);
}

} // namespace tambonplan::intake
