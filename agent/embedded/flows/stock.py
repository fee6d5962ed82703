"""The store cupboard in the chat: what is there, what came and went, par levels, and lists that are pasted in."""

from typing import Any

from agent.embedded.act import Act
from agent.embedded.buying_kinds import TABLE
from agent.embedded.desk import Desk, Flow, Stop
from agent.embedded.flows.buying import ears, foods
from agent.embedded.memory import Json, Question, Request
from agent.embedded.wares import Amount, Heard, Ware
from agent.embedded.wording import listed, weight

_MOST = 20


def look(act: Act, desk: Desk) -> Flow[str]:
    """What is there: all, one food, or only what has fallen below its par level."""
    low = True if any(b.has("low") for b in ears(act)) else None
    asked: tuple[str | None, ...] = foods(act) or (None,)
    said = []
    for food in asked:
        data = yield from desk.data("find_stock", food=food, belowPar=low)
        said.append(_found(food, data, desk, low=bool(low)))
    return "\n".join(said)


def _found(food: str | None, data: Json, desk: Desk, *, low: bool) -> str:
    if not data["items"]:
        return desk.say("stock_none", food=food) if food else desk.say("stock_low_none" if low else "stock_empty")
    rows = [f"- {_shown(item, desk)}" for item in data["items"][:_MOST]]
    rest = [f"- {desk.say('and_more', count=data['total'] - _MOST)}"] if data["total"] > _MOST else []
    return "\n".join((desk.say("stock_low" if low else "stock_head", count=data["total"]), *rows, *rest))


def _shown(item: Json, desk: Desk) -> str:
    said = [f"{item['food']}: {weight(item['grams'])}"]
    if item["parGrams"]:
        said.append(desk.say("par_below" if item["belowPar"] else "par_kept", par=weight(item["parGrams"])))
    if item["grams"]:
        said.append(desk.say("good_until", day=item["usableUntil"]))
    return ", ".join(said)


def count(act: Act, desk: Desk) -> Flow[str]:
    """Write down what the sentence says there is, came, went or should be; each food is a call of its own."""
    heard_now = next(b for b in ears(act) if b.wares)
    of_act = ears(act)[-1]
    requests = tuple(
        Request("update_stock", {"food": ware.name, **_change(amount, ware, heard_now, of_act)})
        for ware, amount in _paired(heard_now)
    )
    if not requests:
        raise Stop(desk.say("how_much_of", foods=listed([w.name for w in heard_now.wares], desk.memory.language)))
    envelopes = yield from desk.call_all(requests)
    said, open_question = [], None
    for request, envelope in zip(requests, envelopes, strict=True):
        if envelope.get("ok"):
            said.append(noted(envelope["data"], request, desk))
            continue
        error = envelope["error"]
        said.append(desk.failure(error))
        names = tuple(str(c["name"]) for c in (error.get("details") or {}).get("candidates", ()))
        if error["code"] == "ambiguous" and open_question is None:
            open_question = Question("food", act=act, options=names, calls=(request,))
    if open_question is not None:
        raise Stop("\n".join(said), open_question)
    return "\n".join(said)


def _paired(b: Heard) -> list[tuple[Ware, Amount | None]]:
    """Each food with its amount: the one right before it, else the next one after it; none where it is used up."""
    free = list(b.amounts)
    pairs: list[tuple[Ware, Amount | None]] = []
    gone = b.places("finished")
    for n, ware in enumerate(b.wares):
        following = b.wares[n + 1].start if n + 1 < len(b.wares) else len(b.reading.words)
        before = [a for a in free if a.end <= ware.start and (n == 0 or a.start >= b.wares[n - 1].end)]
        after = [a for a in free if ware.end <= a.start < following]
        leads = before and not (n > 0 and _stops(b, before[-1].end, ware.start))
        amount = before[-1] if leads else after[0] if after else None
        if amount is not None:
            free.remove(amount)
            pairs.append((ware, amount))
        elif any(ware.start <= place + _NEAR and place <= following for place in gone):
            pairs.append((ware, None))
    return pairs


_NEAR = 5
_STOPS = frozenset(".;:!?,")


def _stops(b: Heard, start: int, end: int) -> bool:
    return any(word.text in _STOPS for word in b.reading.words[start:end])


def _change(amount: Amount | None, ware: Ware, b: Heard, of_act: Heard) -> dict[str, Any]:
    """The arguments the words around an amount give: a par level, a delivery, a use, or a count."""
    if amount is None:
        return {"quantity": 0}
    unit = amount.unit or "pieces"
    quantity = int(amount.quantity) if amount.quantity == int(amount.quantity) else amount.quantity
    if b.has("par") or of_act.has("par"):
        return {"par": quantity, "unit": unit}
    given = {"quantity": quantity, "unit": unit}
    del ware
    for meaning, change in (("came_in", "add"), ("used_up", "take")):
        if b.has(meaning) or (of_act is not b and of_act.has(meaning)):
            return {**given, "change": change}
    return given


def noted(data: Json, request: Request, desk: Desk) -> str:
    item = data["item"]
    if "par" in request.args and "quantity" not in request.args:
        return desk.say("par_set", food=item["food"], par=weight(item["parGrams"]), grams=weight(item["grams"]))
    before = desk.say("stock_before", grams=weight(data["before"])) if data["before"] is not None else ""
    par = f" {desk.say('par_below', par=weight(item['parGrams']))}" if item["belowPar"] else ""
    return desk.say("stock_noted", food=item["food"], grams=weight(item["grams"]), before=before) + par


def supplies(act: Act, desk: Desk) -> Flow[str]:
    """A stock count or a price list that stands in the message."""
    data = yield from desk.data("import_supplies", content=pasted(act.reading.message.text))
    if data["kind"] == "prices":
        return desk.say("prices_in", count=data["total"], names=listed(data["suppliers"], desk.memory.language))
    return desk.say("counted_in", count=data["total"])


def pasted(text: str) -> str:
    """The table in a message, from its heading to the end of its lines."""
    heading = TABLE.search(text)
    if heading is None:
        return text
    rows = text[heading.start() :].splitlines()
    sign = next(sign for sign in ";\t," if sign in rows[0])
    last = next((n for n, row in enumerate(rows) if sign not in row), len(rows))
    return "\n".join(row.strip() for row in rows[:last])
