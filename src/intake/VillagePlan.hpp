#pragma once

#include <optional>
#include <vector>

#include "intake/Address.hpp"
#include "text/Fold.hpp"
#include "text/Text.hpp"

namespace tambonplan::intake {

/// The three groups of C-11 as a source states them. `Unstated`: the source does not say.
enum class Group { Unstated, Self, Joint, Support };

/// "ทำเอง", "ทำร่วม", "ขอรับการสนับสนุน" or "".
TextView groupName(Group group);
Group groupFromName(TextView name);

/// What a row costs in one year: พ.ศ. and baht.
struct YearAmount {
    int year = 0;
    double baht = 0;
    bool operator==(const YearAmount&) const = default;
};

/// "2570: 300,000; 2571: 400,000", and back; parts that say something else are passed over.
Text writtenByYear(const std::vector<YearAmount>& amounts);
std::vector<YearAmount> amountsByYear(TextView written);

/// Adds to the amount of that year.
void addAmount(std::vector<YearAmount>& amounts, YearAmount amount);

/// Where a row stands. `row` is 1-based.
struct Place {
    Text file;
    Text sheet;
    int row = 0;
};

/// One project of one village, as the village wrote it (แถวโครงการของหมู่บ้าน).
struct ProjectRow {
    Place place;
    int village = 0;     ///< หมู่ที่ that proposes the row: as its column says, else as the plan does; 0 where unknown
    int planVillage = 0; ///< หมู่ที่ of the plan that holds the row
    std::vector<int> villages; ///< further villages that the row itself names ("เชื่อมหมู่ที่ 9 กับ 10"), with `village` if named
    Text villageRank; ///< ลำดับของหมู่บ้าน as written, Arabic digits
    Text name;        ///< repaired for display
    Text site{}; ///< สถานที่ดำเนินการ as the column of villages and places writes it; empty where it only gives a number
    Text objective, target, indicator, expected, method, period; ///< `indicator`: ตัวชี้วัด of the project
    std::optional<double> budget;                                ///< baht; empty where the source gives none or it cannot be read
    Text budgetWritten;                                          ///< budget cell(s) as written
    Text fundSource; ///< แหล่งงบประมาณ: named by the row, or by the columns that hold the money
    std::optional<double> budgetCommunity, budgetLocal, budgetOther; ///< where the sheet splits the budget by source
    std::vector<YearAmount> budgetByYear;                            ///< the parts of `budget`, where the sheet has a column for each year
    Text years;           ///< ปีงบประมาณ พ.ศ., one year or a list ("2570, 2571")
    Text agency, support; ///< หน่วยงานรับผิดชอบ, หน่วยงานสนับสนุน
    Group group = Group::Unstated;
    Text groupWhy;                ///< the cell or words that stated the group, in Thai
    bool groupFromShares = false; ///< `group` was read off amounts by source: the officer's cut (C-12) may read them otherwise
    Text theme;                   ///< ด้าน as the sheet states it (section row, column); empty where it does not
    Text urgency;                 ///< เร่งด่วน, ปานกลาง, ปกติ or empty
    Text original;                ///< the whole source row as text, cells joined with " | "
    bool hidden = false;
    struct Cells {
        Address budget, village, years;
    } cells; ///< those that a problem of the row can point at; empty where there is no such cell
};

/// A source row that is no project: header, title, subtotal, note … (ข้ามไป).
struct SkippedRow {
    enum class Why { Blank, Title, Header, Section, Subtotal, Total, Note, MissingName, OtherTable, OtherSheet };
    Place place;
    Text text;
    Why why = Why::Blank;
};

/// Something the officer must look at (ปัญหาที่พบ).
struct Problem {
    enum class Level { Error, Warning, Notice };
    enum class Kind {
        BudgetUnreadable,
        BudgetRange,
        NumberTypo,
        MissingName,
        TwoTicks,
        NoTick,
        DuplicateRank,
        HiddenRow,
        TotalMismatch,
        SumMismatch,
        SharesMismatch,
        UnknownVillage,
        NoTable,
        FileUnreadable,
        UnsureColumns,
        FormulaError,
        BudgetApproximate, ///< "ประมาณ 50,000"
        BudgetRate,        ///< "คนละ 500 บาท 20 คน"
        WordsDiffer,       ///< digits and words, or a result and its parts, state different amounts
        NegativeMoney,
        UnusualAmount,    ///< readable, and far from what such work costs
        DoubtfulUnit,     ///< most amounts of a plan are unusual
        OtherVillage,     ///< the row says another village than its plan
        VillageDiffers,   ///< the village list knows the plan's village by another name
        VillageNotListed, ///< the village list does not know the plan's number
        YearOutside,      ///< a year outside those of the plan
        BesideCells,      ///< a text box or a note says something that the rows do not
        RowsLost,         ///< the count of rows does not reconcile: a fault of ours
    };
    Level level = Level::Warning;
    Kind kind = Kind::BudgetUnreadable;
    Place place;
    Text cell;                   ///< "G15"; empty where the problem is of a whole sheet or file
    Text text;                   ///< what the cell holds
    std::vector<Text> arguments; ///< for the message `problem.<kind>` ({0} …)
};

/// Message keys: `problem.<name>` (the sentence, with `arguments`) and `problem.<name>.advice`; `skip.<name>`.
std::string_view problemName(Problem::Kind kind);
std::string_view skipName(SkippedRow::Why why);

/// What one column of a table was taken for, also where it was not understood, so that an officer can correct it (คู่มือคอลัมน์).
struct FoundColumn {
    Text header; ///< as written, levels joined with " / "
    Text ours; ///< our column (โครงการ, งบประมาณ …), อื่น for one known and not used, "" where nothing fits
    double certainty = 0; ///< 0–1, of header text and content; 1 where the officer's rule decided
    bool byOfficer = false;
};

/// How one sheet or table was read (แหล่งข้อมูล).
struct SourceReading {
    Text file, url, sheet;
    int village = 0;
    Text villageName;               ///< without บ้าน; empty where not found
    Text layout;                    ///< รูปแบบ, in Thai words: the message keys `layout.*` joined with " + "
    int headerRow = 0;              ///< 1-based; 0 where the sheet holds no plan
    std::vector<Text> columns;      ///< "our column ← header as written (certainty)", left to right
    std::vector<FoundColumn> found; ///< the same in parts, with the columns that have a header and are not used
    std::vector<ProjectRow> rows;
    std::vector<SkippedRow> skipped;
    std::vector<Problem> problems;
    text::Repairs repairs;
    int contentRows = 0;                ///< rows with content; = rows + skipped without blanks
    int sheetRows = 0;                  ///< all rows of the sheet or table
    std::vector<int> planYears;         ///< พ.ศ. that the title of the plan names
    std::optional<double> writtenTotal; ///< grand total that the source itself states, baht
};

} // namespace tambonplan::intake
