"""What is said around a food or torn apart by a question: `celery is fine these days`, `which foods can't Anouk stand?`. Knows no kind of act."""

from collections.abc import Container, Sequence

from agent.embedded.language.forms import is_food
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
        asked = any(w.key in {"what", "which"} for w in words[:start])
        verbs = _STANDING | ({"eat"} if asked else frozenset())  # `what won't he eat?`, and no `he can't eat nuts`
        if denied and at < len(words) and words[at].key in verbs:
            found.append(Mark("dislike", at, at + 1))
    return tuple(found)


_IS = frozenset("is are was were seems tastes".split())
_WELL = frozenset("fine ok okay alright acceptable welcome good great".split())
_BY_NOW = frozenset({("now",), ("again",), ("these", "days"), ("nowadays",), ("after", "all"), ("lately",)})
_EATS = frozenset("eats eating likes enjoys having tolerates isst mag come mange".split())
_AGAIN = frozenset("again wieder encore nouveau".split())
_FAR = 4


def likes_again(words: Sequence[Word], known: Container[int]) -> tuple[Mark, ...]:
    """`celery is fine these days`, `eats broccoli again`: a food that is no longer disliked. `known` are the places of names,
    dates and words with a meaning.
    """
    keys = [word.key for word in words]
    eaten = [is_food(word.key) or (bool(word.key) and i not in known) for i, word in enumerate(words)]
    found = []
    for i, key in enumerate(keys):
        if i and key in _IS and eaten[i - 1] and keys[i + 1 : i + 2] and keys[i + 1] in _WELL:
            size = next((n for n in (1, 2) if tuple(keys[i + 2 : i + 2 + n]) in _BY_NOW), 0)
            found += [Mark("likes", i, i + 2 + size)] if size else []
        if key in _EATS:
            again = next((n for n in range(i + 1, min(i + 2 + _FAR, len(keys))) if keys[n] in _AGAIN), i)
            stop = next((n for n in range(i, len(keys)) if words[n].sign), len(keys))
            well = i < again < stop and any(eaten[i + 1 : stop]) and "not" not in keys[:again]
            found += [Mark("likes", i, i + 1)] if well else []
    return tuple(found)
