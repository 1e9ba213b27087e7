#include "report/Finish.hpp"

#include <algorithm>

#include "report/Styles.hpp"

namespace tambonplan::report {

namespace {

constexpr std::size_t rowsAtEnd = 5; ///< at most: the last two projects, their sum, the sum of all, and who signs

bool takePageBreak(Node& paragraph) {
    bool found = false;
    const auto isBreak = [](const Node& node) {
        return node.kind == Node::Kind::Marker && readMark(node.name).kind == Mark::Kind::PageBreak;
    };
    found = std::erase_if(paragraph.children, isBreak) > 0;
    for (Node& child : paragraph.children)
        if (child.kind == Node::Kind::Element) found = takePageBreak(child) || found;
    return found;
}

void breakBefore(Node& node, StyleVariants& breaking) {
    if (isParagraph(node) && takePageBreak(node)) breaking.apply(node);
    for (Node& child : node.children)
        breakBefore(child, breaking);
}

void keepParagraphs(Node& node, StyleVariants& keeping) {
    if (isParagraph(node)) keeping.apply(node);
    for (Node& child : node.children)
        keepParagraphs(child, keeping);
}

/// Do the cells of two rows look the same, as those of one list do?
bool sameLook(const Node& a, const Node& b) {
    const auto same = [](const Node& one, const Node& other, std::string_view name) {
        const std::string* first = one.attribute(name);
        const std::string* second = other.attribute(name);
        return first == nullptr || second == nullptr ? first == second : *first == *second;
    };
    return std::ranges::equal(a.children, b.children, [&same](const Node& cell, const Node& other) {
        return same(cell, other, "table:style-name") && same(cell, other, "table:number-columns-spanned");
    });
}

void keepEnds(Node& node, StyleVariants& keeping) {
    constexpr std::size_t fewestOfList = 2; // one project alone looks lost
    std::size_t left = 0, alike = 1;
    const Node* below = nullptr;
    const auto isHead = [](const Node& child) { return child.is("table:table-header-rows"); };
    if (node.is("table:table") && std::ranges::any_of(node.children, isHead))
        for (auto child = node.children.rbegin(); child != node.children.rend() && left < rowsAtEnd; ++child) {
            if (!isRow(*child)) continue;
            alike = below != nullptr && sameLook(*child, *below) ? alike + 1 : 1;
            if (alike > fewestOfList) break;
            if (left > 0) keepParagraphs(*child, keeping);
            below = &*child;
            ++left;
        }
    for (Node& child : node.children)
        if (child.kind == Node::Kind::Element && !child.is("draw:frame") && !isRow(child) && !isParagraph(child)) keepEnds(child, keeping);
}

/// Sets the office's switch by which rows heed their paragraphs.
void heedRows(Node& settings) {
    const std::string* name = settings.attribute("config:name");
    if (name != nullptr && *name == "TableRowKeep") settings.children.assign(1, Node::textNode("true"));
    for (Node& child : settings.children)
        heedRows(child);
}

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(const std::string& bytes) {
    std::string out;
    out.reserve(bytes.size() * 4 / 3 + 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned long group = 0;
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= count ? letters[group >> (18U - 6U * k) & 63U] : '=';
    }
    return out;
}

} // namespace

void breakPages(Node& document) {
    restyle(document, &document, {"paragraph", "TP_NewPage_", "fo:break-before", "page"}, breakBefore);
}

void keepTableEnds(Node& document) {
    restyle(document, document.find("office:text"), {"paragraph", "TP_Keep_", "fo:keep-with-next", "always"}, keepEnds);
    if (Node* settings = document.find("office:settings")) heedRows(*settings);
}

Node pictureFrame(const Picture& picture, const Mark& mark) {
    std::string width = "30";
    std::string height = "30";
    for (const Text& format : mark.formats)
        if (isPictureSize(format)) {
            const std::string size = text::toUtf8(format);
            width = size.substr(0, size.find('x'));
            height = size.substr(size.find('x') + 1);
        }
    Node data = Node::element("office:binary-data");
    data.children.push_back(Node::textNode(base64(picture.bytes)));
    Node image = Node::element("draw:image");
    image.children.push_back(std::move(data));
    Node frame = Node::element("draw:frame");
    frame.set("text:anchor-type", "as-char");
    frame.set("svg:width", width + "mm");
    frame.set("svg:height", height + "mm");
    frame.children.push_back(std::move(image));
    return frame;
}

} // namespace tambonplan::report
