"""Does a sentence hang on the act before it? The first test that decides, decides."""

import re
from collections.abc import Callable

from agent.embedded.figures.numbers import bare_number
from agent.embedded.kind.buying_kinds import goes_on
from agent.embedded.kind.eaten import asks_what_is_eaten
from agent.embedded.record.corrections import corrects, names_what_was_wrong, put_right
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, entry, field

_OWN = ("copy", "versions", "create", "delete", "update", "add", "generate", "approve", "swap", "redo", "lock", "undo", "export", "lock", "unlock", "mend", "why", "rule", "buy",
        "tips", "recipe", "check", "demo", "help", "import", "plan", "plans", "facts", "contains")  # fmt: skip
"""Meanings that give a sentence an act of its own."""
_RECIPE_TURNS = ("without", "minutes", "a_diet", "breakfast", "lunch", "dinner", "snack")
_MADE = frozenset({"generate", "approve", "delete_plan", "mend", "undo"})
"""Acts on a whole plan: a meal or a day said afterwards asks to see it."""
STAY = frozenset({"contains", "how_much", "how_many", "approved", "draft", "ingredients"})
"""What a question was after, which a follow-up does not repeat."""
GOES_ON = ("generate", "validate", "approve", "plan", "export", "shop", "explain", "delete_plan", "status", "tips")
"""Acts on plans that `now his plan` repeats for somebody else."""


_THAT_OF = frozenset("one that those celui celle ceux celles der die das den dem el la los las that those".split())
"""`et celui de Petra`, `und den von Lotte`: hers, of what was spoken of."""


def only_another(r: Reading) -> bool:
    """`Anouk's as well`, `and Bo`, `and the one for the week after`: nothing but whom or when, and that it goes for them too."""
    said = (
        r.name_positions
        | r.date_positions
        | r.covered("also", "connective", "same", "filler", "function", "for", "week")
    )
    rest = [w for i, w in enumerate(r.words) if w.key and i not in said and w.key not in _THAT_OF]
    points = (bool(r.named) or (bool(r.dates.weeks) and "?" not in r.text)) and not r.has("show")
    return points and not any(n.guess for n in r.named) and not rest and r.has("also", "connective", "same")


def _another_week(r: Reading, last: Act) -> bool:
    """`and 21 Dec` after a plan for the week of the 14th: a date of another week, and no meal."""
    other = set(r.dates.mondays).isdisjoint(last.dates.mondays)
    return bool(r.dates.days) and not r.dates.floating and bool(last.dates) and other and not r.meals


_ASKS_WHETHER = re.compile(
    r"(?i)^\W*(?:(?:and|sorry|just checking|wait|ok|so|oh|hm)\W+)*(?:is|was|does|did|has|have|are|were|do) (?!you\b|one\b)[^.;!]*\?\W*$"
)
"""`sorry, is that for Bo?` after a plan was made: asked, and nothing is made."""


def hangs_on(r: Reading, last: Act, kind: str) -> bool:
    """`and Amara's?`, `sorry, I meant lunch`, `no, next week`, `without soy`, `now his plan`. The first that decides."""
    if last.kind == "generate" and _ASKS_WHETHER.search(r.text):
        return False
    if kind == "create":
        return False  # whoever is described as new is nobody spoken of before
    leads = r.has("connective", "same", "sorry", "no")
    return next(decided for test in _HANGING if (decided := test(r, last, kind, leads)) is not None)


def _of_recipes(r: Reading, last: Act, _kind: str, leads: bool) -> bool | None:
    """A search goes on with whatever narrows it."""
    if last.kind != "recipes" or r.named or r.has("plan", "buy", "delete", "why", "generate", "update"):
        return None
    own = r.has(*_OWN)
    return r.has(*_RECIPE_TURNS) or (leads and not own) or bool(r.things and not own)


def _with_own_act(r: Reading, last: Act, _kind: str, leads: bool) -> bool | None:
    """Words of an act of its own; only `now his plan` repeats the act before for somebody else."""
    if not r.has(*_OWN):
        return None
    if last.kind == "update" and puts_right(r, last):
        return True
    if (
        last.kind == "export"
        and not r.question
        and not r.nutrients
        and (leads or r.has("also"))
        and not r.has(*(m for m in _OWN if m != "export"))
    ):
        return True
    if last.kind in GOES_ON and _one_more(r, last):
        return True
    if last.kind in {"swap", "redo", "lock"} and r.has("same") and r.named and not (r.dates or r.has("plan", "week")):
        return True
    bare = not r.has(*(m for m in _OWN if m not in {"plan", "plans"}))
    whose = bool(r.named) or r.has("he", "she", "both", "all")
    return bare and leads and last.kind in GOES_ON and whose and not r.question


def _one_more(r: Reading, last: Act) -> bool:
    """`add Elif too`, `include Kai`, `make one for Tom as well`: the act before, for somebody more."""
    others = r.has(*(m for m in _OWN if m not in {"add", "generate", "create", "plan"}))
    more = r.has("add") or (last.kind == "generate" and r.has("generate") and r.has("also", "same"))
    return more and bool(r.named) and not (others or entry(r) or field(r) or r.figures or r.things)


def _of_a_whole_plan(r: Reading, last: Act, _kind: str, leads: bool) -> bool | None:
    if last.kind == "generate" and leads and _another_week(r, last):
        return True
    shown = bool(r.meals) or bool(r.dates.days and not r.dates.weeks and not r.has("sorry", "same"))
    return False if last.kind in _MADE and shown else None


