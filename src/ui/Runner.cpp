#include "ui/Runner.hpp"

#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <functional>

#include "office/Book.hpp"
#include "office/EditWatch.hpp"
#include "office/Jump.hpp"
#include "office/Ranges.hpp"
#include "office/VillageForm.hpp"
#include "plan/Analysis.hpp"
#include "plan/RankingHeaders.hpp"
#include "ui/KeepOpen.hpp"
#include "ui/Package.hpp"
#include "ui/ReadSettings.hpp"
#include "ui/ReportCommand.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

using Model = Reference<css::frame::XModel>;
using ComponentContext = Reference<css::uno::XComponentContext>;

/// One command at a time: progress lets events through, and a second click must not start a second run over the same cells.
class Busy {
public:
    Busy() {
        if (running()) throw plan::Failure("error.busy");
        running() = true;
    }
    ~Busy() { running() = false; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    static bool& running() {
        static bool flag = false; // the office's main thread only
        return flag;
    }
};

/// Now as a date number of Calc (days since 1899-12-30), local time.
double officeNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    constexpr double unixEpoch = 25569; // 1970-01-01
    constexpr double secondsPerDay = 86400;
    return unixEpoch + static_cast<double>(now + local.tm_gmtoff) / secondsPerDay;
}

Model newCalcDocument(const ComponentContext& context) {
    const auto loader = service<css::frame::XComponentLoader>(context, "com.sun.star.frame.Desktop");
    return Model(loader->loadComponentFromURL(ascii("private:factory/scalc"), ascii("_blank"), 0, {}), css::uno::UNO_QUERY_THROW);
}

/// What a command is given to work with.
struct Task {
    const ComponentContext& officeContext;
    const Arguments& arguments;
    const Package& package;
    const Model& workbook;
    Progress& progress;
    plan::Context plan;
    std::optional<std::vector<intake::SourceDocument>> sources;
    ReadSettings settings;
    ReadRun reading;
};

/// `Encoding` and `Delimiter` of a command; what is not given is detected.
text::DelimitedWish wishOf(const Arguments& arguments) {
    text::DelimitedWish wish;
    const auto take = [&arguments](const char* name, auto find, auto& into) {
        const Text given = fromOffice(arguments.string(name));
        if (given.empty()) return;
        into = find(given);
        if (!into) throw plan::Failure("error.argument", {text::fromUtf8(name)});
    };
    take("Encoding", text::encodingFromName, wish.encoding);
    take("Delimiter", text::separatorFromName, wish.separator);
    return wish;
}

Sequence<OUString> joined(Sequence<OUString> first, const Sequence<OUString>& second) {
    const sal_Int32 count = first.getLength();
    first.realloc(count + second.getLength());
    std::copy(second.begin(), second.end(), first.getArray() + count);
    return first;
}

/// `Files` and what is in `Folder`.
Sequence<OUString> filesOf(const Task& task) {
    Sequence<OUString> files = task.arguments.strings("Files");
    const OUString folder = task.arguments.string("Folder");
    if (folder.isEmpty()) return files;
    try {
        return joined(files, filesOfFolder(task.officeContext, folder));
    } catch (const css::uno::Exception&) {
        throw plan::Failure("error.folder", {fromOffice(folder)});
    }
}

std::vector<intake::SourceDocument> readGiven(Task& task) {
    constexpr double readingShare = 0.7; // of a whole run: the office's own loading takes most of the time
    const SourceProgress progress = [&task](TextView file, double fraction) { task.progress.show(file, fraction * readingShare); };
    const text::DelimitedWish wish = wishOf(task.arguments);
    const Sequence<OUString> files = filesOf(task);
    const bool named = files.hasElements() || task.arguments.has("Folder");
    std::vector<intake::SourceDocument> documents;
    if (task.arguments.flag("OpenDocuments", !named))
        documents = readOpenDocuments(task.officeContext, task.workbook, progress, task.reading);
    std::vector<OUString> known; // what is open counts as it is on the screen, and the workbook itself is no file to read
    if (task.workbook.is()) known.push_back(task.workbook->getURL());
    for (const auto& document : documents)
        known.push_back(toOffice(document.url));
    const auto fresh = distinctFiles(files, known);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        progress(fileName(fresh[i]), static_cast<double>(i) / static_cast<double>(fresh.size()));
        if (auto document = readFile(task.officeContext, fresh[i], wish, task.reading)) documents.push_back(std::move(*document));
    }
    nameApart(documents, task.settings.known);
    return documents;
}

std::vector<intake::SourceDocument> readSources(Task& task) {
    auto documents = task.sources ? std::move(*task.sources) : readGiven(task);
    if (documents.empty()) throw plan::Failure("error.noSources");
    for (auto& document : documents)
        document.failure = failureText(document, task.plan.resources.thai, task.settings.limits);
    return documents;
}

plan::Identity identityOf(const Arguments& arguments) {
    return {fromOffice(arguments.string("Tambon")), fromOffice(arguments.string("Amphoe")), fromOffice(arguments.string("Province")),
            arguments.number("FiscalYear")};
}

