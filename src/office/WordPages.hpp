#pragma once

#include "office/Uno.hpp"

namespace tambonplan::office {

/// Makes a stored Word document (.docx) count its pages in Thai digits. Throws what the office throws.
void useThaiWordPages(const Reference<css::uno::XComponentContext>& context, const OUString& url);

} // namespace tambonplan::office
