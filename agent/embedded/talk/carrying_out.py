"""The clauses of a message are carried out one after the other: each becomes an act, and its flow does it."""

import re
from dataclasses import replace

from agent.embedded.flows.choices import offer
from agent.embedded.flows.desk import Desk, Flow, Stop, reading_of
from agent.embedded.flows.editing import again
from agent.embedded.flows.refusing import reason_for, refusal
from agent.embedded.flows.table import FLOWS
from agent.embedded.kind.buying_kinds import OWN
from agent.embedded.kind.elsewhere import of_elsewhere
from agent.embedded.kind.kinds import ON_RECORD, by_rule, kind_of
from agent.embedded.kind.only_told import hangs_on_something
from agent.embedded.kind.wanted import only_if_missing
from agent.embedded.kind.weighing import WRITING
from agent.embedded.language.forms import is_food
from agent.embedded.language.words import words_of
from agent.embedded.message.acts import act_of
from agent.embedded.message.guesses import without_guesses
from agent.embedded.people.one_of_two import of_the_two
from agent.embedded.people.whom import who_of
from agent.embedded.record.quoted import named_by_texts
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.talk.failing_that import if_not

_WITHOUT_PEOPLE = frozenset("demo help greet thanks import supplies take_proposal budget itself only_a_text".split())
_SELDOM_PEOPLE = frozenset({"recipes", "food", "tips", "shop", "patients", "plans"}) | OWN
KEPT = frozenset({"unknown", "help", "greet", "thanks", "import", "leave"})


def kind_before(desk: Desk) -> str | None:
    """The kind of the act before, which an ellipsis goes on with."""
    return desk.memory.last.kind if desk.memory.last else None


def in_order(parts: tuple[str, ...], desk: Desk) -> Flow[str]:
    """Carry out the clauses one after the other; what comes after a question waits for its answer."""
    said: list[str] = []
    for number, part in enumerate(parts):
        desk.clause = _own_part(part, parts, desk)
        try:
            said.append((yield from _clause(part, parts, desk)))
        except Stop as stop:
            said.append(stop.text)
            yield from offer(stop.question, desk)
            if stop.question is not None and number + 1 < len(parts) and if_not(parts[number + 1], stop.question):
                said[-1] = yield from again(stop.question.calls, desk)
                said += [(yield from in_order(parts[number + 2 :], desk))] if parts[number + 2 :] else []
                break
            if stop.question is not None:
                desk.memory.question = replace(stop.question, rest=parts[number + 1 :])
                break
            if any(by_rule(reading_of(later, desk)) == "approve" for later in parts[number + 1 :]):
                said.append(desk.say("not_approved_then"))
                break
    notes, desk.notes = desk.notes, []
    return "\n\n".join(part for part in dict.fromkeys((*notes, *said)) if part)


def _own_part(part: str, parts: tuple[str, ...], desk: Desk) -> str:
    """What one act has to account for: all that was said but what the other acts are made of."""
    if part in desk.divided:
        return part
    said = desk.sentence
    for other in parts:
        said = said if other == part else said.replace(other, " " * len(other), 1)
    return said


def _clause(part: str, parts: tuple[str, ...], desk: Desk) -> Flow[str]:
    r = yield from understood(part, desk)
    whole = reading_of(" ".join(parts), desk) if len(parts) > 1 else r
    kind = kind_of(r, kind_before(desk))
    key = refusal(r, kind) or (refusal(whole, kind) if len(parts) > 1 else None)
    if key is None and refusal(reading_of(desk.sentence, desk), kind) == "refuse_private":
        key = "refuse_private"
    if key is not None:
        yield from with_patients_listed(desk, needed=key in {"refuse_bypass", "refuse_starving"})
        return _refused(key, reading_of(" ".join(parts), desk), desk)
    act = of_the_two(act_of(r, desk.memory.last, desk.memory.job), desk.memory)
    act = replace(act, kind="unknown") if of_elsewhere(desk.sentence, act) else act
    act = replace(act, kind="musing") if _hangs_on_something(part, act.kind, desk) else act
    told = without_guesses(reading_of(desk.sentence, desk), act.kind)
    remarked = told.named and not (act.who.named or act.who.strangers or act.who.everyone or act.who.filtered)
    if remarked and len(parts) == 1 and _alone(told) and (act.who.pronoun or not act.who):
        act = replace(act, who=who_of(told, filters=False))
    elif not act.who and whole is not r and whole.named and not desk.memory.focus:
        act = replace(act, who=who_of(whole, filters=False))
    unsaid = act.who.pronoun and not (act.who.named or desk.memory.focus)
    if act.kind == "update" and (unsaid or (r.message.quotes and not act.who)):
        act = replace(act, who=replace(act.who, named=named_by_texts(r, desk.today, desk.memory.roster)))
    whenever = told.dates if len(told.dates.days) == 1 else None
    if whenever and act.kind in _OF_A_DAY and not act.dates and len(parts) == 1:
        act = replace(act, dates=whenever)  # `Bo is bored on Fridays, swap the dinner`
    if act.kind == "generate" and only_if_missing(r):
        act = replace(act, kind="plan")  # what is missing is offered to be made
    return (yield from carry_out(act, desk))


