"""Conversations: found again by name and by word, come back whole, and lose nothing to a second tab, a stop or a reload."""

import re

import httpx
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


def side_bar(chat):
    return chat.page.locator("#thread-history")


def with_eight_patients(server):
    server.with_demo_clinic()
    for patient in server.call("find_patients", limit=200)["patients"][8:]:
        server.call("delete_patient", patient=patient["id"])


def test_a_conversation_comes_back_whole_and_goes_on(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say("generate next week for Anneke Visser")
    chat.reads("Valid: every hard rule is met")
    chat.is_ready()
    expect(side_bar(chat)).to_contain_text("generate next week for Anneke Visser")
    chat.page.reload()
    chat.reads("Planning the week – Anneke Visser, 30 November 2026: valid")
    chat.reads("Valid: every hard rule is met")
    chat.shot("conversation-again")
    chat.press("What do we need to buy for it?")
    chat.reads("Shopping list for Anneke Visser")  # what "it" is was read from our own tables
    chat.is_ready()


def test_conversations_are_named_searched_and_deleted(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say("what allergens are in oat milk?")
    chat.is_ready()
    here = side_bar(chat).get_by_text("what allergens are in oat milk?").first
    here.hover()
    chat.page.locator("#thread-options").first.click()
    chat.page.get_by_role("menuitem", name="Rename").click()
    chat.page.locator("#name").fill("Milk questions")
    chat.page.get_by_role("button", name="Confirm").click()
    expect(side_bar(chat)).to_contain_text("Milk questions")
    chat.page.locator("#new-chat-button").first.click()
    chat.reads("Welcome to WAVY")
    chat.page.keyboard.press("Control+k")
    chat.page.get_by_placeholder("Search conversations").fill("gluten")
    found = chat.page.get_by_role("option", name="Milk questions")
    expect(found).to_be_visible()  # by a word of the answer
    chat.shot("conversation-search")
    found.click()
    chat.reads("what allergens are in oat milk?")
    side_bar(chat).get_by_text("Milk questions").hover()
    chat.page.locator("#thread-options").first.click()
    chat.page.get_by_role("menuitem", name="Delete").click()
    chat.reads("Patients and plans stay.")
    chat.shot("conversation-delete")
    chat.page.get_by_role("button", name="Confirm").click()
    expect(side_bar(chat).get_by_text("Milk questions")).to_have_count(0)
    chat.reads("Welcome to WAVY")


def test_two_tabs_of_one_conversation_lose_nothing(open_tab, keyed, script):
    with open_tab() as here, open_tab() as there:
        here.open(keyed)
        script.say({"text": "The first answer."}, {"text": "The second answer."}, {"text": "The third answer."})
        here.say("one")
        here.reads("The first answer.")
        here.is_ready()
        there.page.goto(here.page.url)
        there.reads("The first answer.")
        there.say("two")
        there.reads("The second answer.")
        here.say("three")
        here.reads("The third answer.")
        here.page.reload()
        for text in ("one", "The first answer.", "two", "The second answer.", "three", "The third answer."):
            here.reads(text)
        heard = [message["content"] for message in script.heard()[2]["messages"][1:]]
        assert heard == ["one", "The first answer.", "two", "The second answer.", "three"]


def test_a_stop_in_the_middle_of_a_sentence_is_kept(chat, keyed, script):
    script.say({"text": "Monday begins with porridge and", "hold": True})
    chat.open(keyed)
    chat.say("tell me of the week")
    chat.reads("Monday begins with porridge and")
    chat.stop()
    chat.page.reload()
    chat.reads("Monday begins with porridge and")


def test_a_reload_in_the_middle_of_an_answer_sees_its_end(chat, keyed, script):
    script.say({"text": "Slowly", "hold": True})
    chat.open(keyed)
    chat.say("take your time")
    chat.reads("Slowly")
    chat.page.reload()
    chat.reads("take your time")
    expect(chat.page.locator("#stop-button")).to_be_visible()
    script.release()
    chat.reads("Slowly")
    chat.is_ready()


def test_what_a_user_thinks_of_an_answer_is_kept_with_it(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.say("who are my patients?")
    chat.is_ready()
    chat.page.locator(".negative-feedback-off").last.click()
    chat.page.get_by_role("textbox").last.fill("I know them")
    chat.shot("conversation-feedback")
    chat.page.locator("#submit-feedback").click()
    expect(chat.page.locator(".negative-feedback-on")).to_have_count(1)
    chat.page.reload()
    expect(chat.page.locator(".negative-feedback-on")).to_have_count(1)


def test_long_work_goes_on_while_nobody_looks_and_is_there_on_return(chat, embedded):
    with_eight_patients(embedded)
    chat.open(embedded)
    chat.press("Next week for everybody")
    progress = chat.page.locator(".progress-element")
    expect(progress).to_contain_text("planned")
    chat.shot("long-work")
    expect(chat.page).to_have_url(re.compile("/thread/"))
    address = chat.page.url
    chat.page.goto("about:blank")  # the tab is gone; nobody is there to be told
    chat.page.goto(address)
    expect(progress.or_(chat.table("Status")).first).to_be_visible()
    chat.shot("long-work-again")
    expect(chat.table("Status").locator("tbody tr")).to_have_count(8, timeout=60_000)
    chat.is_ready()
    chat.is_offered("What do we need to buy for all of them?")
    chat.shot("long-work-done")
    assert embedded.call("find_plans", weekStart="2026-11-30")["total"] == 8


def test_long_work_can_be_stopped_and_tells_how_far_it_came(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.press("Next week for everybody")
    expect(chat.page.locator(".progress-element")).to_contain_text("planned")
    chat.stop()
    expect(chat.page.locator(".progress-element")).to_contain_text("then stopped", timeout=60_000)
    chat.reads("Stopped before:")
    chat.shot("long-work-stopped")
    made = embedded.call("find_plans", weekStart="2026-11-30")["total"]
    assert 0 < made < 24
    expect(chat.table("Status").locator("tbody tr")).to_have_count(made)


def test_elsewhere_one_browser_does_not_see_what_another_one_said(serve, open_tab):
    with serve(host="0.0.0.0") as server, open_tab() as one:  # noqa: S104 - what is tested
        one.open(server)
        one.say("what allergens are in oat milk?")
        one.is_ready()
        expect(side_bar(one)).to_contain_text("oat milk")
        with open_tab() as other:
            other.open(server)
            expect(side_bar(other)).to_contain_text("No conversations yet")
            other.page.goto(one.page.url)
            other.reads("Couldn't resume chat")
            expect(other.page.get_by_text("oat milk")).to_have_count(0)
        thread = one.page.url.rsplit("/", 1)[-1]
        for path in ("thread", "share"):
            answer = httpx.get(f"{server.url}/project/{path}/{thread}")
            assert answer.status_code == 404
