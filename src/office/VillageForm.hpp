#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/Uno.hpp"
#include "plan/Table.hpp"
#include "text/Messages.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::office {

/// What a form says at its head; what is unknown is left to be written in.
struct FormFacts {
    int village = 0; ///< หมู่ที่
    Text villageName, tambon, amphoe, province;
    int firstYear = 0; ///< พ.ศ., of the plan
};

/// The facts that the workbook knows of a village (TP_Villages, TP_Settings). `thisYear`: fiscal year where the settings hold none.
FormFacts formFacts(const plan::Workbook& book, int village, int thisYear);

/// A column of the form, from form.tsv: หัวคอลัมน์, ชนิด, กว้าง (mm), ตัวเลือก (separated by |, or "ปี"), ตัวอย่าง, คำแนะนำ.
struct FormColumn {
    plan::Column look;
    Text example, hint;
};
std::vector<FormColumn> formColumns(const text::RuleTable& form, const FormFacts& facts);

/// A new document with an empty form for a village's plan (issue 3 point 9; B.1, S1 §7): head, one header row, an example row that intake
/// passes over, empty rows. In Calc with drop-downs, input help, a live total and protected headings; in Writer as one plain table.
/// A form that is filled in and combined gives no problem. `thai`: the strings, always in Thai, because villages read them.
Reference<css::frame::XModel> newVillageForm(const Reference<css::uno::XComponentContext>& context, const std::vector<FormColumn>& columns,
                                             const FormFacts& facts, const text::Messages& thai);
Reference<css::frame::XModel> newWordForm(const Reference<css::uno::XComponentContext>& context, const std::vector<FormColumn>& columns,
                                          const FormFacts& facts, const text::Messages& thai);

/// The format that was asked for, else that of the ending of `url`, else "ods". Throws plan::Failure `error.formFormat` for another.
OUString formFormat(const OUString& asked, const OUString& url);

/// True where a format is written by Writer ("docx", "odt").
bool isWordFormat(const OUString& format);

/// Stores a form as `format` (ods, ots, xlsx, odt, docx). Throws plan::Failure `error.formStore` where the file cannot be written.
void storeForm(const Reference<css::frame::XModel>& form, const OUString& url, const OUString& format);

} // namespace tambonplan::office
