// tambon-demo: runs the main job on village plans in a real Calc and says what came of it. `extension/demo` calls it.
//   tambon-demo [--headless] --out DIR file…
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <org/tambonplan/PlanError.hpp>

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <thread>

#include "Office.hpp"
#include "text/Money.hpp"

using namespace tambonplan;
using namespace tambonplan::tests;
namespace fs = std::filesystem;

namespace {

struct Choice {
    bool headless = false;
    fs::path out;
    std::vector<std::string> files;
};

bool parse(int count, char** words, Choice& choice) {
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--headless")
            choice.headless = true;
        else if (word == "--out" && i + 1 < count)
            choice.out = fs::absolute(words[++i]);
        else if (word.rfind("--", 0) == 0)
            return false;
        else
            choice.files.push_back(fs::absolute(word).string());
    }
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) choice.headless = true;
    return !choice.files.empty() && !choice.out.empty();
}

std::string baht(double amount) {
    return text::toUtf8(text::formatBaht(amount));
}

void report(const Sequence<css::beans::NamedValue>& results, double seconds) {
    const auto count = [&results](const char* name) { return resultOf<sal_Int32>(results, name); };
    std::cout << "sources    " << count("Sources") << "\nrows       " << count("RowsRead") << "\nskipped    " << count("RowsSkipped")
              << "\nproblems   " << count("Problems") << "\nproposals  " << count("Duplicates") << " duplicates, " << count("Packages")
              << " packages, " << count("Related") << " related; " << count("PendingProposals") << " wait for a decision"
              << "\nprojects   " << count("Projects") << "\nbudget     " << baht(resultOf<double>(results, "BudgetRead")) << " read, "
              << baht(resultOf<double>(results, "BudgetPlan")) << " in the plan\n";
    std::printf("seconds    %.1f\n", seconds);
}

void write(const Reference<css::frame::XModel>& workbook, const fs::path& out) {
    fs::create_directories(out);
    storeCopy(workbook, (out / "plan.ods").string(), "calc8");
    storeCopy(workbook, (out / "plan.xlsx").string(), "Calc MS Excel 2007 XML");
    storePlanPdf(workbook, (out / "plan.pdf").string());
    std::cout << "written    " << (out / "plan.ods").string() << ", plan.xlsx, plan.pdf\n";
}

/// Waits until the officer has closed the office.
void waitForEnd(const Office& office) {
    using namespace std::chrono_literals;
    try {
        while (office.context()->getServiceManager().is()) {
            service<css::frame::XDesktop>(office.context(), "com.sun.star.frame.Desktop")->getCurrentFrame();
            std::this_thread::sleep_for(1s);
        }
    } catch (const css::uno::Exception&) {
        // the office is gone: that is what we waited for
    }
}

int demo(const Choice& choice) {
    const Office office((choice.out / "office").string(), choice.headless ? Office::Window::Headless : Office::Window::Visible);
    const auto workbook = office.newCalc();
    const auto begin = std::chrono::steady_clock::now();
    const auto results = office.run("RunAll", workbook, files(choice.files));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    report(results, seconds.count());
    write(workbook, choice.out);
    if (choice.headless) {
        closeDocument(workbook);
    } else {
        std::cout << "Calc shows the finished workbook; close it to end the demo.\n" << std::flush;
        waitForEnd(office);
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    Choice choice;
    if (!parse(count, words, choice)) {
        std::cerr << "usage: tambon-demo [--headless] --out DIR file…\n";
        return 2;
    }
    try {
        return demo(choice);
    } catch (const org::tambonplan::PlanError& error) {
        std::cerr << "error: " << text::toUtf8(fromOffice(error.Message)) << "\n";
    } catch (const css::uno::Exception& error) {
        std::cerr << "office: " << text::toUtf8(fromOffice(error.Message)) << "\n";
    } catch (const std::exception& error) {
        std::cerr << "error: " << error.what() << "\n";
    }
    return 1;
}
