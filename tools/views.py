"""What a model reads of a result: a week under about 2,000 tokens. The whole result goes to the page and the caller."""

from collections.abc import Mapping, Sequence
from typing import Any

Data = Mapping[str, Any]

_MACROS = ("protein", "carbs", "fat")


def _short(nutrition: Data) -> str:
    """`1898 kcal P95 C231 F64`: whole numbers, unknown as `?`."""
    grams = " ".join(
        f"{name[0].upper()}{'?' if nutrition.get(name) is None else round(nutrition[name])}" for name in _MACROS
    )
    return f"{nutrition.get('calories')} kcal {grams}"


def patient_view(data: Data) -> Data:
    """The record without empty fields and bookkeeping."""
    empty: tuple[Any, ...] = (None, [], {})
    return {k: v for k, v in data.items() if v not in empty and k not in {"createdAt", "updatedAt"}}


def patients_view(data: Data) -> Data:
    """One line a patient."""
    kept = ("id", "name", "age", "medicalConditions", "allergies", "dietaryRestrictions", "calorieTarget")
    return {"total": data["total"], "patients": [{k: p[k] for k in kept if p[k]} for p in data["patients"]]}


def plan_view(data: Data) -> Data:
    """Meal names with figures by day; findings in a line each."""
    days = {
        f"{day['date']}": {
            "total": _short(day["totalNutrition"]),
            **{slot: _meal(day[slot]) for slot in ("breakfast", "lunch", "dinner")},
            "snacks": [_meal(snack) for snack in day["snacks"]],
        }
        for day in data["days"]
    }
    kept = ("id", "patientId", "patientName", "weekStart", "strategy", "status", "version", "targets")
    view = {k: data[k] for k in kept if k in data} | {"days": days}
    view |= {"verdict": verdict_view(data["verdict"])} if "verdict" in data else {}
    return view | ({"proposal": _proposal_view(data["proposal"])} if "proposal" in data else {})


def _proposal_view(data: Data) -> Data:
    """Whose meals they are; those of the rules in a line each, at most 12."""
    lines = [f"{one['date']} {one['meal']}: {one['why']}"[:160] for one in data["fromRules"]]
    return {**data, "fromRules": lines[:12], "more": max(0, len(lines) - 12)}


def closest_view(data: Data) -> Data:
    """The notice first, then what is broken in a line each, at most 12, then the meals."""
    kept = {k: data[k] for k in ("conforming", "notice", "patientName", "weekStart")}
    broken = [f"{f['date'] or 'week'}: {f['message']} [{f['rule']}]" for f in data["shortfalls"]]
    return kept | {"breaks": broken[:12], "more": max(0, len(broken) - 12), "days": plan_view(data)["days"]}


def _meal(meal: Data) -> str:
    return f"{meal['name']} ({_short(meal['nutrition'])}, {meal['preparationTime']} min)"


def verdict_view(data: Data) -> Data:
    """The verdict with each finding as one line; at most 12, blockers first as they come."""
    lines = [f"{f['severity']}: {f['message']} [{f['rule']}]" for f in data["findings"]]
    kept = {k: data[k] for k in ("planId", "patientName", "weekStart", "valid") if k in data}
    return kept | {"findings": lines[:12], "more": max(0, len(lines) - 12)}


def plans_view(data: Data) -> Data:
    """One line a plan."""
    kept = ("id", "planId", "patientName", "weekStart", "status", "version")
    view: dict[str, Any] = {"plans": [{k: p[k] for k in kept if k in p} for p in data["plans"]]}
    return view | {k: data[k] for k in ("total", "failed", "notStarted") if k in data}


_MOST_BOUGHT, _MOST_EATERS = 60, 3


def shopping_view(data: Data) -> Data:
    """A line a food: `brown rice: 1200 g, 3 × 500 g bag, for Ada Low, Bo Li`; from four patients on, how many they are.
    Of a long list the foods of which most is bought: the whole of it is on the page.
    """
    eaters = [sorted({use["patientName"] for use in item["usedBy"]}) for item in data["items"]]
    alone = len({name for names in eaters for name in names}) == 1  # one patient: no need to say so on every line
    lines = [_bought(item) + ("" if alone else _for(names)) for item, names in zip(data["items"], eaters, strict=True)]
    heavy = sorted(range(len(lines)), key=lambda i: -data["items"][i]["grams"])[:_MOST_BOUGHT]
    more = {"more": len(lines) - len(heavy)} if len(heavy) < len(lines) else {}
    return {k: v for k, v in data.items() if k != "items"} | {"items": [lines[i] for i in sorted(heavy)]} | more


def _bought(item: Data) -> str:
    packs = f"{item['purchase']['packs']} × {item['purchase']['packSize']} g {item['purchase']['unit']}"
    return f"{item['food']}: {item['quantity']} {item['unit']}, {packs}"


def _for(names: Sequence[str]) -> str:
    return f", for {', '.join(names) if len(names) <= _MOST_EATERS else f'{len(names)} patients'}"


def recipes_view(data: Data) -> Data:
    """Name, meals, minutes and figures of at most 15 recipes."""
    return {**data} | {
        "recipes": [
            {k: r[k] for k in ("id", "name", "meals", "minutes", "cuisine")} | {"perServing": _short(r["nutrition"])}
            for r in data["recipes"][:15]
        ]
    }
