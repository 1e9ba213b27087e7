#include "text/SumLabel.hpp"

#include <algorithm>

#include "text/Fold.hpp"
#include "text/Language.hpp"
#include "text/Scan.hpp"

namespace tambonplan::text {

bool isSumLabel(TextView text) {
    const Text folded = fold(text);
    const TextView label = trim(folded);
    return std::ranges::any_of(language::lists().sumLabels, [label](const Text& word) {
        if (!label.starts_with(word)) return false;
        const std::size_t next = label.find_first_not_of(u" :=.", word.size());
        return next == TextView::npos || scan::isDigit(label[next]);
    });
}

} // namespace tambonplan::text
