"""Which of a buyer's acts a sentence asks for; the first that fits counts. Nobody's record or plan is meant in any."""

import re
from collections.abc import Callable

from agent.embedded.kind.asks import of_what_it_holds
from agent.embedded.kind.buying_signs import AMOUNTS, DISHES_THERE, asks_in_general, has_to_be_got, is_there
from agent.embedded.kind.wares import Heard, heard
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS, someone

Test = Callable[[Reading, Heard], bool]

TABLE = re.compile(r"(?im)^[ \t\"]*(?:food|supplier)[\"]?[ \t]*[,;\t].*$")
"""The heading of a stock count or a price list, in a quotation or pasted as it is."""
FACTS = {
    "cheapest_swaps": "savings",
    "one_only": "one_patient",
    "dearest": "dearest",
    "short_lived": "perishable",
    "in_bulk": "bulk",
    "wasted": "waste",
    "most_shared": "shared",
}
"""What shopping_facts is asked about, by what is said."""
_OF_A_RECORD = ("allergy", "condition", "medication", "dislike", "likes", "record", "diet")
_OF_PEOPLE = (*_OF_A_RECORD, "target", "weight", "age")


def _supplies(r: Reading, _b: Heard) -> bool:
    return TABLE.search(r.message.text) is not None


def _recalls(r: Reading, b: Heard) -> bool:
    if not b.wares or r.has(*_OF_PEOPLE):
        return False
    if b.has("recall"):
        return not r.has("undo") or "recall" in {w.key[:6] for w in r.words}
    whose = b.has("anyones", "affected")
    return whose and (r.question or b.has("now_holds")) and not (r.named or r.has("plans"))


def _lacks(r: Reading, b: Heard) -> bool:
    """A food cannot be had: said outright, or that it is not available."""
    if not b.wares or r.named or r.has(*_OF_PEOPLE, "recipe", *MEAL_WORDS):
        return False
    if r.has("swap") and r.has("all") and r.dates:
        return True  # `replace all the salmon next week`
    if b.has("finished") and not r.dates:
        return False  # our own store ran dry
    denied = b.has("available", "seller", "deliver") and r.has("not", "no", "without")
    missing = b.has("unavailable") or (denied and (b.sure or not r.has("what", "which", "how_much")))
    doubtful = {w.key for w in r.words} & {"yok", "hay", "plus", "pas", "out"}
    if doubtful and b.has("have_there") and r.question and not b.has("put_instead"):
        return False
    return missing and not b.amounts


def _counts(r: Reading, b: Heard) -> bool:
    """How much there is, came or went, or should always be: no question, and no plan of anybody."""
    if not b.wares or r.named or r.has("recipe", "approve", "a_medication") or b.has("budget", "order_noun", "recall"):
        return False
    if ("?" in r.text and not b.has("par")) or r.message.quotes or _of_somebody(r):
        return False
    if b.has("finished") and not r.has("plan", "plans") and not _unsure(r):
        return _DENIED.isdisjoint(w.key for w in r.words)
    if r.has("not", "without", "plan", "plans") or (_unsure(r) and not b.has("par")):
        return False
    if has_to_be_got(r) and not b.has("par"):
        return False
    measured = bool(b.amounts)
    known = b.sure or any(amount.unit for amount in b.amounts)
    said = (
        (known and is_there(r))
        or b.has("left_there", "came_in", "used_up", "par")
        or (b.has("put_in", "take_out") and b.has("stock_there"))
    )
    needed = r.has("how_much", "how_many", "minutes") or r.has(*MEAL_WORDS) or (r.has("generate") and r.has("plan"))
    return measured and said and not needed


_DENIED = frozenset("not isnt arent havent hasnt didnt nicht pas never nie nunca jamais".split())


def _of_somebody(r: Reading) -> bool:
    """A record, a target or a patient is spoken of: no store."""
    described = ("patient", "patients", "male", "female", "calories", "macros", "a_condition", "a_diet", "create")
    return (
        r.has(*_OF_A_RECORD, "target", "age", *described)
        or r.figures.age is not None
        or (r.has("weight") and bool(r.strangers))
    )


_UNSURE = frozenset(
    "if should would might maybe perhaps could wenn falls sollte sollten vielleicht deberia deberiamos quizas devrait peut eger belki".split()
)


def _unsure(r: Reading) -> bool:
    """`if we had`, `there should be`: nobody says that it is so."""
    return any(word.key in _UNSURE for word in r.words)


