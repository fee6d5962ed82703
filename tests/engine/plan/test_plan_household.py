"""Kitchen measures say nearly what the scale says, or step back behind it."""

import pytest

from domain.food import Portion
from engine.household import grams_text, household


def portions(*named: tuple[str, float]) -> dict[str, object]:
    return {"portions": [Portion(name=name, grams=grams) for name, grams in named]}


@pytest.mark.parametrize(
    ("portion", "milligrams", "said"),
    [
        (("1 tbsp", 14), 28_000, "2 tbsp"),
        (("1 cup", 240), 360_000, "1½ cups"),
        (("1 cup, chopped", 120), 180_000, "1½ cups, chopped"),
        (("1 cup, chopped", 120), 40_000, "⅓ cup, chopped"),
        (("0.5 cup", 90), 180_000, "1 cup"),
        (("1/2 cup", 90), 45_000, "¼ cup"),
        (("2 tbsp, chopped", 8), 12_000, "3 tbsp, chopped"),
        (("1 slice", 30), 60_000, "2 slices"),
        (("1 wrap (large)", 60), 120_000, "2 wraps (large)"),
        (("1 glass (200 ml)", 200), 400_000, "2 glasses (200 ml)"),
        (("1 radish", 5), 15_000, "3 radishes"),
        (("1 leaf", 10), 30_000, "3 leaves"),
        (("wedges", 10), 30_000, "3 wedges"),
        (("100 ml", 100), 7_000, "7 ml"),
        (("1 strawberry", 12), 120_000, "10 strawberries"),
        (("1 tray", 100), 200_000, "2 trays"),
        (("1 tbsp", 12), 41_000, "3½ tbsp"),
        (("1 tbsp", 12), 80_000, "7 tbsp"),
        (("1 medium banana", 118), 86_000, "¾ medium banana"),
    ],
)
def test_an_amount_is_said_in_the_foods_own_portion(library, portion, milligrams, said):
    assert household(library.food("stuff", **portions(portion)), milligrams) == said


def test_pieces_are_counted_before_any_portion(library):
    eggs = library.food("egg", piece=Portion(name="egg", grams=50), **portions(("1 cup", 150)))
    assert household(eggs, 150_000) == "3 eggs"


def test_the_portion_that_comes_closest_is_taken(library):
    honey = library.food("stuff", **portions(("1 tbsp", 21), ("1 tsp", 7)))
    assert household(honey, 14_000) == "2 tsp"
    assert household(honey, 21_000) == "1 tbsp"


def test_a_few_large_measures_are_said_before_many_small_ones(library):
    oil = library.food("stuff", **portions(("1 tsp", 4.5), ("1 tbsp", 13.5)))
    assert household(oil, 19_000) == "1½ tbsp"
    assert household(library.food("stuff", **portions(("1 tsp", 4.5))), 19_000) == "4 tsp"


@pytest.mark.parametrize(
    ("portion", "milligrams"), [(("1 cup", 240), 31_000), (("1 portion, dry", 80), 80_000), (("1 tsp", 2), 90_000)]
)
def test_what_no_measure_comes_near_is_said_in_grams(library, portion, milligrams):
    assert household(library.food("stuff", **portions(portion)), milligrams) == f"{milligrams // 1000} g"


@pytest.mark.parametrize(("milligrams", "said"), [(120_000, "120"), (7_500, "7.5"), (300, "0.3")])
def test_grams_are_written_without_a_needless_fraction(milligrams, said):
    assert grams_text(milligrams) == said
