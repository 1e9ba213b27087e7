"""Peer: cosine of character-trigram TF-IDF vectors, the method of string_grouper, by scikit-learn."""
import time


def available():
    try:
        import sklearn.feature_extraction.text  # noqa: F401
        return True
    except ImportError as problem:
        print(f"char-3 TF-IDF is left out: {problem}.")
        return False


def match(a, b, deadline, least=0.2, most=10):
    """The nearest `most` rows of b (or of a itself) for each row of a, as (cosine, (id_a, id_b))."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    start = time.monotonic()
    ids, texts = a
    other_ids, other_texts = b if b else a
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(3, 3)).fit(texts + (other_texts if b else []))
    left, right = vectors.transform(texts), vectors.transform(other_texts).T.tocsc()
    most = most if b else len(ids)
    found = []
    for from_ in range(0, len(ids), 500):
        if time.monotonic() - start > deadline:
            raise TimeoutError(f"longer than {deadline} s")
        part = (left[from_:from_ + 500] @ right).tocsr()
        for i in range(part.shape[0]):
            row = slice(part.indptr[i], part.indptr[i + 1])
            near = sorted(zip(part.data[row], part.indices[row]), reverse=True)[:most]
            found += [(float(c), (ids[from_ + i], other_ids[j])) for c, j in near if c >= least and (b or j > from_ + i)]
    return found
