"""What a user's own sentence says, in five languages (en, de, es, fr, tr): an approval, whose name.

Only what is sure counts: a question, a condition, a quotation or a strange word makes it nothing. Knows no tool.
"""

import re
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from domain.dictation import with_spoken_signs
from domain.text import fold, words
from tools.spoken_politely import OF_A_MONTH, asked_politely, only_thanks
from tools.spoken_weeks import is_time

_QUOTED = re.compile(
    r"```.*?```|^[ \t]*>.*$|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)|"
    r"(?<!\w)[‘‚](?:[^’‘]|(?<=\w)’(?=\w))*[’‘](?!\w)",
    re.DOTALL | re.MULTILINE,
)
_SENTENCE = re.compile(r"[^.!?？\n]+[.!?？\n]*")
_CLAUSE = re.compile(r"[,;:–—]|\s-\s|\b(?:and|then|und|dann|y|luego|et|puis|ve)\b", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:no|not|never|nor|dont|doesnt|didnt|isnt|wont|cant|cannot|shouldnt|mustnt|havent|wait|stop|hold|cancel|reject|leave|skip|"
    r"without|except|excluding|apart|but|first|nein|nicht|kein\w*|ohne|ausser|aber|zuerst|erst|nunca|excepto|menos|pero|"
    r"primero|non|ne|pas|jamais|sauf|mais|dabord|hayir|degil|onaylama\w*|haric|ama|"
    r"nie|ale|najpierw|bez|nao|sem|primeiro|niet|nooit|geen|maar|eerst|zonder|mai|senza|prima|nessun\w*)\b"
)
_HEDGED = re.compile(
    r"\b(?:if|before|when|whenever|until|till|unless|once|after|whether|how|why|who|what|which|should|could|might|maybe|"
    r"perhaps|suppose|pretend|imagine|later|tomorrow|wenn|falls|sobald|bevor|nachdem|ob|wie|warum|wann|wer|sagt\w*|morgen|"
    r"cuando|antes|despues|como|quien|dice|dijo|manana|quand|avant|apres|comment|pourquoi|qui|dit|demain|"
    r"eger|sonra|nasil|neden|kim|dedi|yarin|"
    r"se|quando|dopo|domani|jesli|jezeli|gdy|kiedy|czy|jutro|depois|amanha|als|indien|wanneer|nadat)\b"
)
_WEEK_AFTER = re.compile(r"\bweek after(?: next\b|(?=(?: (?:too|please|pls|as well))*$))")
"""Says which week, and puts nothing off."""
_IF_IN_ROMANCE = re.compile(r"\bsi\s+\w", re.IGNORECASE)
_REQUESTS = re.compile(
    r"(?:(?:ok|okay|so|and|then|now|please|kindly|thanks|great|good|perfect|fine) )*(?:(?:would|could) (?:you|u)|(?:can|will) (?:you|u)(?: (?:please|pls|kindly)|(?=.* (?:please|pls|kindly)$))) (?:(?:please|pls|kindly|now|then|just|also) )*"
    r"(?P<deed>(?:app?rove|release|sign (?:(?:it|this|that|them|both|these|those|all|(?:the|her|his|their|my|that|this|\w+s) (?:plan|plans|week|weeks|menu|menus)) )?off)\b(?! of\b).*)"
)
"""`Would you approve it?`, `could you please sign Rowan's off?`: polite, and an order."""
_RELAYED = re.compile(
    r"\b(?:says?|said|asks?|asked|asking|wonder\w*|told|tells|wants?|wanted|writes?|wrote|hopes?|hoping|suggest\w*)\b"
)
"""What somebody else would like is no word of the user's own: `she asked, could you approve it?`."""
_NO_OBJECTION = re.compile(
    r"(?i)\b(?:(?:i|we) (?:have|see|had|saw|find|found) )?(?:no|without(?: any)?) (?:objections?|complaints?|concerns|issues|reservations)\b|\bnothing to (?:add|object to|complain about)\b"
)
"""A no that is a yes."""
_HAVE_BEEN = re.compile(r"\b(?:approuv|valid)é\w*")
_READY = (
    r"(?:(?:ok|okay|k|kk|yes|yep|yeah|sure|great|good|perfect|lovely|brilliant|excellent|wonderful|marvellous|splendid|super|nice|cool|fine|thanks|cheers|ta|alright|right|please|pls|plz|plse|pleas|kindly|so|now|just|also|hereby|"
    r"go ahead|you (?:can|may)|can (?:you|u)|i|we|ill|im|were|lets|let us|i want (?:you )?to|(?:id|i would) (?:like|want) (?:you )?to|"
    r"(?:happy|ready|glad|ok|okay|fine|good) to) )*"
)
_SOMEBODY = (
    r"\b(?:arzt|arztin|arzte|arztinnen|kolleg\w*|chef\w*|medic[oa]s?|doctor(?:a|es|as)?|jef[ea]s?|ella|ellos|ellas|"
    r"medecins?|docteur\w*|elles?|ils?|doktor\w*|hekim\w*)\b"
)
"""Somebody else who may be the one to approve: `die Ärzte genehmigen den Plan`."""
_APPROVES = re.compile(
    rf"{_READY}(?:ap{{1,2}}(?:ro{{1,2}}|or|o)ve?|give (?:it|them|that|this|both|(?:the|her|his|their|my|that|this) (?:plan|plans|week|menu|menus)) (?:the |a |my |your )?(?:green light|go ahead|nod|thumbs up|ok|okay|all clear)|give (?:\w+ ){{1,3}}?(?:plan|plans|week|menu|menus) (?:(?:for|of|from|the|weeks?|next|this|coming|after|starting|beginning|commencing|wc|\d+(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*) )*(?<!for )(?:the|my|your) (?:green light|go ahead|nod|ok|okay|all clear)|release|sign (?:(?:it|this|that|them|both|these|those|all|(?:the|her|his|their|my|that|this) (?:plan|plans|week|weeks|menu|menus)) )?off|green ?light|(?:you )?have my approval|(?:consider|count|regard|call) (?:it|this|that|them|both|(?:\w+ ){{1,3}}?(?:plan|week|menu)) (?:as )?approved|(?:mark|put|set|record) (?:\w+ ){{1,8}}?(?:as|to) approved)\b.*|"
    r"(?:(?:ok|gut|ja|bitte|dann|also|super|prima|bueno|bien|vale|si|por favor|entonces|parfait|oui|alors|hiermit) )*"
    r"(?:(?:gib|gebe|ich gebe|wir geben|geben (?:sie|wir)) .*(?:frei|grunes licht)|(?:da|dale|dales|(?:(?:yo|te|le|les|ya) )*(?:doy|damos)) (?:(?:el|tu|mi) )?(?:visto bueno|luz verde)|"
    r"(?:(?:je|nous) )?donne(?:[rz]|ns|ons)? (?:(?:ton|votre|mon|notre|le) )?feu vert)\b.*|"
    rf"(?!.*{_SOMEBODY}).*\b(?:genehmigen?|freigeben|(?:gib|gebe ich) .*(?:frei|grunes licht)|aprueb(?:a|e|o|en)(?:l[oa]s?)?|aprobar(?:l[oa]s?)?|"
    r"j ?approuve|l ?approuve[rz]?|approuve[rz]?|je valide|valide[rz]? (?:le|la|les|ce|cette|ces|son|sa|ses|tout|tous|toutes)|"
    r"approv(?:a|are|alo|ate)|zatwierdz(?:am|ic)?|zaakceptuj|"
    r"onayla(?:yin|yiniz|yabilirsin)?|onayliyorum|onay ver(?:in|iyorum)?)\b.*"
)
_OWN_PLANS = re.compile(
    r"(?:and )?(?:i|we)(?:ll| will| can| am going to| are going to)\b(?!.*\b(?:if|when|once|unless|until|whether|approve\w*|decide)\b).*"
)
"""What the speaker means to do afterwards, which is no condition: `approve hers, I'll look at the other one later`."""
_FROM_HERE = re.compile(
    r"(?!(?:is|are|do|does|did|can|may|was|were|has|have)\b)(?:(?!(?:says?|said|told|thinks?|hopes?|believes?|almost|nearly|soon|will|would|far|still|yet|nothing|none|neither|plans|menus|ask\w*|wonder\w*)\b)\w+ ){1,9}"
    r"(?:can|is to|are to|is ready to|are ready to) (?:now |then |please )?be (?:approved|signed off|released)(?: (?:now|then|please|as (?:it|they) (?:is|are)|for (?:next|this) week|for the week .*))?|"
    r"(?:(?!(?:says?|said|told|thinks?|hopes?|believes?|almost|nearly|soon|will|would|far|still|yet)\b)\w+ ){0,14}"
    r"(?:(?:has|have|gets?) (?:my|our) (?:blessing|ok|okay|approval|go ahead|thumbs up)|good to go|(?:approved|ok|okay|fine|good|all right) (?:from|on) my (?:side|end|part))"
    r"(?: (?:now|then|for now|please|thanks|for (?:next|this) week|for the week .*))?|"
    r".*\b(?:von meiner seite(?: aus)?|de mon cote|por mi parte) .*\b(?:ok|in ordnung|genehmigt|freigegeben|bon|valide|approuve|aprobad[oa]s?)"
)
"""A judgement that is the user's own and here and now: `it's approved from my side`, `both good to go`."""
_CONCLUDED = re.compile(
    rf"{_READY}(?:(?:thats|that is|its|it is|theyre|they are|those are|that ones|this ones|(?:her|his|their|the|this|that|\w+s) (?:plan|week|menu)(?: is|s)) approved (?:then|so)(?: please)?|(?:then|so) (?:thats|that is|its|it is|theyre|they are|those are) approved|approved (?:then|so))"
    r"|(?:(?:gut|ok|schon|prima|super|also|na) )*(?:(?:dann|damit|also) (?:ist (?:das|er|der plan|es)|sind (?:die|sie|beide)) (?:genehmigt|freigegeben)|(?:das|der plan|der) ist (?:dann|damit|also|hiermit) (?:genehmigt|freigegeben))"
    r"|(?:(?:bien|vale|bueno|perfecto|pues) )*(?:(?:entonces|pues) )?(?:queda|quedan|esta|estan)(?: (?:entonces|pues))? aprobad[oa]s?"
    r"|(?:(?:bon|bien|parfait|ok|alors|tres) )*(?:cest|il est|elle est|le plan est) (?:donc|alors) (?:approuve|valide)e?|(?:(?:bon|bien|parfait|ok|tres) )*alors cest (?:approuve|valide)"
)
"""An approval said as what follows: `good, that's approved then`."""
_POINTED = re.compile(
    r"\b(?:it|this|that|them|these|those|both|all|lot|every\w*|her|his|their|(?:the|my) \w+|plan|menu|week|off|(?!plans|menus|weeks)\w+s)\b"
)
"""Something is pointed at: `can you approve?` and `could you approve plans?` only ask what can be done."""
_ABILITY = re.compile(r"(?:so |and )?can (?:you|u) (?:also )?app?rove(?: plans| menus| weeks)?")
_OPINION = re.compile(
    r"\b(?:as|or|yourself|personally|ever|normally|usually|generally|in (?:general|(?:my|your|their) (?:place|shoes|position|opinion|view)))\b"
)
"""`Would you approve this as a dietitian?` asks for a judgement."""
_APPROVED = frozenset("approved aproved genehmigt freigegeben aprobado aprobada approuve onayladim".split())
_EVERY = re.compile(
    r"\b(?:all(?! right| good| set| fine)|(?:the|whole) lot|every(?:one|body|thing)?|each|alle[ns]?|jeden|tod[oa]s?|tout(?:es)?|tous|"
    r"hepsi\w*|tum\w*)\b"
)
_ALL_PLANS = re.compile(
    r"(?<!with )(?<!in )\b(?:(?:the|whole) lot|every(?:one|body|thing)s?|hepsi\w*|"
    r"(?:all(?! right| good| set| fine)|every|each|alle[ns]?|jeden|tod[oa]s?|tout(?:es)?|tous|tum\w*)(?="
    r"(?: (?:of|the|my|our|her|his|their|open|draft|new|remaining|other|next|this|weeks?|coming|die|meine|offenen|von|los|las|mis|les|mes|des|de|two|three|four|five|six|seven|eight|nine|ten|\d+|of \w+|\w+s)){0,6}"
    r" (?:plans|menus|weeks|drafts|patients|residents|clients|them|these|those|plan\w*|woche\w*|speiseplan\w*|menu\w*|semanas|semaines)\b|"
    r"(?: (?:of \w+|two|three|four|five|six|seven|eight|nine|ten|\d+))?(?: (?:off|now|then|please|pls|bitte|freigeben|genehmigen|frei|por favor|svp|lutfen|onayla|are|is|as|for|fur|para|pour)\b.*)?$))"
)
"""`all` of the plans: in `the plan with all the fish` it is none."""
_THOSE = re.compile(r"\b(?:both|them|these|those|beide[ns]?|diese|amb[oa]s|est[oa]s|l[oa]s|ces|bunlari?|ikisini)\b")
_REST = re.compile(
    r"\b(?:the (?:\w+ )?(?:others?|rest|remaining)|all others|(?:die|alle) anderen|l[oa]s (?:demas|otr[oa]s)|el resto|"
    r"les autres|le reste|digerlerini|kalanlari)\b"
)
_BOTH = re.compile(
    r"\b(?:both|the two|these two|those two|(?:die|der) zwei|l[oa]s dos|beide[ns]?|amb[oa]s|tou(?:te)?s (?:les )?deux|les deux|ikisi\w*)\b"
)
_ANOTHER = re.compile(r"\b(?:the other|(?:der|die|den|dem) ander\w+|(?:la otra|el otro)|l autre|diger|oteki)\b")
_NO_SLIPS = frozenset(
    "both done five fine four good next nine plan plans menu menus week weeks sign them then this that thats whats lets its hers his week thanks there these those when where".split()
)
"""Words of an approval that are nobody's name misspelt."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_SLIPPERY = ("please", "approve")
_OTHER_FORMS = frozenset("approuve approva pleased pleases approved approves approver".split())
_LONG_ENOUGH = 4
"""Letters a word has to have for a slip in it to be forgiven."""
_OWNED = re.compile(r"(?<!\w)([^\W\d_]{2,})['’](?:s)(?!\w)")
"""`Will's`: a word that is a name for certain, though it means something else too. `it's` and `that's` are nobody's name."""
_TITLED = re.compile(
    r"(?i)\b(?:mrs?|ms|miss|mx|frau|herrn?|señora?|sra?|madame|mme|monsieur|signora?)\.?\s+(?-i:([A-ZÄÖÜÉÁÍÓÚ][^\W\d_]*))"
)
"""`Mrs May`: a word that is a name for certain, though it is a month too."""
_NO_NAMES = frozenset(
    """will may can an so us it he him my mark the of and de la le los las del da do dos di du van von der den ter el al
    bin ibn y e et und ve plan week""".split()
)


