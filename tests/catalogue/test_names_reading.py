"""A name is read by its longest known phrases; nothing stands free beside a word nobody knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import load_catalogue
from catalogue.ingredients import records
from catalogue.resolve import KITCHEN, Reading, exact_name, read_name
from domain.food import ALLERGENS

FOODS = load_catalogue().foods
A_FOOD = st.sampled_from([name for r in records() if r.kind == "ingredient" for name in r.names])
RANK = {"free": 0, "may": 1, "unknown": 2, "contains": 3}


def read(name: str) -> Reading:
    return read_name(name, FOODS)


def states(name: str) -> dict[str, str]:
    reading = read(name)
    return {allergen: reading.state_of(allergen) for allergen in ALLERGENS}


@settings(max_examples=150, deadline=None)
@given(A_FOOD, A_FOOD, st.sampled_from(["with", "and", "in", "or"]))
def test_two_foods_together_hold_what_either_holds(one: str, other: str, link: str):
    both = states(f"{one} {link} {other}")
    for allergen, state in both.items():
        told = max(states(one)[allergen], states(other)[allergen], key=RANK.__getitem__)
        if told == "contains" and "free" in f"{one} {other}".split():
            assert state in {"contains", "unknown"}  # `wheat and gluten free bread` promises both away
        elif told == "contains":
            assert state == "contains"
        assert (state == "free") <= (told == "free")


@pytest.mark.parametrize(
    "name", ["sea urchin in breadcrumbs", "lemon zest in oil", "rice with almonds", "leek au gratin"]
)
def test_a_phrase_with_a_link_in_it_holds_what_its_food_holds(name: str):
    _, _, food = next(name.partition(f" {link} ") for link in ("in", "with", "au") if f" {link} " in name)
    whole = states(name)
    for allergen, state in states(food).items():
        assert RANK[whole[allergen]] >= RANK[state], allergen


@pytest.mark.parametrize(("one", "other"), [("wheat", "danish"), ("danish", "wheat"), ("rice", "sweet pastry")])
def test_an_adjective_that_stands_alone_between_links_is_the_food_it_names(one: str, other: str):
    both = states(f"{one} with {other}")
    assert all(both[a] == "contains" for a, s in (states(one) | states(other)).items() if s == "contains")


@settings(max_examples=200, deadline=None)
@given(A_FOOD, A_FOOD, st.integers(0, 2))
def test_nothing_is_free_beside_a_strange_word(one: str, other: str, place: int):
    parts = [one, other]
    parts.insert(place, "zorblax")
    reading = read(" with ".join(parts))
    assert not reading.known
    assert "free" not in {reading.state_of(allergen) for allergen in ALLERGENS}
    assert "may" not in {reading.state_of(allergen) for allergen in ALLERGENS}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_is_free_of_anything_unless_it_is_known(text: str):
    reading = read(text)
    assert reading.known or "free" not in {reading.state_of(allergen) for allergen in ALLERGENS}


@settings(max_examples=200, deadline=None)
@given(A_FOOD, st.sampled_from(["200 g of {}", "Fresh organic {}", "{}, chopped", "2 large {}", "½ cup {}"]))
def test_amounts_and_adjectives_take_no_allergen_away(name: str, written: str):
    plain = states(name)
    for allergen, state in states(written.format(name.upper())).items():
        assert RANK[state] >= RANK[plain[allergen]]


def test_a_known_name_is_known_and_holds_what_its_record_says():
    for name in [name for r in records() if r.kind == "ingredient" for name in (r.names[0], r.names[-1])]:
        reading = read(name)
        entry = exact_name(name, FOODS)
        assert reading.known, name
        assert entry is not None, name
        assert entry.contains == reading.contains, name


@pytest.mark.parametrize(
    ("name", "contains", "free"),
    [
        ("tofu with bok choy", {"soy"}, {"milk", "egg", "fish"}),
        ("grilled salmon in lemon butter sauce", {"fish", "milk"}, set()),
        ("200 g of fresh chopped spinach", set(), set(ALLERGENS)),
        ("almond milk chocolate", {"tree_nut", "milk"}, set()),
        ("cheese, onion and bread", {"milk", "wheat", "gluten"}, {"fish"}),
        ("breaded halibut", {"wheat", "gluten", "fish"}, {"peanut"}),
        ("PEANUTBUTTER", {"peanut"}, {"milk"}),
        ("cheese cake", {"milk", "egg", "wheat"}, {"fish"}),
        ("hazel nuts", {"tree_nut"}, {"milk"}),
        ("2% milk", {"milk"}, {"egg"}),
        ("lactose-free milk", {"milk"}, {"egg"}),
        ("sweets", set(), {"fish"}),
        ("sweet potato", set(), {"milk", "egg", "wheat"}),
        ("200g sugar", set(), {"milk"}),
        ("bread (contains milk)", {"wheat", "gluten", "milk"}, {"fish"}),
        ("alcohol free beer", {"gluten"}, {"egg"}),
        ("E-220", {"sulphite"}, {"milk"}),
        ("INS 322 (i)", set(), {"milk"}),
        ("e 472 e chopped", set(), {"milk"}),
        ("mussels à la crème", {"mollusc"}, set()),
    ],
)
def test_a_name_is_the_union_of_its_phrases(name: str, contains: set[str], free: set[str]):
    reading = read(name)
    assert reading.known
    assert contains <= reading.contains
    assert {allergen for allergen in free if reading.state_of(allergen) != "free"} == set()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "claimed", "still"),
    [
        ("egg-free omelette", {"egg"}, set()),
        ("dairy-free cheese", {"milk"}, set()),
        ("dairy free pizza", {"milk"}, {"wheat", "gluten"}),
        ("gluten-free lasagne", {"wheat", "gluten"}, {"milk"}),
        ("gluten and dairy free cake", {"wheat", "gluten", "milk"}, {"egg"}),
        ("vegan scrambled eggs", {"egg"}, set()),
        ("nut-free marzipan", {"tree_nut"}, set()),
        ("shrimp free paella", {"crustacean"}, {"mollusc"}),
        ("pizza without cheese", {"milk"}, {"wheat", "gluten"}),
        ("pasta no egg", {"egg"}, {"wheat", "gluten"}),
        ("flourless chocolate brownie", {"wheat", "gluten"}, {"egg", "milk"}),
        ("sesame-free hummus", {"sesame"}, set()),
        ("sulphite-free wine", {"sulphite"}, set()),
    ],
)
def test_what_a_name_claims_to_lack_is_unknown_until_a_label_says_so(name: str, claimed: set[str], still: set[str]):
    reading = read(name)
    assert reading.known
    assert claimed <= reading.unknown
    assert still <= reading.contains


def test_a_claim_goes_no_further_than_the_food_it_stands_with():
    assert "milk" in read("dairy-free cheese with butter").contains
    assert "milk" in read("butter and dairy-free cheese").contains
    assert "egg" in read("vegan cheese on egg noodles").contains


def test_a_claim_that_a_food_of_the_catalogue_keeps_is_kept():
    assert read("vegan mayonnaise").state_of("egg") == "free"


def test_a_warning_makes_what_it_names_doubtful_and_no_more():
    assert read("crisps (may contain milk and eggs)").state_of("egg") == "may"
    assert read("dark chocolate, traces of sesame").state_of("sesame") == "may"
    assert not read("may contain milk").known


@pytest.mark.parametrize(
    "name", ["", "  ", "breaded", "gluten free", "200 g", "no egg", "without nuts", "fresh", "free"]
)
def test_a_name_without_a_food_is_unknown(name: str):
    reading = read(name)
    assert not reading.known
    assert reading.contains | reading.unknown == set(ALLERGENS)


def test_a_dish_named_after_two_foods_may_hide_its_recipe():
    assert states("orange rabbit")["soy"] == "may"
    assert read("orange rabbit").may >= KITCHEN
    assert states("orange with rabbit")["soy"] == "free"


def test_what_was_used_and_what_was_left_is_told():
    reading = read("grandma's zorblax paste with 30 g peanuts")
    assert reading.left == ("grandmas", "zorblax", "paste")
    assert reading.matched == ("peanuts",)
    assert reading.contains == {"peanut"}
    assert read("200 g of organic spinach").bare == "spinach"
    assert read("goat milk").notes


@pytest.mark.parametrize("name", ["buttter", "almnd", "milkk", "wheet flower"])
def test_a_slip_of_the_pen_is_never_taken(name: str):
    assert not read(name).known


def test_names_are_compared_without_case_accents_hyphens_and_number():
    assert states("CRÈME-FRAÎCHES") == states("creme fraiche")
    assert states("Za’atar") == states("zaatar")


def test_a_name_as_long_as_a_page_is_read():
    assert not read("a " * 6_000).known
