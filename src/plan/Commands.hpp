#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "classify/Classify.hpp"
#include "intake/Intake.hpp"
#include "match/Match.hpp"
#include "plan/Table.hpp"
#include "rank/Rank.hpp"
#include "text/Messages.hpp"

namespace tambonplan::plan {

/// The shipped lists and strings; the workbook's own sheets (คำสำคัญ, คำพ้อง, คำย่อ, คู่มือคอลัมน์) replace theirs where present.
struct Resources {
    intake::Rules intake;
    match::Rules match;
    classify::Rules classify;
    text::RuleTable criteria; ///< criteria.tsv: เกณฑ์, น้ำหนัก, ต่ำสุด, สูงสุด, ทิศทาง, ที่มา
    text::RuleTable settings;                       ///< settings.tsv: ค่า, ข้อมูล, คำอธิบาย
    text::Messages thai;                            ///< what is written into cells is always Thai
    text::RuleTable issues{};                       ///< issues.tsv: ด้าน, ประเด็น, แผนงาน
    text::RuleTable votes{};                        ///< votes.tsv: คำ, ความหมาย of the headers in a list of votes
    std::map<Text, text::RuleTable> reportInputs{}; ///< by range: the rows that an input sheet of the reports begins with
    text::RuleTable agencies{}; ///< agencies.tsv: หน่วยงาน, ชื่ออื่น, ประเภท
    text::RuleTable crossing{}; ///< crossing.tsv: คำ, ชนิด of names of watercourses and roads
    text::RuleTable requests{}; ///< requests.tsv: คำ, ชนิด of what a local plan says of its ordinance
};

/// Named results of a command, as contract §2 lists them.
using Result = std::variant<long, double, std::string>;
using Results = std::vector<std::pair<std::string, Result>>;

/// Trouble that stops a command. `what()` is the message key; `arguments` fill it.
struct Failure : std::runtime_error {
    Failure(const std::string& key, std::vector<Text> arguments_ = {}) : std::runtime_error(key), arguments(std::move(arguments_)) {}
    std::vector<Text> arguments;

    /// What to tell the officer.
    Text message(const text::Messages& messages) const;
};

/// The schema of a table as this workbook needs it: TP_Scores with its criteria, drop-downs with the themes of the rules.
Schema schemaFor(TextView range, const Workbook& book, const Resources& resources);

/// The criteria that stand in TP_Criteria (เกณฑ์).
std::vector<rank::Criterion> criteriaOf(const Workbook& book);

/// What every command works on. Commands change `book` and return results; on a Failure `book` is to be thrown away.
struct Context {
    Workbook& book;
    const Resources& resources;
    double now = 0;                                 ///< office date number, for the log
    std::function<void(TextView, double)> progress; ///< what is done, 0–1; may be empty
    const Workbook* standing = nullptr; ///< `book` as it is in the document, where the caller has it; else the command keeps a copy
};

struct Identity {
    Text tambon, amphoe, province;
    int fiscalYear = 0; ///< พ.ศ.; 0 = leave
};

/// Creates or updates settings, empty tables, criteria and rules. What stands in the workbook wins, except the identity given here.
Results newWorkbook(Context& context, const Identity& identity);
/// Reads the documents and replaces what earlier runs read from the same files; rows of other files stay. Register codes are stable.
/// Results are totals of this run: Sources, RowsRead, RowsSkipped, Problems (of these files, not yet solved), BudgetRead.
Results combine(Context& context, const std::vector<intake::SourceDocument>& documents);
/// Tests the register again. Problems: the open ones, of the sources and of the register.
Results check(Context& context);
/// Fills TP_Review. What the officer decided there stays, also where it would not be proposed any more; a rejected pair does not come
/// again. Duplicates, Packages, Related: proposals that now stand in the sheet.
Results findDuplicates(Context& context);
/// Fills กลุ่ม, ด้าน, ประเด็น where the officer did not. Every register row counts once, in the first that fits: ByOfficer (he changed one of
/// the three), Unsure (no theme was found, or the runner-up is close), BySource (the village's own words gave the theme), ByRule.
Results categorise(Context& context);
/// Fills TP_Scores (building the plan first where there is none) and sorts the plan by final rank. Ranked: projects ranked.
/// Failure `error.unknownMethod`, `error.productZero`, `error.badCriteria`.
Results score(Context& context, TextView method); ///< empty method = as the settings say
/// Closes or opens scoring (see ScoreLock.hpp), then scores. Failure `error.scoringClosed` where the lock holds another method.
Results lockScores(Context& context, bool closed, TextView by);
/// Writes the suggested group into กลุ่ม of the register rows `codes` (all where empty) that state none, as the officer's word. Accepted.
Results acceptGroups(Context& context, const std::vector<Text>& codes);
/// Writes the names that Check offers for damaged ones into the register rows `codes` (where empty: all whose problem is not marked as
/// solved), as if the officer had typed them; ข้อความต้นฉบับ keeps what the source says. AcceptedNames, Problems.
Results acceptNames(Context& context, const std::vector<Text>& codes);
/// Reads requests made elsewhere (C-25). `kind`: "other", "lastyear", "local". Requests, Matched.
/// Failure `error.unknownKind`, `error.noRequests`.
Results readRequests(Context& context, const std::vector<intake::SourceDocument>& documents, TextView kind);
/// Reads lists of votes into the ballot and scores anew. Counted, Unmatched. Failure `error.noVotes`.
Results readVotes(Context& context, const std::vector<intake::SourceDocument>& documents);
/// Puts the plan into a state (E-08): "draft", "agreed", "sent" or their Thai words; see PlanState.hpp. `by`: who agreed; may be empty.
/// Projects: those of the plan. Failure `error.unknownState`, `error.nothingToApprove`.
Results setPlanState(Context& context, TextView state, TextView by);
/// Builds TP_Plan from the accepted decisions of TP_Review. Projects; MergedRows: register rows that stand in an accepted duplicate;
/// PackagedRows: in an accepted package; PendingProposals: proposals held (พักไว้); BudgetPlan; also BudgetRegister and BudgetSetAside,
/// where BudgetRegister = BudgetPlan + BudgetSetAside (contract §4). Failure `error.planLocked` (as every command that builds or ranks).
Results buildPlan(Context& context);
/// combine → check → findDuplicates → categorise → buildPlan → score, as one entry of the log.
Results runAll(Context& context, const std::vector<intake::SourceDocument>& documents);
/// Takes a joined project apart: its accepted proposals become ไม่รวม by the officer's word and the plan is built again. Rows: register rows
/// of the project. Failure `error.planLocked`, `error.unknownProject`, `error.nothingToSplit`.
Results split(Context& context, TextView planCode);

struct SourcePlace {
    Text url, file, sheet;
    int row = 0;
};
/// Where a register row comes from. Failure `error.unknownRow`.
SourcePlace goToSource(const Workbook& book, TextView registerCode);
/// The same for any line that names file, sheet and row: a problem, a skipped row, a source, a change.
SourcePlace placeOf(const Workbook& book, const Text& file, const Text& sheet, int row);

} // namespace tambonplan::plan
