#include "report/Marks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tambonplan::report {

namespace {

constexpr std::size_t longestMark = 400; ///< bytes; a brace that is not closed by then is no placeholder

/// A placeholder in the joined text of a paragraph, in bytes.
struct Span {
    std::size_t begin = 0, end = 0;
};

bool isSpace(const Node& node) {
    return node.is("text:s");
}

bool holdsOtherText(const Node& node) {
    return isParagraph(node) || node.is("draw:frame") || node.is("text:note");
}

void joinText(const Node& node, std::string& out) {
    for (const Node& child : node.children) {
        if (child.kind == Node::Kind::Text) out += child.text;
        if (isSpace(child)) out += ' ';
        if (child.kind == Node::Kind::Element && !holdsOtherText(child)) joinText(child, out);
    }
}

std::vector<Span> spansIn(const std::string& text) {
    std::vector<Span> spans;
    for (std::size_t begin = text.find('{'); begin != std::string::npos; begin = text.find('{', begin + 1)) {
        const std::size_t end = text.find_first_of("{}", begin + 1);
        if (end == std::string::npos) break;
        if (text[end] == '}' && end > begin + 1 && end - begin < longestMark) spans.push_back({begin, end + 1});
    }
    return spans;
}

/// Rebuilds a paragraph with its placeholders as nodes, walking in the same order as joinText.
class Splitter {
public:
    Splitter(const std::string& text, const std::vector<Span>& spans) : text_(text), spans_(spans) {}

    void split(Node& node) {
        std::vector<Node> children;
        for (Node& child : node.children) {
            if (child.kind == Node::Kind::Text)
                splitText(child.text.size(), children);
            else if (isSpace(child))
                keepSpace(std::move(child), children);
            else {
                if (child.kind == Node::Kind::Element && !holdsOtherText(child)) split(child);
                children.push_back(std::move(child));
            }
        }
        node.children = std::move(children);
    }

private:
    const Span* spanAt(std::size_t position) const {
        for (const Span& span : spans_)
            if (span.begin <= position && position < span.end) return &span;
        return nullptr;
    }

    void splitText(std::size_t length, std::vector<Node>& out) {
        const std::size_t end = position_ + length;
        while (position_ < end) {
            if (const Span* span = spanAt(position_)) {
                if (span->begin == position_) out.push_back(Node::marker(text_.substr(span->begin + 1, span->end - span->begin - 2)));
                position_ = std::min(end, span->end);
                continue;
            }
            std::size_t next = end;
            for (const Span& span : spans_)
                if (span.begin > position_) next = std::min(next, span.begin);
            out.push_back(Node::textNode(text_.substr(position_, next - position_)));
            position_ = next;
        }
    }

    void keepSpace(Node space, std::vector<Node>& out) {
        if (spanAt(position_) == nullptr) out.push_back(std::move(space));
        ++position_;
    }

    const std::string& text_;
    const std::vector<Span>& spans_;
    std::size_t position_ = 0;
};

bool holdsBlockMark(const Node& node) {
    return isBlockMark(node) || std::ranges::any_of(node.children, [](const Node& child) { return holdsBlockMark(child); });
}

/// Cuts runs so that marks of blocks stand directly in `node`.
void lift(Node& node) {
    std::vector<Node> children;
    for (Node& child : node.children) {
        if (child.kind != Node::Kind::Element || holdsOtherText(child) || !holdsBlockMark(child)) {
            children.push_back(std::move(child));
            continue;
        }
        lift(child);
        Node run = child;
        run.children.clear();
        const auto close = [&children, &run] {
            if (!run.children.empty()) children.push_back(run);
            run.children.clear();
        };
        for (Node& inner : child.children) {
            if (isBlockMark(inner)) {
                close();
                children.push_back(std::move(inner));
            } else {
                run.children.push_back(std::move(inner));
            }
        }
        close();
    }
    node.children = std::move(children);
}

} // namespace

bool isParagraph(const Node& node) {
    return node.is("text:p") || node.is("text:h");
}

bool isRow(const Node& node) {
    return node.is("table:table-row");
}

bool isRowGroup(const Node& node) {
    return node.is("table:table-header-rows") || node.is("table:table-rows") || node.is("table:table-row-group");
}

bool isPictureSize(TextView format) {
    const std::size_t cross = format.find(u'x');
    const auto digits = [](TextView part) {
        return !part.empty() && part.size() <= 3 && std::ranges::all_of(part, [](char16_t c) { return c >= u'0' && c <= u'9'; });
    };
    return cross != TextView::npos && digits(format.substr(0, cross)) && digits(format.substr(cross + 1));
}

Mark readMark(std::string_view content) {
    const Text all = text::fromUtf8(content);
    Mark mark;
    const auto parts = text::split(all, u'|');
    TextView name = text::trim(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i)
        mark.formats.emplace_back(name.starts_with(u'#') ? parts[i] : text::trim(parts[i]));
    if (name == u"ขึ้นหน้าใหม่") mark.kind = Mark::Kind::PageBreak;
    if (name.starts_with(u'#') || name.starts_with(u'/')) {
        mark.kind = name.front() == u'#' ? Mark::Kind::Open : Mark::Kind::Close;
        name = text::trim(name.substr(1));
        constexpr TextView none = u"ไม่มี ";
        if (name.starts_with(none)) {
            mark.absent = true;
            name = text::trim(name.substr(none.size()));
        }
    }
    mark.name = name;
    return mark;
}

bool isBlockMark(const Node& node) {
    if (node.kind != Node::Kind::Marker) return false;
    const std::size_t first = node.name.find_first_not_of(' ');
    return first != std::string::npos && (node.name[first] == '#' || node.name[first] == '/');
}

void dropRemarks(Node& root) {
    constexpr std::array remarks{"office:annotation", "office:annotation-end", "text:tracked-changes", "text:change",
                                 "text:change-start", "text:change-end",       "table:tracked-changes"};
    std::erase_if(root.children,
                  [&](const Node& child) { return std::ranges::any_of(remarks, [&](auto name) { return child.is(name); }); });
    for (Node& child : root.children)
        dropRemarks(child);
}

void findMarks(Node& root) {
    for (Node& child : root.children)
        if (child.kind == Node::Kind::Element) findMarks(child);
    if (!isParagraph(root)) return;
    std::string text;
    joinText(root, text);
    const auto spans = spansIn(text);
    if (spans.empty()) return;
    Splitter(text, spans).split(root);
    lift(root);
}

} // namespace tambonplan::report
