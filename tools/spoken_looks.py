"""Does a user's own sentence only ask to see something, or for something else than a plan? In five languages (en, de, es, fr, tr).
Knows no tool.
"""

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


_PLANS = re.compile(
    r"\b(?:plans?|planning|plane?n?|menus?|menues?|weeks?|wk|weekly|days|generat\w*|regenerat\w*|mak(?:e|es|ing)|made|creat\w*|draw\w*|prepar\w*|build\w*|redo|again|new|"
    r"same|also|too|both|all|everyone|wochen?|wochenplan\w*|speiseplan\w*|erstell\w*|mach\w*|neu\w*|semanas?|planes|planifi\w*|haz\w*|crea\w*|gener\w*|"
    r"semaines?|fai[st]\w*|hafta\w*|plan[a-z]*|yap\w*|olustur\w*|hazirla\w*)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:breakfasts?|lunch(?:es)?|dinners?|suppers?|snacks?|dish(?:es)?|meals?|app?rove\w*|sign\w* off|delet\w*|remov\w*|allerg\w*|intoleran\w*|weigh\w*|"
    r"kg|kilos?|medicat\w*|buy|shopping|ingredients?|order|stock|export\w*|print\w*|recipes?|"
    r"fruhstuck\w*|mittag\w*|abend\w*|gericht\w*|mahlzeit\w*|genehmig\w*|losch\w*|wiegt|einkauf\w*|zutaten|rezept\w*|"
    r"desayuno|almuerzo|comida|cena|merienda|plato|aprueb\w*|borr\w*|elimin\w*|alerg\w*|pesa|compra\w*|ingredientes|receta\w*|"
    r"dejeuner|diner|gouter|plat|repas|approuve\w*|valide\w*|supprim\w*|pese|courses|achat\w*|recette\w*|"
    r"kahvalti\w*|ogle\w*|aksam\w*|yemek\w*|onayla\w*|sil|alerji\w*|kilo\w*|alisveris\w*|malzeme\w*|tarif\w*)\b"
)


def means_no_plan(text: str) -> bool:
    """Is it about a meal, a record, a purchase or a decision, without a word that could ask for a plan or a week?"""
    said = fold(own_words(text))
    return _OTHERWISE.search(said) is not None and _PLANS.search(said) is None
