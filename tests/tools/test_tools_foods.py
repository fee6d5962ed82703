"""Only what is sure to fit is listed; what is not known is said to be unknown."""

import pytest

from catalogue import load_catalogue

CATALOGUE = load_catalogue()


def foods_of(answer: dict) -> set[str]:
    return {part["food"] for recipe in answer["recipes"] for part in recipe["components"]}


@pytest.mark.parametrize("allergen", ["peanut", "milk", "wheat", "gluten", "egg", "soy", "sesame", "fish", "tree nuts"])
def test_no_recipe_without_an_allergen_holds_or_may_hold_it(clinic, allergen: str):
    answer = clinic.data("find_recipes", without=[allergen])
    assert answer["total"] == len(answer["recipes"]) > 0
    key = allergen.replace(" ", "_").removesuffix("s") if allergen == "tree nuts" else allergen
    assert all(CATALOGUE.foods[food].state_of(key) == "free" for food in foods_of(answer))


@pytest.mark.parametrize(
    ("diet", "facts"),
    [
        ("vegan", {"meat", "dairy", "eggs", "finned_fish", "shellfish", "honey", "gelatine"}),
        ("Vegetarian", {"meat", "finned_fish", "shellfish", "gelatine"}),
        ("halal", {"pork", "alcohol"}),
        ("pescatarian", {"meat"}),
    ],
)
def test_no_recipe_of_a_diet_holds_what_the_diet_excludes(clinic, diet: str, facts: set[str]):
    answer = clinic.data("find_recipes", diet=diet)
    assert answer["recipes"]
    assert all(facts.isdisjoint(CATALOGUE.foods[food].facts) for food in foods_of(answer))


def test_no_kosher_recipe_has_meat_and_dairy_together(clinic):
    for recipe in clinic.data("find_recipes", diet="kosher")["recipes"]:
        facts = {fact for part in recipe["components"] for fact in CATALOGUE.foods[part["food"]].facts}
        assert not {"meat", "dairy"} <= facts, recipe["name"]


def test_a_diet_and_what_to_leave_out_hold_together(clinic):
    answer = clinic.data("find_recipes", diet="vegan", without=["soy", " "], meal="dinner", maxPrepMinutes=40, query="")
    assert answer["recipes"]
    for recipe in answer["recipes"]:
        assert "dinner" in recipe["meals"]
        assert recipe["minutes"] <= 40
    assert all(CATALOGUE.foods[food].state_of("soy") == "free" for food in foods_of(answer))


@pytest.mark.parametrize("diet", ["low sodium", "keto", "high protein", "DASH", "mediterranean"])
def test_a_diet_of_a_whole_day_is_no_property_of_a_recipe(clinic, diet: str):
    error = clinic.error("find_recipes", diet=diet)
    assert error["code"] == "invalid_input"
    assert "day" in error["message"]


def test_a_diet_that_also_bounds_the_day_says_so(clinic):
    answer = clinic.data("find_recipes", diet="renal")
    assert answer["recipes"]
    assert answer["notes"]
    assert clinic.data("find_recipes", query="soup")["notes"] == []


@pytest.mark.parametrize(("asked", "says"), [({"diet": "vegn"}, "vegan"), ({"without": ["zorblax"]}, "Name a diet")])
def test_a_diet_or_food_nobody_knows_is_an_error_not_an_empty_wish(clinic, asked: dict, says: str):
    error = clinic.error("find_recipes", **asked)
    assert error["code"] == "invalid_input"
    assert says in error["hint"]


def test_a_recipe_is_told_with_its_figures(clinic):
    recipe = clinic.data("find_recipes", query="porridge", meal="breakfast")["recipes"][0]
    kcal = sum(CATALOGUE.foods[c["food"]].per100g.calories * c["grams"] / 100 for c in recipe["components"])
    assert recipe["nutrition"]["calories"] == pytest.approx(kcal, abs=0.5)
    assert recipe["ingredients"][0].endswith(CATALOGUE.foods[recipe["components"][0]["food"]].name)
    view = clinic.call("find_recipes").compact
    assert len(view["recipes"]) == 15
    assert view["total"] == len(CATALOGUE.recipes)


def test_a_known_food_is_told_whole(clinic):
    answer = clinic.data("lookup_food", name="peanut butter")
    assert answer["known"]
    assert answer["food"]["id"] == "peanut_butter"
    assert "peanut" in answer["contains"]
    assert answer["state"]["peanut"] == "contains"
    assert answer["state"]["tree_nut"] == "may"
    assert answer["mayContain"] == ["tree_nut"]
    assert answer["food"].keys() >= {
        "id", "name", "fdcId", "per100g", "allergens", "mayContain", "diets", "aisle", "refusePct", "portions", "pack",
    }  # fmt: skip
    assert "vegan" in answer["food"]["diets"]
    assert "peanut_free" not in answer["food"]["diets"]


def test_an_unknown_food_is_unknown_for_every_allergen(clinic):
    answer = clinic.data("lookup_food", name="zorblax")
    assert (answer["known"], answer["food"], answer["contains"], answer["mayContain"]) == (False, None, [], [])
    assert set(answer["state"].values()) == {"unknown"}


def test_milk_is_milk_whichever_is_meant(clinic):
    answer = clinic.data("lookup_food", name="milk")
    assert answer["contains"] == ["milk"]
    assert answer["suggestions"]
