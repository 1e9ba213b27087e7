#include <algorithm>

#include "intake/Panels.hpp"
#include "intake/Wording.hpp"

// Cards pinned side by side ("1) ซ่อมโป๊ะ ⏎ งบ : 28,000 บาท ⏎ คนเขียน : ลุงจวบ"), a whole project in one cell, as a row per card.

namespace tambonplan::intake {

namespace {

constexpr double sureLabel = 0.8; ///< header score
constexpr std::size_t longestLabel = 40;

struct Line {
    Text label, value;
};

struct CellCard {
    std::size_t row = 0;
    const Cell* cell = nullptr;
    Text name;
    std::vector<Line> lines;
};

/// "งบ : 28,000 บาท"; an empty label where the line is none of that kind.
Line cutAtColon(TextView line) {
    const std::size_t colon = line.find(u':');
    if (colon == TextView::npos || colon == 0 || colon > longestLabel || colon + 1 >= line.size()) return {};
    return {Text(text::trim(line.substr(0, colon))), Text(text::trim(line.substr(colon + 1)))};
}

/// Empty `name` where the cell is no card: a name, and below it labelled lines, one of them money.
CellCard cardOf(const Vocabulary& words, std::size_t row, const Cell& cell) {
    CellCard card{row, &cell, {}, {}};
    const std::vector<Text> lines = listLines(cell.text);
    bool money = false;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Line line = cutAtColon(lines[i]);
        if (line.label.empty()) return card;
        const HeaderMatch meaning = words.header(line.label);
        money = money || (isMoney(meaning.role) && meaning.score >= sureLabel);
        card.lines.push_back(std::move(line));
    }
    if (money && cutAtColon(lines.front()).label.empty()) card.name = lines.front();
    return card;
}

Cell cellOf(const Cell& source, const Text& text) {
    Cell cell;
    cell.address = source.address;
    cell.text = text;
    if (!text.empty()) cell.kind = Cell::Kind::Text;
    return cell;
}

} // namespace

Panel cellCardsAsRows(const GridView& view, const Vocabulary& words, std::size_t source) {
    constexpr std::size_t fewest = 3;
    std::vector<CellCard> cards;
    std::vector<Text> labels{u"ชื่อโครงการ"};
    std::size_t cells = 0;
    for (std::size_t row = 0; row < view.rows(); ++row)
        for (const Span& span : view.ownSpans(row)) {
            ++cells;
            CellCard card = cardOf(words, row, *span.cell);
            if (card.name.empty()) continue;
            for (const Line& line : card.lines)
                if (std::ranges::find(labels, line.label) == labels.end()) labels.push_back(line.label);
            cards.push_back(std::move(card));
        }
    if (cards.size() < fewest || cards.size() * 2 < cells) return {};
    Panel panel = emptyPanel(view, source);
    const auto add = [&](std::size_t row, const Cell& cell, const auto& textOf) {
        std::vector<Cell> line;
        line.reserve(labels.size());
        for (const Text& label : labels)
            line.push_back(cellOf(cell, textOf(label)));
        addRow(panel, view, row, std::move(line));
    };
    std::size_t next = 0;
    for (std::size_t row = 0; row < view.rows(); ++row) {
        if (row == cards.front().row) add(row, *cards.front().cell, [](const Text& label) { return label; });
        const bool any = next < cards.size() && cards[next].row == row;
        if (!any) add(row, view.at(row, 0), [&](const Text& label) { return label == labels.front() ? view.joined(row) : Text(); });
        for (; next < cards.size() && cards[next].row == row; ++next)
            add(row, *cards[next].cell, [&](const Text& label) {
                if (label == labels.front()) return cards[next].name;
                const auto line = std::ranges::find(cards[next].lines, label, &Line::label);
                return line == cards[next].lines.end() ? Text() : line->value;
            });
    }
    return panel;
}

} // namespace tambonplan::intake
