"""What goes wrong is a sentence and a way on: a restart, a slow model, a failing tool, a flood of words, an old login."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


def test_a_restarted_server_is_found_again_with_the_conversation(serve, open_tab):
    with open_tab() as chat:
        with serve() as server:
            server.with_demo_clinic()
            chat.open(server)
            chat.say("show the record of Anneke Visser")
            chat.reads("Anneke Visser, 42, female.")
            chat.is_ready()
            port = urlsplit(server.url).port
        chat.reads("The server does not answer. What was said is kept")
        chat.shot("fault-server-away")
        with serve(port=port):
            expect(chat.page.locator("#session-error")).to_have_count(0)
            chat.reads("Anneke Visser, 42, female.")
            chat.say("generate next week for her")
            chat.reads("Planning the week – Anneke Visser, 30 November 2026: valid")
            chat.is_ready()
            chat.shot("fault-server-back")
        # the browser itself notes that nobody answered
        assert all("ERR_CONNECTION_REFUSED" in fault or "WebSocket" in fault for fault in chat.faults)
        chat.faults.clear()


def test_a_slow_model_is_said_to_be_slow_and_can_be_left(chat, keyed, script):
    script.say({"hold": True})
    chat.open(keyed)
    chat.say("hello?")
    chat.reads("gpt-4o has not answered for")
    chat.shot("fault-slow-model")
    chat.stop()
    script.say({"text": "Here I am."})
    chat.say("and now?")
    chat.reads("Here I am.")
    expect(chat.page.get_by_text("has not answered")).to_have_count(0)


def test_a_tool_that_fails_is_told_beside_its_step_and_the_answer_goes_on(chat, keyed, script):
    keyed.with_demo_clinic()
    script.say(
        {"calls": [{"name": "get_plan", "arguments": {"plan": "no such plan"}}]},
        {"text": "There is no such plan; shall I make one?"},
    )
    chat.open(keyed)
    chat.say("show me the plan")
    chat.reads("shall I make one?")
    chat.is_ready()
    chat.reads("Reading the plan – ")
    chat.shot("fault-tool")


def test_a_flood_of_words_arrives_whole_and_the_page_goes_on(chat, keyed, script):
    script.say({"text": "word " * 3_000 + "and the end."})
    chat.open(keyed)
    chat.say("tell me everything")
    expect(chat.page.get_by_text("and the end.")).to_be_visible(timeout=60_000)
    chat.is_ready()
    script.say({"text": "Still here."})
    chat.say("are you there?")
    chat.reads("Still here.")


def test_an_old_login_is_no_obstacle(chat, embedded):
    chat.page.context.add_cookies([{"name": "access_token", "value": "expired.long.ago", "url": embedded.url}])
    chat.open(embedded)
    chat.say("hello")
    chat.is_ready()
    expect(chat.page.locator(".ai-message")).to_have_count(1)


def test_a_conversation_deleted_in_another_tab_is_said_to_be_gone(open_tab, embedded):
    with open_tab() as here, open_tab() as there:
        here.open(embedded)
        here.say("hello")
        here.is_ready()
        there.page.goto(here.page.url)
        there.page.locator("#thread-options").first.click()
        there.page.get_by_role("menuitem", name="Delete").click()
        there.page.get_by_role("button", name="Confirm").click()
        there.reads("Welcome to WAVY")
        here.say("are you there?")
        here.reads("This conversation was deleted")
        here.shot("fault-deleted-elsewhere")