plan::Results goToSource(Task& task) {
    const Text file = fromOffice(task.arguments.string("File"));
    const plan::SourcePlace place =
        file.empty() ? plan::goToSource(task.plan.book, fromOffice(task.arguments.string("Row")))
                     : plan::placeOf(task.plan.book, file, fromOffice(task.arguments.string("Sheet")), task.arguments.number("SourceRow"));
    return {{"Url", text::toUtf8(place.url)}, {"Sheet", text::toUtf8(place.sheet)}, {"SourceRow", long{place.row}}};
}

plan::Results score(Task& task) {
    if (task.arguments.has("Lock"))
        return plan::lockScores(task.plan, task.arguments.flag("Lock", false), fromOffice(task.arguments.string("By")));
    return plan::score(task.plan, fromOffice(task.arguments.string("Method")));
}

std::vector<Text> rowCodes(const Task& task) {
    std::vector<Text> codes;
    for (const OUString& code : task.arguments.strings("Rows"))
        codes.push_back(fromOffice(code));
    return codes;
}

Text requestKind(const Arguments& arguments) {
    const Text kind = fromOffice(arguments.string("Kind"));
    return kind.empty() ? Text(u"other") : kind;
}

struct Command {
    const char* name;
    bool needsRegister; ///< works only on a tambon workbook
    TextView result;    ///< range of the sheet that shows its work
    std::function<plan::Results(Task&)> run;
};

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        {"NewWorkbook", false, plan::range::settings, [](Task& task) { return plan::newWorkbook(task.plan, identityOf(task.arguments)); }},
        {"Combine", false, plan::range::projects, [](Task& task) { return plan::combine(task.plan, readSources(task)); }},
        {"RunAll", false, plan::range::plan, [](Task& task) { return plan::runAll(task.plan, readSources(task)); }},
        {"Check", true, plan::range::problems, [](Task& task) { return plan::check(task.plan); }},
        {"FindDuplicates", true, plan::range::review, [](Task& task) { return plan::findDuplicates(task.plan); }},
        {"Categorise", true, plan::range::projects, [](Task& task) { return plan::categorise(task.plan); }},
        {"Score", true, plan::range::scores, [](Task& task) { return score(task); }},
        {"AcceptGroups", true, plan::range::projects, [](Task& task) { return plan::acceptGroups(task.plan, rowCodes(task)); }},
        {"AcceptNames", true, plan::range::projects, [](Task& task) { return plan::acceptNames(task.plan, rowCodes(task)); }},
        {"ReadRequests", true, plan::range::requests,
         [](Task& task) { return plan::readRequests(task.plan, readSources(task), requestKind(task.arguments)); }},
        {"ReadVotes", true, plan::range::ballot, [](Task& task) { return plan::readVotes(task.plan, readSources(task)); }},
        {"PlanState", true, plan::range::plan,
         [](Task& task) {
             return plan::setPlanState(task.plan, fromOffice(task.arguments.string("State")), fromOffice(task.arguments.string("By")));
         }},
        {"OpenSheet", true, {}, [](Task& task) { return plan::openSheet(task.plan, fromOffice(task.arguments.string("Name"))); }},
        {"BuildPlan", true, plan::range::plan, [](Task& task) { return plan::buildPlan(task.plan); }},
        {"Split", true, plan::range::plan, [](Task& task) { return plan::split(task.plan, fromOffice(task.arguments.string("Project"))); }},
        {"GoToSource", true, {}, goToSource},
        {"Report",
         true,
         {},
         [](Task& task) {
             return makeReport({task.officeContext, task.package, task.workbook, task.plan, task.arguments});
         }},
        {"CheckTemplate",
         true,
         {},
         [](Task& task) {
             return checkReportTemplate({task.officeContext, task.package, task.workbook, task.plan, task.arguments});
         }},
    };
    return all;
}

/// Range of the sheet that shows what the command did.
TextView resultOf(const Command& command, const Arguments& arguments) {
    const bool named = command.result.empty() && arguments.has("Name"); // the sheets on demand
    return named ? plan::analysisRange(fromOffice(arguments.string("Name"))) : command.result;
}

/// Commands of the contract that a later version brings: they answer clearly instead of doing nothing.
constexpr std::array laterCommands{"RollOver"};

const Command& findCommand(const std::string& name) {
    for (const Command& command : commands())
        if (name == command.name) return command;
    for (const char* later : laterCommands)
        if (name == later) throw plan::Failure("error.notAvailable", {text::fromUtf8(name)});
    throw plan::Failure("error.unknownCommand", {text::fromUtf8(name)});
}

/// The fiscal year that today lies in (it begins in October), in พ.ศ.
int fiscalYearNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    constexpr int tmEpoch = 1900, buddhistEra = 543, october = 9;
    return local.tm_year + tmEpoch + buddhistEra + (local.tm_mon >= october ? 1 : 0);
}

