"""Who there is and what their record says; whether a food is safe for somebody."""

from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.foods import food_name, looked_up, unknown_food
from agent.embedded.flows.kitchen import foods_said
from agent.embedded.flows.meals import reasons_said
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.served import kept_from
from agent.embedded.language.allergens import allergens_of
from agent.embedded.language.lexicon import marks, searched_for
from agent.embedded.language.medicines import is_of_class
from agent.embedded.language.wording import amount, listed
from agent.embedded.language.words import words_of
from agent.embedded.people.memory import Json
from agent.embedded.record.quoted import labs_asked, named_by_texts, quoted_values
from agent.embedded.sentence.act import Act
from agent.embedded.vocabulary.dishes import in_english
from domain.text import fold


def entries_in(record: Json, field: str) -> list[str]:
    return [str(e["type"]) if isinstance(e, dict) else str(e) for e in record.get(field) or ()]


def show_patient(act: Act, desk: Desk) -> Flow[str]:
    """The record, or the field that was asked for."""
    ids = yield from patients_meant(act, desk)
    said = []
    for patient in ids[:5]:
        data = yield from desk.data("get_patient", patient=patient)
        said.append(_asked(act, data, desk))
    desk.memory.look_at(*ids)
    return "\n\n".join(said)


def _asked(act: Act, data: Json, desk: Desk) -> str:
    r = act.reading
    is_it = _is_it(act, data, desk)
    if is_it:
        return is_it
    fields = [name for name in _FIELDS if r.has(name)]
    if (r.has("record") and not fields) or not fields:
        return record_said(data, desk)
    return "\n".join(dict.fromkeys(_FIELDS[name](data, desk) for name in fields))


def _is_it(act: Act, data: Json, desk: Desk) -> str:
    """`is she vegan`, `does he take warfarin`, `is Tom allergic to nuts`: yes or no, and what the record says."""
    r = act.reading
    if not r.question or r.has("what", "which", "who", "how_many", "how_much"):
        return ""
    name = str(data["name"])
    for meaning, field in (
        ("a_diet", "dietaryRestrictions"),
        ("a_condition", "medicalConditions"),
        ("a_medication", "medications"),
    ):
        said = r.said(meaning)
        if said:
            entries = entries_in(data, field)
            return _yes_or_no(said, entries, name, desk)
    allergens = {m.meaning for m in r.marks if m.meaning.startswith("a_allergen_") and m.end > m.start}
    if r.has("allergy") and (allergens or act.things):
        entries = [str(a) for a in data.get("allergies", ())]
        hit = [e for e in entries if allergens_of(e) & allergens or (act.thing and fold(act.thing) in fold(e))]
        listing = listed(entries, desk.memory.language) or desk.say("none")
        return desk.say(
            "has_it" if hit else "has_it_not", name=name, entries=listed(hit, desk.memory.language) if hit else listing
        )
    return ""


def _yes_or_no(said: str, entries: Sequence[str], name: str, desk: Desk) -> str:
    asked = _sense(said) | _sense(searched_for(said)) | _sense(in_english(said))
    hit = [e for e in entries if _sense(e) & asked or is_of_class(e, said)]
    listing = listed(hit or entries, desk.memory.language) or desk.say("none")
    return desk.say("has_it" if hit else "has_it_not", name=name, entries=listing)


def _sense(written: str) -> set[str]:
    """The words of an entry, and the meaning they share with other wordings."""
    stems = {word[:6] for word in fold(written).split() if len(word) > 3}  # noqa: PLR2004 - small words tell nothing
    return stems | {m.meaning for m in marks(words_of(written), "en") if m.meaning.startswith("a_allergen_")}


def _list_field(label: str, field: str, data: Json, desk: Desk) -> str:
    entries = [f"{e['type']} ({e['severity']})" if isinstance(e, dict) else str(e) for e in data.get(field) or ()]
    return desk.say("field", name=data["name"], field=desk.say(label), value=", ".join(entries) or desk.say("none"))


def _plain(label: str, field: str, unit: str, data: Json, desk: Desk) -> str:
    value = data.get(field)
    return desk.say(
        "field",
        name=data["name"],
        field=desk.say(label),
        value=amount(value, unit) if value is not None else desk.say("unknown_amount"),
    )


def _targets(data: Json, desk: Desk) -> str:
    macros = data["macroTargets"]
    return desk.say(
        "targets", name=data["name"], kcal=amount(data["calorieTarget"]), protein=amount(macros["protein"]),
        carbs=amount(macros["carbs"]), fat=amount(macros["fat"]),
    )  # fmt: skip


