"""Figures as dietitians write them."""

import pytest

from agent.embedded.figures.numbers import bare_age, bare_number, figures_in, number, plain


@pytest.mark.parametrize(
    ("text", "macros"),
    [
        ("60/255/66", (60, 255, 66)),
        ("105P/205C/90F", (105, 205, 90)),
        ("P: 105, C: 205, F: 90", (105, 205, 90)),
        ("100 protien 285 carb 73 fat", (100, 285, 73)),
        ("protein 90 g, carbs 225 g, fat 60 g", (90, 225, 60)),
        ("macros 60 255 66", (60, 255, 66)),
        ("90 g Eiweiß, 200 g Kohlenhydrate und 60 g Fett", (90, 200, 60)),
        ("90 g de proteínas, 200 g de carbohidratos, 60 g de grasa", (90, 200, 60)),
        ("90 g de protéines, 200 g de glucides et 60 g de lipides", (90, 200, 60)),
        ("90 protein 225 karbonhidrat 60 yağ", (90, 225, 60)),
    ],
)
def test_macros_are_read_in_any_order_of_figure_and_word(text, macros):
    assert tuple(figures_in(text).macros.values()) == macros


@pytest.mark.parametrize(
    ("text", "kcal"),
    [("1,850 kcal", 1850), ("1.850 kcal", 1850), ("1 850 kcal", 1850), ("target to 1900", 1900), ("calories: 2100", 2100),
     ("kcal 450", 450), ("target of 45", None), ("1850", None)],
)  # fmt: skip
def test_energy_is_read_with_its_word(text, kcal):
    assert figures_in(text).calories == kcal


def test_a_body_is_read():
    assert figures_in("79.1 kg").weight == 79.1
    assert figures_in("weighs 79,1").weight == 79.1
    assert figures_in("172 cm").height == 172
    assert figures_in("1.72 m").height == 172
    assert figures_in("1m72").height == 172
    assert figures_in("45 years old").age == 45
    assert figures_in("aged 45").age == 45
    assert figures_in("130 years old").age is None


def test_pounds_are_not_taken_for_kilograms():
    assert figures_in("weighs 190 lbs").weight is None
    assert bare_number("weighs 190 lbs") is None


def test_what_a_figure_was_before_does_not_count():
    assert figures_in("protein from 80 to 100").macros == {"protein": 100}


def test_the_f_of_a_woman_is_no_fat():
    assert figures_in("38 f 1700 kcal").macros == {}
    assert bare_age("38 f ") == 38


def test_numbers_alone():
    assert bare_age(", 45, male") == 45
    assert bare_age("1800 kcal") is None
    assert bare_number("set it to 79") == 79
    assert bare_number("between 1 and 2") is None
    assert number("1,850") == 1850
    assert plain(12.0) == 12
    assert plain(12.5) == 12.5
    assert not figures_in("nothing")
    assert figures_in("1800 kcal")
