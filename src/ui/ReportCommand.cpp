#include "ui/ReportCommand.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <filesystem>

#include "office/Book.hpp"
#include "office/ReportDocument.hpp"
#include "plan/ReportInputs.hpp"
#include "plan/Setup.hpp"
#include "report/Lists.hpp"
#include "report/TambonData.hpp"
#include "ui/ReportKind.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

namespace fs = std::filesystem;

constexpr TextView agencyList = u"หน่วยงาน";

/// The record of a report that is one per item of a list: the item's fields and lists before those of the whole.
report::Record focused(report::Record whole, const report::Record& item) {
    for (const auto& [name, value] : item.fields())
        whole.fields()[name] = value;
    for (const auto& [name, list] : item.lists())
        whole.lists()[name] = list;
    return whole;
}

/// What the template of a report may name, of all that is known.
report::Catalogue knownTo(const ReportKind& kind, report::Catalogue known) {
    if (kind.splitBy.empty() || !known.lists.contains(kind.splitBy)) return known;
    report::Catalogue item = known.lists.at(kind.splitBy);
    item.fields.merge(known.fields); // a list that both have is the item's, as in `focused`
    item.lists.merge(known.lists);
    return item;
}

/// Was this village or agency asked for? All are where none was named.
bool isAsked(const Arguments& arguments, const Text& list, const report::Record& item) {
    if (list == plan::head::villageName) {
        const auto numbers = report::numbersIn(fromOffice(arguments.text("Village")));
        return numbers.empty() ||
               std::ranges::find(numbers, static_cast<int>(report::numberOf(item, plan::head::village))) != numbers.end();
    }
    const Text agencies = fromOffice(arguments.string("Agency"));
    if (list != agencyList || agencies.empty()) return true;
    const auto names = text::split(agencies, u',');
    return std::ranges::any_of(names, [&](TextView name) { return text::trim(name) == report::textOf(item, agencyList); });
}

std::vector<report::Record> recordsFor(const ReportTask& task, const ReportKind& kind, const report::Record& whole) {
    if (kind.splitBy.empty()) return {whole};
    std::vector<report::Record> records;
    const auto list = whole.lists().find(kind.splitBy);
    if (list == whole.lists().end()) return records;
    for (const report::Record& item : list->second)
        if (isAsked(task.arguments, kind.splitBy, item)) records.push_back(focused(whole, item));
    return records;
}

/// The input sheets of a report, made where they are missing; taken back when the report cannot be made after all.
class InputSheets {
public:
    InputSheets(const ReportTask& task, const std::vector<Text>& ranges) : workbook_(task.workbook) {
        if (ranges.empty()) return;
        view_.set(workbook_->getCurrentController(), css::uno::UNO_QUERY); // none of a document without a window
        if (view_.is()) shown_ = view_->getActiveSheet();
        plan::ensureReportInputs(task.plan, ranges);
        written_ = Book(workbook_, &ranges).write(task.plan.book, toOffice(task.plan.resources.thai("report.inputs"))).anything;
        task.plan.book = readTables(workbook_); // with the values of their formulas
    }
    ~InputSheets() {
        if (!written_ || kept_) return;
        try {
            const auto undo = Reference<css::document::XUndoManagerSupplier>(workbook_, css::uno::UNO_QUERY_THROW)->getUndoManager();
            undo->undo();
            undo->clearRedo();                             // nobody asked for these sheets: Redo must not bring them
            if (view_.is()) view_->setActiveSheet(shown_); // Undo shows where it took something back
        } catch (const css::uno::Exception&) {
            // empty input sheets more: no harm, and the reason of the failure is told
        }
    }
    InputSheets(const InputSheets&) = delete;
    InputSheets& operator=(const InputSheets&) = delete;

    void keep() { kept_ = true; }
    bool written() const { return written_; }

private:
    Reference<css::frame::XModel> workbook_;
    Reference<css::sheet::XSpreadsheetView> view_;
    Reference<css::sheet::XSpreadsheet> shown_;
    bool written_ = false, kept_ = false;
};

