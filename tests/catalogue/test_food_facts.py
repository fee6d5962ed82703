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

BREADS = ("bread", "bun", "roll", "bagel", "muffin", "pita", "naan", "croissant", "pumpernickel")
SPICE_BLENDS = {"chili_powder", "curry_powder", "pumpkin_pie_spice"}
FLOUR_OF_PULSES = {"chickpea_flour", "soy_flour"}
MILLED_BESIDE_WHEAT = ("buckwheat", "millet", "sorghum", "teff", "amaranth", "oat", "oats")
SEEDS_FOR_EATING = ("seeds", "flaxseed", "tahini")
NUT_FREE_SPREAD = "sunflower_seed_butter"


def names(foods: Iterable[Food]) -> list[str]:
    return sorted(food.id for food in foods)


def having(fact: Fact) -> list[Food]:
    return [food for food in FOODS if fact in food.facts]


def containing(allergen: Allergen) -> list[Food]:
    return [food for food in FOODS if allergen in food.allergens]


def is_called(food: Food, words: Iterable[str]) -> bool:
    return not set(words).isdisjoint(food.id.split("_"))


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


def test_oats_may_contain_gluten() -> None:
    assert names(food for food in containing("oats") if food.state_of("gluten") == "free") == []


def test_grains_and_flours_milled_beside_wheat_may_contain_it() -> None:
    foods = [food for food in FOODS if is_called(food, MILLED_BESIDE_WHEAT) or food.id in FLOUR_OF_PULSES]
    assert foods
    assert names(food for food in foods if "free" in {food.state_of("wheat"), food.state_of("gluten")}) == []


def test_a_nut_holds_tree_nut_or_peanut_and_may_hold_the_other() -> None:
    shelled = [food for food in having("nut") if food.aisle == "nuts_seeds" and food.id != "chestnuts"]
    assert all(not {"tree_nut", "peanut"}.isdisjoint((*f.allergens, *f.may_contain)) for f in having("nut"))
    assert names(food for food in shelled if "free" in {food.state_of("tree_nut"), food.state_of("peanut")}) == []


@pytest.mark.parametrize("allergen", ["tree_nut", "peanut"])
def test_what_holds_nuts_is_a_nut_unless_it_is_oil(allergen: Allergen) -> None:
    assert names(f for f in containing(allergen) if {"nut", "fat_oil"}.isdisjoint(f.facts)) == []


def test_seeds_may_contain_other_seeds_and_nuts() -> None:
    seeds = [f for f in FOODS if f.aisle == "nuts_seeds" and is_called(f, SEEDS_FOR_EATING) and f.id != NUT_FREE_SPREAD]
    kept_together: tuple[Allergen, ...] = ("sesame", "tree_nut", "peanut")
    assert seeds
    assert names(f for f in seeds if "free" in {f.state_of(allergen) for allergen in kept_together}) == []


def test_soy_food_and_soy_go_together() -> None:
    assert names(containing("soy")) == names(having("soy_food"))


def test_wine_and_its_vinegar_are_alcohol_and_contain_sulphite() -> None:
    wines = [food for food in FOODS if is_called(food, ("wine",))]
    assert wines
    assert names(f for f in wines if "alcohol" not in f.facts or "sulphite" not in f.allergens) == []


def test_stock_is_never_free_of_celery() -> None:
    stocks = [food for food in FOODS if is_called(food, ("stock",))]
    assert stocks
    assert names(food for food in stocks if food.state_of("celery") == "free") == []


def test_dried_fruit_is_never_free_of_sulphite() -> None:
    dried = [f for f in having("fruit") if f.state == "dried"]
    assert dried
    assert names(food for food in dried if food.state_of("sulphite") == "free") == []


def test_chocolate_may_contain_milk_soy_and_nuts() -> None:
    kept_together: tuple[Allergen, ...] = ("milk", "soy", "tree_nut", "peanut")
    chocolates = [food for food in FOODS if is_called(food, ("chocolate",))]
    assert chocolates
    assert names(f for f in chocolates if "free" in {f.state_of(allergen) for allergen in kept_together}) == []


def test_bread_is_never_free_of_soy_and_sesame() -> None:
    breads = [food for food in FOODS if food.aisle == "bakery" and is_called(food, BREADS)]
    assert breads
    assert names(f for f in breads if "free" in {f.state_of("soy"), f.state_of("sesame")}) == []


def test_spice_blends_may_contain_celery_and_mustard() -> None:
    blends = [food for food in FOODS if food.id in SPICE_BLENDS]
    assert len(blends) == len(SPICE_BLENDS)
    assert names(f for f in blends if "free" in {f.state_of("celery"), f.state_of("mustard")}) == []


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
