"""The command line: `wavy`. Thin over the house; heavy parts are loaded only by the command that needs them."""

import asyncio
import json
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import click

from app.house import LOCAL, House
from app.settings import load_settings
from domain.errors import WavyError
from store.sealing import new_key
from tools import ALL_TOOLS
from tools.envelope import Envelope

_COMMANDS = "wavy.commands"


class _Group(click.Group):
    """Expected failures are one sentence on stderr and exit 1, never a traceback.

    Commands of the rooms above this one (`bench`) announce themselves as entry points, so that no arrow points up.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *entry_points(group=_COMMANDS).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for found in entry_points(group=_COMMANDS, name=cmd_name):
            command: click.Command = found.load()
            return command
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except WavyError as failure:
            click.echo(f"{failure.message} {failure.hint}".strip(), err=True)
            ctx.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wavy", prog_name="wavy")
def main() -> None:
    """WAVY: safe weekly plans for patients, and what to buy for them."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8080, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the chat at / with REST and /docs beside it."""
    from app.server import serve_forever  # noqa: PLC0415 - the chat takes seconds to import

    serve_forever(load_settings(), host, port)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print the whole conversation with every call.")
@click.argument("turns", nargs=-1, required=True)
def ask(as_json: bool, turns: tuple[str, ...]) -> None:
    """Have one conversation, a sentence a turn."""
    from app.ask import converse, printed  # noqa: PLC0415

    house = _house()
    if as_json:
        _print(asyncio.run(converse(house, LOCAL, turns)))
    else:
        asyncio.run(printed(house, LOCAL, turns, click.echo))


@main.command()
@click.argument("tool")
@click.argument("arguments", default="{}")
def call(tool: str, arguments: str) -> None:
    """Call one tool with a JSON object, or with - from standard input; prints the envelope."""
    # bytes that are no UTF-8 stay recognisable, so that they are refused as arguments and not here
    text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape") if arguments == "-" else arguments
    envelope = _house().call(tool, text)
    _print(envelope.as_json())
    sys.exit(0 if envelope.ok else 1)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="With every JSON Schema.")
def tools(as_json: bool) -> None:
    """List every tool."""
    if as_json:
        _print(
            [{"name": t.name, "description": t.description, "effect": t.effect, "args": t.schema} for t in ALL_TOOLS]
        )
    else:
        for tool in ALL_TOOLS:
            click.echo(f"{tool.name:24} {tool.description}")


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Import patients from a JSON or CSV file; all or nothing."""
    try:
        content = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        click.echo("The file is not UTF-8 text.", err=True)
        sys.exit(1)
    kind = {".json": "json", ".csv": "csv"}.get(file.suffix.lower())
    _done(_house().call("import_patients", {"content": content, "format": kind}), "imported")


@main.command()
def demo() -> None:
    """Load the demo clinic into an empty store."""
    _done(_house().call("load_demo_clinic", {}), "loaded")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="The whole of it.")
@click.option("--coverage", "as_coverage", is_flag=True, help="How many recipes each diet leaves for each meal.")
@click.option("--rules", "as_rules", is_flag=True, help="Every rule as a page to read (docs/rules.md).")
def catalogue(as_json: bool, as_coverage: bool, as_rules: bool) -> None:
    """The catalogue: version, foods, recipes, rules."""
    from catalogue import load_catalogue  # noqa: PLC0415
    from catalogue.diets import diets_by_exclusion, food_json  # noqa: PLC0415

    known = load_catalogue()
    if as_json:
        diets = diets_by_exclusion(known.rules)
        _print(
            {
                "version": known.version,
                "rulesVersion": known.rules_version,
                "foods": [food_json(food, diets) for food in known.foods.values()],
                "recipes": [recipe.model_dump(mode="json", by_alias=True) for recipe in known.recipes.values()],
                "rules": [rule.model_dump(mode="json", by_alias=True) for rule in known.rules],
            }
        )
    elif as_coverage:
        from engine.coverage import as_table, coverage  # noqa: PLC0415

        click.echo(as_table(coverage(known)))
    elif as_rules:
        from engine.rulebook import rulebook  # noqa: PLC0415

        click.echo(rulebook(known.rules), nl=False)
    else:
        click.echo(
            f"catalogue {known.version}: {len(known.foods)} foods, {len(known.recipes)} recipes, {len(known.rules)} rules"
        )


@main.command()
def mcp() -> None:
    """The tools over MCP, on standard input and output."""
    from app.mcp_door import serve_stdio  # noqa: PLC0415

    asyncio.run(serve_stdio(_house()))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verify(file: Path) -> None:
    """Check a plan's certificate again, offline: exit 0 when all of it holds, else 1 and the first thing that doesn't."""
    from app.verify import verify_file  # noqa: PLC0415

    checked = verify_file(file)
    for line in checked.held:
        click.echo(f"holds: {line}")
    for line in checked.unchecked:
        click.echo(f"not checked: {line}")
    if checked.broken is not None:
        click.echo("does not hold: {}: {}".format(*checked.broken), err=True)
        sys.exit(1)


@main.command()
def worker() -> None:
    """A worker of the batch engine: one order a line on standard input, one outcome a line on standard output."""
    from app.worker import work  # noqa: PLC0415

    work()


@main.command()
def migrate() -> None:
    """Bring the database up to date, and what it keeps sealed under the first of WAVY_ENCRYPTION_KEYS."""
    house = _house()
    click.echo("The database is up to date.")
    if house.settings.encryption_keys:
        click.echo(f"{house.database.reseal():,} rows are sealed with the first key; older keys can go.")


@main.command()
def key() -> None:
    """A new key for WAVY_ENCRYPTION_KEYS. Keep it apart from the database: what it sealed, nothing else opens."""
    click.echo(new_key())


def _house() -> House:
    return House.open(load_settings())


def _print(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _done(envelope: Envelope, done: str) -> None:
    if envelope.ok and envelope.data is not None:
        click.echo(f"{envelope.data['total']} patients {done}.")
        return
    error = envelope.error or {}
    problems = error["details"].get("problems", [])
    click.echo(f"Nothing was {done}. {error['hint']}" if problems else f"{error['message']} {error['hint']}", err=True)
    for entry in problems:
        click.echo(f"  {entry.get('row', entry.get('field'))}: {entry['problem']}", err=True)
    sys.exit(1)
