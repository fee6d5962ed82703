"""What the agent's tests share: a conversation kept in memory, a box of two tools, OpenAI's protocol at the wire."""

import importlib.util
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import httpcore2
import httpx
import pytest
import respx
from pydantic import BaseModel, Field
from respx.mocks import HTTPCoreMocker

from domain.conversation import Message
from domain.errors import Ambiguous, InvalidInput, NotFound
from tools.envelope import Envelope


class HTTPCore2Mocker(HTTPCoreMocker):
    """respx at the place where openai 3 leaves the process: httpcore2 instead of httpcore."""

    name = "httpcore2"
    targets = [target.replace("httpcore.", "httpcore2.") for target in HTTPCoreMocker.targets]  # noqa: RUF012

    @classmethod
    def from_sync_httpx_response(cls, httpx_response: httpx.Response, *_: object, **__: object) -> object:
        return httpcore2.Response(
            status=httpx_response.status_code,
            headers=httpx_response.headers.raw,
            content=httpx_response.stream,
            extensions=httpx_response.extensions,
        )


@dataclass
class MemoryHistory:
    """A conversation kept in a list; `writes` holds what each append brought."""

    kept: list[Message] = field(default_factory=list)
    writes: list[tuple[Message, ...]] = field(default_factory=list)

    def messages(self) -> Sequence[Message]:
        return tuple(self.kept)

    def append(self, messages: Sequence[Message]) -> None:
        self.writes.append(tuple(messages))
        self.kept.extend(messages)

    def said(self) -> list[tuple[str, str]]:
        return [(message.role, message.content) for message in self.kept]


class Weigh(BaseModel):
    food: str = Field(description="A food as people write it.")
    grams: int | None = Field(default=None, description="Grams, where known.")


@dataclass(frozen=True)
class Spec:
    name: str
    description: str
    args_model: type[BaseModel]


@dataclass
class Box:
    """Two tools: `weigh` answers, `doubt` asks back. Everything else is an error envelope, as `dispatch` gives it."""

    specs: Sequence[Spec] = (Spec("weigh", "Weighs a food.", Weigh), Spec("doubt", "Cannot decide.", Weigh))
    called: list[tuple[str, str]] = field(default_factory=list)
    before: Callable[[], object] = lambda: None

    def call(self, name: str, arguments: str) -> Envelope:
        self.called.append((name, arguments))
        self.before()
        if name == "doubt":
            return Envelope.failed(Ambiguous("Several foods fit.", hint="Which one?"))
        if name != "weigh":
            return Envelope.failed(NotFound(f"There is no tool '{name}'.", hint="See the list of tools."))
        try:
            food = json.loads(arguments)["food"]
        except (ValueError, KeyError):
            return Envelope.failed(InvalidInput("The arguments are not JSON.", hint="Send one JSON object."))
        return Envelope(ok=True, data={"food": food, "grams": 120, "notes": "whole"}, compact={"grams": 120})


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def history() -> MemoryHistory:
    return MemoryHistory()


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def wire() -> Iterator[respx.MockRouter]:
    """Requests to any host end here; one that nothing answers is an error."""
    with respx.mock(using="httpcore2", assert_all_called=False) as router:
        yield router


@pytest.fixture(scope="session")
def openai_server() -> ModuleType:
    """`tests/openai_server.py`, by its path: a dependency has taken the module name `tests`."""
    path = Path(__file__).parents[1] / "openai_server.py"
    spec = importlib.util.spec_from_file_location("openai_server", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
