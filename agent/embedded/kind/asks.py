"""What kind of question a sentence asks."""

import re

from agent.embedded.kind.of_foods import WEIGHT_OF, looks_up_food
from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, VERBS, entry, field, opening, someone
from domain.text import fold

_MAY = frozenset("can could may might ok okay alright safe darf kann puede peut yiyebilir".split())

_ANY = frozenset("any irgendwelche algun alguna algunos des kimse".split())


def asks_safety(r: Reading) -> bool:
    """Is a food allowed to somebody?"""
    eaten = r.has("check", "meal") or any(w.key in _MAY for w in r.words)
    asked = r.question or r.has("check") or any(w.key in {"whether", "ob"} for w in r.words)
    food = bool(r.things) or any(m.startswith("a_allergen_") for m in r.meanings)
    food = food and not (r.described and not r.things and not any(m.startswith("a_allergen_") for m in r.told))
    return (
        asked and food and someone(r) and eaten and not r.has("why", "plan", "week", "buy", "recipe", "what", "how_much", *MEAL_WORDS)
        and not r.dates
    )  # fmt: skip


def of_what_it_holds(r: Reading) -> bool:
    """`is there gluten in soy sauce?`: of what a food holds, not of what there is of it."""
    allergens = {m.end for m in r.marks if m.meaning.startswith("a_allergen_")}
    return any(i in allergens and w.key in _WITHIN and i + 1 < len(r.words) for i, w in enumerate(r.words))


_WITHIN = frozenset("in im en dans".split())


_WHOSE_ALLERGIES = re.compile(
    r"(?i)\b(?:allerg(?:y|ies|ys)|intolerances?) (?:of|for) (?P<of>[^\W\d_]+)\W*$|\b(?:does|has) (?P<does>[^\W\d_]+) (?:have|got) (?:any |an? |some )?(?:\w+ )?(?:allerg(?:y|ies|ys)|intolerances?)\b"
)


def asks_whose_allergies(r: Reading) -> bool:
    """`allergies of jonas?`, `does jonas have any allergies`: people have them, and no food does."""
    whose = _WHOSE_ALLERGIES.search(r.text)
    told = r.named or r.has("add", "update", "delete", "note")  # `add peanuts to the allergies of zebedee`
    return whose is not None and not told and not is_food((whose["of"] or whose["does"]).casefold())


def asks_food(r: Reading) -> bool:
    if looks_up_food(r):
        return True
    if (
        of_what_it_holds(r)
        and r.things
        and not (r.has("plan", "week", "buy", "patient", *MEAL_WORDS, *VERBS) or r.dates)
    ):
        return True
    food = bool(r.things) or any(m.startswith("a_allergen_") for m in r.meanings)
    if not food or r.has("plan", "week", "buy", "patient", "patients", "who", *MEAL_WORDS) or r.dates or someone(r):
        return r.has("facts") and bool(r.things)
    if r.nutrients and r.things and not r.has("dish", "target", "update", "add", "limit", "generate", "delete"):
        return True
    return r.has("facts", "nutrition", "contains") or (
        r.question
        and (
            bool(r.nutrients)
            or r.has("allergy", "a_diet", "check")
            or (bool(r.things) and any(m.startswith("a_allergen_") for m in r.meanings) and not r.has("meal", "show"))
        )
    )


_MEASURES = frozenset(
    "cup cups tablespoon tablespoons tbsp teaspoon teaspoons tsp tasse loffel taza cucharada cuillere bardak kasik".split()
)


def asks_measure(r: Reading) -> bool:
    """`how much is a cup of rice in grams`"""
    return (
        r.has("how_much", "how_many")
        and any(w.key in _MEASURES for w in r.words)
        and not (r.dates or someone(r) or r.has("plan", "need"))
    )


def asks_amount(r: Reading) -> bool:
    needed = r.has("how_many") and any(is_food(w.key) for w in r.words) and not r.has("patients", "recipe", "plans")
    weighed = WEIGHT_OF.search(r.text) is not None and any(is_food(w.key) for w in r.words) and not r.figures
    dated = r.has("plan", "plans", "week", "meal") or (weighed and bool(r.dates.weeks))
    return (
        (r.has("how_much") or needed or weighed)
        and bool(r.things)
        and (not _someone_known(r) or (dated and not r.has("why", "allergy", "dislike")))
        and not r.nutrients
        and not r.meals
        and not r.dates.days
    )


def _someone_known(r: Reading) -> bool:
    """Somebody, not counting who is only guessed from a word that stands in small letters (`the butcher rings`)."""
    guessed = bool(r.named) and all(n.guess and not r.words[n.start].capital for n in r.named)
    pointed = bool(r.strangers or r.described) or r.has("he", "she", "they", "both")
    return pointed or (someone(r) and not guessed)


