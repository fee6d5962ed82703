"""Several patients in one sentence, each with a week of their own: `plan Will for 8 March and Bo for the 15th`. The sentence is taken
apart into one for each week; the later ones begin as the first does. Writes nothing and decides nothing.
"""

import re

from agent.embedded.sentence.reading import Reading
from domain.calendar import monday_of

_OF_PLANS = frozenset("generate approve delete_plan delete export validate plan".split())
_EACH = re.compile(r"(?:p+d){2,}|(?:dp+){2,}")
_LEAST = 2


def each_in_a_week(r: Reading, kind: str) -> tuple[str, ...]:
    """A sentence for each week, or the whole one where nobody has a week of their own."""
    people = [(r.words[n.start].start, r.words[n.end - 1].end, "p") for n in r.named if not n.guess]
    weeks = [(start, end, "d") for start, end in r.dates.spans]
    said = sorted((*people, *weeks))
    order = "".join(what for _, _, what in said)
    mondays = {*r.dates.weeks, *map(monday_of, r.dates.days)}
    several = len(people) >= _LEAST and len(mondays) == len(weeks) >= _LEAST
    if kind not in _OF_PLANS or not several or _EACH.fullmatch(order) is None or r.message.quotes:
        return (r.message.text,)
    text, lead = r.text, r.text[: said[0][0]]
    ends = [m.end() for m in re.finditer("p+d" if order[0] == "p" else "dp+", order)]
    starts = [0, *ends[:-1]]
    return tuple(f"{lead}{text[said[a][0] : said[b - 1][1]]}".strip() for a, b in zip(starts, ends, strict=True))
