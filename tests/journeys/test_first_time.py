"""A first-time user without a key: from an empty page to a week, the shopping for it, the reasons, and a deletion."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


def test_from_an_empty_page_to_a_week_and_what_to_buy_for_it(chat, embedded):
    embedded.empty()
    chat.open(embedded)
    chat.reads("embedded assistant")
    chat.shot("first-welcome")
    chat.press("Load the demo clinic")
    chat.reads("24 patients")
    chat.shot("first-demo")

    chat.say("generate next week for Anneke Visser")
    chat.reads("Planning the week – Anneke Visser, 30 November 2026: valid")
    chat.is_ready()
    week = chat.page.locator(".wv-week")
    expect(week.locator(".wv-day")).to_have_count(7)
    expect(week).to_contain_text("Valid: every hard rule is met")
    chat.shot("first-week", week)

    chat.say("what do we need to buy for it?")
    heading = chat.reads("Shopping list for Anneke Visser")
    chat.is_ready()
    expect(chat.page.locator(".wv-shopping").get_by_role("heading", name="Produce")).to_be_visible()
    chat.shot("first-shopping", heading)

    for name in ("Bilal Chaudhry", "Celestine Moreau"):
        embedded.call("generate_plan", patient=name)
    chat.say("and for all of them?")
    heading = chat.reads("Shopping list for 3 patients")
    chat.is_ready()
    chat.shot("first-shopping-all", heading)

    chat.say("why no peanuts on Tuesday for Anneke Visser?")
    chat.reads("Declared allergy: peanuts")
    chat.is_ready()
    chat.shot("first-why")

    chat.say("delete Bilal Chaudhry")
    chat.is_offered("Yes")
    chat.press("No, leave it")
    expect(chat.page.get_by_role("button", name="Yes", exact=True)).to_have_count(0)
    chat.is_ready()
    chat.say("delete Bilal Chaudhry")
    chat.is_offered("Yes")
    chat.press("Yes")
    chat.reads("Bilal Chaudhry is deleted")
    assert "Bilal Chaudhry" not in embedded.names()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_week_is_readable_by_day_and_night_at_a_desk_and_on_a_phone(open_tab, embedded, scheme):
    embedded.with_demo_clinic()
    with open_tab(color_scheme=scheme) as chat:
        chat.open(embedded)
        expect(chat.page.locator("html")).to_have_class(scheme)
        for width in (1280, 390):
            chat.page.set_viewport_size({"width": width, "height": 900})
            chat.shot(f"welcome-{scheme}-{width}")
        chat.press("Next week for Anneke Visser")
        chat.reads("Valid: every hard rule is met")
        chat.is_ready()
        week = chat.page.locator(".wv-week")
        for width, days in ((1280, 7), (390, 1)):
            chat.page.set_viewport_size({"width": width, "height": 900})
            expect(week.locator(".wv-day").filter(visible=True)).to_have_count(days)
            chat.shot(f"week-{scheme}-{width}", week)
            # nothing is wider than the window
            across = chat.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert across <= 0
            assert week.evaluate("week => week.scrollWidth - week.clientWidth") <= 0
