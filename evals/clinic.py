"""`wavy bench clinic`: the demo clinic planned through the same tool as everybody uses, on a fresh SQLite file.

Measures what a user waits for (generate_plan with store and validator) and how near the days are to the prescription.
"""

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from app.house import House
from app.settings import Settings

_ROUNDS = 4
_MACROS = ("protein", "carbs", "fat")


def run() -> dict[str, Any]:
    """Seconds per call (median, p99), share of days inside the bands, patients without a plan."""
    with tempfile.TemporaryDirectory() as folder:
        house = House.open(Settings(DATABASE_URL=f"sqlite:///{Path(folder) / 'bench.db'}"))
        patients = (house.call("load_demo_clinic", {}).data or {})["patients"]
        seconds: list[float] = []
        days: list[tuple[dict[str, Any], dict[str, Any]]] = []
        refused: list[str] = []
        for round_number in range(_ROUNDS):
            for patient in patients:
                begun = time.perf_counter()
                envelope = house.call("generate_plan", {"patient": patient["id"]})
                elapsed = time.perf_counter() - begun
                if round_number:  # the first round warms up
                    seconds.append(elapsed)
                elif envelope.ok and envelope.data is not None:
                    days += [(day, envelope.data["targets"]) for day in envelope.data["days"]]
                else:
                    refused.append(f"{patient['name']}: {(envelope.error or {})['message']}")
        house.database.dispose()
    return {
        "patients": len(patients),
        "withoutPlan": refused,
        "calls": len(seconds),
        "medianMs": round(statistics.median(seconds) * 1000, 1),
        "p99Ms": round(statistics.quantiles(seconds, n=100)[98] * 1000, 1),
        "days": len(days),
        "daysWithin5PercentKcal": _share([_near(d["totalCalories"], t["calories"], 0.05, 0) for d, t in days]),
        **{
            f"daysWithin10Percent{macro.capitalize()}": _share(
                [_near(d["totalNutrition"][macro], t[macro], 0.10, 0) for d, t in days]
            )
            for macro in _MACROS
        },
        "daysWithAllMacros10PercentOr5g": _share(
            [all(_near(d["totalNutrition"][m], t[m], 0.10, 5) for m in _MACROS) for d, t in days]
        ),
    }


def _near(amount: float, target: float, share: float, units: float) -> bool:
    return abs(amount - target) <= max(share * target, units) + 1e-9


def _share(hits: list[bool]) -> float:
    return round(100 * sum(hits) / len(hits), 1)
