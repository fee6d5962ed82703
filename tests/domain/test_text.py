"""How words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import fold, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("O’Brien, Zoë", "obrien zoe"),
        ("José", "jose"),
        ("JOSÉ", "jose"),
        ("Jose\u0301", "jose"),
        ("Bjørn Æbelø", "bjorn aebelo"),
        ("Łukasz Đorđević", "lukasz dordevic"),
        ("Þóra", "thora"),
        ("straße", "strasse"),
        ("Œuvre", "oeuvre"),
        ("Yıldız İnci", "yildiz inci"),
        ("crème-fraîche (light)", "creme fraiche light"),
        ("a_b\tc\nd", "a b c d"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_count(written: str, folded: str):
    assert fold(written) == folded


def test_letters_of_other_scripts_stay():
    assert fold("Иванов") == fold("иванов") != ""
    assert words("李 明") == ("李", "明")


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)
