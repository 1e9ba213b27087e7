#include "intake/TextNodes.hpp"

#include <algorithm>

#include "intake/ItemMoney.hpp"
#include "intake/PlainItems.hpp"
#include "intake/RowKinds.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"
#include "text/Money.hpp"

namespace tambonplan::intake {

namespace {

constexpr std::size_t none = TextNode::none;

bool isNote(TextView line, const Vocabulary& words) {
    return words.startLength(RowWord::Note, Folding(line)) > 0;
}

/// "วัตถุประสงค์: เพื่อเก็บน้ำ", "เป้าหมาย 20 ครัวเรือน": a label of a form and its value.
struct Labelled {
    Role role = Role::None;
    Text value;
};

Labelled labelled(TextView line, const Vocabulary& words) {
    constexpr std::size_t longest = 40;
    constexpr double sure = 0.9;
    const TextView text = withoutNumbering(line);
    const std::size_t colon = text.find(u':'), blank = text.find(u' ');
    for (const std::size_t end : {colon, blank}) {
        if (end == TextView::npos || end == 0 || end > longest || end + 1 >= text.size()) continue;
        const HeaderMatch match = words.header(text::trim(text.substr(0, end)));
        const bool known = match.role != Role::None && match.role != Role::Number && match.role != Role::Name && !isTick(match.role);
        if (known && match.score >= sure) return {match.role, Text(text::trim(text.substr(end + 1)))};
    }
    return {};
}

/// Follows a text line by line.
class NodeReader {
public:
    NodeReader(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words)
        : lines_(lines), marks_(marks), words_(words) {
        lists_ = listsOf(lines);
        plain_ = plainItems(lines, lists_, words);
    }

    TextNodes read() {
        for (at_ = 0; at_ < lines_.size(); ++at_)
            readLine();
        return std::move(found_);
    }

private:
    TextNode& node(std::size_t index) { return found_.nodes[index]; }

    void readLine() {
        const TextLine& line = lines_[at_];
        if (line.message != message_) open_ = none;
        message_ = line.message;
        if (line.blank()) {
            open_ = none;
            return;
        }
        Text text = line.text;
        if (marks_.explains(text)) return plain();
        const std::set<Text> marks = marks_.take(text);
        Marker marker = markerOf(text, lists_);
        if (!marker && !marks.empty() && text != line.text) marker.kind = Marker::Kind::Bullet;
        if (!marker && plain_[at_]) marker.kind = Marker::Kind::Plain;
        marker.indent = line.indent;
        const Text rest(text::trim(TextView(text).substr(marker.length)));
        if (isSum(rest)) return sum();
        if (const auto resolution = resolutionOf(rest, words_);
            resolution && (!marker || resolution->verdict != Resolution::Verdict::Other))
            return resolve(*resolution);
        if (marker && belongsAbove(marker, rest)) return label(labelled(rest, words_), rest);
        if (marker) return item(marker, rest, marks);
        if (line.message > 0 && named(text)) return;
        if (!goesOn(text)) plain();
    }

    bool isSum(TextView text) const {
        const ItemMoney cut = itemMoney(text, words_);
        const SumLabel::Kind kind = cut.written.empty() ? SumLabel::Kind::None : readSumLabel(cut.name, words_).kind;
        return kind != SumLabel::Kind::None && kind != SumLabel::Kind::Maybe;
    }

    void sum() {
        found_.sums.push_back(at_);
        open_ = none;
    }

    void plain() {
        found_.plain.push_back(at_);
        open_ = none;
        const Text& line = lines_[at_].text;
        if (!mayHead(line, words_)) return;
        stack_.clear();
        ++stretch_;
        list_ = false;
    }

    // Items.

    /// The level of the list that an item goes on with; the stack then ends with its parent.
    void descend(const Marker& marker) {
        const auto goesOnWith = [&](const TextNode& other) {
            if (other.marker.kind != marker.kind) return false;
            if (marker.kind == Marker::Kind::Number && std::max(marker.depth, other.marker.depth) > 1)
                return marker.depth <= other.marker.depth;
            constexpr std::size_t deeper = 2; // blanks
            return other.marker.sign == marker.sign && marker.indent < other.marker.indent + deeper;
        };
        const auto first = std::ranges::find_if(stack_, [&](std::size_t above) { return goesOnWith(node(above)); });
        stack_.erase(first, stack_.end());
        const auto outranked = [&](std::size_t above) { return node(above).marker.kind != Marker::Kind::Number && marker.depth > 1; };
        while (!stack_.empty() && outranked(stack_.back())) // "1.2" is no part of a bullet
            stack_.pop_back();
    }

