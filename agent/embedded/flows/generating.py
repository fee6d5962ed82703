"""Making plans: for one, for several, for all who fit; what came of it, and whom no plan could be made for."""

from datetime import date, timedelta

from agent.embedded.calendar.ahead_dates import vague
from agent.embedded.calendar.lasting import lasting
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.people import filter_said, patients_meant
from agent.embedded.flows.served import refuse_unsafe
from agent.embedded.flows.weeks import weeks_meant
from agent.embedded.kind.wares import heard
from agent.embedded.language.wording import amount, day_said, listed
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.strategy import by_model
from domain.calendar import WEEK_DAYS

_MOST_NAMED = 12


def generate(act: Act, desk: Desk) -> Flow[str]:
    """Plans for whom and when it was said."""
    who = act.who
    spoken = who.everyone and who.plural and len(desk.memory.focus) > 1
    many = (who.everyone or who.filtered) and not (who.named or who.without or spoken)
    ids: tuple[str, ...] = ()
    if not many or not desk.memory.patients:
        ids = yield from patients_meant(act, desk)
    elif who.filtered and not who.everyone and _of_a_menu(act):
        raise Stop(desk.say("whom"), Question("which", act=act, options=tuple(desk.memory.patients)))
    refuse_unsafe(act, ids, desk)
    if not act.dates and vague(act.reading.words, act.reading.name_positions):
        raise Stop(desk.say("which_week_to_plan"), Question("week", act=act))
    _refuse_other_target(act, ids, desk)
    said = []
    for week in _weeks_long(act, desk):
        if len(ids) == 1:
            said.append((yield from _one(act, ids[0], week, desk)))
        else:
            said.append((yield from _several(act, ids, week, desk)))
    return "\n".join(said) + _whole_weeks(act, desk)


def _weeks_long(act: Act, desk: Desk) -> tuple[date, ...]:
    """The weeks to plan: those said, and so many from the one that was said as a `two-week plan` has."""
    weeks = weeks_meant(act, desk)
    days = lasting(act.reading.text)
    if len(weeks) > 1 or days % WEEK_DAYS:
        return weeks
    return tuple(weeks[0] + timedelta(days=n) for n in range(0, days, WEEK_DAYS))


def _whole_weeks(act: Act, desk: Desk) -> str:
    """`a five-day plan` gets seven: plans are whole weeks, which is said."""
    return " " + desk.say("whole_weeks") if lasting(act.reading.text) % WEEK_DAYS else ""


_OF_PEOPLE = frozenset("for of with all our the every each who having fur mit alle para con pour avec icin".split())


def _of_a_menu(act: Act) -> bool:
    """`a lactose-free sample menu`: of what kind it is to be, and not whose."""
    r = act.reading
    kinds = [m for m in r.marks if m.end > m.start and m.meaning in {"a_diet", "a_condition"}]
    plans = r.covered("plan", "plans", "week")
    after = any({m.end, m.end + 1} & plans for m in kinds)
    led = any(r.words[i].key in _OF_PEOPLE for m in kinds for i in range(max(0, m.start - 2), m.start))
    people = r.has("patients", "patient", "they", "both") or r.described
    return bool(kinds) and r.language != "tr" and not people and (after or not led)


def _one(act: Act, patient: str, week: date, desk: Desk) -> Flow[str]:
    strategy = "llm" if by_model(act.reading) else None
    data = yield from desk.data("generate_plan", patient=patient, weekStart=week.isoformat(), strategy=strategy)
    text = desk.say(
        "made", name=data["patientName"], week=day_said(week, desk.memory.language), figures=figures(data, desk)
    )
    return text + whose_meals(data, desk) + unrecorded_diet(act, patient, desk) + _not_taken(act, desk)


def whose_meals(data: Json, desk: Desk) -> str:
    """Where a model was asked for: how many meals are its own, how many rules had to plan, and why the first of them."""
    proposal = data.get("proposal")
    if proposal is None:
        return ""
    by_rules = proposal["fromRules"]
    why = by_rules[0]["why"] if by_rules else ""
    key = "all_by_model" if not by_rules else "part_by_model" if proposal["fromModel"] else "none_by_model"
    return " " + desk.say(key, model=proposal["fromModel"], rules=len(by_rules), why=why)


def _filter(who: Who) -> dict[str, str] | None:
    given = {"condition": who.condition, "restriction": who.restriction, "allergy": who.allergy}
    return {name: written for name, written in given.items() if written} or None


