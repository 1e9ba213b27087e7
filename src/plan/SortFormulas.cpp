#include "plan/SortFormulas.hpp"

namespace tambonplan::plan {

namespace {

constexpr long together = 100; ///< rows that are sorted by themselves
const Text last = u"9*10^15";  ///< larger than every key

/// Every hundredth key; the hundred a row belongs to; in the n-th row the row of the n-th key, the hundreds one after the other; its key.
struct Helpers {
    Text first, share, row, key;

    explicit Helpers(TextView header)
        : first(Text(header).append(u": ต้นกลุ่ม")), share(Text(header).append(u": กลุ่ม")), row(Text(header).append(u": แถว")),
          key(Text(header).append(u": กุญแจของแถว")) {}
};

Text cell(TextView header) {
    return Text(u"[").append(header).append(u"]");
}

} // namespace

std::vector<Text> sortHeaders(TextView key) {
    const Helpers helpers(key);
    return {helpers.first, helpers.share, helpers.row, helpers.key};
}

std::vector<std::pair<Text, Text>> SortedColumn::formulas() const {
    const Helpers helpers(key);
    const auto column = [this](TextView header) { return Text(u"[").append(table).append(u"!").append(header).append(u"]"); };
    const Text size = text::number(together);
    const Text place = Text(u"(ROW()-ROW([").append(table).append(u"!#").append(key).append(u"]))");
    const Text before = Text(u"INT((") + place + u"-1)/" + size + u")"; // whole hundreds before this row
    const Text all = column(key), shares = column(helpers.share), keys = column(helpers.key);
    const auto formula = [this](const Text& text) { return onlyIf.empty() ? u"=" + text : u"=IF(" + onlyIf + u";" + text + u";\"\")"; };

    const Text nth = Text(u"(") + place + u"-1)*" + size;
    const Text firsts = u"IF(" + nth + u"<ROWS(" + all + u");IFERROR(SMALL(" + all + u";" + nth + u"+1);" + last + u");\"\")";
    const Text share = u"MATCH(IF(ISNUMBER(" + cell(key) + u");" + cell(key) + u";" + last + u");" + column(helpers.first) + u";1)";
    const Text above = Text(u"[^").append(helpers.row).append(u"]");
    const Text wanted = before + u"+1";
    const Text row = u"IF(MOD(" + place + u"-1;" + size + u")=0;MATCH(" + wanted + u";" + shares + u";0);" + above + u"+MATCH(" + wanted +
                     u";INDEX(" + shares + u";" + above + u"+1):INDEX(" + shares + u";ROWS(" + shares + u"));0))";
    // A row that is missing in its hundred is one too many in another: then SMALL decides in both.
    const Text from = before + u"*" + size;
    const Text own = u"INDEX(" + keys + u";" + from + u"+1):INDEX(" + keys + u";MIN(" + from + u"+" + size + u";ROWS(" + keys + u")))";
    const Text sortedKey = u"IF(INDEX(" + column(helpers.first) + u";" + wanted + u")>=" + last + u";\"\";IFERROR(SMALL(" + own + u";" +
                           place + u"-" + from + u")+0*N(INDEX(" + keys + u";MAX(1;" + from + u")));IFERROR(SMALL(" + all + u";" + place +
                           u");\"\")))";
    return {{helpers.first, formula(firsts)},
            {helpers.share, formula(share)},
            {helpers.row, formula(row)},
            {helpers.key, formula(u"INDEX(" + all + u";" + cell(helpers.row) + u")")},
            {Text(sorted), formula(sortedKey)}};
}

} // namespace tambonplan::plan
