#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace tambonplan::packageTest {

/// The whole file as text; throws when it cannot be read.
inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream in;
    in.exceptions(std::ios::badbit | std::ios::failbit);
    in.open(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// First group of every match of `pattern`, each once.
inline std::set<std::string> allMatches(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::set<std::string> found;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), expression); it != std::sregex_iterator(); ++it) {
        found.insert((*it)[1]);
    }
    return found;
}

/// Relative paths of all files below `root`.
inline std::set<std::string> filesBelow(const std::filesystem::path& root) {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            found.insert(entry.path().lexically_relative(root).generic_string());
        }
    }
    return found;
}

/// Cells of a tab separated file, without comments; the first row is the header.
inline std::vector<std::vector<std::string>> rowsOf(const std::filesystem::path& file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == '\t') {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace tambonplan::packageTest
