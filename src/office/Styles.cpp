#include "office/Styles.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <array>

#include "text/Fold.hpp"

namespace tambonplan::office {

namespace {

constexpr float textPoints = 14.0F;
constexpr sal_Int32 headerColour = 0x1F4E5F;
constexpr sal_Int32 officerHeaderColour = 0x8A6D1F;
constexpr sal_Int32 officerColour = 0xFFF9E3; ///< cells that the officer may change
constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int32 lineColour = 0xB8C4C8;
constexpr sal_Int32 padding = 90; ///< 1/100 mm between text and line
constexpr sal_Int32 headerPadding = 20;
constexpr sal_Int32 headerHeight = 900;
constexpr sal_Int16 scaleOfSeveral = 70; ///< per cent: 14 points become 9.8, 12 become 8.4

struct Look {
    TextView name;
    plan::ColumnKind kind;
    css::table::CellHoriJustify align;
    const char* format; ///< number format, or nothing
};

/// Thai number formats of platform §8: Buddhist years in dates.
constexpr std::array<Look, 6> looks{{
    {u"แผนตำบล ข้อความ", plan::ColumnKind::Text, css::table::CellHoriJustify_LEFT, nullptr},
    {u"แผนตำบล ข้อความยาว", plan::ColumnKind::LongText, css::table::CellHoriJustify_LEFT, nullptr},
    {u"แผนตำบล จำนวน", plan::ColumnKind::Integer, css::table::CellHoriJustify_CENTER, "#,##0"},
    {u"แผนตำบล บาท", plan::ColumnKind::Baht, css::table::CellHoriJustify_RIGHT, "#,##0;-#,##0"},
    {u"แผนตำบล คะแนน", plan::ColumnKind::Score, css::table::CellHoriJustify_CENTER, "0.00"},
    {u"แผนตำบล เวลา", plan::ColumnKind::DateTime, css::table::CellHoriJustify_LEFT, "[$-41E][~buddhist]D MMM YYYY H:MM"},
}};
constexpr TextView officerMark = u" ✎";
constexpr TextView header = u"แผนตำบล หัวตาราง";
constexpr TextView oneLine = u" บรรทัดเดียว";
constexpr TextView hidden = u"แผนตำบล ซ่อน"; ///< not wrapped, so that what nobody sees makes no row high

Reference<css::container::XNameContainer> family(const Reference<css::frame::XModel>& model, const char* name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(model, css::uno::UNO_QUERY_THROW);
    return Reference<css::container::XNameContainer>(supplier->getStyleFamilies()->getByName(ascii(name)), css::uno::UNO_QUERY_THROW);
}

/// A new style of a family, or nothing where one of that name exists.
Reference<css::uno::XInterface> newStyle(const Reference<css::frame::XModel>& model, const char* familyName, const char* type,
                                         TextView name) {
    const auto styles = family(model, familyName);
    if (styles->hasByName(toOffice(name))) return {};
    const Reference<css::lang::XMultiServiceFactory> factory(model, css::uno::UNO_QUERY_THROW);
    const Reference<css::style::XStyle> style(factory->createInstance(ascii(type)), css::uno::UNO_QUERY_THROW);
    styles->insertByName(toOffice(name), Any(style));
    return style;
}

sal_Int32 numberFormat(const Reference<css::frame::XModel>& model, const char* code) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(model, css::uno::UNO_QUERY_THROW);
    const auto formats = supplier->getNumberFormats();
    const css::lang::Locale locale(ascii("en"), ascii("US"), OUString());
    const sal_Int32 known = formats->queryKey(ascii(code), locale, false);
    return known >= 0 ? known : formats->addNew(ascii(code), locale);
}

void setFont(const Reference<css::uno::XInterface>& style, float points, bool bold) {
    const float weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* suffix : {"", "Complex", "Asian"}) {
        const std::string tail(suffix);
        setProperty(style, ("CharFontName" + tail).c_str(), toOffice(thaiFonts));
        setProperty(style, ("CharHeight" + tail).c_str(), points);
        setProperty(style, ("CharWeight" + tail).c_str(), weight);
    }
}

void setBox(const Reference<css::uno::XInterface>& style, sal_Int32 sides = padding) {
    css::table::BorderLine2 line;
    line.Color = lineColour;
    line.OuterLineWidth = 9; // 1/100 mm: a hair line
    line.LineWidth = 9;
    for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"})
        setProperty(style, side, line);
    for (const char* side : {"ParaLeftMargin", "ParaRightMargin"})
        setProperty(style, side, sides);
    for (const char* side : {"ParaTopMargin", "ParaBottomMargin"})
        setProperty(style, side, padding);
}

