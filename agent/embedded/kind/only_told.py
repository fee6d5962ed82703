"""Is what a sentence speaks of only asked after, made to hang on something, forbidden, past, or true of somebody else? Then
nothing is written, whatever it names: `should his calories go up?`, `if her test is negative, we take egg off`, `never
remove it`, `she weighed 55 kg in 2020`, `his wife hates fish`. Knows no patient and no act.

The sentence is read folded, with `@` for whoever is named and a comma for every sign.
"""

import re
from collections.abc import Callable

from agent.embedded.kind.at_a_distance import keeps_its_distance, ordered_after
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_KIN = (
    "mother|father|mum|mom|mummy|dad|daddy|husband|wife|partner|spouse|sister|brother|son|daughter|kid|kids|children|flatmate|roommate|housemate|friend|friends|best friend|grandmother|grandfather"
    "|gran|granny|nan|grandad|grandma|grandpa|grandson|granddaughter|grandchild|grandchildren|nephew|niece|cousin|aunt|uncle|neighbou?r|boss|colleague|coach|trainer|carer|teacher|boyfriend|girlfriend|fiancee?"
    "|ex|ex husband|ex wife|twin|twin brother|twin sister|stepson|stepdaughter|stepmother|stepfather|mother in law|father in law|sister in law|brother in law|family|parents|dog|cat|pet"
)
_TELLS = "told|said|asked|called|rang|phoned|reported|noticed|mentioned|confirmed|informed|written|wrote|emailed|worried|asking|saying|sure|happy|here"
_OF_KIN = re.compile(
    rf"(?:@|\b(?:his|her|their|s|my|our|an?|the))(?: \w+)? (?:{_KIN})(?: (?:also|now|just|really|too))* (?:is|are|was|has|had|went|became|got|cant|cannot|doesnt|does not|dont|do not|wont|weighs|eats|hates|likes|loves|dislikes|"
    rf"wants|takes|drinks|needs|refuses|avoids|prefers|stopped|started|lost|gained|turned|turns|is called|suffers|lives)\b(?! (?:{_TELLS})\b)"
)
"""Kin and company, whoever tells it. `her daughter has told us ..` speaks of the patient again."""
_INTRODUCED = re.compile(rf"\bthis is (?:his|her|their|@) (?:{_KIN})\b")

