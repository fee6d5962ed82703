"""Weights of the embedded assistant's judgement: logistic regression over the traits on standard input.

Runs in an environment of its own (`make judgement`): nothing of ours is imported, and nothing a user runs needs scikit-learn.
"""

import json
import sys
from collections import Counter

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

_AT_LEAST, _SMALL, _SCALE = 2, 0.04, 1000
"""A trait is seen so often; weights that change nothing are left out; thousandths."""


def main(out: str) -> None:
    """Train on the lines read and write the weights."""
    rows = [json.loads(line) for line in sys.stdin]
    seen = Counter(trait for row in rows for trait in row["traits"])
    kept = [{trait: 1 for trait in row["traits"] if seen[trait] >= _AT_LEAST} for row in rows]
    vectors = DictVectorizer()
    model = LogisticRegression(C=1.0, max_iter=300, tol=1e-3).fit(
        vectors.fit_transform(kept), [row["kind"] for row in rows]
    )
    weights = np.clip(np.rint(model.coef_.T * _SCALE), -32000, 32000)
    strong = np.abs(weights).max(axis=1) >= _SMALL * _SCALE
    names = [name for name, there in zip(vectors.get_feature_names_out(), strong, strict=True) if there]
    np.savez_compressed(
        out,
        kinds=np.array("\n".join(model.classes_)),
        traits=np.array("\n".join(names)),
        rows=weights[strong].astype(np.int16),
        start=np.rint(model.intercept_ * _SCALE).astype(np.int32),
    )


if __name__ == "__main__":
    main(sys.argv[1])
