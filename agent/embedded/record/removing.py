"""Does a sentence take something away from a record? Knows no field."""

import re

from agent.embedded.record.off_lists import taken_off
from agent.embedded.sentence.reading import Reading
from domain.text import fold


def removing(r: Reading) -> bool:
    """Takes away: delete, no longer, is not (any more), likes again."""
    gone = (
        taken_off(r)
        or (r.has("off") and r.has("a_medication"))
        or r.has("delete")
        or (r.has("no_longer") and not wants_no_more(r) and not bears_not(r))
        or (r.has("likes") and not r.has("dislike", "not"))
    )
    return gone or (
        _denies(r)
        and r.has("allergy", "a_diet", "a_condition", "a_medication")
        and not r.has("dislike")
        and not _no_food_diet(r)
    )


def wants_no_more(r: Reading) -> bool:
    """`she doesn't want tofu any more` is one dislike more; `no longer dislikes tofu` one less."""
    if _LIKES_AGAIN.search(fold(_APOSTROPHE.sub(" ", r.text))):
        return False
    return r.has("dislike") and any(m.meaning == "no_longer" and r.words[m.start].key in _ANY_MORE for m in r.marks)


_LIKES_AGAIN = re.compile(
    r"\b(?:doesn ?t|does not|don ?t|do not|no longer|not) (?:really |actually )?(?:dislikes?|hates?|minds?|detests?|loathes?|object)\b"
)
"""`doesn't dislike okra any more`."""


def _denies(r: Reading) -> bool:
    """`is not allergic`, `no allergies`; in `can't have sesame, it's an allergy` nothing of the record is denied."""
    verbs = {i for m in r.marks if m.meaning in {"meal", "serving", "wants"} for i in range(m.start - 1, m.end)}
    may_not = {
        i for i, w in enumerate(r.words) if w.key in _MAY_NOT or (w.key == "not" and i and r.words[i - 1].key in _MAY)
    }
    denials = [m for m in r.marks if m.meaning == "not" and not (m.start in may_not and {m.start, m.start + 1} & verbs)]
    return bool(denials) and not bears_not(r)


_BEARS_NOT = re.compile(
    r"\b(?:(?:can|could|may|is) ?(?:not|n ?t|t|no longer)|no longer|cannot|cant|doesn ?t|does not|don ?t)(?: (?:any ?more|really|ever|able to|allowed to|to))*? (?:have(?! (?:an? |any |the |that |this |his |her )?(?:\w+ ){0,3}(?:allerg|intoleran|diabet|restriction))|eat|drink|take|tolerate|stomach|abide|bear|stand|face|fancy|enjoy|like|likes|enjoys|fancies|digest|cope with|touch|eats|drinks|tolerates|copes with)\b"
    r"|\b(?:given|gave|giving|gives) up (?:all |on |eating |drinking )?(?:gluten|milk|dairy|lactose|wheat|bread|meat|fish|seafood|shellfish|eggs?|nuts?|peanuts?|soy|sesame|sugar|alcohol|salt|cheese|pork|beef)\b(?! free)"
    r"|\bvertragt\b.*\b(?:kein\w*|nicht)\b|\b(?:kein\w*|nicht)\b.*\bvertr\w*|\bdarf\b.*\b(?:kein\w*|nicht)\b|\b(?:ya )?no (?:lo |la |los |las |le |les )?(?:tolera|sienta|sientan|puede (?:comer|tomar|beber))\b|\bn ?e? ?(?:le |la |les )?(?:supporte|tolere|digere)\b"
)


def bears_not(r: Reading) -> bool:
    """`verträgt keinen Sesam mehr`, `can no longer have sesame`: something more to keep from, and nothing that goes."""
    return _BEARS_NOT.search(fold(_APOSTROPHE.sub(" ", r.text))) is not None


_APOSTROPHE = re.compile("[’'‘ʼ`´]")


_MAY = frozenset("can could may must should".split())
_MAY_NOT = frozenset("cant cannot couldnt mustnt shouldnt".split())
_ANY_MORE = frozenset("any anymore mehr mas plus artik".split())


def _no_food_diet(r: Reading) -> bool:
    said = r.said("a_diet")
    return said is not None and said.casefold().startswith(("no ", "sin ", "sans ", "ohne "))
