"""Shopping: the list of what to buy, how much of one food, and advice on it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.kitchen import singular
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.weeks import plans_spoken_of, weeks_meant
from agent.embedded.kind.of_foods import asks_weight
from agent.embedded.language.wording import amount, listed, weight
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.aisles import AISLES
from agent.embedded.vocabulary.dishes import in_english
from domain.text import fold

_MOST_TIPS = 8
_MOST_FOODS = 6


def selection(act: Act, desk: Desk) -> Flow[dict[str, Any]]:
    """Which plans a list covers, as `aggregate_ingredients` takes it: those named, those spoken of, or a week's."""
    named = (
        act.who.named
        or act.who.strangers
        or act.who.filtered
        or act.who.described
        or act.reading.has("he", "she", "both")
        or act.reading.counted is not None
    )
    spoken = plans_spoken_of(desk)
    if act.who.without:
        return (yield from _all_but(act, desk))
    if named:
        ids = yield from patients_meant(act, desk)
        week = _week_with(ids, act, desk)
        return {"patients": list(ids), "weekStart": week.isoformat()}
    whole_week = act.reading.has("week") and not act.who.plural
    if (act.who.everyone or whole_week) and not act.dates and desk.memory.week is not None:
        return {"weekStart": desk.memory.week.isoformat()}
    if spoken and not act.dates and not act.who.everyone and _points_back(act, desk):
        return {"plans": [plan.id for plan in spoken]}
    if not act.dates and act.kind == "export" and desk.memory.listing and desk.memory.week is not None:
        return {"weekStart": desk.memory.week.isoformat()}  # once more, in another format
    return {"weekStart": weeks_meant(act, desk)[0].isoformat()}


def _all_but(act: Act, desk: Desk) -> Flow[dict[str, Any]]:
    """Everybody's plans of the week, or those spoken of last, without those who are left out."""
    gone = {pid for named in act.who.without for pid in named.ids}
    spoken = plans_spoken_of(desk)
    kept = [plan.id for plan in spoken if plan.patient not in gone]
    if not act.dates and kept and len(kept) < len(spoken) and len({plan.week for plan in spoken}) == 1:
        return {"plans": kept}
    week = _week_with((), act, desk)
    found = yield from desk.data("find_plans", weekStart=week.isoformat())
    people = {str(p["name"]): pid for pid, p in desk.memory.patients.items()}
    others = [name for plan in found["plans"] if people.get(name := str(plan["patientName"])) not in gone]
    if not others:
        raise Stop(desk.say("no_plans") + ".")
    return {"patients": [people.get(name, name) for name in dict.fromkeys(others)], "weekStart": week.isoformat()}


def _points_back(act: Act, desk: Desk) -> bool:
    """`for it`, `for these plans`, or just `the shopping list` right after plans were made or shown."""
    before = desk.memory.last
    just = before is not None and before.kind in {
        "generate",
        "plan",
        "approve",
        "validate",
        "explain",
        "swap",
        "redo",
        "shop",
        "tips",
        "plans",
        "status",
        "export",
    }
    return act.who.pronoun or act.who.plural or just


def _week_with(ids: Sequence[str], act: Act, desk: Desk) -> date:
    if not act.dates and desk.memory.week is not None:
        return desk.memory.week
    del ids
    return weeks_meant(act, desk)[0]


def shop(act: Act, desk: Desk) -> Flow[str]:
    """How long the list is and what there is most of; the list itself stands in its table. Or how much of one food."""
    chosen = yield from selection(act, desk)
    data = yield from desk.data("aggregate_ingredients", **chosen)
    foods = [thing for thing in act.things if thing] or _allergens_asked(act.reading)
    if foods and (act.reading.has("how_much", "how_many") or act.reading.question or asks_weight(act.reading)):
        return "\n".join(_of_food(food, data, desk) for food in foods)
    totals = data["totals"]
    names = sorted({str(plan["patientName"]) for plan in data.get("plans", ())})
    head = desk.say(
        "shopping",
        items=totals["items"],
        weight=weight(totals["grams"]),
        names=listed(names, desk.memory.language),
        week=data.get("weekStart", "?"),
    )
    most = sorted(data["items"], key=lambda item: (-_to_buy(item), item["food"]))[:_MOST_FOODS]
    names = [f"{item['food']} {_quantity(item)}" for item in most]
    return f"{head} {desk.say('the_most', names=listed(names, desk.memory.language))}" if names else head


def _allergens_asked(r: Reading) -> list[str]:
    """`how many of those are eggs?`: what people may be allergic to, as it was said."""
    said = [r.between(m.start, m.end) for m in r.marks if m.meaning.startswith("a_allergen_") and m.end > m.start]
    return list(dict.fromkeys(said)) if r.has("how_much", "how_many") else []


def _to_buy(item: Json) -> float:
    """Grams to buy: what is shown is what counts."""
    return float(item["quantity"] if item["unit"] == "g" else item["grams"])


def _quantity(item: Json) -> str:
    return weight(item["quantity"]) if item["unit"] == "g" else f"{amount(item['quantity'])} {item['unit']}"


_AISLES = {name: aisle for aisle, names in AISLES.items() for name in names.split(", ")}


def aisle_of(food: str, desk: Desk) -> str | None:
    """`the vegetables`, `fish`: all that stands in one aisle, where no food is named."""
    said = food if desk.memory.language == "en" else in_english(food)
    return _AISLES.get(fold(said)) or _AISLES.get(fold(food))


def _of_food(food: str, data: Json, desk: Desk) -> str:
    asked = {singular(word) for word in fold(in_english(food) if desk.memory.language != "en" else food).split()}
    found = [i for i in data["items"] if asked <= {singular(word) for word in fold(i["food"]).split()}]
    if (aisle := aisle_of(food, desk)) and (there := [item for item in data["items"] if item["aisle"] == aisle]):
        names = listed([f"{item['food']} {_quantity(item)}" for item in there], desk.memory.language)
        shelf = aisle.replace("_", " ")
        return desk.say("of_aisle", aisle=shelf, count=len(there), week=data.get("weekStart", "?"), names=names)
    if not found:
        return desk.say("not_on_list", food=food, week=data.get("weekStart", "?"))
    lines = []
    for item in found:
        packs = item["purchase"]
        users = sorted({str(use["patientName"]) for use in item["usedBy"]})
        lines.append(
            desk.say(
                "buy_item",
                food=item["food"],
                quantity=_quantity(item),
                packs=packs["packs"],
                size=f"{weight(packs['packSize'])} {packs['unit']}",
                names=listed(users, desk.memory.language),
            )
        )
    return "\n".join(lines)


def tips(act: Act, desk: Desk) -> Flow[str]:
    """Advice for the buyer, as the tool words it."""
    chosen = yield from selection(act, desk)
    if "patients" in chosen:
        chosen = {"plans": [{"patient": pid, "weekStart": chosen["weekStart"]} for pid in chosen["patients"]]}
    data = yield from desk.data("procurement_insights", **chosen)
    return "\n".join((str(data["summary"]), *(f"- {note}" for note in data["notes"][:_MOST_TIPS])))
