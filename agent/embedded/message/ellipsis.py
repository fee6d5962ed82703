"""Sentences that say only for whom or when, and that it is the same once more: `oh, and Ayşe's too, same week`.

What is to be done again is told by the act before. Looks nobody up.
"""

import re
from dataclasses import replace

from agent.embedded.language.lexicon import Mark
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, VERBS, entry

_ONCE_MORE = re.compile(
    r"(?i)\b(?:too|also|as well|likewise|ditto|same|auch|ebenfalls|ebenso|genauso|desgleichen|aussi|également|pareil|même|tambi[eé]n|igual|lo mismo|de igual modo|ook|pure|anche|também|też|de aynı|aynı|aynısı)\b"
)
_OTHERWISE = (
    *VERBS, "show", "list", "what", "which", "who", "why", "how_many", "how_much", "check", "buy", "tips", "recipe", "send", "compare", "price", "record",
    "rename", "patient", "patients", "contains", "facts", "rule", "note", "help", "thanks", "demo", "import", "approved", "draft", "mend", "unlock",
)  # fmt: skip
_REPEATED = frozenset(
    "generate validate approve plan export explain delete_plan status shop tips swap redo lock undo send compare".split()
)
_LONGEST = 14
_TOGETHER = re.compile(
    r"(?i)\b(?:in )?with (?:them|those|these|that|it|the (?:others?|rest))\b|\b(?:to|on(?:to)?|in) (?:them|those|these|that|it|(?:the|that) (?:list|order|total|lot))\b|\b(?:in|on|as|into|onto) (?:one|a single|the same)(?: \w+)? ?(?:list|order|go)?\b|\b(?:the two|the three|both|all three) (?:of them|together)\b|\bzusammen\b|\bin einer liste\b|\ben una (?:sola )?lista\b|\bjunt[oa]s\b|\bensemble\b|\bsur une (?:seule )?liste\b|\bbirlikte\b|\btek liste\w*|\bdazu\b|\bavec (?:eux|elles)\b|\bcon ell[oa]s\b"
)


_MOVES_ON = re.compile(
    r"(?i)^\W*(?:(?:and|ok|okay|fine|good|great|right|lovely|perfect|nice|super|thanks|thank you|cheers|ta|alright|all right|grand|gut|prima|schön|super|danke|bien|vale|perfecto|gracias|parfait|merci|tamam|güzel)\b[\s,.!;:–-]*)*"
    r"(?:and |then |so )*(?:(?:now|next|next up|onto|on to|over to|and|then|same (?:again )?for|jetzt|nun|dann|weiter mit|ahora|luego|maintenant|ensuite|şimdi)\b|(?=.*\b(?:same week|same for|as well|too|gleiche woche|misma semana|même semaine|aynı hafta)\b))"
)


_OF_A_PLACE = frozenset({"swap", "redo"})
_DO = frozenset("do make change swap redo mach mache machen haz hazlo fais faites yap".split())


def does_likewise(r: Reading, job: Act) -> bool:
    """`do the Saturday likewise` after a look in between: what was done to another day."""
    told = any(word.key in _DO for word in r.words) and bool(_ONCE_MORE.search(r.text)) and "?" not in r.text
    alone = not (r.named or r.strangers or r.things or r.figures or entry(r) or r.has("show", "list", "why", "plan"))
    return job.kind in _OF_A_PLACE and bool(r.dates.days) and told and alone


def moves_on(r: Reading, job: Act) -> bool:
    """`fine. Now Petra, same week`: on to somebody else, with nothing to do but what was being done; `and Petra's` of those it
    was done for already is one more look.
    """
    there = {pid for named in job.who.named for pid in named.ids}
    if any(r.words[n.end - 1].owned or there.intersection(n.ids) for n in r.named) and job.kind == "generate":
        return False
    if job.kind in _OF_A_PLACE:
        return False
    own = r.things or r.strangers or r.figures or r.labs or entry(r) or r.question or r.meals or r.dates.days
    said = sum(1 for word in r.words if word.key)
    again = r.has("same", "week") or bool(r.dates.weeks) or r.text.rstrip(" .!").endswith("please")
    return (
        bool(r.named)
        and not own
        and said <= _LONGEST
        and not r.has(*(m for m in _OTHERWISE if m not in {"show", "list"}), *FIELDS)
        and again
        and _MOVES_ON.search(r.text) is not None
    )


_WHOSE = re.compile(
    r"(?i)^\W*(?:and |so )?(?:whose|who|wessen|wem|de qui[eé]n(?:es)?|à qui|pour qui|kimin)\b(?: \w+)?(?: (?:are|is|sind|ist|son|es|sont|est))?(?: (?:they|those|these|it|that|the plans?|die|sie|das))?(?: all| for)?\W*$"
)


