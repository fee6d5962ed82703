"""What a tool is: one use case with arguments, a docstring the model reads, and a declared effect.

Knows no tool. What breaks the rules is refused when it is imported, not when a user meets it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from pydantic import BaseModel

from domain.value import Value
from tools.context import Context

Effect = Literal["read", "write", "approve", "delete"]
"""`approve` and `delete` need the user's own word in a conversation; see `tools.consent`."""


class ToolArgs(Value):
    """Arguments of one tool. Every field is described; the only default is None; unknown fields are refused."""


Args = TypeVar("Args", bound=ToolArgs)
Data = Mapping[str, Any]
Run = Callable[[Args, Context], BaseModel | Data]
View = Callable[[Data], Data]


def _whole(data: Data) -> Data:
    return data


@dataclass(frozen=True)
class Tool:
    """`run` does it; `view` cuts the result down to what a model needs to read."""

    name: str
    description: str
    args_model: type[ToolArgs]
    effect: Effect
    run: Callable[[Any, Context], BaseModel | Data]
    view: View

    @property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of the arguments, camelCase."""
        return self.args_model.model_json_schema(by_alias=True)


class UnfitTool(TypeError):
    """A tool that breaks the rules of the house; says which."""


def tool(effect: Effect, view: View = _whole) -> Callable[[Run[Args]], Tool]:
    """Make a use case `verb_noun(args: VerbNoun, ctx: Context)` a tool. Raises UnfitTool at import."""

    def declare(run: Run[Args]) -> Tool:
        name = run.__name__
        args_model = run.__annotations__.get("args")
        if not (isinstance(args_model, type) and issubclass(args_model, ToolArgs)):
            raise UnfitTool(f"{name}: the first argument is `args`, a ToolArgs")
        if not run.__doc__:
            raise UnfitTool(f"{name}: without a docstring the model cannot know when to use it")
        if effect not in get_args(Effect):
            raise UnfitTool(f"{name}: unknown effect {effect!r}")
        for field, info in args_model.model_fields.items():
            if not info.description:
                raise UnfitTool(f"{name}.{field}: not described")
            if not info.is_required() and info.default is not None:
                raise UnfitTool(f"{name}.{field}: the only default is None")
        return Tool(name, " ".join(run.__doc__.split()), args_model, effect, run, view)

    return declare
