"""The inner loops of the search, compiled to machine code: one meal after another is chosen anew among all that could stand
there, by its exact price and a noise that fades.

Knows arrays of whole numbers and nothing else. Compiled code that was kept is renewed when this file changes and at no other
time, so the digest of all it is compiled with stands in it (`WITH`).
"""

from domain.calendar import WEEK_DAYS
from engine.plan.arrays import Course, State, Table, nothing
from engine.plan.compiled import inner, kept
from engine.plan.pricing import MAIN, NEVER, TRAITS, WORKDAYS, alone, beyond, full, least, steady, whole

WITH = "1e8be61f4a29200b"
"""Of `arrays`, `compiled` and `pricing`; a test names the right one."""
_SHIFT = 10
"""Noise and shapes are in 1024ths."""
_CROWD = 3
"""From so many uses on one more use of a food costs what the last of the shape says."""


@inner
def _move(table: Table, state: State, day: int, k: int, serving: int, times: int) -> None:
    """Puts a serving in its place (`times` 1) or takes it away (-1)."""
    columns, daily, sums, week = table.columns, table.daily, state.sums, state.week
    beside, pairs = state.beside, table.pairs
    for row in range(daily):
        sums[day, row] += times * columns[serving, row]
    for row in range(daily, columns.shape[1]):
        week[row - daily] += times * columns[serving, row]
    recipe, kind = table.recipe[serving], table.kinds[k]
    for trait in range(TRAITS):
        code = table.traits[recipe, trait]
        for other in range(WEEK_DAYS):
            beside[other, kind, code] += times * pairs[kind, abs(other - day), trait]
        beside[day, 1 - kind, code] += times * pairs[kind, 0, trait]
    if kind == MAIN:
        state.served[recipe] += times
    for i in range(table.food_starts[recipe], table.food_starts[recipe + 1]):
        food = table.foods[i]
        state.uses[food] += times
        _charge(table, state, food)
    for e in range(len(table.even_rules)):
        if table.even_on[e, k]:
            state.evens[e, day] += times * table.even_brings[e, serving]


@inner
def _charge(table: Table, state: State, food: int) -> None:
    """Brings what one more use of a food costs up to date, wherever it is counted."""
    now = (state.shape[min(state.uses[food], _CROWD)] * table.food_prices[food]) >> _SHIFT
    change = now - state.spare[food]
    if change:
        state.spare[food] = now
        holders, opening = table.holders, state.opening
        for i in range(table.holder_starts[food], table.holder_starts[food + 1]):
            opening[holders[i]] += change


@inner
def _ask(table: Table, state: State, day: int, k: int) -> None:
    """Brings up to date what every recipe costs in an empty place beside the rest of the week, whatever it brings."""
    kind, offered = table.kinds[k], table.offered
    for i in range(table.offers[k], table.offers[k + 1]):
        state.price[offered[i]] = alone(table, state, day, kind, offered[i])


@inner
def _window(table: Table, state: State, day: int, k: int) -> tuple[int, int]:
    """The servings that keep the day's energy within its hard bounds; all of them where none does."""
    start, end = table.starts[k], table.starts[k + 1]
    if table.energy < 0:
        return start, end
    at, slack = -state.sums[day, table.energy], table.reach[table.energy]
    first, last = _place(table, start, end, at - slack), _place(table, start, end, at + slack + 1)
    return (first, last) if first < last else (start, end)


@inner
def _place(table: Table, start: int, end: int, kcal: int) -> int:
    """The first of the servings from start to end, sorted by energy, that brings at least so much."""
    columns, row = table.columns, table.energy
    while start < end:
        middle = (start + end) // 2
        if columns[middle, row] < kcal:
            start = middle + 1
        else:
            end = middle
    return start


@inner
def _lot(state: State, n: int) -> int:
    """A number below n."""
    state.lot[0] = (state.lot[0] * 1_103_515_245 + 12_345) & 0x7FFFFFFF
    return (state.lot[0] >> 12) % n


@inner
def _luck(state: State, n: int) -> int:
    """Where the next n numbers of the noise begin."""
    return _lot(state, len(state.noise) - n)


