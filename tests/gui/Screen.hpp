#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/Point.hpp>

#include <chrono>
#include <functional>
#include <set>
#include <string>
#include <thread>

#include "office/Uno.hpp"
#include "text/Text.hpp"

namespace tambonplan::tests {

using namespace office;

/// Waits for something on the screen or in a document; false at the deadline.
template<class Condition> bool waitFor(Condition condition, std::chrono::seconds deadline = std::chrono::seconds(90)) {
    constexpr std::chrono::milliseconds poll{100};
    for (const auto end = std::chrono::steady_clock::now() + deadline; std::chrono::steady_clock::now() < end;
         std::this_thread::sleep_for(poll))
        if (condition()) return true;
    return false;
}

/// Ends a test that cannot go on, from a helper too: throws std::runtime_error.
void require(bool condition, const std::string& failure);

/// Shown windows of this title (a regular expression), as the window manager knows them. While documents are loaded, windows come and go,
/// and a search often finds nothing: ask only while the office rests.
std::set<std::string> windowsOf(TextView title);

/// The window that has the keyboard, where it bears this title; else empty.
std::string windowWithKeyboard(TextView title);

/// True where the keyboard belongs to a window of this title.
bool hasKeyboard(TextView title);

/// Presses a key in the window that has the keyboard: "Return", "ctrl+z". `type`: ASCII only.
void press(const std::string& key);
void type(const std::string& text);
void clickAt(const css::awt::Point& place);

/// Stores the screen as <build>/tests/gui/<name>.png, for whoever looks at a failure.
void picture(const std::string& name);

using Named = std::function<bool(TextView name)>;

/// A test of names: without the mark of the mnemonic, this one.
Named named(TextView name);

/// The name of the first shown object below `root` that passes; empty where there is none.
Text nameOf(const Reference<css::accessibility::XAccessible>& root, const Named& passes);

/// The text of the first shown object that shows one which passes, such as the message of a bar; empty where there is none.
Text textOf(const Reference<css::accessibility::XAccessible>& root, const Named& passes);

/// The middle, on the screen, of the first shown object whose name passes; waits until it is there and stands still. Throws
/// std::runtime_error where it does not come.
css::awt::Point placeOf(const std::function<Reference<css::accessibility::XAccessible>()>& root, const Named& passes);

} // namespace tambonplan::tests
