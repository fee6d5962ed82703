"""The command line's commands that measure the product. Found by the command line as entry points."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from app.settings import Settings, load_settings
from evals import bench_many, bench_plan, bench_procurement, bench_together, bench_tokens, bench_turns, clinic
from evals.expectation import conversations as conversations_in
from evals.play import play
from evals.tally import Tally

_BENCHMARKS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "clinic": clinic.run,
    "many": bench_many.run,
    "procurement": bench_procurement.run,
    "together": bench_together.run,
    "tokens": bench_tokens.run,
    "turns": bench_turns.run,
}

_PLAN = bench_plan.Options()


@click.command()
@click.argument("name", type=click.Choice(sorted([*_BENCHMARKS, "plan"])), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--people", type=click.IntRange(5), default=_PLAN.people, show_default=True, help="plan: so many.")
@click.option("--long", type=int, default=_PLAN.long, show_default=True, help="plan: so many beside a long search.")
@click.option("--seconds", type=float, default=_PLAN.seconds, show_default=True, help="plan: how long that search is.")
@click.option(
    "--proofs", type=int, default=0, show_default=True, help="plan: so many beside a proven bound (15 s each)."
)
@click.option("--models", type=int, default=0, show_default=True, help="plan: so many as one model for HiGHS.")
@click.option("--peers", type=click.Path(file_okay=False, path_type=Path), help="plan: install other planners here.")
@click.option("--sizes", is_flag=True, help="plan: catalogues of 150 to 5,000 recipes as well.")
def bench(name: str | None, as_json: bool, **options: Any) -> None:
    """Run one of the project's own benchmarks, or all of them."""
    benchmarks: dict[str, Callable[[], dict[str, Any]]] = {
        **_BENCHMARKS,
        "plan": lambda: bench_plan.run(bench_plan.Options(**options)),
    }
    results = {each: benchmarks[each]() for each in ([name] if name else sorted(benchmarks))}
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
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write one record a line.")
@click.option("--transcripts", type=_FILE, help="Score these records instead of playing.")
@click.option("--model", help="The model that answers, at the endpoint of the environment.")
@click.option("--trials", type=click.IntRange(1), default=1, help="Play each so many times.")
@click.option("--faults", is_flag=True, help="Say of each failure what went wrong.")
def evaluate(
    conversations: Path,
    patients: Path,
    out: Path | None,
    transcripts: Path | None,
    model: str | None,
    trials: int,
    faults: bool,
) -> None:
    """Play each conversation on a fresh store and score it; WAVY_TODAY freezes the date."""
    read = list(conversations_in(conversations))
    tally = Tally([one for one in read if one.expect], _people(patients))
    if transcripts is not None:
        for line in transcripts.read_text(encoding="utf-8").splitlines():
            tally.add(json.loads(line))
    elif out is not None:
        settings = _settings(model)
        with out.open("w", encoding="utf-8") as file:
            for record in play(read, patients, settings, trials):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
                tally.add(record)
        click.echo(f"{len(read)} conversations played.")
    else:
        raise click.UsageError("Say --out, to play, or --transcripts, to score what was played.")
    lines = [*(tally.said_of_faults() if faults else ()), *tally.table(), *tally.cost()]
    click.echo("\n".join(lines), nl=bool(lines))


def _people(patients: Path) -> list[dict[str, Any]]:
    """For their names and ids; a CSV file gives no ids."""
    text = patients.read_text(encoding="utf-8-sig")
    people: list[dict[str, Any]] = json.loads(text) if text.lstrip().startswith("[") else []
    return [person for person in people if "id" in person]


def _settings(model: str | None) -> Settings:
    settings = load_settings()
    if model is None:
        return settings
    if settings.openai_api_key is None:
        raise click.UsageError("--model needs OPENAI_API_KEY, and OPENAI_BASE_URL for another server than OpenAI's.")
    return settings.model_copy(update={"model": model, "azure_endpoint": None, "azure_api_key": None})
