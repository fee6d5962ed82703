"""Whether a sentence wants plans: new ones, a day made anew, or one mended. Decides for nobody what else it may ask."""

import re
from itertools import pairwise

from agent.embedded.kind.made_before import made_before
from agent.embedded.kind.not_yet import sees_to_it
from agent.embedded.kind.passed_over import keeps_in_mind
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import a_plan, changes_told, opening, someone

_FOR = frozenset("for fur para pour icin 4".split())


_DO = frozenset("do lets let".split())


_PLEASE = frozenset("please pls plz bitte porfa favor svp lutfen asap".split())


def mends(r: Reading) -> bool:
    """`update Amara's plan`, `adapt it to her new record`: the fewest changes to a plan that is there."""
    return (
        (r.has("mend") or changes_told(r))
        and r.has("plan")
        and not (r.meals or r.dates.days or r.figures or r.has("generate"))
        and not any(m.meaning == "add" and r.words[m.start].key != "record" for m in r.marks)
    )


def _wishes_for(r: Reading) -> bool:
    """`next week for Priya`, `Ingrid, week of 14 Dec pls`: no verb, but a person and a week that are asked for."""
    if (
        "?" in r.text
        or (r.question and opening(r) != "do")
        or r.meals
        or r.dates.days
        or r.has("show", "list", "approved", "draft", "record", "rule", "validate")
        or (r.has("patients") and not (r.described and r.has("all", "both")))
    ):
        return False
    if r.described and r.has("plan") and r.dates.weeks and not r.question:
        return True
    led = any(n.start and r.words[n.start - 1].key in _FOR | _DO for n in r.named)
    asked = (any(w.key in _PLEASE for w in r.words) or opening(r) == "do") and not any(
        r.words[n.end - 1].owned for n in r.named
    )
    return bool(r.named or r.has("all", "both")) and (led or asked or (r.has("all") and r.has("for")))


_NEED = frozenset(
    "needed need needs want wants like require brauche brauchen mochte necesito necesitamos quiero besoin faut voudrais lazim istiyorum gerekiyor".split()
)


_ASKED = frozenset("is are has have do does did who which".split())


def _made_ready(r: Reading) -> bool:
    """`get plans ready for Ann`, `could we have Ann planned for next week`: somebody's, that are to be there."""
    whose = bool(r.named or r.described or r.strangers) or r.has("all", "both", "they", "he", "she")
    return whose and opening(r) not in _ASKED and bool(_READY.search(r.text))


def _needs_plans(r: Reading) -> bool:
    """`I need menus for the two pregnant women`: plans that are wanted, of nobody who has one already."""
    owned = any(r.words[n.end - 1].owned for n in r.named)
    polite = opening(r) in _MAY and any(
        w.key in {"possible", "have", "get", "moglich", "posible", "avoir", "haben"} for w in r.words
    )
    whose = bool(r.named or r.described) or r.has("all")
    if polite and whose and r.has("plan") and r.dates.weeks and not owned and not r.has("show", "check", "list"):
        return True
    return r.has("plan") and not owned and not r.question and any(w.key in _NEED for w in r.words)


_MAY = frozenset("would could can may might konnte konnten podria podriamos pourrait pourrions".split())


_HAVE_THEM = re.compile(
    r"(?i)^\W*(?:(?:and|so) )?(?:do|does|did)\b[^.;?]{1,60}\b(?:have|has|got)\b[^.;?]{0,30}\b(?:plans?|menus?)\b[^.;]*\?"
)
"""`do Bo and Ann both have plans?`"""


def _does_them(r: Reading) -> bool:
    """`can u do Tom + Ann for 7 Dec`: to do somebody is to plan for them."""
    led = {i for i, w in enumerate(r.words[:-1]) if w.key in {"do", "mach", "haz", "fais"}}
    whole = r.covered("all", "both")
    if _HAVE_THEM.search(r.text):
        return False
    done = any({i + 1, i + 2} & (r.name_positions | whole) for i in led)
    timed = any({i + 1, i + 2} & r.date_positions for i in led) and bool(r.dates.weeks) and r.has("for")
    done = done or (timed and bool(r.named) and not r.question)
    return done and (bool(r.dates) or r.has("week", "plan")) and not (r.meals or r.has("redo"))


_READY = re.compile(
    r"\b(?:get|have|gets?|put)\b[^.?!]{1,40}?\b(?:ready|sorted|done|organi[sz]ed|set up|in place|lined up|planned)\b(?!\s*(?:by|already))"
)


def _gets_ready(r: Reading) -> bool:
    """`get her week ready`, `have Bo sorted for next week`: something is to be there that is not yet."""
    whose = bool(r.named or r.described) or r.has("he", "she", "they", "all", "both")
    when = r.has("plan", "plans", "week") or bool(r.dates.weeks)
    told = _READY.search(r.text.casefold()) and not r.has("delete", "approve", "export", "buy", "check", "redo")
    return bool(told) and whose and when and not (r.meals or (r.question and opening(r) not in _MAY | {"can", "could"}))


