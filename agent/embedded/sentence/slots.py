"""The places of a plan a sentence speaks of, each a day and a meal: `Wednesday lunch and Thursday dinner` are two."""

from dataclasses import replace
from datetime import date

from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import MEALS, Reading


def slots_said(act: Act) -> tuple[Act, ...]:
    """The act once for each place; the act itself where it names at most one."""
    days, meals = act.dates.days, act.meals
    if len(days) < 2 and len(meals) < 2:  # noqa: PLR2004 - one place at most
        return (act,)
    pairs = _paired(act) if len(days) > 1 and len(meals) > 1 else None
    if pairs is None:
        pairs = [(day, meal) for day in days or (None,) for meal in meals or (None,)]
    return tuple(_placed(act, day, meal) for day, meal in dict.fromkeys(pairs))


def _placed(act: Act, day: date | None, meal: str | None) -> Act:
    dates = replace(act.dates, days=(day,)) if day else act.dates
    return replace(act, dates=dates, meals=(meal,) if meal else act.meals)


def _paired(act: Act) -> list[tuple[date | None, str | None]] | None:
    """Days and meals that take turns go together in pairs; None where every meal of every day is meant."""
    order = sorted(
        [*_meals_at(act.reading), *zip(act.dates.places, (d.isoformat() for d in act.dates.days), strict=False)]
    )
    kinds = ["meal" if what in MEALS else "day" for _, what in order]
    if len(kinds) % 2 or any(a == b for a, b in zip(kinds[::2], kinds[1::2], strict=True)):
        return None
    if kinds[::2] != kinds[:1] * (len(kinds) // 2):
        return None
    found: list[tuple[date | None, str | None]] = []
    for (_, first), (_, second) in zip(order[::2], order[1::2], strict=True):
        day, meal = (second, first) if first in MEALS else (first, second)
        found.append((date.fromisoformat(day), meal))
    return found


def _meals_at(r: Reading) -> list[tuple[int, str]]:
    """Every meal word with the character it stands at."""
    return sorted({(r.words[m.start].start, m.meaning) for m in r.meal_marks})
