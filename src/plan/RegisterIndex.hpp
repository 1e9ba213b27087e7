#pragma once

#include <unordered_map>

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Rows of the register by what they are called and where they come from, in order. Made when it is first asked; the register must stay as
/// it is meanwhile. One thread at a time.
class RegisterIndex {
public:
    explicit RegisterIndex(const Table& projects) : projects_(projects) {}

    using Rows = std::vector<std::size_t>;
    const Rows& ofCode(const Text& code) const;
    const Rows& ofSheet(const Text& file, const Text& sheet) const { return sheetOf(file, sheet).rows; }
    /// `row`: as the register's cell shows it.
    const Rows& ofPlace(const Text& file, const Text& sheet, const Text& row) const { return in(sheetOf(file, sheet).byPlace, row); }

private:
    using ByText = std::unordered_map<Text, Rows>;
    struct Sheet {
        Rows rows;
        ByText byPlace;
    };

    static const Rows& in(const ByText& index, const Text& key) {
        static const Rows none;
        const auto found = index.find(key);
        return found == index.end() ? none : found->second;
    }
    void read() const;
    const Sheet& sheetOf(const Text& file, const Text& sheet) const;

    const Table& projects_;
    mutable bool read_ = false;
    mutable std::map<std::pair<Text, Text>, Sheet> sheets_; ///< by file and sheet
    mutable ByText byCode_;
};

} // namespace tambonplan::plan
