#include "intake/Ditto.hpp"

#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

bool isDitto(TextView text, const Vocabulary& words) {
    constexpr std::size_t longest = 4; // nearly all texts are longer, or Thai
    return !text.empty() && text.size() <= longest && !text::isThai(text.front()) && words.is(RowWord::Ditto, text);
}

std::size_t writtenIn(const GridView& view, const Vocabulary& words, const Band& band, std::size_t row, std::size_t column) {
    if (!isDitto(view.shown(row, column), words)) return row;
    for (std::size_t above = row; above > band.last;) {
        const TextView text = view.shown(--above, column);
        if (above == band.last && oneLine(text) == band.columns[column].lowest) break; // the header itself
        if (!text.empty() && !isDitto(text, words)) return above;
    }
    return Text::npos;
}

} // namespace tambonplan::intake
