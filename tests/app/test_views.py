"""Results as a person reads them."""

from copy import deepcopy

import pytest

from app.markdown import against, short_date, table, weight, whole
from app.plan_views import meals, refusal, verdict, week
from app.views import failure, view_of

NUTRITION = {"calories": 500, "protein": 20.4, "carbs": 60, "fat": 15, "fiber": None, "sodium": 300}
MEAL = {"name": "Oat porridge", "nutrition": NUTRITION, "preparationTime": 10, "ingredients": ["50 g rolled oats"]}
DAY = {
    "date": "2026-12-01", "breakfast": MEAL, "lunch": MEAL, "dinner": MEAL, "snacks": [MEAL],
    "totalCalories": 1995, "totalNutrition": NUTRITION | {"carbs": None},
}  # fmt: skip
WEEK = {
    "patientName": "Anneke Visser", "weekStart": "2026-11-30", "status": "in_review", "version": 2, "days": [DAY],
    "targets": {"calories": 1900, "protein": 85, "carbs": 245, "fat": 65}, "verdict": {"valid": True, "findings": []},
}  # fmt: skip


def finding(rule, severity="warning", date=None, message="Too much."):
    return {"rule": rule, "severity": severity, "date": date, "message": message, "source": "WHO 2012"}


def person(**more: object):
    record = {
        "name": "Anneke Visser", "age": 42, "gender": "female", "calorieTarget": 1900,
        "macroTargets": {"protein": 85, "carbs": 245, "fat": 65}, "medicalConditions": [], "allergies": ["peanuts"],
        "dietaryRestrictions": [{"type": "vegan", "severity": "strict"}], "medications": [], "dislikes": [],
    }  # fmt: skip
    return record | more


def test_what_is_in_a_cell_cannot_break_the_table():
    assert table(["a"], [["x | y\nz"]]) == "| a |\n| --- |\n| x \\| y z |"


def test_an_unknown_amount_is_never_zero():
    assert (whole(None), whole(0), against(None, 5)) == ("?", "0", "?")
    assert against(1805, 1900) == "1805 (−5%)"
    assert (short_date("2026-12-01"), weight(999), weight(1250)) == ("Tue 1 Dec", "999 g", "1.25 kg")


def test_a_week_is_a_row_a_day_against_its_targets():
    said = week(WEEK)
    assert "### Anneke Visser, week of 30 November 2026\n\nin review, version 2" in said
    assert "| **Tue 1 Dec** | Oat porridge (500\N{NO-BREAK SPACE}kcal) |" in said
    assert "| 1995 (+5%) | 20 (−76%) | ? | 15 (−77%) |" in said
    assert "| *Target* |" in said
    assert said.endswith("✓ **Valid**: every hard rule is met.")


def test_a_week_without_targets_verdict_or_snacks_is_shown_as_it_is():
    said = week({k: v for k, v in WEEK.items() if k not in {"targets", "verdict"}} | {"days": [DAY | {"snacks": []}]})
    assert "| – | 1995 | 20 | ? | 15 |" in said
    assert "Target" not in said


def test_what_is_in_each_meal_is_told_day_by_day():
    (day,) = meals(WEEK)
    assert [meal["slot"] for meal in day["meals"]] == ["breakfast", "lunch", "dinner", "snack"]
    assert (
        day["meals"][0]["figures"] == "500 kcal, 20 g protein, 60 g carbs, 15 g fat, ? g fiber, 300 mg sodium; 10 min"
    )


def test_every_finding_is_shown_by_rule_the_grave_ones_first():
    findings = [
        finding("note_rule", "note", message="Good to know."),
        *(finding("salt", date=f"2026-12-0{day}", message=f"Salt {day}.") for day in (4, 3, 2, 1)),
        finding("nuts", "blocker", "2026-12-01", "Peanut in lunch."),
        finding("labs", "not_evaluable", message="No value."),
    ]
    said = verdict({"valid": False, "findings": findings})
    counts = "1 blocker, 4 warnings, 1 note, 1 rule that could not be checked"
    assert said.startswith(f"⛔ **Not valid** ({counts}).")
    rows = [line for line in said.splitlines() if line.startswith("|")][2:]
    assert [row.split(" | ")[3] for row in rows] == ["nuts", "salt", "note_rule", "labs"]
    assert rows[1] == (
        "| ⚠️ | Salt 4. Salt 3. Salt 2. … and 1 more | Tue 1 Dec, Wed 2 Dec, Thu 3 Dec, Fri 4 Dec | salt | WHO 2012 |"
    )
    assert "| whole week |" in rows[2]


def test_a_refusal_shows_the_rules_and_the_ways_out():
    way = {"rule": "salt", "change": "2,300 mg salt", "consequence": "more salt", "approver": "dietitian"}
    details = {"explanation": "Too little room.", "conflict": ["salt", "energy"], "relaxations": [way]}
    said = refusal({"code": "infeasible", "details": details})
    assert said is not None
    assert said.startswith("⛔ **No plan.** Too little room.\n\nRules in the way: `salt`, `energy`")
    assert "| 2,300 mg salt | more salt | dietitian |" in said
    bare = {"code": "infeasible", "details": details | {"conflict": [], "relaxations": []}}
    assert refusal(bare) == "⛔ **No plan.** Too little room."
    assert refusal({"code": "conflict", "details": {}}) is None


