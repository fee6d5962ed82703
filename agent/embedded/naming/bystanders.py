"""Names of people who are no patients: who asked, told, wants the file, signs the message, or whose clinic it is.

Such a name neither stops a request that names its patient nor ends up in it. Wherever an unknown name could stand in
the patient's own place it is left alone, to be asked about. Knows no act.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.embedded.calendar.spoken_dates import is_calendar_word
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark, quiet
from agent.embedded.language.words import Word
from agent.embedded.naming.names import Named

_TITLES = frozenset(
    "mister missus mr mrs ms miss mx dr doctor prof professor sister nurse chef frau herr herrn schwester senora senor sr sra monsieur madame mme m bay bayan".split()
)
_WHERE = r"(?P<where> (?:from|on|in|at|down in|over in|von|vom|aus|in der|aus der|de|du|del|de la|des)(?: (?:the|our|diet|main|der|dem|la|le|el))*(?: (?!§)[\w@]+){1,2}?)?"
_BESIDES = r"(?: ,? ?\( [^()]* \))?"
_ALSO = r"(?: (?:has|have|had|s|is|was|just|also|now|then|still|already|again|only|kindly|quickly|in turn|hat|hatte|eben|gerade|a|m|nous|me|nos|ha|acaba de|vient de|heeft|net))*?"
_TELLS = (
    r"(?:says?|said|saying|tells?|told|mentions?|mentioned|reports|reported|notice[sd]|notes|noted|pointed out|points out|reckons?|thinks|feels|confirms|confirmed|insists|"
    r"rang|rings|phoned|phones|emailed|messaged|texted|writes|wrote|let (?:me|us) know|lets (?:me|us) know|ask(?:s|ed|ing)(?= if| whether| that| how| who| which| what| why| when)|ask(?:s|ed|ing) (?:me|us|you)|bittet|bat|"
    r"want(?:s|ed) (?:me|us|you) to|needs (?:me|us|you) to|would like (?:me|us|you) to|want(?:s|ed) to know|needs to know|would like to know|wonder(?:s|ed|ing)|passed (?:this|it|that)? ?on|passes (?:this|it|that) on|"
    r"(?:is|was) (?:happy|fine|ok|okay|content|pleased|satisfied|all right|alright)(?: with (?:it|this|that|them|everything))?|agrees?|agreed|has no objections?|(?:looked|gone|been|went) (?:at|over|through)(?: (?:it|this|that|them))?|(?:checked|reviewed|read|seen)(?= (?:it|this|that|them|the|his|her|§))|"
    r"(?:ruled|rules|decided|decides|decreed|declared|declares|promised|promises|assured|assures|guarantees|guaranteed|advised|advises|claims|claimed|argues|argued|maintains|determined|concluded|established|certified|allowed|allows|permits|permitted|cleared|authori[sz]ed)(?= that| the| this| it| a| us| me)|"
    r"left (?:me|us|a|word)|sent (?:me|us|word|over|this|it)|"
    r"sagt|sagte|gesagt|meint|meinte|fragt|fragte|lasst (?:fragen|ausrichten)|gebeten|mochte wissen|will wissen|schreibt|schrieb|rief|angerufen|berichtet|"
    r"dit|demande si|demande (?:de|que)|ecrit|signale|precise|veut savoir|voudrait savoir|dice|dijo|dicho|pide que|pregunta|pregunto|escribe|escribio|comenta|avisa|quiere saber|"
    r"diyor|dedi|soyledi|soyluyor|soruyor|sordu|rica etti|zegt|vraagt|dice che|chiede se|chiede di|diz|pede que|mowi|prosi)"
)
_WANTS = (
    r"(?:wants|wanted|needs|needed|would like|d like|would love|ask(?:s|ed|ing) for|is after|is waiting (?:for|on)|was after|requests|requested|requires|has requested|will need|is (?:printing|doing|ordering|taking|picking|sending|collecting|preparing|writing)|"
    r"mochte|will|braucht|hatte gern|wunscht|verlangt|demande|voudrait|veut|souhaite|a besoin|aimerait|attend|pide|quiere|necesita|solicita|querria|istiyor|vraagt|wil|chiede|vuole|pede|quer|precisa)"
)
_ITSELF = r"(?: (?:it|them|this|that|these|those|to (?!eat|have|lose|gain|stop|start|be|drink|go)\w+|him|her|es|ihn|sie|das|lo|la|los|le|les))"
_THING = "clinic|letter|note|email|mail|message|request|round|rounds|ward|office|surgery|team|referral|instructions?|orders|behalf|practice|handwriting|writing|class|shift|desk"
_KIN = "mum|mom|mother|father|dad|wife|husband|daughter|son|partner|sister|brother|granny|nan|grandmother|grandfather"
_BY = r"(?:according to|on behalf of|per|as per|laut|im auftrag von|selon|de la part de|a la demande de|segun|de parte de)"
_WITH = (
    r"(?:by|from|with|via|through|after seeing|spoke to|speaking to|talking to|like|mit|durch|nach|avec|con|par|por)"
)
_HANDED = r"(?:send|sent|email|mail|forward|give|show|hand|pass|print|fax|schick\w*|send\w*|envia\w*|envoy\w*|manda\w*)"
_PLACES = r"(?:on|in|at|from) (?:the |our )?(?:\w+ )?(?:kitchen|reception|ward|office|desk|pharmacy|clinic|surgery|front|admin|hr|accounts|stores|catering)"
_THANKS = r"(?:thanks|thank you|thx|cheers|ta|regards|best|kind regards|many thanks|lg|vg|mfg|gruss|grusse|danke|merci|cordialement|gracias|saludos|tesekkurler|love|x)"
_HELLO = r"(?:hi|hello|hey|dear|hiya|morning|good morning|good afternoon|good evening|hallo|liebe|lieber|guten morgen|guten tag|bonjour|salut|hola|buenos dias|merhaba|ciao)"

_LEADING = frozenset(
    "per via laut nach selon segun according by from for with von fur para pour de heard forwarding spoke told asked ask tell i".split()
)
_KNOWS = r"(?: (?:what|which|who|how|whether|if|was|welche|wer|wie|que|quien|qui|quels|combien|cuanto)) (?:we|you|they|there|wir|il|hay|on)\b"
_ALWAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<who>@){_BESIDES} ?'s (?:{_THING})\b",
        rf"\b{_BY} (?P<who>@)(?! ')",
        rf"\b{_THANKS}(?: [,.!–-])* (?P<who>@)(?: x+)?(?: [.!])*\s*$",
        r"[.!?] [–-]+ (?P<who>@)(?: x+)?\s*$",
        rf"^(?:{_HELLO}) (?P<who>@)(?= [,!.:–-])",
        rf"\b(?:tell|show|remind) (?P<who>@){_WHERE}(?={_KNOWS})",
        r"\b(?:its|it s|this is|c est|ici|hier ist|hier spricht|soy|aqui) (?P<who>@)(?P<where> (?:from|in|at|de|del|aus|von|vom|l|la|der) [^,.;:!?]+)(?= [,.;:!?])",
    )
)
"""Nobody's own place, whoever else is named."""
_TELLING = re.compile(
    rf"(?P<who>@){_BESIDES}{_WHERE}(?: ,)?(?P<verb>{_ALSO} {_TELLS}\b(?: (?:me|us|you|mir|uns|mich|nous|que|that|dass|to (?!@))\b)*)"
)
_WANTING = re.compile(
    rf"(?P<who>@){_BESIDES}{_WHERE}(?: ,)?(?P<verb>{_ALSO} {_WANTS}\b)(?P<what>[^,.;:?!–]*)(?P<end>[,.;:?!–]?)"
)
_BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<who>@){_BESIDES} ?'s (?:{_KIN})\b",
        rf"\b{_WITH} (?P<who>@)(?! ')",
        r"\blet (?P<who>@)(?= (?:have|see|know)\b)",
        rf"\b{_HANDED}\b[^.;?!]* (?:to|for|an|fur|a|pour|para) (?P<who>@)(?! ')",
        rf"\bfor (?P<who>@)(?= {_PLACES}\b)",
        r"§ 's (?:\w+ ){0,2}(?:plan|menu|week|file|list|record)\b[^.;?!]*\b(?:as|pdf|excel|csv|xlsx|ics|print\w*|export\w*|download\w*|spreadsheet|calendar)\b[^.;?!]* for (?P<who>@)(?! ')",
        rf"\b(?:{_HANDED}|export|download)\b[^.;?!]*§ 's[^.;?!]* for (?P<who>@)(?! ')",
    )
)
"""Beside a patient who is named for certain."""
_OF_MANY = frozenset("how_many patients who which all none_there buy".split())
_HIM_OR_HER = frozenset(
    "he she him his her hers er sie ihm ihn ihr ihre ihren sein seine seinen elle il lui le la sa son ella el su".split()
)


