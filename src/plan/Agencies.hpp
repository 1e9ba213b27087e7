#pragma once

#include <map>

#include "plan/Commands.hpp"
#include "plan/Headers.hpp"

namespace tambonplan::plan {

// ทำเนียบหน่วยงาน (TP_Agencies): main and supporting agencies with the spellings that villages use for them (C-21).
namespace range {
inline constexpr TextView agencies = u"TP_Agencies";
} // namespace range

namespace head {
inline constexpr TextView agencyName = u"หน่วยงาน"; ///< ✎ the spelling that the plan uses
inline constexpr TextView otherNames = u"ชื่ออื่น";    ///< ✎ other spellings, separated by commas
inline constexpr TextView agencyKind = u"ประเภท";
inline constexpr TextView contact = u"ผู้ประสานงาน";
inline constexpr TextView hostedRows = u"โครงการที่เป็นหลัก";
inline constexpr TextView supportedRows = u"โครงการที่สนับสนุน";
// ทะเบียนโครงการ
inline constexpr TextView hostByDirectory = u"หน่วยงานหลักตามทำเนียบ";
inline constexpr TextView supportByDirectory = u"หน่วยงานสนับสนุนตามทำเนียบ";
} // namespace head

namespace word {
// ประเภท of shipped lines that name no agency: what does not count, what may stand before a name ("สำนักงานเกษตรอำเภอ" is
// "เกษตรอำเภอ"), what stands before the name of a place, what joins two agencies.
inline constexpr TextView filler = u"คำเติม", prefix = u"คำนำหน้า", placeWord = u"คำบอกที่", joiner = u"คำเชื่อม";
} // namespace word

/// Which spellings mean one agency. Order of words, brackets, dots, short forms of TP_Abbreviations and the names of the tambon, amphoe and
/// province make no difference: "กองช่าง อบต." is "อบต. (กองช่าง)".
class AgencyDirectory {
public:
    explicit AgencyDirectory(const Context& context);

    /// The agencies that a cell names ("อบต./ตำรวจ" are two), each in the directory's spelling; one that it does not know as it is written.
    std::vector<Text> namesIn(TextView cell) const;

    /// The directory's spelling; "" where it does not know the name.
    Text spellingOf(TextView name) const;

private:
    Text keyOf(TextView name) const;
    std::pair<Text, Text> writtenOut(TextView written) const;
    void addWord(std::vector<Text>& words, TextView written) const;
    void add(const Table& table, std::size_t row);

    std::map<Text, Text> spellings_;  ///< key → spelling
    std::map<Text, Text> shortForms_; ///< without dots → long form
    std::vector<Text> fillers_, prefixes_, placeWords_, joiners_, places_;
};

/// Fills the directory with the shipped agencies while it is empty.
void ensureAgencies(Context& context);

/// Writes the agencies of every register row in the directory's spelling beside the original, counts them, and lists names that the
/// directory lacks; such a line goes again when nobody wrote in it and no row uses the name, or another line has it among its other names.
void normaliseAgencies(Context& context);

} // namespace tambonplan::plan
