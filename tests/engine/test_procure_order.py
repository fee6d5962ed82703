"""Need less stock, back to par, in whole packs, fresh: and every gram and cent accounted for."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalogue import load_catalogue
from domain.builders import A_MOMENT, A_MONDAY
from domain.ledger import Demand, Dish
from domain.supplies import Price, StockItem, Supplier
from engine.aggregate import aggregate
from engine.procure.costs import shared, split, total
from engine.procure.market import market
from engine.procure.order import OrderLine, order, usable_until
from engine.procure.packs import as_purchased, edible_part

CATALOGUE = load_catalogue()
FOODS = CATALOGUE.foods
TODAY = date(2026, 11, 25)
NOBODY = market((), {}, TODAY)


def a_demand(*eaten: tuple[int, str, int], patient: str = "rowan") -> Demand:
    """Day of the week, food, edible milligrams: a dish each."""
    plan = f"plan_{patient}"
    dishes = tuple(
        Dish(patient, patient.capitalize(), plan, A_MONDAY + timedelta(days=day), "lunch", None, "Stew", (food,), (mg,))
        for day, food, mg in eaten
    )
    return Demand(plan, patient, patient.capitalize(), A_MONDAY, "draft", A_MOMENT, dishes)


def ordered(*demands: Demand, stock: Any = (), prices: Any = (), sellers: Any = (), today: date = TODAY):
    there = {item.food_id: item for item in stock}
    shop = market(prices, {one.id: one for one in sellers}, today)
    return order(aggregate(demands, CATALOGUE), there, shop, CATALOGUE, today)


def in_stock(food: str, milligrams: int, **more: Any) -> StockItem:
    return StockItem(food_id=food, milligrams=milligrams, counted_on=more.pop("counted_on", TODAY), **more)


eaten = st.tuples(st.integers(0, 6), st.sampled_from(sorted(FOODS)), st.integers(1, 2_000_000))
demands = st.lists(eaten, min_size=1, max_size=12).map(lambda found: a_demand(*found))
stocks = st.dictionaries(
    st.sampled_from(sorted(FOODS)),
    st.tuples(st.integers(0, 3_000_000), st.integers(0, 1_000_000), st.integers(0, 40)),
    max_size=8,
).map(
    lambda found: [
        in_stock(food, mg, par_milligrams=par, counted_on=TODAY - timedelta(days=ago))
        for food, (mg, par, ago) in found.items()
    ]
)


@given(demands, demands, stocks)
def test_stock_and_packs_are_what_is_needed_and_what_is_left_to_the_milligram(one, two, stock):
    there = {item.food_id: item for item in stock}
    two = Demand(
        "plan_ash", "ash", "Ash", A_MONDAY, "draft", A_MOMENT, tuple(d._replace(patient_id="ash") for d in two.dishes)
    )
    lines = ordered(one, two, stock=stock)
    for line in lines:
        have = there.get(line.food.id)
        assert 0 <= line.from_stock_mg <= (have.milligrams if have else 0)
        bought = sum(d.bought_mg for d in line.deliveries)
        size = line.offer.pack_mg if line.offer else 0
        # enough to eat, and no delivery holds a whole pack too much
        eaten = sum(milligrams for _, milligrams in line.uses)
        from_stock = min(edible_part(line.food, line.from_stock_mg), eaten)
        assert edible_part(line.food, bought - line.restock_mg) + from_stock >= eaten
        assert line.packs * size == bought + line.leftover_mg
        assert all(0 <= d.packs * size - d.bought_mg < size for d in line.deliveries)
        assert line.cents == (line.packs * line.offer.cents if line.offer else 0)
        assert line.missing_mg == bought or len(line.deliveries) > 1
        # back at par afterwards
        good = have.milligrams if have and usable_until(line.food, have) >= TODAY else 0
        par = have.par_milligrams if have else 0
        assert max(0, good - line.from_stock_mg) + line.restock_mg >= par
    assert sum(shared(lines, lambda dish: dish.patient_id).values()) == sum(
        line.cents or 0 for line in lines if line.uses
    )
    assert sum(shared(lines, lambda dish: dish.date).values()) == sum(line.cents or 0 for line in lines if line.uses)


@given(demands, stocks, st.randoms())
def test_the_order_of_plans_and_stock_changes_nothing_and_neither_does_asking_again(demand, stock, random):
    other = a_demand((2, "rolled_oats", 1000), patient="ash")
    shuffled = list(stock)
    random.shuffle(shuffled)
    assert (
        ordered(demand, other, stock=stock)
        == ordered(other, demand, stock=shuffled)
        == ordered(demand, other, stock=stock)
    )


def the(lines: tuple[OrderLine, ...], food: str) -> OrderLine:
    return next(line for line in lines if line.food.id == food)


def test_what_is_in_stock_is_not_bought():
    lines = ordered(a_demand((0, "rolled_oats", 300_000)), stock=[in_stock("rolled_oats", 1_000_000)])
    line = the(lines, "rolled_oats")
    assert (line.packs, line.from_stock_mg, line.cents, line.leftover_mg, line.fresh_until) == (0, 300_000, 0, 0, None)


def test_the_rest_is_bought_in_whole_packs_after_stock():
    line = the(
        ordered(a_demand((0, "rolled_oats", 1_100_000)), stock=[in_stock("rolled_oats", 200_000)]), "rolled_oats"
    )
    assert (line.packs, line.from_stock_mg, line.leftover_mg) == (2, 200_000, 100_000)


def test_stock_is_filled_up_to_par():
    stock = [in_stock("rolled_oats", 600_000, par_milligrams=500_000), in_stock("salt", 0, par_milligrams=1)]
    lines = ordered(a_demand((0, "rolled_oats", 300_000)), stock=stock)
    assert (the(lines, "rolled_oats").restock_mg, the(lines, "rolled_oats").packs) == (200_000, 1)
    assert (the(lines, "salt").uses, the(lines, "salt").packs, the(lines, "salt").restock_mg) == ((), 1, 1)
    assert the(lines, "salt").deliveries[0].on == TODAY
    assert (
        ordered(a_demand((0, "rolled_oats", 1)), stock=[in_stock("salt", 5, par_milligrams=5)])[0].food.id
        == "rolled_oats"
    )


def test_what_has_gone_off_by_the_day_is_bought():
    milk = "milk_2"
    keeps = FOODS[milk].keeps_days
    old = in_stock(milk, 5_000_000, counted_on=A_MONDAY - timedelta(days=keeps))
    line = the(ordered(a_demand((0, milk, 1000), (1, milk, 2000)), stock=[old]), milk)
    assert line.from_stock_mg == 1000
    assert line.packs == 1
    assert usable_until(FOODS[milk], old) == A_MONDAY
    dated = in_stock(milk, 5_000_000, best_before=A_MONDAY + timedelta(days=1))
    assert the(ordered(a_demand((0, milk, 1000), (1, milk, 2000)), stock=[dated]), milk).packs == 0


def test_fresh_meat_is_bought_the_day_before_and_again_for_later_days():
    assert FOODS["chicken_breast"].keeps_days == 2
    line = the(
        ordered(
            a_demand((1, "chicken_breast", 400_000), (2, "chicken_breast", 100_000), (4, "chicken_breast", 300_000))
        ),
        "chicken_breast",
    )
    days = [(d.on, [day.weekday() for day in d.for_days]) for d in line.deliveries]
    assert days == [(A_MONDAY, [1, 2]), (date(2026, 12, 3), [4])]
    assert line.fresh_until == date(2026, 12, 5)


def test_what_keeps_comes_before_the_week_in_one_delivery():
    lines = ordered(a_demand((0, "cod", 1000), (1, "rolled_oats", 1000), (6, "rolled_oats", 1000)))
    line = the(lines, "rolled_oats")
    assert [(d.on, len(d.for_days)) for d in line.deliveries] == [(date(2026, 11, 28), 2)]


MILL = Supplier(id="mill", name="Mill", delivery_days=(0,), lead_days=2)
FARM = Supplier(id="farm", name="Farm", delivery_days=(), lead_days=0)


def a_price(seller: str, food: str, grams: int, cents: int, since: date = TODAY, **more: Any) -> Price:
    return Price(
        supplier_id=seller, food_id=food, since=since, pack_milligrams=grams * 1000, unit="sack", cents=cents, **more
    )


def test_the_cheapest_way_to_have_enough_is_taken():
    prices = [a_price("mill", "rolled_oats", 5000, 500), a_price("farm", "rolled_oats", 500, 100)]
    little = the(ordered(a_demand((3, "rolled_oats", 800_000)), prices=prices, sellers=[MILL, FARM]), "rolled_oats")
    much = the(ordered(a_demand((3, "rolled_oats", 4_000_000)), prices=prices, sellers=[MILL, FARM]), "rolled_oats")
    assert (little.offer.supplier, little.packs, little.cents) == ("Farm", 2, 200)
    assert (much.offer.supplier, much.packs, much.cents) == ("Mill", 1, 500)
    assert much.deliveries[0].on == A_MONDAY
    assert little.offer.text(2) == "2 × 500 g sack"


def test_the_newest_price_that_holds_today_counts():
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    prices = [
        a_price("farm", "rolled_oats", 500, 300, since=tomorrow),
        a_price("farm", "rolled_oats", 500, 200, since=TODAY),
        a_price("farm", "rolled_oats", 500, 100, since=yesterday),
    ]
    line = the(ordered(a_demand((0, "rolled_oats", 1)), prices=prices, sellers=[FARM]), "rolled_oats")
    assert (line.offer.cents, line.offer.since) == (200, TODAY)


def test_what_every_supplier_is_out_of_cannot_be_had():
    prices = [a_price("farm", "rolled_oats", 500, 200, available=False)]
    line = the(ordered(a_demand((0, "rolled_oats", 1)), prices=prices, sellers=[FARM]), "rolled_oats")
    assert (line.offer, line.packs, line.deliveries, line.leftover_mg, line.cents) == (None, 0, (), 0, None)


def test_without_a_delivery_in_time_none_is_promised():
    prices = [a_price("mill", "cod", 500, 900)]
    lines = ordered(a_demand((5, "cod", 1000), (6, "cod", 1000)), prices=prices, sellers=[MILL])
    assert [(d.on, len(d.for_days)) for d in the(lines, "cod").deliveries] == [(None, 1), (None, 1)]
    assert the(lines, "cod").fresh_until is None
    late = ordered(a_demand((0, "cod", 1000)), prices=prices, sellers=[MILL], today=A_MONDAY)
    assert the(late, "cod").deliveries[0].on is None


def test_it_comes_on_the_day_itself_where_there_is_no_earlier_one():
    line = the(ordered(a_demand((0, "cod", 1000)), today=A_MONDAY), "cod")
    assert line.deliveries[0].on == A_MONDAY


def test_a_price_nobody_knows_makes_the_total_unknown():
    pack = FOODS["salt"].pack.model_copy(update={"price_cents": None})
    unpriced = CATALOGUE.model_copy(update={"foods": FOODS | {"salt": FOODS["salt"].model_copy(update={"pack": pack})}})
    shopping = aggregate([a_demand((0, "salt", 1000), (0, "rolled_oats", 1000))], unpriced)
    lines = order(shopping, {}, NOBODY, unpriced, TODAY)
    assert total(lines) is None
    assert the(lines, "salt").cents is None
    assert sum(shared(lines, lambda dish: dish.plan_id).values()) == the(lines, "rolled_oats").cents


@given(st.integers(0, 10**7), st.lists(st.integers(1, 10**6), min_size=1, max_size=20))
def test_cents_are_split_without_losing_one(cents, weights):
    parts = split(cents, weights)
    assert sum(parts) == cents
    assert all(
        abs(part * sum(weights) - cents * weight) < sum(weights) for part, weight in zip(parts, weights, strict=True)
    )


def test_equal_shares_give_the_odd_cent_to_the_first():
    assert split(100, [1, 1, 1]) == [34, 33, 33]
    assert as_purchased(FOODS["rolled_oats"], 1) == 1


def test_what_was_eaten_before_today_needs_no_order():
    demand = a_demand((0, "rolled_oats", 1_000_000), (0, "salt", 1), (3, "rolled_oats", 200_000))
    lines = ordered(demand, today=A_MONDAY + timedelta(days=2))
    assert [line.food.id for line in lines] == ["rolled_oats"]
    assert (lines[0].need_mg, lines[0].packs) == (200_000, 1)
    assert lines[0].deliveries[0].on == A_MONDAY + timedelta(days=2)
