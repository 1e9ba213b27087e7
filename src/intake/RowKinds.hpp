#pragma once

#include <functional>
#include <span>

#include "intake/Header.hpp"
#include "intake/VillageOf.hpp"

namespace tambonplan::intake {

/// What the label of a row says about sums.
struct SumLabel {
    enum class Kind { None, Maybe, Plain, Grand, Carried };
    Kind kind = Kind::None; ///< Maybe: begins with รวม, but other words follow, as in a project "รวมพลังรักษ์น้ำ"
    Group group = Group::Unstated; ///< the sum is of one group
    Text theme;                    ///< the sum is of one theme
};
SumLabel readSumLabel(TextView text, const Vocabulary& words);

/// What a heading (section row, paragraph, sheet name) states for the rows below it.
struct Heading {
    VillageIdentity village;
    Text theme;
    Group group = Group::Unstated;
    bool states() const { return village.number != 0 || !theme.empty() || group != Group::Unstated; }
};
Heading readHeading(TextView text, const Vocabulary& words);

/// The same for a line above a table. The title of a whole plan ("แผนพัฒนาหมู่บ้านเพื่อขอรับการสนับสนุน …") states no group.
Heading readCaption(TextView text, const Vocabulary& words);

/// Shape of one row against the columns of its table. Lasts as long as the view it was taken from.
struct RowShape {
    std::span<const Span> spans; ///< own spans with content
    TextView label;              ///< first text that is not the running number
    TextView name;               ///< name cell of this row, one line; empty where another cell covers it
    const Cell* nameCell = nullptr;
    SumLabel::Kind sum = SumLabel::Kind::None; ///< what the label says about sums
    bool numbered = false;                     ///< the number column holds a running number
    bool money = false;                        ///< a money column has content
    bool ticked = false;                       ///< a tick column has content
    bool nameFromAbove = false;
    bool wide = false;       ///< the label begins left of the names or spreads over several columns
    std::size_t others = 0;  ///< further texts: objective, target …
    bool rejected = false;   ///< a result or a remark says that it is no longer proposed
    bool onlyRemark = false; ///< … of which the only one is a remark
};
/// `roles`: of the columns of `band`.
RowShape shapeOf(const GridView& view, const Vocabulary& words, const Band& band, const RoleColumns& roles, std::size_t row);

enum class RowKind { Blank, Project, Header, Section, Sum, Note, MissingName, Continuation, Activity };

/// What reading has seen so far, as far as it helps to tell rows apart.
struct RowContext {
    bool afterGrandTotal = false;
    bool afterLastSum = false;        ///< of a numbered table whose numbers end above that sum
    bool afterProject = false;        ///< the row above is a project
    TextView nameAbove;               ///< … of this name
    bool wrapped = false;             ///< names go on in the rows below them, down to the row of the money
    bool inNumbered = false;          ///< the rows above are a project with a running number, and what was joined to it
    bool afterSignature = false;      ///< the rows above are a signature block
    bool moreProjects = true;         ///< a numbered row or one with money follows
    double numberedShare = 0;         ///< share of named rows with a running number
    double valuesNumbered = 0;        ///< the same of the rows that hold more than a name
    bool valued = false;              ///< nearly every row has money, a tick or several other values beside its name
    bool nameOnly = false;            ///< the table has hardly more than names
    std::function<bool()> matchesSum; ///< is the money of this row a sum of the rows above?
};
RowKind kindOf(const RowShape& shape, const Vocabulary& words, const RowContext& context);

} // namespace tambonplan::intake
