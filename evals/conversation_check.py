"""Plays conversations of our own and checks what each turn did and said: `python -m evals.conversation_check FILE`.

A conversation is one JSON line: `{"id", "category", "turns": [{"user", "calls", "asks", "says", "notSays"}]}`. `calls`
are the calls that have to succeed (arguments by dotted path; ids are shown as names), `asks` the acts that have to wait
for a yes, `says` alternatives (`a|b`) the answer has to hold. A change nobody expects is always a failure.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings
from domain.text import fold
from store.database import Database
from tools import ALL_TOOLS

TODAY = date(2026, 12, 2)
"""A Wednesday; every date of the conversations is counted from it."""
HERE = Path(__file__).parent / "conversations"
_CHANGES = frozenset(tool.name for tool in ALL_TOOLS if tool.effect != "read")

Json = Mapping[str, Any]


def played(conversations: Sequence[Json], folder: Path) -> Iterator[tuple[Json, list[str]]]:
    """Each conversation with what went wrong in it, on a fresh store of invented patients."""
    first = _house(folder / "first.db")
    people = json.loads((HERE / "patients.json").read_text(encoding="utf-8"))
    imported = first.call("import_patients", {"content": json.dumps(people)})
    if not imported.ok:
        raise ValueError(imported.error)
    first.database.dispose()
    names = {p["id"]: p["name"] for p in people}
    for number, conversation in enumerate(conversations):
        path = folder / f"{number}.db"
        shutil.copy(folder / "first.db", path)
        database = Database(f"sqlite:///{path}")
        house = House(first.settings, database, first.catalogue, first.model)
        try:
            record = asyncio.run(converse(house, LOCAL, [turn["user"] for turn in conversation["turns"]]))
            problems = list(_problems(conversation, record, dict(names)))
        except Exception as fault:  # noqa: BLE001 - a fault is a finding too; the others are still played
            problems = [f"broke off: {type(fault).__name__}: {fault}"]
        database.dispose()
        path.unlink()
        yield conversation, problems


def _house(path: Path) -> House:
    return House.open(Settings(DATABASE_URL=f"sqlite:///{path}", WAVY_TODAY=TODAY, OPENAI_API_KEY=""))


def _problems(conversation: Json, record: Json, names: dict[str, str]) -> Iterator[str]:
    for number, (turn, done) in enumerate(zip(conversation["turns"], record["turns"], strict=True), 1):
        for call in done["calls"]:
            _learn(call, names)
        calls = [call | {"args": {k: _named(v, names) for k, v in call["args"].items()}} for call in done["calls"]]
        for problem in (*_of_calls(turn, calls), *_of_words(turn, done["answer"])):
            yield f"turn {number}: {problem}"


def _learn(call: Json, names: dict[str, str]) -> None:
    """Ids of patients and plans made in the conversation, as `Name` and `Name@week`."""
    data = call["result"] or {}
    found = [data, *data.get("plans", [])]
    for value in found:
        if "patientName" in value and "weekStart" in value:
            names[str(value.get("planId") or value.get("id"))] = f"{value['patientName']}@{value['weekStart']}"
    if call["tool"] == "create_patient" and call["ok"]:
        names[data["id"]] = data["name"]


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping) and set(value) == {"patient", "weekStart"}:
        return f"{names.get(value['patient'], value['patient'])}@{value['weekStart']}"
    if isinstance(value, Mapping):
        return {key: _named(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [_named(part, names) for part in value]
    return names.get(value, value) if isinstance(value, str) else value


def _of_calls(turn: Json, calls: Sequence[Json]) -> Iterator[str]:
    open_calls = [call for call in calls if call["ok"]]
    for wanted in turn.get("calls", ()):
        fitting = next((call for call in open_calls if _fits(wanted, call)), None)
        if fitting is None:
            made = [f"{c['tool']} {json.dumps(c['args'], ensure_ascii=False)[:150]}" for c in calls]
            yield f"expected {wanted['tool']} {json.dumps(wanted.get('args', {}), ensure_ascii=False)}, made {made}"
        else:
            open_calls.remove(fitting)
    for call in open_calls:
        if call["tool"] in _CHANGES:
            yield f"nobody asked for {call['tool']} {json.dumps(call['args'], ensure_ascii=False)}"
    waiting = Counter(c["tool"] for c in calls if c["error"] and c["error"]["code"] == "confirmation_required")
    asked: Counter[str] = Counter(turn.get("asks", ()))
    for tool, count in asked.items():
        if waiting[tool] != count:
            yield f"expected {count} {tool} to wait for a yes, {waiting[tool]} do"


def _fits(wanted: Json, call: Json) -> bool:
    if wanted["tool"] != call["tool"]:
        return False
    return all(_same(expected, _at(call["args"], path)) for path, expected in wanted.get("args", {}).items())


def _at(args: Any, path: str) -> Any:
    for key in path.split("."):
        args = args.get(key) if isinstance(args, Mapping) else None
    return args


def _same(expected: Any, given: Any) -> bool:
    if isinstance(expected, list) and isinstance(given, list):
        return sorted(map(_plain, expected)) == sorted(map(_plain, given))
    if isinstance(expected, str) and isinstance(given, str) and "@" in given and "@" not in expected:
        given = given.split("@")[0]
    return _plain(expected) == _plain(given)


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("type", value)
    return fold(str(value))


def _of_words(turn: Json, answer: str) -> Iterator[str]:
    said = answer.casefold()
    if "i stumbled over" in said:
        yield f"a fault in the assistant: {answer!r}"
    for words in turn.get("says", ()):
        if not any(word.casefold() in said for word in words.split("|")):
            yield f"does not say {words!r}: {answer[:300]!r}"
    for words in turn.get("notSays", ()):
        if words.casefold() in said:
            yield f"says {words!r}: {answer[:300]!r}"


def main(arguments: Sequence[str]) -> int:
    """Print what failed and the share that went well, in all and by category; 0 when all did."""
    lines = [line for name in arguments for line in Path(name).read_text(encoding="utf-8").splitlines() if line.strip()]
    totals: Counter[str] = Counter()
    good: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for conversation, problems in played([json.loads(line) for line in lines], Path(folder)):
            totals[conversation["category"]] += 1
            good[conversation["category"]] += not problems
            for problem in problems:
                print(f"{conversation['id']}: {problem}")
    for category in sorted(totals):
        print(f"{category:14} {good[category]:3} of {totals[category]}")
    print(f"{'all':14} {good.total():3} of {totals.total()} ({100 * good.total() / max(1, totals.total()):.1f}%)")
    return 0 if good == totals else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
