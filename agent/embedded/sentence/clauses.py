"""The clauses of a message: it is parted where a new act begins. Knows nothing of what an act is made of."""

import re
from collections.abc import Sequence
from functools import lru_cache

from agent.embedded.language.lexicon import Language, Mark, language_of, marks
from agent.embedded.language.words import Word, split_quotes, words_of
from agent.embedded.sentence.signs import VERBS

_JOINTS = frozenset("plus and then und dann y luego e et puis ve sonra also plus afterwards danach".split())


_STOPS = frozenset(".;!?")


FILES = frozenset("pdf pdfs xlsx excel csv ics calendar xls".split())


_NOUN_ACTS = ("buy", "tips", "why", "show", "list", "check", "how_many")


_OPENS_WITHIN = 3
_IF_NOT = frozenset({("if", "not"), ("wenn", "nicht"), ("falls", "nicht"), ("si", "no"), ("si", "non")})
"""`has anyone done her menu? If not, do it.`"""


_ABBREVIATION = 2
_NO_DOING = frozenset("i we you they he she it any the those these all both not".split())
"""`do next week` is an act, `do we have` none."""


@lru_cache(maxsize=512)
def clauses(text: str, language: Language) -> tuple[str, ...]:
    """The parts of a message that each ask for something, in order. Quotes stay with the part they stand in."""
    own = split_quotes(text).own
    words = words_of(own)
    spoken = language_of(own, language)
    meant = marks(words, spoken)
    verbs = {m.start for m in meant if m.meaning in (*VERBS, *_NOUN_ACTS)}
    asking = verbs | {m.start for m in meant if m.meaning in {"what", "which", "who", "how_much"}}
    if words and words[0].key.startswith("plan"):
        verbs.add(0)
    verbs |= {i for i in range(1, len(words)) if words[i].text == "Plan" and words[i - 1].text in _STOPS}
    if len(words) > 1 and words[0].key == "do" and words[1].key not in _NO_DOING:
        verbs.add(0)
    verbs |= _keeps_a_meal(words, meant) | _planned_then(words, meant)
    exports = {m.start for m in meant if m.meaning == "export"}
    last_file = max((i for i, word in enumerate(words) if word.key in FILES), default=0)
    sending = {m.start for m in meant if m.meaning == "send" and m.start < last_file} - exports
    verbs |= sending
    cuts = [0]
    files = {i for i in verbs if words[i].key in FILES}
    for i in range(1, len(words)):
        earlier = {v for v in verbs if _word_at(words, cuts[-1]) <= v < i}
        if i in files and earlier and earlier <= files:
            continue  # `pdf and xlsx of her plan`
        if i in sending and earlier <= exports:
            continue  # `export it, send me the pdf`
        if _begins(words, i, verbs, asking) and (words[i - 1].text in _STOPS or earlier):
            cuts.append(words[i].start)
    parts = _with_their_why([text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)], spoken)
    return tuple(part.strip(" ,;\n") for part in parts if re.search(r"\w", part)) or (text,)


def _keeps_a_meal(words: Sequence[Word], meant: Sequence[Mark]) -> set[int]:
    """Where `keep her dinner and redo the rest` begins with an act of its own; `keep the rice and swap dinner` is one."""
    meals = {m.start for m in meant if m.meaning in {"breakfast", "lunch", "dinner", "snack"}}
    joint = next((i for i, word in enumerate(words) if word.key in _JOINTS), len(words))
    return {
        m.start
        for m in meant
        if m.meaning == "keep" and m.start < _OPENS_WITHIN and any(m.start < at < joint for at in meals)
    }


