"""The week element: drawn fast, worked with by button and by sentence, read at a desk, by night and on a phone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey

NAME = "Anneke Visser"


@pytest.fixture
def week(chat, embedded):
    """The week of Anneke, drawn."""
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say(f"generate next week for {NAME}")
    drawn = chat.page.locator(".wv-week")
    expect(drawn).to_be_visible()
    chat.is_ready()
    return drawn


def test_a_week_shows_days_meals_bars_and_findings(chat, week):
    expect(week.locator(".wv-day")).to_have_count(7)
    chat.shot("week-desk", week)
