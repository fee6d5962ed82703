"""What a clinic may spend on food: kept, looked up, and held against what an order costs."""

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from domain.errors import InvalidInput
from domain.ledger import Demand
from domain.supplies import Budget
from store.database import Stored
from tools.context import Context
from tools.tool import ToolArgs, tool

_CENTS = 100
_DAYS = 7
Of = Literal["order", "week", "patient_week", "patient_day"]
Limit = tuple[Of, int]
"""What is limited, and to how many cents."""


class GetBudget(ToolArgs):
    pass


@tool("read")
def get_budget(args: GetBudget, ctx: Context) -> dict[str, Any]:
    """What the clinic may spend on a week's food, in all and for each patient; null where nothing was set."""
    del args
    return _shown(ctx.supplies.budget().value)


class SetBudget(ToolArgs):
    week: float | None = Field(
        None, ge=0, le=10**7, description="What a week's food may cost in all, in currency units."
    )
    patient_week: float | None = Field(
        None, ge=0, le=10**6, description="What a patient's week may cost, in currency units."
    )
    remove: bool | None = Field(None, description="true: the limits not given in the same call are taken away.")


@tool("write")
def set_budget(args: SetBudget, ctx: Context) -> dict[str, Any]:
    """Keep the clinic's budget: for a week's food in all, for each patient's week, or both. Lists, orders and facts warn
    from then on where it is exceeded. For a limit to one order only, give make_order the budget instead.
    """
    if args.week is None and args.patient_week is None and not args.remove:
        raise InvalidInput("Nothing would change.", hint="Say an amount for the week or for a patient's week.")
    stored = ctx.supplies.budget()
    before = Budget() if args.remove else stored.value
    new = Budget(
        week_cents=before.week_cents if args.week is None else round(args.week * _CENTS),
        patient_week_cents=before.patient_week_cents
        if args.patient_week is None
        else round(args.patient_week * _CENTS),
    )
    ctx.supplies.save_budget(Stored(new, stored.version))
    return _shown(new)


def _shown(budget: Budget) -> dict[str, Any]:
    return {"weekCents": budget.week_cents, "patientWeekCents": budget.patient_week_cents}


def kept_limits(ctx: Context) -> list[Limit]:
    """The limits the clinic has set."""
    budget = ctx.supplies.budget().value
    limits: list[tuple[Of, int | None]] = [("week", budget.week_cents), ("patient_week", budget.patient_week_cents)]
    return [(of, cents) for of, cents in limits if cents is not None]


def held_against(limits: Sequence[Limit], cents: int | None, plans: Sequence[Demand]) -> list[dict[str, Any]]:
    """`{of, limitCents, allowedCents, overCents}` of each limit; over is negative where money is left, null where the cost
    is not known. What is allowed is the limit for all that the plans cover: weeks, patients' weeks or patients' days.
    """
    weeks = max(1, len({plan.week_start for plan in plans}))
    times = {"order": 1, "week": weeks, "patient_week": len(plans), "patient_day": _DAYS * len(plans)}
    return [
        {
            "of": of,
            "limitCents": limit,
            "allowedCents": limit * times[of],
            "overCents": None if cents is None else cents - limit * times[of],
        }
        for of, limit in limits
    ]


_SAID = {
    "order": "the budget of {limit}",
    "week": "the budget of {limit} a week",
    "patient_week": "{limit} a patient and week",
    "patient_day": "{limit} a patient and day",
}


def warnings_of(held: Sequence[dict[str, Any]]) -> list[str]:
    """A sentence for each limit that is exceeded, and one where nobody can say."""
    if any(one["overCents"] is None for one in held):
        return ["The cost is not known: some prices are missing."]
    return [
        f"Over {_SAID[one['of']].format(limit=_money(one['limitCents']))} by {_money(one['overCents'])}."
        for one in held
        if one["overCents"] > 0
    ]


def _money(cents: int) -> str:
    return f"{cents // _CENTS}.{cents % _CENTS:02d}"
