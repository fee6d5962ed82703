"""Is it asked what a quoted text says? Reads no record."""

import re

from agent.embedded.sentence.reading import Reading

_TEXTS = frozenset(
    "fax result results report lab labs sheet slip printout bloods befund bericht ergebnis resultado informe analitica resultat bilan compte sonuc rapor email mail inbox letter note message form text sms referral it quote brief nachricht carta correo lettre courriel mektup mesaj".split()
)


_MINERALS = ("potassium", "sodium", "phosphorus", "calcium", "magnesium", "cholesterol", "vitamin_d", "iron")
_LAB = re.compile(
    r"(?i)\b(?:hb ?a1c|a1c|e?gfr|creatinine?|kreatinin\w*|urea|ldl|hdl|triglycerides?|inr|ferritin|crp|tsh|albumin|ha?emoglobin|glucose|blutzucker|kalium|potasio|potassium|phosphate?)\b"
)
"""What a laboratory measures."""
_VALUES = ("weight", "height", "age", "calories", "macros", "protein", "carbs", "fat", "target", "activity")


_WHAT_IT_SAYS = re.compile(
    r"(?i)\b(?:what|which|how much)\b[^.;!]*\b(?:does|do|did)\b[^.;!]*\b(?:say|give|state|mention|put|list|report|tell|read|quote)s?\b"
)


_HOW_HIGH = re.compile(
    r"(?i)\b(?:how (?:high|low)|wie (?:hoch|niedrig)|(?:qu[eé] tan|cómo de) (?:alto|bajo)|à combien|kaç)\b"
)


def asks_text(r: Reading) -> bool:
    """`what weight does the letter give?`: asked of a text that is quoted, not of the record."""
    measured = r.has(*_MINERALS) or _LAB.search(r.text) is not None
    asked = (
        ("?" in r.text or _WHAT_IT_SAYS.search(r.text))
        and (r.has("what", "which", "how_much") or _HOW_HIGH.search(r.text))
        and (r.has(*_VALUES) or measured)
        and not r.has("plan", "plans")
    )
    told = any(word.key in _TEXTS for word in r.words) or (r.has("they") and not r.named)
    return bool(asked) and bool(r.message.quotes) and told
