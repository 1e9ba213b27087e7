#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <unistd.h>

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

/// Seconds of computing so far, all threads; they tell growth also where other programs run. 0 where the system does not tell.
inline double computingSeconds(const std::string& process) {
    std::ifstream file(process + "/stat");
    const std::string line{std::istreambuf_iterator<char>(file), {}};
    std::istringstream fields(line.substr(std::min(line.size(), line.rfind(')') + 1)));
    std::string field;
    double ticks = 0;
    constexpr int state = 3, inUser = 14, inSystem = 15; // proc(5)
    for (int i = state; i <= inSystem && fields >> field; ++i)
        if (i == inUser || i == inSystem) ticks += std::stod(field);
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

inline void forgetPeak(const std::string& process) {
    std::ofstream(process + "/clear_refs") << 5;
}

} // namespace tambonplan::bench
