#!/usr/bin/python3
"""Quality of the matcher beside two peers that Debian ships, in one run: compare.py TAMBON_MATCH TESTS_DATA [SHARED_DATA].

Ours: one configuration, its fixed threshold; Brier and ECE say how far its scores are chances; top-1 is the share of the rows of A with a partner for
which the pair we give first, at no threshold, is right. Rows of the public sets are shuffled: where they stand says how a set was made. The budget lines stand
as their documents do, and are linked shuffled too. The peers: the best threshold each could have had on that set, which flatters them.
A set that is not there, and a peer that cannot be had, is said in a line and left out."""
import csv
import os
import random
import subprocess
import sys
import tempfile

import ngrams
import trgm

DEADLINE = 120  # seconds a matcher may take for a set


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys())
        out.writeheader()
        out.writerows(rows)
    return path


def scores(found, truth):
    """Precision, recall and F1 of a list of pairs."""
    right = len(set(found) & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    return precision, recall, 2 * right / max(1, len(found) + len(truth))


def best(ranked, truth):
    """F1 at the threshold that suits the set best; pairs of one score stand or fall together."""
    right, top, ranked = 0, 0.0, sorted(ranked, reverse=True)
    for i, (score, pair) in enumerate(ranked):
        right += pair in truth
        if i + 1 == len(ranked) or ranked[i + 1][0] != score:
            top = max(top, 2 * right / (i + 1 + len(truth)))
    return top


def one_to_one(ranked):
    left, right, kept = set(), set(), []
    for score, (a, b) in sorted(ranked, reverse=True):
        if a not in left and b not in right:
            left.add(a)
            right.add(b)
            kept.append((score, (a, b)))
    return kept


class Set:
    """Two files (or one, to be searched within) with the columns that hold the name and further text, and the true pairs."""

    def __init__(self, title, a, b, truth, options, texts, single=True):
        self.title, self.a, self.b, self.truth, self.options, self.texts, self.single = title, a, b, truth, options, texts, single

    def run(self, program, further):
        command = [program, self.a] + ([self.b] if self.b else []) + self.options + further
        done = subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE, check=True)
        return [(float(row["score"]), self.order((row["id_a"], row["id_b"]))) for row in csv.DictReader(done.stdout.splitlines())]

    def ours(self, program):
        return scores([pair for _, pair in self.run(program, ["--one-to-one"] if self.single else [])], self.truth)

    def calibration(self, program):
        """Brier score and expected calibration error (ten bins) of all pairs that we give a chance of 2 % or more."""
        pairs = [(score, pair in self.truth) for score, pair in self.run(program, ["--threshold", "0.02"])]
        bins = {}
        for score, right in pairs:
            bins.setdefault(min(9, int(10 * score)), []).append(score - right)
        brier = sum((score - right) ** 2 for score, right in pairs) / max(1, len(pairs))
        return brier, sum(abs(sum(gaps)) for gaps in bins.values()) / max(1, len(pairs))

    def top(self, program):
        """Share of the rows of A in the truth whose first pair, best first as the program orders them, is true; None within one list."""
        if not self.b:
            return None
        first = {}
        for _, (a, b) in self.run(program, ["--threshold", "0"]):
            first.setdefault(a, b)
        asked = {a for a, _ in self.truth}
        return sum((a, first.get(a)) in self.truth for a in asked) / max(1, len(asked))

    def peer(self, matcher):
        def texts(path):
            rows = read(path)
            return [row[self.id()] for row in rows], [" ".join(row[c] or "" for c in self.texts) for row in rows]

        ranked = matcher(texts(self.a), texts(self.b) if self.b else None, DEADLINE)
        ranked = [(score, self.order(pair)) for score, pair in ranked]
        return best(one_to_one(ranked) if self.single else ranked, self.truth)

    def id(self):
        return self.options[self.options.index("--id") + 1] if "--id" in self.options else "id"

    def order(self, pair):
        return pair if self.b else tuple(sorted(pair))


def shuffled(path, scratch):
    rows = read(path)
    random.Random(path[-5:]).shuffle(rows)
    return write(f"{scratch}/{os.path.basename(os.path.dirname(path))}_{os.path.basename(path)}", rows)


def clusters(rows, key, label):
    groups = {}
    for row in rows:
        if row[label]:
            groups.setdefault(row[label], []).append(row[key])
    return {tuple(sorted((x, y))) for group in groups.values() for x in group for y in group if x < y}


