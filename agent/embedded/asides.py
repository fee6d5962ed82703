"""What is only told to come later: `check it before I sign it off` is no order to sign. Knows nobody and no act."""

from agent.embedded.lexicon import Mark
from agent.embedded.words import Word

_ASIDES = frozenset("before until till bevor ehe bis antes avant".split())
_WHO = frozenset("i we you she he they its it ich wir sie er que de je nous on".split())
_DEEDS = frozenset("approve delete export swap generate create redo undo lock send add update buy".split())


_PUT_ON = 2


def without_asides(heard: tuple[Mark, ...], words: tuple[Word, ...]) -> tuple[Mark, ...]:
    """`check it before I sign it off`: what comes later is no order now; who is `put on the system` takes no medicine."""
    later: set[int] = set()
    for i, word in enumerate(words[:-1]):
        if word.key in _ASIDES and words[i + 1].key in _WHO:
            end = next((j for j in range(i, len(words)) if words[j].sign), len(words))
            later.update(range(i, end))
    opens = [mark for mark in heard if mark.meaning == "create" and mark.end - mark.start > _PUT_ON]
    inside = {i for mark in opens for i in range(mark.start, mark.end)}
    return tuple(
        mark
        for mark in heard
        if (mark.meaning not in _DEEDS or mark.start not in later)
        and not (mark.meaning == "medication" and mark.start in inside)
    )
