"""Allergies, dislikes and restrictions: what is kept away, what is only disliked, and what blocks because it is strange."""

from typing import Any

import pytest

from catalogue import load_catalogue, recognise
from domain.builders import a_patient

FOODS = load_catalogue().foods


def read(**fields: Any):
    return recognise(a_patient(**fields), FOODS)


SHELLFISH = {"crustacean", "mollusc"}
ALLERGENS = [
    (
        {"peanut"},
        "peanuts|Peanut allergy|allergic to peanuts|severe peanut allergy (anaphylaxis)|groundnut|peanut butter|monkey nuts",
    ),
    ({"peanut"}, "Peanuts: anaphylactic shock 2015|Erdnüsse|cacahuetes|arachides|yer fıstığı"),
    (
        {"tree_nut"},
        "tree nuts|tree-nut allergy|almonds|walnut|cashews and pistachios|hazelnut (mild)|pine nuts|Brazil nuts|marzipan",
    ),
    ({"tree_nut"}, "Schalenfrüchte|Haselnüsse|frutos secos|almendras|fruits à coque|noisettes|fındık|ceviz"),
    ({"tree_nut", "peanut"}, "nuts|nut allergy|Nüsse|peanuts and tree nuts"),
    ({"milk"}, "milk|dairy|Milk/dairy|cow's milk protein allergy|CMPA|casein|whey|cheese|Milch|leche|lait|süt|lácteos"),
    ({"egg"}, "egg|eggs|egg white|hens' eggs|Eier|huevos|œufs|yumurta"),
    ({"fish"}, "fish|finned fish|salmon|cod|anchovies|Fisch|pescado|poisson|balık"),
    ({"crustacean"}, "crustaceans|shrimp|prawns|crab|lobster|Krebstiere|crustáceos|crustacés|karides"),
    ({"mollusc"}, "molluscs|mollusks|mussels|squid|oysters|Weichtiere|moluscos|mollusques|midye"),
    (SHELLFISH, "shellfish|anaphylaxis to shellfish|shellfish - hives|mariscos|Meeresfrüchte"),
    (SHELLFISH | {"fish"}, "seafood|fish and shellfish|deniz ürünleri"),
    ({"wheat"}, "wheat|wheat flour|spelt|couscous|Weizen|trigo|blé|buğday"),
    ({"gluten", "oats"}, "gluten|gluten allergy"),
    ({"gluten"}, "barley|rye|malt|Gerste"),
    ({"oats"}, "oats|oatmeal|Hafer"),
    ({"wheat", "gluten", "oats"}, "wheat & gluten"),
    ({"soy"}, "soy|soya|soybeans|tofu|Soja|edamame"),
    ({"sesame"}, "sesame|sesame seeds|tahini|Sesam|sésamo|susam"),
    ({"celery"}, "celery|celeriac|Sellerie|apio|céleri|kereviz"),
    ({"mustard"}, "mustard|mustard seeds|Senf|mostaza|moutarde|hardal"),
    ({"lupin"}, "lupin|lupine flour|Lupinen|altramuces"),
    ({"sulphite"}, "sulphites|sulfites|sulphur dioxide|E220|sulfitos|Schwefeldioxid"),
    ({"sesame", "peanut"}, "sesame, peanuts"),
    (
        set(),
        "none|NKDA|no known allergies|penicillin|pollen|dust mites|sulfa drugs|bee stings|latex|lactose intolerance|lactose",
    ),
]


def cases(table):
    return [(written, expected) for expected, words in table for written in words.split("|")]


@pytest.mark.parametrize(("written", "expected"), cases(ALLERGENS))
def test_an_allergy_is_understood_as_written(written, expected):
    profile = read(allergies=[written])
    assert {one.allergen for one in profile.allergens} == expected
    assert {one.written for one in profile.allergens} <= {written}
    assert profile.not_understood == ()
    assert {tag for tag in profile.tags if tag.startswith("allergen:")} == {f"allergen:{key}" for key in expected}


