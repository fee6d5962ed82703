"""Advice for the buyer says nothing that is not on the list."""

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import load_catalogue
from domain.builders import A_MONDAY, a_day, a_meal, a_patient, a_plan
from domain.ledger import demand_of
from domain.nutrition import MILLI
from domain.plan import Component, WeeklyPlan
from domain.shopping import ShoppingList
from engine.aggregate import aggregate as add_up
from engine.insights import advise

CATALOGUE = load_catalogue()
LASTING = [f.id for f in CATALOGUE.foods.values() if f.keeps_days > 30]
FRESH = [f.id for f in CATALOGUE.foods.values() if f.keeps_days <= 3]


def aggregate(plans, catalogue=CATALOGUE) -> ShoppingList:
    return add_up([demand_of(plan) for plan in plans], catalogue)


def a_week(patient: str, foods: dict[str, float]) -> WeeklyPlan:
    """The same dish three times a day."""
    components = tuple(
        Component(food_id=f, name=CATALOGUE.foods[f].name, grams=g, household="") for f, g in foods.items()
    )
    meal = a_meal(components=components)
    days = tuple(a_day(A_MONDAY + timedelta(days=i), breakfast=meal, lunch=meal, dinner=meal) for i in range(7))
    return a_plan(a_patient(id=patient, name=patient.capitalize()), id=f"plan_{patient}", days=days)


def facts(shopping: ShoppingList) -> set[str]:
    """Every figure the list holds, as a buyer reads it."""
    said = {str(len(shopping.items)), str(shopping.patients), str(shopping.plans), "40"}
    amounts = [shopping.edible_mg / MILLI]
    for item in shopping.items:
        amounts += [item.bought_g, item.purchase.leftover_mg / MILLI]
        said |= {str(item.purchase.packs), str(CATALOGUE.foods[item.food_id].keeps_days)}
        said.add(str(len(item.patients)))
        said |= set(re.findall(r"\d+(?:\.\d+)?", item.food))
    said |= {f"{amount / 1000:.1f}" for amount in amounts} | {f"{amount:.0f}" for amount in amounts}
    return said | {str(n) for n in range(1, len(shopping.items) + 1)}


@given(
    st.lists(
        st.dictionaries(st.sampled_from(sorted(CATALOGUE.foods)), st.integers(1, 300), min_size=1, max_size=12),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=40, deadline=None)
def test_every_number_in_the_advice_is_a_fact_of_the_list(weeks: list[dict[str, float]]):
    shopping = aggregate([a_week(f"patient{'abcd'[n]}", foods) for n, foods in enumerate(weeks)], CATALOGUE)
    advice = advise(shopping, CATALOGUE)
    known = facts(shopping)
    for sentence in (advice.summary, *advice.notes):
        assert set(re.findall(r"\d+(?:\.\d+)?", sentence)) <= known, sentence
    assert advice.basis == "rules"


def notes(*plans: WeeklyPlan) -> str:
    return "\n".join(advise(aggregate(plans, CATALOGUE), CATALOGUE).notes)


def test_one_patient_shares_nothing_and_needs_nothing_alone():
    said = notes(a_week("ana", {LASTING[0]: 1}))
    assert "shared" not in said
    assert "one patient only" not in said


def test_what_two_share_and_what_one_needs_alone_is_told_apart():
    said = notes(a_week("ana", {LASTING[0]: 5, LASTING[1]: 5}), a_week("bo", {LASTING[0]: 5}))
    shared, alone = CATALOGUE.foods[LASTING[0]].name, CATALOGUE.foods[LASTING[1]].name
    assert f"1 ingredient shared by several patients; the largest: {shared} (2 patients" in said
    assert f"1 ingredient needed by one patient only; the largest: {alone} (Ana)" in said


def test_two_who_share_nothing_are_told_only_what_each_needs():
    said = notes(a_week("ana", {LASTING[0]: 5}), a_week("bo", {LASTING[1]: 5}))
    assert "shared" not in said
    assert "2 ingredients needed by one patient only" in said


def test_what_is_heavy_is_worth_buying_in_bulk():
    assert "in bulk" in notes(a_week("ana", {"rolled_oats": 300}))
    assert "in bulk" not in notes(a_week("ana", {"rolled_oats": 10}))


def test_what_does_not_keep_is_bought_close_to_the_day():
    said = notes(a_week("ana", {FRESH[0]: 50}))
    assert "to buy close to the day" in said
    assert "first used Monday" in said
    assert "close to the day" not in notes(a_week("ana", {LASTING[0]: 50}))


@pytest.mark.parametrize(("grams", "told"), [(1, True), (23.8, False)])
def test_what_is_left_over_is_told_where_it_is_much(grams: float, told: bool):
    pack = CATALOGUE.foods["rolled_oats"].pack.model_copy(update={"grams": 500})
    oats = CATALOGUE.foods["rolled_oats"].model_copy(update={"pack": pack, "refuse_pct": 0})
    catalogue = CATALOGUE.model_copy(update={"foods": CATALOGUE.foods | {"rolled_oats": oats}})
    said = advise(aggregate([a_week("ana", {"rolled_oats": grams})], catalogue), catalogue).notes
    assert any("of the packs over" in note for note in said) == told


def test_without_a_plan_there_is_nothing_to_buy():
    assert "nothing to buy" in advise(aggregate([], CATALOGUE), CATALOGUE).summary
