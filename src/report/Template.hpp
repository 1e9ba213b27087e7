#pragma once

#include <set>

#include "report/Record.hpp"
#include "report/Xml.hpp"
#include "text/Messages.hpp"

namespace tambonplan::report {

/// Where something stands in a template: in a table, in a paragraph outside of tables, in a chart, in cells of a sheet.
struct TemplatePlace {
    enum class Kind { Nowhere, Chart, Table, Paragraph, Cells };
    Kind kind = Kind::Nowhere;
    Text name;           ///< of the table; the beginning of the paragraph; the address of the cells
    std::size_t row = 0; ///< of a table, from 1; 0 = the whole table
    bool operator==(const TemplatePlace&) const = default;
};

/// "ตาราง บัญชี แถว 3" in the language of the messages (`template.place.…`).
Text describe(const TemplatePlace& place, const text::Messages& messages);

/// Something wrong with a template, or a gap in the data, with its place.
struct TemplateProblem {
    enum class Kind {
        UnknownField,
        UnknownList,
        UnknownFormat,
        Unclosed,   ///< {#ก} without {/ก}
        Unopened,   ///< {/ก} without {#ก}
        Crossing,   ///< {#ก} … {#ข} … {/ก} … {/ข}
        StrayBrace, ///< { without }, or } without {: a placeholder that was meant and would stand in the document as it is
        SheetChart, ///< a chart that points at cells of a sheet: the office loses its data on the way through flat XML
        MissingData ///< the field is known and nobody has filled it in
    };
    Kind kind = Kind::UnknownField;
    Text mark; ///< as it stands in the template, without braces
    TemplatePlace place;
    bool operator==(const TemplateProblem&) const = default;
};

/// Message key of a kind: `template.<name>`.
std::string_view problemName(TemplateProblem::Kind kind);

/// Names that a report's templates may use, and where: a field at the top or in a list, a list in a list.
struct Catalogue {
    std::set<Text> fields;
    std::map<Text, Catalogue> lists;
};

/// The names that a record gives. Lists of which it has no row give nothing: fill the sample with one row each.
Catalogue catalogueOf(const Record& sample);

struct TemplateCheck {
    std::vector<TemplateProblem> problems;
    std::vector<Text> unused; ///< fields of the top and lists that the template does not use
};

/// Checks a template without filling it (ตรวจแม่แบบ).
TemplateCheck checkTemplate(const Node& document, const Catalogue& known);

struct FillOptions {
    Text gapMark = u"{0}";   ///< what stands where data is missing; {0} = the field
    bool thaiDigits = false; ///< every digit of the text as Thai digit; else what is filled in has none. Page numbers are Digits.hpp's
};

struct Filled {
    Node document;
    std::vector<TemplateProblem> problems; ///< only MissingData: each gap once
};

/// Fills a template, which is an office document in flat XML (fodt, fods): fields, rows that repeat for a list (both marks in one row, or
/// in the first and the last of several), paragraphs and whole sections that repeat or vanish. Formatting stays. A cell of a sheet that is
/// one placeholder with a number becomes a number. The template must have passed checkTemplate: std::logic_error otherwise.
Filled fillTemplate(Node document, const Record& data, const FillOptions& options);

} // namespace tambonplan::report