@dataclass(frozen=True, slots=True)
class _Line:
    """The sentence with `@` for a name nobody bears and `§` for a patient; `places` is where each word of it stands."""

    said: str
    places: tuple[tuple[int, int, int], ...]

    def positions(self, start: int, end: int) -> Iterator[int]:
        for at, first, last in self.places:
            if start <= at < end:
                yield from range(first, last)


def bystanders(words: Sequence[Word], meant: Sequence[Mark], named: Sequence[Named]) -> frozenset[int]:
    """The positions of such names, and of the words by which they are said to ask and tell."""
    strange = _strange(words, meant, named)
    if not strange:
        return frozenset()
    line = _line(words, strange, named)
    meanings = {mark.meaning for mark in meant}
    found = {i for pattern in _ALWAYS for match in pattern.finditer(line.said) for i in _who(line, match)}
    known = "§" in line.said
    if known:
        found |= {i for pattern in _BESIDE for match in pattern.finditer(line.said) for i in _who(line, match)}
    for match in _TELLING.finditer(line.said):
        if known or _speaks_of_none(line.said, match):
            found |= _all_of(line, match)
    for match in _WANTING.finditer(line.said):
        if _wants_for_another(match, known=known, many=not meanings.isdisjoint(_OF_MANY)):
            found |= _all_of(line, match)
    return frozenset(found)


