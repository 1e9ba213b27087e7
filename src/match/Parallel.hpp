#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tambonplan::match {

/// Thrown out of every stage of a run that was cancelled; Matcher makes an empty result of it.
struct Cancelled {};

/// Tells a watcher how far a run is and hears whether it goes on. Belongs to the thread that started the run: no other thread calls it.
class Watch {
public:
    explicit Watch(std::function<bool(double)> progress) : progress_(std::move(progress)) {}

    /// The next stage covers this part (0–1) of the run.
    void stage(double from, double to) {
        from_ = from;
        to_ = to;
        last_ = {};
        report(0);
    }

    /// `share` of the stage, or of one of its parts, is done: what was told once is never taken back. Throws Cancelled. Asks the watcher a
    /// few times a second at most.
    void report(double share) {
        if (!progress_) return;
        told_ = std::max(told_, from_ + (to_ - from_) * share);
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds(40)) return;
        last_ = now;
        if (!progress_(told_)) throw Cancelled();
    }

private:
    std::function<bool(double)> progress_;
    double from_ = 0, to_ = 1, told_ = 0;
    std::chrono::steady_clock::time_point last_;
};

/// Who does the work of a run: so many threads (0 = as many as the machine has), and perhaps a watch.
struct Team {
    Team(unsigned asked, Watch* watcher = nullptr) // NOLINT(google-explicit-constructor): a number of threads is a team
        : threads(asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency())), watch(watcher) {}

    void report(double share) const {
        if (watch != nullptr) watch->report(share);
    }
    void stage(double from, double to) const {
        if (watch != nullptr) watch->stage(from, to);
    }

    unsigned threads;
    Watch* watch;
};

/// Calls `work(state, block, from, to)` for every block of `size` numbers below `count`; each thread makes one `state` for itself. Blocks
/// run in any order on several threads; what they find must be kept per block, so that the result does not depend on the threads.
/// Rethrows the first exception.
template<class MakeState, class Work>
void forBlocksWith(std::size_t count, std::size_t size, const Team& team, const MakeState& makeState, const Work& work) {
    const std::size_t blocks = (count + size - 1) / size;
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failed;
    const auto run = [&](bool first) {
        try {
            auto state = makeState();
            for (std::size_t block = next++; block < blocks; block = next++) {
                if (first) team.report(static_cast<double>(block) / static_cast<double>(blocks));
                work(state, block, block * size, std::min(count, (block + 1) * size));
            }
        } catch (...) {
            const std::lock_guard lock(failed);
            if (!failure) failure = std::current_exception();
            next = blocks;
        }
    };
    if (blocks > 0) {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min<std::size_t>(team.threads, blocks); ++i)
            helpers.emplace_back(run, false);
        run(true);
    }
    if (failure) std::rethrow_exception(failure);
}

/// The same without a state of the thread: `work(block, from, to)`.
template<class Work> void forBlocks(std::size_t count, std::size_t size, const Team& team, const Work& work) {
    forBlocksWith(
        count, size, team, [] { return 0; }, [&work](int, std::size_t block, std::size_t from, std::size_t to) { work(block, from, to); });
}

/// Sorts on several threads. `less` must tell all values apart that differ, so that the result does not depend on the threads.
template<class T, class Less> void sortAll(std::vector<T>& values, const Team& team, const Less& less) {
    constexpr std::size_t least = 1U << 14U;
    const std::size_t part = std::max(least, (values.size() + team.threads - 1) / team.threads);
    const auto at = [&values](std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(std::min(i, values.size())); };
    forBlocks(values.size(), part, team, [&](std::size_t, std::size_t from, std::size_t to) { std::sort(at(from), at(to), less); });
    for (std::size_t width = part; width < values.size(); width *= 2)
        forBlocks(values.size(), 2 * width, team,
                  [&](std::size_t, std::size_t from, std::size_t to) { std::inplace_merge(at(from), at(from + width), at(to), less); });
}

} // namespace tambonplan::match
