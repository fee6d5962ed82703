"""What a buyer asks of a week: where a food goes, what stands out on the list, what two weeks or one patient change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.shopping import aisle_of, shop, tips
from agent.embedded.flows.weeks import plans_spoken_of, weeks_meant
from agent.embedded.kind.buying_kinds import FACTS, OWN
from agent.embedded.kind.wares import Heard, heard
from agent.embedded.language.wording import day_said, listed, money, short_day, weight
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from domain.calendar import next_monday

_MOST = 12
_MOST_DISHES = 6
_WEEK = timedelta(days=7)
_FAMILY = OWN | {"shop", "tips", "generate", "plan", "plans", "export", "approve"}


def ears(act: Act) -> tuple[Heard, ...]:
    """The sentence said last, then the one it goes on from."""
    readings = (act.latest, act.reading) if act.latest is not None else (act.reading,)
    return tuple(heard(r) for r in readings)


def foods(act: Act) -> tuple[str, ...]:
    """The foods the act is about: those said last, else those of the act it goes on from."""
    return next((tuple(w.name for w in b.wares) for b in ears(act) if b.wares), ())


def week_of(act: Act, desk: Desk) -> date:
    """The Monday meant: said, or that of the talk so far, else next week's."""
    if act.dates:
        return weeks_meant(act, desk)[0]
    before = desk.memory.last_but_one
    if desk.memory.week is not None and before is not None and before.kind in _FAMILY:
        return desk.memory.week
    return next_monday(desk.today)


def covered(act: Act, desk: Desk) -> Flow[dict[str, Any]]:
    """The plans meant: those of the people named, those just spoken of, or everybody's of the week."""
    if act.who.named:
        ids = yield from patients_meant(act, desk)
        return {"patients": list(ids), "weekStart": week_of(act, desk).isoformat()}
    spoken = plans_spoken_of(desk)
    if spoken and act.who.plural and not act.dates:
        return {"plans": [plan.id for plan in spoken]}
    return {"weekStart": week_of(act, desk).isoformat()}


def by_plans(chosen: dict[str, Any]) -> dict[str, Any]:
    """The same for a tool that takes no patients."""
    if "patients" not in chosen:
        return chosen
    return {"plans": [{"patient": pid, "weekStart": chosen["weekStart"]} for pid in chosen["patients"]]}


def week_said(data: Json, desk: Desk) -> str:
    """The week of an answer, for people."""
    week = data.get("weekStart")
    return day_said(date.fromisoformat(week), desk.memory.language) if week else "?"


def trace(act: Act, desk: Desk) -> Flow[str]:
    """How much of each food, for whom, when, in which dishes."""
    asked = foods(act)
    if not asked:
        raise Stop(desk.say("which_food"))
    chosen = yield from covered(act, desk)
    said = []
    for food in asked:
        envelope = yield from desk.call("trace_food", food=food, **chosen)
        if not envelope["ok"] and aisle_of(food, desk):  # a whole aisle is no food whose way can be followed
            said.append((yield from shop(replace(act, things=(food,)), desk)))
            continue
        data = desk.settled("trace_food", envelope)
        said.append(_traced(food, data, act, desk))
    return "\n\n".join(said)


def _traced(food: str, data: Json, act: Act, desk: Desk) -> str:
    language = desk.memory.language
    days = {day.isoformat() for day in act.dates.days}
    uses = [use for use in data["uses"] if not days or use["date"] in days]
    if not uses:
        when = listed([day_said(date.fromisoformat(day), language) for day in sorted(days)], language)
        return desk.say("traced_none_then" if days else "traced_none", food=food, week=week_said(data, desk), days=when)
    lines = [desk.say("traced", food=food, week=week_said(data, desk), grams=weight(data["edibleGrams"]))]
    lines += [f"- {one['food']}: {weight(one['buyGrams'])}, {one['packs']}" for one in data["foods"]]
    if days:
        lines += [_use(use, desk) for use in uses[:_MOST]] + _more(len(uses) - _MOST, desk)
        return "\n".join(lines)
    people = [f"{one['patientName']} {weight(one['grams'])}" for one in data["byPatient"]]
    lines.append(desk.say("traced_for", names=listed(people, language)))
    each = [f"{short_day(date.fromisoformat(one['date']), language)} {weight(one['grams'])}" for one in data["byDay"]]
    lines.append(desk.say("traced_days", days=listed(each, language)))
    dishes = list(dict.fromkeys(str(use["dish"]) for use in uses))
    shown = [
        *dishes[:_MOST_DISHES],
        *([desk.say("and_more", count=n)] if (n := len(dishes) - _MOST_DISHES) > 0 else []),
    ]
    lines.append(desk.say("traced_dishes", dishes=listed(shown, language)))
    return "\n".join(lines)


def _use(use: Json, desk: Desk) -> str:
    day = short_day(date.fromisoformat(use["date"]), desk.memory.language)
    return f"- {use['patientName']}, {day}, {desk.say(str(use['meal']))}: {use['dish']}, {weight(use['grams'])}"


def _more(count: int, desk: Desk) -> list[str]:
    return [f"- {desk.say('and_more', count=count)}"] if count > 0 else []


