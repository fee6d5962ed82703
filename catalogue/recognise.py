"""Turns the words of a patient record into tags, allergens and foods, and names every word it did not understand.

Exact phrases only: what merely looks like a known word becomes a suggestion. Knows no rule.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from pydantic import JsonValue

from catalogue.food_names import FoodNames, names_of
from catalogue.lexicon import Lexicon, Reading, comparable, suggest
from catalogue.words import Meaning, Vocabulary, details, dislikes, lab_marks, plain_labs, vocabulary, with_implied
from domain.food import Food, FoodId
from domain.patient import Lab, PatientFields, Restriction
from domain.profile import Avoided, DeclaredAllergen, NotUnderstood, Profile
from domain.rule import Tag
from domain.text import fold

_ADULT = 18

_BMI_UNDER: tuple[tuple[str, Tag], ...] = (("16", "bmi:under_16"), ("18.5", "bmi:under_18_5"))
_BMI_FROM: tuple[tuple[int, Tag], ...] = ((25, "bmi:from_25"), (30, "bmi:from_30"))

_ASIDE = {
    "medical_conditions": re.compile(r"(19|20)\d\d"),
    "allergies": re.compile(r"(19|20)\d\d"),
    "dietary_restrictions": re.compile(r"(?!)"),
    "medications": re.compile(r"\d+(mg|mcg|ug|g|ml|iu|u)?"),
}
"""Words that say since when or how much, never what. In a restriction a number is an order and must not be lost."""

T = TypeVar("T")


@dataclass
class _Notes:
    """What has been understood so far, in the order of the record."""

    tags: list[Tag] = field(default_factory=list)
    allergens: list[DeclaredAllergen] = field(default_factory=list)
    allergy_foods: list[Avoided] = field(default_factory=list)
    disliked: list[Avoided] = field(default_factory=list)
    unknown: list[NotUnderstood] = field(default_factory=list)

    def miss(self, field_name: str, written: str, suggestions: Iterable[str] = ()) -> None:
        self.unknown.append(NotUnderstood(field=field_name, written=written, suggestions=tuple(suggestions)))


def recognise(patient: PatientFields, foods: Mapping[str, Food]) -> Profile:
    """What the record says, in tags and foods.

    Never raises for strange words: they are in `not_understood` with the name of the patient field (snake case) and
    at most three suggestions, and what was understood beside them still counts. `foods` are the catalogue's, by id.
    """
    notes = _Notes()
    names = names_of(foods)
    for written in patient.medical_conditions:
        _say("medical_conditions", written, vocabulary("conditions"), notes)
    for written in patient.medications:
        _say("medications", written, vocabulary("medications"), notes)
    for written in patient.allergies:
        _allergy(written, names, notes)
    for restriction in patient.dietary_restrictions:
        _restriction(restriction, notes)
    for written in patient.dislikes:
        _dislike(written, names, notes)
    for key in sorted(patient.condition_details):
        _detail(key, patient.condition_details[key], notes)
    for lab in patient.labs:
        _lab(lab, notes)
    notes.tags.extend(f"allergen:{one.allergen}" for one in notes.allergens)
    notes.tags.extend(f"limit:{nutrient}" for nutrient in patient.limits)
    tags = with_implied(notes.tags)
    if "condition:pregnancy" not in tags:
        tags = with_implied((*tags, *_body(patient)))
    return Profile(
        tags=tags,
        allergens=_once(notes.allergens),
        allergy_foods=_once(sorted(notes.allergy_foods, key=lambda a: (a.food, a.written))),
        disliked=_once(sorted(notes.disliked, key=lambda a: (a.food, a.written))),
        not_understood=_once(notes.unknown),
    )


def _say(field_name: str, written: str, words: Vocabulary, notes: _Notes) -> tuple[Tag, ...]:
    """Reads one entry of a field; returns the tags it adds."""
    if words.says_nothing(written):
        return ()
    reading = words.lexicon.read(written, words.fillers)
    said = _before_cut(reading)
    tags = tuple(tag for meaning, _ in said for tag in meaning.tags)
    notes.tags.extend(tags)
    _name_the_rest(field_name, written, reading, words.lexicon, notes)
    return tags


def _name_the_rest(
    field_name: str, written: str, reading: Reading[Meaning], lexicon: Lexicon[Meaning], notes: _Notes
) -> None:
    turned = any(meaning.role != "says" for meaning, _ in reading.found)
    if turned or not reading.found:
        notes.miss(field_name, written, lexicon.suggest(written))
        return
    left = " ".join(word for word in reading.left if not _ASIDE[field_name].fullmatch(word))
    if left:
        notes.miss(field_name, left, lexicon.suggest(left))


def _before_cut(reading: Reading[Meaning]) -> tuple[tuple[Meaning, str], ...]:
    said: list[tuple[Meaning, str]] = []
    for meaning, phrase in reading.found:
        if meaning.role == "cut":
            break
        if meaning.role == "says":
            said.append((meaning, phrase))
    return tuple(said)


def _allergy(written: str, names: FoodNames, notes: _Notes) -> None:
    """Everything an allergy names is excluded, even beside words that are not understood: fails closed."""
    words = vocabulary("allergies")
    if words.says_nothing(written):
        return
    reading = names.allergies.read(written, words.fillers)
    wider = {phrase for meaning, phrase in reading.found if not meaning.foods}
    for meaning, phrase in reading.found:
        if meaning.foods and phrase in wider:
            continue  # the allergen's own states or the family say better which foods are meant
        notes.tags.extend(meaning.tags)
        notes.allergens.extend(DeclaredAllergen(allergen=a, written=written) for a in meaning.allergens)
        foods = names.of(words.families[meaning.family]) if meaning.family is not None else meaning.foods
        if meaning.foods:
            foods = (*foods, *names.named(tuple(phrase.split())))
        if not meaning.allergens and not meaning.tags and (meaning.family or meaning.foods):
            notes.tags.append("allergy:unregulated")
        notes.allergy_foods.extend(Avoided(food=food, written=written) for food in foods)
    _name_the_rest("allergies", written, reading, names.allergies, notes)


def _restriction(restriction: Restriction, notes: _Notes) -> None:
    tags = _say("dietary_restrictions", restriction.type, vocabulary("restrictions"), notes)
    notes.tags.extend(
        tag.replace("restriction:", f"restriction_{restriction.severity}:", 1)
        for tag in tags
        if tag.startswith("restriction:")
    )


def _dislike(written: str, names: FoodNames, notes: _Notes) -> None:
    """Narrow where an allergy is wide: who dislikes olives still eats olive oil."""
    known = dislikes()
    if " ".join(comparable(written)) in known.none:
        return
    for part in _parts(written):
        foods = _disliked_foods(part, names)
        if foods is None:
            notes.miss("dislikes", " ".join(part), names.allergies.suggest(" ".join(part)))
        else:
            notes.disliked.extend(Avoided(food=food, written=written) for food in foods)


def _parts(written: str) -> Iterable[tuple[str, ...]]:
    known = dislikes()
    part: list[str] = []
    for clause in re.split(r"[,;/&+\n]", written):
        for word in comparable(clause):
            if word in known.breaks and part:
                yield tuple(part)
                part = []
            elif word not in known.fillers and word not in known.breaks:
                part.append(word)
        if part:
            yield tuple(part)
            part = []


def _disliked_foods(words: tuple[str, ...], names: FoodNames) -> tuple[FoodId, ...] | None:
    """The foods meant by a dislike; None when the words are strange."""
    facts = dislikes().classes.get(" ".join(words))
    if facts is not None:
        return names.with_facts(facts)
    foods = names.headed(words)
    if foods:
        return foods
    reading = vocabulary("allergies").lexicon.read(" ".join(words))
    if reading.left or any(meaning.role != "says" for meaning, _ in reading.found):
        return None
    families = vocabulary("allergies").families
    return tuple(f for meaning, _ in reading.found if meaning.family for f in names.of(families[meaning.family]))


def _detail(key: str, value: JsonValue, notes: _Notes) -> None:
    """One key of `conditionDetails`; null says nothing."""
    if value is None:
        return
    by_key = {_joined(known): detail for known, detail in details().items()}
    detail = by_key.get(_joined(key))
    written = f"{key}: {value}"
    if detail is None:
        notes.miss("condition_details", written, suggest(_joined(key), {_joined(known): known for known in details()}))
        return
    said = fold(str(value))
    tags = detail.values.get({"yes": "true", "no": "false"}.get(said, said), detail.values.get(said))
    if tags is None and isinstance(value, int | float) and not isinstance(value, bool):
        tags = next((r.tags for r in detail.ranges if r.lo <= value <= r.hi), None)
    if tags is None:
        notes.miss("condition_details", written, sorted(detail.values)[:3])
        return
    notes.tags.extend(tags)


def _joined(key: str) -> str:
    return fold(key).replace(" ", "")


def _lab(lab: Lab, notes: _Notes) -> None:
    name = fold(lab.name)
    unit = fold(lab.unit or "")
    mark = lab_marks().get(name)
    if mark is None:
        if name not in plain_labs():
            notes.miss("labs", lab.name)
        return
    if unit not in mark.above:
        notes.miss("labs", f"{lab.name} {lab.value} {lab.unit or 'without a unit'}", sorted(filter(None, mark.above)))
    elif lab.value > mark.above[unit]:
        notes.tags.append(mark.tag)


def _body(patient: PatientFields) -> Iterable[Tag]:
    """Body mass index of adults, in the bands of the WHO."""
    if patient.age < _ADULT or patient.weight_kg is None or patient.height_cm is None:
        return ()
    index = Fraction(str(patient.weight_kg)) * 10_000 / Fraction(str(patient.height_cm)) ** 2
    under = tuple(tag for limit, tag in _BMI_UNDER if index < Fraction(limit))
    return under + tuple(tag for limit, tag in _BMI_FROM if index >= limit)


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
