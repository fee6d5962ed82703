"""The rule records as they ship: they load, they can fire, and none is harder than its evidence allows."""

import re
from itertools import chain
from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from catalogue.words import details, lab_marks, vocabulary, with_implied
from domain.builders import a_patient
from domain.food import ALLERGENS
from domain.nutrition import NUTRIENTS
from domain.patient import PatientFields
from domain.rule import Bound, Exclude, OrderedLimit, Quota, Refuse, Steady
from engine.validate.select import KCAL_PER_UNIT, in_force

CATALOGUE = load_catalogue()
RULES = {rule.id: rule for rule in CATALOGUE.rules}
SEVERITIES = ("strict", "moderate", "mild")
FILES = ("conditions", "allergies", "restrictions", "medications")


def produced():
    """Every tag that some word, detail, laboratory value, limit or body can produce."""
    tags = set(chain.from_iterable(vocabulary(file).tags for file in FILES))
    tags |= {
        tag for detail in details().values() for tag in chain(*detail.values.values(), *(r.tags for r in detail.ranges))
    }
    tags |= {mark.tag for mark in lab_marks().values()}
    tags |= {f"allergen:{allergen}" for allergen in ALLERGENS} | {f"limit:{nutrient}" for nutrient in NUTRIENTS}
    tags |= {"bmi:under_16", "bmi:under_18_5", "bmi:from_25", "bmi:from_30", "allergy:unregulated"}
    restrictions = [tag.partition(":")[2] for tag in tags if tag.startswith("restriction:")]
    return set(with_implied(tags | {f"restriction_{s}:{name}" for s in SEVERITIES for name in restrictions}))


def rules_of(**fields: Any):
    patient = a_patient(**fields)
    return {rule.id for rule in in_force(CATALOGUE.rules, patient, recognise(patient, CATALOGUE.foods)).rules}


def restricted(*types: str, severity="strict"):
    return {"dietary_restrictions": [{"type": one, "severity": severity} for one in types]}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_a_record_can_fire_and_refers_to_what_exists(rule):
    tags = {*rule.applies.all, *rule.applies.any, *rule.applies.none}
    assert tags <= produced(), f"nothing produces {sorted(tags - produced())}"
    assert set(rule.applies.all).isdisjoint(rule.applies.none)
    assert set(rule.supersedes) <= RULES.keys() - {rule.id}
    assert all(need.split(".")[0] in PatientFields.model_fields for need in rule.needs)
    assert rule.message.endswith(".")
    assert rule.source
    if isinstance(rule.check, Exclude | Quota):
        assert set(rule.check.foods) <= CATALOGUE.foods.keys()
    if isinstance(rule.check, Bound):
        assert rule.check.lo is not None or rule.check.hi is not None
        assert rule.check.lo is None or rule.check.hi is None or rule.check.lo < rule.check.hi
        assert rule.check.per != "percent_energy" or rule.check.nutrient in KCAL_PER_UNIT
        assert rule.scope in ("day", "week", "meal")
        assert rule.check.per != "kg" or "weight_kg" in rule.needs


@pytest.mark.parametrize("rule", [r for r in RULES.values() if r.level == "hard"], ids=lambda r: r.id)
def test_only_what_was_read_or_ordered_is_hard(rule):
    read = rule.evidence in ("V", "F", "E")
    ordered = rule.pack in ("Dietitian's order", "House promise")
    assert read or ordered or isinstance(rule.check, Refuse)


@pytest.mark.parametrize("rule", [r for r in RULES.values() if r.yields_to_prescription], ids=lambda r: r.id)
def test_only_a_bound_on_what_is_prescribed_yields(rule):
    assert isinstance(rule.check, Bound)
    assert rule.check.nutrient in ("calories", "protein", "carbs", "fat")
    assert rule.check.per in ("day", "kg", "percent_energy")


def test_a_guidelines_bound_on_a_prescribed_amount_always_yields_when_it_is_hard():
    prescribed = [
        rule.id
        for rule in RULES.values()
        if isinstance(rule.check, Bound)
        and rule.level == "hard"
        and rule.check.nutrient in ("calories", "protein", "carbs", "fat")
        and not rule.yields_to_prescription
    ]
    assert prescribed == ["energy_target"]


