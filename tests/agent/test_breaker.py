"""While the service is away somebody else answers and says so, and the service is left alone for a while."""

import pytest

from agent.breaker import FAILURES, REST, Breaker, SteadyModel
from agent.embedded.talk.assistant import EmbeddedAssistant
from agent.model import Finished, ModelCutOff, ModelRefused, ModelRejected, ModelUnavailable, TextDelta
from agent.scripted_model import Call, Fail, Say, ScriptedModel
from agent.spend import cap_reached
from domain.conversation import Message

pytestmark = pytest.mark.anyio

AWAY = Fail(ModelUnavailable("The model is away."))
ASKED = (Message(role="user", content="Egg?"),)
MIDDLE = (*ASKED, Message(role="tool", content="{}", tool_call_id="1"))


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock) -> Breaker:
    return Breaker(clock)


async def said(model, messages=ASKED) -> str:
    events = [event async for event in model.stream(messages, ())]
    assert isinstance(events[-1], Finished)
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def turn(model, breaker, *, standin="Here."):
    return SteadyModel(
        model, ScriptedModel([Say(standin)], [Say("And here.")], name="embedded"), breaker, EmbeddedAssistant.introduced
    )


async def test_a_model_that_answers_is_heard_alone(breaker):
    model = turn(ScriptedModel([Say("Sixty grams.")], name="gpt"), breaker)
    assert model.name == "gpt"
    assert await said(model) == "Sixty grams."


async def test_a_model_that_is_away_is_stood_in_for_to_the_end_of_the_turn(breaker):
    away = ScriptedModel([AWAY], [Say("Back.")])
    model = turn(away, breaker)
    assert await said(model) == "The model is away. The embedded assistant answers meanwhile.\n\nHere."
    assert await said(model, MIDDLE) == "And here."
    assert len(away.read) == 1
    assert await said(turn(away, breaker)) == "Back."


@pytest.mark.parametrize(
    ("asked", "said_first"),
    [
        ("Wie viele Kalorien bekommt Kofi am Montag?", "Das Sprachmodell ist gerade nicht da (The model is away.)."),
        ("¿Qué come Kofi el lunes?", "El modelo de lenguaje no está disponible (The model is away.)."),
        ("Qu'est-ce que Kofi mange lundi ?", "Le modèle de langue n'est pas disponible (The model is away.)."),
        ("Kofi pazartesi günü ne yiyecek?", "Dil modeli şu anda yanıt vermiyor (The model is away.)."),
    ],
)
async def test_who_stands_in_says_so_in_the_users_language(breaker, asked: str, said_first: str):
    model = turn(ScriptedModel([AWAY]), breaker)
    assert (await said(model, (Message(role="user", content=asked),))).startswith(said_first)


async def test_in_the_middle_of_a_turn_nobody_takes_over(breaker):
    model = turn(ScriptedModel([Call("weigh")], [AWAY]), breaker)
    await said(model)
    with pytest.raises(ModelUnavailable):
        await said(model, MIDDLE)


async def test_what_was_begun_is_not_begun_again_by_somebody_else(breaker):
    with pytest.raises(ModelUnavailable):
        await said(turn(ScriptedModel([Say("It"), AWAY]), breaker))


@pytest.mark.parametrize("failure", [ModelRefused("No."), ModelCutOff("Broke off."), ModelRejected("Too long.")])
async def test_a_model_that_says_no_is_not_away(failure, breaker):
    for _ in range(FAILURES + 1):
        with pytest.raises(type(failure)):
            await said(turn(ScriptedModel([Fail(failure)]), breaker))
    assert await said(turn(ScriptedModel([Say("Yes.")]), breaker)) == "Yes."


async def test_money_that_is_spent_is_no_fault_of_the_service(breaker):
    for _ in range(FAILURES):
        heard = await said(turn(ScriptedModel([Fail(cap_reached())]), breaker))
        assert heard.startswith("This month's money for the language model is spent.")
    assert breaker.allows()


async def test_after_enough_failures_the_service_is_left_alone_and_then_tried_by_one(breaker, clock):
    away = ScriptedModel(*[[AWAY]] * FAILURES, [AWAY], [Say("Back.")])
    for _ in range(FAILURES):
        await said(turn(away, breaker))
    assert await said(turn(away, breaker)) == (
        "The language model does not answer at present. The embedded assistant answers meanwhile.\n\nHere."
    )
    assert len(away.read) == FAILURES
    clock.seconds = REST
    assert (breaker.allows(), breaker.allows()) == (True, False)  # one is let through, the other waits
    clock.seconds += REST
    await said(turn(away, breaker))
    assert len(away.read) == FAILURES + 1
    assert not breaker.allows()
    clock.seconds += REST
    assert await said(turn(away, breaker)) == "Back."
    assert (breaker.allows(), breaker.allows()) == (True, True)
