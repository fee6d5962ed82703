"""How a patient is written in tool arguments: the contract's Patient fields, shaped so that a strict schema can hold them.

A strict schema knows no free-form objects, so `limits`, `conditionDetails` and `preferences` are lists of entries to a
model and may be plain objects to everybody else.
"""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic.alias_generators import to_camel, to_snake

from domain.errors import InvalidInput, NotFound
from domain.nutrition import Nutrient
from domain.patient import ActivityLevel, Lab, MacroTargets, PatientFields, Restriction, Severity, Words
from domain.text import fold
from domain.value import Amount, Value
from tools.tool import ToolArgs


class Limit(Value):
    """A dietitian's order for one nutrient a day, in kcal, g, mg or µg."""

    nutrient: Annotated[Nutrient, BeforeValidator(lambda v: to_snake(v) if isinstance(v, str) else v)]
    min: Amount | None
    max: Amount | None


class Entry(Value):
    """A named fact."""

    key: Words
    value: str | int | float | bool | list[str]


def _limit_list(written: Any) -> Any:
    if not isinstance(written, dict):
        return written
    return [
        {"nutrient": name, "min": None, "max": None} | dict(bounds) if isinstance(bounds, dict) else bounds
        for name, bounds in written.items()
    ]


def _entry_list(written: Any) -> Any:
    return [{"key": k, "value": v} for k, v in written.items()] if isinstance(written, dict) else written


def _restriction_list(written: Any) -> Any:
    return [{"type": r} if isinstance(r, str) else r for r in written] if isinstance(written, list | tuple) else written


LimitList = Annotated[list[Limit], BeforeValidator(_limit_list)]
EntryList = Annotated[list[Entry], BeforeValidator(_entry_list)]
RestrictionArgs = Annotated[list["RestrictionArg"], BeforeValidator(_restriction_list)]


class RestrictionArg(Value):
    """A dietary restriction as the user wrote it; severity null counts as strict."""

    type: Words
    severity: Annotated[Severity, BeforeValidator(lambda v: fold(v) if isinstance(v, str) else v)] | None = None

    def restriction(self) -> Restriction:
        """The domain's value."""
        return (
            Restriction(type=self.type)
            if self.severity is None
            else Restriction(type=self.type, severity=self.severity)
        )


class PatientDraft(ToolArgs):
    """The fields of a new patient."""

    name: Words = Field(description="Full name as the user gives it.")
    age: int = Field(description="Years.")
    gender: str = Field(description="female, male or other.")
    medical_conditions: list[Words] | None = Field(
        None, description="Conditions in the user's words, with stage or type where given."
    )
    allergies: list[Words] | None = Field(
        None, description="Allergies in the user's words; [] only when told there are none."
    )
    dietary_restrictions: RestrictionArgs | None = Field(
        None, description="Diets and limits (vegan, halal, low sodium ...) with severity strict, moderate or mild."
    )
    calorie_target: int = Field(description="Prescribed kcal a day.")
    macro_targets: MacroTargets = Field(description="Prescribed grams of protein, carbs and fat a day.")
    weight_kg: Amount | None = Field(None, description="Body weight in kg.")
    height_cm: Amount | None = Field(None, description="Height in cm.")
    activity_level: ActivityLevel | None = Field(None, description="sedentary, light, moderate, active or very_active.")
    medications: list[Words] | None = Field(None, description="Medications in the user's words.")
    dislikes: list[Words] | None = Field(None, description="Foods the patient would rather not eat.")
    labs: list[Lab] | None = Field(None, description="Laboratory values: name, value, unit, date.")
    limits: LimitList | None = Field(None, description="Ordered daily limits per nutrient.")
    condition_details: EntryList | None = Field(
        None, description="Details of a condition, e.g. ckdStage, trimester, iddsiLevel."
    )
    preferences: EntryList | None = Field(None, description="Wishes such as cuisine or minutes on weekdays.")
    notes: str | None = Field(None, description="Free text of the dietitian.")


class ListChange(Value):
    """What to add to and remove from a list."""

    add: list[Words] | None = None
    remove: list[Words] | None = None


class RestrictionChange(Value):
    """Restrictions to add, and the types to remove."""

    add: RestrictionArgs | None = None
    remove: list[Words] | None = None


