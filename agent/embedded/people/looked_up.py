"""A value said after its field was looked up: `put it at 76.2`, `today it was 90.4, update the record`. Looks nobody up."""

from dataclasses import replace

from agent.embedded.figures.numbers import bare_number
from agent.embedded.language.lexicon import Mark
from agent.embedded.people.whom import who_of
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS

_VALUES = ("weight", "height", "age", "calories", "target", "activity", "protein", "carbs", "fat")


_NOW = frozenset(
    "today yesterday heute gestern hoy ayer aujourd hui hier bugun dun morning evening this heutigen".split()
)
"""When somebody was weighed; no day of a plan."""


_MORE = ("create", "patient")
_OWN = (
    "plan",
    "plans",
    "patient",
    "patients",
    "create",
    "generate",
    "recipe",
    "buy",
    "swap",
    "delete",
    "stock",
    "it",
    "limit",
    "why",
)
_FEW = 8


def besides(r: Reading, last: Act) -> Act | None:
    """`forgot: 55 kg`, `also 163 cm and 54 kg` after somebody was put down or looked up: of the same patient."""
    told = any(v is not None for v in (r.figures.weight, r.figures.height, r.figures.age))
    other = r.named or r.strangers or r.question or r.dates or r.meals or r.things or r.labs or r.has(*_OWN)
    short = sum(bool(w.key) for w in r.words) <= _FEW
    if (
        last.kind not in _MORE
        or not told
        or other
        or not short
        or "?" in r.text
        or last.who.plural
        or last.who.everyone
    ):
        return None
    told_of = replace(r, marks=(*r.marks, Mark("update", 0, 0)))
    return Act("update", told_of, who=Who(pronoun=True), keeps=True)


def valued(r: Reading, last: Act) -> Act | None:
    """`put it at 76.2`, `make it 80` after a field was looked up: that field gets the value."""
    said = last.latest if last.latest is not None and last.latest.has(*_VALUES) else last.reading
    another = last.kind == "update" and len(r.named) == 1 and r.has("connective", "also")  # `and Bo 71`
    asked = [m for m in _VALUES if (last.kind == "patient" or another) and said.has(m)]
    asked = [m for m in asked if m != "target"] or asked  # `her fat target`
    dated = r.dates.weeks or any(r.words[i].key not in _NOW for i in r.date_positions)
    told = (bare_number(r.text) is not None or r.figures) and not (
        r.question or dated or r.has("why", "plan", "swap", "buy") or (r.has("generate") and not r.has("it"))
    )
    if len(asked) != 1 or not told or r.has(*(m for m in FIELDS if m not in asked)):
        return None
    own = who_of(r, filters=False)
    told_of = replace(r, marks=(*r.marks, Mark(asked[0], 0, 0), Mark("update", 0, 0)))
    return replace(last, kind="update", reading=told_of, who=own if own.named else last.who, latest=None)
