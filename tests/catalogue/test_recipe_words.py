"""The vocabulary of the recipes and what a cook expects of every one of them.

Families are what variety is measured by, so two words for one thing would let the same dish come back unnoticed.
"""

from itertools import combinations

from catalogue import load_catalogue
from domain.recipe import Recipe

FOODS = load_catalogue().foods
RECIPES = tuple(load_catalogue().recipes.values())

CUISINES = frozenset(
    """british french italian spanish greek turkish middle_eastern north_african west_african ethiopian indian chinese
    japanese korean thai vietnamese mexican latin_american caribbean american nordic german eastern_european
    international""".split()
)

DISHES = {
    "porridge": "grain cooked soft and eaten with a spoon",
    "muesli": "cold cereals, soaked or crisp",
    "toast": "something on a slice of bread",
    "pancakes": "batter or dough from the pan",
    "eggs": "eggs are the dish",
    "smoothie": "blended to drink",
    "yogurt_bowl": "yogurt or whipped fresh cheese with something",
    "baked": "bread, cake, biscuits, pastry",
    "soup": "eaten from a bowl, liquid",
    "salad": "cold and dressed",
    "stew": "simmered in its own sauce",
    "curry": "simmered with spices of South or South-East Asia",
    "pasta": "pasta with a sauce",
    "rice_dish": "rice or another grain is the dish",
    "noodles": "Asian or egg noodles, in broth or tossed",
    "stir_fry": "fried fast, usually beside rice",
    "sandwich": "between bread",
    "wrap": "rolled in a flatbread or a leaf",
    "bowl": "a base with things on it",
    "roast": "a piece roasted with its vegetables",
    "grilled": "a piece, patty or skewer from grill or pan with sides",
    "bake": "a dish from the oven that is not pastry",
    "burger": "a patty in a bun",
    "pizza": "flat dough with a topping",
    "dumplings": "filled dough, boiled or steamed",
    "fruit": "fruit with little else",
    "nuts": "nuts, seeds or roast pulses by the handful",
    "dip": "to dip into or to spread",
    "bar": "pressed and cut",
    "crackers": "crackers or rice cakes with something, or crisp bites",
    "drink": "a drink",
    "pudding": "set or thickened and sweet",
}

PROTEINS = {
    "chicken": "", "turkey": "", "beef": "", "lamb": "", "pork": "", "tuna": "", "salmon": "",
    "oily_fish": "trout, mackerel, herring, sardines",
    "white_fish": "cod, haddock, pollock, sea bass, snapper, halibut, tilapia",
    "shellfish": "crustaceans and molluscs",
    "egg": "", "tofu": "", "edamame": "", "lentils": "and pigeon peas", "chickpeas": "and their flour",
    "beans": "every other bean", "split_peas": "", "cheese": "fresh cheese too", "yogurt": "", "milk": "and kefir",
    "nuts": "", "peanuts": "", "seeds": "", "grains": "a grain carries the dish", "none": "vegetables or fruit do",
}  # fmt: skip

DRIED_PULSES = frozenset(
    """adzuki_beans black_beans_dried black_eyed_beans_dried butter_beans_dried chickpeas_dried cranberry_beans_dried
    fava_beans_dried great_northern_beans_dried kidney_beans_dried mung_beans navy_beans_dried pigeon_peas
    pinto_beans_dried soybeans urad_beans white_beans_dried""".split()
)
"""Pulses that are soaked or boiled for half an hour and more; lentils and split peas are neither."""

BOILED_HARD = frozenset(
    """black_beans_dried butter_beans_dried cranberry_beans_dried great_northern_beans_dried kidney_beans_dried
    navy_beans_dried pinto_beans_dried white_beans_dried""".split()
)
"""Phaseolus beans: raw they hold lectins that only boiling destroys (FDA, Bad Bug Book, 2nd ed.)."""

FOR_MORNINGS = {"porridge", "muesli", "yogurt_bowl"}
NOT_FOR_MORNINGS = {"curry", "stew", "roast", "burger", "pizza", "pasta"}

TEXTURE_WORDS = {
    4: ("blend", "siev", "strain"),
    5: ("mm", "mash", "no lump", "fork"),
    6: ("1.5 cm", "1 cm", "squash"),
}
"""What the method must speak of: smoothness, lumps of at most 4 mm, pieces of at most 1.5 cm."""

NEVER_SOFT = frozenset(
    """white_bread white_bread_reduced_salt french_bread crispbread_rye rice_cakes matzo tortilla_chips_unsalted almonds
    walnuts hazelnuts pecans macadamias peanuts peanuts_roasted sunflower_seeds pumpkin_seeds sesame_seeds chia_seeds
    raisins currants_dried coconut_desiccated grapes iceberg_lettuce romaine_lettuce sweetcorn corn_frozen""".split()
)

