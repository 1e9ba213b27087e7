#pragma once

#include <vector>

#include "intake/TableReader.hpp"

namespace tambonplan::intake {

/// What stands around the tables of a document and holds for their rows: village, headings, years and legends in titles, paragraphs, sheet
/// names and the name of the file. Goes with the reading from the first table to the last.
class Surroundings {
public:
    /// Keeps references; all `views` of the document must be there. What holds for the next rows is put into `state`.
    Surroundings(const SourceDocument& document, const std::vector<GridView>& views, const Vocabulary& words, DocumentState& state);

    /// Village, theme and group as paragraphs, sheet name and file name state them before the table of view `index` begins.
    void begin(std::size_t index);
    /// The year พ.ศ. of the plan, if the titles name one; 0 where they name none or several.
    int planYear(std::size_t index);
    /// All years that the title names.
    const std::vector<int>& planYears() const { return planYears_; }
    /// What the codes of the group column mean. In a Word document an explanation holds for the later tables of the village, too.
    Legend legend(std::size_t index, const std::vector<TablePart>& parts);
    /// The only village that the document names anywhere in a title; number 0 where there are none or several.
    const VillageIdentity& onlyVillage() const { return only_; }

private:
    void findVillages();
    VillageIdentity guessVillage(std::size_t index) const;
    void enter(const VillageIdentity& village);
    void headings(const Grid& grid, const std::vector<Text>& lines);
    void takeHeading(const Text& line);
    Legend ownLegend(std::size_t index, const std::vector<TablePart>& parts) const;

    const SourceDocument& document_;
    const std::vector<GridView>& views_;
    const Vocabulary& words_;
    DocumentState& state_;
    VillageIdentity only_;
    bool started_ = false;
    Legend lastLegend_;
    int lastLegendVillage_ = 0;
    int planYear_ = 0;
    std::vector<int> planYears_;
    std::size_t nextHeadings_ = 0; ///< first grid whose paragraphs no plan has used yet
    std::size_t notesFrom_ = 0;    ///< the same for the plan that is being read
};

} // namespace tambonplan::intake
