"""The user's answer to what they were asked: a yes, a choice, a week, what was missing. Anything else is a new request."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agent.embedded.calendar.dates import Dates, dates_in
from agent.embedded.flows.desk import Desk, Flow, Stop, reading_of
from agent.embedded.flows.editing import again
from agent.embedded.flows.records import create
from agent.embedded.flows.replacing import food_chosen
from agent.embedded.kind.eaten import asks_what_is_eaten
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.wares import heard
from agent.embedded.language.wording import listed
from agent.embedded.message.acts import joined
from agent.embedded.naming.names import Named, Roster
from agent.embedded.people.memory import Question, Request
from agent.embedded.people.whom import denied_in, who_of
from agent.embedded.record.draft import drafted, name_in
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read
from agent.embedded.sentence.signs import entry
from agent.embedded.talk.carrying_out import carry_out, in_order
from agent.embedded.talk.choosing import ORDINALS, affirmed, chosen, left_over, nobody_known, those_of_a_kind
from agent.embedded.talk.failing_that import IF_NOT, if_not
from agent.embedded.talk.instead import somebody_meant
from agent.embedded.talk.other_plan import other_of_hers
from tools.spoken_yes import Deed, says_yes


def answered(question: Question, text: str, desk: Desk) -> Flow[str | None]:
    """What came of the answer, or None where the message is no answer to the question."""
    r = reading_of(text, desk)
    if question.kind == "missing":
        return (yield from _more_of_draft(question, r, desk))
    if question.kind == "confirm":
        if agrees(question, text, desk) or (if_not(text, question) and _makes(IF_NOT.sub("", text), desk)):
            return (yield from _then(again(question.calls, desk), question, desk))
        if plain_yes(text) or _deletes_it(question, r):  # an `ok` that is no clear yes: asked once more
            return (yield from _then(again(question.calls, desk), question, desk))
        if _makes_it(question, r):
            return (yield from _then(again(question.calls, desk), question, desk))  # `then make one`
        if (other := other_of_hers(question, r)) is not None:
            return (yield from _then(other(desk), question, desk))
        if _kept(question, r):
            return desk.say("left_as_is")
        meant = somebody_meant(question, r, desk)
        if meant is not None:
            return (yield from _then(carry_out(meant, desk), replace(question, rest=()), desk))
        return desk.say("left_as_is") if _leaves_it(r) else None
    if question.kind == "food":
        try:
            return (yield from food_chosen(question, heard(r), desk))
        except Stop as stop:
            desk.memory.question = stop.question
            return stop.text
    act = _resumed(question, r, text, desk)
    if act is None and (ids := _fits_several(question, r)):
        desk.memory.question = replace(question, options=ids)
        names = listed([desk.name(pid) for pid in ids], desk.memory.language)
        return desk.say("which_patient", written=r.named[0].written, names=names)
    if act is None:
        none_of_them = question.kind == "which" and r.has("not", "no") and not r.named
        return desk.say("left_as_is") if none_of_them or (_declines(r) and not r.dates and not r.named) else None
    return (yield from _then(carry_out(act, desk), question, desk))


def plain_yes(text: str) -> bool:
    """A yes that names no deed."""
    return says_yes(text, "approve_plan", "") and says_yes(text, "override_rule", "")


def agrees(question: Question, text: str, desk: Desk) -> bool:
    """Is it a yes to any of the calls that wait? The tool judges each of them again."""
    deeds: Mapping[str, Deed] = {
        "delete_patient": "delete_patient",
        "delete_plan": "delete_plan",
        "approve_plan": "approve_plan",
        "apply_substitution": "apply_substitution",
        "generate_plan": "generate_plan",
        "update_patient": "update_patient",
    }
    return any(says_yes(text, deeds.get(call.tool, "approve_plan"), _whose(call, desk)) for call in question.calls)


def _whose(call: Request, desk: Desk) -> str:
    """The name of the patient a call is about."""
    plan = call.args.get("plan")
    if isinstance(plan, Mapping):
        return desk.name(str(plan["patient"]))
    note = desk.memory.plans.get(str(plan))
    return desk.name(note.patient if note else str(call.args.get("patient", "")))


def _then(flow: Flow[str], question: Question, desk: Desk) -> Flow[str]:
    """What was asked for after the question goes on once it is answered."""
    try:
        said = yield from flow
    except Stop as stop:
        if stop.question is not None:
            desk.memory.question = replace(stop.question, rest=question.rest)
        notes, desk.notes = desk.notes, []
        return "\n\n".join((*notes, stop.text))
    notes, desk.notes = desk.notes, []
    rest = (yield from in_order(question.rest, desk)) if question.rest else ""
    return "\n\n".join(part for part in (*notes, said, rest) if part)


def _makes(text: str, desk: Desk) -> bool:
    """`if not, make one`, and neither `sonst nichts` nor `otherwise leave it`."""
    r = reading_of(text, desk)
    return r.has("generate", "create") and not r.has("no", "not")


def _makes_it(question: Question, r: Reading) -> bool:
    """`then make one`, `no? then please do one`: what was offered to be made."""
    told = r.has("generate") and not (r.has("no", "not") or r.strangers)
    offered = all(c.tool == "generate_plan" for c in question.calls)
    return offered and not (r.named or r.dates) and (told or _DO_ONE.fullmatch(r.text) is not None)


_DO_ONE = re.compile(
    r"(?i)\W*(?:(?:no|none|oh|not yet)\s*\?+\W*)?(?:(?:oh|ok|okay|right|so|and|then|please|pls|just|well|go ahead and|could you|can you|would you)\b\W*)*(?:do|make|create|generate|prepare|draw up) (?:me |us |her |him |them )?(?:one|it|that)(?:\W+(?:for (?:her|him|them)|please|pls|now|then|thanks|quickly))*\W*"
)


def _kept(question: Question, r: Reading) -> bool:
    """What was to be deleted stays: `keep Grace and Bo`."""
    return by_rule(r) == "unknown" and r.has("keep") and all(c.tool in _DELETIONS for c in question.calls)


_DELETIONS = frozenset({"delete_patient", "delete_plan"})


def _deletes_it(question: Question, r: Reading) -> bool:
    """`yes, shred it` to `Delete the plan of Bo?`: the same deletion in other words, asked again, and never that of Bo."""
    same = (
        r.has("delete") and r.has("it") and not (r.named or r.strangers or r.dates or r.has("patient", "record", "not"))
    )
    return same and not entry(r) and all(c.tool in _DELETIONS for c in question.calls)


def _leaves_it(r: Reading) -> bool:
    """A no that asks for nobody else: `no`, `not Grace or Bo`."""
    denied = denied_in(r, r.named)
    others = set(who_of(r, filters=False).named) - set(denied)
    return not others and (_declines(r) or (by_rule(r) == "unknown" and bool(denied)))


def _declines(r: Reading) -> bool:
    """A no, and nothing else to do."""
    return (
        (r.has("no") or r.has("not"))
        and kind_of(r) in {"unknown", "leave", "delete", "delete_plan", "delete_patient", "patient", "approve"}
        and not (r.has("delete", "approve") and not r.has("not", "no"))
    )


def _more_of_draft(question: Question, r: Reading, desk: Desk) -> Flow[str | None]:
    kind = kind_of(r)
    told = r.figures or entry(r) or r.has("female", "male", "other_gender") or any(w.number for w in r.words)
    if _declines(r) and not told and kind != "patient":
        return desk.say("draft_dropped")
    if any(not n.guess for n in r.named) or _names_another(r, question.draft):
        desk.notes.append(desk.say("draft_dropped"))
        return None
    draft = drafted(r, question.draft, desk.today)
    strong = (
        kind not in {"unknown", "update", "create", "patient", "patients", "greet", "plan", "food"} and not r.figures
    )
    if draft == dict(question.draft) or strong:
        return None
    act = question.act
    assert act is not None  # noqa: S101 - a draft is always asked for by an act
    return (yield from _then(create(replace(act, reading=r), desk, question.draft), question, desk))


def _names_another(r: Reading, draft: Mapping[str, Any]) -> bool:
    """The sentence opens a record of its own: the one that waits is somebody else's."""
    return "name" in draft and r.has("create", "new", "add") and name_in(r) not in {None, draft["name"]}


