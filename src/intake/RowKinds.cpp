#include "intake/RowKinds.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "intake/NoteRows.hpp"
#include "intake/Wording.hpp"
#include "text/Fold.hpp"

namespace tambonplan::intake {

namespace {

constexpr double mostlyTheme = 0.6;
constexpr double mostlyNumbered = 0.5;

bool isHeadingText(TextView text, const Vocabulary& words) {
    const Text folded = text::fold(oneLine(withoutNumbering(text)));
    if (folded.size() > 120) return false;
    return words.startLength(RowWord::Heading, folded) > 0 || words.theme(text).coverage >= mostlyTheme ||
           readHeading(text, words).village.number != 0;
}

/// "โครงการ………": a line of a form that nobody has filled in.
bool isDottedLine(TextView text, const Vocabulary& words) {
    const auto isDot = [](char16_t c) { return c == u'.' || c == u'…' || c == u'_'; };
    constexpr char16_t fewest = 4; // "อบต." has one
    char16_t dots = 0, ellipses = 0;
    for (const char16_t c : text) {
        dots += static_cast<char16_t>((c == u'.') | (c == u'_'));
        ellipses |= static_cast<char16_t>(c == u'…');
    }
    if (dots < fewest && ellipses == 0) return false;
    Text word = text::fold(withoutNumbering(text));
    std::erase_if(word, [&](char16_t c) { return isDot(c) || c == u' '; });
    return word.empty() || words.startLength(RowWord::ProjectStart, word) == word.size();
}

/// Are two texts the same, mostly because they are one?
bool isSame(TextView a, TextView b) {
    return a.size() == b.size() && (a.data() == b.data() || a == b);
}

/// Bullets, dashes and letters that nobody sees: nothing is left of them as a name.
bool namesNothing(TextView text) {
    const auto says = [](char16_t c) { return (c >= 0x0E01 && c <= 0x0E2E) || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'z'); };
    return isFilling(text) || (std::ranges::none_of(text, says) && isFilling(withoutNumbering(text::repair(text))));
}

/// "- ไม่มี -" among the names.
bool saysNothing(TextView text, const Vocabulary& words) {
    TextView bare = withoutNumbering(text);
    if (!words.mayStart(RowWord::Nothing, text::firstLetter(bare))) return false;
    while (!bare.empty() && (bare.back() == u'-' || bare.back() == u')' || bare.back() == u' '))
        bare.remove_suffix(1);
    return words.is(RowWord::Nothing, bare);
}

bool isSum(TextView text, const Vocabulary& words) {
    const SumLabel::Kind kind = readSumLabel(text, words).kind;
    return kind != SumLabel::Kind::None && kind != SumLabel::Kind::Maybe;
}

RowKind kindWithoutName(const RowShape& shape, const Vocabulary& words, const RowContext& context) {
    if (shape.nameFromAbove && (shape.money || shape.others > 0)) return RowKind::Activity;
    if (shape.wide && !shape.label.empty() && !shape.numbered) {
        if (isHeadingText(shape.label, words)) return RowKind::Section;
        if (context.matchesSum && context.matchesSum()) return RowKind::Sum;
        // the label may be one of several values of a project whose name is left out
        return shape.others >= 2 && context.afterProject && !context.afterGrandTotal ? RowKind::MissingName : RowKind::Note;
    }
    if (shape.numbered || shape.ticked) return shape.money || shape.others > 0 || shape.ticked ? RowKind::MissingName : RowKind::Blank;
    if (shape.money && shape.others == 0) return context.matchesSum && context.matchesSum() ? RowKind::Sum : RowKind::MissingName;
    if (shape.money) return RowKind::MissingName;
    if (shape.others <= 1) return context.afterProject && shape.others == 1 && !shape.onlyRemark ? RowKind::Continuation : RowKind::Note;
    return context.afterProject && !context.afterGrandTotal ? RowKind::MissingName : RowKind::Note;
}

RowKind kindOfSingle(const RowShape& shape, const Vocabulary& words, const RowContext& context) {
    const Text folded = text::fold(withoutNumbering(shape.label));
    const bool heading = isHeadingText(shape.label, words);
    const bool project = words.startLength(RowWord::ProjectStart, folded) > 0;
    if (context.afterGrandTotal && !heading) return RowKind::Note;
    if (shape.wide) {
        if (heading && context.moreProjects) return RowKind::Section;
        const bool states = readHeading(shape.label, words).states();
        return context.moreProjects && (states || !context.nameOnly || !project) ? RowKind::Section : RowKind::Note;
    }
    const std::size_t continuation = words.startLength(RowWord::Continuation, text::fold(shape.label));
    const bool goesOn = context.inNumbered && std::max(context.numberedShare, context.valuesNumbered) > 0.7 && continuation > 0;
    const bool placed = goesOn && continuation > words.startLength(RowWord::Heading, folded) && words.theme(shape.label).coverage == 0;
    if (placed && !project && !shape.name.empty()) return RowKind::Continuation; // "ด้านทิศเหนือของเกาะ" is no heading
    if (heading && !project) return context.moreProjects ? RowKind::Section : RowKind::Note;
    // "โครงการที่หมู่บ้านทำเอง" among the names is a section, "โครงการทำปุ๋ย" is a project
    if (words.group(shape.label, false).group != Group::Unstated && context.numberedShare > 0.5 && context.moreProjects &&
        !context.nameOnly)
        return RowKind::Section;
    if (shape.name.empty()) return RowKind::Note;
    if (goesOn && !project) return RowKind::Continuation;
    // among numbered projects a line of its own divides them ("ระยะแรก")
    if (context.valuesNumbered > 0.8 && !project && !context.nameOnly) return context.moreProjects ? RowKind::Section : RowKind::Note;
    // "ปิดรับคำตอบ 5 พ.ย." below the answers of a form
    const bool work = project || words.startLength(RowWord::WorkStart, folded) > 0;
    return context.valued && !work && !context.moreProjects ? RowKind::Note : RowKind::Project;
}

} // namespace

