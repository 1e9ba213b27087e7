#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "intake/Groups.hpp"
#include "intake/Ranks.hpp"
#include "intake/RowKinds.hpp"
#include "intake/Totals.hpp"

namespace tambonplan::intake {

/// What stands above the rows at the moment: village, theme, group. Section rows change it.
struct Standing {
    VillageIdentity village;
    Text theme;
    Group group = Group::Unstated;
    Text groupText; ///< the heading that states the group
    bool themeIsOuter = false, groupIsOuter = false;
    Text themeSign;       ///< how the heading begins that states the theme, before its number
    bool closed = false;  ///< a sum stands below the rows of what the headings state
    bool inTable = false; ///< section rows of a table stated some of it

    /// A table with its sum is over, and what its section rows stated.
    void endSections();
    /// Takes what a heading states. A new outer heading ends what the inner one said.
    void take(const Heading& heading, TextView text);
};

/// A sum row whose kind (subtotal or total) is known only at the end of the document.
struct SumRow {
    std::size_t reading = 0, skipped = 0;
    SumLabel::Kind kind = SumLabel::Kind::Plain;
    std::size_t chain = 0;      ///< number of the village chain
    std::size_t rowsBefore = 0; ///< rows of the chain above it
    bool whole = false;         ///< equals all rows of the chain
    bool matched = false;
    bool sections = false;      ///< section rows were seen in the chain
    std::optional<double> baht; ///< the written sum
};

/// What goes on from one table of a document to the next.
struct DocumentState {
    Standing standing;
    std::optional<Band> lastBand; ///< of the last table read, for a table without header that goes on
    std::size_t lastHeaderRow = 0, lastColumns = 0;
    double lastNumber = 0;
    Totals totals;
    std::vector<SumRow> sums;
    /// A rank in a priority column of any table of the document.
    struct Rank {
        std::size_t reading = 0;
        Place place;
        const Cell* cell = nullptr;
        int village = 0;
        Text rank;
        bool reported = false; ///< its table told already that it stands twice
    };
    std::vector<Rank> ranks;
    std::map<std::size_t, std::size_t> chainRows; ///< rows with a name or money per chain
    std::size_t chain = 0;
    bool sections = false;
};

/// One table to read: its header and the rows that belong to it.
struct TablePart {
    Band band;
    std::size_t titles = 0;     ///< first row of the titles above the header
    std::size_t first = 0;      ///< first row below the header
    std::size_t end = 0;        ///< row after the last one
    bool repeated = false;      ///< the header repeats the one before: the table goes on
    bool past = false;          ///< its caption says that it lists works of the past
    bool virtualHeader = false; ///< no header rows here: that of the table above, or from content
    bool anew = false;          ///< what section rows above stated does not hold here
};

/// Reads the rows of one grid.
class TableReader {
public:
    TableReader(const SourceDocument& document, const GridView& view, const Vocabulary& words, const text::Messages& messages,
                DocumentState& state, SourceReading& reading, std::size_t readingIndex);

    /// Reads all parts, top to bottom; rows that belong to none are titles. `legend` explains group codes.
    void read(std::vector<TablePart> parts, const Legend& legend, int planYear);

private:
    /// What one part needs from row to row.
    struct Running {
        double numberedShare = 0, valuesNumbered = 0; ///< see RowContext
        bool nameOnly = false, anyTick = false;
        std::size_t stated = 0;              ///< projects whose group is stated
        std::vector<std::size_t> openGroups; ///< rows of the others
        bool valued = false;                 ///< nearly every named row has money, a tick or several other values
        bool wrapped = false;                ///< see RowContext
        bool countsRows = false;             ///< down to its last running number nearly every named row has one
        std::size_t lastProject = 0;         ///< last row that surely holds a project
        std::size_t lastNumbered = 0;        ///< last named row with a running number
        bool foreign = false;                ///< a table of something else began below the total
        bool afterGrandTotal = false, afterSum = false, afterProject = false, inNumbered = false, afterSignature = false;
        std::map<std::size_t, Text> lastShown; ///< columns whose blanks mean "as above"
        std::map<std::size_t, bool> fillDown;
        std::unordered_map<Text, std::optional<int>> periods; ///< fiscal years of the periods read so far: few, and repeated
        std::vector<RankedRow> ranks;
        std::vector<RankedRow> numbers; ///< of the column that only counts the rows
        std::size_t sectionNumber = 0;
        std::vector<RowShape> shapes; ///< of the rows of the part, from its first row on
    };

    void readPart(TablePart& part, const Legend& legend, int planYear, Running& running);
    void readUnit(TablePart& part) const;
    void readTitles(const TablePart& part);
    void readRows(const TablePart& part, const Legend& legend, int planYear, Running& running);
    void measure(const TablePart& part, Running& running) const;
    bool repeatsHeader(const Band& band, std::size_t row) const;
    bool beginsOther(const TablePart& part, std::size_t row) const;
    void readRow(const TablePart& part, std::size_t row, const Legend& legend, int planYear, Running& running);
    /// One project of a row; a cell may list several.
    struct Entry {
        Text name, numbering;
        RowBudget budget;
    };
    void budgetOfName(Entry& entry) const;
    std::vector<Entry> entries(const Band& band, std::size_t row, const RowShape& shape);
    void project(const TablePart& part, std::size_t row, const RowShape& shape, const Legend& legend, int planYear, Running& running);
    void project(const Band& band, std::size_t row, Entry entry, const Legend& legend, int planYear, Running& running);
    void fillTexts(const Band& band, std::size_t row, ProjectRow& project, Running& running);
    bool beginsWithVillage(TextView place) const;
    void fillVillage(const Band& band, std::size_t row, ProjectRow& project, Running& running);
    void sum(const TablePart& part, std::size_t row, const RowShape& shape);
    void reportBudget(const Band& band, std::size_t row, const RowBudget& budget);
    void reportTicks(const Band& band, std::size_t row, const GroupReading& group, const Running& running);
    void reportOpenGroups(const Running& running);
    void reportRanks(const Running& running);
    void section(std::size_t row, TextView text);
    void append(std::size_t row, const Band& band);
    bool listsProject(const RowShape& shape) const;
    bool matchesSum(const Band& band, std::size_t row) const;
    Text years(const Band& band, const RowBudget& budget, std::size_t row, const ProjectRow& project, int planYear, Running& running) const;
    static std::optional<int> fiscalYear(const Text& period, Running& running);
    static bool fillsDown(const Running& running, std::size_t column);

    Text tidy(TextView raw);
    void skip(std::size_t row, SkippedRow::Why why);
    void problem(Problem::Level level, Problem::Kind kind, std::size_t row, const Cell& cell, std::vector<Text> arguments = {});
    Place place(std::size_t row) const;

    const SourceDocument& document_;
    const GridView& view_;
    const Vocabulary& words_;
    const text::Messages& messages_;
    DocumentState& state_;
    SourceReading& reading_;
    RoleColumns roles_; ///< of the part that is being read
    std::size_t readingIndex_;
};

} // namespace tambonplan::intake