def own_words(text: str) -> str:
    """What the user says themselves: quoted text, quoted lines and code are somebody else's."""
    return with_spoken_signs(_QUOTED.sub(" ", text))


def asks_for_approval(text: str) -> bool:
    """Does the user, here and now and without a condition, approve or tell us to approve?"""
    return bool(_approving(text))


def asks_for_every(text: str) -> bool:
    """Does the approval say all?"""
    return any(_ALL_PLANS.search(clause) for clause in _approving(text))


def asks_for_the_rest(text: str) -> bool:
    """Does the approval say the others? With somebody left out, that is all the rest."""
    return any(_REST.search(clause) for clause in _approving(text))


def asks_for_those(text: str) -> bool:
    """Does the approval point at several things just spoken of, or say all?"""
    return any(_ALL_PLANS.search(clause) or _THOSE.search(clause) for clause in _approving(text))


def asks_for_both(text: str) -> bool:
    """Does the approval say both?"""
    return any(_BOTH.search(clause) for clause in _approving(text))


def means_another(text: str) -> bool:
    """Does the user speak of the other one of two who are called alike (`the other Rowan`)?"""
    return _ANOTHER.search(fold(own_words(text))) is not None


def named_in(text: str, name: str) -> frozenset[str]:
    """The words of the name that the user says, as they are or in the genitive (`Rowan's`, `Rowans`, `Rowan'ın`)."""
    said = _words_said(text)
    owned = {fold(word) for word in _OWNED.findall(own_words(text))}
    telling = frozenset(word for word in _telling(name) if word in said or f"{word}s" in said)
    titled = {fold(word) for word in _TITLED.findall(own_words(text))}
    called = frozenset(word for word in words(name) if word in titled or f"{word}s" in titled)
    return telling | called | frozenset(word for word in words(name) if word in owned and not is_time(word))


