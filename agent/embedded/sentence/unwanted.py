"""What somebody does not want to eat, told beside the wish for another dish: `she hates fish`, `nothing with pork`, `the trout
didn't come`. A food that is complained of is never taken for one that is wished for.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from agent.embedded.language.forms import is_food
from agent.embedded.language.words import Word

Phrase = tuple[str, ...]


def _each(*parts: str) -> Iterator[Phrase]:
    """Every phrase that takes one choice of each part; choices stand between bars."""
    for chosen in product(*(part.split("|") for part in parts)):
        yield tuple(" ".join(chosen).split())


_VERBS = "like|liked|eat|touch|enjoy|fancy|stand|stomach|bear|face|want|tolerate|love|do|manage|abide"
_BEFORE: frozenset[Phrase] = frozenset(
    (
        *_each(
            "didnt|doesnt|dont|wont|wouldnt|cant|couldnt|cannot|never|not|did not|does not|do not|will not|can not|hardly",
            f"{_VERBS}|really like|even like|even touch|much like|really fancy",
        ),
        *_each("hates|hated|hate|loathes|loathed|detests|dislikes|disliked|refuses|refused|never eats|never ate"),
        *_each("no more", "|of the|of that"),
        *_each("sick|tired|bored|had enough|enough", "of"),
        *_each("sick of|tired of|fed up with|fed up of|bored with|gone off|goes off|too much|too many"),
        *_each("nothing", "with|containing|made with|that has|that contains|that needs|that uses|needing|using|involving|cooked in|from|like"),
        *_each("out|ran out|run out|short", "of"),
        *_each("leave|leaving|left|take|taking|cut|cutting", "out", "|the|all the|any"),
        *_each("mag|mochte|isst|ass|will|wollte|vertragt", "kein|keine|keinen|keinem"),
        *_each("nichts mit|zu viel|zu viele|genug von|hasst"),
        *_each("no", "le gusta|le gustan|le gusto|le gustaron|come|quiere|queria|soporta", "|el|la|los|las"),
        *_each("nada con|nada de|harto de|harta de|demasiado|demasiada|demasiados|demasiadas|odia"),
        *_each("n aime pas|n a pas aime|ne mange pas|ne veut pas|ne supporte pas|rien avec|rien au|deteste|marre de|marre du|trop de"),
    )
)  # fmt: skip
"""What is named after these is kept out."""
_AFTER: frozenset[Phrase] = frozenset(
    (
        *_each("didnt|never|did not", "arrive|arrived|come|came|turn up|turned up|make it|made it"),
        *_each("hasnt|havent|wasnt|werent|isnt|arent|not", "arrived|come|delivered|available|in|there"),
        *_each("is|are|was|were|s", "off|gone|spoilt|spoiled|unavailable|sold out|missing|out"),
        *_each("has|have", "gone off|run out|spoilt|spoiled"),
        *_each("istemiyor|istemez|sevmiyor|sevmez|yemiyor|yemez|yiyemiyor|istemiyormus|sevmiyormus"),
    )
)
"""What is named before these is kept out."""
_KEEPS = frozenset("keep keeping kept leave leaving left hold take taking get pull cut".split())
_FROM_IT = frozenset("remove removing drop dropping cut strike omit".split())
"""`remove the beef from her dinner`"""
_OUT = frozenset("out off away".split())
"""`keep the fish out`, `leave the nuts off`."""
_LONGEST = 5
_REACH = 5


def kept_out(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Spans of words, ends included, of which the foods are not wanted."""
    keys = [word.key for word in words]
    spans = []
    for i, size in product(range(len(keys)), range(_LONGEST, 0, -1)):
        phrase = tuple(keys[i : i + size])
        if phrase in _BEFORE:
            spans.append(_run(keys, range(i + size, len(keys))))
        elif phrase in _AFTER:
            spans.append(_run(keys, range(i - 1, -1, -1)))
    for i, key in enumerate(keys):
        out = next((k for k in range(i + 2, min(i + _REACH, len(keys))) if keys[k] in _OUT), None)
        if key in _KEEPS and out is not None and all(keys[i:out]):
            spans.append(_run(keys, range(i + 1, out)))
        if key in _FROM_IT and "from" in keys[i + 1 : i + 2 + _REACH]:
            spans.append(_run(keys, range(i + 1, keys.index("from", i + 1))))
    return tuple(dict.fromkeys(span for span in spans if span))


def _run(keys: Sequence[str], places: range) -> tuple[int, int] | None:
    """From the first food in reach to the last of them, up to where the clause ends."""
    foods: list[int] = []
    for number, place in enumerate(places):
        if not keys[place] or (number >= _REACH and not foods):
            break
        if is_food(keys[place]) or keys[place] in _TOOLS:
            foods.append(place)
        elif foods and keys[place] not in _BETWEEN:
            break
    return (min(foods), max(foods)) if foods else None


_TOOLS = frozenset("oven backofen ofen horno four fritteuse fryer".split())
"""What a dish may not need: `nothing that needs an oven`."""
_BETWEEN = frozenset("and or und oder y o et ou nor ni the".split())
