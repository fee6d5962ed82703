"""What stands apart though it is one saying: `which foods can't Anouk stand?`, `eats olives again`. Knows no kind of act."""

from collections.abc import Sequence

from agent.embedded.language.lexicon import Mark
from agent.embedded.language.words import Word
from agent.embedded.naming.names import Named

_DENIED = frozenset("cant cannot doesnt dont wont didnt couldnt".split())
_HELPING = frozenset("can does do will could did".split())
_STANDING = frozenset("stand bear abide stomach like touch fancy".split())
_THEY = frozenset("he she they him her".split())


def torn_dislikes(words: Sequence[Word], named: Sequence[Named]) -> tuple[Mark, ...]:
    """The verb of a dislike whose denial stands on the other side of whoever is asked about."""
    people = [(n.start, n.end) for n in named] + [(i, i + 1) for i, w in enumerate(words) if w.key in _THEY]
    found = []
    for start, end in people:
        before = words[start - 1].key if start else ""
        after = [w.key for w in words[end : end + 2]]
        denied = before in _DENIED or (before in _HELPING and after[:1] in (["not"], ["never"]))
        at = end + (after[:1] in (["not"], ["never"]))
        if denied and at < len(words) and words[at].key in _STANDING:
            found.append(Mark("dislike", at, at + 1))
    return tuple(found)


_EATS = frozenset("eats isst mange".split())
_AGAIN = frozenset("again wieder nouveau".split())
_APART = 4


def torn_likes(words: Sequence[Word]) -> tuple[Mark, ...]:
    """`eats olives again`, `isst wieder Pilze`: a dislike less."""
    keys = [word.key for word in words]
    return tuple(
        Mark("likes", i, i + 1)
        for i, key in enumerate(keys)
        if key in _EATS and _AGAIN.intersection(keys[i + 1 : i + 1 + _APART]) and "not" not in keys
    )
