"""What a buyer asks of a list and an order, answered in figures: where a food goes, what is bulk, lonely, wasted, changed.

Knows lists and lines; knows no plan's rules and no words of a conversation.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from domain.ledger import Dish
from domain.shopping import ShoppingItem, ShoppingList, grams
from engine.procure.order import OrderLine

_BULK_MG = 1_000_000
_BULK_DAYS = 60
"""Worth buying in bulk: a kilogram a week of what keeps two months."""

Key = TypeVar("Key", bound=Hashable)


def traced(items: Sequence[ShoppingItem]) -> dict[str, Any]:
    """Where these foods go: `{edibleGrams, buyGrams, foods[], byPatient[], byDay[], uses[]}`."""
    uses = [(item, dish, milligrams) for item in items for dish, milligrams in item.uses]
    patients = _sums(uses, lambda dish: (dish.patient_name, dish.patient_id))
    days = _sums(uses, lambda dish: dish.date)
    return {
        "edibleGrams": grams(sum(item.edible_mg for item in items)),
        "buyGrams": sum(item.bought_g for item in items),
        "foods": [
            {
                "foodId": item.food_id,
                "food": item.food,
                "edibleGrams": grams(item.edible_mg),
                "buyGrams": item.bought_g,
                "packs": item.purchase.text,
            }
            for item in items
        ],
        "byPatient": [
            {"patientId": who, "patientName": name, "grams": grams(mg)} for (name, who), mg in sorted(patients.items())
        ],
        "byDay": [{"date": str(day), "grams": grams(mg)} for day, mg in sorted(days.items())],
        "uses": [
            {
                "food": item.food,
                "patientName": dish.patient_name,
                "planId": dish.plan_id,
                "date": str(dish.date),
                "meal": dish.meal,
                "dish": dish.recipe,
                "grams": grams(milligrams),
            }
            for item, dish, milligrams in sorted(uses, key=lambda use: (use[1].date, use[1].patient_name, use[0].food))
        ],
    }


def _sums(uses: Iterable[tuple[ShoppingItem, Dish, int]], key: Callable[[Dish], Key]) -> dict[Key, int]:
    sums: dict[Key, int] = {}
    for _, dish, milligrams in uses:
        sums[key(dish)] = sums.get(key(dish), 0) + milligrams
    return sums


def in_bulk(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What is needed in kilograms and keeps: the heaviest first."""
    found = [one for one in lines if one.need_mg >= _BULK_MG and one.food.keeps_days >= _BULK_DAYS]
    return [
        _fact(one) | {"keepsDays": one.food.keeps_days, "patients": len(_eaters(one))}
        for one in sorted(found, key=lambda one: (-one.need_mg, one.food.id))
    ]


def for_one_patient(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What a single patient needs: the dearest first."""
    found = [one for one in lines if len(_eaters(one)) == 1]
    return [
        _fact(one) | {"patientName": next(iter(_eaters(one).values())), "meals": len(one.uses)}
        for one in sorted(found, key=lambda one: (-(one.cents or 0), one.food.id))
    ]


def shared_by_most(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What several patients need: by how many."""
    found = [one for one in lines if len(_eaters(one)) > 1]
    return [
        _fact(one) | {"patients": len(_eaters(one))}
        for one in sorted(found, key=lambda one: (-len(_eaters(one)), -one.need_mg, one.food.id))
    ]


def left_over(lines: Sequence[OrderLine], next_week: date) -> list[dict[str, Any]]:
    """What of the packs is not eaten: `wasted` where it does not keep until the next week, else it is there for planning
    it; the largest first, what is wasted before what keeps.
    """
    found = [one for one in lines if one.leftover_mg]
    facts = [
        _fact(one)
        | {
            "leftoverGrams": grams(one.leftover_mg),
            "keepsUntil": None if one.fresh_until is None else str(one.fresh_until),
            "wasted": one.fresh_until is None or one.fresh_until < next_week,
            "wastedCents": None if one.cents is None else one.cents * one.leftover_mg // (one.packs * _size(one)),
        }
        for one in found
    ]
    return sorted(facts, key=lambda fact: (not fact["wasted"], -fact["leftoverGrams"], fact["foodId"]))


def soon_off(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What has to come in several deliveries or close to the day, by the first of them."""
    found = [one for one in lines if one.deliveries and one.food.keeps_days < 7]  # noqa: PLR2004 - a week
    facts = [
        _fact(one)
        | {
            "keepsDays": one.food.keeps_days,
            "deliveries": [None if d.on is None else str(d.on) for d in one.deliveries],
            "firstNeeded": str(min(dish.date for dish, _ in one.uses)) if one.uses else None,
        }
        for one in found
    ]
    return sorted(facts, key=lambda fact: (fact["firstNeeded"] or "", fact["foodId"]))


def dearest(lines: Sequence[OrderLine]) -> list[dict[str, Any]]:
    """What costs most."""
    return [_fact(one) for one in sorted(lines, key=lambda one: (-(one.cents or 0), one.food.id)) if one.cents]


def differences(
    before: ShoppingList, after: ShoppingList, costs: tuple[Mapping[str, int | None], Mapping[str, int | None]]
) -> list[dict[str, Any]]:
    """Food by food what the second list needs more or less, as purchased; foods that stay the same are left out."""
    first = {item.food_id: item for item in before.items}
    second = {item.food_id: item for item in after.items}
    rows = []
    for food_id in sorted(first.keys() | second.keys()):
        old, new = first.get(food_id), second.get(food_id)
        was, now = old.bought_g if old else 0, new.bought_g if new else 0
        if was != now:
            named = new or old
            rows.append(
                {
                    "foodId": food_id,
                    "food": named.food if named else food_id,
                    "gramsBefore": was,
                    "gramsAfter": now,
                    "grams": now - was,
                    "costBeforeCents": costs[0].get(food_id, 0),
                    "costAfterCents": costs[1].get(food_id, 0),
                    "change": "added" if not was else "dropped" if not now else "more" if now > was else "less",
                }
            )
    return sorted(rows, key=lambda row: (-abs(row["grams"]), row["foodId"]))


def _eaters(line: OrderLine) -> dict[str, str]:
    return {dish.patient_id: dish.patient_name for dish, _ in line.uses}


def _size(line: OrderLine) -> int:
    return line.offer.pack_mg if line.offer else 1


def _fact(line: OrderLine) -> dict[str, Any]:
    return {
        "foodId": line.food.id,
        "food": line.food.name,
        "needGrams": grams(line.need_mg),
        "order": line.offer.text(line.packs) if line.offer else "",
        "costCents": line.cents,
    }
