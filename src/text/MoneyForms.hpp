#pragma once

#include <optional>

#include "text/Money.hpp"

/// Forms of money text that hold more than one amount. Internal to src/text; see Money.hpp for what users call.
namespace tambonplan::text::amounts {

/// Reads a folded text that holds one amount and nothing else of weight.
using ReadOne = Money (*)(Text folded);

/// What a folded text says that is not one bare amount, by the first rule that fits:
/// 1. a written result ("20 คน x 50 = 1,000", "ค่าอาหาร 5,000 ค่ารถ 3,000 รวมเป็นเงิน 8,000 บาท") is the amount where the parts make
///    it, or where the parts only count things; money parts that do not make it are a `Contradiction`;
/// 2. an amount called approximate (ประมาณ, ราว, กว่า, เศษ, ไม่เกิน …) is `Approximate`;
/// 3. a rate ("คนละ 500 บาท 20 คน", "ปีละ 20,000 บาท จำนวน 3 ปี", "20,000/ปี") is `Rate`: never multiplied silently;
/// 4. one amount behind the name of a fund or a cost, or before a harmless remark ("อบต. 50,000", "50,000 บาท งบหมู่บ้าน"), is the amount.
/// Nothing where none fits.
std::optional<Money> readForms(TextView folded, ReadOne one);

/// True for words beside an amount that do not touch it ("(งบหมู่บ้าน)", "จาก อบต."): no number, no rate, no doubt.
bool isHarmless(TextView note);

} // namespace tambonplan::text::amounts
