"""How German, Spanish, French and Turkish ask politely for an approval, and how they write a date. Knows no tool."""

import re

ASKED_POLITELY = re.compile(
    r"(?:(?:ok|gut|prima|super|dann|bitte|bien|vale|perfecto|entonces|por favor|parfait|alors|tamam|guzel|peki|lutfen) )*(?:"
    r"(?:kannst du|konntest du|konnen sie|konnten sie) (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).*\b(?:genehmigen|freigeben)(?: bitte)?|"
    r"(?:genehmigst|bestatigst) du (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).*|gibst du (?=.*\b(?:plan|wochenplan|woche|ihn|das|es|diesen|beide)\b).* frei|"
    r"(?:me )?apruebas\b.*\b(?:plan|semana|menu)\b.*|(?:tu )?(?:m )?approuves(?: tu)?\b.*\b(?:plan|semaine|menu)\b.*|"
    r"(?:me )?(?:puedes|podrias|puede|podria) (?:aprobarl[oa]s?\b|aprobar\b.*\b(?:plan|semana|menu)\b).*|"
    r"(?:est ce que )?(?:(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pourrais) tu|(?:pouvez|pourriez) vous) (?=.*\b(?:plan|semaine|menu|l|le|les)\b).*\bapprouver\b.*|"
    r".*\b(?:plani\w*|plan|onu|bunu|menusunu|haftasini)\b.*\bonayla(?:r|yabilir) misin(?:iz)?(?: lutfen)?)"
)
"""`kannst du Kwames Plan genehmigen?`: an order, where it says what is to be approved."""
OF_A_MONTH = re.compile(r"(?i)(?<=\d)\.(?=\s*(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|\d{1,2}\b|frei|bitte))")
"""The point of `7. Dezember` or `7.12. bitte` ends no sentence."""
