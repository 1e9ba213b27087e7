#include "report/Styles.hpp"

#include <algorithm>
#include <utility>

namespace tambonplan::report {

StyleVariants::StyleVariants(std::string family, std::string prefix, std::string property, std::string value, std::string properties)
    : family_(std::move(family)), prefix_(std::move(prefix)), property_(std::move(property)), value_(std::move(value)),
      properties_(properties.empty() ? "style:" + family_ + "-properties" : std::move(properties)) {}

void StyleVariants::apply(Node& node) {
    const std::string attribute = family_ == "table" ? "table:style-name" : "text:style-name";
    const std::string* style = node.attribute(attribute);
    const std::string old = style == nullptr ? "" : *style;
    if (old.starts_with(prefix_)) return; // has it already
    names_.insert(old);
    node.set(attribute, prefix_ + old);
}

Node StyleVariants::variantOf(const Node* own, const std::string& name) const {
    Node style = own == nullptr ? Node::element("style:style") : *own;
    style.set("style:name", prefix_ + name);
    style.set("style:family", family_);
    if (own == nullptr && !name.empty()) style.set("style:parent-style-name", name); // a style of all documents: inherit it
    const auto place = properties_ == "style:text-properties" ? style.children.end() : style.children.begin();
    if (style.find(properties_) == nullptr) style.children.insert(place, Node::element(properties_));
    style.find(properties_)->set(property_, value_);
    return style;
}

void StyleVariants::addTo(Node& document) const {
    if (names_.empty()) return;
    Node* automatic = document.find("office:automatic-styles");
    if (automatic == nullptr) {
        const auto body = std::ranges::find_if(document.children, [](const Node& child) { return child.is("office:body"); });
        automatic = &*document.children.insert(body, Node::element("office:automatic-styles"));
    }
    for (const std::string& name : names_) {
        const auto own = std::ranges::find_if(automatic->children, [&name](const Node& style) {
            const std::string* styleName = style.attribute("style:name");
            return styleName != nullptr && *styleName == name;
        });
        Node style = variantOf(own == automatic->children.end() ? nullptr : &*own, name);
        automatic->children.push_back(std::move(style));
    }
}

} // namespace tambonplan::report
