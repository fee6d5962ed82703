"""`wavy eval`: plays, writes, scores, counts; and the sets of conversations are what they say they are."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from evals.expectation import conversations
from tools import ALL_TOOLS

SETS = Path(__file__).parents[2] / "evals" / "conversations"
PEOPLE = [
    {"id": "A1", "name": "Rowan Birch", "age": 40, "gender": "female", "calorieTarget": 1900,
     "macroTargets": {"protein": 95, "carbs": 230, "fat": 65}},
]  # fmt: skip
FOUND = {
    "id": "found", "category": "look", "style": "terse", "turns": ["Which patients are there?"],
    "expect": [{"tools": ["find_patients"], "answer_has": ["rowan"]}],
}  # fmt: skip
MISSED = {
    "id": "missed",
    "category": "look",
    "turns": ["hello", "thanks"],
    "expect": [{"no_tools": True}, {"tools": ["undo"]}],
}
SEEN = {
    "id": "seen", "category": "plan", "turns": ["show me Rowan's plan for next week"],
    "starts_with": [
        {"tool": "generate_plan", "args": {"patient": "Rowan Birch", "weekStart": "2026-11-30"}},
        {"tool": "swap_meal", "args": {"plan": "$0.id", "date": "2026-12-01", "meal": "lunch"}},
        {"tool": "validate_plan", "args": {"plan": "$7.id"}},
        {"tool": "find_patients", "args": {"query": "$cash"}},
        {"tool": "aggregate_ingredients", "args": {"plans": ["$0.id"]}},
    ],
    "expect": [{"tools": ["get_plan"], "result": {"patientName": "Rowan Birch", "version": 2}}],
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path):
    (tmp_path / "patients.json").write_text(json.dumps(PEOPLE))

    def evaluate(lines: list[dict[str, Any]], *arguments: str, **variables: str) -> Result:
        file = tmp_path / "talk.jsonl"
        file.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n")
        environment = {
            "WAVY_TODAY": "2026-11-25",
            "OPENAI_API_KEY": "",
            "AZURE_OPENAI_API_KEY": "",
            "OPENAI_BASE_URL": "",
        }
        given = [str(file), "--patients", str(tmp_path / "patients.json"), *arguments]
        return CliRunner(env=environment | variables).invoke(main, ["eval", *given])

    return evaluate


def rows(result: Result) -> dict[str, list[str]]:
    assert result.exit_code == 0, result.output
    return {line[:24].strip(): line[24:].split() for line in result.stdout.splitlines()}


def test_it_plays_writes_and_scores(run, tmp_path):
    out = tmp_path / "out.jsonl"
    table = rows(run([FOUND, MISSED, SEEN], "--out", str(out)))
    assert "3 conversations played." in next(iter(table))
    assert table["look"] == ["1", "of", "2", "50.0%"]
    assert table["plan"] == table["style: terse"] == ["1", "of", "1", "100.0%"]
    assert (table["one turn"][0], table["several turns"][0], table["all"][-1]) == ("2", "0", "66.7%")
    records = [json.loads(line) for line in out.read_text().splitlines()]
    assert [record.keys() for record in records] == [{"id", "output"}] * 3
    assert records[0]["output"]["turns"][0].keys() == {"user", "answer", "calls"}
    again = run([FOUND, MISSED, SEEN], "--transcripts", str(out), "--faults")
    assert rows(again)["all"] == table["all"]
    assert "missed turn 2: no undo, but nothing\n    thanks\n" in again.stdout


def test_what_was_not_recorded_has_not_passed(run, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text(json.dumps({"id": "strange", "output": {"turns": []}}) + "\n")
    result = run([FOUND], "--transcripts", str(out), "--faults")
    assert rows(result)["all"] == ["0", "of", "1", "0.0%"]
    assert "found turn 0: not recorded" in result.stdout


def test_without_expectations_it_only_records(run, tmp_path):
    out = tmp_path / "out.jsonl"
    result = run([{"id": "x", "turns": ["hello"]}], "--out", str(out))
    assert result.stdout == "1 conversations played.\n"
    assert json.loads(out.read_text())["id"] == "x"


def test_patients_may_come_from_a_csv_file(run, tmp_path):
    (tmp_path / "patients.json").write_text(
        "name,age,gender,calorieTarget,protein,carbs,fat\nRowan Birch,40,female,1900,95,230,65\n"
    )
    assert rows(run([FOUND], "--out", str(tmp_path / "out.jsonl")))["all"][-1] == "100.0%"


def test_a_model_is_named_tried_several_times_and_counted(run, tmp_path):
    spec = importlib.util.spec_from_file_location("openai_server", Path(__file__).parents[1] / "openai_server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    look = {"calls": [{"name": "find_patients", "arguments": {}}]}
    script = [look, {"text": "Rowan Birch is."}, {"text": "Nobody I know of."}]
    out = tmp_path / "out.jsonl"
    with module.OpenAIServer(script) as server:
        result = run(
            [FOUND], "--out", str(out), "--model", "small", "--trials", "2",
            OPENAI_API_KEY="k", OPENAI_BASE_URL=server.url, WAVY_MODEL_PRICE="1000000/2000000",
        )  # fmt: skip
    table = rows(result)
    assert table["all"] == ["1", "of", "2", "50.0%", "0.0%"]
    records = [json.loads(line) for line in out.read_text().splitlines()]
    assert [record["trial"] for record in records] == [1, 2]
    read, written = (sum(record["usage"][key] for record in records) for key in ("tokens_in", "tokens_out"))
    assert read > 0
    spent = f"3 requests, {read} tokens read, {written} written, {read + 2 * written:.4f} dollars"
    assert result.stdout.endswith(f"{spent}\n")
    unpriced = run([FOUND], "--transcripts", str(unpriced_copy(out)))
    assert f"{read} tokens read" in unpriced.stdout
    assert unpriced.stdout.endswith("(3 requests of unknown price)\n")


def unpriced_copy(out: Path) -> Path:
    """The same records from a model whose price nobody knows."""
    records = [json.loads(line) for line in out.read_text().splitlines()]
    for record in records:
        record["usage"] |= {"cost": 0, "unpriced": record["usage"]["requests"]}
    copy = out.with_name("unpriced.jsonl")
    copy.write_text("\n".join(map(json.dumps, records)))
    return copy


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"id": "x"}, "Line 1 is no conversation: turns: Field required."),
        ({"id": "x", "turns": ["a"], "expect": [{"tool": ["undo"]}]}, "expect.0.tool: Extra inputs are not permitted"),
        ({"id": "x", "turns": ["a"], "expect": [{}, {}]}, "it: Value error, 1 turns, 2 expectations"),
    ],
)
def test_a_broken_line_is_named(run, tmp_path, line, said):
    result = run([line], "--out", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    assert said in result.stderr


def test_what_cannot_be_done_is_said(run, tmp_path):
    assert "Say --out, to play" in run([FOUND]).stderr
    assert "OPENAI_API_KEY" in run([FOUND], "--out", str(tmp_path / "o"), "--model", "small").stderr
    (tmp_path / "patients.json").write_text("[{}]")
    broken = run([FOUND], "--out", str(tmp_path / "o"))
    assert broken.exit_code == 1
    assert "name" in broken.stderr


def test_the_two_sets_are_one_distribution_cut_in_two():
    work, held = (list(conversations(SETS / f"{name}.jsonl")) for name in ("dev2", "heldout"))
    assert (len(work), len(held)) == (203, 101)
    assert len({one.id for one in work + held}) == len({one.turns for one in work + held}) == 304
    assert {one.category for one in held} <= {one.category for one in work}


def test_every_expectation_speaks_of_tools_and_people_there_are():
    names = {person["name"] for person in json.loads((SETS / "clinic.json").read_text(encoding="utf-8"))}
    tools = {tool.name for tool in ALL_TOOLS}
    for one in [*conversations(SETS / "dev2.jsonl"), *conversations(SETS / "heldout.jsonl")]:
        made = {str(expected.result["name"]).lstrip("~") for expected in one.expect if "name" in expected.result}
        for expected in one.expect:
            assert tools >= {*expected.tools, *expected.allow}, one.id
            assert bool(expected.tools) != expected.no_tools, one.id
            for wanted in expected.wanted():
                assert names | made >= set(wanted.target.names), one.id
