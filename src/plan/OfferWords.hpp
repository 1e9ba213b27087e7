#pragma once

#include "plan/Review.hpp"

namespace tambonplan::plan {

/// Offers in TP_Synonyms (คำพ้อง) the wordings by which the rows of accepted duplicates differ. They count once the officer sets สถานะ to
/// ใช้; what he changed, refused or took over is not offered again. Number of offers added.
long offerWords(Context& context, const std::vector<ReviewProposal>& proposals, const std::vector<Entry>& entries);

} // namespace tambonplan::plan
