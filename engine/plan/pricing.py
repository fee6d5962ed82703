"""What a serving costs in its place and what a whole week costs: the part of the compiled search that changes nothing but
`state.floor`. Knows arrays of whole numbers and nothing else.
"""

from domain.calendar import WEEK_DAYS
from engine.plan.arrays import State, Table
from engine.plan.compiled import inner

TRAITS = 4
WORKDAYS = 5
MAIN = 0
NEVER = 2**62


@inner
def alone(table: Table, state: State, day: int, kind: int, recipe: int) -> int:
    """What one recipe costs in an empty place beside the rest of the week, whatever it brings."""
    cost = state.opening[recipe]
    for trait in range(TRAITS):
        cost += state.beside[day, kind, table.traits[recipe, trait]]
    if kind == MAIN and state.served[recipe] >= table.limit:
        cost += table.over_limit
    return cost


@inner
def least(table: Table, state: State, day: int, k: int) -> int:
    """What the bounds say at least, whichever serving is there; `state.floor` keeps it for every bound."""
    daily, total = table.daily, 0
    for row in range(len(table.reach)):
        away = state.sums[day, row] if row < daily else state.week[row - daily]
        nearest = max(away + table.lows[k, row], -away - table.highs[k, row])
        state.floor[row] = max(nearest - table.reach[row], 0) * state.weight[row]
        total += state.floor[row]
    return total


@inner
def beyond(table: Table, state: State, day: int, serving: int, price: int, most: int) -> int:
    """The price and what the bounds say, beyond their floors, once the serving is there; given up where that is `most` or
    more.
    """
    brings, sums, week, reach = table.columns[serving], state.sums[day], state.week, table.reach
    weight, floor, daily = state.weight, state.floor, len(state.sums[day])
    for row in range(daily):
        over = abs(brings[row] + sums[row]) - reach[row]
        if over > 0:
            price += over * weight[row] - floor[row]
            if price >= most:
                return price
    for at in range(len(week)):
        row = daily + at
        over = abs(brings[row] + week[at]) - reach[row]
        if over > 0:
            price += over * weight[row] - floor[row]
            if price >= most:
                return price
    return price


@inner
def uneven(table: Table, state: State, e: int, day: int, brought: int) -> int:
    """What straying from the week's mean costs (see `evenness.uneven`)."""
    rules, days = table.even_rules, state.evens
    week = brought
    for other in range(WEEK_DAYS):
        week += days[e, other]
    allowed = max(week * rules[e, 1] // 100, rules[e, 0] * WEEK_DAYS)
    off = 0
    for other in range(WEEK_DAYS):
        amount = days[e, other] + brought if other == day else days[e, other]
        off += max(abs(amount * WEEK_DAYS - week) - allowed, 0)
    return off * rules[e, 3] // max(week, 1) * rules[e, 2]


@inner
def steady(table: Table, state: State, day: int, k: int, serving: int) -> int:
    price = 0
    for e in range(len(table.even_rules)):
        if table.even_on[e, k]:
            price += uneven(table, state, e, day, table.even_brings[e, serving])
    return price


@inner
def full(table: Table, state: State, day: int, k: int, serving: int) -> int:
    """What a serving costs in a place that is empty, beyond what the bounds say at least."""
    price = table.own[day // WORKDAYS, serving] + alone(table, state, day, table.kinds[k], table.recipe[serving])
    price = beyond(table, state, day, serving, price, NEVER)
    return price + steady(table, state, day, k, serving)


@inner
def whole(table: Table, state: State) -> int:
    """What the week costs, each food at its true price and each bound at the round's."""
    cost, alike, daily = 0, 0, table.daily
    for day in range(WEEK_DAYS):
        for row in range(daily):
            cost += max(abs(state.sums[day, row]) - table.reach[row], 0) * state.weight[row]
        for k in range(len(table.kinds)):
            serving, kind = state.picks[day, k], table.kinds[k]
            cost += table.own[day // WORKDAYS, serving]
            for trait in range(TRAITS):
                own = table.pairs[kind, 0, trait]
                alike += state.beside[day, kind, table.traits[table.recipe[serving], trait]] - own
    for row in range(daily, len(table.reach)):
        cost += max(abs(state.week[row - daily]) - table.reach[row], 0) * state.weight[row]
    for e in range(len(table.even_rules)):
        cost += uneven(table, state, e, 0, 0)
    for food in range(len(state.uses)):
        if state.uses[food] > 0:
            cost += table.food_prices[food]
    for recipe in range(len(state.served)):
        cost += max(state.served[recipe] - table.limit, 0) * table.over_limit
    return cost + alike // 2  # every pair was counted from both sides
