#include "plan/Changes.hpp"

#include <algorithm>

#include "plan/Headers.hpp"

namespace tambonplan::plan {

void ChangeList::cell(const Table& projects, std::size_t row, const intake::Place& place, TextView kind, TextView header,
                      const Text& before, const Text& after) {
    lines_.push_back({Text(kind), place.file, place.sheet, projects.text(row, head::code), Text(header), before, after, place.row});
}

void ChangeList::row(const Table& projects, std::size_t row, TextView kind) {
    const Text name = projects.text(row, head::project);
    const bool gone = kind == word::gone;
    lines_.push_back({Text(kind), projects.text(row, head::file), projects.text(row, head::sheet), projects.text(row, head::code),
                      Text(head::project), gone ? name : Text(), gone ? Text() : name,
                      static_cast<int>(projects.number(row, head::row).value_or(0))});
}

void ChangeList::source(TextView kind, const Text& file, const Text& sheet, const Text& before, const Text& after) {
    lines_.push_back({Text(kind), file, sheet, {}, {}, before, after, 0});
}

long ChangeList::count(TextView kind) const {
    return static_cast<long>(std::count_if(lines_.begin(), lines_.end(), [&](const Line& line) { return line.kind == kind; }));
}

void ChangeList::write(Context& context) const {
    Table& table = context.book[Text(range::changes)];
    for (const Line& line : lines_) {
        const std::size_t row = table.add();
        table.set(row, head::time, context.now);
        table.set(row, head::file, textValue(line.file));
        table.set(row, head::sheet, textValue(line.sheet));
        if (line.row > 0) table.set(row, head::row, double(line.row));
        table.set(row, head::code, textValue(line.code));
        table.set(row, head::change, textValue(line.kind));
        table.set(row, head::field, textValue(line.field));
        table.set(row, head::before, textValue(line.before));
        table.set(row, head::after, textValue(line.after));
    }
}

} // namespace tambonplan::plan
