"""The order of a week: what is bought from whom, when it comes, what it costs, against which budget."""

from datetime import date
from typing import Any

from agent.embedded.flows.buying import covered, ears, foods, week_said
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.replacing import asked_again
from agent.embedded.kind.wares import Amount, Heard
from agent.embedded.language.wording import listed, money, short_day, weight
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from domain.text import fold

_MOST = 10
_MOST_PEOPLE = 30
_WEIGHTS = frozenset({"kg", "g"})


def order(act: Act, desk: Desk) -> Flow[str]:
    """The whole order; or, where foods are named, their lines with the days they come on."""
    asked = foods(act) if any(b.has("deliver", "label", "cost", "which_days") for b in ears(act)) else ()
    chosen = yield from covered(act, desk)
    data = yield from desk.data("make_order", **chosen, **budget_said(ears(act)[0]))
    if asked:
        return "\n".join([_lines_of(food, data, desk) for food in asked])
    if ears(act)[0].has("label"):
        return "\n".join((desk.say("ordered", **_what(data, desk)), *_checks(data, desk, None)))
    said = [desk.say("ordered", **_what(data, desk)), _total(data, desk), *_budget(data, desk), *_troubles(data)]
    said += [_delivery(one, desk) for one in data["deliveries"][:_MOST]]
    return "\n".join((*said, *_checks(data, desk, _MOST)))


def _what(data: Json, desk: Desk) -> dict[str, Any]:
    """The week, for whom, and how many lines there are to buy."""
    names = sorted({str(plan["patientName"]) for plan in data["plans"]})
    more = len(names) - _MOST
    shown = names if more <= 1 else [*names[:_MOST], desk.say("and_more", count=more)]
    lines = sum(1 for line in data["lines"] if line["packs"])
    return {"week": week_said(data, desk), "names": listed(shown, desk.memory.language), "lines": lines}


def _troubles(data: Json) -> list[str]:
    """The tool's warnings after those about the budgets, which are said in the user's own language."""
    held = data["budgets"]
    unknown = any(one["overCents"] is None for one in held)
    told = 1 if unknown else sum(one["overCents"] > 0 for one in held)
    return [f"⚠️ {one}" for one in data["warnings"][told:]]


def _checks(data: Json, desk: Desk, most: int | None) -> list[str]:
    """Whose label has to be read, for whom."""
    checks = [f"{line['food']} ({_readers(line)})" for line in data["lines"] if line["labelChecks"]]
    shown = checks[:most]
    rest = [desk.say("and_more", count=len(checks) - len(shown))] if len(checks) > len(shown) else []
    return [desk.say("labels", foods=listed([*shown, *rest], desk.memory.language))] if checks else []


def cost(act: Act, desk: Desk) -> Flow[str]:
    """What a week's food costs, by patient and by day; or what one food costs, or a proposal that is on the table."""
    before = desk.memory.last_but_one
    offered = desk.memory.proposed
    if offered and before is not None and before.kind in {"substitute", "recall"} and not (act.dates or foods(act)):
        return (yield from asked_again(offered, desk))
    chosen = yield from covered(act, desk)
    data = yield from desk.data("make_order", **chosen, **budget_said(ears(act)[0]))
    if foods(act):
        return "\n".join([_lines_of(food, data, desk) for food in foods(act)])
    costs = data["cost"]
    people = [f"{one['patientName']} {money(one['cents'])}" for one in costs["byPatient"][:_MOST_PEOPLE]]
    days = [
        f"{short_day(date.fromisoformat(one['date']), desk.memory.language)} {money(one['cents'])}"
        for one in costs["byDay"]
    ]
    said = [desk.say("costs", week=week_said(data, desk)) + " " + _total(data, desk), *_budget(data, desk)]
    said.append(desk.say("cost_people", names=listed(people, desk.memory.language)))
    said.append(desk.say("cost_days", days=listed(days, desk.memory.language)))
    if costs["forStockCents"]:
        said.append(desk.say("cost_stock", cost=money(costs["forStockCents"])))
    return "\n".join(said)


def enough(act: Act, desk: Desk) -> Flow[str]:
    """Is what is in the store enough for the week?"""
    before = desk.memory.last_but_one
    asked = foods(act) or (foods(before) if before is not None and before.kind in {"stock", "count", "trace"} else ())
    if not asked:
        raise Stop(desk.say("which_food"))
    chosen = yield from covered(act, desk)
    data = yield from desk.data("make_order", **chosen)
    return "\n".join([_sufficient(food, data, desk) for food in asked])