@pytest.mark.parametrize(
    ("written", "some", "never"),
    [
        ("kiwi", {"kiwi", "gold_kiwi"}, set()),
        ("banana", {"banana", "banana_chips"}, {"shallot"}),
        ("corn", {"sweetcorn", "cornmeal", "corn_oil", "corn_tortilla", "baking_powder"}, {"peppercorn"}),
        ("strawberries", {"strawberries", "strawberries_frozen"}, {"raspberries"}),
        ("tomatoes", {"tomato", "ketchup", "tomato_passata", "cherry_tomato"}, {"potato"}),
        ("garlic", {"garlic", "garlic_powder", "vegetable_stock"}, {"ginger"}),
        ("alpha-gal", {"beef_mince_10", "pork_chop", "lamb_leg", "gelatine"}, {"chicken_breast"}),
        ("chickpeas", {"chickpeas_canned", "hummus", "chickpea_flour"}, {"peas_frozen"}),
        ("coconut", {"coconut_milk", "coconut_oil"}, {"cocoa_powder"}),
        ("bell pepper", {"green_pepper"}, {"black_pepper"}),
        ("buckwheat", {"buckwheat", "buckwheat_flour"}, {"wheat_flour_white"}),
        ("potatoes", {"potato"}, {"sweet_potato"}),
        ("eggplant", {"aubergine"}, {"egg"}),
        ("water chestnut", {"water_chestnuts_canned"}, {"chestnuts"}),
        ("nutmeg", {"nutmeg_ground"}, {"almonds"}),
        ("mango", {"mango", "mango_dried"}, set()),
        ("swede", {"swede"}, set()),
    ],
)
def test_an_allergy_to_a_food_covers_every_form_of_it_and_nothing_that_only_sounds_alike(written, some, never):
    profile = read(allergies=[written])
    foods = {one.food for one in profile.allergy_foods}
    assert foods >= some & FOODS.keys()
    assert some & FOODS.keys()
    assert foods.isdisjoint(never)
    assert profile.not_understood == ()
    assert "allergy:unregulated" in profile.tags
    assert profile.allergens == ()


def test_an_allergy_to_a_dish_is_an_allergy_to_what_it_contains():
    profile = read(allergies=["hummus"])
    assert "hummus" in {one.food for one in profile.allergy_foods}
    feta = read(allergies=["feta"])
    assert {one.allergen for one in feta.allergens} == {"milk"}
    assert {one.food for one in feta.allergy_foods} == {"feta"}


@pytest.mark.parametrize(
    ("written", "allergens", "suggestion"),
    [
        ("penuts", set(), "peanut"),
        ("shelfish", set(), "shellfish"),
        ("chef's special paste", set(), None),
        ("histamine", set(), None),
        ("MSG", set(), None),
        ("milk (tolerates baked)", {"milk"}, None),
        ("not allergic to milk", {"milk"}, None),
        ("tree nuts except almonds", {"tree_nut"}, None),
        ("peanuts and moonfruit", {"peanut"}, None),
    ],
)
def test_a_strange_or_qualified_allergy_is_named_and_what_is_clear_still_counts(written, allergens, suggestion):
    profile = read(allergies=[written])
    assert {one.allergen for one in profile.allergens} == allergens
    (one,) = profile.not_understood
    assert one.field == "allergies"
    assert suggestion is None or suggestion in one.suggestions


def test_lactose_is_an_intolerance_and_no_milk_allergy():
    assert read(allergies=["lactose intolerance"]).tags == ("condition:lactose_intolerance",)


RESTRICTIONS = [
    ("vegan", "vegan|plant-based|plant_based|Whole-food plant-based|vegan diet"),
    ("vegetarian", "vegetarian|lacto-ovo vegetarian|meat free|Vegetarisch"),
    ("lacto_vegetarian", "lacto vegetarian|lacto-vegetarian"),
    ("ovo_vegetarian", "ovo_vegetarian"),
    ("pescatarian", "pescatarian|pescetarian"),
    ("halal", "halal|Helal|muslim"),
    ("kosher", "kosher|kasher"),
    ("jain", "Jain|jain vegetarian"),
    ("hindu_vegetarian", "Hindu vegetarian"),
    ("no_beef", "no beef|beef-free"),
    ("buddhist", "buddhist"),
    ("adventist", "Seventh-day Adventist"),
    ("ethiopian_fasting", "Ethiopian Orthodox fasting"),
    ("gluten_free", "gluten_free|gluten-free|Gluten Free|glutenfrei|sin gluten|gluten free (coeliac)"),
    ("dairy_free", "dairy_free|dairy-free|milk free|no dairy"),
    ("lactose_free", "lactose_free|lactose-free|lactose free diet"),
    ("low_lactose", "low lactose"),
    ("low_fodmap", "low_fodmap|low-FODMAP|low FODMAP diet"),
    ("keto", "keto|ketogenic diet"),
    ("low_carb", "low_carb|low-carb|low carbohydrate"),
    ("carb_controlled", "diabetic diet|carb controlled|consistent carbohydrate|low GI"),
    ("mediterranean", "Mediterranean|mediterranean diet"),
    ("dash", "DASH|DASH diet"),
    ("heart_healthy", "cardiac diet|heart healthy|low cholesterol"),
    ("renal", "renal|renal diet|kidney friendly"),
    ("low_sodium", "low_sodium|low sodium|low-salt|no added salt|2 g sodium|salzarm|bajo en sodio"),
    ("very_low_sodium", "very low sodium|1500 mg sodium"),
    ("low_potassium", "low_potassium|potassium restricted"),
    ("low_phosphorus", "low_phosphorus|low-phosphate"),
    ("low_protein", "low protein"),
    ("high_protein", "high_protein|high-protein diet"),
    ("high_energy", "high calorie"),
    ("low_calorie", "low calorie|weight loss"),
    ("low_fat", "low_fat|low-fat"),
    ("low_purine", "low_purine|low purine diet"),
    ("low_fibre", "low residue|low_fiber|low-fibre"),
    ("high_fibre", "high fiber|high-fibre"),
    ("iddsi_7", "soft|easy to chew|mechanical soft"),
    ("iddsi_6", "soft and bite-sized"),
    ("iddsi_5", "minced and moist"),
    ("iddsi_4", "pureed|IDDSI level 4"),
    ("iddsi_3", "liquidised"),
    ("nut_free", "nut_free|nut-free"),
    ("no_alcohol", "no alcohol|alcohol-free"),
    ("no_added_sugar", "no added sugar|sugar-free"),
    ("no_pork", "no pork|pork-free"),
    ("no_red_meat", "no red meat"),
    ("no_raw", "no raw"),
    ("food_safety", "neutropenic|food safety"),
    ("low_tyramine", "low tyramine"),
    ("fluid_restriction", "fluid restriction|fluid restriction 1.5 L"),
]


