#include "Office.hpp"

#include <com/sun/star/bridge/XUnoUrlResolver.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <org/tambonplan/PlanError.hpp>
#include <org/tambonplan/Planner.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "office/Ranges.hpp"

namespace tambonplan::tests {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr auto startDeadline = 90s;
constexpr auto stopDeadline = 20s;
constexpr auto poll = 100ms;

std::string fileUrl(const std::string& path) {
    return text::toUtf8(fromOffice(toUrl(toOffice(text::fromUtf8(path)))));
}

/// The client must know the office's types and ours; soffice itself must not get this variable (platform §4).
void tellTypes() {
    const std::string types = fileUrl(TAMBONPLAN_OFFICE_DIR "/program/types/offapi.rdb") + " " + fileUrl(TAMBONPLAN_TYPES);
    setenv("URE_MORE_TYPES", types.c_str(), 1);
}

/// A fresh profile whose office speaks Thai, as the officers' does.
void makeProfile(const std::string& folder) {
    fs::remove_all(folder);
    fs::create_directories(folder + "/profile/user");
    std::ofstream(folder + "/profile/user/registrymodifications.xcu") << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse"><value>th</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>7.4</value></prop></item>
</oor:items>
)";
}

[[noreturn]] void become(const std::vector<std::string>& command, const std::string& folder) {
    setsid();
    const int log = open((folder + "/office.log").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    unsetenv("URE_MORE_TYPES");
    signal(SIGPIPE, SIG_DFL);
    setenv("HOME", folder.c_str(), 1); // nothing of the user's own is touched
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& part : command)
        arguments.push_back(const_cast<char*>(part.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

} // namespace

Office::Office(const std::string& folder, Window window, Extension extension) : pipe_("tambonplan-" + std::to_string(getpid())) {
    static int count = 0;
    pipe_ += "-" + std::to_string(++count);
    start(folder, window, extension);
    try {
        connect();
    } catch (...) {
        stop();
        throw;
    }
}

Office::~Office() {
    stop();
}

void Office::start(const std::string& folder, Window window, Extension extension) {
    makeProfile(folder);
    std::vector<std::string> command{TAMBONPLAN_OFFICE_DIR "/program/soffice",
                                     "--norestore",
                                     "--nologo",
                                     "--nofirststartwizard",
                                     "--accept=pipe,name=" + pipe_ + ";urp",
                                     "-env:UserInstallation=" + fileUrl(folder + "/profile")};
    if (extension == Extension::Ours) command.push_back("-env:BUNDLED_EXTENSIONS=" + fileUrl(TAMBONPLAN_STAGE));
    if (window == Window::Headless) command.emplace_back("--headless");
    process_ = fork();
    if (process_ == 0) become(command, folder);
    if (process_ < 0) throw std::runtime_error("fork failed");
}

void Office::connect() {
    signal(SIGPIPE, SIG_IGN); // an office that is going down may close its end first; the bridge then throws
    tellTypes();
    const auto local = cppu::defaultBootstrap_InitialComponentContext();
    const Reference<css::bridge::XUnoUrlResolver> resolver =
        service<css::bridge::XUnoUrlResolver>(local, "com.sun.star.bridge.UnoUrlResolver");
    const OUString url = ascii(("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext").c_str());
    for (const auto end = std::chrono::steady_clock::now() + startDeadline; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(poll)) {
        try {
            context_.set(resolver->resolve(url), css::uno::UNO_QUERY_THROW);
            return;
        } catch (const css::uno::Exception&) {
            // not there yet
        }
        if (waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = 0;
            throw std::runtime_error("the office ended while it started; see office.log");
        }
    }
    throw std::runtime_error("the office did not answer in time");
}

void Office::stop() noexcept {
    try {
        if (context_.is()) service<css::frame::XDesktop>(context_, "com.sun.star.frame.Desktop")->terminate();
    } catch (const css::uno::Exception&) {
        // it is going down already: the bridge breaks
    }
    context_.clear();
    if (process_ <= 0) return;
    for (const auto end = std::chrono::steady_clock::now() + stopDeadline; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(poll)) {
        if (waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = 0;
            return;
        }
    }
    kill();
}

void Office::kill() noexcept {
    context_.clear();
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL); // our own process group only
    waitpid(process_, nullptr, 0);
    process_ = 0;
}

Reference<css::frame::XModel> Office::open(const std::string& urlOrPath, bool hidden) const {
    const auto loader = service<css::frame::XComponentLoader>(context_, "com.sun.star.frame.Desktop");
    const auto component =
        loader->loadComponentFromURL(toUrl(toOffice(text::fromUtf8(urlOrPath))), ascii("_blank"), 0, sequence({option("Hidden", hidden)}));
    return Reference<css::frame::XModel>(component, css::uno::UNO_QUERY_THROW);
}

Reference<css::frame::XModel> Office::newCalc() const {
    return open("private:factory/scalc");
}

Sequence<css::beans::NamedValue> Office::run(const char* command, const Reference<css::frame::XModel>& workbook,
                                             const Sequence<css::beans::NamedValue>& arguments) const {
    return org::tambonplan::Planner::create(context_)->run(ascii(command), workbook, arguments);
}

Sequence<css::beans::NamedValue> files(const std::vector<std::string>& paths) {
    Sequence<OUString> urls(static_cast<sal_Int32>(paths.size()));
    auto* out = urls.getArray();
    for (const std::string& path : paths)
        *out++ = toUrl(toOffice(text::fromUtf8(path)));
    return sequence({argument("Files", urls)});
}

std::vector<std::string> sampleFiles() {
    return filesIn(TAMBONPLAN_SOURCE_DIR "/extension/sample");
}

std::vector<std::string> filesIn(const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(folder))
        if (!entry.path().filename().string().starts_with(".")) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<std::string> copiesOf(const std::vector<std::string>& paths, const std::string& folderName) {
    const fs::path folder = fs::path(TAMBONPLAN_BINARY_DIR "/copies") / folderName;
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const std::string& path : paths)
        fs::copy_file(path, folder / fs::path(path).filename());
    return filesIn(folder.string());
}

