"""A real browser in front of a real server: `wavy serve` in a process of its own, an empty database, a frozen day.

No page may ask any other host for anything, no script on it may fail, and nothing on it may stand
unnamed before those who hear it; all three are checked after every journey.
"""

import importlib.util
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
_PATIENCE = 40_000
"""Milliseconds until a journey gives up on what it waits for: a machine busy with other things is no fault of the page."""
expect.set_options(timeout=_PATIENCE)
_SAID = "[data-step-type=user_message]"
_LONGEST = 400
"""Seconds a whole journey may take: it waits many times, and each of them ends by itself."""
OURS = {"127.0.0.1", ""}
"""Hosts a page may ask: the server, and none at all (data: and blob: addresses)."""


_NAMELESS = """
const said = (one) => one.getAttribute('aria-label') || one.getAttribute('aria-labelledby') || one.title
  || one.labels?.length || one.textContent.trim() || one.querySelector('img[alt]:not([alt=""])');
const look = () => {
  for (const one of document.querySelectorAll('button, [role=button], a[href], input:not([type=hidden]), select, textarea')) {
    const there = one.checkVisibility() && !one.closest('[aria-hidden=true]');
    if (there && !said(one) && !one.placeholder) console.error('without a name:', one.outerHTML.replace(/ class="[^"]*"/g, ''), 'in', one.parentElement.className);
  }
};
let waits = false;
new MutationObserver(() => {
  if (!waits) requestAnimationFrame(() => { waits = false; look(); });
  waits = true;
}).observe(document, { childList: true, subtree: true, attributes: true });
"""
"""A fault for whatever is to be pressed and is painted, be it for a single frame, without a name to those who hear the page."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Called for the whole suite, wherever it stands."""
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.timeout(_LONGEST))


class Server:
    """One `wavy serve`; `call` uses a tool past the page, to set a scene or to see what came of it."""

    def __init__(self, url: str, process: "subprocess.Popen[bytes]") -> None:
        self.url = url
        self.process = process

    def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        answer = httpx.post(f"{self.url}/tools/{tool}", json=arguments, timeout=60)
        answer.raise_for_status()
        return dict(answer.json()["data"])

    def names(self) -> list[str]:
        return [patient["name"] for patient in self.call("find_patients")["patients"]]

    def empty(self) -> None:
        for patient in self.call("find_patients", limit=200)["patients"]:
            self.call("delete_patient", patient=patient["id"])

    def with_demo_clinic(self) -> None:
        self.empty()
        self.call("load_demo_clinic")


