#pragma once

#include <deque>
#include <span>
#include <vector>

#include "intake/Grid.hpp"

namespace tambonplan::intake {

/// One visible cell of a row: a plain cell, or the part of a merged area that lies in this row.
struct Span {
    const Cell* cell = nullptr;
    std::uint32_t first = 0, last = 0; ///< columns, inclusive
    bool fromAbove = false;            ///< the merged area begins in a row above
    bool oneLine = false;              ///< the trimmed text is in one line already
    bool signs = false;                ///< it may explain a code ("1 = ทำเอง")

    std::size_t width() const { return last - first + std::size_t(1); }
    bool holds(std::size_t column) const { return column >= first && column <= last; }
};

/// A grid with what reading needs: rows as spans, safe access, blank tests. Keeps a reference to the grid.
class GridView {
public:
    /// `rows`: for a grid cut out of another, the row of that other grid behind each row.
    explicit GridView(const Grid& grid, std::vector<std::size_t> rows = {});

    const Grid& grid() const { return grid_; }
    std::size_t rows() const { return grid_.rows.size(); }
    std::size_t columns() const { return columns_; }
    /// Row of the source behind a row, 0-based.
    std::size_t sourceRow(std::size_t row) const { return row < sourceRows_.size() ? sourceRows_[row] : row; }

    /// Cell, or an empty one outside the grid.
    const Cell& at(std::size_t row, std::size_t column) const {
        return row < rows() && column < grid_.rows[row].size() ? grid_.rows[row][column] : none;
    }

    /// Text of a cell as shown, trimmed; of a covered cell the text of its area.
    TextView shown(std::size_t row, std::size_t column) const { return text::trim(at(row, column).text); }

    /// Text of a cell that begins in this very row and column ("" for covered ones).
    TextView own(std::size_t row, std::size_t column) const {
        const Cell& cell = at(row, column);
        return cell.covered ? TextView() : text::trim(cell.text);
    }

    /// Spans with content, left to right. Areas that begin above are included and flagged.
    std::span<const Span> spans(std::size_t row) const { return spans_.of(row); }

    /// Spans with content that begin in this row.
    std::span<const Span> ownSpans(std::size_t row) const { return merged_ ? own_.of(row) : spans_.of(row); }

    /// Nothing begins in this row.
    bool blank(std::size_t row) const;
    bool hidden(std::size_t row) const { return row < grid_.hidden.size() && grid_.hidden[row]; }

    /// All that stands in a row, cells joined with " | " (empty cells in between kept, merged areas once).
    Text joined(std::size_t row) const;

    /// Text of a span in one line (see oneLine), lasting as long as the view; mostly the cell's own letters.
    TextView line(const Span& span) const;

private:
    /// Spans of all rows in one piece.
    struct Rows {
        std::vector<Span> spans;
        std::vector<std::size_t> ends; ///< per row, index behind its last span

        std::span<const Span> of(std::size_t row) const {
            const std::size_t first = row == 0 ? 0 : ends[row - 1];
            return {spans.data() + first, ends[row] - first};
        }
    };

    Text joinedMerged(std::size_t row) const;

    static const Cell none;

    const Grid& grid_;
    std::size_t columns_ = 0;
    Rows spans_, own_;
    bool merged_ = false;            ///< areas reach over several rows; else `own_` is not needed
    bool covered_ = false;           ///< there are merged areas
    mutable std::deque<Text> lines_; ///< texts that had to be put into one line
    std::vector<std::size_t> sourceRows_;
};

} // namespace tambonplan::intake
