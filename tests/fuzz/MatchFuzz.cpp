// Feeds random rows to the matcher: pieces of project names in any order, with odd villages and budgets. It checks the promises that hold
// for any rows; the sanitizers check the rest. `fuzz-match [rounds] [seed]`.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <set>

#include "../bench/Shipped.hpp"
#include "match/Match.hpp"

using namespace tambonplan;

namespace {

/// Words that the reader looks for, and what stands between them.
constexpr TextView pieces[] = {
    u"ก่อสร้าง",     u"ซ่อมแซม",    u"ขุดลอก",   u"ถนน",   u"คสล.",        u"รางระบายน้ำ", u"ลำห้วย",      u"หนอง",      u"วัด",
    u"โรงเรียนบ้าน", u"บ้านนาย",    u"ซอย ",    u"ซ.",    u"ม.",          u"หมู่ที่ ",       u"สาย",        u"จาก",       u"ถึง",
    u"ช่วงที่ ",      u"ระยะทาง ",  u" เมตร",   u"กว้าง ", u"x",           u"อบรม",       u"ส่งเสริมอาชีพ", u"ไข้เลือดออก", u"ผู้สูงอายุ",
    u"กล้องวงจรปิด", u"(cid:201)", u"(cid:",   u"1",     u"99999999999", u"๓",          u",",          u"-",         u"/",
    u"(",          u")",         u" ",       u"\n",    u"า",           u"ํ",           u"้",           u"ๆ",         u"ฯ",
    u"\xD800",     u"โนนสูง",     u"ดอนกลาง", u"road",  u"พร้อม"};

Text randomText(std::mt19937& random, std::size_t most) {
    Text text;
    for (std::size_t length = random() % most; length > 0; --length)
        text += random() % 12 == 0 ? Text(1, static_cast<char16_t>(random() % 0x10000)) : Text(pieces[random() % std::size(pieces)]);
    return text;
}

match::Row randomRow(std::mt19937& random) {
    match::Row row;
    row.name = randomText(random, 12);
    if (random() % 4 == 0) row.target = randomText(random, 6);
    if (random() % 8 == 0) row.place = randomText(random, 4);
    if (random() % 4 == 0) row.texts = {randomText(random, 6), Text()};
    for (std::size_t villages = random() % 3; villages > 0; --villages)
        row.villages.push_back(static_cast<int>(random() % 6));
    if (random() % 3 == 0) row.villageNames = {randomText(random, 3)};
    if (random() % 2 == 0) row.number = random() % 9 == 0 ? -1.0 : static_cast<double>(random() % 5) * 1e5;
    return row;
}

/// Name of the first promise that the proposals break, or nullptr.
const char* brokenPromise(const std::vector<match::Proposal>& proposals, std::size_t rows) {
    std::set<std::size_t> duplicates;
    for (const match::Proposal& proposal : proposals) {
        if (!(proposal.score >= 0 && proposal.score <= 1)) return "a score lies between 0 and 1";
        if (proposal.members.size() < 2) return "a proposal joins rows";
        if (proposal.evidence.size() != proposal.members.size() || proposal.facets.size() != proposal.members.size())
            return "every member has its reasons";
        const std::set<std::size_t> members(proposal.members.begin(), proposal.members.end());
        if (members.size() != proposal.members.size() || *members.rbegin() >= rows) return "members are rows, each once";
        if (proposal.relation != match::Relation::Duplicate) continue;
        for (const std::size_t member : members)
            if (!duplicates.insert(member).second) return "a row stands in one duplicate";
    }
    return nullptr;
}

} // namespace

int main(int count, char** values) {
    const long rounds = count > 1 ? std::atol(values[1]) : 2000;
    std::mt19937 random(count > 2 ? static_cast<unsigned>(std::atol(values[2])) : 1U);
    const match::Matcher matcher({bench::shipped("abbreviations"), bench::shipped("synonyms"), bench::shipped("facets")},
                                 bench::noMessages());
    for (long round = 0; round < rounds; ++round) {
        std::vector<match::Row> rows(random() % 40);
        for (match::Row& row : rows)
            row = !rows.empty() && random() % 5 == 0 ? rows[random() % rows.size()] : randomRow(random);
        match::Options options;
        options.threads = 1 + static_cast<unsigned>(random() % 3);
        const char* promise = brokenPromise(matcher.propose(rows, options), rows.size());
        for (const match::Pair& pair : matcher.pairs(rows, options))
            if (!(pair.a < pair.b && pair.b < rows.size() && pair.score >= 0 && pair.score <= 1)) promise = "a pair is two rows in order";
        for (const match::Pair& pair : matcher.pairs(rows, {randomRow(random)}, options))
            if (pair.a >= rows.size() || pair.b != 0) promise = "a pair of two lists has a row of each";
        const Text a = randomText(random, 8), b = randomText(random, 8);
        if (matcher.similarity(a, b) != matcher.similarity(b, a)) promise = "similarity is symmetric";
        if (matcher.similarity(a, a) != 1) promise = "a text is like itself";
        if (promise == nullptr) continue;
        std::printf("round %ld breaks \"%s\"\n", round, promise);
        for (const match::Row& row : rows)
            std::printf("  %s\n", text::toUtf8(row.name).c_str());
        return 1;
    }
    std::printf("%ld rounds, nothing broken\n", rounds);
    return 0;
}