def whose_again(r: Reading, last: Act) -> Act | None:
    """`whose are they?` after plans were counted: the same list, with the names."""
    return replace(last, keeps=True) if last.kind in {"plans", "status"} and _WHOSE.search(r.text) else None


_OF_SEVERAL = frozenset({"shop", "tips"})


def repeats(r: Reading, last: Act) -> bool:
    """Nothing is said but whom or when, and that it is the same once more."""
    said = sum(1 for word in r.words if word.key)
    points = bool(r.named or r.strangers or r.dates or r.meals) or r.has("he", "she", "they", "both")
    bare = not (r.things or r.figures or r.labs or entry(r) or r.question or r.has(*_OTHERWISE, *FIELDS))
    return last.kind in _REPEATED and points and bare and said <= _LONGEST and bool(_ONCE_MORE.search(r.text))


_PUT_TOGETHER = re.compile(
    r"(?i)\b(?:put|add|take|tot|roll|lump|throw|combine|merge|join|bring|do|make|have|give|need)\b[^.;?!]{0,25}\b(?:both|two|three|four|five|them|those|these|all|lot|lists?)\b[^.;?!]{0,25}\b(?:together|up|in(?:to)? one|on one|as one|one list|single list|combined)\b"
    r"|\b(?:combine|merge)\b[^.;?!]{0,15}\b(?:both|two|three|four|five|them|those|these|all|lists?)\b|\b(?:both|two|three|four|all) (?:lists )?together\b|\btogether (?:as|in|on) one\b"
    r"|\b(?:beide|alle|die (?:zwei|beiden|drei))\b[^.;?!]{0,20}\b(?:zusammen|in einer liste|auf einer liste)\b|\b(?:l[oa]s dos|ambos|tod[oa]s|l[oa]s tres)\b[^.;?!]{0,20}\b(?:junt[oa]s|en una (?:sola )?lista)\b|\bjunta (?:las|los) dos\b"
    r"|\b(?:les deux|tous|les trois)\b[^.;?!]{0,20}\b(?:ensemble|sur une (?:seule )?liste)\b|\bikisini\b[^.;?!]{0,20}\b(?:birleştir|topla|tek liste)\w*"
)
_COUNTED_BOTH = re.compile(r"(?i)\b(?:two|both|beide[ns]?|zwei|dos|amb[oa]s|deux|ikisini)\b")


def put_together(r: Reading, last: Act) -> Act | None:
    """`put the two together please, it all goes in one van`: one list of those who had one each."""
    own = r.named or r.strangers or r.dates or r.figures or r.has("generate", "approve", "delete", "export", "swap")
    if last.kind not in _OF_SEVERAL or own or not _PUT_TOGETHER.search(r.text):
        return None
    meant = "both" if _COUNTED_BOTH.search(r.text) else "they"
    told = replace(r, marks=(*r.marks, Mark(meant, 0, 0)))
    return replace(last, reading=told, who=Who(plural=True), things=(), keeps=True, latest=None)


def together(last: Act, who: Who, r: Reading) -> bool:
    """`put Will in with them`: the list of those before and of one more."""
    more = r.has("add") or bool(_TOGETHER.search(r.text))
    return last.kind in {"shop", "tips"} and bool(who.named and last.who.named) and more and not who.everyone


_DOES = re.compile(
    r"(?i)\W*(?:(?:ok|okay|so|then|please|well|right|and|now|just|fine|alright|go ahead and|could you|can you|would you)\b[\s,]*)*(?:do (?:it|so|that)|approve it)(?:\s+(?:then|now|please|for me|will you))*\W*|"
    r"\W*(?:(?:dann|also|ok|bitte)\b[\s,]*)*(?:mach|tu) (?:es|das)(?: (?:dann|bitte|jetzt))*\W*|\W*(?:(?:pues|entonces|vale)\b[\s,]*)*h[aá]zlo(?: (?:entonces|ya|por favor))*\W*|\W*(?:(?:alors|bon)\b[\s,]*)*(?:fais|faites)[- ]le(?: (?:alors|donc))*\W*|\W*(?:o zaman )?(?:yap|onayla)(?: o zaman| lütfen)?\W*"
)


def does_what_was_asked(r: Reading, last: Act) -> Act | None:
    """`then do it` after `is it approved yet?`: it is to be approved, and nothing is made anew."""
    asked = last.kind == "status" and last.reading.has("approve", "approved", "draft")
    if not asked or _DOES.fullmatch(r.text) is None:
        return None
    return replace(last, kind="approve", reading=replace(r, marks=(*r.marks, Mark("approve", 0, 0))), keeps=True)
