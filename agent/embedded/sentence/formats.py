"""The kinds of file a sentence names, and those it only names to say that they are of no use. Knows no plan and no list."""

import re
from dataclasses import replace

from agent.embedded.language.lexicon import Mark
from agent.embedded.sentence.reading import Reading

FORMATS = {
    "pdf": "pdf", "pdfs": "pdf", "xlsx": "xlsx", "xls": "xlsx", "excel": "xlsx", "excels": "xlsx", "spreadsheet": "xlsx", "tabelle": "xlsx", "csv": "csv", "csvs": "csv",
    "print": "pdf", "printed": "pdf", "printout": "pdf", "printable": "pdf", "drucken": "pdf", "ausdrucken": "pdf", "ausdruck": "pdf", "imprimir": "pdf", "imprimelo": "pdf",
    "imprimer": "pdf", "imprime": "pdf", "yazdir": "pdf", "ics": "ics", "ical": "ics", "calendar": "ics", "kalender": "ics", "calendario": "ics", "calendrier": "ics", "takvim": "ics",
    "exel": "xlsx", "excell": "xlsx", "excle": "xlsx", "exle": "xlsx", "ecxel": "xlsx", "xcel": "xlsx", "exce": "xlsx", "spreadsheets": "xlsx", "spredsheet": "xlsx", "worksheet": "xlsx", "pfd": "pdf", "pdff": "pdf", "cvs": "csv", "scv": "csv",
    "takvimi": "ics", "takvimine": "ics", "takvime": "ics",
}  # fmt: skip
_PRINTING = frozenset(
    "print printed printout printable drucken ausdrucken ausdruck imprimir imprimelo imprimer imprime yazdir".split()
)
_CALLED_OFF = re.compile(
    r"(?i)^\W*(?:(?:please|ok|okay|actually|oh|no|sorry|wait|right|and)\b[\s,.!]*)*(?:cancel|scrap|forget|drop|skip|stop|never ?mind|bin|delete|ditch|no need for|(?:i|we) (?:don['’]?t|do not) need)\s+(?:(?:the|that|this|my|any|about the)\s+)*"
    r"(?:\w+ )?(?:pdfs?|exports?|files?|spreadsheets?|csv|excel|xlsx|print-?outs?|downloads?|calendar file)\b(?:\s+(?:please|then|now|after all|thanks|for now))*\s*[.!]*$"
)
_PARTING = frozenset("and but so rather und sondern aber y sino pero et mais ve ama".split())
_DENYING = frozenset(
    "not no nor cant cannot wouldnt havent hasnt didnt arent doesnt dont wont couldnt isnt without useless unreadable hates kein keine keinen nicht ohne ne pas sans sin degil".split()
)
_TURKISH_NOT = re.compile(r"[aeiou]?m[iu]yor(?:lar)?$|m[ae]z(?:lar|ler)?$")
_OF_YOU = frozenset("you u we".split())
"""`can't you make it a pdf?` asks for one."""


def formats_said(r: Reading) -> tuple[str, ...]:
    """The formats wanted, in order; where every one of them is denied, all."""
    told = _told(r)
    wanted = [name for name, denied in told if not denied] or [name for name, _ in told]
    return tuple(dict.fromkeys(wanted))


_NO_FORMAT = re.compile(
    r"(?i)\b(?:as|in|to|into|als|en|come|olarak)\s+(?:an?\s+|eine?\s+|une?\s+|un\s+)?(?:ms\s+|microsoft\s+)?(?P<as>word(?!\s+list)|docx?|powerpoint|pptx?|json|html|xml|txt|jpe?g|png|odt|rtf|google (?:docs?|sheets?))\b|"
    r"\b(?P<file>word|docx?|powerpoint|pptx?|json|html|xml|odt|rtf) ?-?(?:docs?\b|document|file|format|version|dokument|datei|documento|archivo|fichier|dosya)|\b(?P<docx>docx|pptx)\b"
)
"""Kinds of file that are not written here."""


_PLUS = frozenset("and plus as also und sowie y e et ve & +".split())


def plan_beside_list(r: Reading) -> tuple[Reading, Reading] | None:
    """`Will's plan and the shopping list as pdf`: the reading of the plan alone, and that of everybody's list."""
    plans = [m for m in r.marks if m.meaning in {"plan", "plans"}]
    lists = [m for m in r.marks if m.meaning == "buy"]
    for plan in plans:
        for bought in lists:
            first, second = sorted((plan, bought), key=lambda m: m.start)
            between = [w.key or w.text for w in r.words[first.end : second.start]]
            whole = bought.start and r.words[bought.start - 1].key in {"the", "die", "la", "l"}
            if _PLUS.intersection(between) and whole and not {"for", "of", "from"}.intersection(between[-2:]):
                alone = replace(r, marks=tuple(m for m in r.marks if m.meaning not in {"buy", "list"}))
                bare = replace(r, marks=tuple(m for m in r.marks if m.meaning not in {"plan", "plans"}), named=())
                return alone, bare
    return None


def unknown_format(r: Reading) -> str | None:
    """`as Word`: a kind of file nobody writes here, where no other is named."""
    found = _NO_FORMAT.search(r.text)
    named = next((word for word in found.groups() if word), None) if found else None
    return None if named is None or names_file(r) else named


def names_file(r: Reading) -> bool:
    """A kind of file by its name, and not only that something is to be printed."""
    return any(word.key in FORMATS and word.key not in _PRINTING for word in r.words)


def prints_it(r: Reading) -> bool:
    """`I'd like to print it for his wife`: what a file just asked for is wanted for, and nothing else."""
    printing = any(word.key in _PRINTING for word in r.words)
    return printing and not names_file(r) and r.has("it", "they") and not (r.named or r.strangers or r.dates)


def calls_off_file(r: Reading) -> bool:
    """`cancel the pdf`: no file is wanted any more, and none is written; a patient's file is no such file."""
    return _CALLED_OFF.match(r.text) is not None and r.has("export")


def reads_file_in(r: Reading) -> bool:
    """`import this file`; a `csv file` of a plan or of the list is written, not read."""
    into = [m for m in r.marks if m.meaning == "import"]
    asked = any(m.end - m.start == 1 for m in into)
    return bool(into) and (asked or not (r.has("buy", "plan", "plans") or _asks_for_file(r, into)))


def _asks_for_file(r: Reading, into: list[Mark]) -> bool:
    """A word for writing a file beside the `csv` of `csv file`."""
    within = {i for m in into for i in range(m.start, m.end)}
    return any(m.meaning == "export" and m.start not in within for m in r.marks)


def picks_format(r: Reading) -> bool:
    """`not a pdf, Excel`, `they can't open Excel, csv please`: one format is denied for the sake of another."""
    return len({denied for _, denied in _told(r)}) > 1


def only_denied(r: Reading) -> bool:
    """`she can't open Excel`: what is of no use is told, and not what is wanted."""
    told = _told(r)
    return bool(told) and all(denied for _, denied in told)


def _told(r: Reading) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    start = 0
    for end in range(len(r.words) + 1):
        if end == len(r.words) or r.words[end].sign or r.words[end].key in _PARTING:
            part = [w.key for w in r.words[start:end]]
            denied = any(
                (key in _DENYING or _TURKISH_NOT.search(key)) and (i + 1 >= len(part) or part[i + 1] not in _OF_YOU)
                for i, key in enumerate(part)
            )
            files = [key for key in part if key in FORMATS and key not in _PRINTING]
            found += [
                (FORMATS[key], denied) for key in (files or part) if key in FORMATS
            ]  # `print it as a spreadsheet`
            start = end + 1
    return found