_NOTHING_YET = re.compile(
    r"\b(?:nothing|neither\b[^.;?!]*\b(?:has|have|got)|nobody\b[^.;?!]*\b(?:has|made)|no (?:plan|menu)|without an?|(?:hasn|haven|isn|doesn)['’]?t (?:got |have |had )?(?:an?|any|one)\w*|still (?:needs?|missing|lacks?|pending|outstanding|due)|(?:don|doesn)['’]?t (?:think|believe|see that) (?:any(?:one|body)|somebody|we|they|it)\b[^.;?!]*\b(?:made|done|written|prepared|got round)|(?:not|n['’]t) been (?:made|done|written|prepared))\b"
)
_KNOW = frozenset("know whether if savoir wissen ob saber ogrenmek".split())
"""To know something of a plan is not to want one."""


_WHETHER = frozenset("if whether si ob que".split())
_ASKING = frozenset(
    "how what which who whose when where wie was welche welcher wer wann wo que quien quienes cuando como cuales comment quand qui quels quelles ne nasil kim hangi".split()
)


def asks_about(r: Reading) -> bool:
    """`how do their plans look?`, `who of them has a plan?`: something is to be told, not made; `how about a plan` wishes."""
    keys = [w.key for w in r.words if w.key and w.key not in {"and", "und", "y", "et", "so", "ve", "ok"}]
    if any(one in _KNOW and other in _WHETHER for one, other in pairwise(keys)):
        return True
    return (
        keys[:1] != [] and keys[0] in _ASKING and keys[1:2] not in (["about"], ["bout"]) and not r.has("create", "new")
    )


_TOLD = re.compile(
    r"(?i)\b(?:the|that|this|his|her|their|old|[^\W\d_]+['’]?s)\s+(?:(?:meal|diet|weekly|old|current|last)\s+)?(?:plan|menu|week)\b[^.;?!]{0,90}?\b(?:is|was|has been|has (?:my|our|the)|looks|seems|reads|suits|isn['’]?t|wasn['’]?t|won['’]?t|will not|has become|are|were)\b"
    r"(?!\s+(?:needed|required|wanted|due|still missing|missing|to be made|outstanding)\b)"
)


_TOPIC = re.compile(
    r"(?i)^\W*(?:(?:hello|hi|hey|right|so|ok|okay|now)\W+)?(?:(?:it|this|that)(?:['’]s| is| concerns)|i(?:['’]m| am) (?:calling|writing|asking|here|ringing)|i have a question|es geht|se trata|il s['’]agit|c['’]est)?\s*"
    r"(?:about|regarding|concerning|to do with|with regard to|as for|speaking of|turning to|coming to|um|bezüglich|wegen|zu|de|sobre|acerca de|en cuanto a|à propos d[eu]?|au sujet d[eu]?|concernant|d['’])\b"
)


def _only_names_it(r: Reading) -> bool:
    """`It's about her plan for the week of 8 March.`: what is to be done with it comes later."""
    wanted = r.has("wants", "another") or any(w.key in _NEED for w in r.words)
    return _TOPIC.search(r.text) is not None and not wanted and not _NOTHING_YET.search(r.text.casefold())


def told_of_a_plan(r: Reading) -> bool:
    """`the plan for Bo for the 15th is of no use any more`: something is told of a plan that is there; none is asked for."""
    if sees_to_it(r):
        return False
    if made_before(r):
        return True
    told = _TOLD.search(r.text) is not None or _only_names_it(r)
    return not r.question and told and not a_plan(r) and not r.has("generate", "new", "redo")


def of_a_plan_there(r: Reading) -> bool:
    """`give Will's and Petra's menus a once-over`: plans that are somebody's already, and no word for making any; or only told of."""
    owners = {n.end for n in r.named if r.words[n.end - 1].owned} | {
        i + 1 for i in r.covered("he", "she", "they") if r.words[i].key in {"his", "her", "their"}
    }
    theirs = any(m.meaning in {"plan", "plans"} and owners & {m.start, m.start - 1} for m in r.marks)
    if only_tells(r):
        return True
    return (
        theirs
        and not r.has("generate", "create", "new", "redo", "another")
        and not any(w.key in _NEED for w in r.words)
    )


_TELLING = frozenset(
    """rang phoned moan moans moaned moaning complained complains complaining grumbled grumbles whinged says said thinks thought reckons finds found felt feels loved
    liked mentioned told asked wonders wondered wondering lost forgot forgotten whether heard saw looked ob""".split()
)


