"""A small real server that speaks OpenAI's streaming chat completions from a script, for journeys in a browser.

In a test: `with OpenAIServer([{"text": "Hello"}]) as server: ... server.url`. By hand:
`python tests/openai_server.py SCRIPT.json` prints the address for OPENAI_BASE_URL and serves until interrupted.

A script is a list of replies, one for each request in turn:
    {"text": "...", "calls": [{"name": "...", "arguments": {...}}]}   either key may be missing
    {..., "cut": true}     the connection ends without a finish reason
    {..., "hold": true}    after the text the stream stays silent until `release()`
    {"status": 429, "code": "...", "headers": {...}}   an error instead of a stream
"""

import asyncio
import json
import re
import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

Reply = Mapping[str, Any]
OUT_OF_SCRIPT: Reply = {"status": 400, "code": "out_of_script"}


def event(delta: Mapping[str, Any] | None, finish: str | None = None, **more: Any) -> str:
    """One server-sent event with a chunk; no choice where `delta` is None, as in the chunk that carries the usage."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    chunk = {
        "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "scripted", "choices": choices,
    }  # fmt: skip
    return f"data: {json.dumps(chunk | more, ensure_ascii=False)}\n\n"


def spoken(reply: Reply) -> Iterator[str]:
    """The role, then the text word by word, then nothing yet."""
    yield event({"role": "assistant", "content": ""})
    for word in re.findall(r"\s*\S+\s*", reply.get("text", "")):
        yield event({"content": word})


def concluded(reply: Reply, number: int) -> Iterator[str]:
    """The calls, their arguments in two fragments as the real one sends them; the finish, the usage, the end."""
    calls = reply.get("calls", [])
    for index, call in enumerate(calls):
        written = json.dumps(call["arguments"], ensure_ascii=False)
        half = len(written) // 2
        function = {"name": call["name"], "arguments": ""}
        head = {"index": index, "id": f"call_{number}_{index}", "type": "function", "function": function}
        yield event({"tool_calls": [head]})
        for piece in (written[:half], written[half:]):
            yield event({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
    if not reply.get("cut"):
        yield event({}, "tool_calls" if calls else "stop")
        yield event(None, usage={"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110})
        yield "data: [DONE]\n\n"


class OpenAIServer:
    """Serves on 127.0.0.1 at a free port while its `with` block runs; `requests` are the bodies it was sent."""

    def __init__(self, replies: Sequence[Reply], port: int = 0) -> None:
        self.requests: list[dict[str, Any]] = []
        self._replies = replies
        self._released = threading.Event()
        app = Starlette(routes=[Route("/v1/chat/completions", self._answer, methods=["POST"])])
        config = uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._socket = socket.create_server(("127.0.0.1", port))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})

    @property
    def url(self) -> str:
        """What OPENAI_BASE_URL is to be."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"

    def release(self) -> None:
        """Let every stream that is held now go on."""
        held, self._released = self._released, threading.Event()
        held.set()

    def __enter__(self) -> Self:
        self._thread.start()  # the socket listens already: whoever connects now is served in a moment
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()
        self._server.should_exit = True
        self._thread.join()

    async def _answer(self, request: Request) -> Response:
        self.requests.append(await request.json())
        number = len(self.requests)
        reply = self._replies[number - 1] if number <= len(self._replies) else OUT_OF_SCRIPT
        if "status" in reply:
            error = {"message": "scripted", "type": "scripted", "code": reply.get("code"), "param": None}
            return JSONResponse({"error": error}, reply["status"], reply.get("headers"))
        return StreamingResponse(self._stream(reply, number), media_type="text/event-stream")

    async def _stream(self, reply: Reply, number: int) -> AsyncIterator[str]:
        for line in spoken(reply):
            yield line
        if reply.get("hold"):
            await asyncio.to_thread(self._released.wait)
        for line in concluded(reply, number):
            yield line


def main() -> None:
    script = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with OpenAIServer(script) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        threading.Event().wait()


if __name__ == "__main__":
    main()
