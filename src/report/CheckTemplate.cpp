#include "report/Blocks.hpp"
#include "report/Charts.hpp"
#include "report/Format.hpp"
#include "report/Template.hpp"

namespace tambonplan::report {

namespace {

using Kind = TemplateProblem::Kind;

/// Walks a template once, into every block once, and holds its names against the catalogue.
class Checker {
public:
    explicit Checker(const Node& document) : document_(document), blocks_(document_) {}

    TemplateCheck run(const Catalogue& known) {
        check_.problems = blocks_.problems();
        if (!check_.problems.empty()) { // it is not clear what belongs to which list, but what nobody knows is wrong wherever it stands
            collectNames(known);
            findStrangers(document_, {});
        } else {
            scopes_.push_back(&known);
            walk(document_, {});
            for (const Text& field : known.fields)
                if (!used_.contains({&known, field})) check_.unused.push_back(field);
            for (const auto& [list, content] : known.lists)
                if (!used_.contains({&known, list})) check_.unused.push_back(list);
        }
        for (const SheetChart& chart : chartsOfSheets(document_))
            check_.problems.push_back({Kind::SheetChart, chart.name, {TemplatePlace::Kind::Cells, chart.cells, 0}});
        return std::move(check_);
    }

private:
    void walk(const Node& node, const TemplatePlace& place) {
        const auto& blocks = blocks_.of(node);
        std::vector<const Block*> open;
        std::size_t rows = place.row;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const std::size_t before = scopes_.size();
            for (const Block& block : blocks)
                if (block.first <= i && i <= block.last) enter(block, i == block.first ? place : TemplatePlace(), i == block.first);
            const Node& child = node.children[i];
            if (child.kind == Node::Kind::Marker)
                field(child, place);
            else if (child.kind == Node::Kind::Text)
                plain(child, place);
            else {
                paragraphs_ += isParagraph(child) ? 1 : 0;
                walk(child, placeOf(child, rows, place));
                paragraphs_ -= isParagraph(child) ? 1 : 0;
            }
            scopes_.resize(before);
            rows += rowsIn(child);
        }
    }

    void collectNames(const Catalogue& known) {
        names_.insert(known.fields.begin(), known.fields.end());
        for (const auto& [list, inside] : known.lists) {
            names_.insert(list);
            collectNames(inside);
        }
    }

    /// Names that are in no list at all.
    void findStrangers(const Node& node, const TemplatePlace& place) {
        std::size_t rows = place.row;
        for (const Node& child : node.children) {
            if (child.kind == Node::Kind::Marker)
                stranger(child, place);
            else
                findStrangers(child, placeOf(child, rows, place));
            rows += rowsIn(child);
        }
    }

    void stranger(const Node& node, const TemplatePlace& place) {
        const Mark mark = readMark(node.name);
        const bool field = mark.kind == Mark::Kind::Field;
        if (!field && mark.kind != Mark::Kind::Open) return;
        if (mark.name == (field ? indexField : lastField) || names_.contains(mark.name)) return;
        add(field ? Kind::UnknownField : Kind::UnknownList, node, place);
    }

    void enter(const Block& block, const TemplatePlace& place, bool report) {
        if (block.mark.name == lastField) return;
        const Catalogue* inside = nullptr;
        bool known = false;
        for (std::size_t i = scopes_.size(); i-- > 0;) {
            const Catalogue* scope = scopes_[i];
            const auto list = scope->lists.find(block.mark.name);
            known = list != scope->lists.end() || scope->fields.contains(block.mark.name);
            if (!known) continue;
            used_.insert({scope, block.mark.name});
            if (list != scope->lists.end() && !block.mark.absent) inside = &list->second;
            break;
        }
        if (!known && report) add(Kind::UnknownList, *block.open, place);
        if (!known) inside = &anything_; // one mistake, one message
        if (inside != nullptr) scopes_.push_back(inside);
    }

    void field(const Node& node, const TemplatePlace& place) {
        const Mark mark = readMark(node.name);
        if (mark.kind != Mark::Kind::Field) return;
        for (const Text& format : mark.formats)
            if (!isFormat(format) && !isPictureSize(format)) add(Kind::UnknownFormat, node, place);
        if (mark.name == indexField) return;
        for (std::size_t i = scopes_.size(); i-- > 0;) {
            const Catalogue* scope = scopes_[i];
            if (scope == &anything_) return;
            if (!scope->fields.contains(mark.name)) continue;
            used_.insert({scope, mark.name});
            return;
        }
        add(Kind::UnknownField, node, place);
    }

    void plain(const Node& node, const TemplatePlace& place) {
        if (paragraphs_ == 0) return;
        constexpr std::size_t shown = 24; // letters from the brace on
        const Text all = text::fromUtf8(node.text);
        const std::size_t brace = all.find_first_of(u"{}");
        if (brace != Text::npos) check_.problems.push_back({Kind::StrayBrace, all.substr(brace, shown), place});
    }

    void add(Kind kind, const Node& node, const TemplatePlace& place) {
        check_.problems.push_back({kind, text::fromUtf8(node.name), place});
    }

    const Node& document_;
    Blocks blocks_;
    TemplateCheck check_;
    Catalogue anything_;
    std::set<Text> names_; ///< of all fields and lists, wherever they may stand
    std::vector<const Catalogue*> scopes_;
    int paragraphs_ = 0; ///< round the node: braces elsewhere are no text
    std::set<std::pair<const Catalogue*, Text>> used_;
};

} // namespace

std::string_view problemName(TemplateProblem::Kind kind) {
    switch (kind) {
    case Kind::UnknownField: return "unknownField";
    case Kind::UnknownList: return "unknownList";
    case Kind::UnknownFormat: return "unknownFormat";
    case Kind::Unclosed: return "unclosed";
    case Kind::Unopened: return "unopened";
    case Kind::Crossing: return "crossing";
    case Kind::StrayBrace: return "strayBrace";
    case Kind::SheetChart: return "sheetChart";
    case Kind::MissingData: return "missingData";
    }
    return "";
}

Text describe(const TemplatePlace& place, const text::Messages& messages) {
    using Place = TemplatePlace::Kind;
    switch (place.kind) {
    case Place::Nowhere: return {};
    case Place::Chart: return messages("template.place.chart");
    case Place::Table:
        return place.row == 0 ? messages("template.place.table", {place.name})
                              : messages("template.place.row", {place.name, text::number(static_cast<long long>(place.row))});
    case Place::Paragraph: return messages("template.place.paragraph", {place.name});
    case Place::Cells: return place.name;
    }
    return {};
}

Catalogue catalogueOf(const Record& sample) {
    Catalogue catalogue;
    for (const auto& [name, value] : sample.fields())
        catalogue.fields.insert(name);
    for (const auto& [name, records] : sample.lists()) {
        Catalogue& inside = catalogue.lists[name];
        for (const Record& record : records) {
            Catalogue more = catalogueOf(record);
            inside.fields.merge(more.fields);
            inside.lists.merge(more.lists);
        }
    }
    return catalogue;
}

TemplateCheck checkTemplate(const Node& document, const Catalogue& known) {
    Node marked = document;
    dropRemarks(marked);
    prepareCharts(marked);
    findMarks(marked);
    return Checker(marked).run(known);
}

} // namespace tambonplan::report