SumLabel readSumLabel(TextView text, const Vocabulary& words) {
    SumLabel label;
    constexpr std::size_t opening = 32; // letters that decide whether this can be a sum at all
    const TextView opens = withoutNumbering(text.substr(0, opening));
    const char16_t first = text::firstLetter(opens);
    if (!words.mayStart(RowWord::GrandSum, first) && !words.mayStart(RowWord::Carried, first) && !words.mayStart(RowWord::Sum, first))
        return label;
    const Text begin = text::skeleton(opens);
    if (std::max({words.skeletonStart(RowWord::GrandSum, begin), words.skeletonStart(RowWord::Carried, begin),
                  words.skeletonStart(RowWord::Sum, begin)}) == 0)
        return label;
    const Text line = oneLine(withoutNumbering(text));
    if (line.size() > 100 || words.startLength(RowWord::NoSum, text::fold(line)) > 0) return label;
    // On skeletons, so that a sum row is found where tone marks are lost.
    const Text key = text::skeleton(line);
    const std::size_t grand = words.skeletonStart(RowWord::GrandSum, key), carried = words.skeletonStart(RowWord::Carried, key);
    const std::size_t plain = words.skeletonStart(RowWord::Sum, key);
    const std::size_t start = std::max({grand, carried, plain});
    if (start == 0) return label;
    TextView rest = TextView(key).substr(start);
    bool all = grand == start;
    while (!rest.empty()) {
        const std::size_t filler = words.skeletonStart(RowWord::SumFiller, rest);
        all = all || words.skeletonStart(RowWord::GrandSum, rest) > 0;
        if (filler == 0 && !(rest.front() >= u'0' && rest.front() <= u'9')) break;
        rest.remove_prefix(std::max<std::size_t>(filler, 1));
    }
    const auto group = words.group(line, false);
    const auto theme = words.theme(line.substr(std::min<std::size_t>(3, line.size())));
    label.group = group.group;
    const bool lettered = rest.size() == 1; // "รวม ค."
    const bool named =
        lettered || group.group != Group::Unstated || theme.coverage > 0.4 || words.skeletonStart(RowWord::Heading, rest) > 0;
    if (named && theme.known) label.theme = theme.theme;
    if (!rest.empty() && !named)
        label.kind = SumLabel::Kind::Maybe;
    else if (carried == start)
        label.kind = SumLabel::Kind::Carried;
    else
        label.kind = all && !named ? SumLabel::Kind::Grand : SumLabel::Kind::Plain;
    return label;
}

