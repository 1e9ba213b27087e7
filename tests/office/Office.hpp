#pragma once

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <chrono>
#include <string>

#include "office/Uno.hpp"

namespace tambonplan::tests {

using namespace office;

/// A real office of our own: its own profile in the build tree, its own pipe, our extension as a bundled one; ends with this object.
/// Started through the `soffice` wrapper in a process group of its own, so that nothing is left behind, whatever happens.
class Office {
public:
    enum class Window { Headless, Visible };
    enum class Extension { Ours, None };

    /// `folder`: a folder for profile and log, emptied first. Throws std::runtime_error when the office does not answer in time.
    Office(const std::string& folder, Window window, Extension extension = Extension::Ours);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    const Reference<css::uno::XComponentContext>& context() const { return context_; }

    /// Opens a document; `hidden` documents have no window.
    Reference<css::frame::XModel> open(const std::string& urlOrPath, bool hidden = false) const;
    Reference<css::frame::XModel> newCalc() const;

    /// Runs a command through the service. Throws org::tambonplan::PlanError.
    Sequence<css::beans::NamedValue> run(const char* command, const Reference<css::frame::XModel>& workbook,
                                         const Sequence<css::beans::NamedValue>& arguments = {}) const;

    /// Ends the office as it is, whatever it is doing. `~Office` asks it to go, and a changed document would ask back.
    void kill() noexcept;

private:
    void start(const std::string& folder, Window window, Extension extension);
    void connect();
    void stop() noexcept;

    std::string pipe_;
    int process_ = 0;
    Reference<css::uno::XComponentContext> context_;
};

/// Result of a command by name; a default value where it is missing.
template<class T> T resultOf(const Sequence<css::beans::NamedValue>& results, const char* name) {
    T value{};
    for (const auto& result : results)
        if (result.Name.equalsAscii(name)) result.Value >>= value;
    return value;
}

/// One argument of a command.
template<class T> css::beans::NamedValue argument(const char* name, const T& value) {
    return {ascii(name), Any(value)};
}

/// `Files` argument from system paths.
Sequence<css::beans::NamedValue> files(const std::vector<std::string>& paths);

/// The ten village plans of the bundled sample, sorted by name.
std::vector<std::string> sampleFiles();

/// The files of a folder, by name; not the hidden ones, since the lock file of another office comes and goes.
std::vector<std::string> filesIn(const std::string& folder);

/// Copies of these files in a new folder below the build, for a test that opens them to be edited: nobody else has them open.
std::vector<std::string> copiesOf(const std::vector<std::string>& paths, const std::string& folderName);

void closeDocument(const Reference<css::frame::XModel>& model);

/// Stores a copy. Filter names as the office knows them ("calc8", "Calc MS Excel 2007 XML", "calc_pdf_Export").
void storeCopy(const Reference<css::frame::XModel>& model, const std::string& path, const char* filter);

/// Writes the printed pages of one of our tables as PDF.
void storeTablePdf(const Reference<css::frame::XModel>& model, TextView name, const std::string& path);

/// The same of the tambon plan (TP_Plan).
void storePlanPdf(const Reference<css::frame::XModel>& model, const std::string& path);

} // namespace tambonplan::tests
