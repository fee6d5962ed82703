"""Does a sentence ask whether there is a plan, whether it is approved, or where it stands? Knows no plan."""

import re

from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import opening
from domain.text import fold
from tools.spoken import asks_for_approval

_STATUS_ASKED = frozenset(
    "is are was were has have did which who when ist sind wurde wurden welche esta estan es fue cuales que est sont quels quel hangi how list show any there what whose".split()
)


_WHETHER_APPROVED = re.compile(
    r"(?i)\b(?:whether|ob|(?:know|see|check|tell me|find out|sure|say|says|wissen|saber|savoir) (?:if|ob|si))\b[^.?!]{0,60}\b(?:approved|signed(?: off)?|freigegeben|genehmigt|aprobad[oa]s?|approuvée?s?)\b"
)


def asks_whether_approved(r: Reading) -> bool:
    """`can you find out whether Grace's plan is approved`: asked, and nothing is approved for it."""
    stands = _WHERE_IT_STANDS.search(r.text) is not None and not (r.has("buy", "stock") or r.meals)
    return stands or _WHETHER_APPROVED.search(r.text) is not None


_WHERE_IT_STANDS = re.compile(
    r"(?i)\bwhere (?:does|do) [^.;!?]{1,50}\bstand\b|\bwhere (?:are we|do we stand) with [^.;!?]{0,30}\b(?:plan|one|menu)|\b(?:what['’]?s|what is) the (?:status|state) of [^.;!?]{0,30}\b(?:plan|one|menu|it)\b|\bwie steht es um [^.;!?]{0,30}(?:plan|anderen|zweiten)|"
    r"\ben qu[eé] (?:estado|punto) est[aá] [^.;!?]{0,30}(?:plan|otro|segundo)|\boù en est [^.;!?]{0,30}(?:plan|autre|deuxième|second)|\bplan\w* ne durumda\b"
)
"""`where does the second one stand?`"""


def asks_status(r: Reading) -> bool:
    if r.has("approve") and asks_for_approval(r.text):
        return False
    return r.has("approved", "approve", "draft") and (r.question or r.has("list", "show")) and (
        opening(r) in _STATUS_ASKED or (r.language == "tr" and not _WOULD_YOU.search(fold(r.text)))
    ) and not r.has("delete")  # fmt: skip


_WOULD_YOU = re.compile(r"\bonayla(?:r|yabilir|yiver) misin(?:iz)?\b|\bonay verir misin(?:iz)?\b")
"""`planını onaylar mısın?`: Turkish asks for it so."""


_IF_THERE = re.compile(
    r"\b(?:do|does|did) (?:\S+ ){1,4}?(?:have|need|got)\b(?: \S+){0,5}? (?:plan|menu|meal plan|mealplan|one)\b"
    r"|\b(?:has|have) (?:\S+ ){1,4}?got\b(?: \S+){0,5}? (?:plan|menu|meal plan|mealplan|one)\b"
    r"|\b(?:hat|haben|gibt) (?:\S+ ){1,4}?(?:einen|nen|ein|was)\b(?: \S+){0,2}? ?\w*(?:plan|menu)\b"
    r"|\b(?:tiene|tienen|tenemos|hay|existe)\b(?: \S+){0,4}? (?:un|algun) (?:plan|menu)\b"
    r"|\b(?:a|ont|avons|on a|a[ -]t[ -](?:il|elle|on)|y a[ -]t[ -]il|existe[ -]t[ -]il)(?: deja| encore| toujours)? (?:un|du) (?:plan|menu)\b"
    r"|\b(?:plani|menusu|plan|menu) var mi\b"
)


def asks_if_there(r: Reading) -> bool:
    """`do we already have a menu for Bo?`, `a-t-elle déjà un plan ?`: it is looked for, and none is made."""
    asked = (r.question or "?" in r.text) and _IF_THERE.search(fold(r.text)) is not None
    return asked and not r.has(
        "generate", "create", "new", "redo", "another", "plans", "all", "both", "buy", "how_much"
    )
