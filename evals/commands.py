"""The command line's commands that measure the product. Found by the command line as entry points."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from app.settings import load_settings
from evals import bench_plan, bench_procurement, clinic
from evals.play import play

_BENCHMARKS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "clinic": clinic.run,
    "plan": bench_plan.run,
    "procurement": bench_procurement.run,
}


@click.command()
@click.argument("name", type=click.Choice(sorted(_BENCHMARKS)), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bench(name: str | None, as_json: bool) -> None:
    """Run one of the project's own benchmarks, or all of them."""
    results = {each: _BENCHMARKS[each]() for each in ([name] if name else sorted(_BENCHMARKS))}
    if as_json:
        click.echo(json.dumps(results, ensure_ascii=False, indent=2))
        return
    for each, figures in results.items():
        click.echo(each)
        for key, value in figures.items():
            click.echo(f"  {key:32} {value}")


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("eval")
@click.argument("conversations", type=_FILE)
@click.option("--patients", type=_FILE, required=True, help="The patients every conversation starts with.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="One record a line.")
def evaluate(conversations: Path, patients: Path, out: Path) -> None:
    """Play each conversation on a fresh store; WAVY_TODAY freezes the date."""
    played = 0
    with out.open("w", encoding="utf-8") as file:
        for record in play(conversations, patients, load_settings()):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            played += 1
    click.echo(f"{played} conversations played.")
