"""How meals lie in the week: quotas, repeated main dishes, the number of meals a day."""

import pytest


@pytest.mark.parametrize(
    ("ends", "fish_days", "out"),
    [
        ({"lo": 2}, 2, False),
        ({"lo": 2}, 1, True),
        ({"hi": 2}, 2, False),
        ({"hi": 2}, 3, True),
        ({"lo": 1, "hi": 2}, 2, False),
        ({"lo": 1, "hi": 2}, 0, True),
    ],
)
@pytest.mark.parametrize("by", [{"facts": ["finned_fish"]}, {"foods": ["cod"]}])
def test_a_quota_counts_the_meals_of_the_week_that_hold_a_food(kit, ends, fish_days, out, by):
    foods = [kit.food("cod", facts=["finned_fish"]), kit.food("rice")]
    days = [["rice", "cod", "rice"]] * fish_days + [["rice"] * 3]
    found = kit.found(kit.rule({"kind": "quota"} | by | ends, "week"), foods, *days)
    assert [(one.observed, one.unit) for one in found] == [(fish_days, "meals")] * out
    assert all(one.bound in ("≥ 2", "≤ 2", "1..2") for one in found)


def test_a_daily_quota_is_counted_day_by_day(kit):
    foods = [kit.food("kale", facts=["vegetable"]), kit.food("rice")]
    rule = kit.rule({"kind": "quota", "facts": ["vegetable"], "lo": 2}, "day")
    found = kit.found(rule, foods, ["kale", "kale", "rice"], ["kale", "rice", "rice"], ["kale"] * 3)
    assert [(str(one.date), one.observed) for one in found] == [("2026-12-01", 1)]


WEEKS = [
    ("every other day", "a b a b a b a", 7, 1, []),
    ("two days running", "a a b a b a b", 7, 1, ["1 day(s) apart"]),
    ("two days between are wanted", "a b a c b a c", 7, 2, ["2 day(s) apart"]),
    ("three times", "a b c a d e a", 2, 0, [3]),
    ("just twice", "a b c a d e f", 2, 0, []),
    ("too soon and too often is said once a meal", "a a a b c d e", 2, 1, ["1 day(s) apart"] * 2),
]


@pytest.mark.parametrize(("dinners", "week", "gap", "seen"), [w[1:] for w in WEEKS], ids=[w[0] for w in WEEKS])
def test_a_main_dish_comes_again_neither_too_soon_nor_too_often(kit, dinners, week, gap, seen):
    names = [f"dish_{letter}" for letter in "abcdef"]
    lunches = [f"lunch_{day}" for day in range(7)]
    foods = [kit.food(name) for name in (*names, *lunches, "toast")]
    days = [["toast", lunches[i], f"dish_{letter}", "toast"] for i, letter in enumerate(dinners.split())]
    rule = kit.rule({"kind": "repeats", "week": week, "gap": gap}, "week")
    found = kit.found(rule, foods, *days)
    assert [one.observed for one in found] == seen
    assert {one.meal for one in found} <= {"dinner"}


@pytest.mark.parametrize("gap", [0, 1])
def test_lunch_and_dinner_of_one_day_differ(kit, gap):
    foods = [kit.food(name) for name in ("toast", "pie", *(f"dish_{i}" for i in range(12)))]
    days = [["toast", "pie", "pie"], *(["toast", f"dish_{i}", f"dish_{i + 6}"] for i in range(6))]
    found = kit.found(kit.rule({"kind": "repeats", "week": 7, "gap": gap}, "week"), foods, *days)
    assert [(one.meal, one.observed) for one in found] == [("dinner", "twice on one day")]


def test_a_breakfast_may_come_every_day(kit):
    foods = [kit.food(name) for name in ("toast", *(f"dish_{i}" for i in range(14)))]
    days = [["toast", f"dish_{2 * i}", f"dish_{2 * i + 1}", "toast"] for i in range(7)]
    assert kit.found(kit.rule({"kind": "repeats", "week": 1, "gap": 7}, "week"), foods, *days) == []


@pytest.mark.parametrize(
    ("snacks", "check", "observed"),
    [
        (0, {"occasions": 3}, None),
        (0, {"occasions": 4}, 3),
        (1, {"occasions": 4, "evening_snack": True}, None),
        (0, {"occasions": 3, "evening_snack": True}, "no snack"),
        (2, {"occasions": 6}, 5),
    ],
)
def test_a_day_has_as_many_eating_occasions_as_wanted(kit, snacks, check, observed):
    found = kit.found(kit.rule({"kind": "shape"} | check), [kit.food("bun")], ["bun"] * (3 + snacks))
    assert {one.observed for one in found} == ({observed} if observed is not None else set())
    assert len(found) in (0, 7)
