"""Meals that are named only to stay as they are: `redo Tuesday, keep the breakfast`, `everything but the dinner`. Writes nothing."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.embedded.language.lexicon import Mark
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_LEADS = re.compile(
    r"\b(?:keep|keeping|leave|leaving|hold on to|retain|retaining|spare|except|except for|excepting|apart from|aside from|other than|bar|barring|excluding|minus|besides"
    r"|(?:without|not|dont|don t|never|no need to) (?:touch|touching|chang\w+|alter\w*|swap\w*|redo\w*|replac\w+|los\w+)"
    r"|(?:everything|anything|all|lot|rest|whole day|all meals|every meal|meals|day)(?: \w+){0,6} but(?: not| keep| leave)?|but not"
    r"|behalte?n?|lass|lasse|lassen|belass\w*|ausser|bis auf|mit ausnahme von|manten\w*|deja|dejar|conserva\w*|menos|excepto|salvo|garde[rz]?|garder|laisse[rz]?|conserve[rz]?|sauf|a part|excepte|hormis)"
    r"(?: (?:for|the|that|this|only|just|her|his|their|s|same|das|den|dem|die|der|ihr|sein|ihren|seinen|el|la|su|le|les|l|son|sa|as|is))*$"
)
_STAYS = re.compile(
    r"^(?:(?:s|that|can|may|should|must|could|is|are|was|will|he|she|they|has|have|on|soll|kann|darf|puede|debe|peut|doit|ist|war|esta|est|ok|and|all)\b ?)*?"
    r"(?:stay|stays|staying|remain|remains|keep as|as (?:it|they) (?:is|are)|as is|unchanged|untouched|(?:is|are|was|s) (?:all )?(?:fine|ok|okay|good|great|alright|all right|perfect|right|lovely|nice)"
    r"|bleib\w*|passt|ist (?:gut|ok|in ordnung)|se queda|quede|como esta|esta bien|va bien|reste\w*|rester|est (?:bien|bon|parfait)|haric|disinda|kalsin|ayni kalsin)\b"
)
_LIST = re.compile(r"^(?:(?:and|und|y|e|et|ve|or|the|das|den|die|el|la|le|her|his|their|s)\b ?)+$")


def kept_meals(r: Reading) -> tuple[Mark, ...]:
    """The words for meals that are to stay, each meal of a list with the first or the last of it."""
    marks = sorted(r.meal_marks, key=lambda mark: mark.start)
    kept = {m for m in marks if _LEADS.search(_said(r, _clause_start(r, m.start), m.start)) and not _made_so(r, m)}
    kept |= {m for m in marks if _STAYS.match(_said(r, m.end, len(r.words)))}
    for one, other in [*_neighbours(marks), *((b, a) for a, b in reversed(list(_neighbours(marks))))]:
        first, last = sorted((one, other), key=lambda mark: mark.start)
        between = _said(r, first.end, last.start)
        if one in kept and (not between or _LIST.match(between)):
            kept.add(other)
    return tuple(m for m in marks if m in kept)


def _made_so(r: Reading, meal: Mark) -> bool:
    """`keep the dinner light`: how it is to be, and not that it stays."""
    return bool(r.covered("graded", "a_diet") & {meal.end, meal.end + 1})


def _neighbours(marks: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    return pairwise(marks)


def _clause_start(r: Reading, at: int) -> int:
    return max((i + 1 for i in range(at) if r.words[i].text in _STOPS), default=0)


_STOPS = frozenset(".;!?,:–—")


def _said(r: Reading, start: int, end: int) -> str:
    """The words from one place to another, up to where a sign ends the clause, as plain letters."""
    words = r.words[start:end]
    stop = next((n for n, word in enumerate(words) if word.text in _STOPS), len(words))
    return fold(" ".join(w.key or "" for w in words[:stop])).strip()
