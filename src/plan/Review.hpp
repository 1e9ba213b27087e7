#pragma once

#include "match/Match.hpp"
#include "plan/Register.hpp"

namespace tambonplan::plan {

/// A cell of TP_Review that the officer may change, with what the last run wrote into it.
struct ReviewCell {
    Text text;
    Text written;

    bool changed() const { return !text.empty() && text != written; }
};

/// One register row in a proposal.
struct ReviewMember {
    std::size_t entry = 0; ///< index into the entries
    ReviewCell decision, main, offeredName;
    Value note;
    Text reason;
    Text facets;           ///< what the matcher read from the texts
    Text asked;            ///< mark of the row's texts when the officer was asked what he decided since; "" = as they are now
    Value decidedOn;       ///< when a run first saw his decision; an office date number
    bool reworded = false; ///< the texts are others now
    bool freed = false;    ///< he kept it apart, and its texts or those it was compared with are others now
};

/// A decision of earlier that kept rows apart which are proposed together again, because a text changed.
struct EarlierDecision {
    Text id; ///< of the proposal that stands with it; "" where only the memory of a row that came back knows it
    Value on;
    std::vector<std::size_t> reworded; ///< entries
};

/// A proposal (ข้อเสนอ) as it stands in TP_Review: the main row that we offered first, then by code.
struct ReviewProposal {
    Text id;
    match::Relation relation = match::Relation::Duplicate;
    double score = 0;
    std::vector<ReviewMember> members;
    std::optional<EarlierDecision> earlier;

    /// True where the officer decided, marked, renamed or noted anything.
    bool touched() const;
    bool has(std::size_t entry) const;
};

/// What the decisions of a proposal come to.
struct Verdict {
    enum class State { Accepted, Rejected, Pending };
    State state = State::Pending;
    std::vector<std::size_t> included; ///< entries that become one; two or more where Accepted
    std::size_t main = 0;              ///< entry whose budget and text stand for the others
    Text offeredName;                  ///< name for the tambon project; empty where none was offered
};

/// The proposals of TP_Review whose rows still exist, in the order of their ids. One with fewer than two rows left is dropped.
std::vector<ReviewProposal> readReview(const Workbook& book, const std::vector<Entry>& entries);

/// Mark of the texts of a row that are compared (name, target, place, objective): equal as long as they fold alike, whatever their spaces.
Text textMark(const Entry& entry);

/// Of a cell of `head::asked`: the mark of the texts that `decision` was about. "" where the cell says none.
Text askedMark(TextView cell, TextView decision);

/// Notes on every decision that has no date yet when it was seen.
void dateDecisions(std::vector<ReviewProposal>& proposals, double now);

/// Says in the reason of proposals that came again what the officer had decided, when, and whose text changed.
void tellEarlierDecisions(std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries, const text::Messages& messages);

/// Reads decisions as an officer means them. A row he did not touch follows the proposal: รวม on any row accepts it for all of these;
/// ไม่รวม (or พักไว้) on the main row decides the whole, on another row only that row is left out. Where he says รวม on some rows and
/// ไม่รวม on the main row, the others are joined without it. แถวหลัก: any mark on a row, or a register code on any row.
Verdict verdict(const ReviewProposal& proposal, const std::vector<Entry>& entries);

/// Writes proposals to TP_Review and their ids to กลุ่มซ้ำ and ชุดตำบล of the register (where the row is joined or may be).
void writeReview(Workbook& book, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries);

/// Only the ids in the register.
void writeMembership(Workbook& book, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries);

/// "ซ", "ช", "ก": first letter of the ids of a relation.
TextView idPrefix(match::Relation relation);

} // namespace tambonplan::plan