MAIN_GRAMS = 20
ALIKE = 0.7
LINE = 160
LONG = 90


def test_recipes_speak_the_vocabulary():
    assert {r.cuisine for r in RECIPES} == CUISINES
    assert {r.dish for r in RECIPES} == DISHES.keys()
    assert {r.main_protein for r in RECIPES} == PROTEINS.keys()


def test_names_tell_recipes_apart():
    names = [r.name.casefold() for r in RECIPES]
    assert len(set(names)) == len(names)


def test_a_description_is_one_short_line():
    assert [r.id for r in RECIPES if not (r.description.endswith(".") and "\n" not in r.description)] == []
    assert [r.id for r in RECIPES if len(r.description) > LINE] == []


def test_a_method_is_three_to_five_steps():
    assert [r.id for r in RECIPES if not 3 <= len(r.method) <= 5] == []


def test_no_food_stands_twice_in_a_recipe():
    assert [r.id for r in RECIPES if len(_foods(r)) < len(r.components)] == []


def test_breakfasts_and_snacks_are_no_main_meals():
    assert [r.id for r in RECIPES if {"breakfast", "snack"} & {*r.meals} and {"lunch", "dinner"} & {*r.meals}] == []
    assert [r.id for r in RECIPES if r.dish in FOR_MORNINGS and not {"breakfast", "snack"} & {*r.meals}] == []
    assert [r.id for r in RECIPES if r.dish in NOT_FOR_MORNINGS and "breakfast" in r.meals] == []


def test_dried_pulses_are_soaked_in_the_first_step_or_cooked_for_long():
    with_pulses = [r for r in RECIPES if _foods(r) & DRIED_PULSES]
    assert [r.id for r in with_pulses if not r.method[0].startswith("Soak") and r.minutes < LONG] == []


def test_kidney_beans_and_their_kin_boil_hard_before_they_simmer():
    with_beans = [r for r in RECIPES if _foods(r) & BOILED_HARD]
    assert [r.id for r in with_beans if "hard" not in r.method[0]] == []


def test_whole_pieces_come_out_whole_at_one_serving():
    broken = [
        (recipe.id, component.food)
        for recipe in RECIPES
        for component in recipe.components
        if component.whole and (piece := FOODS[component.food].piece) and component.grams % piece.grams
    ]
    assert broken == []


def test_a_kitchen_can_weigh_what_is_not_a_piece():
    fiddly = [
        (recipe.id, component.food, component.grams)
        for recipe in RECIPES
        for component in recipe.components
        if FOODS[component.food].piece is None and component.grams >= MAIN_GRAMS and component.grams % 5
    ]
    assert fiddly == []


def test_a_smoother_texture_also_serves_the_coarser_levels():
    """See docs/decisions/0007-textures.md."""
    assert [r.id for r in RECIPES if r.iddsi and (min(r.iddsi) < 4 or r.iddsi != tuple(range(min(r.iddsi), 8)))] == []


def test_every_soft_recipe_says_how_it_gets_its_texture():
    for level, words in TEXTURE_WORDS.items():
        soft = [r for r in RECIPES if r.iddsi and min(r.iddsi) == level]
        assert soft
        assert [r.id for r in soft if not any(word in " ".join(r.method).lower() for word in words)] == []


def test_no_soft_recipe_holds_what_the_levels_forbid():
    for recipe in RECIPES:
        if recipe.iddsi:
            assert recipe.dish not in {"toast", "sandwich", "crackers", "nuts", "salad", "smoothie", "drink"}
            assert not _foods(recipe) & NEVER_SOFT, recipe.id


def test_no_two_recipes_are_the_same_dish():
    """Alike: at most one main component exchanged, and most of all components shared."""
    alike = [(a.id, b.id) for a, b in combinations(RECIPES, 2) if _exchanged(a, b) <= 1 and _shared(a, b) >= ALIKE]
    assert alike == []


def _foods(recipe: Recipe) -> set[str]:
    return {component.food for component in recipe.components}


def _exchanged(one: Recipe, other: Recipe) -> int:
    mine, theirs = ({c.food for c in recipe.components if c.grams >= MAIN_GRAMS} for recipe in (one, other))
    return max(len(mine - theirs), len(theirs - mine))


def _shared(one: Recipe, other: Recipe) -> float:
    return len(_foods(one) & _foods(other)) / len(_foods(one) | _foods(other))
