#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tambonplan::match {

/// Number of threads to use: what was asked for, or what the machine has.
inline unsigned threadsFor(unsigned asked) {
    return asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(state, block, from, to)` for every block of `size` numbers below `count`; each thread makes one `state` for itself. Blocks
/// run in any order on several threads; what they find must be kept per block, so that the result does not depend on the threads.
/// Rethrows the first exception.
template<class MakeState, class Work>
void forBlocksWith(std::size_t count, std::size_t size, unsigned threads, const MakeState& makeState, const Work& work) {
    const std::size_t blocks = (count + size - 1) / size;
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failed;
    const auto run = [&] {
        try {
            auto state = makeState();
            for (std::size_t block = next++; block < blocks; block = next++)
                work(state, block, block * size, std::min(count, (block + 1) * size));
        } catch (...) {
            const std::lock_guard lock(failed);
            if (!failure) failure = std::current_exception();
            next = blocks;
        }
    };
    const auto helpers = static_cast<unsigned>(std::min<std::size_t>(threads, blocks));
    if (helpers <= 1) {
        if (blocks > 0) run();
    } else {
        std::vector<std::jthread> team;
        team.reserve(helpers);
        for (unsigned i = 0; i < helpers; ++i)
            team.emplace_back(run);
    }
    if (failure) std::rethrow_exception(failure);
}

/// The same without a state of the thread: `work(block, from, to)`.
template<class Work> void forBlocks(std::size_t count, std::size_t size, unsigned threads, const Work& work) {
    forBlocksWith(
        count, size, threads, [] { return 0; },
        [&work](int, std::size_t block, std::size_t from, std::size_t to) { work(block, from, to); });
}

} // namespace tambonplan::match