_ASKS = re.compile(
    r"^(?:(?:so|and|ok|okay|hm+|well|but|sorry|quick question|just checking|hey|hi|hello|oh)(?: ,)? |@ , )*(?:should(?:nt)?|did(?:nt)?|has|hasnt|had|was|wasnt|were|werent|does|doesnt|have (?:you|we|i|they)|havent|(?:is|are|isnt|arent) (?!there|it possible|anyone|anybody|someone|you able|we able|it ok|it okay))\b"
)
_ASKS_WHO = re.compile(
    r"^(?:(?:so|and|ok|okay|well|but)(?: ,)? )*(?:who|when|why|where|which|how) (?!about\b)(?:\w+ )*?(?:changed|set|updated|added|removed|deleted|took|put|raised|lowered|entered|did|was|were|has|have|is)\b"
)
_HANGS_ON = re.compile(
    r"^(?:(?:so|and|ok|okay|well|but|then|only|please)(?: ,)? )*(?:if|once|unless|in case|in the event(?: that)?|provided(?: that)?|providing|assuming|as soon as|supposing|should) (?:@|(?:he|she|they|his|her|their|the|one of|any of|it turns out|it emerges|dr|doctor|a|we|i)\b)(?! (?:hasnt|has no|has not|havent|have no|doesnt have|does not have|already|has already|dont have|agree\b|can\b|could\b|may\b|d like))"
)
_WE_SHALL = re.compile(
    r"^(?:(?:so|and|ok|okay|well|but|then)(?: ,)? )*(?:when|once|after|as soon as|the moment|next time|one day|some day|if) [^?]*\b(?:well|ill|id|wed|we (?:will|shall|can|may|might|would|could|should|ought)|i (?:will|shall|can|may|might|would|could|should)|hell|shell|theyll|(?:he|she|they|@) (?:will|shall|may|might|would))\b"
)
_ONLY_IF = re.compile(
    r"\bonly (?:if|when|once) (?:@|(?:he|she|they|his|her|their|dr|doctor)\b)|\b(?:if|once|as soon as|unless) (?:@|(?:he|she|they)\b) (?!has|hasnt|have|havent|doesnt have|agree|can|could|may|likes?|wants?|would)[a-z]+"
)
"""`she gets 2000 kcal if she loses another kilo`"""
_MESSAGE = re.compile(
    r"^(?:(?:please|so|and|ok|okay)(?: ,)? )*(?:remind me|let me know (?:when|if|once|as soon)|(?:write|text|call|ring|ask|tell|inform|warn|phone) (?:to |back to )?@ (?!has|is|weighs|takes))"
)
"""`let me know when he weighs 75 kg`, `write to her that ..`."""
_DONE = re.compile(
    r"^(?:(?:so|and|ok|okay)(?: ,)? )*(?:i|we)(?:ve| have)?(?: just| already)* (?:added|removed|deleted|changed|updated|set|put|raised|lowered|approved|swapped|made|took|had)\b.*\b(?:already|by hand|myself|yesterday|earlier|last (?:week|month|year|time)|this morning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|^(?:earlier|yesterday|last (?:week|month|time)|this morning) (?:i|we) (?:had|put|set|added|changed|made|took)\b"
)
"""`I added it already`: it is told of, and not asked for."""
_MAIN = re.compile(
    r"(?:@|\b(?:we|i|he|she|they)(?:ll|d)?) (?:will |shall |would |might |may |can |could )?(?:take|raise|lower|delete|remove|add|put|change|drop|approve|swap|make|set|need|needs|move|switch)\b|\b(?:wed|id|well|ill) [a-z]+\b|\bwould\b|\bwill be\b"
)
_FORBIDS = re.compile(
    r"^(?:(?:so|and|ok|okay|please|@|but|no)(?: ,)? )*(?:never|do not ever|dont ever|do not|dont|please dont|please do not|under no circumstances|on no account|you must not|you mustnt|nobody|no one)(?: (?:should|may|must|shall|ever|just|please|simply))* (?:remove|delete|take|drop|add|put|change|set|raise|lower|update|edit|touch|alter|clear|erase|approve|swap|regenerate|redo|cancel|move)\b"
    r"|\b(?:i|we)(?: really)? (?:dont|do not|didnt|did not|wouldnt|never) (?:want|wanted|wish|ask|asked|intend|mean|meant)(?: (?:for|to have|to see|you to|that|anyone to))*[^,]*\b(?:regenerated|redone|deleted|removed|changed|approved|swapped|made|touched|updated|altered|moved|raised|lowered|remade|regenerate|redo|delete|remove|change|approve|swap|touch|raise|lower)\b"
)
_NO_PLAN = re.compile(
    r"^(?:(?:so|and|ok|okay|please|@|but|no)(?: ,)? )*(?:no (?:meal |weekly |new )*(?:plans?|menus?) (?:for|needed)\b(?!.*\b(?:make|do|create|generate|prepare|draw|yet|there|sort|see to|please|could|can|need|needs)\b)"
    r"|(?:dont|do not|never|please dont|please do not) (?:plan|make|create|generate|prepare|draw up) (?:anything|any|a|another|the|new|@|him|her|them)\b(?!.*(?:, |\b(?:but|and|just|only|instead|rather) )(?:plan|make|do|create|generate|prepare|only|for|the|a|just)\b))"
)
_OTHERWISE = re.compile(r"\b(?:but|just|only|instead|rather|except)\b")
_PAST = re.compile(
    r"(?<!since )(?<!from )\b(?:last (?:year|spring|summer|autumn|fall|winter)|in (?:19|20)\d\d|in (?:his|her|their) (?:\w+ )?(?:teens|twenties|thirties|forties|fifties|sixties|youth|childhood)|as an? (?:child|kid|baby|teenager|student|boy|girl|young \w+)"
    r"|(?:\w+ )?(?:years|decades) ago|a year ago|back then|back in|formerly|in the past|in those days|at one time|once upon a time|when (?:he|she|they|@) (?:was|were) (?:young|little|small|a|at|pregnant|still)\w*)\b"
)
_WAS = re.compile(
    r"\b(?:weighed|ate|took|drank|used to|avoided|disliked|hated|liked|had been|weight was|target was|(?:was|were)(?! (?:diagnosed|told|found|put|started|prescribed|given|changed|moved|born|confirmed|advised|switched|operated|admitted)))\b"
)
_APPOINTMENT = re.compile(
    r"\b(?:is|was|has been|got|gets|s) (?:moved|shifted|switched|changed|put back|brought forward|pushed back) (?:from \w+ )?to (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:rescheduled|postponed)\b"
)
"""`his dialysis was moved to Friday`."""
_SINCE = re.compile(r"\b(?:now|since|nowadays|these days|meanwhile|still|today|currently)\b")
_TURNING_OVER = re.compile(
    r"^(?:(?:so|and|ok|okay|well|hm+|just|i m|im|i am|we are|we re|was|been|still)(?: ,)? )*(?:thinking|wondering|considering|toying|pondering|debating|contemplating|tempted|mulling)\b"
    r"|\b(?:could|might|may)(?: well)? (?:be|become|go|turn|need|want) [^,?]*\b(?:soon|one day|some day|someday|eventually|at some point|later on|in future|in the future|down the line|before long)\b"
)
"""`thinking about moving him to 2000 kcal`, `she could be vegan soon`."""


