"""What is in a food: figures, allergens, diets and household measures, as the catalogue knows them."""

import re

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.kitchen import foods_said
from agent.embedded.flows.meals import nutrient_said
from agent.embedded.language.forms import is_food
from agent.embedded.language.wording import amount, listed, macros
from agent.embedded.language.words import words_of
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.dishes import in_english_without_endings
from domain.text import fold

_MOST = 4
_PAIR = 2
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer le la les l un une du de el los las una the a an in im en dans bir".split()
)
_JOINERS = frozenset("and of in v or und oder y o et ou ve veya vs versus than als que than with mit to".split())


def looked_up(name: str, desk: Desk) -> Flow[Json]:
    """What the catalogue knows of a food, under its English name where it does not know the one it was said by."""
    said = name.split()
    while len(said) > 1 and fold(said[0]) in _ARTICLES:
        said = said[1:]
    data = yield from desk.data("lookup_food", name=" ".join(said))
    english = in_english_without_endings(" ".join(said))
    if (not data["known"] or data["food"] is None) and english != " ".join(said):
        other = yield from desk.data("lookup_food", name=english)
        return other if other["known"] else data
    return data


def food(act: Act, desk: Desk) -> Flow[str]:
    """Each food that is asked after."""
    names = _asked_after(act)
    if not names:
        raise Stop(desk.say("which_food"))
    said = []
    for name in names[:_MOST]:
        said.append(_told((yield from looked_up(name, desk)), names, act, desk))
    return "\n".join(said)


def _asked_after(act: Act) -> list[str]:
    """The first food, and those joined to it by `and`, `or`, `than`; one in a question of its own too."""
    things = [thing for thing in act.things if fold(thing).rstrip("s") not in _MEASURES]
    if not things:
        return list(foods_said(act)[:1])
    r = act.reading
    if all(_start_of(thing, r, 0) < 0 for thing in things):
        return things  # those of the question before
    known = next((i for i, thing in enumerate(things) if _is_eaten(thing, r)), 0)
    things = things[known:]  # `for my case study, how much potassium is in sweet potato?`
    found, end = [things[0]], _end_of(things[0], r, 0)
    compared = any(word.key in _COMPARING for word in r.words)
    for thing in things[1:]:
        start = _start_of(thing, r, end)
        between = [word for word in r.words[end:start] if word.text not in {",", "/"}]
        joined = start >= 0 and (
            all(w.key in _JOINERS | _ARTICLES for w in between)
            or any(w.text == "?" for w in between)
            or (len(between) <= _PAIR and between[0].key in {"or", "vs"} and _is_eaten(thing, r))
        )
        if not joined and not (compared and _is_eaten(thing, r)):
            break
        found.append(thing)
        end = _end_of(thing, r, start)
    return found


_COMPARING = frozenset("vs versus than against compare compared comparing difference between als que".split())
"""`is cheddar higher in protein than rice?`: both are asked after."""


def _is_eaten(thing: str, r: Reading) -> bool:
    """A food that is known by name, or as something people are allergic to; not the allergy itself."""
    if any(is_food(word.key) for word in words_of(thing)):
        return True
    start = _start_of(thing, r, 0)
    allergens = (m for m in r.marks if m.meaning.startswith("a_allergen_") and m.start == start)
    return not r.has("allergy") and any(m.end > m.start for m in allergens)


def _start_of(thing: str, r: Reading, after: int) -> int:
    first = thing.split(maxsplit=1)[0]
    return next((i for i, word in enumerate(r.words) if i >= after and word.text == first), -1)


def _end_of(thing: str, r: Reading, after: int) -> int:
    return max(_start_of(thing, r, after), 0) + len(thing.split())


