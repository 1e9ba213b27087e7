#include "plan/Links.hpp"

#include <algorithm>

namespace tambonplan::plan {

namespace {

/// "'แผน ม.2'.B5", as Calc reads the part of an address behind #.
Text cellAddress(TextView sheet, TextView cell) {
    Text name = u"$'";
    for (const char16_t c : sheet)
        name += c == u'\'' ? Text(u"''") : Text(1, c);
    return name + u"'." + Text(cell);
}

/// Tables and paragraphs of a Word file and lines of a text file are no cells that a link could name.
bool hasCells(TextView sheet, TextView url) {
    return !sheet.empty() && !sheet.starts_with(u"ตาราง ") && sheet != intake::wordText && !url.ends_with(u".txt");
}

bool isOfRegister(const Finding& finding) {
    return TextView(finding.kind).starts_with(u"register") && !finding.code.empty();
}

} // namespace

Value linkTo(const Finding& finding, const Workbook& book, const text::Messages& messages) {
    if (isOfRegister(finding))
        return Formula{u"=HYPERLINK(\"#\"&CELL(\"address\";INDEX([TP_Register!รหัส];MATCH(" + quoted(finding.code) +
                       u";[TP_Register!รหัส];0)));" + quoted(say(messages, "link.register", {finding.code})) + u")"};
    const intake::Place& place = finding.place;
    const Text url = placeOf(book, place.file, place.sheet, place.row).url;
    const Text cell = !finding.cell.empty() ? finding.cell : u"A" + text::number(std::max(place.row, 1));
    if (!hasCells(place.sheet, url)) {
        if (url.empty()) return {};
        const Text label = finding.cell.empty() ? messages("link.file") : say(messages, "link.cell", {finding.cell});
        return Formula{u"=HYPERLINK(" + quoted(url) + u";" + quoted(label) + u")"};
    }
    return Formula{u"=HYPERLINK(" + quoted(url + u"#" + cellAddress(place.sheet, cell)) + u";" +
                   quoted(say(messages, "link.cell", {cell})) + u")"};
}

} // namespace tambonplan::plan
