#pragma once

#include <set>
#include <string>

#include "report/Xml.hpp"

namespace tambonplan::report {

/// Styles of a document that are like others but for one property: for every style that a node with the new property has, one more.
class StyleVariants {
public:
    /// "paragraph" with "text:style-name", or "table"; what is set, and how the names of the new begin. `properties`: the element that it
    /// is set in; empty = that of the family, "style:paragraph-properties".
    StyleVariants(std::string family, std::string prefix, std::string property, std::string value, std::string properties = {});

    /// Gives a paragraph or table the property.
    void apply(Node& node);

    /// Adds the styles that were asked for to the document's own. Once, at the end.
    void addTo(Node& document) const;

private:
    Node variantOf(const Node* own, const std::string& name) const;

    std::string family_, prefix_, property_, value_, properties_;
    std::set<std::string> names_; ///< of the styles that got a variant
};

/// Goes through a part of a document (nothing where it has no such part) and gives what it meets variants of its styles: `walk(part,
/// variants)`.
template<class Walk> void restyle(Node& document, Node* part, StyleVariants variants, Walk walk) {
    if (part == nullptr) return;
    walk(*part, variants);
    variants.addTo(document);
}

} // namespace tambonplan::report
