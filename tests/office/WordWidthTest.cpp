// A table that breaks words in two is hard to read: no word of a header, or of what a cell of a column can say, is cut at the end of a
// line.
#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/i18n/BreakIterator.hpp>
#include <com/sun/star/i18n/WordType.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>
#include <set>

#include "OfficeTest.hpp"
#include "office/Ranges.hpp"

namespace tambonplan::tests {
namespace {

using Workbook = OfficeTest;

/// Words that the office may cut where a line ends, because its dictionary knows their parts too.
const std::vector<Text> wholeWords{u"งบประมาณ", u"หน่วยงาน", u"สนับสนุน", u"เร่งด่วน",    u"ปานกลาง", u"เห็นชอบ",  u"น้ำหนัก", u"หมู่บ้าน", u"เป้าหมาย",
                                   u"ครัวเรือน",  u"ข้อเสนอ",  u"ตัดสินใจ", u"หมายเหตุ",   u"ประเด็น",  u"โครงการ", u"ลำดับ",  u"คะแนน", u"ประชุม",
                                   u"สุดท้าย",    u"กลุ่ม",     u"ข้อบัญญัติ", u"วัตถุประสงค์", u"ร้อยละ",   u"ศักยภาพ",  u"ปัญหา",  u"สาเหตุ", u"รหัส"};

/// Lines of Thai text in Laksaman, the widest font that our cells may have.
class Ruler {
public:
    explicit Ruler(const Reference<css::uno::XComponentContext>& context)
        : device_(css::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1)),
          words_(css::i18n::BreakIterator::create(context)) {}

    /// The words that are cut in a cell with `room` millimetres for text.
    std::vector<std::string> cutWords(const Text& text, double room, double points, bool bold) const {
        const auto ends = lineEnds(toOffice(text), room, points, bold);
        std::vector<std::string> cut;
        for (const Text& word : wholeWords)
            for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1))
                for (const std::size_t end : ends)
                    if (end > at && end < at + word.size()) cut.push_back(text::toUtf8(word));
        return cut;
    }

    double width(const OUString& word, double points, bool bold) const {
        constexpr int pixels = 200; // high, so that rounding does not count
        constexpr double millimetresPerPoint = 25.4 / 72;
        css::awt::FontDescriptor font;
        font.Name = ascii("Laksaman");
        font.Height = pixels;
        font.Weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
        return device_->getFont(font)->getStringWidth(word) * points / pixels * millimetresPerPoint;
    }

private:
    /// Where lines end, as the office fills them: part by part; a part without room is cut too.
    std::vector<std::size_t> lineEnds(const OUString& text, double room, double points, bool bold) const {
        constexpr double slack = 0.3; // of the paper, which the screen does not know
        std::vector<std::size_t> ends;
        sal_Int32 begin = 0;
        for (sal_Int32 at = 0; at < text.getLength();) {
            const sal_Int32 next = partEnd(text, at);
            if (width(text.copy(begin, next - begin).trim(), points, bold) + slack > room) {
                ends.push_back(static_cast<std::size_t>(at > begin ? at : next - 1));
                begin = at > begin ? at : next;
                if (at < begin) at = next;
                continue;
            }
            at = next;
        }
        return ends;
    }

    sal_Int32 partEnd(const OUString& text, sal_Int32 at) const {
        const css::lang::Locale thai(ascii("th"), ascii("TH"), OUString());
        return std::max(words_->getWordBoundary(text, at, thai, css::i18n::WordType::DICTIONARY_WORD, true).endPos, at + 1);
    }

    Reference<css::awt::XDevice> device_;
    Reference<css::i18n::XBreakIterator> words_;
};

/// Width of a column that is shown, in millimetres; nothing where it is hidden.
std::optional<double> widthOf(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 column) {
    const auto columns = Reference<css::table::XColumnRowRange>(sheet, css::uno::UNO_QUERY_THROW)->getColumns();
    const Reference<css::uno::XInterface> one(columns->getByIndex(column), css::uno::UNO_QUERY);
    if (!property<bool>(one, "IsVisible")) return std::nullopt;
    return property<sal_Int32>(one, "Width") / 100.0;
}

/// What the AutoFilter button takes from wrapped text on the screen. It is told only of the sheets that people work in most.
double buttonOf(TextView range) {
    constexpr double button = 18 * 25.4 / 96; // pixels
    const bool worked = range == u"TP_Plan" || range == u"TP_Scores" || range == u"TP_Problems" || range == u"TP_Review";
    return worked ? button : 0;
}

/// What a cell of the column can say where it is one of few short answers.
std::set<Text> answers(const plan::Table& table, TextView header) {
    constexpr std::size_t few = 8, longest = 20;
    std::set<Text> words;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (std::holds_alternative<plan::CellText>(table.at(row, header))) words.insert(table.text(row, header));
    const bool isShort = std::all_of(words.begin(), words.end(), [](const Text& text) { return text.size() <= longest; });
    return words.size() <= few && isShort ? words : std::set<Text>();
}

TEST_F(Workbook, BreaksNoWordOfAHeaderOrOfAnAnswer) {
    const auto workbook = sampleWorkbook();
    for (const char16_t* name : {u"problems", u"tracking", u"ratios"})
        office().run("OpenSheet", workbook, sequence({argument("Name", toOffice(name))}));
    const Reference<css::sheet::XSpreadsheetDocument> document(workbook, css::uno::UNO_QUERY_THROW);
    const Ruler ruler(office().context());
    constexpr double margins = 2 * 0.9, headerMargins = 2 * 0.2;
    for (const auto& [range, table] : tables(workbook)) {
        const auto at = findRange(document, range).value();
        const auto sheet = sheetAt(document, at.Sheet);
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const sal_Int32 place = at.StartColumn + static_cast<sal_Int32>(column);
            const auto width = widthOf(sheet, place);
            if (!width) continue;
            const bool wraps = property<bool>(sheet->getCellByPosition(place, at.StartRow), "IsTextWrapped");
            if (!wraps) {
                EXPECT_LE(ruler.width(toOffice(table.header[column]), 12, true) + headerMargins, *width)
                    << text::toUtf8(table.header[column]);
            }
            EXPECT_THAT(ruler.cutWords(table.header[column], *width - (wraps ? headerMargins + buttonOf(range) : headerMargins), 12, true),
                        testing::IsEmpty())
                << text::toUtf8(range) << ": " << text::toUtf8(table.header[column]);
            for (const Text& answer : answers(table, table.header[column]))
                EXPECT_THAT(ruler.cutWords(answer, *width - margins, 14, false), testing::IsEmpty())
                    << text::toUtf8(range) << ", " << text::toUtf8(table.header[column]) << ": " << text::toUtf8(answer);
        }
    }
}

} // namespace
} // namespace tambonplan::tests