def only_told(r: Reading, *, record: bool) -> bool:
    """Nothing is to be done now. `record`: what would be written is somebody's record, of which more is heard."""
    said = _plain(r)
    if _TURNING_OVER.search(said) or _hangs(said, record=record) or _only_asks(r, said):
        return True
    if (_FORBIDS.search(said) and not _OTHERWISE.search(said)) or _NO_PLAN.search(said):
        return True
    if _MESSAGE.search(said) or _DONE.search(said):
        return True
    return record and _of_no_record(r, said)


def _of_no_record(r: Reading, said: str) -> bool:
    """What a record does not hold: kin, appointments, what was, what is doubted, who did what when."""
    if _of_others(said) or _APPOINTMENT.search(said) or keeps_its_distance(said):
        return True
    asks_who = r.question and _ASKS_WHO.search(said) and not _POLITE.search(said)
    return bool(asks_who) or (_WAS.search(said) is not None and _long_ago(said))


def _hangs(said: str, *, record: bool) -> bool:
    """It is made to hang on what is not known yet: told, where it touches a record; where not, told of what will be done then."""
    if re.search(r"\bonly if (?:@|(?:he|she|they)\b)", said) or _WE_SHALL.search(said) or _AN_EVENT.search(said):
        return True
    if record and _ONLY_IF.search(said):
        return True
    match = _HANGS_ON.search(said)
    return match is not None and (record or _MAIN.search(said, match.end()) is not None)


def has_an_order_after(r: Reading) -> bool:
    """`I think she is allergic to sesame, add that`"""
    return "?" not in r.text and ordered_after(_plain(r))


def hangs_on_something(r: Reading, *, record: bool) -> bool:
    """A whole sentence, of which only a part may be an act: `in case she calls: her target stays at 1600`."""
    return _hangs(_plain(r), record=record)


def without_company(text: str, read: Callable[[str], Reading]) -> str:
    """The text without the sentences that tell of kin: `..., 1800 kcal. Her husband has coeliac disease.`"""
    sentences = re.split(r"(?<=[.!?])\s+(?=[^\W\d_])", text)
    kept = [one for one in sentences if not _OF_KIN.search(_plain(read(one)))]
    return " ".join(kept) if 0 < len(kept) < len(sentences) else text


def _of_others(said: str) -> bool:
    return _OF_KIN.search(said) is not None or _INTRODUCED.search(said) is not None


def _long_ago(said: str) -> bool:
    return _PAST.search(said) is not None and not _SINCE.search(said)


def _only_asks(r: Reading, said: str) -> bool:
    """`did we change it?`; beside a text that somebody else wrote, whatever is asked last."""
    if not r.text.rstrip(" \"'”»)").endswith("?") or _POLITE.search(said):
        return False
    last = re.split(r"[.!;:,–—]\s+", r.text.strip())[-1]
    about_a_text = bool(r.message.quotes) and _ASKS_ABOUT.match(fold(last)) is not None
    return _ASKS.search(said) is not None or about_a_text


_POLITE = re.compile(
    r"\b(?:please|pls|plz|kindly|(?:can|could|would|will|wont|cant|couldnt) (?:you|u|we|i|someone|somebody)|shall (?:i|we)|do you mind|would you mind)\b"
)
_ASKS_ABOUT = re.compile(
    r"(?:(?:so|and|ok|well|but|now|then) )*(?:did|does|do|is|are|was|were|has|have|had|should|shouldnt|who|whos|what|whats|which|why|where|wheres|when|how|whose|am|any)\b"
)
_AN_EVENT = re.compile(
    r"^(?:(?:so|and|ok|okay|well|but|then|only|please)(?: ,)? )*(?:if|in case|unless)\b[^,]*\b(?:is late|late|delayed|(?:doesnt|does not|dont|wont) (?:come|arrive|turn up|show up|make it|agree|object)|runs? (?:out|short)|sold out|objects?|agrees?|cancels?|calls?|rings?|complains?|gets? (?:ill|sick|worse|better)|loses? (?:any )?(?:more )?weight|gains? weight|rains?|snows?)\b"
)


def _plain(r: Reading) -> str:
    names = r.name_positions
    said: list[str] = []
    for i, word in enumerate(r.words):
        key = "@" if i in names else fold(word.text) or ","
        if not (key in "@," and said and said[-1] == key):
            said.append(key)
    return " ".join(said)
