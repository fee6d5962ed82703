"""Numbers in words become figures before a sentence is read: `two thousand two hundred`, `fünfundsechzig`, `the fifteenth of March`.

Small numbers that stand alone stay words (`the vegan one`, `both`, `the two of them`). Knows no meaning.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from agent.embedded.vocabulary import counting
from agent.embedded.vocabulary.calendar import MONTHS
from domain.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_ALONE = 13
"""From here on a number in words is a figure wherever it stands."""


def _table(rows: Mapping[int, str]) -> dict[str, int]:
    return {fold(word): number for number, row in rows.items() for word in row.split()}


_UNITS, _TENS = _table(counting.UNITS), _table(counting.TENS)
_HUNDREDS, _THOUSANDS = _table(counting.HUNDREDS), _table(counting.THOUSANDS)
_JOINTS, _POINTS = frozenset(fold(counting.JOINTS).split()), frozenset(fold(counting.POINTS).split())
_ORDINALS = _table(counting.ORDINALS)
_MONTH_WORDS = frozenset(fold(word) for row in MONTHS for word in row.split())
_NOT_ALONE = frozenset("a an on once sept un una une ein eine bin mil cent".split())
"""Number words that mean something else where no number stands beside them."""
_COMPANY = {
    "on": frozenset("bir iki uc dort bes alti yedi sekiz dokuz bin".split()),
    "bin": frozenset(
        "yuz bir iki uc dort bes alti yedi sekiz dokuz on yirmi otuz kirk elli altmis seksen doksan".split()
    ),
    "once": frozenset({"mil"}),
}
"""Number words that are little words of another language, and what may follow them in a number: `on four hundred calories`."""
_MEASURES = frozenset(
    "minutes minute mins min minuten minutos dakika year years jahre anos ans yas yasinda stone stones pounds kilos kilo grams gramm gramos grammes".split()
)
"""Before one of these a small number is a figure too."""
_GERMAN = re.compile(
    r"(?:(?P<h>[a-z]*)hundert)?(?:(?P<u>ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und)?(?P<t>[a-z]+)?"
)


_THINKING = re.compile(r"(?i)(?:(?<=[,.;] )|^)(?:let me see|let['’]?s see|lemme see|let me think)\s*[,.…]+\s*")
"""What is said while thinking, in dictation."""
_PERCENT = re.compile(r"(?i)(?<=\d)\s*(?:percent|per cent|prozent|por ciento|pour cent)\b")
_KILOJOULES = re.compile(r"(?i)\b(\d[\d.,]*)\s*(?:kj|kilojoules?)\b")
_STONES = re.compile(
    r"(?i)\b(\d{1,2})\s*(?:stones?\b(?:\s*(?:and\s+)?(\d{1,2}(?:\.\d)?)(?:\s*(?:lbs?|pounds?))?\b)?|st\s*(?=\d{1,2}(?:\.\d)?\s*(?:lbs?|pounds?)\b)(\d{1,2}(?:\.\d)?)\s*(?:lbs?|pounds?)\b)"
)
"""`11 stone 4`, `11 st 4 lb`; the `21st` is a day."""
_WEIGHED = re.compile(
    r"(?i)(\b(?:weigh\w*|weight|scales?)\b[^\d\n]{0,25})(\d{1,2})\s*st\b\.?(?:\s*(\d{1,2}))?(?!\w|\s*(?:lbs?|pounds?|of)\b)"
)
"""`weighed 9 st 4`: after a word for weighing it is no day."""
_ODD_POUNDS = re.compile(
    r"(?i)(?<=\bstone )(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b"
)
_POUNDS = re.compile(r"(?i)\b(\d{2,3}(?:\.\d)?)\s*(?:lbs?|pounds?)\b")
_FEET = re.compile(
    r"(?i)\b([3-7])\s*(?:ft\.?|foot|feet|['’′])(?:\s*(?:and\s+)?(1[01]|\d)(?:\s*(?:in\b\.?|ins\b|inch(?:es)?\b|[\"”″]|''))?)?(?![\d.,]*\d)(?!\w)"
)
"""`5 ft 8`, `6'2"`."""
_INCHES = re.compile(r"(?i)\b([3-8]\d)\s*(?:inch(?:es)?)\b")
_KJ_PER_KCAL, _KG_PER_POUND, _POUNDS_PER_STONE = 4.184, 0.45359237, 14
_CM_PER_INCH, _INCHES_PER_FOOT = 2.54, 12
_LEAST_POUNDS = 60
"""Less is no grown body's weight but a kitchen's."""


_QUARTER = re.compile(
    r"(?i)\b(?:a |one )?(?:quarter of an|1/4) hour\b|\b(?:eine )?viertelstunde\b|\bun cuarto de hora\b|\bun quart d['’]heure\b|\bçeyrek saat\b"
)
_THREE_QUARTERS = re.compile(
    r"(?i)\b(?:three|3) quarters of an hour\b|\bdreiviertelstunde\b|\btrois quarts d['’]heure\b"
)
_AGED = re.compile(
    r"(?i)\b((?:(?:he|she|who)(?:['’]s| is)(?: only| just| now)?|(?:has |just |has just )?turn(?:ed|s))(?= \w+\s*(?:[,;.]|$|now\b|and a half|years))|(?:boy|girl|child|kid|lad|lass|toddler|youngster) (?:of|aged)|aged) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
"""`he's six`, `has turned nine`, `a girl of eleven`: a child's age."""