def _all_of(line: _Line, match: re.Match[str]) -> set[int]:
    """Who asks, from where, and the words for asking."""
    where = set(line.positions(match.start("where"), match.end("where"))) if match["where"] else set()
    return {*_who(line, match), *where, *line.positions(match.start("verb"), match.end("verb"))}


def _who(line: _Line, match: re.Match[str]) -> Iterator[int]:
    return line.positions(match.start("who"), match.end("who"))


def _speaks_of_none(said: str, match: re.Match[str]) -> bool:
    """`Sabine told me to make a plan`, not `Jonas says he hates peas`: nobody it could be about but whoever was spoken of."""
    spoken = [word for word in said[match.end() :].split() if word in _HIM_OR_HER]
    both = {"her", "she"} & set(spoken) and {"his", "he", "him"} & set(spoken)
    return not spoken or bool(both)


def _wants_for_another(match: re.Match[str], *, known: bool, many: bool) -> bool:
    """`Claudia wants to print it`, `Nadia asks for a snack for Petr`: what is wanted is told to be another's."""
    what = match["what"]
    if match["end"] == ":" or not what.strip():
        return known or many
    if many and not re.search(r"\b(?:plan|menu|meal|week)s?\b", what):
        return True
    return known and ("§" in what or re.match(_ITSELF, what) is not None)


def _strange(words: Sequence[Word], meant: Sequence[Mark], named: Sequence[Named]) -> list[tuple[int, int]]:
    """Runs of capitals that mean nothing and name no patient for certain."""
    sure = {i for one in named if not one.guess for i in range(one.start, one.end)}
    telling = {
        i
        for m in meant
        if not (quiet(m.meaning) and m.meaning == "filler") and m.form is None
        for i in range(m.start, m.end)
    }
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _may_name(words, end, sure | telling, inside=end > at):
            end += 1
        if end > at and not all(words[i].key in _TITLES or not words[i].key for i in range(at, end)):
            runs.append((at, end))
        at = max(end, at + 1)
    return runs


def _may_name(words: Sequence[Word], at: int, taken: set[int], *, inside: bool) -> bool:
    word = words[at]
    if word.text == ".":
        return inside and words[at - 1].key in _TITLES
    if word.key in _TITLES:
        return word.capital and at + 1 < len(words)
    return (
        word.capital
        and word.key not in _LEADING
        and bool(word.key)
        and at not in taken
        and not word.number
        and not is_food(word.key)
        and not (is_calendar_word(word.key))
        and len(word.text) > 1
    )


def _line(words: Sequence[Word], strange: Sequence[tuple[int, int]], named: Sequence[Named]) -> _Line:
    begins = {start: (end, "@") for start, end in strange}
    begins |= {one.start: (one.end, "§") for one in named if not one.guess}
    said, places, at = "", [], 0
    while at < len(words):
        end, shown = begins.get(at, (at + 1, words[at].key or words[at].text))
        owned = " 's" if words[end - 1].owned else ""
        places.append((len(said), at, end))
        said += f"{shown}{owned} "
        at = end
    return _Line(said, tuple(places))
