#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <stdexcept>
#include <unordered_set>

#include "report/Blocks.hpp"
#include "report/Charts.hpp"
#include "report/Digits.hpp"
#include "report/Finish.hpp"
#include "report/FitNumbers.hpp"
#include "report/Format.hpp"
#include "report/LongTables.hpp"
#include "report/SheetRanges.hpp"
#include "report/Template.hpp"

namespace tambonplan::report {

namespace {

bool isBlank(const Text& text) {
    return text::trim(text).empty();
}

bool holdsObject(const Node& node) {
    return node.is("draw:frame") || node.is("text:page-number") || std::ranges::any_of(node.children, holdsObject);
}

bool holdsMark(const Node& node) {
    return node.kind == Node::Kind::Marker || std::ranges::any_of(node.children, holdsMark);
}

/// What a row or paragraph holds besides the marks of blocks.
bool onlyBlockMarks(const Node& node, bool& any) {
    if (node.kind == Node::Kind::Text) return isBlank(text::fromUtf8(node.text));
    if (node.kind == Node::Kind::Marker) {
        any = any || isBlockMark(node);
        return isBlockMark(node);
    }
    if (node.is("draw:frame") || node.attribute("table:formula") != nullptr) return false;
    return std::ranges::all_of(node.children, [&any](const Node& child) { return onlyBlockMarks(child, any); });
}

std::string decimal(double number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end.ptr};
}

/// A record that is open while its block is written.
struct Scope {
    const Record* record = nullptr;
    std::size_t index = 0; ///< 1-based; 0 = no list
    bool last = true;      ///< of the list
    TextView list{};
};

class Filler {
public:
    Filler(const Node& document, const Record& data, const FillOptions& options)
        : document_(document), options_(options), blocks_(document) {
        if (!blocks_.problems().empty()) throw std::logic_error("the template was not checked");
        numbers_ = std::ranges::any_of(document_.children, [](const Node& child) {
            return child.is("office:body") &&
                   std::ranges::any_of(child.children, [](const Node& body) { return body.is("office:spreadsheet"); });
        });
        scopes_.push_back({&data, 0, true, {}});
    }

    Filled run() {
        Filled filled;
        filled.document = copyWithoutChildren(document_);
        children(document_, 0, document_.children.size(), filled.document, {});
        breakPages(filled.document);
        cutLongTables(filled.document);
        keepTableEnds(filled.document);
        if (numbers_) followRows(filled.document);
        finishCharts(filled.document);
        if (options_.thaiDigits) useThaiDigits(filled.document);
        if (!numbers_) fitNumbers(filled.document);
        filled.problems = std::move(problems_);
        return filled;
    }

private:
    static Node copyWithoutChildren(const Node& node) { return {node.kind, node.name, node.text, node.attributes, {}}; }

    /// Writes the children [first, end) of `from` into `to`, blocks as often as their lists say.
    void children(const Node& from, std::size_t first, std::size_t end, Node& to, const TemplatePlace& place) {
        std::size_t rows = place.row;
        for (std::size_t i = 0; i < end; ++i) {
            const std::size_t before = rows;
            rows += rowsIn(from.children[i]);
            if (i < first) continue;
            const Block* block = blockAt(from, i, end);
            if (block == nullptr) {
                one(from.children[i], to, placeOf(from.children[i], before, place));
                continue;
            }
            taken_.insert(block->open);
            taken_.insert(block->close);
            repeat(*block, from, to, place);
            taken_.erase(block->open);
            taken_.erase(block->close);
            while (i < block->last)
                rows += rowsIn(from.children[++i]);
        }
    }

    /// The outermost block that begins at child `i` and is not open yet.
    const Block* blockAt(const Node& from, std::size_t i, std::size_t end) const {
        for (const Block& block : blocks_.of(from))
            if (block.first == i && block.last < end && !taken_.contains(block.open)) return &block;
        return nullptr;
    }