def _in_our_units(text: str) -> str:
    """Kilojoules in kcal, stones and pounds of a body in kg, feet and inches in cm."""
    text = _THREE_QUARTERS.sub("45 minutes", _QUARTER.sub("15 minutes", text))
    text = _FEET.sub(lambda m: _centimetres(int(m[1]) * _INCHES_PER_FOOT + int(m[2] or 0)), text)
    text = _INCHES.sub(lambda m: _centimetres(int(m[1])), text)
    text = _KILOJOULES.sub(lambda m: f"{round(float(m[1].replace(',', '')) / _KJ_PER_KCAL)} kcal", text)
    text = _ODD_POUNDS.sub(lambda m: str(_UNITS[m[1].lower()]), text)
    text = _STONES.sub(lambda m: _kilos(int(m[1]) * _POUNDS_PER_STONE + float(m[2] or m[3] or 0)), text)
    text = _WEIGHED.sub(lambda m: m[1] + _kilos(int(m[2]) * _POUNDS_PER_STONE + int(m[3] or 0)), text)
    return _POUNDS.sub(lambda m: _kilos(float(m[1])) if float(m[1]) >= _LEAST_POUNDS else m[0], text)


def _centimetres(inches: int) -> str:
    return f"{round(inches * _CM_PER_INCH)} cm"


def _kilos(pounds: float) -> str:
    return f"{round(pounds * _KG_PER_POUND, 1)} kg"


def in_figures(text: str) -> str:
    """The text with its numbers in figures and in the units of a record; everything else as it was."""
    aged = _AGED.sub(lambda m: f"{m[1]} {_UNITS[m[2].lower()]}", _THINKING.sub("", text))
    return _in_our_units(_PERCENT.sub("%", _spelled_out(aged)))


