#include "ui/Interaction.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/system/XSystemShellExecute.hpp>

#include <algorithm>
#include <optional>

#include "office/Book.hpp"
#include "office/Jump.hpp"
#include "text/Money.hpp"
#include "ui/Dialogs.hpp"
#include "ui/ImportDialog.hpp"
#include "ui/Package.hpp"
#include "ui/ReportDialog.hpp"
#include "ui/Runner.hpp"

namespace tambonplan::ui {

using namespace office;

namespace {

using Model = Reference<css::frame::XModel>;
using ComponentContext = Reference<css::uno::XComponentContext>;

template<class T> css::beans::NamedValue argument(const char* name, const T& value) {
    return {ascii(name), Any(value)};
}

Text shown(const plan::Result& result) {
    if (const auto* count = std::get_if<long>(&result)) return text::formatBaht(static_cast<double>(*count));
    if (const auto* amount = std::get_if<double>(&result)) return text::formatBaht(*amount);
    return text::fromUtf8(std::get<std::string>(result));
}

/// "แหล่งข้อมูล 10 · แถวที่อ่าน 259 …"
Text summary(const plan::Results& results, const text::Messages& messages) {
    Text line;
    for (const auto& [name, result] : results)
        if (name.rfind("Seconds", 0) != 0) line += (line.empty() ? u"" : u" · ") + messages("result." + name, {shown(result)});
    return line;
}

/// As many lines as a message box has room for.
Text firstLines(const Text& all) {
    constexpr std::size_t shownLines = 8;
    const auto lines = text::split(all, u'\n');
    Text first;
    for (std::size_t i = 0; i < std::min(lines.size(), shownLines); ++i)
        first.append(i == 0 ? u"" : u"\n").append(lines[i]);
    return lines.size() > shownLines ? first + u"\n…" : first;
}

/// One menu command from question to answer.
class Conversation {
public:
    Conversation(const ComponentContext& context, const Reference<css::frame::XFrame>& frame, std::string command, const NamedValues& given)
        : context_(context), frame_(frame), command_(std::move(command)), given_(given), messages_(Package(context).messages()) {
        if (frame_.is() && frame_->getController().is()) workbook_ = frame_->getController()->getModel();
        if (frame_.is()) window_ = frame_->getContainerWindow();
    }

    void run() {
        const auto arguments = argumentsToUse();
        if (!arguments) return;
        if (command_ == "GoToSource") return jump(*arguments);
        const Model target = command_ == "NewWorkbook" ? Model() : workbook_; // the menu makes a new document, a macro may add to its own
        show(runWithCancel(target, Arguments(*arguments)));
    }

private:
    Reply runWithCancel(const Model& target, const Arguments& arguments) {
        CancelWindow progress(context_, window_, messages_, messages_("command." + command_));
        return runCommand(context_, command_, target, arguments, {&progress, std::move(sources_)});
    }

    /// What was given, and what is asked for; nothing when he cancels.
    std::optional<NamedValues> argumentsToUse() {
        if (command_ == "Report") return reportArguments();
        const Arguments given(given_);
        const bool lists = command_ == "ReadRequests" || command_ == "ReadVotes"; // the menu entry says only which kind
        if (lists && !given.has("Files") && !given.has("Folder") && !given.has("OpenDocuments")) {
            const auto files = askFiles(context_, messages_);
            if (!files.hasElements()) return std::nullopt;
            NamedValues arguments = given_;
            add(arguments, "Files", files);
            return arguments;
        }
        return given_.hasElements() ? std::optional(given_) : ask();
    }

    template<class T> static void add(NamedValues& arguments, const char* name, const T& value) {
        arguments.realloc(arguments.getLength() + 1);
        arguments.getArray()[arguments.getLength() - 1] = argument(name, value);
    }

