"""A shopping list as the page shows it: by aisle, in packs, with every use of every food. Computes no amount."""

import hashlib

from app.chat.units import beside
from app.chat.week import Props, week_of
from app.markdown import counted, short_date, weight
from app.plan_views import Data
from tools.documents.wording import aisle_label

_FEW = 2
"""So many names are said; more are counted."""


def shopping_props(data: Data) -> Props:
    """Aisles in the order of the list, items with packs and uses. `list` names the ticks kept for it in the browser."""
    items = data["items"]
    plans = [one["planId"] for one in data["plans"]]
    totals = data["totals"]
    return {
        "part": "Shopping",
        "list": hashlib.sha256(" ".join(sorted(plans)).encode()).hexdigest()[:12],
        "title": f"Shopping list for {_whose(data)}",
        "week": week_of(data["weekStart"]) if "weekStart" in data else f"{counted(totals['plans'], 'plan')}",
        "plans": plans,
        "patients": sorted({one["patientName"] for one in data["plans"]}),
        "aisles": [
            {"name": aisle_label(name), "items": [_item(item) for item in items if item["aisle"] == name]}
            for name in dict.fromkeys(item["aisle"] for item in items)
        ],
    }


def _whose(data: Data) -> str:
    names = sorted({one["patientName"] for one in data["plans"]})
    return " and ".join(names) if len(names) <= _FEW else counted(len(names), "patient")


def _item(item: Data) -> Props:
    purchase, uses = item["purchase"], item["usedBy"]
    names = sorted({use["patientName"] for use in uses})
    over = f", {weight(purchase['leftover'])} left over" if purchase["leftover"] else ""
    return {
        "id": item["foodId"],
        "food": item["food"],
        "buy": f"{weight(item['quantity'])}{beside(item['quantity'], 'g')}",
        "packs": f"{purchase['text']}{over}",
        "for": f"{counted(len(uses), 'meal')}" if len(names) == 1 else counted(len(names), "patient"),
        "patients": names,
        "uses": [
            {
                "patient": use["patientName"],
                "when": f"{short_date(use['date'])}, {use['meal']}",
                "dish": use["recipe"],
                "grams": f"{weight(use['grams'])}{beside(use['grams'], 'g')}",
            }
            for use in uses
        ],
    }
