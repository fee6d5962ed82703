"""What the rooms must not hold, read in their source."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import ALL_TOOLS

ROOT = Path(__file__).parents[2]
ROOMS = ["domain", "catalogue", "engine", "store", "tools", "prompts", "agent", "app", "evals"]
CLOCKLESS = ["domain", "catalogue", "engine", "agent"]
MOST_LINES = 300

CLOCKS_AND_CHANCE = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "dt.datetime.now", "dt.date.today",
    "time.time", "time.monotonic", "time.perf_counter", "time.sleep", "uuid4", "uuid1", "uuid.uuid4", "uuid.uuid1",
    "os.urandom", "np.random.default_rng",
}  # fmt: skip
CLOCK_ALLOWED = {"agent/openai_model.py": {"datetime.now"}}
"""A server may say at what time of day it wants to be asked again."""
CHANCE = {"random", "secrets", "uuid"}

ENVIRONMENT = {"app/settings.py", "app/chat/mount.py"}
BROAD = {
    "tools/dispatch.py": "nothing may pass this door",
    "engine/making.py": "a fault with one patient must not cost the others their plans",
    "app/rest.py": "readiness answers whatever happens",
}
"""Who may catch everything; in the chat's handlers and the agent's loop it is argued beside the line."""


def sources(*rooms: str) -> list[Path]:
    return [file for room in rooms for file in sorted((ROOT / room).rglob("*.py")) if "__pycache__" not in file.parts]


def within(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def nodes(file: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in nodes(file):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("file", sources(*CLOCKLESS), ids=within)
def test_no_clock_and_no_chance_in_the_pure_rooms(file: Path):
    called = {ast.unparse(node.func) for node in nodes(file) if isinstance(node, ast.Call)}
    assert called.isdisjoint(CLOCKS_AND_CHANCE - CLOCK_ALLOWED.get(within(file), set()))
    # a UUID is read in agent and store, never made
    assert imported(file).isdisjoint(CHANCE)


@pytest.mark.parametrize("file", sources(*ROOMS), ids=within)
def test_only_the_settings_read_the_environment(file: Path):
    read = [
        ast.unparse(node)
        for node in nodes(file)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    ]
    assert not read or within(file) in ENVIRONMENT, read


def test_the_chat_touches_the_environment_in_one_line():
    mount = (ROOT / "app/chat/mount.py").read_text(encoding="utf-8")
    assert mount.count("os.environ") == 1


@pytest.mark.parametrize("file", sources(*ROOMS), ids=within)
def test_whoever_catches_everything_argues_it_beside_the_line(file: Path):
    lines = file.read_text(encoding="utf-8").splitlines()
    for node in nodes(file):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, "a bare except"
            caught = ast.unparse(node.type)
            if caught == "Exception":
                line = lines[node.lineno - 1]
                assert "# noqa: BLE001 - " in line, f"{within(file)}:{node.lineno}"
                assert within(file) in BROAD or within(file).startswith(("app/chat/", "evals/")), within(file)
            if caught == "BaseException":
                assert any(isinstance(inner, ast.Raise) for inner in ast.walk(node)), f"{within(file)}:{node.lineno}"


@pytest.mark.parametrize("file", sources(*ROOMS), ids=within)
def test_files_stay_small_and_say_why_they_exist(file: Path):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert ast.get_docstring(ast.parse(text)), "a module opens with why it exists"


@pytest.mark.parametrize("file", sources(*ROOMS), ids=within)
def test_nothing_is_left_to_do_and_nothing_is_mocked(file: Path):
    text = file.read_text(encoding="utf-8")
    for word in ("TODO", "FIXME", "XXX", "mock.patch", "literal_eval", "eval("):
        assert word not in text.replace("_eval(", ""), word


def test_tests_use_no_mocks_and_do_not_sleep():
    for file in sources("tests"):
        if file == Path(__file__):
            continue
        text = file.read_text(encoding="utf-8")
        assert "mock.patch" not in text, within(file)
        assert "MagicMock" not in text, within(file)
        assert "time.sleep" not in text, within(file)
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_every_room_is_packaged_whole():
    found = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]["find"]["include"]
    assert {pattern.rstrip("*") for pattern in found} == set(ROOMS)
    homes = {file.parent for file in sources(*ROOMS)}
    assert [within(home) for home in sorted(homes) if not (home / "__init__.py").exists()] == []


def test_a_tool_is_listed_where_everybody_looks():
    decorated = {
        node.name
        for file in sources("tools")
        for node in nodes(file)
        if isinstance(node, ast.FunctionDef) and any(ast.unparse(d).startswith("tool(") for d in node.decorator_list)
    }
    assert decorated == {tool.name for tool in ALL_TOOLS}
    assert len({tool.name for tool in ALL_TOOLS}) == len(ALL_TOOLS)
