"""The elements as they are read: drawn fast, by day and by night, at a desk and on a phone, by keyboard, and by axe."""

import json
import re
from datetime import datetime
from importlib.resources import files
from statistics import median

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.journey

NAME = "Bilal Chaudhry"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
WATCH = """
window.drawnAt = [];
new MutationObserver(() => {
  const whole = document.querySelectorAll('.wv-week .wv-day:nth-child(7)').length;
  while (window.drawnAt.length < whole) window.drawnAt.push(Date.now());
}).observe(document, { childList: true, subtree: true });
"""
"""When each week stood there whole."""
SETTLED = """
Promise.all(document.getAnimations()
  .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
  .map((one) => one.finished.catch(() => {})))
"""
"""What fades in has no colours of its own before it is there."""


def planned(chat, server) -> Locator:
    """The week of somebody with diabetes, drawn by a sentence."""
    server.with_demo_clinic()
    chat.open(server)
    chat.say(f"generate next week for {NAME}")
    week = chat.page.locator(".wv-week")
    expect(week).to_be_visible()
    chat.is_ready()
    return week


def grave(page: Page) -> list[str]:
    """What axe finds serious or critical on the whole page, Chainlit's own part of it included."""
    page.evaluate(SETTLED)
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][:300]}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


def test_a_week_is_drawn_within_300_ms_after_its_tool_returned(chat, embedded, undisturbed):
    ends: list[str] = []

    def heard(frame: str | bytes) -> None:
        for said in re.findall(r"\[\"update_message\",(\{.*\})\]", str(frame)):
            step = json.loads(said)
            if step["type"] == "tool" and step["name"].startswith("Planning the week –"):
                ends.append(step["end"])

    chat.page.on("websocket", lambda socket: socket.on("framereceived", heard))
    chat.page.add_init_script(WATCH)
    embedded.with_demo_clinic()
    chat.open(embedded)
    drawn = []
    with undisturbed():
        for weeks, name in enumerate((NAME, "Anneke Visser", "Celestine Moreau", "Darragh Kinsella"), start=1):
            chat.say(f"generate next week for {name}")
            expect(chat.page.locator(".wv-week")).to_have_count(weeks)
            chat.is_ready()
            returned = datetime.fromisoformat(ends[-1]).timestamp() * 1000
            drawn.append(chat.page.evaluate("window.drawnAt.at(-1)") - returned)
    assert min(drawn) > 0
    assert median(drawn) < 300, drawn


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_has_no_grave_finding_of_axe(open_tab, embedded, scheme, width):
    with open_tab(color_scheme=scheme, viewport={"width": width, "height": 900}) as chat:
        embedded.with_demo_clinic()
        chat.open(embedded)
        expect(chat.page.locator("#chat-submit")).to_have_attribute("aria-label", "Send")  # see public/names.js
        found = grave(chat.page)
        chat.page.locator("#chat-settings-open-modal").click()
        expect(chat.page.get_by_role("switch")).to_have_count(3)
        chat.shot(f"settings-{scheme}-{width}")
        found += grave(chat.page)
        chat.page.keyboard.press("Escape")
        chat.say(f"show the record of {NAME}")
        expect(chat.page.locator(".wv-patient summary").first).to_be_visible()
        chat.is_ready()
        chat.shot(f"elements-patient-{scheme}-{width}", chat.page.locator(".wv-patient"))
        found += grave(chat.page)
        chat.say(f"generate next week for {NAME}")
        week = chat.page.locator(".wv-week")
        expect(week).to_be_visible()
        chat.is_ready()
        found += grave(chat.page)
        week.locator(".wv-meal").filter(visible=True).nth(2).click()
        panel = week.locator(".wv-panel")
        panel.get_by_role("button", name="Swap").click()
        expect(panel.locator(".wv-cards > li")).to_have_count(3)
        chat.shot(f"elements-swap-{scheme}-{width}", panel)
        found += grave(chat.page)
        for tab in ("Charts", "Findings"):
            week.get_by_role("tab", name=tab).click()
            expect(week.get_by_role("tabpanel")).not_to_contain_text("Drawing")
            chat.shot(f"elements-{tab.lower()}-{scheme}-{width}", week)
            found += grave(chat.page)
        week.get_by_role("button", name="Approve").click()
        chat.shot(f"elements-approve-{scheme}-{width}", week)
        found += grave(chat.page)
        chat.say("what do we need to buy for it?")
        shopping = chat.page.locator(".wv-shopping")
        expect(shopping).to_be_visible()
        chat.is_ready()
        shopping.locator(".wv-items .wv-button").first.click()
        chat.shot(f"elements-shopping-{scheme}-{width}", shopping)
        found += grave(chat.page)
        assert found == []
        across = chat.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert across <= 0


def test_the_keyboard_opens_a_meal_takes_another_dish_and_comes_back(chat, embedded):
    week = planned(chat, embedded)
    page = chat.page
    page.get_by_role("button", name="Plan Monday 30 November anew").focus()
    page.keyboard.press("ArrowDown")
    here = page.locator(":focus")
    expect(here).to_contain_text("Breakfast")
    assert here.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    dish = here.locator(".wv-dish").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text(f"Breakfast, Monday 30 November: {dish}")
    for _ in range(2):  # past the cross
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Swap")
    page.keyboard.press("Enter")
    expect(week.locator(".wv-cards > li")).to_have_count(3)
    for _ in range(4):  # past lock, why and recipe
        page.keyboard.press("Tab")
    taken = page.locator(":focus").get_attribute("aria-label").removeprefix("Take ")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text(f"Breakfast, Monday 30 November: {taken}")
    page.keyboard.press("Escape")
    expect(page.locator(":focus .wv-dish")).to_have_text(taken)
