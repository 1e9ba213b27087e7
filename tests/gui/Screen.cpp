#include "Screen.hpp"

#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <memory>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace tambonplan::tests {

using namespace css::accessibility;

namespace {

std::string outputOf(const std::string& command) {
    const auto close = [](std::FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<std::FILE, decltype(close)> pipe(popen((command + " 2>/dev/null").c_str(), "r"), close);
    std::string output;
    std::array<char, 4096> part{};
    while (pipe && std::fgets(part.data(), static_cast<int>(part.size()), pipe.get()) != nullptr)
        output += part.data();
    return output;
}

void shell(const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

Text nameIn(const Reference<XAccessibleContext>& context) {
    return fromOffice(context->getAccessibleName());
}

/// What stands in an object that shows a text of its own; such a one need not have a name.
Text textIn(const Reference<XAccessibleContext>& context) {
    const Reference<XAccessibleText> text(context, css::uno::UNO_QUERY);
    return text.is() ? fromOffice(text->getText()) : Text();
}

/// Searched from the top; an object that takes no room on the screen is not shown.
template<class Words>
Reference<XAccessibleContext> search(const Reference<XAccessible>& root, const Named& passes, Words words, int depth = 0) {
    constexpr int deepest = 12;
    constexpr sal_Int32 widest = 200; // the cells of a sheet are not searched
    if (!root.is() || depth > deepest) return {};
    const auto context = root->getAccessibleContext();
    if (!context.is()) return {};
    const Reference<XAccessibleComponent> component(context, css::uno::UNO_QUERY);
    if (component.is() && component->getSize().Width > 0 && passes(words(context))) return context;
    const auto children = std::min(static_cast<sal_Int32>(context->getAccessibleChildCount()), widest);
    for (sal_Int32 i = 0; i < children; ++i)
        if (const auto found = search(context->getAccessibleChild(i), passes, words, depth + 1); found.is()) return found;
    return {};
}

template<class Words> Reference<XAccessibleContext> find(const Reference<XAccessible>& root, const Named& passes, Words words) {
    try {
        return search(root, passes, words);
    } catch (const css::uno::Exception&) {
        return {}; // a window went while it was looked at
    }
}

} // namespace

std::set<std::string> windowsOf(TextView title) {
    const std::string search = "xdotool search --onlyvisible --name '^" + text::toUtf8(title) + "$'";
    std::string found = outputOf(search);
    while (true) { // a search during which a window goes finds nothing at all
        const std::string again = outputOf(search);
        if (again == found) break;
        found = again;
    }
    std::istringstream ids(found);
    return {std::istream_iterator<std::string>(ids), {}};
}

std::string windowWithKeyboard(TextView title) {
    std::string window, name;
    std::istringstream(outputOf("xdotool getactivewindow")) >> window;
    if (window.empty()) return {};
    std::istringstream lines(outputOf("xdotool getwindowname " + window));
    std::getline(lines, name);
    return std::regex_match(name, std::regex(text::toUtf8(title))) ? window : std::string();
}

bool hasKeyboard(TextView title) {
    return !windowWithKeyboard(title).empty();
}

void press(const std::string& key) {
    shell("xdotool key " + key);
}

void type(const std::string& text) {
    shell("xdotool type --delay 20 '" + text + "'");
}

void clickAt(const css::awt::Point& place) {
    shell("xdotool mousemove " + std::to_string(place.X) + " " + std::to_string(place.Y) + " click 1");
}

void picture(const std::string& name) {
    const std::filesystem::path folder = TAMBONPLAN_BINARY_DIR "/gui";
    std::filesystem::create_directories(folder);
    shell("import -window root '" + (folder / (name + ".png")).string() + "'");
}

Named named(TextView name) {
    return [wanted = Text(name)](TextView found) {
        Text plain(found);
        std::erase(plain, u'~');
        return plain == wanted;
    };
}

Text nameOf(const Reference<XAccessible>& root, const Named& passes) {
    const auto found = find(root, passes, nameIn);
    return found.is() ? nameIn(found) : Text();
}

Text textOf(const Reference<XAccessible>& root, const Named& passes) {
    const auto found = find(root, passes, textIn);
    return found.is() ? textIn(found) : Text();
}

void require(bool condition, const std::string& failure) {
    if (!condition) throw std::runtime_error(failure);
}

css::awt::Point placeOf(const std::function<Reference<XAccessible>()>& root, const Named& passes) {
    css::awt::Point last(-1, -1);
    const auto standsStill = [&] {
        const Reference<XAccessibleComponent> component(find(root(), passes, nameIn), css::uno::UNO_QUERY);
        if (!component.is()) return false;
        const auto at = component->getLocationOnScreen();
        const auto size = component->getSize();
        const css::awt::Point middle(at.X + size.Width / 2, at.Y + size.Height / 2);
        return std::exchange(last, middle) == middle;
    };
    require(waitFor(standsStill), "it does not appear on the screen");
    return last;
}

} // namespace tambonplan::tests
