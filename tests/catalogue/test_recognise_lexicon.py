"""Phrases are matched whole, the longest first, and never by likeness."""

import pytest

from catalogue.lexicon import Lexicon, comparable, expand, singular, suggest


@pytest.mark.parametrize(
    ("word", "without"),
    [
        ("berries", "berry"), ("tomatoes", "tomato"), ("peaches", "peach"), ("radishes", "radish"), ("boxes", "box"),
        ("oats", "oat"), ("peas", "pea"), ("eggs", "egg"), ("bass", "bass"), ("couscous", "couscous"), ("gas", "gas"),
        ("cirrhosis", "cirrhosis"), ("egg", "egg"), ("pies", "pie"),
    ],
)  # fmt: skip
def test_a_word_loses_its_plural(word, without):
    assert singular(word) == without


def test_templates_are_written_out():
    groups = {"ckd": ["ckd", "(kidney|renal) disease"]}
    written = {" ".join(one.split()) for one in expand("<ckd> [stage] (3|iii)", groups)}
    names, stages = ("ckd", "kidney disease", "renal disease"), ("3", "iii", "stage 3", "stage iii")
    assert written == {f"{name} {stage}" for name in names for stage in stages}
    assert list(expand("a (b|) c", {})) == ["a b c", "a  c"]


def lexicon():
    learned: Lexicon[str] = Lexicon()
    for phrase, meaning in (
        ("milk", "milk"),
        ("coconut milk", "coconut"),
        ("bmi #", "bmi"),
        ("egg", "egg"),
        ("egg", "hen"),
    ):
        learned.add(phrase, meaning)
    return learned


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        ("Milk", ["milk"], []),
        ("coconut milk", ["coconut"], []),
        ("coconut, milk", ["coconut"], []),
        ("coconut", [], ["coconut"]),
        ("coconut water and milk", ["milk"], ["coconut", "water"]),
        ("BMI 38", ["bmi"], []),
        ("BMI high", [], ["bmi", "high"]),
        ("eggs", ["egg", "hen"], []),
        ("eggplant", [], ["eggplant"]),
        ("milks of magnesia", ["milk"], ["of", "magnesia"]),
        ("", [], []),
    ],
)
def test_the_longest_phrase_wins_and_words_are_never_cut(text, found, left):
    reading = lexicon().read(text, frozenset({"and"}))
    assert [meaning for meaning, _ in reading.found] == found
    assert list(reading.left) == left


def test_a_meaning_is_learned_once_and_a_copy_learns_alone():
    first = lexicon()
    first.add("egg", "egg")
    second = first.copy()
    second.add("oat milk", "oat")
    assert [meaning for meaning, _ in first.read("egg").found] == ["egg", "hen"]
    assert (len(first), len(second)) == (3, 4)
    assert [meaning for meaning, _ in first.read("oat milk").found] == ["milk"]


def test_an_empty_phrase_is_refused():
    with pytest.raises(ValueError, match="empty phrase"):
        lexicon().add(" - ", "nothing")


def test_suggestions_are_near_words_best_first_and_at_most_three():
    assert lexicon().suggest("mlik") == ()
    assert lexicon().suggest("coconut milq") == ("coconut milk",)
    known = {"peanut butter": "peanut butter", "peanut": "peanuts", "peanut buter oil": "oil", "butter": "butter"}
    assert suggest("Peanut-buter", known)[0] == "peanut butter"
    assert len(suggest("aaaa", {f"aaa{letter}": letter for letter in "abcdef"})) <= 3


def test_words_are_compared_without_case_accents_and_plural():
    assert comparable("Crème-Brûlées, Eggs") == ("creme", "brulee", "egg")
