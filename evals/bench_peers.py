"""Other planners that install from the package registry, over the same people and measured by their own targets.

Each gets an environment of its own outside the repository, made when it is first asked for; none is a dependency.
"""

import json
import statistics
import subprocess
import venv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from domain.patient import PatientFields

PEERS: Mapping[str, str] = {"smartplate": "smartplate==1.2.1", "ckdnutri": "ckdnutri-nutrition-mcp==0.5.71"}
_THEIRS = {"A207_CALLER": "doctor_assistant", "PYTHONUTF8": "1"}
"""A role one of them asks for; nothing else of our environment is theirs to see."""
_PLAY = Path(__file__).with_name("peers_play.py")


def run(people: Sequence[PatientFields], home: Path) -> dict[str, dict[str, Any]]:
    """Figures for each peer; environments are made in `home` with pip."""
    return {name: _measured(_weeks(name, people, home)) for name in PEERS}


def _weeks(name: str, people: Sequence[PatientFields], home: Path) -> list[dict[str, Any]]:
    given = json.dumps([person.model_dump(mode="json", by_alias=True) for person in people])
    command = [str(_python(name, home)), "-I", str(_PLAY), name]
    done = subprocess.run(  # noqa: S603 - made below
        command, input=given, capture_output=True, text=True, check=True, env=_THEIRS
    )
    weeks: list[dict[str, Any]] = json.loads(done.stdout[done.stdout.index("[{") :])
    return weeks


def _python(name: str, home: Path) -> Path:
    """The interpreter of the peer's own environment, which is made on first use."""
    place = home / name
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", PEERS[name]], check=True)  # noqa: S603 - named above
    return python


def _measured(weeks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Milliseconds a week, shares of days near their own targets, and different foods a week."""
    days = [day for week in weeks for day in week["days"]]
    milliseconds = [1000 * week["seconds"] for week in weeks]
    return {
        "weeks": len(weeks),
        "medianMs": round(statistics.median(milliseconds), 2),
        "daysWithin5PercentKcal": _share(_near(day, "kcal", 0.05) for day in days),
        "daysWithin10PercentKcal": _share(_near(day, "kcal", 0.10) for day in days),
        "daysWithin10PercentKcalAndProtein": _share(
            _near(day, "kcal", 0.10) and _near(day, "protein", 0.10) for day in days
        ),
        "foodsPerWeek": round(
            statistics.mean(len({f for day in week["days"] for f in day["foods"]}) for week in weeks)
        ),
    }


def _near(day: Mapping[str, Any], what: str, share: float) -> bool:
    return bool(abs(day[what] - day[f"{what}Aim"]) <= share * day[f"{what}Aim"])


def _share(hits: Iterable[bool]) -> float:
    held = list(hits)
    return round(100 * sum(held) / len(held), 1)
