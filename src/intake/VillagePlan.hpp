#pragma once

#include <optional>
#include <vector>

#include "text/Fold.hpp"
#include "text/Text.hpp"

namespace tambonplan::intake {

/// The three groups of C-11 as a source states them. `Unstated`: the source does not say.
enum class Group { Unstated, Self, Joint, Support };

/// "ทำเอง", "ทำร่วม", "ขอรับการสนับสนุน" or "".
TextView groupName(Group group);
Group groupFromName(TextView name);

/// Where a row stands. `row` is 1-based.
struct Place {
    Text file;
    Text sheet;
    int row = 0;
};

/// One project of one village, as the village wrote it (แถวโครงการของหมู่บ้าน).
struct ProjectRow {
    Place place;
    int village = 0; ///< หมู่ที่ of the plan that holds the row; 0 where unknown
    std::vector<int> villages; ///< further villages that the row itself names ("เชื่อมหมู่ที่ 9 กับ 10"), with `village` if named
    Text villageRank; ///< ลำดับของหมู่บ้าน as written, Arabic digits
    Text name;        ///< repaired for display
    Text objective, target, expected, method, period;
    std::optional<double> budget; ///< baht; empty where the source gives none or it cannot be read
    Text budgetWritten;           ///< budget cell(s) as written
    Text fundSource;              ///< แหล่งงบประมาณ: named by the row, or by the columns that hold the money
    std::optional<double> budgetCommunity, budgetLocal, budgetOther; ///< where the sheet splits the budget by source
    Text years;           ///< ปีงบประมาณ พ.ศ., one year or a list ("2570, 2571")
    Text agency, support; ///< หน่วยงานรับผิดชอบ, หน่วยงานสนับสนุน
    Group group = Group::Unstated;
    Text groupWhy;                ///< the cell or words that stated the group, in Thai
    bool groupFromShares = false; ///< `group` was read off amounts by source: the officer's cut (C-12) may read them otherwise
    Text theme;                   ///< ด้าน as the sheet states it (section row, column); empty where it does not
    Text urgency;                 ///< เร่งด่วน, ปานกลาง, ปกติ or empty
    Text original;                ///< the whole source row as text, cells joined with " | "
    bool hidden = false;
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
        UnknownVillage,
        NoTable,
        FileUnreadable,
        UnsureColumns,
        FormulaError,
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

/// How one sheet or table was read (แหล่งข้อมูล).
struct SourceReading {
    Text file, url, sheet;
    int village = 0;
    Text villageName;          ///< without บ้าน; empty where not found
    Text layout;               ///< รูปแบบ, in Thai words: the message keys `layout.*` joined with " + "
    int headerRow = 0;         ///< 1-based; 0 where the sheet holds no plan
    std::vector<Text> columns; ///< "our column ← header as written", left to right
    std::vector<ProjectRow> rows;
    std::vector<SkippedRow> skipped;
    std::vector<Problem> problems;
    text::Repairs repairs;
    int contentRows = 0; ///< rows with content; = rows + skipped without blanks
};

} // namespace tambonplan::intake
