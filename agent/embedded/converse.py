"""One turn: what the user says is read, what they were asked is matched, each act is carried out in order."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from agent.embedded.act import Act
from agent.embedded.acts import act_of, without_guesses
from agent.embedded.buying_kinds import OWN
from agent.embedded.choices import offer
from agent.embedded.clauses import clauses
from agent.embedded.counting import in_figures
from agent.embedded.desk import Desk, Flow, Stop
from agent.embedded.emergency import eaten_by_accident, emergency_in
from agent.embedded.flows import (
    budget,
    buying,
    editing,
    exporting,
    figures,
    foods,
    generating,
    kitchen,
    meals,
    ordering,
    patients,
    plain,
    plans,
    records,
    renaming,
    replacing,
    shopping,
    stock,
    versions,
)
from agent.embedded.flows.editing import again
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.refusing import reason_for, refusal
from agent.embedded.kinds import by_rule, kind_of
from agent.embedded.lexicon import is_food, language_of
from agent.embedded.memory import Question
from agent.embedded.names import Roster
from agent.embedded.reading import Reading, read
from agent.embedded.replies import answered, plain_yes
from agent.embedded.signs import VERBS
from agent.embedded.wanted import only_if_missing
from agent.embedded.whom import who_of
from agent.embedded.words import split_quotes, words_of

_WITHOUT_PEOPLE = frozenset("demo help greet thanks import supplies take_proposal budget itself only_a_text".split())
_SELDOM_PEOPLE = frozenset({"recipes", "food", "tips", "shop", "patients", "plans"}) | OWN
_KEPT = frozenset({"unknown", "help", "greet", "thanks", "import"})


def converse(text: str, desk: Desk) -> Flow[str]:
    """Answer one message. Returns what to say; questions that stay open are left in the memory."""
    memory = desk.memory
    message = split_quotes(text)
    if not message.quotes:
        text = in_figures(text)
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
    parts = clauses(text, memory.heard)
    if len(parts) > 1 and _one_new_patient(text, parts, desk):
        parts = (text,)
    return (yield from in_order(_asking(parts, desk), desk))


def _one_new_patient(text: str, parts: tuple[str, ...], desk: Desk) -> bool:
    """Several sentences that all describe one new patient and ask for nothing else."""
    whole = reading_of(text, desk)
    told = whole.figures.calories is not None and len(whole.figures.macros) > 1
    kinds = {kind_of(reading_of(part, desk)) for part in parts}
    return told and kind_of(whole) == "create" and kinds <= _DESCRIBING


_DESCRIBING = frozenset({"create", "unknown", "patient", "patients", "update", "food", "greet", "thanks"})


def _asking(parts: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """Without the greetings and remarks around what is asked for: what is only judged to ask, beside what is heard to, is
    mostly the reason (`she won't like that`).
    """
    read_parts = [(part, reading_of(part, desk)) for part in parts]
    heard = tuple(part for part, r in read_parts if _asks(r, by_rule(r)))
    judged = tuple(part for part, r in read_parts if _asks(r, kind_of(r, _before(desk))))
    return heard or judged or parts[:1]


def _before(desk: Desk) -> str | None:
    """The kind of the act before."""
    return desk.memory.last.kind if desk.memory.last else None


def _asks(r: Reading, kind: str) -> bool:
    if _IF_NOT.search(r.text):
        return True
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
        try:
            said.append((yield from _clause(part, parts, desk)))
        except Stop as stop:
            said.append(stop.text)
            yield from offer(stop.question, desk)
            if stop.question is not None and number + 1 < len(parts) and _if_not(parts[number + 1], stop.question):
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
    return "\n\n".join(part for part in (*notes, *said) if part)


_IF_NOT = re.compile(
    r"(?i)^\W*(?:if not|if there isn'?t|if she hasn'?t|if he hasn'?t|otherwise|wenn nicht|falls nicht|sonst|si no|sinon|yoksa)\b"
)


def _if_not(part: str, question: Question) -> bool:
    """`has she a plan? if not, make one`: the yes to what would be asked stands in the message itself."""
    return (
        bool(_IF_NOT.search(part)) and bool(question.calls) and all(c.tool == "generate_plan" for c in question.calls)
    )


def _clause(part: str, parts: tuple[str, ...], desk: Desk) -> Flow[str]:
    r = yield from understood(part, desk)
    whole = reading_of(" ".join(parts), desk) if len(parts) > 1 else r
    kind = kind_of(r, _before(desk))
    key = refusal(r, kind) or (refusal(whole, kind) if len(parts) > 1 else None)
    if key is not None:
        yield from _listed(desk, needed=key in {"refuse_bypass", "refuse_starving"})
        return _refused(key, reading_of(" ".join(parts), desk), desk)
    act = act_of(r, desk.memory.last)
    told = without_guesses(reading_of(desk.sentence, desk), act.kind)
    remarked = told.named and not (act.who.named or act.who.strangers or act.who.everyone or act.who.filtered)
    if remarked and len(parts) == 1 and _alone(told) and (act.who.pronoun or not act.who):
        act = replace(act, who=who_of(told, filters=False))
    elif not act.who and whole is not r and whole.named:
        act = replace(act, who=replace(act.who, named=whole.named)) if not desk.memory.focus else act
    if act.kind == "generate" and only_if_missing(r):
        act = replace(act, kind="plan")  # what is missing is offered to be made
    return (yield from carry_out(act, desk))


def _alone(told: Reading) -> bool:
    """One patient is named in all the message, if only in a remark: `Fatima had her baby! Remove ... from her record`."""
    return len({named.ids for named in told.named}) == 1


def carry_out(act: Act, desk: Desk) -> Flow[str]:
    """Do one act; it is the one that follow-ups hang on, also where it ends in a question."""
    if act.kind not in _KEPT:
        desk.memory.last_but_one, desk.memory.last = desk.memory.last, act
    return (yield from FLOWS[act.kind](act, desk))


def _refused(key: str, r: Reading, desk: Desk) -> str:
    ids = tuple(named.ids[0] for named in r.named if len(named.ids) == 1) or (
        desk.memory.focus if r.has("he", "she", "it", "they") else ()
    )
    desk.memory.look_at(*ids)
    reasoned = key in {"refuse_bypass", "refuse_starving"}
    return reason_for(key, r, desk.memory, ids, desk) if reasoned else f"{desk.say(key)} {desk.say(key + '_instead')}"


def reading_of(text: str, desk: Desk) -> Reading:
    """The sentence as it is read with the patients known so far."""
    memory = desk.memory
    return read(text, desk.today, memory.heard, memory.roster if memory.listed else Roster(()), memory.week)


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


def _unknown(act: Act, desk: Desk) -> Flow[str]:
    """A bare name shows the record; everything else is said not to be understood."""
    r = act.reading
    if r.named and not r.things:
        desk.memory.last = replace(act, kind="patient")
        return (yield from patients.show_patient(act, desk))
    numbered = re.search(r"\b[A-Za-z]{1,4}_?\d{2,}\b", r.text)
    if numbered and r.has("record", "show", "patient"):
        return f"{desk.say('no_such_patient', name=numbered[0])} {desk.say('see_patients')}"
    if r.strangers and not desk.memory.last:
        yield from patients_meant(act, desk)
    return desk.say("left_as_is") if r.has("no") and not r.things else desk.say("unknown")


FLOWS: Mapping[str, Callable[[Act, Desk], Flow[str]]] = {
    "demo": plain.demo,
    "only_a_text": plain.saying("only_a_text"),
    "itself": plain.itself,
    "rename": renaming.rename,
    "quoted": patients.quoted,
    "supplies": stock.supplies,
    "stock": stock.look,
    "count": stock.count,
    "order": ordering.order,
    "cost": ordering.cost,
    "price": ordering.cost,
    "enough": ordering.enough,
    "budget": budget.budget,
    "trace": buying.trace,
    "facts": buying.facts,
    "compare_weeks": buying.compare_weeks,
    "recall": replacing.recall,
    "substitute": replacing.substitute,
    "take_proposal": replacing.take,
    "chart": figures.chart,
    "list_rules": figures.rules,
    "ideas": figures.ideas,
    "nearest": figures.nearest,
    "leave": plain.saying("left_as_is"),
    "musing": plain.saying("only_a_thought"),
    "send": plain.saying("cannot_send"),
    "no_meal": editing.no_meal,
    "undo": editing.undo,
    "export": exporting.export,
    "compare": versions.compare,
    "duplicate": versions.duplicate,
    "update": records.update,
    "swap": editing.swap,
    "delete_plan": plans.delete_plan,
    "delete_patient": plans.delete_patient,
    "delete": plain.delete,
    "status": plans.status,
    "plans": plans.list_plans,
    "approve": plans.approve,
    "lock": editing.lock,
    "mend": editing.mend,
    "redo": editing.redo,
    "explain": meals.explain,
    "rules": meals.explain,
    "tips": shopping.tips,
    "recipes": kitchen.recipes,
    "create": records.create,
    "safe": patients.safe_for,
    "shop": shopping.shop,
    "generate": generating.generate,
    "validate": plans.validate,
    "food": foods.food,
    "patients": patients.list_patients,
    "plan": meals.show_plan,
    "patient": patients.show_patient,
    "import": plain.saying("import"),
    "help": plain.saying("help"),
    "thanks": plain.saying("thanks"),
    "greet": plain.saying("hello"),
    "unknown": _unknown,
}
"""How each kind of act is carried out."""
