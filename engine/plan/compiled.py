"""How the search's inner loops are compiled to machine code. Knows none of them."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba

_F = TypeVar("_F", bound=Callable[..., Any])
_BARE: dict[str, Any] = {"_nrt": False}
"""Nothing here makes an array, so nobody counts who holds one: counting took three quarters of the time."""
_ALONE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "forceinline": True, **_BARE}
"""Without a way in from outside, which takes longer to compile than the function; and part of whoever calls it, for handing
over the arrays took a third of the time.
"""


def inner(function: _F) -> _F:
    """Whole numbers only and one thread: the same result on every machine. Called by compiled code alone."""
    return cast("_F", numba.njit(**_ALONE)(function))


def kept(function: _F) -> _F:
    """Compiled with all it calls, once, and kept beside its file or in the user's cache; where nothing can be written, once
    a process.
    """
    try:
        return cast("_F", numba.njit(cache=True, **_BARE)(function))
    except RuntimeError:
        return cast("_F", numba.njit(**_BARE)(function))
