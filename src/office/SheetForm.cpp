#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/TableValidationVisibility.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/Format.hpp"
#include "office/Ranges.hpp"
#include "office/SheetGrid.hpp"
#include "office/Styles.hpp"
#include "office/Undo.hpp"
#include "office/VillageForm.hpp"

namespace tambonplan::office {

namespace {

using Sheet = Reference<css::sheet::XSpreadsheet>;
using Range = Reference<css::table::XCellRange>;

constexpr sal_Int32 titleRow = 0, factsRow = 1, hintRow = 2, headerRow = 3, exampleRow = 4, firstRow = 5, entryRows = 30;
constexpr sal_Int32 sumRow = firstRow + entryRows, signRow = sumRow + 2;
constexpr sal_Int32 titleColour = 0x1F4E5F, entryColour = 0xFFF9E3, exampleColour = 0xEEF2F3, exampleText = 0x6B7A80, hintText = 0x44575E;
constexpr sal_Int32 lineColour = 0x8A6D1F;

/// Where the facts stand in their row: the label, and the cells to write in.
struct FactPlace {
    const char* label;
    sal_Int32 labelColumn, first, last;
};
constexpr FactPlace villagePlace{"form.label.village", 0, 1, 1};
constexpr FactPlace namePlace{"form.label.name", 2, 3, 3};
constexpr FactPlace tambonPlace{"form.label.tambon", 4, 5, 6};
constexpr FactPlace amphoePlace{"form.label.amphoe", 7, 8, 8};
constexpr FactPlace provincePlace{"form.label.province", 9, 10, 10};
constexpr FactPlace yearPlace{"form.label.year", 11, 12, 12};

void setFont(const Range& range, float points, bool bold, sal_Int32 colour) {
    for (const char* name : {"CharHeight", "CharHeightComplex", "CharHeightAsian"})
        setProperty(range, name, points);
    for (const char* name : {"CharWeight", "CharWeightComplex", "CharWeightAsian"})
        setProperty(range, name, bold ? 150.0F : 100.0F);
    for (const char* name : {"CharFontName", "CharFontNameComplex", "CharFontNameAsian"})
        setProperty(range, name, toOffice(thaiFonts));
    setProperty(range, "CharColor", colour);
}

/// The form while it is drawn.
class SheetForm {
public:
    SheetForm(const Reference<css::frame::XModel>& model, const std::vector<FormColumn>& columns, const FormFacts& facts,
              const text::Messages& thai)
        : model_(model), columns_(columns), facts_(facts), thai_(thai),
          sheet_(sheetAt(Reference<css::sheet::XSpreadsheetDocument>(model, css::uno::UNO_QUERY_THROW), 0)),
          last_(static_cast<sal_Int32>(columns.size()) - 1) {}

    void draw() {
        const Text number = facts_.village > 0 ? text::number(facts_.village) : Text(u"....");
        Reference<css::container::XNamed>(sheet_, css::uno::UNO_QUERY_THROW)->setName(toOffice(thai_("form.sheet", {number})));
        drawTable();
        drawHead();
        drawExample();
        drawFoot();
        for (std::size_t i = 0; i < columns_.size(); ++i)
            offer(columns_[i], entry(static_cast<sal_Int32>(i)));
        finish();
    }

private:
    Range cells(sal_Int32 left, sal_Int32 top, sal_Int32 right, sal_Int32 bottom) const {
        return sheet_->getCellRangeByPosition(left, top, right, bottom);
    }
    Range wholeRow(sal_Int32 row) const { return cells(0, row, last_, row); }
    Range entry(sal_Int32 column) const { return cells(column, firstRow, column, firstRow + entryRows - 1); }
    Text cellName(sal_Int32 column, sal_Int32 row) const { return columnName(column) + text::number(row + 1); }
    void write(sal_Int32 column, sal_Int32 row, const plan::Value& value) const { writeContents(sheet_, column, row, {{value}}); }

    void merge(const Range& range) const { Reference<css::util::XMergeable>(range, css::uno::UNO_QUERY_THROW)->merge(true); }

    void height(sal_Int32 row, double millimetres) const {
        const auto rows = Reference<css::table::XColumnRowRange>(sheet_, css::uno::UNO_QUERY_THROW)->getRows();
        const Reference<css::uno::XInterface> one(rows->getByIndex(row), css::uno::UNO_QUERY);
        setProperty(one, "Height", static_cast<sal_Int32>(millimetres * 100));
    }

    void unlock(const Range& range) const {
        auto protection = property<css::util::CellProtection>(range, "CellProtection");
        protection.IsLocked = false;
        setProperty(range, "CellProtection", protection);
    }

