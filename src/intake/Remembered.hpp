#pragma once

#include <functional>
#include <unordered_map>

#include "text/Text.hpp"

namespace tambonplan::intake {

/// A map by texts that finds a part of a text without copying it.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(TextView text) const { return std::hash<TextView>()(text); }
};
template<class Value> using TextMap = std::unordered_map<Text, Value, TextHash, std::equal_to<>>;

/// Answers about texts that were asked about before: the cells of a plan repeat each other, and the plans of a tambon do. Of long texts,
/// and once it holds many, it keeps nothing more. Not for several threads at once.
template<class Answer> class Remembered {
public:
    /// Forgets all where hardly anything more could be kept.
    void makeRoom() {
        if (answers_.size() > most / 2) answers_.clear();
    }

    /// The answer for `text`; `ask` is called where it is not known yet.
    template<class Ask> Answer operator()(TextView text, Ask ask) {
        if (text.size() > longest) return ask();
        if (const auto known = answers_.find(text); known != answers_.end()) return known->second;
        Answer answer = ask();
        if (answers_.size() < most) answers_.emplace(Text(text), answer);
        return answer;
    }

private:
    static constexpr std::size_t longest = 150, most = 4096;

    TextMap<Answer> answers_;
};

} // namespace tambonplan::intake
