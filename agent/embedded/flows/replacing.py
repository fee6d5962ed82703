"""A food that is recalled or cannot be had: whom it reaches, what could stand in its place, and taking that on a yes."""

import re
from datetime import date
from typing import Any

from agent.embedded.calendar.dates import dates_in
from agent.embedded.flows.buying import by_plans, covered, ears, week_of
from agent.embedded.flows.desk import Desk, Flow, Stop, reading_of
from agent.embedded.flows.stock import noted
from agent.embedded.kind.buying_kinds import buying_kind
from agent.embedded.kind.wares import Heard, Ware, heard
from agent.embedded.language.wording import day_said, listed, money, short_day, weight
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.sentence.act import Act
from domain.text import fold

_MOST = 15
_FROM = re.compile(r"(?i)\b(?:from|since|starting|ab|seit|vom|desde|del|depuis|partir|à|dès)\b")
_HEDGED = frozenset("if wenn falls si eger eğer would were suppose".split())
_FIGURES = ("calories", "protein", "carbs", "fat")


def recall(act: Act, desk: Desk) -> Flow[str]:
    """Who has it on the plate and when, whom it endangers, what to do; other dishes are offered, nothing is changed."""
    b = ears(act)[-1]
    product, contents = _product(b)
    if product is None:
        raise Stop(desk.say("which_food"))
    only_looks = b.has("look_only") or bool(_HEDGED & {word.key for word in act.reading.words}) or desk_says_look(desk)
    since = _since(act, desk)
    args: dict[str, Any] = {"food": product, "nowContains": list(contents) or None, "since": since}
    data = yield from desk.data("recall_food", **args, draftFixes=False if only_looks else None)
    if not data["found"]:
        day = day_said(date.fromisoformat(since) if since else desk.today, desk.memory.language)
        return desk.say("recall_none", food=listed(data["foods"], desk.memory.language), day=day)
    said = [_reached(data, desk), *_endangered(data, desk)]
    said.append(desk.say("recall_do" if data["unsafe"] else "recall_note"))
    return (yield from _offered(data, said, desk))


def _since(act: Act, desk: Desk) -> str | None:
    """`from Tuesday on`: the day itself, not its week."""
    days = dates_in(_FROM.sub(" ", act.reading.text), desk.today, desk.memory.week, language=act.reading.language).days
    return days[0].isoformat() if days else None


def desk_says_look(desk: Desk) -> bool:
    """The rest of the message forbids a change: `just tell me, don't change anything`."""
    return heard(reading_of(desk.sentence, desk)).has("look_only")


def _product(b: Heard) -> tuple[str | None, tuple[str, ...]]:
    """The product, and what it contains now: the foods after `with` and `contains`."""
    names = b.wares
    cut = min((place for place in b.places("now_holds")), default=None)
    if not names:
        return None, ()
    if cut is None or b.reading.language == "tr":
        return names[0].name, tuple(ware.name for ware in names[1:]) if cut is not None else ()
    held = [ware.name for ware in names if ware.start > cut]
    before = [ware.name for ware in names if ware.start < cut]
    return (before[0], tuple(held)) if before else (names[0].name, tuple(ware.name for ware in names[1:]))


def _reached(data: Json, desk: Desk) -> str:
    since = listed(data["foods"], desk.memory.language)
    head = desk.say("recall_head", food=since, count=len(data["patients"]), grams=weight(data["gramsEdible"]))
    rows = []
    for one in data["patients"]:
        meals = [
            f"{short_day(date.fromisoformat(m['date']), desk.memory.language)} {desk.say(str(m['meal']))}: {m['dish']} ({weight(m['grams'])})"
            for m in one["meals"]
        ]
        danger = f" ⛔ {', '.join(one['danger'])}" if one["danger"] else ""
        rows.append(f"- {one['patientName']}{danger}: {'; '.join(meals)}")
    return "\n".join((head, *rows))


def _endangered(data: Json, desk: Desk) -> list[str]:
    said = []
    if data["unsafe"]:
        said.append(desk.say("recall_unsafe", names=listed(data["unsafe"], desk.memory.language)))
    if data["safe"]:
        said.append(desk.say("recall_safe", names=listed(data["safe"], desk.memory.language)))
    return said


def substitute(act: Act, desk: Desk) -> Flow[str]:
    """Other dishes for every meal with a food that cannot be had; shown, and taken only on a yes."""
    b = ears(act)[-1]
    gone, instead = _gone(b)
    chosen = by_plans((yield from covered(act, desk)))
    if act.dates.days and not act.dates.weeks and act.day is not None:
        chosen = {**chosen, "weekStart": week_of(act, desk).isoformat(), "since": act.day.isoformat()}
    args = {"food": gone, "instead": instead, **chosen}
    envelope = yield from desk.call("substitute_food", **args)
    _ask_which(envelope, args, act, desk)
    data = desk.settled("substitute_food", envelope, args)
    return (yield from proposed(data, desk))


def _ask_which(envelope: Json, args: dict[str, Any], act: Act, desk: Desk) -> None:
    """Where several foods fit, the answer to which one is meant goes on from here."""
    error = envelope.get("error") or {}
    if error.get("code") == "ambiguous":
        names = tuple(str(c["name"]) for c in (error.get("details") or {}).get("candidates", ()))
        given = {name: value for name, value in args.items() if value is not None}
        raise Stop(
            desk.failure(error), Question("food", act=act, options=names, calls=(Request("substitute_food", given),))
        )


