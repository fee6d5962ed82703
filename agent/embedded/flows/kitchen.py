"""Recipes that fit: a search that each turn may narrow. What is to be left out is never dropped from it."""

import re
from typing import Any

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.one_recipe import one_of_those_listed
from agent.embedded.flows.people import patients_meant
from agent.embedded.language.food_spelling import food_spelled
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import searched_for
from agent.embedded.language.wording import listed, macros
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.dishes import in_english, in_english_without_endings
from domain.text import fold

_MOST_RECIPES = 10


def recipes(act: Act, desk: Desk) -> Flow[str]:
    """Recipes that fit; each turn may narrow the search further."""
    args = _search(act, desk)
    if (one := (yield from one_of_those_listed(act, args, _MOST_RECIPES, desk))) is not None:
        return one
    who = act.who
    spoken_of = act.reading.has("he", "she") and (desk.memory.focus or act.reading.has("for"))
    if who.named or who.strangers or spoken_of:
        ids = yield from patients_meant(act, desk)
        args = _for_patient(args, desk.memory.patients[ids[0]])
    envelope = yield from desk.call("find_recipes", **args)
    if not envelope.get("ok") and args.get("diet") and len(args) > 1:
        args = yield from _without_diets_of_days(args, desk)
        envelope = yield from desk.call("find_recipes", **args)
    data = desk.settled("find_recipes", envelope, args)
    desk.memory.search = args
    found = data["recipes"]
    total = data.get("total", len(found))
    if not found:
        return desk.say("no_recipes", what=_search_said(args, desk))
    lines = [f"- {r['name']}: {r['minutes']} min, {macros(r['nutrition'])}" for r in found[:_MOST_RECIPES]]
    head = desk.say("recipes" if total > 1 else "recipes_one", count=total, what=_search_said(args, desk))
    return "\n".join((head, *lines))


def _without_diets_of_days(args: dict[str, Any], desk: Desk) -> Flow[dict[str, Any]]:
    """The search without the diets that only a whole day keeps or breaks; stops where one is not known at all."""
    kept = []
    for diet in str(args["diet"]).split(", "):
        envelope = yield from desk.call("find_recipes", diet=diet)
        if envelope.get("ok"):
            kept.append(diet)
            continue
        error = envelope["error"]
        if not (error.get("details") or {}).get("ofDays"):
            raise Stop(desk.failure(error))
        desk.notes.append(str(error["message"]))
    rest = {name: value for name, value in args.items() if name != "diet"}
    return rest | ({"diet": ", ".join(kept)} if kept else {})


def _search(act: Act, desk: Desk) -> dict[str, Any]:
    """What is asked for now, on top of the search before where this goes on from it."""
    before = (
        dict(desk.memory.search)
        if act.keeps and desk.memory.last is not None and desk.memory.last.kind == "recipes"
        else {}
    )
    r = act.reading
    without = list(before.get("without", ()))
    words: list[str] = []
    for thing, place in _things(r):
        known = (food_spelled(thing) or thing) if r.language == "en" else in_english_without_endings(thing)
        gone = left_out(r, place) or (r.language == "tr" and _lacking(thing) and known != thing)
        (without if gone else words).append(known)
    diets = _diets_said(r)
    without += [in_english(diet.partition(" ")[2]) for diet in diets if _is_exclusion(diet)]
    diet = ", ".join(diet for diet in diets if not _is_exclusion(diet)) or None
    if words and before.get("query") and _ONLY_THOSE.search(r.text) and not r.has("same", "sorry", "another"):
        words = [*(word for word in str(before["query"]).split() if word not in words), *words]
    if diet and before.get("diet") and _adds_a_diet(diet, r):
        diet = ", ".join(dict.fromkeys((*str(before["diet"]).split(", "), diet)))
    now = {
        "query": " ".join(words) or None,
        "meal": act.meals[0] if act.meals else None,
        "diet": diet,
        "without": list(dict.fromkeys(without)) or None,
        "maxPrepMinutes": minutes_said(r),
    }
    return before | {name: value for name, value in now.items() if value is not None}


