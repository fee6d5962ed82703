"""The first minute: who answers, what to say to each of two people, and a command for everything."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey


def test_two_people_are_told_what_to_say(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    chat.reads("embedded assistant")
    chat.reads("24 patients")
    chat.is_offered("Next week for Anneke Visser")
    chat.page.locator("#chat-profiles").click()
    chat.page.get_by_role("option", name="Buyer").click()
    chat.is_offered("What to buy for next week")
    chat.reads("in which packs")
    chat.is_connected()
    chat.shot("minute-buyer")
    chat.press("What to buy for next week")
    chat.reads("There is no plan for the week of 2026-11-30")
    chat.is_ready()
    chat.is_offered("Commands")


def test_a_command_is_chosen_with_the_keyboard_and_takes_the_words_after_it(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    composer = chat.page.locator("#chat-input")
    composer.press_sequentially("/")
    expect(chat.page.locator(".command-item")).to_have_count(25)
    chat.shot("minute-commands")
    composer.press_sequentially("patient")
    expect(chat.page.locator(".command-item").first).to_contain_text("patients")
    composer.press("Enter")
    composer.press_sequentially("diabetes")
    composer.press("Enter")
    expect(chat.table("Conditions")).to_contain_text("type 2 diabetes")
    chat.is_ready()


def test_a_command_alone_is_a_form_that_makes_the_sentence(chat, embedded):
    embedded.with_demo_clinic()
    chat.open(embedded)
    composer = chat.page.locator("#chat-input")
    composer.press_sequentially("/plan")
    chat.page.locator(".command-item", has_text="Plan a week for a patient").click()
    composer.press("Enter")
    form = chat.page.locator(".form-element")
    said = form.get_by_role("button")
    expect(said).to_be_disabled()
    form.get_by_label("Patient").select_option("Bilal Chaudhry")
    expect(form).to_contain_text("“make a plan for Bilal Chaudhry for next week”")
    form.get_by_label("Week").select_option("2026-12-07")
    chat.shot("minute-form")
    said.click()
    chat.reads("Planning the week – Bilal Chaudhry, 7 December 2026: valid")
    expect(said).to_be_disabled()
    chat.is_ready()
    assert embedded.call("find_plans", patient="Bilal Chaudhry")["total"] == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_a_new_conversation_has_an_address_at_once(open_tab, embedded, width):
    embedded.with_demo_clinic()
    with open_tab(viewport={"width": width, "height": 800}) as chat:
        chat.open(embedded)
        chat.say("hello")
        chat.is_ready()
        expect(chat.page).to_have_url(re.compile(r"/thread/[0-9a-f-]{36}$"))
        expect(chat.page.locator(".ai-message")).to_have_count(1)
        chat.page.reload()
        expect(chat.page.locator(".ai-message")).to_have_count(1)
        chat.reads("hello")
        chat.shot(f"minute-reloaded-{width}")
