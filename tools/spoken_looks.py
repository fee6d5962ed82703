"""Does a user's own sentence only ask to see something? In five languages (en, de, es, fr, tr). Knows no tool."""

import re

from domain.text import fold
from tools.spoken import own_words

_OPENING = (
    r"(?:(?:hi|hey|hello|morning|good|ok|okay|so|and|now|then|please|pls|just|quickly|thanks|can i|could i|can you|could you|"
    r"would you|will you|let me|lets|id like to|i want to|i would like to|i need to|bitte|kannst du|konnen sie|hallo|por favor|"
    r"puedes|puede|hola|sil vous plait|stp|svp|peux tu|pouvez vous|bonjour|me|lutfen|merhaba|bana) )*"
)
_LOOKS = re.compile(
    _OPENING
    + r"(?:show|pull (?:up|out)|bring up|display|look (?:up|at)|view|see|read|list|find|search|tell|what|whats|which|who|whos|"
    r"whose|where|how (?:many|much|old|tall|heavy)|"
    r"zeig\w*|was|wer|welche\w*|wie ?viele?|wie alt|such\w*|"
    r"muestra\w*|ensename|que|cual\w*|quien\w*|cuant[oa]s?|busca\w*|ver|"
    r"montre\w*|affiche\w*|quel\w*|quoi|qui|combien|cherche\w*|voir|"
    r"goster\w*|bul|listele\w*|kimler|kimin|hangi|kac)\b.*",
    re.DOTALL,
)
_MAKES = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|creat\w*|generat\w*|build\w*|writ(?:e|es|ing)|draw\w*|draft (?:a|an|one|her|him|them|up)|prepar\w*|"
    r"produc\w*|cook\w*|set\w*|put\w*|do|doing|done|sort\w*|get|give\w*|need\w*|want\w*|wants|lik(?:e|es) (?:a|an)|due|missing|without|"
    r"plan(?:ning)? (?:for (?:all|each|every|both|them) |(?:the|her|his|their|\w+s) )|an? (?:\w+ )?(?:plan|menu|week|draft|one)|one|again|anew|new|fresh|other|another|else|"
    r"different|instead|alternative\w*|replac\w*|substitut\w*|swap\w*|chang\w*|updat\w*|correct\w*|fix\w*|add\w*|remov\w*|tak(?:e|en|ing)|"
    r"record|note|notes|now|no longer|has become|weighs|register\w*|enter|same|try|can (?:he|she|they) have|"
    r"mach\w*|erstell\w*|planen?|plane|anleg\w*|neu\w*|ander\w*|tausch\w*|ersetz\w*|brauch\w*|trag\w*|ander\w*|gib\w*|jetzt|"
    r"haz\w*|hac\w*|cre[ae]\w*|gener\w*|prepar\w*|otr[oa]s?|nuev[oa]s?|cambi\w*|necesit\w*|pon\w*|anad\w*|ahora|quier\w*|"
    r"fai\w*|prepar\w*|etabli\w*|autre\w*|nouve\w*|chang\w*|besoin|ajout\w*|met\w*|voudr\w*|veu\w*|maintenant|"
    r"yap\w*|olustur\w*|hazirla\w*|planla\w*|baska|yeni|degistir\w*|ekle\w*|ister\w*|istiyor\w*|gerek\w*|simdi)\b"
)
"""Whatever may ask for something to be made or kept: one of them, and the sentence is not taken for a mere look."""


def only_looks(text: str) -> bool:
    """Is the sentence an order to show or a question, without a word that could ask for more? What is not sure is no mere look."""
    said = fold(own_words(text))
    return _LOOKS.fullmatch(said) is not None and _MAKES.search(said) is None