void createDataStyle(const Reference<css::frame::XModel>& model, const Look& look, bool officer, std::vector<Text>& made) {
    const Text name = Text(look.name) + Text(officer ? officerMark : TextView());
    const auto style = newStyle(model, "CellStyles", "com.sun.star.style.CellStyle", name);
    if (!style.is()) return;
    setFont(style, textPoints, false);
    setBox(style);
    setProperty(style, "IsTextWrapped", true);
    setProperty(style, "HoriJustify", look.align);
    setProperty(style, "VertJustify", sal_Int32(css::table::CellVertJustify2::TOP));
    if (look.format != nullptr) setProperty(style, "NumberFormat", numberFormat(model, look.format));
    if (officer) setProperty(style, "CellBackColor", officerColour);
    made.push_back(name);
}

void createHiddenStyle(const Reference<css::frame::XModel>& model, std::vector<Text>& made) {
    const auto style = newStyle(model, "CellStyles", "com.sun.star.style.CellStyle", hidden);
    if (!style.is()) return;
    setFont(style, float(smallPoints), false);
    made.emplace_back(hidden);
}

/// Where the header fits one line it is not wrapped: the AutoFilter button takes its width from wrapped text only.
void createHeaderStyle(const Reference<css::frame::XModel>& model, bool officer, bool wraps, std::vector<Text>& made) {
    const Text name = Text(header).append(wraps ? TextView() : oneLine).append(officer ? officerMark : TextView());
    const auto style = newStyle(model, "CellStyles", "com.sun.star.style.CellStyle", name);
    if (!style.is()) return;
    setFont(style, float(smallPoints), true);
    setBox(style, headerPadding);
    setProperty(style, "IsTextWrapped", wraps);
    setProperty(style, "HoriJustify", css::table::CellHoriJustify_CENTER);
    setProperty(style, "VertJustify", sal_Int32(css::table::CellVertJustify2::TOP)); // the AutoFilter button covers the bottom
    setProperty(style, "CharColor", white);
    setProperty(style, "CellBackColor", officer ? officerHeaderColour : headerColour);
    made.push_back(name);
}

/// Width that a header may need in one line, in millimetres: of the bold letters of Laksaman, the widest of our fonts.
double headerWidth(TextView text) {
    constexpr std::array<std::pair<TextView, double>, 4> classes{
        {{u"เโไใ.() ", 1.75}, {u"งรำาะ", 2.2}, {u"ผฝขชมฎฏภฃซนๆทหบปฆษ", 2.95}, {u"ฬพฟฑฒฌญณ", 3.7}}};
    constexpr double others = 2.6;
    double width = 2 * headerPadding / 100.0;
    for (const char16_t letter : text) {
        if (text::isMark(letter)) continue;
        const auto known =
            std::find_if(classes.begin(), classes.end(), [letter](const auto& c) { return c.first.find(letter) != TextView::npos; });
        width += known == classes.end() ? others : known->second;
    }
    return width;
}

Reference<css::text::XTextRange> endOf(const Reference<css::text::XText>& part) {
    const auto cursor = part->createTextCursor();
    cursor->gotoEnd(false);
    setFont(cursor, float(smallPoints), false);
    return Reference<css::text::XTextRange>(cursor, css::uno::UNO_QUERY_THROW);
}

/// Puts a text and then a field at the end of a part of a page header or footer.
void append(const Reference<css::text::XText>& part, const Reference<css::lang::XMultiServiceFactory>& factory, TextView text,
            const char* field) {
    if (!text.empty()) part->insertString(endOf(part), toOffice(text), false);
    const Reference<css::text::XTextContent> content(factory->createInstance(ascii(field)), css::uno::UNO_QUERY_THROW);
    part->insertTextContent(endOf(part), content, false);
}

void setHeaderAndFooter(const Reference<css::frame::XModel>& model, const Reference<css::uno::XInterface>& style) {
    const Reference<css::lang::XMultiServiceFactory> factory(model, css::uno::UNO_QUERY_THROW);
    const auto content = [&style](const char* name) { return property<Reference<css::sheet::XHeaderFooterContent>>(style, name); };
    const auto clear = [](const Reference<css::sheet::XHeaderFooterContent>& parts) {
        for (const auto& part : {parts->getLeftText(), parts->getCenterText(), parts->getRightText()})
            part->setString(OUString());
    };
    auto top = content("RightPageHeaderContent");
    clear(top);
    append(top->getCenterText(), factory, {}, "com.sun.star.text.TextField.SheetName");
    setProperty(style, "RightPageHeaderContent", top);
    auto bottom = content("RightPageFooterContent");
    clear(bottom);
    append(bottom->getLeftText(), factory, {}, "com.sun.star.text.TextField.DocInfo.Title");
    append(bottom->getRightText(), factory, u"หน้า ", "com.sun.star.text.TextField.PageNumber");
    append(bottom->getRightText(), factory, u"/", "com.sun.star.text.TextField.PageCount");
    setProperty(style, "RightPageFooterContent", bottom);
}

