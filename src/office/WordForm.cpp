#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <numeric>

#include "office/Styles.hpp"
#include "office/VillageForm.hpp"

namespace tambonplan::office {

namespace {

constexpr sal_Int32 entryRows = 15;
constexpr sal_Int32 a4Long = 29700, a4Short = 21000, margin = 1200, entryHeight = 1100; ///< 1/100 mm
constexpr sal_Int32 titleColour = 0x1F4E5F, white = 0xFFFFFF, exampleColour = 0xEEF2F3, exampleText = 0x6B7A80, hintText = 0x44575E;

using Interface = Reference<css::uno::XInterface>;

void setFont(const Interface& text, float points, bool bold, sal_Int32 colour) {
    for (const char* name : {"CharHeight", "CharHeightComplex", "CharHeightAsian"})
        setProperty(text, name, points);
    for (const char* name : {"CharWeight", "CharWeightComplex", "CharWeightAsian"})
        setProperty(text, name, bold ? 150.0F : 100.0F);
    for (const char* name : {"CharFontName", "CharFontNameComplex", "CharFontNameAsian"})
        setProperty(text, name, toOffice(thaiFonts));
    setProperty(text, "CharColor", colour);
}

Text orDots(const Text& text) {
    return text.empty() ? Text(u"....................") : text;
}

/// The form while it is written, from top to bottom.
class WordForm {
public:
    WordForm(const Reference<css::frame::XModel>& model, const std::vector<FormColumn>& columns, const FormFacts& facts,
             const text::Messages& thai)
        : model_(model), columns_(columns), facts_(facts), thai_(thai),
          text_(Reference<css::text::XTextDocument>(model, css::uno::UNO_QUERY_THROW)->getText()), cursor_(text_->createTextCursor()) {}

    void write() {
        setUpPage();
        paragraph(thai_("form.title"), 20, true, titleColour, true);
        const Text number = facts_.village > 0 ? text::number(facts_.village) : Text(u"........");
        const Text year = facts_.firstYear > 0 ? text::number(facts_.firstYear) : Text(u"........");
        paragraph(thai_("form.village",
                        {orDots(facts_.villageName), number, orDots(facts_.tambon), orDots(facts_.amphoe), orDots(facts_.province), year}),
                  16, true, 0, true);
        table();
        cursor_->gotoEnd(false);
        paragraph(thai_("form.hint"), 13, false, hintText, false);
        for (const FormColumn& column : columns_)
            if (!column.look.choices.empty())
                paragraph(thai_("form.choices", {column.look.header, listed(column)}), 13, false, hintText, false);
        paragraph(thai_("form.sign"), 14, false, 0, true);
    }

private:
    void setUpPage() {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(model_, css::uno::UNO_QUERY_THROW);
        const Reference<css::container::XNameAccess> pages(supplier->getStyleFamilies()->getByName(ascii("PageStyles")),
                                                           css::uno::UNO_QUERY_THROW);
        const Interface page(pages->getByName(ascii("Standard")), css::uno::UNO_QUERY);
        setProperty(page, "IsLandscape", true);
        setProperty(page, "Width", a4Long);
        setProperty(page, "Height", a4Short);
        for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
            setProperty(page, side, margin);
    }

