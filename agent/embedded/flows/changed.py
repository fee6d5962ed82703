"""What was changed in a record: said field by field, and put back as it was before."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.flows.patients import flags_said, labs_said
from agent.embedded.people.memory import Json, Revision

_LISTS = ("allergies", "medicalConditions", "medications", "dislikes", "dietaryRestrictions")


def recorded(field: str, record: Json) -> list[str]:
    """The entries of a list, a diet by its name."""
    return [str(e["type"]) if isinstance(e, Mapping) else str(e) for e in record.get(field) or ()]


def changed_said(arguments: Mapping[str, Any], before: Json, data: Json, desk: Desk) -> str:
    """What stands now in the fields that changed."""
    lines = [desk.say("updated", name=data["name"])]
    for field in arguments:
        value: Any = data.get(field)
        if field in _LISTS:
            shown = ", ".join(recorded(field, data)) or desk.say("none")
        elif field == "macroTargets":
            shown = f"{value['protein']} g protein, {value['carbs']} g carbs, {value['fat']} g fat"
        elif field == "labs":
            shown = labs_said(value) or desk.say("none")
        elif field == "limits":
            shown = "; ".join(f"{n} {_bounds(b)}" for n, b in value.items())
        else:
            shown = str(value)
        lines.append(f"- {desk.say(f'F_{field}')}: {shown}")
    if any(
        field in arguments
        for field in ("allergies", "medicalConditions", "dietaryRestrictions", "medications", "limits")
    ):
        lines.append(desk.say("plans_are_older"))
    known = {str(f["message"]) for f in before.get("findings") or ()}
    lines += [flag for flag in flags_said(data, desk) if flag[2:] not in known]
    return "\n".join(lines)


def put_back(revisions: Sequence[Revision], desk: Desk) -> Flow[str]:
    """These records as they were before; the tool asks first where that takes off a safeguard."""
    said = []
    for revision in reversed(revisions):
        now = desk.memory.patients[revision.patient]
        data = yield from desk.data("update_patient", patient=revision.patient, changes=_as_before(revision))
        said.append(changed_said(dict.fromkeys(revision.fields), now, data, desk))
    return "\n".join((desk.say("put_back"), *said))


def _as_before(revision: Revision) -> dict[str, Any]:
    """The changes of `update_patient` that bring back the fields of a revision."""
    changes: dict[str, Any] = {}
    for field in revision.fields:
        value = revision.before.get(field)
        if isinstance(value, Mapping) and field == "limits":
            value = [{"nutrient": name, "min": b.get("min"), "max": b.get("max")} for name, b in value.items()]
        if field == "clear" or value is None:
            changes["clear"] = [*changes.get("clear", []), field]
        else:
            changes[field] = value
    return changes


def _bounds(bounds: Json) -> str:
    parts = [
        f"≥ {bounds['min']}" if bounds.get("min") is not None else "",
        f"≤ {bounds['max']}" if bounds.get("max") is not None else "",
    ]
    return " ".join(part for part in parts if part)
