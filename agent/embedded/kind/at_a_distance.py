"""Does a statement keep its distance from what it says of somebody: doubted, claimed, proposed, supposed, long past, still to
come, or as it stays? No record is changed by it unless an order stands beside it (`his mum thinks so, put it down`).

Read as `kind.only_told` reads: folded, with `@` for whoever is named and a comma for every sign.
"""

import re

_ORDERS = re.compile(
    r"(?:^|[,]|\b(?:and|so|then|but|to|please|pls|can|could|would|will|you|should|shall|must|lets|now|just)) (?:please |kindly |also |just |now |then )*(?:add|put|note|set|change|update|record|enter|remove|delete|make|raise|lower|increase|decrease|reduce|write|take|log|mark|switch|move|correct|save|register|document)\b"
    r"|^(?:please |ok |okay |so |and )*(?:add|put|note|set|change|update|record|enter|remove|delete|make|raise|lower|increase|decrease|reduce|write|take|log|mark|switch|move|correct|save|register|document)\b|\b(?:please|pls|plz)\b"
)
_DOUBTED = re.compile(
    r"\b(?:i|we) (?:wish|hope|pray)\b|^hopefully\b|\b(?:called|rang|phoned|asked|complained|enquired|inquired) about\b|"
    r"\b(?:(?:i |we |he |she |they )?(?:think|thinks|thought|claim|claims|claimed|reckon|reckons|believe|believes|guess|guesses|suspect|suspects|suspected|swears?|pretends?|imagines?) (?:that )?(?:@|he|she|they|it|his|her|their)"
    r"|(?:i|we) (?:dont|do not|didnt|doesnt|cant|cannot) (?:really |quite )?(?:believe|buy|trust|agree|think)|(?:i|we) (?:really )?(?:doubt|disagree|wonder)|doubtful|rumours?|rumors?|hearsay|gossip|they say|people say|word has it|not (?:been )?(?:confirmed|tested|proven|proved|diagnosed)|nobody has (?:tested|confirmed)|unconfirmed|unproven|untested|supposedly|allegedly|apparently not|im not (?:sure|convinced)|i am not (?:sure|convinced))(?: |$|,)"
)
_PROPOSED = re.compile(
    r"(?:^|@ |@|\b)(?:i|we|he|she|they|colleague|doctor|gp|nurse|coach|team|boss|mum|mother|dad|father|husband|wife)?(?: (?:have|has|had|also|once|just|briefly))* (?:discussed|suggested|suggests|proposed|proposes|considered|debated|toyed with|talked about|talked through|spoke about|chatted about|mulled|argued for|dreams? of|hopes? (?:for|to)|hoping (?:for|to)|aims? to|tried)\b"
)
_SUPPOSED = re.compile(
    r"^(?:(?:so|and|ok|okay|well|but|hm+)(?: ,)? )*(?:if only|imagine|imagining|suppose|supposing|say @|what if|picture|in theory|theoretically|hypothetically)|(?:@|\b(?:he|she|they|we|i))(?:d| would)(?! (?:like|love|prefer|be grateful|appreciate|need|you|rather))(?: \w+)* [a-z]+|\bin the event (?:that|of)\b|\bwere it not\b|\bif it were\b"
)
_TO_COME = re.compile(
    r"\b(?:next|the coming) (?:month|months|year|quarter|spring|summer|autumn|winter|term|season)\b|\b(?:from|in|as of|starting|starting in|beginning in|until|by) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|the new year|next (?:month|year))\b|\bafter (?:christmas|easter|new year|the (?:holidays?|summer|birth|operation|surgery|season))\b|\b(?:will|going to|wants to|plans? to|hopes? to|intends? to|planning to|hoping to) (?:\w+ )?(?:be|go|become|move|turn|start|try|give up|stop|weigh)\b"
)
_LONG_PAST = re.compile(
    r"(?:@|\b(?:he|she|they))(?: also| once)? used to [a-z]+|\bonce (?:was|were|had|weighed|took|ate|tried|became|went)\b|\b(?:was|were|had|weighed|took|ate|tried|went|became)\b[^,]*\b(?:once|for a (?:while|time|bit)|until (?:19|20)\d\d|until last|until (?:he|she|they)|till (?:19|20)\d\d|as an? (?:child|kid|baby|teenager|student|boy|girl|young \w+)|in (?:19|20)\d\d|last (?:year|spring|summer|autumn|fall|winter)|years ago|decades ago|back then|at one time|in the past|before (?:the birth|the pregnancy|her pregnancy|the operation|the war|christmas|covid)|last month|(?:months|a month) ago|when (?:he|she|they) (?:came|started|joined|arrived|first|left|moved|was|were))\b"
    r"|^(?:last month|last year|earlier|months ago|back then|at school|in those days|in the past) (?:, )?(?:@|he|she|they|i|we)[^,]*\b(?:was|were|had|weighed|took|ate)\b"
    r"|\b(?:in the old (?:record|file|chart|system)|in (?:his|her|their) old (?:record|file|chart)|as an? (?:child|kid|baby|teenager|boy|girl)) (?:,? )?(?:@|he|she|they)\b"
)
_NOW = re.compile(r"\b(?:now|nowadays|these days|meanwhile|currently|today|any ?more|no longer)\b")
_STAYS = re.compile(
    r"\b(?:stay|stays|remain|remains|staying|remaining)\b|\b(?:leave|keep|leaving|keeping) (?:@|him|her|them)(?: \w+)? (?:at|on|as|with)\b"
)
_SOMEBODY_ELSE = re.compile(
    r"@ (?:team mates|teammates|mates|colleagues|friends|brothers|sisters|sons|daughters|kids|children|parents|classmates|neighbours|neighbors|grandchildren|relatives|cousins) (?:also |all |both )?(?:eat|are|have|weigh|take|like|hate|want|drink|do|live)\b|"
    r"\b(?:someone|somebody|a (?:man|woman|girl|boy|friend|colleague|guy|lady|person)|another (?:man|woman|girl|boy|friend|guy|lady)|people|everybody|everyone) (?:at|in|from|of|who|on|i|we)\b"
    r"|\b(?:mother|father|husband|wife|sister|brother|son|daughter|uncle|aunt|cousin|friend|neighbou?r|dog|cat|boss|colleague|coach|teacher|mate|teammate|team mate|twin|baby) of @|@ (?:\w+ )?(?:gp|doctor|physician|office|team|mate|team mate|teammate|workmate|landlord|class|classmate|pony|horse|rabbit|hamster) (?:wants|thinks|takes|eats|is|has|had|weighs|hates|likes|says|was|were|got|tested|developed)\b"
)


