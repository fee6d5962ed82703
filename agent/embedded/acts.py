"""From clauses to acts: what hangs on the act before is joined to it."""

from collections.abc import Callable
from dataclasses import replace

from agent.embedded.act import Act
from agent.embedded.buying_kinds import OWN, goes_on
from agent.embedded.clauses import FILES
from agent.embedded.corrections import corrects, put_right, righted
from agent.embedded.dates import Dates
from agent.embedded.kinds import kind_of
from agent.embedded.lexicon import Mark
from agent.embedded.numbers import bare_number
from agent.embedded.reading import Reading
from agent.embedded.signs import FIELDS, entry, field
from agent.embedded.whom import who_of

_OWN = ("copy", "versions", "create", "delete", "update", "add", "generate", "approve", "swap", "redo", "lock", "undo", "export", "lock", "unlock", "mend", "why", "rule", "buy",
        "tips", "recipe", "check", "demo", "help", "import", "plan", "plans", "facts", "contains")  # fmt: skip
"""Meanings that give a sentence an act of its own."""
_RECIPE_TURNS = ("without", "minutes", "a_diet", "breakfast", "lunch", "dinner", "snack")
_MADE = frozenset({"generate", "approve", "delete_plan", "mend", "undo"})
"""Acts on a whole plan: a meal or a day said afterwards asks to see it."""
_STAY = frozenset({"how_much", "how_many", "approved", "draft", "ingredients"})
"""What a question was after, which a follow-up does not repeat."""
_GOES_ON = ("generate", "validate", "approve", "plan", "export", "shop", "explain", "delete_plan", "status", "tips")
"""Acts on plans that `now his plan` repeats for somebody else."""


_CHOOSING = ("generate", "patients", "shop", "tips", "plans", "recipes")


def act_of(r: Reading, last: Act | None) -> Act:
    """The act of one clause: its own, or the one before with what this clause changes in it."""
    dates = righted(r)
    r = r if dates == r.dates else replace(r, dates=dates)
    if last is not None and last.kind == "ideas" and _picks(r):
        return replace(last, kind="swap", reading=r)
    if last is not None and (valued := _valued(r, last) or _one_entry_more(r, last)):
        return valued
    own = Act(kind_of(r), r)
    if last is not None and _hangs_on(r, last, own.kind):
        return joined(last, r)
    if last is not None and own.kind == "patient" and last.kind in {*_GOES_ON, *_OF_PLANS} and _ends_owned(r):
        own = replace(own, kind="plan")
    if last is not None and own.kind == "delete_patient" and last.kind in _OF_PLANS and _one_of_those(r):
        own = replace(own, kind="delete_plan")
    return _filled(own, r, last)


_VALUES = ("weight", "height", "age", "calories", "target", "activity", "protein", "carbs", "fat")


_LISTED = ("dislike", "allergy", "condition", "medication", "diet")


def _one_entry_more(r: Reading, last: Act) -> Act | None:
    """`add mango too` after a dislike was changed: into the same list."""
    field_said = next((m for m in _LISTED if last.reading.has(m)), None)
    adds = last.kind == "update" and r.has("add") and (r.things or entry(r)) and not r.told.intersection(FIELDS)
    if field_said is None or not adds or r.named or r.strangers or r.has("plan", "patient", "create"):
        return None
    at = next(m.start for m in r.marks if m.meaning == "add") + 1
    told = replace(r, marks=(*r.marks, Mark(field_said, at - 1, at)))
    return replace(last, reading=told, corrects=None, latest=None)


def _picks(r: Reading) -> bool:
    """`take the second one`: one of the dishes just named."""
    return r.has("first", "second", "third") and any(
        w.key in {"one", "option", "alternative", "erste", "zweite", "segunda", "deuxieme", "ikinci", "take"}
        for w in r.words
    )


def _valued(r: Reading, last: Act) -> Act | None:
    """`put it at 76.2`, `make it 80` after a field was looked up: that field gets the value."""
    asked = [m for m in _VALUES if last.kind == "patient" and (last.latest or last.reading).has(m)]
    told = (bare_number(r.text) is not None or r.figures) and not (
        r.question or r.dates or r.has("why", "plan", "generate", "swap", "buy")
    )
    if len(asked) != 1 or not told or r.has(*(m for m in FIELDS if m not in asked)):
        return None
    own = who_of(r, filters=False)
    told_of = replace(r, marks=(*r.marks, Mark(asked[0], 0, 0), Mark("update", 0, 0)))
    return replace(last, kind="update", reading=told_of, who=own if own.named else last.who, latest=None)


_OF_PLANS = frozenset(
    {
        "plans",
        "plan",
        "status",
        "validate",
        "generate",
        "approve",
        "delete_plan",
        "export",
        "swap",
        "redo",
        "undo",
        "lock",
    }
)


def _one_of_those(r: Reading) -> bool:
    """`delete Will's`, `the one of Will`: one of the plans just spoken of, not Will."""
    return _ends_owned(r) or any(w.key in {"one", "ones", "der", "den", "das", "el", "celui", "olan"} for w in r.words)


def _another_week(r: Reading, last: Act) -> bool:
    """`and 21 Dec` after a plan for the week of the 14th: a date of another week, and no meal."""
    other = set(r.dates.mondays).isdisjoint(last.dates.mondays)
    return bool(r.dates.days) and not r.dates.floating and bool(last.dates) and other and not r.meals