def test_no_superseding_rule_is_softer_than_what_it_silences_except_where_it_is_lower():
    order = ("info", "soft", "hard")
    for rule in RULES.values():
        for old in rule.supersedes:
            assert order.index(rule.level) >= order.index(RULES[old].level), (rule.id, old)


def test_everybodys_rules_are_the_promises_and_the_general_ones():
    assert {
        "energy_target", "no_declared_allergen", "ordered_limit", "understood_allergies", "understood_restrictions",
        "understood_conditions", "understood_medications", "main_dish_repeats", "disliked_food", "protein_target",
    } <= rules_of()  # fmt: skip


FIRES = [
    ({"medical_conditions": ["celiac disease"]}, {"diet_gluten_free", "oats_excluded"}, set()),
    (
        {"medical_conditions": ["celiac disease"], "condition_details": {"certifiedGlutenFreeOats": True}},
        {"diet_gluten_free"},
        {"oats_excluded"},
    ),
    (restricted("vegan"), {"diet_vegan"}, {"diet_vegan_moderate", "diet_vegan_mild", "fish_weekly"}),
    (restricted("vegan", severity="moderate"), {"diet_vegan_moderate"}, {"diet_vegan"}),
    (restricted("vegan", severity="mild"), {"diet_vegan_mild"}, {"diet_vegan"}),
    (restricted("kosher"), {"diet_kosher", "diet_kosher_apart"}, set()),
    (restricted("low sodium"), {"diet_low_sodium"}, set()),
    (
        restricted("low sodium") | {"limits": {"sodium": {"max": 1500}}},
        {"ordered_limit"},
        {"diet_low_sodium", "sodium"},
    ),
    (restricted("low potassium", severity="moderate"), {"diet_low_potassium_moderate"}, {"diet_low_potassium"}),
    (restricted("low FODMAP"), {"diet_low_fodmap"}, set()),
    (
        restricted("low FODMAP") | {"condition_details": {"fodmapPhase": "reintroduction"}},
        {"diet_low_fodmap_mild"},
        {"diet_low_fodmap"},
    ),
    ({"medical_conditions": ["hypertension"]}, {"htn_sodium", "htn_potassium"}, {"sodium", "htn_potassium_dropped"}),
    (
        {"medical_conditions": ["hypertension"], "medications": ["ramipril"]},
        {"htn_potassium_dropped", "potassium_salt_substitute", "potassium_raised"},
        {"htn_potassium"},
    ),
    ({"medical_conditions": ["hypertension", "CKD 3b"]}, {"ckd_sodium"}, {"htn_potassium", "htn_sodium", "sodium"}),
    (
        {"medical_conditions": ["CKD 4"], "weight_kg": 70, "macro_targets": {"protein": 56, "carbs": 250, "fat": 64}},
        {"ckd_protein", "ckd_protein_ceiling"},
        {"protein_floor", "ckd_protein_diabetes", "ckd_protein_low"},
    ),
    (
        {
            "medical_conditions": ["CKD 4", "T2DM"],
            "weight_kg": 79,
            "macro_targets": {"protein": 50, "carbs": 250, "fat": 64},
        },
        {"ckd_protein_diabetes", "ckd_protein_ceiling"},
        {"ckd_protein"},
    ),
    (
        {"medical_conditions": ["CKD 4", "malnutrition"], "weight_kg": 60},
        {"ckd_protein_frail", "malnutrition_protein"},
        {"ckd_protein", "ckd_protein_ceiling"},
    ),
    (
        {
            "medical_conditions": ["CKD 4"],
            "weight_kg": 70,
            "condition_details": {"lowProteinDiet": True},
            "macro_targets": {"protein": 40, "carbs": 280, "fat": 64},
        },
        {"ckd_protein_low", "ckd_protein_low_mean"},
        {"ckd_protein"},
    ),
    (
        {
            "medical_conditions": ["CKD 4"],
            "weight_kg": 70,
            "condition_details": {"lowProteinDiet": True, "ketoAnalogues": True},
            "macro_targets": {"protein": 25, "carbs": 300, "fat": 64},
        },
        {"ckd_protein_very_low"},
        {"ckd_protein_low"},
    ),
    (
        {
            "medical_conditions": ["hemodialysis"],
            "weight_kg": 80,
            "macro_targets": {"protein": 90, "carbs": 225, "fat": 60},
        },
        {"dialysis_protein"},
        {"ckd_protein", "ckd_protein_ceiling"},
    ),
    ({"medical_conditions": ["CKD"]}, set(), {"ckd_sodium"}),
    ({"medical_conditions": ["heart failure", "hypertension"]}, {"hf_sodium"}, {"htn_sodium"}),
    (
        {
            "medical_conditions": ["liver cirrhosis"],
            "weight_kg": 60,
            "macro_targets": {"protein": 80, "carbs": 230, "fat": 62},
            "calorie_target": 1900,
        },
        {"cirrhosis_energy", "cirrhosis_protein", "cirrhosis_meals"},
        set(),
    ),
    (
        {"medical_conditions": ["24 weeks pregnant"]},
        {"pregnancy_raw", "pregnancy_mercury", "pregnancy_alcohol"},
        {"pregnancy_trimester_missing"},
    ),
    ({"medical_conditions": ["kidney transplant"]}, {"immunosuppressed_raw", "ckd_sodium"}, set()),
    ({"medications": ["phenelzine"]}, {"maoi_tyramine"}, set()),
    ({"medications": ["simvastatin"]}, {"grapefruit"}, set()),
    ({"medications": ["statin"]}, {"grapefruit_statin_unnamed"}, set()),
    ({"medications": ["rosuvastatin"]}, set(), {"grapefruit", "grapefruit_statin_unnamed"}),
    ({"medications": ["warfarin"]}, {"warfarin_vitamin_k"}, set()),
    ({"medications": ["empagliflozin"], **restricted("keto")}, {"keto_contraindicated"}, set()),
    (
        {"medications": ["empagliflozin"], **restricted("keto"), "condition_details": {"ketogenicSupervised": True}},
        set(),
        {"keto_contraindicated"},
    ),
    ({"medical_conditions": ["PKU"]}, {"pku_refused"}, set()),
    ({"age": 0}, {"infant_refused"}, set()),
    ({"age": 1}, {"choking", "child_raw"}, {"infant_refused"}),
    ({"age": 3}, {"choking", "child_raw", "child_sodium_1_3"}, {"choking_four", "sodium"}),
    ({"age": 4}, {"choking_four", "child_raw"}, {"choking"}),
    ({"age": 12}, {"child_sodium_9_13"}, {"choking_four", "child_raw", "children_mercury"}),
    ({"age": 65, "weight_kg": 70}, {"elderly_protein"}, {"protein_floor"}),
    ({"medical_conditions": ["dysphagia IDDSI 5"]}, {"texture_5"}, {"texture_missing"}),
    (restricted("pureed"), {"texture_4"}, set()),
    ({"labs": [{"name": "potassium", "value": 5.8}]}, {"hyperkalaemia_potassium"}, {"htn_potassium"}),
    ({"medical_conditions": ["lactose intolerance"]}, {"lactose_intolerance"}, set()),
    (
        {"medical_conditions": ["lactose intolerance"], **restricted("lactose free")},
        {"diet_lactose_free"},
        {"lactose_intolerance"},
    ),
    ({"allergies": ["nuts"]}, {"allergy_nuts", "allergy_coconut", "allergy_cross_contact"}, set()),
]