report::Words wordsOf(const ReportTask& task) {
    return {task.plan.resources.thai, task.package.rules("completeness")};
}

/// What all reports of one call share.
struct Batch {
    report::Catalogue known;
    report::Record whole;
    report::FillOptions options;
    std::vector<Text> files;
    std::vector<Text> missing;  ///< fields that nobody filled in, with their place, each once a report
    std::vector<Text> failures; ///< of reports of a set that could not be made
    long gaps = 0;
    double begin = 0, share = 1; ///< of the progress, for the report that is being made
};

void noteGaps(const ReportTask& task, const ReportKind& kind, const std::vector<report::TemplateProblem>& gaps, Batch& batch) {
    batch.gaps += static_cast<long>(gaps.size());
    for (const auto& gap : gaps) {
        Text line = batch.share < 1 ? kind.title + u": " : Text();
        line += describeProblems({gap}, task.plan.resources.thai);
        if (std::ranges::find(batch.missing, line) == batch.missing.end()) batch.missing.push_back(std::move(line));
    }
}

void makeOne(const ReportTask& task, const ReportKind& kind, Batch& batch) {
    const FlatDocument form = readTemplate(task.context, templateOf(task, kind));
    std::string format = formatOf(task, kind);
    if (batch.share < 1 && !canStore(form.sheet, format)) format = kind.format; // one format for a set of texts and sheets
    const std::vector<report::Record> records = recordsFor(task, kind, batch.whole);
    if (records.empty()) throw plan::Failure("error.reportEmpty", {kind.name});
    const auto check = report::checkTemplate(form.xml, knownTo(kind, batch.known));
    if (!check.problems.empty())
        throw plan::Failure("error.templateProblems", {kind.templateName, describeProblems(check.problems, task.plan.resources.thai)});
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Text name = fileNameOf(kind, records[i]);
        if (task.plan.progress)
            task.plan.progress(name, batch.begin + batch.share * static_cast<double>(i) / static_cast<double>(records.size()));
        report::Filled filled = report::fillTemplate(form.xml, records[i], batch.options);
        noteGaps(task, kind, filled.problems, batch);
        const OUString url = targetOf(task, name, format);
        storeReport(task.context, {std::move(filled.document), form.sheet, batch.options.thaiDigits}, url, format);
        batch.files.push_back(fromOffice(url));
    }
}

bool isCancelled(const plan::Failure& failure) {
    return std::string_view(failure.what()) == "error.cancelled";
}

/// Makes every report of a set. One that cannot be made (nothing to show, own template with mistakes) does not keep the others back: it is
/// told at the end. Only when none could be made, or the officer cancelled, it is a failure.
void makeSet(const ReportTask& task, const std::vector<ReportKind>& kinds, Batch& batch) {
    batch.share = 1 / static_cast<double>(kinds.size());
    for (const ReportKind& kind : kinds) {
        try {
            makeOne(task, kind, batch);
        } catch (const plan::Failure& failure) {
            if (isCancelled(failure) || (batch.files.empty() && &kind == &kinds.back())) throw;
            batch.failures.push_back(kind.title + u": " + failure.message(task.plan.resources.thai));
        }
        batch.begin += batch.share;
    }
}

Text folderOf(const Batch& batch) {
    return text::fromUtf8(fs::path(toSystemPath(toOffice(batch.files.front()))).parent_path().string());
}

/// A list of what was made and what not, and of what still has to be filled in, beside the documents, when it is more than one file.
void writeReceipt(const ReportTask& task, const Batch& batch) {
    if (batch.files.size() < 2) return;
    Text receipt;
    for (const Text& file : batch.files)
        receipt.append(text::fromUtf8(fs::path(toSystemPath(toOffice(file))).filename().string())).append(u"\n");
    for (const Text& failure : batch.failures)
        receipt.append(u"✗ ").append(failure).append(u"\n");
    for (const Text& gap : batch.missing)
        receipt.append(u"? ").append(gap).append(u"\n");
    storeText(text::toUtf8(receipt), freeName(toUrl(toOffice(folderOf(batch))), task.plan.resources.thai("report.receipt"), "txt"));
}

