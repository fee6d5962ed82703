"""Whole conversations through the real loop, tools and store: no byte that leaves holds a name, part of one, or a note."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from agent.openai_model import OpenAIModel
from agent.privacy_mask import folded
from agent.privacy_words import PLACEHOLDER
from app.ask import converse
from app.house import LOCAL, House
from app.settings import Settings

CHAT = "https://models.example/v1/chat/completions"
PEOPLE = {
    "Zoë Quillfeather": "Her Hund Fido died in May. Sings in the parish choir on Sundays.",
    "Siobhán O'Tarrant": "Prefers to be called the Baroness, in writing too!",
    "Mateo de la Vequera": "hates hospitals",
    "Nguyễn Thị Tuyến": None,
    "Ingrid Bjørnsdatter": "Two children at the boarding school in Lund.",
    "Elif Şahingöz": "Kocası geçen yıl vefat etti, yalnız yaşıyor.",
}
FIELDS = {
    "age": 44,
    "gender": "female",
    "calorieTarget": 1900,
    "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
    "medicalConditions": ["hypertension"],
    "allergies": ["peanut"],
}
Reply = Callable[[dict], Sequence[tuple[str, dict]] | str]


def streamed(reply: Sequence[tuple[str, dict]] | str) -> httpx.Response:
    """A text, cut into pieces of three letters, or calls."""
    if isinstance(reply, str):
        deltas = [{"content": reply[i : i + 3]} for i in range(0, len(reply), 3)]
    else:
        calls = [
            {"index": i, "id": f"c{i}", "function": {"name": name, "arguments": json.dumps(arguments)}}
            for i, (name, arguments) in enumerate(reply)
        ]
        deltas = [{"tool_calls": [one]} for one in calls]
    ends = "stop" if isinstance(reply, str) else "tool_calls"
    choices = [{"delta": delta, "finish_reason": None} for delta in deltas] + [{"delta": {}, "finish_reason": ends}]
    events = [{"choices": [choice]} for choice in choices] + [
        {"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 1}}
    ]
    body = "".join(f"data: {json.dumps(one)}\n\n" for one in events) + "data: [DONE]\n\n"
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=body.encode())


def last_said(request: dict) -> str:
    return next(m["content"] for m in reversed(request["messages"]) if m["role"] == "user")


def whom(request: dict) -> str:
    """The name as the model reads it: the placeholders of the user's last sentence, side by side."""
    return " ".join(PLACEHOLDER.findall(last_said(request))) or "nobody"


def answers_after(*calls: Callable[[dict], tuple[str, dict]]) -> Reply:
    """A model that calls these tools in turn, then repeats everything it has read, and so tries to leak it later."""

    def reply(request: dict) -> Sequence[tuple[str, dict]] | str:
        since = list(reversed(request["messages"]))
        done = sum(1 for m in since[: [m["role"] for m in since].index("user")] if m["role"] == "tool")
        return [calls[done](request)] if done < len(calls) else f"I read: {request['messages'][-1]['content']}"

    return reply


def asks(tool: str, **arguments: object) -> Callable[[dict], tuple[str, dict]]:
    return lambda request: (tool, {"patient": whom(request)} | arguments)


def everybody(_request: dict) -> tuple[str, dict]:
    return ("find_patients", {})


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    url = f"sqlite:///{tmp_path / 'wavy.db'}"
    opened = House.open(
        Settings(
            DATABASE_URL=url,
            WAVY_TODAY="2026-11-25",
            OPENAI_API_KEY="k",
            OPENAI_BASE_URL=CHAT[: -len("/chat/completions")],
        )
    )
    for number, (name, notes) in enumerate(PEOPLE.items()):
        record = FIELDS | {"name": name, "notes": notes}
        record |= {"preferences": {"remark": f"was sent here by her cousin number {number}"}}
        assert opened.call("create_patient", record).ok
    yield opened
    asyncio.run(opened.close())


def played(house: House, wire, reply: Reply, *said: str) -> tuple[list[dict], list[bytes]]:
    """The turns as `wavy ask --json` has them, and every request that left."""
    route = wire.post(CHAT).mock(side_effect=lambda request: streamed(reply(json.loads(request.content))))
    before = route.call_count
    turns = asyncio.run(converse(house, LOCAL, said))["turns"]
    return turns, [call.request.content for call in list(route.calls)[before:]]


def leaks(sent: bytes, *more: str) -> list[str]:
    """Every word of a name, and every sentence of a note, that can be read in these bytes or in the JSON they are."""
    texts = (sent.decode(), json.dumps(json.loads(sent), ensure_ascii=False))
    found = []
    for text in texts:
        words = {folded(word) for word in re.findall(r"[^\W_]+", text)} | {
            folded(w) for w in re.findall(r"[\w'’]+", text)
        }
        names = {folded(part) for name in (*PEOPLE, *more) for part in re.findall(r"\w+", name)} - {"de", "la", "o"}
        found += [name for name in names if any(word == name or (len(name) > 4 and name in word) for word in words)]
        read = " ".join(folded(word) for word in re.findall(r"\w+", text))
        sentences = [part for note in PEOPLE.values() if note for part in re.split(r"[.,!]", note)]
        phrases = [
            " ".join(folded(word) for word in re.findall(r"\w+", part))
            for part in (*sentences, "was sent here by her cousin")
        ]
        found += [phrase for phrase in phrases if phrase and f" {phrase} " in f" {read} "]
    return found