@pytest.mark.parametrize(("patient", "fire", "silent"), FIRES)
def test_the_right_rules_are_in_force(patient, fire, silent):
    rules = rules_of(**patient)
    assert fire <= rules, sorted(fire - rules)
    assert silent.isdisjoint(rules), sorted(silent & rules)


MISSING = [
    ({"medical_conditions": ["CKD"]}, "ckd_stage_missing", "conditionDetails.ckdStage"),
    ({"medical_conditions": ["pregnant"]}, "pregnancy_trimester_missing", "conditionDetails.trimester"),
    ({"medical_conditions": ["dysphagia"]}, "texture_missing", "conditionDetails.iddsiLevel"),
    ({"medical_conditions": ["hemodialysis"]}, "dialysis_protein", "weightKg"),
]


@pytest.mark.parametrize(("patient", "rule", "field"), MISSING)
def test_what_a_rule_lacks_is_named(patient, rule, field):
    given = a_patient(**patient)
    missing = in_force(CATALOGUE.rules, given, recognise(given, CATALOGUE.foods)).missing
    assert (rule, field) in [(one.id, lacking) for one, lacking in missing]


TRAPS = [
    (
        "diet_vegan",
        {"honey", "gelatine", "butter", "cod", "egg", "beef_stock_cube"},
        {"tofu_firm", "coconut_milk", "peanut_butter"},
    ),
    ("diet_vegetarian", {"parmesan", "gelatine", "worcestershire_sauce", "lard", "fish_sauce"}, {"egg", "milk_whole"}),
    ("diet_halal", {"pork_chop", "lard", "gelatine", "white_wine"}, {"lamb_leg", "beef_mince_10"}),
    ("diet_kosher", {"pork_chop", "crab", "catfish", "gelatine"}, {"cod", "beef_mince_10"}),
    ("diet_gluten_free", {"soy_sauce", "beer", "couscous"}, {"cornmeal", "quinoa"}),
    ("oats_excluded", {"rolled_oats"}, {"quinoa"}),
    ("grapefruit", {"grapefruit_juice"}, {"orange"}),
    ("pregnancy_raw", {"brie", "oysters", "alfalfa_sprouts"}, {"cheddar"}),
    ("maoi_tyramine", {"soy_sauce", "salami", "blue_cheese", "kimchi"}, {"cod", "chicken_breast"}),
]