def _active(data: Json, desk: Desk) -> str:
    level = str(data.get("activityLevel") or "").replace("_", " ") or desk.say("unknown_amount")
    return desk.say("field", name=data["name"], field=desk.say("F_activityLevel"), value=level)


_FIELDS = {
    "allergy": lambda data, desk: _list_field("f_allergies", "allergies", data, desk),
    "condition": lambda data, desk: _list_field("f_conditions", "medicalConditions", data, desk),
    "medication": lambda data, desk: _list_field("f_medications", "medications", data, desk),
    "likes": lambda data, desk: _list_field("f_dislikes", "dislikes", data, desk),
    "dislike": lambda data, desk: _list_field("f_dislikes", "dislikes", data, desk),
    "diet": lambda data, desk: _list_field("f_restrictions", "dietaryRestrictions", data, desk),
    "weight": lambda data, desk: _plain("f_weight", "weightKg", "kg", data, desk),
    "height": lambda data, desk: _plain("f_height", "heightCm", "cm", data, desk),
    "age": lambda data, desk: _plain("f_age", "age", "", data, desk),
    "activity": _active,
    "active": _active,
    "note": lambda data, desk: desk.say(
        "field", name=data["name"], field=desk.say("f_notes"), value=data.get("notes") or desk.say("none")
    ),
    **dict.fromkeys(("target", "calories", "macros", "protein", "carbs", "fat"), _targets),
}


def record_said(data: Json, desk: Desk) -> str:
    """The record in a few lines."""
    lines = [f"{data['name']}, {data['age']}, {desk.say('g_' + str(data['gender']))}. {_targets(data, desk)}"]
    for label, field in (
        ("f_conditions", "medicalConditions"),
        ("f_allergies", "allergies"),
        ("f_restrictions", "dietaryRestrictions"),
        ("f_medications", "medications"),
        ("f_dislikes", "dislikes"),
    ):
        if data.get(field):
            lines.append("- " + _list_field(label, field, data, desk))
    if data.get("labs"):
        lines.append(
            "- " + desk.say("field", name=data["name"], field=desk.say("F_labs"), value=labs_said(data["labs"]))
        )
    for label, field, unit in (("f_weight", "weightKg", "kg"), ("f_height", "heightCm", "cm")):
        if data.get(field) is not None:
            lines.append("- " + _plain(label, field, unit, data, desk))
    if data.get("notes"):
        lines.append("- " + _FIELDS["note"](data, desk))
    return "\n".join((*lines, *flags_said(data, desk)))


def labs_said(labs: Sequence[Json]) -> str:
    """`HbA1c 8.1 %; eGFR 38`."""
    return "; ".join(f"{lab['name']} {amount(lab['value'], lab.get('unit') or '')}".strip() for lab in labs)


def flags_said(data: Json, desk: Desk) -> list[str]:
    """What of the record is not understood, and what does not add up: never left unsaid."""
    lines = []
    for entry in data.get("notUnderstood") or ():
        near = listed([str(s) for s in entry.get("suggestions", ())], desk.memory.language)
        text = desk.say("not_understood_entry", written=entry["written"], field=entry["field"])
        lines.append(f"- {text}" + (f" {desk.say('near', names=near)}" if near else ""))
    return [*lines, *(f"- {f['message']}" for f in data.get("findings") or ())]


def was_deleted(act: Act, desk: Desk) -> Flow[str]:
    """`did we delete Petra?`: who is still there, and who is not."""
    yield from ()
    said = []
    for named in act.who.named:
        known = [pid for pid in named.ids if pid in desk.memory.patients]
        names = listed([desk.name(pid) for pid in known], desk.memory.language)
        gone = f"{desk.say('not_here', name=named.written)} {desk.say('near', names=names)}"
        said.append(gone if named.guess else desk.say("still_here", name=names))
    said += [desk.say("not_here", name=stranger) for stranger in act.who.strangers]
    if not said and desk.memory.gone:
        said = [desk.say("not_here", name=desk.memory.gone)]
    if not said:
        said = [desk.say("still_here", name=desk.name(pid)) for pid in (yield from patients_meant(act, desk))]
    return " ".join(said)


def quoted(act: Act, desk: Desk) -> Flow[str]:
    """What a quoted text says of a field; its other words ask for nothing."""
    ids: tuple[str, ...] = ()
    if act.who.pronoun and not (act.who.named or desk.memory.focus):
        named = named_by_texts(act.reading, desk.today, desk.memory.roster)
        act = replace(act, who=replace(act.who, named=named, pronoun=False, plural=False))
    if act.who.named or act.who.pronoun:
        ids = yield from patients_meant(act, desk)
    values = quoted_values(act.reading, act.reading.message.quotes or desk.memory.told, desk.today)
    measured = labs_asked(act.reading, act.reading.message.quotes or desk.memory.told)
    if not (values or measured):
        return desk.say("text_says_nothing")
    told = [f"{desk.say(f'F_{name}')}: {value}" for name, value in values.items()]
    said = ", ".join((*told, *(f"{lab.name}: {amount(lab.value, lab.unit or '').strip()}" for lab in measured)))
    return desk.say("text_says", said=said, name=listed([desk.name(pid) for pid in ids], desk.memory.language))


