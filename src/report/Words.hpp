#pragma once

#include <utility>

#include "text/Messages.hpp"

namespace tambonplan::report {

/// What reports say and check by themselves, from the shipped lists. Documents are Thai, whatever the office speaks.
struct Words {
    Words(text::Messages shipped, text::RuleTable checks)
        : messages(std::move(shipped)), completeness(std::move(checks)), unstated(messages("report.unstated")) {}

    text::Messages messages; ///< strings/report.tsv in Thai
    text::RuleTable completeness; ///< completeness.tsv: ตรวจ, ช่อง, เรื่องที่ตรวจ, สิ่งที่ควรทำ
    Text unstated; ///< name of the group of those that name none
};

} // namespace tambonplan::report
