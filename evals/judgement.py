"""The labelled sentences that the embedded assistant's judgement is trained on, as traits.

`make judgement` runs this and then `train_judgement.py`, which needs scikit-learn in an environment of its own.
Lines of `evals/judgement_examples/*.tsv`: kind, language, kind of the act before or `-`, text with every patient's name in [brackets].
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, get_args

from agent.embedded.kind.kinds import by_rule
from agent.embedded.kind.traits import traits
from agent.embedded.language.lexicon import Language
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.reading import Reading, read

EXAMPLES = Path(__file__).parent / "judgement_examples"
_TODAY = date(2027, 2, 25)
_NAME = re.compile(r"\[([^\]]+)\]")


def labels(folder: Path = EXAMPLES) -> Iterator[tuple[str, str, str | None, str]]:
    """Kind, language, kind before and text of each."""
    for file in sorted(folder.glob("*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            kind, language, after, text = line.split("\t")
            yield kind, language, None if after == "-" else after, text


def examples(step: int = 1) -> Iterator[tuple[str, str | None, Reading]]:
    """Kind, kind before and the sentence as read, of every so many; in a clinic of just the people it names, and who is new is
    not there yet.
    """
    for kind, language, after, text in islice(labels(), 0, None, step):
        yield kind, after, sentence(_NAME.sub(r"\1", text) if kind == "create" else text, language)


def sentence(text: str, language: str = "en") -> Reading:
    """One text with names in [brackets], as read."""
    people = Roster(tuple((f"p{i}", name) for i, name in enumerate(dict.fromkeys(_NAME.findall(text)))))
    before: Any = language if language in get_args(Language) else "en"
    return read(_NAME.sub(r"\1", text), _TODAY, before, people, None)


def main() -> None:
    """Print one JSON line an example: its kind and its traits."""
    for kind, after, r in examples():
        sys.stdout.write(json.dumps({"kind": kind, "traits": [*traits(r, after), f"rule {by_rule(r)}"]}) + "\n")


if __name__ == "__main__":
    main()
