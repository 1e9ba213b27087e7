#include "intake/RowWords.hpp"

#include <algorithm>
#include <utility>

namespace tambonplan::intake {

namespace {

constexpr std::pair<TextView, RowWord> rowKinds[] = {
    {u"รวม", RowWord::Sum},
    {u"รวมทั้งสิ้น", RowWord::GrandSum},
    {u"ยกไป", RowWord::Carried},
    {u"คำในแถวรวม", RowWord::SumFiller},
    {u"ไม่ใช่แถวรวม", RowWord::NoSum},
    {u"หมายเหตุ", RowWord::Note},
    {u"หัวข้อ", RowWord::Heading},
    {u"ขึ้นต้นโครงการ", RowWord::ProjectStart},
    {u"ขึ้นต้นงาน", RowWord::WorkStart},
    {u"ขึ้นต้นวัตถุประสงค์", RowWord::PurposeStart},
    {u"ต่อบรรทัด", RowWord::Continuation},
    {u"ตารางต่อ", RowWord::Continued},
    {u"ตารางอื่น", RowWord::OtherTable},
    {u"ยังเป็นแผน", RowWord::StillPlan},
    {u"แล้วจึงเสนอ", RowWord::Proposing},
    {u"งวดเงิน", RowWord::MoneyPeriod},
    {u"คำว่าเงิน", RowWord::MoneyWord},
    {u"คำว่าหน่วย", RowWord::UnitWord},
    {u"ยกเลิก", RowWord::Cancelled},
    {u"ผลไม่เสนอ", RowWord::Rejected},
    {u"หัวผลมติ", RowWord::VoteHeader},
    {u"เลือก", RowWord::Tick},
    {u"ไม่เลือก", RowWord::NoTick},
    {u"เร่งด่วน", RowWord::Urgent},
    {u"ปานกลาง", RowWord::Medium},
    {u"ปกติ", RowWord::Normal},
    {u"ไม่ใช่ชื่อบ้าน", RowWord::NoVillageName},
    {u"คำหน้าเลขหมู่", RowWord::VillageSign},
    {u"ขึ้นต้นชื่อหมู่บ้าน", RowWord::VillageStart},
    {u"คำหน้าชื่อหมู่บ้าน", RowWord::House},
    {u"คำนำหัวข้อ", RowWord::HeadingFiller},
    {u"หัวเรื่อง", RowWord::Title},
    {u"ชื่อแผน", RowWord::PlanTitle},
    {u"ปีของแผน", RowWord::PlanYear},
    {u"ไม่ใช่ปีของแผน", RowWord::NoPlanYear},
    {u"คำในหัวปี", RowWord::YearFiller},
    {u"หน้าปีสองหลัก", RowWord::YearSign},
    {u"ตัวอย่าง", RowWord::Example},
    {u"เงินในชื่อ", RowWord::NameMoney},
    {u"หน่วยเงิน", RowWord::MoneyUnit},
    {u"ต่อหน่วย", RowWord::RateEnd},
    {u"ลงนาม", RowWord::Signature},
    {u"ปฏิเสธ", RowWord::Negation},
    {u"อธิบายรหัส", RowWord::Means},
    {u"คำนำรหัส", RowWord::CodeLabel},
    {u"หน่วยล้านบาท", RowWord::Millions},
    {u"หน่วยแสนบาท", RowWord::HundredThousands},
    {u"หน่วยหมื่นบาท", RowWord::TenThousands},
    {u"หน่วยพันบาท", RowWord::Thousands},
    {u"หน่วยสตางค์", RowWord::Satang},
    {u"ราคาต่อหน่วย", RowWord::UnitPrice},
    {u"จำนวนหน่วย", RowWord::Quantity},
    {u"ร้อยละ", RowWord::Percent},
    {u"บุพสัญญา", RowWord::Ditto},
    {u"ไม่มีโครงการ", RowWord::Nothing},
    {u"คงเดิม", RowWord::Unchanged},
    {u"ปีที่ขอ", RowWord::AskedFor},
    {u"มติ", RowWord::Resolution},
    {u"มติให้ทำ", RowWord::Resolved},
    {u"นำผู้ทำ", RowWord::ByWhom},
    {u"ไม่ใช่งาน", RowWord::NoWork},
    {u"นำรายการ", RowWord::ListFollows},
    {u"นำโครงการ", RowWord::ProjectsFollow},
    {u"เลขหน้า", RowWord::PageMark},
    {u"ต่อเลขลำดับ", RowWord::NumberJoint},
};

} // namespace

void StartWords::tidy() {
    using text::letters::tableIndex;
    std::erase(words_, Text());
    std::ranges::sort(words_, [](const Text& a, const Text& b) {
        if (tableIndex(a.front()) != tableIndex(b.front())) return tableIndex(a.front()) < tableIndex(b.front());
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    for (std::size_t i = 0; i < words_.size(); ++i) {
        Range& range = byLetter_[tableIndex(words_[i].front())];
        if (range.count++ == 0) range.first = static_cast<std::uint32_t>(i);
        for (const char16_t letter : words_[i])
            letters_.set(tableIndex(letter));
    }
}

std::size_t StartWords::longestStart(TextView text) const {
    for (const Text& word : beginningWith(text.front()))
        if (text.starts_with(word)) return word.size();
    return 0;
}

std::size_t StartWords::find(TextView text) const {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (startLength(text.substr(at)) > 0) return at;
    return TextView::npos;
}

std::size_t StartWords::findLast(TextView text) const {
    for (std::size_t at = text.size(); at-- > 0;)
        if (startLength(text.substr(at)) > 0) return at;
    return TextView::npos;
}

RowWords::RowWords(const text::RuleTable& table) {
    const std::size_t wordColumn = table.column(u"คำ"), kindColumn = table.column(u"ชนิดแถว");
    for (const auto& row : table.rows) {
        if (std::max(wordColumn, kindColumn) >= row.size()) continue;
        const TextView word = text::trim(row[wordColumn]), name = text::trim(row[kindColumn]);
        for (const auto& [known, kind] : rowKinds) {
            if (name != known) continue;
            // A tick may be a symbol that folding drops, so the word itself is kept beside its fold.
            words_[static_cast<std::size_t>(kind)].add(Text(word));
            words_[static_cast<std::size_t>(kind)].add(text::fold(word));
            skeletons_[static_cast<std::size_t>(kind)].add(text::skeleton(word));
        }
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        words_[kind].tidy();
        skeletons_[kind].tidy();
        for (const Text& word : words_[kind].all())
            whole_[word].set(kind);
    }
}

RowWords::Kinds RowWords::kindsOf(TextView text) const {
    const TextView bare = text::trim(text);
    return kindsOfFolded(bare) | kindsOfFolded(text::fold(bare));
}

RowWords::Kinds RowWords::kindsOfFolded(TextView text) const {
    if (text.empty()) return {};
    const auto found = whole_.find(text);
    return found == whole_.end() ? Kinds() : found->second;
}

} // namespace tambonplan::intake
