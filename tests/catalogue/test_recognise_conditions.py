"""Conditions, medications, details and laboratory values in the words dietitians use."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import recognise
from catalogue.words import vocabulary
from domain.builders import a_patient


def read(**fields: Any):
    return recognise(a_patient(**fields), {})


def tags(prefix, **fields: Any):
    return {tag.removeprefix(prefix) for tag in read(**fields).tags}


T2, T1, GDM = (
    {"type_2_diabetes", "diabetes"},
    {"type_1_diabetes", "diabetes"},
    {"gestational_diabetes", "diabetes", "pregnancy"},
)
CKD = {"ckd"}


def stage(*stages: str):
    return {"ckd", "ckd_3_to_5", *(f"ckd_stage:{one}" for one in stages)}


HD = stage("5") | {"dialysis", "haemodialysis"}
CONDITIONS = [
    (
        T2,
        "type 2 diabetes|Type-2 Diabetes Mellitus|T2DM|T2D|type II diabetes|Diabetes mellitus, type 2|DM2|DM type II|NIDDM",
    ),
    (
        T2,
        "uncontrolled type 2 diabetes with neuropathy|diabetes tipo 2|diabète de type 2|Diabetes Typ 2|type 2 diabetes since 2011",
    ),
    (T1, "type 1 diabetes|T1DM|IDDM|insulin-dependent diabetes|juvenile diabetes|type I diabetes"),
    (GDM, "gestational diabetes|GDM|gestational diabetes (diet controlled)|diabetes in pregnancy"),
    ({"diabetes"}, "diabetes|diabetes mellitus|diabetic|DM"),
    ({"diabetes", "ckd"}, "diabetic nephropathy|diabetic kidney disease"),
    ({"prediabetes"}, "prediabetes|pre-diabetes|impaired glucose tolerance|insulin resistance"),
    (CKD, "CKD|chronic kidney disease|renal failure|nephropathy|polycystic kidney disease"),
    (stage("3"), "chronic kidney disease stage 3|CKD stage III|CKD 3|CKD-3|CKD3|stage 3 CKD|stage 3 kidney disease"),
    (stage("3"), "Chronic Kidney Disease (CKD), stage 3|CKD stage three|CKD stage 3-4"),
    (stage("3", "3a"), "CKD 3a|stage 3a chronic kidney disease|CKD G3a|CKD3a"),
    (stage("3", "3b"), "CKD 3b|CKD stage IIIb|CKD G3b/A2|CKD3b"),
    (stage("4"), "CKD stage 4|CKD IV|chronic kidney disease, stage 4 (non-dialysis)|CKD4"),
    (stage("5"), "CKD 5|ESRD|end-stage renal disease|end stage kidney disease|ESKD"),
    (stage("5") | {"dialysis"}, "on dialysis|dialysis|CKD 5D"),
    (HD, "hemodialysis|haemodialysis|ESRD on hemodialysis|haemodialysis 3x/week"),
    (stage("5") | {"dialysis", "peritoneal_dialysis"}, "peritoneal dialysis|CAPD"),
    ({"kidney_transplant", "transplant", "immunosuppressed"}, "kidney transplant|renal transplant recipient"),
    (
        {"hypertension"},
        "hypertension|HTN|high blood pressure|stage 2 hypertension|Bluthochdruck|hipertensión|yüksek tansiyon",
    ),
    ({"heart_failure"}, "heart failure|CHF|HFrEF|heart failure NYHA III|congestive heart failure"),
    ({"high_ldl"}, "hyperlipidemia|hyperlipidaemia|high cholesterol|dyslipidemia|familial hypercholesterolaemia"),
    ({"cardiovascular_disease"}, "coronary artery disease|CAD|post-MI|stroke 2019|angina"),
    (
        {"coeliac"},
        "coeliac|celiac disease|Coeliac disease (biopsy confirmed)|Zöliakie|celiaquía|dermatitis herpetiformis",
    ),
    ({"ibs"}, "IBS|IBS-D|irritable bowel syndrome|Reizdarm"),
    ({"gerd"}, "GERD|GORD|acid reflux|heartburn|hiatal hernia"),
    ({"lactose_intolerance"}, "lactose intolerance|lactose intolerant|lactase deficiency"),
    ({"cirrhosis"}, "cirrhosis|liver cirrhosis|compensated cirrhosis"),
    ({"cirrhosis", "decompensated_cirrhosis", "ascites"}, "decompensated cirrhosis with ascites"),
    ({"masld"}, "fatty liver|NAFLD|non-alcoholic fatty liver disease|MASLD|hepatic steatosis"),
    ({"gout"}, "gout|hyperuricemia|Gicht"),
    ({"iron_deficiency"}, "iron deficiency anemia|iron deficiency|anaemia|low ferritin"),
    ({"osteoporosis"}, "osteoporosis|osteopenia"),
    ({"obesity"}, "obesity|morbid obesity|obesity class II (BMI 38)|severely obese"),
    ({"malnutrition"}, "malnutrition|malnourished|underweight|severe protein energy malnutrition|cachexia"),
    ({"copd"}, "COPD|chronic obstructive pulmonary disease|emphysema"),
    ({"pku"}, "PKU|phenylketonuria"),
    ({"pregnancy"}, "pregnant|pregnancy|expecting"),
    ({"pregnancy", "trimester:1"}, "first trimester of pregnancy|8 weeks pregnant|pregnant, 10 weeks"),
    (
        {"pregnancy", "trimester:2"},
        "pregnancy (second trimester)|24 weeks pregnant|22+3 weeks pregnant|twin pregnancy 22 weeks",
    ),
    ({"pregnancy", "trimester:3"}, "third trimester|pregnant, 30 weeks|28 weeks pregnant|pregnancy (third trimester)"),
    ({"lactation"}, "breastfeeding|lactation|nursing mother"),
    ({"dysphagia"}, "dysphagia|difficulty swallowing"),
    ({"dysphagia", "iddsi:5"}, "dysphagia IDDSI 5|IDDSI level 5"),
    ({"eating_disorder"}, "eating disorder|anorexia nervosa|bulimia"),
    ({"refeeding_risk"}, "high risk of refeeding syndrome|refeeding risk"),
    ({"hyperkalaemia"}, "hyperkalaemia|hyperkalemia|high potassium"),
    ({"immunosuppressed"}, "immunosuppressed|neutropenia|chemotherapy"),
    ({"diabetes", "hypertension"}, "diabetes and hypertension"),
    (T2 | {"hypertension"} | stage("3"), "T2DM, HTN, CKD3"),
    (
        set(),
        "asthma|hypothyroidism|depression|Hashimoto's thyroiditis|osteoarthritis|menopause|migraines|atrial fibrillation",
    ),
    (set(), "none|No known medical conditions|healthy|N/A|NKDA"),
]


def cases(table):
    return [(written, expected) for expected, words in table for written in words.split("|")]


@pytest.mark.parametrize(("written", "expected"), cases(CONDITIONS))
def test_a_condition_is_understood_as_written(written, expected):
    profile = read(medical_conditions=[written])
    ignored = {"migraine"} if "migraine" in written else set()
    assert {tag.removeprefix("condition:") for tag in profile.tags} - ignored == expected
    assert profile.not_understood == ()


@pytest.mark.parametrize(
    ("written", "expected", "named"),
    [
        ("Fabry disease", set(), "Fabry disease"),
        ("type 2 diabetes with Fabry disease", T2, "fabry"),
        ("no diabetes", set(), "no diabetes"),
        ("family history of diabetes", set(), "family history of diabetes"),
        ("CKD stage 3 without diabetes", stage("3"), "CKD stage 3 without diabetes"),
        ("history of gout", {"gout"}, "history of gout"),
        ("suspected coeliac disease", {"coeliac"}, "suspected coeliac disease"),
        ("diabtes", set(), "diabtes"),
        ("gouty", set(), "gouty"),
    ],
)
def test_what_is_strange_denied_or_doubtful_is_named(written, expected, named):
    profile = read(medical_conditions=[written])
    assert {tag.removeprefix("condition:") for tag in profile.tags} == expected
    assert [(one.field, one.written) for one in profile.not_understood] == [("medical_conditions", named)]


def test_a_near_miss_is_a_suggestion_and_no_more():
    (one,) = read(medical_conditions=["diabtes"]).not_understood
    assert one.suggestions[0] == "diabetes"


MEDICATIONS = [
    ({"metformin"}, "metformin|Metformin 500 mg BID|Glucophage|metformin XR 1000mg once daily"),
    ({"insulin"}, "insulin|insulin glargine|Lantus 20 units at night|insulin aspart (NovoRapid) with meals|Tresiba"),
    ({"insulin", "fixed_dose_insulin"}, "NovoMix 30|Humalog Mix 25|premixed insulin"),
    ({"sulfonylurea"}, "gliclazide|gliclazide MR|glimepiride|glyburide|Amaryl"),
    ({"sglt2_inhibitor"}, "empagliflozin|Jardiance|dapagliflozin 10 mg"),
    ({"metformin", "sglt2_inhibitor"}, "Synjardy"),
    ({"glp1"}, "semaglutide|Ozempic|tirzepatide|liraglutide"),
    ({"warfarin"}, "warfarin|Coumadin 5mg|acenocoumarol|Marcumar"),
    ({"statin_cyp3a4", "grapefruit_interaction"}, "simvastatin|atorvastatin 40 mg|Lipitor|amlodipine/atorvastatin"),
    ({"statin_other"}, "rosuvastatin|pravastatin|Crestor"),
    ({"statin"}, "statin"),
    ({"ace_inhibitor", "raises_potassium"}, "lisinopril|ramipril 5mg|perindopril|Zestril|ACE inhibitor"),
    ({"ace_inhibitor", "raises_potassium", "diuretic"}, "lisinopril-hydrochlorothiazide"),
    ({"arb", "raises_potassium"}, "losartan|candesartan|sacubitril/valsartan|Entresto"),
    ({"potassium_sparing", "raises_potassium"}, "spironolactone|eplerenone|finerenone"),
    ({"raises_potassium"}, "trimethoprim|co-trimoxazole|potassium chloride|enoxaparin"),
    ({"diuretic"}, "furosemide 40mg|hydrochlorothiazide|indapamide|Lasix"),
    ({"maoi"}, "phenelzine|tranylcypromine|linezolid|Nardil"),
    ({"maoi_b"}, "selegiline|moclobemide"),
    ({"lithium"}, "lithium|lithium carbonate 400 mg"),
    ({"levothyroxine"}, "levothyroxine 75 mcg|Synthroid"),
    ({"binds_minerals"}, "alendronate|ciprofloxacin|ferrous sulfate|iron tablets"),
    ({"ppi"}, "omeprazole|pantoprazole"),
    ({"digoxin"}, "digoxin"),
    ({"levodopa"}, "levodopa/carbidopa|Sinemet"),
    ({"orlistat"}, "orlistat|Xenical"),
    ({"folate_antagonist"}, "methotrexate|phenytoin"),
    (
        {"calcineurin_inhibitor", "grapefruit_interaction", "raises_potassium", "condition:immunosuppressed"},
        "tacrolimus|ciclosporin",
    ),
    ({"immunosuppressant", "condition:immunosuppressed"}, "azathioprine|adalimumab"),
    ({"corticosteroid"}, "prednisone|prednisolone 5 mg"),
    ({"grapefruit_interaction"}, "felodipine|amiodarone"),
    (
        set(),
        "prenatal vitamin|paracetamol|allopurinol|sevelamer carbonate|epoetin alfa|bisoprolol|amlodipine|febuxostat 80 mg",
    ),
    (
        set(),
        "sodium bicarbonate|vitamin D3 1000 IU|aspirin 81 mg|apixaban|sertraline|salbutamol|lactulose|none|no regular medications",
    ),
]


@pytest.mark.parametrize(("written", "expected"), cases(MEDICATIONS))
def test_a_medication_is_understood_by_its_class(written, expected):
    profile = read(medications=[written])
    assert {tag.removeprefix("medication:") for tag in profile.tags} == expected
    assert profile.not_understood == ()


@pytest.mark.parametrize(
    "written", ["unknownazole", "blood pressure tablets", "St John's wort", "metforminn", "stopped warfarin"]
)
def test_a_medication_nobody_here_knows_is_named(written):
    profile = read(medications=[written])
    assert profile.tags == ()
    assert [(one.field, one.written) for one in profile.not_understood] == [("medications", written)]


def test_more_than_four_hundred_medicines_are_known_by_name():
    assert len(vocabulary("medications").lexicon) > 400


DETAILS = [
    ({"ckdStage": 3}, stage("3")),
    ({"ckdStage": "3b"}, stage("3", "3b")),
    ({"ckd_stage": "G4"}, stage("4")),
    ({"dialysis": True}, stage("5") | {"dialysis"}),
    ({"dialysis": "yes"}, stage("5") | {"dialysis"}),
    ({"dialysis": "no"}, set()),
    ({"dialysis": "hemodialysis"}, HD),
    ({"trimester": 2}, {"pregnancy", "trimester:2"}),
    ({"gestationalWeek": 23}, {"pregnancy", "trimester:2"}),
    ({"gestationalWeek": 28}, {"pregnancy", "trimester:3"}),
    ({"iddsiLevel": 5}, {"dysphagia", "iddsi:5"}),
    ({"iddsiLevel": 7}, set()),
    ({"compensated": False}, {"cirrhosis", "decompensated_cirrhosis"}),
    ({"compensated": True}, set()),
    ({"refeedingRisk": True}, {"refeeding_risk"}),
    ({"ketoAnalogues": True}, {"detail:keto_analogues"}),
    ({"certifiedGlutenFreeOats": True}, {"detail:gluten_free_oats"}),
    ({"lowProteinDiet": True, "metabolicallyStable": True}, {"detail:low_protein_diet", "detail:metabolically_stable"}),
    ({"fluidLimitMl": 1500}, {"detail:fluid_limit"}),
    ({"ckdStage": None}, set()),
]


@pytest.mark.parametrize(("details", "expected"), DETAILS)
def test_a_condition_detail_is_understood(details, expected):
    profile = read(condition_details=details)
    assert {tag.removeprefix("condition:") for tag in profile.tags} == expected
    assert profile.not_understood == ()


@pytest.mark.parametrize(
    ("details", "named"),
    [
        ({"ckdStage": 9}, "ckdStage: 9"),
        ({"shoeSize": 42}, "shoeSize: 42"),
        ({"gestationalWeek": 60}, "gestationalWeek: 60"),
        ({"gestationalWeek": True}, "gestationalWeek: True"),
        ({"dialysis": ["hd", "pd"]}, "dialysis: ['hd', 'pd']"),
    ],
)
def test_an_unknown_detail_or_value_is_named(details, named):
    profile = read(condition_details=details)
    assert profile.tags == ()
    assert [(one.field, one.written) for one in profile.not_understood] == [("condition_details", named)]


@pytest.mark.parametrize(
    ("lab", "expected"),
    [
        ({"name": "Potassium", "value": 5.1, "unit": "mmol/L"}, {"hyperkalaemia", "lab:potassium_high"}),
        ({"name": "K", "value": 5.0, "unit": "mEq/L"}, set()),
        ({"name": "K", "value": 5.6}, {"hyperkalaemia", "lab:potassium_high"}),
        ({"name": "phosphate", "value": 1.46, "unit": "mmol/L"}, {"hyperphosphataemia", "lab:phosphate_high"}),
        ({"name": "phosphorus", "value": 4.5, "unit": "mg/dL"}, set()),
        ({"name": "Triglycerides", "value": 500, "unit": "mg/dL"}, {"high_triglycerides", "very_high_triglycerides"}),
        ({"name": "Triglycerides", "value": 499, "unit": "mg/dL"}, set()),
        ({"name": "HbA1c", "value": 8.1, "unit": "%"}, set()),
    ],
)
def test_a_laboratory_value_above_its_mark_selects_rules(lab, expected):
    profile = read(labs=[lab])
    assert {tag.removeprefix("condition:") for tag in profile.tags} == expected
    assert profile.not_understood == ()


@pytest.mark.parametrize(
    ("lab", "named"),
    [
        ({"name": "moonlight", "value": 1}, "moonlight"),
        ({"name": "phosphorus", "value": 6}, "phosphorus 6 without a unit"),
        ({"name": "potassium", "value": 5, "unit": "g"}, "potassium 5 g"),
    ],
)
def test_a_laboratory_value_without_a_known_name_or_unit_is_named(lab, named):
    assert [one.written for one in read(labs=[lab]).not_understood] == [named]


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (46.23, {"bmi:under_16", "bmi:under_18_5"}),
        (46.24, {"bmi:under_18_5"}),
        (53.4, {"bmi:under_18_5"}),
        (53.5, set()),
        (72.24, set()),
        (72.25, {"bmi:from_25"}),
        (86.69, {"bmi:from_25"}),
        (86.7, {"bmi:from_25", "bmi:from_30"}),
    ],
)
def test_body_mass_index_of_adults_is_banded_exactly(weight, expected):
    # 1.7 m: 16 × 2.89 = 46.24, 18.5 × 2.89 = 53.465, 25 × 2.89 = 72.25, 30 × 2.89 = 86.7
    assert tags("", weight_kg=weight, height_cm=170) == expected


@pytest.mark.parametrize(
    "fields", [{"age": 12}, {"height_cm": None}, {"weight_kg": None}, {"medical_conditions": ["pregnant"]}]
)
def test_no_body_mass_index_for_children_pregnancy_or_without_figures(fields):
    given = {"weight_kg": 120, "height_cm": 170} | fields
    assert not any(tag.startswith("bmi:") for tag in read(**given).tags)


def test_a_limit_is_a_tag_so_that_defaults_give_way():
    assert read(limits={"sodium": {"max": 1500}}).tags == ("limit:sodium",)


def test_the_same_record_gives_the_same_profile_whatever_the_order_of_details():
    one = read(condition_details={"ckdStage": 3, "foo": 1, "bar": 2})
    other = read(condition_details={"bar": 2, "foo": 1, "ckdStage": 3})
    assert one == other


TEXT = st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(written=TEXT)
def test_no_words_whatever_raise_and_none_are_lost(written):
    for field in ("medical_conditions", "medications", "allergies"):
        words = vocabulary(field.removeprefix("medical_"))
        known = words.says_nothing(written) or words.lexicon.read(written, words.fillers).found
        named = [one for one in read(**{field: [written]}).not_understood if one.field == field]
        assert known or named