def sets(data, shared, scratch):
    gold = f"{data}/dev/gold/gold_rows.csv"
    columns = ["--id", "row_id", "--name", "name_as_written", "--village", "village_no", "--number", "budget"]
    for relation, label in (("duplicate", "duplicate_cluster"), ("package", "package_cluster")):
        yield Set(f"sample tambon, {relation}s", gold, None, clusters(read(gold), "row_id", label), columns + ["--relation", relation],
                  ["name_as_written"], False)
    variants = [{"id": f"v{i}", "name": row["variant"], "of": row["id"]} for i, row in enumerate(read(f"{data}/names/variants.csv"))]
    yield Set("names in other wordings", f"{data}/names/projects.csv", write(f"{scratch}/variants.csv", variants),
              {(row["of"], row["id"]) for row in variants}, [], ["name"], False)
    if not os.path.isdir(shared):
        print(f"The public sets are left out: no folder {shared}.")
        return
    person = "street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id"
    paper = "author,venue,year,pages,volume,publisher,address,editor,institution,month,note"
    for folder, title, name, text, number, single in (
            ("thai_link", "Thai budget lines, any pair", "name", "", "", False),
            ("er/fodors_zagats", "Fodors-Zagats", "name", "addr,city,phone,type", "", True),
            ("er/dblp_acm", "DBLP-ACM", "title", "authors,venue,year", "", True),
            ("er/amazon_google", "Amazon-Google", "title", "description,manufacturer", "price", True),
            ("er/walmart_amazon", "Walmart-Amazon", "title", "modelno,brand,dimensions", "price", True),
            ("er/febrl4", "FEBRL4", "given_name,surname", person, "", True),
            ("er/cora_dirty", "Cora, within one list", "title", paper, "", False)):
        base = f"{shared}/{folder}"
        if not os.path.exists(f"{base}/gt.csv"):
            print(f"{title}: left out, not in {shared}.")
            continue
        two = os.path.exists(f"{base}/B.csv")
        truth = {(r["idA"], r["idB"]) if two else tuple(sorted((r["idA"], r["idB"]))) for r in read(f"{base}/gt.csv")}
        options = ["--name", name] + (["--text", text] if text else []) + (["--number", number] if number else [])
        files = [f"{base}/A.csv"] + ([f"{base}/B.csv"] if two else [])
        if folder == "thai_link":
            yield Set(title, *files, truth, options, [name], single)
            title += ", shuffled"
        a, b = (shuffled(file, scratch) for file in files) if two else (files[0], None)
        yield Set(title, a, b, truth, options, (name + ("," + text if text else "")).split(","), single)


def attempt(title, work):
    try:
        return f"{work():.3f}"
    except Exception as problem:  # a peer's failure is a gap in the table, with its reason
        print(f"  ({title}: {type(problem).__name__} {str(problem).splitlines()[-1] if str(problem) else ''})")
        return "–"


def main():
    program, data = sys.argv[1], sys.argv[2]
    shared = sys.argv[3] if len(sys.argv) > 3 else os.environ.get("TAMBONPLAN_SHARED_DATA", f"{data}/../../../shared/data")
    peers = []
    with tempfile.TemporaryDirectory() as scratch, trgm.server(scratch) as database:
        if ngrams.available():
            peers.append(("char-3 TF-IDF", ngrams.match))
        if database:
            peers.append(("pg_trgm", database.match))
        print(f"{'F1 (ours: fixed threshold; peers: best threshold)':50} {'precision':>9} {'recall':>7} {'ours':>7} {'top-1':>6} {'Brier':>6} {'ECE':>6}"
              + "".join(f" {name:>14}" for name, _ in peers))
        for one in sets(data, os.path.normpath(shared), scratch):
            try:
                precision, recall, f1 = one.ours(program)
                brier, error = one.calibration(program)
                top = one.top(program)
                rank = "–" if top is None else f"{top:.3f}"
            except subprocess.TimeoutExpired:
                print(f"{one.title:50} longer than {DEADLINE} s")
                continue
            row = [attempt(f"{name} on {one.title}", lambda m=matcher: one.peer(m)) for name, matcher in peers]
            print(f"{one.title:50} {precision:9.3f} {recall:7.3f} {f1:7.3f} {rank:>6} {brier:6.3f} {error:6.3f}" + "".join(f" {cell:>14}" for cell in row), flush=True)


main()
