#include "ui/ReadSettings.hpp"

#include <algorithm>

#include "plan/Headers.hpp"
#include "plan/Setup.hpp"

namespace tambonplan::ui {

namespace head = plan::head;

namespace {

/// A limit as the officer typed it; what is no sensible number counts as the default.
double limit(const plan::Workbook& book, TextView setting, double otherwise, double most) {
    const double typed = plan::settingNumber(book, setting, otherwise);
    return typed > 0 ? std::min(typed, most) : otherwise;
}

} // namespace

ReadSettings readSettings(const plan::Workbook& book) {
    constexpr double mostMegabytes = 2000, mostRows = 1048576, mostCells = 100000000;
    ReadSettings settings;
    office::ReadLimits& limits = settings.limits;
    limits.megabytes = limit(book, u"ขนาดไฟล์ที่อ่านได้ (MB)", limits.megabytes, mostMegabytes);
    limits.rows = static_cast<sal_Int32>(std::max(1.0, limit(book, u"จำนวนแถวที่อ่านต่อชีต", limits.rows, mostRows)));
    limits.cells = static_cast<sal_Int32>(std::max(1.0, limit(book, u"จำนวนช่องที่อ่านต่อชีต", limits.cells, mostCells)));
    const plan::Table& sources = plan::tableOf(book, plan::range::sources);
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const Text url = sources.text(row, head::url);
        if (!url.empty()) settings.known.emplace(url, sources.text(row, head::file));
    }
    return settings;
}

} // namespace tambonplan::ui
