"""Swaps, days made anew and least change, on the real catalogue; each result is held to the validator."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tools
from catalogue import load_catalogue, recognise
from domain.builders import A_MOMENT, A_MONDAY, a_patient
from domain.finding import Verdict
from domain.patient import PatientFields
from domain.plan import DailyMeals, Meal, WeeklyPlan
from engine.assemble import Serving, weekly_plan
from engine.plan.compile import compile_rules
from engine.plan.edit import _away, regenerate, swap, unlike_the_week, update
from engine.plan.edit_board import Bench, against, lay_out
from engine.plan.edit_days import Place, occasions_of, with_meals
from engine.plan.edit_measure import Direction, held, noticed
from engine.plan.generate import Week, plan_week
from engine.validate import validate_week

CATALOGUE = load_catalogue()
DEMO = {
    one["id"]: one for one in json.loads((Path(tools.__file__).parent / "demo_clinic.json").read_text(encoding="utf-8"))
}
VEGAN, RENAL, TWO_SNACKS = "D15", "D16", "D10"


@cache
def _person(who: str) -> PatientFields:
    return PatientFields.model_validate({name: value for name, value in DEMO[who].items() if name != "id"})


@cache
def _plan(who: str) -> WeeklyPlan:
    patient = _person(who)
    made = plan_week(patient, recognise(patient, CATALOGUE.foods), A_MONDAY, CATALOGUE)
    assert isinstance(made, Week)
    return _written(made.days, patient)


def _written(days: tuple[DailyMeals, ...], patient: PatientFields) -> WeeklyPlan:
    return weekly_plan(
        days,
        CATALOGUE,
        digest="0" * 64,
        plan_id="plan_1",
        patient_id="rowan",
        patient_name=patient.name,
        generated_at=A_MOMENT,
        strategy="rule_based",
    )


def _bench(plan: WeeklyPlan, patient: PatientFields, least_snacks: int = 0) -> Bench:
    bench = lay_out(plan, compile_rules(patient, recognise(patient, CATALOGUE.foods), CATALOGUE), least_snacks)
    assert bench is not None
    return bench


def _verdict(bench: Bench, put: Mapping[Place, Serving], patient: PatientFields) -> Verdict:
    return validate_week(_written(with_meals(bench.plan.days, put, CATALOGUE), patient), patient, CATALOGUE)


def _with(plan: WeeklyPlan, day: int, slot: str, **changes: Any) -> WeeklyPlan:
    """The plan with something about one meal changed by hand."""
    meal: Meal = getattr(plan.days[day], slot)
    days = list(plan.days)
    days[day] = days[day].model_copy(update={slot: meal.model_copy(update=changes)})
    return plan.model_copy(update={"days": tuple(days)})


def _everything(bench: Bench) -> Any:
    return np.ones(len(bench.shelf.recipes), dtype=np.bool_)


def test_a_swap_gives_four_other_dishes_best_first_that_are_new_to_the_week():
    bench = _bench(_plan(VEGAN), _person(VEGAN))
    found = swap(bench, [(3, 2)], unlike_the_week(bench, (3, 2)))
    served = {meal.recipe_id for day in bench.plan.days for slot, meal in day.meals() if slot in ("lunch", "dinner")}
    assert len(found.options) == 4
    assert len({one.serving.recipe for one in found.options} - served) == 4
    assert [one.cost for one in found.options] == sorted(one.cost for one in found.options)
    assert all(_verdict(bench, one.put, _person(VEGAN)).valid for one in found.options)


def test_the_best_option_costs_the_week_exactly_what_its_price_says():
    bench = _bench(_plan(VEGAN), _person(VEGAN))
    best = swap(bench, [(3, 2)], unlike_the_week(bench, (3, 2))).options[0]
    picks = bench.picks.copy()
    options = bench.board.servings[2]
    picks[3, 2] = next(i for i, o in enumerate(options) if bench.shelf.serving(int(o)) == best.serving)
    changed = bench.draft(())
    before = changed.total()
    changed.replace(picks)
    assert changed.total() - before == best.cost


def _needing_room(bench: Bench) -> Any:
    """The first three dinners that fit a Tuesday only with other portions of its other meals, as flags one by one."""
    found = []
    fits = bench.requirements.usable & bench.shelf.slots[:, 2] & unlike_the_week(bench, (1, 2))
    for r in np.flatnonzero(fits).tolist():
        only = np.zeros_like(fits)
        only[r] = True
        options = swap(bench, [(1, 2)], only).options
        found += [only] if options and options[0].portions else []
        if len(found) == 3:
            break
    return found


def test_where_no_serving_fits_only_portions_of_the_same_day_move():
    patient = _person(RENAL)
    bench = _bench(_plan(RENAL), patient)
    for only in _needing_room(bench):
        [option] = swap(bench, [(1, 2)], only).options
        assert _verdict(bench, option.put, patient).valid
        for (day, k), serving in option.portions:
            meal = bench.meal((day, k))
            assert meal is not None
            assert (day, serving.recipe) == (1, meal.recipe_id)
            assert serving.servings != meal.servings


def test_a_locked_portion_does_not_move():
    patient = _person(RENAL)
    plan = _plan(RENAL)
    dishes = _needing_room(_bench(plan, patient))
    for slot in ("breakfast", "lunch"):
        plan = _with(plan, 1, slot, locked=True)
    snacks = tuple(meal.model_copy(update={"locked": True}) for meal in plan.days[1].snacks)
    days = list(plan.days)
    days[1] = days[1].model_copy(update={"snacks": snacks})
    bench = _bench(plan.model_copy(update={"days": tuple(days)}), patient)
    assert len(dishes) == 3
    for only in dishes:
        found = swap(bench, [(1, 2)], only)
        assert found.options == ()
        assert found.nearest is not None
        assert not _verdict(bench, found.nearest.put, patient).valid


def test_snacks_of_one_day_compete_for_the_swap():
    bench = _bench(_plan(TWO_SNACKS), _person(TWO_SNACKS))
    places = [(5, k) for k in occasions_of(bench.plan, 5, "snack")]
    assert len(places) == 2
    wanted = np.logical_and.reduce([unlike_the_week(bench, place) for place in places])
    found = swap(bench, places, wanted)
    assert {one.place for one in found.options} <= set(places)
    assert all(_verdict(bench, one.put, _person(TWO_SNACKS)).valid for one in found.options)


def test_nothing_that_is_wanted_is_no_option_and_nothing_near():
    bench = _bench(_plan(VEGAN), _person(VEGAN))
    found = swap(bench, [(3, 2)], ~_everything(bench))
    assert (found.options, found.nearest) == ((), None)


def test_a_dish_that_was_there_before_comes_last():
    bench = _bench(_plan(VEGAN), _person(VEGAN))
    new = unlike_the_week(bench, (3, 2))
    first = swap(bench, [(3, 2)], new).options[0].serving.recipe
    again = swap(bench, [(3, 2)], new, tired={bench.shelf.recipe_at[first]}).options
    assert first not in {one.serving.recipe for one in again}


@pytest.mark.parametrize(
    ("direction", "field"),
    [(Direction("carbs", -1), "carbs"), (Direction("protein", 1), "protein"), (Direction("calories", -1), "calories")],
)
def test_less_and_more_are_beside_the_meal_that_is_replaced(direction: Direction, field: str):
    bench = _bench(_plan("D01"), _person("D01"))
    before = getattr(bench.plan.days[3].dinner.nutrition, field)
    for option in swap(bench, [(3, 2)], unlike_the_week(bench, (3, 2)), [direction]).options:
        after = getattr(with_meals(bench.plan.days, option.put, CATALOGUE)[3].dinner.nutrition, field)
        assert (after - before) * direction.sign > 0


def test_a_way_that_is_gone_plainly_comes_before_one_that_is_hardly_gone():
    bench = _bench(_plan("D01"), _person("D01"))
    options = swap(bench, [(3, 2)], unlike_the_week(bench, (3, 2)), [Direction("minutes", -1)]).options
    assert [one.near for one in options] == sorted(one.near for one in options)


def test_unknown_amounts_go_no_way_and_beside_an_unknown_everything_known_goes():
    shelf = _bench(_plan("D01"), _person("D01")).shelf
    servings = np.arange(len(shelf.recipe_of), dtype=np.int64)
    goes, plainly = noticed(Direction("vitamin_d", 1), None, servings, shelf)
    assert not goes.all()
    assert (goes == plainly).all()
    priced, _ = noticed(Direction("price", -1), None, servings, shelf)
    assert priced.all()
    timed, _ = noticed(Direction("minutes", -1), None, servings, shelf)
    assert timed.all()


def test_a_price_nobody_knows_is_never_cheaper():
    pricey = CATALOGUE.foods["salmon"]
    unpriced = pricey.model_copy(update={"pack": pricey.pack.model_copy(update={"price_cents": None})})
    other = CATALOGUE.model_copy(update={"foods": CATALOGUE.foods | {"salmon": unpriced}})
    patient = _person("D01")
    bench = lay_out(_plan("D01"), compile_rules(patient, recognise(patient, other.foods), other))
    assert bench is not None
    servings = np.arange(len(bench.shelf.recipe_of), dtype=np.int64)
    meal = bench.plan.days[0].dinner
    goes, _ = noticed(Direction("price", -1), meal, servings, bench.shelf)
    salmon = bench.shelf.recipes_with(bench.shelf.foods_with(foods=["salmon"]))[bench.shelf.recipe_of]
    assert goes.any()
    assert not goes[salmon].any()


def test_a_day_made_anew_has_other_dishes_in_every_meal_that_is_not_locked():
    patient = _person("D01")
    bench = _bench(_with(_plan("D01"), 2, "lunch", locked=True), patient)
    put = regenerate(bench, 2, {})
    assert put is not None
    assert set(put) == {(2, k) for k in (0, 2, 3)}
    before = {meal.recipe_id for _, meal in bench.plan.days[2].meals()}
    assert before.isdisjoint(serving.recipe for serving in put.values())
    assert _verdict(bench, put, patient).valid


def test_a_day_made_anew_twice_does_not_come_back():
    bench = _bench(_plan("D01"), _person("D01"))
    first = regenerate(bench, 2, {})
    assert first is not None
    tired = {k: {bench.shelf.recipe_at[serving.recipe]} for (_, k), serving in first.items()}
    again = regenerate(bench, 2, tired)
    assert again is not None
    assert {s.recipe for s in first.values()}.isdisjoint(s.recipe for s in again.values())


def test_a_day_of_which_only_a_meal_without_alternative_is_free_is_not_made_anew():
    patient = _person("D01")
    plan = _plan("D01")
    for slot in ("lunch", "dinner"):
        plan = _with(plan, 2, slot, locked=True)
    starved = PatientFields.model_validate(patient.model_dump() | {"limits": {"vitaminC": {"min": 5000}}})
    bench = _bench(plan, starved)
    assert regenerate(bench, 2, {}) is None


@pytest.mark.parametrize("way", [Direction("price", -1), Direction("minutes", -1), Direction("protein", 1)])
def test_a_day_goes_the_way_that_is_asked_for_as_a_whole(way: Direction):
    patient = _person("D01")
    bench = _bench(_plan("D01"), patient)
    put = regenerate(bench, 2, {}, directions=(way,))
    assert put
    before, after = (_has(days[2], way) for days in (bench.plan.days, with_meals(bench.plan.days, put, CATALOGUE)))
    assert (after - before) * way.sign > 0
    assert _verdict(bench, put, patient).valid


def test_a_day_that_cannot_go_the_way_stays():
    plan = _plan("D01")
    for slot in ("lunch", "dinner", "breakfast"):
        plan = _with(plan, 2, slot, locked=True)
    bench = _bench(plan, _person("D01"))
    snack = next(meal for slot, meal in plan.days[2].meals() if slot == "snack")
    most = Direction("minutes", -1 if snack.preparation_time == 0 else 1)
    put = regenerate(bench, 2, {}, {3: np.array([r.id == snack.recipe_id for r in bench.shelf.recipes])}, (most,))
    assert put is None


def test_every_dish_of_a_day_made_anew_is_of_those_that_are_wanted():
    bench = _bench(_plan("D01"), _person("D01"))
    meat = bench.shelf.recipes_with(bench.shelf.foods_with(["meat", "fish_or_shellfish"]))
    put = regenerate(bench, 2, {}, dict.fromkeys(range(4), ~meat))
    assert put is not None
    assert not meat[[bench.shelf.recipe_at[serving.recipe] for serving in put.values()]].any()
    assert regenerate(bench, 2, {}, {k: np.zeros_like(meat) for k in range(4)}) is None


def test_no_gain_makes_up_for_a_dish_that_is_not_wanted():
    bench = _bench(_plan("D01"), _person("D01"))
    nothing = np.zeros(len(bench.shelf.recipes), dtype=np.bool_)
    for way in (Direction("protein", 1), Direction("price", -1)):
        costs = _away(bench, (2, 1), [(2, k) for k in range(4)], (way,))
        assert costs.min() >= 0
        assert regenerate(bench, 2, {}, dict.fromkeys(range(4), nothing), (way,)) is None


def _has(day: DailyMeals, way: Direction) -> int:
    shelf = _bench(_plan("D01"), _person("D01")).shelf
    return sum(held(way.of, meal, shelf) or 0 for _, meal in day.meals())


def test_a_new_allergy_changes_the_meals_that_hold_it_and_hardly_another():
    patient = _person("D01")
    allergic = patient.model_copy(update={"allergies": (*patient.allergies, "milk")})
    bench = _bench(_plan("D01"), allergic)
    put = update(bench)
    assert bench.misfits
    assert put is not None
    assert bench.misfits <= set(put)
    assert len(put) <= len(bench.misfits) + 2
    assert _verdict(bench, put, allergic).valid
    for place in bench.misfits:
        recipe = bench.recipe(place)
        assert recipe is not None
        assert "no_declared_allergen" in against(bench, recipe)


def test_another_target_moves_portions_and_leaves_the_dishes():
    patient = _person("D01").model_copy(update={"calorie_target": 1750})
    bench = _bench(_plan("D01"), patient)
    put = update(bench)
    assert put is not None
    same = [serving.recipe == meal.recipe_id for place, serving in put.items() if (meal := bench.meal(place))]
    assert sum(same) >= len(same) - 1
    assert _verdict(bench, put, patient).valid


def test_more_eating_occasions_add_snacks():
    patient = _person("D01")
    bench = _bench(_plan("D01"), patient, least_snacks=2)
    assert bench.misfits == {(d, 4) for d in range(7)}
    assert bench.meal((0, 4)) is None
    put = update(bench)
    assert put is not None
    assert {(d, 4) for d in range(7)} <= set(put)
    assert _verdict(bench, put, patient).valid


def test_a_record_nothing_can_meet_gives_no_update_and_locked_meals_do_not_move():
    plan = _plan("D01")
    for day in range(7):
        for slot in ("breakfast", "lunch", "dinner"):
            plan = _with(plan, day, slot, locked=True)
    days = tuple(
        day.model_copy(update={"snacks": tuple(m.model_copy(update={"locked": True}) for m in day.snacks)})
        for day in plan.days
    )
    patient = _person("D01").model_copy(update={"calorie_target": 2600})
    assert update(_bench(plan.model_copy(update={"days": days}), patient)) is None


def test_a_meal_that_is_not_exactly_its_recipe_is_a_misfit():
    plan, patient = _plan("D01"), _person("D01")
    plan = _with(plan, 0, "lunch", recipe_id=None)
    plan = _with(plan, 1, "lunch", components=plan.days[1].lunch.components[:-1])
    plan = _with(plan, 2, "lunch", servings=7.75)
    bench = _bench(plan, patient)
    assert bench.misfits == {(0, 1), (1, 1), (2, 1)}
    assert bench.recipe((0, 1)) is None
    found = swap(bench, [(0, 1)], unlike_the_week(bench, (0, 1)))
    assert found.options


def test_no_board_where_no_recipe_is_left():
    nothing = CATALOGUE.model_copy(
        update={"recipes": {r.id: r for r in CATALOGUE.recipes.values() if "breakfast" not in r.meals}}
    )
    patient = _person("D01")
    assert lay_out(_plan("D01"), compile_rules(patient, recognise(patient, nothing.foods), nothing)) is None


def test_a_patient_of_the_builders_is_planned_too():
    patient = a_patient()
    made = plan_week(patient, recognise(patient, CATALOGUE.foods), A_MONDAY, CATALOGUE)
    assert isinstance(made, Week)
    bench = _bench(_written(made.days, patient), patient)
    assert not bench.misfits
