#pragma once

#include <unordered_map>
#include <utility>

#include "report/Marks.hpp"
#include "report/Template.hpp"

namespace tambonplan::report {

/// A block among the children of a node: from `first` to `last`, both included, opened and closed by these marks.
struct Block {
    std::size_t first = 0, last = 0;
    const Node* open = nullptr;
    const Node* close = nullptr;
    Mark mark;
};

/// Which marks of blocks belong together, for every node of a template. The marks of a table row are paired outside it, so that the row
/// repeats; those of one paragraph inside it; all others at the lowest node that holds both.
class Blocks {
public:
    /// The template must not be changed while this lives. Problems: Unclosed, Unopened, Crossing.
    explicit Blocks(const Node& root);

    /// Blocks that stand directly among the children of `node`, outer ones first.
    const std::vector<Block>& of(const Node& node) const;
    const std::vector<TemplateProblem>& problems() const { return problems_; }

private:
    /// A mark without its partner so far, and where it stands.
    struct Loose {
        const Node* mark = nullptr;
        TemplatePlace place;
    };
    std::vector<Loose> pair(const Node& node, const TemplatePlace& place);
    void pairAmong(const Node& node, const std::vector<std::pair<std::size_t, Loose>>& marks, std::vector<Loose>& left);

    std::unordered_map<const Node*, std::vector<Block>> blocks_;
    std::vector<TemplateProblem> problems_;
};

/// Rows of a table that a node is or holds, as the office counts them: it stores equal rows once.
std::size_t rowsIn(const Node& node);

/// Where a node is, while a document is walked: names tables, counts their rows, and quotes paragraphs. `rowsBefore`: of its table, those
/// that stand before it.
TemplatePlace placeOf(const Node& node, std::size_t rowsBefore, const TemplatePlace& above);

} // namespace tambonplan::report
