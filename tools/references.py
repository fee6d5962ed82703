"""From how people write a patient or a plan to the one they mean; never a guess.

Several matches are `ambiguous` with their names, near misses are offered with `not_found`.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field
from rapidfuzz import fuzz

from domain.calendar import monday_of
from domain.errors import Ambiguous, InvalidInput, NotFound
from domain.patient import Patient
from domain.plan import WeeklyPlan
from domain.text import fold, words
from domain.value import Value
from store.database import Stored
from tools.context import Context

_TITLES = frozenset("mr mrs ms miss mx dr prof frau herr senor senora sr sra monsieur madame mme bay bayan".split())
_NEAR = 70
"""Out of 100: names this alike are offered as near misses."""
_SHOWN = 60
"""So much of what was asked for is repeated in an answer."""


def _day_only(written: object) -> object:
    # pydantic would take a number for seconds since 1970
    if isinstance(written, int | float):
        raise ValueError("a date is written YYYY-MM-DD")  # noqa: TRY004 - pydantic turns ValueError into a finding
    return written


Week = Annotated[date, BeforeValidator(_day_only), Field(description="A Monday, YYYY-MM-DD.")]
Day = Annotated[date, BeforeValidator(_day_only)]


class PlanRef(Value):
    """A plan by its patient and week."""

    patient: str = Field(description="Patient id or name as the user writes it.")
    week_start: Week | None = Field(None, description="Monday of the week; leave out for the patient's only plan.")


def week_of(day: date | None, default: date) -> date:
    """The week asked for, or the default. Raises InvalidInput unless it begins on a Monday."""
    if day is None:
        return default
    if day != monday_of(day):
        raise InvalidInput(
            f"Weeks begin on Monday and {day} is a {day:%A}.",
            hint=f"The week of {day} begins on {monday_of(day)}{f', next week on {default}' if default != day else ''}.",
            details={"weekStart": monday_of(day).isoformat()},
        )
    return day


def find_patient(written: str, ctx: Context) -> Stored[Patient]:
    """The one patient meant. Raises NotFound (with near misses) or Ambiguous (with candidates)."""
    everybody = ctx.patients.all()
    by_id = [p for p in everybody if p.value.id.casefold() == written.strip().casefold()]
    fitting = by_id or fitting_names(written, everybody)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        named = [_candidate(p.value) for p in fitting]
        raise Ambiguous(
            f"{len(fitting)} patients fit {written[:_SHOWN]!r}: {', '.join(c['name'] for c in named)}.",
            hint="Ask which one is meant.",
            details={"candidates": named},
        )
    near = near_names(written, everybody)
    raise NotFound(
        f"There is no patient {written[:_SHOWN]!r}.",
        hint=f"Did you mean {' or '.join(p.value.name for p in near)}?"
        if near
        else "See find_patients for who there is.",
        details={"candidates": [_candidate(p.value) for p in near]},
    )


def whose(written: str, ctx: Context) -> Stored[Patient]:
    """The one patient whose record or plans are to be written: found as `find_patient` does, and meant by the user's words."""
    found = find_patient(written, ctx)
    ctx.consent.require_whose(found.value, (p.value for p in ctx.patients.all()))
    return found


def _candidate(patient: Patient) -> dict[str, str]:
    return {"id": patient.id, "name": patient.name}


def fitting_names(written: str, patients: Sequence[Stored[Patient]]) -> list[Stored[Patient]]:
    """Whose name this is: the whole name, else its words, else the beginnings of its words (`María F.`)."""
    asked = [w for w in words(written) if w not in _TITLES]
    if not asked:
        return []
    named = [(p, list(words(p.value.name))) for p in patients]
    fits: tuple[Callable[[list[str]], bool], ...] = (
        lambda name: [w for w in name if w not in _TITLES] == asked,
        lambda name: set(asked) <= set(name),
        lambda name: set(asked) <= {*name, *(f"{w}s" for w in name)},
        lambda name: all(any(w.startswith(a) for w in name) for a in asked) and any(a in name for a in asked),
    )
    for fit in fits:
        found = [p for p, name in named if fit(name)]
        if found:
            return found
    return []


def near_names(written: str, patients: Sequence[Stored[Patient]]) -> list[Stored[Patient]]:
    """Up to three patients with a name, or a word of one, that looks like it; best first."""
    asked = fold(written)
    scored = [
        (
            max(fuzz.ratio(asked, fold(p.value.name)), *(fuzz.ratio(asked, w) for w in words(p.value.name)), 0.0),
            p,
        )
        for p in patients
    ]
    close = [(score, p) for score, p in scored if score >= _NEAR]
    return [p for _, p in sorted(close, key=lambda entry: (-entry[0], entry[1].value.id))[:3]]


def find_plan(written: str | PlanRef, ctx: Context) -> Stored[WeeklyPlan]:
    """The one plan meant, by id, by patient and week, or by a patient who has just one. Raises NotFound or Ambiguous."""
    if isinstance(written, str):
        try:
            return ctx.plans.get(written)
        except NotFound:
            if re.fullmatch(r"plan_\w+", written):
                raise
        written = PlanRef(patient=written)
    patient = find_patient(written.patient, ctx).value
    if written.week_start is not None:
        week = week_of(written.week_start, written.week_start)
        current = ctx.plans.current(patient.id, week)
        if current is None:
            raise NotFound(
                f"{patient.name} has no plan for the week of {week}.",
                hint="generate_plan makes one.",
                details={"patientId": patient.id, "weekStart": week.isoformat()},
            )
        return current
    plans = ctx.plans.find(patient_id=patient.id)
    if len(plans) == 1:
        return plans[0]
    weeks = [str(p.value.week_start) for p in plans]
    if not plans:
        raise NotFound(f"{patient.name} has no plan yet.", hint="generate_plan makes one.", details={"candidates": []})
    raise Ambiguous(
        f"{patient.name} has plans for the weeks of {', '.join(weeks)}.",
        hint="Ask which week is meant.",
        details={"candidates": [{"id": p.value.id, "weekStart": str(p.value.week_start)} for p in plans]},
    )
