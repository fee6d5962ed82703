"""Does a user's own sentence take a safeguard off a record? In five languages (en, de, es, fr, tr). Knows no tool."""

import re

from domain.text import fold, words
from tools.spoken import own_words

_STEM = 4
"""Letters at the beginning in which two words have to agree to be one (`pregnant`, `pregnancy`)."""
_REMOVES = re.compile(
    r"\b(?:remov\w*|delet\w*|erase\w*|drop\w*|tak(?:e|es|ing|en) .*(?:off|away|out)|(?:com(?:e|es|ing)|go(?:es)?|be) (?:now )?off|off (?:her|his|their|the|\w+s) (?:list|record|file|allerg\w*|conditions?|restrictions?|diets?)|strike|clear\w*|cancel\w*|undo|revert|only|"
    r"outgrew|outgrown|cured|chang\w*|correct\w*|replac\w*|wrong|mistake\w*|sorry|meant|entfern\w*|losch\w*|streich\w*|nur|falsch\w*|"
    r"quita\w*|elimin\w*|borra\w*|retir\w*|solo|corrig\w*|cambi\w*|supprim\w*|enlev\w*|seulement|remplac\w*|"
    r"kaldir\w*|cikar\w*|sil|silin|sadece|yanlis|duzelt\w*)\b"
)
_ENDS = re.compile(
    r"\b(?:no|not|never|longer|any ?more|isnt|doesnt|hasnt|gone|over|now|became|become|instead|from|to|set|updat\w*|had|gave|after|stop\w*|"
    r"nicht|kein\w*|statt|jetzt|von|auf|mehr|ya|ahora|dejo|de|plus|maintenant|artik|degil|yok|simdi|gecti)\b"
)


_STAGE = re.compile(r"\b(first|second|third|1st|2nd|3rd) (trimester)\b|\b(stage|class|grade) (\w+)\b")
_NUMBERED = {"1st": "first", "2nd": "second", "3rd": "third"}


def _stages(text: str) -> dict[str, str]:
    """`{"trimester": "third"}`"""
    found = _STAGE.findall(fold(text))
    return {noun or label: _NUMBERED.get(which, which) or number for which, noun, label, number in found}


def takes_off(text: str, entry: str) -> bool:
    """Is it an order to take off or put right something, or does it say of this very entry that it has ended or changed?"""
    own = own_words(text)
    said = fold(own)
    if _REMOVES.search(said):
        return True
    there, told = _stages(entry), _stages(own)
    if any(noun in told and told[noun] != stage for noun, stage in there.items()):
        return True
    elsewhere = {other for w in words(entry) for other in _ELSEWHERE.get(w, "").split()}
    if elsewhere and _SHUNS.search(said) is not None:
        return False
    stems = {word[:_STEM] for word in words(own)}
    if _ENDS.search(said) is not None and any(len(w) >= _STEM - 1 and w[:_STEM] in stems for w in words(entry)):
        return True
    ended = _NO_MORE.search(said) is not None and _TASTES.search(said) is None
    return ended and any(_bears(word, other) for word in words(own) for other in elsewhere)


def _bears(said: str, name: str) -> bool:
    """Is it the word itself, with at most an ending of its tongue (`soyaya`, `Erdnussallergie`)?"""
    ending = said.removeprefix(name)
    return said == name or (len(name) >= _STEM - 1 and ending != said and _ENDING.fullmatch(ending) is not None)


_TASTES = re.compile(
    r"\b(?:vertrag\w*|mag|mogen|mocht\w*|isst|iss|ass|essen|trink\w*|will|com[eia]\w*|toler\w*|gust\w*|beb[eo]\w*|quier\w*|"
    r"fan|envie|support\w*|mang\w*|aim\w*|boi\w*|yiy\w*|yem\w*|sev\w*|iste\w*)\b"
)
"""Who no longer eats, likes or bears a food may be the more allergic to it."""
_SHUNS = re.compile(
    r"\b(?:no longer|not|dont|doesnt|cant|cannot|never|stopp?(?:ed|s)?) (?:(?:really|even|longer|able|to) ){0,3}"
    r"(?:eat\w*|likes?|tolerat\w*|drink\w*|wants?|stand|fanc(?:y|ies)|keen|fond)\b"
)
_ENDING = re.compile(
    r"s|n|en|es|\w{0,2}allergie|\w{0,2}(?:unvertraglichkeit|intoleranz)|y?[aeiu]|n?[iu]n|[dt][ae]n?|l[ae]r\w{0,3}|l[iu]|s[iu]z?"
)
_NO_MORE = re.compile(r"\b(?:nicht mehr|kein\w* .*\bmehr|ya no|n est plus|nest plus|n a plus|degil|yokmus)\b")


_ELSEWHERE = {
    "soy": "soja soya",
    "egg": "ei eier huevo ovo oeuf yumurta",
    "eggs": "ei eier huevo oeuf yumurta",
    "fish": "fisch pescado poisson balik",
    "shellfish": "schalentiere krustentiere marisco crustaces kabuklu",
    "peanut": "erdnuss cacahuete mani arachide fistik yerfistigi",
    "peanuts": "erdnuss cacahuete mani arachide fistik yerfistigi",
    "nuts": "nuss nusse schalenfruchte secos nueces noix kuruyemis",
    "milk": "milch leche lait sut",
    "sesame": "susam sesamo",
    "wheat": "weizen trigo ble bugday",
    "lactose": "laktose laktoz",
    "vegetarian": "vejetaryen",
    "celiac": "zoliakie coeliaque colyak",
    "diabetes": "diyabet",
    "hypertension": "bluthochdruck hipertension hipertansiyon tansiyon",
}
"""Folded words for what stands on a record in English."""