def test_a_failure_says_what_to_do_and_names_every_bad_row():
    plain = {"message": "Stale.", "hint": "Read it again.", "details": {"problems": [{"field": "age", "problem": "x"}]}}
    assert failure(plain) == "⛔ Stale. Read it again."
    rows = {"message": "…", "hint": "Mend these.", "details": {"problems": [{"row": "row 2", "problem": "no name"}]}}
    assert failure(rows) == "⛔ **Nothing was imported.**\n\n- **row 2**: no name\n\nMend these."


ITEM = {
    "food": "oats", "quantity": 1250, "aisle": "dry_goods", "usedBy": [{"patientName": "Anneke"}],
    "purchase": {"packs": 3, "packSize": 500, "unit": "bag"},
}  # fmt: skip


def test_a_shopping_list_goes_by_aisle_and_says_for_whom_only_where_there_are_several():
    one = {"items": [ITEM], "totals": {"items": 1, "patients": 1, "plans": 1}, "weekStart": "2026-11-30"}
    said = view_of("aggregate_ingredients", one)
    assert said is not None
    assert said.startswith("### Shopping list: 1 ingredient for 1 patient, 1 plan\n\nWeek of 30 November 2026")
    assert "**Dry goods**\n\n| Food | Buy | Packs |\n| --- | --- | --- |\n| oats | 1.25 kg | 3 × 500 g bag |" in said
    several = deepcopy(one) | {"totals": {"items": 1, "patients": 4, "plans": 4}}
    del several["weekStart"]
    assert "| 3 × 500 g bag | Anneke |" in str(view_of("aggregate_ingredients", several))
    several["items"] = [ITEM | {"usedBy": [{"patientName": name} for name in "ABCD"]}]
    assert "| 4 patients |" in str(view_of("aggregate_ingredients", several))


def test_patients_are_a_row_each_and_the_rest_is_counted():
    one = {"patients": [person()], "total": 24}
    said = str(view_of("find_patients", one))
    assert "| Anneke Visser | 42 | – | peanuts | vegan | 1900 |" in said
    assert said.endswith("1 of 24 patients.")
    assert view_of("find_patients", {"patients": [], "total": 0}) == "No patient fits."
    assert str(view_of("import_patients", one | {"total": 1})).startswith("✓ **1 patient imported.**")


def test_a_record_says_what_in_it_is_not_understood():
    unclear = [
        {"field": "allergies", "written": "nutz", "suggestions": ["nuts", "tree nuts"]},
        {"field": "medicalConditions", "written": "xyz", "suggestions": []},
    ]
    record = person(weightKg=66, notUnderstood=unclear, findings=[finding("low", message="Low energy.")])
    said = str(view_of("get_patient", record))
    assert "- **Restrictions:** vegan (strict)" in said
    assert "- **Body:** 66 kg" in said
    assert "“nutz” – did you mean nuts or tree nuts?" in said
    assert "in medicalConditions: “xyz”\n" in said
    assert said.endswith("- ⚠️ Low energy.")
    assert "Conditions" not in str(view_of("get_patient", person()))


def test_plans_are_a_row_each_and_who_has_none_is_named():
    made = {"planId": "p1", "patientName": "Anneke", "weekStart": "2026-11-30"}
    failed = [{"patientName": "Bilal", "error": {"message": "No safe plan for Bilal."}}]
    said = str(view_of("generate_plans", {"plans": [made], "failed": failed}))
    assert "| Anneke | Mon 30 Nov | draft |" in said
    assert said.endswith("- ⛔ No safe plan for Bilal.")
    assert view_of("find_plans", {"plans": [], "total": 0}) == "No plan."


@pytest.mark.parametrize(
    ("tool", "data", "said"),
    [
        ("procurement_insights", {"summary": "Cheap.", "notes": ["Buy rice."]}, "**Cheap.**\n\n- Buy rice."),
        ("find_recipes", {"recipes": [], "total": 0}, "No recipe fits."),
        ("delete_patient", {"deleted": "D01"}, None),
        (
            "export_plan",
            {"fileName": "plan-D01.pdf", "url": "/exports/plan-D01.pdf", "bytes": 59658},
            "📄 [plan-D01.pdf](/exports/plan-D01.pdf) (60 kB)",
        ),
    ],
)
def test_other_results(tool, data, said):
    assert view_of(tool, data) == said


def test_recipes_beyond_what_fits_are_counted():
    dish = {"name": "Dal", "meals": ["lunch", "dinner"], "minutes": 30, "nutrition": NUTRITION}
    said = str(view_of("find_recipes", {"recipes": [dish], "total": 30}))
    assert "| Dal | lunch, dinner | 30 min | 500 | 20 |" in said
    assert said.endswith("30 recipes in all.")
