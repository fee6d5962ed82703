"""Does a sentence open, change or drop a record? One test a kind of act; `kinds` orders them."""

import re

from agent.embedded.kind.asks import of_what_it_holds
from agent.embedded.kind.leaving import asks_how_to_delete
from agent.embedded.people.nobody_known import told_first
from agent.embedded.record.drafted_texts import takes_on_from_text
from agent.embedded.record.newly_named import tells_of_a_newcomer
from agent.embedded.record.values import age_told, bare_target, gender_told, tells_activity
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.relative import differs
from agent.embedded.sentence.signs import FIELDS, MEAL_WORDS, changes_told, entry, field, someone


def deletes_field(r: Reading) -> bool:
    """`remove peanuts from Tom's record`, `remove celery again`: something of a record, not the record."""
    if not r.has("delete") or wonders(r) or r.has("plan", "draft", "patient", "buy", "recipe"):
        return False
    return (
        r.has("allergy", "condition", "medication", "dislike", "diet", "note", "limit")
        or entry(r)
        or bool(r.things or r.nutrients)
    )


def wonders(r: Reading) -> bool:
    """`what happens if I delete her?`: asked about, not asked for."""
    return r.question and (r.has("what", "why", "which", "who", "how_many") or asks_how_to_delete(r))


def deletes_plan(r: Reading) -> bool:
    """`delete her plan`, `trash the 3/8 one`, `bin next week's`: a plan, or what can only be one by its date."""
    other = r.things or r.figures or entry(r) or r.meals or r.has("record", "patient", "patients", *FIELDS, "buy")
    dated = bool(r.dates) and not r.dates.floating and not other
    if of_no_use(r):
        return True
    return (r.has("delete") and (r.has("plan", "draft", "week") or dated)) or (_taken_off(r) and r.has("plan", "draft"))


_NOT_NEEDED = re.compile(
    r"(?i)\b(?:don['’]?t|do not|doesn['’]?t|does not|won['’]?t|will not|no longer) (?:need|want|require|use)s?\b(?P<what>[^.;?!]*)"
)
_ANY_MORE = re.compile(r"(?i)\b(?:no longer|any ?more|any longer|after all)\b")


_HAS_TO_GO = re.compile(
    r"(?i)\b(?:plan|menu)s?\b[^.,;:?!]{0,40}?\b(?:(?:needs?|has|have|ought) to go|must go|(?:is|are) (?:no longer|not) (?:needed|required|wanted)(?! yet)|"
    r"(?:isn['’]?t|aren['’]?t) (?:needed|required|wanted) (?:any ?more|any longer))\b(?! (?:out|in|to|into|with|for)\b)"
)


def of_no_use(r: Reading) -> bool:
    """`we don't need Hadassah's plan any more`: that one can go; `no plan next week` only makes none."""
    told = _NOT_NEEDED.search(r.text)
    if _HAS_TO_GO.search(r.text) and (r.named or r.has("he", "she", "it")) and not (r.meals or "?" in r.text):
        return True
    whose = bool(r.named) or r.has("it", "he", "she")
    plan = told is not None and re.search(r"(?i)\b(?:plan|menu)\b", told["what"]) is not None
    return plan and whose and "?" not in r.text and _ANY_MORE.search(r.text) is not None


def deletes_patient(r: Reading) -> bool:
    """Somebody is named, or `him` and `her` are said in a language where that cannot mean a plan."""
    person = (
        bool(r.named or r.strangers or r.described)
        or r.has("patient", "patients")
        or (r.language == "en" and _pronoun_is_it(r))
        or (_taken_off(r) and r.has("he", "she"))
    )
    return (r.has("delete") or _taken_off(r)) and person and not (r.has("buy") or r.figures or r.dates.days)


def _pronoun_is_it(r: Reading) -> bool:
    """`delete her`, `remove him`: the pronoun is what goes, not who is told of besides."""
    ends = [m.end for m in r.marks if m.meaning == "delete"]
    after = {i for end in ends for i in range(end, end + 2)}
    records = {m.start - 1 for m in r.marks if m.meaning == "record"}
    return bool(r.covered("he", "she") & (after | records))


