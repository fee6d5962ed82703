"""Whatever is sent to a tool, an envelope comes back, and what does not fit writes nothing."""

import json
import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import Field

from domain.errors import WavyError
from tools import ALL_TOOLS
from tools.dispatch import dispatch
from tools.envelope import Envelope
from tools.tool import Tool, ToolArgs, UnfitTool, tool

CODES = {kind.code for kind in WavyError.__subclasses__()}
SMALL = {"max_examples": 25, "deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
EVERY = pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)


def well_formed(envelope: Envelope) -> dict[str, Any]:
    body = json.loads(json.dumps(envelope.as_json(), allow_nan=False))
    assert set(body) == {"ok", "data" if body["ok"] else "error"}
    if not body["ok"]:
        assert set(body["error"]) == {"code", "message", "hint", "details"}
        assert body["error"]["code"] in CODES - {"internal"}, body["error"]
        assert body["error"]["message"]
        assert "Traceback" not in json.dumps(body)
    assert json.loads(envelope.for_model())["ok"] == body["ok"]
    return body


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["rowan", "plan_of_rowan", "2026-11-30", "\x00", "\ud800", 10**400, "' OR 1=1", "9" * 5000])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def from_schema(schema: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - a table
    """Values that nearly fit: right shapes, often with something else in one place."""
    if "$ref" in schema:
        return from_schema(defs[schema["$ref"].rsplit("/", 1)[-1]], defs)
    if "anyOf" in schema:
        return st.one_of(*(from_schema(option, defs) for option in schema["anyOf"]), ANYTHING)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema.get("type")
    if kind == "object":
        fields = {name: from_schema(part, defs) for name, part in schema.get("properties", {}).items()}
        return st.fixed_dictionaries({}, optional=fields)
    if kind == "array":
        return st.lists(from_schema(schema["items"], defs), max_size=3)
    if kind == "integer":
        return st.integers(-5, 3000)
    if kind == "number":
        return st.floats(-5, 3000) | st.just(float("inf"))
    if kind == "string":
        return st.sampled_from(["rowan", "Ash", "plan_of_ash", "2026-11-30", "2026-12-02", "vegan", "oats", ""])
    return ANYTHING


@EVERY
@settings(**SMALL)
@given(data=st.data())
def test_no_arguments_whatever_get_past_the_door_as_an_exception(planned, tool: Tool, data):
    schema = tool.schema
    near = from_schema(schema, schema.get("$defs", {}))
    arguments = data.draw(near | st.dictionaries(st.sampled_from([*schema["properties"], "x"]), ANYTHING, max_size=4))
    before = planned.everything()
    body = well_formed(planned.call(tool.name, arguments))
    if tool.effect == "read" or not body["ok"]:
        assert planned.everything() == before


@EVERY
@pytest.mark.parametrize(
    "sent",
    [
        "", "   ", "null", "[]", "3", '"text"', "{", "{'a': 1}", "[" * 50_000, '{"a":' * 50_000, "NaN", '{"x": NaN}',
        '{"x": 1e999}', '{"\\u0000": 1}', '{"patient": "\\u0000"}', '{"patient": "\\ud800"}', '{"plan": "\\ud800"}',
        '{"patient": ' + "9" * 5000 + "}", '{"patient": {"patient": {"patient": 1}}}', '{"nonsense": true}',
        '{"patient": "' + "x" * 100_000 + '"}', '{"' + "k" * 100_000 + '": 1}',
        json.dumps({"patient": [[[[[[[[[[[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]]]]]]]]]]]}), '{"plan": null}', '{"plan": []}',
    ],
    ids=lambda sent: sent[:12],
)  # fmt: skip
def test_arguments_that_are_not_an_object_of_the_tool_are_answered(planned, tool: Tool, sent: str):
    before = planned.everything()
    envelope = planned.call(tool.name, sent)
    body = well_formed(envelope)
    if not body["ok"]:
        assert body["error"]["code"] in {"invalid_input", "not_found", "conflict"}
        assert len(json.dumps(body)) < 250_000
        assert planned.everything() == before
    else:
        assert not sent.strip() or tool.effect == "read" or not tool.args_model.model_fields


@EVERY
def test_a_misspelled_field_is_named_beside_the_right_ones(planned, tool: Tool):
    error = planned.error(tool.name, qwertz=1)
    assert error["code"] == "invalid_input"
    assert "qwertz" in error["message"]
    for name in tool.schema["properties"]:
        assert name in error["hint"]
    assert {"field": "qwertz", "problem": "Extra inputs are not permitted"} in error["details"]["problems"]


@EVERY
def test_every_tool_tells_a_model_what_it_takes(tool: Tool):
    assert tool.name.islower()
    assert len(tool.description) > 40
    json.dumps(tool.schema)
    for field in tool.schema["properties"].values():
        assert field["description"]


def test_what_was_sent_is_not_echoed(planned):
    secret = "Very Private Diagnosis"
    error = planned.error("create_patient", name=secret * 20, age=secret, gender=secret, calorieTarget=secret)
    assert secret not in json.dumps(error)


def test_an_unknown_tool_offers_near_ones(planned):
    error = planned.call("delete_patients", {}).error
    assert error["code"] == "not_found"
    assert "delete_patient" in error["details"]["candidates"]
    error = planned.call("%" * 1000, {}).error
    assert error["details"]["candidates"] == []
    assert len(error["message"]) < 200


class Break(ToolArgs):
    """Nothing."""


@tool("read")
def break_down(args: Break, ctx: Any) -> dict[str, Any]:
    """A tool with a fault of ours in it, which a test needs and nobody else."""
    raise RuntimeError("Rowan Birch has gout")


def test_a_fault_of_ours_leaves_an_incident_and_nothing_else(planned, caplog):
    caplog.set_level(logging.ERROR)
    envelope = dispatch([break_down], "break_down", {}, planned.context())
    assert envelope.error["code"] == "internal"
    assert set(envelope.error["details"]) == {"incidentId"}
    assert "gout" not in json.dumps(envelope.as_json())
    assert envelope.error["details"]["incidentId"] in caplog.text


@tool("write", view=lambda data: data["absent"])
def keep_and_break(args: Break, ctx: Any) -> dict[str, Any]:
    """A tool whose fault comes after what it wrote was kept."""
    return {}


@pytest.mark.parametrize(("faulty", "promised"), [(break_down, True), (keep_and_break, False)])
def test_that_nothing_was_changed_is_promised_of_reading_alone(planned, faulty: Tool, promised: bool):
    error = dispatch([faulty], faulty.name, {}, planned.context()).error
    assert ("nothing was changed" in error["message"]) is promised
    assert ("Look whether it was kept" in error["hint"]) is not promised


class Dated(ToolArgs):
    day: str | None = Field(None, description="A day.")


@tool("read")
def answer_values(args: Dated, ctx: Any) -> dict[str, Any]:
    """A tool that answers a mapping of values of every kind, nested in lists and mappings."""
    return {"when": ctx.today, "all": (args, [ctx.today]), "by": {"day": args}}


def test_values_in_an_answer_become_json(planned):
    envelope = dispatch([answer_values], "answer_values", {"day": "x"}, planned.context())
    assert envelope.data == {"when": "2026-11-25", "all": [{"day": "x"}, ["2026-11-25"]], "by": {"day": {"day": "x"}}}


@tool("read")
def answer_itself(args: Dated, ctx: Any) -> Dated:
    """A tool that answers one value, as a tool may."""
    return args


def test_a_value_is_an_answer_of_its_own(planned):
    assert dispatch([answer_itself], "answer_itself", {"day": "x"}, planned.context()).data == {"day": "x"}


class Undescribed(ToolArgs):
    day: str


class Defaulted(ToolArgs):
    day: str = Field("monday", description="A day.")


def silent(args: Break, ctx: Any) -> dict[str, Any]:
    return {}


def argless(what: int, ctx: Any) -> dict[str, Any]:
    """Has no arguments."""
    return {}


def undescribed(args: Undescribed, ctx: Any) -> dict[str, Any]:
    """Has a field nobody describes."""
    return {}


def defaulted(args: Defaulted, ctx: Any) -> dict[str, Any]:
    """Has a default a model would never see."""
    return {}


@pytest.mark.parametrize(
    ("run", "says"),
    [(silent, "docstring"), (argless, "ToolArgs"), (undescribed, "not described"), (defaulted, "only default is None")],
)
def test_a_tool_that_breaks_the_rules_is_refused_at_import(run, says: str):
    with pytest.raises(UnfitTool, match=says):
        tool("read")(run)


def test_an_effect_nobody_knows_is_refused_at_import():
    with pytest.raises(UnfitTool, match="effect"):
        tool("destroy")(answer_values.run)