void createPageStyle(const Reference<css::frame::XModel>& model, const Paper& paper, std::vector<Text>& made) {
    const auto style = newStyle(model, "PageStyles", "com.sun.star.style.PageStyle", paper.style);
    if (!style.is()) return;
    setProperty(style, "IsLandscape", true);
    setProperty(style, "Width", paper.width);
    setProperty(style, "Height", paper.height);
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        setProperty(style, side, pageMargin);
    if (paper.onePageWide) {
        setProperty(style, "ScaleToPagesX", sal_Int16(1));
        setProperty(style, "ScaleToPagesY", sal_Int16(0));
    } else {
        setProperty(style, "PageScale", scaleOfSeveral);
    }
    setProperty(style, "FirstPageNumber", sal_Int16(0)); // counts on from sheet to sheet, as the number of pages does
    for (const char* part : {"HeaderIsOn", "HeaderIsShared", "FooterIsOn", "FooterIsShared"})
        setProperty(style, part, true);
    for (const char* part : {"HeaderHeight", "FooterHeight"})
        setProperty(style, part, headerHeight);
    setHeaderAndFooter(model, style);
    made.emplace_back(paper.style);
}

} // namespace

Text dataStyle(const plan::Column& column) {
    if (column.hidden) return Text(hidden);
    for (const Look& look : looks)
        if (look.kind == column.kind) return Text(look.name) + Text(column.officer ? officerMark : TextView());
    return {};
}

Text headerStyle(const plan::Column& column) {
    if (column.hidden) return Text(hidden);
    const bool wraps = headerWidth(column.header) > column.millimetres;
    return Text(header).append(wraps ? TextView() : oneLine).append(column.officer ? officerMark : TextView());
}

sal_Int32 tabColour(plan::Purpose purpose) {
    constexpr sal_Int32 read = 0x5B8DB8, result = 0x2E8B57, rule = 0xA6A6A6;
    switch (purpose) {
    case plan::Purpose::Reading: return read;
    case plan::Purpose::Decision: return officerHeaderColour;
    case plan::Purpose::Result: return result;
    case plan::Purpose::Rule: break;
    }
    return rule;
}

bool isOurPaper(TextView style) {
    return std::any_of(papers.begin(), papers.end(), [style](const Paper& paper) { return paper.style == style; });
}

std::vector<Text> createStyles(const Reference<css::frame::XModel>& model) {
    std::vector<Text> made;
    for (const bool officer : {false, true}) {
        for (const Look& look : looks)
            createDataStyle(model, look, officer, made);
        for (const bool wraps : {true, false})
            createHeaderStyle(model, officer, wraps, made);
    }
    createHiddenStyle(model, made);
    for (const Paper& paper : papers)
        createPageStyle(model, paper, made);
    return made;
}

namespace {

/// The office remembers which cell styles are in use and does not look again when sheets go: a style that it never saw makes it look.
void lookAgain(const Reference<css::frame::XModel>& model) {
    constexpr TextView stranger = u"แผนตำบล –";
    const Reference<css::style::XStyle> style(newStyle(model, "CellStyles", "com.sun.star.style.CellStyle", stranger), css::uno::UNO_QUERY);
    if (!style.is()) return;
    style->isInUse();
    family(model, "CellStyles")->removeByName(toOffice(stranger));
}

} // namespace

void removeStyles(const Reference<css::frame::XModel>& model, const std::vector<Text>& names) {
    lookAgain(model);
    for (const char* familyName : {"CellStyles", "PageStyles"}) {
        const auto styles = family(model, familyName);
        for (const Text& name : names) {
            const OUString officeName = toOffice(name);
            if (!styles->hasByName(officeName)) continue;
            const Reference<css::style::XStyle> style(styles->getByName(officeName), css::uno::UNO_QUERY_THROW);
            if (!style->isInUse()) styles->removeByName(officeName);
        }
    }
}

} // namespace tambonplan::office