    void drawTable() {
        TableLook look;
        std::vector<plan::Value> headers;
        for (const FormColumn& column : columns_) {
            look.columns.push_back(column.look);
            headers.emplace_back(column.look.header);
        }
        const css::table::CellRangeAddress table(0, 0, headerRow, last_, firstRow + entryRows - 1);
        sizeSheet(sheet_, table, look);
        styleRows(sheet_, table, headerRow, look);
        writeContents(sheet_, 0, headerRow, {headers});
        setProperty(wholeRow(headerRow), "VertJustify", sal_Int32(css::table::CellVertJustify2::CENTER));
        plan::Value number;
        for (sal_Int32 row = 0; row < entryRows; ++row) {
            write(0, firstRow + row, double(row + 1));
            height(firstRow + row, 9.5);
        }
        const Range area = cells(0, firstRow, last_, firstRow + entryRows - 1);
        setProperty(cells(1, firstRow, last_, firstRow + entryRows - 1), "CellBackColor", entryColour);
        unlock(area);
        const Reference<css::table::XColumnRowRange> rows(area, css::uno::UNO_QUERY_THROW);
        setProperty(rows->getRows(), "OptimalHeight", true);
    }

    void drawHead() {
        const Range title = wholeRow(titleRow);
        merge(title);
        setFont(title, 22, true, titleColour);
        setProperty(title, "HoriJustify", css::table::CellHoriJustify_CENTER);
        setProperty(title, "VertJustify", sal_Int32(css::table::CellVertJustify2::CENTER));
        const auto shown = [](const FactPlace& place) {
            const Text cell = u"$" + columnName(place.first) + u"$" + text::number(factsRow + 1);
            return u"IF(" + cell + u"=\"\";\"........\";" + cell + u")";
        };
        write(0, titleRow,
              plan::Formula{u"=\"" + Text(thai_("form.title")) + u" บ้าน\"&" + shown(namePlace) + u"&\" หมู่ที่ \"&" + shown(villagePlace) +
                            u"&\" ตำบล\"&" + shown(tambonPlace)});
        height(titleRow, 14);
        fact(villagePlace, facts_.village > 0 ? plan::Value(double(facts_.village)) : plan::Value());
        fact(namePlace, plan::textValue(facts_.villageName));
        fact(tambonPlace, plan::textValue(facts_.tambon));
        fact(amphoePlace, plan::textValue(facts_.amphoe));
        fact(provincePlace, plan::textValue(facts_.province));
        fact(yearPlace, facts_.firstYear > 0 ? plan::Value(double(facts_.firstYear)) : plan::Value());
        height(factsRow, 9.5);
        const Range hint = wholeRow(hintRow);
        merge(hint);
        write(0, hintRow, Text(thai_("form.hint")));
        setFont(hint, 13, false, hintText);
        setProperty(hint, "IsTextWrapped", true);
        setProperty(hint, "HoriJustify", css::table::CellHoriJustify_CENTER);
        setProperty(hint, "VertJustify", sal_Int32(css::table::CellVertJustify2::CENTER));
        height(hintRow, 15);
    }

    /// A label and, underlined, the cell to write in.
    void fact(const FactPlace& place, const plan::Value& value) {
        if (place.last > last_) return; // a form with fewer columns has less room at its head
        const Range label = cells(place.labelColumn, factsRow, place.labelColumn, factsRow);
        write(place.labelColumn, factsRow, Text(thai_(place.label)));
        setFont(label, 14, true, titleColour);
        setProperty(label, "HoriJustify", css::table::CellHoriJustify_RIGHT);
        const Range room = cells(place.first, factsRow, place.last, factsRow);
        if (place.last > place.first) merge(room);
        if (!plan::isEmpty(value)) write(place.first, factsRow, value);
        setFont(room, 14, false, 0);
        setProperty(room, "HoriJustify", css::table::CellHoriJustify_LEFT);
        setProperty(room, "CellBackColor", entryColour);
        css::table::BorderLine2 line;
        line.Color = lineColour;
        line.OuterLineWidth = 18; // 1/100 mm
        line.LineWidth = 18;
        setProperty(room, "BottomBorder", line);
        for (const Range& range : {label, room})
            setProperty(range, "VertJustify", sal_Int32(css::table::CellVertJustify2::CENTER));
        unlock(room);
    }

    void drawExample() {
        std::vector<plan::Value> example;
        for (const FormColumn& column : columns_) {
            const plan::Value text = plan::textValue(column.example);
            const auto number = column.look.kind == plan::ColumnKind::Baht ? plan::toNumber(text) : std::nullopt;
            example.push_back(number ? plan::Value(*number) : text);
        }
        writeContents(sheet_, 0, exampleRow, {example});
        const Range range = wholeRow(exampleRow);
        setFont(range, 13, false, exampleText);
        for (const char* name : {"CharPosture", "CharPostureComplex"})
            setProperty(range, name, css::awt::FontSlant_ITALIC);
        setProperty(range, "CellBackColor", exampleColour);
        height(exampleRow, 25);
    }

