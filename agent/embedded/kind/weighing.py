"""What the rules heard against what the judge holds likeliest: the rules keep what they hear in a word of its own."""

import re

from agent.embedded.kind.asks import by_anyone
from agent.embedded.kind.denying import forbids
from agent.embedded.kind.judgement import Judgement, judged
from agent.embedded.kind.made_before import made_before
from agent.embedded.kind.of_dishes import asks_what_is_forbidden, asks_who_did
from agent.embedded.kind.of_somebody import of_a_record, only_asks
from agent.embedded.kind.wanted import asks_about, of_a_plan_there, shows, told_of_a_plan
from agent.embedded.kind.wishes_to_know import wishes_to_know
from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading, loud
from tools.spoken import asks_for_approval


def likeliest(r: Reading, rule: str, after: str | None) -> str:
    """The kind of act, where nothing guards what the rules say."""
    if (
        rule == "unknown"
        and len(r.words) <= _FEW
        and not (loud(r) or r.named or r.dates or r.figures or any(is_food(w.key) for w in r.words))
    ):
        return rule  # `hmm`
    if rule == "unknown" and after is not None and _NOT_THAT.match(r.text):
        return "leave"  # `no, not Lotte`
    judgement = judged(r, rule, after)
    if _heard_better(r, rule, judgement, after):
        return rule
    if judgement.kind == "generate" and asks_about(r):
        return "plan" if rule == "unknown" else rule
    needed = _CLEARLY if rule not in _LOOSE else _RATHER if judgement.kind in WRITING else 0
    kind = judgement.kind if judgement.lead >= needed else rule
    return _settled(r, rule, kind, after)


def _heard_better(r: Reading, rule: str, judgement: Judgement, after: str | None) -> bool:
    """What the rules heard stands, whatever the judge holds likelier."""
    kind = judgement.kind
    if rule == "tips" and kind == "generate":
        return True  # advice is asked for in a noun of its own
    if kind in _HEARD_ONLY or (kind == "ideas" and not r.dates):
        return True  # other dishes for no day that is named are recipes
    if (rule, kind) == ("patient", "plan") and asks_what_is_forbidden(r) and not r.meals:
        return True  # `what is it she can't have?`
    if _of_a_plan_made(r, rule, kind):
        return True
    if kind == "swap" and rule == "plan" and asks_who_did(r):
        return True
    if kind == "generate" and rule != "generate" and r.meals and r.dates.days and not r.has("plan", "plans"):
        return True  # a meal of a day is spoken of, and no week is made for it
    if (rule, kind) == ("plan", "shop") and r.meals and not r.has("how_much", "ingredients"):
        return True  # `list her snacks for next week`
    if rule == "explain" and any(w.key in _WHY for w in r.words):
        return True
    if rule == "validate" and kind == "plans" and r.has("plans"):
        return True  # findings are heard: the plans are not only to be listed
    if kind in {"leave", after} and rule == "unknown" and _goes_elsewhere(r):
        return True
    if kind in WRITING and rule == "plan" and shows(r):
        return True
    if (
        kind == "status"
        and rule != "unknown"
        and not (r.dates or r.has("plan", "plans", "week", "approve", "approved", "draft"))
    ):
        return True
    return (rule, kind) in _HEARD_BETTER or (rule == "plan" and kind == "status" and by_anyone(r))


def _settled(r: Reading, rule: str, kind: str, after: str | None) -> str:
    """The likelier kind, but for what a sentence only asks, tells or forbids."""
    if kind in {"update", "patients"} and only_asks(r):
        return "patient"
    if kind in WRITING and wishes_to_know(r):
        return "patient"
    if kind in {"generate", "swap", "redo"} and (rule != kind or _WENT.search(r.text)) and _remarks(r):
        return "unknown"  # `Bo seems a bit tired this week`, `Bo said she loved the dinner`
    if kind == "approve" and r.question and r.has("check"):
        return "validate"  # `kurallara uygun mu, kontrol eder misin?`
    if kind == "leave" and rule in _LOOKED_AT and r.has("show", "list", "what", "which", "why", "check"):
        return rule  # `ok, leave it. what can't she have?`
    kind = of_a_record(r, rule, kind, after)
    if kind == "generate" and (told_of_a_plan(r) or (rule != "generate" and of_a_plan_there(r))):
        return rule if made_before(r) else "plan" if rule in {"generate", "unknown", "plans"} else rule
    if rule == "delete" and kind in {"delete_plan", "delete_patient"}:
        return rule
    return "leave" if kind in FORBIDDABLE and forbids(r) else kind


