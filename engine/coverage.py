"""How many recipes every diet leaves for every meal slot, so that a data edit cannot starve a diet unnoticed.

Knows the diets a clinic meets most; knows no patient and composes no week.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from catalogue.loader import Catalogue
from catalogue.recognise import recognise
from domain.nutrition import NUTRIENTS, PARTS, Nutrient
from domain.patient import MacroTargets, PatientFields, Restriction, Severity
from domain.recipe import QUARTERS, SLOTS, Slot
from engine.plan.compile import compile_rules
from engine.plan.shelf import Flags, Shelf, shelf_of

Range = tuple[Nutrient, float, float]
"""From and to, in the nutrient's unit, both inclusive."""

_NO_END = float("inf")


@dataclass(frozen=True)
class Within:
    """What one serving may bring, by kind of meal: limits of a day, divided over its meals."""

    breakfast: tuple[Range, ...] = ()
    main: tuple[Range, ...] = ()
    snack: tuple[Range, ...] = ()

    def of(self, slot: Slot) -> tuple[Range, ...]:
        return {"breakfast": self.breakfast, "snack": self.snack}.get(slot, self.main)

    def and_(self, other: "Within") -> "Within":
        """Both at once."""
        return Within(self.breakfast + other.breakfast, self.main + other.main, self.snack + other.snack)


RENAL = Within(
    breakfast=(("sodium", 0, 500), ("potassium", 0, 500), ("phosphorus", 0, 250)),
    main=(("sodium", 0, 600), ("potassium", 0, 800), ("phosphorus", 0, 300)),
    snack=(("sodium", 0, 200), ("potassium", 0, 250), ("phosphorus", 0, 120)),
)
"""Together at most 1.9 g sodium, 2.35 g potassium and 970 mg phosphorus a day: orders dietitians write (convention)."""

LOW_SODIUM = Within((("sodium", 0, 350),), (("sodium", 0, 450),), (("sodium", 0, 150),))
"""Together at most 1.4 g a day, under the 1.5 g of the strictest order."""

DIABETES = Within((("carbs", 15, 45),), (("carbs", 45, 60),), (("carbs", 0, 20),))
"""Choices of 15 g: one to three at breakfast, three to four at a main meal, about one between meals (convention)."""

RICH = Within(
    breakfast=(("calories", 400, _NO_END), ("protein", 18, _NO_END)),
    main=(("calories", 500, _NO_END), ("protein", 28, _NO_END)),
    snack=(("calories", 180, _NO_END), ("protein", 7, _NO_END)),
)
"""One serving each brings 1580 kcal and 81 g protein: 30 kcal and more than 1.2 g per kg for somebody of 53 kg."""


@dataclass(frozen=True)
class Diet:
    """A diet in the words of a patient record; `within` are figures of one serving that no rule states per recipe."""

    name: str
    restrictions: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = "strict"
    within: Within = Within()