@inner
def _choose(table: Table, state: State, day: int, k: int, temperature: int, most: int) -> int:
    """The serving that is cheapest in an empty place by noisy prices; -1 where none costs less than `most`, beyond what the
    bounds say at least.
    """
    first, last = _window(table, state, day, k)
    own, recipe = table.own[day // WORKDAYS, first:last], table.recipe[first:last]
    prices, luck = state.price, _luck(state, last - first)
    noise = state.noise[luck : luck + last - first]
    best = -1
    for i in range(len(own)):
        price = own[i] + prices[recipe[i]] + ((noise[i] * temperature) >> _SHIFT)
        if price < most:
            price = beyond(table, state, day, first + i, price, most)
            if price < most:
                price += steady(table, state, day, k, first + i)
                if price < most:
                    best, most = first + i, price
    return best


@inner
def _step(table: Table, state: State, day: int, k: int, temperature: int) -> bool:
    """Chooses one meal anew."""
    held = state.picks[day, k]
    _move(table, state, day, k, held, -1)
    _ask(table, state, day, k)
    least(table, state, day, k)
    price = full(table, state, day, k, held) + ((state.noise[_luck(state, 1)] * temperature) >> _SHIFT)
    best = _choose(table, state, day, k, temperature, price)
    if best < 0:
        best = held
    state.picks[day, k] = best
    _move(table, state, day, k, best, 1)
    return best != held


@inner
def _pair(table: Table, state: State, day: int, k: int, other: int, temperature: int) -> None:
    """Chooses two meals of a day anew, the first whatever it brings, the second by its exact price beside the first; stays
    with the old ones where the new are dearer by more than the noise.
    """
    one, two = state.picks[day, k], state.picks[day, other]
    _move(table, state, day, k, one, -1)
    most = least(table, state, day, k) + full(table, state, day, k, one)
    _move(table, state, day, other, two, -1)
    most += table.own[day // WORKDAYS, two] + alone(table, state, day, table.kinds[other], table.recipe[two])
    _ask(table, state, day, k)
    first = _cheapest(table, state, day, k, temperature)
    most -= table.own[day // WORKDAYS, first] + state.price[table.recipe[first]]
    _move(table, state, day, k, first, 1)
    _ask(table, state, day, other)
    second = _choose(table, state, day, other, temperature, most - least(table, state, day, other))
    if second < 0:
        _move(table, state, day, k, first, -1)
        _move(table, state, day, k, one, 1)
        first, second = one, two
    state.picks[day, k], state.picks[day, other] = first, second
    _move(table, state, day, other, second, 1)


@inner
def _cheapest(table: Table, state: State, day: int, k: int, temperature: int) -> int:
    """The serving that is cheapest by noisy prices whatever it brings."""
    start, end = table.starts[k], table.starts[k + 1]
    own, recipe = table.own[day // WORKDAYS, start:end], table.recipe[start:end]
    prices, luck = state.price, _luck(state, end - start)
    noise = state.noise[luck : luck + end - start]
    best, lowest = start, NEVER
    for i in range(len(own)):
        price = own[i] + prices[recipe[i]] + ((noise[i] * temperature) >> _SHIFT)
        if price < lowest:
            best, lowest = start + i, price
    return best


@inner
def _begin(table: Table, state: State, course: Course, r: int) -> None:
    """What a round's bounds weigh, and what its foods cost."""
    for row in range(len(table.weight)):
        state.weight[row] = min(table.weight[row], course.caps[r])
    for use in range(len(state.shape)):
        state.shape[use] = course.shapes[r, use]
    for food in range(len(state.uses)):
        _charge(table, state, food)


@inner
def _round(table: Table, state: State, course: Course, r: int) -> bool:
    """Chooses every meal anew, and some by two; whether that changed any."""
    occasions, temperature, changed = len(table.kinds), course.temperatures[r], False
    _begin(table, state, course, r)
    for k in range(occasions):
        for day in range(WEEK_DAYS):
            changed |= _step(table, state, day, k, temperature)
    for _ in range(course.pairs if temperature else 0):
        k, day = _lot(state, occasions), _lot(state, WEEK_DAYS)
        _pair(table, state, day, k, (k + 1 + _lot(state, occasions - 1)) % occasions, temperature)
    return changed


@inner
def _keep(table: Table, state: State) -> None:
    """Keeps the week where it is better than the one that was kept, and goes back to that one where it is not."""
    cost = whole(table, state)
    better = cost < state.least[0]
    if better:
        state.least[0] = cost
    for day in range(WEEK_DAYS):
        for k in range(len(table.kinds)):
            if better:
                state.best[day, k] = state.picks[day, k]
            else:
                _move(table, state, day, k, state.picks[day, k], -1)
                state.picks[day, k] = state.best[day, k]
                _move(table, state, day, k, state.picks[day, k], 1)


@kept
def run(table: Table, state: State, course: Course) -> None:
    """Puts the picks into a week that is empty and takes them through a course. Rounds without noise are over when one changed
    nothing; after them the better of this week and the one kept goes on.
    """
    for day in range(WEEK_DAYS):
        for k in range(len(table.kinds)):
            _move(table, state, day, k, state.picks[day, k], 1)
    rounds, open_ = len(course.temperatures), True
    for r in range(rounds):
        warm = course.temperatures[r] > 0
        if open_:
            open_ = _round(table, state, course, r) or warm
        if not warm and (r + 1 == rounds or course.temperatures[r + 1] > 0):
            _keep(table, state)
            open_ = True


def warm() -> None:
    """Compiles everything, or loads what was compiled before: whoever calls this early spares a user the wait."""
    run(*nothing())
