#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "text/Messages.hpp"
#include "text/RuleTable.hpp"
#include "text/Text.hpp"

namespace tambonplan::match {

/// The editable lists of the matcher; each is a shipped .tsv and, where the contract says so, a sheet of the workbook.
struct Rules {
    text::RuleTable abbreviations; ///< คำย่อ → คำเต็ม (คำย่อ sheet)
    text::RuleTable synonyms;      ///< คำ → ใช้แทนด้วย (คำพ้อง sheet)
    text::RuleTable facets; ///< facets.tsv: คำ → ชนิด (การกระทำ, สิ่ง, เรื่อง …), ค่า: the grammar of project names
};

/// One project to compare.
struct Row {
    Text name;
    Text target;                    ///< เป้าหมาย: places and extents that the name leaves out
    Text place;                     ///< สถานที่, where the plan has a column for it
    std::vector<Text> texts;        ///< objective, target … further text, weaker evidence
    std::vector<int> villages;      ///< the village that proposes it first, then others it names; empty = unknown
    std::vector<Text> villageNames; ///< names of those villages without บ้าน, where known
    std::optional<double> number;   ///< budget in baht, price …
    int list = 0; ///< the file it comes from, > 0; rows without a village are taken for those of a village of their own. 0 = unknown
    Text issue{}; ///< ประเด็น of the project; empty = unknown
    Text area{};  ///< tambon …: `pairs` compares rows of one area only; those without form one too
};

/// Two wordings of one thing, as folded text.
struct Wordings {
    Text word, full; ///< คำ, ใช้แทนด้วย
};

/// How alike two names are, and what of it the lists know.
struct Likeness {
    double similarity = 0;    ///< 0–1
    bool otherThings = false; ///< the things that the works are on are not of one kind (ศาลา, ประปา)
    bool otherDeeds = false;  ///< one names work on a thing only (buying drums), the other what people do (playing them)
    bool sameThing = false;   ///< work on a thing of one class, and neither place nor action nor number contradicts
};

enum class Relation { Duplicate, Package, Related };

/// How sure: Auto = ticked for the officer, Review = to be looked at, Hidden = listed collapsed.
enum class Band { Auto, Review, Hidden };

/// Two rows, `a` < `b`.
struct Pair {
    std::size_t a = 0, b = 0;
    Relation relation = Relation::Duplicate;
    double score = 0; ///< 0–1
    Band band = Band::Review;
    Text reason; ///< one sentence in Thai
};

/// A cluster of rows that stand for one project (Duplicate), one tambon package (Package), or that deserve a look (Related).
struct Proposal {
    Relation relation = Relation::Duplicate;
    double score = 0; ///< 0–1, the weakest link that holds the cluster
    Band band = Band::Review;
    std::vector<std::size_t> members; ///< main row first, then in row order
    Text reason;                      ///< one sentence in Thai, for the whole
    std::vector<Text> evidence;       ///< one per member, in Thai: what agrees and what differs from the main row
    std::vector<Text> facets;         ///< one per member, in Thai: what was read from its texts (action, thing, places, extent …)
    Text name;                        ///< packages: name offered for the tambon project
};

struct Options {
    double autoAt = 0.95;                 ///< score from which duplicates are pre-ticked (and only without any doubt)
    double reviewAt = 0.60;               ///< score from which a pair is proposed at all
    bool packages = true;                 ///< `pairs` gives pairs of packages too
    unsigned threads = 0;                 ///< 0 = as many as the machine has
    std::function<bool(double)> progress; ///< called with 0–1; false cancels (an empty result comes back)
};

/// What a run would propose if `Options::reviewAt` were another one.
struct Outlook {
    double reviewAt = 0;                                      ///< given by the caller
    std::size_t duplicates = 0, duplicateRows = 0, pairs = 0; ///< proposals, their rows, the pairs of rows behind them
    std::size_t packages = 0, packageRows = 0;
    std::size_t ticked = 0; ///< proposals that would be pre-ticked if `Options::autoAt` were this score and `reviewAt` as it is
};

struct Statistics {
    std::size_t rows = 0, candidates = 0, pairs = 0;
    double secondsFeatures = 0, secondsCandidates = 0, secondsScore = 0, secondsCluster = 0;
    unsigned threads = 0;
};

/// Duplicates (ซ้ำ) and packages (ชุดตำบล) after contract §4. Deterministic, whatever the number of threads; symmetric in the order of rows.
class Matcher {
public:
    Matcher(const Rules& rules, text::Messages messages);

    /// Proposals within `rows`, duplicates first, each best first. A row may stand in one duplicate and in one package.
    /// `outlooks`: other thresholds, ascending, for which the same run counts what it would propose.
    std::vector<Proposal> propose(const std::vector<Row>& rows, const Options& options = {}, Statistics* statistics = nullptr,
                                  std::vector<Outlook>* outlooks = nullptr) const;

    /// Matching pairs within `a`, best first (tambon-match A.csv).
    std::vector<Pair> pairs(const std::vector<Row>& a, const Options& options = {}, Statistics* statistics = nullptr) const;

    /// Matching pairs between `a` and `b` (Pair::a of a, Pair::b of b), best first (tambon-match A.csv B.csv).
    std::vector<Pair> pairs(const std::vector<Row>& a, const std::vector<Row>& b, const Options& options = {},
                            Statistics* statistics = nullptr) const;

    /// Similarity 0–1 of two project names, symmetric, 1 for equal folds. This is `TP_SIMILARITY`.
    double similarity(TextView a, TextView b) const { return likeness(a, b).similarity; }
    Likeness likeness(TextView a, TextView b) const;

    /// The words by which two names of one work differ and that no list makes equal yet: "รางยู" and "รางระบายน้ำรูปตัวยู". Nothing where the
    /// names differ by more than one wording, by a place or a number, or only by words whose meaning is known.
    std::optional<Wordings> otherWords(TextView a, TextView b) const;

private:
    /// `split` > 0: rows from there on are the second list.
    std::vector<Pair> pairsOf(const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics* statistics) const;
    std::vector<Pair> pairsInAreas(const std::vector<Row>& rows, std::size_t split, const Options& options, Statistics& all) const;

    std::shared_ptr<const class Lexicon> lexicon_; ///< the rules, ready for look-up; shared by copies
    text::Messages messages_;
};

} // namespace tambonplan::match
