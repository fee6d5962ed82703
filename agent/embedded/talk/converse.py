"""One turn: what the user says is read, what they were asked is matched, each act is carried out in order."""

import re
from dataclasses import replace

from agent.embedded.flows.choices import offer
from agent.embedded.flows.desk import Desk, Flow, Stop, reading_of
from agent.embedded.flows.editing import again
from agent.embedded.flows.refusing import reason_for, refusal
from agent.embedded.flows.table import FLOWS
from agent.embedded.kind.buying_kinds import OWN
from agent.embedded.kind.elsewhere import of_elsewhere
from agent.embedded.kind.emergency import eaten_by_accident, emergency_in
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.wanted import only_if_missing
from agent.embedded.kind.wares import heard
from agent.embedded.language.lexicon import is_food, language_of
from agent.embedded.language.reasons import only_a_reason
from agent.embedded.language.words import split_quotes, words_of
from agent.embedded.message.acts import act_of, without_guesses
from agent.embedded.message.joining import joined_parts, notes_it
from agent.embedded.message.why_told import called_off, without_reasons
from agent.embedded.people.own_weeks import each_in_a_week
from agent.embedded.people.sharing import shared_out
from agent.embedded.people.whom import who_of
from agent.embedded.record.newcomers import newcomers, tells_several
from agent.embedded.record.quoted import named_by_texts
from agent.embedded.record.quoted_each import each_of_a_list
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS as MEALS
from agent.embedded.sentence.signs import VERBS, entry
from agent.embedded.talk.bare_orders import with_bare_orders
from agent.embedded.talk.failing_that import IF_NOT, if_not
from agent.embedded.talk.replies import answered, plain_yes
from agent.embedded.talk.written_out import written_out

_WITHOUT_PEOPLE = frozenset("demo help greet thanks import supplies take_proposal budget itself only_a_text".split())
_SELDOM_PEOPLE = frozenset({"recipes", "food", "tips", "shop", "patients", "plans"}) | OWN
_KEPT = frozenset({"unknown", "help", "greet", "thanks", "import", "leave"})


def converse(text: str, desk: Desk) -> Flow[str]:
    """Answer one message. Returns what to say; questions that stay open are left in the memory."""
    memory = desk.memory
    memory.revising = False
    text = written_out(text, memory)
    message = split_quotes(text)
    desk.sentence = own = message.own
    memory.told = message.quotes or memory.told
    memory.heard = language_of(own, memory.heard)
    memory.language = memory.answers or memory.heard
    question, memory.question = memory.question, None
    if (spoken := emergency_in(own)) is not None:
        memory.language = memory.answers or spoken
        return desk.say("emergency")
    if eaten_by_accident(own) and not reading_of(text, desk).has("plan", "plans"):
        return desk.say("eaten_by_accident")
    if question is not None:
        settled = yield from answered(question, text, desk)
        if settled is not None:
            return settled
    elif plain_yes(text) and not reading_of(text, desk).has("thanks"):
        return desk.say("nothing_waits")
    if called_off(own):
        return desk.say("left_as_is")
    parts = with_bare_orders(clauses(text, memory.heard), lambda part: reading_of(part, desk))
    parts = (text,) if len(parts) > 1 and _one_new_patient(text, parts, desk) else parts
    if len(parts) > 1:
        yield from _listed(desk, needed=not desk.memory.listed and any(_may_name(part, desk) for part in parts))
        parts = joined_parts(parts, lambda part: reading_of(part, desk))
    asked = yield from _for_each(_asking(parts, desk), desk)
    return (yield from in_order(asked, desk))


def _may_name(part: str, desk: Desk) -> bool:
    """A word that nobody knows may be somebody in small letters, without whom the part would be taken for a remark."""
    r = reading_of(part, desk)
    strange = bool(r.strangers) or any(not is_food(word.key) for thing in r.things for word in words_of(thing))
    return notes_it(part) or (strange and by_rule(r) == "unknown" and bool(r.figures or r.dates or entry(r)))


def _for_each(parts: tuple[str, ...], desk: Desk) -> Flow[tuple[str, ...]]:
    """Where several patients get a value each in one sentence, a sentence for each."""
    shared: list[str] = []
    for part in parts:
        r = reading_of(part, desk)
        if tells_several(r):
            told = newcomers(r)
            desk.divided += told
            shared += told or (part,)
            continue
        if r.message.quotes and r.has("weight", "height") and r.has("add", "update", "note", "picking", "serving"):
            yield from _listed(desk, needed=not desk.memory.listed)
            if len(own := each_of_a_list(r, desk.today, desk.memory.roster)) > 1:
                desk.divided += own
                shared += own
                continue
        values = sum(w.number for w in r.words) + len(r.things)
        if len(r.message.own.split()) < _TWO_VALUES or (values < _PAIR and len(r.dates.spans) < _PAIR):
            shared.append(part)
            continue
        r = yield from understood(part, desk)
        if len(own := each_in_a_week(r, kind_of(r, _before(desk)))) > 1:
            desk.divided += own
            shared += own
            continue
        told = shared_out(r) if kind_of(r, _before(desk)) in _SHARED and not r.has("plan", "buy", *MEALS) else (part,)
        desk.divided += told if len(told) > 1 else ()
        shared += told if len(told) > 1 else (part,)
    return tuple(shared)


