#include "report/Blocks.hpp"

#include <algorithm>
#include <charconv>

#include "report/Charts.hpp"

namespace tambonplan::report {

namespace {

constexpr std::size_t quoteLength = 40;

} // namespace

std::size_t rowsIn(const Node& node) {
    if (isRow(node)) {
        const std::string* repeated = node.attribute("table:number-rows-repeated");
        std::size_t rows = 1;
        if (repeated != nullptr) std::from_chars(repeated->data(), repeated->data() + repeated->size(), rows);
        return rows;
    }
    if (!isRowGroup(node)) return 0;
    std::size_t rows = 0;
    for (const Node& child : node.children)
        rows += rowsIn(child);
    return rows;
}

TemplatePlace placeOf(const Node& node, std::size_t rowsBefore, const TemplatePlace& above) {
    using Kind = TemplatePlace::Kind;
    if (isChartTable(node)) return {Kind::Chart, {}, 0};
    if (node.is("table:table")) {
        const std::string* name = node.attribute("table:name");
        return {Kind::Table, name == nullptr ? Text() : text::fromUtf8(*name), 0};
    }
    if (isRow(node)) return {above.kind, above.name, rowsBefore + 1};
    if (isRowGroup(node)) return {above.kind, above.name, rowsBefore};
    if (isParagraph(node) && above.kind == Kind::Nowhere)
        return {Kind::Paragraph, text::fromUtf8(node.content()).substr(0, quoteLength), 0};
    return above;
}

Blocks::Blocks(const Node& root) {
    for (const Loose& loose : pair(root, {})) {
        const bool open = readMark(loose.mark->name).kind == Mark::Kind::Open;
        problems_.push_back(
            {open ? TemplateProblem::Kind::Unclosed : TemplateProblem::Kind::Unopened, text::fromUtf8(loose.mark->name), loose.place});
    }
}

const std::vector<Block>& Blocks::of(const Node& node) const {
    static const std::vector<Block> none;
    const auto found = blocks_.find(&node);
    return found == blocks_.end() ? none : found->second;
}

/// Pairs the marks below `node` and returns those that found no partner, in document order.
std::vector<Blocks::Loose> Blocks::pair(const Node& node, const TemplatePlace& place) {
    if (node.kind == Node::Kind::Marker) return isBlockMark(node) ? std::vector<Loose>{{&node, place}} : std::vector<Loose>{};
    std::vector<std::pair<std::size_t, Loose>> marks;
    std::size_t rows = place.row;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Node& child = node.children[i];
        for (Loose& loose : pair(child, placeOf(child, rows, place)))
            marks.emplace_back(i, std::move(loose));
        rows += rowsIn(child);
    }
    std::vector<Loose> left;
    if (isRow(node)) { // the row itself repeats: its table pairs them
        for (auto& [child, loose] : marks)
            left.push_back(std::move(loose));
        return left;
    }
    pairAmong(node, marks, left);
    return left;
}

void Blocks::pairAmong(const Node& node, const std::vector<std::pair<std::size_t, Loose>>& marks, std::vector<Loose>& left) {
    struct Open {
        std::size_t child;
        Loose loose;
        Mark read;
    };
    std::vector<Open> open;
    std::vector<Block> found;
    const auto cross = [this](const Loose& loose) {
        problems_.push_back({TemplateProblem::Kind::Crossing, text::fromUtf8(loose.mark->name), loose.place});
    };
    for (const auto& [child, loose] : marks) {
        const Mark read = readMark(loose.mark->name);
        if (read.kind == Mark::Kind::Open) {
            open.push_back({child, loose, read});
            continue;
        }
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.read.opens(read); });
        if (partner == open.rend()) {
            left.push_back(loose);
            continue;
        }
        if (partner != open.rbegin()) cross(open.back().loose);
        found.push_back({partner->child, child, partner->loose.mark, loose.mark, partner->read});
        open.erase(std::next(partner).base(), open.end());
    }
    for (const Open& o : open)
        left.push_back(o.loose);
    // Inner blocks close first; where two cover the same children, the one found later is the outer one.
    std::ranges::reverse(found);
    std::ranges::stable_sort(found,
                             [](const Block& a, const Block& b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
    for (std::size_t i = 1; i < found.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (found[i].first <= found[j].last && found[i].last > found[j].last) cross({found[i].open, {}});
    if (!found.empty()) blocks_[&node] = std::move(found);
}

} // namespace tambonplan::report
