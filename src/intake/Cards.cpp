#include <algorithm>
#include <map>
#include <set>

#include "intake/Panels.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"

// A form per project ("ชื่อโครงการ: … / งบประมาณ: …"), below or beside each other, as one table with a row per form.

namespace tambonplan::intake {

namespace {

constexpr double sureHeader = 0.9, sureLabel = 0.7; ///< header scores of a text, and of the first cell of a row of two

/// A form that is being read: labels and values of one project.
struct Card {
    std::size_t row = 0;    ///< of its name
    std::size_t column = 0; ///< of its values, where forms stand beside each other
    std::map<Text, Cell> values;
    std::size_t known = 0; ///< labels beside the name
};

struct Label {
    Text shown;
    Text key;
    Role role = Role::None;
};

/// What a cell says as a label of a form; role None where it is none.
Label labelOf(TextView cell, const Vocabulary& words, double sure = sureHeader) {
    Label label;
    if (cell.size() > 60) return label;
    label.shown = oneLine(withoutNumbering(cell));
    while (label.shown.ends_with(u':') || label.shown.ends_with(u' '))
        label.shown.pop_back();
    const auto match = words.header(label.shown);
    if (match.score >= sure && match.role != Role::Number) label.role = match.role;
    label.key = text::skeleton(label.shown);
    return label;
}

/// All forms of a grid, the order of their labels, and the rows that belong to none.
class CardReader {
public:
    CardReader(const GridView& view, const Vocabulary& words) : view_(view), words_(words) {}

    bool read() {
        for (std::size_t row = 0; row < view_.rows(); ++row)
            readRow(row);
        std::erase_if(cards_, [](const Card& card) { return card.known < 2; });
        return !cards_.empty();
    }

    Panel panel(std::size_t source) const {
        Panel panel = emptyPanel(view_, source);
        const auto add = [&](std::size_t row, std::vector<Cell> cells) { addRow(panel, view_, row, std::move(cells)); };
        std::size_t row = 0;
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            for (; row < cards_[i].row; ++row)
                if (!used_.contains(row)) add(row, across(row));
            if (i == 0) add(cards_[i].row, header());
            add(cards_[i].row, line(cards_[i]));
        }
        for (; row < view_.rows(); ++row)
            if (!used_.contains(row)) add(row, across(row));
        return panel;
    }

private:
    void readRow(std::size_t row) {
        const auto spans = view_.ownSpans(row);
        if (readSeveral(row, spans)) return;
        if (readUnknown(row, spans)) return;
        bool any = takeBlankName(row, spans);
        for (std::size_t i = any ? 1 : 0; i < spans.size(); ++i) {
            const TextView cell = text::trim(spans[i].cell->text);
            Label label = labelOf(cell, words_, i == 0 && spans.size() == 2 ? sureLabel : sureHeader);
            const std::size_t colon = cell.find(u':');
            if (label.role != Role::None) {
                const bool value = i + 1 < spans.size() && isValue(label, spans[i + 1]);
                take(row, label, value ? *spans[i + 1].cell : Cell{});
                i += value ? 1 : 0;
                any = true;
            } else if (colon != TextView::npos && colon + 1 < cell.size()) {
                label = labelOf(cell.substr(0, colon), words_);
                if (label.role == Role::None) continue;
                Cell value = *spans[i].cell;
                value.text = text::trim(cell.substr(colon + 1));
                value.kind = Cell::Kind::Text;
                take(row, label, value);
                any = true;
            }
        }
        if (any && !cards_.empty()) {
            used_.insert(row);
        } else if (spans.size() == 1 && !cards_.empty() && last_ != nullptr && spans.front().first > 0 && used_.contains(row - 1)) {
            last_->text += u"\n" + spans.front().cell->text; // the value goes on below
            used_.insert(row);
        }
    }

    /// "ชื่อโครงการ | ": a form whose name nobody filled in.
    bool takeBlankName(std::size_t row, std::span<const Span> spans) {
        if (spans.size() != 1 || spans.front().last + 1 >= view_.columns()) return false;
        const Label label = labelOf(spans.front().cell->text, words_);
        if (label.role != Role::Name) return false;
        open_.clear();
        cards_.push_back({row, 0, {}, 0});
        put(cards_.back(), label, view_.at(row, spans.front().last + 1));
        return true;
    }

