"""What a request costs, that it is written down however it ends, and that an empty purse is opened for nobody."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

import pytest

from agent import tokens
from agent.model import Finished, ModelCutOff, ModelEvent, TextDelta, Usage
from agent.scripted_model import Call, Fail, Say, ScriptedModel
from agent.spend import CapReached, MeteredModel, Price, price_of
from domain.conversation import Message
from domain.errors import InvalidInput

pytestmark = pytest.mark.anyio

ASKED = (Message(role="user", content="How heavy is an egg?"),)


@dataclass
class Purse:
    empty: bool = False
    paid: list[Usage] = field(default_factory=list)

    def spent_out(self) -> bool:
        return self.empty

    def pay(self, usage: Usage) -> None:
        self.paid.append(usage)


@pytest.fixture
def purse() -> Purse:
    return Purse()


async def heard(model, purse):
    return [event async for event in MeteredModel(model, purse).stream(ASKED, ())]


async def test_a_reply_costs_what_the_server_says(purse):
    model = ScriptedModel([Say("Sixty"), Call("weigh")], usage=Usage(20, 4))
    events = await heard(model, purse)
    assert events[-1] == Finished("tool_calls", Usage(20, 4))
    assert purse.paid == [Usage(20, 4)]
    assert MeteredModel(model, purse).name == "scripted"


async def test_a_reply_that_broke_off_costs_what_was_read_and_heard(purse):
    with pytest.raises(ModelCutOff):
        await heard(ScriptedModel([Say("Sixty grams"), Call("weigh", "{}"), Fail(ModelCutOff("Broke off."))]), purse)
    (usage,) = purse.paid
    assert usage.tokens_in > tokens.count("How heavy is an egg?")
    assert usage.tokens_out == tokens.count("Sixty grams{}")


async def test_a_reply_that_was_stopped_is_paid_for(purse):
    async with aclosing(MeteredModel(ScriptedModel([Say("Sixty grams")]), purse).stream(ASKED, ())) as events:
        assert await anext(events) == TextDelta("Sixty ")
    assert [usage.tokens_out for usage in purse.paid] == [tokens.count("Sixty ")]


async def test_a_turn_that_is_cancelled_is_paid_for(purse):
    class Endless:
        name = "endless"

        async def stream(self, _messages, _tools) -> AsyncGenerator[ModelEvent, None]:
            yield TextDelta("Sixty")
            await asyncio.Event().wait()

    spoke = asyncio.Event()

    async def listen() -> None:
        async for _ in MeteredModel(Endless(), purse).stream(ASKED, ()):
            spoke.set()

    task = asyncio.create_task(listen())
    await spoke.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(purse.paid) == 1


async def test_nothing_said_costs_nothing(purse):
    with pytest.raises(ModelCutOff):
        await heard(ScriptedModel([Fail(ModelCutOff("Broke off."))]), purse)
    await heard(ScriptedModel([Say("free")]), purse)
    assert purse.paid == []


async def test_an_empty_purse_asks_nobody(purse):
    purse.empty = True
    model = ScriptedModel([Say("Sixty")])
    with pytest.raises(CapReached, match="money"):
        await heard(model, purse)
    assert model.read == []


def test_prices_are_by_name_or_dated_version_and_never_guessed():
    assert price_of("gpt-4o").of(Usage(1_000_000, 1_000_000)) == 12_500_000_000
    assert price_of("gpt-4o-mini-2024-07-18") == price_of("gpt-4o-mini")
    assert price_of("gpt-4o-2024-11-20") == price_of("gpt-4o")
    assert price_of("gpt-4o-audio") is None
    assert price_of("our-gpt") is None


def test_a_price_is_two_amounts_in_dollars_a_million():
    assert Price.parsed("2.50/10") == Price(2_500, 10_000)


@pytest.mark.parametrize("written", ["", "2.50", "a/b", "1/2/3", "-1/2"])
def test_what_is_no_price_is_refused(written):
    with pytest.raises(InvalidInput):
        Price.parsed(written)


def test_tokens_are_counted_as_gpt_counts_them():
    assert tokens.count("") == 0
    assert tokens.count("Hello, world! 1898 kcal") == 8
    assert tokens.count("<|endoftext|>") > 1  # text, whatever it looks like