def _planned_then(words: Sequence[Word], meant: Sequence[Mark]) -> set[int]:
    """Where `set her to 2000 kcal and plan next week` goes on with a plan: an order, where something was set before or
    somebody is to be planned; in `show her weight and plan next week` it is one more thing to see.
    """
    changed = min((m.start for m in meant if m.meaning in {"update", "add", "create"}), default=len(words))
    seen = any(m.meaning in {"show", "list", "which", "what"} for m in meant)
    found: set[int] = set()
    for i in range(2, len(words) - 1):
        apart = words[i - 1].key in _JOINTS or words[i - 1].text in {",", *_STOPS}
        if words[i].key == "plan" and apart and not seen:
            them = words[i + 1].key in {"him", "her", "them"}
            if them or (changed < i and words[i + 1].key in {"next", "this", "the"}):
                found.add(i)
    return found


_BARE = 4
"""So many words at most has a `why is that?`."""


def _with_their_why(parts: Sequence[str], language: Language) -> list[str]:
    """`no tofu for her? why's that?` is one question."""
    joined: list[str] = []
    for part in parts:
        words = [word for word in words_of(part) if word.key]
        why = len(words) <= _BARE and any(m.meaning == "why" for m in marks(words, language))
        if joined and why and not any(word.capital for word in words[1:]):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _word_at(words: Sequence[Word], position: int) -> int:
    return next((i for i, word in enumerate(words) if word.start >= position), 0)


def _shortened(word: Word) -> bool:
    """`7.` and `Dr.` end no sentence."""
    return word.number or (len(word.text) <= _ABBREVIATION and word.key not in _WHOLE_WORDS)


_WHOLE_WORDS = frozenset(
    "up it me us to go so in on no is we he be do ok at by or if as am pm ab zu da es tu lo le la il".split()
)
"""Short words that can end a sentence."""


_ASKS_WHO = re.compile(
    r"(?:(?:is|are|do|does|has|have) (?:there )?(?:anyone|anybody|any of|someone|somebody)|who|which of (?:our|my|the))\b[^.]*\?"
)


_AFTER_FEW = 6
"""`ok, leave it then. what can't she have?`: only a few words stand before."""
_OPENS_A_QUESTION = frozenset(
    "what whats which who how why where when was welche welcher wer wie warum wann que cual quien como quoi quel quelle qui comment ne hangi kim nasil".split()
)


def _is_asked(words: Sequence[Word], i: int) -> bool:
    """The sentence that begins there ends in a question mark."""
    return next((w.text for w in words[i:] if w.text in _STOPS), "") == "?"


_AS_A = frozenset("as in to into als en come".split())


def _someone_in_a_file(rest: Sequence[Word]) -> bool:
    """`.. for Will and Bo as csv`: one more for whom the file is, and no act of its own."""
    at = next((i for i, word in enumerate(rest) if word.key in FILES), 0)
    return (
        at > 1 and rest[at - 1].key in _AS_A and rest[0].capital and not rest[at - 2].sign and at <= _OPENS_WITHIN + 1
    )


def _begins(words: Sequence[Word], i: int, verbs: set[int], asking: set[int]) -> bool:
    """A new act begins at word `i`: after a joint or a stop, with an act word close by."""
    before = words[i - 1]
    stop = before.text in _STOPS and not (before.text == "." and i > 1 and _shortened(words[i - 2]))
    joint = before.key in _JOINTS or before.text in {"+", "&"} or (before.text == "," and i in verbs)
    if not (stop or joint):
        return False
    if stop and (words[i].key, words[i + 1].key if i + 1 < len(words) else "") in _IF_NOT:
        return True
    if before.text == "?" and any(position in asking for position in range(i, len(words))):
        return True
    rest = " ".join(w.key or w.text for w in words[i:])
    if (
        before.text == "."
        and stop
        and (_ASKS_WHO.match(rest) or (i <= _AFTER_FEW and words[i].key in _OPENS_A_QUESTION and _is_asked(words, i)))
    ):
        return True
    if joint and _someone_in_a_file(words[i:]):
        return False
    soon = range(i, min(i + (_OPENS_WITHIN + 2 if stop else _OPENS_WITHIN), len(words)))
    return any(position in verbs for position in soon if not words[position].sign)
