#pragma once

#include <string>
#include <string_view>

namespace tambonplan::report {

/// A part of a Word document in which every font is one font. Writer stores its list of fallbacks ("TH SarabunPSK;TH Sarabun New;…") as if
/// it were a name, which Word knows no font of; the second of the list stays, as alternative name, in the table of fonts.
std::string withSingleFonts(std::string_view part);

} // namespace tambonplan::report