    /// Arguments that the officer gives; nothing when he cancels.
    std::optional<NamedValues> ask() {
        if (command_ == "NewWorkbook") return identity();
        if (command_ == "NewVillageForm") {
            const auto village = askVillage(context_, messages_);
            return village ? std::optional(sequence({argument("Village", sal_Int32(*village))})) : std::nullopt;
        }
        if (command_ == "Combine" || command_ == "RunAll") return chooseSources() ? std::optional(NamedValues()) : std::nullopt;
        if (command_ == "CheckTemplate") {
            const auto files = askFiles(context_, messages_);
            return files.hasElements() ? std::optional(sequence({argument("File", files[0])})) : std::nullopt;
        }
        if (command_ == "Split") return sequence({argument("Project", toOffice(selected(u"รหัสแผน", "error.selectProject")))});
        if (command_ == "GoToSource") return selectedSource();
        return NamedValues();
    }

    /// Without a name the officer chooses the reports. They go beside the workbook; where that was never saved, he chooses the folder.
    /// Nothing when he cancels.
    std::optional<NamedValues> reportArguments() const {
        NamedValues arguments = given_;
        if (!Arguments(given_).has("Name")) {
            const auto choice = askReports(context_, window_, Package(context_), tables());
            if (!choice) return std::nullopt;
            add(arguments, "Name", toOffice(choice->names));
            if (!choice->format.empty()) add(arguments, "Format", toOffice(choice->format));
            if (!choice->villages.empty()) add(arguments, "Village", toOffice(choice->villages));
            if (!choice->agencies.empty()) add(arguments, "Agency", toOffice(choice->agencies));
        }
        if (!workbook_.is() || !workbook_->getURL().isEmpty() || Arguments(given_).has("To")) return arguments;
        const OUString folder = askFolder(context_, messages_);
        if (folder.isEmpty()) return std::nullopt;
        add(arguments, "To", folder);
        return arguments;
    }

