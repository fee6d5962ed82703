"""Holds a recorded conversation against what it was expected to do and say. Plays nothing; see docs/evals.md.

A turn passes when every expected call succeeded, about the right people and weeks, nothing else took effect, and the
answer holds what it must. A conversation passes when all its turns do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.expectation import Conversation, Expectation, Wanted
from evals.matching import MISSING, at, differs, mentions, said, shown
from evals.whose import Known

LOOK_UPS = frozenset({"find_patients", "get_patient", "find_plans", "get_plan", "find_recipes", "lookup_food"})
"""Free at any time: a look-up more is nobody's harm."""
_READS = LOOK_UPS | {
    "validate_plan", "explain_plan", "chart_plan", "compare_plan", "suggest_swaps", "list_rules", "aggregate_ingredients",
    "procurement_insights", "trace_food", "shopping_facts", "compare_shopping", "make_order", "find_stock", "get_budget",
}  # fmt: skip
_OF_PLANS = _READS | {"recall_food", "substitute_food", "apply_substitution"}
"""Tools that answer with the plans they looked at or changed together: one deed, not one a plan."""
_STEPWISE = "update_patient"
"""The one tool whose expected change may come in several steps."""
_UNCONFIRMED = "confirmation_required"
_QUESTIONS = ("?", "confirm", "yes", "ja", "oui", "evet", "sí")

Json = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Deed:
    """A call, or one of the patients or plans that a call for several answers with; two alike are still two."""

    call: Json
    result: Any
    whole: bool


def faults(conversation: Conversation, record: Any, patients: Iterable[Json]) -> list[tuple[int, str]]:
    """`(number of the turn, what is wrong)`; turn 0 where the record itself does not fit the conversation."""
    turns = record.get("turns") if isinstance(record, Mapping) else None
    if not isinstance(turns, list) or len(turns) != len(conversation.turns):
        return [(0, f"{len(turns or ())} turns recorded, {len(conversation.turns)} expected")]
    known = Known(patients, record)
    found = ((n, _fault(*pair, known)) for n, pair in enumerate(zip(conversation.expect, turns, strict=True), 1))
    return [(number, fault) for number, fault in found if fault]


def _fault(expected: Expectation, turn: Json, known: Known) -> str | None:
    calls, answer = turn["calls"], turn["answer"]
    broken = next((c["tool"] for c in calls if not c["ok"] and (c["error"] or {}).get("code") == "internal"), None)
    if broken:
        return f"{broken} broke down"
    return (_idle(expected, calls) if expected.no_tools else _done(expected, calls, answer, known)) or _words(
        expected, answer
    )


def _idle(expected: Expectation, calls: Sequence[Json]) -> str | None:
    done = [c["tool"] for c in calls if c["ok"] and c["tool"] not in LOOK_UPS.union(expected.allow)]
    return f"nothing was to be done, but {', '.join(done)} went through" if done else None


def _done(expected: Expectation, calls: Sequence[Json], answer: str, known: Known) -> str | None:
    deeds = [deed for call in calls for deed in _deeds(call)]
    wanted = expected.wanted()
    if expected.min_each is not None:
        wanted = tuple(one for one in wanted if _found(expected, (one,), deeds, known) is not None)
        if len(wanted) < expected.min_each:
            return f"{len(wanted)} of {len(expected.each)} were done, at least {expected.min_each} expected"
    found = _found(expected, wanted, deeds, known)
    if found is None and _may_be_left_out(expected, calls, answer):
        found = ()
    if found is None:
        return _what_is_missing(expected, wanted, deeds, known)
    return _unasked(expected, [deeds[i] for i in found], deeds)


def _deeds(call: Json) -> list[Deed]:
    parts = [
        Deed(call, part, whole=False)
        for key in ("plans", "patients")
        for part in (call["result"] or {}).get(key) or ()
        if isinstance(part, Mapping) and call["tool"] not in _OF_PLANS - LOOK_UPS
    ]
    return [Deed(call, call["result"], whole=True), *parts]


