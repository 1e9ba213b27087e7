#include "plan/RegisterIndex.hpp"

#include "plan/Headers.hpp"

namespace tambonplan::plan {

RegisterIndex::RegisterIndex(const Table& projects) {
    for (std::size_t row = 0; row < projects.rows.size(); ++row) {
        const Sheet sheet(projects.text(row, head::file), projects.text(row, head::sheet));
        byCode_[projects.text(row, head::code)].push_back(row);
        bySheet_[sheet].push_back(row);
        byPlace_[{sheet, projects.text(row, head::row)}].push_back(row);
    }
}

} // namespace tambonplan::plan
