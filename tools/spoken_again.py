"""Sentences that only say whom or when, and so go on with an approval asked for before, in five languages (en, de, es, fr, tr).

Each word has to be known: what says more is an order of its own. Knows no tool.
"""

import re

from domain.text import fold, words
from tools.spoken import named_in, own_words
from tools.spoken_weeks import is_time

_POINTING = frozenset(
    """s the plan plans for one i mean meant please pls its it is mr mrs ms dr thanks oh ah of forgive excuse pardon sorry me my mistake course that ok okay then so just
    den die der von fur plan ich meine bitte entschuldigung verzeihung
    el la de por favor digo perdon le du celui celle pour je veux dire celui nin nun icin lutfen plani planini""".split()
)
_AGAIN = frozenset(
    "same too also likewise ditto well auch ebenso genauso dasselbe gleiche mismo tambien igual meme aussi pareil ayni".split()
)
_HERS_TOO = re.compile(r"['’]n?[ıiuü]nki\w*\s+d[ae]\b")
_BESIDE = frozenset("do as and now then with so und auch das lo y et la chose ve de da goes gilt vale vaut".split())
"""Words that say `the same`, and those that may stand beside them."""
_LEADING = frozenset("and und y et ve".split())
"""Words that go on where they stand first: `and Rowan's`."""
_NOW = frozenset("now jetzt nun ahora maintenant simdi".split())
"""Words that go on where what is gone on with is not said (`now the one for the 8th`): `now Rowan's plan` may want to see it."""
_SAID_ANEW = re.compile(r"\b(?:plan|menu)\w*|(?<!thi)s (?:week|woche)\b")
_ORDER = frozenset("approve aprove approv genehmige aprueba approuve onayla".split())
_HIS = frozenset("his her hers their theirs him them do sein seine ihr ihre su sa son leur onun".split())
_VERB_LAST = re.compile(r"(?i)[\s,:-]+app?rove(?: it)?(?: (?:please|pls))?[\s.!]*$")


def only_says_whose(text: str, name: str) -> bool:
    """Is it nothing but a name, as an answer to “whose?” (`Rowan's`, `Rowan Birch please`)? The week may be told too."""
    said = fold(own_words(text)).split()
    own = {word for part in words(name) for word in (part, f"{part}s")}
    return (
        bool(own.intersection(said))
        and "?" not in text
        and all(word in own or word in _POINTING or is_time(word) for word in said)
    )


def only_says_when(text: str) -> bool:
    """Is it nothing but a week, as an answer to “which week?” (`the one for the 8th`)?"""
    said = fold(own_words(text)).split()
    return "?" not in text and bool(said) and all(word in _POINTING or is_time(word) for word in said)


def wants_the_same(text: str, name: str) -> bool:
    """Is it the last order said again for somebody else: `the same for Rowan's, please`, `Rowan'ınkini de`?"""
    said = fold(_HERS_TOO.sub(" aynı", own_words(text))).split()
    own = {word for part in words(name) for word in (part, f"{part}s")}
    return (
        "?" not in text
        and bool(own.intersection(said))
        and _again(said)
        and all(word in own | _POINTING | _ORDER | _AGAIN | _BESIDE | _HIS or is_time(word) for word in said)
    )


def wants_another_week(text: str) -> bool:
    """Is it the last order said again for another week of the same patient: `the one for the 8th too`, `and the week after`?"""
    said = fold(own_words(text)).split()
    known = _POINTING | _AGAIN | _BESIDE | _HIS
    return "?" not in text and _again(said) and all(word in known or is_time(word) for word in said)


def approves_by_name(text: str, name: str) -> bool:
    """`Rowan, next week: approve`: nothing but whose and when, and the order after it."""
    own = own_words(text)
    verb = _VERB_LAST.search(own)
    whose = _VERB_LAST.sub("", own)
    # `Will approve` and `May approve it` name nobody, `Will: approve` does
    return verb is not None and only_says_whose(whose, name) and (verb[0][0] in ",:" or bool(named_in(whose, name)))


def _again(said: list[str]) -> bool:
    if _AGAIN.intersection(said):
        return True
    return bool(said) and (said[0] in _LEADING or (said[0] in _NOW and _SAID_ANEW.search(" ".join(said)) is None))
