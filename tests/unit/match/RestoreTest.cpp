#include "match/Restore.hpp"

#include <gmock/gmock.h>

#include <iostream>

#include "Labelled.hpp"
#include "match/Lexicon.hpp"
#include "match/Spots.hpp"
#include "text/Fold.hpp"

namespace tambonplan::match {
namespace {

const std::vector<Text> words{u"ก่อสร้าง", u"ถนน",   u"หินคลุก", u"ทาง",     u"ท่าน้ำ",   u"ซ่อมแซม",
                              u"สะพาน",  u"หมู่บ้าน", u"พัสดุ",   u"สำนักงาน", u"ขวัญข้าว", u"ใหม่"};

Text restored(TextView raw, bool suspect = false) {
    const auto result = Restorer(words).restore(raw, suspect);
    return result ? result->text : Text();
}

TEST(Restore, GivesBackMarksThatSlippedToTheNextLetterWithTheSpaceTheyLeft) {
    EXPECT_EQ(restored(u"กอ่ สร้างถนนหนิ คลกุ "), u"ก่อสร้างถนนหินคลุก");
}

TEST(Restore, GivesBackTonesWhereATextLostAllOfThem) {
    EXPECT_EQ(restored(u"ซอมแซมสะพานทานำหมูบาน"), u"ซ่อมแซมสะพานท่าน้ำหมู่บ้าน");
}

TEST(Restore, LeavesWhatTheDictionaryDoesNotKnow) {
    const auto result = Restorer(words).restore(u"กอ่ สร้างถนน สายบุ่งไหม");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->text, u"ก่อสร้างถนน สายบุ่งไหม");
    EXPECT_LT(result->known, 0.8);
}

TEST(Restore, TouchesNoTextWithoutASignOfDamage) {
    EXPECT_EQ(restored(u"ซ่อมแซมสะพานทางเข้าบานเย็น"), Text());
    EXPECT_EQ(restored(u"ทำขวัญข้าวใหม่ กลางทุ่ง"), Text()) << "a tone at the end of a word slipped nowhere";
    EXPECT_EQ(restored(u"ปูกระเบองทางเดนสวนกลาง"), Text()) << "no word asks for a tone";
    EXPECT_EQ(restored(u""), Text());
}

TEST(Restore, LooksAtTextsOfADamagedSourceWithoutASignOfTheirOwn) {
    EXPECT_EQ(restored(u"พสัดุสานกังาน"), Text());
    EXPECT_EQ(restored(u"พสัดุสานกังาน", true), u"พัสดุสำนักงาน");
}

TEST(Restore, TakesTheWordThatIsGivenMoreOften) {
    const Restorer once({u"ท่าเรือ", u"ทาเรือ", u"ท่าเรือ", u"ท่าเรือ"});
    const auto result = once.restore(u"ทาเรือ ทาเรือ ทาเรือ ่", true);
    ASSERT_TRUE(result);
    EXPECT_NE(result->text.find(u"ทาเรือ"), Text::npos) << "what is written as a known word stays";
}

Text unspaced(TextView raw) {
    Text text = text::fold(raw);
    std::erase(text, u' ');
    return text;
}

/// Everything above the line slips one letter to the right, as PDFs of some fonts give it (matching §4, rule 23).
Text slipped(TextView raw) {
    Text out, above;
    for (const char16_t c : text::fold(raw)) {
        if (text::isMark(c) && !(c >= 0x0E38 && c <= 0x0E3A)) {
            above += c;
            continue;
        }
        out += c;
        if (!text::isMark(c) && c != u' ') out += std::exchange(above, Text());
    }
    return out + above;
}

struct Count {
    std::size_t before = 0, after = 0, letters = 0;

    void add(TextView damaged, const std::optional<Restored>& restored, TextView right) {
        const Text wanted = unspaced(right);
        before += distance(unspaced(damaged), wanted);
        after += distance(unspaced(restored ? restored->text : Text(damaged)), wanted);
        letters += wanted.size();
    }
    double share() const { return static_cast<double>(after) / static_cast<double>(letters); }
    void print(const char* what) const {
        std::cout << what << ": character error " << static_cast<double>(before) / static_cast<double>(letters) << " -> " << share()
                  << " of " << letters << " letters\n";
    }
};

/// Every other name of a tambon is whole and teaches its words; the others are damaged, by the villages themselves or here.
TEST(Restore, MendsMostOfTheLabelledTambonsAndHarmsNoWholeName) {
    Count real, made;
    std::size_t whole = 0, changed = 0;
    for (const Unseen& unseen : unseenTambons) {
        std::vector<Text> known = Lexicon(shippedRules()).spellings();
        known.insert(known.end(), unseen.villages.begin(), unseen.villages.end());
        const auto rows = readCsv(std::string(unseen.folder) + "/gold/gold_rows.csv");
        for (std::size_t i = 0; i < rows.size(); i += 2)
            collectWords(rows[i].at("name_clean"), known);
        const Restorer restorer(known);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Text& name = rows[i].at("name_clean");
            const Text& damage = rows[i].at("damage");
            if (damage == u"lost" || damage == u"shift" || damage == u"pdf")
                real.add(rows[i].at("name_as_written"), restorer.restore(rows[i].at("name_as_written")), name);
            if (i % 2 == 0) continue;
            ++whole;
            const auto guess = restorer.restore(name);
            changed += guess && unspaced(guess->text) != unspaced(name) ? 1 : 0;
            made.add(slipped(name), restorer.restore(slipped(name), true), name);
        }
    }
    real.print("names that villages damaged");
    made.print("names with all marks slipped");
    std::cout << "whole names changed: " << changed << " of " << whole << '\n';
    EXPECT_LE(real.share(), 0.02);
    EXPECT_LE(made.share(), 0.04);
    EXPECT_LE(static_cast<double>(changed), 0.006 * static_cast<double>(whole));
}

} // namespace
} // namespace tambonplan::match