    /// Beside a label stands its value, unless that is a label itself; "ทำเอง" and boxes of groups are values of whoever does the work.
    bool isValue(const Label& label, const Span& span) const {
        const Role role = labelOf(span.cell->text, words_).role;
        if (role == Role::None) return true;
        const bool asksWho = label.role == Role::Group || label.role == Role::Method || label.role == Role::Agency ||
                             label.role == Role::Support || label.role == Role::Ignored;
        if (!asksWho || (!isTick(role) && role != Role::Group)) return false;
        constexpr char16_t firstSymbol = 0x2000;
        const Text& text = span.cell->text;
        const auto boxes = std::ranges::count_if(text, [this](char16_t c) {
            return c >= firstSymbol && (words_.is(RowWord::Tick, TextView(&c, 1)) || words_.is(RowWord::NoTick, TextView(&c, 1)));
        });
        return boxes > 1 || words_.group(text, true).group != Group::Unstated;
    }

    /// A label that no list knows, right below a known one and with its value in the same columns: what it means its values may tell.
    bool readUnknown(std::size_t row, std::span<const Span> spans) {
        constexpr std::size_t longest = 60;
        if (spans.size() != 2 || cards_.empty() || row == 0 || !used_.contains(row - 1) || !open_.empty()) return false;
        const auto above = view_.ownSpans(row - 1);
        const TextView text = text::trim(spans.front().cell->text);
        const bool below = above.size() == 2 && above[0].first == spans[0].first && above[1].first == spans[1].first;
        if (!below || text.size() > longest || labelOf(text, words_, sureLabel).role != Role::None || isListNumber(text)) return false;
        Label label{oneLine(text), text::skeleton(text), Role::Ignored};
        put(cards_.back(), label, *spans.back().cell);
        used_.insert(row);
        return true;
    }

    /// "ชื่อโครงการ | ซ่อมศาลา | ทำปุ๋ยหมัก", "งบประมาณ | 60,000 | 5,000": one label and a value for each of several forms.
    bool readSeveral(std::size_t row, std::span<const Span> spans) {
        constexpr std::size_t labelAndForms = 3;
        if (spans.size() < 2 || (open_.empty() && spans.size() < labelAndForms)) return false;
        Label label = labelOf(spans.front().cell->text, words_);
        const auto values = spans.subspan(1);
        const auto isLabel = [&](const Span& span) { return !isValue(label, span); };
        if (words_.header(label.shown).role == Role::Number &&
            std::ranges::all_of(values, [](const Span& span) { return isListNumber(span.cell->text); })) {
            open_.clear(); // the numbers of the next forms; no card holds them
            numbers_ = row;
            return false;
        }
        const auto inForm = [&](const Span& span) {
            return std::ranges::any_of(open_, [&](std::size_t card) { return span.holds(cards_[card].column); });
        };
        // "ลักษณะ | ทำเอง | ทำร่วม": below known labels of open forms another one, whatever it says
        if (label.role == Role::None && !open_.empty() && used_.contains(row - 1) && std::ranges::all_of(values, inForm))
            label.role = Role::Ignored;
        if (label.role == Role::None || std::ranges::any_of(values, isLabel)) return false;
        if (label.role == Role::Name) {
            open_.clear();
            const auto works = static_cast<std::size_t>(std::ranges::count_if(values, [&](const Span& span) { return isWork(span); }));
            if (works * 2 <= values.size() && (works == 0 || !labelsFollow(row, spans)))
                return works == 0 && values.size() + 1 > labelAndForms; // a line of figures
            for (const Span& span : values) {
                open_.push_back(cards_.size());
                cards_.push_back({row, span.first, {}, 0});
                if (row > 0 && numbers_ == row - 1) number(cards_.back());
            }
        }
        bool any = false;
        for (const Span& span : values)
            for (const std::size_t card : open_) {
                if (!span.holds(cards_[card].column)) continue;
                put(cards_[card], label, *span.cell);
                any = true;
            }
        if (!any) return false;
        for (const std::size_t card : open_) // a blank value is a value of the form as well
            if (label.role != Role::Ignored && label.role != Role::Name && !cards_[card].values.contains(label.key)) ++cards_[card].known;
        used_.insert(row);
        last_ = nullptr;
        return true;
    }