    /// An item without a marker belongs to headings only, and to it belongs nothing that has money of its own.
    void descendPlain(const Marker& marker, TextView rest) {
        const auto isPlain = [this](std::size_t above) { return node(above).marker.kind == Marker::Kind::Plain; };
        if (marker.kind == Marker::Kind::Plain)
            std::erase_if(stack_, [&](std::size_t above) { return !mayHead(node(above).name, words_); });
        else if (!stack_.empty() && isPlain(stack_.back()) && !itemMoney(rest, words_).written.empty())
            stack_.pop_back();
    }

    void item(const Marker& marker, TextView rest, std::set<Text> marks) {
        descend(marker);
        descendPlain(marker, rest);
        const std::size_t index = found_.nodes.size();
        TextNode& fresh = found_.nodes.emplace_back();
        fresh.line = at_;
        fresh.marker = marker;
        fresh.marks = std::move(marks);
        fresh.stretch = stretch_;
        fresh.listed = list_;
        fresh.name = rest;
        fresh.marks.merge(marks_.take(fresh.name));
        if (!stack_.empty()) {
            fresh.parent = stack_.back();
            node(fresh.parent).kids.push_back(index);
        } else if (restarts(marker)) {
            fresh.stretch = ++stretch_;
        }
        if (fresh.parent == none) lastNumber_ = marker.number;
        stack_.push_back(index);
        talkedAbout_ = index;
        open_ = index;
        settle(fresh);
    }

    /// A list of the outermost level that begins with 1 once more.
    bool restarts(const Marker& marker) const {
        return marker.kind == Marker::Kind::Number && plainRank(marker.number) == u"1" && !lastNumber_.empty() &&
               plainRank(lastNumber_) != u"1";
    }

    /// Cuts name, money, and what stands behind it apart.
    void settle(TextNode& fresh) {
        const ItemMoney cut = itemMoney(fresh.name, words_);
        if (cut.written.empty()) return;
        fresh.name = cut.name;
        fresh.money = cut.written;
        fresh.moneyLine = at_;
        fresh.remark = cut.behind;
    }

    /// In a chat: "ลืมข้อ 11. กล้องวงจรปิด 45,000".
    bool named(TextView text) {
        for (std::size_t at = 1; at < text.size(); ++at) {
            const Marker marker = markerOf(text.substr(at));
            const TextView rest = text.substr(at + marker.length);
            if (!marker.announced || itemMoney(rest, words_).written.empty()) continue;
            item(marker, rest, {});
            return true;
        }
        return false;
    }

    // Resolutions.

    void resolve(const Resolution& resolution) {
        list_ = resolution.verdict != Resolution::Verdict::Refused && bringsList(lines_[at_].text, words_);
        if (talkedAbout_ != none && resolution.verdict != Resolution::Verdict::Other) node(talkedAbout_).verdict = resolution.verdict;
        open_ = none;
        if (list_) {
            stack_.clear();
            ++stretch_;
            talkedAbout_ = none;
        }
        if (resolution.work.empty() || list_) return plainResolution();
        const std::size_t index = found_.nodes.size();
        TextNode& fresh = found_.nodes.emplace_back();
        fresh.line = at_;
        fresh.resolved = true;
        fresh.parent = talkedAbout_;
        fresh.name = resolution.work;
        open_ = index;
        settle(fresh);
    }

    void plainResolution() { found_.plain.push_back(at_); }

    // Lines below an item.

    /// "- งบประมาณ 20,000 บาท", "- วัตถุประสงค์ เพื่อ…" below a numbered item: no items of their own.
    bool belongsAbove(const Marker& marker, TextView rest) {
        if (open_ == none || labelled(rest, words_).role == Role::None) return false;
        const Marker& above = node(open_).marker;
        return above.kind == Marker::Kind::Number &&
               (marker.kind != Marker::Kind::Number || marker.depth > above.depth || marker.sign != above.sign);
    }

    void label(const Labelled& found, TextView line) {
        TextNode& above = node(open_);
        if (!isMoney(found.role)) return above.add(found.role, found.value);
        if (above.paid()) return;
        const ItemMoney cut = moneyOfLine(line, words_);
        above.money = cut.written.empty() ? found.value : cut.written;
        above.moneyLine = at_;
        above.remark = cut.behind;
    }