    void repeat(const Block& block, const Node& from, Node& to, const TemplatePlace& place) {
        const auto once = [&] { children(from, block.first, block.last + 1, to, place); };
        const std::vector<Record>* list = findList(block.mark.name);
        if (list == nullptr || block.mark.absent) {
            const bool there = list == nullptr ? isThere(block.mark.name) : !list->empty();
            if (there != block.mark.absent) once();
            return;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0 && isParagraph(from)) separate(block.mark, to);
            scopes_.push_back({&(*list)[i], i + 1, i + 1 == list->size(), block.mark.name});
            once();
            scopes_.pop_back();
        }
    }

    static void separate(const Mark& mark, Node& to) {
        constexpr TextView word = u"คั่น ";
        for (const Text& format : mark.formats)
            if (format.starts_with(word)) to.children.push_back(Node::textNode(text::toUtf8(TextView(format).substr(word.size()))));
    }

    const std::vector<Record>* findList(const Text& name) const {
        for (std::size_t i = scopes_.size(); i-- > 0;)
            if (const auto found = scopes_[i].record->lists().find(name); found != scopes_[i].record->lists().end()) return &found->second;
        return nullptr;
    }

    const FieldValue* findField(const Text& name) const {
        for (std::size_t i = scopes_.size(); i-- > 0;)
            if (const auto found = scopes_[i].record->fields().find(name); found != scopes_[i].record->fields().end())
                return &found->second;
        return nullptr;
    }

    bool isThere(const Text& name) const {
        if (name == lastField) return std::ranges::all_of(scopes_, &Scope::last);
        const FieldValue* value = findField(name);
        if (value == nullptr || std::holds_alternative<std::monostate>(*value) || std::holds_alternative<Missing>(*value)) return false;
        if (const auto* text = std::get_if<Text>(value)) return !isBlank(*text);
        const auto* number = std::get_if<double>(value);
        return number == nullptr || *number != 0;
    }

    void one(const Node& node, Node& to, const TemplatePlace& place) {
        if (node.kind == Node::Kind::Text) {
            to.children.push_back(node);
            return;
        }
        if (node.kind == Node::Kind::Marker) return mark(node, to, place);
        bool marks = false;
        const bool vanishes = (isRow(node) || isParagraph(node)) && onlyBlockMarks(node, marks) && marks && !hasOwnBlock(node);
        if (vanishes) return;
        Node copy = copyWithoutChildren(node);
        const bool wereNumbers = numbers_;
        numbers_ = numbers_ || isChartTable(node);
        if (numbers_ && node.is("table:table-cell")) {
            if (holdsMark(node)) // a formula shows another cell's placeholder, or has one among its texts
                for (const char* shown : {"table:formula", "office:string-value"})
                    copy.remove(shown);
            if (!takeCategory(copy)) numberCell(node, copy);
        }
        children(node, 0, node.children.size(), copy, place);
        numbers_ = wereNumbers;
        if (isRow(node) && numbers_) noteItems(copy, items());
        if (hasOwnBlock(node) && isBlank(text::fromUtf8(copy.content())) && !holdsObject(copy)) return;
        if (node.is("table:table-cell") && copy.children.empty() && !node.children.empty()) copy.children.push_back(emptyParagraph(node));
        if (node.is("table:table") && copy.find("table:table-row") == nullptr) return; // the office cannot read a table without rows
        to.children.push_back(std::move(copy));
    }

    /// The items that are being written, for SheetRanges.hpp.
    std::string items() const {
        Text all;
        for (const Scope& scope : scopes_)
            if (scope.index > 0)
                all.append(all.empty() ? u"" : u"\n")
                    .append(scope.list)
                    .append(u"\n")
                    .append(text::number(static_cast<long long>(scope.index)));
        return text::toUtf8(all);
    }

    /// A block that opens and closes inside this very paragraph.
    bool hasOwnBlock(const Node& node) const { return isParagraph(node) && !blocks_.of(node).empty(); }

    static Node emptyParagraph(const Node& cell) {
        Node paragraph = Node::element("text:p");
        for (const Node& child : cell.children)
            if (isParagraph(child)) {
                paragraph.attributes = child.attributes;
                break;
            }
        return paragraph;
    }