def facts(act: Act, desk: Desk) -> Flow[str]:
    """One question about the week's shopping, in the figures the tool gives; advice where it is not said which."""
    about = next((FACTS[meaning] for b in ears(act) for meaning in FACTS if b.has(meaning)), None)
    if about is None:
        return (yield from tips(act, desk))
    chosen = by_plans((yield from covered(act, desk)))
    data = yield from desk.data("shopping_facts", about=about, **chosen)
    week = week_said(data, desk)
    if not data["facts"]:
        return desk.say("facts_none", what=desk.say(f"facts_{about}"), week=week)
    rows = [f"- {_FACT[about](fact, desk)}" for fact in data["facts"][:_MOST]]
    head = desk.say("facts_head", what=desk.say(f"facts_{about}"), week=week, count=data["total"])
    rest = desk.say("whole_order", cost=money(data["orderCents"]))
    return "\n".join((head, *rows, *_more(data["total"] - _MOST, desk), rest))


def _ordered(fact: Json) -> str:
    return f"{fact['food']}: {fact['order']}, {money(fact['costCents'])}"


def _wasted(fact: Json, desk: Desk) -> str:
    left = desk.say("left_over", grams=weight(fact["leftoverGrams"]))
    fate = (
        desk.say("wasted", cost=money(fact["wastedCents"]))
        if fact["wasted"]
        else desk.say("keeps", until=fact["keepsUntil"])
    )
    return f"{fact['food']}: {left}, {fate}"


def _swap(fact: Json, desk: Desk) -> str:
    day = short_day(date.fromisoformat(fact["date"]), desk.memory.language)
    saved = desk.say("saves", cost=money(fact["savesCents"]))
    return f"{fact['patientName']}, {day}, {desk.say(str(fact['meal']))}: {fact['before']} → {fact['after']}, {saved}"


def _short_lived(fact: Json, desk: Desk) -> str:
    days = listed([str(day) for day in fact["deliveries"] if day], desk.memory.language)
    return f"{_ordered(fact)}; {desk.say('keeps_days', days=fact['keepsDays'])}; {desk.say('comes', days=days or '?')}"


_FACT: Mapping[str, Callable[[Json, Desk], str]] = {
    "savings": _swap,
    "waste": _wasted,
    "perishable": _short_lived,
    "one_patient": lambda fact, _desk: f"{_ordered(fact)}: {fact['patientName']}",
    "bulk": lambda fact, desk: f"{_ordered(fact)}; {desk.say('keeps_days', days=fact['keepsDays'])}",
    "dearest": lambda fact, _desk: _ordered(fact),
    "shared": lambda fact, desk: f"{_ordered(fact)}; {desk.say('for_patients', count=fact['patients'])}",
}


def compare_weeks(act: Act, desk: Desk) -> Flow[str]:
    """Two weeks beside each other, or one week with and without somebody's plan."""
    if act.who.named:
        gone = yield from patients_meant(act, desk)
        week = week_of(act, desk)
        without = gone[0] if len(gone) == 1 else list(gone)
        data = yield from desk.data("compare_shopping", weekStart=week.isoformat(), without=without)
        names = listed([desk.name(patient) for patient in gone], desk.memory.language)
        head = desk.say("compared_without", name=names, week=day_said(week, desk.memory.language))
    else:
        week, other = _two_weeks(act, desk)
        data = yield from desk.data("compare_shopping", weekStart=week.isoformat(), otherWeek=other.isoformat())
        head = desk.say(
            "compared_weeks", week=day_said(week, desk.memory.language), other=day_said(other, desk.memory.language)
        )
    cost = desk.say(
        "compared_cost", before=money(data["costBeforeCents"]), after=money(data["costAfterCents"]), by=_by(data)
    )
    rows = [_difference(row) for row in data["differences"][:_MOST]]
    count = desk.say("compared_foods", count=data["total"])
    return "\n".join((f"{head} {cost} {count}", *rows, *_more(data["total"] - _MOST, desk)))


def _two_weeks(act: Act, desk: Desk) -> tuple[date, date]:
    said: Sequence[date] = act.dates.mondays
    if heard(act.latest or act.reading).has("week_after"):
        week = said[0] - _WEEK if said and _says_only_the_later(act) else said[0] if said else week_of(act, desk)
        return week, week + _WEEK
    if len(said) > 1:
        return said[0], said[1]
    first = desk.memory.week if desk.memory.week not in {None, *said} else next_monday(desk.today)
    assert first is not None  # noqa: S101 - a week of the memory, or the next
    if not said or said[0] == first:
        raise Stop(desk.say("compare_with"))
    return first, said[0]


def _says_only_the_later(act: Act) -> bool:
    """`compare it with the week after`: the one week that is said is the second."""
    r = act.latest or act.reading
    places = heard(r).places("week_after")
    return len(r.dates.spans) == 1 and any(a <= r.words[i].start < b for i in places for a, b in r.dates.spans)


def _by(data: Json) -> str:
    cents = data["costDifferenceCents"]
    return "?" if cents is None else f"{'+' if cents > 0 else ''}{money(cents)}"


def _difference(row: Json) -> str:
    prices = f"{money(row['costBeforeCents'])} → {money(row['costAfterCents'])}"
    return f"- {row['food']}: {weight(row['gramsBefore'])} → {weight(row['gramsAfter'])}, {prices}"
