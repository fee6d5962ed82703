"""The command line: exit codes, JSON shapes, and errors that are one sentence."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main

ROWAN = {
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
}
Wavy = Callable[..., Result]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """As on a machine without a key."""
    kept = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'data' / 'wavy.db'}",
        "WAVY_TODAY": "2026-11-25",
    }
    return dict.fromkeys(["OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "OPENAI_BASE_URL"], "") | kept


@pytest.fixture
def wavy(environment: dict[str, str]) -> Wavy:
    def run(*arguments: str, given: str | bytes | None = None, **variables: str) -> Result:
        return CliRunner(env=environment | variables).invoke(main, arguments, input=given)

    return run


def said(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def sentence(result: Result) -> str:
    """One line on stderr and nothing on stdout."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def test_a_call_prints_the_envelope_and_exits_by_it(wavy: Wavy):
    made = said(wavy("call", "create_patient", json.dumps(ROWAN)))
    assert made["ok"] is True
    assert made["data"]["name"] == "Rowan Birch"
    again = wavy("call", "create_patient", json.dumps(ROWAN))
    assert again.exit_code == 1
    assert json.loads(again.stdout)["error"]["code"] == "conflict"
    assert said(wavy("call", "find_patients"))["data"]["total"] == 1


def test_a_call_reads_its_arguments_from_standard_input(wavy: Wavy):
    assert said(wavy("call", "create_patient", "-", given=json.dumps(ROWAN)))["ok"]
    assert wavy("call", "find_patients", "-", given="nonsense").exit_code == 1
    latin = wavy("call", "get_patient", "-", given=b'{"patient": "Jos\xe9"}')
    assert json.loads(latin.stdout)["error"]["code"] == "invalid_input"


@pytest.mark.parametrize(
    "arguments", [("call", "nothing"), ("call", "get_patient", "{"), ("call", "get_patient", "[]")]
)
def test_a_call_that_does_not_fit_is_an_envelope_too(wavy: Wavy, arguments: tuple[str, ...]):
    result = wavy(*arguments)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["ok"] is False


def test_a_scripted_deletion_needs_no_confirmation(wavy: Wavy):
    patient = said(wavy("call", "create_patient", json.dumps(ROWAN)))["data"]["id"]
    assert said(wavy("call", "delete_patient", json.dumps({"patient": patient})))["data"]["deleted"] == patient


def test_the_tools_are_listed_with_their_schemas(wavy: Wavy):
    tools = said(wavy("tools", "--json"))
    assert {"create_patient", "generate_plan", "aggregate_ingredients"} <= {tool["name"] for tool in tools}
    for tool in tools:
        assert tool.keys() == {"name", "description", "effect", "args"}
        assert tool["args"]["type"] == "object"
        assert tool["args"]["additionalProperties"] is False
    assert "generate_plan " in wavy("tools").stdout


def test_patients_are_imported_from_a_file(wavy: Wavy, tmp_path: Path):
    (tmp_path / "patients.json").write_text(json.dumps([ROWAN | {"id": "r1"}]), encoding="utf-8-sig")
    result = wavy("import", str(tmp_path / "patients.json"))
    assert (result.exit_code, result.stdout) == (0, "1 patients imported.\n")
    assert said(wavy("call", "get_patient", '{"patient": "r1"}'))["data"]["id"] == "r1"
    (tmp_path / "more.csv").write_text(
        "name;age;gender;calorieTarget;protein;carbs;fat\nÉva Öz;30;f;1800;90;220;60\n", encoding="utf-8"
    )
    assert wavy("import", str(tmp_path / "more.csv")).exit_code == 0
    assert said(wavy("call", "find_patients"))["data"]["total"] == 2


def test_every_bad_row_of_a_file_is_named(wavy: Wavy, tmp_path: Path):
    file = tmp_path / "patients.json"
    file.write_text(json.dumps([ROWAN, ROWAN | {"name": "Old Oak", "age": 130}, {"name": "Bare Birch"}]))
    result = wavy("import", str(file))
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert "Nothing was imported" in lines[0]
    assert [line.split(":")[0].strip() for line in lines[1:]] == ["patient 2 (Old Oak)", "patient 3 (Bare Birch)"]
    assert said(wavy("call", "find_patients"))["data"]["total"] == 0


def test_a_file_that_is_no_text_or_not_there_is_one_sentence(wavy: Wavy, tmp_path: Path):
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00\x01")
    assert "UTF-8" in sentence(wavy("import", str(tmp_path / "binary.csv")))
    (tmp_path / "broken.json").write_text("{")
    assert "not JSON" in sentence(wavy("import", str(tmp_path / "broken.json")))
    (tmp_path / "notes.txt").write_text("hello")
    assert "hello" in sentence(wavy("import", str(tmp_path / "notes.txt")))
    absent = wavy("import", str(tmp_path / "absent.json"))
    assert absent.exit_code == 2
    assert "does not exist" in absent.stderr


def test_the_demo_clinic_loads_once(wavy: Wavy):
    assert wavy("demo").stdout == "24 patients loaded.\n"
    assert "empty store" in sentence(wavy("demo"))


def test_today_is_what_the_environment_says(wavy: Wavy):
    wavy("call", "create_patient", json.dumps(ROWAN))
    plan = said(wavy("call", "generate_plan", '{"patient": "rowan"}', WAVY_TODAY="2027-03-03"))
    assert plan["data"]["weekStart"] == "2027-03-08"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("WAVY_TODAY", "someday"),
        ("DATABASE_URL", "mysql://user:secret@host/db"),
        ("DATABASE_URL", "not a url with secret"),
        ("DATABASE_URL", "sqlite:////proc/secret/wavy.db"),
        ("AZURE_OPENAI_API_KEY", "secret"),
    ],
)
def test_an_environment_that_does_not_fit_is_one_sentence_without_its_value(wavy: Wavy, variable: str, value: str):
    line = sentence(wavy("call", "find_patients", **{variable: value}))
    assert "secret" not in line
    assert "someday" not in line


