"""The base of every value: frozen, camelCase in JSON, strangers refused.

Knows nothing about what a value means.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic.alias_generators import to_camel


class Value(BaseModel):
    """An immutable value; JSON is camelCase, unknown fields are an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        populate_by_name=True,
        str_strip_whitespace=True,
        allow_inf_nan=False,
    )


_LARGEST = 10**12
"""Far beyond any amount of anything we weigh or count; a larger integer no longer fits a float."""


def _number(written: object) -> object:
    # pydantic would take true for 1
    if isinstance(written, bool):
        raise ValueError("a number is expected")  # noqa: TRY004 - pydantic turns ValueError into a finding
    return written


def _plain(number: float) -> int | float:
    """12.0 is written 12: a whole amount has one spelling in JSON."""
    if abs(number) > _LARGEST:
        raise ValueError("the number is too large")
    return int(number) if float(number).is_integer() else number


Amount = Annotated[int | float, BeforeValidator(_number), AfterValidator(_plain)]
"""A finite number that prints without a needless fraction."""