void closeDocument(const Reference<css::frame::XModel>& model) {
    Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
}

void storeCopy(const Reference<css::frame::XModel>& model, const std::string& path, const char* filter) {
    const Reference<css::frame::XStorable> storable(model, css::uno::UNO_QUERY_THROW);
    storable->storeToURL(toUrl(toOffice(text::fromUtf8(path))), sequence({option("FilterName", ascii(filter)), option("Overwrite", true)}));
}

void storeTablePdf(const Reference<css::frame::XModel>& model, TextView name, const std::string& path) {
    const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY_THROW);
    const auto at = findRange(document, name);
    if (!at) throw std::runtime_error("no " + text::toUtf8(name) + " in this workbook");
    const auto sheet = sheetAt(document, at->Sheet);
    const auto printed = Reference<css::sheet::XPrintAreas>(sheet, css::uno::UNO_QUERY_THROW)->getPrintAreas()[0];
    const auto range = sheet->getCellRangeByPosition(printed.StartColumn, printed.StartRow, printed.EndColumn, printed.EndRow);
    const Reference<css::frame::XStorable> storable(model, css::uno::UNO_QUERY_THROW);
    storable->storeToURL(toUrl(toOffice(text::fromUtf8(path))),
                         sequence({option("FilterName", ascii("calc_pdf_Export")), option("Overwrite", true),
                                   option("FilterData", sequence({option("Selection", range)}))}));
}

void storePlanPdf(const Reference<css::frame::XModel>& model, const std::string& path) {
    storeTablePdf(model, u"TP_Plan", path);
}

} // namespace tambonplan::tests
