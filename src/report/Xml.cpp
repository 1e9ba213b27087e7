#include "report/Xml.hpp"

#include <algorithm>

#include <boost/property_tree/detail/rapidxml.hpp>

namespace tambonplan::report {

namespace {

namespace rapid = boost::property_tree::detail::rapidxml;

Node convert(const rapid::xml_node<>& from) {
    Node node = Node::element(std::string(from.name(), from.name_size()));
    for (const auto* attribute = from.first_attribute(); attribute != nullptr; attribute = attribute->next_attribute())
        node.attributes.emplace_back(std::string(attribute->name(), attribute->name_size()),
                                     std::string(attribute->value(), attribute->value_size()));
    for (const auto* child = from.first_node(); child != nullptr; child = child->next_sibling()) {
        if (child->type() == rapid::node_element) node.children.push_back(convert(*child));
        if (child->type() == rapid::node_data || child->type() == rapid::node_cdata)
            node.children.push_back(Node::textNode(std::string(child->value(), child->value_size())));
    }
    return node;
}

void escape(std::string& out, std::string_view text, bool attribute) {
    for (const char c : text)
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += attribute ? "&quot;" : "\""; break;
        case '\n': out += attribute ? "&#10;" : "\n"; break;
        case '\t': out += attribute ? "&#9;" : "\t"; break;
        default:
            if (static_cast<unsigned char>(c) >= ' ' || c == '\r') out += c; // other control characters are no XML
        }
}

void print(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::Text) return escape(out, node.text, false);
    if (node.kind == Node::Kind::Marker) return escape(out, "{" + node.name + "}", false);
    out += '<';
    out += node.name;
    for (const auto& [name, value] : node.attributes) {
        out += ' ';
        out += name;
        out += "=\"";
        escape(out, value, true);
        out += '"';
    }
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    for (const Node& child : node.children)
        print(out, child);
    out += "</";
    out += node.name;
    out += '>';
}

void appendContent(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::Text) out += node.text;
    if (node.kind == Node::Kind::Marker) out += "{" + node.name + "}";
    for (const Node& child : node.children)
        appendContent(out, child);
}

} // namespace

Node Node::element(std::string name) {
    return {Kind::Element, std::move(name), {}, {}, {}};
}

Node Node::textNode(std::string text) {
    return {Kind::Text, {}, std::move(text), {}, {}};
}

Node Node::marker(std::string content) {
    return {Kind::Marker, std::move(content), {}, {}, {}};
}

const std::string* Node::attribute(std::string_view attributeName) const {
    const auto found = std::ranges::find_if(attributes, [&](const auto& pair) { return pair.first == attributeName; });
    return found == attributes.end() ? nullptr : &found->second;
}

void Node::set(std::string_view attributeName, std::string value) {
    for (auto& [name_, old] : attributes)
        if (name_ == attributeName) {
            old = std::move(value);
            return;
        }
    attributes.emplace_back(attributeName, std::move(value));
}

void Node::remove(std::string_view attributeName) {
    std::erase_if(attributes, [&](const auto& pair) { return pair.first == attributeName; });
}

Node* Node::find(std::string_view elementName) {
    if (is(elementName)) return this;
    for (Node& child : children)
        if (Node* found = child.find(elementName)) return found;
    return nullptr;
}

std::string Node::content() const {
    std::string out;
    appendContent(out, *this);
    return out;
}

Node parseXml(std::string_view xml) {
    std::string buffer(xml); // the parser writes into it
    rapid::xml_document<> document;
    try {
        document.parse<rapid::parse_no_element_values | rapid::parse_validate_closing_tags>(buffer.data());
    } catch (const rapid::parse_error& error) {
        throw XmlError(error.what());
    }
    const auto* root = document.first_node();
    if (root == nullptr) throw XmlError("no element");
    return convert(*root);
}

std::string printXml(const Node& root) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    print(out, root);
    return out;
}

} // namespace tambonplan::report
