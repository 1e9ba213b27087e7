#include <algorithm>
#include <set>

#include "plan/Analysis.hpp"
#include "plan/Codes.hpp"
#include "plan/Merge.hpp"
#include "plan/PlanBuilder.hpp"
#include "plan/Problems.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr std::size_t statedAtMost = 6; ///< different problems or causes that one cell is filled with
constexpr std::size_t namedAtMost = 3;  ///< projects named as examples
constexpr std::size_t shortestTold = 4; ///< letters that tell something
constexpr std::size_t longestTold = 60;

/// Reads what the sources say about problems and causes: the words behind "แก้ไขปัญหา…" and "เนื่องจาก…".
class ProblemReader {
public:
    explicit ProblemReader(const text::RuleTable& words) : words_(words) {}

    std::vector<Text> told(TextView written, TextView kind) const {
        const Text text = text::fold(written);
        std::vector<Text> list;
        for (const auto& row : words_.rows) {
            if (words_.at(row, u"ชนิด") != kind) continue;
            const Text word = text::fold(words_.at(row, u"คำ"));
            for (std::size_t at = text.find(word); at != Text::npos; at = text.find(word, at + 1))
                add(list, behind(text, at + word.size()));
        }
        return list;
    }

private:
    static void add(std::vector<Text>& list, Text told) {
        if (told.size() < shortestTold || std::find(list.begin(), list.end(), told) != list.end()) return;
        list.push_back(std::move(told));
    }

    /// Up to a mark of punctuation, a digit or any word of the list: a cause ends where the problem is told, and the other way round.
    Text behind(TextView text, std::size_t from) const {
        std::size_t end = from;
        while (end < text.size() && end < from + longestTold && TextView(u",;.()|0123456789").find(text[end]) == TextView::npos &&
               !(end > from && ends(text, end)))
            ++end;
        if (end == from + longestTold && end < text.size()) { // not in the middle of a word, where the text has spaces
            const std::size_t space = text.rfind(u' ', end);
            if (space != TextView::npos && space > from) end = space;
        }
        return Text(text::trim(text.substr(from, end - from)));
    }

    bool ends(TextView text, std::size_t at) const {
        return std::any_of(words_.rows.begin(), words_.rows.end(),
                           [&](const auto& row) { return text.substr(at).starts_with(text::fold(words_.at(row, u"คำ"))); });
    }

    const text::RuleTable& words_;
};

/// What the rows of one issue say.
struct IssueView {
    std::vector<std::pair<Text, std::set<int>>> problems, causes; ///< with the villages that say it
    std::vector<Text> own;                                        ///< names of what the villages do alone
    std::size_t ownCount = 0;
    Text urgency;

    static void tell(std::vector<std::pair<Text, std::set<int>>>& list, const Text& told, int village) {
        auto known = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.first == told; });
        if (known == list.end()) known = list.insert(list.end(), {told, {}});
        if (village > 0) known->second.insert(village);
    }
};

/// "น้ำท่วมขัง (หมู่ 1, 5); ถนนชำรุด (หมู่ 2)", what most villages say first.
Text listed(std::vector<std::pair<Text, std::set<int>>> list, const text::Messages& messages) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    Text text;
    for (std::size_t i = 0; i < std::min(list.size(), statedAtMost); ++i) {
        std::vector<Text> villages;
        for (const int village : list[i].second)
            villages.push_back(text::number(village));
        text += (i == 0 ? Text() : Text(u"; ")) + list[i].first;
        if (!villages.empty()) text += u' ' + say(messages, "problems.ofVillages", {joined(villages)});
    }
    return text;
}

using Issue = std::pair<Text, Text>; ///< ด้าน, ประเด็น