Reply villageForm(const ComponentContext& context, const Package& package, const Model& workbook, const Arguments& arguments) {
    plan::Workbook tables;
    if (Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY).is()) tables = readTables(workbook);
    const FormFacts facts = formFacts(tables, arguments.number("Village"), fiscalYearNow() + 1);
    const auto columns = formColumns(package.rules("form"), facts);
    const text::Messages thai = package.resources().thai;
    const OUString to = arguments.string("To"), format = formFormat(arguments.string("Format"), to);
    const Model form = isWordFormat(format) ? newWordForm(context, columns, facts, thai) : newVillageForm(context, columns, facts, thai);
    Reply reply{form, {}, true};
    if (!to.isEmpty()) {
        storeForm(form, toUrl(to), format);
        reply.results.emplace_back("Url", text::toUtf8(fromOffice(toUrl(to))));
    }
    return reply;
}

} // namespace

bool canRun(const std::string& command, const Model& workbook) {
    if (command == "NewVillageForm") return true;
    for (const Command& known : commands())
        if (command == known.name)
            return !known.needsRegister || isTambonWorkbook(Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY));
    return false;
}

Reply runCommand(const ComponentContext& context, const std::string& name, const Model& workbook, const Arguments& arguments,
                 Company company) {
    const Busy busy;
    const KeepOpen keepOpen(workbook);
    const Package package(context);
    if (name == "NewVillageForm") return villageForm(context, package, workbook, arguments);
    const Command& command = findCommand(name);
    if (command.needsRegister && !workbook.is()) throw plan::Failure("error.noRegister");
    if (workbook.is() && !Reference<css::sheet::XSpreadsheetDocument>(workbook, css::uno::UNO_QUERY).is())
        throw plan::Failure("error.notCalc");

    const plan::Resources resources = package.resources();
    Model target = workbook;
    plan::Workbook tables;
    const EditWatch watch(target);
    std::optional<Book> book; // with the formulas, which only who writes needs
    const bool writes = name != "GoToSource" && name != "Report" && name != "CheckTemplate";
    const auto asked = std::chrono::steady_clock::now();
    if (target.is()) tables = writes ? book.emplace(target).values() : readTables(target);
    const std::chrono::duration<double> tabling = std::chrono::steady_clock::now() - asked;
    if (command.needsRegister && tables.count(u"TP_Register") == 0) throw plan::Failure("error.noRegister");
    const OUString title = toOffice(resources.thai("command." + name));
    std::optional<StatusBarProgress> statusBar;
    Progress& progress = company.progress != nullptr ? *company.progress : statusBar.emplace(target, fromOffice(title));
    Task task{context,
              arguments,
              package,
              target,
              progress,
              {tables, resources, officeNow(), {}, book ? &book->values() : nullptr},
              std::move(company.sources),
              readSettings(tables),
              {}};
    task.reading.limits = task.settings.limits;
    task.plan.progress = [&progress](TextView what, double fraction) { progress.show(what, fraction); };

    Reply reply;
    const auto begin = std::chrono::steady_clock::now();
    reply.results = command.run(task);
    const auto computed = std::chrono::steady_clock::now();
    if (!writes) return {target, reply.results, false};
    progress.show(resources.thai("progress.write"), 0.9);
    progress.commit();
    if (!target.is()) target = newCalcDocument(context);
    if (!book || watch.edited()) book.emplace(target);
    const Written written = book->write(std::move(tables), title);
    reply.changed = written.anything;
    reply.workbook = target;
    showTable(target, resultOf(command, arguments));
    const auto seconds = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
    reply.results.emplace_back("SecondsTables", tabling.count());
    reply.results.emplace_back("SecondsLoading", task.reading.loading);
    reply.results.emplace_back("SecondsReading", task.reading.reading);
    reply.results.emplace_back("SecondsClosing", task.reading.closing);
    reply.results.emplace_back("SecondsComputing",
                               seconds(begin, computed) - task.reading.loading - task.reading.reading - task.reading.closing);
    reply.results.emplace_back("SecondsComparing", written.comparing);
    reply.results.emplace_back("SecondsWriting", seconds(computed, std::chrono::steady_clock::now()) - written.comparing);
    return reply;
}

OUString describeCurrentException(const ComponentContext& context, std::string& key) {
    const auto say = [&](const plan::Failure& failure) {
        key = failure.what();
        try {
            return toOffice(failure.message(Package(context).messages()));
        } catch (...) { // not even the strings can be read: the key is better than nothing
            return ascii(key.c_str());
        }
    };
    try {
        throw;
    } catch (const plan::Failure& failure) {
        return say(failure);
    } catch (const css::uno::Exception& exception) {
        return say(plan::Failure("error.office", {fromOffice(exception.Message)}));
    } catch (const std::exception& exception) {
        return say(plan::Failure("error.internal", {text::fromUtf8(exception.what())}));
    } catch (...) {
        return say(plan::Failure("error.internal", {u"?"}));
    }
}

} // namespace tambonplan::ui
