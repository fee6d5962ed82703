"""The page of rules: nothing left out, in words, and as fresh as the records."""

from pathlib import Path
from typing import Any

import pytest

from catalogue import load_catalogue
from domain.rule import Applies, Rule
from engine.rulebook import UNCONFIRMED, for_whom, in_words, rulebook

RULES = load_catalogue().rules
PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def rule(check, scope="day", **more: Any):
    given = {
        "id": "the_rule", "title": "The | rule", "pack": "TEST", "scope": scope, "check": check, "level": "soft",
        "message": "So it is.", "source": "A guideline", "evidence": "M",
    }  # fmt: skip
    return Rule.model_validate(given | more)


def test_the_page_in_the_docs_is_what_the_records_give():
    assert PAGE.read_text(encoding="utf-8") == rulebook(RULES), "write it anew: wavy catalogue --rules > docs/rules.md"


def test_every_record_stands_on_the_page_once():
    rows = [line for line in rulebook(RULES).splitlines() if line.startswith("| ") and "`" in line]
    assert len(rows) == len(RULES)
    assert all(len(row.strip("| ").split(" | ")) == 7 for row in rows)
    assert all(sum(f"`{one.id}` |" in row for row in rows) == 1 for one in RULES)


def test_what_is_unconfirmed_is_marked_and_what_is_read_is_not():
    rows = rulebook(RULES).splitlines()
    for one in RULES:
        row = next(row for row in rows if f"`{one.id}` |" in row)
        assert ("**unconfirmed**" in row) == (one.evidence in UNCONFIRMED)


def test_an_unconfirmed_bound_on_a_nutrient_forbids_only_what_the_record_orders():
    for one in RULES:
        if one.evidence in UNCONFIRMED and one.level == "hard" and one.check.kind == "bound":
            assert all(tag.startswith("restriction") for tag in (*one.applies.all, *one.applies.any)), one.id


def test_a_row_says_level_evidence_and_source():
    page = rulebook([rule({"kind": "advice"}, year=2020, yields_to_prescription=True)])
    assert "1 records in 1 packs" in page
    assert page.endswith(
        "| The / rule `the_rule` | everybody | So it is. | nothing to measure | warns, gives way "
        "| **unconfirmed**: from memory | A guideline (2020) |\n"
    )
    assert "| A guideline 2020 |" in rulebook([rule({"kind": "advice"}, year=2020, source="A guideline 2020")])


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ({}, "everybody"),
        ({"none": ["condition:pku"]}, "everybody; not: PKU"),
        ({"age_min": 4, "age_max": 4}, "4 years"),
        ({"age_min": 4, "age_max": 8, "gender": "female"}, "women; 4 to 8 years"),
        ({"age_min": 14}, "from 14 years"),
        ({"age_max": 4}, "up to 4 years"),
        (
            {"all": ["condition:ckd_3_to_5", "condition:diabetes"], "none": ["limit:sodium", "restriction:low_fodmap"]},
            "CKD stages 3 to 5 and diabetes; not: an ordered limit on sodium, diet: low FODMAP",
        ),
        ({"any": ["medication:ace_inhibitor", "bmi:from_30"]}, "taking ACE inhibitor or BMI from 30"),
    ],
)
def test_whom_a_rule_is_for(who, said):
    assert for_whom(Applies.model_validate(who)) == said


def test_every_tag_of_every_record_has_words():
    assert all(for_whom(one.applies) for one in RULES)


BOUND = {"kind": "bound", "nutrient": "protein"}


@pytest.mark.parametrize(
    ("check", "scope", "said"),
    [
        (BOUND | {"hi": 20}, "day", "protein ≤ 20 g, each day"),
        (BOUND | {"lo": 0.8, "per": "kg"}, "week", "protein ≥ 0.8 g per kg, mean of the week"),
        (BOUND | {"lo": 10, "hi": 35, "per": "percent_energy"}, "day", "protein 10–35% of energy, each day"),
        (
            BOUND | {"lo": 90, "hi": 110, "floor": 5, "per": "percent_target"},
            "day",
            "protein 90–110% of the prescribed target, or within 5 g, each day",
        ),
        (
            {"kind": "bound", "nutrient": "calories", "hi": 35, "per": "percent_energy", "slots": ["dinner"]},
            "meal",
            "energy ≤ 35% of the day's energy, at dinner",
        ),
        ({"kind": "bound", "nutrient": "saturated_fat", "hi": 9}, "meal", "saturated fat ≤ 9 g, at each meal"),
        (
            {"kind": "exclude", "allergens": ["egg", "milk"], "facts": ["raw_egg"], "foods": ["kiwi"], "purine": ["high"]},
            "ingredient",
            "no food that contains or may contain milk, egg; or is or holds raw egg; or is kiwi; or is high in purine",
        ),
        ({"kind": "exclude", "allergens": ["soy"], "rejects_may": False}, "ingredient", "no food that contains soy"),
        (
            {"kind": "exclude", "fodmap": ["red", "amber"], "tyramine": ["high"]},
            "ingredient",
            "no food that is red, amber in FODMAP; or is high in tyramine",
        ),
        ({"kind": "quota", "facts": ["oily_fish"], "foods": ["kale"], "lo": 1, "hi": 2}, "week", "1–2 meals a week with oily fish, kale"),
        (
            {"kind": "steady", "nutrient": "carbs", "units": 15, "by_slot": True},
            "week",
            "carbohydrate of each meal within 15 g of the week's mean",
        ),
        (
            {"kind": "steady", "nutrient": "vitamin_k", "percent": 50, "units": 60},
            "week",
            "vitamin k of each day within 50% or 60 µg of the week's mean",
        ),
        ({"kind": "apart", "one": ["meat"], "other": ["dairy"]}, "meal", "no meal with meat and dairy together"),
        ({"kind": "repeats", "week": 2, "gap": 0}, "week", "a main dish at most 2 times a week"),
        ({"kind": "repeats", "week": 7, "gap": 1}, "week", "a main dish at most 7 times a week; 1 day(s) or fewer apart never"),
        ({"kind": "shape", "occasions": 4}, "day", "≥ 4 meals a day"),
        ({"kind": "shape", "occasions": 4, "evening_snack": True}, "day", "≥ 4 meals a day, one of them after dinner"),
        ({"kind": "texture", "level": 4}, "meal", "only recipes tested for IDDSI 4"),
        ({"kind": "declared_allergy"}, "ingredient", "no food that contains, may contain or is what the record declares"),
        ({"kind": "disliked"}, "ingredient", "rather no food the record names as disliked"),
        ({"kind": "ordered_limit"}, "day", "every range of `limits`, each day"),
        ({"kind": "understood", "fields": ["allergies"]}, "patient", "every word of allergies is understood"),
        ({"kind": "refuse"}, "patient", "no plan is made"),
        ({"kind": "advice"}, "patient", "nothing to measure"),
    ],
)  # fmt: skip
def test_every_kind_of_check_has_words(check, scope, said):
    assert in_words(rule(check, scope)) == said
