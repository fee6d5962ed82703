"""A week worked with: what a button does a sentence does too, through the same tools, and the week changes where it stands."""

import io
import zipfile

import pytest
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.journey

NAME = "Anneke Visser"
PLAN = {"patient": NAME, "weekStart": "2026-11-30"}


@pytest.fixture
def week(chat, embedded) -> Locator:
    """The week of Anneke, drawn."""
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say(f"generate next week for {NAME}")
    drawn = chat.page.locator(".wv-week")
    expect(drawn.locator(".wv-day")).to_have_count(7)
    chat.is_ready()
    return drawn


def meal(week: Locator, day: int, slot: str) -> Locator:
    return week.locator(".wv-day").nth(day).get_by_role("button", name=slot)


def dinner(server) -> dict:
    return server.call("get_plan", plan=PLAN)["days"][1]["dinner"]


def test_a_meal_is_explained_cooked_swapped_and_locked_by_buttons(chat, week, embedded):
    meal(week, 1, "Dinner").click()
    panel = week.locator(".wv-panel")
    expect(panel.get_by_role("row")).to_have_count(1 + len(dinner(embedded)["components"]))
    panel.get_by_role("button", name="Why this").click()
    expect(panel.get_by_role("list", name="Why this meal")).to_contain_text("of the target of 1900")
    panel.get_by_role("button", name="Recipe").click()
    expect(panel.locator(".wv-recipe ol li").first).to_be_visible()
    chat.shot("worked-recipe", panel)
    panel.get_by_role("button", name="Swap").click()
    second = panel.locator(".wv-cards > li").nth(1)
    dish = second.locator("strong").inner_text()
    second.get_by_role("button").click()
    expect(week).to_contain_text("Draft, version 2")
    expect(meal(week, 1, "Dinner")).to_contain_text(dish)
    assert dinner(embedded)["name"] == dish
    panel.get_by_role("button", name="Lock", exact=True).click()
    expect(meal(week, 1, "Dinner")).to_contain_text("locked")
    assert dinner(embedded)["locked"]
    week.get_by_role("button", name="Plan Tuesday 1 December anew").click()
    expect(week).to_contain_text("Draft, version 4")
    assert dinner(embedded)["name"] == dish
    week.get_by_role("button", name="Compare").click()
    expect(week.get_by_role("heading", name="Version 4 beside version 3")).to_be_visible()
    chat.shot("worked-compare", week)
    week.get_by_role("button", name="Undo").click()
    expect(week).to_contain_text("Draft, version 5")
    expect(chat.page.locator(".wv-week")).to_have_count(1)
    chat.page.reload()
    expect(chat.page.locator(".wv-week")).to_contain_text("Draft, version 5")


def test_what_a_sentence_changes_is_drawn_where_the_week_stands(chat, week, embedded):
    was = dinner(embedded)["name"]
    chat.say("swap dinner on Tuesday")
    changed = chat.page.locator(".wv-changed")
    expect(changed).to_contain_text(f"Instead of {was}")
    chat.is_ready()
    expect(week).to_contain_text("Draft, version 2")
    now = dinner(embedded)["name"]
    assert now != was
    expect(meal(week, 1, "Dinner")).to_contain_text(now)
    other = changed.locator(".wv-cards > li").first
    dish = other.locator("strong").inner_text()
    other.get_by_role("button").click()
    expect(meal(week, 1, "Dinner")).to_contain_text(dish)
    changed.get_by_role("button", name="Show the week").click()
    expect(week).to_be_focused()
    chat.say(f"show the plan of {NAME}")
    expect(chat.page.get_by_text(f"The week of {NAME} is shown again below.")).to_be_visible()
    expect(chat.page.locator(".wv-week")).to_have_count(1)
    expect(chat.page.locator(".wv-week")).to_contain_text("Draft, version 3")


def test_approval_and_deletion_by_a_button_need_the_same_yes(chat, week, embedded):
    week.get_by_role("button", name="Approve").click()
    week.get_by_role("button", name="No, leave it").click()
    assert embedded.call("get_plan", plan=PLAN)["status"] == "draft"
    embedded.call("lock_meal", plan=PLAN, date="2026-12-01", meal="lunch")  # somebody else, meanwhile
    week.get_by_role("button", name="Approve").click()
    week.get_by_role("button", name="Yes, approve").click()
    expect(week).to_contain_text("The plan was changed meanwhile")
    expect(week).to_contain_text("Draft, version 2")
    week.get_by_role("button", name="Approve").click()
    week.get_by_role("button", name="Yes, approve").click()
    expect(week).to_contain_text("Approved, version 3")
    assert embedded.call("get_plan", plan=PLAN)["status"] == "approved"
    week.get_by_role("button", name="Copy to next week").click()
    copy = chat.page.locator(".wv-week").nth(1)
    expect(copy).to_contain_text("7 December – 13 December 2026")
    expect(copy).to_contain_text("Draft, version 1")
    copy.get_by_role("button", name="Delete").click()
    expect(copy).to_contain_text("This needs your own yes.")
    assert len(embedded.call("find_plans", patient=NAME)["plans"]) == 2
    copy.get_by_role("button", name="Yes", exact=True).click()
    expect(chat.page.locator(".wv-week")).to_have_count(1)
    assert [plan["weekStart"] for plan in embedded.call("find_plans", patient=NAME)["plans"]] == ["2026-11-30"]


def test_a_plan_and_a_list_are_taken_along_as_files(chat, week):
    fetched = {}
    for name in (
        "PDF with pages for the patient and for the dietitian",
        "spreadsheet (XLSX)",
        "CSV",
        "calendar (iCal)",
    ):
        with chat.page.expect_download() as download:
            week.get_by_role("button", name=f"Export as {name}").click()
        fetched[download.value.suggested_filename.rsplit(".", 1)[1]] = download.value.path().read_bytes()
    assert fetched["pdf"].startswith(b"%PDF")
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(fetched["xlsx"])).namelist()
    assert b"plan_id" in fetched["csv"]
    assert fetched["ics"].startswith(b"BEGIN:VCALENDAR")
    week.get_by_role("button", name="Shopping list").click()
    shopping = chat.page.locator(".wv-shopping")
    expect(shopping).to_contain_text(f"Shopping list for {NAME}")
    with chat.page.expect_download() as download:
        shopping.get_by_role("button", name="Export as CSV").click()
    assert download.value.suggested_filename.startswith("shopping-2026-11-30")


def test_a_list_is_filtered_traced_and_ticked_off_and_the_ticks_stay(chat, week, embedded):
    embedded.call("generate_plan", patient="Bilal Chaudhry")
    chat.say("what do we need to buy for all patients for next week?")
    shopping = chat.page.locator(".wv-shopping")
    expect(shopping).to_contain_text("Shopping list for Anneke Visser and Bilal Chaudhry")
    chat.is_ready()
    shopping.get_by_role("searchbox").fill("onion, raw")
    onion = shopping.locator(".wv-items > li").filter(has_text="onion, raw").first
    onion.get_by_role("button").click()
    expect(onion.get_by_role("cell", name=NAME).first).to_be_visible()
    shopping.get_by_role("combobox").select_option(NAME)
    expect(onion.get_by_role("cell", name="Bilal Chaudhry")).to_have_count(0)
    onion.get_by_role("checkbox").check()
    expect(shopping).to_contain_text("1 of")
    chat.shot("worked-shopping", shopping)
    chat.page.reload()
    expect(chat.page.locator(".wv-shopping")).to_contain_text("1 of")