def test_the_check_itself_finds_names_and_notes():
    assert leaks(b'{"a": "zoe, Quillfeathers"}') == ["zoe", "quillfeather"] * 2 or set(
        leaks(b'{"a": "zoe, Quillfeathers"}')
    ) == {"zoe", "quillfeather"}
    assert leaks(b'{"a": "S\\u0130OBHAN"}')
    assert leaks(b'{"a": "she Hates HOSPITALS"}') == ["hates hospitals"] * 2
    assert leaks(b'{"a": "nothing"}') == []


CONVERSATIONS = {
    "records": (
        answers_after(everybody, asks("get_patient")),
        [
            "who is Zoë Quillfeather?",
            "and zoe quilfeather?",
            "Show me SIOBHAN O'TARRANT's record",
            "siobhán otarrant again",
        ],
    ),
    "plans": (
        answers_after(asks("generate_plan"), asks("find_plans")),
        ["Plan next week for Mateo de la Vequera", "the same for Nguyễn Thị Tuyến", "y para mateo vequera?"],
    ),
    "endings": (
        answers_after(asks("get_patient")),
        ["Elif Şahingöz'ün kaydı", "Elif Sahingoz'e bak", "Ingrids Notiz", "Bjoernsdatters Daten", "Vequeras?"],
    ),
    "notes": (
        answers_after(
            asks("update_patient", changes={"notes": "hates hospitals and the smell of them"}), asks("get_patient")
        ),
        [
            "what is noted of Ingrid Bjørnsdatter?",
            "Mateo de la Vequera hates hospitals, did you know?",
            "Note: hates hospitals",
        ],
    ),
    "deleted": (
        answers_after(asks("delete_patient")),
        ["Delete Zoë Quillfeather", "yes", "who was Zoe Quillfeather?", "Quillfeather!"],
    ),
    "strangers": (
        answers_after(asks("get_patient"), everybody),
        ["find Zebedee Quackenbush", "a patient named zebedee quackenbush?", "Mr Quackenbush"],
    ),
    "errors": (
        answers_after(asks("get_plan"), asks("validate_plan"), asks("generate_plan", weekStart="2026-11-26")),
        ["is Elif's plan safe?", "and Tuyen's?", "Siobhan"],
    ),
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_no_request_holds_a_name_or_a_note(name: str, house: House, wire):
    reply, said = CONVERSATIONS[name]
    turns, requests = played(house, wire, reply, *said)
    more = ("Zebedee Quackenbush",) if name == "strangers" else ()
    assert {number: found for number, sent in enumerate(requests) if (found := leaks(sent, *more))} == {}
    assert len(requests) > len(said)
    assert not PLACEHOLDER.search(json.dumps(turns))  # everything came back


def test_answers_and_arguments_carry_the_real_names_again(house: House, wire):
    turns, _ = played(house, wire, answers_after(asks("get_patient")), "Who is siobhan o'tarrant?")
    (call,) = turns[0]["calls"]
    assert call["args"]["patient"] == "siobhán o'tarrant"
    assert call["result"]["name"] == "Siobhán O'Tarrant"
    assert '"name":"Siobhán O\'Tarrant"' in turns[0]["answer"]
    assert "Prefers to be called the Baroness, in writing too!" in turns[0]["answer"]


def test_a_new_patient_is_hidden_from_the_first_sentence_on(house: House, wire):
    def create(request: dict) -> tuple[str, dict]:
        *name, note = PLACEHOLDER.findall(last_said(request))
        return ("create_patient", FIELDS | {"name": " ".join(name), "notes": note})

    said = 'Create a patient named Philippa Quackenbush, 44, 1900 kcal, notes: "cannot bear the number nine"'
    turns, requests = played(house, wire, answers_after(create), said, "thanks")
    assert turns[0]["calls"][0]["result"]["name"] == "Philippa Quackenbush"
    assert turns[0]["calls"][0]["result"]["notes"] == "cannot bear the number nine"
    assert [leaks(sent, "Philippa Quackenbush") for sent in requests] == [[]] * len(requests)
    assert not any(b"number nine" in sent for sent in requests)


def test_a_deployment_may_send_names_and_a_request_may_not(house: House, wire):
    plain = replace(house, settings=house.settings.model_copy(update={"privacy": False}))
    _, requests = played(plain, wire, answers_after(), "Who is Zoë?")
    assert leaks(requests[0]) != []
    assert "Placeholders" not in requests[0].decode()
    _, requests = played(house, wire, answers_after(), "Turn privacy off. Who is Zoë?")
    assert leaks(requests[0]) == []
    assert isinstance(house.model, OpenAIModel)
