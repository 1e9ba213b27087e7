#pragma once

#include <mutex>
#include <utility>
#include <vector>

#include "intake/Vocabulary.hpp"

namespace tambonplan::intake {

/// Vocabularies that no document uses at the moment. What one remembers of a document serves the next: the villages of a tambon write
/// alike. Several threads may borrow at once.
class VocabularyShelf {
public:
    explicit VocabularyShelf(const Rules& rules) : fresh_(rules) {}

    /// A vocabulary for one document; it goes back to the shelf at the end of its life.
    class Loan {
    public:
        explicit Loan(VocabularyShelf& shelf) : shelf_(shelf), words_(shelf.take()) {}
        ~Loan() { shelf_.giveBack(std::move(words_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;

        const Vocabulary& words() const { return words_; }

    private:
        VocabularyShelf& shelf_;
        Vocabulary words_;
    };

private:
    Vocabulary take() {
        const std::scoped_lock lock(mutex_);
        if (free_.empty()) return fresh_;
        Vocabulary words = std::move(free_.back());
        free_.pop_back();
        words.makeRoom();
        return words;
    }
    void giveBack(Vocabulary words) {
        const std::scoped_lock lock(mutex_);
        free_.push_back(std::move(words));
    }

    const Vocabulary fresh_; ///< remembers nothing
    std::mutex mutex_;
    std::vector<Vocabulary> free_;
};

} // namespace tambonplan::intake
