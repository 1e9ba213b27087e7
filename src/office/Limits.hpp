#pragma once

#include "office/Uno.hpp"

namespace tambonplan::office {

/// How much of one file is read; the officer may change it in ตั้งค่า. What is larger is refused or cut, and a problem says so.
struct ReadLimits {
    double megabytes = 64;     ///< larger files are not loaded: the office needs some ten times the size in memory
    sal_Int32 rows = 100000;   ///< of one sheet
    sal_Int32 lines = 10000;   ///< of a running text
    sal_Int32 cells = 3000000; ///< of one sheet; a cell takes 56 bytes, and its text what is longer than seven letters
};

/// What a run of reading may take, and where its seconds went.
struct ReadRun {
    ReadLimits limits;
    double loading = 0; ///< the office's own loading of files
    double reading = 0; ///< our reading of cells and tables
    double closing = 0; ///< the office's closing of files
};

} // namespace tambonplan::office
