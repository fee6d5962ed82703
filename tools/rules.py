"""Which clinical rules hold for a patient, and which of them nobody can check."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from catalogue import recognise
from domain.rule import Rule
from engine.validate import in_force, source_of
from tools.context import Context
from tools.references import find_patient
from tools.tool import ToolArgs, tool


class ListRules(ToolArgs):
    patient: str = Field(description="Patient id or name as the user writes it.")


def _in_short(data: Mapping[str, Any]) -> dict[str, Any]:
    """A line a rule, without the sources."""
    rules = [f"{one['level']}: {one['text']} [{one['rule']}]" for one in data["rules"]]
    missing = [f"{one['field']} is missing for {one['rule']}" for one in data["missing"]]
    return {
        "patientName": data["patientName"],
        "rules": rules,
        "missing": missing,
        "notUnderstood": data["notUnderstood"],
    }


@tool("read", view=_in_short)
def list_rules(args: ListRules, ctx: Context) -> dict[str, Any]:
    """The clinical rules in force for a patient with level and source, those that yield to the prescription or cannot be
    checked because the record lacks a field, and what in the record is not understood.
    """
    patient = find_patient(args.patient, ctx).value
    profile = recognise(patient, ctx.catalogue.foods)
    force = in_force(ctx.catalogue.rules, patient, profile)
    overruled = [_rule(one.rule) | {"level": "info", "yields": True} for one in force.overruled]
    return {
        "patientId": patient.id,
        "patientName": patient.name,
        "rules": [*(_rule(rule) for rule in force.rules), *overruled],
        "missing": [_rule(rule) | {"field": field} for rule, field in force.missing],
        "notUnderstood": [one.written for one in profile.not_understood],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "title": rule.title,
        "level": rule.level,
        "text": rule.message,
        "source": source_of(rule),
    }
