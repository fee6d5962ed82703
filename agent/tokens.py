"""How many tokens a text is, counted as GPT-4o counts them, without a network. Knows no message and no price."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bpe_openai import Encoding


@cache
def _encoding() -> "Encoding":
    import bpe_openai  # noqa: PLC0415 - its tables take a second to load, and a server that reports usage needs none

    return bpe_openai.get_encoding("o200k_base")


def count(text: str) -> int:
    """Tokens of o200k_base (gpt-4o, gpt-4o-mini); another model's differ by some percent."""
    return len(_encoding().encode_ordinary(text))
