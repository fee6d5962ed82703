"""`wavy bench procurement`: how long a clinic's shopping list takes, in memory and from an SQLite file.

A thousand plans are a few real weeks under many names, so that what is measured is the adding up and not the planning.
Seconds are the processor's own, reading the file included; the clock's stand beside the one that reads it.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from app.house import LOCAL, House
from app.settings import Settings
from domain.ledger import demand_of
from domain.plan import WeeklyPlan
from engine.aggregate import aggregate
from store.patients import PatientRepository
from store.plans import PlanRepository
from tools.consent import Consent

_PLANS = 1_000
_REAL = 8
_ROUNDS = 3

T = TypeVar("T")


def run(count: int = _PLANS, rounds: int = _ROUNDS) -> dict[str, Any]:
    """Seconds (median of a few rounds) for so many plans, and that nothing was lost on the way."""
    with tempfile.TemporaryDirectory() as folder:
        house = House.open(Settings(DATABASE_URL=f"sqlite:///{Path(folder) / 'bench.db'}"))
        plans = _many(house, count)
        in_memory, shopping = _timed(lambda: aggregate([demand_of(plan) for plan in plans], house.catalogue), rounds)
        ids = [plan.id for plan in plans]
        repository = house.context(LOCAL, Consent()).plans
        begun = time.perf_counter()
        from_file, _ = _timed(lambda: aggregate(repository.demands(ids), house.catalogue), rounds)
        clock = (time.perf_counter() - begun) / rounds
        whole, envelope = _timed(lambda: house.call("aggregate_ingredients", {"weekStart": "2026-11-30"}), rounds)
        written, _ = _timed(lambda: json.dumps(envelope.as_json()), 1)
        house.database.dispose()
    served = sum(part.milligrams for plan in plans for part in _parts(plan))
    listed = envelope.data or {}
    return {
        "plans": len(plans),
        "components": sum(len(_parts(plan)) for plan in plans),
        "lines": len(shopping.items),
        "inMemorySeconds": round(in_memory, 3),
        "fromSqliteSeconds": round(from_file, 3),
        "fromSqliteClockSeconds": round(clock, 3),
        "wholeToolSeconds": round(whole, 3),
        "asJsonTextSeconds": round(written, 3),
        "milligramsServedMinusListed": served - shopping.edible_mg,
        "milligramsServedMinusUsedBy": served
        - sum(round(use["grams"] * 1000) for item in listed["items"] for use in item["usedBy"]),
    }


def _many(house: House, count: int) -> list[WeeklyPlan]:
    """Real weeks of the demo clinic, each under many ids, kept in the store."""
    patients = (house.call("load_demo_clinic", {}).data or {})["patients"][: min(_REAL, count)]
    made = [house.call("generate_plan", {"patient": p["id"], "weekStart": "2026-11-30"}).data for p in patients]
    store = house.context(LOCAL, Consent())
    weeks = [store.plans.get(plan["id"]).value for plan in made if plan]
    owners = [store.patients.get(week.patient_id).value for week in weeks]
    people = [
        owners[i % len(owners)].model_copy(update={"id": f"bench{i}", "name": f"Bench {i}"}) for i in range(count)
    ]
    for patient in patients:
        house.call("delete_patient", {"patient": patient["id"]})
    PatientRepository(house.database, LOCAL, house.now).add_all(people)
    plans = [_of(person.id, person.name, weeks[i % len(weeks)]) for i, person in enumerate(people)]
    PlanRepository(house.database, LOCAL, house.now).add_all(plans)
    return plans


def _of(patient_id: str, name: str, week: WeeklyPlan) -> WeeklyPlan:
    return week.model_copy(update={"id": f"plan_{patient_id}", "patient_id": patient_id, "patient_name": name})


def _parts(plan: WeeklyPlan) -> Sequence[Any]:
    return [part for day in plan.days for _, meal in day.meals() for part in meal.components]


def _timed(work: Callable[[], T], rounds: int) -> tuple[float, T]:
    seconds = []
    for _ in range(rounds):
        begun = time.process_time()
        done = work()
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds), done
