"""What a mere `not` says of a record takes no allergy, condition or diet off it."""

from datetime import date

import pytest

from agent.embedded.flows.on_record import misspelt
from agent.embedded.naming.names import Roster
from agent.embedded.record.by_denial import gone_by_denial
from agent.embedded.record.changes import changes_in
from agent.embedded.record.exchanged import exchanged
from agent.embedded.sentence.reading import read


def heard(sentence):
    return read(sentence, date(2026, 12, 2), "en", Roster.of([{"id": "tom", "name": "Tom Berg"}]), None)


@pytest.mark.parametrize(
    ("sentence", "arguments", "kept"),
    [
        ("Tom has gout, not a soy allergy in the family", {"allergies": {"remove": ["soy"]}}, ("soy",)),
        (
            "Tom is low potassium, and not low sodium only at weekends",
            {"dietaryRestrictions": {"remove": ["low_sodium"]}},
            ("low sodium",),
        ),
        (
            "Tom has type 2 diabetes, not gestational",
            {"medicalConditions": {"add": ["type 2 diabetes"], "remove": ["gestational diabetes"]}},
            (),
        ),
        ("Tom is gluten free, not lactose free any more", {"dietaryRestrictions": {"remove": ["lactose_free"]}}, ()),
        ("remove Tom's egg allergy, not the peanut one", {"allergies": {"remove": ["egg"]}}, ()),
    ],
)
def test_a_mere_denial_takes_no_safeguard_off(sentence, arguments, kept):
    assert gone_by_denial(heard(sentence), arguments) == kept


@pytest.mark.parametrize(
    "sentence", ["Tom eats okra now, put cashews on his allergies", "Tom eats kale now, put nuts down as an allergy"]
)
def test_an_allergy_that_is_ordered_is_no_dislike(sentence):
    r = heard(sentence).without_people()
    said = changes_in(r)
    assert "dislikes" not in exchanged(r, said, ["okra", "kale"]).add


def test_only_a_dislike_is_known_by_nearly_its_letters():
    assert misspelt("olivs", "olives")
    assert misspelt("hypotension", "hypertension")  # so no list of safeguards is searched like this
