"""The tools over MCP, asked by a real MCP client: lists, calls, errors, and deletions that wait for the client's user."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from mcp import ClientSession, types
from mcp.shared.memory import create_connected_server_and_client_session

from app.house import House
from app.mcp_door import mcp_server
from app.server import build_rest
from app.settings import Settings
from tools import ALL_TOOLS

ROWAN = {
    "name": "Rowan Birch",
    "age": 40,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
}
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
}
ACCEPTED = {"Accept": "application/json, text/event-stream"}
Asked = Callable[[Any, types.ElicitRequestParams], Awaitable[types.ElicitResult]]


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House.open(Settings(DATABASE_URL=f"sqlite:///{tmp_path / 'wavy.db'}", WAVY_TODAY="2026-11-25"))
    assert opened.call("create_patient", ROWAN).ok
    return opened


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    with TestClient(build_rest(house), raise_server_exceptions=False) as opened:
        yield opened


def spoken(house: House, talk: Callable[[ClientSession], Awaitable[Any]], user: Asked | None = None) -> Any:
    async def session() -> Any:
        async with create_connected_server_and_client_session(mcp_server(house), elicitation_callback=user) as client:
            return await talk(client)

    return asyncio.run(session())


def deleting(house: House, user: Asked | None = None) -> types.CallToolResult:
    result: types.CallToolResult = spoken(house, lambda c: c.call_tool("delete_patient", {"patient": "rowan"}), user)
    return result


def answering(action: str, **content: bool) -> tuple[list[str], Asked]:
    questions: list[str] = []

    async def user(_: Any, asked: types.ElicitRequestParams) -> types.ElicitResult:
        questions.append(asked.message)
        return types.ElicitResult(action=action, content=content or None)  # type: ignore[arg-type]

    return questions, user


def is_there(house: House) -> bool:
    return house.call("get_patient", {"patient": "rowan"}).ok


def test_every_tool_is_offered_with_its_schema_and_effect(house: House):
    offered = spoken(house, lambda c: c.list_tools()).tools
    assert [tool.name for tool in offered] == [tool.name for tool in ALL_TOOLS]
    by_name = {tool.name: tool for tool in offered}
    assert by_name["get_plan"].annotations.readOnlyHint
    assert by_name["delete_patient"].annotations.destructiveHint
    assert by_name["create_patient"].inputSchema["properties"]["calorieTarget"]


def test_a_result_is_the_compact_view_with_the_whole_beside_it(house: House):
    result = spoken(house, lambda c: c.call_tool("generate_plan", {"patient": "Rowan", "weekStart": "2026-11-30"}))
    assert not result.isError
    assert len(result.structuredContent["data"]["days"]) == 7
    assert len(result.content[0].text) < len(json.dumps(result.structuredContent)) / 4


def test_a_failure_is_the_envelope_of_every_other_door(house: House):
    result = spoken(house, lambda c: c.call_tool("get_patient", {"patient": "Nobody Here"}))
    assert result.isError
    assert result.structuredContent["error"]["code"] == "not_found"
    unknown = spoken(house, lambda c: c.call_tool("drop_tables", {}))
    assert unknown.structuredContent["error"]["code"] == "not_found"


def test_nothing_is_deleted_for_a_client_that_cannot_ask_its_user(house: House):
    result = deleting(house)
    assert result.structuredContent["error"]["code"] == "confirmation_required"
    assert is_there(house)


@pytest.mark.parametrize(
    ("action", "content"), [("decline", {}), ("cancel", {}), ("accept", {}), ("accept", {"agreed": False})]
)
def test_nothing_is_deleted_without_the_users_yes(house: House, action: str, content: dict[str, bool]):
    questions, user = answering(action, **content)
    assert deleting(house, user).isError
    assert "Rowan Birch" in questions[0]
    assert is_there(house)


def test_a_yes_deletes_what_was_asked_about(house: House):
    _, user = answering("accept", agreed=True)
    assert not deleting(house, user).isError
    assert not is_there(house)


def test_the_address_speaks_mcp_and_refuses_pages_of_other_sites(client: TestClient):
    assert client.post("/mcp", json=HELLO, headers=ACCEPTED).status_code == 200
    refused = client.post("/mcp", json=HELLO, headers=ACCEPTED | {"Origin": "https://evil.example"})
    assert refused.status_code == 403
    assert refused.json()["code"] == "not_permitted"
