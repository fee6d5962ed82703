"""A sentence that says how strictly something is kept changes that, and never takes the entry itself off a record."""

from datetime import date

import pytest

from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.message.acts import act_of
from agent.embedded.naming.names import Roster
from agent.embedded.record.changes import as_arguments
from agent.embedded.record.polarity import parted_changes
from agent.embedded.record.severities import as_known, grades_told
from agent.embedded.sentence.reading import Reading, read

TODAY = date(2027, 2, 25)
ROSTER = Roster((("A1", "Nora Quist"), ("A2", "Will Ashby")))


def reading(said: str, language: str = "en") -> Reading:
    return read(said, TODAY, language, ROSTER, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "language", "diet", "grade"),
    [
        ("Nora's low-sodium restriction should be strict now, not moderate", "en", "low-sodium", "strict"),
        ("Nora's lactose-free is strict from today, no longer moderate", "en", "lactose-free", "strict"),
        ("change Will's halal from strict to mild", "en", "halal", "mild"),
        ("Will: vegan strict please, was moderate", "en", "vegan", "strict"),
        ("it's not moderate, Nora's low sodium is strict", "en", "low sodium", "strict"),
        ("take the strict off Will's vegan, make it mild", "en", "vegan", "mild"),
        ("Nora's gluten-free isn't mild any more, it's strict", "en", "gluten-free", "strict"),
        ("Will, kosher: not strict but moderate", "en", "kosher", "moderate"),
        ("Nora no longer has moderate low potassium, it is mild now", "en", "low potassium", "mild"),
        ("Noras vegane Kost soll jetzt streng sein, nicht mehr moderat", "de", "vegane", "strict"),
        ("la dieta sin lactosa de Nora ahora es estricta, ya no moderada", "es", "sin lactosa", "strict"),
        ("le régime sans lactose de Nora est strict maintenant, plus modéré", "fr", "sans lactose", "strict"),
        ("Nora'nın laktozsuz diyeti artık katı, orta değil", "tr", "laktozsuz", "strict"),
        ("Will has gone gluten free, mild", "en", "gluten free", "mild"),
        ("we can drop Nora's lactose free down to mild", "en", "lactose free", "mild"),
        ("update Nora: low sodium moderate (was strict), halal stays strict", "en", "low sodium", "moderate"),
        ("add low potassium (strict) for Nora", "en", "low potassium", "strict"),
    ],
)  # fmt: skip
def test_a_diet_made_stricter_or_looser_stays(said: str, language: str, diet: str, grade: str):
    changes = parted_changes(reading(said, language).without_people(), TODAY, ROSTER)
    told = as_arguments(changes)["dietaryRestrictions"]
    assert told == {"add": [{"type": diet, "severity": grade}]}


@pytest.mark.parametrize(
    "said",
    [
        "Nora's egg allergy isn't severe any more",
        "Will's sesame allergy is no longer mild",
        "Nora is no longer on a strict low sodium diet",
        "Will's gout is no longer severe",
        "Nora's low sodium isn't strict any more",
    ],
)
def test_nothing_goes_where_only_the_old_grade_is_said(said: str):
    changes = parted_changes(reading(said).without_people(), TODAY, ROSTER)
    assert (changes.remove, bool(changes.unsure)) == ({}, True)


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("remove the strict halal from Will", ["halal"]),
        ("Nora is no longer vegan", ["vegan"]),
        ("Will is vegan now (strict), no longer vegetarian", ["vegetarian"]),
    ],
)
def test_a_diet_goes_where_that_is_said(said: str, gone: list[str]):
    changes = parted_changes(reading(said).without_people(), TODAY, ROSTER)
    assert changes.remove == {"dietaryRestrictions": gone}


def test_a_condition_that_has_become_milder_stays():
    changes = parted_changes(
        reading("Nora's heart failure is moderate now, not severe").without_people(), TODAY, ROSTER
    )
    assert not changes.remove


@pytest.mark.parametrize(
    ("said", "new", "old"),
    [
        ("from moderate to strict", "strict", ("moderate",)),
        ("moderate -> strict", "strict", ("moderate",)),
        ("no, mild", "mild", ()),
        ("moderately active", None, ()),
        ("strict instead of mild", "strict", ("mild",)),
    ],
)
def test_the_grade_that_counts_and_those_that_count_no_longer(said: str, new: str | None, old: tuple[str, ...]):
    told = grades_told(said)
    assert (told.new, told.old) == (new, old)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("can you put Nora's lactose-free down as strict?", "update"),
        ("make Will's vegan moderate instead of strict", "update"),
        ("is Will's vegan strict?", "patient"),
    ],
)
def test_a_grade_is_an_order_where_it_is_no_question(said: str, kind: str):
    r = reading(said)
    assert kind_of(r) == kind or by_rule(r) == kind


def test_a_grade_said_afterwards_is_of_the_diet_spoken_of():
    first = act_of(reading("Make Nora's low sodium strict"), None)
    assert act_of(reading("no, mild"), first).kind == "qualify"
    active = act_of(reading("Nora is active now"), None)
    assert act_of(reading("no, moderate"), active).kind == "update"


@pytest.mark.parametrize(
    ("said", "known", "written"),
    [
        ("potassium restriction", ["low_potassium", "halal"], "low_potassium"),
        ("lactose-free", ["gluten_free", "lactose_free"], "lactose_free"),
        ("vegan", ["vegetarian"], "vegan"),
        ("gluten free", ["lactose_free"], "gluten free"),
    ],
)
def test_a_diet_is_written_as_the_record_writes_it(said: str, known: list[str], written: str):
    assert as_known(said, known) == written
