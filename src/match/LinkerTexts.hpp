#pragma once

#include <vector>

#include "text/Text.hpp"

namespace tambonplan::match {

/// Letters and digits, folded; spaces between Latin words only, because those within Thai come and go.
Text spaced(TextView raw);

/// Words with a digit, with spaces between them: model numbers, codes, sizes. Hyphens inside are dropped.
Text codesOf(TextView raw);

/// The runs of digits in a `spaced` text, sorted.
std::vector<Text> numeralsOf(TextView text);

} // namespace tambonplan::match