def _looks_in(r: Reading, b: Heard) -> bool:
    """`do we have rice?`, `what is running low`, `what's in the store cupboard?`"""
    if r.named or b.has("order_noun", "unavailable") or r.has("plan", "plans", "patients", "recipe", *_OF_PEOPLE):
        return False
    somebody = not b.sure and any(" " in stranger for stranger in r.strangers)
    if not b.has("stock_there", "low") and (somebody or r.nutrients or r.has("who") or of_what_it_holds(r)):
        return False
    if b.has("low"):
        return True
    if (r.meals or r.has("recipe", "dish")) and not b.has("stock_there"):
        return False  # `what have we got with salmon for lunch?` looks for dishes
    asked = r.question or r.has("show", "list", "what", "how_much")
    if b.has("stock_there"):
        asked = asked or len([w for w in r.words if w.key]) <= _SHORT
        return asked and not r.has("save") and "up" not in {w.key for w in r.words}
    there = b.has("have_there") or (r.has("how_much", "how_many") and any(w.key == "there" for w in r.words))
    return asked and there and bool(b.wares) and not r.dates


def _compares(r: Reading, b: Heard) -> bool:
    """Two weeks' shopping, or the same week without somebody."""
    of_buying = r.has("buy", "price", "tips") or b.has("order_noun", "cost") or _orders_noun(r)
    if r.named:
        return b.has("dropped") and b.has("what_if") and not r.has(*_OF_PEOPLE)
    if not b.has("differs") or r.has("versions", "plan", "llm", "rule_based", "generate", "record", *MEAL_WORDS):
        return False
    return len(r.dates.mondays) > 1 or b.has("week_after") or of_buying or (bool(r.dates) and r.question)


def _orders_noun(r: Reading) -> bool:
    return any(w.key in {"order", "orders"} for w in r.words)


def _asks_facts(r: Reading, b: Heard) -> bool:
    if r.named or r.has("export", *_OF_PEOPLE) or not b.has(*FACTS):
        return False
    advised = b.has("advice") and not b.has("cheapest_swaps", "one_only")
    return not advised and not b.has("recall") and not (b.wares and b.has("used_up"))


def _asks_in_general(r: Reading, b: Heard) -> bool:
    """`what stands out`, `anything I should know before I order`: advice on the buying as a whole, no one figure of it."""
    of_buying = r.has("buy", "tips", "price") or b.has("order_noun", "cost", "stock_there", "deliver", "seller", *FACTS)
    if r.named or r.has(*_OF_PEOPLE, "generate", "delete", "approve", "why", "recipe") or not of_buying:
        return False
    many = sum(b.has(meaning) for meaning in FACTS) > 1
    return many or asks_in_general(r)


_OPENINGS = frozenset("order orders bestellung commande pedido siparis".split())


def _orders(r: Reading, b: Heard) -> bool:
    """The order itself, its deliveries, labels or a limit to it; `what do I have to order` asks for the list."""
    if r.has("tips", "export", "undo", "delete", "send") or (b.has("set_budget") and not b.has("order_noun")):
        return False
    opens = next((w.key for w in r.words if w.key and w.key not in {"please", "ok", "and", "so", "then"}), "")
    listed = r.has("what", "how_much") and not b.has("deliver", "label", "budget", "cost")
    if AMOUNTS.search(r.text):
        return False  # the list is asked for, and no order made
    if (b.has("order_noun") or opens in _OPENINGS) and not listed:
        return True
    if b.has("which_days") and b.wares and r.has("buy") and not r.named:
        return True
    if b.has("deliver") and not r.named and not r.has("meal", "plan"):
        return (r.question or b.has("stock_there")) and (
            bool(b.wares) or r.has("buy") or b.has("order_noun", "which_days")
        )
    if b.has("label"):
        return r.has("buy", "check", "who", "which") and not b.has("now_holds")
    return b.has("budget") and b.has("budget", "money") and r.has("buy") and bool(b.amounts)


def _costs(r: Reading, b: Heard) -> bool:
    if b.has("budget") and b.has("kept_to") and r.question and not (b.amounts or r.nutrients or r.has("he", "she")):
        return True
    if (
        b.has("seller")
        and b.wares
        and (b.sure or not r.has("buy"))
        and (r.question or b.has("cost"))
        and not b.has("unavailable", "recall", "now_holds")
    ):
        return True
    if r.has("tips", "generate", "swap", "recipe", *_OF_PEOPLE) or b.has("set_budget"):
        return False
    return b.has("cost") and (
        r.question or r.has("buy", "plan", "it", "patient", "patients", "show", "list", "week") or bool(r.dates)
    )


