"""Patients out of a file: all of them or none, and every bad row named. Also the demo clinic.

Reads the two formats people have (the Patient shape as JSON, a spreadsheet as CSV); knows no path: text comes in.
"""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic.alias_generators import to_camel, to_snake

from domain.errors import Conflict, InvalidInput
from domain.patient import Patient, PatientFields
from domain.text import fold
from tools.context import Context
from tools.dispatch import refused
from tools.tool import ToolArgs, tool
from tools.views import patients_view

_LISTS = ("medicalConditions", "allergies", "medications", "dislikes")
_MACROS = ("protein", "carbs", "fat")
_MOST_NAMED = 50
_COLUMNS = {
    fold(to_camel(name)): to_camel(name)
    for name in (*PatientFields.model_fields, "id", *_MACROS)
    if name not in {"macro_targets", "labs", "limits", "condition_details", "preferences", "overrides"}
} | {fold(re.sub(r"(?<!^)(?=[A-Z])", " ", to_camel(name))): to_camel(name) for name in PatientFields.model_fields}


class ImportPatients(ToolArgs):
    content: str = Field(description="The whole text of the file.")
    format: Literal["json", "csv"] | None = Field(None, description="json or csv; told by the text when left out.")


@tool("write", view=patients_view)
def import_patients(args: ImportPatients, ctx: Context) -> dict[str, Any]:
    """Add many patients from the text of a JSON or CSV file the user gave. All or nothing: a bad row stops the whole
    import and is named. Not for a single patient told in a sentence (create_patient).
    """
    kind = args.format or ("json" if args.content.lstrip("\ufeff \t\r\n")[:1] in {"[", "{"} else "csv")
    rows = _json_rows(args.content) if kind == "json" else _csv_rows(args.content)
    return _add(_patients(rows, ctx), ctx)


class LoadDemoClinic(ToolArgs):
    """Nothing to say."""


@tool("write", view=patients_view)
def load_demo_clinic(args: LoadDemoClinic, ctx: Context) -> dict[str, Any]:  # noqa: ARG001 - every tool takes args
    """Load the demo clinic of invented patients, for trying things out. Only into an empty store, only when asked."""
    if ctx.patients.count():
        raise Conflict(
            "The demo clinic loads only into an empty store, and there are patients here.",
            hint="Delete them first, or start with another DATABASE_URL.",
        )
    rows = json.loads((Path(__file__).parent / "demo_clinic.json").read_text(encoding="utf-8"))
    return _add(_patients([(f"patient {i}", row) for i, row in enumerate(rows, 1)], ctx), ctx)


Row = tuple[str, Any]
"""Where it stands in the file, and what stands there."""


def _json_rows(content: str) -> list[Row]:
    try:
        parsed = json.loads(content.lstrip("\ufeff"))
    except (ValueError, RecursionError) as broken:
        where = f" (line {broken.lineno})" if isinstance(broken, json.JSONDecodeError) else ""
        raise InvalidInput(f"The file is not JSON{where}.", hint="A list of patients is expected.") from broken
    rows = parsed.get("patients", [parsed]) if isinstance(parsed, dict) else parsed
    if not isinstance(rows, list) or not rows:
        raise InvalidInput("There is no patient in the file.", hint="A list of patients is expected.")
    return [(f"patient {i}", row) for i, row in enumerate(rows, 1)]


def _csv_rows(content: str) -> list[Row]:
    text = content.lstrip("\ufeff")
    header = text.splitlines()[0] if text.strip() else ""
    if not header.strip():
        raise InvalidInput("The file is empty.", hint="The first line names the columns: name, age, gender ...")
    delimiter = max(",;\t", key=header.count)
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    columns = [_COLUMNS.get(fold(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))) for name in table[0]]
    unknown = [name for name, column in zip(table[0], columns, strict=True) if column is None]
    if unknown:
        raise InvalidInput(
            f"Unknown columns: {', '.join(unknown)}.", hint=f"Known are: {', '.join(dict.fromkeys(_COLUMNS.values()))}."
        )
    rows: list[Row] = []
    for number, cells in enumerate(table[1:], 2):
        if any(cell.strip() for cell in cells):
            fits = len(cells) == len(columns)
            rows.append((f"row {number}", _from_cells(columns, cells) if fits else f"{len(cells)} cells"))
    if not rows:
        raise InvalidInput("There is no patient in the file.", hint="Below the column names, one patient a row.")
    return rows


def _from_cells(columns: list[str | None], cells: list[str]) -> dict[str, Any]:
    given = {str(c): cell.strip() for c, cell in zip(columns, cells, strict=True) if cell.strip()}
    row: dict[str, Any] = {k: v for k, v in given.items() if k not in _MACROS}
    for name in _LISTS:
        if name in row:
            row[name] = _entries(row[name])
    if "dietaryRestrictions" in row:
        parts = [entry.partition(":") for entry in _entries(row["dietaryRestrictions"])]
        row["dietaryRestrictions"] = [
            {"type": kind.strip()} | ({"severity": severity.strip()} if severity.strip() else {})
            for kind, _, severity in parts
        ]
    macros = {name: given[name] for name in _MACROS if name in given}
    return row | ({"macroTargets": macros} if macros else {})


def _entries(cell: str) -> list[str]:
    return [entry.strip() for entry in re.split(r"[;|]", cell) if entry.strip()]


def _patients(rows: list[Row], ctx: Context) -> list[Patient]:
    """Every row as a patient. Raises InvalidInput naming each row that is none, and ids or names used twice."""
    patients: list[Patient] = []
    problems: list[dict[str, str]] = []
    now = ctx.now()
    for where, row in rows:
        if not isinstance(row, dict):
            problems.append(
                {"row": where, "problem": f"not a patient ({row})" if isinstance(row, str) else "not a patient"}
            )
            continue
        stamps = {"id": ctx.new_id("pat"), "createdAt": now, "updatedAt": now}
        given = {to_camel(to_snake(str(k))): v for k, v in row.items() if v is not None}
        try:
            patients.append(Patient.model_validate(stamps | given))
        except ValidationError as unfit:
            said = refused(unfit, Patient).message.removeprefix("Not understood: ")
            problems.append({"row": f"{where}{_called(row)}", "problem": said})
    for what, values in (("id", [p.id for p in patients]), ("name", [fold(p.name) for p in patients])):
        twice = sorted(value for value, times in Counter(values).items() if times > 1)
        problems += [{"row": "file", "problem": f"{what} {value} is used twice"} for value in twice]
    if problems:
        listed = "; ".join(f"{p['row']}: {p['problem']}" for p in problems[:_MOST_NAMED])
        raise InvalidInput(
            f"Nothing was imported. {listed}",
            hint="Mend these and import the file again.",
            details={"problems": problems},
        )
    return patients


def _called(row: dict[str, Any]) -> str:
    name = row.get("name")
    return f" ({name[:60]})" if isinstance(name, str) and name.strip() else ""


def _add(patients: list[Patient], ctx: Context) -> dict[str, Any]:
    there = {fold(p.value.name): p.value for p in ctx.patients.all()}
    taken = [p for p in patients if fold(p.name) in there]
    if taken:
        raise Conflict(
            f"Nothing was imported. These patients are here already: {', '.join(p.name for p in taken)}.",
            hint="Take them out of the file, or change them with update_patient.",
            details={"candidates": [{"id": there[fold(p.name)].id, "name": p.name} for p in taken]},
        )
    ctx.patients.add_all(patients)
    return {"patients": patients, "total": len(patients)}