@lru_cache(maxsize=512)
def _spelled_out(text: str) -> str:
    found: list[tuple[int, int, str]] = []
    words = [(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        used, value = _number(words, at, text)
        if used:
            found.append((words[at][0], words[at + used - 1][1], value))
        at += used or 1
    for start, end, value in reversed(found):
        text = f"{text[:start]}{value}{text[end:]}"
    return text


Words = list[tuple[int, int, str]]


def _number(words: Words, at: int, text: str) -> tuple[int, str]:
    """How many words from `at` on are a number, and the figure; 0 where none is."""
    ordinal = _ordinal(words, at, text)
    if ordinal[0]:
        return ordinal
    run = list(_run(words, at, text))
    while run and (run[-1] in _JOINTS or run[-1] in _POINTS):
        run.pop()
    if not run or (run[0] in _JOINTS) or all(word in _NOT_ALONE or word in _JOINTS for word in run):
        return 0, ""
    if len(run) == 2 and at and words[at - 1][2] in _OF_A_CLOCK:  # noqa: PLR2004
        return 0, ""
    whole, _, rest = _split(run)
    value = _value(whole)
    after = words[at + len(run)][2] if at + len(run) < len(words) else ""
    if value is None or (len(run) == 1 and value < _ALONE and (after not in _MEASURES or value == 1)):
        return 0, ""
    digits = "".join(str(_small(word)) for word in rest)
    return len(run), f"{value}.{digits}" if digits else str(value)


def _run(words: Words, at: int, text: str) -> Iterator[str]:
    """Number words that follow one another, with nothing but blanks and hyphens between them."""
    for i in range(at, len(words)):
        gap = text[words[i - 1][1] : words[i][0]] if i > at else ""
        key = words[i][2]
        after = words[i + 1][2] if i + 1 < len(words) else ""
        if i == at and key in _COMPANY and after not in _COMPANY[key]:
            return
        numeric = _small(key) is not None or key in _HUNDREDS or key in _THOUSANDS
        if (
            (i > at and key in {"a", "an"})
            or gap.strip(" -")
            or not (numeric or (i > at and (key in _JOINTS or key in _POINTS)))
        ):
            return
        yield key


def _split(run: list[str]) -> tuple[list[str], str, list[str]]:
    place = next((i for i, word in enumerate(run) if word in _POINTS), None)
    return (run, "", []) if place is None else (run[:place], run[place], run[place + 1 :])


def _small(word: str) -> int | None:
    """A number below a thousand that is one word; German joins `fünf`, `und` and `sechzig`."""
    for table in (_UNITS, _TENS, _HUNDREDS):
        if word in table:
            return table[word]
    match = _GERMAN.fullmatch(word) if len(word) > len("hundert") else None
    if match is None or not (match["h"] is not None or match["u"]):
        return None
    hundred = _UNITS.get(match["h"], 1) * 100 if match["h"] is not None else 0
    tail = match["t"] or ""
    rest = (_UNITS.get(tail) or _TENS.get(tail)) if tail else 0
    return None if rest is None else hundred + (_UNITS[match["u"]] if match["u"] else 0) + rest


def _value(run: list[str]) -> int | None:
    """`two thousand two hundred` is 2200, `twenty-six hundred` 2600; None where the words do not make one number."""
    numbers = [_small(word) for word in run]
    if len(numbers) == 2 and all(n is not None and 9 < n < 100 for n in numbers) and numbers[0] % 10 != 0:  # type: ignore[operator]  # noqa: PLR2004
        return int(f"{numbers[0]}{numbers[1]}")  # `eighteen fifty`
    if len(run) == 2 and run[0] in _ENGLISH_UNITS and run[1] in _ENGLISH_TENS:  # noqa: PLR2004
        return _UNITS[run[0]] * 100 + _TENS[run[1]]  # `two fifty`
    total = group = 0
    last = 10_000
    for word in run:
        if word in _JOINTS:
            continue
        if word in _THOUSANDS:
            total, group, last = (group or 1) * 1000, 0, 1000
            continue
        value = _small(word)
        assert value is not None  # noqa: S101 - a run holds nothing else
        if _HUNDREDS.get(word) == 100:  # noqa: PLR2004 - a hundred times what stands before it
            group, last = (group or 1) * 100, 100
        elif value >= last or (group and value > 9 and group % 100 != 0):  # noqa: PLR2004
            return None
        else:
            group, last = group + value, value
    return total + group


_ENGLISH_UNITS = frozenset("one two three four five six seven eight nine".split())
_ENGLISH_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_OF_A_CLOCK = frozenset("at by around about until till from before after past um gegen".split())
"""`at five thirty` is no number."""
_AFTER_A_DAY: tuple[list[str], ...] = ([], ["for"], ["and"], ["to"], ["with"], ["please"], ["pls"], ["then"], ["too"])
"""`lunch on the second please` is a day; `on the second try` is none."""


_NO_NOUN = frozenset(
    "a an and for to with please pls is are was has have need needs again too then on in at look looks it he she could can would should but or so".split()
)


def _of_a_week(words: Words, at: int, text: str) -> bool:
    """`the week of the first`, where no noun follows that it could count."""
    before = [word for _, _, word in words[max(0, at - 3) : at]]
    led = before[:1] in (["week"], ["wk"], ["weeks"]) and before[1:] in (
        ["of", "the"],
        ["commencing", "the"],
        ["beginning", "the"],
        ["starting", "the"],
        ["from", "the"],
    )
    after = words[at + 1] if at + 1 < len(words) else None
    return led and (after is None or after[2] in _NO_NOUN or bool(text[words[at][1] : after[0]].strip()))


_MAY_BE_A_MONTH = frozenset("of on for from until by to in week the wk".split())


def _after_a_month(words: Words, at: int) -> bool:
    """`march eighth`, `march the eighth`; `she may first eat`, `I march second` are no days."""
    place = at - 2 if at > 1 and words[at - 1][2] == "the" else at - 1
    if place < 0 or words[place][2] not in _MONTH_WORDS:
        return False
    return words[place][2] not in {"may", "march", "mart"} or place == 0 or words[place - 1][2] in _MAY_BE_A_MONTH


def _ordinal(words: Words, at: int, text: str) -> tuple[int, str]:
    """`the fifteenth of March`, `the twenty-second`, `on the eighth`: a day of a month, never `the second one`."""
    tens = _TENS.get(words[at][2], 0)
    size = 2 if tens and at + 1 < len(words) and words[at + 1][2] in _ORDINALS else 1
    key = words[at + size - 1][2]
    if key not in _ORDINALS or (tens and size == 1):
        return 0, ""
    value = (tens if size > 1 else 0) + _ORDINALS[key]
    after = [word for _, _, word in words[at + size : at + size + 2]]
    month = any(word in _MONTH_WORDS for word in after[:1]) or (
        after[:1] in (["of"], ["de"]) and any(w in _MONTH_WORDS for w in after[1:])
    )
    dated = value > len("four") or size > 1
    led = at > 0 and words[at - 1][2] in {"the", "on", "from"}
    month = month or _after_a_month(words, at)
    dated = dated or (at > 1 and (words[at - 2][2], words[at - 1][2]) == ("on", "the") and after[:1] in _AFTER_A_DAY)
    dated = dated or _of_a_week(words, at, text)
    if not (
        month or (dated and led and after[:1] not in (["one"], ["week"], ["option"], ["alternative"], ["trimester"]))
    ):
        return 0, ""
    return size, f"{value}th"
