"""A message as words: where each stands, what is the user's own and what they only quote or paste.

Knows no meaning.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.text import fold

_WORD = re.compile(r"(?i:\bw/o?)(?=\s)|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*|[^\w\s]")
_DATE = re.compile(r"\d{1,2}[.,]\d{1,2}[.,]\d{2,4}")
_INSIDE = re.compile(r"[^\W\d_][-–][^\W\d_]")
"""A hyphen inside a word only joins: `gluten-free` is `gluten free`."""
_COMPOUND = re.compile(r"(?i)([^\W\d_]{3,}?)(allergien?|allergiker(?:in|innen)?|unverträglichkeit(?:en)?)")
_DAY_AND_MEAL = re.compile(
    r"(?i)((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)s?(abend|mittag|morgen|früh)(?:essen|stück)?s?"
)
"""German joins what it speaks of: `Nussallergie`, `Mittwochabend`."""
_SHORT = {"w/": "with", "w/o": "without"}
_APOSTROPHE = re.compile(r"['’‘ʼ`´]")
_ELIDED = frozenset("l d qu n j c m t s jusqu lorsqu".split())
_SUFFIXES = frozenset(
    """s in ın un ün nin nın nun nün yin a e ya ye i ı u ü yi yı yu yü na ne ni nı da de ta te dan den tan ten la le yla yle
    ler lar lerin ların ki daki deki""".split()
)  # fmt: skip
_THAT_OF = re.compile(r"n?[ıiuü]nki(?:n[iıuüead]\w*|ler\w*|yle|nce)?")
"""`Elif'inki`, `Ayşe'ninkini`: hers, in any case."""
_QUOTED = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))*[\w.!?]'(?!\w)|(?<!\w)‘(?:[^’\n]|(?<=\w)’(?=\w))*[\w.!?]’(?!\w)|```.*?```",
    re.DOTALL,
)
_PASTED = re.compile(
    r"(?im)^[ \t]*>[^\n]*$|(?<=\n)[ \t]*(?:from|von|de|kimden|subject|betreff|asunto|objet|konu|to|an|sent|date)[ \t]*:.*\Z|"
    r"(?:^|\n)[ \t]*-{2,}[^\n]*(?:forwarded|original message|weitergeleitet)[^\n]*\n.*\Z",
    re.DOTALL,
)
_REPORTED = re.compile(
    r"(?i)(?<!please )(?<!pls )(?<!kindly )\b(?:e-?mail|mail|letter|message|note|text|sms|whatsapp|brief|nachricht|correo|mensaje|courriel|lettre|mesaj|mektup|"
    r"wrote|writes|(?:says|said)(?! (?:that |now |just )?(?:it|he|she|they|we|i|all|everything|this|yes|yeah|no|ok|okay|fine|the \w+ (?:is|was|can|may|has))(?:['’]\w+)?\b)(?! (?:that )?you['’ ]?(?:d|ll|would|could|can|will|might)\b)|schreibt|schrieb|escribió|dice|écrit|yazdı)\b[^:\n]{0,60}:\s*(?=\S)(?P<told>.+?)(?=[.!?;]\s+(?:also|then|and|please|außerdem|dann|también|luego|aussi|puis|ayrıca)\b|\Z)",
    re.DOTALL,
)


_DATED = re.compile(
    r"(?i)^(?:letter|brief|lettre|note|report)\s+(?:of|from|dated|vom|du|del)\s+(?:the\s+)?\d[\w./ -]*:\s*$"
)
_ORDERS = re.compile(
    r"(?i)\b(?:please|bitte|delete|remove|take|drop|ignore|approve|change|update|set|make|give|send|export|add|put|you|your|assistants?|ai|system|lösch\w*|entfern\w*|supprime\w*|elimina\w*|borra\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign. `key` is how it is compared; `owned` that it carried a genitive or another case's ending."""

    text: str
    key: str
    start: int
    end: int
    owned: bool = False

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def number(self) -> bool:
        return self.text[:1].isdigit() and not _DATE.fullmatch(self.text)

    @property
    def sign(self) -> bool:
        return not self.key


