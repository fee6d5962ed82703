"""Which kind of act a sentence asks for: an ordered table of what has to be said for each. The first that fits counts."""

import re
from collections.abc import Callable

from agent.embedded.asks import (
    adds_up,
    asks_amount,
    asks_food,
    asks_freedom,
    asks_measure,
    asks_needs,
    asks_patients,
    asks_plan,
    asks_plans,
    asks_record,
    asks_safety,
    asks_status,
    asks_text,
    asks_what_to_mind,
    asks_whether_approved,
    asks_who_has,
    by_anyone,
)
from agent.embedded.buying_kinds import OWN, buying_kind
from agent.embedded.denying import forbids
from agent.embedded.for_anybody import asks_for_anybody, asks_who_cannot
from agent.embedded.itself import asked_about_itself
from agent.embedded.judgement import judged
from agent.embedded.keeping import keeps_to
from agent.embedded.leaving import asks_how_to_delete, asks_whether_deleted, departed
from agent.embedded.lexicon import is_food
from agent.embedded.musing import muses
from agent.embedded.newcomers import tells_several
from agent.embedded.nobody_known import asks_if_here, of_nobody_known
from agent.embedded.not_yet import sees_to_it
from agent.embedded.of_dishes import (
    asks_what_is_forbidden,
    asks_what_to_serve,
    compares,
    copies,
    finds_quickly,
    swaps,
    takes_back,
)
from agent.embedded.of_records import (
    asks_if_it_stays,
    changes_diet,
    creates,
    deletes_field,
    deletes_patient,
    has_a_birthday,
    of_a_record,
    opens_new,
    opens_record,
    out_of_the_house,
    rates_activity,
    tells_labs,
    tells_of_nobody,
    updates,
    whole_record,
    wonders,
)
from agent.embedded.picking import thought_better_of, turned_down
from agent.embedded.quoted import only_quotes
from agent.embedded.reading import Reading, loud
from agent.embedded.signs import FIELDS, MEAL_WORDS, VERBS, entry, opening, someone
from agent.embedded.wanted import asks_about, generates, mends, of_a_plan_there, redoes_day, shows, told_of_a_plan
from agent.embedded.wares import heard
from agent.embedded.whom import buys_for_the_others
from agent.embedded.wishes_to_know import wishes_to_know

_ACTS = ("show", "list", "check", "buy", "tips", "recipe", "why", "plan", "no", *FIELDS, *MEAL_WORDS)

Test = Callable[[Reading], bool]