DIETS: tuple[Diet, ...] = (
    Diet("everything"),
    Diet("vegan", ("vegan",)),
    Diet("vegetarian", ("vegetarian",)),
    Diet("pescatarian", ("pescatarian",)),
    Diet("halal", ("halal",)),
    Diet("kosher", ("kosher",)),
    Diet("gluten-free", ("gluten free",)),
    Diet("milk-free", allergies=("milk",)),
    Diet("egg-free", allergies=("egg",)),
    Diet("nut- and peanut-free", allergies=("tree nuts", "peanuts")),
    Diet("soy-free", allergies=("soy",)),
    Diet("fish- and shellfish-free", allergies=("fish", "shellfish")),
    Diet("sesame-free", allergies=("sesame",)),
    Diet("low-FODMAP, green", ("low FODMAP",)),
    Diet("low-FODMAP, green and amber", ("low FODMAP",), severity="moderate"),
    Diet("renal: sodium, potassium, phosphorus", conditions=("CKD stage 4",), within=RENAL),
    Diet("low-sodium", ("low sodium",), within=LOW_SODIUM),
    Diet("diabetes", conditions=("type 2 diabetes",), within=DIABETES),
    Diet("IDDSI 4", details={"iddsiLevel": "4"}),
    Diet("IDDSI 5", details={"iddsiLevel": "5"}),
    Diet("IDDSI 6", details={"iddsiLevel": "6"}),
    Diet("IDDSI 7, easy to chew", details={"iddsiLevel": "7ec"}),
    Diet("high energy, high protein", conditions=("malnutrition",), within=RICH),
    Diet("low-purine", conditions=("gout",)),
    Diet("vegan, soy-free", ("vegan",), allergies=("soy",)),
    Diet("vegan, nut- and peanut-free", ("vegan",), allergies=("tree nuts", "peanuts")),
    Diet("coeliac, milk-free", conditions=("coeliac disease",), allergies=("milk",)),
    Diet("kosher, milk-free", ("kosher",), allergies=("milk",)),
    Diet("CKD and diabetes", conditions=("CKD stage 4", "type 2 diabetes"), within=RENAL.and_(DIABETES)),
    Diet("vegetarian, CKD", ("vegetarian",), ("CKD stage 4",), within=RENAL),
)


def coverage(catalogue: Catalogue, diets: tuple[Diet, ...] = DIETS) -> dict[str, dict[Slot, int]]:
    """For each diet by name: how many recipes a slot is left with once every rule against foods or recipes is kept.

    Counts soft rules as if they were hard, so a count is what can be served without a single remark.
    """
    shelf = shelf_of(catalogue)
    return {diet.name: _left(diet, shelf) for diet in diets}


def as_table(covered: Mapping[str, Mapping[Slot, int]]) -> str:
    """One line for each diet, one column for each slot."""
    width = max(len(name) for name in covered)
    head = f"{'diet':{width}}" + "".join(f"{slot:>11}" for slot in SLOTS)
    rows = (f"{name:{width}}" + "".join(f"{left[slot]:>11}" for slot in SLOTS) for name, left in covered.items())
    return "\n".join((head, *rows))


def _left(diet: Diet, shelf: Shelf) -> dict[Slot, int]:
    patient = somebody_on(diet)
    required = compile_rules(patient, recognise(patient, shelf.catalogue.foods), shelf.catalogue)
    free: Flags = ~np.any([np.zeros(len(shelf.recipes), np.bool_), *(one.recipes for one in required.against)], axis=0)
    return {
        slot: int((free & shelf.slots[:, column] & _fitting(shelf, diet.within.of(slot))).sum())
        for column, slot in enumerate(SLOTS)
    }


def _fitting(shelf: Shelf, ranges: tuple[Range, ...]) -> Flags:
    """The recipes one serving of which lies in every range; an unknown figure lies in none."""
    fits = np.ones(len(shelf.recipe_of), dtype=np.bool_)
    for nutrient, lo, hi in ranges:
        column = NUTRIENTS.index(nutrient)
        brought = shelf.amounts[:, column]
        fits &= (brought >= lo * PARTS) & (brought <= hi * PARTS) & ~shelf.unknown[:, column]
    fitting = np.zeros(len(shelf.recipes), dtype=np.bool_)
    fitting[shelf.recipe_of[fits & (shelf.quarters == QUARTERS)]] = True
    return fitting


def somebody_on(diet: Diet) -> PatientFields:
    """A patient record that says this diet and little else; figures of the body play no part in what is usable."""
    return PatientFields(
        name=diet.name,
        age=45,
        gender="other",
        calorie_target=2000,
        macro_targets=MacroTargets(protein=80, carbs=250, fat=70),
        dietary_restrictions=tuple(Restriction(type=name, severity=diet.severity) for name in diet.restrictions),
        medical_conditions=diet.conditions,
        allergies=diet.allergies,
        condition_details=dict(diet.details),
    )
