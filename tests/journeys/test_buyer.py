"""A buyer's week: count the store cupboard, ask what to buy and for whom, tick it off, take it along, order it."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import expect

pytestmark = pytest.mark.journey

WEEK = "2026-11-30"
PEOPLE = ("Anneke Visser", "Bilal Chaudhry", "Celestine Moreau")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def planned(embedded):
    """The demo clinic with a week of three patients."""
    embedded.with_demo_clinic()
    for name in PEOPLE:
        embedded.call("generate_plan", patient=name, weekStart=WEEK)
    return embedded


def chicken(server) -> list[dict]:
    items = server.call("aggregate_ingredients", weekStart=WEEK)["items"]
    return [item for item in items if "chicken" in item["food"]]


def test_a_buyer_finds_ticks_takes_along_and_asks_after_what_is_to_be_bought(chat, planned):
    chat.open(planned)
    chat.say("what do we need to buy for next week?")
    shopping = chat.page.locator(".wv-shopping")
    expect(shopping).to_contain_text("Shopping list for 3 patients")
    chat.is_ready()
    chat.shot("buyer-list", shopping)

    item, *others = chicken(planned)
    shopping.get_by_role("searchbox").fill(item["food"])
    row = shopping.locator(".wv-items > li").filter(has_text=item["food"]).first
    row.get_by_role("button").click()
    rows = row.get_by_role("row")
    expect(rows).to_have_count(1 + len(item["usedBy"]))
    for use in item["usedBy"]:
        expect(rows.filter(has_text=use["patientName"]).filter(has_text=use["recipe"]).first).to_be_visible()
    row.get_by_role("checkbox").check()
    expect(shopping.get_by_role("status").first).to_contain_text("1 of")
    chat.shot("buyer-trace", shopping)

    with chat.page.expect_download() as download:
        shopping.get_by_role("button", name="Export as spreadsheet (XLSX)").click()
    sheets = load_workbook(io.BytesIO(download.value.path().read_bytes()))
    cells = {cell for sheet in sheets for cells in sheet.iter_rows(values_only=True) for cell in cells}
    assert {one["food"] for one in (item, *others)} <= cells

    traced = planned.call("trace_food", food="chicken", weekStart=WEEK)
    chat.say("how much chicken do we need next week and for whom?")
    chat.reads("chicken, week of Mon 30 Nov")
    chat.is_ready()
    answer = chat.page.locator(".ai-message").last
    for one in traced["foods"]:
        expect(answer).to_contain_text(one["packs"])
    for one in traced["byPatient"]:
        expect(answer).to_contain_text(f"{one['patientName']} {one['grams']} g")
    chat.shot("buyer-chicken", answer)


def test_a_buyer_counts_orders_keeps_to_a_budget_and_answers_a_recall(open_tab, serve):
    with serve() as own, open_tab() as chat:
        own.with_demo_clinic()
        for name in PEOPLE:
            own.call("generate_plan", patient=name, weekStart=WEEK)
        line = next(one for one in own.call("make_order", weekStart=WEEK)["lines"] if "rice" in one["food"])
        chat.open(own)
        chat.say(f"we have 30 kg {line['food'].split(',')[0]} left")
        chat.reads("30.00 kg in the store")
        chat.is_ready()
        chat.say("set the budget to 50 a week")
        chat.reads("50.00 a week in all")
        chat.is_ready()

        chat.say("make the order for next week")
        chat.reads("Over the clinic's budget of 50.00 a week")
        chat.is_ready()
        order = chat.table("Delivered")
        lines = [one for one in own.call("make_order", weekStart=WEEK)["lines"] if one["packs"]]
        expect(order.get_by_role("row")).to_have_count(1 + len(lines))
        expect(order).not_to_contain_text(line["food"])
        chat.shot("buyer-order-budget", order)

        food = "spinach"
        reached = own.call("recall_food", food=food, draftFixes=False)
        assert reached["patients"]
        chat.say(f"recall of {food}, lot 4471: who is affected?")
        chat.reads("Say yes to go on")
        chat.is_ready()
        answer = chat.page.locator(".ai-message").last
        for one in reached["patients"]:
            expect(answer).to_contain_text(one["patientName"])
            expect(answer).to_contain_text(one["meals"][0]["dish"])
        expect(answer).to_contain_text("take the product out of the store")
        chat.shot("buyer-recall", answer)
        chat.say("yes")
        chat.reads("have to be approved again")
        chat.is_ready()
        left = own.call("recall_food", food=food, draftFixes=False)
        assert left["gramsEdible"] < reached["gramsEdible"]

        chat.say("make the order for next week")
        chat.is_ready()
        chat.say("export it as xlsx")
        file = chat.reads("is written")
        chat.is_ready()
        chat.shot("buyer-export", file)


def test_a_stock_count_and_a_price_list_are_dropped_into_the_chat(open_tab, serve):
    with serve() as own, open_tab() as chat:
        chat.open(own)
        chat.drop("count.csv", "text/csv", "Food;Quantity;Unit\nrolled oats;1,5;kg\nsalt;2;kg\n")
        chat.reads("2 foods counted")
        chat.is_ready()
        book = Workbook()
        book.worksheets[0].append(["Supplier", "Food", "Pack", "Price"])
        book.worksheets[0].append(["The Mill", "rolled oats", "1.5 kg", 2.5])
        file = io.BytesIO()
        book.save(file)
        chat.drop("prices.xlsx", XLSX, file.getvalue())
        chat.reads("1 price imported: The Mill")
        chat.is_ready()
        chat.drop("bad.csv", "text/csv", "food,quantity\nmoonrock,5\n")
        chat.reads("Nothing was imported.")
        chat.is_ready()
        chat.page.reload()
        chat.reads("2 foods counted")
        chat.reads("There is no food 'moonrock' in the catalogue.")
        expect(chat.page.get_by_role("link", name="count.csv")).to_be_visible()
        chat.shot("buyer-files")
        there = {item["food"]: item["grams"] for item in own.call("find_stock")["items"]}
    assert there == {"rolled oats, dry": 1500, "salt, table": 2000}


def test_an_order_is_a_table_of_packs_days_and_money(chat, keyed, script):
    keyed.with_demo_clinic()
    for name in PEOPLE:
        keyed.call("generate_plan", patient=name, weekStart=WEEK)
    lines = [line for line in keyed.call("make_order", weekStart=WEEK)["lines"] if line["packs"]]
    asked = {"calls": [{"name": "make_order", "arguments": {"weekStart": WEEK}}]}
    script.say(asked, {"text": "Look at the labels before you order."})
    chat.open(keyed)
    chat.say("make the order for next week")
    chat.reads(f"Order: {len(lines)} lines")
    chat.reads("Look at the labels before you order.")
    chat.is_ready()
    order = chat.table("Delivered")
    expect(order.get_by_role("row")).to_have_count(1 + len(lines))
    expect(order).to_contain_text(lines[0]["food"])
    chat.shot("buyer-order", order)
