"""What the words of a request mean, over the real catalogue; and that no word is dropped in silence."""

import pytest

from catalogue import load_catalogue
from catalogue.loader import Catalogue
from engine.plan.edit_measure import Direction
from engine.plan.wishes import Wishes, named_recipe, numbered, read_wishes


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def _names(wishes: Wishes, catalogue: Catalogue, at: int = 0) -> set[str]:
    recipes = list(catalogue.recipes)
    return {recipes[r] for r in wishes.wishes[at].recipes.nonzero()[0]}


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("vegetarian", ("vegetarian",)),
        ("vegan", ("vegan",)),
        ("softer", ("softer",)),
        ("only soft things", ("soft",)),
        ("plant based", ("plant based",)),
        ("fish", ("fish",)),
        ("something with fish", ("fish",)),
        ("Swap Tuesday's dinner for something with fish, please!", ("fish",)),
        ("lower carb", ("less carbs",)),
        ("low carb", ("less carbs",)),
        ("no carbs", ("less carbs",)),
        ("more protein", ("more protein",)),
        ("something high in protein", ("more protein",)),
        ("protein-rich", ("more protein",)),
        ("more protein and fibre", ("more protein", "more fiber")),
        ("lower in salt and more fibre", ("less sodium", "more fiber")),
        ("less saturated fat", ("less saturated fat",)),
        ("no oven", ("without oven",)),
        ("in the microwave", ("with microwave",)),
        ("quick", ("at most 20 minutes",)),
        ("under 20 minutes", ("at most 20 minutes",)),
        ("no more than 15 min", ("at most 15 minutes",)),
        ("20-minute meals", ("at most 20 minutes",)),
        ("in half an hour", ("at most 30 minutes",)),
        ("2 hours at most", ("at most 120 minutes",)),
        ("ready in an hour", ("at most 60 minutes",)),
        ("easy", ("easy",)),
        ("no-cook", ("uncooked",)),
        ("something warm", ("warm",)),
        ("a hot meal", ("warm",)),
        ("with the spinach we have", ("spinach",)),
        ("eggs", ("eggs",)),
        ("without mushrooms", ("without mushrooms",)),
        ("mushroom-free", ("without mushroom",)),
        ("no mushrooms, onions or garlic", ("without mushrooms", "without onions", "without garlic")),
        ("no mushrooms, onions, under 20 minutes", ("without mushrooms", "without onions", "at most 20 minutes")),
        ("without mushrooms, vegetarian", ("without mushrooms", "vegetarian")),
        ("no oven, Indian", ("without oven", "indian")),
        ("a soup", ("soup",)),
        ("Indian", ("indian",)),
        ("asian noodles", ("asian", "noodles")),
        ("cheaper", ("cheaper",)),
        ("lighter", ("lighter",)),
        ("quicker", ("quicker",)),
        ("a bit more filling", ("more calories",)),
        ("chicken instead of beef", ("chicken", "without beef")),
        ("without beef but with chicken", ("without beef", "chicken")),
        ("dairy-free pasta", ("dairy free", "pasta")),
        ("more spinach", ("spinach",)),
        ("no salt", ("without salt",)),
        ("no gluten", ("no gluten",)),
        ("not soy and not milk", ("without soy", "without milk")),
        ("a quick vegetarian soup without lentils", ("at most 20 minutes", "vegetarian", "soup", "without lentils")),
        ("something else", ()),
        ("", ()),
    ],
)
def test_a_request_is_understood(request_: str, said: tuple[str, ...], catalogue: Catalogue):
    wishes = read_wishes(request_, catalogue)
    assert wishes.not_understood == []
    assert wishes.said == said


