"""The digests of docs/decisions/0003, computed again from the JSON itself and with none of the code that makes plans.

What is hashed is what stands in the file: a figure written another way is another file.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.patient import PatientFields

_UNPLANNED = {"name", "notes"}
_OF_AN_OVERRIDE = {"rule", "min", "max", "off"}


def sha256(value: Any) -> str:
    """Of canonical JSON: sorted keys, no blanks, UTF-8."""
    return hashlib.sha256(_canonical(value).encode()).hexdigest()


def fingerprint(days: Sequence[Any], provenance: Mapping[str, Any]) -> str:
    """Of the days and of what they were made from, both as JSON."""
    made_from = {key: value for key, value in provenance.items() if key != "fingerprint"}
    return sha256({"days": list(days), "madeFrom": made_from})


def seal(document: Mapping[str, Any]) -> str:
    """Of everything a document says but its own `seal`."""
    return sha256({key: value for key, value in document.items() if key != "seal"})


def planned_inputs(patient: PatientFields) -> dict[str, Any]:
    """What a plan depends on of a record, as JSON: no name, no notes, and of an override only what was decided."""
    fields: dict[str, Any] = dict.fromkeys(PatientFields.model_fields.keys() - _UNPLANNED, True)
    kept = fields | {"overrides": {"__all__": _OF_AN_OVERRIDE}}
    return patient.model_dump(mode="json", by_alias=True, include=kept)


def inputs_digest(patient: PatientFields, week_start: date, variant: int) -> str:
    """Of the record, the week and the variant; the order of a record's lists means nothing."""
    ordered = {
        key: sorted(value, key=_canonical) if isinstance(value, list) else value
        for key, value in planned_inputs(patient).items()
    }
    return sha256({"patient": ordered, "weekStart": week_start.isoformat(), "variant": variant})


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
