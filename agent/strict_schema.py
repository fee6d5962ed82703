"""Function schemas as OpenAI's strict mode wants them, built from a tool's arguments. Knows no tool and no network.

Strict mode: every property required, no other properties, optional as null, no defaults. Azure accepts none of the
validation keywords, so bounds are put into words (but for lengths); the tool itself checks them anyway.
Sources: OpenAI, "Structured outputs, supported schemas"; Microsoft, "Structured outputs with Azure OpenAI".
"""

from typing import Any

from pydantic import BaseModel

_KEPT = ("type", "enum", "const", "description")
_IN_WORDS = {
    "format": "format",
    "minimum": "at least",
    "exclusiveMinimum": "more than",
    "maximum": "at most",
    "exclusiveMaximum": "less than",
    "multipleOf": "a multiple of",
    "pattern": "pattern",
    "minItems": "items, at least",
    "maxItems": "items, at most",
}


class NotStrict(TypeError):
    """An argument that strict mode has no words for: free-form objects and untyped values."""


def strict_schema(args_model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of the arguments in strict form, references resolved. Raises NotStrict, naming the place."""
    schema = args_model.model_json_schema(by_alias=True)
    return _strict(schema, schema.get("$defs", {}), args_model.__name__)


def _strict(schema: dict[str, Any], defs: dict[str, Any], place: str) -> dict[str, Any]:
    if "$ref" in schema:
        target = defs[schema["$ref"].rpartition("/")[2]]
        schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
    strict = {key: schema[key] for key in _KEPT if key in schema}
    if bounds := [f"{words} {schema[key]}" for key, words in _IN_WORDS.items() if key in schema]:
        strict["description"] = f"{strict.get('description', '')} ({'; '.join(bounds)})".strip()
    if variants := schema.get("anyOf", schema.get("oneOf")):
        strict |= _either([_strict(variant, defs, place) for variant in variants])
    elif schema.get("type") == "object":
        strict |= _object(schema, defs, place)
    elif schema.get("type") == "array":
        strict["items"] = _strict(schema.get("items", {}), defs, f"{place}[]")
    elif not strict.keys() & {"type", "enum", "const"}:
        raise NotStrict(f"{place} has no type")
    return strict


def _either(variants: list[dict[str, Any]]) -> dict[str, Any]:
    """One of several; plain types in one list, in which a number may be whole: every request pays for every word."""
    if any(variant.keys() != {"type"} for variant in variants):
        return {"anyOf": variants}
    types = [variant["type"] for variant in variants]
    return {"type": [name for name in types if name != "integer" or "number" not in types]}


def _object(schema: dict[str, Any], defs: dict[str, Any], place: str) -> dict[str, Any]:
    if schema.get("additionalProperties"):
        raise NotStrict(f"{place} is a free-form object")
    properties = {name: _strict(inner, defs, f"{place}.{name}") for name, inner in schema.get("properties", {}).items()}
    return {"properties": properties, "required": list(properties), "additionalProperties": False}
