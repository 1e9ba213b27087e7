#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "office/Uno.hpp"
#include "text/Messages.hpp"
#include "text/RuleTable.hpp"

namespace tambonplan::office {

/// A new Calc document with an empty form for a village's plan (B.1, S1 §7): title, one header row, empty rows with drop-downs, print
/// set-up. `form` is the list `form.tsv`: หัวคอลัมน์, ชนิด, กว้าง (mm), ตัวเลือก (separated by |). `village` 0 leaves the number to be written in.
Reference<css::frame::XModel> newVillageForm(const Reference<css::uno::XComponentContext>& context, const text::RuleTable& form,
                                             const text::Messages& messages, int village);

} // namespace tambonplan::office
