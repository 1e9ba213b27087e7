#pragma once

#include <set>

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// What a document would bring, before anything is written.
struct Preview {
    bool holdsPlan = false;
    std::set<int> villages; ///< หมู่ที่ of its plans, without unknown ones
    std::size_t rows = 0;
    double budget = 0;          ///< baht
    std::vector<Text> problems; ///< as sentences, in the language of `words`
};

/// Reads documents as `combine` does, with the rules of the workbook, and only counts.
class Previewer {
public:
    Previewer(const Context& context, const text::Messages& words);

    /// Of a document that could not be read nothing is known.
    Preview read(const intake::SourceDocument& document) const;

private:
    intake::Reader reader_;
    const text::Messages& words_;
};

} // namespace tambonplan::plan
