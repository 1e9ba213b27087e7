#pragma once

#include "text/Fold.hpp"
#include "text/UsualLetters.hpp"

/// The work of repair and fold. Internal to src/text; see Fold.hpp for what users call.
namespace tambonplan::text {

/// One pass over a text. Every rule looks only at the end of the output, so that the work is linear and a second pass finds nothing to do.
class Folder {
public:
    enum class Mode {
        Display, ///< repaired only
        Key      ///< repaired and unified for comparing
    };

    Folder(Mode mode, std::size_t expected) : key_(mode == Mode::Key) { out_.reserve(expected); }

    /// To be called once.
    Text run(TextView raw);
    const Repairs& counts() const { return counts_; }

private:
    using Kind = letters::Kind;

    struct Letter {
        char16_t c = 0;      ///< what the rules see
        char16_t raw = 0;    ///< what stood there
        std::size_t end = 0; ///< index behind it; 0 at the end of the text
    };

    /// Copies the run of usual letters that begins at `at`; index of the first letter that the rules must look at.
    std::size_t keepUsual(TextView raw, std::size_t at);
    /// Next visible letter from `at` on.
    Letter mapped(TextView raw, std::size_t at);
    void feed(const Letter& letter);
    void put(char16_t c);
    void keep(char16_t c, Kind last);
    void same(char16_t c, Kind last);
    void leadLead(char16_t c);
    /// Index of the first of the tones at the end of the output before `end`.
    std::size_t tonesBefore(std::size_t end) const;
    /// True where the marks that end at `end`, if any, stand on a consonant.
    bool carried(std::size_t end) const;
    Kind kindBefore(std::size_t end) const { return end == 0 ? Kind::Start : letters::kindOf(out_[end - 1]); }
    void markTone(char16_t c);
    void aaMark(char16_t c);
    void amMark(char16_t c);
    void nikhahitAa();
    void toneAfter(char16_t c);
    /// A mark after a space belongs to the letter before the space, if that is a bare consonant ("กรณ ีที่"). Where it has a mark
    /// already, that one may be displaced and have brought the space ("ทีช่ ุมชน" is ที่ชุมชน): left alone.
    void attach(char16_t c);
    void join(char16_t c, bool belongs);
    void lakkhang(char16_t c);
    void dropSpace() { out_.pop_back(); }
    /// ฤา, ฦา → ฤๅ, ฦๅ.
    void unifyRu();

    Text out_;
    Repairs counts_;
    bool key_;
    bool ru_ = false;     ///< ฤ or ฦ was read
    bool broken_ = false; ///< the space at the end of the output was a line break
    char16_t next_ = 0;   ///< next letter of the input, 0 at its end
};

} // namespace tambonplan::text
