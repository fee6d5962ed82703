"""Patients out of a file: all of them or none, and every bad row named. Also the demo clinic.

Reads the two formats people have (the Patient shape as JSON, a spreadsheet as CSV); knows no path: text comes in.
"""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, ValidationError
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
_NOT_IN_A_CELL = {"macro_targets", "labs", "limits", "condition_details", "preferences", "overrides"}
_MOST_NAMED = 50
_LARGEST = 5_000_000
_LONGEST_NAME = 60
_FIELDS = [to_camel(name) for name in ("id", *PatientFields.model_fields, *_MACROS) if name not in _NOT_IN_A_CELL]


def _column(written: str) -> str:
    """A column's name as it is compared: `calorieTarget`, `calorie_target` and `Calorie target` are one."""
    return fold(written).replace(" ", "")


_COLUMNS = {_column(name): name for name in _FIELDS} | {
    "patient": "name",
    "sex": "gender",
    "conditions": "medicalConditions",
    "restrictions": "dietaryRestrictions",
    "calories": "calorieTarget",
    "kcal": "calorieTarget",
    "weight": "weightKg",
    "height": "heightCm",
}


class ImportPatients(ToolArgs):
    # kept to its last blank: a tab at the end of a row is an empty cell
    content: Annotated[str, StringConstraints(strip_whitespace=False, max_length=_LARGEST)] = Field(
        description="The whole text of the file."
    )
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


Row = tuple[str, dict[str, Any] | str]
"""Where it stands in the file, and what stands there: a patient's fields, or what is wrong with it."""


def _json_rows(content: str) -> list[Row]:
    try:
        parsed = json.loads(content.lstrip("\ufeff"))
    except (ValueError, RecursionError) as broken:
        where = f" (line {broken.lineno})" if isinstance(broken, json.JSONDecodeError) else ""
        raise InvalidInput(f"The file is not JSON{where}.", hint="A list of patients is expected.") from broken
    rows = parsed.get("patients", [parsed]) if isinstance(parsed, dict) else parsed
    if not isinstance(rows, list) or not rows:
        raise InvalidInput("There is no patient in the file.", hint="A list of patients is expected.")
    return [
        (f"patient {i}", row if isinstance(row, dict) else "an object with the patient's fields is expected")
        for i, row in enumerate(rows, 1)
    ]


def _csv_rows(content: str) -> list[Row]:
    text = content.lstrip("\ufeff\r\n ")
    if not text.strip():
        raise InvalidInput("The file is empty.", hint="The first line names the columns: name, age, gender ...")
    header = text.splitlines()[0]
    delimiter = max(",;\t", key=header.count)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as broken:
        raise InvalidInput(f"The file is not CSV: {broken}.", hint="Close every quotation mark.") from broken
    columns = _columns(table[0])
    rows: list[Row] = []
    for number, cells in enumerate(table[1:], 2):
        if any(cell.strip() for cell in cells):
            fits = len(cells) == len(columns)
            said = f"it has {len(cells)} cells and the header {len(columns)}"
            rows.append((f"row {number}", _from_cells(columns, cells) if fits else said))
    if not rows:
        raise InvalidInput("There is no patient in the file.", hint="Below the column names, one patient a row.")
    return rows


def _columns(header: list[str]) -> list[str]:
    """The fields the columns stand for; units in brackets are read over. Raises InvalidInput."""
    fields = [_COLUMNS.get(_column(name)) or _COLUMNS.get(_column(re.sub(r"\(.*\)", "", name))) for name in header]
    unknown = [name[:_LONGEST_NAME] for name, field in zip(header, fields, strict=True) if field is None]
    if unknown:
        raise InvalidInput(f"Unknown columns: {', '.join(unknown)}.", hint=f"Known are: {', '.join(_FIELDS)}.")
    known = [field for field in fields if field is not None]
    twice = sorted(field for field, times in Counter(known).items() if times > 1)
    if twice:
        raise InvalidInput(f"Two columns say the same: {', '.join(twice)}.", hint="Keep one of each.")
    return known


def _from_cells(columns: list[str], cells: list[str]) -> dict[str, Any]:
    given = {c: cell.strip() for c, cell in zip(columns, cells, strict=True) if cell.strip()}
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
    """Every row as a patient. Raises InvalidInput naming each row that is none, and ids or names used twice.

    A record brought back keeps its overrides; in a conversation each of them takes the user's word (override_rule).
    """
    patients: list[Patient] = []
    problems: list[dict[str, str]] = []
    now = ctx.now()
    for where, row in rows:
        if isinstance(row, str):
            problems.append({"row": where, "problem": row})
            continue
        stamps = {"id": ctx.new_id("pat"), "createdAt": now, "updatedAt": now}
        kept = [(to_camel(to_snake(key)), value) for key, value in row.items() if value is not None]
        given = dict(kept)
        if len(given) < len(kept):
            problems.append({"row": f"{where}{_called(row)}", "problem": "a field is there twice"})
            continue
        if given.get("overrides") and ctx.consent.user_text is not None:
            problems.append({"row": f"{where}{_called(row)}", "problem": "overrides are decided one by one"})
            continue
        try:
            patients.append(Patient.model_validate(stamps | given))
        except ValidationError as unfit:
            said = refused(unfit, Patient).message.removeprefix("Not understood: ")
            problems.append({"row": f"{where}{_called(row)}", "problem": said})
    for what, values in (("id", [p.id.casefold() for p in patients]), ("name", [fold(p.name) for p in patients])):
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
    return f" ({name[:_LONGEST_NAME]})" if isinstance(name, str) and name.strip() else ""


def _add(patients: list[Patient], ctx: Context) -> dict[str, Any]:
    here = [p.value for p in ctx.patients.all()]
    by_name, by_id = {fold(p.name): p for p in here}, {p.id.casefold(): p for p in here}
    taken = [(p, there) for p in patients if (there := by_name.get(fold(p.name)) or by_id.get(p.id.casefold()))]
    if taken:
        raise Conflict(
            f"Nothing was imported. The name or id of these is here already: {', '.join(p.name for p, _ in taken)}.",
            hint="Take them out of the file, or change them with update_patient.",
            details={"candidates": [{"id": there.id, "name": there.name} for _, there in taken]},
        )
    ctx.patients.add_all(patients)
    return {"patients": patients, "total": len(patients)}
