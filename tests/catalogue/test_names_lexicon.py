"""The lexicon is sound: every name told once, folded, and with all its parts hold."""

import pytest

from catalogue.ingredients import BrokenNames, Record, entries, key, known_names, lexicon, records, stem, wording
from domain.text import fold


def a_record(*names: str, **fields: object) -> Record:
    return Record.model_validate({"names": names, "basis": "nature"} | fields)


def test_the_lexicon_knows_its_way_round_a_kitchen():
    assert len(known_names()) > 1_200
    assert len(lexicon()) == len(known_names())


def test_every_name_and_word_is_written_as_it_is_compared():
    said = wording()
    phrases = said.plain | said.states | said.units | said.links | said.cuts | said.hedges
    assert [name for name in (*known_names(), *sorted(phrases)) if fold(name) != name] == []


def test_no_allergen_is_told_twice_of_one_record():
    for record in records():
        told = (*record.contains, *record.may, *record.unknown)
        assert len(told) == len(set(told)), record.names[0]


def test_wheat_always_brings_gluten():
    for name, entry in lexicon().items():
        assert "wheat" not in entry.contains or "gluten" in entry.contains, name


def test_only_a_claim_or_a_product_with_one_leaves_an_allergen_open():
    for record in records():
        assert record.kind != "claim" or not record.contains, record.names[0]


def test_a_compound_takes_over_what_its_parts_hold():
    told = [
        a_record("melt", parts=("tuna", "cheese"), may=("egg", "milk")),
        a_record("tuna", contains=("fish",)),
        a_record("cheese", contains=("milk",), may=("egg",)),
        a_record("melt sandwich", "melt toast", parts=("melts",), unknown=("wheat", "fish")),
    ]
    known = entries(told)
    assert known["melt"].contains == {"fish", "milk"}
    assert known["melt"].may == {"egg"}
    assert known[key("melt sandwiches")].contains == {"fish", "milk"}
    assert known["melt sandwich"].unknown == {"wheat"}


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ((a_record("bun"), a_record("buns")), "told twice"),
        ((a_record("bun", parts=("bread",)),), "unknown parts: bread"),
        ((a_record("bun", parts=("roll",)), a_record("roll", parts=("bun",))), "part of itself"),
    ],
)
def test_a_lexicon_that_contradicts_itself_is_refused(told: tuple[Record, ...], says: str):
    with pytest.raises(BrokenNames, match=says):
        entries(told)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("cookie", "cookies"), ("berry", "berries"), ("potato", "potatoes"), ("peach", "peaches"), ("quiche", "quiches"),
        ("loaf", "loaves"), ("olive", "olives"), ("octopus", "octopuses"), ("kiwi", "kiwis"), ("glass", "glasses"),
        ("cheese", "cheeses"), ("box", "boxes"), ("shoe", "shoes"), ("brownie", "brownies"), ("leaf", "leaves"),
        ("mousse", "mousses"), ("radish", "radishes"), ("pea", "peas"), ("yogurt", "yoghurts"), ("flavor", "flavours"), ("sulfite", "sulphites"),
    ],
)  # fmt: skip
def test_one_and_many_are_compared_alike(one: str, many: str):
    assert stem(one) == stem(many)


@pytest.mark.parametrize(("one", "other"), [("past", "paste"), ("pin", "pine"), ("bass", "bas"), ("can", "cane")])
def test_different_words_stay_different(one: str, other: str):
    assert stem(one) != stem(other)
