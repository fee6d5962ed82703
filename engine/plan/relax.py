"""How far a rule would have to give way: the mildest bound a week was found for. Knows one rule at a time."""

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

import numpy as np

from domain.nutrition import NUTRIENTS, PARTS, UNITS
from domain.patient import PatientFields
from domain.rule import Per, RuleId
from engine.plan.compile import Requirements
from engine.plan.draft import Draft
from engine.plan.lines import KCAL_PER_UNIT, Line, exact, target
from engine.plan.shelf import Ints

PER_WORDS: dict[Per, str] = {
    "day": "{unit}",
    "kg": "{unit} per kg",
    "1000_kcal": "{unit} per 1000 kcal",
    "percent_energy": "% of energy",
    "percent_target": "% of target",
    "g_protein": "{unit} per g of protein",
}


def yielding(requirements: Requirements, rule: RuleId) -> Requirements | None:
    """The requirements with a rule's bounds of a day or a week dear but no longer hard; None where it has none."""
    own = [line for line in requirements.lines if line.rule == rule and line.hard and line.scope != "meal"]
    if not own:
        return None
    lines = tuple(replace(line, hard=False, yields=True) if line in own else line for line in requirements.lines)
    return replace(requirements, lines=lines)


def reached(requirements: Requirements, rule: RuleId, draft: Draft) -> str:
    """In words what the rule's bounds would have to be for this week: `potassium of at most 1240 mg`."""
    lines = [line for line in requirements.lines if line.rule == rule and line.scope != "meal"]
    said = [words for line in lines for words in _beyond(line, draft, requirements.patient)]
    return " and ".join(said)


def _beyond(line: Line, draft: Draft, patient: PatientFields) -> list[str]:
    """What the days reach beyond either end of the line, rounded so that it is enough."""
    days = _days(draft) if line.scope == "day" else [_days(draft).sum(axis=0)]
    own = np.array(line.coefs, dtype=np.int64)
    count = 1 if line.scope == "day" else len(_days(draft))
    measured = [_measured(line, day, count, patient) for day in days]
    sums = [int(own @ day) for day in days]
    unit = PER_WORDS[line.per].format(unit=UNITS[line.nutrient])
    name, said = line.nutrient.replace("_", " "), []
    if line.lo is not None and min(sums) < line.lo * count:
        said.append(f"{name} of at least {_outward(min(measured), up=False)} {unit}")
    if line.hi is not None and max(sums) > line.hi * count:
        said.append(f"{name} of at most {_outward(max(measured), up=True)} {unit}")
    return said


def _days(draft: Draft) -> Ints:
    """[day, nutrient]: the exact amounts of the week's days."""
    board = draft.board
    amounts: Ints = np.add.reduce(
        [board.shelf.amounts[fitting[draft.picks[:, k]]] for k, fitting in enumerate(board.servings)]
    )
    return amounts


def _measured(line: Line, amounts: Ints, days: int, patient: PatientFields) -> Fraction:
    """The amount in the measure of the bound."""
    units = {name: Fraction(int(parts), PARTS) for name, parts in zip(NUTRIENTS, amounts, strict=True)}
    amount = units[line.nutrient]
    if line.per == "kg":
        return amount / days / exact(patient.weight_kg or 1)
    if line.per == "percent_target":
        return amount / days / target(line.nutrient, patient) * 100
    if line.per == "1000_kcal":
        return amount / units["calories"] * 1000
    if line.per == "percent_energy":
        return amount / units["calories"] * 100 * KCAL_PER_UNIT[line.nutrient]
    return amount / units["protein"] if line.per == "g_protein" else amount / days


def _outward(value: Fraction, *, up: bool) -> str:
    """Two decimals below ten, one below a hundred, none above; up or down, so that what was reached still fits."""
    places = 100 if value < 10 else 10 if value < 100 else 1  # noqa: PLR2004 - three sizes of numbers
    whole = ceil(value * places) if up else floor(value * places)
    return f"{whole / places:g}"