def proposed(data: Json, desk: Desk) -> Flow[str]:
    """What is offered for a food, or that nobody has it."""
    if not data["affected"] and not data["stuck"]:
        yield from ()
        return desk.say("substitute_none", food=data["food"])
    return (yield from _offered(data, [], desk))


def _gone(b: Heard) -> tuple[str, str | None]:
    """The food that is missing, and the one to take: `use lentils instead of chickpeas`, `X is sold out, use Y`."""
    replaced = min(b.places("in_place_of"), default=None)
    after = [ware for ware in b.wares if replaced is not None and ware.start > replaced]
    missing = b.places("unavailable", "available")
    gone = after[0] if after else min(b.wares, key=lambda ware: (_away(ware, missing), ware.start))
    others = [ware.name for ware in b.wares if ware.name != gone.name]
    wanted = others and (b.has("put_instead", "in_place_of") or b.reading.has("swap"))
    return gone.name, others[0] if wanted else None


def _away(ware: Ware, places: frozenset[int]) -> int:
    """How many words stand between a food and any of these places."""
    return min((abs(place - i) for place in places for i in range(ware.start, ware.end)), default=0)


def _offered(data: Json, said: list[str], desk: Desk) -> Flow[str]:
    """The meals before and after; then the tool is asked, which waits for the user's own yes."""
    rows = [_change(one["patientName"], change, desk) for one in data["affected"] for change in one["changes"]]
    if rows:
        said.append(desk.say("offered", count=len(rows)))
        said += rows[:_MOST]
        said += [f"- {desk.say('and_more', count=len(rows) - _MOST)}"] if len(rows) > _MOST else []
    said += [_stuck(one, desk) for one in data["stuck"]]
    if rows and data["order"]["costBeforeCents"] is not None:
        said.append(_cost(data, desk))
    if not data["proposalId"]:
        return "\n".join(said)
    return (yield from _asked(str(data["proposalId"]), "\n".join(said), desk))


def asked_again(offered: Json, desk: Desk) -> Flow[str]:
    """What the proposal on the table does to the order's cost; and whether it is wanted."""
    return (yield from _asked(str(offered["proposalId"]), _cost(offered, desk), desk))


def _cost(data: Json, desk: Desk) -> str:
    change = data["order"]
    return desk.say("proposal_cost", before=money(change["costBeforeCents"]), after=money(change["costAfterCents"]))


def _asked(proposal: str, said: str, desk: Desk) -> Flow[str]:
    envelope = yield from desk.call("apply_substitution", proposal=proposal)
    if envelope.get("ok"):
        return f"{said}\n{taken(envelope['data'], desk)}"
    error = envelope["error"]
    if error["code"] != "confirmation_required":
        return f"{said}\n{desk.failure(error)}"
    call = Request("apply_substitution", {"proposal": proposal})
    raise Stop(f"{said}\n{desk.confirm((error,))}", Question("confirm", calls=(call,)))


def _change(name: str, change: Json, desk: Desk) -> str:
    day = short_day(date.fromisoformat(change["date"]), desk.memory.language)
    by = change["difference"]
    moved = ", ".join(f"{figure} {by[figure] or 0:+g}" for figure in _FIGURES if by[figure] is not None)
    dishes = f"{change['before']['name']} → {change['after']['name']}"
    return f"- {name}, {day}, {desk.say(str(change['meal']))}: {dishes} ({moved})"


def _stuck(one: Json, desk: Desk) -> str:
    day = short_day(date.fromisoformat(one["date"]), desk.memory.language)
    return "⚠️ " + desk.say(
        "stuck", name=one["patientName"], day=day, meal=desk.say(str(one["meal"])), dish=one["dish"], why=one["why"]
    )


def take(_act: Act, desk: Desk) -> Flow[str]:
    """`apply it`: the proposal made last; without one there is nothing to apply."""
    proposal = desk.memory.proposed.get("proposalId")
    if not proposal:
        yield from ()
        return desk.say("nothing_proposed")
    return (yield from _asked(str(proposal), "", desk)).strip()


def taken(data: Json, desk: Desk) -> str:
    """What was changed, and that it has to be approved again."""
    names = listed(sorted({str(plan["patientName"]) for plan in data["plans"]}), desk.memory.language)
    return desk.say("taken", meals=data["meals"], names=names)


def food_chosen(question: Question, b: Heard, desk: Desk) -> Flow[str | None]:
    """The call that waited for which food was meant, with the answer in it; None where it is no answer."""
    said = _stems(" ".join(word.key for word in b.reading.words if word.key))
    held = {name: len(said & _stems(name)) for name in question.options}
    best = [name for name, count in held.items() if count and count == max(held.values())]
    request = question.calls[0]
    if b.amounts or not (best or b.wares) or buying_kind(b.reading):
        return None
    narrower = f"{request.args['food']} {b.wares[0].name}" if b.wares else ""
    chosen = Request(request.tool, {**request.args, "food": best[0] if len(best) == 1 else narrower})
    envelope = (yield from desk.call_all((chosen,)))[0]
    data = desk.settled(request.tool, envelope, chosen.args)
    return noted(data, chosen, desk) if request.tool == "update_stock" else (yield from proposed(data, desk))


def _stems(text: str) -> set[str]:
    return {word.rstrip("s") for word in fold(text).split()}
