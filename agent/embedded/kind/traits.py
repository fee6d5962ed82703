"""What a sentence looks like, as short strings a statistical judge can weigh. Names, dates, figures and foods stand for
their like, so that nothing is learned of anybody; knows no kind of act.
"""

from collections.abc import Iterator

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading

_PREFIX, _SUFFIX = 5, 4


def traits(r: Reading, after: str | None) -> tuple[str, ...]:
    """Traits of the sentence, each once; `after` is the kind of the act before in the conversation."""
    return tuple(dict.fromkeys(_traits(r, after)))


def _traits(r: Reading, after: str | None) -> Iterator[str]:
    parts = _parts(r)
    yield from parts
    yield from (f"{a} {b}" for a, b in zip(["^", *parts], [*parts, "$"], strict=True))
    yield from (f"{a} _ {b}" for a, b in zip(parts, parts[2:], strict=False))
    for part in parts:
        if part[0] != "@" and len(part) > _PREFIX:
            yield f"{part[:_PREFIX]}-"
            yield f"-{part[-_SUFFIX:]}"
    yield from (f"={meaning}" for meaning in sorted(r.meanings))
    if "?" in r.text:
        yield "?"
    yield f"after {after}"
    yield from (f"after {after} {part}" for part in parts[:2])
    yield from (name for name, there in _there(r) if there)


def _there(r: Reading) -> Iterator[tuple[str, bool]]:
    yield "+known", bool(r.named)
    yield "+stranger", bool(r.strangers)
    yield "+days", bool(r.dates.days)
    yield "+weeks", bool(r.dates.weeks)
    yield "+figures", bool(r.figures)
    yield "+things", bool(r.things)
    yield "+quote", bool(r.message.quotes)
    yield "+short", len(r.words) <= _SHORT


_SHORT = 4


def _parts(r: Reading) -> list[str]:
    """The words, with whatever differs from clinic to clinic and day to day put in classes; a class once in a row."""
    named = r.name_positions
    strange = {word for stranger in r.strangers for word in stranger.split()}
    parts: list[str] = []
    for i, word in enumerate(r.words):
        if i in named or word.text in strange:
            part = "@who"
        elif i in r.date_positions:
            part = "@when"
        elif word.number:
            part = "@n"
        elif not word.key:
            continue
        elif is_food(word.key):
            part = "@food"
        else:
            part = word.key
        if not (part[0] == "@" and parts and parts[-1] == part):
            parts.append(part)
    return parts