Heading readHeading(TextView text, const Vocabulary& words) {
    Heading heading;
    if (isVillageHeading(text, heading.village, words)) return heading;
    const auto theme = words.theme(text);
    // "หมวดสาม เกินกำลังเรา ต้องขอหลวง": a heading that names no theme may say who does the work in its own words.
    heading.group = words.group(text, theme.coverage == 0).group;
    const Text folded = text::fold(oneLine(withoutNumbering(text)));
    const bool opens = words.startLength(RowWord::Heading, folded) > 0;
    if (heading.group == Group::Unstated && (theme.coverage >= mostlyTheme || (opens && theme.coverage > 0))) heading.theme = theme.theme;
    return heading;
}

Heading readCaption(TextView text, const Vocabulary& words) {
    Heading heading = readHeading(text, words);
    const Text folded = text::fold(oneLine(withoutNumbering(text)));
    const bool wholePlan =
        folded.size() > 70 || words.startLength(RowWord::PlanTitle, folded) > 0 || words.contains(RowWord::PlanYear, folded);
    if (wholePlan) heading.group = Group::Unstated;
    return heading;
}

namespace {

constexpr std::size_t longestResult = 60; ///< letters of a result ("ตกไป ไม่เสนอ")

bool isResult(Role role) {
    return role == Role::None || role == Role::Ignored || role == Role::Remark || role == Role::Expected || role == Role::Indicator ||
           role == Role::Revised;
}

} // namespace

