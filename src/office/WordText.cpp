#include "office/WordText.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/WordFrames.hpp"

namespace tambonplan::office {

namespace {

using Ranges = std::vector<Reference<css::text::XTextRange>>;

void addParagraphs(WordFrames& frames, const Reference<css::uno::XInterface>& text, Ranges& to) {
    for (const auto& block : blocksOf(text)) {
        const Reference<css::text::XTextRange> range(block, css::uno::UNO_QUERY);
        if (!range.is() || Reference<css::text::XTextTable>(block, css::uno::UNO_QUERY).is()) continue;
        for (const auto& inside : frames.at(block))
            addParagraphs(frames, inside, to);
        to.push_back(range);
    }
}

} // namespace

std::vector<Reference<css::uno::XInterface>> blocksOf(const Reference<css::uno::XInterface>& text) {
    const auto enumeration = Reference<css::container::XEnumerationAccess>(text, css::uno::UNO_QUERY_THROW)->createEnumeration();
    std::vector<Reference<css::uno::XInterface>> blocks;
    while (enumeration->hasMoreElements())
        blocks.emplace_back(enumeration->nextElement(), css::uno::UNO_QUERY);
    return blocks;
}

std::vector<Reference<css::text::XTextRange>> wordParagraphs(const Reference<css::uno::XInterface>& document) {
    const Reference<css::text::XTextDocument> text(document, css::uno::UNO_QUERY_THROW);
    WordFrames frames(document);
    Ranges paragraphs;
    for (const auto& first : frames.ofFirstPage())
        addParagraphs(frames, first, paragraphs);
    addParagraphs(frames, text->getText(), paragraphs);
    for (const auto& other : frames.others())
        addParagraphs(frames, other, paragraphs);
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