def _remarks(r: Reading) -> bool:
    """Something is told of how somebody is or liked it, and nothing is to be done."""
    told = bool(r.named) or r.has("he", "she")
    return told and _TOLD_OF.search(r.text) is not None and not (
        "?" in r.text or r.has("plan", "plans", "generate", "swap", "redo", "wish", "without", "another", "serving")
    )  # fmt: skip


_WENT = re.compile(r"(?i)\bhad an? (?:\w+ )*(?:week|day|weekend)\b")
_TOLD_OF = re.compile(
    r"(?i)\bhad an? (?:\w+ )?(?:week|day|time|weekend|night|holiday)\b|['’]s? (?:\w+ ){1,3}(?:takes|likes|hates|eats|wants|says|is|was|has|had) |\b(?:seems?|looks?|looked|feels?|felt|sounds?|loved|liked|enjoyed|(?:is|was|has been|['’]s) (?:so |very |a bit |quite |rather |really )?(?:tired|ill|sick|well|better|happy|sad|poorly|busy|away|late|ok|okay|fine|delighted|pleased))\b"
)


def _of_a_plan_made(r: Reading, rule: str, kind: str) -> bool:
    """A plan that is to be approved is there, and none is made anew; nor for an order that is not understood."""
    if rule == "approve":
        made = kind == "generate" and not r.has("generate", "new", "redo", "another")
        return made or asks_for_approval(r.text)  # `¿podrías aprobar el plan de Aisha?`
    return kind == "generate" and rule in {"plan", "plans"} and _opens_strangely(r)


def _opens_strangely(r: Reading) -> bool:
    """`Verwirf Aishas Plan`, were the word not known: what is told to be done is not understood, so nothing is made."""
    if r.language == "en" or r.has("generate", "create", "new", "another") or not r.words or r.words[0].owned:
        return False
    return 0 in r.open_positions and not is_food(r.words[0].key)


_LOOKED_AT = frozenset("plan plans patient patients recipes shop validate explain food status".split())
_HEARD_BETTER = frozenset({("redo", "generate"), ("shop", "trace"), ("validate", "generate")})
"""What the rules hear in a word of its own (`a completely new Sunday`, `how much rice do we go through`), the judge mistakes."""
_WHY = frozenset("why warum wieso weshalb pourquoi neden nicin niye".split())
_NOT_THAT = re.compile(r"(?i)\s*(?:no|nein|non|hayır)\s*[,.!]?\s+(?:not|nicht|pas)\s+\S+(?:\s+\S+)?[.!\s]*$")


def _goes_elsewhere(r: Reading) -> bool:
    """`no wait, for Lotte`: put right, not called off."""
    keys = {w.key for w in r.words}
    return bool(r.named or r.dates or r.meals) and r.has("no", "sorry") and not keys & _CALLED_OFF


_CALLED_OFF = frozenset("not dont leave stop cancel forget nicht lass pas laisse deja degil".split())


_FEW, _RATHER, _CLEARLY = 2, 700, 1500
"""Thousandths of log odds: twice and more than four times as likely as the next."""
_LOOSE = frozenset("unknown patient patients plan".split())  # what the rules say where they heard no word for an act
_HEARD_ONLY = frozenset("count budget order substitute recall supplies rename".split())
"""Stock, money and orders: `if we had 2 kg left` is put like a count and is none; `I meant Petr, not Petra`
like a new name: so their own words have to be there."""
WRITING = frozenset(
    """create update rename delete_patient delete_plan delete generate approve swap redo mend lock undo duplicate order
    count budget substitute export""".split()
)
FORBIDDABLE = frozenset(
    "generate create swap redo lock mend undo approve delete delete_plan delete_patient export".split()
)
