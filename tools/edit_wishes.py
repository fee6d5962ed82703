"""From the words of a swap to the recipes that are wanted for the meal. What is strange is named, what the record forbids
is refused; nothing is left out in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.errors import Conflict, InvalidInput, NotPermitted
from domain.recipe import SLOTS, Slot
from engine.plan.edit import unlike_the_week
from engine.plan.edit_board import Bench, against
from engine.plan.edit_days import Place
from engine.plan.edit_measure import Direction
from engine.plan.infeasible import report
from engine.plan.shelf import Flags
from engine.plan.wishes import Wish, Wishes, named_recipe, numbered, read_wishes
from tools.context import Context
from tools.edit_steps import infeasible, said_of

_EXAMPLES = "vegetarian, fish, lower carb, more protein, no oven, under 20 minutes, with spinach, without mushrooms, a soup, Indian"


@dataclass(frozen=True, eq=False)
class Choice:
    """`wanted[r]`: recipe r may stand there; `said` is what was understood."""

    wanted: Flags
    directions: tuple[Direction, ...]
    said: tuple[str, ...]


def choice_of(
    request: str, kept: Sequence[str], slot: Slot, bench: Bench, places: Sequence[Place], ctx: Context
) -> Choice:
    """What is wanted. Raises InvalidInput for strange words, NotPermitted for a wish against the record, Infeasible where
    the catalogue has nothing of the kind.
    """
    number = numbered(request)
    exact = named_recipe(request, ctx.catalogue) if number is None else _offered(number, slot, bench, places)
    wishes = read_wishes("" if exact is not None else request, ctx.catalogue)
    for food in kept:
        more = read_wishes(food, ctx.catalogue)
        wishes.wishes += more.wishes
        wishes.not_understood += more.not_understood + [(w.of, ()) for w in more.directions]
    _refuse_strangers(wishes)
    if exact is not None:
        wishes.wishes.append(_exactly(exact, slot, bench, places))
    for wish in wishes.wishes:
        _refuse_forbidden(wish, slot, bench)
    new = np.logical_and.reduce([unlike_the_week(bench, place) for place in places])
    wanted = np.logical_and.reduce([*(wish.recipes for wish in wishes.wishes), np.ones_like(new) if exact else new])
    return Choice(wanted, tuple(wishes.directions), wishes.said)


@dataclass(frozen=True, eq=False)
class DayChoice:
    """`wanted[k][r]`: recipe r may stand on occasion k; the day as a whole goes the `directions`; `said` was understood."""

    wanted: dict[int, Flags]
    directions: tuple[Direction, ...]
    said: tuple[str, ...]


_FIRST_SERVED: Sequence[Slot] = ("dinner", "lunch", "breakfast", "snack")
"""Where a dish that is wanted once a day goes, if it can."""


def day_choice_of(request: str, bench: Bench, places: Sequence[Place], ctx: Context) -> DayChoice:
    """What is wanted of a day. Raises as `choice_of` does."""
    wishes = read_wishes(request, ctx.catalogue)
    _refuse_strangers(wishes)
    slots = bench.board.occasions
    wanted = {k: np.ones(len(bench.shelf.recipes), dtype=np.bool_) for _, k in places}
    in_order = sorted(wanted, key=lambda k: (_FIRST_SERVED.index(slots[k]), k))
    for wish in sorted(wishes.wishes, key=lambda wish: wish.once):
        for k in () if wish.once else wanted:
            _refuse_forbidden(wish, slots[k], bench)
            wanted[k] &= wish.recipes
        if wish.once:
            usable = wish.recipes & bench.requirements.usable
            takes = [k for k in in_order if (wanted[k] & usable & bench.shelf.slots[:, SLOTS.index(slots[k])]).any()]
            _refuse_forbidden(wish, slots[(takes or in_order)[0]], bench)
            k = (takes or in_order)[0]
            wanted[k] &= wish.recipes
            in_order = [*(other for other in in_order if other != k), k]
    return DayChoice(wanted, tuple(wishes.directions), wishes.said)


def _offered(number: int, slot: Slot, bench: Bench, places: Sequence[Place]) -> str:
    """The recipe that was offered under this number for this meal. Raises InvalidInput."""
    offer, day = bench.plan.offer, bench.plan.days[places[0][0]].date
    if offer is None or (offer.date, offer.meal) != (day, slot) or not 1 <= number <= len(offer.recipes):
        raise InvalidInput(
            f"No alternative {number} was offered last for {slot} on {day}.",
            hint="Name the dish, or swap without a request.",
        )
    return offer.recipes[number - 1]


def _exactly(recipe: str, slot: Slot, bench: Bench, places: Sequence[Place]) -> Wish:
    """One recipe alone. Raises Conflict where it stands there already, InvalidInput where it is for other meals."""
    r = bench.shelf.recipe_at[recipe]
    name = bench.shelf.recipes[r].name
    if r in {bench.recipe(place) for place in places}:
        raise Conflict(f"{name} stands there already.", hint="Name another dish, or swap without a request.")
    if not bench.shelf.slots[r, SLOTS.index(slot)]:
        meals = ", ".join(bench.shelf.recipes[r].meals)
        raise InvalidInput(
            f"{name} is no {slot}; it is for {meals}.", hint="Name another dish, or say what it should be like."
        )
    only = np.zeros(len(bench.shelf.recipes), dtype=np.bool_)
    only[r] = True
    return Wish(name, only)


def _refuse_strangers(wishes: Wishes) -> None:
    if not wishes.not_understood:
        return
    near = [f"{', '.join(known)} for {said!r}" for said, known in wishes.not_understood if known]
    raise InvalidInput(
        f"Not understood: {', '.join(repr(said) for said, _ in wishes.not_understood)}.",
        hint=f"Did you mean {'; '.join(near)}?" if near else f"Say for example: {_EXAMPLES}.",
        details={
            "notUnderstood": [{"written": said, "suggestions": list(near)} for said, near in wishes.not_understood]
        },
    )


def _refuse_forbidden(wish: Wish, slot: Slot, bench: Bench) -> None:
    """Raises NotPermitted where every food or recipe that would meet the wish is excluded by a hard rule, and Infeasible
    where there is none for that meal at all.
    """
    requirements, shelf = bench.requirements, bench.shelf
    hard = [one for one in requirements.against if one.hard]
    foods = shelf.foods_with(foods=wish.foods)
    fitting = wish.recipes & shelf.slots[:, SLOTS.index(slot)]
    excluded = np.logical_or.reduce([one.foods for one in hard] or [np.zeros_like(foods)])
    if foods.any() and not (foods & ~excluded).any():
        rules = [one.rule for one in hard if (one.foods & foods).any()]
    elif fitting.any() and not (fitting & requirements.usable).any():
        rules = sorted({rule for r in np.flatnonzero(fitting).tolist() for rule in against(bench, r)})
    elif fitting.any():
        return
    else:
        said = f"The catalogue has no {slot} that is “{wish.said}”."
        raise infeasible(bench.plan.patient_name, report(requirements, "catalogue", (), said))
    raise NotPermitted(
        f"“{wish.said}” is against the record of {bench.plan.patient_name}: {'; '.join(said_of(requirements, rules))}",
        hint="The plan stays as it is. Ask for something else, or correct the record if it is wrong.",
        details={"rules": rules, "wish": wish.said},
    )
