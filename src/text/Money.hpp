#pragma once

#include <optional>

#include "text/Text.hpp"

namespace tambonplan::text {

/// A plain number in Thai or Arabic digits with or without thousands separators ("๑,๒๐๐.50"); nothing else around it.
/// A separator in a wrong place ("1,5000") is no number.
std::optional<double> parseNumber(TextView text);

/// A Thai number in words ("ห้าแสน", "หนึ่งแสนห้าหมื่น"); nothing else around it.
std::optional<double> parseNumberWords(TextView text);

/// What a budget cell says. Baht.
struct Money {
    enum class Kind {
        Empty,         ///< nothing, or only a dash: the source gives no budget
        None,          ///< says that no money is used ("ไม่ใช้งบประมาณ", 0, "-0-"): 0 baht
        Amount,        ///< one amount
        Range,         ///< from–to: no single amount (`baht` … `upper`)
        Typo,          ///< a damaged number ("15O,000", "120,00", "1,5000", "150.000"); `baht` may hold a guess to show, never to use
        Negative,      ///< a minus sign before the amount; `baht` without it, to show
        Contradiction, ///< two statements that differ: digits and words, or a written result (`baht`) and its parts (`upper`)
        Approximate, ///< an amount called approximate ("ประมาณ 5 หมื่นกว่า", "ไม่เกิน 50,000"); `baht` to show, never to use
        Rate, ///< so much for each ("ปีละ 20,000 บาท จำนวน 3 ปี"); `baht` the product to show, never to use, or 0
        Unreadable, ///< words without one amount ("ตามความเหมาะสม")
    };
    Kind kind = Kind::Empty;
    double baht = 0;
    double upper = 0;

    /// The usable amount: of `Amount` and `None` only.
    std::optional<double> amount() const;
};

/// Reads Thai money text: "๑๕๐,๐๐๐.-", "1.2 ล้าน", "5 หมื่นบาท", "150,000 บาท (หนึ่งแสนห้าหมื่นบาทถ้วน)", "ห้าแสนบาท".
/// Never guesses: what is not one clear amount keeps its kind and has no `amount()`. This is `TP_BAHT`.
/// Rules: a dash or an empty cell gives no budget, "ไม่ใช้งบประมาณ" is 0 baht; words beside digits must agree with them; a written result
/// ("10 ชุด x 500 = 5,000") is the amount where its parts make it; rate and count without a result are never multiplied.
Money parseMoney(TextView text);

/// Does a text hold nothing but digits, words of numbers and units, dashes and baht? It need not be one amount.
bool isOnlyMoney(TextView text);

/// "1,234,567" or "1,234,567.50".
Text formatBaht(double baht);

} // namespace tambonplan::text