@contextmanager
def served(home: Path, *, port: int = 0, host: str = "127.0.0.1", **environment: str) -> Iterator[Server]:
    """Start `wavy serve`, at a free port unless one is given, and stop it at the end. Whoever holds it may ask it at once."""
    if port == 0:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
    kept = {k: v for k, v in os.environ.items() if not re.match(r"OPENAI|AZURE|WAVY|DATABASE|CHAINLIT", k)}
    fresh = {"DATABASE_URL": f"sqlite:///{home / 'wavy.db'}", "WAVY_TODAY": "2026-11-23"}
    process = subprocess.Popen(
        [Path(sys.executable).with_name("wavy"), "serve", "--host", host, "--port", str(port)],
        cwd=home, env=kept | fresh | environment, stdout=(home / "log").open("wb"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        while not _listens(port):
            _still_runs(process, home / "log")
        yield Server(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait(timeout=60)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return False
    return True


def _still_runs(process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Give it a moment; fail with what it said when it has ended."""
    try:
        process.wait(timeout=0.05)
    except subprocess.TimeoutExpired:
        return
    pytest.fail(f"wavy serve has ended: {log.read_text()}")


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server without a key."""
    with served(tmp_path_factory.mktemp("embedded")) as server:
        yield server


@pytest.fixture
def serve(tmp_path: Path) -> Callable[..., AbstractContextManager[Server]]:
    """A server of the test's own, to be stopped and started again over the same files."""
    return partial(served, tmp_path)


class Script:
    """What the model is to say next; see `tests/openai_server.py` for the replies."""

    def __init__(self, server: Any, replies: list[Any]) -> None:
        self.url: str = server.url
        self._server = server
        self._replies = replies

    def say(self, *replies: Any) -> None:
        """Begin anew with these replies."""
        self._server.requests.clear()
        self._replies[:] = replies

    def heard(self) -> list[dict[str, Any]]:
        """What the model was sent since."""
        return list(self._server.requests)

    def release(self) -> None:
        """Let held streams go on."""
        self._server.release()


@pytest.fixture(scope="session")
def script() -> Iterator[Script]:
    """A model on this machine that speaks OpenAI's protocol."""
    replies: list[Any] = []
    with _openai_server().OpenAIServer(replies) as server:
        yield Script(server, replies)


@pytest.fixture(scope="session")
def keyed(script: Script, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server with a key, in front of the scripted model."""
    home = tmp_path_factory.mktemp("keyed")
    with served(home, OPENAI_API_KEY="sk-journey", OPENAI_BASE_URL=script.url) as server:
        yield server


def _openai_server() -> ModuleType:
    """`tests/openai_server.py`, by its path: a dependency has taken the module name `tests`."""
    spec = importlib.util.spec_from_file_location("openai_server_of_journeys", ROOT / "tests" / "openai_server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Chat:
    """The page as a person uses it."""

    def __init__(self, page: Page, faults: list[str]) -> None:
        self.page = page
        self.faults = faults
        self.to_be_refused: set[str] = set()

    def open(self, server: Server) -> None:
        self.page.goto(server.url)
        self.reads("Welcome to WAVY")
        self.is_connected()

    def is_connected(self) -> None:
        """What is offered can be pressed: the page has reached the server."""
        expect(self.page.locator("#starters button").first).to_be_enabled()

    def say(self, sentence: str) -> None:
        self.page.locator("#chat-input").fill(sentence)
        self.page.locator("#chat-submit").click()
        expect(self.page.locator(_SAID).last).to_contain_text(sentence)

    def press(self, label: str) -> None:
        self.page.get_by_role("button", name=label, exact=True).click()

    def drop(self, name: str, mime: str, content: str | bytes) -> None:
        """Attach a file and send it."""
        self.page.locator("#upload-button-input").set_input_files(
            {"name": name, "mimeType": mime, "buffer": content if isinstance(content, bytes) else content.encode()}
        )
        self.page.locator("#chat-submit").click()

    def reads(self, text: str) -> Locator:
        """Wait until the newest such text is there to be read."""
        found = self.page.get_by_text(text).last
        expect(found).to_be_visible()
        return found

    def is_offered(self, label: str) -> None:
        expect(self.page.get_by_role("button", name=label, exact=True)).to_be_visible()

    def is_ready(self) -> None:
        """The turn has begun and is over: something came of it, nothing is to be stopped, the conversation has its address."""
        expect(self.page).to_have_url(re.compile("/thread/"))
        expect(self.page.locator("[data-step-type]").last).not_to_have_attribute("data-step-type", "user_message")
        expect(self.page.locator("#stop-button")).to_have_count(0)

    def stop(self) -> None:
        """Leave the turn as it is; perhaps nothing came of it."""
        self.page.locator("#stop-button").click()
        expect(self.page.locator("#stop-button")).to_have_count(0)

    def table(self, heading: str) -> Locator:
        """The newest table with this column."""
        return self.page.locator("table").filter(has=self.page.get_by_role("columnheader", name=heading)).last

    def shot(self, name: str, whole: Locator | None = None) -> None:
        """A picture for people to look at; `whole` is brought into view first."""
        if whole is not None:
            whole.scroll_into_view_if_needed()
        ARTEFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it, else the one Playwright brings."""
    with sync_playwright() as playwright:
        installed = Path("/usr/bin/chromium")
        launched = playwright.chromium.launch(
            executable_path=installed if installed.exists() else None, args=FLAGS.split()
        )
        yield launched
        launched.close()


@contextmanager
def tab(browser: Browser, **options: Any) -> Iterator[Chat]:
    """A fresh browser profile with one page; at the end, nobody outside was asked and no script failed.

    What our policy keeps the browser from asking is just what the test said it would: a picture is tried anew while an
    answer streams, so its refusals are counted when all is over.
    """
    context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
    asked: list[str] = []
    faults: list[str] = []
    refused: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: refused.append(request.url) if request.failure == "csp" else None)
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    context.on("console", lambda said: faults.append(f"{said.text} {said.location}") if said.type == "error" else None)
    context.add_init_script(_NAMELESS)
    context.set_default_timeout(_PATIENCE)
    chat = Chat(context.new_page(), faults)
    try:
        yield chat
    finally:
        context.close()
    assert [url for url in asked if (urlsplit(url).hostname or "") not in OURS and url not in refused] == []
    assert asked
    assert [fault for fault in faults if not any(url in fault for url in chat.to_be_refused)] == []
    assert set(refused) == chat.to_be_refused


@pytest.fixture
def open_tab(browser: Browser) -> Callable[..., AbstractContextManager[Chat]]:
    """Another tab, with the browser's options."""
    return partial(tab, browser)


@pytest.fixture
def undisturbed() -> Callable[..., AbstractContextManager[None]]:
    """While it is held, the servers and the browser do not wait for other programs of this machine, where it lets us."""

    @contextmanager
    def held() -> Iterator[None]:
        _schedule(os.SCHED_RR, 1)
        try:
            yield
        finally:
            _schedule(os.SCHED_OTHER, 0)

    return held


def _schedule(policy: int, priority: int) -> None:
    """Every thread of every process that was begun here."""
    for process in _begun_by(os.getpid()):
        with suppress(OSError):  # it has ended, or we may not
            for task in Path(f"/proc/{process}/task").iterdir():
                os.sched_setscheduler(int(task.name), policy, os.sched_param(priority))


def _begun_by(process: int) -> list[int]:
    """It, its children and theirs."""
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
    family = [process]
    for one in family:  # it grows meanwhile
        family += [child for child, parent in parents.items() if parent == one]
    return family


@pytest.fixture
def chat(browser: Browser) -> Iterator[Chat]:
    """A tab at a desk."""
    with tab(browser) as opened:
        yield opened