_NEEDED = frozenset("need needs require requires take brauchen benotigen necesitan besoin gerekiyor lazim".split())


_DO_WE_NEED = re.compile(
    r"(?i)\b(?:do|will|would) we (?:still |actually |really )?need (?:any|some|more|enough|much|many)\b"
)


def asks_needs(r: Reading) -> bool:
    """`what do the plans of 8 March need?`: what has to be bought for them."""
    if (
        _DO_WE_NEED.search(r.text)
        and any(is_food(w.key) for w in r.words)
        and not (r.named or r.meals or r.has("plan", "plans"))
    ):
        return True
    needed = any(w.key in _NEEDED for w in r.words) and not r.has("why", "check", "swap")
    theirs = r.has("what") and someone(r) and bool(r.dates.weeks) and not (r.meals or r.things or r.nutrients)
    of_theirs = r.has("how_much", "how_many") and bool(r.things and r.named) and not (r.nutrients or r.meals)
    return needed and (theirs or of_theirs or (r.has("what", "how_much") and r.has("plan", "plans")))


_TOO_MUCH = re.compile(
    r"(?i)\b(?:too (?:much|many|little|high|low|salty|rich|fatty)|over (?:the|his|her|their) limit|more \S+ than|zu (?:viel|wenig|hoch|salzig)|demasiad[oa]s?|trop (?:de|d['’]|salé|riche)|çok fazla)\b"
)
_SOUND = frozenset("ok okay fine alright sound okej ordnung bien correctos corrects bons".split())
_ENOUGH = frozenset("enough genug suficiente suficientemente assez yeterince".split())
_BE = frozenset("is are ist sind es esta son est sont".split())


_AGAINST = re.compile(
    r"(?i)\b(?:against|gegen|contra|por|selon|contre) (?:the |her |his |their |all |die |ihre |las |sus |les |ses )*(?:\w+ )?(?:rules?|limits?|bounds|targets?|restrictions?|record|regeln|grenzen|reglas|límites|règles|limites)\b"
)


def asks_rules(r: Reading) -> bool:
    return r.has("rule") and not (r.has("generate", "add", "update", "check", "rule_based") or asks_freedom(r))


def asks_freedom(r: Reading) -> bool:
    """`is her plan free of gluten?`, `test it against her rules`: whether it keeps to that, which checking tells."""
    if r.has("plan", "week") and _AGAINST.search(r.text):
        return True
    looks = opening(r) == "how" and any(w.key in {"look", "looks", "looking"} for w in r.words)
    if looks and r.has("plan", "plans") and (someone(r) or bool(r.dates)) and not r.nutrients:
        return True
    if r.question and r.nutrients and (r.has("plan", "week") or r.dates) and someone(r) and _TOO_MUCH.search(r.text):
        return True
    if not (r.question and r.has("plan", "plans") and opening(r) in _BE):
        return False
    sound = any(w.key in _SOUND for w in r.words) or (
        (bool(r.nutrients) and any(w.key in _ENOUGH for w in r.words)) and not r.has("approve", "approved", "draft")
    )
    return (r.has("without") and someone(r)) or (sound and (r.has("plans", "all", "both") or someone(r)))


def asks_who_has(r: Reading) -> bool:
    """`fish allergy?`, `any nut allergies`: an allergy and nobody's name, which asks for those who have it."""
    allergens = r.covered(*(m for m in r.meanings if m.startswith("a_allergen_")))
    said = allergens | r.covered(
        "allergy", "filler", "function", "question", "list", "show", "who", "patients", "patient"
    )
    rest = [w for i, w in enumerate(r.words) if w.key and i not in said]
    led = any(m.start in allergens or m.start - 1 in allergens for m in r.marks if m.meaning == "allergy")
    joined = opening(r) in {"and", "und", "y", "et"} or r.text.lower().lstrip().startswith(
        ("and ", "und ", "y ", "et ")
    )
    return (
        bool(allergens)
        and led
        and not rest
        and not joined
        and not r.has("he", "she", "it", "not", "no", "add", "delete")
    )


