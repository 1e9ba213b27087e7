#include "report/Digits.hpp"

#include <algorithm>
#include <array>

#include "report/Format.hpp"

namespace tambonplan::report {

namespace {

constexpr const char* asItIs = "as it is"; ///< as name of a text, which has none

/// Numbers are shown by the formats of their styles: these say in which digits. A chart heeds them only where the language of the format is
/// Thai too, and would else lose the rest of the format (LibreOffice 7.4).
void thaiFormats(Node& styles) {
    for (Node& style : styles.children) {
        constexpr std::array formats{"number:number-style", "number:percentage-style", "number:currency-style", "number:date-style"};
        if (std::ranges::none_of(formats, [&style](const char* format) { return style.is(format); })) continue;
        style.set("number:language", "th");
        style.set("number:country", "TH");
        style.set("number:transliteration-format", "๑");
        style.set("number:transliteration-language", "th");
        style.set("number:transliteration-country", "TH");
        style.set("number:transliteration-style", "short");
    }
}

bool holdsStyles(const Node& node) {
    return node.is("office:styles") || node.is("office:automatic-styles");
}

/// Texts, and the formats of the objects in it.
void thaiText(Node& node) {
    if (node.kind == Node::Kind::Text && node.name != asItIs) node.text = text::toUtf8(thaiDigits(text::fromUtf8(node.text)));
    for (const char* noText : {"office:binary-data", "office:meta", "office:settings", "office:scripts", "dc:date"})
        if (node.is(noText)) return;
    if (holdsStyles(node)) return thaiFormats(node);
    for (Node& child : node.children)
        thaiText(child);
}

/// A field of Word runs over several runs: begin, instruction, separate, result, end. `results`: fields whose result is being read.
void thaiWordFields(Node& node, int& results) {
    if (node.is("w:fldChar")) {
        const std::string* type = node.attribute("w:fldCharType");
        if (type != nullptr && *type == "separate") ++results;
        if (type != nullptr && *type == "end") results = std::max(0, results - 1);
    }
    if (node.is("w:instrText") && node.children.size() == 1) {
        std::string& instruction = node.children.front().text;
        if (instruction.find("PAGE") == std::string::npos) return;
        instruction.erase(std::min(instruction.find("\\*"), instruction.size()));
        instruction += " \\* THAIARABIC ";
        return;
    }
    if (node.is("w:t") && results > 0)
        for (Node& child : node.children)
            child.text = text::toUtf8(thaiDigits(text::fromUtf8(child.text)));
    for (Node& child : node.children)
        thaiWordFields(child, results);
}

} // namespace

void keepDigits(Node& text) {
    text.name = asItIs;
}

void useThaiDigits(Node& document) {
    for (Node& child : document.children) {
        if (child.is("office:body") || child.is("office:master-styles")) thaiText(child);
        if (holdsStyles(child)) thaiFormats(child);
    }
}

void useThaiPageNumbers(Node& document) {
    if (document.is("text:page-number")) document.set("style:num-format", "Native Numbering");
    for (Node& child : document.children)
        useThaiPageNumbers(child);
}

void useThaiWordFields(Node& part) {
    int results = 0;
    thaiWordFields(part, results);
}

std::string withThaiWordPages(std::string document) {
    constexpr std::string_view element = "<w:pgNumType", attribute = "w:fmt=\"";
    for (std::size_t at = document.find(element); at != std::string::npos; at = document.find(element, at + 1)) {
        const std::size_t end = document.find('>', at);
        if (end == std::string::npos) break;
        std::size_t format = document.find(attribute, at);
        if (format > end) {
            document.insert(at + element.size(), " w:fmt=\"thaiNumbers\"");
            continue;
        }
        format += attribute.size();
        document.replace(format, document.find('"', format) - format, "thaiNumbers");
    }
    return document;
}

} // namespace tambonplan::report
