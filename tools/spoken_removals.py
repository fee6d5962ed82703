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
    stems = {word[:_STEM] for word in words(own)}
    if _ENDS.search(said) is not None and any(len(w) >= _STEM - 1 and w[:_STEM] in stems for w in words(entry)):
        return True
    elsewhere = {other[:_STEM] for w in words(entry) for other in _ELSEWHERE.get(w, "").split()}
    return _NO_MORE.search(said) is not None and not elsewhere.isdisjoint(stems)


_NO_MORE = re.compile(r"\b(?:nicht mehr|kein\w* .*\bmehr|ya no|n est plus|nest plus|n a plus|degil|yokmus)\b")


_ELSEWHERE = {
    "soy": "soja soya",
    "egg": "ei eier huevo ovo oeuf yumurta",
    "eggs": "ei eier huevo oeuf yumurta",
    "fish": "fisch pescado poisson balik",
    "shellfish": "schalentiere krustentiere marisco crustaces kabuklu",
    "peanut": "erdnuss cacahuete mani arachide fistik yerfistigi",
    "peanuts": "erdnuss cacahuete mani arachide fistik yerfistigi",
    "nuts": "nuss nusse schalenfruchte frutos nueces noix kuruyemis",
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