@pytest.mark.parametrize(
    ("request_", "strange"),
    [
        ("kangaroo", ["kangaroo"]),
        ("something spicy", ["spicy"]),
        ("less rice", ["less rice"]),
        ("less", ["less"]),
        ("more", ["more"]),
        ("for 2 people", ["2 people"]),
        ("keto", ["keto"]),
        ("low FODMAP unicorn", ["unicorn"]),
        ("glowing chicken, blorp", ["glowing", "blorp"]),
        ("not vegan", ["not vegan"]),
        ("not quick", ["not quick"]),
        ("fish without", ["without"]),
        ("less oven", ["less oven"]),
    ],
)
def test_a_strange_word_is_named_never_dropped(request_: str, strange: list[str], catalogue: Catalogue):
    assert [said for said, _ in read_wishes(request_, catalogue).not_understood] == strange


def test_near_words_are_suggested(catalogue: Catalogue):
    assert read_wishes("vegetarain", catalogue).not_understood == [("vegetarain", ("vegetarian",))]


def test_fish_is_a_dish_of_fish_and_without_fish_is_without_fish_sauce(catalogue: Catalogue):
    fish = _names(read_wishes("fish", catalogue), catalogue)
    none = _names(read_wishes("without fish", catalogue), catalogue)
    sauced = {r.id for r in catalogue.recipes.values() if "fish_sauce" in {c.food for c in r.components}}
    assert {catalogue.recipes[r].main_protein for r in fish} == {"white_fish", "salmon", "oily_fish", "tuna"}
    assert sauced
    assert sauced - fish
    assert none.isdisjoint(fish | sauced)


def test_without_an_allergen_is_without_every_food_that_contains_it(catalogue: Catalogue):
    kept = _names(read_wishes("without milk", catalogue), catalogue)
    foods = {c.food for r in kept for c in catalogue.recipes[r].components}
    assert foods
    assert all("milk" not in catalogue.foods[food].allergens for food in foods)


def test_a_vegan_dish_holds_nothing_of_an_animal(catalogue: Catalogue):
    kept = _names(read_wishes("vegan", catalogue), catalogue)
    facts = {fact for r in kept for c in catalogue.recipes[r].components for fact in catalogue.foods[c.food].facts}
    assert kept
    assert facts.isdisjoint({"meat", "finned_fish", "shellfish", "dairy", "eggs", "honey"})


def test_directions_are_more_or_less_of_something(catalogue: Catalogue):
    assert read_wishes("cheaper and less sugar", catalogue).directions == [
        Direction("price", -1),
        Direction("sugars", -1),
    ]


def test_a_dish_by_its_whole_name_or_id(catalogue: Catalogue):
    assert named_recipe("haddock KEDGEREE!", catalogue) == "haddock_kedgeree"
    assert named_recipe("haddock_kedgeree", catalogue) == "haddock_kedgeree"
    assert named_recipe("haddock", catalogue) is None


@pytest.mark.parametrize(
    ("request_", "number"),
    [
        ("alternative 2", 2),
        ("#3", 3),
        ("option 1 please", 1),
        ("the second one", 2),
        ("take the 3rd alternative", 3),
        ("first", 1),
        ("2", None),
        ("fish", None),
        ("alternative fish", None),
    ],
)
def test_one_of_the_alternatives_by_its_number(request_: str, number: int | None):
    assert numbered(request_) == number


def test_what_is_warm_is_cooked_and_eaten_so(catalogue: Catalogue):
    kinds = {catalogue.recipes[r].dish for r in _names(read_wishes("something warm", catalogue), catalogue)}
    assert {"soup", "stew", "curry"} <= kinds
    assert not kinds & {"salad", "smoothie", "fruit", "sandwich"}


@pytest.mark.parametrize(
    ("wish", "word"), [("oatmeal", "oat"), ("risotto", "risotto"), ("an omelette", "omelette"), ("tacos", "taco")]
)
def test_who_wishes_for_a_dish_by_its_name_is_served_no_other_of_its_kind(wish: str, word: str, catalogue: Catalogue):
    names = {catalogue.recipes[r].name.lower() for r in _names(read_wishes(wish, catalogue), catalogue)}
    assert names
    assert all(word in name for name in names)
