"""Whose record or week is written to is what the user's own words say, never a model's pick among several."""

from typing import Any

import pytest

WRITES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("generate_plan", {"patient": "ash"}),
    ("generate_plans", {"patients": ["ash"]}),
    ("update_patient", {"patient": "ash", "changes": {"age": 41}}),
)


@pytest.fixture
def two_rowans(clinic):
    for key, name in (("birch", "Rowan Birch"), ("ash", "Rowan Ash"), ("lee", "Kim Lee")):
        clinic.add(id=key, name=name)
    return clinic


@pytest.mark.parametrize("write", WRITES, ids=lambda write: write[0])
@pytest.mark.parametrize("said", ["for Rowan please", "Rowan Birch, next week", "rowan's week"])
def test_a_name_that_fits_two_or_another_better_is_asked_about(two_rowans, write, said: str):
    (envelope,) = two_rowans.said(said, write)
    assert envelope.error["code"] == "ambiguous"
    assert {"Rowan Birch", "Rowan Ash"} <= {one["name"] for one in envelope.error["details"]["candidates"]}


@pytest.mark.parametrize("write", WRITES, ids=lambda write: write[0])
@pytest.mark.parametrize(
    "said", ["for Rowan Ash please", "Ash", "for Rowan Ash and Rowan Birch", "for her", "Kim and Ash", "both Rowans"]
)
def test_a_name_that_fits_is_acted_on(two_rowans, write, said: str):
    (envelope,) = two_rowans.said(said, write)
    assert envelope.ok, envelope.error


@pytest.mark.parametrize("known", ["people", "owners"])
def test_whoever_was_just_spoken_of_is_meant_by_half_a_name(two_rowans, known: str):
    setattr(two_rowans, known, frozenset({"ash"}))
    (envelope,) = two_rowans.said("and Rowan is 41 now", WRITES[2])
    assert envelope.ok, envelope.error


def test_both_may_be_planned_where_both_are_called_for(two_rowans):
    (envelope,) = two_rowans.said("both Rowans please", ("generate_plans", {"patients": ["ash", "birch"]}))
    assert len(envelope.data["plans"]) == 2
