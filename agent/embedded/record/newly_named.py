"""Where a sentence that opens a record has the name, by where it stands: `Add Mark Rice, 56, male`, `new patient may winters 34 f`.

A name may be any words: plums, months and verbs among them. So it is found by what leads to it and what comes after, and not
by what its words would mean elsewhere. Knows nobody.
"""

from collections.abc import Iterator

from agent.embedded.sentence.reading import Reading
from agent.embedded.vocabulary.people import PARTICLES, TITLES

_KIN = frozenset(
    "wife husband daughter son sister brother mother father mum mom dad aunt uncle niece nephew cousin partner twin grandmother grandfather granddaughter grandson".split()
)
_LEADS = ("create", "add", "new", "patient", "name_field")
_LED = frozenset(
    "add create register enrol enroll admit enter onboard see says called named name surname is for re regarding meet welcome referral admission newcomer client pt patient one record file profile".split()
)
_SMALL_LED = frozenset(
    "add create register enrol enroll admit onboard patient paciente patientin client pt called named".split()
)
_TELLING = frozenset(
    """is has was born aged age who f m male female man woman boy girl lady gentleman takes he she with other yo y please into to in from sex gender
    ist hat geboren alter weiblich mannlich nacido nacida mujer hombre ne nee femme homme kadin erkek""".split()
)
_OPEN, _SHUT = frozenset(",.!;:-–—(/•*\"“'"), frozenset(",.;:()-–—/|\n")
_NO_NAME = frozenset(
    """please new patient patients client add create register the a an this that i we my our his her their dear hi hello hey thanks kind regards referral letter email mail
    note fax form message intake record file profile colleague dr prof gp doctor ward clinic hospital age sex gender name conditions condition allergies allergy
    diet medication meds weight height target targets calories kcal protein carbs fat diagnosis dx type stage today tomorrow admission instruction assistant ai system software
    neue neuer neuen patientin patienten nueva nuevo paciente nouveau nouvelle patiente yeni hasta bitte por favor""".split()
)
_FIELDS = (
    "allergy", "condition", "medication", "dislike", "diet", "weight", "height", "age", "calories", "protein", "carbs", "fat", "macros", "target", "male", "female",
    "other_gender", "a_condition", "a_diet", "a_medication", "patients", "record", "patient", "plan", "week", "he", "she", "it", "they",
)  # fmt: skip
_FEWEST, _MOST = 2, 4


def newly_named(r: Reading) -> tuple[int, int] | None:
    """The words that name who is new; None where no run of words clearly does."""
    runs = [run for run in _capitals(r) if _told_after(r, run[1]) or _led(r, run[0])]
    runs = [run for run in runs if not _somebody_known(r, run) and not _beside(r, run)]
    led = [run for run in runs if _led(r, run[0])]
    told = [
        run for run in _capitals(r) if _told_after(r, run[1]) and not _somebody_known(r, run) and not _beside(r, run)
    ]
    first = led or [run for run in told if _begins(r, run[0])] or (told if len(told) == 1 else [])
    return first[0] if first else _in_small_letters(r)


def in_capitals(written: str) -> str:
    """`petra van der berg` is written Petra van der Berg; what has a capital stays as it was typed."""
    if written != written.lower() or written.upper().lower() != written:  # `ß` has no capital
        return written
    return " ".join(part if part in PARTICLES and n else _capital(part) for n, part in enumerate(written.split()))


def _capital(part: str) -> str:
    for joint in "-'’":
        if joint in part:
            return joint.join(piece[:1].upper() + piece[1:] for piece in part.split(joint))
    return part[:1].upper() + part[1:]


def _capitals(r: Reading) -> Iterator[tuple[int, int]]:
    """Runs of two to four words with capitals, their particles and joints among them."""
    told = {m.start for m in r.marks if m.meaning in {"a_condition", "a_diet", "a_medication"} and m.end - m.start > 1}
    i = 0
    while i < len(r.words):
        if not _can_begin(r, i) or i in told:
            i += 1
            continue
        end, count = i + 1, 1
        while end < len(r.words) and (joins := _joins(r, end)):
            count += r.words[end].capital and bool(r.words[end].key)
            end += joins
        if _FEWEST <= count <= _MOST:
            yield i, end
        i = end


def _can_begin(r: Reading, i: int) -> bool:
    word = r.words[i]
    plain = word.capital and bool(word.key) and len(word.text) > 1 and word.key not in TITLES | _NO_NAME
    return plain and not (word.text.isupper() and len(word.text) > 1 and len(word.text) <= 3)  # noqa: PLR2004 - `CKD`


def _joins(r: Reading, at: int) -> int:
    """How many words from here belong to the name: a capital, a particle before one, a hyphen or the stop of an initial."""
    word, before = r.words[at], r.words[at - 1]
    if word.sign:
        tight = word.start == before.end and at + 1 < len(r.words) and r.words[at + 1].capital
        joint = word.text in "-’'" and tight and r.words[at + 1].start == word.end
        initial = word.text == "." and tight and len(before.text) == 1
        return 1 if joint or initial else 0
    if "\n" in r.text[before.end : word.start] or before.owned or word.key in _NO_NAME:
        return 0
    if word.capital:
        return 0 if word.text.isupper() and len(word.text) == 3 and not before.text.isupper() else 1  # noqa: PLR2004 - `DOB`
    ahead = next((n for n, w in enumerate(r.words[at:]) if w.key not in PARTICLES), 0)
    return (
        ahead
        if ahead > 0 and at + ahead < len(r.words) and r.words[at + ahead].capital and not r.words[at + ahead].sign
        else 0
    )


