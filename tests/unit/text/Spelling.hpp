#pragma once

#include "text/Text.hpp"

namespace tambonplan::samples {

/// Thai words of a whole number, the slow and obvious way.
inline Text spell(long long value) {
    static constexpr TextView digits[] = {u"", u"หนึ่ง", u"สอง", u"สาม", u"สี่", u"ห้า", u"หก", u"เจ็ด", u"แปด", u"เก้า"};
    static constexpr TextView units[] = {u"", u"สิบ", u"ร้อย", u"พัน", u"หมื่น", u"แสน"};
    if (value >= 1000000) return spell(value / 1000000) + u"ล้าน" + spell(value % 1000000);
    Text out;
    long long place = 100000;
    for (int i = 5; i >= 0; --i, place /= 10) {
        const auto digit = static_cast<std::size_t>(value / place % 10);
        if (digit == 0) continue;
        const bool ending = i == 0 && digit == 1 && value > 10;
        Text word(digits[digit]);
        if (i == 1 && digit <= 2) word = digit == 1 ? u"" : u"ยี่";
        out += (ending ? Text(u"เอ็ด") : word) + Text(units[i]);
    }
    return out;
}

} // namespace tambonplan::samples