@pytest.mark.parametrize(("rule", "caught", "free"), TRAPS)
def test_exclusions_catch_their_traps_and_spare_the_rest(rule, caught, free):
    check = RULES[rule].check
    assert isinstance(check, Exclude)

    def is_against(food) -> bool:
        states = {food.state_of(allergen) for allergen in check.allergens}
        return bool(
            "contains" in states
            or (check.rejects_may and "may" in states)
            or set(check.facts) & set(food.facts)
            or food.tyramine in check.tyramine
        )

    assert (caught | free) <= CATALOGUE.foods.keys(), sorted((caught | free) - CATALOGUE.foods.keys())
    assert {food for food in caught if not is_against(CATALOGUE.foods[food])} == set()
    assert {food for food in free if is_against(CATALOGUE.foods[food])} == set()


def test_every_restriction_of_the_vocabulary_has_a_rule_or_says_so():
    spoken = set(chain.from_iterable([*r.applies.all, *r.applies.any] for r in RULES.values()))
    named = {tag.partition(":")[2] for tag in vocabulary("restrictions").tags if tag.startswith("restriction:")}
    textures = {name for name in named if name.startswith("iddsi")}
    unspoken = {
        n
        for n in named
        if not any(f"{k}:{n}" in spoken for k in ("restriction", *(f"restriction_{s}" for s in SEVERITIES)))
    }
    assert unspoken == textures | {"thickened_fluids"}


def test_every_allergen_diet_refuses_may_only_when_strict():
    for rule in RULES.values():
        if isinstance(rule.check, Exclude) and rule.check.allergens and re.search("_(moderate|mild)$", rule.id):
            assert not rule.check.rejects_may, rule.id


def test_steady_rules_leave_some_room():
    assert all(r.check.units or r.check.percent for r in RULES.values() if isinstance(r.check, Steady))


def test_there_is_one_rule_for_ordered_limits():
    assert [r.id for r in RULES.values() if isinstance(r.check, OrderedLimit)] == ["ordered_limit"]
