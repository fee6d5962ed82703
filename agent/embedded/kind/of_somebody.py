"""What is asked or told of somebody who is known, and of nobody new. Writes nothing."""

import re

from agent.embedded.kind.asks import prescribed
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import VERBS, entry, field

_MODAL = frozenset(
    "can could would will may might please shall should lets kannst konnten konntest wurden puede puedes podria podrias pouvez peux pourriez".split()
)


def only_asks(r: Reading) -> bool:
    """`Bo has no allergies?`, `Will is on losartan?`: what of somebody's record is asked, and nothing is to be written down."""
    told = r.named or r.has("he", "she")
    ordered = r.has(*VERBS, "note", "plan", "plans", "week", "recipe", "buy", "who", "which", "patients", "all")
    asked = r.text.rstrip(" \"'”»)").endswith("?") and r.text.count("?") == 1 and not re.search(r"[.!;]\s+\S", r.text)
    opens = next((w.key for i, w in enumerate(r.words) if w.key and i not in r.name_positions), "")
    return asked and bool(told) and field(r) and not ordered and opens not in _MODAL and not (r.dates or r.meals)


def of_a_record(r: Reading, rule: str, kind: str, after: str | None) -> str:
    """What is told or asked of somebody known is about their record: neither a new one nor a plan."""
    if rule == "update" and kind == "create" and (r.has("update") or _of_known(r)):
        return rule  # `update Zoltan: 80 kg`, `oh and he's 84 kg` open no record
    if rule == "unknown" and kind == "create" and r.has("record", "show") and not (r.figures or r.has("create", "new")):
        return rule
    if rule == "unknown" and kind == "create" and after == "create" and (_of_known(r) or _only_measures(r)):
        return "update"
    if r.nutrients and prescribed(r) and (rule == "patient" or after == "patient") and kind in {"plan", "patient"}:
        return "patient"
    return kind


def adds_a_fact(r: Reading) -> bool:
    """`55 kg`, `also a mustard allergy`, right after a record was opened: of whoever was just taken on, and no question."""
    elsewhere = (
        r.named or r.strangers or r.half_known or r.described or r.dates or r.meals or r.question or "?" in r.text
    )
    other = r.has(*_OF_OTHER_THINGS)
    short = sum(1 for w in r.words if w.key) <= _SHORT
    told = _only_measures(r) or (r.has(*_FIELDS) and (entry(r) or bool(r.things))) or (entry(r) and r.has("also"))
    return short and told and not (elsewhere or other)


_SHORT = 9
_FIELDS = ("allergy", "condition", "medication", "dislike")
_OF_OTHER_THINGS = (
    "plan", "plans", "week", "recipe", "buy", "meal", "delete", "no_longer", "not", "no", "show", "list", "who", "which", "what", "patients", "patient",
    "create", "new", "generate", "swap", "check", "all",
)  # fmt: skip


def _only_measures(r: Reading) -> bool:
    """`84.5 kg and 1.79 m, I forgot`: of whoever was just taken on, and nobody new."""
    measured = r.figures.weight is not None or r.figures.height is not None
    told = r.strangers or r.half_known or r.named or r.figures.calories or r.figures.macros or r.figures.age
    return measured and not (told or r.has("new", "create", "patient", "female", "add", "plan"))


def _of_known(r: Reading) -> bool:
    """Figures of somebody spoken of, and nobody new: `he's 84 kg`."""
    return (
        bool(r.figures)
        and r.has("he", "she")
        and not (r.strangers or r.half_known or r.has("new", "create", "patient"))
    )