def _taken_off(r: Reading) -> bool:
    """`take Will off my list`."""
    keys = [word.key for word in r.words]
    out = not _OUT_OF.isdisjoint(keys)
    return (
        not _TAKE.isdisjoint(keys)
        and out
        and r.has("system", "patients", "list")
        and not entry(r)
        and not r.has(*(f for f in FIELDS if f not in {"medication", "no_longer"}))
    )


_TAKE = frozenset(
    "take taken strike get kick nimm nimmst nehmen nehmt saca sacar sacad enleve retire sors sortez".split()
)
_OUT_OF = frozenset("off out from aus de del du des".split())
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


def whole_record(r: Reading) -> bool:
    """`erase her file`, `his record isn't needed, delete it`, `her file can go`: the record itself."""
    if not (r.has("delete") and r.has("record")) or r.has(*_IN_A_RECORD, "from_record") or entry(r):
        return False
    verbs = [m for m in r.marks if m.meaning == "delete"]
    records = [m for m in r.marks if m.meaning == "record"]
    near = any(-3 <= v.start - f.end <= 1 or 0 <= f.start - v.end <= 2 for v in verbs for f in records)  # noqa: PLR2004
    near = near or any(_only_between(r, f.end, v.start) for v in verbs for f in records)
    its = any(v.end in r.covered("it") for v in verbs)
    out_of = any(
        r.words[i].key in {"from", "in", "off", "aus", "de", "del", "du"}
        for f in records
        for i in range(max(0, f.start - 3), f.start)
    )
    return (near or its) and not out_of


def _only_between(r: Reading, start: int, end: int) -> bool:
    """`her file | is to be | erased`: nothing stands between but the words that put an order in the passive."""
    return start < end and all(w.key in _PASSIVE for w in r.words[start:end])


_PASSIVE = frozenset(
    "is are to be has have had should must can could may needs need ought got now please completely permanently entirely altogether soll muss kann bitte ganz debe tiene que ser doit etre peut".split()
)


def out_of_the_house(r: Reading) -> bool:
    """`remove Hiroshi from the system`: what somebody is taken out of is the house itself, so it is them who go."""
    return (
        r.has("delete")
        and r.has("system", "patients", "patient")
        and bool(r.named or r.strangers)
        and not (r.things or entry(r) or r.has(*FIELDS) or r.has("plan", "plans", "week", "draft", *MEAL_WORDS))
        and not any(w.owned for w in r.words)
    )


def rates_activity(r: Reading) -> bool:
    """`she is out walking every morning, so call her moderate`: told of somebody."""
    return someone(r) and tells_activity(r) and not r.has("create", "new", "patient")


def has_a_birthday(r: Reading) -> bool:
    """`Bo had his birthday, make him 23`."""
    return r.has("age") and age_told(r) is not None and not r.has("plan", "plans", "create", "new")


def changes_diet(r: Reading) -> bool:
    """`has turned vegan, that replaces the vegetarian`, `vegan instead of vegetarian`: one diet for another, and no meal."""
    diets = [m for m in r.marks if m.meaning == "a_diet"]
    return (
        len(diets) > 1
        and r.has("swap")
        and someone(r)
        and not (r.meals or r.dates or r.things or r.has("plan", "recipe", "meal"))
    )


_SET_UP = re.compile(r"(?i)\bset (?:\S+ ){1,4}up\b(?! (?:with|for) )")
"""`set Farida Haddad up: 46, female, ...`"""


def creates(r: Reading) -> bool:
    if _SET_UP.search(r.text) and r.strangers and not r.named and (r.figures.macros or r.has("male", "female")):
        return True
    if not r.has("create", "new", "add") or r.has("recipe"):
        return False
    unknown = bool(r.strangers or r.half_known)
    if any(w.key in _SOMEBODY for w in r.words) and not (r.has("plan", "recipe", "buy") or field(r) or r.question):
        return True
    described = r.has("male", "female", "other_gender") and any(word.number for word in r.words)
    figures = r.figures.age is not None or r.figures.calories is not None or described
    if r.has("create") and r.has("record") and not (r.named or r.has("plan", "delete", "update")):
        return True
    if r.has("create") and unknown and (figures or r.has("record")):
        return not r.has("plan") or figures
    if r.has("plan") and not figures:
        return False
    if r.has("patient"):
        told = r.figures.age is not None or bool(r.figures.macros and r.figures.calories)
        return told or not (r.named and not r.half_known and field(r) and not r.has("new", "create"))
    return unknown and figures