    void paragraph(const Text& line, float points, bool bold, sal_Int32 colour, bool centred) {
        setFont(cursor_, points, bold, colour);
        setProperty(cursor_, "ParaAdjust", centred ? css::style::ParagraphAdjust_CENTER : css::style::ParagraphAdjust_LEFT);
        text_->insertString(here(), toOffice(line), false);
        text_->insertControlCharacter(here(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    }

    Reference<css::text::XTextRange> here() const { return Reference<css::text::XTextRange>(cursor_, css::uno::UNO_QUERY_THROW); }

    static Text listed(const FormColumn& column) {
        Text list;
        for (const Text& choice : column.look.choices)
            list += (list.empty() ? Text() : Text(u", ")) + choice;
        return list;
    }

    void table() {
        const Reference<css::lang::XMultiServiceFactory> factory(model_, css::uno::UNO_QUERY_THROW);
        const Reference<css::text::XTextTable> table(factory->createInstance(ascii("com.sun.star.text.TextTable")),
                                                     css::uno::UNO_QUERY_THROW);
        table->initialize(2 + entryRows, static_cast<sal_Int32>(columns_.size()));
        text_->insertTextContent(here(), Reference<css::text::XTextContent>(table, css::uno::UNO_QUERY_THROW), false);
        setProperty(table, "RepeatHeadline", true);
        spread(table);
        const Reference<css::table::XCellRange> cells(table, css::uno::UNO_QUERY_THROW);
        const auto last = static_cast<sal_Int32>(columns_.size()) - 1;
        setFont(cells->getCellRangeByPosition(0, 0, last, 1 + entryRows), 12, false, 0);
        setFont(cells->getCellRangeByPosition(0, 0, last, 0), 11, true, white);
        setFont(cells->getCellRangeByPosition(0, 1, last, 1), 11, false, exampleText);
        for (sal_Int32 i = 0; i <= last; ++i) {
            const FormColumn& column = columns_[static_cast<std::size_t>(i)];
            put(cells, i, 0, column.look.header, titleColour);
            put(cells, i, 1, column.example, exampleColour);
        }
        for (sal_Int32 row = 0; row < entryRows; ++row)
            put(cells, 0, 2 + row, text::number(row + 1), -1);
        for (sal_Int32 row = 2; row < 2 + entryRows; ++row) {
            const Interface line(table->getRows()->getByIndex(row), css::uno::UNO_QUERY);
            setProperty(line, "IsAutoHeight", true); // grows with what is written
            setProperty(line, "Height", entryHeight);
        }
    }

    void put(const Reference<css::table::XCellRange>& cells, sal_Int32 column, sal_Int32 row, const Text& content, sal_Int32 colour) const {
        const auto cell = cells->getCellByPosition(column, row);
        Reference<css::text::XTextRange>(cell, css::uno::UNO_QUERY_THROW)->setString(toOffice(content));
        if (colour >= 0) setProperty(cell, "BackColor", colour);
        if (row == 0 || column == 0)
            setProperty(Reference<css::text::XText>(cell, css::uno::UNO_QUERY_THROW)->createTextCursor(), "ParaAdjust",
                        css::style::ParagraphAdjust_CENTER);
    }

    /// Column widths in the proportion of the form's list.
    void spread(const Reference<css::text::XTextTable>& table) const {
        const double all = std::accumulate(columns_.begin(), columns_.end(), 0.0,
                                           [](double sum, const FormColumn& column) { return sum + column.look.millimetres; });
        const double whole = property<sal_Int16>(table, "TableColumnRelativeSum");
        auto separators = property<Sequence<css::text::TableColumnSeparator>>(table, "TableColumnSeparators");
        double at = 0;
        auto* separator = separators.getArray();
        for (sal_Int32 i = 0; i < separators.getLength(); ++i) {
            at += columns_[static_cast<std::size_t>(i)].look.millimetres;
            separator[i].Position = static_cast<sal_Int16>(whole * at / all);
        }
        setProperty(table, "TableColumnSeparators", separators);
    }

    const Reference<css::frame::XModel>& model_;
    const std::vector<FormColumn>& columns_;
    const FormFacts& facts_;
    const text::Messages& thai_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> cursor_;
};

} // namespace

Reference<css::frame::XModel> newWordForm(const Reference<css::uno::XComponentContext>& context, const std::vector<FormColumn>& columns,
                                          const FormFacts& facts, const text::Messages& thai) {
    const auto loader = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
    const Reference<css::frame::XModel> model(loader->loadComponentFromURL(ascii("private:factory/swriter"), ascii("_blank"), 0, {}),
                                              css::uno::UNO_QUERY_THROW);
    WordForm(model, columns, facts, thai).write();
    const Reference<css::util::XModifiable> modifiable(model, css::uno::UNO_QUERY);
    if (modifiable.is()) modifiable->setModified(false);
    return model;
}

} // namespace tambonplan::office