def keeps_its_distance(said: str) -> bool:
    """`said` is folded, with `@` for names."""
    if _ORDERS.search(said):
        return False
    if _DOUBTED.search(said) or _SUPPOSED.search(said):
        return True
    if _told_as_a_fact(said):
        return False
    if any(way.search(said) for way in (_PROPOSED, _TO_COME, _STAYS, _SOMEBODY_ELSE)):
        return True
    return _LONG_PAST.search(said) is not None and _NOW.search(said) is None


_WHO = r"(?:@|he|she|they|hes|shes|theyre)"
_ADVERBS = r"(?: (?:also|now|still|really|just|indeed|definitely|actually|since|always))*"
_GUARDED_AGAINST = (
    r"(?:allerg(?:y|ies)|intolerances?|disease|failure|diabetes|hypertension|syndrome|disorder|anaphylaxis)"
)
_FACT = re.compile(
    rf"^(?:(?:so|well|ok|okay|fyi|yes) )*{_WHO}{_ADVERBS}(?: (?:is|are|has become|became|remains|stays))?{_ADVERBS} (?:severely |highly |very )?(?:[a-z]+ )?(?:allergic|intolerant|diabetic|coeliac|celiac)\b"
    rf"|^{_WHO}{_ADVERBS} (?:has|have|got|developed){_ADVERBS} (?!no\b|had\b)(?:[a-z0-9]+ ){{0,4}}?{_GUARDED_AGAINST}\b"
    rf"|^{_WHO}{_ADVERBS} (?:was|were|has been|have been|got|been) (?:recently |just )?(?:diagnosed|found to (?:have|be)|confirmed (?:to have|to be|as))\b|^{_WHO} (?:has )?tested positive\b"
    rf"|^{_WHO} (?:has )?had an? (?:\w+ )?(?:allergic|anaphylactic) (?:reaction|shock)\b|^{_WHO} (?:has )?had an? (?:stroke|heart attack)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|no longer|never|isnt|arent|wasnt|if|would|used to|outgrew|outgrown|until|till|once|as an? (?:child|kid|baby|teenager|student|boy|girl)|after)\b"
)
_SAYS_THAT = re.compile(r"^.*\b(?:doctor|gp|physician|allergist|hospital|consultant|paediatrician) says (?:that )?")


def _told_as_a_fact(said: str) -> bool:
    """An allergy or a condition stands as a fact in a clause of its own, whatever is proposed, past or to come beside it:
    leaving it out harms more than anything the other clauses may hold.
    """
    clauses = re.split(r" ?, ?| (?:and|but|so) ", said)
    for clause in clauses:
        told = _SAYS_THAT.sub("", clause).strip()
        if re.match(r"(?:is|has|had|was|got|developed|now)\b", told) and not _SOMEBODY_ELSE.search(clauses[0]):
            told = f"@ {told}"
        if _FACT.search(told) and not (_NOT_SO.search(told) or _TO_COME.search(told) or _SOMEBODY_ELSE.search(told)):
            return True
    return False


_ORDERED_AFTER = re.compile(
    r", (?:(?:and|so|then|please|but|just) )*(?:add|put|note|set|change|update|record|enter|write|log|save|register|document) (?:it|that|this|him|her|them|@|to|down|the|on|in)\b"
)


def ordered_after(said: str) -> bool:
    """`I think she is allergic to sesame, add that`: the thought is a reason, and then comes what is to be done."""
    return _ORDERED_AFTER.search(said) is not None
