"""The rule records as a page a dietitian reads: for whom, what, between which bounds, how strictly, and who says so.

Knows the kinds of checks, no single rule.
"""

from collections.abc import Iterable, Sequence
from typing import assert_never

from domain.food import ALLERGENS
from domain.nutrition import UNITS, Nutrient
from domain.rule import (
    Advice,
    Apart,
    Applies,
    Bound,
    DeclaredAllergy,
    Disliked,
    Evidence,
    Exclude,
    OrderedLimit,
    Per,
    Quota,
    Refuse,
    Repeats,
    Rule,
    Shape,
    Steady,
    Tag,
    Texture,
    Understood,
)
from domain.value import Amount

_LEVELS = {"hard": "forbids", "soft": "warns", "info": "informs"}
_EVIDENCE: dict[Evidence, str] = {
    "V": "read in the guideline",
    "F": "FDA text",
    "E": "EU regulation",
    "C": "convention",
    "S": "**unconfirmed**: second-hand",
    "M": "**unconfirmed**: from memory",
}
UNCONFIRMED = ("S", "M")
_PER: dict[Per, str] = {
    "day": "", "kg": " per kg", "1000_kcal": " per 1000 kcal", "g_protein": " per g protein",
    "percent_energy": "% of energy", "percent_target": "% of the prescribed target",
}  # fmt: skip
_NUTRIENTS: dict[Nutrient, str] = {"calories": "energy", "carbs": "carbohydrate", "fiber": "fibre"}
_KINDS = {
    "allergen": "allergy to ", "allergy": "allergy to ", "bmi": "BMI ", "ckd_stage": "CKD stage ", "condition": "",
    "detail": "on record: ", "iddsi": "IDDSI level ", "limit": "an ordered limit on ", "medication": "taking ",
    "restriction": "diet: ", "restriction_strict": "strict diet: ", "restriction_moderate": "moderate diet: ",
    "restriction_mild": "mild wish: ", "trimester": "pregnancy, trimester ",
}  # fmt: skip
_SPELLED = {
    "ckd_3_to_5": "CKD stages 3 to 5", "nuts_unspecified": "nuts (which is not said)",
    "raises_potassium": "what raises potassium", "grapefruit_interaction": "what grapefruit acts on",
    "binds_minerals": "what minerals bind", "fixed_dose_insulin": "insulin in fixed doses",
}  # fmt: skip
_ACRONYMS = {
    word.lower(): word
    for word in "CKD COPD GERD IBD IBS LDL MASLD PCOS PKU DASH FODMAP ACE ARB MAOI PPI SGLT2 CYP3A4 GLP1".split()
}
_INTRODUCTION = """\
# The clinical rules

{rules} records in {packs} packs, written by `wavy catalogue --rules > docs/rules.md` from `catalogue/rules/`; do not edit
by hand. {hard} forbid a plan, {soft} warn, {info} inform. {unconfirmed} are **unconfirmed**: second-hand or from memory, nobody
here has read them in the guideline yet. {ordered} of those forbid all the same, because the record itself orders them (a
strict diet, a texture) or because what is refused cannot be planned safely; no unconfirmed bound on a nutrient does,
unless the record orders it.

How strictly: *forbids*: no plan that breaks it is kept or approved. *warns*: a plan may break it and says so. *informs*: a
note. *gives way*: where the prescription (calorieTarget, macroTargets) lies outside the bound, the prescription is
followed, with one warning. What outranks what: [decision 2](decisions/0002-rule-levels.md). Every bound on a nutrient can
be overridden for one patient with a reason (`override_rule`); what keeps a food away cannot.
"""
_HEAD = "| Rule | For whom | What | Bound | Level | Evidence | Source |\n|---|---|---|---|---|---|---|"


def rulebook(rules: Sequence[Rule]) -> str:
    """The page, Markdown: a table for each pack, packs by name, rules by title."""
    packs = sorted({rule.pack for rule in rules}, key=str.casefold)
    introduction = _INTRODUCTION.format(
        rules=len(rules),
        packs=len(packs),
        unconfirmed=sum(rule.evidence in UNCONFIRMED for rule in rules),
        ordered=sum(rule.evidence in UNCONFIRMED and rule.level == "hard" for rule in rules),
        **{level: sum(rule.level == level for rule in rules) for level in _LEVELS},
    )
    return introduction + "".join(_section(pack, [rule for rule in rules if rule.pack == pack]) for pack in packs)


def _section(pack: str, rules: Iterable[Rule]) -> str:
    rows = "\n".join(_row(rule) for rule in sorted(rules, key=lambda rule: (rule.title.casefold(), rule.id)))
    return f"\n## {pack}\n\n{_HEAD}\n{rows}\n"


