"""GPT models over OpenAI's chat completions: at OpenAI, at Azure, or at any server that speaks the same.

The only file that imports openai. Knows no tool by name and nothing of the product.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

from openai import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AsyncAzureOpenAI,
    AsyncOpenAI,
    AsyncStream,
    Timeout,
)
from openai.types.chat import ChatCompletionChunk
from pydantic import BaseModel
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from agent.model import (
    ModelCutOff,
    ModelEvent,
    ModelFailure,
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    TextDelta,
    Usage,
)
from agent.openai_reply import Reply
from agent.openai_request import chat_request, form_request
from agent.retry_after import seconds_asked
from agent.toolbox import ToolSpec
from domain.conversation import Message

OPENAI_URL = "https://api.openai.com/v1"
AZURE_API_VERSION = "2024-10-21"
"""Generally available, with strict functions and usage in streams (Microsoft, "Azure OpenAI API version lifecycle")."""

ATTEMPTS = 4
LONGEST_WAIT = 20.0
"""Seconds a user is left waiting between two attempts; a server that asks for more is not asked again."""

_TRANSIENT = frozenset({429, 500, 502, 503, 504})
_FILTERED = frozenset({"content_filter", "content_policy_violation"})
_CONNECT_SECONDS = 10.0
_LATER = "What was done so far stands; please try again in a minute."
_TOO_LONG = "This conversation is too long for the language model."
_OTHERWISE = "Please put it in other words, or start a new conversation."
_KEY = ("The language model does not accept our key.", "Whoever runs WAVY has to check the API key.")
_REJECTED: dict[int | str, tuple[str, str]] = {
    401: _KEY,
    403: _KEY,
    404: (
        "There is no language model “{model}” at this address.",
        "Whoever runs WAVY has to check the model or deployment name and the address.",
    ),
    429: ("The language model is too busy to answer.", _LATER),
    "insufficient_quota": (
        "The quota for the language model is used up.",
        "Whoever runs WAVY has to check the account.",
    ),
}
"""Message and hint by error code, else by HTTP status."""

Sleep = Callable[[float], Awaitable[None]]
Stream = AsyncStream[ChatCompletionChunk]


class OpenAIModel:
    """One model at one server. Built by `at_openai` or `at_azure`; to be closed when the process ends."""

    def __init__(self, client: AsyncOpenAI, model: str, sleep: Sleep) -> None:
        self._client = client
        self._model = model
        self._retrying = AsyncRetrying(
            stop=_enough, wait=_wait, retry=retry_if_exception(_is_transient), sleep=sleep, reraise=True
        )

    @classmethod
    def at_openai(
        cls,
        *,
        api_key: str,
        model: str,
        base_url: str = OPENAI_URL,
        silence: float = 60,
        sleep: Sleep = asyncio.sleep,
    ) -> "OpenAIModel":
        """OpenAI itself or a compatible server; `silence` is how many seconds without a word are borne."""
        timeout = Timeout(silence, connect=_CONNECT_SECONDS)
        client = AsyncOpenAI(api_key=api_key, base_url=base_url, timeout=timeout, max_retries=0)
        return cls(client, model, sleep)

    @classmethod
    def at_azure(
        cls,
        *,
        api_key: str,
        endpoint: str,
        deployment: str,
        silence: float = 60,
        sleep: Sleep = asyncio.sleep,
    ) -> "OpenAIModel":
        """A deployment at Azure; `endpoint` is `https://<resource>.openai.azure.com`."""
        client = AsyncAzureOpenAI(
            api_key=api_key,
            azure_endpoint=endpoint,
            azure_deployment=deployment,
            api_version=AZURE_API_VERSION,
            timeout=Timeout(silence, connect=_CONNECT_SECONDS),
            max_retries=0,
        )
        return cls(client, deployment, sleep)

    @property
    def name(self) -> str:
        return self._model

    async def aclose(self) -> None:
        await self._client.close()

    async def stream(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> AsyncGenerator[ModelEvent, None]:
        """One reply. Calls are handed on when all of it has arrived, so that none is made on half an order."""
        request = chat_request(self._model, messages, tools)
        reply = Reply(asked=json.dumps(request, ensure_ascii=False), number=len(messages))
        async with aclosing(self._chunks(request)) as chunks:
            async for chunk in chunks:
                if text := reply.take(chunk):
                    yield TextDelta(text)
        finished = reply.finished()
        for call in reply.calls():
            yield call
        yield finished

    async def answer(self, messages: Sequence[Message], form: type[BaseModel]) -> tuple[str, Usage]:
        """One reply as JSON in that form, and what it took. Raises ModelFailure where it is not whole."""
        request = form_request(self._model, messages, form)
        reply = Reply(asked=json.dumps(request, ensure_ascii=False), number=len(messages))
        async with aclosing(self._chunks(request)) as chunks:
            written = "".join([reply.take(chunk) async for chunk in chunks])
        return written, reply.finished().usage

    async def _chunks(self, request: dict[str, Any]) -> AsyncGenerator[dict[str, Any], None]:
        started = False
        try:
            stream: Stream
            chunk: ChatCompletionChunk | None
            # a copy, because tenacity keeps its state in the object and conversations run side by side
            stream, chunk = await self._retrying.copy()(self._open, request)
            async with stream:
                while chunk is not None:
                    started = True
                    yield chunk.to_dict(warnings=False)
                    chunk = await anext(stream, None)
        except APIError as error:
            raise _failure(error, self._model, started=started) from error
        except ValueError as garbled:
            raise _broken_off() from garbled

    async def _open(self, request: dict[str, Any]) -> tuple[Stream, ChatCompletionChunk | None]:
        """What may be tried again: everything up to the first chunk, and nothing after it."""
        stream: Stream = await self._client.chat.completions.create(**request)
        return stream, await anext(stream, None)


def _is_transient(error: BaseException) -> bool:
    if isinstance(error, APIStatusError):
        return error.status_code in _TRANSIENT and error.code != "insufficient_quota"
    return isinstance(error, APIConnectionError)  # time-outs are among them


def _asked(state: RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    return seconds_asked(error.response.headers, datetime.now(UTC)) if isinstance(error, APIStatusError) else None


_backoff = wait_exponential_jitter(multiplier=0.5, max=8)
_last_attempt = stop_after_attempt(ATTEMPTS)


def _wait(state: RetryCallState) -> float:
    asked = _asked(state)
    return _backoff(state) if asked is None else asked


def _enough(state: RetryCallState) -> bool:
    return _last_attempt(state) or (_asked(state) or 0) > LONGEST_WAIT


def _failure(error: APIError, model: str, *, started: bool) -> ModelFailure:
    """What went wrong in words for the user. The server's own words are not repeated: they may quote the request."""
    if error.code in _FILTERED:
        return ModelRefused("The model's content filter stopped this.", hint="Please put it in other words.")
    if started:
        return _broken_off()
    if isinstance(error, APITimeoutError):
        return ModelUnavailable("The language model does not answer in time.", hint=_LATER)
    if isinstance(error, APIStatusError):
        return _rejection(error, model)
    return ModelUnavailable("The language model cannot be reached.", hint=_LATER)


def _rejection(error: APIStatusError, model: str) -> ModelUnavailable:
    status = error.status_code
    if error.code == "context_length_exceeded":
        return ModelRejected(_TOO_LONG, hint="Please start a new one.")
    known = _REJECTED.get(error.code or "") or _REJECTED.get(status)
    if known is None and status not in _TRANSIENT:
        return ModelRejected(f"The language model did not accept the request (HTTP {status}).", hint=_OTHERWISE)
    message, hint = known or (f"The language model has a fault (HTTP {status}).", _LATER)
    return ModelUnavailable(message.replace("{model}", model), hint=hint)


def _broken_off() -> ModelCutOff:
    return ModelCutOff("The answer broke off.", hint="Say “continue” and I go on from there.")