/// Makes what was asked for. Where the officer cancels in the middle, the files that are there are whole, stay, and are told.
void makeAll(const ReportTask& task, const std::vector<ReportKind>& kinds, Batch& batch) {
    try {
        if (kinds.size() == 1)
            makeOne(task, kinds.front(), batch);
        else
            makeSet(task, kinds, batch);
    } catch (const plan::Failure& failure) {
        if (!isCancelled(failure) || batch.files.empty()) throw;
        batch.failures.push_back(task.plan.resources.thai("report.cancelled"));
        writeReceipt(task, batch);
        throw plan::Failure("error.reportCancelled", {text::number(static_cast<long long>(batch.files.size())), folderOf(batch)});
    }
    writeReceipt(task, batch);
}

Text joinedLines(const std::vector<Text>& lines) {
    Text all;
    for (const Text& line : lines)
        all.append(all.empty() ? u"" : u"\n").append(line);
    return all;
}

} // namespace

Text describeProblems(const std::vector<report::TemplateProblem>& problems, const text::Messages& messages) {
    Text lines;
    for (const auto& problem : problems)
        lines += (lines.empty() ? u"" : u"\n") + messages("template." + std::string(report::problemName(problem.kind)),
                                                          {problem.mark, report::describe(problem.place, messages)});
    return lines;
}

plan::Results makeReport(const ReportTask& task) {
    const text::RuleTable reports = task.package.rules("reports");
    const auto kinds = kindsOf(reports, fromOffice(task.arguments.string("Name")));
    std::vector<Text> ranges;
    for (const ReportKind& kind : kinds)
        ranges.insert(ranges.end(), kind.inputs.begin(), kind.inputs.end());
    InputSheets inputs(task, ranges);

    plan::completeReportFields(task.plan);

    Batch batch;
    const report::Words words = wordsOf(task);
    batch.known = report::catalogueOf(task.plan.book, words);
    batch.whole = report::tambonData(task.plan.book, task.plan.now, words);
    batch.whole[report::emblem] = emblemOf(task);
    batch.whole.list(report::fieldList) = report::fieldsOf(batch.known, batch.whole);
    batch.options.gapMark = task.plan.resources.thai("report.gap");
    batch.options.thaiDigits = plan::toText(plan::settingValue(task.plan.book, u"ตัวเลขในรายงาน")) == u"เลขไทย";
    makeAll(task, kinds, batch);
    inputs.keep();
    return {{"Url", text::toUtf8(batch.files.front())},
            {"Urls", text::toUtf8(joinedLines(batch.files))},
            {"Files", static_cast<long>(batch.files.size())},
            {"Gaps", batch.gaps},
            {"Missing", text::toUtf8(joinedLines(batch.missing))},
            {"Failed", text::toUtf8(joinedLines(batch.failures))}};
}

plan::Results checkReportTemplate(const ReportTask& task) {
    const FlatDocument form = readTemplate(task.context, toUrl(task.arguments.string("File")));
    plan::completeReportFields(task.plan);
    const fs::path path = toSystemPath(toUrl(task.arguments.string("File")));
    report::Catalogue known = report::catalogueOf(task.plan.book, wordsOf(task));
    for (const ReportKind& kind : kindsOf(task.package.rules("reports"), u"all"))
        if (text::toUtf8(kind.templateName) == path.stem().string()) known = knownTo(kind, std::move(known));
    const auto check = report::checkTemplate(form.xml, known);
    Text unused;
    for (const Text& field : check.unused)
        unused += (unused.empty() ? u"" : u", ") + field;
    return {{"Problems", static_cast<long>(check.problems.size())},
            {"Text", text::toUtf8(describeProblems(check.problems, task.plan.resources.thai))},
            {"Unused", text::toUtf8(unused)}};
}

} // namespace tambonplan::ui
