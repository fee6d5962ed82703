"""Which kind of act a sentence asks for: an ordered table of what has to be said for each. The first that fits counts."""

import re
from collections.abc import Callable
from functools import lru_cache

from agent.embedded.kind.adding_up import adds_up
from agent.embedded.kind.asks import (
    asks_amount,
    asks_food,
    asks_freedom,
    asks_measure,
    asks_needs,
    asks_patients,
    asks_plan,
    asks_plans,
    asks_record,
    asks_rules,
    asks_safety,
    asks_what_to_mind,
    asks_who_has,
    asks_whose_allergies,
)
from agent.embedded.kind.asks_text import asks_text
from agent.embedded.kind.buying_kinds import OWN, buying_kind
from agent.embedded.kind.by_age import asks_by_age
from agent.embedded.kind.denying import forbids, not_to_plan
from agent.embedded.kind.eaten import asks_what_is_eaten
from agent.embedded.kind.itself import asked_about_itself
from agent.embedded.kind.keeping import keeps_to
from agent.embedded.kind.leaving import asks_how_to_delete, asks_whether_deleted, departed
from agent.embedded.kind.made_before import made_before
from agent.embedded.kind.musing import muses
from agent.embedded.kind.not_yet import sees_to_it
from agent.embedded.kind.of_dishes import (
    asks_what_is_forbidden,
    asks_what_to_serve,
    asks_which_dishes,
    compares,
    copies,
    finds_quickly,
    swaps,
    takes_back,
)
from agent.embedded.kind.of_foods import asks_weight, compares_foods, looks_up_food
from agent.embedded.kind.of_records import (
    asks_if_it_stays,
    changes_diet,
    creates,
    deletes_field,
    deletes_patient,
    deletes_plan,
    of_no_use,
    opens_new,
    opens_record,
    out_of_the_house,
    updates,
    whole_record,
    wonders,
)
from agent.embedded.kind.of_somebody import adds_a_fact
from agent.embedded.kind.only_told import has_an_order_after, only_told
from agent.embedded.kind.redoing import drops_a_day, redoes_day, redoes_the_rest, redoes_whole_day
from agent.embedded.kind.standing import asks_if_there, asks_status, asks_whether_approved
from agent.embedded.kind.told_plainly import marries, told_plainly
from agent.embedded.kind.wanted import generates, mends, told_of_a_plan
from agent.embedded.kind.wares import heard
from agent.embedded.kind.weighing import FORBIDDABLE, WRITING, likeliest
from agent.embedded.kind.wishes_to_know import wishes_to_know
from agent.embedded.people.for_anybody import asks_for_anybody, asks_who_cannot
from agent.embedded.people.nobody_known import asks_if_here, of_nobody_known
from agent.embedded.people.whom import buys_for_the_others
from agent.embedded.record.drafted_texts import takes_on_from_text
from agent.embedded.record.newcomers import tells_several
from agent.embedded.record.newly_named import tells_of_a_newcomer
from agent.embedded.record.quoted import only_quotes
from agent.embedded.sentence.altering import alters_day
from agent.embedded.sentence.formats import calls_off_file, reads_file_in, unknown_format
from agent.embedded.sentence.picking import closes, thought_better_of, turned_down
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, MEAL_WORDS, VERBS, entry, opening, someone

_ACTS = ("show", "list", "check", "buy", "tips", "recipe", "why", "plan", "no", *FIELDS, *MEAL_WORDS)

_CLINICAL = frozenset({"a_condition", "a_medication"})
_FIT_TO_APPROVE = re.compile(
    r"(?i)\b(?:ok|okay|good|safe|fit|fine|all right) (?:to|for) (?:approve|be approved|approval|sign|be signed|release)\b"
)
"""`is her plan OK to approve?` asks whether it holds."""

Test = Callable[[Reading], bool]