def _before(r: Reading, at: int) -> int:
    """The word before the name, without the titles (`Frau Dr.`) between."""
    i = at - 1
    while i >= 0 and (r.words[i].key in TITLES or (r.words[i].text == "." and i and r.words[i - 1].key in TITLES)):
        i -= 1
    return i


def _led(r: Reading, at: int) -> bool:
    """What opens a record, or tells that a name comes, stands right before."""
    i = _before(r, at)
    if i >= 0 and r.words[i].text in {":", ",", "-", "–", "—"}:
        comma = r.words[i].text == ","
        i -= 1
        return i >= 0 and (
            i in r.covered("patient", "name_field", "new")
            or (r.words[i].key in _KIN)
            or (not comma and i in r.covered(*_LEADS))
        )
    return i >= 0 and (r.words[i].key in _LED | _KIN or i in r.covered(*_LEADS))


def _begins(r: Reading, at: int) -> bool:
    """It stands first in the message, or right after a stop."""
    i = _before(r, at)
    return i < 0 or r.words[i].text in _OPEN or "\n" in r.text[r.words[i].end : r.words[i + 1].start]


def _told_after(r: Reading, end: int) -> bool:
    """A stop, a number or what somebody is comes after."""
    if end >= len(r.words):
        return True
    word = r.words[end]
    return (
        word.text in _SHUT or word.number or word.key in _TELLING or "\n" in r.text[r.words[end - 1].end : word.start]
    )


def _somebody_known(r: Reading, run: tuple[int, int]) -> bool:
    """The name of a patient, or somebody's own: `Yusuf Demir's daughter`."""
    known = any(n.start <= run[0] and run[1] <= n.end and not n.guess for n in r.named)
    return known or r.words[run[1] - 1].owned


_SENDING = frozenset("from by von via dr prof regards sincerely greetings gp of brother sister".split())


def _beside(r: Reading, run: tuple[int, int]) -> bool:
    """Who sends or is only spoken of: `from Dr Ada Weiss`, `brother of Giulia Conti`."""
    if run[0] and r.words[run[0] - 1].text == ":":
        return False  # `From the GP: Erik Holm`
    before = [w.key for w in r.words[max(0, run[0] - 3) : run[0]] if w.key]
    return bool(before) and (
        before[-1] in _SENDING - {"dr", "prof", "brother", "sister"}
        or ({"from", "by", "via", "regards"} & set(before[-2:]) != set())
    )


def _in_small_letters(r: Reading) -> tuple[int, int] | None:
    """`add may winters, 56`: two words or three between what opens a record and what tells of somebody."""
    for i, word in enumerate(r.words):
        if word.key not in _SMALL_LED:
            continue
        start = i + 1 + (i + 1 < len(r.words) and r.words[i + 1].text == ":")
        while start < len(r.words) and (r.words[start].key in TITLES or r.words[start].text == "."):
            start += 1
        end = start
        while end < len(r.words) and r.words[end].key.isalpha() and not _told_after(r, end) and not r.words[end].number:
            end += 1
        if start < end < len(r.words) and _small_name(r, start, end):
            return start, end
    return None


def _small_name(r: Reading, start: int, end: int) -> bool:
    words = r.words[start:end]
    count = sum(w.key not in PARTICLES for w in words)
    fields = r.covered(*_FIELDS, "new", "create", "not", "no")
    return (
        _FEWEST <= count <= _MOST - 1
        and not any(w.owned or w.key in _NO_NAME or w.text.isupper() for w in words)
        and words[0].key not in PARTICLES
        and not fields.intersection(range(start, end))
        and _somebody_told(r, end)
        and not any(n.start <= start and end <= n.end and not n.guess for n in r.named)
    )


def _somebody_told(r: Reading, end: int) -> bool:
    """An age or a gender comes next: `add may winters, 56`, and no `add soy milk to the list`."""
    at = end + r.words[end].sign
    told = r.covered("male", "female", "other_gender") | {i for i, w in enumerate(r.words) if w.number}
    return any(
        i in told or (i < len(r.words) and r.words[i].key in {"age", "aged", "is", "born"}) for i in (at, at + 1)
    )


def tells_of_a_newcomer(r: Reading) -> bool:
    """Somebody of that name and what a record wants of them: gender or age, and energy or something clinical."""
    if (r.question and r.has(*_ASKING)) or newly_named(r) is None:
        return False
    gender = r.has("male", "female", "other_gender")
    if not r.has("create", "new", "add", "patient"):
        whole = r.figures.calories and len(r.figures.macros) > 1
        return bool(gender and whole and not r.has("update", "delete", "plan"))
    told = gender or r.figures.age is not None or any(w.key in TITLES for w in r.words)
    return told and bool(r.figures.calories or gender)


_ASKING = ("what", "which", "who", "how_many", "how_much", "why")
