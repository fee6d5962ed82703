"""How far a long piece of work is, as it is told by a thread and read by a page."""

import asyncio

import pytest

from app.chat.rooms import Rooms
from app.house import LOCAL
from app.work import Step, Work

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend():
    return "asyncio"


def test_steps_are_counted_and_the_rest_is_foreseen_at_the_pace_so_far():
    moments = iter([10.0, 12.0, 14.0])
    work = Work(lambda: next(moments))
    assert (work.steps, work.total, work.goes_on, work.seconds_left()) == ((), 0, False, None)
    work.tell(1, 4, "Ada", "planned")
    assert work.seconds_left() is None
    work.tell(2, 4, "Bo", "No plan meets every rule.")
    assert work.steps == (Step("Ada", "planned"), Step("Bo", "No plan meets every rule."))
    assert work.seconds_left() == 4  # 2 s a step since the first, 2 left
    assert work.goes_on
    assert not work.ending()
    work.end()
    assert work.ending()


def test_a_second_long_tool_in_one_turn_begins_a_list_of_its_own():
    work = Work(lambda: 0.0)
    work.tell(1, 1, "Ada", "planned")
    assert not work.goes_on
    work.tell(1, 2, "Bo", "planned")
    assert [step.name for step in work.steps] == ["Bo"]
    assert work.goes_on


async def test_a_stop_lets_long_work_tell_how_far_it_came_and_a_second_one_breaks_it_off():
    room = Rooms().enter(LOCAL, "one")
    told = asyncio.Event()
    ended: list[bool] = []

    async def turn(*, obedient: bool) -> None:
        async with room.turn() as work:
            work.tell(1, 2, "Ada", "planned")
            told.set()
            while not (obedient and work.ending()):  # noqa: ASYNC110 - a thread's flag has nothing to await
                await asyncio.sleep(0)
            ended.append(True)

    stopped = asyncio.ensure_future(room.see_through(turn(obedient=True)))
    await told.wait()
    stopped.cancel()
    await stopped
    assert ended == [True]

    told.clear()
    stubborn = asyncio.ensure_future(room.see_through(turn(obedient=False)))
    await told.wait()
    for _ in range(2):
        stubborn.cancel()
        await asyncio.sleep(0)
    with pytest.raises(asyncio.CancelledError):
        await stubborn
    assert not room.busy
    assert ended == [True]


async def test_a_turn_without_long_work_breaks_off_at_once_and_a_watcher_may_leave_it_be():
    room = Rooms().enter(LOCAL, "one")
    begun = asyncio.Event()

    async def turn() -> None:
        async with room.turn():
            begun.set()
            await asyncio.Event().wait()

    running = asyncio.ensure_future(room.see_through(turn()))
    await begun.wait()
    leaving = asyncio.ensure_future(room.quiet(stopping=False))
    await asyncio.sleep(0)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert room.busy
    watching = asyncio.ensure_future(room.quiet(stopping=True))
    await asyncio.sleep(0)
    watching.cancel()
    await watching
    with pytest.raises(asyncio.CancelledError):
        await running
    assert not room.busy


async def test_a_fault_in_a_turn_reaches_whoever_waits_for_it():
    async def turn() -> None:
        raise ValueError("inside")

    with pytest.raises(ValueError, match="inside"):
        await Rooms().enter(LOCAL, "one").see_through(turn())
