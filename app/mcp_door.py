"""MCP: the same tools for somebody else's agent, over standard input and output and at /mcp.

Whatever asks here is a model whose user we do not hear, so nothing is deleted or approved on its word: the client is
asked to ask its user, and what they agree to is bound to that very act. Knows no tool by name.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.session import ServerSession
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from app.house import LOCAL, House
from app.rest import problem, refuse_strangers
from domain.errors import NotPermitted
from tools import ALL_TOOLS
from tools.consent import Consent
from tools.envelope import Envelope
from tools.tool import Tool

_CAN_ASK = types.ClientCapabilities(elicitation=types.ElicitationCapability())
_YES_OR_NO: dict[str, Any] = {
    "type": "object",
    "properties": {"agreed": {"type": "boolean", "description": "True to go on; otherwise everything stays."}},
    "required": ["agreed"],
}


def mcp_server(house: House) -> Server[object, Any]:
    """Every tool, with its schema and its effect as a hint; results are the compact view, with the whole beside it."""
    server: Server[object, Any] = Server("wavy", house.version)

    async def listed(_: types.ListToolsRequest) -> types.ServerResult:
        return types.ServerResult(types.ListToolsResult(tools=[_offered(tool) for tool in ALL_TOOLS]))

    async def called(request: types.CallToolRequest) -> types.ServerResult:
        envelope = await _call(house, server.request_context.session, request.params)
        return types.ServerResult(_result(envelope))

    server.request_handlers[types.ListToolsRequest] = listed
    server.request_handlers[types.CallToolRequest] = called
    return server


async def serve_stdio(house: House) -> None:
    """Speak MCP on standard input and output until the client closes them."""
    server = mcp_server(house)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
    await house.close()


class McpDoor:
    """The address /mcp: an ASGI application whose sessions live as long as `open` does."""

    def __init__(self, house: House) -> None:
        self._origins = house.settings.cors_origins
        self._sessions = StreamableHTTPSessionManager(mcp_server(house))

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        async with self._sessions.run():
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            refuse_strangers(Request(scope), self._origins)
        except NotPermitted as refused:
            await problem(refused.as_error())(scope, receive, send)
            return
        await self._sessions.handle_request(scope, receive, send)


def _offered(tool: Tool) -> types.Tool:
    hints = types.ToolAnnotations(readOnlyHint=tool.effect == "read", destructiveHint=tool.effect == "delete")
    return types.Tool(name=tool.name, description=tool.description, inputSchema=tool.schema, annotations=hints)


async def _call(house: House, session: ServerSession, asked: types.CallToolRequestParams) -> Envelope:
    """Do it; where the user's own word is needed, have the client ask for it and do exactly what was agreed to."""
    consent = Consent(user_text="")
    envelope = await _dispatched(house, consent, asked)
    if not consent.asked or not session.check_client_capability(_CAN_ASK):
        return envelope
    told = await session.elicit(str((envelope.error or {})["message"]), _YES_OR_NO)
    if told.action != "accept" or (told.content or {}).get("agreed") is not True:
        return envelope
    return await _dispatched(house, Consent(user_text="yes", turn=1, pending=tuple(consent.asked)), asked)


async def _dispatched(house: House, consent: Consent, asked: types.CallToolRequestParams) -> Envelope:
    arguments = json.dumps(asked.arguments or {})
    return await asyncio.to_thread(house.toolbox(LOCAL, consent).call, asked.name, arguments)


def _result(envelope: Envelope) -> types.CallToolResult:
    told: Mapping[str, Any] = (envelope.compact or envelope.data or {}) if envelope.ok else (envelope.error or {})
    text = types.TextContent(type="text", text=json.dumps(told, ensure_ascii=False))
    return types.CallToolResult(content=[text], structuredContent=envelope.as_json(), isError=not envelope.ok)
