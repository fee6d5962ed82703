"""Does a sentence only weigh, suppose or tell of somebody else what would be written down if it were meant? Such a
sentence changes nothing; whoever means it says it outright. Knows no kind of act but whether it touches a record.
"""

import re

from agent.embedded.language.words import blanked
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_APOSTROPHE = re.compile("[’'‘ʼ`´]")
_WEIGHS = re.compile(
    r"\b(?:(?:i|we|he|she|they|(?!you may\b)[a-z]+) (?:might|may) (?:as well )?(?:add|change|delete|become|go|start|stop|swap|approve|be|have|put|plan|want)"
    r"|(?:am|is|are|was|were|been|m|s|re) (?:still )?(?:thinking|wondering|considering|not sure|unsure|undecided|going to (?:add|change|delete|swap|approve|put))"
    r"|isn ?t sure|aren ?t sure|i wonder|i(?: ?d| would) (?:have )?(?:thought|think)|(?:thinks?|thought|reckons?|believes?|suggests?|suggested|feels?) (?:that )?[a-z]+(?: [a-z]+){0,2} (?:has|have|is|are|might|may|should|ought|could)"
    r"|some ?time|what do you think|if (?:you|i) were (?:me|you|her|him)"
    r"|should (?:i|we)|uberlege\w*|ich frage mich|soll(?:te|ten|en)? (?:ich|wir)|was meinst du|was meinen sie"
    r"|je me demande|je reflechis|nous reflechissons|envisage\w*|hesite\w*|devrais ?-? ?je|devrions ?-? ?nous|qu en pensez|qu en penses"
    r"|me pregunto|estoy pensando|estamos pensando|se plantea|deberiamos|deberia yo|que opinas|que piensas"
    r"|dusunuyorum|dusunuyoruz|acaba|emin degil\w*|ne dersin\w*)\b"
)
_OPINION = re.compile(r"\b(?:thinks?|thought|reckons?|believes?|feels?) (?:that )?[a-z]+(?: [a-z]+){0,3} would\b")
_SUPPOSES = re.compile(
    r"\b(?:what if (?:we|i|you) [a-z]+ed\b|(?:what )?if\b.*\b(?:were|was|had|went|became|stopped|started)\b.*(?:\bwould\b|\?)|if\b.*\bwould\b"
    r"|wenn\b.*\b(?:ware|waren|wurde|wurden|hatte)\b|et si on\b|si\b.*\b(?:serait|changerait|etait|avait)\b"
    r"|que pasaria si\b|si\b.*\b(?:fuera|fuese|tuviera)\b|olsaydi|olsa\b)"
)
_FOR_A_RECORD = re.compile(
    r"\b(?:maybe|perhaps|possibly|vielleicht|eventuell|moglicherweise|peut ?-? ?etre|quiza|quizas|tal vez|a lo mejor|belki)\b"
    r"|\bused to (?:be|have|eat|take)\b|\bfruher\b|\bsolia\b|\beskiden\b|\bautrefois\b"
)
_KIN = (
    "mother|father|mum|mom|dad|husband|wife|partner|sister|brother|son|daughter|flatmate|friend|grandmother|grandfather"
    "|mutter|vater|mann|frau|schwester|bruder|sohn|tochter|freundin|freund"
    "|mere|pere|mari|femme|soeur|frere|fils|fille|madre|padre|marido|esposa|mujer|hermana|hermano|hijo|hija"
    "|annesi|babasi|esi|kocasi|karisi|kiz kardesi|erkek kardesi|oglu|kizi"
)
_OF_KIN = re.compile(
    rf"\b(?:her|his|their|s|my|seine|ihre?|ihr|sein|sa|son|su|mi) (?:{_KIN}) (?:is|are|was|has|had|went|became|got|can|can ?not|can ?t|doesn ?t|weighs|eats"
    r"|ist|hat|isst|wiegt|vertragt|est|a|mange|pese|es|tiene|come|pesa)\b|\b(?:annesi|babasi|esi|kocasi|karisi|kardesi)(?:nin)?\b"
)


_ASKS_POLITELY = re.compile(
    r"\b(?:i (?:was |am |m |do |just |did |had )*|just )?wonder(?:ed|ing|s)?(?: just)?,? (?:(?:whether|if) )(?:(?:you|i|we|one|someone|somebody) (?:might|could|can|may|would|d) (?:not )?(?:please |kindly |perhaps |possibly |be (?:so )?(?:kind|good|able|willing|prepared)|have|get|trouble|ask|bother|impose|see|make|create|draw|prepare|set|send|print|export|swap|change|put|take|add|remove|approve|delete|do|give|show|tell|let|check|plan|arrange|find|record|note|open|look)"
    r"|(?:\S+ ){1,12}(?:might|could|can|may) (?:please |kindly |perhaps |possibly )?be (?:had|made|sent|drawn|prepared|printed|exported|produced|approved|arranged|provided|changed|swapped|removed|added|put|set|taken|deleted|shown|done|saved|created|found|checked|given)"
    r"|it (?:would|might|could) be (?:at all )?possible|(?:there is|there s) any chance)"
)
"""`I wonder whether you could ...`, `might her plan be had as ...`: an order, politely."""


def muses(r: Reading, *, record: bool) -> bool:
    """Nothing is asked for outright. `record`: what would be written is somebody's record, of which more is heard."""
    may = [(r.words[i].start, r.words[i].end) for i in r.name_positions if r.words[i].key == "may"]  # `Grace May`
    said = _ASKS_POLITELY.sub(" ", fold(_APOSTROPHE.sub(" ", blanked(r.text, may))))
    if _WEIGHS.search(said) or _SUPPOSES.search(said):
        return True
    if _OPINION.search(said) and not (
        r.has("generate", "update", "swap", "add", "delete", "serving") or "please" in said
    ):
        return True
    return record and bool(_FOR_A_RECORD.search(said) or _OF_KIN.search(said))
