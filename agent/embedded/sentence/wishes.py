"""What another dish should be, out of the user's sentence: only the words that say something of a dish, in English.

Whose meal it is, when, and how the wish is put (`give him ... instead`) is left out; what is left is for the tool to
understand or to name.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from agent.embedded.language.forms import is_food
from agent.embedded.language.words import Word
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.picking import picked
from agent.embedded.sentence.reading import NUTRIENTS, Reading
from agent.embedded.sentence.unwanted import kept_out
from agent.embedded.vocabulary.dishes import ENGLISH, in_english_without_endings
from domain.text import fold

_TURNS = frozenset(
    "with without no not under less more lower higher than low high rather instead statt anstatt anstelle or and mit ohne sin con sans avec weniger mehr menos mas moins plus".split()
)
"""Words that turn what stands after them; alone they say nothing."""
_DENIED = frozenset("without no not instead statt anstatt anstelle rather sans sin ohne than".split())
_COMPARED = frozenset("less more lower higher weniger mehr menos mas moins plus".split())
_JOINTS = frozenset("and or with".split())
_ANEW = frozenset("anew afresh again over".split())
"""Words of a day that is planned another time, not of a dish."""
_KEPT_MARKS = ("a_diet", "minutes", "graded", *NUTRIENTS)


def wish_said(act: Act) -> str | None:
    """The wish in words, None where any other dish will do."""
    r = act.reading
    place = picked(r)
    if place is not None and not r.has("keep"):
        return f"alternative {place}"
    kept = _kept_from(r)
    end = len(r.words) if kept is None else kept
    # a word cut short is written out: `w/ chicken`
    barred = _barred(r)
    out = kept_out(r.words)
    gone = _too_much_of(r, out)
    words = [(i, r.words[i]) for i in _content(r) if i < end and i not in gone and not any(a <= i <= b for a, b in out)]
    complained = {i: _the_other_way(r, i) for i, _ in words}
    words = [(i, w) for i, w in words if complained[i] != ""]
    said = [complained[i] or ("without" if i in barred else _word_said(w, r.language)) for i, w in words]
    for n, ((i, _), (k, _)) in enumerate(pairwise(words)):
        if _DENIED.intersection(word.lower() for word in said[: n + 1]) and any(w.text in _STOPS for w in r.words[i:k]):
            said[n] += ","  # `not the fish. Chicken perhaps`
    said.sort(key=lambda word: word.startswith("without "))  # of Turkish words; what is to be in it comes first
    while said and said[0].lower() in _JOINTS:
        said.pop(0)
    dangling = bool(said) and said[-1].lower() in _WITHOUT  # `... chickpeas. Another dinner please without`
    while said and said[-1].lower() in _TURNS:
        said.pop()
    if said and dangling and not _DENIED.intersection(word.lower() for word in said):
        said.insert(0, "without")
    spurned = _BUT_THAT.search(fold(r.text))  # in `not that, something vegetarian` the wish comes after it
    told = spurned is not None and bool(words) and words[0][1].start < spurned.start()
    if said and told and not _DENIED.intersection(word.lower() for word in said):
        said.insert(0, "without")
    said = [w for n, w in enumerate(said) if w.lower() != "rather" or said[n + 1 : n + 2] == ["than"]]
    wish = _phrases_in_english(" ".join(_of_instead(said)))
    if _NOT_LONG.search(fold(r.text)):
        wish = " ".join((*(word for word in wish.split() if word.casefold() not in _LONG), "quick"))
    wish = _NO_MORE.sub("without ", wish)
    wish = _MORE_SO.sub("", _MORE_MINUTES.sub("under ", wish))
    without = [
        f"without {' '.join(_word_said(word, r.language) for word in r.words[a : b + 1])}" for a, b in out if a < end
    ]
    return ", ".join(part for part in (*without, wish) if part) or None


_STOPS = frozenset(".;!?–")
_WITHOUT = frozenset("without ohne sin sans".split())
_TOO = frozenset("too zu trop demasiado fazla".split())


def _too_much_of(r: Reading, out: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """The dry of `it's too dry. Anything moister?`, where what is wished for stands in a clause of its own."""
    content = [i for i in _content(r) if not any(a <= i <= b for a, b in out)]
    return frozenset(
        i
        for i in content
        if i
        and r.words[i - 1].key in _TOO
        and any(any(w.sign for w in r.words[min(i, k) : max(i, k)]) and r.words[k].key not in _TURNS for k in content)
    )


_INSTEAD_OF_TOO: Mapping[str, str] = {
    **dict.fromkeys("sweet sugary suss dulce sucre tatli".split(), "less sweet"),
    **dict.fromkeys("heavy rich filling stodgy greasy fatty oily schwer fettig pesado lourd agir".split(), "light"),
}
_IS = frozenset(
    "is s its that thats was looks seems tastes sounds bit little far much way still again but ist es war viel noch es sigue est c encore".split()
)


def _the_other_way(r: Reading, at: int) -> str | None:
    """What `still too sweet` wishes for: less of it; empty where a complaint says nothing of a dish; None where it is none."""
    before = [w.key for w in r.words[max(0, at - 2) : at]]
    if not before or before[-1] not in _TOO or (len(before) > 1 and before[0] and before[0] not in _IS):
        return None
    key = r.words[at].key
    return None if key in _TURNS or is_food(key) else _INSTEAD_OF_TOO.get(key, "")


def _word_said(word: Word, language: str) -> str:
    """The word in English; Turkish hangs `with` and `without` on the food: `mercimekli`, `cevizsiz`."""
    if known := ENGLISH.get(word.key) or (ENGLISH.get(word.key.rstrip("s")) if language in {"fr", "es"} else None):
        return known
    written = word.key if "/" in word.text else word.text
    if language != "tr" or (bare := in_english_without_endings(written)) == written:
        return written
    return f"without {bare}" if word.key.endswith(("siz", "suz")) else bare


_BUT_THAT = re.compile(
    r"\b(?:anything but|not|no more of|alles (?:ausser|nur nicht)|cualquier cosa menos|tout sauf) (?:that|this|those|these|it|das|die|eso|ca|cela)\b"
)
"""`can't face porridge: anything but that`: what was said before is what is not wanted."""
_NOT_LONG = re.compile(
    r"\b(?:nothing|not|doesnt|dont|wont|isnt|no|too|nichts|nicht|nada|no|rien|pas)\b(?: \w+){0,4} (?:long|lange|ages|hours|forever|time consuming|mucho tiempo|longtemps|longue|uzun)\b"
)
_LONG = frozenset(
    "long lange ages hours forever mucho tiempo longtemps longue uzun time consuming not nothing too".split()
)


_NO_MORE = re.compile(r"(?i)\bno more (?!than\b)")
_MORE_SO = re.compile(r"\bmore (?=(?:lighter|soft|quick|easy|cheaper)\b)")
"""`plus léger`, `más rápido`"""
_MORE_MINUTES = re.compile(r"\b(?:not |no )?(?:(?:more|longer) )?than (?=\d+ min)")
"""Nobody wishes for a dish that takes longer: `it mustn't take more than 30 minutes`."""


def _phrases_in_english(said: str) -> str:
    """`produits laitiers` is `dairy`; words that stand alone are English already."""
    words = said.split()
    for i in range(len(words) - 1):
        pair = ENGLISH.get(fold(" ".join(words[i : i + 2])))
        if pair:
            return " ".join((*words[:i], pair, *words[i + 2 :]))
    return said


def _of_instead(said: list[str]) -> list[str]:
    """`rice instead pasta` is `rice instead of pasta`."""
    return [f"{word} of" if word.lower() == "instead" else word for word in said]


_BARS = frozenset("bar barring except excepting save but ausser excepto salvo menos sauf hormis".split())
_ANYTHING = frozenset("anything everything something whatever alles irgendwas algo cualquier todo tout".split())


def _barred(r: Reading) -> frozenset[int]:
    """`anything bar fish`, `anything but fish`: the words that keep out what stands after them."""
    keys = [word.key for word in r.words]
    return frozenset(
        i
        for i, key in enumerate(keys)
        if key in _BARS
        and _ANYTHING.intersection(keys[max(0, i - 3) : i])
        and i + 1 < len(keys)
        and i + 1 not in r.covered("generate", "redo", "swap")  # `keep everything but make it cheaper`
    )


def _content(r: Reading) -> list[int]:
    meals = r.covered("breakfast", "lunch", "dinner", "snack")
    gone = r.name_positions | r.date_positions | meals | r.gone_positions  # `she had fish on Monday already`
    instead_of = {i for i, w in enumerate(r.words[:-1]) if w.key == "instead" and r.words[i + 1].key == "of"}
    gone |= r.covered("sorry") - instead_of  # `not that, something vegetarian`
    said = r.covered(*_KEPT_MARKS, *(m for m in r.meanings if m.startswith("a_allergen_"))) | frozenset(
        r.open_positions
    )
    timed, barred = r.covered("minutes"), _barred(r)
    kept = [
        i
        for i, word in enumerate(r.words)
        if word.key
        and i not in gone
        and word.key not in _ANEW
        and not (word.key == "fresh" and i + 1 in r.date_positions)  # `a fresh Thursday`
        and (i in said or word.key in _TURNS or i in barred or (word.number and {i - 1, i + 1} & timed))
    ]
    if not any(r.words[i].key not in _TURNS and i not in barred for i in kept):
        return []
    return _after_complaint(r, kept)


def _after_complaint(r: Reading, kept: list[int]) -> list[int]:
    """`she can't chew that, pick something softer`: the wish is what comes after the comma, where something does."""
    turn = max((m.start for m in r.marks if m.meaning in _TURNING and m.start > 0), default=0)
    turn = max(turn, _asks_after_a_stop(r), *(i + 1 for i in range(len(r.words)) if _therefore(r, i)))
    parted = (i for i, w in enumerate(r.words) if w.text in {",", ";", ".", "-", "–", "!"} or _therefore(r, i))
    breaks = [i for i in parted if i < turn]
    after = [i for i in kept if breaks and i > breaks[-1]]
    if any(r.words[i].key not in _TURNS for i in after) or not breaks:
        return after or kept
    if r.has("wants") and any(r.words[i].key in _COMPARED for i in kept):
        return kept  # `needs more protein, swap`
    wanted = [i for i in kept if i >= (r.first("wants") or len(r.words))]
    if wanted and r.words[r.first("wants") or 0].key in _WOULD:
        return wanted  # `would prefer chicken, could you swap it?`
    return _required(r, kept, breaks)


_TURNING = frozenset({"picking", "wish", "swap", "another", "redo"})
_STOPS = frozenset(".!?;:")


def _asks_after_a_stop(r: Reading) -> int:
    """`... had two teeth out. Can dinner be a soup?`: where the last sentence begins that asks."""
    asking = r.covered("question")
    return max((i for i in asking if i and r.words[i - 1].text in _STOPS), default=0)


_MUST = frozenset(
    "must mustnt has have had needs need should shouldnt ought cant cannot muss darf soll sollte braucht tiene debe puede doit peut faut only max maximum under within than".split()
)


def _required(r: Reading, kept: list[int], breaks: list[int]) -> list[int]:
    """`no fish please, swap it`, `it mustn't take more than 30 minutes, another one`: what is kept out or has to be, and nothing
    that is only complained of.
    """
    edges = [-1, *(i for i, w in enumerate(r.words) if w.sign), breaks[-1], len(r.words)]
    found: list[int] = []
    for i in kept:
        start = max(edge for edge in edges if edge < i)
        before = [w.key for w in r.words[start + 1 : i + 1]]
        measured = i in r.covered("minutes", "a_diet", *NUTRIENTS) or r.words[i].number or r.words[i].key in _COMPARED
        if (measured and _MUST.intersection(before)) or _DENIED.intersection(before):
            found.append(i)
    return found if any(r.words[i].key not in _TURNS for i in found) else []


_WOULD = frozenset(
    "would prefers fancies wants craves id hed shed wishes mochte hatte quisiera voudrait prefiere prefere".split()
)
_SO = frozenset("so therefore deshalb daher darum donc alors".split())
_NO_SO = frozenset("not nicht is are thats quite be much many it too than".split())


def _therefore(r: Reading, at: int) -> bool:
    """`can't face eggs so can you change it to ...`: what comes after is what is wanted; `not so heavy` is a wish."""
    after = r.words[at + 1].key if at + 1 < len(r.words) else ""
    led = r.words[at].key in _SO and at > 2 and r.words[at - 1].key not in _NO_SO  # noqa: PLR2004
    placed = r.date_positions | r.name_positions | r.covered("breakfast", "lunch", "dinner", "snack")
    return led and (
        after in _ASKING or at + 1 in placed | r.covered("swap", "redo", "update", "question", "serving", "picking")
    )


_ASKING = frozenset(
    "can could would please give find swap change make pick bitte gib kannst konntest peux pouvez change".split()
)


def without_strange(request: str, strange: list[str]) -> str | None:
    """The request without the words nobody understood; None where nothing is left or something was to be kept out."""
    words = request.split()
    gone = {word for phrase in strange for word in phrase.casefold().split()}
    left = [word for word in words if word.casefold() not in gone]
    if len(left) == len(words) or any(word.casefold() in _DENIED for word in words):
        return None
    return " ".join(left) if any(word.casefold() not in _TURNS for word in left) else None


def _kept_from(r: Reading) -> int | None:
    """Where it is said what stays of the dish; `keep everything else` is of the week."""
    kept = r.first("keep")
    follows = [] if kept is None else [w.key for w in r.words[kept + 1 : kept + 4]]
    away = kept is not None and any(kept < a <= kept + _NEAR for a, _ in kept_out(r.words))  # `keep the fish out`
    return None if away or _THE_REST.intersection(follows) else kept


_NEAR = 4
_THE_REST = frozenset(
    "everything all rest others other else week alles rest restliche todo resto demas tout reste hepsi".split()
)


def kept_said(act: Act) -> list[str] | None:
    """`but keep the rice`: foods the new dish must have too."""
    r = act.reading
    kept = _kept_from(r)
    if kept is None:
        return None
    words = [w.text for i, w in enumerate(r.words) if i > kept and i in r.open_positions]
    return words or None
