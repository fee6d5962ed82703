"""Whom and which week a call was about, as far as its arguments and its result tell.

A call names people as they are written, by id or through a plan's id; the ids are learned from the patients file and
from every result of the conversation.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.text import fold, words
from evals.expectation import Target

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOSE = 0.8

Json = Mapping[str, Any]


@dataclass
class Evidence:
    """`names`: for each mention of somebody, all it could mean. `weeks`: the Mondays mentioned."""

    names: list[frozenset[str]] = field(default_factory=list)
    weeks: set[str] = field(default_factory=set)


class Known:
    """The names behind ids, and the patient and week behind ids of plans."""

    def __init__(self, patients: Iterable[Json], record: Any) -> None:
        self._people = {str(p["id"]): str(p["name"]) for p in patients}
        self._plans: dict[str, tuple[str, str]] = {}
        self._learn(record)

    def wrong_target(self, target: Target, call: Json) -> str | None:
        """Why the call is not about the target, or None. A patient whom nothing shows is wrong too."""
        found = Evidence()
        self._from_args(call["args"] if isinstance(call["args"], Mapping) else {}, found)
        self._from_result(call["result"], found)
        return _wrong_people(frozenset(target.names), found.names) or _wrong_week(target.weekStart, found.weeks)

    def could_mean(self, written: str) -> frozenset[str]:
        """All people a written name or id fits: all its words, else beginnings of words, else nearly the name."""
        if written in self._people:
            return frozenset({self._people[written]})
        parts, names = words(written), set(self._people.values())
        if not parts:
            return frozenset()
        whole = {name for name in names if set(parts) <= set(words(name))}
        begun = {name for name in names if all(any(w.startswith(p) for w in words(name)) for p in parts)}
        by_fold = {fold(name): name for name in names}
        close = difflib.get_close_matches(fold(written), sorted(by_fold), 1, _CLOSE)
        return frozenset(whole or begun or {by_fold[one] for one in close})

    def _learn(self, value: Any) -> None:
        if isinstance(value, Mapping):
            self._learn_ids(value)
        if isinstance(value, Mapping | list):
            for inner in value.values() if isinstance(value, Mapping) else value:
                self._learn(inner)

    def _learn_ids(self, value: Json) -> None:
        name, week = value.get("patientName"), value.get("weekStart")
        if isinstance(name, str) and isinstance(week, str):
            self._plans |= {str(value[key]): (name, week) for key in ("id", "planId") if key in value}
        if isinstance(name, str) and "patientId" in value:
            self._people[str(value["patientId"])] = name
        if "calorieTarget" in value and "id" in value:
            self._people[str(value["id"])] = str(value["name"])

    def _from_args(self, args: Json, found: Evidence) -> None:
        for key, value in args.items():
            values = value if isinstance(value, list) else [value]
            match key.replace("_", "").casefold():
                case "plan" | "plans" | "planid" | "planids":
                    for one in values:
                        self._from_plan(one, found)
                case "patient" | "patients" | "patientname" | "patientid" | "patientids":
                    found.names += [self.could_mean(str(one)) for one in values if one is not None]
                case "weekstart" | "week":
                    found.weeks |= set(_DAY.findall(str(value)))

    def _from_plan(self, plan: Any, found: Evidence) -> None:
        if isinstance(plan, Mapping):
            self._from_args(plan, found)
        elif str(plan) in self._plans:
            name, week = self._plans[str(plan)]
            found.names.append(frozenset({name}))
            found.weeks.add(week[:10])

    def _from_result(self, result: Any, found: Evidence) -> None:
        if not isinstance(result, Mapping):
            return
        if isinstance(result.get("patientName"), str):
            found.names.append(frozenset({result["patientName"]}))
        if isinstance(result.get("weekStart"), str):
            found.weeks.add(result["weekStart"][:10])
        for item in result.get("items") or ():
            users = item.get("usedBy") or () if isinstance(item, Mapping) else ()
            found.names += [self.could_mean(str(user.get("patientId") or user.get("patientName"))) for user in users]


def _wrong_people(wanted: frozenset[str], found: Sequence[frozenset[str]]) -> str | None:
    if not wanted:
        return None
    if not found:
        return f"nothing shows that it was about {_listed(wanted)}"
    for possible in found:
        if not possible & wanted:
            return f"it was about {' or '.join(sorted(possible)) or 'nobody known'}, not {_listed(wanted)}"
    left_out = wanted.difference(*found)
    return f"it left out {_listed(left_out)}" if left_out else None


def _wrong_week(wanted: str | None, found: set[str]) -> str | None:
    """No week at all is the tools' own default, which the result of most of them shows."""
    wrong = found - {wanted}
    return f"it was about the week of {_listed(wrong)}, not {wanted}" if wanted and wrong else None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
