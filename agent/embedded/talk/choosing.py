"""Which of the patients offered an answer picks: by name, place, age or what is said of them. Whom it denies it never picks."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agent.embedded.flows.desk import Desk
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import searched_for
from agent.embedded.naming.described import holds
from agent.embedded.naming.half_named import title_of
from agent.embedded.naming.names import Roster, names_in
from agent.embedded.people.memory import Question
from agent.embedded.people.whom import who_of
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.vocabulary import clinic
from domain.text import fold

ORDINALS = ("first", "second", "third")
_PAIR, _FEW, _OFFERED = 2, 4, 6
_KINDS = frozenset({"a_condition", "a_diet", "a_medication"})


def affirmed(r: Reading, desk: Desk) -> Reading:
    """What an answer says beside what it denies: `the older one, not the pregnant one`; empty where it denies all."""
    parts = [part for part in re.split(r"[,;.:!–]+\s*|\s-\s|\b(?:but|sondern|sino|mais)\b", r.text) if part.strip()]
    if not r.has("not", "no"):
        return r
    said = [_read_again(part, desk) for part in parts]
    kept = [part.text for part in said if not part.has("not", "no")]
    return _read_again(", ".join(kept), desk) if kept else replace(r, words=(), marks=(), named=())


def left_over(question: Question, r: Reading, desk: Desk) -> tuple[str, ...]:
    """`not the pregnant one, the other`, `not Ann`: the one of two who is not denied."""
    short = len([w for w in r.words if w.key]) <= _FEW
    if len(question.options) != _PAIR or not r.has("not") or not (r.has("other") or short):
        return ()
    denied = chosen(question, replace(r, marks=tuple(m for m in r.marks if m.meaning != "last")), desk)
    return tuple(pid for pid in question.options if pid not in denied) if len(denied) == 1 else ()


def _read_again(text: str, desk: Desk) -> Reading:
    return read(text, desk.today, desk.memory.heard, desk.memory.roster, desk.memory.week)


def chosen(question: Question, r: Reading, desk: Desk) -> tuple[str, ...]:
    """The patients an answer picks out of the options: by name, place, age, or all of them."""
    options = question.options
    roster = Roster(tuple((pid, desk.name(pid)) for pid in options if pid in desk.memory.patients))
    named = names_in(r.words, roster, frozenset())
    picked = tuple(dict.fromkeys(n.ids[0] for n in named if len(n.ids) == 1))
    if picked:
        return picked
    titled = [pid for n in named for pid in n.ids if desk.memory.patients[pid].get("gender") == title_of(r.words, n)]
    if len(titled) == 1:  # `Mr Okafor`
        return tuple(titled)
    several = next((n.ids for n in named if len(n.ids) > 1), ()) if r.has("both", "all") else ()
    if several:  # `both Marias`
        return several
    if (r.has("both") and len(options) == _PAIR) or (r.has("all") and not _only_some(r)):
        return options
    place = next((i for i, name in enumerate(ORDINALS) if r.has(name)), None)
    if place is not None and place < len(options):
        return (options[place],)
    people = {pid: desk.memory.patients[pid] for pid in options if pid in desk.memory.patients}
    by_age = sorted(people, key=lambda pid: int(people[pid].get("age", 0)))
    if r.has("last"):
        return (options[-1],)
    if r.has("older", "younger"):
        return (by_age[-1] if r.has("older") else by_age[0],)
    of_a_kind = [(m.meaning, r.between(m.start, m.end)) for m in r.marks if m.meaning in _KINDS and m.end > m.start]
    holding = tuple(pid for pid in people if of_a_kind and all(holds(people[pid], *said) for said in of_a_kind))
    if len(holding) == 1:  # `the one with CKD`
        return holding
    alike = tuple(pid for pid in people if _is_described(people[pid], r))
    if len(alike) == 1:
        return alike
    held = tuple(pid for pid in people if _mentioned(people[pid], r))
    if len(held) == 1:
        return held
    if len(options) > _OFFERED:
        return ()  # out of everybody there is nobody is picked by a figure: `make that 52`
    ages = {int(w.text) for w in r.words if w.text.isdecimal()}
    fitting = tuple(pid for pid in options if pid in people and people[pid].get("age") in ages)
    return fitting if len(fitting) == 1 else ()


def nobody_known(r: Reading) -> tuple[str, ...]:
    """A name and nothing else, that nobody here bears."""
    written = r.strangers or r.things
    words = [w for one in written for w in one.split()]
    named = bool(words) and all(w[:1].isupper() and not is_food(fold(w)) for w in words)
    alone = len(words) == sum(1 for w in r.words if w.key) and len(words) < _FEW
    return written if named and alone and not r.named else ()


def those_of_a_kind(act: Act, r: Reading) -> Who | None:
    """`the gout patients` to `Which patient do you mean?`: all who fit, for the plans that were asked for."""
    meant = who_of(r, filters=True)
    some = (meant.described or meant.filtered) and not (meant.named or meant.strangers)
    return meant if act.kind == "generate" and some and "?" not in r.text and not r.has("not", "no") else None


def _only_some(r: Reading) -> bool:
    """`everyone with gout`, `all but Bo`: those of a kind, and never all there are."""
    return bool(r.described or r.named) or r.has(
        "a_condition", "a_diet", "a_medication", "allergy", "not", "male", "female"
    )


def _is_described(record: Mapping[str, Any], r: Reading) -> bool:
    """`the pregnant one`, `the vegan`, `the woman`: what tells one patient from the others."""
    lists = ("medicalConditions", "allergies", "dietaryRestrictions", "medications")
    entries = [e["type"] if isinstance(e, Mapping) else e for name in lists for e in record.get(name) or ()]
    held = fold(" ".join(str(entry) for entry in entries)).replace("_", " ")
    said = [r.between(m.start, m.end) for m in r.marks if m.meaning in {"a_condition", "a_diet", "a_medication"}]
    told = {"female": r.has("female", "she"), "male": r.has("male", "he")}  # `the lady`, `hers`
    genders = [gender for gender, said_so in told.items() if said_so and not all(told.values())]
    by_entry = any(fold(searched_for(word))[:_STEM] in held for word in said)
    return by_entry if said else bool(genders) and record.get("gender") in genders


_STEM = 6


def _mentioned(record: Mapping[str, Any], r: Reading) -> bool:
    """`the kidney one`: a word of the answer stands in the record's entries."""
    lists = ("medicalConditions", "allergies", "dietaryRestrictions", "medications", "dislikes")
    entries = [e["type"] if isinstance(e, Mapping) else e for name in lists for e in record.get(name) or ()]
    held = {word[:_STEM] for entry in entries for word in fold(str(entry).replace("_", " ")).split()}
    said = {w.key[:_STEM] for w in r.words if len(w.key) > 3}  # noqa: PLR2004 - small words tell nothing
    renal = any(word.startswith(_RENAL) for word in said) and any(word.startswith(_RENAL) for word in held)
    return renal or not said.isdisjoint(held)


_RENAL = tuple(fold(stem).strip() for stem in clinic.RENAL.split(","))
"""`the renal one` has a kidney disease on record."""