def _found(
    expected: Expectation, wanted: Sequence[Wanted], deeds: Sequence[Deed], known: Known, taken: tuple[int, ...] = ()
) -> tuple[int, ...] | None:
    """A deed of its own for each that is wanted, the latest first; None where there is none."""
    if not wanted:
        return taken
    for i in reversed(range(len(deeds))):
        if i not in taken and _mismatch(expected, wanted[0], deeds[i], known) is None:
            rest = _found(expected, wanted[1:], deeds, known, (*taken, i))
            if rest is not None:
                return rest
    return None


def _mismatch(expected: Expectation, wanted: Wanted, deed: Deed, known: Known) -> str | None:
    call = deed.call
    if call["tool"] not in expected.tools:
        return f"{call['tool']} was called"
    code = None if call["ok"] else (call["error"] or {}).get("code")
    if code != expected.error:
        return f"{call['tool']} {'went through' if call['ok'] else f'failed ({code})'}"
    why = _wrong_args(wanted.args, call["args"]) or (
        differs(wanted.result, deed.result) if wanted.result and call["ok"] else None
    )
    why = why or known.wrong_target(wanted.target, call)
    return f"{call['tool']}: {why}" if why else None


def _wrong_args(wanted: Json, args: Any) -> str | None:
    for path, value in wanted.items():
        if path == "*":
            missing = [one for one in (value if isinstance(value, list) else [value]) if not mentions(one, args)]
            if missing:
                return f"no argument mentions {missing[0]!r}"
        elif why := differs(value, at(args, path)):
            return f"argument {path}: {why}"
    return None


def _may_be_left_out(expected: Expectation, calls: Sequence[Json], answer: str) -> bool:
    """An optional look-up that an answer from memory replaces, or a question asked without trying the call first."""
    tried = [c for c in calls if c["tool"] in expected.tools]
    done = [c for c in calls if c["ok"] and c["tool"] not in _READS]
    if expected.optional:
        return not done and not any(c["ok"] for c in tried)
    return expected.error == _UNCONFIRMED and not done and not tried and any(said(w, answer) for w in _QUESTIONS)


def _what_is_missing(expected: Expectation, wanted: Sequence[Wanted], deeds: Sequence[Deed], known: Known) -> str:
    for one in wanted:
        if _found(expected, (one,), deeds, known) is None:
            tried = [d for d in deeds if d.whole and d.call["tool"] in expected.tools]
            if tried:
                return str(_mismatch(expected, one, tried[-1], known))
            called = ", ".join(d.call["tool"] for d in deeds if d.whole) or "nothing"
            return f"no {' / '.join(expected.tools)}, but {called}"
    return "one call cannot stand for two that were expected"


def _unasked(expected: Expectation, found: Sequence[Deed], deeds: Sequence[Deed]) -> str | None:
    """The first thing that took effect and nobody asked for."""
    for deed in deeds:
        tool = deed.call["tool"]
        parts = [d for d in deeds if d.call is deed.call and not d.whole]
        if not deed.call["ok"] or tool in _READS.union(expected.allow) or deed in found or (deed.whole and parts):
            continue
        if any(d.call is deed.call and d.whole for d in found):
            continue  # the call as a whole was asked for
        if tool == _STEPWISE and any(_same_patient(deed, other) for other in found):
            continue
        return f"nobody asked for {tool} {shown(deed.call['args'])}"
    return None


def _same_patient(deed: Deed, other: Deed) -> bool:
    own = at(deed.result, "id")
    return other.call["tool"] == deed.call["tool"] and own is not MISSING and own == at(other.result, "id")


def _words(expected: Expectation, answer: str) -> str | None:
    if not answer.strip():
        return "the answer is empty"
    for item in expected.answer_has:
        alternatives = (item,) if isinstance(item, str) else item
        if not any(said(words, answer) for words in alternatives):
            return f"the answer lacks {' / '.join(alternatives[:4])!r}: {shown(answer)}"
    unwanted = [words for words in expected.answer_lacks if said(words, answer)]
    return f"the answer holds {unwanted[0]!r}: {shown(answer)}" if unwanted else None
