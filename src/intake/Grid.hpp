#pragma once

#include <vector>

#include "intake/Address.hpp"

namespace tambonplan::intake {

/// One cell as the office shows it.
struct Cell {
    enum class Kind : std::uint8_t { Empty, Text, Number, Error };
    Text text;         ///< what the cell shows (of a number too, as formatted)
    double number = 0; ///< where kind is Number
    Address address;   ///< of a merged area, that of its first cell
    Kind kind = Kind::Empty;
    bool formula = false;
    bool covered = false; ///< true inside a merged area, except its first cell; text then repeats that of the first cell
};

/// Text of a sheet that stands in no cell.
struct Aside {
    Text text;
    std::size_t row = 0; ///< 0-based: of the cell that a note belongs to, or on which a text box begins
    Text address;        ///< of that cell
    bool note = false;   ///< a note (comment) of a cell, else a text box
    bool above = false;  ///< the box begins where titles stand; its lines are in `before`
};

/// One sheet, or one Word table, as a rectangle. Rows and columns are 0-based here and 1-based in every report.
struct Grid {
    Text sheet;                          ///< sheet name, or "ตาราง 1", "ตาราง 2" … in document order
    std::vector<std::vector<Cell>> rows; ///< every row has the same number of cells
    std::vector<bool> hidden;            ///< per row: hidden or filtered away; empty means none
    bool hiddenSheet = false;
    int cutAt = 0;            ///< 1-based row from which on nothing was read, because the sheet is longer than any plan; 0: all was read
    std::vector<Text> before; ///< paragraphs between the table above and this one (Word), in order; boxes at the top of a sheet
    std::vector<Text> after;  ///< paragraphs below the last table (Word), other boxes and notes of a sheet; they explain codes
    std::vector<Aside> asides = {}; ///< text boxes and notes of a sheet
};

/// Name of the grid that holds the text of a Word document outside its tables.
inline constexpr TextView wordText = u"ข้อความ";

/// Running text as a grid of one column, a row per paragraph or line; it is cut behind the first `most`.
Grid gridOfLines(TextView sheet, const std::vector<Text>& lines, std::size_t most);

/// A table of a Word document, by its name.
bool isWordTable(const Grid& grid);

/// One file or open document.
struct SourceDocument {
    Text file; ///< name shown to the officer, unique in a run
    Text url;  ///< where it is; empty for a document that was never saved
    std::vector<Grid> grids;
    Text failure;     ///< why nothing could be read (broken, encrypted …); then `grids` is empty
    Text format = {}; ///< how a text file was read ("csv · Windows-874 · ,", "txt · UTF-8"); empty for other files
    /// Running text, a row of one cell per paragraph or line: of a Word document all that stands outside its tables ("ข้อความ"), of a text
    /// file its lines. Looked at only where no grid holds a plan.
    Grid text = {};
};

} // namespace tambonplan::intake