_TWO_VALUES, _PAIR = 4, 2
"""So many words at least have two names with a value each."""
_SHARED = frozenset("update patient patients unknown create".split())


def _one_new_patient(text: str, parts: tuple[str, ...], desk: Desk) -> bool:
    """Several sentences that all describe one new patient and ask for nothing else."""
    whole = reading_of(text, desk)
    told = whole.figures.calories is not None and len(whole.figures.macros) > 1
    read_parts = [reading_of(part, desk) for part in parts]
    kinds = {kind_of(r) for r in read_parts if len(r.figures.macros) < _PAIR or r.dates}  # `give her 1500 kcal, ...`
    return told and kind_of(whole) == "create" and kinds <= _DESCRIBING


_DESCRIBING = frozenset({"create", "unknown", "patient", "patients", "update", "food", "greet", "thanks"})


def _asking(parts: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """Without the greetings and remarks around what is asked for: what is only judged to ask, beside what is heard to, is
    mostly the reason (`she won't like that`).
    """
    parts = tuple(part for part in parts if not only_a_reason(part)) or parts
    read_parts = without_reasons([(part, reading_of(part, desk)) for part in parts])
    heard = tuple(part for part, r in read_parts if _asks(r, by_rule(r)))
    judged = tuple(part for part, r in read_parts if _asks(r, kind_of(r, _before(desk))))
    return _one_change(heard or judged or parts[:1], desk)


def _one_change(parts: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """`her snack has to go, find something softer` is one change of one dish: what names no other dish belongs to it."""
    joined: list[str] = []
    for part in parts:
        r = reading_of(part, desk)
        bare = not (r.meals or r.dates or r.named or r.strangers or r.has("all", "both", "patients"))
        before = kind_of(reading_of(joined[-1], desk), _before(desk)) if joined else ""
        aim = before == "tips" and heard(r).has("budget", "money", "cost") and not r.figures
        other_week = before == "generate" and r.has("sorry") and bool(r.dates.weeks) and not (r.named or r.strangers)
        once = (before == "no_meal" and r.has("wish")) or (before in _ONCE and kind_of(r, before) == before)
        if other_week or (bare and (aim or once)):  # `plan next week for Will, hang on, make that the week after`
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return tuple(joined)


_ONCE = frozenset({"swap", "approve", "generate", "export"})


def _before(desk: Desk) -> str | None:
    return desk.memory.last.kind if desk.memory.last else None


def _asks(r: Reading, kind: str) -> bool:
    if IF_NOT.search(r.text) or (r.has("add", "delete") and r.things and not r.has("greet", "thanks")):
        return True  # `.. and add kiwi instead`
    if (
        r.message.quotes
        and "?" not in r.text
        and not r.has(*VERBS, "note", "show", "list", "check", "buy")
        and not refusal(r, kind)
    ):
        return False  # it only tells what somebody else said
    return kind not in _KEPT or refusal(r, kind) is not None


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
    kind = kind_of(r, _before(desk))
    key = refusal(r, kind) or (refusal(whole, kind) if len(parts) > 1 else None)
    if key is None and refusal(reading_of(desk.sentence, desk), kind) == "refuse_private":
        key = "refuse_private"
    if key is not None:
        yield from _listed(desk, needed=key in {"refuse_bypass", "refuse_starving"})
        return _refused(key, reading_of(" ".join(parts), desk), desk)
    act = act_of(r, desk.memory.last, desk.memory.job)
    act = replace(act, kind="unknown") if of_elsewhere(desk.sentence, act) else act
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


_OF_A_DAY = frozenset({"swap", "redo", "lock"})


def _alone(told: Reading) -> bool:
    """One patient is named in all the message, if only in a remark: `Fatima had her baby! Remove ... from her record`."""
    return len({named.ids for named in told.named}) == 1


def carry_out(act: Act, desk: Desk) -> Flow[str]:
    """Do one act; it is the one that follow-ups hang on, also where it ends in a question."""
    if act.kind not in _KEPT:
        desk.memory.last_but_one, desk.memory.last = desk.memory.last, act
    if act.kind not in _KEPT | _LOOKS:
        desk.memory.job = act if act.kind in _JOBS else None
    return (yield from FLOWS[act.kind](act, desk))


_LOOKS = frozenset("plan patient status explain validate rules leave".split())
_JOBS = frozenset("generate validate approve export shop".split())
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
    if kind in _WITHOUT_PEOPLE or refusal(r, kind):
        return r
    unresolved = bool(r.strangers or r.half_known or any(named.guess for named in r.named))
    owned = any(word.owned for word in r.words)
    seldom = kind in _SELDOM_PEOPLE and not unresolved and not owned and not r.has("he", "she")
    strange = any(not is_food(word.key) for thing in r.things for word in words_of(thing))
    numbered = re.search(r"\b[^\W\d_]+_?\d+\b", r.text) is not None
    loose = (strange or numbered) and (kind == "unknown" or (seldom and not desk.memory.listed))
    yield from _listed(desk, needed=(not desk.memory.listed and not seldom) or unresolved or loose)
    return reading_of(text, desk)


def _listed(desk: Desk, *, needed: bool) -> Flow[None]:
    if needed and not desk.fresh:
        desk.fresh = True
        yield from desk.call("find_patients")
