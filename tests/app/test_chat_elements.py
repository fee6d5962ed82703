"""What the elements of the page are given: words, bars, bands and cards, made of a tool's result."""

from copy import deepcopy

import pytest

from app.chat.changes import changed_props, compare_props, done_said, suggestions_props
from app.chat.charts import charts_props
from app.chat.drawings import drawn
from app.chat.patient import patient_props, rules_props
from app.chat.shopping import shopping_props
from app.chat.week import figure, finding_props, place_of, servings, week_props
from app.house import House
from app.settings import Settings

SALMA = {
    "name": "Salma Noor", "age": 51, "gender": "female", "calorieTarget": 1900, "weightKg": 70, "heightCm": 170,
    "macroTargets": {"protein": 95, "carbs": 215, "fat": 70}, "medicalConditions": ["type 2 diabetes"],
    "allergies": ["peanuts"], "limits": {"sodium": {"max": 2200}}, "notes": "Eats late.",
}  # fmt: skip
TUESDAY = "2026-12-01"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A house with one patient and a plan of hers."""
    home = tmp_path_factory.mktemp("elements")
    opened = House.open(Settings(database_url=f"sqlite:///{home / 'wavy.db'}", today="2026-11-23"))
    data_of(opened, "create_patient", SALMA)
    data_of(opened, "generate_plan", {"patient": "Salma"})
    yield opened
    opened.database.dispose()


def data_of(house, tool, arguments):
    envelope = house.call(tool, arguments)
    assert envelope.data is not None, envelope.error
    return envelope.data


@pytest.fixture
def plan(house):
    """Her plan as `get_plan` answers it."""
    return data_of(house, "get_plan", {"plan": "Salma"})


@pytest.mark.parametrize(
    ("amount", "said"), [(1, "1 serving"), (0.75, "¾ serving"), (1.25, "1¼ servings"), (2, "2 servings")]
)
def test_servings_are_said_in_quarters(amount, said):
    assert servings(amount) == said


@pytest.mark.parametrize(("amount", "said"), [(None, "?"), (0, "0 g"), (3.44, "3.4 g"), (1898.4, "1,898 g")])
def test_what_is_unknown_is_never_zero(amount, said):
    assert figure(amount, "g") == said


@pytest.mark.parametrize(("amount", "place"), [(None, "unknown"), (9.9, "low"), (10, "in"), (20, "in"), (20.1, "high")])
def test_a_figure_stands_in_its_band_or_beside_it(amount, place):
    assert place_of(amount, 10, 20) == place


def test_a_week_has_bars_against_targets_and_the_bands_of_its_rules(plan):
    week = week_props(plan)
    assert (week["week"], week["statusWord"], week["version"]) == ("30 November – 6 December 2026", "Draft", 1)
    assert week["targets"] == "1,900 kcal, 95 g protein, 215 g carbohydrate, 70 g fat"
    monday = week["days"][0]
    assert (monday["name"], monday["short"]) == ("Monday 30 November", "Mon 30")
    energy = monday["bars"][0]
    assert energy["percent"] == round(plan["days"][0]["totalCalories"] * 100 / 1900)
    assert energy["state"] == "in"
    assert [meal["word"] for meal in monday["meals"]][:3] == ["Breakfast", "Lunch", "Dinner"]
    assert len(monday["figures"]) == len(week["names"]) == 21
    too_low = plan | {"bands": {"calories": {"min": 9000, "max": None}}}
    assert "below what is allowed" in week_props(too_low)["days"][0]["bars"][0]["said"]


def test_portions_are_in_household_measures_and_grams(plan):
    part = plan["days"][0]["lunch"]["components"][0] | {"grams": 120, "household": "120 g"}
    weighed = deepcopy(plan)
    weighed["days"][0]["lunch"]["components"][0] = part
    portion = week_props(weighed)["days"][0]["meals"][1]["portions"][0]
    assert portion == {"food": part["name"], "measure": "", "grams": "120 g"}


def test_what_is_not_known_of_every_food_is_said_the_least_known_first(plan):
    verdict = plan["verdict"] | {"coverage": {"vitaminK": 91, "zinc": 100, "folate": 80}}
    assert week_props(plan | {"verdict": verdict})["coverage"] == ["Folate 80%", "Vitamin K 91%"]


def test_a_finding_opens_to_rule_figure_bound_and_source(plan):
    found = {
        "rule": "sodium", "severity": "warning", "date": TUESDAY, "meal": "lunch", "observed": 2400, "bound": "≤ 2300",
        "unit": "mg", "message": "Too much.", "source": "AHA", "topFoods": ["feta"], "repair": None,
    }  # fmt: skip
    opened = finding_props(found)
    assert opened["when"] == "Tue 1 Dec, lunch"
    assert (opened["observed"], opened["bound"], opened["foods"], opened["repair"]) == (
        "2400 mg",
        "≤ 2300 mg",
        ["feta"],
        "",
    )
    week = week_props(
        plan | {"verdict": plan["verdict"] | {"valid": False, "findings": [found | {"meal": None}, found]}}
    )
    assert week["days"][1]["findings"] == [0]
    assert week["days"][1]["meals"][1]["findings"] == [1]
    assert week["counts"][0]["said"] == "2 warnings"
    assert week["verdict"].startswith("Not valid")


def test_charts_have_a_trend_a_figure_a_split_of_100_and_carbohydrate_by_meal_in_diabetes(house, plan):
    charts = charts_props(plan, data_of(house, "chart_plan", {"plan": "Salma"}))
    titles = [one["title"] for one in charts["trends"]]
    assert len(titles) == len(set(titles))
    energy = next(one for one in charts["trends"] if one["title"].startswith("Energy (kcal)"))
    assert (energy["lo"], energy["hi"]) == (1805, 1995)
    assert 0 < energy["bottom"] <= 1805
    assert energy["top"] >= 1995
    assert len(energy["ticks"]) <= 8
    assert "Mon" in energy["said"]
    assert all(sum(part["percent"] for part in day["parts"]) == 100 for day in charts["split"])
    assert [meal["title"] for meal in charts["carbs"]["meals"]][:3] == ["Breakfast", "Lunch", "Dinner"]
    assert charts_props(plan, {"series": []})["carbs"] is None


def test_a_day_that_is_not_wholly_known_is_at_least_so_much(plan):
    series = {
        "rule": "fibre", "title": "Fibre", "level": "soft", "source": "EFSA", "nutrient": "fiber", "name": "fibre",
        "scope": "day", "meal": None, "unit": "g", "lo": 25, "hi": None,
        "points": [
            {"date": TUESDAY, "meal": None, "value": 30, "whole": False},
            {"date": TUESDAY, "meal": None, "value": None, "whole": False},
            {"date": TUESDAY, "meal": None, "value": 12, "whole": True},
        ],
    }  # fmt: skip
    at_least, unknown, low = charts_props(plan, {"series": [series]})["trends"][0]["points"]
    assert (at_least["text"], at_least["short"], at_least["state"]) == ("at least 30 g", "≥30", "unknown")
    assert (unknown["text"], unknown["value"]) == ("?", None)
    assert low["text"] == "12 g (below)"


def test_a_record_says_what_is_prescribed_written_and_not_understood(house):
    data = data_of(house, "get_patient", {"patient": "Salma"})
    strange = {"field": "medicalConditions", "written": "zzyzx", "suggestions": ["eczema"]}
    card = patient_props(data | {"notUnderstood": [strange]})
    fields = {one["name"]: one["text"] for one in card["fields"]}
    assert fields["Allergies"] == "peanuts"
    assert fields["Ordered limits a day"] == "sodium at most 2200"
    assert fields["Notes"] == "Eats late."
    assert card["about"].startswith("51 years, female, 70 kg, 170 cm")
    assert card["problems"][0] == "⚠️ Not understood in medicalConditions: “zzyzx”. Did you mean eczema?"
    assert patient_props(data | {"allergies": []})["fields"][0]["text"] == "none on record"


def test_rules_come_by_level_and_a_missing_field_names_what_it_leaves_unchecked():
    rule = {"rule": "a", "title": "A", "level": "hard", "text": "Not a.", "source": "S"}
    data = {"rules": [rule, rule | {"level": "info", "yields": True}], "missing": [rule | {"field": "weightKg"}]}
    shown = rules_props(data)
    assert [group["open"] for group in shown["rules"]] == [True, False]
    assert shown["rules"][1]["rules"][0]["text"].startswith("The prescription stands against it")
    assert shown["missing"] == [{"field": "weightKg", "rules": "A"}]


def test_a_shopping_list_is_by_aisle_and_every_use_has_an_owner(house, plan):
    data = data_of(house, "aggregate_ingredients", {"plans": [plan["id"]]})
    shown = shopping_props(data)
    assert shown["title"] == "Shopping list for Salma Noor"
    assert sum(len(aisle["items"]) for aisle in shown["aisles"]) == data["totals"]["items"]
    item = shown["aisles"][0]["items"][0]
    assert item["patients"] == ["Salma Noor"]
    assert item["uses"][0]["patient"] == "Salma Noor"
    assert shopping_props(data)["list"] == shown["list"]


def test_a_swap_is_told_and_the_others_are_cards(house, plan):
    found = data_of(house, "suggest_swaps", {"plan": plan["id"], "date": TUESDAY, "meal": "dinner"})
    cards = suggestions_props(found)
    assert cards["title"] == f"Instead of {plan['days'][1]['dinner']['name']}, Tue 1 Dec"
    assert {by["name"] for by in cards["alternatives"][0]["differences"]} >= {"kcal", "Protein", "Sodium"}
    dish = cards["alternatives"][0]["name"]
    swap = {"plan": plan["id"], "date": TUESDAY, "meal": "dinner", "request": dish}
    data = data_of(house, "swap_meal", swap)
    told = changed_props("swap_meal", data)
    assert told["lines"][0].startswith(f"Instead of {plan['days'][1]['dinner']['name']}: {dish}")
    assert told["place"] == {"date": TUESDAY, "meal": "dinner", "dish": None}
    assert done_said("swap_meal", data).endswith(f"Version {data['version']}: every hard rule is met.")
    beside = compare_props(data_of(house, "compare_plan", {"plan": plan["id"]}))
    assert beside["meals"][0]["after"].startswith(dish)
    assert beside["days"][0]["figures"][0]["name"] == "Energy"


def test_what_else_is_done_is_told_in_a_line(plan):
    assert changed_props("undo", plan)["lines"][0] == "The last change is taken back."
    assert changed_props("lock_meal", plan)["lines"][0] == "No meal is locked."
    assert changed_props("update_plan", plan | {"changes": []})["lines"][0].startswith("Nothing had to change")
    assert done_said("delete_plan", {"deleted": "plan_1"}) == "The plan is deleted."
    assert "14 December 2026" in done_said("duplicate_plan", plan | {"weekStart": "2026-12-14"})


def test_a_plan_is_drawn_once_shown_again_below_and_changed_where_it_stands(plan):
    first, none = drawn("generate_plan", plan, ())
    assert (first.props["part"], first.plan, none) == ("Week", plan["id"], None)
    again, moved = drawn("get_plan", plan, (plan["id"],))
    assert (again.plan, moved.gone, moved.props["part"]) == (plan["id"], True, "Note")
    changed, redrawn = drawn("undo", plan, (plan["id"],))
    assert (changed.props["part"], changed.plan, redrawn.gone) == ("Changed", "", False)
    assert redrawn.props["part"] == "Week"
    assert drawn("find_recipes", {"recipes": []}, ()) == (None, None)
