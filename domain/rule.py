"""A clinical rule as a record: who it is for, what it measures, between which bounds, and who says so.

Records are data in the catalogue. The planner compiles them and the validator evaluates them, each with its own code.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from domain.finding import Scope
from domain.food import Allergen, Fact, Fodmap, FoodId, Grade
from domain.nutrition import Nutrient
from domain.patient import Gender
from domain.recipe import Slot
from domain.value import Amount, Value

Tag = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(:[a-z0-9_]+)?$")]
"""What is recognised of a patient, e.g. `condition:ckd`, `ckd_stage:3b`, `restriction:vegan`, `medication:warfarin`."""

Evidence = Literal["V", "S", "M", "C", "F", "E"]
"""V read in the guideline, S second-hand, M from memory: unconfirmed, C convention, F FDA text, E EU regulation."""

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{1,64}$")]


class Applies(Value):
    """Everybody, unless narrowed: every tag of `all`, one of `any` (where given), none of `none`; ages inclusive."""

    all: tuple[Tag, ...] = ()
    any: tuple[Tag, ...] = ()
    none: tuple[Tag, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    gender: Gender | None = None


class Exclude(Value):
    """No ingredient may carry any of these. `rejects_may`: a recipe- or brand-dependent allergen is refused too."""

    kind: Literal["exclude"] = "exclude"
    allergens: tuple[Allergen, ...] = ()
    rejects_may: bool = True
    facts: tuple[Fact, ...] = ()
    foods: tuple[FoodId, ...] = ()
    fodmap: tuple[Fodmap, ...] = ()
    purine: tuple[Grade, ...] = ()
    tyramine: tuple[Grade, ...] = ()


Per = Literal["day", "kg", "1000_kcal", "percent_energy", "percent_target", "g_protein"]
"""What a bound is measured per: nothing (the scope's own total, in the nutrient's unit), kg body weight, 1000 kcal
eaten, percent of the energy eaten (4/4/9 kcal per g), percent of the prescribed target, or g of protein eaten."""


class Bound(Value):
    """`lo` ≤ metric ≤ `hi` for each unit of the rule's scope; `slots` narrows a meal-scoped bound.

    At scope week the metric is the mean over the days. `floor` widens a `percent_target` bound to at least that many
    units (macros: ±10% or ±5 g, whichever is larger). At scope meal `percent_energy` is of the day's energy for the
    nutrient `calories` (the split of a day) and of the meal's own energy for every other nutrient.
    """

    kind: Literal["bound"] = "bound"
    nutrient: Nutrient
    per: Per = "day"
    lo: Amount | None = None
    hi: Amount | None = None
    floor: Amount | None = None
    slots: tuple[Slot, ...] = ()


class Quota(Value):
    """Between `lo` and `hi` meals a week (a day, where the scope is day) that hold any of these facts or foods."""

    kind: Literal["quota"] = "quota"
    facts: tuple[Fact, ...] = ()
    foods: tuple[FoodId, ...] = ()
    lo: int | None = None
    hi: int | None = None


class Steady(Value):
    """From day to day: within `percent` or `units` (whichever is larger) of the week's mean, per slot if `by_slot`."""

    kind: Literal["steady"] = "steady"
    nutrient: Nutrient
    percent: Amount = 0
    units: Amount = 0
    by_slot: bool = False


class Apart(Value):
    """No meal holds a food with a fact of `one` together with a food with a fact of `other` (meat with dairy)."""

    kind: Literal["apart"] = "apart"
    one: tuple[Fact, ...]
    other: tuple[Fact, ...]


class Repeats(Value):
    """The same main dish (lunch or dinner recipe): at most `week` times, and never within `gap` days of itself."""

    kind: Literal["repeats"] = "repeats"
    week: int
    gap: int


class Shape(Value):
    """At least so many eating occasions a day; `evening_snack`: one of them after dinner."""

    kind: Literal["shape"] = "shape"
    occasions: int
    evening_snack: bool = False


class Texture(Value):
    """Only recipes tested for this IDDSI level; a recipe that was not tested does not pass."""

    kind: Literal["texture"] = "texture"
    level: Annotated[int, Field(ge=3, le=7)]


class Refuse(Value):
    """No plan is made for this patient: out of scope, or the data a safe plan needs do not exist."""

    kind: Literal["refuse"] = "refuse"


class Advice(Value):
    """Nothing to measure: the message reaches the dietitian as a note."""

    kind: Literal["advice"] = "advice"


class DeclaredAllergy(Value):
    """No ingredient that contains, may contain or is an allergen the record declares (`Profile.allergens`, `.allergy_foods`)."""

    kind: Literal["declared_allergy"] = "declared_allergy"


class Disliked(Value):
    """Rather no ingredient of `Profile.disliked`."""

    kind: Literal["disliked"] = "disliked"


class OrderedLimit(Value):
    """Every range of the patient's `limits`, each day: a dietitian's order."""

    kind: Literal["ordered_limit"] = "ordered_limit"


class Understood(Value):
    """Nothing written in these patient fields is in `Profile.not_understood`."""

    kind: Literal["understood"] = "understood"
    fields: tuple[str, ...]


Check = Annotated[
    Exclude
    | Bound
    | Quota
    | Steady
    | Apart
    | Repeats
    | Shape
    | Texture
    | Refuse
    | Advice
    | DeclaredAllergy
    | Disliked
    | OrderedLimit
    | Understood,
    Field(discriminator="kind"),
]


class Rule(Value):
    """One record. Only `hard` rules forbid a plan; `needs` names patient fields without which it is not evaluable.

    `yields_to_prescription`: where the patient's own target (calorieTarget, macroTargets) lies outside the bound, the
    target is the dietitian's order and the rule steps down one level: hard to soft, soft to info. See
    docs/decisions/0002-rule-levels.md.
    """

    id: RuleId
    title: str
    pack: str
    year: int | None = None
    applies: Applies = Applies()
    scope: Scope
    check: Check
    level: Literal["hard", "soft", "info"]
    yields_to_prescription: bool = False
    needs: tuple[str, ...] = ()
    message: str
    source: str
    evidence: Evidence
    supersedes: tuple[RuleId, ...] = ()
