"""A letter: many sentences, of which only some are business. The others tell how the writer is and what came by.

Left out is only what asks for nothing and tells nothing of a record, a plan or a week; where no sentence asks, all of them
stay. Looks nobody up.
"""

import re
from collections.abc import Callable

from agent.embedded.kind.kinds import by_rule
from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import ENTRIES, FIELDS, MEAL_WORDS, VERBS, entry

_SENTENCE = re.compile(
    r"[^.!?\n]+(?:(?:(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\bDr)|(?<=\bSt)|(?<=\bSra)|(?<=\bMme)|(?<=\d))\.[^.!?\n]*)*(?:[.!?]+|\n|$)"
)
_FEWEST, _SHORTEST = 4, 30
"""So many sentences and words has a letter at least."""
_ASKS = re.compile(
    r"(?i)\?|\b(?:please|kindly|pray|(?:could|would|can|will|might|may) (?:you|i (?:ask|trouble|beg|have))|(?:so|as) (?:good|kind) as to|if you (?:would|could|might|can|were to|ran|made|put|did|took|gave|had)|wonder (?:if|whether) you|"
    r"(?:i|we)(?:['’]d| would| should)? (?:need|want|like|appreciate)|(?:i|we)(?:['’]d| would| should) (?:love|be (?:glad|grateful|obliged|happy|pleased))|let me (?:have|know)|tell me|ask(?:ing)? you|would help|my (?:request|question)|be (?:entered|noted|recorded|added|taken|changed|put|made|drawn|swapped|replaced|removed|deleted|approved)|"
    r"bitte\w*|(?:könnt|würd|möcht|bräucht|dürft|hätt)\w*|wären sie|ich brauche|por favor|podr[ií]a\w*|puede\w*|quisiera|necesito|ruego|agradecer[ií]a|s['’]il (?:te|vous) pla[iî]t|pourri\w+|pou(?:vez|rrait)|veuillez|je voudrais|prie|merci de|besoin|lütfen|rica|\w+(?:abilir|ebilir|ar|er|ır|ir) m[ıi]s[ıi]n\w*|istiyorum)\b"
)
_OWN_DOINGS = re.compile(
    r"(?i)^\W*(?:and |but |so )?(?:(?:i|we)(?:['’]ll| shall| will| have| had|['’]ve| am|['’]m| was| must| do hope| hope| trust| look| remain)|(?:ich|wir) (?:werde|habe|hoffe|bin)\w*|(?:j['’]|je |nous )(?:ai|vais|suis|espère)\w*|yours|with (?:my|all|kind|best|warm)\w*|many thanks|dear)\b"
)
"""What the writer has done and means to do, and how a letter opens and closes."""
_HARD = re.compile(r"(?i)\b(?:please|kindly|could you|would you|can you|will you|if you|bitte|por favor|lütfen)\b|\?")
_REACTS = re.compile(
    r"(?i)\b(?:itch\w*|rash\w*|swell\w*|swollen|hives|throat|tongue|lips?|breath\w*|wheez\w*|react\w*|upsets?|sick|ill|unwell|stomach|tummy|vomit\w*|cramps?|bloat\w*|can(?:no|['’])t|can not|must(?: not|n['’]t)|never|no longer|avoid\w*|without|nicht|kein\w*|nie|sin|nunca|sans|jamais)\b"
)
_KIN = re.compile(
    r"(?i)^\W*(?:and |but )?(?:my|our|mein\w*|unser\w*|mon|ma|mi)\s+(?:\w+\s+)?(?:wife|husband|son|daughter|mother|father|sister|brother|aunt|uncle|neighbou?r|boss|frau|mann|sohn|tochter|femme|mari|mujer|marido)\b"
)
_HOURS = frozenset("morning evening tonight mittag abend morgen matin soir tarde noche sabah aksam".split())
_SAYS = frozenset("and but so now then also first next finally today otherwise".split())
_FRAGMENT = 6
_MEASURED = ("weight", "height", "calories", "macros", "protein", "carbs", "fat", "target", "limit")
_TOLD = (
    "allergy",
    "dislike",
    "likes",
    "condition",
    "medication",
    "diet",
    "no_longer",
    "activity",
    "very_active",
    "sedentary",
)


def of_business(text: str, read: Callable[[str], Reading]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The sentences of a letter that are business, and those beside it; None where it is no letter, or has none beside."""
    sentences = tuple(s.strip() for s in _SENTENCE.findall(text) if s.strip())
    if len(sentences) < _FEWEST or len(text.split()) < _SHORTEST:
        return None
    asking = tuple(s for s in sentences if _asks(s, read(s)))
    opens_record = any(by_rule(read(s)) == "create" or len(read(s).figures.macros) > 1 for s in sentences)
    business = [read(s) for s in sentences if s in asking or _tells(read(s))]
    undated = not any(r.dates or r.figures or r.labs for r in business)
    kept = tuple(
        s
        for s in sentences
        if s in asking or _tells(read(s)) or (opens_record and _describes(read(s))) or (undated and _says_when(read(s)))
    )
    if not asking or len(kept) == len(sentences):
        return None
    return kept, tuple(s for s in sentences if s not in kept)


def _describes(r: Reading) -> bool:
    """Of somebody new: whatever may be of their record, and every fragment."""
    short = sum(1 for w in r.words if w.key) < _FRAGMENT
    told = r.has("male", "female", "other_gender", *FIELDS) or entry(r) or any(w.number for w in r.words)
    return short or told or bool(r.named or r.strangers)


def _says_when(r: Reading) -> bool:
    """`he's off to a training camp from the 8th of March`, where the request says no week."""
    return (
        bool(r.dates)
        and not _OWN_DOINGS.match(r.text)
        and (bool(r.named or r.strangers or r.described) or r.has("he", "she", "they"))
    )


def _asks(sentence: str, r: Reading) -> bool:
    """It is put as a request, or opens with what is to be done, and there is something to do it with."""
    if _OWN_DOINGS.match(sentence) and not _HARD.search(sentence):
        return False
    does = r.has(
        *VERBS,
        "show",
        "list",
        "check",
        "note",
        "buy",
        "tips",
        "recipe",
        "why",
        "picking",
        "serving",
        "what",
        "who",
        "which",
        "how_much",
        "how_many",
    )
    of_ours = does or _tells(r) or r.has("plan", "plans", "record", *MEAL_WORDS)
    return of_ours and (_ASKS.search(sentence) is not None or _orders(r))


def _orders(r: Reading) -> bool:
    """The first word that counts is one of doing."""
    doing = r.covered(*VERBS, "show", "list", "check", "note", "serving")
    opens = next((i for i, w in enumerate(r.words) if w.key and w.key not in _SAYS), None)
    return opens is not None and opens in doing


def _tells(r: Reading) -> bool:
    """A figure, an entry of somebody's record, or a plan in its week."""
    if r.figures or r.labs or (r.has(*_MEASURED) and any(w.number for w in r.words)):
        return True
    theirs = bool(r.named) or r.has("he", "she", "they")
    eaten = any(is_food(w.key) for w in r.words)
    recorded = r.has(*_TOLD) and (entry(r) or eaten) and not _KIN.match(r.text)
    held = r.has(*ENTRIES) or (entry(r) and _REACTS.search(r.text) is not None)
    hers = held and theirs and not _OWN_DOINGS.match(r.text)
    meals = any(r.words[m.start].key not in _HOURS for m in r.meal_marks)
    planned = bool(r.dates and r.has("plan", "plans")) or meals
    return recorded or hers or planned
