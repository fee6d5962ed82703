"""`wavy bench many`: a crowd of generated people planned by one call of `generate_plans`, on a fresh SQLite file.

Measures what a clinic waits for by the clock: every core, the store and the validator are in it, and so is the start of
the worker processes.
"""

import tempfile
import time
from pathlib import Path
from typing import Any

from app.house import LOCAL, House
from app.settings import Settings
from domain.patient import Patient
from evals.people import people
from store.patients import PatientRepository

_PEOPLE = 1_000


def run(count: int = _PEOPLE) -> dict[str, Any]:
    """People, plans kept, people refused, seconds by the clock, people a second."""
    with tempfile.TemporaryDirectory() as folder:
        house = House.open(Settings(DATABASE_URL=f"sqlite:///{Path(folder) / 'bench.db'}"))
        now = house.now()
        PatientRepository(house.database, LOCAL, house.now).add_all(
            [
                Patient.model_validate(
                    person.model_dump()
                    | {"id": f"many{i:04d}", "name": f"Many {i:04d}", "created_at": now, "updated_at": now}
                )
                for i, person in enumerate(people(count))
            ]
        )
        begun = time.perf_counter()
        outcome = house.call("generate_plans", {"all": True, "weekStart": "2026-11-30"}).data or {}
        seconds = time.perf_counter() - begun
        house.database.dispose()
    return {
        "people": count,
        "plans": len(outcome["plans"]),
        "refused": len(outcome["failed"]),
        "seconds": round(seconds, 1),
        "peopleASecond": round(count / seconds, 1),
    }
