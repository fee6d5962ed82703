"""What the model is told: Markdown files with a version in their front matter. Knows nothing of ours."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_FRONT_MATTER = re.compile(r"\A---\nversion: (\d+)\n---\n(.+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt and its version, which goes up whenever its text changes."""

    name: str
    version: int
    text: str


@cache
def load(name: str) -> Prompt:
    """The prompt `name`.md. Raises FileNotFoundError for a stranger, ValueError for a file without a version."""
    return parse(name, (_HERE / f"{name}.md").read_text(encoding="utf-8"))


def parse(name: str, written: str) -> Prompt:
    """A prompt out of its file's text: `---`, `version: <n>`, `---`, then what the model is told."""
    match = _FRONT_MATTER.match(written)
    if match is None:
        raise ValueError(f"prompt {name} does not open with a version")
    return Prompt(name=name, version=int(match[1]), text=match[2].strip())