def nearly_named_in(text: str, name: str) -> frozenset[str]:
    """The words the user says that are words of the name, one slip in a longer word forgiven (`Jonh`, `Rowann's`)."""
    parts = [form for word in _telling(name) for form in (word, f"{word}s")]
    said = {word for word in _words_said(text) - _NO_SLIPS if not (_EVERY.fullmatch(word) or _THOSE.fullmatch(word))}
    return frozenset(heard for heard in said if any(_slip(part, heard) for part in parts))


def means_several(text: str) -> bool:
    """Does the user speak of both or of all (`both Rowans`)?"""
    said = fold(own_words(text))
    return bool(_BOTH.search(said) or _EVERY.search(said))


def names_both(text: str) -> bool:
    """Does the user speak of both of two, whether where they approve or before?"""
    return _BOTH.search(fold(own_words(text))) is not None


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The folded words that make up these names."""
    return frozenset(word for name in names for word in words(name) if len(word) > 1)


def _words_said(text: str) -> set[str]:
    own = own_words(text)
    return {*words(own), *words(re.sub(r"['’‘ʼ`´]", " ", own))}


def _telling(name: str) -> list[str]:
    return [word for word in words(name) if len(word) > 1 and word not in _NO_NAMES]


def _slip(word: str, heard: str) -> bool:
    return word == heard or (min(len(word), len(heard)) >= _LONG_ENOUGH and OSA.distance(word, heard) == 1)


def _approving(text: str) -> list[str]:
    """The folded clauses that approve; none where anything in the text denies or puts it off."""
    own = _WORD.sub(_spelt, _NO_OBJECTION.sub(" ", OF_A_MONTH.sub(" ", own_words(text))))
    if DENIED.search(fold(own)):
        return []
    sentences = _SENTENCE.findall(own)
    asked = next((n for n, sentence in enumerate(sentences) if asked_politely(fold(sentence))), len(sentences))
    if not all(only_thanks(fold(later)) for later in sentences[asked + 1 :]):
        return []  # `können Sie das genehmigen? Ich glaube, der Arzt möchte es anders.`
    return [clause for sentence in sentences for clause in _approving_clauses(sentence)]


def _spelt(match: re.Match[str]) -> str:
    """A word of asking or approving with one slip in it, as it is spelt."""
    heard = match[0].casefold()
    return next((word for word in _SLIPPERY if OSA.distance(word, heard) == 1 and heard not in _OTHER_FORMS), match[0])


def _approving_clauses(sentence: str) -> list[str]:
    if _CONCLUDED.fullmatch(fold(sentence)) and not re.search("[?？]", sentence):
        return [fold(sentence)]
    whole = fold(sentence)
    if asked_politely(whole) and not (_HEDGED.search(whole) or _RELAYED.search(whole)):
        return [whole]
    *told, last = _CLAUSE.split(sentence)
    before = fold(" ".join(told))
    doubtful = _hedges(before) or _RELAYED.search(before)
    asked = _REQUESTS.fullmatch(fold(sentence)) or (None if doubtful else _REQUESTS.fullmatch(fold(last)))
    deed = asked["deed"] if asked is not None else ""
    if _POINTED.search(deed) and not (_hedges(deed) or _OPINION.search(deed)):
        return [deed]
    if "?" in sentence or "？" in sentence or _hedges(_without_own_plans(sentence)) or _IF_IN_ROMANCE.search(sentence):
        return []
    clauses = _CLAUSE.split(sentence)
    done = [folded for clause in clauses if (folded := fold(clause)) in _APPROVED]
    current = [fold(_HAVE_BEEN.sub(" ", clause.casefold())) for clause in clauses]
    said = [clause for clause in current if _APPROVES.fullmatch(clause) or _FROM_HERE.fullmatch(clause)]
    return done + [clause for clause in said if not _ABILITY.fullmatch(clause)]


def _hedges(folded: str) -> bool:
    """Is there a condition, or is it put off? `the week after next` is a week."""
    return _HEDGED.search(_WEEK_AFTER.sub("week", folded)) is not None


def _without_own_plans(sentence: str) -> str:
    """The folded sentence less what the speaker means to do after the approval."""
    clauses = [fold(clause) for clause in _CLAUSE.split(sentence)]
    approved = next((i for i, clause in enumerate(clauses) if _APPROVES.fullmatch(clause)), len(clauses))
    return " ".join(c for i, c in enumerate(clauses) if i < approved or not _OWN_PLANS.fullmatch(c))
