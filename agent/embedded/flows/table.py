"""How each kind of act is carried out: one flow a kind."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from agent.embedded.flows import (
    budget,
    buying,
    editing,
    exporting,
    figures,
    foods,
    generating,
    kitchen,
    listing,
    meals,
    ordering,
    patients,
    plain,
    plans,
    qualifying,
    records,
    renaming,
    replacing,
    shopping,
    stock,
    taking_back,
    versions,
)
from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.flows.people import patients_meant
from agent.embedded.language.forms import is_food
from agent.embedded.sentence.act import Act
from domain.text import fold


def _unknown(act: Act, desk: Desk) -> Flow[str]:
    """A bare name shows the record; everything else is said not to be understood."""
    r = act.reading
    if r.named and not r.things:
        desk.memory.last = replace(act, kind="patient")
        return (yield from patients.show_patient(act, desk))
    numbered = re.search(r"\b[A-Za-z]{1,4}_?\d{2,}\b", r.text)
    if numbered and r.has("record", "show", "patient"):
        return f"{desk.say('no_such_patient', name=numbered[0])} {desk.say('see_patients')}"
    if r.strangers and not desk.memory.last:
        yield from patients_meant(act, desk)
    return desk.say("left_as_is") if r.has("no") and not r.things else desk.say("unknown")


def _plan(act: Act, desk: Desk) -> Flow[str]:
    """What is on the table; `how many calories does Bo get a day?` of somebody without a plan asks for what is set."""
    foods = any(is_food(word) for thing in act.things for word in fold(thing).split())
    asked = act.nutrients and not (act.dates or act.meals or foods or act.reading.has("plan", "plans", "week"))
    if asked and act.reading.question and act.reading.has("calories", "protein", "carbs", "fat"):
        ids = yield from patients_meant(act, desk)
        if len(ids) == 1 and desk.memory.plan_of(ids[0]) is None:
            there = yield from desk.data("find_plans", patient=ids[0])
            if not there["plans"]:
                desk.memory.last = replace(act, kind="patient")
                return (yield from patients.show_patient(act, desk))
    return (yield from meals.show_plan(act, desk))


FLOWS: Mapping[str, Callable[[Act, Desk], Flow[str]]] = {
    "demo": plain.demo,
    "only_a_text": plain.saying("only_a_text"),
    "itself": plain.itself,
    "rename": renaming.rename,
    "quoted": patients.quoted,
    "supplies": stock.supplies,
    "stock": stock.look,
    "count": stock.count,
    "order": ordering.order,
    "cost": ordering.cost,
    "price": ordering.cost,
    "enough": ordering.enough,
    "budget": budget.budget,
    "trace": buying.trace,
    "facts": buying.facts,
    "compare_weeks": buying.compare_weeks,
    "recall": replacing.recall,
    "substitute": replacing.substitute,
    "take_proposal": replacing.take,
    "chart": figures.chart,
    "list_rules": figures.rules,
    "ideas": figures.ideas,
    "nearest": figures.nearest,
    "leave": plain.leave,
    "musing": plain.saying("only_a_thought"),
    "send": plain.saying("cannot_send"),
    "no_meal": editing.no_meal,
    "undo": taking_back.undo,
    "qualify": qualifying.qualify,
    "newcomers": plain.saying("who_is_new"),
    "respell": renaming.respell,
    "was_deleted": patients.was_deleted,
    "how_to_delete": plain.saying("how_to_delete"),
    "export": exporting.export,
    "compare": versions.compare,
    "duplicate": versions.duplicate,
    "update": records.update,
    "swap": editing.swap,
    "delete_plan": plans.delete_plan,
    "delete_patient": plans.delete_patient,
    "delete": plain.delete,
    "status": plans.status,
    "plans": plans.list_plans,
    "approve": plans.approve,
    "lock": editing.lock,
    "mend": editing.mend,
    "redo": taking_back.redo,
    "explain": meals.explain,
    "rules": meals.explain,
    "tips": shopping.tips,
    "recipes": kitchen.recipes,
    "create": records.create,
    "safe": patients.safe_for,
    "shop": shopping.shop,
    "generate": generating.generate,
    "validate": plans.validate,
    "food": foods.food,
    "patients": listing.list_patients,
    "plan": _plan,
    "patient": patients.show_patient,
    "import": plain.saying("import"),
    "help": plain.saying("help"),
    "thanks": plain.saying("thanks"),
    "greet": plain.saying("hello"),
    "unknown": _unknown,
}
"""How each kind of act is carried out."""
