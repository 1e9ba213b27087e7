#pragma once

#include "plan/Table.hpp"
#include "report/Record.hpp"
#include "report/Words.hpp"

namespace tambonplan::report {

/// Gives every project what it is tied to today: แผนงาน, ยุทธศาสตร์จังหวัด, ยุทธศาสตร์ อปท., กลยุทธ์ of its issue (sheet ประเด็นและแผนงาน, B-08),
/// and อำนาจหน้าที่ from the sheet ติดตามโครงการ ("" where that was never made).
void tieToStrategies(std::vector<Record>& projects, const plan::Workbook& book);

/// Adds the lists of the coordination account and of ผ.02 by strategy:
/// บัญชีประสาน, one record an issue with its แผนงาน and strategies (C-27: what the community does alone, and what the committee found beyond
/// the authority of the local government, is not in it); ประสานตามหน่วยงาน, the same projects by host; นอกบัญชีประสาน, the others by เหตุผล;
/// จำนวนโครงการประสาน and งบประมาณรวมประสาน; and ยุทธศาสตร์ with แผนงาน in it (B.4), all projects. A strategy that nobody filled in is a gap.
void addCoordination(Record& data, const std::vector<Record>& projects, const Words& words);

} // namespace tambonplan::report
