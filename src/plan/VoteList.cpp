#include "plan/VoteList.hpp"

#include <algorithm>
#include <optional>

#include "plan/Ballot.hpp"
#include "plan/RankingHeaders.hpp"
#include "text/Fold.hpp"
#include "text/Place.hpp"
#include "text/SumLabel.hpp"

namespace tambonplan::plan {

namespace {

using Cells = std::vector<intake::Cell>;

constexpr std::size_t none = Text::npos;
constexpr std::size_t headerWithin = 20; ///< rows in which the header of a list of votes is looked for
constexpr int lastVillage = 999;

/// The columns of a list of votes.
struct VoteColumns {
    std::size_t code = none, name = none, votes = none, village = none;
    std::vector<std::pair<std::size_t, int>> ofVillage; ///< columns that hold the votes of one village, and which

    bool complete() const { return (name != none || code != none) && (votes != none || ofVillage.size() >= 2); }
};

/// The meaning of a header: the first word of votes.tsv that stands in it.
Text meaningOf(const text::RuleTable& words, const Text& folded) {
    for (const auto& row : words.rows) {
        const Text word = text::fold(words.at(row, head::word));
        if (!word.empty() && folded.find(word) != none) return Text(words.at(row, u"ความหมาย"));
    }
    return {};
}

/// The one village that a text names.
std::optional<int> oneVillage(TextView text) {
    const auto numbers = text::villageNumbers(text);
    return numbers.size() == 1 ? std::optional(numbers.front()) : std::nullopt;
}

VoteColumns columnsOf(const text::RuleTable& words, const Cells& cells) {
    VoteColumns columns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Text folded = text::fold(cells[i].text);
        const Text meaning = meaningOf(words, folded);
        const bool counts = meaning == head::votes || meaning == head::village;
        const auto first = [i](std::size_t& column) { column = column == none ? i : column; };
        if (folded == text::fold(ballotColumn(0)))
            columns.ofVillage.emplace_back(i, 0);
        else if (const auto village = oneVillage(cells[i].text); counts && village)
            columns.ofVillage.emplace_back(i, *village);
        else if (meaning == head::votes)
            first(columns.votes);
        else if (meaning == head::village)
            first(columns.village);
        else if (meaning == head::planCode)
            first(columns.code);
        else if (meaning == head::project)
            first(columns.name);
    }
    return columns;
}

Text textAt(const Cells& cells, std::size_t column) {
    return column < cells.size() ? Text(text::trim(cells[column].text)) : Text();
}

std::optional<double> numberAt(const Cells& cells, std::size_t column) {
    if (column >= cells.size()) return std::nullopt;
    const intake::Cell& cell = cells[column];
    return cell.kind == intake::Cell::Kind::Number ? std::optional(cell.number) : toNumber(textValue(text::trim(cell.text)));
}

/// "รวม", "รวม 24 โครงการ" and what only votes count ("บัตรเสีย"): a line that is no project.
bool isSumLine(const text::RuleTable& words, TextView name) {
    if (text::isSumLabel(name)) return true;
    const Text folded = text::fold(name);
    return std::ranges::any_of(words.rows, [&](const auto& row) {
        const Text word = text::fold(words.at(row, head::word));
        if (words.at(row, u"ความหมาย") != u"แถวรวม" || word.empty() || !folded.starts_with(word)) return false;
        const TextView rest = text::trim(TextView(folded).substr(word.size()));
        return rest.empty() || (rest.front() >= u'0' && rest.front() <= u'9');
    });
}

class VoteReader {
public:
    VoteReader(const text::RuleTable& words, const Text& file, const intake::Grid& grid, std::vector<Finding>& findings)
        : words_(words), file_(file), grid_(grid), findings_(findings) {}

