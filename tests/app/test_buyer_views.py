"""A buyer's answers as tables: every tool's real answer can be shown, and says what matters."""

import pytest

from app.house import House
from app.settings import Settings
from app.views import view_of

WEEK = "2026-11-30"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    opened = House.open(
        Settings(DATABASE_URL=f"sqlite:///{tmp_path_factory.mktemp('buyer') / 'wavy.db'}", WAVY_TODAY="2026-11-25")
    )
    for name, allergies in (("Rowan Birch", []), ("Ash Thorn", ["sesame"])):
        patient = {
            "name": name, "age": 40, "gender": "female", "calorieTarget": 1900, "allergies": allergies,
            "macroTargets": {"protein": 95, "carbs": 230, "fat": 65},
        }  # fmt: skip
        assert opened.call("create_patient", patient).ok
        assert opened.call("generate_plan", {"patient": name, "weekStart": WEEK}).ok
    yield opened
    opened.database.dispose()


def shown(house: House, tool: str, **asked: object) -> str:
    envelope = house.call(tool, asked)
    assert envelope.ok, envelope.error
    return str(view_of(tool, envelope.data))


def test_an_order_shows_packs_days_money_and_labels(house):
    said = shown(house, "make_order", budget=1)
    assert "### Order:" in said
    assert "⚠️ Over the budget of 1.00" in said
    assert "| Food | Order | From | Delivered | Cost | Left over |" in said
    assert "sesame for Ash Thorn" in said


def test_stock_shows_what_is_low(house):
    assert shown(house, "find_stock") == "Nothing of that is in stock."
    house.call("update_stock", {"food": "rolled oats", "quantity": 100, "par": 500})
    assert "500 g ⚠️" in shown(house, "find_stock")


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("waste", "left over"),
        ("perishable", "delivered"),
        ("one_patient", "Rowan Birch"),
        ("shared", "2 patients"),
        ("dearest", "| Food |"),
        ("savings", "Instead"),
    ],
)
def test_a_question_is_answered_in_a_table(house, about, said):
    assert said in shown(house, "shopping_facts", about=about)


def test_a_food_is_traced_and_what_is_not_there_is_said(house):
    items = house.call("aggregate_ingredients", {}).data["items"]
    assert "to buy" in shown(house, "trace_food", food=items[0]["foodId"])
    eaten = {item["foodId"] for item in items}
    other = min(set(house.catalogue.foods) - eaten)
    assert "is in these plans" in shown(house, "trace_food", food=other)
    assert shown(house, "substitute_food", food=other) == "Nobody's plan holds it."


def test_a_comparison_shows_both_costs(house):
    said = shown(house, "compare_shopping", without="ash")
    assert "Cost: " in said
    assert "dropped" in said


def test_a_proposal_says_that_nothing_is_changed_yet_and_an_applied_one_that_it_is(house):
    items = house.call("aggregate_ingredients", {}).data["items"]
    food = min(i["foodId"] for i in items if len(i["usedBy"]) == 1)
    assert "Danger" in shown(house, "recall_food", food=food)
    envelope = house.call("substitute_food", {"food": food})
    assert "Nothing is changed yet." in str(view_of("substitute_food", envelope.data))
    assert "drafts again" in shown(house, "apply_substitution", proposal=envelope.data["proposalId"])


def test_a_file_of_supplies_is_answered_with_what_came_in(house):
    said = shown(house, "import_supplies", content="food,quantity\nsalt,5\n")
    assert said == "✓ **1 food counted**: the stock is as the file says."
    said = shown(house, "import_supplies", content="supplier,food,pack,price\nThe Mill,salt,500 g,0.99\n")
    assert said == "✓ **1 price imported**: The Mill."
