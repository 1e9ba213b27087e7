#include "office/WordText.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace tambonplan::office {

std::vector<Reference<css::uno::XInterface>> blocksOf(const Reference<css::uno::XInterface>& text) {
    const auto enumeration = Reference<css::container::XEnumerationAccess>(text, css::uno::UNO_QUERY_THROW)->createEnumeration();
    std::vector<Reference<css::uno::XInterface>> blocks;
    while (enumeration->hasMoreElements())
        blocks.emplace_back(enumeration->nextElement(), css::uno::UNO_QUERY);
    return blocks;
}

std::vector<Reference<css::text::XTextRange>> wordParagraphs(const Reference<css::uno::XInterface>& document) {
    const Reference<css::text::XTextDocument> text(document, css::uno::UNO_QUERY_THROW);
    std::vector<Reference<css::text::XTextRange>> paragraphs;
    for (const auto& block : blocksOf(text->getText()))
        if (const Reference<css::text::XTextRange> range(block, css::uno::UNO_QUERY);
            range.is() && !Reference<css::text::XTextTable>(block, css::uno::UNO_QUERY).is())
            paragraphs.push_back(range);
    return paragraphs;
}

intake::Grid readWordText(const Reference<css::uno::XInterface>& document, sal_Int32 most) {
    std::vector<Text> lines;
    for (const auto& paragraph : wordParagraphs(document)) {
        const Text label = fromOffice(property<OUString>(paragraph, "ListLabelString"));
        lines.push_back(label + (label.empty() ? u"" : u" ") + fromOffice(paragraph->getString()));
    }
    return intake::gridOfLines(intake::wordText, lines, static_cast<std::size_t>(most));
}

} // namespace tambonplan::office