RowShape shapeOf(const GridView& view, const Vocabulary& words, const Band& band, const RoleColumns& roles, std::size_t row) {
    RowShape shape;
    shape.spans = view.ownSpans(row);
    const std::size_t nameColumn = roles.find(Role::Name), counted = roles.find(Role::Number);
    const std::size_t numberColumn = counted != Text::npos ? counted : roles.find(Role::Priority);
    const auto mapped = [&](const Span& span) { // a row may have more cells than the header
        int count = 0;
        for (std::size_t c = span.first; c <= span.last && c < band.columns.size(); ++c)
            count += band.columns[c].role != Role::None ? 1 : 0;
        return count;
    };
    bool labelled = true; // false: the label stands in a column without a meaning
    for (const Span& span : shape.spans) {
        const TextView text = text::trim(span.cell->text);
        const Role role = span.first < band.columns.size() ? band.columns[span.first].role : Role::None;
        if (span.first == numberColumn && isListNumber(text)) {
            shape.numbered = true;
            continue;
        }
        const bool covers = span.holds(nameColumn);
        if (span.first < band.columns.size() && !covers && isResult(role) && text.size() <= longestResult &&
            words.mayStart(RowWord::Rejected, text::firstLetter(text)))
            shape.rejected = shape.rejected || (words.startLength(RowWord::Rejected, Folding(text)) > 0 &&
                                                words.endsWith(RowWord::VoteHeader, text::fold(band.columns[span.first].lowest)));
        const bool alone = shape.spans.size() == 1 && span.first < nameColumn; // a heading, whatever column it stands in
        const auto amount = [&] { return isMoney(role) && !covers && text::parseNumber(text).has_value(); };
        if (shape.label.empty() && (covers || span.first <= nameColumn || shape.spans.size() == 1) && !amount()) {
            shape.label = view.line(span);
            labelled = covers || mapped(span) > 0;
            shape.wide = span.first < nameColumn || mapped(span) > 2;
        }
        const bool nameSpan = covers && span.first == nameColumn && mapped(span) <= 2;
        if (nameSpan) {
            if (namesNothing(text) || isDottedLine(text, words) || saysNothing(text, words)) continue; // "-" is no name
            shape.name = view.line(span);
            shape.nameCell = span.cell;
        } else if (isMoney(role) && !covers) {
            shape.money = shape.money || !isFilling(text);
        } else if (isTick(role) && !covers) {
            shape.ticked = shape.ticked || words.is(RowWord::Tick, text);
        } else if (!covers && !alone && role != Role::None && role != Role::Theme && role != Role::Number && role != Role::VillageNumber &&
                   !isFilling(text)) {
            ++shape.others;
            shape.onlyRemark = role == Role::Remark && shape.others == 1;
        }
    }
    // "12/10/69 | ลุงแดง | 1 | ลอกคลอง": what stands in columns that mean nothing names no row
    if (shape.nameCell != nullptr && !labelled && !isSame(shape.name, shape.label) && !isSum(shape.label, words)) {
        shape.label = shape.name;
        shape.wide = false;
    }
    // "9,000 | … | รวมงบประมาณ": the sum's label stands among the names, right of its money
    if (!isSame(shape.name, shape.label) && isSum(shape.name, words) && !isSum(shape.label, words)) shape.label = shape.name;
    shape.sum = readSumLabel(shape.label, words).kind;
    if (shape.nameCell != nullptr && isSame(shape.name, shape.label)) shape.wide = false;
    const Cell& name = view.at(row, nameColumn);
    shape.nameFromAbove = name.covered && !text::trim(name.text).empty() &&
                          std::ranges::any_of(view.spans(row), [&](const Span& span) { return span.fromAbove && span.holds(nameColumn); });
    return shape;
}

namespace {

/// Hardly more than a text that does not begin like a work, among projects with numbers and values ("รับทราบค่ะ" in a list of messages).
bool isRemark(const RowShape& shape, const Vocabulary& words, const Folding& label, const RowContext& context) {
    constexpr double nearlyAll = 0.9;
    constexpr std::size_t mostOthers = 2; // a day, a sender
    const bool poor = !shape.numbered && !shape.money && !shape.ticked && shape.others <= mostOthers;
    const bool ordered = std::min(context.numberedShare, context.valuesNumbered) >= nearlyAll;
    return poor && !context.nameOnly && (ordered || (context.valued && shape.others == 0)) &&
           words.startLength(RowWord::ProjectStart, label) == 0 && words.startLength(RowWord::WorkStart, label) == 0;
}

/// "ถนนสายวัดโพธิ์ –", "ขุดลอกห้วย (ช่วง": the name goes on in the next row.
bool endsOpen(TextView name) {
    const std::size_t bracket = name.find_last_of(u"()");
    return !name.empty() &&
           (TextView(u"-–—,/").find(name.back()) != TextView::npos || (bracket != TextView::npos && name[bracket] == u'('));
}

/// The second row of a numbered project, whose name and some other text go on below: "| ช่วงบ้านใหม่ถึงวัด | | ลึก 2 เมตร".
bool goesOnBelow(const RowShape& shape, const Vocabulary& words, const Folding& label, const RowContext& context) {
    constexpr double half = 0.5; // each project may stand in two rows
    if (!context.afterProject || !context.inNumbered || shape.numbered || shape.money || shape.ticked || shape.name.empty()) return false;
    const bool open = endsOpen(context.nameAbove) || words.startLength(RowWord::Continuation, label) > 0;
    return open && std::max(context.numberedShare, context.valuesNumbered) >= half && words.startLength(RowWord::ProjectStart, label) == 0;
}

} // namespace