def safe_for(act: Act, desk: Desk) -> Flow[str]:
    """Is a food safe for somebody? What the catalogue does not know does not count as safe."""
    ids = yield from patients_meant(act, desk)
    said, before = [], desk.memory.last_but_one
    foods = foods_said(act) or (before.things if before is not None and before.kind in {"food", "safe"} else ())
    if not foods:
        raise Stop(desk.say("which_food"))
    desk.memory.last = replace(act, things=foods)
    for food in foods[:3]:
        data = yield from looked_up(food, desk)
        for patient in ids[:3]:
            said.append((yield from _verdict(data, patient, desk)))
    return "\n\n".join(said)


def _verdict(data: Json, patient: str, desk: Desk) -> Flow[str]:
    record = desk.memory.patients[patient]
    name, allergies = str(record["name"]), [str(a) for a in record.get("allergies", ())]
    if not data["known"]:
        return f"{desk.say('no')}: {unknown_food(data, desk)} {desk.say('unknown_is_unsafe', name=name)}"
    food = food_name(data)
    against = []
    for allergy in allergies:
        states = {str(data["state"].get(m.removeprefix("a_allergen_"), "unknown")) for m in allergens_of(allergy)}
        if not states:
            states = {"contains"} if fold(allergy).rstrip("s") in fold(food) else {"unknown"}
        worst = next(state for state in ("contains", "may", "unknown", "free") if state in states)
        if worst != "free":
            against.append(desk.say(f"state_{worst}", food=food, allergen=allergy))
    if against:
        return f"{desk.say('not_safe', food=food, name=name)} {' '.join(against)}"
    for allergen, entry in kept_from(record).items():
        state = str(data["state"].get(allergen, "unknown"))
        if state != "free":
            against.append(desk.say(f"state_{state}", food=food, allergen=allergen) + f" ({entry})")
    fits = (data["food"] or {}).get("diets")
    diets = [str(d["type"]) for d in record.get("dietaryRestrictions", ())]
    if fits is None and _DIETS_OF_FOODS.intersection(diets):
        return f"{desk.say('no')}: {_list_field('f_restrictions', 'dietaryRestrictions', record, desk)} {desk.say('unknown_is_unsafe', name=name)}"
    if fits is not None:
        broken = [diet for diet in diets if diet in _DIETS_OF_FOODS and diet not in fits]
        against += [desk.say("not_within", food=food, diet=diet.replace("_", " ")) for diet in broken]
    if against:
        return f"{desk.say('not_safe', food=food, name=name)} {' '.join(against)}"
    reasons = yield from _rules_against(data, patient, desk)
    if reasons:
        return "\n".join((desk.say("rules_against", food=food, name=name), *reasons))
    listing = listed(allergies, desk.memory.language)
    safe = (
        desk.say("free_of", food=food, name=name, what=listing)
        if allergies
        else desk.say("no_allergy", food=food, name=name)
    )
    others = [*entries_in(record, "medicalConditions"), *entries_in(record, "medications")]
    return f"{safe} {desk.say('only_allergies', others=listed(others, desk.memory.language) or desk.say('none'))}"


_DIETS_OF_FOODS = frozenset(
    "vegan vegetarian pescatarian halal kosher hindu jain gluten_free lactose_free dairy_free egg_free nut_free".split()
)
"""Diets that a single food keeps or breaks; what a day adds up to is checked with a plan."""


def _rules_against(data: Json, patient: str, desk: Desk) -> Flow[list[str]]:
    """What the patient's rules say against the food, where there is a plan to ask it of."""
    plans = yield from desk.call("find_plans", patient=patient)
    if not plans.get("ok") or not plans["data"]["plans"]:
        return []
    plan = str(plans["data"]["plans"][0]["id"])
    explained = yield from desk.call("explain_plan", plan=plan, food=data["name"])
    if not explained.get("ok"):
        return []
    quiet = {"not_chosen", "no_recipe", "unknown_food", "on_the_menu"}
    against = [r for r in explained["data"].get("reasons", ()) if r["rule"] not in quiet]
    return reasons_said({"reasons": against}, desk) if against else []
