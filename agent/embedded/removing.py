"""Does a sentence take something away from a record? Knows no field."""

from agent.embedded.off_lists import taken_off
from agent.embedded.reading import Reading


def removing(r: Reading) -> bool:
    """Takes away: delete, no longer, is not (any more), likes again."""
    any_more = r.has("dislike") and any(m.meaning == "no_longer" and r.words[m.start].key in _ANY_MORE for m in r.marks)
    gone = (
        taken_off(r)
        or (r.has("off") and r.has("a_medication"))
        or r.has("delete")
        or (r.has("no_longer") and not any_more)
        or (r.has("likes") and not r.has("dislike", "not"))
    )
    return gone or (
        _denies(r)
        and r.has("allergy", "a_diet", "a_condition", "a_medication")
        and not r.has("dislike")
        and not _no_food_diet(r)
    )


def _denies(r: Reading) -> bool:
    """`is not allergic`, `no allergies`; in `can't have sesame, it's an allergy` nothing of the record is denied."""
    verbs = {i for m in r.marks if m.meaning in {"meal", "serving", "wants"} for i in range(m.start - 1, m.end)}
    may_not = {
        i for i, w in enumerate(r.words) if w.key in _MAY_NOT or (w.key == "not" and i and r.words[i - 1].key in _MAY)
    }
    return any(m.meaning == "not" and not (m.start in may_not and {m.start, m.start + 1} & verbs) for m in r.marks)


_MAY = frozenset("can could may must should".split())
_MAY_NOT = frozenset("cant cannot couldnt mustnt shouldnt".split())
_ANY_MORE = frozenset("any anymore mehr mas plus artik".split())
"""`she doesn't want tofu any more` is one dislike more; `no longer dislikes tofu` one less."""


def _no_food_diet(r: Reading) -> bool:
    said = r.said("a_diet")
    return said is not None and said.casefold().startswith(("no ", "sin ", "sans ", "ohne "))