def _hangs_on_something(part: str, kind: str, desk: Desk) -> bool:
    """The sentence the act was taken from makes it hang on what is not known yet: `if she calls, delete it`."""
    if kind not in WRITING or kind == "create" or part == desk.sentence:
        return False
    own = next((one for one in _SENTENCES.split(desk.sentence) if part.strip(" .!?") in one), "")
    return bool(own) and hangs_on_something(reading_of(own, desk), record=kind in ON_RECORD)


_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_OF_A_DAY = frozenset({"swap", "redo", "lock"})


def _alone(told: Reading) -> bool:
    """One patient is named in all the message, if only in a remark: `Fatima had her baby! Remove ... from her record`."""
    return len({named.ids for named in told.named}) == 1


def carry_out(act: Act, desk: Desk) -> Flow[str]:
    """Do one act; it is the one that follow-ups hang on, also where it ends in a question."""
    if act.kind not in KEPT:
        desk.memory.last_but_one, desk.memory.last = desk.memory.last, act
    if act.kind not in KEPT | _LOOKS:
        desk.memory.job = act if act.kind in _JOBS else None
    try:
        return (yield from FLOWS[act.kind](act, desk))
    except Stop:
        if act.dates.weeks and act.who.strangers and desk.memory.week is None:
            desk.memory.week = act.dates.weeks[0]  # `the week after` is counted from the week that was said
        raise


_LOOKS = frozenset("plan patient status explain validate rules leave".split())
_JOBS = frozenset("generate validate approve export shop swap redo".split())
"""What is gone on with after a look in between: `what is he eating on Monday?`, `fine. Now Petra, same week`."""


def _refused(key: str, r: Reading, desk: Desk) -> str:
    ids = tuple(named.ids[0] for named in r.named if len(named.ids) == 1) or (
        desk.memory.focus if r.has("he", "she", "it", "they") else ()
    )
    desk.memory.look_at(*ids)
    reasoned = key in {"refuse_bypass", "refuse_starving"}
    return reason_for(key, r, desk.memory, ids, desk) if reasoned else f"{desk.say(key)} {desk.say(key + '_instead')}"


def understood(text: str, desk: Desk) -> Flow[Reading]:
    """Read a clause; where it may name somebody, look up who there is first."""
    r = reading_of(text, desk)
    kind = kind_of(r)
    unresolved = bool(r.strangers or r.half_known or any(named.guess for named in r.named))
    heard = kind == by_rule(r) or not (unresolved or r.things)
    if (kind in _WITHOUT_PEOPLE and heard) or refusal(r, kind):
        return r
    owned = any(word.owned for word in r.words)
    seldom = kind in _SELDOM_PEOPLE and not unresolved and not owned and not r.has("he", "she")
    strange = any(not is_food(word.key) for thing in r.things for word in words_of(thing))
    numbered = re.search(r"\b[^\W\d_]+_?\d+\b", r.text) is not None
    loose = (strange or numbered) and (kind == "unknown" or (seldom and not desk.memory.listed))
    yield from with_patients_listed(desk, needed=(not desk.memory.listed and not seldom) or unresolved or loose)
    return reading_of(text, desk)


def with_patients_listed(desk: Desk, *, needed: bool) -> Flow[None]:
    """Look up who there is, at most once a turn."""
    if needed and not desk.fresh:
        desk.fresh = True
        yield from desk.call("find_patients")
