"""What must hold for every food of the catalogue, so that no missing fact or allergen reaches a patient."""

from collections.abc import Iterable

import pytest

from catalogue.lexicon import comparable
from catalogue.loader import load_catalogue
from domain.food import Allergen, Fact, Food

FOODS = tuple(load_catalogue().foods.values())

ACID_SET = {
    "cottage_cheese", "cottage_cheese_creamed", "cottage_cheese_lactose_reduced", "cottage_cheese_no_salt",
    "cream_cheese", "cream_cheese_light", "neufchatel", "ricotta", "ricotta_part_skim",
}  # fmt: skip
"""Cheeses curdled by acid or heat: no rennet to ask about."""

CHEESES = {
    "blue_cheese", "brie", "camembert", "edam", "feta", "goat_cheese_hard", "goat_cheese_soft", "gouda", "gruyere",
    "parmesan", "pecorino_romano", "queso_fresco",
}  # fmt: skip
CHEESE_WORDS = ("cheese", "cheddar", "mozzarella")

LEAN_BREADS = ("french_bread", "pita_white", "pita_whole_wheat", "naan", "naan_whole_wheat", "croissant")
FLOUR = ("bread_flour",)
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[Allergen, ...]]] = {
    "oats": (("oat", "oats"), (), ("wheat", "gluten")),
    "milled beside wheat": (("buckwheat", "kasha", "millet", "sorghum", "teff", "amaranth"), (), ("wheat", "gluten")),
    "flour of pulses": (("chickpea_flour", "soy_flour"), (), ("wheat", "gluten")),
    "bread": (("bread", "bun", "roll", "bagel", "muffin", "pita", "naan", "croissant"), FLOUR, ("soy", "sesame")),
    "packed bread": (("bread", "bun", "roll", "bagel", "muffin"), LEAN_BREADS + FLOUR, ("milk",)),
    "chocolate": (("chocolate",), (), ("milk", "soy", "tree_nut", "peanut", "wheat", "gluten")),
    "stock": (("stock",), (), ("celery", "mustard", "milk", "egg", "wheat", "gluten", "soy")),
    "spice blend": (("chili_powder", "curry_powder", "pumpkin_pie_spice"), (), ("celery", "mustard")),
    "savoury spice blend": (("chili_powder", "curry_powder"), (), ("wheat", "gluten")),
    "sausage": (
        ("sausage", "frankfurter", "salami", "deli", "ham_cooked"), (),
        ("milk", "soy", "wheat", "gluten", "celery", "mustard"),
    ),
    "seeds": (
        ("chia", "flaxseed", "hemp", "pumpkin_seeds", "sunflower_seeds", "poppy", "sesame_seeds", "tahini"),
        ("flaxseed_oil",),
        ("sesame", "tree_nut", "peanut"),
    ),
}  # fmt: skip
"""The kinds of docs/decisions/0006-may-contain.md: words of the id or whole ids, ids left out, never free of."""


def names(foods: Iterable[Food]) -> list[str]:
    return sorted(food.id for food in foods)


def having(fact: Fact) -> list[Food]:
    return [food for food in FOODS if fact in food.facts]


def containing(allergen: Allergen) -> list[Food]:
    return [food for food in FOODS if allergen in food.allergens]


def is_called(food: Food, words: Iterable[str]) -> bool:
    return not set(words).isdisjoint((food.id, *food.id.split("_")))


def is_cheese(food: Food) -> bool:
    return food.id in CHEESES or (food.aisle == "dairy_eggs" and is_called(food, CHEESE_WORDS))


@pytest.mark.parametrize(
    ("allergen", "fact"),
    [("milk", "dairy"), ("egg", "eggs"), ("fish", "finned_fish")],
)
def test_a_food_contains_the_allergen_exactly_when_it_carries_the_fact(allergen: Allergen, fact: Fact) -> None:
    assert names(containing(allergen)) == names(having(fact))


@pytest.mark.parametrize("allergen", ["crustacean", "mollusc"])
def test_what_contains_shellfish_says_so(allergen: Allergen) -> None:
    assert all("shellfish" in food.facts for food in containing(allergen))


def test_shellfish_is_never_free_of_both_its_allergens() -> None:
    assert all({food.state_of("crustacean"), food.state_of("mollusc")} != {"free"} for food in having("shellfish"))


@pytest.mark.parametrize(
    ("fact", "others"),
    [
        ("pork", {"mammal", "non_kosher_mammal"}),
        ("beef", {"mammal"}),
        ("lamb", {"mammal", "meat", "red_meat"}),
        ("red_meat", {"meat", "mammal"}),
        ("non_kosher_mammal", {"mammal"}),
        ("processed_meat", {"meat"}),
        ("organ_meat", {"meat"}),
        ("egg_yolk", {"eggs"}),
        ("scaleless_fish", {"finned_fish"}),
        ("oily_fish", {"finned_fish"}),
        ("high_mercury_fish", {"finned_fish"}),
        ("mould_ripened", {"dairy"}),
        ("unpasteurised", {"dairy"}),
        ("rennet", {"dairy"}),
        ("low_lactose", {"dairy"}),
        ("high_lactose", {"dairy"}),
        ("whole_grain", {"grain"}),
        ("refined_grain", {"grain"}),
        ("leafy_green", {"vegetable"}),
    ],
)
def test_a_fact_brings_the_facts_it_rests_on(fact: Fact, others: set[Fact]) -> None:
    assert names(food for food in having(fact) if not others <= set(food.facts)) == []


@pytest.mark.parametrize("fact", ["pork", "beef", "lamb", "mammal", "poultry"])
def test_what_comes_from_a_slaughtered_animal_is_meat_animal_fat_or_gelatine(fact: Fact) -> None:
    assert all(not {"meat", "animal_fat", "gelatine"}.isdisjoint(food.facts) for food in having(fact))


