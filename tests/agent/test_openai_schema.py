"""Strict function schemas: a nested model as a snapshot, and what strict mode has no words for."""

from datetime import date
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, JsonValue, StringConstraints

from agent.strict_schema import NotStrict, strict_schema
from domain.value import Value


class Portion(Value):
    """Some of a food."""

    food_id: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    grams: Annotated[float, Field(gt=0, le=1500)] | None = None


class ByName(Value):
    kind: Literal["name"]
    name: str = Field(description="As people write it.")


class ById(Value):
    kind: Literal["id"]


class Serve(Value):
    meal: Literal["lunch", "dinner"] = Field(description="Which one.")
    day: date = Field(description="The day.")
    portions: tuple[Portion, ...] = Field(description="What is served.")
    main: Portion = Field(description="The main part.")
    who: Annotated[ByName | ById, Field(discriminator="kind", description="For whom.")]


def test_a_nested_model_is_strict_all_the_way_down():
    portion = {
        "type": "object",
        "properties": {
            "foodId": {"type": "string"},
            "grams": {
                "anyOf": [{"type": "number", "description": "(more than 0; at most 1500)"}, {"type": "null"}],
            },
        },
        "required": ["foodId", "grams"],
        "additionalProperties": False,
    }
    kind = {"type": "string"}
    assert strict_schema(Serve) == {
        "type": "object",
        "properties": {
            "meal": {"type": "string", "enum": ["lunch", "dinner"], "description": "Which one."},
            "day": {"type": "string", "description": "The day. (format date)"},
            "portions": {
                "type": "array",
                "description": "What is served.",
                "items": portion | {"description": "Some of a food."},
            },
            "main": portion | {"description": "The main part."},
            "who": {
                "description": "For whom.",
                "anyOf": [
                    {
                        "type": "object",
                        "properties": {
                            "kind": kind | {"const": "name"},
                            "name": {"type": "string", "description": "As people write it."},
                        },
                        "required": ["kind", "name"],
                        "additionalProperties": False,
                    },
                    {
                        "type": "object",
                        "properties": {"kind": kind | {"const": "id"}},
                        "required": ["kind"],
                        "additionalProperties": False,
                    },
                ],
            },
        },
        "required": ["meal", "day", "portions", "main", "who"],
        "additionalProperties": False,
    }


def test_no_argument_is_an_empty_object():
    class Nothing(Value):
        pass

    assert strict_schema(Nothing) == {
        "type": "object",
        "properties": {},
        "required": [],
        "additionalProperties": False,
    }


@pytest.mark.parametrize("loose", [dict[str, int], dict[str, Any], JsonValue, list[Any]])
def test_what_has_no_strict_form_is_refused_by_its_place(loose):
    class Loose(Value):
        details: loose

    with pytest.raises(NotStrict, match=r"^Loose\.details"):
        strict_schema(Loose)
