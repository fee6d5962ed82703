"""What is asked to be served, against what stands on the record: an allergy, coeliac disease, a diet."""

import re
from collections.abc import Sequence

from agent.embedded.flows.desk import Desk, Stop
from agent.embedded.language.allergens import allergens_of
from agent.embedded.language.wording import listed
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.unwanted import kept_out
from domain.text import fold


def refuse_unsafe(act: Act, ids: Sequence[str], desk: Desk) -> None:
    """Stop where the user asks to serve what a patient's record forbids."""
    for patient in ids:
        record = desk.memory.patients.get(patient, {})
        clash = served_allergens(act.reading, record)
        if not clash:
            continue
        against = listed(clash, desk.memory.language)
        if {*clash} & {str(allergy) for allergy in record.get("allergies", ())}:
            raise Stop(desk.say("refuse_allergen", name=record["name"], allergies=against))
        because = desk.say("because_condition", name=record["name"], what=against)
        raise Stop(f"{desk.say('refuse_bypass')} {because} {desk.say('refuse_bypass_instead')}")


def served_allergens(r: Reading, record: Json) -> list[str]:
    """The entries of a record that a food asked for would touch. Foods after `without` are not asked for."""
    cut = r.first("without", "not", "no_longer")
    named_for = r.covered("allergy")  # `the one with the soy allergy` asks for no soy
    unwanted = {i for a, b in kept_out(r.words) for i in range(a, b + 1)} | _told_of(r)
    wanted: set[str] = set()
    for mark in r.marks:
        if (
            mark.meaning.startswith("a_allergen_")
            and mark.end > mark.start
            and mark.end not in named_for
            and (cut is None or mark.start < cut)
            and mark.start not in unwanted
        ):
            wanted.add(mark.meaning)
    diets = r.covered("a_diet")
    wanted = {
        m.meaning for m in r.marks if m.meaning in wanted and m.end > m.start and not diets & {*range(m.start, m.end)}
    }
    keys = {
        r.words[i].key
        for i in r.open_positions
        if (cut is None or i < cut) and i + 1 not in named_for and i not in unwanted
    }
    clash = []
    for allergy in record.get("allergies", ()):
        words = {word.rstrip("s") for word in fold(str(allergy)).split()} - {"allergy", "severe", "mild"}
        if allergens_of(str(allergy)) & wanted or {key.rstrip("s") for key in keys} & words:
            clash.append(str(allergy))
    return [*clash, *_against_condition(wanted, record), *_against_diet(r, keys, wanted, record)]


def _told_of(r: Reading) -> set[int]:
    """What somebody is told to be allergic to, and what is to be free of it: `allergic to egg`, `something eggless`."""
    told = {i for i, word in enumerate(r.words) if word.key.endswith(("less", "free")) and len(word.key) > _FREE}
    for mark in r.marks:
        if mark.meaning == "allergy" and mark.end < len(r.words) and r.words[mark.end].key in _TO:
            end = next(
                (i for i in range(mark.end, len(r.words)) if r.words[i].sign or r.words[i].key in _BUT), len(r.words)
            )
            told |= {*range(mark.end, end)}
    return told


_TO = frozenset("to gegen auf a al au aux contre".split())
_BUT = frozenset("but so yet still though aber sondern pero mais ama".split())
_FREE = len("free")

_KEPT_FROM = {"celiac": "gluten", "coeliac": "gluten", "gluten": "gluten", "lactose": "milk"}
"""What a condition or a diet on record keeps away from, by a word of it."""


def kept_from(record: Json) -> dict[str, str]:
    """The allergens that conditions on record keep away from, each with the entry that says so."""
    entries = [str(entry) for entry in record.get("medicalConditions", ())]
    return {kept: entry for entry in entries for word, kept in _KEPT_FROM.items() if word in fold(entry)}


def _against_condition(wanted: set[str], record: Json) -> list[str]:
    """Gluten for somebody with coeliac disease is refused as an allergen is."""
    entries = [*record.get("medicalConditions", ()), *(str(d["type"]) for d in record.get("dietaryRestrictions", ()))]
    return [
        str(entry)
        for entry in entries
        if any(word in fold(str(entry)) and f"a_allergen_{kept}" in wanted for word, kept in _KEPT_FROM.items())
    ]


def _against_diet(r: Reading, keys: set[str], wanted: set[str], record: Json) -> list[str]:
    """Pork for somebody who eats halal, beef for a vegan; `vegan bacon` is none, and nor is what is told of a dislike."""
    if r.has("a_diet", "dislike"):
        keys = keys - {r.words[i + 1].key for i in r.covered("a_diet") if i + 1 < len(r.words)}
    foods = {f"a_allergen_{word}" for word in ("milk", "egg")} & wanted
    clash = []
    for diet in record.get("dietaryRestrictions", ()):
        shellfish = {"a_allergen_crustacean", "a_allergen_mollusc"} & wanted and fold(str(diet["type"])) == "kosher"
        kept = _KEPT_BY_DIET.get(fold(str(diet["type"])), frozenset())
        rich = _RICH_IN.get(fold(str(diet["type"]).replace("_", " ")))
        if (
            (rich and rich.search(fold(r.text)))
            or keys & kept
            or shellfish
            or (foods and fold(str(diet["type"])) == "vegan")
        ):
            clash.append(str(diet["type"]).replace("_", " "))
    return clash


_PORK = frozenset(
    "pork ham bacon gammon lard pancetta prosciutto chorizo schwein schweinefleisch schinken speck cerdo jamon tocino porc jambon domuz".split()
)
_MEAT = _PORK | frozenset(
    """beef veal lamb mutton chicken turkey duck goose meat meats steak steaks mince venison liver sausage sausages salami burger meatballs
    rind rindfleisch kalb lamm huhn hahnchen pute fleisch wurst ternera cordero pollo pavo carne boeuf veau agneau poulet dinde viande
    sigir dana kuzu tavuk hindi""".split()
)
_RICH_IN = {
    f"low {nutrient}": re.compile(rf"\b(?:high|rich|heavy|extra|more|lots of|loads of|plenty of)(?: in)? (?:{words})\b")
    for nutrient, words in (("sodium", "sodium|salt"), ("potassium", "potassium"), ("phosphorus", "phosph\\w+"))
}
"""`a high sodium week` for somebody whose record says little of it."""
_KEPT_BY_DIET = {"halal": _PORK, "kosher": _PORK, "vegetarian": _MEAT, "vegan": _MEAT}