    /// What was made, and the folder opened where the machine can do that.
    Text reportDone(const Reply& reply) const {
        Text url;
        Text files;
        Text gaps;
        Text failed;
        Text missing;
        for (const auto& [name, result] : reply.results) {
            if (name == "Url") url = shown(result);
            if (name == "Files") files = shown(result);
            if (name == "Gaps") gaps = shown(result);
            if (name == "Failed") failed = shown(result);
            if (name == "Missing") missing = shown(result);
        }
        const Text folder = url.substr(0, url.rfind(u'/'));
        try {
            service<css::system::XSystemShellExecute>(context_, "com.sun.star.system.SystemShellExecute")
                ->execute(toOffice(folder), OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
        } catch (const css::uno::Exception&) {
            // a machine without a file manager: the message names the folder
        }
        Text done = messages_("done.report", {files, text::fromUtf8(toSystemPath(toOffice(folder))), gaps});
        if (!missing.empty()) done.append(u"\n").append(firstLines(missing));
        return failed.empty() ? done : done + u'\n' + messages_("done.reportFailed", {failed});
    }

    /// The tables of the workbook; none where it is no Calc document.
    plan::Workbook tables() const {
        return Reference<css::sheet::XSpreadsheetDocument>(workbook_, css::uno::UNO_QUERY).is() ? readTables(workbook_) : plan::Workbook();
    }

    /// Reads what is open, shows it with what files he adds, and keeps what he ticked.
    bool chooseSources() {
        plan::Workbook tables = this->tables();
        const plan::Resources resources = Package(context_).resources();
        const plan::Context context{tables, resources, 0, {}};
        const plan::Previewer previewer(context, messages_);
        const Text title = messages_("command." + command_);
        ImportList list(context_, workbook_, previewer, readSettings(tables), messages_);
        {
            CancelWindow progress(context_, window_, messages_, title);
            list.addOpenDocuments(progress);
        }
        if (!askSources(context_, window_, messages_, title, list)) return false;
        sources_ = list.chosen();
        return true;
    }

    std::optional<NamedValues> identity() const {
        const auto answer = askIdentity(context_, messages_);
        if (!answer) return std::nullopt;
        return sequence({argument("Tambon", toOffice(answer->tambon)), argument("Amphoe", toOffice(answer->amphoe)),
                         argument("Province", toOffice(answer->province)), argument("FiscalYear", sal_Int32(answer->fiscalYear))});
    }

    Text selected(TextView header, const char* failure) const {
        const auto code = Book(workbook_).selected(header);
        if (!code || code->empty()) throw plan::Failure(failure);
        return *code;
    }

    /// The place that a line names: of the register, the problems, the skipped rows, the sources … Else the register row that it is about:
    /// a line of the review; of a project in the plan, its first source.
    NamedValues selectedSource() const {
        const Book book(workbook_);
        const auto cell = [&book](TextView header) { return book.selected(header).value_or(Text()); };
        const Text file = cell(u"ไฟล์");
        if (!file.empty()) {
            const Text row = cell(u"แถว").empty() ? cell(u"แถวหัวตาราง") : cell(u"แถว");
            return sequence({argument("File", toOffice(file)), argument("Sheet", toOffice(cell(u"ชีต"))),
                             argument("SourceRow", static_cast<sal_Int32>(text::parseNumber(row).value_or(1)))});
        }
        Text code = cell(u"รหัส");
        if (code.empty()) code = text::split(selected(u"ที่มา", "error.selectRow"), u',').front();
        return sequence({argument("Row", toOffice(text::trim(code)))});
    }

    void jump(const NamedValues& arguments) const {
        const Reply reply = runCommand(context_, command_, workbook_, Arguments(arguments));
        OUString url;
        Text sheet;
        int row = 1;
        for (const auto& [name, result] : reply.results) {
            if (name == "Url") url = toOffice(text::fromUtf8(std::get<std::string>(result)));
            if (name == "Sheet") sheet = text::fromUtf8(std::get<std::string>(result));
            if (name == "SourceRow") row = static_cast<int>(std::get<long>(result));
        }
        try {
            showSource(context_, workbook_, url, sheet, row);
        } catch (const css::uno::Exception&) { // moved or deleted since it was read, or never saved
            throw plan::Failure("error.sourceGone", {url.isEmpty() ? sheet : text::fromUtf8(toSystemPath(url))});
        }
    }

    void show(const Reply& reply) const {
        if (command_ == "NewVillageForm") return;
        const auto controller = reply.workbook->getCurrentController();
        if (!controller.is()) return;
        const Text text = command_ == "Report"                           ? reportDone(reply)
                          : command_ == "CheckTemplate" || reply.changed ? summary(reply.results, messages_)
                                                                         : messages_("done.unchanged");
        showDone(controller->getFrame(), toOffice(messages_("command." + command_)), toOffice(text));
    }

    const ComponentContext& context_;
    const Reference<css::frame::XFrame>& frame_;
    std::string command_;
    NamedValues given_;
    text::Messages messages_;
    Model workbook_;
    Reference<css::awt::XWindow> window_;
    std::optional<std::vector<intake::SourceDocument>> sources_; ///< read and chosen in the import dialog
};

} // namespace

void interact(const ComponentContext& context, const Reference<css::frame::XFrame>& frame, const std::string& command,
              const NamedValues& given) {
    try {
        Conversation(context, frame, command, given).run();
    } catch (...) {
        try {
            std::string key;
            const OUString text = describeCurrentException(context, key);
            const text::Messages messages = Package(context).messages();
            if (key == "error.cancelled" || key == "error.reportCancelled")
                showDone(frame, toOffice(messages("command." + command)), text);
            else
                showError(context, frame.is() ? frame->getContainerWindow() : Reference<css::awt::XWindow>(), messages, text);
        } catch (...) {
            // without strings or window there is no way left to say it; the office must live on (platform §5)
        }
    }
}

} // namespace tambonplan::ui
