#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/Text.hpp"

namespace tambonplan::match {

/// Words by their base letters. A node takes some ten bytes, so that all the words of the lists stay in the processor's cache: this is
/// where the reading of names spends its time.
class Trie {
public:
    using Node = std::int32_t;
    static constexpr Node root = 0, none = -1;

    /// Puts `word` at the end of `base`. Only before `freeze`.
    void add(TextView base, std::int32_t word) {
        Node at = root;
        for (const char16_t letter : base)
            at = childOf(at, columnOf(letter));
        growing_[static_cast<std::size_t>(at)].words.push_back(word);
    }

    /// Ends the building. Nodes are numbered level by level, so that the children of one stand together.
    void freeze() {
        std::vector<Node> order{root};
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Growing& node = growing_[static_cast<std::size_t>(order[i])];
            nodes_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(words_.size())});
            for (const auto& [letter, child] : node.children) {
                letters_.push_back(letter);
                order.push_back(child);
            }
            words_.insert(words_.end(), node.words.begin(), node.words.end());
        }
        nodes_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(words_.size())});
        wide_.resize(growing_.front().children.size() + 1);
        growing_ = {};
        for (std::size_t node = 0; node < wide_.size(); ++node) {
            wide_[node].fill(0);
            for (std::uint32_t i = nodes_[node].letters; i < nodes_[node + 1].letters; ++i)
                wide_[node][letters_[i]] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// The node one letter on, or `none`.
    Node step(Node from, char16_t letter) const {
        const std::uint8_t column = columnOf(letter);
        const auto node = static_cast<std::size_t>(from);
        if (node < wide_.size()) return wide_[node][column] != 0 ? Node{wide_[node][column]} : none;
        const std::uint32_t end = nodes_[node + 1].letters;
        for (std::uint32_t i = nodes_[node].letters; i < end; ++i)
            if (letters_[i] == column) return static_cast<Node>(i + 1);
        return none;
    }

    /// Words that end at the node, in the order in which they were added.
    struct Words {
        const std::int32_t* first;
        const std::int32_t* last;
        const std::int32_t* begin() const { return first; }
        const std::int32_t* end() const { return last; }
        bool empty() const { return first == last; }
    };
    Words wordsAt(Node node) const {
        const auto at = static_cast<std::size_t>(node);
        return {words_.data() + nodes_[at].words, words_.data() + nodes_[at + 1].words};
    }

private:
    struct Growing {
        std::vector<std::pair<std::uint8_t, Node>> children;
        std::vector<std::int32_t> words;
    };
    struct Range {
        std::uint32_t letters, words; ///< where those of the node begin
    };

    /// Letters outside Thai, a–z and 0–9 share a column that no word uses.
    static std::uint8_t columnOf(char16_t letter) {
        if (letter >= 0x0E01 && letter <= 0x0E5B) return static_cast<std::uint8_t>(letter - 0x0E00U);
        if (letter >= u'a' && letter <= u'z') return static_cast<std::uint8_t>(92U + (letter - u'a'));
        if (letter >= u'0' && letter <= u'9') return static_cast<std::uint8_t>(118U + (letter - u'0'));
        return 0;
    }

    Node childOf(Node node, std::uint8_t column) {
        for (const auto& [letter, child] : growing_[static_cast<std::size_t>(node)].children)
            if (letter == column) return child;
        const auto child = static_cast<Node>(growing_.size());
        growing_[static_cast<std::size_t>(node)].children.emplace_back(column, child);
        growing_.emplace_back();
        return child;
    }

    std::vector<Growing> growing_{1};
    std::vector<Range> nodes_;
    std::vector<std::uint8_t> letters_;                ///< by which nodes are reached: the i-th leads to node i + 1
    std::vector<std::array<std::uint16_t, 128>> wide_; ///< children by letter of the root and the nodes of one letter; 0 where none
    std::vector<std::int32_t> words_;
};

} // namespace tambonplan::match
