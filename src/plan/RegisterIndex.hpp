#pragma once

#include "plan/Table.hpp"

namespace tambonplan::plan {

/// Rows of the register by what they are called and where they come from, in order. The register must stay as it is meanwhile.
class RegisterIndex {
public:
    explicit RegisterIndex(const Table& projects);

    using Rows = std::vector<std::size_t>;
    const Rows& ofCode(const Text& code) const { return in(byCode_, code); }
    const Rows& ofSheet(const Text& file, const Text& sheet) const { return in(bySheet_, {file, sheet}); }
    /// `row`: as the register's cell shows it.
    const Rows& ofPlace(const Text& file, const Text& sheet, const Text& row) const { return in(byPlace_, {{file, sheet}, row}); }

private:
    using Sheet = std::pair<Text, Text>;

    template<class Key> static const Rows& in(const std::map<Key, Rows>& index, const Key& key) {
        static const Rows none;
        const auto found = index.find(key);
        return found == index.end() ? none : found->second;
    }

    std::map<Text, Rows> byCode_;
    std::map<Sheet, Rows> bySheet_;
    std::map<std::pair<Sheet, Text>, Rows> byPlace_;
};

} // namespace tambonplan::plan
