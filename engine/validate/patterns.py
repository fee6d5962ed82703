"""Judges how meals lie in the week: quotas of foods, repeated dishes, the number of meals a day."""

import datetime as dt
from collections.abc import Iterator

from domain.finding import Finding
from domain.rule import Quota, Repeats, Rule, Shape
from engine.validate.report import finding
from engine.validate.weigh import Served, Week

_MAIN_DISHES = ("lunch", "dinner")
_ANOTHER_DISH = "Swap this meal for another dish."


def judge_quota(rule: Rule, check: Quota, week: Week) -> Iterator[Finding]:
    """The week (or each day, at scope day) with too few or too many meals that hold one of the foods."""
    units: list[tuple[dt.date | None, tuple[Served, ...]]] = (
        [(day.written.date, day.meals) for day in week.days] if rule.scope == "day" else [(None, week.meals)]
    )
    facts = set(check.facts)
    wanted = {food.id for food in week.foods if food.id in check.foods or not facts.isdisjoint(food.facts)}
    for date, meals in units:
        count = sum(any(item.food.id in wanted for item in served.items) for served in meals)
        above = check.hi is not None and count > check.hi
        if above or (check.lo is not None and count < check.lo):
            allowed = _counted(check.lo, check.hi)
            message = f"{count} meals, allowed {allowed}. {rule.message}"
            repair = "Swap some of them for other meals." if above else "Swap in a meal of that kind."
            yield finding(rule, message, date=date, observed=count, bound=allowed, unit="meals", repair=repair)


def judge_repeats(rule: Rule, check: Repeats, week: Week) -> Iterator[Finding]:
    """Lunches and dinners that come again too soon or too often; the later one is named."""
    seen: dict[str, list[int]] = {}
    for index, day in enumerate(week.days):
        for served in day.meals:
            if served.slot not in _MAIN_DISHES:
                continue
            before = seen.setdefault(served.meal.recipe_id or served.meal.name, [])
            too_soon = bool(before) and index - before[-1] <= check.gap
            before.append(index)
            if too_soon:
                apart = index - before[-2]
                observed = "twice on one day" if apart == 0 else f"{apart} day(s) apart"
                message = f"{served.meal.name} comes again ({observed}). {rule.message}"
                yield finding(
                    rule,
                    message,
                    date=served.date,
                    meal=served.slot,
                    observed=observed,
                    bound=f"more than {check.gap} day(s) apart",
                    repair=_ANOTHER_DISH,
                )
            elif len(before) > check.week:
                message = f"{served.meal.name} comes for the {len(before)}th time. {rule.message}"
                yield finding(
                    rule,
                    message,
                    date=served.date,
                    meal=served.slot,
                    observed=len(before),
                    bound=f"≤ {check.week}",
                    unit="times a week",
                    repair=_ANOTHER_DISH,
                )


def judge_shape(rule: Rule, check: Shape, week: Week) -> Iterator[Finding]:
    """Days with too few eating occasions, or without the snack that is eaten in the evening."""
    for day in week.days:
        count = len(day.meals)
        if count < check.occasions:
            message = f"{count} eating occasions, at least {check.occasions} wanted. {rule.message}"
            yield finding(
                rule,
                message,
                date=day.written.date,
                observed=count,
                bound=f"≥ {check.occasions}",
                unit="eating occasions",
                repair="Add a snack.",
            )
        elif check.evening_snack and not day.written.snacks:
            message = f"No snack for the evening. {rule.message}"
            yield finding(
                rule,
                message,
                date=day.written.date,
                observed="no snack",
                bound="a snack after dinner",
                repair="Add a snack after dinner.",
            )


def _counted(lo: int | None, hi: int | None) -> str:
    if lo is None:
        return f"≤ {hi}"
    return f"≥ {lo}" if hi is None else f"{lo}..{hi}"
