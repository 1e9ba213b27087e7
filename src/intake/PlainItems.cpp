#include "intake/PlainItems.hpp"

#include <algorithm>
#include <utility>

#include "intake/ItemMoney.hpp"
#include "intake/Parts.hpp"
#include "intake/RowKinds.hpp"
#include "intake/TextNodes.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t longestItem = 160, longestWithoutMoney = 100, longestBetween = 60;

struct Item {
    std::size_t line = 0;
    bool work = false, paid = false;
};

/// Lines one below the other that may be items of one list.
struct Run {
    std::vector<Item> items;
    bool headed = false;      ///< below a heading
    bool announced = false;   ///< … of which one says that projects follow
    bool interrupted = false; ///< between the heading and the first item stands a short line that says something else

    bool isList() const {
        constexpr std::size_t several = 3;
        const auto all = static_cast<std::ptrdiff_t>(items.size());
        const auto works = std::ranges::count(items, true, &Item::work), paid = std::ranges::count(items, true, &Item::paid);
        if (all == 0 || works * 3 < all * 2) return false;
        if (announced && (paid * 10 >= all * 6 || (works == all && !interrupted))) return true; // mostly paid, or names only
        return paid * 4 >= all * 3 && (headed || items.size() >= several);
    }
};

class Finder {
public:
    Finder(const std::vector<TextLine>& lines, Lists lists, const Vocabulary& words)
        : lines_(lines), lists_(lists), words_(words), found_(lines.size()) {}

    std::vector<bool> find() {
        for (at_ = 0; at_ < lines_.size(); ++at_) {
            const TextLine& line = lines_[at_];
            if (at_ > 0 && line.message != lines_[at_ - 1].message) end(false);
            if (line.blank())
                below_ = false;
            else
                look(line.text);
        }
        end(false);
        return std::move(found_);
    }

private:
    void look(TextView text) {
        if (const Marker marker = markerOf(text, lists_)) {
            const TextView rest = text.substr(marker.length);
            end(mayHead(rest, words_));
            below_ = !run_.headed; // what follows goes on with it
            return;
        }
        const Text written = itemMoney(text, words_).written;
        if (!isSure(written) && announcesProjects(text, words_)) { // "โครงการที่เสนอ ปีงบประมาณ 2571" states no money
            end(true);
            run_.announced = announced_ = true;
            return;
        }
        if (run_.items.empty() && !run_.announced && !moneyOfLine(text, words_).written.empty()) {
            end(false);
            below_ = true; // "งบประมาณ 200,000 บาท": what follows may be its parts
            return;
        }
        const bool continues = words_.startLength(RowWord::Continuation, Folding(text)) > 0;
        if (below_ && (continues || !written.empty() || !isHeading(text))) return;
        const bool work = beginsLikeWork(text, words_);
        if (!work && !run_.items.empty() && (continues || goesOn(text))) {
            if (!written.empty()) addMoney();
            return;
        }
        if (written.empty() && isHeading(text)) return end(true);
        if (!isItem(text, work, written)) return end(false);
        add(work, !written.empty());
    }

    /// A heading, or the title of other things.
    bool isHeading(TextView text) {
        if (namesOther(words_, Text(text))) announced_ = false;
        const bool project = words_.startLength(RowWord::ProjectStart, Folding(text)) > 0;
        return project ? readHeading(withoutBrackets(text), words_).states() : mayHead(text, words_);
    }

    bool goesOn(TextView text) const {
        Text by(text);
        return isLabelled(text, words_) || (!takeByWhom(by, words_).empty() && by.empty());
    }

    bool isItem(TextView text, bool work, TextView written) const {
        const Folding folding(text);
        if (text.size() > longestItem || words_.startLength(RowWord::NoWork, folding) > 0 || words_.startLength(RowWord::Note, folding) > 0)
            return false;
        if (resolutionOf(text, words_) || tellsDone(text, words_) || namesOther(words_, Text(text))) return false;
        if (written.empty())
            return (run_.announced || !run_.items.empty()) && text.size() <= longestWithoutMoney &&
                   words_.startLength(RowWord::ProjectStart, folding) > 0;
        if (const SumLabel::Kind sum = readSumLabel(itemMoney(text, words_).name, words_).kind;
            sum != SumLabel::Kind::None && sum != SumLabel::Kind::Maybe)
            return false;
        // "เครื่องเสียงประจำหมู่บ้าน 25,000 บาท" among works; the number of a post office is no money
        return work || (!run_.items.empty() && isSure(written));
    }

    bool isSure(TextView written) const { return written.find(u',') != TextView::npos || words_.endsWith(RowWord::MoneyUnit, written); }

    void add(bool work, bool paid) {
        if (!work && !run_.items.empty() && !run_.items.back().paid) return addMoney(); // the second line of a name
        run_.items.push_back({at_, work, paid});
    }

    void addMoney() { run_.items.back().paid = true; }

    /// What comes next is another run; `headed`: below a heading.
    void end(bool headed) {
        while (!run_.announced && !run_.items.empty() && !run_.items.back().paid)
            run_.items.pop_back(); // a sentence behind the list
        if (run_.isList())
            for (const Item& item : run_.items)
                found_[item.line] = true;
        const bool brief = at_ < lines_.size() && lines_[at_].text.size() <= longestBetween;
        if (run_.items.empty() && run_.headed && !headed && brief && !std::exchange(run_.interrupted, true)) return;
        run_ = {};
        run_.headed = headed;
        run_.announced = headed && announced_;
        below_ = false;
    }

    const std::vector<TextLine>& lines_;
    const Lists lists_;
    const Vocabulary& words_;
    std::vector<bool> found_;
    std::size_t at_ = 0;
    Run run_;
    bool announced_ = false; ///< a line above announced projects
    bool below_ = false;     ///< right below an item with a number or a bullet, or a line of money
};

} // namespace

bool announcesProjects(TextView line, const Vocabulary& words) {
    return line.size() <= longestItem && words.contains(RowWord::ProjectsFollow, text::fold(line)) && !namesOther(words, Text(line));
}

std::vector<bool> plainItems(const std::vector<TextLine>& lines, Lists lists, const Vocabulary& words) {
    return Finder(lines, lists, words).find();
}

} // namespace tambonplan::intake