_SOMEBODY = frozenset("someone somebody person jemanden jemand alguien quelqu quelquun birini".split())


def opens_new(r: Reading) -> bool:
    """A stranger who is described: whatever else such a sentence holds, it is a new record."""
    if tells_of_a_newcomer(r) or takes_on_from_text(r):
        return True
    described = r.has("male", "female", "other_gender") or r.figures.age is not None
    if (
        r.strangers
        and {named for named, _ in r.half_known}.issuperset(r.named)
        and r.figures.calories
        and len(r.figures.macros) > 1
        and not (changes_told(r) or r.has("recipe"))
    ):
        return True
    asked = r.has("create", "new") or (r.has("add") and r.figures.age is not None)
    return asked and bool(r.strangers or r.half_known) and described and bool(r.figures or r.has(*FIELDS))


def tells_labs(r: Reading) -> bool:
    """`Grace's HbA1c came back at 8.1 %`: somebody we have and a value of theirs."""
    theirs = bool(r.named) or r.has("he", "she")
    return (
        bool(r.labs) and theirs and not (r.question or r.has("create", "new", "patient", "recipe", "buy", "generate"))
    )


def opens_record(r: Reading) -> bool:
    """`update Léa's record`: something is to change, but not said what."""
    return changes_told(r) and r.has("record") and someone(r) and not r.has("plan", "generate", "show")


_STAYS = re.compile(
    r"(?i)\b(?:stays?|remains?|(?:is|are) (?:still|kept)|still (?:has|have|applies|there|on)|bleib(?:t|en)|restent?|quedan?|siguen?|kal[ıi]yor)\b[^.?!]*\?\s*$"
)


def asks_if_it_stays(r: Reading) -> bool:
    """`and lactose-free stays, yes?`: asked of the record, which is not changed."""
    other = (
        r.dates
        or r.meals
        or r.has("plan", "plans", "add", "delete", "update", "generate", "swap", "buy", "approved", "draft")
    )
    return entry(r) and not other and _STAYS.search(r.text) is not None and not r.has("who", "patients", "how_many")


def asks_what_is_set(r: Reading) -> bool:
    """`what are her calories set at?`: a question, and no value or entry that could be written down."""
    told = r.figures or r.labs or r.things or entry(r) or any(w.number for w in r.words)
    return "?" in r.text and r.has("what", "which", "how_much", "how_many") and not told


def tells_of_nobody(r: Reading) -> bool:
    """`mira fontaine is allergic to eggs now`: of somebody in small letters whom nothing knows."""
    told = bool(r.figures or r.things or entry(r)) and not (r.question and "?" in r.text)
    known = r.named or r.strangers or r.described or r.has("he", "she", "they", "plan", "create", "patient", "recipe")
    return told and not known and " " in told_first(r)


def _something_is_on(r: Reading) -> bool:
    """`maintenance mode is on`: no medicine is named, and nobody."""
    ons = [m for m in r.marks if m.meaning == "medication" and m.end > m.start]
    told = r.told.intersection(FIELDS)
    return told == {"medication"} and all(r.words[m.end - 1].key == "on" for m in ons) and not (entry(r) or r.figures)


def updates(r: Reading) -> bool:
    if asks_what_is_set(r) or (_something_is_on(r) and not someone(r)):
        return False
    if of_what_it_holds(r) and not r.has("add", "update", "delete", "note", "allergy", "dislike", "diet"):
        return False
    served = r.meals or r.dates or r.has("plan", "buy", "recipe", "food", *MEAL_WORDS)
    if r.figures.calories and differs(r.text) and someone(r) and not (r.question or served):
        return True  # `give Anouk 200 kcal more a day`
    noted = r.has("note") and r.has("it", "they") and (bool(r.named or r.strangers) or r.has("he", "she"))
    if r.question and not (r.has("add", "update", "delete") or (noted and (entry(r) or bool(r.figures)))):
        return False
    if r.has("plan", "recipe", "buy", "why", "tips", "check", "export", "rule"):
        written_down = r.has("note") and bool(r.message.quotes)
        told = r.has("note", "allergy", "dislike", "target") and (r.has("add", "update") or written_down)
        return told and not r.has("recipe", "buy", "why")
    if (gender_told(r) or tells_activity(r) or (bare_target(r) and not r.has("plan", "buy", "recipe"))) and someone(r):
        return True
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
