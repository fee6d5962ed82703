"""Classes of medicines as people call them, and by what their members are known. Only for finding and naming entries of a record:
what a medicine means for a plan is decided by the tools.
"""

import re

from domain.text import fold

_DOSE = re.compile(
    r"\s*\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|ug|g|ml|units?|iu|einheiten|ie|ui|ünite)\b"
    r"(?:\s*(?:(?:once|twice|three times|[1-4]\s?x)(?:\s*(?:a|per|/)?\s*(?:day|daily|week))?|/\s?(?:day|d|tag)|"
    r"daily|bd|bid|od|tds|tid|qds|täglich|al día|par jour|günde)\b)?",
    re.IGNORECASE,
)

_ROWS = """
blood thinner, blood thinners, anticoagulant, anticoagulants, anticoagulation, blutverdünner, gerinnungshemmer, anticoagulante, anticoagulantes, anticoagulants oraux, kan sulandırıcı, bloedverdunner, anticoagulanti: warfarin apixaban rivaroxaban edoxaban dabigatran heparin enoxaparin phenprocoumon marcumar acenocoumarol
statin, statins, statine, estatina, estatinas, statines, statini: statin
ace inhibitor, ace inhibitors, acei, ace hemmer, inhibidor de la eca, iec, ace inhibitörü: pril
arb, arbs, sartan, sartans, sartane, sartanes: sartan
beta blocker, beta blockers, betablocker, betabloqueante, bêtabloquant, beta bloker: olol
water tablet, water tablets, water pill, water pills, diuretic, diuretics, wassertablette, wassertabletten, diuretikum, entwässerungstabletten, diurético, diuréticos, diurétique, diurétiques, idrar söktürücü, plaspillen, diuretici: furosemid torasemid bumetanid thiazid hydrochlorothiazid indapamid spironolacton chlortalidon amilorid
ppi, ppis, proton pump inhibitor: prazol
insulin, insulina, insuline, insülin: insulin
steroid, steroids, cortison, kortison, cortisone, cortisona: predniso dexamethason hydrocortison
"""
CLASSES: dict[str, tuple[str, ...]] = {
    fold(name).strip(): tuple(members.split())
    for row in _ROWS.strip().splitlines()
    for names, _, members in (row.partition(":"),)
    for name in names.split(",")
}
WORDS = ", ".join(names for row in _ROWS.strip().splitlines() for names in (row.partition(":")[0],))
"""Every name of a class, for the lexicon."""


def dose_after(text: str) -> str:
    """The dose a text opens with (` 5 mg twice daily`), or nothing: it is written down with its medicine."""
    match = _DOSE.match(text)
    return match[0] if match else ""


def is_class(said: str) -> bool:
    """Does it name a class, and no medicine?"""
    return fold(said).strip() in CLASSES


def is_of_class(entry: str, said: str) -> bool:
    """Is an entry of a record one of the class that is said, or the class itself?"""
    members = CLASSES.get(fold(said).strip(), ())
    known = fold(entry)
    return any(member in known for member in members) or CLASSES.get(known, ("",)) == (members or None)
