"""Which kind of act a sentence asks for: an ordered table of what has to be said for each. The first that fits counts."""

import re
from collections.abc import Callable

from agent.embedded.asks import (
    asks_amount,
    asks_food,
    asks_freedom,
    asks_needs,
    asks_patients,
    asks_plan,
    asks_plans,
    asks_record,
    asks_safety,
    asks_status,
    asks_text,
)
from agent.embedded.buying_kinds import buying_kind
from agent.embedded.reading import Reading
from agent.embedded.signs import FIELDS, MEAL_WORDS, VERBS, entry, field, opening, someone
from agent.embedded.values import age_told
from agent.embedded.wanted import generates, mends, redoes_day
from agent.embedded.wares import heard

_ACTS = ("show", "list", "check", "buy", "tips", "recipe", "why", "plan", "no", *FIELDS, *MEAL_WORDS)

Test = Callable[[Reading], bool]


def _deletes_field(r: Reading) -> bool:
    """`remove peanuts from Tom's record`, `remove celery again`: something of a record, not the record."""
    if not r.has("delete") or _wonders(r) or r.has("plan", "draft", "patient", "buy", "recipe"):
        return False
    return (
        r.has("allergy", "condition", "medication", "dislike", "diet", "note", "limit")
        or entry(r)
        or bool(r.things or r.nutrients)
    )


def _wonders(r: Reading) -> bool:
    """`what happens if I delete her?`: asked about, not asked for."""
    return r.question and r.has("what", "why", "which", "who", "how_many")


def _deletes_patient(r: Reading) -> bool:
    """Somebody is named, or `him` and `her` are said in a language where that cannot mean a plan."""
    person = (
        bool(r.named or r.strangers or r.described)
        or r.has("patient", "patients")
        or (r.language == "en" and _pronoun_is_it(r))
    )
    return (r.has("delete") or _taken_off(r)) and person and not (r.has("buy") or r.figures)


def _pronoun_is_it(r: Reading) -> bool:
    """`delete her`, `remove him`: the pronoun is what goes, not who is told of besides."""
    ends = [m.end for m in r.marks if m.meaning == "delete"]
    after = {i for end in ends for i in range(end, end + 2)}
    records = {m.start - 1 for m in r.marks if m.meaning == "record"}
    return bool(r.covered("he", "she") & (after | records))


def _taken_off(r: Reading) -> bool:
    """`take Will off my list`."""
    keys = [word.key for word in r.words]
    out = "off" in keys or "out" in keys or "from" in keys
    return (
        bool({"take", "taken", "strike", "get", "kick"} & set(keys))
        and out
        and r.has("system", "patients", "list")
        and not r.has(*(f for f in FIELDS if f != "medication"))
    )


_IN_A_RECORD = (
    "allergy",
    "condition",
    "dislike",
    "diet",
    "weight",
    "height",
    "note",
    "limit",
    "plan",
    "plans",
    "week",
    "draft",
)


def _whole_record(r: Reading) -> bool:
    """`erase her file`, `his record isn't needed, delete it`, `her file can go`: the record itself."""
    if not (r.has("delete") and r.has("record")) or r.has(*_IN_A_RECORD, "from_record") or entry(r):
        return False
    verbs = [m for m in r.marks if m.meaning == "delete"]
    records = [m for m in r.marks if m.meaning == "record"]
    near = any(-3 <= v.start - f.end <= 1 or 0 <= f.start - v.end <= 2 for v in verbs for f in records)  # noqa: PLR2004
    its = any(v.end in r.covered("it") for v in verbs)
    out_of = any(
        r.words[i].key in {"from", "in", "off", "aus", "de", "del", "du"}
        for f in records
        for i in range(max(0, f.start - 3), f.start)
    )
    return (near or its) and not out_of


def _out_of_the_house(r: Reading) -> bool:
    """`remove Hiroshi from the system`: what somebody is taken out of is the house itself, so it is them who go."""
    return (
        r.has("delete")
        and r.has("system", "patients", "patient")
        and bool(r.named or r.strangers)
        and not (r.things or entry(r) or r.has(*FIELDS) or r.has("plan", "plans", "week", "draft", *MEAL_WORDS))
        and not any(w.owned for w in r.words)
    )


