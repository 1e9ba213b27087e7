#include "plan/RegisterIndex.hpp"

#include "plan/Headers.hpp"

namespace tambonplan::plan {

void RegisterIndex::read() const {
    if (read_) return;
    read_ = true;
    std::pair<Text, Text> name;
    Sheet* sheet = nullptr; // rows of one sheet stand together
    for (std::size_t row = 0; row < projects_.rows.size(); ++row) {
        std::pair<Text, Text> own(projects_.text(row, head::file), projects_.text(row, head::sheet));
        if (sheet == nullptr || own != name) {
            sheet = &sheets_[own];
            name = std::move(own);
        }
        sheet->rows.push_back(row);
        sheet->byPlace[projects_.text(row, head::row)].push_back(row);
        byCode_[projects_.text(row, head::code)].push_back(row);
    }
}

const RegisterIndex::Sheet& RegisterIndex::sheetOf(const Text& file, const Text& sheet) const {
    static const Sheet none;
    read();
    const auto found = sheets_.find({file, sheet});
    return found == sheets_.end() ? none : found->second;
}

const RegisterIndex::Rows& RegisterIndex::ofCode(const Text& code) const {
    read();
    return in(byCode_, code);
}

} // namespace tambonplan::plan
