"""What waits for a yes in the user's own language. A summary that is put in no known way stays as the tool says it."""

import re
from collections.abc import Mapping

_KNOWN: Mapping[str, re.Pattern[str]] = {
    "waits_delete_plan": re.compile(r"Delete the plan of (?P<name>.+) for the week of (?P<week>[\d-]+)"),
    "waits_approve_plan": re.compile(r"Approve (?P<name>.+)'s plan for the week of (?P<week>[\d-]+)"),
    "waits_delete_patient_and_plans": re.compile(r"Delete (?P<name>.+?) and (?P<count>\d+) plans? for good"),
    "waits_delete_patient": re.compile(r"Delete (?P<name>.+) for good"),
    "waits_taken_off": re.compile(r"Change (?P<name>.+)'s record: (?P<what>take [^,]+ off(?:, take [^,]+ off)*)"),
}
_ENTRY = re.compile(r"take ([^,]+) off")


def phrase_of(summary: str) -> tuple[str, Mapping[str, str]] | None:
    """The phrase a summary is said with, and what fills its blanks."""
    for key, put in _KNOWN.items():
        if match := put.fullmatch(summary):
            blanks = match.groupdict()
            if "what" in blanks:
                blanks["what"] = ", ".join(_ENTRY.findall(blanks["what"]))
            return key, blanks
    return None