def _of_its_kind(r: Reading, last: Act, kind: str, leads: bool) -> bool | None:
    if last.kind == "patient" and kind == "unknown" and r.has(*FIELDS):
        return True
    those = r.has("they", "both", "he", "she") and not r.has("who", "which", "patients")
    if last.kind == "patients" and kind == "patient" and field(r) and (those or any(not n.guess for n in r.named)):
        return False  # `and how old is Grace?` asks for one of them, `what are their targets?` for each
    if last.kind in {"patient", "patients"} and kind in {"generate", "plan"} and (r.has("week") or r.dates.weeks):
        return False  # a record has no week
    if last.kind == "update":
        whose = bool(r.named or r.has("he", "she"))
        if r.has("same") and (r.figures or (any(w.number for w in r.words) and r.has(*FIELDS))):
            return False  # `her weight as well, 70.3`: another field, with its value
        return (r.has("same") and whose) or (only_another(r) and "?" not in r.text) or puts_right(r, last)
    if last.kind == "swap" and r.dates.days and not r.has(*_OWN) and kind in {"update", "plan", "unknown"}:
        return True
    if kind == "update" or (last.kind == "food" and r.has("check", "meal") and r.named):
        return False
    if kind == "plan" and r.meals and not leads and last.kind == "plan" and last.things:
        return False
    about_the_list = r.has("how_much", "who") and (r.named or r.things) and not (r.nutrients or r.has("patients"))
    if (last.kind == "shop" and about_the_list) or (
        last.kind == "swap" and kind in {"unknown", "recipes"} and not (r.question or r.has("what", "contains"))
    ):
        return True
    return None


_SHORT = 5
"""So many words at most has a `make that 2450`."""


def puts_right(r: Reading, last: Act) -> bool:
    """`oops, 60`, `no wait, moderate`: another value for what was just written down."""
    short = sum(1 for w in r.words if w.key) <= _SHORT and bare_number(r.text) is not None and r.has("it")
    if (
        not (corrects(r) or short or names_what_was_wrong(last.corrects or last.reading, r))
        or r.has(*(m for m in _OWN if m not in {"update", "add", "delete", "generate"}))
        or r.meals
        or r.dates
    ):
        return False
    return bool(put_right(last.corrects or last.reading, r))


def _by_what_it_adds(r: Reading, last: Act, kind: str, leads: bool) -> bool | None:
    loose = leads or kind in {"unknown", "plan", "patient", "patients"}
    return _adds(r) and loose and not _other_subject(r, last, kind, leads)


_WRITING = frozenset({"generate", "update", "create", "approve", "delete_plan", "mend", "redo", "swap", "lock", "undo"})
_LOOKING = frozenset({"patient", "patients", "plan", "plans", "status"})


def _looks_up(r: Reading, last: Act, kind: str, _leads: bool) -> bool | None:
    """`show the record of Ann` after a plan was made: looked up, and nothing is written again."""
    eaten = asks_what_is_eaten(r)
    asked = r.has("show", "list", "record", "who") or eaten or (r.has("what", "which") and not r.has("connective"))
    given = any(w.key in {"give", "get"} for w in r.words) and not r.has("record")
    if last.kind in _WRITING and kind == "plan" and r.question and r.has("how_much", "how_many") and r.nutrients:
        return False  # `how many calories is Tuesday now?`
    return False if last.kind in _WRITING and kind in _LOOKING and asked and (eaten or not given) else None


_HANGING: tuple[Callable[[Reading, Act, str, bool], bool | None], ...] = (
    lambda _r, _last, kind, _leads: (
        False if kind in {"help", "thanks", "greet", "demo", "import", "quoted", "was_deleted"} else None
    ),
    lambda r, last, kind, leads: goes_on(r, last.kind, kind, leads),
    lambda _r, last, kind, _leads: False if kind == "swap" and last.kind not in {"swap", "lock"} else None,
    lambda _r, last, kind, _leads: False if kind == "redo" and last.kind != "redo" else None,
    _looks_up,
    _of_recipes,
    _with_own_act,
    lambda _r, last, _kind, _leads: False if last.kind in {"help", "greet", "thanks", "demo", "create"} else None,
    _of_a_whole_plan,
    _of_its_kind,
    _by_what_it_adds,
)


def _adds(r: Reading) -> bool:
    return bool(r.named or r.strangers or r.dates or r.meals or r.things or r.nutrients) or r.has(
        "all", "both", "they", "he", "she", "other", "approved", "draft", "same"
    ) or entry(r)  # fmt: skip


def _other_subject(r: Reading, last: Act, kind: str, leads: bool) -> bool:
    """A whole question of another kind, that only happens to have no verb of its own."""
    if leads and not r.has("record", "patients", "how_many", "who"):
        return False
    if kind == "plan":
        return last.kind not in {"plan", "explain", "validate", "shop", "swap", "redo", "lock"} or (
            r.question and r.has("meal", "what") and last.kind != "plan"
        )
    if kind in {"patient", "patients"}:
        return (
            r.question
            or r.has("show", "record", "patients", "who")
            or last.kind not in {kind, "generate", "plan", "shop", "tips", "validate", "explain"}
        )
    return not (r.named or r.dates or r.meals or r.nutrients or r.has("all", "both", "other")) and last.kind not in {
        "shop",
        "food",
        "explain",
        "patients",
    }
