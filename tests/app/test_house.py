"""What the environment says, and what is built of it."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from app.house import LOCAL, House, new_id
from app.settings import Settings, load_settings
from domain.errors import InvalidInput, Unavailable


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment with nothing of ours but a database."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'wavy.db'}")
    return monkeypatch


def test_without_a_key_the_embedded_assistant_answers(bare):
    house = House.open(load_settings())
    assert house.model.name == "embedded"
    assert house.version
    asyncio.run(house.close())


@pytest.mark.parametrize(
    ("variables", "name"),
    [
        ({"OPENAI_API_KEY": "k"}, "gpt-4o"),
        ({"OPENAI_API_KEY": "k", "WAVY_MODEL": "gpt-5", "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}, "gpt-5"),
        (
            {
                "AZURE_OPENAI_ENDPOINT": "https://clinic.example", "AZURE_OPENAI_API_KEY": "k",
                "AZURE_OPENAI_DEPLOYMENT": "ours", "OPENAI_API_KEY": "k",
            },
            "ours",
        ),
    ],
)  # fmt: skip
def test_with_a_key_its_model_answers_azure_first(bare, variables: dict[str, str], name: str):
    for variable, value in variables.items():
        bare.setenv(variable, value)
    house = House.open(load_settings())
    assert house.model.name == name
    asyncio.run(house.close())


def test_half_an_azure_is_an_error(bare):
    bare.setenv("AZURE_OPENAI_API_KEY", "k")
    with pytest.raises(InvalidInput, match="half"):
        House.open(load_settings())


def test_an_empty_variable_counts_as_not_set(bare):
    for variable in ("OPENAI_API_KEY", "WAVY_TODAY", "WAVY_MODEL", "WAVY_CORS_ORIGINS"):
        bare.setenv(variable, "")
    settings = load_settings()
    assert settings.openai_api_key is None
    assert settings.today is None
    assert settings.model == "gpt-4o"
    assert settings.cors_origins == ()


def test_sites_are_listed_with_commas(bare):
    bare.setenv("WAVY_CORS_ORIGINS", "https://a.example, https://b.example,")
    assert load_settings().cors_origins == ("https://a.example", "https://b.example")


def test_a_date_that_is_none_is_named_without_its_value(bare):
    bare.setenv("WAVY_TODAY", "someday")
    with pytest.raises(InvalidInput, match="WAVY_TODAY") as failure:
        load_settings()
    assert "someday" not in failure.value.message


def test_a_key_is_never_shown(bare):
    bare.setenv("OPENAI_API_KEY", "very-secret")
    assert "very-secret" not in repr(load_settings())


def test_today_is_frozen_or_the_machines(bare):
    assert House.open(Settings(WAVY_TODAY="2026-11-25")).today() == date(2026, 11, 25)
    assert House.open(load_settings()).today() >= date(2026, 1, 1)


def test_a_database_that_cannot_be_is_unavailable(bare):
    bare.setenv("DATABASE_URL", "sqlite:////proc/nowhere/wavy.db")
    with pytest.raises(Unavailable):
        House.open(load_settings())


def test_ids_are_never_given_twice():
    ids = {new_id("plan") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(one.startswith("plan_") and len(one) == 21 for one in ids)


def test_a_call_from_a_script_needs_no_consent(bare):
    house = House.open(load_settings())
    assert house.call("load_demo_clinic", {}, LOCAL).ok
    assert house.call("delete_patient", '{"patient": "D01"}').ok
