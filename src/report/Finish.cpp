#include "report/Finish.hpp"

#include <algorithm>
#include <map>

namespace tambonplan::report {

namespace {

const std::string breakPrefix = "TP_NewPage_";

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

void restyle(Node& node, std::map<std::string, std::string>& styles) {
    if (isParagraph(node) && takePageBreak(node)) {
        const std::string* style = node.attribute("text:style-name");
        const std::string old = style == nullptr ? "" : *style;
        styles[old] = breakPrefix + old;
        node.set("text:style-name", breakPrefix + old);
    }
    for (Node& child : node.children)
        restyle(child, styles);
}

Node breakingStyle(const Node* automatic, const std::string& old, const std::string& name) {
    Node style = Node::element("style:style");
    if (automatic != nullptr) style = *automatic;
    style.set("style:name", name);
    style.set("style:family", "paragraph");
    if (automatic == nullptr && !old.empty()) style.set("style:parent-style-name", old);
    if (style.find("style:paragraph-properties") == nullptr)
        style.children.insert(style.children.begin(), Node::element("style:paragraph-properties"));
    style.find("style:paragraph-properties")->set("fo:break-before", "page");
    return style;
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
    std::map<std::string, std::string> styles;
    restyle(document, styles);
    if (styles.empty()) return;
    Node* automatic = document.find("office:automatic-styles");
    if (automatic == nullptr) {
        const auto body = std::ranges::find_if(document.children, [](const Node& child) { return child.is("office:body"); });
        automatic = &*document.children.insert(body, Node::element("office:automatic-styles"));
    }
    for (const auto& [old, name] : styles) {
        const Node* known = nullptr;
        for (const Node& style : automatic->children)
            if (const std::string* styleName = style.attribute("style:name"); styleName != nullptr && *styleName == old) known = &style;
        Node style = breakingStyle(known, old, name);
        automatic->children.push_back(std::move(style));
    }
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