def _creates(r: Reading) -> bool:
    if not r.has("create", "new", "add") or r.has("recipe"):
        return False
    unknown = bool(r.strangers or r.half_known)
    if any(w.key in _SOMEBODY for w in r.words) and not (r.has("plan", "recipe", "buy") or field(r) or r.question):
        return True
    described = r.has("male", "female", "other_gender") and any(word.number for word in r.words)
    figures = r.figures.age is not None or r.figures.calories is not None or described
    if r.has("create") and unknown and (figures or r.has("record")):
        return not r.has("plan") or figures
    if r.has("plan") and not figures:
        return False
    if r.has("patient"):
        told = r.figures.age is not None or bool(r.figures.macros and r.figures.calories)
        return told or not (r.named and not r.half_known and field(r) and not r.has("new", "create"))
    return unknown and figures


_SOMEBODY = frozenset("someone somebody person jemanden jemand alguien quelqu quelquun birini".split())


def _opens_new(r: Reading) -> bool:
    """A stranger who is described: whatever else such a sentence holds, it is a new record."""
    described = r.has("male", "female", "other_gender") or r.figures.age is not None
    if (
        r.strangers
        and not r.named
        and r.figures.calories
        and len(r.figures.macros) > 1
        and not r.has("update", "recipe")
    ):
        return True
    asked = r.has("create", "new") or (r.has("add") and r.figures.age is not None)
    return asked and bool(r.strangers or r.half_known) and described and bool(r.figures or r.has(*FIELDS))


def _opens_record(r: Reading) -> bool:
    """`update Léa's record`: something is to change, but not said what."""
    return r.has("update") and r.has("record") and someone(r) and not r.has("plan", "generate", "show")


def _updates(r: Reading) -> bool:
    if r.question and not r.has("add", "update", "delete"):
        return False
    if r.has("plan", "recipe", "buy", "why", "tips", "check", "export", "rule"):
        written_down = r.has("note") and bool(r.message.quotes)
        told = r.has("note", "allergy", "dislike", "target") and (r.has("add", "update") or written_down)
        return told and not r.has("recipe", "buy", "why")
    if not (field(r) or r.figures or age_told(r)) or (
        r.has("dislike") and not (r.things or entry(r) or r.message.quotes)
    ):
        return False
    if r.has("add", "update", "delete", "no_longer", "dislike", "likes", "off"):
        return not (r.meals and r.has("swap") and not r.has(*FIELDS))
    if r.has("generate") and r.has("it") and r.figures and not r.has("plan", "week", *MEAL_WORDS):
        return True
    if r.has("generate"):
        return someone(r) and (entry(r) or bool(r.figures)) and not r.has("week", *MEAL_WORDS)
    return someone(r) and not r.has("show", "list", "who", "which", "what", "how_many")


_OF_A_RECORD = ("allergy", "medication", "condition", "note", "diet", "buy", "recipe", "why", "approve", "export")


def _swaps(r: Reading) -> bool:
    """Another dish in a place: told outright (`swap lunch`), or a meal that is to be changed, given, wished or complained of."""
    placed = bool(r.meals) or bool(r.dates.days)
    if r.has("swap") and not (placed and r.has("why", "export")):
        return placed or not (r.has("plan") or (r.question and not r.has("it")))
    if r.has("wish") and r.dates.days and not r.has("recipe"):
        return True
    served = r.has("meal", "serving") and bool(r.things or entry(r)) and not r.has("plan", "all", "week")
    if r.has(*(m for m in _OF_A_RECORD if m != "recipe" or not r.has("another"))) or not (
        r.meals or (r.dates.days and served)
    ):
        return False
    return _changes_a_meal(r)


def _changes_a_meal(r: Reading) -> bool:
    asks = r.question and opening(r) not in _MAY_YOU
    told = bool(r.things) or entry(r) or (r.has("graded") and not asks)
    whose = someone(r) or bool(r.dates) or r.has("it", "plan")
    if r.has("update") or (r.has("delete") and told):
        return not r.figures.calories and not (asks and r.has("what", "which"))
    if asks:
        return False
    if r.has("another") and (r.has("picking", "wants", "serving", "dislike", "show", "generate") or whose):
        return whose or r.has("dislike", "wants")
    if r.has("dislike", "not") and r.has("wants", "dislike") and whose:
        return bool(r.dates) or r.has("picking")
    return (
        told
        and whose
        and r.has("wants", "serving", "picking", "add", "connective")
        and not any(m.meaning in {"show", "list"} and r.words[m.start].key not in _GIVING for m in r.marks)
    )


_GIVING = frozenset("give serve feed offer gib dale donne".split())
_MAY_YOU = frozenset("can could would will please kannst konnen konnten puedes podrias peux pouvez pourriez".split())


