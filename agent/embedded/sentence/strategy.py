"""Who is to plan: a language model where one is asked for, else the rules. `no llm` and `rules, not AI` ask for none."""

from agent.embedded.sentence.reading import Reading

_NONE = frozenset(
    "no not without dont never skip avoid nicht ohne kein keine keinen keinem sin no nada sans pas degil instead rather than".split()
)
_BETWEEN = frozenset(
    "the a an any use using with by of to it der die das den el la un una le une de utiliser usar".split()
)


def by_model(r: Reading) -> bool:
    """A language model is asked for, here or in the sentence this one hangs on, and not turned down."""
    asked = [mark for mark in r.marks if mark.meaning == "llm"]
    return any(not (mark.end > mark.start and _turned_down(r, mark.start, mark.end)) for mark in asked)


def _turned_down(r: Reading, start: int, end: int) -> bool:
    before = [word.key for word in r.words[:start]]
    while before and before[-1] in _BETWEEN:
        before.pop()
    inside = r.words[start].key in _NONE
    return inside or (before[-1:] != [] and before[-1] in _NONE) or [w.key for w in r.words[end : end + 1]] == ["degil"]
