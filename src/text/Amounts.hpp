#pragma once

#include <optional>
#include <span>
#include <vector>

#include "text/Text.hpp"

/// Words and numbers of money text, one by one. Internal to src/text; see Money.hpp for what users call.
namespace tambonplan::text::amounts {

struct Token {
    enum class Kind {
        Number,  ///< a sound number in digits
        Damaged, ///< a damaged number in digits; `value` is a guess, 0 where there is none
        Digit,   ///< หนึ่ง … เก้า
        Tens,    ///< ยี่ of ยี่สิบ
        One,     ///< เอ็ด
        Zero,    ///< ศูนย์
        Unit,    ///< สิบ … แสน, ล้าน
        Half,    ///< ครึ่ง
        Baht,    ///< บาท, บ., ฿
        Finish,  ///< ถ้วน, ".", "=" and what else carries nothing
        Filler,  ///< words that introduce an amount: จำนวน, งบประมาณ, เป็นเงิน …
        Dash,
        To,    ///< ถึง
        Other, ///< anything else
    };
    Kind kind = Kind::Other;
    double value = 0;
    std::size_t from = 0, to = 0; ///< place in the folded text
    bool dotThousands = false;    ///< "50.000": thousands or decimals, sound only before a unit
};

/// Tokens of a folded text; spaces are left out.
std::vector<Token> tokenise(TextView folded);

/// Value of one amount in digits, words or both ("2 แสน 5 หมื่น"); nothing where the tokens are not exactly one amount.
std::optional<double> evaluate(std::span<const Token> tokens);

/// True where digits with `,` and `.` are a sound number: groups of three, at most one decimal point.
bool isSoundNumber(TextView text);

/// Value of a sound number.
double valueOf(TextView text);

} // namespace tambonplan::text::amounts
