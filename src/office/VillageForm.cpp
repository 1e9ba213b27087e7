#include "office/VillageForm.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/Format.hpp"
#include "office/Ranges.hpp"
#include "office/Styles.hpp"
#include "office/Undo.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

constexpr sal_Int32 titleRows = 3; ///< title, village, hint; the header follows
constexpr sal_Int32 emptyRows = 40;
constexpr double usualMillimetres = 30;

plan::ColumnKind kindOf(TextView word) {
    if (word == u"บาท") return plan::ColumnKind::Baht;
    if (word == u"จำนวน") return plan::ColumnKind::Integer;
    return word == u"ข้อความยาว" ? plan::ColumnKind::LongText : plan::ColumnKind::Text;
}

/// `a|b` → `"a";"b"`, as a cell rule wants it.
Text literalList(TextView choices) {
    Text list;
    for (const TextView choice : text::split(choices, u'|'))
        list += (list.empty() ? u"\"" : u";\"") + Text(choice) + u"\"";
    return list;
}

TableLook lookOf(const text::RuleTable& form) {
    TableLook look;
    for (const auto& row : form.rows) {
        plan::Column column;
        column.header = form.at(row, u"หัวคอลัมน์");
        column.kind = kindOf(form.at(row, u"ชนิด"));
        column.millimetres = text::parseNumber(form.at(row, u"กว้าง")).value_or(usualMillimetres);
        const TextView choices = form.at(row, u"ตัวเลือก");
        if (!choices.empty()) {
            for (const TextView choice : text::split(choices, u'|'))
                column.choices.emplace_back(choice);
            look.lists[column.header] = literalList(choices);
        }
        look.columns.push_back(std::move(column));
    }
    return look;
}

} // namespace

Reference<css::frame::XModel> newVillageForm(const Reference<css::uno::XComponentContext>& context, const text::RuleTable& form,
                                             const text::Messages& messages, int village) {
    const auto loader = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
    const Reference<css::frame::XModel> model(loader->loadComponentFromURL(ascii("private:factory/scalc"), ascii("_blank"), 0, {}),
                                              css::uno::UNO_QUERY_THROW);
    const ControllerLock lock(model);
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    createStyles(model);
    const auto sheet = sheetAt(document, 0);
    const Text number = village > 0 ? text::number(village) : Text(u"....");
    Reference<css::container::XNamed>(sheet, css::uno::UNO_QUERY_THROW)->setName(toOffice(messages("form.sheet", {number})));

    const TableLook look = lookOf(form);
    css::table::CellRangeAddress table(0, 0, titleRows, static_cast<sal_Int32>(look.columns.size()) - 1, titleRows + emptyRows);
    sizeSheet(sheet, table, look);
    sizeRows(sheet, titleRows + 1, Matrix(emptyRows, std::vector<plan::Value>(look.columns.size())), look);
    styleRows(sheet, table, titleRows, look);
    Matrix head{{messages("form.title")}, {messages("form.village", {number})}, {messages("form.hint")}};
    writeContents(sheet, 0, 0, head);
    std::vector<plan::Value> headers;
    for (const plan::Column& column : look.columns)
        headers.emplace_back(column.header);
    writeContents(sheet, 0, titleRows, {headers});
    table.StartRow = 0;
    setProperty(sheet, "PageStyle", toOffice(pageStyle));
    setUpPrinting(sheet, table);
    freezeHeader(model, sheet, titleRows + 1);
    const Reference<css::util::XModifiable> modifiable(model, css::uno::UNO_QUERY);
    if (modifiable.is()) modifiable->setModified(false);
    return model;
}

} // namespace tambonplan::office