def _adds_a_diet(diet: str, r: Reading) -> bool:
    """`and soy free`, `gluten free too`: beside the diet before; `make that vegan` is in its place."""
    free = re.search(r"(?i)\bfree\b|^(?:no|sans|sin|ohne)\b|frei\w*$", diet) is not None
    return not r.has("sorry", "another") and (free or r.has("also"))


_ONLY_THOSE = re.compile(
    r"(?i)^\W*(?:(?:ok|please|but|and)\W+)*(?:only |just )?(?:(?:with|containing|that (?:have|has|contain)|which (?:have|contain))\b(?!.*\?)|(?:those|the ones|ones|which of (?:those|them|these)|any of (?:those|them|these))\b)"
)
"""`those with tofu`, `with rice` after dishes with chicken: of the dishes found, the food before still counts."""


def _is_exclusion(diet: str) -> bool:
    """`sans noix`, where no diet is called that: a food to be without."""
    return diet.partition(" ")[0].lower() in {"sans", "sin", "ohne"}


def _lacking(word: str) -> bool:
    """`cevizsiz`: Turkish hangs `without` on the word."""
    return fold(word).endswith(("siz", "suz"))


def _diets_said(r: Reading) -> tuple[str, ...]:
    """Every diet that was named, in the order said; the longest of words that overlap."""
    spans: list[tuple[int, int]] = []
    for mark in sorted((m for m in r.marks if m.meaning == "a_diet"), key=lambda m: (m.start - m.end, m.start)):
        if not any(a < mark.end and mark.start < b for a, b in spans):
            spans.append((mark.start, mark.end))
    return tuple(dict.fromkeys(searched_for(r.between(a, b)) for a, b in sorted(spans)))


_WITH = frozenset("with containing including mit con avec plus".split())
_CUTTING = frozenset("neither nor weder noch ni instead statt anstatt".split())
_LEAVING = frozenset("leave skip drop avoid omit".split())
_DISHES = frozenset("ones one those dishes recipes meals anything everything things any all".split())
_LEFT_OUT_AFTER = frozenset("icermeyen olmayan olmadan haric siz suz".split())


def left_out(r: Reading, place: int) -> bool:
    """The food at this place is one to be without: after `without`, `no`, `neither`; in Turkish before `olmayan`."""
    diets = r.covered("a_diet")
    if any(w.key in _LEFT_OUT_AFTER for w in r.words[place + 1 : place + 5]):
        return True
    cuts = [m.end - 1 for m in r.marks if m.meaning in {"without", "not"} and m.start < place and m.start not in diets]
    cuts += [i for i in range(place) if r.words[i].key in _CUTTING]
    cuts += [i for i in range(place) if r.words[i].key in _LEAVING and _goes_out(i, place, r)]
    return bool(cuts) and not any(
        r.words[i].key in _WITH and i - 1 not in cuts and r.words[i - 1].key not in _DISHES
        for i in range(max(cuts) + 1, place)
    )


def _goes_out(i: int, place: int, r: Reading) -> bool:
    """`leave out the ones with nuts`, `skip anything with nuts`."""
    return r.words[i].key != "leave" or any(w.key == "out" for w in r.words[i + 1 : place + 3])


_SHE_IS = frozenset("she he they shes hes theyre sie er ella el elle il".split())


def _remarked(r: Reading, place: int) -> bool:
    """The `picky` of `vegan ones, she's picky`: told of somebody besides, and no dish."""
    comma = max((i for i in range(place) if r.words[i].text in {",", ";", "-", "–", "."}), default=None)
    return (
        comma is not None
        and comma + 1 < place
        and r.words[comma + 1].key in _SHE_IS
        and not is_food(r.words[place].key)
    )


