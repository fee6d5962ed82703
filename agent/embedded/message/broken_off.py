"""Half a sentence after a question of the kitchen: another week for the list, a narrower search, the food asked after once more.

Nothing is written for any of them. Looks nobody up.
"""

from dataclasses import replace

from agent.embedded.language.forms import is_food
from agent.embedded.message.going_on import FEW
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS
from agent.embedded.vocabulary.people import TITLES

_OF_A_WEEK = frozenset({"shop", "tips", "facts", "trace", "cost"})
_ONLY_LED = frozenset(
    """make that it this what about how meant mean wait oh actually rather please now then the list one be should instead i we ok
    und oder doch y pero mejor et plutot ve ama""".split()
)
_TURNS = ("without", "minutes", "a_diet", "breakfast", "lunch", "dinner", "snack")
_OWN = """plan plans week buy swap delete why generate update approve export add redo check record tips facts contains
    how_much how_many dislike allergy medication condition wants lock undo thanks help""".split()
_LONGEST = 8
_THOSE = frozenset("ones one those".split())


def another_week_or_only(r: Reading, last: Act) -> bool:
    """`make that the week of 7 Dec`, `only for Bo and Will` after a list or advice: the same of another week or of those; no
    plan is made and no record changed.
    """
    if last.kind not in _OF_A_WEEK or not (r.dates.weeks or r.dates.days or (r.named and r.has("only"))):
        return False
    quiet = (
        r.date_positions
        | r.name_positions
        | r.covered("only", "he", "she")
        | frozenset(i for i, w in enumerate(r.words) if w.key in TITLES)
        | r.covered("also", "connective", "same", "filler", "function", "for", "week", "sorry", "no")
        | r.covered("list")
    )
    return not r.meals and not any(
        w.key and i not in quiet and w.key not in _ONLY_LED and not w.number for i, w in enumerate(r.words)
    )


def narrows(r: Reading, last: Act) -> bool:
    """`those with tofu`, `lunch instead`, `exclude soy` after recipes were looked for: the same search, narrower."""
    if last.kind != "recipes" or r.named or r.strangers or r.dates or r.figures or r.nutrients:
        return False
    dropped = {"delete"} if any(w.key in _THOSE for w in r.words) else set[str]()
    if r.has(*(meaning for meaning in (*_OWN, *FIELDS) if meaning not in dropped)):
        return False
    if any(r.words[i].key not in _THOSE for i in r.covered("patient", "patients")):
        return False
    short = sum(1 for w in r.words if w.key) <= _LONGEST
    asks = r.question and r.has("what", "who")
    return short and not asks and (r.has(*_TURNS) or any(_eaten(i, r) for i, _ in enumerate(r.words)))


def _eaten(i: int, r: Reading) -> bool:
    return is_food(r.words[i].key) or i in r.covered(*(m for m in r.meanings if m.startswith("a_allergen_")))


def going_on_half_said(r: Reading, last: Act) -> bool:
    """Whether the act before is meant, with what little is said in place of what was said then."""
    return another_week_or_only(r, last) or narrows(r, last) or _suits(r, last)


def _suits(r: Reading, last: Act) -> bool:
    """`is it okay for coeliacs?` after a food was asked after: of that food."""
    own = r.named or r.strangers or r.dates or r.things or r.has("he", "she", "who", "plan", "recipe", "record", "dish")
    return last.kind == "food" and r.question and r.has("it", "they") and r.has("a_condition", "a_diet") and not own


def of_that_food(act: Act, r: Reading, last: Act | None) -> Act:
    """`is it gluten free?`, `per 150 g?` after a food was asked after: of that food, whatever is asked of it now."""
    if act.kind != "food" or last is None or last.kind != "food" or not last.things:
        return act
    allergens = r.covered(*(m for m in r.meanings if m.startswith("a_allergen_")))
    foods = [i for i in r.open_positions if i not in allergens and is_food(r.words[i].key)]
    if foods or (allergens and not r.has("it", "they")) or (r.things and not (allergens or _of_an_amount(r))):
        return act
    asked_anew = bool(r.nutrients or allergens or r.has("a_diet", "contains"))
    return replace(act, things=last.things, nutrients=r.nutrients if asked_anew else last.nutrients)


_SIZES = frozenset("portion portions serving servings slice cup handful".split())


def _of_an_amount(r: Reading) -> bool:
    measured = any(w.number or w.key in _SIZES for w in r.words)
    return measured and sum(1 for w in r.words if w.key) <= FEW + 1
