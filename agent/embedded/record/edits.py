"""What is to be changed in a record, before it is looked up there. Data."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Changes:
    """Fields to set, entries to add and to remove by field, what could not be placed, and whose new grade is not said."""

    set: dict[str, Any] = field(default_factory=dict)
    add: dict[str, list[str]] = field(default_factory=dict)
    remove: dict[str, list[str]] = field(default_factory=dict)
    unplaced: list[str] = field(default_factory=list)
    empties: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.set or self.add or self.remove or self.empties or self.unsure)