def _things(r: Reading) -> list[tuple[str, int]]:
    """Foods left over and allergens named, each with its place."""
    covered: set[int] = set()
    found: list[tuple[str, int]] = []
    diets = r.covered("a_diet") | _people(r)
    for mark in sorted(r.marks, key=lambda m: (m.start, m.start - m.end)):
        span = set(range(mark.start, mark.end))
        if mark.meaning.startswith("a_allergen_") and span and not span & (covered | diets):
            covered |= span
            found.append((r.between(mark.start, mark.end), mark.start))
    for i in r.open_positions:
        if i not in covered and i not in diets and r.words[i].key not in _COOKING and not _remarked(r, i):
            before = found[-1] if found else None
            if before and before[1] == i - 1 and i - 1 in covered:
                continue
            found.append((r.words[i].text, i))
    meals = r.covered("breakfast", "lunch", "dinner", "snack")
    found += [
        (singular(r.words[m.start].text), m.start)
        for m in r.marks
        if m.meaning == "dish" and m.start not in meals | covered and r.words[m.start].key not in _ANY_DISH
    ]
    return sorted(dict.fromkeys(found), key=lambda item: item[1])


_FOR = frozenset("for fur pour para icin".split())


def _people(r: Reading) -> frozenset[int]:
    """The words for whom dishes are looked for; `those with tofu` are dishes."""
    whole = r.described_positions
    led = any(r.words[i].key in _FOR for one in r.described for i in (one.start - 2, one.start - 1) if i >= 0)
    after = any(w.key in _FOR for one in r.described for w in r.words[one.end : one.end + 1])
    return whole if led or after else frozenset()


_COOKING = frozenset(
    """kochen koche kochst machen zubereiten cocinar cocino preparar prepara cuisiner cuisine preparer cuisinons pisirebilirim pisirebiliriz
    pisirsem yapabilirim yapabiliriz loads lots tons plenty leftover leftovers haufenweise viel viele mucho mucha muchas muchos beaucoup""".split()
)
"""What is done to the food, and how much of it there is: no words to search for."""
_ANY_DISH = frozenset(
    "treat treats starter starters mains bites main side hauptgericht hauptgerichte vorspeise speise plat plats plato entree entrees ana kahvaltiliklar".split()
)


def singular(word: str) -> str:
    """`potatoes` and `onions` are counted as `potato` and `onion`."""
    return word.rstrip("s").removesuffix("e") if word.endswith("oes") else word.rstrip("s")


def minutes_said(r: Reading) -> int | None:
    """`under 20 minutes`"""
    if re.search(r"(?i)\bhalf an hour\b|\bhalbe\w* stunde\b|\bmedia hora\b|\bdemi-?heure\b|\byarım saat", r.text):
        return 30
    places = r.covered("minutes")
    numbers = [int(w.text) for i, w in enumerate(r.words) if w.text.isdecimal() and {i - 1, i + 1, i + 2} & places]
    return numbers[0] if numbers else None


def _for_patient(args: dict[str, Any], patient: Json) -> dict[str, Any]:
    avoid = list(dict.fromkeys((*args.get("without", ()), *patient.get("allergies", ()))))
    diets = [str(r["type"]) for r in patient.get("dietaryRestrictions", ())]
    return args | ({"without": avoid} if avoid else {}) | ({"diet": diets[0]} if diets and "diet" not in args else {})


def _search_said(args: Json, desk: Desk) -> str:
    parts = [str(args[key]) for key in ("diet", "query") if key in args]
    parts += [desk.say(str(args["meal"]))] if "meal" in args else []
    parts += [desk.say("without", what=listed(args["without"], desk.memory.language))] if "without" in args else []
    parts += [desk.say("within", minutes=args["maxPrepMinutes"])] if "maxPrepMinutes" in args else []
    return ", ".join(parts) or desk.say("any")


def foods_said(act: Act) -> tuple[str, ...]:
    """The foods a sentence speaks of."""
    found = [thing for thing, _ in _things(act.reading)]
    return tuple(found) or act.things