    std::vector<VoteLine> read() {
        std::size_t row = 0;
        while (row < std::min(headerWithin, grid_.rows.size()) && !columns_.complete())
            columns_ = columnsOf(words_, grid_.rows[row++]);
        if (!columns_.complete()) return {};
        header_ = row - 1;
        ownVillage_ = villageAbove();
        if (row < grid_.rows.size() && nameOf(grid_.rows[row]).empty()) // "จำนวนเสียง" over a column for each village
            if (auto below = columnsOf(words_, grid_.rows[row]).ofVillage; !below.empty()) columns_.ofVillage = std::move(below);
        for (; row < grid_.rows.size(); ++row)
            line(row);
        return std::move(lines_);
    }

private:
    Text nameOf(const Cells& cells) const {
        const Text name = textAt(cells, columns_.name);
        return name.empty() ? textAt(cells, columns_.code) : name;
    }

    /// Where the list has no column of villages.
    std::optional<int> villageAbove() const {
        Text heading;
        for (std::size_t row = 0; row < header_; ++row)
            for (const intake::Cell& cell : grid_.rows[row])
                heading.append(cell.text).append(u"\n");
        for (const TextView place : {TextView(heading), TextView(grid_.sheet), TextView(file_)})
            if (const auto village = oneVillage(place)) return village;
        return std::nullopt;
    }

    /// Of the project: of its own column, then those that its name names.
    std::vector<int> villagesOf(const Cells& cells) const {
        std::vector<int> villages;
        const auto number = numberAt(cells, columns_.village);
        if (number && *number >= 1 && *number <= lastVillage)
            villages.push_back(static_cast<int>(*number));
        else if (columns_.village != none)
            villages = text::villageNumbers(textAt(cells, columns_.village));
        for (const int village : text::villageNumbers(textAt(cells, columns_.name)))
            if (std::ranges::find(villages, village) == villages.end()) villages.push_back(village);
        return villages;
    }

    /// The village that gave the votes of a line that has no columns of villages.
    int voterOf(const VoteLine& line) const {
        if (ownVillage_ && columns_.village == none) return *ownVillage_;
        return line.project.villages.empty() ? 0 : line.project.villages.front();
    }

    /// Reads one number of votes; false where it stands there and is none.
    bool count(const Cells& cells, std::size_t column, int village, VoteLine& line) {
        const Text written = textAt(cells, column);
        const auto votes = numberAt(cells, column);
        if (!votes && written.empty()) return true;
        if (votes && *votes >= 0) {
            line.votes.emplace_back(village, *votes);
            return true;
        }
        Finding finding;
        finding.kind = u"voteUnreadable";
        finding.place = line.place;
        finding.text = nameOf(cells);
        finding.arguments = {written};
        findings_.push_back(std::move(finding));
        return false;
    }

    void line(std::size_t row) {
        const Cells& cells = grid_.rows[row];
        const Text name = nameOf(cells);
        if (name.empty() || text::fold(name) == text::fold(nameOf(grid_.rows[header_]))) return; // the header once more on the next page
        VoteLine line;
        line.code = textAt(cells, columns_.code);
        if (isSumLine(words_, name)) return;
        line.project = {textAt(cells, columns_.name), villagesOf(cells), {}};
        line.place = {file_, grid_.sheet, static_cast<int>(row + 1)};
        bool readable = true;
        for (const auto& [column, village] : columns_.ofVillage)
            readable = count(cells, column, village, line) && readable;
        if (line.votes.empty() && readable) count(cells, columns_.votes, voterOf(line), line); // no more than a sum
        if (!line.votes.empty()) lines_.push_back(std::move(line));
    }

    const text::RuleTable& words_;
    const Text& file_;
    const intake::Grid& grid_;
    std::vector<Finding>& findings_;
    VoteColumns columns_;
    std::size_t header_ = 0;
    std::optional<int> ownVillage_;
    std::vector<VoteLine> lines_;
};

} // namespace

std::vector<VoteLine> readVoteList(const text::RuleTable& words, const Text& file, const intake::Grid& grid,
                                   std::vector<Finding>& findings) {
    return VoteReader(words, file, grid, findings).read();
}

} // namespace tambonplan::plan