@pytest.mark.parametrize(("name", "written"), [(name, one) for name, words in RESTRICTIONS for one in words.split("|")])
@pytest.mark.parametrize("severity", ["strict", "moderate", "mild"])
def test_a_restriction_is_understood_with_its_severity(name, written, severity):
    profile = read(dietary_restrictions=[{"type": written, "severity": severity}])
    assert {tag for tag in profile.tags if tag.startswith("restriction")} == {
        f"restriction:{name}",
        f"restriction_{severity}:{name}",
    }
    assert profile.not_understood == ()


@pytest.mark.parametrize("written", ["none", "regular diet", "no restrictions", "flexitarian"])
def test_no_restriction_is_understood_as_none(written):
    profile = read(dietary_restrictions=[{"type": written}])
    assert (profile.tags, profile.not_understood) == ((), ())


@pytest.mark.parametrize(
    "written",
    [
        "paleo",
        "carnivore",
        "low oxalate",
        "low histamine",
        "vegetarain",
        "raw vegan",
        "low sodium 1200 mg",
        "bland diet",
    ],
)
def test_a_restriction_not_wholly_understood_is_named(written):
    (one,) = read(dietary_restrictions=[{"type": written}]).not_understood
    assert one.field == "dietary_restrictions"


def test_passover_is_kosher_and_more():
    tags = read(dietary_restrictions=[{"type": "passover", "severity": "strict"}]).tags
    assert {"restriction_strict:kosher", "restriction_strict:kosher_passover"} <= set(tags)


DISLIKES = [
    ("olives", {"olives_black", "olives_green"}, {"olive_oil"}),
    ("mushrooms", {"white_mushroom", "shiitake"}, set()),
    ("fish", {"cod", "salmon_atlantic"}, {"crab"}),
    ("seafood", {"cod", "crab", "mussels"}, set()),
    ("doesn't like fish", {"cod"}, set()),
    ("liver", {"beef_liver"}, {"beef_mince_10"}),
    ("olives and capers", {"olives_black", "capers"}, set()),
    ("okra, aubergine", {"okra", "aubergine"}, set()),
    ("olives, ", {"olives_black"}, set()),
    ("beetroot", {"beetroot", "beetroot_canned"}, set()),
    ("cottage cheese", {"cottage_cheese"}, {"cheddar"}),
    ("mackerel", {"mackerel"}, set()),
    ("bananas", {"banana"}, set()),
    ("nightshades", {"tomato", "aubergine"}, {"black_pepper"}),
    ("durian", set(), set()),
    ("none", set(), set()),
]


@pytest.mark.parametrize(("written", "some", "never"), DISLIKES)
def test_a_dislike_is_narrow(written, some, never):
    profile = read(dislikes=[written])
    foods = {one.food for one in profile.disliked}
    assert foods >= some & FOODS.keys()
    assert bool(some & FOODS.keys()) == bool(some)
    assert foods.isdisjoint(never)
    assert profile.not_understood == ()


@pytest.mark.parametrize("written", ["haggis", "moonfruit and olives", "not peanuts without"])
def test_a_dislike_nobody_knows_is_named(written):
    assert [one.field for one in read(dislikes=[written]).not_understood] == ["dislikes"]


def test_recognition_does_not_depend_on_a_catalogue():
    profile = recognise(a_patient(allergies=["kiwi", "peanuts"], dislikes=["okra"]), {})
    assert (profile.allergy_foods, profile.disliked, profile.not_understood) == ((), (), ())
    assert [one.allergen for one in profile.allergens] == ["peanut"]