    /// A cell of a sheet that is one placeholder with a number becomes a number, so that it can be reckoned with.
    void numberCell(const Node& cell, Node& copy) const {
        const Node* only = nullptr;
        for (const Node& paragraph : cell.children) {
            if (!isParagraph(paragraph)) continue;
            for (const Node* inner = &paragraph; inner != nullptr;) { // one mark, alone in its runs
                const Node* next = nullptr;
                for (const Node& child : inner->children) {
                    if (isBlockMark(child)) continue;
                    if (child.kind == Node::Kind::Text || next != nullptr || only != nullptr) return;
                    next = &child;
                }
                if (next != nullptr && next->kind == Node::Kind::Marker) only = next;
                inner = next == nullptr || next->kind == Node::Kind::Marker ? nullptr : next;
            }
        }
        if (only == nullptr) return;
        const Mark mark = readMark(only->name);
        const bool numeric = std::ranges::all_of(mark.formats, [](const Text& f) { return f == u"บาท" || f == u"จำนวน" || f == u"ร้อยละ"; });
        if (!numeric) return;
        double number = 0;
        if (mark.name == indexField) {
            number = static_cast<double>(scopes_.back().index);
        } else {
            const FieldValue* value = findField(mark.name);
            if (value == nullptr || !std::holds_alternative<double>(*value)) return;
            number = std::get<double>(*value);
        }
        copy.set("office:value-type", "float");
        copy.set("office:value", decimal(number));
        copy.remove("calcext:value-type");
        copy.remove("office:string-value");
    }

    void mark(const Node& node, Node& to, const TemplatePlace& place) {
        if (taken_.contains(&node)) return;
        const Mark mark = readMark(node.name);
        if (mark.kind == Mark::Kind::PageBreak) {
            to.children.push_back(node); // Finish.hpp gives the paragraph its break
            return;
        }
        if (mark.kind != Mark::Kind::Field) throw std::logic_error("a block that nobody opened");
        if (mark.name == indexField) {
            std::size_t index = 0;
            for (const Scope& scope : scopes_)
                if (scope.index > 0) index = scope.index;
            return write(formatted(static_cast<double>(index), mark.formats).value_or(Text()), to);
        }
        const FieldValue* value = findField(mark.name);
        if (value == nullptr) throw std::logic_error("a field that nobody knows");
        if (const auto* picture = std::get_if<Picture>(value)) {
            to.children.push_back(pictureFrame(*picture, mark));
            return;
        }
        if (std::holds_alternative<Missing>(*value)) return gap(mark, to, place);
        std::vector<Text> formats = mark.formats;
        std::erase_if(formats, isPictureSize);
        const Text shown = formatted(*value, formats).value_or(Text());
        const auto asks = [&formats](TextView format) { return std::ranges::find(formats, format) != formats.end(); };
        const bool asItIs = asks(asWritten);
        write(asItIs || options_.thaiDigits || asks(inThaiDigits) ? shown : arabicDigits(shown), to, asItIs);
    }

    void gap(const Mark& mark, Node& to, const TemplatePlace& place) {
        const TemplateProblem problem{TemplateProblem::Kind::MissingData, mark.name, place};
        const auto same = [&mark](const TemplateProblem& known) { return known.mark == mark.name; };
        if (!std::ranges::any_of(problems_, same)) problems_.push_back(problem);
        Text shown = options_.gapMark;
        if (const std::size_t at = shown.find(u"{0}"); at != Text::npos) shown.replace(at, 3, mark.name);
        write(shown, to);
    }

    static void write(const Text& value, Node& to, bool asItIs = false) {
        const auto lines = text::split(value, u'\n');
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) to.children.push_back(Node::element("text:line-break"));
            if (lines[i].empty()) continue;
            to.children.push_back(Node::textNode(text::toUtf8(lines[i])));
            if (asItIs) keepDigits(to.children.back());
        }
    }

    const Node& document_;
    const FillOptions& options_;
    Blocks blocks_;
    bool numbers_ = false; ///< cells that are one placeholder become numbers: in sheets, and in the data of charts
    std::vector<Scope> scopes_;
    std::unordered_set<const Node*> taken_; ///< marks of the blocks that are open
    std::vector<TemplateProblem> problems_;
};

} // namespace

Filled fillTemplate(Node document, const Record& data, const FillOptions& options) {
    dropRemarks(document);
    prepareCharts(document);
    noteRows(document);
    findMarks(document);
    return Filler(document, data, options).run();
}

} // namespace tambonplan::report