@dataclass(frozen=True, slots=True)
class Message:
    """`own` is as long as `text`, with what is not the user's own blanked out; `quotes` holds what was."""

    text: str
    own: str
    quotes: tuple[str, ...]


@lru_cache(maxsize=512)
def split_quotes(text: str) -> Message:
    """Tell the user's own words from quotations, pasted mails and reported speech."""
    own, quotes = text, []
    for pattern, group in ((_PASTED, 0), (_QUOTED, 0), (_REPORTED, "told")):
        for match in pattern.finditer(own):
            start, end = match.span(group)
            if pattern is _REPORTED and text[match.start() : start] != own[match.start() : start]:
                continue  # a quotation stands between, and what follows is the user's own
            if (
                pattern is _REPORTED
                and _DATED.search(own[match.start() : start])
                and not _ORDERS.search(own[start:end])
            ):
                continue  # the heading of what the user puts down: `clinic letter of 24/02/27: weight 79.6 kg`
            quotes.append(own[start:end].strip(" \n\"'“”„«»‘’`>"))
            own = own[:start] + " " * (end - start) + own[end:]
    return Message(text, own, tuple(quote for quote in quotes if quote.strip()))


def outside_quotes(text: str, rewrite: Callable[[str], str]) -> str:
    """The text in which only the user's own words are put otherwise; what they quote or paste stays as it is."""
    own = split_quotes(text).own
    quoted = [a != b for a, b in zip(text, own, strict=True)]
    if not any(quoted):
        return rewrite(text)
    first, last = quoted.index(True), len(quoted) - 1 - quoted[::-1].index(True)
    return rewrite(text[:first]) + text[first : last + 1] + rewrite(text[last + 1 :])


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a text, in order."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        if not (match[0] in "-–" and _INSIDE.match(text, match.start() - 1 if match.start() else 0)):
            found.extend(_parts(match[0], match.start()))
    return tuple(found)


def _parts(written: str, start: int) -> list[Word]:
    """`l'allergie` is two words, `Elif'in` and `John's` one that is owned, `O'Brien` and `don't` just one."""
    if written.lower() in _SHORT:
        return [Word(written, _SHORT[written.lower()], start, start + len(written))]
    compound = _COMPOUND.fullmatch(written) or _DAY_AND_MEAL.fullmatch(written)
    if compound:
        middle = start + compound.start(2)
        return [*_parts(compound[1], start), *_parts(compound[2], middle)]
    cut = _APOSTROPHE.search(written)
    if cut is None:
        return [Word(written, fold(written) if written[0].isalnum() else "", start, start + len(written))]
    head, rest = written[: cut.start()], written[cut.end() :]
    if fold(head) in _ELIDED and not (head[:1].isupper() and rest[:1].isupper()):
        after = start + cut.end()
        return [Word(head, fold(head), start, start + cut.start()), *_parts(rest, after)]
    pieces = _APOSTROPHE.split(written)
    if (
        pieces[-1].lower() in _SUFFIXES
        or _THAT_OF.fullmatch(pieces[-1].lower())
        or (pieces[-1].islower() and fold(pieces[-1]) in _SUFFIXES)
    ):
        base = written[: -len(pieces[-1]) - 1]
        return [Word(base, fold(base), start, start + len(base), owned=True)]
    return [Word(written, fold(written), start, start + len(written))]


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with these characters blank, as long as before."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


_SERVED = frozenset("breakfast brekkie bfast bkfst brekfast lunch lnch dinner diner dinna supper tea snack snk".split())


def without_mondays(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without the day of `swap mon snack`, which is no French."""
    after = [*(word.key for word in words[1:]), ""]
    return tuple(
        word for word, follows in zip(words, after, strict=False) if word.key != "mon" or follows not in _SERVED
    )
