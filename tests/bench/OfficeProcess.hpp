#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tambonplan::bench {

/// Folder in /proc of the `soffice.bin` whose profile lies in `folder`; "" where there is none.
inline std::string officeProcess(const std::string& folder) {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "cmdline", std::ios::binary);
        const std::string line{std::istreambuf_iterator<char>(file), {}};
        if (line.find("soffice.bin") != std::string::npos && line.find(folder) != std::string::npos) return entry.path();
    }
    return {};
}

/// Most memory in use since `forgetPeak`, MB; 0 where the system does not tell.
inline double peakMegabytes(const std::string& process) {
    std::ifstream status(process + "/status");
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

inline void forgetPeak(const std::string& process) {
    std::ofstream(process + "/clear_refs") << 5;
}

} // namespace tambonplan::bench
