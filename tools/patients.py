"""Patient records: create, read, find, change, delete. What is written is kept as written; what nobody here
understands is flagged with the record, never dropped.
"""

from typing import Any

from pydantic import BaseModel, Field, ValidationError

from catalogue import recognise
from domain.errors import Conflict, InvalidInput
from domain.patient import Patient, PatientFields
from domain.text import fold
from engine.validate import check_prescription
from tools.consent import RecordToChange
from tools.context import Context
from tools.dispatch import refused
from tools.patient_args import PatientChanges, PatientDraft, as_fields, changed_fields
from tools.patient_search import fitting
from tools.references import find_patient, fitting_names, whose
from tools.tool import ToolArgs, tool
from tools.views import patient_view, patients_view


def with_flags(patient: Patient, ctx: Context) -> dict[str, Any]:
    """The record, what in it was not understood, and what is inconsistent in the prescription."""
    profile = recognise(patient, ctx.catalogue.foods)
    return patient.model_dump(mode="json", by_alias=True) | {
        "notUnderstood": [n.model_dump(mode="json", by_alias=True) for n in profile.not_understood],
        "findings": [f.model_dump(mode="json", by_alias=True) for f in check_prescription(patient, ctx.catalogue)],
    }


def fields_or_refusal(fields: dict[str, Any], model: type[BaseModel]) -> PatientFields:
    """The fields as the domain takes them. Raises InvalidInput by field and reason."""
    try:
        return PatientFields.model_validate(fields)
    except ValidationError as unfit:
        raise refused(unfit, model) from unfit


class CreatePatient(PatientDraft):
    """A new patient."""


@tool("write", view=patient_view)
def create_patient(args: CreatePatient, ctx: Context) -> dict[str, Any]:
    """Add a new patient. Needs name, age, gender, calorie target and macro targets: ask for what is missing, never
    make it up. Not for changing somebody who exists (update_patient).
    """
    fields = fields_or_refusal(as_fields(args), CreatePatient)
    _refuse_taken(fields.name, ctx)
    ctx.consent.require_wish("create_patient", fields.name, fields.name, f"Create a record for {fields.name}")
    now = ctx.now()
    patient = Patient(**fields.model_dump(), id=ctx.new_id("pat"), created_at=now, updated_at=now)
    ctx.patients.add(patient)
    return with_flags(patient, ctx)


def _refuse_taken(name: str, ctx: Context, but: str | None = None) -> None:
    """Raise Conflict when somebody else has this name: two records nobody can tell apart get mixed up."""
    same = [p.value for p in ctx.patients.all() if fold(p.value.name) == fold(name) and p.value.id != but]
    if same:
        raise Conflict(
            f"There is a patient {same[0].name} already.",
            hint="Change that record with update_patient, or give a name that tells the two apart.",
            details={"candidates": [{"id": p.id, "name": p.name} for p in same]},
        )


class GetPatient(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")


@tool("read", view=patient_view)
def get_patient(args: GetPatient, ctx: Context) -> dict[str, Any]:
    """The whole record of one patient, with what in it is not understood. Names match without case and accents."""
    return with_flags(find_patient(args.patient, ctx).value, ctx)


class FindPatients(ToolArgs):
    query: str | None = Field(None, description="Part of a name, or any word of the record.")
    condition: str | None = Field(None, description="A medical condition, in any usual wording.")
    allergy: str | None = Field(None, description="An allergy, in any usual wording.")
    restriction: str | None = Field(None, description="A diet or restriction such as vegan, halal, low sodium.")
    limit: int | None = Field(None, ge=1, le=500, description="At most so many.")


@tool("read", view=patients_view)
def find_patients(args: FindPatients, ctx: Context) -> dict[str, Any]:
    """List patients, all or those who fit every given word. Use it for "who is vegan", "how many patients"."""
    found = [p.value for p in ctx.patients.all()]
    if args.query is not None and args.query.strip():
        named = {p.value.id for p in fitting_names(args.query, ctx.patients.all())}
        found = [p for p in found if p.id in named] or fitting(found, "any", args.query, ctx.catalogue)
    for field, word in (
        ("medical_conditions", args.condition),
        ("allergies", args.allergy),
        ("dietary_restrictions", args.restriction),
    ):
        if word is not None and word.strip():
            found = fitting(found, field, word, ctx.catalogue)
    return {"patients": found[: args.limit], "total": len(found)}


class UpdatePatient(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")
    changes: PatientChanges = Field(
        description="Only what changes. A list replaces the old one; {add, remove} changes single entries."
    )


@tool("write", view=patient_view)
def update_patient(args: UpdatePatient, ctx: Context) -> dict[str, Any]:
    """Change a patient's record. Use {add: [...]} for one more allergy or condition so that the others stay."""
    current = whose(args.patient, ctx)
    if all(value is None for _, value in args.changes):
        raise InvalidInput("Nothing to change was said.", hint=f"Say what changes in {current.value.name}'s record.")
    fields = fields_or_refusal(changed_fields(current.value, args.changes), PatientChanges)
    if fold(fields.name) != fold(current.value.name):
        _refuse_taken(fields.name, ctx, but=current.value.id)
    patient = Patient(
        **fields.model_dump(), id=current.value.id, created_at=current.value.created_at, updated_at=ctx.now()
    )
    before = current.value
    ctx.consent.require_change(
        RecordToChange(patient.id, current.version, before.name, _taken_off(before, patient), _leaps(before, patient))
    )
    ctx.patients.save(patient, expected_version=current.version)
    return with_flags(patient, ctx)


def _taken_off(before: Patient, after: Patient) -> list[str]:
    """The allergies, conditions and diets that the record had and has no more."""
    kept = {fold(entry) for entry in _safeguards(after)}
    return [entry for entry in _safeguards(before) if fold(entry) not in kept]


def _leaps(before: Patient, after: Patient) -> list[str]:
    """Figures of which one is more than half as much again as the other: a difference read as the value, a digit too
    many.
    """
    figures = (
        ("weight", "kg", before.weight_kg, after.weight_kg),
        ("height", "cm", before.height_cm, after.height_cm),
        ("calorie target", "kcal", before.calorie_target, after.calorie_target),
    )
    return [
        f"{figure} from {old:g} to {new:g} {unit}"
        for figure, unit, old, new in figures
        if old is not None and new is not None and 2 * max(old, new) > 3 * min(old, new)
    ]


def _safeguards(patient: Patient) -> list[str]:
    diets = [restriction.type for restriction in patient.dietary_restrictions]
    return [*patient.allergies, *patient.medical_conditions, *diets]


class DeletePatient(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")


@tool("delete")
def delete_patient(args: DeletePatient, ctx: Context) -> dict[str, Any]:
    """Delete a patient and all their plans for good. The user is asked to confirm first; call it again, with the same
    patient, once they have said yes.
    """
    current = find_patient(args.patient, ctx)
    plans = ctx.plans.find(patient_id=current.value.id)
    also = f" and {len(plans)} plan{'s' if len(plans) > 1 else ''}" if plans else ""
    # a yes covers the plans there were when it was asked for
    target = " ".join([current.value.id, *(f"{plan.value.id}@{plan.version}" for plan in plans)])
    name = current.value.name
    ctx.consent.require_deletion("delete_patient", target, current.version, name, f"Delete {name}{also} for good")
    ctx.patients.delete(current.value.id)
    ctx.files.forget(current.value.id)
    return {"deleted": current.value.id, "name": name, "plansDeleted": len(plans)}
