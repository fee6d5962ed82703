"""What is told beside an order as its reason, or takes all of a message back. Knows no patient and writes nothing."""

import re
from collections.abc import Sequence

from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.forms import is_food
from agent.embedded.language.words import words_of
from agent.embedded.sentence.reading import Reading

_OF_A_DISH = frozenset({"swap", "redo", "no_meal"})
_THAT_ONE = re.compile(r"(?i)\b(?:the|that|this|those|these|his|her|their)\s+(?:\w+\s+){1,3}(?:on|for|at|of)\b")


def without_reasons(parts: Sequence[tuple[str, Reading]]) -> Sequence[tuple[str, Reading]]:
    """`she cannot abide the fish on Wednesday. Replace her supper`: one dish is to be another, without what is not liked, and
    nothing is written down.
    """
    ordered = [part for part, r in parts if by_rule(r) in _OF_A_DISH]
    why = [r for _, r in parts if _only_why(r)] + _complaints(parts) if len(ordered) == 1 else []
    why += _before_an_undo(parts)
    barred = [thing for r in why for thing in r.things if is_food(words_of(thing)[-1].key)]
    told = []
    for part, r in parts:
        if r in why:
            continue
        wish = f" {_WITHOUT[r.language]} {barred[0]}" if part in ordered and barred and not r.things else ""
        told.append((f"{part.rstrip(' .?!')}{wish}" if wish else part, r))
    return told


def _complaints(parts: Sequence[tuple[str, Reading]]) -> list[Reading]:
    """`his dad says the lunches are boring; swap Tuesday's`: no place is named in what is only complained of."""
    of_dishes = [r for _, r in parts if by_rule(r) in _OF_A_DISH]
    if not of_dishes[0].dates:
        return []
    said = [
        r for _, r in parts if by_rule(r) == "plan" and r.meals and not (r.dates or r.has("show", "list") or r.question)
    ]
    return [r for r in said if not (r.has("plan", "what", "which") or "?" in r.text)]


_TELLABLE = frozenset({"plan", "swap", "redo", "recipes", "patient"})


def _before_an_undo(parts: Sequence[tuple[str, Reading]]) -> list[Reading]:
    """`she wanted Sunday different. undo the approval`: what went wrong, and no order of its own."""
    undone = next((i for i, (_, r) in enumerate(parts) if by_rule(r) == "undo"), 0)
    told = [r for _, r in parts[:undone] if by_rule(r) in _TELLABLE and "?" not in r.text]
    return [r for r in told if not r.has("swap", "redo", "update", "generate", "show", "list", "picking", "serving")]


_WITHOUT = {"en": "without", "de": "ohne", "es": "sin", "fr": "sans", "tr": "without"}


def _only_why(r: Reading) -> bool:
    noted = r.has("add", "note", "record", "update", "create")
    return by_rule(r) == "update" and r.has("dislike") and not noted and bool(r.dates.days or _THAT_ONE.search(r.text))


_CALLED_OFF = re.compile(
    r"(?is)(?:^|[\s,.;!?–—-])(?:(?:oh|ah|actually|no|wait|hang on|hold on|on second thoughts?|hm+|nein|moment|warte|non|attends|espera|dur|bekle)[\s,.!–—-]+)+(?:please\s+)?"
    r"(?:don['’]?t|do not|leave (?:it|that|them|him|her)(?: (?:be|alone|as (?:it|they) (?:is|are)))?|never ?mind|forget (?:it|that|i said anything)|scrap that|cancel (?:that|it)|not yet|"
    r"doch nicht|lass (?:es|das)|no lo hagas|déjalo|laisse(?:z)? tomber|ne (?:le|la|les) (?:fais|faites) pas|yapma|vazgeçtim)"
    r"(?:\s+(?:do|delete|approve|send|make|change|touch)\s+(?:it|that|them|him|her|anything))?(?:\s+(?:please|yet|bother|then|after all|for now))*\s*[.!]*\s*$"
)


def called_off(text: str) -> bool:
    """`delete Will Frost no wait don't`, `Approve Bo's. Actually no, leave it.`: nothing of the message is meant any more."""
    return _CALLED_OFF.search(text) is not None
