"""A week with some meals replaced: everything else as it was, to the kcal shown, and the sums still add up."""

from math import ceil, floor

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import load_catalogue, recognise
from domain.builders import A_MONDAY, a_patient
from domain.nutrition import PARTS
from engine.assemble import Serving, weekly_totals
from engine.plan.edit_days import round_beside, with_meals
from engine.plan.generate import Week, plan_week

_KCAL = st.integers(0, 900 * PARTS)


def _is_rounded(shown: int, exact: int) -> bool:
    return shown in (exact // PARTS, -(-exact // PARTS))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_figure_is_a_floor_or_a_ceiling_whatever_was_shown_before(data: st.DataObject):
    parts = [[data.draw(_KCAL) for _ in range(4)] for _ in range(7)]
    shown = [[data.draw(st.sampled_from([None, part // PARTS, -(-part // PARTS)])) for part in day] for day in parts]
    figures = round_beside(parts, shown)
    for day, exact in zip(figures, parts, strict=True):
        assert all(_is_rounded(one, part) for one, part in zip(day, exact, strict=True))
        assert _is_rounded(sum(day), sum(exact))
    assert _is_rounded(sum(map(sum, figures)), sum(map(sum, parts)))


def test_figures_that_still_add_up_stay_although_others_would_be_nearer():
    parts = [[PARTS * 100 + 1, PARTS * 101 - 1]] + [[PARTS * 200]] * 6
    assert round_beside(parts, [[101, 100]] + [[200]] * 6)[0] == [101, 100]
    assert round_beside(parts, [[None, None]] + [[200]] * 6)[0] == [100, 101]


def test_a_figure_gives_way_where_the_day_would_not_add_up():
    half = PARTS * 100 + PARTS // 2
    [first, *_] = round_beside([[half, half]] + [[PARTS]] * 6, [[101, 101]] + [[1]] * 6)
    assert sorted(first) == [100, 101]


def test_another_dish_leaves_every_other_meal_as_it_was():
    catalogue = load_catalogue()
    patient = a_patient()
    made = plan_week(patient, recognise(patient, catalogue.foods), A_MONDAY, catalogue)
    assert isinstance(made, Week)
    days = with_meals(made.days, {(3, 2): Serving("lahanorizo_lentils", 5)}, catalogue)
    changed = [
        (d, k)
        for d, (before, after) in enumerate(zip(made.days, days, strict=True))
        for k, (one, other) in enumerate(zip(before.meals(), after.meals(), strict=True))
        if one != other
    ]
    assert changed == [(3, 2)]
    assert days[3].dinner.recipe_id == "lahanorizo_lentils"
    assert weekly_totals(days, catalogue).calories == sum(day.total_calories for day in days)


def test_an_occasion_that_was_not_there_becomes_a_snack():
    catalogue = load_catalogue()
    patient = a_patient()
    made = plan_week(patient, recognise(patient, catalogue.foods), A_MONDAY, catalogue)
    assert isinstance(made, Week)
    serving = Serving("mozzarella_tomato_basil", 2)
    more = with_meals(made.days, {(d, 4): serving for d in range(7)}, catalogue)
    assert [len(day.snacks) for day in more] == [len(made.days[0].snacks) + 1] * 7
    kcal = more[0].total_nutrition.calories
    assert kcal is not None
    assert floor(kcal) == ceil(kcal) == sum(meal.nutrition.calories or 0 for _, meal in more[0].meals())
