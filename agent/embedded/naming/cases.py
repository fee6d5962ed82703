"""Names in a Polish case: `plan Łukasza`, `dla Łukasza Wójcika`. Knows no roster but its index."""

from collections.abc import Mapping, Sequence

from agent.embedded.language.words import Word

_LEAST = 4
_CASES = ("owi", "iem", "em", "a", "u", "y", "ie", "ego", "emu", "ej", "ą", "e", "om")
_POLISH = frozenset(
    "dla na w z czy jest prosze usun pokaz dodaj zrob ile jaki jakie ma od tydzien przyszly nie sie do".split()
)


def declined_name(words: Sequence[Word], at: int, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The patients whose name the word is in a case, in a Polish sentence."""
    surely = tuple(end for end in _CASES if end in {"owi", "iem", "ego", "emu"})
    polish = words[at].capital and bool(_POLISH.intersection(w.key for w in words))
    stems = [words[at].key.removesuffix(end) for end in (_CASES if polish else surely) if words[at].key.endswith(end)]
    return next((index[stem] for stem in stems if len(stem) >= _LEAST and stem in index), ())