def _sufficient(food: str, data: Json, desk: Desk) -> str:
    said = []
    for line in _lines(food, data):
        key = "enough_no" if line["packs"] or not line["available"] else "enough_yes"
        said.append(
            desk.say(
                key,
                food=line["food"],
                need=weight(line["needGrams"]),
                stock=weight(line["fromStockGrams"]),
                order=line["text"],
            )
        )
    return "\n".join(said) or desk.say("traced_none", food=food, week=week_said(data, desk))


def _lines(food: str, data: Json) -> list[Json]:
    asked = {word.rstrip("s") for word in fold(food).split()}
    return [
        line
        for line in data["lines"]
        if asked <= {word.rstrip("s") for word in fold(line["food"]).split()} or _in_aisle(food, line)
    ]


def _in_aisle(food: str, line: Json) -> bool:
    """`the fish` is whatever is bought as such."""
    return fold(food) == fold(str(line["aisle"]).replace("_", " ")) or (
        food in {"fish", "seafood"} and line["aisle"] == "fish"
    )


def _lines_of(food: str, data: Json, desk: Desk) -> str:
    said = [_line(line, desk) for line in _lines(food, data)]
    return "\n".join(said) or desk.say("traced_none", food=food, week=week_said(data, desk))


def _line(line: Json, desk: Desk) -> str:
    if not line["packs"]:
        key = "covered" if line["available"] else "not_to_be_had"
        return f"- {line['food']}: {desk.say(key)}"
    days = [
        desk.say("no_day") if one["date"] is None else short_day(date.fromisoformat(one["date"]), desk.memory.language)
        for one in line["deliveries"]
    ]
    seller = line["supplier"] or desk.say("any_shop")
    comes = desk.say("comes", days=listed(list(dict.fromkeys(days)), desk.memory.language))
    return f"- {line['food']}: {line['text']}, {money(line['costCents'])}, {seller}, {comes}" + _label(line, desk)


def _label(line: Json, desk: Desk) -> str:
    return f"; {desk.say('labels', foods=_readers(line))}" if line["labelChecks"] else ""


def _readers(line: Json) -> str:
    return ", ".join(
        dict.fromkeys(f"{c['patientName']}: {c['allergen'].replace('_', ' ')}" for c in line["labelChecks"])
    )


def _total(data: Json, desk: Desk) -> str:
    costs = data["cost"]
    if costs["totalCents"] is None:
        return desk.say("cost_unknown", foods=listed(costs["unpriced"][:_MOST], desk.memory.language))
    return desk.say("cost_total", cost=money(costs["totalCents"]), each=money(costs["perPatientDayCents"]))


def _budget(data: Json, desk: Desk) -> list[str]:
    """Each limit, and by how much the order is over or under it."""
    said = []
    for one in data["budgets"]:
        over = one["overCents"]
        key = "budget_unknown" if over is None else "budget_over" if over > 0 else "budget_kept"
        limit = desk.say(f"budget_{one['of']}", limit=money(one["limitCents"]))
        said.append(desk.say(key, limit=limit, by=money(None if over is None else abs(over))))
    return said


def _delivery(one: Json, desk: Desk) -> str:
    day = short_day(date.fromisoformat(one["date"]), desk.memory.language)
    seller = one["supplier"] or desk.say("any_shop")
    return "- " + desk.say("delivery", day=day, seller=seller, count=len(one["foods"]), cost=money(one["costCents"]))


def budget_said(b: Heard) -> dict[str, Any]:
    """The limit a sentence gives: for a patient's day, a patient's week, or all of the order."""
    if not b.has("budget", "money"):
        return {}
    amounts = [one for one in b.amounts if one.unit not in _WEIGHTS]
    near = b.first("budget", "money")
    if not amounts or near is None:
        return {}
    limit = min(amounts, key=lambda one: (abs(one.start - near), one.start))
    return {_limit_of(b): _plain(limit)}


def _limit_of(b: Heard) -> str:
    each = b.has("for_whom") or b.reading.has("patient", "patients")
    if not each:
        return "budget"
    return "budgetPerPatientDay" if b.reading.has("day") else "budgetPerPatientWeek"


def _plain(limit: Amount) -> float:
    return int(limit.quantity) if limit.quantity == int(limit.quantity) else limit.quantity