class PatientChanges(Value):
    """Fields to change; a list replaces, {add, remove} changes one. `clear` empties optional fields."""

    name: Words | None = None
    age: int | None = None
    gender: str | None = None
    medical_conditions: list[Words] | ListChange | None = None
    allergies: list[Words] | ListChange | None = None
    dietary_restrictions: RestrictionArgs | RestrictionChange | None = None
    calorie_target: int | None = None
    macro_targets: "MacroChanges | None" = None
    weight_kg: Amount | None = None
    height_cm: Amount | None = None
    activity_level: ActivityLevel | None = None
    medications: list[Words] | ListChange | None = None
    dislikes: list[Words] | ListChange | None = None
    labs: list[Lab] | None = None
    limits: LimitList | None = None
    condition_details: EntryList | None = None
    preferences: EntryList | None = None
    notes: str | None = None
    clear: list[Words] | None = None


class MacroChanges(Value):
    """Grams a day; null stays as it is."""

    protein: Amount | None = None
    carbs: Amount | None = None
    fat: Amount | None = None


def as_fields(draft: PatientDraft) -> dict[str, Any]:
    """The arguments in the shape of `PatientFields`, what was not given left out."""
    given = {name: getattr(draft, name) for name in type(draft).model_fields if getattr(draft, name) is not None}
    return {name: plain(name, value) for name, value in given.items()}


def plain(name: str, value: Any) -> Any:
    """One argument as the domain writes it."""
    if name == "dietary_restrictions":
        return tuple(r.restriction() for r in value)
    if name == "limits":
        return {limit.nutrient: {"min": limit.min, "max": limit.max} for limit in value}
    if name in {"condition_details", "preferences"}:
        return {entry.key: entry.value for entry in value}
    return tuple(value) if isinstance(value, list) else value


def changed_fields(current: PatientFields, changes: PatientChanges) -> dict[str, Any]:
    """The fields after the change. Raises NotFound for an entry to remove that is not there.

    List entries are matched without case, accents or punctuation, one to remove by its beginning too; adding what is there already changes nothing.
    """
    after: dict[str, Any] = {name: getattr(current, name) for name in PatientFields.model_fields}
    for name in changes.clear or ():
        _clear(after, name)
    for name in PatientFields.model_fields:
        wanted = getattr(changes, name, None)
        if isinstance(wanted, ListChange):
            after[name] = _edited(name, after[name], wanted.add or [], wanted.remove or [], lambda word: word)
        elif isinstance(wanted, RestrictionChange):
            added = [r.restriction() for r in wanted.add or ()]
            renewed = {fold(r.type) for r in added}
            kept = [r for r in after[name] if fold(r.type) not in renewed]
            after[name] = _edited(name, kept, added, wanted.remove or [], lambda r: r.type)
        elif isinstance(wanted, MacroChanges):
            given = {k: v for k, v in wanted.model_dump().items() if v is not None}
            after[name] = after[name].model_dump() | given
        elif wanted is not None:
            after[name] = plain(name, wanted)
    return after


def _edited(field: str, current: Any, add: list[Any], remove: list[str], key: Callable[[Any], str]) -> tuple[Any, ...]:
    present = [fold(key(entry)) for entry in current]
    meant = {word: _entry_meant(fold(word), present) for word in remove}
    missing = [word for word in remove if meant[word] is None]
    if missing:
        raise NotFound(
            f"{', '.join(missing)}: not among the {to_camel(field)}.",
            hint=f"On record: {', '.join(key(entry) for entry in current) or 'nothing'}.",
            details={"field": to_camel(field), "missing": missing},
        )
    gone = set(meant.values())
    after = {fold(key(entry)): entry for entry in current if fold(key(entry)) not in gone}
    for entry in add:
        after.setdefault(fold(key(entry)), entry)
    return tuple(after.values())


def _entry_meant(word: str, present: Sequence[str]) -> str | None:
    """The entry of that name, else the only one that begins with it: `pregnancy` is `pregnancy (third trimester)`."""
    longer = [entry for entry in present if entry.startswith(f"{word} ")]
    return word if word in present else longer[0] if len(longer) == 1 else None


def _clear(after: dict[str, Any], written: str) -> None:
    name = to_snake(written.strip())
    field = PatientFields.model_fields.get(name)
    if field is None or field.is_required():
        optional = [to_camel(n) for n, f in PatientFields.model_fields.items() if not f.is_required()]
        raise InvalidInput(f"{written[:60]!r} cannot be emptied.", hint=f"These can: {', '.join(optional)}.")
    after[name] = field.get_default(call_default_factory=True)
