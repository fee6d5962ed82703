"""The store cupboard in the chat: what is there, what came and went, par levels, and lists that are pasted in."""

from typing import Any

from agent.embedded.flows.buying import ears, foods
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.kind.buying_kinds import TABLE
from agent.embedded.kind.wares import Amount, Heard, Ware
from agent.embedded.language.wording import listed, weight
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.sentence.act import Act

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
    now, before = ears(act)[0], ears(act)[-1]
    pairs = _paired(now) if now.wares else [(before.wares[-1], now.amounts[0])] if before.wares else []
    requests = tuple(Request("update_stock", {"food": w.name, **_change(a, now, before)}) for w, a in pairs)
    if not requests:
        raise Stop(desk.say("how_much_of", foods=listed([w.name for w in now.wares], desk.memory.language)))
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
    """Each food with its amount: the one that leads to it, else the next one after it; none where it is used up."""
    led = {ware: amount for ware in b.wares for amount in b.amounts if _leads(amount, ware, b)}
    free = [amount for amount in b.amounts if amount not in led.values()]
    pairs: list[tuple[Ware, Amount | None]] = []
    for n, ware in enumerate(b.wares):
        following = b.wares[n + 1].start if n + 1 < len(b.wares) else len(b.reading.words)
        after = next((a for a in free if ware.end <= a.start < following), None)
        if ware in led or after is not None:
            pairs.append((ware, led.get(ware, after)))
        elif any(ware.start - _NEAR <= place < following for place in b.places("finished")):
            pairs.append((ware, None))
    return pairs


def _leads(amount: Amount, ware: Ware, b: Heard) -> bool:
    """`2 kg rice`, `10 kg of the brown rice`: only small words stand between."""
    between = b.reading.words[amount.end : ware.start]
    return amount.end <= ware.start and len(between) <= _SMALL and not any(word.sign or word.number for word in between)


_NEAR = 5
_SMALL = 2
_ENDS = frozenset(".;!?")


def _change(amount: Amount | None, now: Heard, before: Heard) -> dict[str, Any]:
    """The arguments the words around an amount give: a par level, a delivery, a use, or a count."""
    if amount is None:
        return {"quantity": 0}
    unit = amount.unit or "pieces"
    quantity = int(amount.quantity) if amount.quantity == int(amount.quantity) else amount.quantity
    meant = _nearest(amount, now) or _nearest(amount, before)
    if meant == "par":
        return {"par": quantity, "unit": unit}
    change = _CHANGES.get(meant or "")
    return {"quantity": quantity, "unit": unit, **({"change": change} if change else {})}


_CHANGES = {"came_in": "add", "put_in": "add", "used_up": "take", "take_out": "take", "finished": "take"}
_TELLING = ("par", *_CHANGES, "left_there")


def _nearest(amount: Amount, b: Heard) -> str | None:
    """What is said of an amount: the nearest such word of its own sentence."""
    words = b.reading.words
    told = [mark for mark in b.marks if mark.meaning in _TELLING]
    near = [
        mark
        for mark in told
        if not any(w.text in _ENDS for w in words[min(mark.start, amount.start) : max(mark.start, amount.start)])
    ]
    closest = min(
        near,
        key=lambda mark: (
            min(abs(mark.start - amount.end), abs(amount.start - mark.end)),
            _TELLING.index(mark.meaning),
        ),
        default=None,
    )
    if closest is None:
        return None
    return "par" if any(mark.meaning == "par" for mark in near) else closest.meaning


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
