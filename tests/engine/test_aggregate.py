"""Every gram on the shopping list has an owner, and none is lost or bought twice."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import load_catalogue
from domain.builders import A_MONDAY, a_day, a_meal, a_patient, a_plan
from domain.errors import Conflict
from domain.food import Food
from domain.ledger import demand_of
from domain.nutrition import MILLI
from domain.plan import Component, WeeklyPlan
from domain.shopping import ShoppingList
from engine.aggregate import aggregate as add_up
from engine.insights import advise

CATALOGUE = load_catalogue()
FOODS = sorted(CATALOGUE.foods)


def aggregate(plans: list[WeeklyPlan], catalogue=CATALOGUE) -> ShoppingList:
    return add_up([demand_of(plan) for plan in plans], catalogue)


parts = st.builds(
    lambda food, mg: Component(food_id=food, name=CATALOGUE.foods[food].name, grams=mg / MILLI, household=""),
    st.sampled_from(FOODS),
    st.integers(1, 900_000),
)
meals = st.lists(parts, min_size=1, max_size=4).map(lambda components: a_meal(components=tuple(components)))


@st.composite
def weeks(draw: st.DrawFn) -> list[WeeklyPlan]:
    """One to four plans of up to three patients, with a few different meals."""
    dishes = draw(st.lists(meals, min_size=1, max_size=4))
    plans = []
    for number in range(draw(st.integers(1, 4))):
        patient = a_patient(id=f"p{draw(st.integers(0, 2))}")
        week = A_MONDAY + timedelta(days=7 * draw(st.integers(0, 1)))
        days = tuple(
            a_day(
                week + timedelta(days=offset),
                lunch=draw(st.sampled_from(dishes)),
                snacks=tuple(draw(st.lists(st.sampled_from(dishes), max_size=2))),
            )
            for offset in range(7)
        )
        plans.append(a_plan(patient, week, id=f"plan_{number}", days=days))
    return plans


@given(weeks())
@settings(max_examples=40, deadline=None)
def test_what_is_served_is_what_is_on_the_list_to_the_milligram(plans: list[WeeklyPlan]):
    served = [part for plan in plans for day in plan.days for _, meal in day.meals() for part in meal.components]
    shopping = aggregate(plans, CATALOGUE)
    assert {i.food_id for i in shopping.items} == {part.food_id for part in served}
    for item in shopping.items:
        milligrams = sum(part.milligrams for part in served if part.food_id == item.food_id)
        assert item.edible_mg == milligrams
        assert sum(item.amounts) == milligrams
        shown = item.as_json()
        assert round(shown["grams"] * MILLI) == milligrams
        assert sum(round(use["grams"] * MILLI) for use in shown["usedBy"]) == milligrams
    totals = shopping.totals()
    assert round(totals["grams"] * MILLI) == sum(part.milligrams for part in served)
    assert totals["items"] == len(shopping.items)
    assert totals["plans"] == len(plans)
    assert totals["patients"] == len({plan.patient_id for plan in plans})


@given(weeks())
@settings(max_examples=25, deadline=None)
def test_every_use_leads_back_to_the_meal_it_is_in(plans: list[WeeklyPlan]):
    served = Counter(
        (plan.patient_id, plan.id, day.date.isoformat(), slot, meal.name, part.food_id, part.milligrams)
        for plan in plans
        for day in plan.days
        for slot, meal in day.meals()
        for part in meal.components
    )
    listed = Counter(
        (u["patientId"], u["planId"], u["date"], u["meal"], u["recipe"], item["foodId"], round(u["grams"] * MILLI))
        for item in aggregate(plans, CATALOGUE).as_json()["items"]
        for u in item["usedBy"]
    )
    assert listed == served


@given(weeks(), st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_plans_changes_nothing(plans: list[WeeklyPlan], random):
    shuffled = list(plans)
    random.shuffle(shuffled)
    assert aggregate(plans).as_json() == aggregate(shuffled).as_json()


@given(weeks())
@settings(max_examples=25, deadline=None)
def test_enough_is_bought_and_never_a_whole_pack_too_much(plans: list[WeeklyPlan]):
    for item in aggregate(plans, CATALOGUE).items:
        food = CATALOGUE.foods[item.food_id]
        kept = 100 - food.refuse_pct
        assert item.bought_g * MILLI * kept >= item.edible_mg * 100
        assert (item.bought_g - 1) * MILLI * kept < item.edible_mg * 100
        packs = item.purchase
        assert packs.packs * packs.pack_mg == item.bought_g * MILLI + packs.leftover_mg
        assert 0 <= packs.leftover_mg < packs.pack_mg


def with_figures(**figures: object) -> tuple[object, Food]:
    """The catalogue with oats of these figures."""
    oats = CATALOGUE.foods["rolled_oats"].model_copy(update=figures)
    return CATALOGUE.model_copy(update={"foods": CATALOGUE.foods | {"rolled_oats": oats}}), oats


def oats_plan(grams: float, **changes: object) -> WeeklyPlan:
    """One breakfast of oats and nothing else in the week but the same."""
    part = Component(food_id="rolled_oats", name="Oats", grams=grams, household="")
    meal = a_meal(components=(part,))
    days = tuple(a_day(A_MONDAY + timedelta(days=i), breakfast=meal, lunch=meal, dinner=meal) for i in range(7))
    return a_plan(a_patient(id=str(changes.pop("patient_id", "pat_rowan"))), days=days, **changes)


def test_packs_are_rounded_once_for_all_patients_together():
    pack = CATALOGUE.foods["rolled_oats"].pack.model_copy(update={"grams": 500})
    catalogue, _ = with_figures(refuse_pct=0, pack=pack)
    plans = [oats_plan(10, id=f"plan_{n}", patient_id=f"p{n}") for n in range(4)]
    (item,) = aggregate(plans, catalogue).items
    assert item.edible_mg == 4 * 21 * 10 * MILLI
    assert (item.purchase.packs, item.purchase.leftover_mg) == (2, 160 * MILLI)


@pytest.mark.parametrize(
    ("grams", "refuse", "quantity"),
    [(10, 0, 210), (10, 50, 420), (10, 30, 300), (10, 99, 21_000), (0.001, 0, 1), (47.619, 0, 1000), (47.62, 0, 1001)],
)
def test_what_is_thrown_away_is_bought_too(grams: float, refuse: int, quantity: int):
    catalogue, _ = with_figures(refuse_pct=refuse)
    (item,) = aggregate([oats_plan(grams)], catalogue).items
    assert item.bought_g == quantity


def test_the_list_goes_by_aisle_and_name():
    plan = oats_plan(10)
    foods = ["black_pepper", "apple", "rolled_oats", "banana"]
    meal = a_meal(components=tuple(Component(food_id=f, name=f, grams=1, household="") for f in foods if f in FOODS))
    days = (plan.days[0].model_copy(update={"lunch": meal}), *plan.days[1:])
    items = aggregate([plan.model_copy(update={"days": days})], CATALOGUE).items
    aisles = [item.aisle for item in items]
    assert aisles.index("dry_goods") > aisles.index("produce")
    assert [i.food for i in items if i.aisle == "produce"] == sorted(i.food for i in items if i.aisle == "produce")


def test_a_food_the_catalogue_no_longer_has_is_said():
    part = Component(food_id="dodo_egg", name="Dodo egg", grams=1, household="")
    plan = oats_plan(10)
    days = (plan.days[0].model_copy(update={"lunch": a_meal(components=(part,))}), *plan.days[1:])
    with pytest.raises(Conflict, match="dodo_egg"):
        aggregate([plan.model_copy(update={"days": days})], CATALOGUE)


def test_of_nothing_there_is_an_empty_list():
    shopping = aggregate([], CATALOGUE)
    assert shopping.items == ()
    assert shopping.totals() == {"items": 0, "grams": 0, "plans": 0, "patients": 0}
    assert advise(shopping, CATALOGUE).notes == ()


def test_each_use_says_when_and_for_whom():
    (item,) = aggregate([oats_plan(10)], CATALOGUE).items
    first, milligrams = item.uses[0]
    assert milligrams == 10 * MILLI
    assert (first.patient_id, first.plan_id, first.date, first.meal) == (
        "pat_rowan", "plan_pat_rowan_2026-11-30", date(2026, 11, 30), "breakfast",
    )  # fmt: skip
    assert len(item.uses) == 21
