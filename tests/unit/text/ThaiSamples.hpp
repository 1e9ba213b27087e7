#pragma once

#include <algorithm>
#include <random>

#include "text/Text.hpp"

/// Random Thai text for property tests: correct text, correct text with one known damage, and noise.
namespace tambonplan::samples {

class ThaiText {
public:
    explicit ThaiText(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }
    char16_t oneOf(TextView letters) { return letters[below(letters.size())]; }

    /// One syllable as correct Thai writes it.
    Text syllable() {
        Text out;
        const bool lead = below(4) == 0;
        if (lead) out += oneOf(u"เแโใไ");
        out += oneOf(u"กขคงจชซดตถทนบปผพมยรลวสหอฮ");
        if (!lead && below(2) == 0) {
            out += oneOf(u"ิีึืุู");
            if (below(2) == 0) out += oneOf(u"่้");
        } else if (!lead) {
            if (below(2) == 0) out += oneOf(u"่้๊๋");
            out += oneOf(u"าำ");
        }
        return out;
    }

    /// Words of one to four syllables with single spaces; each ends in a consonant, so that no two syllables touch by their vowels.
    Text sentence() {
        Text out;
        for (std::size_t words = 1 + below(5); words > 0; --words) {
            if (!out.empty()) out += u' ';
            for (std::size_t syllables = 1 + below(4); syllables > 0; --syllables)
                out += syllable();
            out += oneOf(u"กงนมด");
        }
        return out;
    }

    /// Letters, marks, spaces and private-use glyphs in any order.
    Text noise(TextView alphabet) {
        Text out;
        for (std::size_t length = 1 + below(12); length > 0; --length)
            out += oneOf(alphabet);
        return out;
    }

private:
    std::mt19937 random_;
};

} // namespace tambonplan::samples
