"""What is sent to a chat completions server: plain JSON out of messages and tools. Knows no client and no network."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from agent.strict_schema import strict_schema
from agent.toolbox import ToolSpec
from domain.conversation import Message, ToolCall


def chat_request(model: str, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> dict[str, Any]:
    """The body of a streaming request: one call at a time, strict functions, usage at the end of the stream."""
    request: dict[str, Any] = {
        "model": model,
        "messages": [_message(message) for message in messages],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if tools:
        request |= {"tools": [_function(spec) for spec in tools], "parallel_tool_calls": False}
    return request


def form_request(model: str, messages: Sequence[Message], form: type[BaseModel]) -> dict[str, Any]:
    """The body of a streaming request whose answer is JSON of one strict schema."""
    schema = {"name": form.__name__.lower(), "strict": True, "schema": strict_schema(form)}
    return chat_request(model, messages, ()) | {"response_format": {"type": "json_schema", "json_schema": schema}}


def _function(spec: ToolSpec) -> dict[str, Any]:
    return {
        "type": "function",
        "function": {
            "name": spec.name,
            "description": spec.description,
            "strict": True,
            "parameters": strict_schema(spec.args_model),
        },
    }


def _message(message: Message) -> dict[str, Any]:
    """The envelope stays here: of a tool's answer the model reads the content."""
    sent: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.tool_calls:
        sent |= {"content": message.content or None, "tool_calls": [_call(call) for call in message.tool_calls]}
    if message.tool_call_id is not None:
        sent["tool_call_id"] = message.tool_call_id
    return sent


def _call(call: ToolCall) -> dict[str, Any]:
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": _json(call.arguments)}}


def _json(arguments: str) -> str:
    """Some servers refuse a conversation that quotes arguments which are not a JSON object; the answer says so anyway."""
    try:
        parsed = json.loads(arguments)
    except ValueError:
        return "{}"
    return arguments if isinstance(parsed, dict) else "{}"
