#include "intake/TextList.hpp"

#include <algorithm>
#include <array>

#include "intake/ItemMoney.hpp"
#include "intake/TextOutline.hpp"
#include "intake/Wording.hpp"

// A running text as a table whose columns have no header but their meaning.

namespace tambonplan::intake {

namespace {

constexpr auto ticks = std::to_array<std::pair<Role, Group>>(
    {{Role::TickSelf, Group::Self}, {Role::TickJoint, Group::Joint}, {Role::TickSupport, Group::Support}});

class TableMaker {
public:
    TableMaker(const GridView& view, const Vocabulary& words, std::size_t source)
        : view_(view), words_(words), lines_(textLines(view)), marks_(lines_, words), entries_(textOutline(lines_, marks_, words)) {
        list_.panel = emptyPanel(view, source);
    }

    TextList make() {
        if (entries_.empty()) return {};
        for (TextEntry& entry : entries_)
            if (entry.kind == TextEntry::Kind::Project) stateGroup(entry.project);
        chooseColumns();
        for (const TextEntry& entry : entries_)
            add(entry);
        finishParts();
        return std::move(list_);
    }

private:
    /// What stands behind the money says who does the work, or it is a remark.
    void stateGroup(TextNode& project) const {
        TextView remark = project.remark;
        while (!remark.empty() && TextView(u"()[] -–/").find(remark.front()) != TextView::npos)
            remark.remove_prefix(1);
        while (!remark.empty() && TextView(u")] ").find(remark.back()) != TextView::npos)
            remark.remove_suffix(1);
        if (remark.empty()) return;
        const bool group = words_.group(remark, true).group != Group::Unstated;
        project.add(group ? Role::Group : Role::Remark, remark);
    }

    void chooseColumns() {
        std::set<Role> used;
        for (const TextEntry& entry : entries_) {
            for (const auto& [role, text] : entry.project.texts)
                used.insert(role);
            for (const Text& mark : entry.project.marks)
                used.insert(std::ranges::find(ticks, marks_.group(mark), &std::pair<Role, Group>::second)->first);
        }
        if (std::ranges::any_of(used, isTick))
            for (const auto& [role, group] : ticks)
                if (!marks_.shown(group).empty()) used.insert(role);
        for (const Role role : {Role::Number, Role::Name, Role::Budget}) {
            used.erase(role);
            addColumn(role);
        }
        for (const Role role : used)
            addColumn(role);
    }

    void addColumn(Role role) {
        Column& column = columns_.emplace_back();
        column.role = role;
        column.score = column.certainty = 1;
        column.byContent = true;
        column.header = column.lowest = roleName(role);
        for (const auto& [tick, group] : ticks)
            if (tick == role) column.header = column.lowest = marks_.shown(group);
    }

    std::size_t column(Role role) const {
        return static_cast<std::size_t>(std::ranges::find(columns_, role, &Column::role) - columns_.begin());
    }

    void add(const TextEntry& entry) {
        if (list_.parts.empty() || entry.village || entry.silent) beginPart();
        list_.parts.back().anew = list_.parts.back().anew || entry.silent;
        const std::size_t row = lines_[entry.line].row;
        std::vector<Cell> cells(columns_.size());
        for (Cell& cell : cells)
            cell.address = view_.at(row, 0).address;
        if (entry.kind == TextEntry::Kind::Project)
            fill(cells, entry.project);
        else if (entry.kind == TextEntry::Kind::Sum)
            fillSum(cells, lines_[entry.line].text);
        else
            across(cells, lines_[entry.line].text);
        if (entry.kind != TextEntry::Kind::Title)
            list_.parts.back().first = std::min(list_.parts.back().first, list_.panel.own->rows.size());
        addRow(list_.panel, view_, row, std::move(cells));
    }

    static void put(Cell& cell, TextView text) {
        cell.text = text;
        cell.kind = cell.text.empty() ? Cell::Kind::Empty : Cell::Kind::Text;
    }

    void fill(std::vector<Cell>& cells, const TextNode& project) const {
        put(cells[column(Role::Number)], project.marker.number);
        put(cells[column(Role::Name)], oneLine(project.name));
        Cell& money = cells[column(Role::Budget)];
        put(money, project.money);
        if (project.moneyLine != TextNode::none) money.address = view_.at(lines_[project.moneyLine].row, 0).address;
        for (const auto& [role, text] : project.texts)
            if (role != Role::Number && role != Role::Name && role != Role::Budget) put(cells[column(role)], text);
        constexpr TextView tick = u"✓";
        for (const Text& mark : project.marks)
            put(cells[column(std::ranges::find(ticks, marks_.group(mark), &std::pair<Role, Group>::second)->first)], tick);
    }

    void fillSum(std::vector<Cell>& cells, TextView line) const {
        const ItemMoney sum = itemMoney(withoutNumbering(line), words_);
        put(cells[column(Role::Name)], sum.name);
        put(cells[column(Role::Budget)], sum.written);
    }

    static void across(std::vector<Cell>& cells, TextView text) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            put(cells[c], text);
            cells[c].covered = c > 0;
        }
    }

    void beginPart() {
        TablePart& part = list_.parts.emplace_back();
        part.band.project = true;
        part.band.columns = columns_;
        part.titles = list_.panel.own->rows.size();
        part.first = TextNode::none;
        part.virtualHeader = true;
    }

    void finishParts() {
        for (std::size_t i = 0; i < list_.parts.size(); ++i) {
            TablePart& part = list_.parts[i];
            part.end = i + 1 < list_.parts.size() ? list_.parts[i + 1].titles : list_.panel.own->rows.size();
            part.first = std::min(part.first, part.end);
            part.band.first = part.band.last = part.first;
        }
    }

    const GridView& view_;
    const Vocabulary& words_;
    std::vector<TextLine> lines_;
    TextMarks marks_;
    std::vector<TextEntry> entries_;
    std::vector<Column> columns_;
    TextList list_;
};

} // namespace

TextList listOfText(const GridView& view, const Vocabulary& words, std::size_t source) {
    return TableMaker(view, words, source).make();
}

} // namespace tambonplan::intake
