#pragma once

#include <optional>
#include <vector>

#include "report/Xml.hpp"
#include "text/Text.hpp"

namespace tambonplan::report {

/// What stands between the braces of a placeholder: `{งบประมาณ|บาท|เลขไทย}`, `{#โครงการ}` … `{/โครงการ}`, `{#ไม่มี โครงการ}` … `{/ไม่มี
/// โครงการ}`,
/// `{ขึ้นหน้าใหม่}`.
struct Mark {
    enum class Kind { Field, Open, Close, PageBreak };
    Kind kind = Kind::Field;
    bool absent = false;       ///< of Open and Close: {#ไม่มี …}
    Text name;                 ///< field or list
    std::vector<Text> formats; ///< of Field; of Open: what stands after | (a separator, `คั่น , `)

    bool opens(const Mark& close) const {
        return kind == Kind::Open && close.kind == Kind::Close && name == close.name && absent == close.absent;
    }
};

/// Field that every row of a list has: its number, from 1.
inline constexpr TextView indexField = u"ลำดับที่";
/// {#ท้ายสุด}: in the last item of a list, and of all lists around it; what stands there comes once, as the sum of all.
inline constexpr TextView lastField = u"ท้ายสุด";

/// Size of a picture in millimetres, `{ตราสัญลักษณ์|30x30}`: a format of its own.
bool isPictureSize(TextView format);

/// Reads what stands between two braces.
Mark readMark(std::string_view content);

/// Is this node a placeholder that opens or closes a block?
bool isBlockMark(const Node& node);

/// Takes out what speaks to those who edit a template and not to those who read its documents: comments, and the record of changes. What
/// was deleted while it was recorded is gone, what was written stays.
void dropRemarks(Node& root);

/// Makes every placeholder in the paragraphs (text:p, text:h) below `root` a node of its own, also one that is split over several runs of
/// formatting; it takes the formatting of its first brace. Marks of blocks are lifted out of their runs to the paragraph itself.
void findMarks(Node& root);

/// Is this element a paragraph?
bool isParagraph(const Node& node);

/// A row of a table, of a text or of a sheet.
bool isRow(const Node& node);

/// Rows of a table that stand together: its header, or what an outline folds.
bool isRowGroup(const Node& node);

} // namespace tambonplan::report
