"""Every tool of the house can be told to OpenAI, and one file alone knows that there is an OpenAI."""

import re
from pathlib import Path

import pytest

import agent
from agent.openai_request import chat_request
from tools import ALL_TOOLS

LONGEST_DESCRIPTION = 1024
"""What OpenAI and Azure accept of a function's description."""


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_every_tool_is_a_strict_function(tool):
    (sent,) = chat_request("gpt-4o", (), (tool,))["tools"]
    assert re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", sent["function"]["name"])
    assert 0 < len(sent["function"]["description"]) <= LONGEST_DESCRIPTION
    assert sent["function"]["parameters"]["additionalProperties"] is False


def test_one_file_alone_imports_openai():
    rooms = Path(agent.__file__).parents[1]
    importing = [
        file.relative_to(rooms).as_posix()
        for room in ("domain", "catalogue", "engine", "store", "tools", "prompts", "agent", "app", "evals")
        for file in sorted((rooms / room).rglob("*.py"))
        if re.search(r"^\s*(import|from) openai\b", file.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert importing == ["agent/openai_model.py"]
