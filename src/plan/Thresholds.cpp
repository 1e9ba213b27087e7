#include "plan/Thresholds.hpp"

#include <cmath>

#include "plan/DecisionHeaders.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::plan {

namespace {

constexpr int lowestPercent = 50, highestPercent = 95, stepPercent = 5;

/// The value of a setting, as a formula: 0 where it is no number.
Text settingFormula(TextView name) {
    return Text(u"N(INDEX([TP_Settings!ข้อมูล];MATCH(\"").append(name).append(u"\";[TP_Settings!ค่า];0)))");
}

/// The line that a setting falls on, in hundredths: as high as it, or the next lower one.
Text lineFormula(const Text& value, TextView more = {}) {
    return Text(u"(5*INT(ROUND(100*").append(value).append(u";4)/5)").append(more).append(u")");
}

/// The count of a column on that line.
Text countFormula(const Text& line, TextView header) {
    return Text(u"SUMPRODUCT((ROUND(100*[TP_Thresholds!คะแนนตั้งแต่];0)=")
        .append(line)
        .append(u")*[TP_Thresholds!")
        .append(header)
        .append(u"])");
}

/// "12", or "9–12" where the setting stands between two lines.
Text spanFormula(const Text& value, TextView header) {
    const Text below = countFormula(lineFormula(value), header), above = countFormula(lineFormula(value, u"+5"), header);
    return Text(u"IF(ROUND(100*")
        .append(value)
        .append(u";4)=")
        .append(lineFormula(value))
        .append(u";")
        .append(below)
        .append(u";")
        .append(above)
        .append(u"&\"–\"&")
        .append(below)
        .append(u")");
}

Text markFormula(TextView name) {
    const Text value = settingFormula(name);
    return Text(u"IF(ROUND(100*[คะแนนตั้งแต่];0)=")
        .append(lineFormula(value))
        .append(u";\"◀ ")
        .append(name)
        .append(u" \"&TEXT(")
        .append(value)
        .append(u";\"0.00\")&\" \";\"\")");
}

} // namespace

std::vector<match::Outlook> thresholdGrid() {
    std::vector<match::Outlook> grid;
    for (int percent = lowestPercent; percent <= highestPercent; percent += stepPercent)
        grid.emplace_back().reviewAt = percent / 100.0;
    return grid;
}

void writeThresholds(Context& context, const std::vector<match::Outlook>& outlooks) {
    Table& table = context.book[Text(range::thresholds)];
    table.rows.clear();
    for (const match::Outlook& outlook : outlooks) {
        const std::size_t row = table.add();
        table.set(row, head::threshold, outlook.reviewAt);
        for (const auto& [header, count] :
             {std::pair(head::duplicateCount, outlook.duplicates), std::pair(head::duplicateRows, outlook.duplicateRows),
              std::pair(head::duplicatePairs, outlook.pairs), std::pair(head::packageCount, outlook.packages),
              std::pair(head::packageRows, outlook.packageRows), std::pair(head::tickedCount, outlook.ticked)})
            table.set(row, header, static_cast<double>(count));
    }
    ensureThresholdFormulas(context);
}

void ensureThresholdFormulas(Context& context) {
    Table& table = context.book[Text(range::thresholds)];
    const Text marks = Text(u"=").append(markFormula(setting::reviewAt)).append(u"&").append(markFormula(setting::autoAt));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.set(row, head::settingNow, Formula{marks});
    Table& settings = context.book[Text(range::settings)];
    const std::size_t row = settingRow(settings, setting::outlook);
    const text::Messages& thai = context.resources.thai;
    if (table.rows.empty()) {
        settings.set(row, head::meaning, textValue(thai("thresholds.none")));
        return;
    }
    const auto said = [&](const std::string& key) { return quoted(thai(key)); };
    const Text reviewAt = settingFormula(setting::reviewAt), autoAt = settingFormula(setting::autoAt);
    Text live = Text(u"=IF(OR(").append(reviewAt).append(u"<0.5;").append(reviewAt).append(u">=1);").append(said("thresholds.outside"));
    TextView glue = u";";
    for (const auto& [key, count] : {std::pair("thresholds.duplicates", spanFormula(reviewAt, head::duplicateCount)),
                                     std::pair("thresholds.packages", spanFormula(reviewAt, head::packageCount)),
                                     std::pair("thresholds.ticked", spanFormula(autoAt, head::tickedCount))}) {
        live.append(glue).append(said(key)).append(u"&\" \"&").append(count);
        glue = u"&\" \"&";
    }
    live.append(glue).append(said("thresholds.asOf")).append(u")");
    settings.set(row, head::meaning, Formula{live});
}

} // namespace tambonplan::plan