def asks_patients(r: Reading) -> bool:
    if r.described and not (
        r.named or r.has("plan", "plans", "week", "buy", "recipe", "why", "generate", *VERBS, *MEAL_WORDS)
    ):
        looking = r.question or r.has("list", "show", "how_many", "who", "which", "what")
        if looking and all(one.many for one in r.described) and not (r.has("meal") and r.things):
            return True
    if (
        r.named
        or (r.strangers and r.has("name_field"))
        or r.has("plan", "plans", "week", "buy", "recipe", "why", "generate", *MEAL_WORDS)
        or r.dates.days
    ):
        return False
    if (r.nutrients or asks_amount(r)) and not r.has("patients", "patient", "a_diet"):
        return False
    if r.question and any(w.key in _ANY for w in r.words) and r.has("a_condition", "a_diet"):
        return True
    asked = r.question or r.has("list", "show", "how_many", "who", "which", "what")
    if r.has("patients", "patient"):
        return asked or r.has("all") or ((entry(r) or bool(r.described)) and not r.has("add", "update", "delete"))
    if r.has("how_many") and not r.has("who", "all") and _HOW_OLD.search(fold(r.text)):
        return False  # `kaç yaşında?`: one word for how many and how much
    return ((r.has("who", "how_many") or (asked and r.has("all") and entry(r))) and field(r)) or (
        r.has("list", "show") and (r.has("a_condition", "a_diet") or any(m.startswith("a_allergen_") for m in r.meanings)) and r.has("all", "who")
    )  # fmt: skip


_HOW_OLD = re.compile(r"\bkac (?:yas\w*|kilo\w*|kg|cm|boy\w*|kalori\w*|kcal)\b|\b(?:yasi|boyu|kilosu|kalorisi) kac\b")
_TO_KNOW = re.compile(
    r"\b(?:what|anything|something)\b.{0,40}\b(?:watch|mind|look out|careful|know|consider|aware|attention|remember|avoid)\b.{0,20}\b(?:with|for|about|of)\b"
)


def asks_what_to_mind(r: Reading) -> bool:
    """`what do I have to watch with Rashid?`: what stands in the record."""
    more = r.has("plan", "plans", "week", "buy", "recipe", *MEAL_WORDS) or r.dates or r.things
    return bool(r.named or r.strangers) and not more and _TO_KNOW.search(r.text.casefold()) is not None


def asks_record(r: Reading) -> bool:
    if r.strangers and r.question and r.has("patient", "name_field") and not r.has("plan", "create", "add"):
        return True
    if not someone(r) or r.has("plan", "plans", "week", "buy", "recipe", "why", "generate", *MEAL_WORDS) or r.dates:
        return False
    return (
        r.has("record")
        or (r.has("who") and not _of_somebody(r))
        or ((r.question or r.has("show", "list", "what")) and not (r.has("meal") and r.things))
        or field(r)
    )


_PRESCRIBED = frozenset(
    """set down should supposed meant allowed prescribed aim aiming needs need doit devrait vise droit besoin soll sollte darf braucht benotigt debe deberia
    necesita puede almali gerekiyor lazim hedefi""".split()
)


def prescribed(r: Reading) -> bool:
    """`how many calories should he have a day?`: what the record sets, not what a plan comes to."""
    return any(w.key in _PRESCRIBED for w in r.words) and not (r.has("plan", "plans") or r.dates or r.meals)


def asks_plans(r: Reading) -> bool:
    if r.has("none_there") and (r.question or r.has("list", "show", "who", "which", "patients")):
        return True
    if not r.has("plan", "plans", "draft", "approved") or (r.nutrients and r.has("day")):
        return False
    many = r.has("plans", "draft", "how_many", "list") and not (r.has("he", "she") and not r.has("plans"))
    return (
        many and (r.has("list", "how_many", "which", "show", "all", "who", "what") or r.question or r.has("draft"))
    ) or (r.has("who", "which") and r.has("plan") and not by_anyone(r))


_ANYONE = frozenset("anyone anybody someone somebody jemand alguien".split())


def by_anyone(r: Reading) -> bool:
    """`has anyone done Mei-Ling's menu?`: asked of hers, and not whose."""
    asked = {r.words[m.start].key for m in r.marks if m.meaning in {"who", "which"}}
    return bool(r.named) and asked <= _ANYONE


def _of_somebody(r: Reading) -> bool:
    """`I keep mixing her up with somebody else`: nobody is asked for."""
    said = {r.words[m.start].key for m in r.marks if m.meaning == "who"}
    return "?" not in r.text and said <= _ANYONE


def asks_plan(r: Reading) -> bool:
    if r.nutrients and r.has("day") and someone(r) and not (r.has("target", "limit", "update") or prescribed(r)):
        return True
    elsewhere = bool(r.things) and not (someone(r) or r.has("meal", "show"))
    if r.has("plan") or r.meals or (r.dates.days and not elsewhere):
        return True
    return (r.has("meal") and someone(r) and (r.question or r.has("what", "show", "nutrients"))) or (r.has("week") and someone(r)) or (
        someone(r) and bool(r.dates)
    )  # fmt: skip