def test_the_catalogue_is_printed_in_the_shape_of_the_contract(wavy: Wavy):
    catalogue = said(wavy("catalogue", "--json"))
    assert catalogue.keys() >= {"version", "foods", "recipes", "rules"}
    food = next(food for food in catalogue["foods"] if food["id"] == "rolled_oats")
    assert food.keys() >= {
        "id", "name", "fdcId", "per100g", "allergens", "mayContain", "diets", "aisle", "refusePct", "portions", "pack",
    }  # fmt: skip
    assert "vegan" in food["diets"]
    assert "gluten_free" not in food["diets"]
    assert all(rule["source"] for rule in catalogue["rules"])
    text = wavy("catalogue").stdout
    assert f"{len(catalogue['foods'])} foods" in text


def test_the_coverage_of_diets_is_printed(wavy: Wavy):
    assert "vegan" in wavy("catalogue", "--coverage").stdout
    assert "`no_declared_allergen`" in wavy("catalogue", "--rules").stdout


def test_a_conversation_is_printed_as_a_record_or_as_text(wavy: Wavy):
    record = said(wavy("ask", "--json", "Which patients are there?", "Thanks"))
    assert [turn["user"] for turn in record["turns"]] == ["Which patients are there?", "Thanks"]
    for turn in record["turns"]:
        assert turn.keys() == {"user", "answer", "calls"}
        assert turn["answer"]
        for call in turn["calls"]:
            assert call.keys() == {"tool", "args", "ok", "result", "error"}
    text = wavy("ask", "Which patients are there?")
    assert text.exit_code == 0
    assert text.stdout.startswith("> Which patients are there?")
    assert wavy("ask").exit_code == 2


def test_migrating_twice_is_harmless(wavy: Wavy):
    for _ in range(2):
        result = wavy("migrate")
        assert (result.exit_code, result.stdout) == (0, "The database is up to date.\n")


def test_a_new_key_seals_what_is_there_and_the_commands_go_on_as_before(wavy: Wavy):
    assert wavy("demo").exit_code == 0
    before = wavy("call", "find_patients").stdout
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv("WAVY_ENCRYPTION_KEYS", f"{wavy('key').stdout.strip()}, {wavy('key').stdout.strip()}")
        assert "rows are sealed with the first key" in wavy("migrate").stdout
        assert wavy("call", "find_patients").stdout == before
    refused = wavy("call", "find_patients")
    assert "WAVY_ENCRYPTION_KEYS" in refused.stdout + refused.stderr


def test_a_key_that_is_none_stops_the_start_and_is_not_shown(wavy: Wavy, monkeypatch):
    monkeypatch.setenv("WAVY_ENCRYPTION_KEYS", "hunter2")
    refused = wavy("migrate")
    assert refused.exit_code == 1
    assert "WAVY_ENCRYPTION_KEYS" in refused.stderr
    assert "hunter2" not in refused.stdout + refused.stderr


def test_help_and_version_name_the_product(wavy: Wavy):
    listed = wavy("--help").stdout
    for command in ("serve", "ask", "call", "tools", "import", "demo", "catalogue", "migrate", "key", "bench"):
        assert command in listed
    assert "wavy" in wavy("--version").stdout
    assert wavy("nonsense").exit_code == 2


def test_the_program_runs_as_a_process_of_its_own(environment: dict[str, str], tmp_path: Path):
    program = Path(sys.executable).with_name("wavy")
    done = subprocess.run(
        [program, "call", "find_patients"],
        capture_output=True, text=True, check=False, timeout=100, cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"ok": True, "data": {"patients": [], "total": 0}}
    assert done.stderr == ""


def planned(wavy: Wavy) -> dict[str, Any]:
    said(wavy("call", "create_patient", json.dumps(ROWAN)))
    return said(wavy("call", "generate_plan", json.dumps({"patient": "Rowan Birch"})))


def test_an_exported_certificate_is_verified(wavy: Wavy):
    plan = planned(wavy)["data"]
    exported = said(wavy("call", "export_plan", json.dumps({"plan": plan["id"], "format": "json"})))["data"]
    result = wavy("verify", exported["path"])
    assert result.exit_code == 0, result.output
    assert "not checked" not in result.stdout
    assert plan["provenance"]["fingerprint"] in result.stdout
    assert ROWAN["name"] not in Path(exported["path"]).read_text(encoding="utf-8")


def test_what_get_plan_prints_is_verified_and_a_change_is_named(wavy: Wavy, tmp_path: Path):
    envelope = said(wavy("call", "get_plan", json.dumps({"plan": planned(wavy)["data"]["id"]})))
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(envelope), encoding="utf-8")
    result = wavy("verify", str(file))
    assert result.exit_code == 0, result.output
    assert "not checked: The rules" in result.stdout
    envelope["data"]["days"][1]["lunch"]["components"][0]["grams"] += 1
    file.write_text(json.dumps(envelope), encoding="utf-8")
    result = wavy("verify", str(file))
    assert result.exit_code == 1
    assert "does not hold: plan_" in result.stderr
    assert "2026-12-01, lunch" in result.stderr


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"a": 1, "a": 2}', b'{"a": NaN}', b"[" * 100_000])
def test_a_file_that_cannot_be_verified_is_one_sentence(wavy: Wavy, tmp_path: Path, content: bytes):
    file = tmp_path / "plan.json"
    file.write_bytes(content)
    assert "is not JSON that can be checked" in sentence(wavy("verify", str(file)))
