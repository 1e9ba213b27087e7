#include "office/VillageForm.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include "plan/Commands.hpp"
#include "plan/Headers.hpp"
#include "plan/Setup.hpp"
#include "text/Money.hpp"

namespace tambonplan::office {

namespace {

constexpr double usualMillimetres = 30;
constexpr int planYears = 5; ///< years that a local plan looks ahead
constexpr TextView yearWord = u"ปี";

plan::ColumnKind kindOf(TextView word) {
    if (word == u"บาท") return plan::ColumnKind::Baht;
    if (word == u"จำนวน") return plan::ColumnKind::Integer;
    return word == u"ข้อความยาว" ? plan::ColumnKind::LongText : plan::ColumnKind::Text;
}

std::vector<Text> choicesOf(TextView cell, const FormFacts& facts) {
    std::vector<Text> choices;
    if (cell.empty()) return choices;
    if (cell == yearWord) {
        for (int year = facts.firstYear; year < facts.firstYear + planYears; ++year)
            choices.push_back(text::number(year));
        return choices;
    }
    for (const TextView choice : text::split(cell, u'|'))
        choices.emplace_back(choice);
    return choices;
}

struct Format {
    const char* ending;
    const char* filter;
    bool word;
};

constexpr Format formats[]{{"ods", "calc8", false},
                           {"ots", "calc8_template", false},
                           {"xlsx", "Calc MS Excel 2007 XML", false},
                           {"odt", "writer8", true},
                           {"docx", "MS Word 2007 XML", true}};

const Format* findFormat(const OUString& ending) {
    for (const Format& known : formats)
        if (ending.equalsIgnoreAsciiCaseAscii(known.ending)) return &known;
    return nullptr;
}

} // namespace

FormFacts formFacts(const plan::Workbook& book, int village, int thisYear) {
    FormFacts facts;
    facts.village = village;
    const auto setting = [&book](TextView name) { return plan::toText(plan::settingValue(book, name)); };
    facts.tambon = setting(plan::setting::tambon);
    facts.amphoe = setting(plan::setting::amphoe);
    facts.province = setting(plan::setting::province);
    facts.firstYear = static_cast<int>(plan::settingNumber(book, plan::setting::fiscalYear, thisYear));
    const plan::Table& villages = plan::tableOf(book, plan::range::villages);
    for (std::size_t row = 0; row < villages.rows.size(); ++row)
        if (village > 0 && villages.number(row, plan::head::village) == double(village))
            facts.villageName = villages.text(row, plan::head::villageName);
    return facts;
}

std::vector<FormColumn> formColumns(const text::RuleTable& form, const FormFacts& facts) {
    std::vector<FormColumn> columns;
    for (const auto& row : form.rows) {
        FormColumn column;
        column.look.header = form.at(row, u"หัวคอลัมน์");
        column.look.kind = kindOf(form.at(row, u"ชนิด"));
        column.look.millimetres = text::parseNumber(form.at(row, u"กว้าง")).value_or(usualMillimetres);
        column.look.choices = choicesOf(form.at(row, u"ตัวเลือก"), facts);
        column.example = form.at(row, u"ตัวอย่าง");
        if (column.example == yearWord && !column.look.choices.empty()) column.example = column.look.choices.front();
        column.hint = form.at(row, u"คำแนะนำ");
        columns.push_back(std::move(column));
    }
    return columns;
}

OUString formFormat(const OUString& asked, const OUString& url) {
    const sal_Int32 dot = url.lastIndexOf('.');
    const OUString wanted = !asked.isEmpty() ? asked : url.isEmpty() ? ascii("ods") : url.copy(dot + 1);
    if (findFormat(wanted) == nullptr) throw plan::Failure("error.formFormat", {fromOffice(wanted)});
    return wanted;
}

bool isWordFormat(const OUString& format) {
    const Format* found = findFormat(format);
    return found != nullptr && found->word;
}

void storeForm(const Reference<css::frame::XModel>& form, const OUString& url, const OUString& format) {
    try {
        const Reference<css::frame::XStorable> storable(form, css::uno::UNO_QUERY_THROW);
        storable->storeToURL(url, sequence({option("FilterName", ascii(findFormat(format)->filter)), option("Overwrite", true)}));
    } catch (const css::uno::Exception& exception) {
        throw plan::Failure("error.formStore", {fromOffice(url), fromOffice(exception.Message)});
    }
}

} // namespace tambonplan::office
