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
    expect(chat.table("Breakfast").locator("tbody tr")).to_have_count(8)
    chat.reads("Valid: every hard rule is met")
    expect(chat.table("Source")).to_be_visible()
    chat.shot("first-week", chat.page.get_by_role("heading", name="Anneke Visser, week of 30 November 2026"))

    chat.say("what do we need to buy for it?")
    heading = chat.reads("for 1 patient, 1 plan")
    chat.reads("Produce")
    chat.is_ready()
    expect(chat.table("Packs").first).to_be_visible()
    chat.shot("first-shopping", heading)

    for name in ("Bilal Chaudhry", "Celestine Moreau"):
        embedded.call("generate_plan", patient=name)
    chat.say("and for all of them?")
    heading = chat.reads("for 3 patients, 3 plans")
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
        table = chat.table("Breakfast")
        for width in (1280, 390):
            chat.page.set_viewport_size({"width": width, "height": 900})
            chat.shot(f"week-{scheme}-{width}", table)
            chat.shot(f"verdict-{scheme}-{width}", chat.table("Source"))
            # what is too wide scrolls in its own box: the page itself never does
            across = chat.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert across <= 0
            inside = table.evaluate("table => table.parentElement.scrollWidth - table.parentElement.clientWidth")
            assert (inside > 0) == (width < 1280)