KINDS: tuple[tuple[str, Test], ...] = (
    ("only_a_text", only_quotes),
    ("thanks", closes),
    ("itself", lambda r: asked_about_itself(r) is not None),
    ("newcomers", tells_several),
    ("patient", asks_what_to_mind),
    ("food", asks_for_anybody),
    ("patients", lambda r: asks_who_cannot(r) or asks_by_age(r)),
    ("shop", asks_weight),
    ("update", changes_diet),
    ("create", opens_new),
    ("was_deleted", asks_whether_deleted),
    ("how_to_delete", asks_how_to_delete),
    ("update", told_plainly),
    ("patient", lambda r: wishes_to_know(r) or asks_if_it_stays(r) or of_nobody_known(r) or asks_if_here(r)),
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
        lambda r: (
            (r.has("rename") or marries(r))
            and not r.has("plan")
            and not (r.question and "?" in r.text and r.has("what"))
        ),
    ),
    ("compare", compares),
    ("duplicate", copies),
    ("leave", lambda r: turned_down(r) or thought_better_of(r) or calls_off_file(r)),
    ("undo", lambda r: r.has("undo") or takes_back(r)),
    ("shop", buys_for_the_others),
    ("delete_patient", lambda r: out_of_the_house(r) and not wonders(r)),
    ("delete_patient", lambda r: whole_record(r) and not wonders(r)),
    ("export", lambda r: r.has("export") and not reads_file_in(r)),
    ("export", lambda r: unknown_format(r) is not None and r.has("plan", "plans", "buy", "list")),
    ("send", lambda r: r.has("send") and r.has("plan", "buy", "it") and not heard(r).has("one_kitchen")),
    (
        "no_meal",
        lambda r: (
            (r.has("delete") and bool(r.meals) and not (r.things or entry(r) or r.has("wish", "another", "swap")))
            or drops_a_day(r)
        ),
    ),
    ("shop", adds_up),
    ("validate", lambda r: r.has("why") and r.has("approve", "approved") and not r.things),
    ("explain", lambda r: r.has("why")),
    (
        "update",
        lambda r: (
            r.has("swap")
            and (r.has("allergy", "dislike", "medication") or sum(m.meaning in _CLINICAL for m in r.marks) > 1)
            and not (r.meals or r.dates.days or r.has("why"))
        ),
    ),
    ("update", lambda r: (deletes_field(r) and not (r.meals or r.dates.days)) or opens_record(r)),
    ("delete_plan", of_no_use),
    ("redo", redoes_whole_day),
    ("swap", swaps),
    ("delete_plan", lambda r: deletes_plan(r) and not wonders(r)),
    ("delete_patient", lambda r: deletes_patient(r) and not wonders(r)),
    (
        "delete",
        lambda r: (
            r.has("delete")
            and not (r.things or r.figures or r.dates.days)
            and (r.has("it", "they", "all", "first", "second") or someone(r))
        ),
    ),
    ("validate", lambda r: "?" in r.text and _FIT_TO_APPROVE.search(r.text) is not None),
    ("status", lambda r: asks_status(r) and not r.has("how_many", "list", "plans", "draft", "which")),
    ("status", lambda r: asks_whether_approved(r) and not r.has("how_many", "list", "plans", "which")),
    ("plans", asks_status),
    ("approve", lambda r: r.has("approve")),
    ("lock", lambda r: r.has("lock", "unlock") and not r.has("patient")),
    ("mend", mends),
    ("redo", redoes_day),
    ("validate", keeps_to),
    ("rules", asks_rules),
    ("food", lambda r: asks_measure(r) or looks_up_food(r) or compares_foods(r)),
    ("patient", asks_whose_allergies),
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
    ("plan", asks_if_there),
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
    ("import", reads_file_in),
    ("help", lambda r: r.has("help")),
    ("thanks", lambda r: r.has("thanks") and not (r.named and not r.question)),
    ("greet", lambda r: r.has("greet")),
)


@lru_cache(maxsize=512)
def kind_of(r: Reading, after: str | None = None) -> str:
    """The kind of act; what is only told, asked after or forbidden is none that writes."""
    kind = _meant(r, after)
    told = kind in WRITING - {"create"} and not sees_to_it(r) and only_told(r, record=kind in ON_RECORD)
    return "musing" if told else kind


def _meant(r: Reading, after: str | None) -> str:
    """The kind of act, `leave` where a change is forbidden instead of asked for, or `unknown`.

    `after` is the kind of the act before. Where the rules guard something they have the last word; elsewhere what they
    did not hear has to be likelier than what they heard, by more where they heard an act or where something is written.
    """
    rule = by_rule(r)
    goes_on = after == "create" or (after == "update" and r.has("also"))
    if goes_on and rule in {"unknown", "patients", "create"} and adds_a_fact(r):
        return "update"
    if (
        rule in _GUARDED
        or (rule == "update" and (told_plainly(r) or changes_diet(r)))
        or (rule == "patients" and (asks_who_has(r) or asks_who_cannot(r) or asks_by_age(r)))
        or (rule == "food" and asks_for_anybody(r))
        or (
            rule == "patient" and (asks_what_to_mind(r) or of_nobody_known(r) or asks_if_here(r) or asks_if_it_stays(r))
        )
        or (rule == "patient" and asks_whose_allergies(r))
        or (rule == "recipes" and asks_which_dishes(r))
        or (rule == "delete_patient" and departed(r))
        or (rule == "create" and (tells_of_a_newcomer(r) or takes_on_from_text(r)))
        or (rule == "delete_plan" and of_no_use(r))
        or (rule == "redo" and (alters_day(r) or redoes_the_rest(r)))
        or (rule == "plan" and (asks_what_is_eaten(r) or asks_if_there(r)))
    ):
        return rule
    kind = likeliest(r, rule, after)
    weighed = kind in WRITING and muses(r, record=kind in ON_RECORD) and not (sees_to_it(r) or has_an_order_after(r))
    return "musing" if weighed else kind


@lru_cache(maxsize=512)
def by_rule(r: Reading) -> str:
    """The first kind of the tables whose words are there."""
    kind = ("redo" if alters_day(r) or redoes_the_rest(r) else buying_kind(r)) or next(
        (kind for kind, fits in KINDS if fits(r)), "unknown"
    )
    if kind in {"plan", "generate"} and made_before(r) and not sees_to_it(r):
        return "unknown"
    if kind == "plan" and not_to_plan(r):
        return "leave"
    return "leave" if kind in FORBIDDABLE and forbids(r) and not of_no_use(r) else kind


_GUARDED = (
    frozenset(
        "thanks newcomers was_deleted how_to_delete only_a_text itself quoted no_meal leave supplies take_proposal".split()
    )
    | OWN
)
ON_RECORD = frozenset("update rename delete delete_patient delete_plan approve".split())
