"""The command line's commands that measure the product. Found by the command line as entry points."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import click

from evals import clinic

_BENCHMARKS: Mapping[str, Callable[[], dict[str, Any]]] = {"clinic": clinic.run}


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
