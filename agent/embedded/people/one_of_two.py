"""`the first of the two`, `the later one`, `the other`: one of the plans just spoken of. Looks nobody up; where it is not clear which
is pointed at, nothing is taken for granted.
"""

from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.calendar.dates import Dates
from agent.embedded.naming.names import Named
from agent.embedded.people.memory import Memory, PlanNote
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading

_OF_PLANS = frozenset("approve status plan validate export delete delete_plan explain undo shop".split())
_FIRST = frozenset(
    "first former erste ersten erstere ersteren primero primera premier premiere ilki ilkini birincisi birincisini".split()
)
_SECOND = frozenset(
    "second latter zweite zweiten letztere letzteren segundo segunda deuxieme seconde ikincisi ikincisini".split()
)
_EARLIER = frozenset("earlier fruhere fruheren anterior precedente".split())
_LATER = frozenset("later spatere spateren posterior suivant suivante".split())
_OTHER = frozenset("other andere anderen otro otra autre digeri digerini".split())
_POINTING = _FIRST | _SECOND | _EARLIER | _LATER | _OTHER
_THE = frozenset("the that this den der die das dem el la le l cette ese esa".split())
_NOUNS = frozenset("one plan week menu two of is s looks seems was can then please as for to".split())
_PAIR = 2


def of_the_two(act: Act, memory: Memory) -> Act:
    """The act about the plan that is pointed at; itself where none is."""
    who, r = act.who, act.latest or act.reading
    elsewhere = who.named or who.strangers or who.described or who.everyone or who.filtered or r.dates
    pointed = _pointed_at(r)
    plans = [memory.plans[plan] for plan in _told(memory) if plan in memory.plans]
    if act.kind not in _OF_PLANS or elsewhere or not pointed or len(plans) != _PAIR:
        return act
    plan = _meant(pointed, plans, memory)
    if plan is None or plan.patient not in memory.patients:
        return act
    named = Named(0, 0, (plan.patient,), guess=False, written=str(memory.patients[plan.patient]["name"]))
    alone = replace(r, marks=tuple(m for m in r.marks if m.meaning not in {"both", "they", "other"}))
    return replace(
        act,
        kind="delete_plan" if act.kind == "delete" else act.kind,
        who=Who(named=(named,)),
        dates=Dates(weeks=(plan.week,)),
        reading=alone,
        latest=None,
    )


def _told(memory: Memory) -> Sequence[str]:
    """Plans listed together, else those looked at one after the other."""
    return memory.plan_focus if len(memory.plan_focus) > 1 else memory.plan_trail


def _meant(pointed: frozenset[str], plans: Sequence[PlanNote], memory: Memory) -> PlanNote | None:
    by_week = sorted(plans, key=lambda plan: plan.week)
    of_one = plans[0].patient == plans[1].patient
    if of_one and pointed & _EARLIER | pointed & _LATER:
        return by_week[0] if pointed & _EARLIER else by_week[1]
    if pointed & (_FIRST | _SECOND) and (not of_one or by_week == list(plans)):
        return plans[0] if pointed & _FIRST else plans[1]
    now = [plan for plan in plans if plan.id in memory.plan_focus]
    if pointed & _OTHER and len(now) == 1:
        return next(plan for plan in plans if plan != now[0])
    return None


def _pointed_at(r: Reading) -> frozenset[str]:
    """The word for which one, between an article and a noun for a plan or the end; Turkish needs no article."""
    keys = [word.key for word in r.words]
    return frozenset(
        key
        for i, key in enumerate(keys)
        if key in _POINTING
        and (r.language == "tr" or (i and keys[i - 1] in _THE))
        and (r.language != "en" or i + 1 == len(keys) or not keys[i + 1] or keys[i + 1] in _NOUNS)
    )
