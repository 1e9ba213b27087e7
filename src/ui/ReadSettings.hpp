#pragma once

#include "office/Sources.hpp"
#include "plan/Table.hpp"

namespace tambonplan::ui {

/// How a workbook wants files to be read: the limits of its ตั้งค่า, and the names under which it knows files.
struct ReadSettings {
    office::ReadLimits limits;
    office::KnownNames known;
};
ReadSettings readSettings(const plan::Workbook& book);

} // namespace tambonplan::ui
