"""What needs no model: files, a reload, the documentation, and that the page keeps to itself."""

import json

import httpx
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.journey

CSV = "name;age;gender;allergies;calorieTarget;protein;carbs;fat\nIngrid Maas;54;female;peanuts;1800;80;230;60\n"
BAD = [{"name": "Tomas Veld", "age": 40}, {"name": "", "age": 300}]


def test_files_of_patients_are_imported_whole_or_not_at_all(chat, embedded):
    embedded.empty()
    chat.open(embedded)
    chat.drop("patients.csv", "text/csv", CSV)
    chat.reads("1 patient imported.")
    expect(chat.page.locator("#thread-history")).to_contain_text("patients.csv")
    expect(chat.table("Allergies")).to_contain_text("Ingrid Maas")
    chat.is_ready()
    chat.drop("patients.json", "application/json", json.dumps(BAD))
    chat.reads("Nothing was imported.")
    chat.reads("patient 1 (Tomas Veld)")
    chat.reads("patient 2")
    chat.shot("import")
    assert embedded.names() == ["Ingrid Maas"]


def test_the_documentation_loads_from_this_machine(chat, embedded):
    chat.page.goto(f"{embedded.url}/docs")
    expect(chat.page.get_by_text("/plans/generate")).to_be_visible()
    chat.shot("docs")


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/ws/socket.io/?EIO=4&transport=polling", {"Origin": "http://stranger.example"}),
        ("/patients", {"Host": "stranger.example"}),  # a name of somebody else that leads to this machine
    ],
)
def test_a_site_of_somebody_else_gets_nothing(embedded, path, headers):
    answer = httpx.get(f"{embedded.url}{path}", headers=headers)
    assert answer.status_code == 400
    assert "patients" not in answer.text
