#pragma once

#include <vector>

#include <com/sun/star/text/XText.hpp>

#include "office/Uno.hpp"

namespace tambonplan::office {

/// The text frames and text boxes of a Writer document, by the paragraphs at which they are anchored. Word's boxes become shapes with a
/// text, or groups of such; those of old files and of Writer itself are frames.
class WordFrames {
public:
    /// Throws css::uno::Exception where the document is no text document.
    explicit WordFrames(const Reference<css::uno::XInterface>& document);

    /// Does the document have any with a text? Only then is it worth the time to ask its paragraphs.
    bool any() const { return !frames_.empty(); }
    /// Are some anchored elsewhere than in the running text: in cells, in other frames?
    bool anyInside() const { return inside_; }

    using Texts = std::vector<Reference<css::text::XText>>;

    /// The texts of those that are anchored at a paragraph or in it, in the order in which they stand there.
    Texts at(const Reference<css::uno::XInterface>& paragraph);
    /// Those of the first page itself, which no paragraph knows.
    Texts ofFirstPage();
    /// Those that nobody asked for yet: of further pages, or where the office does not tell the anchor.
    Texts others();

private:
    struct Frame {
        Reference<css::uno::XInterface> object;
        Texts texts; ///< several of a group
        bool firstPage = false, taken = false;
    };

    void add(const Reference<css::uno::XInterface>& object, const Reference<css::uno::XInterface>& body);
    void take(const Reference<css::uno::XInterface>& object, Texts& to);
    template<class Which> Texts takeAll(Which which);

    std::vector<Frame> frames_;
    bool inside_ = false;
};

} // namespace tambonplan::office
