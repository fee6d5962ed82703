"""A prompt whose text changes gets a new version, and the loader reads what the files say."""

import hashlib
from pathlib import Path

import pytest

import prompts

DIGESTS = {
    ("assistant", 1): "fd2c76e296790040",
    ("assistant", 2): "a1febd142ddf2d3a",
    ("insights", 1): "b31cda1d4392150c",
    ("planner", 1): "d4a214c35889e925",
    ("privacy", 1): "9593b51b19fe77d7",
}


def shipped() -> list[str]:
    return sorted(path.stem for path in Path(prompts.__file__).parent.glob("*.md"))


def digest(prompt: prompts.Prompt) -> str:
    return hashlib.sha256(prompt.text.encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", shipped())
def test_a_changed_text_has_a_new_version(name: str):
    prompt = prompts.load(name)
    assert DIGESTS.get((name, prompt.version)) == digest(prompt), (
        f"{name}.md changed: raise its version and add ({name!r}, <version>): {digest(prompt)!r} to DIGESTS"
    )


@pytest.mark.parametrize("name", shipped())
def test_the_newest_version_is_the_one_that_ships(name: str):
    assert prompts.load(name).version == max(version for known, version in DIGESTS if known == name)


def test_every_known_prompt_ships():
    assert {name for name, _ in DIGESTS} == set(shipped())


def test_the_front_matter_is_not_told_to_the_model():
    prompt = prompts.load("assistant")
    assert prompt.name == "assistant"
    assert prompt.text.startswith("You are WAVY")


def test_a_prompt_that_does_not_exist_is_an_error():
    with pytest.raises(FileNotFoundError):
        prompts.load("nobody")


@pytest.mark.parametrize("written", ["Just text.", "---\nversion: one\n---\nText.", "---\nversion: 1\n---\n"])
def test_a_prompt_without_version_or_text_is_an_error(written: str):
    with pytest.raises(ValueError, match="nobody"):
        prompts.parse("nobody", written)