def _ends_owned(r: Reading) -> bool:
    """`show Léa's`: something of hers, which goes without saying."""
    words = [word for word in r.words if word.key]
    return bool(r.named) and words[-1].owned and not r.has("record")


def _filled(act: Act, r: Reading, last: Act | None) -> Act:
    keeps = bool(last) and r.has("connective", "same", "also", "sorry")
    who = who_of(r, filters=act.kind in _CHOOSING and not r.named and not r.has("he", "she"))
    bare = not (r.dates or r.meals or r.things)
    if act.kind == "explain" and bare and last is not None and last.kind == "plan":
        return replace(act, who=who, dates=last.dates, meals=last.meals, keeps=keeps)
    return replace(act, who=who, dates=r.dates, meals=r.meals, things=r.things, nutrients=r.nutrients, keeps=keeps)


def _hangs_on(r: Reading, last: Act, kind: str) -> bool:
    """`and Amara's?`, `sorry, I meant lunch`, `no, next week`, `without soy`, `now his plan`. The first that decides."""
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
    if last.kind == "update" and _puts_right(r, last):
        return True
    if (
        last.kind == "export"
        and not r.question
        and not r.nutrients
        and (leads or r.has("also"))
        and not r.has(*(m for m in _OWN if m != "export"))
    ):
        return True
    if last.kind in _GOES_ON and _one_more(r, last):
        return True
    bare = not r.has(*(m for m in _OWN if m not in {"plan", "plans"}))
    whose = bool(r.named) or r.has("he", "she", "both", "all")
    return bare and leads and last.kind in _GOES_ON and whose and not r.question


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
    if last.kind == "update":
        whose = bool(r.named or r.has("he", "she"))
        return (r.has("same") and whose) or _puts_right(r, last)
    if last.kind == "swap" and r.dates.days and not r.has(*_OWN) and kind in {"update", "plan", "unknown"}:
        return True
    if kind == "update" or (last.kind == "food" and r.has("check", "meal") and r.named):
        return False
    if kind == "plan" and r.meals and not leads and last.kind == "plan" and last.things:
        return False
    about_the_list = r.has("how_much", "who") and (r.named or r.things) and not (r.nutrients or r.has("patients"))
    if (last.kind == "shop" and about_the_list) or (
        last.kind == "swap" and kind in {"unknown", "recipes"} and not r.question
    ):
        return True
    return None


_SHORT = 5
"""So many words at most has a `make that 2450`."""


def _puts_right(r: Reading, last: Act) -> bool:
    """`oops, 60`, `no wait, moderate`: another value for what was just written down."""
    short = sum(1 for w in r.words if w.key) <= _SHORT and bare_number(r.text) is not None and r.has("it")
    if (
        not (corrects(r) or short)
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
    asked = r.has("show", "list", "record", "who") or (r.has("what", "which") and not r.has("connective"))
    given = any(w.key in {"give", "get"} for w in r.words) and not r.has("record")
    return False if last.kind in _WRITING and kind in _LOOKING and asked and not given else None


_HANGING: tuple[Callable[[Reading, Act, str, bool], bool | None], ...] = (
    lambda _r, _last, kind, _leads: False if kind in {"help", "thanks", "greet", "demo", "import", "quoted"} else None,
    lambda r, last, kind, leads: goes_on(r, last.kind, kind, leads),
    lambda _r, last, kind, _leads: False if kind == "swap" and last.kind not in {"swap", "lock"} else None,
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
            or last.kind not in {kind, "generate", "plan", "shop", "validate", "explain"}
        )
    return not (r.named or r.dates or r.meals or r.nutrients or r.has("all", "both", "other")) and last.kind not in {
        "shop",
        "food",
        "explain",
        "patients",
    }


def joined(last: Act, r: Reading) -> Act:
    """The act before, with what is said now in place of what was said then."""
    who = who_of(r, filters=last.kind in _CHOOSING)
    pointing = bool(
        who.named or who.strangers or who.everyone or who.plural or who.others or who.filtered or r.has("he", "she")
    )
    dates = r.dates
    if not dates.days and dates.weeks and last.dates.days:
        dates = Dates(dates.weeks, (), dates.spans)
    right = last.kind == "update" and (corrects(r) or _puts_right(r, last))
    kept = (
        last.kind in {"update", "patient", "export"} | OWN
        and not right
        and not (last.kind == "patient" and r.has(*FIELDS))
    )
    known = last.latest if last.latest is not None and any(w.key in FILES for w in last.latest.words) else last.reading
    reading = known if kept else r if right else _mixed(last.reading, r)
    things = (
        r.things if r.things and last.kind in {"explain", "food", "safe", "shop", "recipes", "plan"} else last.things
    )
    if last.kind == "shop" and not r.things and (pointing or r.dates):
        things = ()
    return replace(
        last,
        reading=reading,
        who=who if pointing else last.who,
        dates=dates or last.dates,
        meals=r.meals or (() if r.dates.days and last.kind == "plan" and len(last.meals) > 1 else last.meals),
        things=things,
        nutrients=r.nutrients or last.nutrients,
        keeps=True,
        corrects=(last.corrects or last.reading) if right else None,
        latest=r if kept else None,
    )


def _mixed(before: Reading, now: Reading) -> Reading:
    """The sentence now, in which the words of the one before still count."""
    return replace(now, marks=now.marks + tuple(Mark(m, 0, 0) for m in sorted(before.meanings & _STAY)))
