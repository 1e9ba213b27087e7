#include "plan/ScoreCheck.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "plan/Codes.hpp"
#include "plan/RankingHeaders.hpp"
#include "plan/Scores.hpp"
#include "text/Fold.hpp"

namespace tambonplan::plan {

namespace {

constexpr double wholeWeight = 100; ///< per cent
constexpr double rounding = 0.01;

Finding finding(TextView kind, TextView range, const Text& text, std::vector<Text> arguments, intake::Problem::Level level) {
    Finding result;
    result.level = level;
    result.kind = kind;
    result.place.sheet = schema(range).sheet;
    result.text = text;
    result.arguments = std::move(arguments);
    return result;
}

void checkWeights(const std::vector<rank::Criterion>& criteria, std::vector<Finding>& findings) {
    double sum = 0;
    for (const auto& criterion : criteria)
        sum += std::max(criterion.weight, 0.0); // one below 0 counts as 0 in the score
    if (!criteria.empty() && std::abs(sum - wholeWeight) > rounding)
        findings.push_back(
            finding(u"registerWeights", range::criteria, Text(head::weight), {toText(Value(sum))}, intake::Problem::Level::Warning));
}

/// One finding for all criteria: how many projects have no value yet.
void checkValues(const std::vector<rank::Criterion>& criteria, const Table& scores, std::vector<Finding>& findings) {
    std::vector<Text> gaps;
    for (const auto& criterion : criteria) {
        long missing = 0;
        for (std::size_t row = 0; row < scores.rows.size(); ++row)
            if (!scores.number(row, criterion.name)) ++missing;
        if (missing > 0 && criterion.weight > 0) gaps.push_back(criterion.name + u" " + text::number(missing));
    }
    if (!gaps.empty())
        findings.push_back(finding(u"registerScores", range::scores, Text(head::score), {joined(gaps)}, intake::Problem::Level::Notice));
}

void checkMeeting(const Table& scores, std::vector<Finding>& findings) {
    std::map<Text, std::vector<Text>> byPlace;
    for (std::size_t row = 0; row < scores.rows.size(); ++row)
        if (const auto place = scores.number(row, head::meetingRank))
            byPlace[toText(Value(*place))].push_back(scores.text(row, head::planCode));
    for (const auto& [place, codes] : byPlace)
        if (codes.size() > 1)
            findings.push_back(
                finding(u"registerRankTwice", range::scores, place, {place, joined(codes)}, intake::Problem::Level::Warning));
}

/// A place is a whole number, and there are only so many.
void checkPlaces(const Table& scores, std::vector<Finding>& findings) {
    const auto last = static_cast<double>(scores.rows.size());
    std::vector<Text> codes;
    for (std::size_t row = 0; row < scores.rows.size(); ++row) {
        const Text written(text::trim(scores.text(row, head::meetingRank)));
        const auto place = scores.number(row, head::meetingRank);
        if (!written.empty() && !(place && *place >= 1 && *place <= last && std::floor(*place) == *place))
            codes.push_back(scores.text(row, head::planCode) + u" (" + written + u")");
    }
    if (!codes.empty())
        findings.push_back(finding(u"registerRankOdd", range::scores, Text(head::meetingRank),
                                   {text::number(static_cast<long>(codes.size())), joined(codes)}, intake::Problem::Level::Warning));
}

/// A place that the meeting gave wants its reason beside it (C-17), where the meeting decides.
void checkReasons(const Workbook& book, const Table& scores, std::vector<Finding>& findings) {
    if (methodOf(book) != rank::Method::Discussion) return;
    constexpr std::size_t namedAtMost = 10;
    std::vector<Text> codes;
    long missing = 0;
    for (std::size_t row = 0; row < scores.rows.size(); ++row) {
        if (!scores.number(row, head::meetingRank) || !text::trim(scores.text(row, head::meetingReason)).empty()) continue;
        if (++missing <= long{namedAtMost}) codes.push_back(scores.text(row, head::planCode));
    }
    if (missing > long{namedAtMost}) codes.emplace_back(u"…");
    if (missing > 0)
        findings.push_back(finding(u"registerRankReason", range::scores, Text(head::meetingReason), {text::number(missing), joined(codes)},
                                   intake::Problem::Level::Notice));
}

} // namespace

std::vector<Finding> scoreFindings(const Workbook& book) {
    std::vector<Finding> findings;
    const auto criteria = criteriaOf(book);
    const Table& scores = tableOf(book, range::scores);
    checkWeights(criteria, findings);
    checkValues(criteria, scores, findings);
    checkMeeting(scores, findings);
    checkPlaces(scores, findings);
    checkReasons(book, scores, findings);
    return findings;
}

} // namespace tambonplan::plan
