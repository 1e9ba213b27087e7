#pragma once

#include <functional>
#include <string>
#include <utility>
#include <variant>

#include "classify/Classify.hpp"
#include "intake/Intake.hpp"
#include "match/Match.hpp"
#include "plan/Table.hpp"
#include "text/Messages.hpp"

namespace tambonplan::plan {

/// The shipped lists and strings; the workbook's own sheets (คำสำคัญ, คำพ้อง, คำย่อ, คู่มือคอลัมน์) replace theirs where present.
struct Resources {
    intake::Rules intake;
    match::Rules match;
    classify::Rules classify;
    text::RuleTable criteria; ///< criteria.tsv: เกณฑ์, น้ำหนัก, ต่ำสุด, สูงสุด, ทิศทาง, ที่มา
    text::RuleTable settings; ///< settings.tsv: ค่า, ข้อมูล, คำอธิบาย
    text::Messages thai;      ///< what is written into cells is always Thai
};

/// Named results of a command, as contract §2 lists them.
using Result = std::variant<long, double, std::string>;
using Results = std::vector<std::pair<std::string, Result>>;

/// Trouble that stops a command. `what()` is the message key; `arguments` fill it.
struct Failure : std::runtime_error {
    Failure(const std::string& key, std::vector<Text> arguments_ = {}) : std::runtime_error(key), arguments(std::move(arguments_)) {}
    std::vector<Text> arguments;
};

/// What every command works on. Commands change `book` and return results; on a Failure `book` is to be thrown away.
struct Context {
    Workbook& book;
    const Resources& resources;
    double now = 0; ///< office date number, for the log
    std::function<void(TextView, double)> progress; ///< what is done, 0–1; may be empty
};

struct Identity {
    Text tambon, amphoe, province;
    int fiscalYear = 0; ///< พ.ศ.; 0 = leave
};

Results newWorkbook(Context& context, const Identity& identity);
Results combine(Context& context, const std::vector<intake::SourceDocument>& documents);
Results check(Context& context);
Results findDuplicates(Context& context);
Results categorise(Context& context);
Results score(Context& context, TextView method); ///< empty method = as the settings say
Results buildPlan(Context& context);
Results runAll(Context& context, const std::vector<intake::SourceDocument>& documents);
Results split(Context& context, TextView planCode);

struct SourcePlace {
    Text url, file, sheet;
    int row = 0;
};
/// Where a register row comes from. Failure `error.unknownRow`.
SourcePlace goToSource(const Workbook& book, TextView registerCode);

} // namespace tambonplan::plan