std::map<Issue, IssueView> viewsOf(const Context& context, const std::vector<Entry>& list) {
    const auto words = context.resources.reportInputs.find(Text(range::problemView));
    static const text::RuleTable none;
    const ProblemReader reader(words == context.resources.reportInputs.end() ? none : words->second);
    const Table& projects = tableOf(context.book, range::projects);
    std::map<Issue, IssueView> views;
    for (const Entry& entry : list) {
        IssueView& view = views[{entry.theme, entry.issue}];
        for (const Text& written : {entry.objective, entry.name, projects.text(entry.row, head::original)}) {
            for (const Text& told : reader.told(written, u"ปัญหา"))
                IssueView::tell(view.problems, told, entry.village);
            for (const Text& told : reader.told(written, u"สาเหตุ"))
                IssueView::tell(view.causes, told, entry.village);
        }
        if (entry.group == u"ทำเอง" && ++view.ownCount <= namedAtMost) view.own.push_back(entry.name);
        for (const TextView urgency : {word::urgent, word::middling, word::normal}) // what is urgent for one is urgent (C-22)
            if (view.urgency == urgency || entry.urgency == urgency) {
                view.urgency = urgency;
                break;
            }
    }
    return views;
}

void writeFormulas(Table& table, std::size_t row) {
    const auto formula = [&](TextView header, TextView text) { table.set(row, header, Formula{u"=" + Text(text)}); };
    constexpr TextView proposes = u"(COUNTIFS([TP_Register!ด้าน];\"=\"&[ด้าน];[TP_Register!ประเด็น];\"=\"&[ประเด็น];[TP_Register!หมู่ที่];"
                                  u"[TP_Villages!หมู่ที่])>0)*ISNUMBER([TP_Villages!หมู่ที่])";
    formula(head::villagesHit, u"SUMPRODUCT(" + Text(proposes) + u")");
    formula(head::householdsHit,
            u"IF(COUNT([TP_Villages!ครัวเรือน])>0;SUMPRODUCT(" + Text(proposes) + u";[TP_Villages!ครัวเรือน]);\"\")"); // unknown is not 0
    formula(head::householdShare, u"IF(SUM([TP_Villages!ครัวเรือน])>0;ROUND(100*[ครัวเรือนในหมู่บ้านที่เสนอ]/SUM([TP_Villages!ครัวเรือน]);1);\"\")");
    formula(head::mostPeople, u"IF(ISNUMBER([ร้อยละของครัวเรือนทั้งตำบล]);IF([ร้อยละของครัวเรือนทั้งตำบล]>50;\"ใช่\";\"ไม่ใช่\");\"\")");
    formula(head::projectCount, u"COUNTIFS([TP_Register!ด้าน];\"=\"&[ด้าน];[TP_Register!ประเด็น];\"=\"&[ประเด็น])");
    formula(head::budgetTotal, u"SUMIFS([TP_Register!งบประมาณ];[TP_Register!ด้าน];\"=\"&[ด้าน];[TP_Register!ประเด็น];\"=\"&[ประเด็น])");
    formula(head::breadth, u"COUNTIFS([TP_ProblemView!หมู่บ้านที่เสนอ];\">\"&[หมู่บ้านที่เสนอ])+COUNTIFS([TP_ProblemView!หมู่บ้านที่เสนอ];[หมู่บ้านที่เสนอ];"
                           u"[TP_ProblemView!ครัวเรือนในหมู่บ้านที่เสนอ];\">\"&N([ครัวเรือนในหมู่บ้านที่เสนอ]))+1");
}

} // namespace

void writeProblemView(Context& context) {
    const Schema& layout = schema(range::problemView);
    const auto list = entries(context.book);
    Table wanted = emptyTable(layout);
    std::erase(wanted.header, Text(memoryHeader));
    for (const auto& [issue, view] : viewsOf(context, list)) {
        if (issue.first.empty() && issue.second.empty()) continue;
        const std::size_t row = wanted.add();
        wanted.set(row, head::theme, textValue(issue.first));
        wanted.set(row, head::issue, textValue(issue.second));
        wanted.set(row, head::whatProblem, textValue(listed(view.problems, context.resources.thai)));
        wanted.set(row, head::cause, textValue(listed(view.causes, context.resources.thai)));
        wanted.set(row, head::urgency, textValue(view.urgency));
        Text own = joined(view.own);
        if (view.ownCount > view.own.size()) own += u" …";
        if (view.ownCount > 0) own = say(context.resources.thai, "problems.own", {text::number(static_cast<long>(view.ownCount)), own});
        wanted.set(row, head::potential, textValue(own));
        writeFormulas(wanted, row);
    }
    Table& table = context.book[Text(range::problemView)];
    table = merge(layout, table, wanted);
}

} // namespace tambonplan::plan
