#pragma once

#include "plan/Commands.hpp"

namespace tambonplan::plan {

/// Puts the words that the officer accepted in TP_Lessons (คำที่เสนอเพิ่ม) into TP_Keywords. Each once.
void acceptLessons(Context& context);

/// Offers a keyword for every project whose ด้าน or ประเด็น the officer changed: the words that say what the work is. Lessons that stand in
/// the sheet stay as the officer left them; how many projects a word would touch is counted anew. Number of offers added.
long offerLessons(Context& context);

/// The words of a project's name that say what the work is: no "โครงการ", no place, no purpose. Empty where too little is left.
Text workPhrase(TextView name, const text::RuleTable& keywords);

} // namespace tambonplan::plan
