"""Whom a sentence may name who is in no record yet, and which words of a name name nobody alone.

Knows no patient. What is found here is only hidden from a model, so a word too many does no harm.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import prompts
from domain.text import fold, words

PARTICLES = frozenset(
    """de da do dos del della di du van von der den ter la le el al las los bin ibn ben st san santa des te e y i et und ve
    will may can an so us it he him my mark the of and patient patients plan week test mr mrs ms miss dr prof frau herr
    senor senora sr sra monsieur madame mme bay bayan to in on at is am be we me or no go""".split()
)
"""Hidden only where they are written with a capital letter or beside another word of a name."""

_ENDINGS = frozenset(
    """s es n en ns in ine ya ye yi yu da de dan den ta te tan ten nin nun in un e a i u la le yla yle lar ler dir tir
    lari leri nda nde ova ovi om em am y""".split()
)
"""What languages put after a name: genitives, plurals, the cases of Turkish; folded."""

_NAME = r"[^\W\d_][\w'’.\-]*"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞĀ-ŽŞĞİÇŁŚŹŻА-Я])[\w'’\-]*"
_CALLED = re.compile(
    r"\b(?:named|called|name(?:\s+is)?|namens|name\s+ist|hei(?:ß|ss)t|llamad[oa]|se\s+llama|nombre|nomm[ée]e?|"
    r"s['’]appelle|prénom|nom|nome|ad[ıi]|isimli|adl[ıi]|soyad[ıi])\b\s*[:=]?\s*[\"“„«']?"
    rf"((?:{_NAME})(?:[ ]{_NAME}){{0,3}})",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:patient(?:in|e|s|en)?|paciente|hasta|client|mr|mrs|ms|miss|dr|frau|herrn?|señora?|sra?|mme|madame|monsieur|bay|"
    rf"bayan)\b\.?\s*[:,]?\s+((?:{_CAPITAL})(?:[ ]{_CAPITAL}){{0,3}})",
    re.IGNORECASE,
)
_PAIRS = re.compile(
    rf"(?<![\w'’\-])({_CAPITAL}(?:[ ](?:(?:de|da|van|von|der|la|bin|al|el|di|del)[ ])*{_CAPITAL}){{1,3}})"
)
_NOTE = re.compile(
    r"\b(?:notes?|notiz(?:en)?|vermerk|anmerkung|notas?|remarques?|notu?|notlar)\b\s*(?::|=|\bthat\b)\s*"
    r"(?:\"([^\"]+)\"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|'([^']+)'(?!\w)|([^\n]+?)(?=;|\n|\Z|,\s*(?:age|gender|calorie|kcal|"
    r"target|protein|carb|fat|macro|allerg|condition|diagnos|diet|restriction|medication|weight|height|\d)))",
    re.IGNORECASE,
)

_CALENDAR = """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai
juni juli oktober dezember lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
agosto septiembre octubre noviembre diciembre lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril
juin juillet aout septembre octobre novembre decembre pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat
nisan mayis haziran temmuz agustos eylul ekim kasim aralik"""
_SAID_OFTEN = """hello hallo hola bonjour merhaba please bitte gracias merci yes thanks new neue neuer neuen nueva nuevo
nouvelle nouveau yeni next nachste proxima prochaine gelecek male female man woman with without from year years old aged age
kcal protein carbs fat type disease syndrome diabetes allergy allergies allergic vegan vegetarian halal kosher strict who
has have for mit ohne jahre con sin anos avec sans ans para pour ile and or plan woche semana semaine hafta patient weekly
generate make create add show list breakfast lunch dinner snack give get want need"""


def ending_of(word: str) -> bool:
    """Is this folded text something a language puts behind a name?"""
    return word in _ENDINGS


@cache
def common_words() -> frozenset[str]:
    """Folded words that are no slip of a name and no name: the product's own, and what everybody says."""
    return frozenset(words(f"{prompts.load('assistant').text} {_CALENDAR} {_SAID_OFTEN}"))


def names_told(text: str) -> Iterator[str]:
    """What a sentence calls a person: `named …`, `patient …`, `Mrs …`; whether or not anybody has that name."""
    for pattern in (_CALLED, _TITLED):
        for found in pattern.finditer(text):
            if name := _until_common(found[1]):
                yield name


def likely_names(text: str) -> Iterator[str]:
    """Words written with capital letters side by side, which may be a name or a dish."""
    for found in _PAIRS.finditer(text):
        said = found[1].split(" ")
        while said and fold(said[0]) in common_words():
            said.pop(0)
        name = _until_common(" ".join(said))
        if " " in name:
            yield name


def _until_common(said: str) -> str:
    """The words up to the first that everybody says."""
    parts = said.split(" ")
    end = next((i for i, part in enumerate(parts) if fold(part) in common_words()), len(parts))
    return " ".join(parts[:end])


def notes_told(text: str) -> Iterator[str]:
    """The notes a sentence dictates: what follows `notes:`, in quotation marks or to the next field or line."""
    for found in _NOTE.finditer(text):
        yield found[found.lastindex or 0]


def without_notes(text: str, hidden: Callable[[str], str]) -> str:
    """The text with each of those replaced."""

    def replaced(found: re.Match[str]) -> str:
        start, end = found.span(found.lastindex or 0)
        return text[found.start() : start] + hidden(text[start:end]) + text[end : found.end()]

    return _NOTE.sub(replaced, text)