    /// Two labels or more right below the row of names, in its column, with values in its columns.
    bool labelsFollow(std::size_t row, std::span<const Span> names) const {
        constexpr std::size_t deepest = 8, enough = 2;
        std::size_t labels = 0;
        for (std::size_t below = row + 1; below < std::min(row + deepest, view_.rows()) && !view_.blank(below); ++below) {
            const auto spans = view_.ownSpans(below);
            const bool same = spans.size() > 1 && spans.front().first == names.front().first && spans.size() <= names.size();
            labels += same && labelOf(spans.front().cell->text, words_).role != Role::None;
        }
        return labels >= enough;
    }

    /// The number above a form, as its first label.
    void number(Card& card) {
        const Label label = {oneLine(view_.own(numbers_, 0)), text::skeleton(view_.own(numbers_, 0)), Role::Ignored};
        const Cell& cell = view_.at(numbers_, card.column);
        if (!label.key.empty() && isListNumber(cell.text)) put(card, label, cell);
        used_.insert(numbers_);
    }

    bool isWork(const Span& span) const {
        const Folding name(withoutNumbering(text::trim(span.cell->text)));
        return words_.startLength(RowWord::ProjectStart, name) > 0 || words_.startLength(RowWord::WorkStart, name) > 0;
    }

    void take(std::size_t row, const Label& label, const Cell& value) {
        if (label.role == Role::Name && !isFilling(value.text)) {
            open_.clear();
            cards_.push_back({row, 0, {}, 0});
        }
        if (!cards_.empty()) put(cards_.back(), label, value);
    }

    void put(Card& card, const Label& label, const Cell& value) {
        if (std::ranges::find(keys_, label.key) == keys_.end()) {
            keys_.push_back(label.key);
            shown_.push_back(label.shown);
        }
        const auto [at, fresh] = card.values.try_emplace(label.key, value);
        at->second.covered = false;
        last_ = &at->second;
        if (fresh && label.role != Role::Name && label.role != Role::Ignored) ++card.known;
    }

    std::vector<Cell> header() const {
        std::vector<Cell> cells(keys_.size());
        for (std::size_t c = 0; c < keys_.size(); ++c) {
            cells[c].kind = Cell::Kind::Text;
            cells[c].text = shown_[c];
        }
        return cells;
    }

    std::vector<Cell> line(const Card& card) const {
        std::vector<Cell> cells(keys_.size());
        for (std::size_t c = 0; c < keys_.size(); ++c)
            if (const auto value = card.values.find(keys_[c]); value != card.values.end()) cells[c] = value->second;
        return cells;
    }

    /// A row between the forms as one cell over all columns.
    std::vector<Cell> across(std::size_t row) const {
        Cell cell;
        cell.text = view_.joined(row);
        cell.address = view_.at(row, 0).address;
        if (!cell.text.empty()) cell.kind = Cell::Kind::Text;
        std::vector<Cell> cells(std::max<std::size_t>(keys_.size(), 1), cell);
        for (std::size_t c = 1; c < cells.size(); ++c)
            cells[c].covered = true;
        return cells;
    }

    const GridView& view_;
    const Vocabulary& words_;
    std::vector<Card> cards_;
    std::vector<Text> keys_, shown_;
    std::set<std::size_t> used_;
    std::size_t numbers_ = Text::npos; ///< row of the numbers of forms beside each other
    std::vector<std::size_t> open_;    ///< forms that stand beside each other at the moment
    Cell* last_ = nullptr;
};

} // namespace

Panel cardsAsRows(const GridView& view, const Vocabulary& words, std::size_t source) {
    CardReader reader(view, words);
    return reader.read() ? reader.panel(source) : Panel{};
}

} // namespace tambonplan::intake
