"""An order that says nothing of its own (`Add it.`, `that replaces the other`) belongs to what was told before it."""

import re
from collections.abc import Callable

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, entry

_BARE_ORDER = re.compile(
    r"(?i)\W*(?:(?:please|so|and|can you|could you|would you|just) )*(?:add|put|note|record|write|log|enter|pop|take|remove|delete|strike|cross|update) (?:it|that|this|them|those)"
    r"(?: (?:down|in|on|off|out|to|from|up|there|as well|too|for me|please|now|would you|will you|thanks|thank you|(?:what(?:['’]s| is) (?:already )?(?:there|on file|on record|down)|the (?:others|rest)|alongside|on (?:file|record))|(?:his|her|their|the) (?:record|file|list|chart|notes|profile|sheet)))*\W*"
)
_REPLACING = re.compile(
    r"(?i)\W*(?:and )?(?:that|this|it) (?:replaces|is instead of|takes the place of|is in place of)(?: (?:the|her|his|their)\b)?"
)


def with_bare_orders(parts: tuple[str, ...], read: Callable[[str], Reading]) -> tuple[str, ...]:
    """`she can't have sesame, it's an allergy. Add it.`: the order says nothing of its own and belongs to what was told."""
    joined: list[str] = []
    for part in parts:
        replacing = _REPLACING.match(part)
        bare = _BARE_ORDER.fullmatch(part) or replacing
        if joined and bare and _tells_of_a_record(read(joined[-1])):
            rest = f"instead of{part[replacing.end() :]}" if replacing else part
            joined[-1] = f"{joined[-1].rstrip('.') if replacing else joined[-1]} {rest}"
        else:
            joined.append(part)
    return tuple(joined)


def _tells_of_a_record(r: Reading) -> bool:
    """Something that stands in a record is told."""
    return (
        (entry(r) or not r.told.isdisjoint(FIELDS)) and not (r.question and "?" in r.text) and not r.has("plan", "buy")
    )