def only_tells(r: Reading) -> bool:
    """`Grace rang to moan about her week`, `I've lost track of whether Bo has a plan`: somebody says or thinks something, and
    nothing is asked to be made.
    """
    wished = r.has("generate", "create", "new", "redo", "another", "wants", "none_there") or any(
        w.key in _NEED for w in r.words
    )
    return not wished and any(w.key in _TELLING for w in r.words)


_SHOWN = frozenset(
    "show display view open zeig zeige zeigen muestra muestrame ensena ensename montre montrez affiche goster gosterir".split()
)


def shows(r: Reading) -> bool:
    """`show me his plan for next week`: one that is there, and none is made."""
    return any(m.meaning == "show" and r.words[m.start].key in _SHOWN for m in r.marks) and not a_plan(r)


def _of_no_plan(r: Reading) -> bool:
    """`could you start a record for him`, `anyone without a plan?`, `a family is asking for a sample menu`."""
    if _LOOKS_LIKE.search(r.text) and not r.has("generate"):
        return True
    record = r.has("create") and r.has("record") and not r.has("plan", "week")
    sample = r.has("demo") and not (someone(r) or r.has("all", "both"))
    return record or sample or (r.has("none_there") and r.has("who") and "?" in r.text)


_LOOKS_LIKE = re.compile(
    r"(?i)^\W*(?:and |so )?(?:what (?:does|do|would|will|is)|how (?:does|do|would|will)|wie sieht|cómo es|à quoi ressemble)\b[^.;!]*\b(?:look|looks|aus|ressemble|es)\b"
)
"""`what does a plan for Bo look like?`"""


def generates(r: Reading) -> bool:
    if told_of_a_plan(r) or _of_no_plan(r) or (_HAVE_THEM.search(r.text) and not r.has("generate", "create", "new")):
        return False
    reminded = keeps_in_mind(r) and _THEN_PLAN.search(r.text) and not r.has("check", "approve", "export", "swap")
    if sees_to_it(r) or ((reminded or _gets_ready(r)) and not r.has("buy", "tips", "recipe", "why")):
        return True
    if asks_about(r) and opening(r) not in {"que", "was", "what"} and not r.has("redo", "rule_based", "llm"):
        return False
    if r.has("buy", "tips", "recipe", "why", "how_many", "how_much") or any(w.key in _KNOW for w in r.words):
        return False
    if r.has("check") and not a_plan(r) and not r.has("create", "new"):
        return False
    if (
        r.has("rule_based", "llm")
        and (someone(r) or r.has("all", "both") or bool(r.dates.weeks))
        and not r.meals
        and not (r.has("show", "what") and not r.has("compare"))
    ):
        return True
    if _made_ready(r):
        return not r.has("delete", "check", "approve", "export", "swap")
    if _needs_plans(r) or _does_them(r):
        return not r.has("delete", "check", "approve", "export", "swap", "show") or r.has("generate")
    if r.has("generate", "redo", "create", "new") and not (r.question and r.has("show") and not a_plan(r)):
        return r.has("plan", "week", "all", "both", "they", "it", "patients") or someone(r) or bool(r.dates)
    bare = not r.has("plan", "week") and not r.dates and opening(r) != "do"
    if bare or r.has("delete", "check", "approve", "export", "swap", "lock", "undo"):
        return False
    if _wishes_for(r):
        return True
    if a_plan(r) and not r.has("list", "which"):
        return not (r.question and opening(r) in {"is", "does", "has", "hat", "ist", "tiene", "hay", "a", "did"})
    return not r.question and not r.has("show", "list", "approved", "draft") and opening(r) in {
        "plan", "plans", "plane", "planes", "menu", "menus", "mealplan", "weekly", "meal",
    } and (someone(r) or r.has("all", "both", "patients", "patient") or r.has("a_condition", "a_diet"))  # fmt: skip


_THEN_PLAN = re.compile(
    r"(?i)[,;:–-]\s*(?:(?:and|then|but|please|now|just) )*(?:plan|make|prepare|draw up|do|create|generate) \S+|\b(?:when|while|as) (?:you |i |we )?(?:plan|planning|make|making|prepare|preparing|draw up|drawing up|do|doing)\b"
)
"""`don't forget her nut allergy, plan her next week`: what is kept in mind forbids nothing."""
_ONLY_IF_MISSING = re.compile(
    r"(?i)\b(?:if|unless|in case|wenn|falls|si|s['’]il|s['’]ils)\b[^.;?!]*\b(?:hasn['’]?t|haven['’]?t|has no|have no|doesn['’]?t have|don['’]?t have|isn['’]?t|"
    r"already|kein\w*|schon|no tiene|n['’]a pas|n['’]en a pas|a pas)\b"
)


def only_if_missing(r: Reading) -> bool:
    """`if he hasn't got a plan, make one`: never a second beside one that is there."""
    return bool(_ONLY_IF_MISSING.search(r.text))