RowKind kindOf(const RowShape& shape, const Vocabulary& words, const RowContext& context) {
    if (std::ranges::all_of(shape.spans, [](const Span& span) { return isFilling(span.cell->text); })) return RowKind::Blank;
    const bool bare = !shape.numbered && !shape.money && !shape.ticked && shape.others == 0;
    const Folding label(shape.label);
    std::optional<Folding> unnumbered, afterStar;
    if (const TextView bare = withoutNumbering(shape.label); bare.size() != shape.label.size()) unnumbered.emplace(bare);
    const bool starred = label.first() == 0 && (label.start().empty() ? TextView(label.folded()) : label.start()).starts_with(u'*');
    if (starred) afterStar.emplace(text::trim(TextView(label.folded()).substr(1)));
    const Folding& bareLabel = unnumbered ? *unnumbered : label;
    const Folding& noted = starred ? *afterStar : label;
    switch (shape.sum) {
    case SumLabel::Kind::None: break;
    case SumLabel::Kind::Maybe:
        if (!shape.numbered && shape.others == 0 && shape.money && context.matchesSum && context.matchesSum()) return RowKind::Sum;
        break;
    default:
        if (!(shape.numbered && shape.others > 0)) return RowKind::Sum;
    }
    if (!shape.numbered && words.startLength(RowWord::Note, noted) > 0) return RowKind::Note;
    if (starred && bare && shape.wide && shape.spans.size() == 1 && words.startLength(RowWord::Heading, noted) == 0) return RowKind::Note;
    if (bare && words.startLength(RowWord::Note, bareLabel) > 0) return RowKind::Note;
    if (bare &&
        isNoteOnRows(shape.name.empty() ? shape.label : shape.name, context.numberedShare > mostlyNumbered && !context.nameOnly, words))
        return RowKind::Note;
    if (context.afterLastSum && !shape.numbered && !(shape.money && words.startLength(RowWord::ProjectStart, bareLabel) > 0))
        return RowKind::Note;
    if (words.startLength(RowWord::Example, noted) > 0 || words.startLength(RowWord::Example, Folding(shape.name)) > 0)
        return RowKind::Note;
    if (shape.rejected && !shape.name.empty()) return RowKind::Note;
    if (words.mayStart(RowWord::Rejected, text::firstLetter(shape.name)) && words.is(RowWord::Rejected, shape.name)) return RowKind::Note;
    if (!shape.name.empty() && text::holdsEither(shape.name, u'(', u'*') && words.contains(RowWord::Cancelled, text::fold(shape.name)))
        return RowKind::Note;
    if (context.afterSignature && !shape.numbered && !shape.money && !shape.ticked && shape.others <= 1) return RowKind::Note;
    if (context.wrapped && context.inNumbered && !shape.numbered && !shape.name.empty() && shape.others == 0) return RowKind::Continuation;
    if (shape.name.empty() && !(bare && shape.spans.size() == 1 && !shape.label.empty())) return kindWithoutName(shape, words, context);
    const auto heading = [&] { return words.startLength(RowWord::Heading, bareLabel) > 0; };
    if (!shape.numbered && shape.others == 0 && !shape.ticked && shape.money && isHeadingText(shape.label, words) && heading())
        return RowKind::Section;
    if (shape.numbered && !shape.money && !shape.ticked && shape.others == 0 && !context.nameOnly && heading()) return RowKind::Section;
    if (bare && shape.spans.size() == 1) return kindOfSingle(shape, words, context);
    if (bare && shape.wide && shape.name.empty()) return kindOfSingle(shape, words, context);
    if (context.afterGrandTotal && bare) return RowKind::Note;
    if (goesOnBelow(shape, words, label, context)) return RowKind::Continuation;
    if (isRemark(shape, words, bareLabel, context)) return RowKind::Note;
    return shape.name.empty() ? RowKind::Note : RowKind::Project;
}

} // namespace tambonplan::intake