KINDS: tuple[tuple[str, Test], ...] = (
    ("only_a_text", only_quotes),
    ("itself", lambda r: asked_about_itself(r) is not None),
    ("newcomers", tells_several),
    ("patient", asks_what_to_mind),
    ("food", asks_for_anybody),
    ("patients", asks_who_cannot),
    ("update", changes_diet),
    ("create", opens_new),
    ("was_deleted", asks_whether_deleted),
    ("how_to_delete", asks_how_to_delete),
    ("update", lambda r: tells_labs(r) or has_a_birthday(r) or rates_activity(r) or tells_of_nobody(r)),
    ("patient", wishes_to_know),
    ("patient", asks_if_it_stays),
    ("patient", lambda r: of_nobody_known(r) or asks_if_here(r)),
    ("delete_patient", departed),
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
    ("compare", compares),
    ("duplicate", copies),
    ("leave", lambda r: turned_down(r) or thought_better_of(r)),
    ("undo", lambda r: r.has("undo") or takes_back(r)),
    ("shop", buys_for_the_others),
    ("delete_patient", lambda r: out_of_the_house(r) and not wonders(r)),
    ("delete_patient", lambda r: whole_record(r) and not wonders(r)),
    ("export", lambda r: r.has("export") and not r.has("import")),
    ("send", lambda r: r.has("send") and r.has("plan", "buy", "it") and not heard(r).has("one_kitchen")),
    ("no_meal", lambda r: r.has("delete") and bool(r.meals) and not (r.things or entry(r) or r.has("wish"))),
    ("shop", adds_up),
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
    ("update", lambda r: (deletes_field(r) and not (r.meals or r.dates.days)) or opens_record(r)),
    ("swap", swaps),
    ("delete_plan", lambda r: r.has("delete") and r.has("plan", "draft", "week") and not wonders(r)),
    ("delete_patient", lambda r: deletes_patient(r) and not wonders(r)),
    (
        "delete",
        lambda r: r.has("delete") and not (r.things or r.figures) and (r.has("it", "they", "all") or someone(r)),
    ),
    ("status", lambda r: asks_status(r) and not r.has("how_many", "list", "plans", "draft", "which")),
    ("status", lambda r: asks_whether_approved(r) and not r.has("how_many", "list", "plans", "which")),
    ("plans", asks_status),
    ("approve", lambda r: r.has("approve")),
    ("lock", lambda r: r.has("lock", "unlock") and not r.has("patient")),
    ("mend", mends),
    ("redo", redoes_day),
    ("validate", keeps_to),
    ("rules", lambda r: r.has("rule") and not r.has("generate", "add", "update", "check", "rule_based")),
    ("food", asks_measure),
    ("patients", asks_who_has),
    ("tips", lambda r: r.has("tips") and not r.has("recipe")),
    ("recipes", finds_quickly),
    ("recipes", asks_what_to_serve),
    (
        "recipes",
        lambda r: r.has("recipe") and not r.has("buy") and not (r.dates.days and (r.meals or r.has("ingredients"))),
    ),
    ("create", creates),
    ("safe", asks_safety),
    (
        "shop",
        lambda r: (
            r.has("buy") and not (r.has("ingredients") and (r.meals or r.dates.days) and opening(r) != "shopping")
        ),
    ),
    ("update", updates),
    ("shop", asks_needs),
    ("patient", asks_what_is_forbidden),
    ("validate", asks_freedom),
    ("generate", generates),
    ("validate", lambda r: r.has("check") and (not r.has("contains", "facts") or (r.has("plan") and someone(r)))),
    ("food", asks_food),
    ("shop", asks_amount),
    ("patients", asks_patients),
    ("plans", lambda r: asks_plans(r) and not told_of_a_plan(r)),
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


def kind_of(r: Reading, after: str | None = None) -> str:
    """The kind of act, `leave` where a change is forbidden instead of asked for, or `unknown`.

    `after` is the kind of the act before. Where the rules guard something they have the last word; elsewhere what they
    did not hear has to be likelier than what they heard, by more where they heard an act or where something is written.
    """
    rule = by_rule(r)
    if (
        rule in _GUARDED
        or (
            rule == "update"
            and (tells_labs(r) or has_a_birthday(r) or rates_activity(r) or changes_diet(r) or tells_of_nobody(r))
        )
        or (rule == "patients" and (asks_who_has(r) or asks_who_cannot(r)))
        or (rule == "food" and asks_for_anybody(r))
        or (
            rule == "patient" and (asks_what_to_mind(r) or of_nobody_known(r) or asks_if_here(r) or asks_if_it_stays(r))
        )
        or (rule == "delete_patient" and departed(r))
    ):
        return rule
    kind = _likeliest(r, rule, after)
    weighed = kind in _WRITING and muses(r, record=kind in _ON_RECORD) and not sees_to_it(r)
    return "musing" if weighed else kind


def _likeliest(r: Reading, rule: str, after: str | None) -> str:
    if (
        rule == "unknown"
        and len(r.words) <= _FEW
        and not (loud(r) or r.named or r.dates or r.figures or any(is_food(w.key) for w in r.words))
    ):
        return rule  # `hmm`
    if rule == "unknown" and after is not None and _NOT_THAT.match(r.text):
        return "leave"  # `no, not Lotte`
    judgement = judged(r, rule, after)
    if rule == "tips" and judgement.kind == "generate":
        return rule  # advice is asked for in a noun of its own
    if judgement.kind in _HEARD_ONLY or (judgement.kind == "ideas" and not r.dates):
        return rule  # other dishes for no day that is named are recipes
    if judgement.kind in {"leave", after} and rule == "unknown" and _goes_elsewhere(r):
        return rule
    if judgement.kind in _WRITING and rule == "plan" and shows(r):
        return rule
    if (rule, judgement.kind) in _HEARD_BETTER or _hears_better(r, rule, judgement.kind):
        return rule
    if judgement.kind == "generate" and asks_about(r):
        return "plan" if rule == "unknown" else rule
    needed = _CLEARLY if rule not in _LOOSE else _RATHER if judgement.kind in _WRITING else 0
    kind = judgement.kind if judgement.lead >= needed else rule
    if kind in _WRITING and wishes_to_know(r):
        return "patient"
    kind = of_a_record(r, rule, kind, after)
    if kind == "generate" and (told_of_a_plan(r) or (rule != "generate" and of_a_plan_there(r))):
        return "plan" if rule in {"generate", "unknown", "plans"} else rule
    if rule == "delete" and kind in {"delete_plan", "delete_patient"}:
        return rule
    return "leave" if kind in _FORBIDDABLE and forbids(r) else kind


def _hears_better(r: Reading, rule: str, kind: str) -> bool:
    """Why something is so, whether plans hold and not only which there are, what anybody has done: heard outright."""
    why = rule == "explain" and any(w.key in _WHY for w in r.words)
    holds = (rule, kind) == ("validate", "plans") and r.has("plans")
    return why or holds or ((rule, kind) == ("plan", "status") and by_anyone(r))


_HEARD_BETTER = frozenset({("redo", "generate"), ("shop", "trace"), ("validate", "generate")})
"""What the rules hear in a word of its own (`a completely new Sunday`, `how much rice do we go through`), the judge mistakes."""
_WHY = frozenset("why warum wieso weshalb pourquoi neden nicin niye".split())
_NOT_THAT = re.compile(r"(?i)\s*(?:no|nein|non|hayır)\s*[,.!]?\s+(?:not|nicht|pas)\s+\S+(?:\s+\S+)?[.!\s]*$")


def _goes_elsewhere(r: Reading) -> bool:
    """`no wait, for Lotte`: put right, not called off."""
    keys = {w.key for w in r.words}
    return bool(r.named or r.dates or r.meals) and r.has("no", "sorry") and not keys & _CALLED_OFF


_CALLED_OFF = frozenset("not dont leave stop cancel forget nicht lass pas laisse deja degil".split())


def by_rule(r: Reading) -> str:
    """The first kind of the tables whose words are there."""
    kind = buying_kind(r) or next((kind for kind, fits in KINDS if fits(r)), "unknown")
    return "leave" if kind in _FORBIDDABLE and forbids(r) else kind


_FEW, _RATHER, _CLEARLY = 2, 700, 1500
"""Thousandths of log odds: twice and more than four times as likely as the next."""
_LOOSE = frozenset("unknown patient patients plan".split())  # what the rules say where they heard no word for an act
_GUARDED = (
    frozenset(
        "newcomers was_deleted how_to_delete only_a_text itself quoted no_meal leave supplies take_proposal".split()
    )
    | OWN
)
_HEARD_ONLY = frozenset("count budget order substitute recall supplies".split())
"""Stock, money and orders: `if we had 2 kg left` is put like a count and is none, so their own words have to be there."""
_WRITING = frozenset(
    """create update rename delete_patient delete_plan delete generate approve swap redo mend lock undo duplicate order
    count budget substitute export""".split()
)
_ON_RECORD = frozenset("update rename delete delete_patient delete_plan approve".split())


_FORBIDDABLE = frozenset(
    "generate create swap redo lock mend undo approve delete delete_plan delete_patient export".split()
)
