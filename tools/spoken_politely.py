"""How German, Spanish, French and Turkish ask politely for an approval, and how they write a date. Knows no tool."""

import re

from tools.spoken_weeks import is_time

_ASKED = re.compile(
    r"(?:(?:ok|gut|prima|super|dann|bitte|bien|vale|perfecto|entonces|por favor|parfait|alors|tamam|guzel|peki|lutfen) )*(?:"
    r"(?:kannst du|konntest du|konnen sie|konnten sie) (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).*\b(?:genehmigen|freigeben)(?: bitte)?|"
    r"genehmigst du (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).*|gibst du (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).* frei|"
    r"(?:me )?apruebas\b.*\b(?:plan|semana|menu)\b.*|(?:tu )?(?:m )?approuves(?: tu)?\b.*\b(?:plan|semaine|menu)\b.*|"
    r"(?:me )?(?:puedes|podrias|puede|podria) (?:aprobarl[oa]s?\b|aprobar\b.*\b(?:plan|semana|menu)\b).*|"
    r"(?:est ce que )?(?:(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pourrais) tu|(?:pouvez|pourriez) vous) (?=.*\b(?:plan|semaine|menu|l|le|les)\b).*\bapprouver\b.*|"
    r".*\b(?:plani\w*|plan|onu|bunu|menusunu|haftasini)\b.*\bonayla(?:r|yabilir) misin(?:iz)?(?: lutfen)?)"
)
"""`kannst du Kwames Plan genehmigen?`: an order, where it says what is to be approved."""
_ASKS_ONLY = re.compile(
    r"\b(?:eine?[nmrs]?|oder|dass|uberhaupt|normalerweise|eigentlich|grundsatzlich|generell|allgemein|selbst|selber|arzt\w*|ohne|"
    r"un|una|unos|o|que|normalmente|general|generalmente|siempre|medic[oa]|vista|opinion|mism[oa]|sin|"
    r"une|ou|generale?|normalement|toujours|meme|avis|medical\w*|sans|"
    r"bir|mi|veya|yoksa|olsan\w*|olsa|yerimde|genelde|normalde|kim\w*|hangi\w*|neden|\w+m[ae]d[ae]n|sence|ki|"
    r"welche\w*|wessen|quel\w*|cual\w*|quien\w*)\b"
)
"""What makes of it a question about whether it can be, or should be, or whose it is."""
_KNOWN = frozenset(
    """ok gut prima super dann bitte danke kannst konntest konnen konnten du sie mir genehmigen genehmigst freigeben gibst frei plan plane
    wochenplan woche ihn das es diesen beide den der die dem des fur vom von ab am und auch jetzt
    bien vale perfecto entonces por favor me apruebas puedes podrias puede podria aprobar aprobarlo aprobarla aprobarlos aprobarlas el la los las lo de del
    menu semana para y ya tambien ahora
    parfait alors tu vous m est ce peux pouvez pourrais pourriez approuver approuves le les l du des d pour et aussi s il te plait svp stp semaine
    tamam guzel peki lutfen plani planini onu bunu menusunu haftasini haftasinin icin onaylar onaylayabilir misin misiniz
    nin nun in un bu ve de da""".split()
)
_NAMES = 4
"""As many words as two people are called by."""
_THANKS = frozenset(
    "bitte danke vielen dank schon por favor gracias muchas merci beaucoup s il te vous plait lutfen tesekkurler".split()
)


def asked_politely(folded: str) -> bool:
    """Is the folded sentence a polite order to approve, and no question about approving?"""
    if _ASKED.fullmatch(folded) is None or _ASKS_ONLY.search(folded.replace("est ce que ", "")) is not None:
        return False
    return sum(word not in _KNOWN and not is_time(word) for word in folded.split()) <= _NAMES


def only_thanks(folded: str) -> bool:
    """Does the folded sentence say nothing but please and thanks?"""
    return all(word in _THANKS for word in folded.split())


OF_A_MONTH = re.compile(r"(?i)(?<=\d)\.(?=\s*(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|\d{1,2}\b|frei|bitte))")
"""The point of `7. Dezember` or `7.12. bitte` ends no sentence."""
