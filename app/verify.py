"""Reads a plan's certificate from a file and has the validator check it. Knows no store and nothing that makes plans."""

import json
from pathlib import Path
from typing import Any

from catalogue import load_catalogue
from domain.errors import InvalidInput
from engine.validate import Checked, verify


def verify_file(file: Path) -> Checked:
    """What holds and what does not. Raises InvalidInput for a file that is not JSON, or says a thing twice."""
    try:
        document = json.loads(file.read_bytes(), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as unfit:
        raise InvalidInput(
            f"{file.name} is not JSON that can be checked.", hint="Give a file as export_plan wrote it."
        ) from unfit
    return verify(document, load_catalogue())


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two readers may take two different ones of a name that stands twice."""
    said = dict(pairs)
    if len(said) < len(pairs):
        raise ValueError("a name stands twice")
    return said


def _no_number(written: str) -> float:
    raise ValueError(f"{written} is no number of JSON")
