// Time and memory of the matcher from a sub-district to Calc's last row; `scale-bench [rows …]`, called by `tests/run bench`.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "Invented.hpp"
#include "Shipped.hpp"

namespace {

using namespace tambonplan;

/// One size in a process of its own, so that the memory is its own.
void measure(std::size_t size) {
    const match::Matcher matcher({bench::shipped("abbreviations"), bench::shipped("synonyms"), bench::shipped("facets")},
                                 bench::noMessages());
    const auto rows = bench::inventedRows(size);
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    match::Statistics s;
    const auto start = std::chrono::steady_clock::now();
    const auto proposals = matcher.propose(rows, {}, &s);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    getrusage(RUSAGE_SELF, &after);
    const auto cpu = [](const rusage& r) {
        return static_cast<double>(r.ru_utime.tv_sec + r.ru_stime.tv_sec) +
               1e-6 * static_cast<double>(r.ru_utime.tv_usec + r.ru_stime.tv_usec);
    };
    std::printf(
        "%9zu | %8.3f s (processor %8.3f s) | features %7.3f candidates %7.3f score %7.3f clusters %7.3f | %9zu candidates %7zu pairs "
        "%6zu proposals | %5.0f MB | %u threads\n",
        s.rows, seconds, cpu(after) - cpu(before), s.secondsFeatures, s.secondsCandidates, s.secondsScore, s.secondsCluster, s.candidates,
        s.pairs, proposals.size(), static_cast<double>(after.ru_maxrss) / 1024.0, s.threads);
    std::fflush(stdout);
}

} // namespace

int main(int count, char** values) {
    std::vector<std::size_t> sizes;
    for (int i = 1; i < count; ++i)
        sizes.push_back(std::strtoul(values[i], nullptr, 10));
    if (sizes.empty()) sizes = {1600, 30000, 1000000};
    std::printf("matcher: proposals within invented rows\n");
    std::fflush(stdout);
    for (const std::size_t size : sizes) {
        const pid_t child = fork();
        if (child == 0) {
            measure(size);
            std::_Exit(0);
        }
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
            std::printf("%9zu | failed\n", size);
            return 1;
        }
    }
    return 0;
}