def _told(data: Json, names: list[str], act: Act, desk: Desk) -> str:
    if not data["known"]:
        return unknown_food(data, desk)
    name = food_name(data)
    measured = _measures(data, act, desk)
    said = [nutrients_of(act, data["food"], desk)] if data["food"] and not measured else [*measured]
    if act.nutrients and not data["food"]:
        near = [str(one) for one in data.get("suggestions", ())]
        said.append(desk.say("no_figures", food=name))
        said += [desk.say("near", names=listed(near, desk.memory.language))] if near else []
    asked = _allergens_asked(act, names)
    said += [desk.say(f"state_{data['state'][key]}", food=name, allergen=key.replace("_", " ")) for key in asked]
    if not asked and not measured:
        said += _allergens_said(data, name, desk)
    if data.get("note"):
        said.append(str(data["note"]))
    return " ".join(said)


_MEASURES = frozenset(
    "cup spoon tablespoon tbsp teaspoon tsp slice piece handful glass tasse loffel scheibe taza cucharada tasse cuillere bardak kasik".split()
)


def _measures(data: Json, act: Act, desk: Desk) -> list[str]:
    """What a cup or a piece of it weighs, where that is asked."""
    found = data["food"]
    if not found:
        return []
    r = act.reading
    if r.has("how_much", "how_many") and not act.nutrients and any(w.key.rstrip("s") in _MEASURES for w in r.words):
        sizes = [f"{one['name']}: {amount(one['grams'], 'g')}" for one in found.get("portions") or ()]
        return [desk.say("portions", food=found["name"], sizes=listed(sizes, desk.memory.language))] if sizes else []
    return []


def food_name(data: Json) -> str:
    """What the catalogue calls it, else what the user did."""
    return str(data["food"]["name"] if data["food"] else data["name"])


def _allergens_said(data: Json, name: str, desk: Desk) -> list[str]:
    contains = ", ".join(a.replace("_", " ") for a in data["contains"]) or desk.say("none")
    may = ", ".join(a.replace("_", " ") for a in data["mayContain"])
    diets = (data["food"] or {}).get("diets") or []
    said = [desk.say("contains", food=name, what=contains)]
    said += [desk.say("may_contain", what=may)] if may else []
    return said + ([desk.say("fits_diets", what=", ".join(str(d) for d in diets))] if diets else [])


def _allergens_asked(act: Act, names: list[str]) -> list[str]:
    """Allergens the question is after: those named beside the food itself."""
    own = {word for name in names for word in fold(name).split()}
    asked = []
    for mark in act.reading.marks:
        if mark.meaning.startswith("a_allergen_") and mark.end > mark.start:
            words = {w.key for w in act.reading.words[mark.start : mark.end]}
            if not words & own:
                asked.append(mark.meaning.removeprefix("a_allergen_"))
    return list(dict.fromkeys(asked))


def nutrients_of(act: Act, found: Json, desk: Desk) -> str:
    """Figures per 100 g: those asked for, else energy and macros."""
    per = found["per100g"]
    said = desk.say("per_100g", food=found["name"], figures=_figures(per, act, desk))
    grams = _grams_asked(act)
    if grams is None:
        return said
    so_much = {name: value * grams / 100 for name, value in per.items() if isinstance(value, int | float)}
    return f"{said} {amount(grams, 'g')}: {_figures(so_much, act, desk)}."


def _figures(values: Json, act: Act, desk: Desk) -> str:
    return ", ".join(nutrient_said(name, values, desk) for name in act.nutrients) if act.nutrients else macros(values)


_GRAMS = re.compile(r"(?i)(?<![\d.,])(\d{1,4})\s*(?:g|gr|grams?|gramm|gramos|grammes?|gram)\b")
_A_HUNDRED = 100


def _grams_asked(act: Act) -> int | None:
    """`per 150 g`: so much of it, beside the hundred grams that are always told."""
    said = [int(one) for one in _GRAMS.findall(act.reading.text)]
    return next((grams for grams in said if 0 < grams != _A_HUNDRED), None)


def unknown_food(data: Json, desk: Desk) -> str:
    """Not in the catalogue, so nothing is known of it and it counts as unsafe."""
    near = [str(name) for name in data.get("suggestions", ())]
    text = desk.say("unknown_food", food=data["name"])
    return f"{text} {desk.say('near', names=listed(near, desk.memory.language))}" if near else text