def _finds_quickly(r: Reading) -> bool:
    """`vegetarian lunches, at most 15 minutes`: recipes, though nobody says so."""
    if (
        someone(r)
        or r.dates
        or r.has("plan", "add", "delete", "update", "swap", "why", "buy", "check", "patients", "who", "all", "allergy")
    ):
        return False
    dishes = r.has("dish") and (r.has("a_diet", "without", "minutes") or bool(r.things or entry(r)))
    if dishes and not r.has("record", "patient", "contains", "facts") and not (r.nutrients and r.has("how_much")):
        return True
    wished = r.has("minutes") and r.has("a_diet", "without", *MEAL_WORDS)
    named = r.has("a_diet") and bool(r.things) and r.has("show", "list")
    return (
        wished
        or named
        or (r.has("without", "a_diet") and bool(r.meals) and bool(r.things or entry(r)))
        or (r.has("wish") and bool(r.things or entry(r)) and (not r.question or opening(r) in _ANY_THERE))
        or (opening(r) in _ANY_THERE and any(w.key in _ANYTHING for w in r.words) and bool(r.things or entry(r)))
    )


_ANYTHING = frozenset("anything something irgendwas irgendetwas etwas algo quelque sey".split())


_ANY_THERE = frozenset("do have is are got any what can could haben habt gibt hay tienes tiene avez as var".split())
_SERVED = frozenset(
    "serve serves cook offer give make feed suggest propose kochen anbieten servieren cocinar ofrecer servir cuisiner proposer".split()
)


def _asks_what_to_serve(r: Reading) -> bool:
    """`what could I serve her for breakfast?`: dishes that suit somebody, not what is planned for them."""
    asked = opening(r) in {"what", "was", "que", "ne"} or r.text.lower().lstrip().startswith("what")
    ours = any(w.key in {"i", "we", "ich", "wir", "puedo", "podemos", "peut", "puis"} for w in r.words)
    return asked and ours and any(w.key in _SERVED for w in r.words) and not r.dates and not r.has("plan", "buy", "why")


_BACK = frozenset("take put change turn switch bring set go swap want get".split())


def _takes_back(r: Reading) -> bool:
    """`take the last swap back`, `put the old dinner back`."""
    keys = [word.key for word in r.words]
    if "back" not in keys or r.figures or r.has(*(f for f in FIELDS if f != "medication"), "record"):
        return False
    led = any(key in _BACK for key in keys[: keys.index("back")])
    return led and (
        r.has("swap", "it", "last", "first", "plan", "meal", *MEAL_WORDS) or "old" in keys or "change" in keys
    )


def _compares(r: Reading) -> bool:
    """`what changed?`, `compare it with the previous version`: nothing is taken back."""
    if r.has("why", "record"):
        return False
    return r.has("compare") if r.has("undo") else r.has("versions")


def _copies(r: Reading) -> bool:
    """`copy it to the next week`: a plan for another week, not a file to take along."""
    to_a_week = r.has("plan", "week", "it") or bool(r.dates.weeks)
    return r.has("copy") and to_a_week and not r.has("export", "send", "show", "buy", "recipe", "record", "delete")


_FORBIDDEN = frozenset("mustnt cant cannot shouldnt avoid avoids avoiding vermeiden evitar eviter".split())