def test_meat_is_of_a_mammal_or_of_poultry() -> None:
    assert all(not {"mammal", "poultry"}.isdisjoint(food.facts) for food in having("meat"))


def test_every_food_of_dairy_is_high_or_low_in_lactose_and_not_both() -> None:
    known = {"high_lactose", "low_lactose"}
    assert names(food for food in having("dairy") if len(known & set(food.facts)) != 1) == []


def test_dairy_that_is_green_for_fodmap_is_low_in_lactose() -> None:
    assert names(food for food in having("high_lactose") if food.fodmap == "green") == []


def test_every_cheese_is_decided_on_rennet() -> None:
    undecided = [
        food
        for food in FOODS
        if is_cheese(food) and food.id not in ACID_SET and ("rennet" in food.facts) == ("microbial rennet" in food.name)
    ]
    assert names(undecided) == []


def test_acid_set_cheese_carries_no_rennet() -> None:
    assert names(food for food in FOODS if food.id in ACID_SET and "rennet" in food.facts) == []


def test_wheat_is_gluten() -> None:
    assert names(food for food in containing("wheat") if "gluten" not in food.allergens) == []


def test_oats_and_other_gluten_grains_are_never_free_of_wheat() -> None:
    oats_barley_rye = [food for food in FOODS if {"oats", "gluten"} & set(food.allergens)]
    assert names(food for food in oats_barley_rye if food.state_of("wheat") == "free") == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_food_of_a_kind_carries_what_the_kind_may_contain(kind: str) -> None:
    words, left_out, allergens = KINDS[kind]
    foods = [food for food in FOODS if is_called(food, words) and food.id not in left_out]
    assert foods
    assert names(f for f in foods if "free" in {f.state_of(allergen) for allergen in allergens}) == []


def test_a_nut_holds_tree_nut_or_peanut_and_may_hold_the_other() -> None:
    shelled = [food for food in having("nut") if food.aisle == "nuts_seeds" and food.id != "chestnuts"]
    assert all(not {"tree_nut", "peanut"}.isdisjoint((*f.allergens, *f.may_contain)) for f in having("nut"))
    assert names(food for food in shelled if "free" in {food.state_of("tree_nut"), food.state_of("peanut")}) == []


@pytest.mark.parametrize("allergen", ["tree_nut", "peanut"])
def test_what_holds_nuts_is_a_nut_unless_it_is_oil(allergen: Allergen) -> None:
    assert names(f for f in containing(allergen) if {"nut", "fat_oil"}.isdisjoint(f.facts)) == []


def test_soy_food_and_soy_go_together() -> None:
    assert names(containing("soy")) == names(having("soy_food"))


def test_wine_and_its_vinegar_are_alcohol_and_contain_sulphite() -> None:
    wines = [food for food in FOODS if is_called(food, ("wine",))]
    assert wines
    assert names(f for f in wines if "alcohol" not in f.facts or "sulphite" not in f.allergens) == []


def test_dried_fruit_is_never_free_of_sulphite() -> None:
    dried = [f for f in having("fruit") if f.state == "dried"]
    assert dried
    assert names(food for food in dried if food.state_of("sulphite") == "free") == []


def test_roots_and_alliums_are_known_by_their_names() -> None:
    roots = ("potato", "carrot", "carrots", "beetroot", "radish", "turnip", "parsnip", "celeriac", "cassava", "garlic")
    above_ground = ("greens",)
    named = [food for food in FOODS if is_called(food, roots) and not is_called(food, above_ground)]
    alliums = [food for food in FOODS if is_called(food, ("onion", "garlic", "shallot", "leek", "chives"))]
    assert names(food for food in named if "root_vegetable" not in food.facts) == []
    assert names(food for food in alliums if "allium" not in food.facts) == []


def test_every_grapefruit_pomelo_and_seville_orange_interacts_with_drugs() -> None:
    words = ("grapefruit", "pomelo", "marmalade")
    assert names(f for f in FOODS if is_called(f, words)) == names(having("grapefruit"))


def test_no_grain_is_called_a_seed_unless_it_holds_seeds() -> None:
    assert names(food for food in having("grain") if "seed" in food.facts) == ["multigrain_bread"]


def test_plain_grain_has_no_added_sugar() -> None:
    plain = [food for food in FOODS if food.state == "dried" and {"grain", "added_sugar"} <= set(food.facts)]
    assert names(plain) == ["muesli"]


def test_herbs_spices_and_juices_by_the_spoon_are_no_serving_of_vegetables_or_fruit() -> None:
    spoonfuls = [f for f in having("herb_spice") if {"vegetable", "fruit"} & set(f.facts)]
    sour = [f for f in FOODS if is_called(f, ("lemon", "lime", "zest")) and "fruit" in f.facts]
    assert names([*spoonfuls, *sour]) == []


def test_no_herb_or_spice_is_high_in_purine() -> None:
    assert names(food for food in having("herb_spice") if food.purine in {"high", "unknown"}) == []


def test_no_allergen_is_both_contained_and_possible() -> None:
    assert names(food for food in FOODS if set(food.allergens) & set(food.may_contain)) == []


def test_every_food_has_a_household_measure_and_a_price() -> None:
    assert names(food for food in FOODS if not food.portions or food.pack.price_cents is None) == []


def test_no_two_foods_share_a_name() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for food in FOODS:
        for words in (food.name, food.id.replace("_", " "), *food.synonyms):
            owners.setdefault(comparable(words), set()).add(food.id)
    assert {words: foods for words, foods in owners.items() if len(foods) > 1} == {}
