"""A patient as the dietitian wrote them down. Knows nothing about what the words mean: see catalogue."""

import datetime as dt
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    JsonValue,
    PlainSerializer,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_camel, to_snake

from domain.nutrition import Nutrient
from domain.text import fold
from domain.value import Amount, Value


def _printable(text: str) -> str:
    # no database keeps a zero byte, and no person types the others
    if any(ord(ch) < ord(" ") and ch not in "\t\n\r" for ch in text):
        raise ValueError("control characters are not text")
    return text


Text = Annotated[str, AfterValidator(_printable)]
Words = Annotated[Text, StringConstraints(min_length=1, max_length=200)]
Severity = Literal["strict", "moderate", "mild"]
Gender = Literal["female", "male", "other"]
ActivityLevel = Literal["sedentary", "light", "moderate", "active", "very_active"]

_GENDERS = {
    "f": "female", "female": "female", "woman": "female", "girl": "female",
    "m": "male", "male": "male", "man": "male", "boy": "male",
    "other": "other", "nonbinary": "other", "non binary": "other", "diverse": "other", "x": "other",
}  # fmt: skip


def _gender(written: object) -> object:
    return _GENDERS.get(fold(written), written) if isinstance(written, str) else written


def _underscored(written: object) -> object:
    return fold(written).replace(" ", "_") if isinstance(written, str) else written


def _snake_keys(written: object) -> object:
    return {to_snake(str(k)): v for k, v in written.items()} if isinstance(written, dict) else written


def _camel_keys(limits: dict[str, "Range"]) -> dict[str, Any]:
    return {to_camel(k): v.model_dump(by_alias=True, mode="json") for k, v in limits.items()}


class Restriction(Value):
    """A dietary restriction as written. A severity that was not given counts as strict."""

    type: Words
    severity: Annotated[Severity, BeforeValidator(_underscored)] = "strict"


class MacroTargets(Value):
    """Grams a day."""

    protein: Annotated[Amount, Field(ge=0, le=1000)]
    carbs: Annotated[Amount, Field(ge=0, le=2000)]
    fat: Annotated[Amount, Field(ge=0, le=1000)]


class Range(Value):
    """A dietitian's order for one nutrient and day, in the nutrient's unit; either end may be open."""

    min: Annotated[Amount, Field(ge=0)] | None = None
    max: Annotated[Amount, Field(ge=0)] | None = None


Limits = Annotated[dict[Nutrient, Range], BeforeValidator(_snake_keys), PlainSerializer(_camel_keys)]
"""By nutrient, camelCase in JSON like every other key."""


class Lab(Value):
    """A laboratory value as reported."""

    name: Words
    value: Amount
    unit: Words | None = None
    date: dt.date | None = None


class Override(Value):
    """A dietitian's decision on one bound of the rule catalogue for this patient: other ends, or none at all.

    Ends are in the rule's own measure (mg, g per kg, percent of energy ...); one left out stays as the rule has it, and
    given ends hold as they are written, without the rule's tolerance in units. A rule that is off supersedes nothing.
    Only bounds can be overridden; an exclusion, a texture or a refusal changes with the record alone.
    """

    rule: Words
    min: Annotated[Amount, Field(ge=0)] | None = None
    max: Annotated[Amount, Field(ge=0)] | None = None
    off: bool = False
    reason: Words
    author: Words
    at: dt.datetime

    @model_validator(mode="after")
    def _decides_one_thing(self) -> Self:
        if self.off == (self.min is not None or self.max is not None):
            raise ValueError("either other ends (min, max) or off is expected")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")
        return self


def _one_a_rule(overrides: tuple[Override, ...]) -> tuple[Override, ...]:
    if len({one.rule for one in overrides}) < len(overrides):
        raise ValueError("a rule is overridden twice")
    return overrides


class PatientFields(Value):
    """Everything a dietitian may set: what create takes, what update changes."""

    name: Words
    age: Annotated[int, Field(ge=0, le=120)]
    gender: Annotated[Gender, BeforeValidator(_gender)]
    medical_conditions: tuple[Words, ...] = ()
    allergies: tuple[Words, ...] = ()
    dietary_restrictions: tuple[Restriction, ...] = ()
    calorie_target: Annotated[int, Field(ge=300, le=10_000)]
    macro_targets: MacroTargets
    weight_kg: Annotated[Amount, Field(gt=0, le=500)] | None = None
    height_cm: Annotated[Amount, Field(ge=30, le=260)] | None = None
    activity_level: Annotated[ActivityLevel, BeforeValidator(_underscored)] | None = None
    medications: tuple[Words, ...] = ()
    dislikes: tuple[Words, ...] = ()
    labs: tuple[Lab, ...] = ()
    limits: Limits = Field(default_factory=dict)
    overrides: Annotated[tuple[Override, ...], AfterValidator(_one_a_rule)] = ()
    condition_details: dict[str, JsonValue] = Field(default_factory=dict)
    preferences: dict[str, JsonValue] = Field(default_factory=dict)
    notes: Annotated[Text, StringConstraints(max_length=10_000)] | None = None


class Patient(PatientFields):
    """A stored patient."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
    created_at: dt.datetime
    updated_at: dt.datetime
