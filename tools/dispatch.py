"""One door to every tool: arguments in, envelope out, and no exception ever past this point.

Knows no tool by name; the broad `except` here is the only one in the house.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.alias_generators import to_camel
from rapidfuzz import process

from domain.errors import Internal, InvalidInput, NotFound, WavyError
from tools.context import Context
from tools.envelope import Envelope
from tools.tool import Tool

_log = logging.getLogger("wavy.tools")

_DEEPEST = 20
_MOST_LISTED = 50
_MOST_SAID = 8
_LONGEST_FIELD = 60
"""How much of what does not fit is named: enough to mend it, never all of a large input."""


def dispatch(tools: Sequence[Tool], name: str, arguments: str | Mapping[str, Any], ctx: Context) -> Envelope:
    """Call the named tool. Failures come back as an envelope whose code is one of the contract's."""
    try:
        tool = _named(tools, name)
        result = tool.run(_parsed(tool, arguments), ctx)
        data = _json(result)
        return Envelope(ok=True, data=data, compact=dict(tool.view(data)))
    except WavyError as expected:
        return Envelope.failed(expected)
    except Exception as fault:  # noqa: BLE001 - the one broad except: nothing may pass this door
        incident = ctx.new_id("incident")
        # The class and place go to the log; a message could carry a patient's words.
        _log.error("incident %s in %s: %s", incident, name, type(fault).__name__, exc_info=fault)
        return Envelope.failed(_faulty(incident, reads=_reads(tools, name)))


def _reads(tools: Sequence[Tool], name: str) -> bool:
    return all(tool.effect == "read" for tool in tools if tool.name == name)


def _faulty(incident: str, *, reads: bool) -> Internal:
    """A write may have been kept before the fault: that nothing was changed is promised of reading alone."""
    if reads:
        message, hint = "Something went wrong on our side; nothing was changed.", "Try again"
    else:
        message = "Something went wrong on our side, perhaps after the change was kept."
        hint = "Look whether it was kept before you try again"
    return Internal(
        message, hint=f"{hint}; if it happens again, report the incident id.", details={"incidentId": incident}
    )


def _named(tools: Sequence[Tool], name: str) -> Tool:
    by_name = {tool.name: tool for tool in tools}
    if name not in by_name:
        near = [match for match, _, _ in process.extract(name, sorted(by_name), limit=3, score_cutoff=60)]
        raise NotFound(
            f"There is no tool {name[:60]!r}.",
            hint=f"Did you mean {', '.join(near)}?" if near else "See the list of tools.",
            details={"candidates": near},
        )
    return by_name[name]


def _parsed(tool: Tool, arguments: str | Mapping[str, Any]) -> BaseModel:
    if isinstance(arguments, str):
        try:
            arguments = json.loads(arguments or "{}")
        except (ValueError, RecursionError) as broken:
            raise InvalidInput("The arguments are not JSON.", hint="Send one JSON object.") from broken
    if not isinstance(arguments, Mapping):
        raise InvalidInput("The arguments are not a JSON object.", hint="Send one JSON object.")
    if not _keepable(arguments):
        raise InvalidInput("The arguments hold a zero byte, or lists in lists without end.", hint="Send plain text.")
    try:
        return tool.args_model.model_validate(arguments)
    except ValidationError as unfit:
        raise refused(unfit, tool.args_model) from unfit


def _keepable(sent: Any, depth: int = 0) -> bool:
    """No database keeps a zero byte, and nothing we take is nested deeper than a few levels."""
    if isinstance(sent, str):
        return "\0" not in sent
    if isinstance(sent, Mapping):
        sent = [*sent.keys(), *sent.values()]
    if isinstance(sent, list | tuple):
        return depth < _DEEPEST and all(_keepable(item, depth + 1) for item in sent)
    return True


def refused(unfit: ValidationError, model: type[BaseModel]) -> InvalidInput:
    """What does not fit, by field and reason; what was sent is not echoed."""
    problems = [
        {"field": ".".join(str(part) for part in e["loc"])[:_LONGEST_FIELD], "problem": e["msg"]}
        for e in unfit.errors(include_url=False, include_input=False, include_context=False)[:_MOST_LISTED]
    ]
    listed = "; ".join(f"{p['field'] or 'arguments'}: {p['problem']}" for p in problems[:_MOST_SAID])
    known = [info.alias or to_camel(name) for name, info in model.model_fields.items()]
    return InvalidInput(
        f"Not understood: {listed}.", hint=f"Fields are: {', '.join(known)}.", details={"problems": problems}
    )


def _json(result: BaseModel | Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(result, BaseModel):
        return result.model_dump(mode="json", by_alias=True)
    return {key: _plain(value) for key, value in result.items()}


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value.isoformat()
