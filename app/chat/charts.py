"""The figures of a plan as charts: each figure over the week with its band, the split of energy, carbohydrate by meal.

Knows the shape of tool results; where to draw a point is the page's business.
"""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor, log10
from typing import Any

from app.chat.week import FIGURES, Props, figure, place_of, sittings
from app.plan_views import Data

_KCAL = {"protein": 4, "carbs": 4, "fat": 9}
_DIABETES_RULES = ("diabetes_", "gdm_", "fixed_dose_")
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 4
_LEVELS = {"hard": "hard rule", "soft": "soft rule", "info": "for information"}
_SLOTS = ("breakfast", "lunch", "dinner", "snack")


def charts_props(plan: Data, chart: Data) -> Props:
    """`trends[]` to choose from (bounded ones first), `split[]` by day, `carbs` by meal."""
    bounded = [one for one in chart["series"] if one["scope"] == "day"]
    drawn = {one["nutrient"] for one in bounded if one["unit"] in {unit for _, _, unit in FIGURES}}
    rest = [_plain_trend(key, name, unit, plan) for key, name, unit in FIGURES if key not in drawn]
    return {
        "part": "Charts",
        "trends": [*_once([_trend(one) for one in bounded]), *rest],
        "split": [_split(day) for day in plan["days"]],
        "carbs": _carbs(plan, chart["series"]),
    }


def _once(trends: Sequence[Props]) -> list[Props]:
    """Two rules about one figure in one unit stay apart by their rule's name."""
    titles = [one["title"] for one in trends]
    return [
        one | {"title": f"{one['title']} – {one['rule']}"} if titles.count(one["title"]) > 1 else one for one in trends
    ]


def _trend(series: Data) -> Props:
    """A figure of a rule: its band, its points, and a sentence for whoever cannot see it."""
    lo, hi, unit = series["lo"], series["hi"], series["unit"]
    points = [_point(one["date"], one["value"], one["whole"], lo, hi, unit) for one in series["points"]]
    wanted = _wanted(lo, hi, unit)
    title = f"{series['name'].capitalize()} ({unit})"
    note = f"{_LEVELS[series['level']].capitalize()} “{series['title']}”: {wanted}. {series['source']}"
    return _drawn(title, lo, hi, points, note) | {"rule": series["title"]}


def _plain_trend(key: str, name: str, unit: str, plan: Data) -> Props:
    """A figure no rule bounds."""
    points = [_point(day["date"], day["totalNutrition"][key], True, None, None, unit) for day in plan["days"]]
    note = "No rule in force bounds this figure a day; ? is a day of which it is not known of every food."
    return _drawn(f"{name} ({unit})", None, None, points, note)


def _drawn(title: str, lo: float | None, hi: float | None, points: list[Props], note: str) -> Props:
    marks = (lo, hi, *(one["value"] for one in points))
    bottom, top, ticks = _axis([mark for mark in marks if mark is not None])
    listed = ", ".join(f"{one['label']} {one['text']}" for one in points)
    return {
        "title": title,
        "lo": lo,
        "hi": hi,
        "bottom": bottom,
        "top": top,
        "ticks": ticks,
        "points": points,
        "note": note,
        "said": f"{title}: {listed}. {note}",
    }


def _point(day: str, value: float | None, whole: bool, lo: float | None, hi: float | None, unit: str) -> Props:
    when = date.fromisoformat(day)
    state = place_of(value, lo, hi) if whole or value is None else "unknown"
    least = "" if whole or value is None else "at least "
    text = f"{least}{figure(value, unit)}{ {'low': ' (below)', 'high': ' (above)'}.get(state, '') }"
    return {
        "label": f"{when:%a}",
        "value": value,
        "text": text,
        "short": f"{'≥' if least else ''}{figure(value)}",
        "state": state,
    }


def _wanted(lo: float | None, hi: float | None, unit: str) -> str:
    if lo is None or hi is None:
        return f"at most {figure(hi, unit)}" if lo is None else f"at least {figure(lo, unit)}"
    return f"{figure(lo)} to {figure(hi, unit)}"


def _axis(points: Sequence[float]) -> tuple[float, float, list[float]]:
    """Bottom, top and ticks of the axis: round numbers with room around the points. It begins at nothing unless that would
    press everything into its upper half.
    """
    least, most = min(points, default=0), max(points, default=0)
    if most <= 0:
        return 0, 1, [0, 1]
    from_nothing = least < most / 2
    room = most / 10 if from_nothing else max(most - least, most / 20) / 2
    reach = most + room - (0 if from_nothing else least - room)
    scale = 10 ** floor(log10(reach / _TICKS))
    step = next(one * scale for one in _STEPS if one * scale >= reach / _TICKS)
    first = 0 if from_nothing else floor((least - room) / step)
    last = ceil((most + room) / step)
    ticks = [round(step * n, 6) for n in range(first, last + 1)]
    return ticks[0], ticks[-1], [int(tick) if float(tick).is_integer() else tick for tick in ticks]


def _split(day: Data) -> Props:
    """Percent of the energy of the three, adding up to 100."""
    grams = {name: day["totalNutrition"][name] or 0 for name in _KCAL}
    energy = {name: grams[name] * kcal for name, kcal in _KCAL.items()}
    whole = sum(energy.values()) or 1
    protein, carbs = (round(energy[name] * 100 / whole) for name in ("protein", "carbs"))
    shares = {"protein": protein, "carbs": carbs, "fat": 100 - protein - carbs}
    label = f"{date.fromisoformat(day['date']):%a}"
    said = f"{label}: {', '.join(f'{name} {share}%' for name, share in shares.items())} of energy"
    return {"label": label, "said": said, "parts": [{"name": n, "percent": share} for n, share in shares.items()]}


def _carbs(plan: Data, series: Sequence[Data]) -> Props | None:
    """Carbohydrate slot by slot where a rule of diabetes is in force, each slot in the band that is wanted of it."""
    if not any(one["rule"].startswith(_DIABETES_RULES) for one in series):
        return None
    return {
        "title": "Carbohydrate meal by meal (g)",
        "meals": [found for slot in _SLOTS if (found := _carbs_of(slot, plan, series))],
    }


def _carbs_of(slot: str, plan: Data, series: Sequence[Data]) -> Props | None:
    rules = [one for one in series if one["nutrient"] == "carbs" and one["unit"] == "g" and one["meal"] == slot]
    lo, hi = (rules[0]["lo"], rules[0]["hi"]) if rules else (None, None)
    brought = [
        (day["date"], _sum(meal["nutrition"]["carbs"] for s, _, meal in sittings(day) if s == slot))
        for day in plan["days"]
    ]
    if all(amount == 0 for _, amount in brought):
        return None
    points = [_point(day, amount, True, lo, hi, "g") for day, amount in brought]
    note = f"{rules[0]['title']}: {_wanted(lo, hi, 'g')}" if rules else ""
    return _drawn(slot.capitalize(), lo, hi, points, note)


def _sum(amounts: Any) -> float | None:
    """Unknown as soon as one is unknown."""
    listed = list(amounts)
    return None if None in listed else sum(listed)
