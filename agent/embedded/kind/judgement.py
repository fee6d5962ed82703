"""Which kind of act a sentence asks for, weighed by how some thousand labelled sentences were put (docs/judgement.md).

The rules of `kinds` are one voice among the traits; their answer alone counts where they guard something. Weights are
whole numbers, so no machine judges otherwise. Knows no patient, plan or tool.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from agent.embedded.kind.traits import traits
from agent.embedded.sentence.reading import Reading

_WEIGHTS = "judgement.npz"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The likeliest kind, and by how much (thousandths of log odds) it leads the next."""

    kind: str
    lead: int


@dataclass(frozen=True, slots=True)
class Weights:
    kinds: tuple[str, ...]
    row_of: dict[str, int]
    rows: NDArray[np.int64]
    start: NDArray[np.int64]


@cache
def weights() -> Weights:
    """As trained: a row of thousandths for each trait, one column a kind."""
    with np.load(BytesIO((files(__package__) / _WEIGHTS).read_bytes())) as stored:
        names = str(stored["traits"]).split("\n")
        return Weights(
            tuple(str(stored["kinds"]).split("\n")),
            {name: i for i, name in enumerate(names)},
            stored["rows"].astype(np.int64),
            stored["start"].astype(np.int64),
        )


@lru_cache(maxsize=512)
def judged(r: Reading, by_rule: str, after: str | None) -> Judgement:
    """The kind of act, given what the rules say and the kind of the act before."""
    learned = weights()
    known = [i for name in (*traits(r, after), f"rule {by_rule}") if (i := learned.row_of.get(name)) is not None]
    scores = learned.start + learned.rows[known].sum(axis=0)
    first, second = np.argsort(-scores, kind="stable")[:2]
    return Judgement(learned.kinds[int(first)], int(scores[first] - scores[second]))
