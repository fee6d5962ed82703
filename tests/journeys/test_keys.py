"""The whole job with the keyboard alone: no pointer anywhere, few keys, and at each of them one sees where one is."""

import re

import pytest
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.journey

NAME = "Anneke Visser"
PLAN = {"patient": NAME, "weekStart": "2026-11-30"}
SEEN = """one => {
  const look = getComputedStyle(one);
  const writes = one.matches('textarea, input:not([type=checkbox])');
  return one.checkVisibility() && (writes || look.outlineStyle !== 'none' || look.boxShadow !== 'none');
}"""
"""A ring or an outline, or a caret."""


class Hands:
    """Press keys on the page that has the focus; `pressed` counts all but the letters of sentences."""

    def __init__(self, page) -> None:
        self.page = page
        self.pressed = 0

    @property
    def here(self) -> Locator:
        return self.page.locator(":focus")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1
            expect(self.here).to_have_count(1)
            assert self.here.evaluate(SEEN), (key, self.here.evaluate("one => one.outerHTML.slice(0, 300)"))

    def reach(self, name: str | re.Pattern[str], key: str, within: int) -> None:
        """Press the key until this has the focus, no more than so many times."""
        for _ in range(within):
            self.press(key)
            if self.here.and_(self.page.get_by_role("button", name=name)).count():
                return
        pytest.fail(f"{name} is farther than {within} times {key}")

    def press_until(self, what: str, key: str, within: int) -> None:
        """Press the key until this itself has the focus."""
        for _ in range(within):
            self.press(key)
            if self.page.locator(f"{what}:focus").count():
                return
        pytest.fail(f"{what} is farther than {within} times {key}")

    def say(self, sentence: str) -> None:
        expect(self.here).to_have_id("chat-input")
        self.page.keyboard.type(sentence)
        self.press("Enter")


def test_a_week_is_made_changed_approved_and_bought_for_with_keys_only(chat, embedded):
    embedded.empty()
    chat.open(embedded)
    hands, week = Hands(chat.page), chat.page.locator(".wv-week")
    make(chat, hands, week)
    dish = change_dinner(chat, hands, week)
    taken = embedded.call("get_plan", plan=PLAN)["days"][1]["dinner"]
    assert taken["name"] != dish
    assert taken["locked"]
    approve(chat, hands, week)
    take_along(chat, hands)
    tick_off(chat, hands)
    hands.press_until("#chat-input", "Alt+ArrowDown", within=3)
    hands.say("who are my patients?")
    chat.reads("Celestine Moreau")
    assert hands.pressed < 110


def make(chat, hands: Hands, week: Locator) -> None:
    hands.reach("Load the demo clinic", "Tab", within=8)
    hands.press("Enter")
    chat.reads("24 patients")
    chat.is_ready()
    hands.press("Alt+ArrowDown")
    hands.say(f"generate next week for {NAME}")
    expect(week.locator(".wv-day")).to_have_count(7)
    chat.is_ready()
    hands.press("Alt+ArrowUp", "Alt+ArrowUp")  # past what may be asked next
    expect(week).to_be_focused()
    chat.shot("keys-week")


def change_dinner(chat, hands: Hands, week: Locator) -> str:
    """Tuesday's, to the first dish offered, which is locked; the dish it was."""
    hands.reach(re.compile("^Breakfast"), "Tab", within=18)
    hands.press("ArrowRight", "ArrowDown", "ArrowDown")
    expect(hands.here).to_contain_text("Dinner")
    chat.shot("keys-meal")
    dish = hands.here.locator(".wv-dish").inner_text()
    hands.press("Enter")
    expect(hands.here).to_have_text(f"Dinner, Tuesday 1 December: {dish}")
    hands.reach("Swap", "Tab", within=2)
    hands.press("Enter")
    expect(week.locator(".wv-cards > li")).to_have_count(3)
    chat.shot("keys-swap")
    hands.reach(re.compile("^Take "), "Tab", within=4)
    hands.press("Enter")
    expect(week).to_contain_text("Draft, version 2")
    hands.reach("Lock", "Tab", within=3)
    hands.press("Enter")
    expect(week).to_contain_text("Draft, version 3")
    hands.press("Escape")
    expect(hands.here).to_contain_text("locked")
    return dish


def approve(chat, hands: Hands, week: Locator) -> None:
    hands.press("Alt+ArrowUp")
    expect(week).to_be_focused()
    hands.reach("Approve", "Tab", within=4)
    hands.press("Enter")
    expect(hands.here).to_contain_text("Approve Anneke Visser’s plan")
    chat.shot("keys-approve")
    hands.press("Tab", "Enter")
    expect(week).to_contain_text("Approved, version 4")
    expect(week).to_be_focused()


def take_along(chat, hands: Hands) -> None:
    hands.reach("Export as PDF with pages", "Tab", within=10)
    with chat.page.expect_download() as download:
        hands.press("Enter")
    assert download.value.path().read_bytes().startswith(b"%PDF")


def tick_off(chat, hands: Hands) -> None:
    """One food that was looked for, and one by going down the list."""
    shopping = chat.page.locator(".wv-shopping")
    hands.reach("Shopping list", "Shift+Tab", within=3)
    hands.press("Enter")
    expect(shopping).to_be_visible()
    chat.is_ready()
    hands.press_until(".wv-shopping", "Alt+ArrowDown", within=4)
    hands.press("Tab")
    chat.page.keyboard.type("onion")
    hands.press("Tab", "Tab", "Tab", "Tab")  # past its files
    expect(hands.here).to_have_attribute("type", "checkbox")
    hands.press("Space")
    expect(shopping).to_contain_text("1 of")
    hands.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Control+a", "Delete", "Tab", "Tab", "Tab", "Tab")
    hands.press("ArrowDown", "ArrowDown", "Space")
    expect(shopping).to_contain_text("2 of")
    chat.shot("keys-shopping", shopping)


def test_the_first_stop_of_the_page_leads_past_everything_else(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say("who are my patients?")
    chat.is_ready()
    hands = Hands(chat.page)
    chat.page.locator("#sidebar-trigger-button").focus()
    hands.reach(re.compile("To the newest answer"), "Shift+Tab", within=2)
    chat.shot("keys-skip")
    hands.press("Enter")
    expect(chat.page.locator("[data-step-type=assistant_message]").last).to_be_focused()
    chat.page.locator("#sidebar-trigger-button").focus()
    hands.reach(re.compile("To where you write"), "Shift+Tab", within=1)
    hands.press("Enter")
    expect(chat.page.locator("#chat-input")).to_be_focused()
