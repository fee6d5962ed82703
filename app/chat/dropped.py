"""A file dropped into the page: which tool takes it in, told by its ending and its first line. Reads no row of it."""

import base64
import re
from pathlib import Path
from typing import Any

from domain.text import fold

_OF_SUPPLIES = frozenset({"food", "supplier"})
"""Columns of a stock count or a price list; no patient has one of that name."""


def taken_by(name: str, file: bytes) -> tuple[str, dict[str, Any]]:
    """The tool and its arguments for a file of this name. Raises UnicodeDecodeError where text is not UTF-8."""
    ending = Path(name).suffix.lower()
    if ending == ".xlsx":
        return "import_supplies", {"content": base64.b64encode(file).decode("ascii"), "format": "xlsx"}
    content = file.decode("utf-8-sig")
    if ending != ".json" and _columns(content) & _OF_SUPPLIES:
        return "import_supplies", {"content": content, "format": "csv"}
    return "import_patients", {"content": content, "format": {".json": "json", ".csv": "csv"}.get(ending)}


def _columns(content: str) -> set[str]:
    """The names in the first line that has any, in whatever way the file separates them."""
    first = next((line for line in content.splitlines() if line.strip()), "")
    return {fold(name.strip(' "')) for name in re.split(r"[,;\t]", first)}
