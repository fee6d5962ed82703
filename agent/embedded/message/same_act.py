"""`ah, I meant next week's`, `do Elif's too`, `now 7 Dec`: the act before for somebody else or another week, and nothing more is said.

What such a sentence asks for is told by the act before, and never guessed. Looks nobody up.
"""

from agent.embedded.message.follow_ups import only_another
from agent.embedded.people.whom import denied_in
from agent.embedded.record.corrections import corrects
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading

_OF_PLANS = frozenset({"approve", "delete_plan", "validate", "export", "status"})
_QUIET = ("also", "connective", "same", "filler", "function", "for", "week", "plan", "sorry", "no", "not", "he", "she", "it", "other", "question", "another", "without")  # fmt: skip
_SMALL = frozenset("do make mean meant instead one ones that those then lieber sondern plutot mas bien".split())


def same_again(r: Reading, last: Act) -> bool:
    """Only whom or when is told, with a word that puts right or goes on."""
    if last.kind not in _OF_PLANS or "?" in r.text or r.meals or r.figures or r.labs or r.strangers:
        return False
    if r.has("generate", "show", "list"):
        return False  # `and make Nora a plan too`, `now let me see the one for next week`: another thing to do
    if r.named and set(denied_in(r, r.named)) >= set(r.named):
        return False  # `wait, not Will`
    points = bool(r.named) or bool(r.dates.weeks) or _whole_weeks(r)
    days = bool(r.dates.days) and not _whole_weeks(r)
    known = r.name_positions | r.date_positions | r.covered(*_QUIET)
    rest = [w for i, w in enumerate(r.words) if w.key and i not in known and w.key not in _SMALL]
    guessed = any(n.guess and not r.words[n.start].capital for n in r.named)
    return points and not (days or rest or guessed) and (_leads(r) or only_another(r))


def _whole_weeks(r: Reading) -> bool:
    """`7 Dec`: a Monday by its date stands for the week it begins."""
    return bool(r.dates.days) and not r.dates.floating and all(day.weekday() == 0 for day in r.dates.days)


def _leads(r: Reading) -> bool:
    return corrects(r) or r.has("same", "also", "no", "sorry") or _opens(r) or (r.has("not") and len(r.named) > 1)


def _opens(r: Reading) -> bool:
    first = next((m for m in r.marks if m.start == 0 and m.end > 0 and m.meaning == "connective"), None)
    return first is not None
