#include "report/FitNumbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "report/Marks.hpp"
#include "report/Styles.hpp"
#include "text/Text.hpp"

namespace tambonplan::report {

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
/// Widths of bold Laksaman, which is as wide as TH Sarabun, for one point of height.
constexpr double arabicDigit = 0.57, thaiDigit = 0.69, separator = 0.27;

/// A length of a style in millimetres; nothing for one that is relative or missing.
std::optional<double> millimetres(const std::string* length) {
    if (length == nullptr) return std::nullopt;
    double number = 0;
    const auto end = std::from_chars(length->data(), length->data() + length->size(), number);
    if (end.ec != std::errc()) return std::nullopt;
    struct Unit {
        std::string_view name;
        double millimetres;
    };
    constexpr std::array units{Unit{"mm", 1}, Unit{"cm", 10}, Unit{"in", 25.4}, Unit{"pt", 1 / pointsPerMillimetre}};
    const std::string_view name(end.ptr, static_cast<std::size_t>(length->data() + length->size() - end.ptr));
    const auto* const unit = std::ranges::find(units, name, &Unit::name);
    return unit == units.end() ? std::nullopt : std::optional(number * unit->millimetres);
}

std::size_t times(const Node& node, std::string_view attribute) {
    std::size_t count = 1;
    if (const std::string* written = node.attribute(attribute)) std::from_chars(written->data(), written->data() + written->size(), count);
    return std::clamp<std::size_t>(count, 1, 100);
}

/// Width of a text that is a number, for one point of height; 0 for any other text.
double widthOfNumber(const Text& text) {
    double width = 0;
    for (const char16_t c : text)
        if (c >= u'0' && c <= u'9')
            width += arabicDigit;
        else if (c >= u'๐' && c <= u'๙')
            width += thaiDigit;
        else if (c == u',' || c == u'.' || c == u'-')
            width += separator;
        else
            return 0;
    return width;
}

class Fitter {
public:
    explicit Fitter(Node& document) : document_(document) {
        for (Node& child : document.children)
            if (child.is("office:styles") || child.is("office:automatic-styles"))
                for (const Node& style : child.children)
                    if (const std::string* family = style.attribute("style:family"))
                        styles_[*family + ":" + valueOf(style.attribute("style:name"))] = &style; // the default of a family has no name
    }

    void run() {
        if (Node* text = document_.find("office:text")) look(*text);
        for (auto& [percent, variants] : narrower_)
            variants.addTo(document_);
    }

private:
    static std::string valueOf(const std::string* attribute) { return attribute == nullptr ? std::string() : *attribute; }

    const Node* styleOf(const char* family, const std::string& name) const {
        const auto found = styles_.find(std::string(family) + ":" + name);
        return found == styles_.end() ? nullptr : found->second;
    }

    static const Node* propertiesOf(const Node* style, std::string_view properties) {
        if (style == nullptr) return nullptr;
        const auto at = std::ranges::find_if(style->children, [properties](const Node& child) { return child.is(properties); });
        return at == style->children.end() ? nullptr : &*at;
    }

    /// The height of letters in points that a style or one of those above it gives; 0 where none does.
    double pointsOf(const char* family, std::string name) const {
        for (int depth = 0; depth < 20; ++depth) {
            const Node* style = styleOf(family, name);
            if (const Node* properties = propertiesOf(style, "style:text-properties")) {
                double points = 0;
                for (const char* size : {"fo:font-size", "style:font-size-complex"})
                    points = std::max(points, millimetres(properties->attribute(size)).value_or(0) * pointsPerMillimetre);
                if (points > 0) return points;
            }
            if (name.empty()) break;
            name = style == nullptr ? std::string() : valueOf(style->attribute("style:parent-style-name"));
        }
        return 0;
    }

    double pointsIn(const Node& paragraph) const {
        const char* family = isParagraph(paragraph) ? "paragraph" : "text";
        double points = pointsOf(family, valueOf(paragraph.attribute("text:style-name")));
        for (const Node& child : paragraph.children)
            if (child.kind == Node::Kind::Element) points = std::max(points, pointsIn(child));
        return points;
    }

    double paddingOf(const Node& cell) const {
        constexpr double usual = 1; // on either side, as the office gives a new table
        const Node* properties =
            propertiesOf(styleOf("table-cell", valueOf(cell.attribute("table:style-name"))), "style:table-cell-properties");
        if (properties == nullptr) return 2 * usual;
        const double both = millimetres(properties->attribute("fo:padding")).value_or(usual);
        return millimetres(properties->attribute("fo:padding-left")).value_or(both) +
               millimetres(properties->attribute("fo:padding-right")).value_or(both);
    }

    void collectColumns(const Node& node, std::vector<double>& widths) const {
        for (const Node& child : node.children) {
            if (child.is("table:table-column")) {
                const Node* properties =
                    propertiesOf(styleOf("table-column", valueOf(child.attribute("table:style-name"))), "style:table-column-properties");
                const std::string* width = properties == nullptr ? nullptr : properties->attribute("style:column-width");
                widths.insert(widths.end(), times(child, "table:number-columns-repeated"), millimetres(width).value_or(0));
            } else if (child.is("table:table-columns") || child.is("table:table-header-columns") || child.is("table:table-column-group")) {
                collectColumns(child, widths);
            }
        }
    }

    void look(Node& node) {
        for (Node& child : node.children) {
            if (child.kind != Node::Kind::Element || child.is("draw:frame")) continue;
            if (child.is("table:table")) {
                std::vector<double> columns;
                collectColumns(child, columns);
                rows(child, columns);
            } else if (!isParagraph(child)) {
                look(child);
            }
        }
    }

    void rows(Node& node, const std::vector<double>& columns) {
        for (Node& child : node.children) {
            if (isRowGroup(child)) rows(child, columns);
            if (isRow(child)) cells(child, columns);
        }
    }

    void cells(Node& row, const std::vector<double>& columns) {
        std::size_t column = 0;
        for (Node& cell : row.children) {
            const std::size_t repeated = times(cell, "table:number-columns-repeated");
            if (cell.is("table:table-cell")) {
                double width = 0;
                for (std::size_t i = column; i < column + times(cell, "table:number-columns-spanned"); ++i) {
                    if (i >= columns.size() || columns[i] <= 0) return; // nobody knows how wide
                    width += columns[i];
                }
                look(cell); // tables in it
                for (Node& paragraph : cell.children)
                    if (isParagraph(paragraph)) fit(paragraph, width - paddingOf(cell));
            }
            column += repeated;
        }
    }

    void fit(Node& paragraph, double room) {
        constexpr double step = 5, least = 50; ///< per cent
        const double perPoint = widthOfNumber(Text(text::trim(text::fromUtf8(paragraph.content()))));
        if (perPoint <= 0 || room <= 0) return;
        const double needed = perPoint * pointsIn(paragraph) / pointsPerMillimetre;
        if (needed <= room) return;
        const auto percent = static_cast<int>(std::max(least, step * static_cast<int>(room / needed * 100 / step)));
        const std::string scale = std::to_string(percent);
        narrower_.try_emplace(percent, "paragraph", "TP_Narrow" + scale + "_", "style:text-scale", scale + "%", "style:text-properties")
            .first->second.apply(paragraph);
    }

    Node& document_;
    std::map<std::string, const Node*> styles_; ///< by family and name
    std::map<int, StyleVariants> narrower_;     ///< by per cent
};

} // namespace

void fitNumbers(Node& document) {
    Fitter(document).run();
}

} // namespace tambonplan::report
