"""A dietitian's decision on one bound of the rule catalogue for one patient. What keeps a food away is no bound.

An override may loosen what protects a patient, so in a conversation it takes the user's own reason and their yes.
"""

from typing import Any

from pydantic import Field, ValidationError
from rapidfuzz import process

from catalogue import recognise
from domain.errors import InvalidInput, NotFound, NotPermitted
from domain.patient import Override, Patient, Words
from domain.rule import Bound, Rule
from domain.text import fold
from domain.value import Amount
from engine.validate import Overridden, in_force, judge_overridden
from tools.consent import OverrideToAgree
from tools.context import Context
from tools.dispatch import refused
from tools.patients import with_flags
from tools.references import find_patient
from tools.tool import ToolArgs, tool
from tools.views import patient_view

_NEAR = 60
"""Out of 100: rule ids this alike are offered as near misses."""


class OverrideRule(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")
    rule: Words = Field(description="Id of the rule, as findings and explain_plan give it.")
    min: Amount | None = Field(None, description="New lower end in the rule's own unit; left out: as the rule has it.")
    max: Amount | None = Field(None, description="New upper end in the rule's own unit; left out: as the rule has it.")
    off: bool | None = Field(None, description="true to set the whole bound aside.")
    clear: bool | None = Field(None, description="true to take an earlier override back.")
    reason: Words | None = Field(None, description="Why, word for word as the user says it; not needed with clear.")


@tool("write", view=patient_view)
def override_rule(args: OverrideRule, ctx: Context) -> dict[str, Any]:
    """Give one patient another bound than the rule catalogue's, or set it aside, only when the user orders exactly that
    and says why; the user is asked to confirm. Never for allergies, diets, textures or refusals: those change with the
    record alone.
    """
    current = find_patient(args.patient, ctx)
    if ctx.actor.role == "procurement":
        raise NotPermitted("Only a dietitian may override a rule.", hint="Ask the dietitian in charge.")
    others = current.value.model_copy(
        update={"overrides": tuple(one for one in current.value.overrides if one.rule != args.rule)}
    )
    kept = others.overrides
    if args.clear:
        _refuse_unclear(args, current.value)
    else:
        decided = _decided(args, others, ctx)
        note = judge_overridden(decided)
        ctx.consent.require_override(
            OverrideToAgree(others.id, current.version, others.name, decided.override),
            f"For {others.name}, {note.message}",
        )
        kept = (*kept, decided.override)
    patient = others.model_copy(update={"overrides": kept, "updated_at": ctx.now()})
    ctx.patients.save(patient, expected_version=current.version)
    return with_flags(patient, ctx)


def _refuse_unclear(args: OverrideRule, patient: Patient) -> None:
    """Raise NotFound where there is nothing to take back, InvalidInput where new ends come with it."""
    if args.off or args.min is not None or args.max is not None:
        raise InvalidInput("clear takes an override back; other ends or off make one.", hint="Send one of the two.")
    overridden = [one.rule for one in patient.overrides]
    if args.rule not in overridden:
        raise NotFound(
            f"{args.rule} is not overridden for {patient.name}.",
            hint=f"Overridden: {', '.join(overridden) or 'nothing'}.",
            details={"candidates": overridden},
        )


def _decided(args: OverrideRule, patient: Patient, ctx: Context) -> Overridden:
    """The override asked for. Raises NotFound, NotPermitted or InvalidInput where there is none to be had."""
    rule, bound = _bound(args.rule, ctx)
    if not in_force(ctx.catalogue.rules, patient, recognise(patient, ctx.catalogue.foods)).holds(rule.id):
        raise InvalidInput(
            f"“{rule.title}” is not in force for {patient.name}: there is nothing to override.",
            hint="validate_plan and explain_plan name the rules that are.",
        )
    if args.reason is None:
        raise InvalidInput("An override needs a reason.", hint="Ask the user why, and send what they say as reason.")
    try:
        override = Override(
            rule=rule.id,
            min=args.min,
            max=args.max,
            off=bool(args.off),
            reason=args.reason,
            author=ctx.actor.user_id,
            at=ctx.now(),
        )
    except ValidationError as unfit:
        raise refused(unfit, OverrideRule) from unfit
    decided = Overridden(rule, bound, override)
    lo, hi = decided.decided.lo, decided.decided.hi
    if lo is not None and hi is not None and lo > hi:
        raise InvalidInput(
            f"At least {lo} and at most {hi} cannot both hold: the end left out stays as the rule has it.",
            hint="Send both ends.",
        )
    return decided


def _bound(written: str, ctx: Context) -> tuple[Rule, Bound]:
    """The rule of this id and its bound. Raises NotFound (with near misses) or NotPermitted."""
    rules = {rule.id: rule for rule in ctx.catalogue.rules}
    rule = rules.get(written)
    if rule is None:
        near = [
            name
            for name, _, _ in process.extract(
                fold(written).replace(" ", "_"), sorted(rules), limit=3, score_cutoff=_NEAR
            )
        ]
        raise NotFound(
            f"There is no rule {written!r}.",
            hint=f"Did you mean {', '.join(near)}?" if near else "validate_plan and explain_plan name the rules.",
            details={"candidates": near},
        )
    if not isinstance(rule.check, Bound):
        raise NotPermitted(
            f"“{rule.title}” cannot be overridden: only bounds on a nutrient can. Allergies, diets, excluded foods, "
            "textures and refusals change with the record, ordered limits with limits.",
            hint="Change the record with update_patient if it is wrong.",
        )
    return rule, rule.check