def _refuse_other_target(act: Act, ids: tuple[str, ...], desk: Desk) -> None:
    """A plan follows the record; another target in the same breath is set first, once the user agrees."""
    figures_said = act.reading.figures
    target = figures_said.calories
    if target is None or len(ids) != 1 or target == desk.memory.patients[ids[0]].get("calorieTarget"):
        return
    week = weeks_meant(act, desk)[0].isoformat()
    changes = {"calorieTarget": target} | ({"macroTargets": figures_said.macros} if figures_said.macros else {})
    calls = (
        Request("update_patient", {"patient": ids[0], "changes": changes}),
        Request("generate_plan", {"patient": ids[0], "weekStart": week}),
    )
    recorded = desk.memory.patients[ids[0]].get("calorieTarget")
    text = desk.say("other_target", name=desk.name(ids[0]), target=amount(target), recorded=amount(recorded), week=week)
    raise Stop(text, Question("confirm", calls=calls))


def _not_taken(act: Act, desk: Desk) -> str:
    """Wishes a plan cannot take in passing are not passed over in silence."""
    wishes = [
        *(thing for thing in act.things if thing.lower() != "fortnight"),
        *(name.replace("_", " ") for name in act.nutrients if name != "calories"),
    ]
    return f" {desk.say('wish_not_taken', what=listed(wishes, desk.memory.language))}" if wishes else ""


def unrecorded_diet(act: Act, patient: str, desk: Desk) -> str:
    """A diet asked for in passing that is not on the record: plans follow the record, so it is said."""
    diet = act.reading.said("a_diet")
    record = desk.memory.patients.get(patient, {})
    written = (
        " ".join(str(r["type"]) for r in record.get("dietaryRestrictions", ()))
        .casefold()
        .replace("-", " ")
        .replace("_", " ")
    )
    if diet is None or diet.casefold().replace("-", " ").replace("_", " ") in written:
        return ""
    return " " + desk.say("diet_not_recorded", diet=diet, name=desk.name(patient))


def figures(data: Json, desk: Desk) -> str:
    """`draft, 1,795 to 1,810 kcal a day (target 1,800); every hard rule is met`."""
    days = [day["totalCalories"] for day in data["days"]]
    low, high = amount(min(days)), amount(max(days))
    energy = low if low == high else desk.say("from_to", low=low, high=high)
    target = (data.get("targets") or {}).get("calories")
    said = (
        desk.say("energy", energy=energy, target=amount(target)) if target else desk.say("energy_only", energy=energy)
    )
    return "; ".join(part for part in (said, verdict_said(data.get("verdict"), desk)) if part)


def verdict_said(verdict: Json | None, desk: Desk) -> str:
    """Valid or not, with how many warnings and what could not be checked."""
    if verdict is None:
        return ""
    kinds = [str(finding["severity"]) for finding in verdict["findings"]]
    said = desk.say("valid") if verdict["valid"] else desk.say("not_valid", count=kinds.count("blocker"))
    extras = [
        desk.say(key, count=kinds.count(kind))
        for key, kind in (("warnings", "warning"), ("unchecked", "not_evaluable"))
        if kinds.count(kind)
    ]
    return ", ".join((said, *extras))


def _several(act: Act, ids: tuple[str, ...], week: date, desk: Desk) -> Flow[str]:
    who = act.who
    data = yield from desk.data(
        "generate_plans",
        patients=list(ids) or None,
        filter=_filter(who) if not ids else None,
        all=True if not ids and not who.filtered else None,
        weekStart=week.isoformat(),
        share=True if heard(act.reading).has("one_kitchen") else None,
    )
    names = [str(plan["patientName"]) for plan in data["plans"]]
    language = desk.memory.language
    said = []
    if names:
        shown = (
            names
            if len(names) <= _MOST_NAMED
            else [*names[:_MOST_NAMED], desk.say("and_more", count=len(names) - _MOST_NAMED)]
        )
        said.append(
            desk.say("made_several", count=len(names), week=day_said(week, language), names=listed(shown, language))
        )
        if heard(act.reading).has("one_kitchen"):
            said.append(desk.say("made_together"))
        if filter_said(act):
            said.append(desk.say("chosen_by", what=filter_said(act)))
    said += [desk.say("no_plan_for", name=f["patientName"], why=f["error"]["message"]) for f in data["failed"]]
    return "\n".join(said)