    /// The live total, and the line to sign.
    void drawFoot() {
        write(1, sumRow, Text(thai_("form.sum")));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].look.kind != plan::ColumnKind::Baht) continue;
            const auto column = static_cast<sal_Int32>(i);
            write(column, sumRow,
                  plan::Formula{u"=SUM(" + cellName(column, firstRow) + u":" + cellName(column, firstRow + entryRows - 1) + u")"});
            setProperty(cells(column, sumRow, column, sumRow), "NumberFormat",
                        property<sal_Int32>(cells(column, firstRow, column, firstRow), "NumberFormat"));
        }
        setFont(wholeRow(sumRow), 14, true, titleColour);
        css::table::BorderLine2 line;
        line.Color = titleColour;
        line.OuterLineWidth = 35; // 1/100 mm
        line.LineWidth = 35;
        setProperty(wholeRow(sumRow), "TopBorder", line);
        height(sumRow, 9.5);
        const Range sign = wholeRow(signRow);
        merge(sign);
        write(0, signRow, Text(thai_("form.sign")));
        setFont(sign, 14, false, 0);
        setProperty(sign, "HoriJustify", css::table::CellHoriJustify_CENTER);
        height(signRow, 12);
        unlock(sign);
    }

    /// Drop-down, number check and help of a column's entry cells.
    void offer(const FormColumn& column, const Range& range) const {
        const auto validation = property<Reference<css::beans::XPropertySet>>(range, "Validation");
        const Reference<css::sheet::XSheetCondition> condition(validation, css::uno::UNO_QUERY_THROW);
        if (!column.look.choices.empty()) {
            Text list;
            for (const Text& choice : column.look.choices)
                list += (list.empty() ? u"\"" : u";\"") + choice + u"\"";
            setProperty(validation, "Type", css::sheet::ValidationType_LIST);
            setProperty(validation, "ShowList", css::sheet::TableValidationVisibility::UNSORTED);
            condition->setOperator(css::sheet::ConditionOperator_EQUAL);
            condition->setFormula1(toOffice(list));
        } else if (column.look.kind == plan::ColumnKind::Baht) {
            setProperty(validation, "Type", css::sheet::ValidationType_DECIMAL);
            condition->setOperator(css::sheet::ConditionOperator_GREATER_EQUAL);
            condition->setFormula1(ascii("0"));
        }
        setProperty(validation, "IgnoreBlankCells", true);
        setProperty(validation, "ShowErrorMessage", true);
        setProperty(validation, "ErrorAlertStyle", css::sheet::ValidationAlertStyle_WARNING);
        setProperty(validation, "ErrorTitle", toOffice(column.look.header));
        setProperty(validation, "ErrorMessage", toOffice(column.hint));
        setProperty(validation, "ShowInputMessage", !column.hint.empty());
        setProperty(validation, "InputTitle", toOffice(column.look.header));
        setProperty(validation, "InputMessage", toOffice(column.hint));
        setProperty(range, "Validation", validation);
    }

    void finish() {
        setProperty(sheet_, "PageStyle", toOffice(a4.style));
        css::table::CellRangeAddress printed(0, 0, headerRow, last_, signRow);
        setUpPrinting(sheet_, printed, {}, 0); // its first row, the header, is repeated on every page
        printed.StartRow = 0;
        Reference<css::sheet::XPrintAreas>(sheet_, css::uno::UNO_QUERY_THROW)->setPrintAreas(sequence({printed}));
        freezeHeader(model_, sheet_, 0, headerRow + 1);
        Reference<css::util::XProtectable>(sheet_, css::uno::UNO_QUERY_THROW)->protect(OUString());
    }

    const Reference<css::frame::XModel>& model_;
    const std::vector<FormColumn>& columns_;
    const FormFacts& facts_;
    const text::Messages& thai_;
    Sheet sheet_;
    sal_Int32 last_;
};

} // namespace

Reference<css::frame::XModel> newVillageForm(const Reference<css::uno::XComponentContext>& context, const std::vector<FormColumn>& columns,
                                             const FormFacts& facts, const text::Messages& thai) {
    const auto loader = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
    const Reference<css::frame::XModel> model(loader->loadComponentFromURL(ascii("private:factory/scalc"), ascii("_blank"), 0, {}),
                                              css::uno::UNO_QUERY_THROW);
    const ControllerLock lock(model);
    createStyles(model);
    SheetForm(model, columns, facts, thai).draw();
    const Reference<css::util::XModifiable> modifiable(model, css::uno::UNO_QUERY);
    if (modifiable.is()) modifiable->setModified(false);
    return model;
}

} // namespace tambonplan::office
