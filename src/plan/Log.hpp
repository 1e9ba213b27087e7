#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// What a command says about itself in TP_Log.
struct Report {
    std::vector<Text> sentences; ///< ผล
    std::vector<Text> values;    ///< ค่าที่ใช้
};

/// An office date number as "25/11/2569".
Text buddhistDate(double date);

/// True where any table but the log shows something else. Formula cells are passed over: the sheet gives their values back.
bool differs(const Workbook& a, const Workbook& b);

/// Runs the body of a command and, only when a table changed, adds one line to TP_Log.
Results logged(Context& context, const std::string& name, const std::function<Results(Report&)>& body);

} // namespace tambonplan::plan