KINDS: tuple[tuple[str, Test], ...] = (
    ("create", _opens_new),
    ("demo", lambda r: r.has("demo") and not r.has("delete", "plan")),
    (
        "price",
        lambda r: r.has("price") and (r.has("buy", "plan", "it") or r.question) and not r.has("tips", "generate"),
    ),
    ("quoted", asks_text),
    ("thanks", lambda r: r.has("thanks") and not (r.question or r.named or r.things or r.has(*VERBS, *_ACTS))),
    (
        "rename",
        lambda r: r.has("rename") and not r.has("plan") and not (r.question and "?" in r.text and r.has("what")),
    ),
    ("compare", _compares),
    ("duplicate", _copies),
    ("undo", lambda r: r.has("undo") or _takes_back(r)),
    ("delete_patient", lambda r: _out_of_the_house(r) and not _wonders(r)),
    ("delete_patient", lambda r: _whole_record(r) and not _wonders(r)),
    ("export", lambda r: r.has("export") and not r.has("import")),
    ("send", lambda r: r.has("send") and r.has("plan", "buy", "it") and not heard(r).has("one_kitchen")),
    ("no_meal", lambda r: r.has("delete") and bool(r.meals) and not (r.things or entry(r))),
    ("validate", lambda r: r.has("why") and r.has("approve", "approved") and not r.things),
    ("explain", lambda r: r.has("why")),
    (
        "update",
        lambda r: (
            r.has("swap")
            and r.has("allergy", "dislike", "medication")
            and not (r.meals or r.dates.days or r.has("why"))
        ),
    ),
    ("update", lambda r: (_deletes_field(r) and not (r.meals or r.dates.days)) or _opens_record(r)),
    ("swap", _swaps),
    ("delete_plan", lambda r: r.has("delete") and r.has("plan", "draft", "week") and not _wonders(r)),
    ("delete_patient", lambda r: _deletes_patient(r) and not _wonders(r)),
    (
        "delete",
        lambda r: r.has("delete") and not (r.things or r.figures) and (r.has("it", "they", "all") or someone(r)),
    ),
    ("status", lambda r: asks_status(r) and not r.has("how_many", "list", "plans", "draft", "which")),
    ("plans", asks_status),
    ("approve", lambda r: r.has("approve")),
    ("lock", lambda r: r.has("lock", "unlock") and not r.has("patient")),
    ("mend", mends),
    ("redo", redoes_day),
    ("rules", lambda r: r.has("rule") and not r.has("generate", "add", "update", "check", "rule_based")),
    ("tips", lambda r: r.has("tips") and not r.has("recipe")),
    ("recipes", _finds_quickly),
    ("recipes", _asks_what_to_serve),
    (
        "recipes",
        lambda r: r.has("recipe") and not r.has("buy") and not (r.dates.days and (r.meals or r.has("ingredients"))),
    ),
    ("create", _creates),
    ("safe", asks_safety),
    (
        "shop",
        lambda r: (
            r.has("buy") and not (r.has("ingredients") and (r.meals or r.dates.days) and opening(r) != "shopping")
        ),
    ),
    ("update", _updates),
    ("shop", asks_needs),
    ("validate", asks_freedom),
    ("generate", generates),
    ("validate", lambda r: r.has("check") and not (r.has("contains", "facts"))),
    ("food", asks_food),
    ("shop", asks_amount),
    ("patients", asks_patients),
    ("plans", asks_plans),
    (
        "patient",
        lambda r: (
            r.has("what")
            and someone(r)
            and not (r.dates or r.has("plan"))
            and any(w.key in _FORBIDDEN for w in r.words)
        ),
    ),
    (
        "patient",
        lambda r: r.question and r.has("dislike") and someone(r) and not (r.things or r.dates or r.has("plan")),
    ),
    ("plan", asks_plan),
    ("patient", asks_record),
    (
        "recipes",
        lambda r: (
            r.has("a_diet", "minutes", "without") and (bool(r.meals) or r.has("meal", "minutes")) and not someone(r)
        ),
    ),
    ("import", lambda r: r.has("import")),
    ("help", lambda r: r.has("help")),
    ("thanks", lambda r: r.has("thanks")),
    ("greet", lambda r: r.has("greet")),
)


def kind_of(r: Reading) -> str:
    """The kind of act, `leave` where a change is forbidden instead of asked for, or `unknown`."""
    kind = buying_kind(r) or next((kind for kind, fits in KINDS if fits(r)), "unknown")
    return "leave" if kind in _FORBIDDABLE and forbids(r) else kind


def forbids(r: Reading) -> bool:
    """`don't make a plan`, `lösche sie nicht`, `planı silme`: the verb itself is denied."""
    verbs = [mark for mark in r.marks if mark.meaning in VERBS]
    if r.language == "tr":
        endings = (r.words[mark.start].key[-5:] for mark in verbs)
        return any(re.search(r"(?:ma|me)(?:yin|yiniz)?$", ending) for ending in endings)
    if r.language == "de":
        return any(w.key in {"nicht", "nie", "keinesfalls"} for w in r.words) or any(
            w.key in {"kein", "keinen", "keine"} and i + 1 < len(r.words) and i + 1 in r.covered("plan")
            for i, w in enumerate(r.words)
        )
    return any(r.words[i].key in _DENYING for mark in verbs for i in _close_before(r, mark.start))


def _close_before(r: Reading, at: int) -> range:
    """Up to three words before, not past a comma or a stop: in `no, put it back` nothing is denied."""
    sign = max((i for i in range(at) if r.words[i].sign and r.words[i].text in ",;.!:"), default=-1)
    return range(max(sign + 1, at - 3), at)


_DENYING = frozenset("dont not never no ne pas nunca jamais".split())
_FORBIDDABLE = frozenset(
    "generate create swap redo lock mend undo approve delete delete_plan delete_patient export".split()
)