    bool goesOn(TextView text) {
        if (open_ == none || isNote(text, words_)) return false;
        TextNode& above = node(open_);
        if (const Labelled found = labelled(text, words_); found.role != Role::None) {
            label(found, text);
            return true;
        }
        if (beginsSection(text)) return false;
        const std::size_t continuation = words_.startLength(RowWord::Continuation, Folding(text));
        const bool indented = lines_[at_].indent > above.marker.indent, bracket = text.starts_with(u'(');
        if (!above.paid() && (moneyFollows() || (continuation > 0 && above.texts.empty()))) {
            above.name += u" " + Text(text);
            settle(above);
            return true;
        }
        if (Text by(text); !takeByWhom(by, words_).empty() && by.empty()) {
            above.add(Role::Method, text);
            return true;
        }
        if (!indented && !bracket && continuation == 0) return false;
        const bool purpose = words_.startLength(RowWord::PurposeStart, Folding(text)) > 0;
        above.add(purpose ? Role::Objective : Role::Target, text);
        return true;
    }

    /// A line that heads the next items, even if it stands right below one.
    bool beginsSection(TextView text) const {
        if (!mayHead(text, words_) || words_.startLength(RowWord::Continuation, Folding(text)) > 0) return false;
        std::size_t next = at_ + 1;
        while (next < lines_.size() && lines_[next].blank())
            ++next;
        return next < lines_.size() && beginsItem(next);
    }

    bool beginsItem(std::size_t line) const { return plain_[line] || markerOf(lines_[line].text, lists_); }

    /// Does the amount of an item that goes on stand at the end of this line or one of the next?
    bool moneyFollows() const {
        constexpr std::size_t mostLines = 3;
        for (std::size_t i = at_; i < std::min(at_ + mostLines, lines_.size()); ++i) {
            const Text& text = lines_[i].text;
            if (lines_[i].blank() || (i > at_ && (beginsItem(i) || resolutionOf(text, words_))) || isSum(text)) return false;
            if (!itemMoney(text, words_).written.empty() || !moneyOfLine(text, words_).written.empty()) return true;
        }
        return false;
    }

    const std::vector<TextLine>& lines_;
    const TextMarks& marks_;
    const Vocabulary& words_;
    TextNodes found_;
    Lists lists_;                    ///< kinds that the text has
    std::vector<bool> plain_;        ///< lines that are items without a marker
    std::size_t at_ = 0;             ///< the line that is read
    std::vector<std::size_t> stack_; ///< the last item of each level
    std::size_t open_ = none;        ///< the item or resolution that the next line may go on with
    std::size_t talkedAbout_ = none; ///< the item that a resolution speaks of
    std::size_t message_ = 0, stretch_ = 0;
    bool list_ = false; ///< a resolution brought a list in
    Text lastNumber_;   ///< of the outermost level
};

} // namespace

void TextNode::add(Role role, TextView text) {
    Text& to = texts[role];
    if (!to.empty()) to += u"\n";
    to += text;
}

bool isLabelled(TextView line, const Vocabulary& words) {
    return labelled(line, words).role != Role::None;
}

bool bringsList(TextView line, const Vocabulary& words) {
    return words.endsWith(RowWord::ListFollows, text::trim(line));
}

bool mayHead(TextView line, const Vocabulary& words) {
    constexpr std::size_t longest = 100;
    if (line.size() > longest || isNote(line, words) || !itemMoney(line, words).written.empty()) return false;
    return readHeading(line, words).states() || words.startLength(RowWord::Heading, Folding(withoutNumbering(line))) > 0 ||
           words.contains(RowWord::OtherTable, text::fold(line)) || bringsList(line, words);
}

Text takeByWhom(Text& text, const Vocabulary& words) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const TextView rest = TextView(text).substr(at);
        if (words.startLength(RowWord::ByWhom, Folding(rest)) == 0 || words.group(rest, false).group == Group::Unstated) continue;
        Text found(rest);
        text = text::trim(TextView(text).substr(0, at));
        return found;
    }
    return {};
}

TextNodes textNodes(const std::vector<TextLine>& lines, const TextMarks& marks, const Vocabulary& words) {
    return NodeReader(lines, marks, words).read();
}

} // namespace tambonplan::intake
