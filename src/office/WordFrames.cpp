#include "office/WordFrames.hpp"

#include <algorithm>

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/WordText.hpp"

namespace tambonplan::office {

namespace {

using css::container::XIndexAccess;
using css::text::XText;
using Object = Reference<css::uno::XInterface>;

/// Does a text say something, or hold a table? One that begins with a table cannot be asked for its string.
bool says(const Reference<XText>& text) {
    if (!Reference<css::container::XEnumerationAccess>(text, css::uno::UNO_QUERY).is()) return false;
    const auto blocks = blocksOf(text);
    return std::ranges::any_of(blocks, [](const Object& block) {
        const Reference<css::text::XTextRange> paragraph(block, css::uno::UNO_QUERY);
        return !paragraph.is() || !paragraph->getString().isEmpty() || Reference<css::text::XTextTable>(block, css::uno::UNO_QUERY).is();
    });
}

/// The texts of a frame, of a shape, or of the shapes of a group.
void addTexts(const Object& object, WordFrames::Texts& to) {
    if (const Reference<css::drawing::XShapes> group(object, css::uno::UNO_QUERY); group.is()) {
        for (sal_Int32 i = 0; i < group->getCount(); ++i)
            addTexts(Object(group->getByIndex(i), css::uno::UNO_QUERY), to);
        return;
    }
    Reference<XText> text(property<Reference<css::text::XTextFrame>>(object, "TextBoxContent"), css::uno::UNO_QUERY);
    if (const Reference<css::text::XTextFrame> frame(object, css::uno::UNO_QUERY); frame.is()) text = frame->getText();
    if (!text.is()) text.set(object, css::uno::UNO_QUERY);
    if (says(text)) to.push_back(text);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // a text document knows no other way to its shapes
Reference<XIndexAccess> shapesOf(const Object& document) {
    const Reference<css::drawing::XDrawPageSupplier> supplier(document, css::uno::UNO_QUERY_THROW);
    return {supplier->getDrawPage(), css::uno::UNO_QUERY_THROW};
}
#pragma GCC diagnostic pop

/// Calls `visit` for what is anchored at a paragraph, or at a part of it.
template<class Visit> void eachAnchored(const Object& range, Visit visit) {
    const Reference<css::container::XContentEnumerationAccess> access(range, css::uno::UNO_QUERY);
    if (!access.is()) return;
    const auto contents = access->createContentEnumeration(ascii("com.sun.star.text.TextContent")); // it knows no other name
    while (contents.is() && contents->hasMoreElements())
        visit(Object(contents->nextElement(), css::uno::UNO_QUERY));
}

} // namespace

WordFrames::WordFrames(const Object& document) {
    const Object body(Reference<css::text::XTextDocument>(document, css::uno::UNO_QUERY_THROW)->getText(), css::uno::UNO_QUERY);
    const Reference<css::text::XTextFramesSupplier> supplier(document, css::uno::UNO_QUERY_THROW);
    const Reference<XIndexAccess> frames(supplier->getTextFrames(), css::uno::UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < frames->getCount(); ++i)
        add(Object(frames->getByIndex(i), css::uno::UNO_QUERY), body);
    const Reference<XIndexAccess> shapes = shapesOf(document);
    for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
        const Object shape(shapes->getByIndex(i), css::uno::UNO_QUERY);
        if (!Reference<css::text::XTextFrame>(shape, css::uno::UNO_QUERY).is()) add(shape, body);
    }
}

void WordFrames::add(const Object& object, const Object& body) {
    Frame frame;
    frame.object = object;
    addTexts(object, frame.texts);
    if (frame.texts.empty()) return;
    using css::text::TextContentAnchorType;
    const bool ofPage = property(object, "AnchorType", TextContentAnchorType::TextContentAnchorType_AT_PARAGRAPH) ==
                        TextContentAnchorType::TextContentAnchorType_AT_PAGE;
    frame.firstPage = ofPage && property<sal_Int16>(object, "AnchorPageNo", 1) <= 1;
    const Reference<css::text::XTextContent> content(object, css::uno::UNO_QUERY);
    const Reference<css::text::XTextRange> anchor = ofPage || !content.is() ? nullptr : content->getAnchor();
    inside_ = inside_ || (anchor.is() && Object(anchor->getText(), css::uno::UNO_QUERY) != body);
    frames_.push_back(std::move(frame));
}

WordFrames::Texts WordFrames::at(const Object& paragraph) {
    Texts texts;
    if (frames_.empty()) return texts;
    const auto visit = [&](const Object& object) { take(object, texts); };
    eachAnchored(paragraph, visit);
    const Reference<css::container::XEnumerationAccess> access(paragraph, css::uno::UNO_QUERY);
    const auto portions = access.is() ? access->createEnumeration() : nullptr;
    while (portions.is() && portions->hasMoreElements())
        eachAnchored(Object(portions->nextElement(), css::uno::UNO_QUERY), visit);
    return texts;
}

void WordFrames::take(const Object& object, Texts& to) {
    const auto found = std::ranges::find(frames_, object, &Frame::object);
    if (found == frames_.end()) return;
    found->taken = true;
    for (const auto& text : found->texts)
        if (std::ranges::find(to, text) == to.end()) to.push_back(text);
}

template<class Which> WordFrames::Texts WordFrames::takeAll(Which which) {
    Texts texts;
    for (Frame& frame : frames_)
        if (!frame.taken && which(frame)) {
            frame.taken = true;
            texts.insert(texts.end(), frame.texts.begin(), frame.texts.end());
        }
    return texts;
}

WordFrames::Texts WordFrames::ofFirstPage() {
    return takeAll([](const Frame& frame) { return frame.firstPage; });
}

WordFrames::Texts WordFrames::others() {
    return takeAll([](const Frame&) { return true; });
}

} // namespace tambonplan::office
