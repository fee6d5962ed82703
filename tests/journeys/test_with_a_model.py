"""A model answers, over OpenAI's protocol from a server on this machine: streaming, a tool, a failure, a stop, a yes."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


def asks_for(tool, arguments):
    return {"calls": [{"name": tool, "arguments": arguments}]}


def test_a_week_is_planned_with_a_streamed_tool_call(chat, keyed, script):
    keyed.with_demo_clinic()
    script.say(
        {"text": "I plan it now."} | asks_for("generate_plan", {"patient": "Anneke Visser"}),
        {"text": "Here is **the week**; every hard rule is met."},
    )
    chat.open(keyed)
    chat.reads("gpt-4o")
    chat.say("generate next week for Anneke Visser")
    chat.reads("Planning the week – Anneke Visser, 30 November 2026: valid")
    chat.reads("Here is the week")
    chat.is_ready()
    week = chat.page.locator(".wv-week")
    expect(week.locator(".wv-day")).to_have_count(7)
    expect(week).to_contain_text("Valid: every hard rule is met")
    chat.shot("model-week", week)
    result = script.heard()[1]["messages"][-1]
    assert result["role"] == "tool"
    assert "kcal" in result["content"]


def test_a_model_that_is_down_is_told_in_a_sentence_and_the_page_goes_on(chat, keyed, script):
    script.say(*[{"status": 500}] * 4)
    chat.open(keyed)
    chat.say("hello")
    chat.reads("The language model has a fault")
    chat.is_ready()
    chat.shot("model-down")
    assert "Traceback" not in chat.page.content()
    script.say({"text": "I am back."})
    chat.say("hello again")
    chat.reads("I am back.")


def test_stop_keeps_what_was_said(chat, keyed, script):
    script.say({"text": "Monday begins with porridge and", "hold": True})
    chat.open(keyed)
    chat.say("tell me of the week")
    said = chat.reads("Monday begins with porridge and")
    chat.stop()
    expect(said).to_be_visible()
    chat.shot("stopped")
    script.say({"text": "Going on."})
    chat.say("continue")
    chat.reads("Going on.")
    before = [message["content"] for message in script.heard()[0]["messages"]]
    assert "Monday begins with porridge and" in "\n".join(map(str, before))


def test_a_turn_begun_by_a_button_can_be_stopped_too(chat, keyed, script):
    keyed.with_demo_clinic()
    script.say({"text": "Looking at everybody", "hold": True})
    chat.open(keyed)
    chat.press("Who are my patients?")
    chat.reads("Looking at everybody")
    chat.stop()
    script.say({"text": "Still here."})
    chat.say("are you there?")
    chat.reads("Still here.")


def test_nothing_is_deleted_without_the_button_that_says_yes(chat, keyed, script):
    keyed.with_demo_clinic()
    asked = asks_for("delete_patient", {"patient": "Bilal Chaudhry"}), {"text": "Shall I delete Bilal Chaudhry?"}
    chat.open(keyed)
    script.say(*asked)
    chat.say("delete Bilal")
    chat.reads("Shall I delete Bilal Chaudhry?")
    chat.is_offered("Yes")
    chat.shot("confirm")
    script.say({"text": "Left as it is."})
    chat.press("No, leave it")
    chat.reads("Left as it is.")
    expect(chat.page.get_by_role("button", name="Yes", exact=True)).to_have_count(0)
    assert "Bilal Chaudhry" in keyed.names()
    script.say(*asked)
    chat.say("delete Bilal after all")
    chat.is_offered("Yes")
    script.say(asks_for("delete_patient", {"patient": "Bilal Chaudhry"}), {"text": "He is deleted."})
    chat.press("Yes")
    chat.reads("He is deleted.")
    assert "Bilal Chaudhry" not in keyed.names()


def test_two_tabs_do_not_mix(open_tab, keyed, script):
    with open_tab() as here, open_tab() as there:
        here.open(keyed)
        there.open(keyed)
        script.say({"text": "Answer for here."}, {"text": "Answer for there."})
        here.say("a question from here")
        here.reads("Answer for here.")
        there.say("a question from there")
        there.reads("Answer for there.")
        expect(here.page.get_by_text("there")).to_have_count(0)
        assert "a question from here" not in str(script.heard()[1]["messages"])


def test_an_image_in_an_answer_asks_no_other_host(chat, keyed, script):
    chat.to_be_refused.add("http://192.0.2.1/secret.png")
    script.say({"text": "Look: ![secret](http://192.0.2.1/secret.png) and no more."})
    chat.open(keyed)
    chat.say("show me")
    chat.reads("and no more.")
    assert all("Content Security Policy" in fault for fault in chat.faults)