def _resumed(question: Question, r: Reading, text: str, desk: Desk) -> Act | None:
    """The act that was waiting, with what the answer adds to it."""
    act = question.act
    if act is None:
        return None
    if question.kind == "guess":
        meant = {pid for named in act.who.named for pid in named.ids}
        said = [named for named in r.named if not named.guess]
        by_name = bool(said) and all(set(named.ids) <= meant for named in said) and kind_of(r) in {"unknown", "patient"}
        return act if plain_yes(text) or by_name else None
    if question.kind == "which":
        ids = () if _asks_anew(question, r) else chosen(question, affirmed(r, desk), desk)
        ids = ids or _somebody_else(act, affirmed(r, desk)) or left_over(question, r, desk)
        placed = replace(act, dates=_counted_from(act, r, desk) or act.dates, meals=act.meals or r.meals)
        told = (act.kind == "update" and (r.things or entry(r))) or act.kind == "export"
        if ids and (told or (act.kind == "generate" and r.has("llm", "rule_based"))):
            placed = replace(placed, reading=_together(act, r, desk))
        if not ids and (nobody := nobody_known(r)):
            return replace(placed, who=replace(act.who, strangers=nobody))
        if not ids and (those := those_of_a_kind(act, r)):
            return replace(placed, who=those)
        return _with_people(placed, ids) if ids else None
    if question.kind == "week":
        week = None if _asks_anew(question, r) else _week_chosen(question, r)
        return replace(act, dates=week.dates) if week else None
    if question.kind in {"field", "which_field", "slot"}:
        return _completed(question, act, r, desk)
    return None


