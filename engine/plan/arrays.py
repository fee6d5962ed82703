"""What the compiled search works on: a board, a week in the making and a course, as arrays of whole numbers.

Compiled code that was kept reads fields by their place and is renewed when `kernel.py` changes: whoever puts fields in another
order changes that file too.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from engine.plan.shelf import Ints

Places = npt.NDArray[np.uint32]
"""Whole numbers that are places in other arrays: without a sign, nobody asks whether they count from the end."""
Narrow = npt.NDArray[np.int32]
Short = npt.NDArray[np.int16]
"""What is read in great numbers is kept narrow, so that all of it stays near the processor."""


class Table(NamedTuple):
    """A board as arrays that do not change. The servings of all occasions stand one after another, those of occasion k from
    `starts[k]` on, sorted by energy; `offered` are the recipes of the occasions, from `offers[k]` on.

    `own[0, serving]` from Monday to Friday, `own[1, serving]` on the other days; `columns[serving, row]`: what it brings, rows of a day first (`daily` of them), then of the
    week; `lows[k, row]` and `highs[k, row]`: the least and the most that a serving of occasion k brings. `pairs[kind, gap, trait]`: what sharing a trait costs. `foods` are those of recipe r from `food_starts[r]` on,
    `holders` the offered recipes of food f from `holder_starts[f]` on. `even_rules[e]`: units, percent, weight, grain.
    """

    starts: Ints
    kinds: Ints
    recipe: Places
    offers: Ints
    offered: Places
    own: Narrow
    columns: Narrow
    lows: Ints
    highs: Ints
    daily: int
    reach: Ints
    weight: Ints
    energy: int
    traits: Places
    pairs: Ints
    limit: int
    over_limit: int
    food_starts: Ints
    foods: Places
    food_prices: Ints
    holder_starts: Ints
    holders: Places
    even_brings: Ints
    even_on: Ints
    even_rules: Ints


class State(NamedTuple):
    """A week in the making: `picks[day, k]` are servings, everything else is kept up to date beside them.

    `sums[day, row]` and `week[row]` are how far from the middle of a row the week is; `beside[day, kind, code]` what a trait
    costs there; `spare[food]` what one more use costs, `opening[recipe]` that of all its foods; `price[recipe]` is of the
    place at hand, `floor[row]` what a bound costs there whichever serving is chosen. `weight` and `shape` are those of the present round. `lot`: the number from which lots are drawn. `best`: the week
    that was kept, `least` what it costs.
    """

    picks: Ints
    sums: Ints
    week: Ints
    beside: Ints
    served: Ints
    uses: Ints
    spare: Ints
    opening: Ints
    price: Ints
    floor: Ints
    weight: Ints
    shape: Ints
    evens: Ints
    noise: Short
    lot: Ints
    best: Ints
    least: Ints


class Course(NamedTuple):
    """How a search goes, round by round: points of noise, the most that a row may weigh, and what the first, second and
    third use of a food cost (1024ths of its price); and how often a round tries two meals of a day together.
    """

    temperatures: Ints
    caps: Ints
    shapes: Ints
    pairs: int


def nothing() -> tuple[Table, State, Course]:
    """A search in which there is nothing to do."""
    line, plane, block = (np.zeros((0,) * axes, dtype=np.int64) for axes in (1, 2, 3))
    places, narrow = np.zeros(0, dtype=np.uint32), plane.astype(np.int32)
    table = Table(
        starts=line, kinds=line, recipe=places, offers=line, offered=places, own=narrow, columns=narrow, lows=plane, highs=plane, daily=0,
        reach=line, weight=line, energy=0, traits=places.reshape(0, 0), pairs=block, limit=0, over_limit=0, food_starts=line, foods=places,
        food_prices=line, holder_starts=line, holders=places, even_brings=plane, even_on=plane, even_rules=plane,
    )  # fmt: skip
    state = State(
        picks=plane, sums=plane, week=line, beside=block, served=line, uses=line, spare=line, opening=line, price=line,
        floor=line, weight=line, shape=line, evens=plane, noise=line.astype(np.int16), lot=line, best=plane, least=line,
    )  # fmt: skip
    return table, state, Course(temperatures=line, caps=line, shapes=plane, pairs=0)
