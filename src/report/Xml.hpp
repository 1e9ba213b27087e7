#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tambonplan::report {

/// A part of an XML document. Text is UTF-8, entities resolved. `Marker` is no XML: it is a placeholder that `Marks.hpp` found.
struct Node {
    enum class Kind { Element, Text, Marker };
    Kind kind = Kind::Element;
    std::string name; ///< of an element, with its prefix ("text:p"); of a marker, what stands between the braces
    std::string text; ///< of Kind::Text
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Node> children;

    static Node element(std::string name);
    static Node textNode(std::string text);
    static Node marker(std::string content);

    bool is(std::string_view elementName) const { return kind == Kind::Element && name == elementName; }
    const std::string* attribute(std::string_view attributeName) const; ///< or nullptr
    void set(std::string_view attributeName, std::string value);
    void remove(std::string_view attributeName);
    /// First element of that name below, at any depth; nullptr where there is none.
    Node* find(std::string_view elementName);
    /// All text below, markers in braces.
    std::string content() const;
};

struct XmlError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads a document; comments and processing instructions are dropped. Throws XmlError.
Node parseXml(std::string_view xml);

/// The document as UTF-8 with its declaration.
std::string printXml(const Node& root);

} // namespace tambonplan::report