def _counted_from(act: Act, r: Reading, desk: Desk) -> Dates:
    """What the answer says of time; `the week after` is the one after the week that was asked for."""
    if not r.dates or not act.dates.weeks:
        return r.dates
    return dates_in(r.text, desk.today, act.dates.weeks[0], language=r.language)


def _fits_several(question: Question, r: Reading) -> tuple[str, ...]:
    """`Maria`, of whom there are two, and nothing else: which one is asked once more, for the same act."""
    bare = not (r.dates or r.figures or r.things or r.question or r.meals) and kind_of(r) in {"unknown", "patient"}
    several = question.kind == "which" and question.act is not None and len(r.named) == 1 and bare
    ids = r.named[0].ids if several else ()
    return tuple(ids) if len(ids) > 1 and set(ids) <= set(question.options) else ()


def _somebody_else(act: Act, r: Reading) -> tuple[str, ...]:
    """`never mind, do Lotte instead`: none of the options, but whom to do it for."""
    sure = who_of(r, filters=False).named if r.words else ()
    same = kind_of(r) in {"unknown", "patient", "leave", act.kind} and "?" not in r.text
    return tuple(n.ids[0] for n in sure) if same and sure and all(len(n.ids) == 1 and not n.guess for n in sure) else ()


def _together(act: Act, r: Reading, desk: Desk) -> Reading:
    """The sentence of before and the answer, read as one."""
    text = f"{act.reading.message.text} {r.message.text}"
    return read(text, desk.today, desk.memory.language, desk.memory.roster, desk.memory.week)


def _asks_anew(question: Question, r: Reading) -> bool:
    """A question, or an order of its own, that happens to name one of the options."""
    if "?" in r.text:
        return kind_of(r) not in {"unknown", "patient"}
    return not r.named and kind_of(r) in _ORDERS and kind_of(r) != (question.act.kind if question.act else "")


_ORDERS = frozenset(
    {"approve", "delete_plan", "undo", "validate", "export", "shop", "create", "swap", "redo", "explain"}
)


def _completed(question: Question, act: Act, r: Reading, desk: Desk) -> Act | None:
    """The same sentence, said again together with what was missing."""
    if question.kind == "slot" and asks_what_is_eaten(r):
        return None
    if question.kind == "slot":
        again_act = joined(act, r)
        if not (r.dates or r.meals or r.words):
            return None
        words = _together(act, r, desk) if act.kind in {"export", "swap"} else again_act.reading
        return replace(again_act, reading=words) if (r.dates or r.meals or act.kind == "export") else None
    if kind_of(r) not in {"unknown", "update", "patient"}:
        return None
    return replace(act, reading=_together(act, r, desk))


def _with_people(act: Act, ids: tuple[str, ...]) -> Act:
    """The act with the choice in place of the name that was open."""
    settled = [n for n in act.who.named if len(n.ids) == 1]
    picked = [Named(0, 0, (pid,), guess=False, written=pid) for pid in ids]
    return replace(
        act, who=replace(act.who, named=(*settled, *picked), strangers=(), pronoun=False, plural=False, others=False)
    )


_LATER = frozenset("later latest latter newer spatere spateren spater segunda posterior derniere sonraki".split())
_EARLIER = frozenset("earlier earliest former older sooner fruhere fruheren anterior premiere onceki".split())


def _week_chosen(question: Question, r: Reading) -> Reading | None:
    if r.dates:
        return r
    place = next((i for i, name in enumerate(ORDINALS) if r.has(name)), None)
    keys = {word.key for word in r.words}
    if r.has("last") or keys & _LATER:
        place = len(question.options) - 1
    elif keys & _EARLIER:
        place = 0
    if place is None or place >= len(question.options):
        return None
    return replace(r, dates=read(question.options[place], _SOME_DAY, "en", Roster(()), None).dates)


from datetime import date  # noqa: E402

_SOME_DAY = date(2026, 1, 5)