def _traces(r: Reading, b: Heard) -> bool:
    """Who eats a food, when, in which dishes; how much of it and for whom; whether it is in a week's plans at all."""
    if not b.wares or r.named or (r.meals and not r.dates) or r.nutrients:
        return False
    if r.has(*_OF_A_RECORD, "not", "without", "a_diet", "a_condition"):
        return False
    if r.has("approve", "delete", "update", "generate", "swap", "export"):
        return False
    if r.has("recipe") and (not b.has("which_dishes") or (DISHES_THERE.search(r.text) and not r.dates)):
        return False
    if not b.sure and r.has("plan", "plans") and (r.has("wants", "none_there") or r.described):
        return False  # `everybody with heart trouble needs a plan`
    if b.has("anyones"):
        return True
    asked = r.has("who", "how_much", "which") or b.has("for_whom", "which_days", "which_dishes") or r.question
    whom = r.has("who") or b.has("for_whom", "which_dishes") or (b.sure and _in_plans(r))
    eaten = b.has("eats") or r.has("meal", "buy", "how_much", "contains", "plan", "plans") or bool(r.dates)
    return asked and whom and eaten


def _in_plans(r: Reading) -> bool:
    """`is there any hummus in next week's menus?`, `which patients have mussels on Wednesday`"""
    return bool(r.dates) and r.has("patients", "plan", "plans") and not r.has("how_much", "how_many")


def _sets_budget(r: Reading, b: Heard) -> bool:
    named = any(word.key in _BUDGETS for word in r.words)
    bare = named and not r.question and not r.has("buy", "plan") and not b.has("order_noun", "cost")
    return ((b.has("set_budget") or bare) and bool(b.amounts) and not (r.has("not") or _unsure(r))) or b.has(
        "no_budget"
    )


def _shows_budget(r: Reading, b: Heard) -> bool:
    named = any(word.key in _BUDGETS for word in r.words)
    asked = r.question or r.has("how_much", "what", "show")
    return named and asked and not b.amounts and not r.has("buy") and not b.has("kept_to")


_BUDGETS = frozenset("budget presupuesto butce butcesi butcemiz".split())


BUYING: tuple[tuple[str, Test], ...] = (
    ("supplies", _supplies),
    ("recall", _recalls),
    ("substitute", _lacks),
    ("count", _counts),
    ("compare_weeks", _compares),
    ("tips", _asks_in_general),
    ("facts", _asks_facts),
    ("order", _orders),
    ("stock", _looks_in),
    (
        "enough",
        lambda r, b: b.has("enough") and r.question and not r.named and not r.nutrients and not r.has(*_OF_PEOPLE),
    ),
    ("cost", _costs),
    ("trace", _traces),
    ("budget", lambda r, b: _sets_budget(r, b) or _shows_budget(r, b)),
    ("chart", lambda r, b: b.has("draw") and someone(r) and not r.has("generate", "swap", *_OF_PEOPLE)),
    ("list_rules", lambda r, b: b.has("rules_of") and someone(r) and not (r.dates or r.meals or r.has("plan", "why"))),
    ("ideas", lambda r, b: b.has("ideas") and someone(r) and bool(r.meals)),
    ("nearest", lambda r, b: b.has("nearest") and (someone(r) or r.has("it"))),
    ("take_proposal", lambda r, b: b.has("apply") and not r.question and not r.has("rule", "plan", "who", "note")),
)


def buying_kind(r: Reading) -> str | None:
    """The buyer's act, or None. Who asks why asks after a plan."""
    if r.figures.calories is not None or (
        r.strangers and (r.has("new", "create", "patient") or r.figures.age is not None)
    ):
        return None  # who is described with a target is no ware
    if r.has("why"):
        return None
    b = heard(r)
    return next((kind for kind, fits in BUYING if fits(r, b)), None)


OWN = frozenset(kind for kind, _ in BUYING) - {"tips", "chart", "list_rules", "ideas", "nearest"}
_LOOSE = frozenset({"unknown", "food", "patients", "plan", "patient", "plans", "recipes", "shop"})
_OF_MANY = frozenset({"order", "cost", "trace", "facts", "compare_weeks"})


def goes_on(r: Reading, last_kind: str, kind: str, leads: bool) -> bool | None:
    """Does the sentence only change what the buyer's act before was about? None where that is no buyer's question."""
    if kind in OWN:
        return False
    if last_kind not in OWN or kind not in _LOOSE or r.has("delete", "generate", "approve", "record"):
        return None
    b = heard(r)
    if last_kind == "count":
        told = b.has("left_there", "came_in", "used_up", "finished")
        return bool(b.amounts and (b.wares or (r.has("it") and told))) or None
    if last_kind in _OF_MANY and (
        b.has("for_whom", "which_days", "which_dishes") or (r.named and (leads or r.has("only")))
    ):
        return True
    asks_more = leads or len([w for w in r.words if w.key]) <= _SHORT
    if b.wares and asks_more and last_kind in {"trace", "stock", "order", "cost", "enough"}:
        return not r.has("buy") or None
    return True if r.dates and leads and last_kind in _OF_MANY and not b.wares else None


_SHORT = 4
