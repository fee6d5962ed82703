"""Which of several things just named is taken: `the second one`, `option 2`, `number 3 please`, `the last`. Knows no thing."""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_NUMBERED = re.compile(
    r"\b(?:number|numero|nummer|num|no|nr|option|opcion|alternative|alternativa|choice|idea|secenek)\s*(?P<n>[1-9])\b(?! ?(?:g|kg|kcal|min))"
)
_PLACES = {
    1: "first 1st erste ersten erster erstes primera primero premier premiere birinci birincisi ilk",
    2: "second 2nd zweite zweiten zweiter zweites segunda segundo deuxieme seconde ikinci ikincisi",
    3: "third 3rd dritte dritten dritter drittes tercera tercero troisieme ucuncu ucuncusu",
    4: "fourth 4th vierte vierten vierter viertes cuarta cuarto quatrieme dorduncu dorduncusu",
    -1: "last letzte letzten letzter letztes ultima ultimo derniere dernier sonuncu sonuncusu",
}
_PLACE_OF = {word: place for place, words in _PLACES.items() for word in words.split()}
_ONE = frozenset(
    "one option alternative choice idea dish suggestion opcion alternativa option plat propuesta vorschlag".split()
)
_TAKING = frozenset(
    """i id ill ive we well lets let us the that and then ok okay yes yeah please pls plz go going for with take taking have pick use choose try get do
    make it put in want like prefer rather would will him her them is sounds looks sound look seems nice good better best fine great perfect lovely
    ideal thanks instead nehme nehmen nimm ich wir den die das bitte dann doch lieber ja gut klingt gerne mir uns el la lo los por favor tomo toma
    quiero prefiero mejor si vale le les je prends prenez veux plutot oui svp va pour bien al alalim olsun lutfen evet s l d""".split()
)


_NONE = re.compile(
    r"\b(?:none of (?:those|these|them|that)|neither(?: of (?:those|these|them))?|keine?[sn]? (?:davon|von denen)|ningun[oa](?: de es[oa]s)?|aucune?(?: des deux)?|"
    r"hicbiri)\b"
)
_SHORT = 6


def turned_down(r: Reading) -> bool:
    """`none of those, thanks`: nothing that was named is taken."""
    bare = not (r.dates or r.meals or r.named or "?" in r.text) and len([w for w in r.words if w.key]) <= _SHORT
    return bare and bool(_NONE.search(fold(r.text)))


_PRAISED = re.compile(
    r"(?i)^\W*(?:(?:oh|ah|that['’]?s|that is|all|looks?|sounds?|very|just|really|das ist|sehr|muy|très|çok)\b\s*)*(?:perfect|great|lovely|brilliant|excellent|super|wonderful|nice|nice one|marvellous|fantastic|spot on|good stuff|noted|understood|got it|"
    r"perfekt|wunderbar|toll|klasse|perfecto|genial|estupendo|parfait|génial|super|mükemmel|harika)\b(?:\W*(?:thanks|thank you|cheers|ta|danke|gracias|merci|then|now|indeed))*\W*$"
)
_CLOSED = re.compile(
    r"(?i)^\W*(?:(?:lovely|great|perfect|right|ok|okay|good|fine|super|brilliant|excellent|nice|well|so|and|then|thanks|thank you|cheers|phew|there|gut|prima|bien|parfait|tamam)\b[\s,.!–-]*)*"
    r"(?:(?:that['’]?s|that is|that does it|that makes|that should be|this is|those are|these are|they['’]?re|we['’]?re|i['’]?m|all|das w[äa]r(?:['’]?s|e(?:n)?)|das war['’]?s|(?:eso|con eso) (?:es|est[aá])|c['’]est)\b\s*"
    r"(?:(?:me|us|you|the|those|these|them|both|all|two|three|four|five|six|lot|pair|of|him|her|it|everything|now|then|for (?:today|now|this morning|this afternoon)|alles|alle|beide|todo|tout)\b\s*)*"
    r"(?:done|sorted|dealt with|finished|through|out of the way|ticked off|settled|complete|fertig|erledigt|listo|hecho|termin[ée]|fini|all|everything|it|todo|tout)\b)[\s,]*(?:then|now|for today|for now|thanks|thank you|cheers|ta|danke|gracias|merci)*\W*$"
)


def closes(r: Reading) -> bool:
    """`lovely, that's those two done`: nothing more is asked for."""
    plain = "?" not in r.text and not (r.named or r.dates or r.meals)
    return plain and (_CLOSED.search(r.text) or _PRAISED.search(r.text)) is not None


_BETTER_NOT = re.compile(
    r"(?:[,;–—-]|\.{2,}|…)\s*(?:(?:oh|ah|actually|on second thoughts?|hang on|hold on|wait|hm+)[\s,]+)*(?:no[\s,]+(?:wait[\s,]+|actually[\s,]+)?)?"
    r"(?:leave (?:it|that|them)(?: (?:be|alone|as (?:it|they) (?:is|are)|for now|after all))?|forget (?:it|that|i said anything)|scrap that|drop it|never ?mind|don['’]?t bother|ignore (?:that|me)|"
    r"lass (?:es|das)(?: (?:doch|lieber|so))?|vergiss (?:es|das)|doch nicht|déjalo|olvídalo|mejor no|laisse(?:z)? tomber|oublie(?:z)?(?: ça)?|non,? rien|boş ?ver|vazgeçtim)\s*[.!]*\s*$",
    re.IGNORECASE,
)


def thought_better_of(r: Reading) -> bool:
    """`take him off the kidney diet... no, leave that`: called off in the same breath."""
    match = _BETTER_NOT.search(r.text)
    return match is not None and any(w.key for w in r.words if w.end <= match.start())


def picked(r: Reading) -> int | None:
    """The place that is taken, from 1; -1 is the last. None where a sentence says anything besides taking one."""
    numbered = _NUMBERED.search(fold(r.text))
    if numbered and "?" not in r.text:
        return int(numbered["n"])
    if "?" in r.text or r.has("not") or r.dates:
        return None
    keys = [word.key for word in r.words if word.key]
    places = [(i, _PLACE_OF[key]) for i, key in enumerate(keys) if key in _PLACE_OF]
    if len(places) != 1:
        return None
    at, place = places[0]
    said = at + 1 < len(keys) and keys[at + 1] in _ONE
    rest = [key for i, key in enumerate(keys) if i != at and not (said and i == at + 1)]
    return place if said or all(key in _TAKING for key in rest) else None


def place_said(r: Reading) -> int | None:
    """The one place that is named, from 1, -1 the last, whatever is said besides: `how do I cook the second one?`"""
    numbered = _NUMBERED.search(fold(r.text))
    if numbered:
        return int(numbered["n"])
    places = [_PLACE_OF[word.key] for word in r.words if word.key in _PLACE_OF]
    return places[0] if len(places) == 1 else None