def _row(rule: Rule) -> str:
    level = _LEVELS[rule.level] + (", gives way" if rule.yields_to_prescription else "")
    source = f"{rule.source} ({rule.year})" if rule.year and str(rule.year) not in rule.source else rule.source
    cells = (
        f"{rule.title} `{rule.id}`",
        for_whom(rule.applies),
        rule.message,
        in_words(rule),
        level,
        _EVIDENCE[rule.evidence],
        source,
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def for_whom(who: Applies) -> str:
    """`type 2 diabetes and taking insulin; from 18 years; not: pregnancy`."""
    genders = {"female": "women", "male": "men", "other": "other genders"}
    years = {
        (True, True): f"{who.age_min} to {who.age_max} years" if who.age_min != who.age_max else f"{who.age_min} years",
        (True, False): f"from {who.age_min} years",
        (False, True): f"up to {who.age_max} years",
    }.get((who.age_min is not None, who.age_max is not None), "")
    parts = (
        " and ".join(map(said_of, who.all)),
        " or ".join(map(said_of, who.any)),
        genders[who.gender] if who.gender else "",
        years,
        f"not: {', '.join(map(said_of, who.none))}" if who.none else "",
    )
    given = [part for part in parts if part]
    return "; ".join(given if not who.none or given[1:] else ["everybody", *given]) or "everybody"


def in_words(rule: Rule) -> str:  # noqa: C901, PLR0911, PLR0912 - one arm for each kind of check, nothing else
    """What a record measures and between which ends."""
    match rule.check:
        case Bound() as bound:
            return _bound(bound, rule.scope)
        case Exclude() as exclude:
            return _excluded(exclude)
        case Quota() as quota:
            named = _listed([*quota.facts, *quota.foods])
            return f"{_span(quota.lo, quota.hi)} meals a {rule.scope} with {named}"
        case Steady() as steady:
            return _steady(steady)
        case Apart() as apart:
            return f"no meal with {_listed(apart.one)} and {_listed(apart.other)} together"
        case Repeats() as repeats:
            gap = f"; {repeats.gap} day(s) or fewer apart never" if repeats.gap else ""
            return f"a main dish at most {repeats.week} times a week{gap}"
        case Shape() as shape:
            return f"≥ {shape.occasions} meals a day{', one of them after dinner' if shape.evening_snack else ''}"
        case Texture() as texture:
            return f"only recipes tested for IDDSI {texture.level}"
        case DeclaredAllergy():
            return "no food that contains, may contain or is what the record declares"
        case Disliked():
            return "rather no food the record names as disliked"
        case OrderedLimit():
            return "every range of `limits`, each day"
        case Understood() as understood:
            return f"every word of {_listed(understood.fields)} is understood"
        case Refuse():
            return "no plan is made"
        case Advice():
            return "nothing to measure"
        case strange:  # pragma: no cover - mypy proves that no kind is missing above
            assert_never(strange)


def _bound(bound: Bound, scope: str) -> str:
    unit = "" if bound.per in ("percent_energy", "percent_target") else f" {UNITS[bound.nutrient]}"
    slots = f"at {_listed(bound.slots)}" if bound.slots else "at each meal"
    when = {"day": "each day", "week": "mean of the week"}.get(scope, slots)
    wider = f", or within {bound.floor} {UNITS[bound.nutrient]}" if bound.floor is not None else ""
    share = (
        "% of the day's energy" if bound.nutrient == "calories" and bound.per == "percent_energy" else _PER[bound.per]
    )
    return f"{_nutrient(bound.nutrient)} {_span(bound.lo, bound.hi)}{unit}{share}{wider}, {when}"


def _excluded(check: Exclude) -> str:
    contains = "contains or may contain" if check.rejects_may else "contains"
    parts = (
        f"{contains} {_listed([a for a in ALLERGENS if a in check.allergens])}" if check.allergens else "",
        f"is or holds {_listed(check.facts)}" if check.facts else "",
        f"is {_listed(check.foods)}" if check.foods else "",
        *(
            f"is {_listed(grades)} in {what}"
            for what, grades in (("FODMAP", check.fodmap), ("purine", check.purine), ("tyramine", check.tyramine))
            if grades
        ),
    )
    return f"no food that {'; or '.join(part for part in parts if part)}"


def _steady(check: Steady) -> str:
    unit = UNITS[check.nutrient]
    margins = [f"{check.percent}%"] * bool(check.percent) + [f"{check.units} {unit}"] * bool(check.units)
    what = "each meal" if check.by_slot else "each day"
    return f"{_nutrient(check.nutrient)} of {what} within {' or '.join(margins)} of the week's mean"


def _nutrient(nutrient: Nutrient) -> str:
    return _NUTRIENTS.get(nutrient) or nutrient.replace("_", " ")


def _span(lo: Amount | None, hi: Amount | None) -> str:
    if lo is None:
        return f"≤ {hi}"
    return f"≥ {lo}" if hi is None else f"{lo}–{hi}"


def said_of(tag: Tag) -> str:
    """What is recognised of a patient, in words: `CKD stage 4`, `taking ACE inhibitor`."""
    kind, _, name = tag.partition(":")
    return _KINDS[kind] + (_SPELLED.get(name) or _plain(name))


def _plain(name: str) -> str:
    return " ".join(_ACRONYMS.get(word, word) for word in name.split("_"))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(_plain, names))
