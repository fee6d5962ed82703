"""The dietitian's part of a plan's PDF: targets against totals, nutrients, findings, where it comes from, sign-off."""

from pydantic.alias_generators import to_camel

from domain.finding import Finding
from domain.nutrition import NUTRIENTS, UNITS
from domain.patient import Patient
from tools.documents.dossier import Dossier, cautions
from tools.documents.paper import GREY, Paper
from tools.documents.wording import figure, nutrient_label, off_target, short_date, state, week_of

_FULL = 100
_MACROS = ("protein", "carbs", "fat")
_MARKS = {"blocker": "BLOCKER", "warning": "Warning", "not_evaluable": "Not checked", "note": "Note"}


def add_dietitian_pages(paper: Paper, dossier: Dossier) -> None:
    """Begin a new page and write them all."""
    paper.add_page()
    paper.write_block("For the dietitian", 16, bold=True)
    paper.write_block(f"{dossier.patient.name}, {week_of(dossier.plan.week_start)}. {state(dossier.plan)}.", 10)
    paper.ln(2)
    for caution in cautions(dossier):
        paper.alarm(caution)
    _record(paper, dossier.patient)
    _targets(paper, dossier)
    _nutrients(paper, dossier)
    _findings(paper, dossier)
    _origin(paper, dossier)
    _signature(paper)


def _record(paper: Paper, patient: Patient) -> None:
    limits = [
        f"{nutrient_label(name)} {' '.join(_ends(bound.min, bound.max))} {UNITS[name]}"
        for name, bound in patient.limits.items()
    ]
    body = [
        f"{value:g} {unit}"
        for value, unit in ((patient.weight_kg, "kg"), (patient.height_cm, "cm"))
        if value is not None
    ]
    rows = [
        ["On record", ""],
        ["Patient", f"{patient.id}; {patient.age} years, {patient.gender}{''.join(f', {part}' for part in body)}"],
        ["Conditions", _listed(patient.medical_conditions)],
        ["Allergies", _listed(patient.allergies)],
        ["Restrictions", _listed(tuple(f"{r.type} ({r.severity})" for r in patient.dietary_restrictions))],
        ["Medications", _listed(patient.medications)],
        ["Ordered limits", _listed(tuple(limits))],
    ]
    paper.grid(rows, (25, 155))


def _ends(low: float | None, high: float | None) -> list[str]:
    return [f"{sign} {end:g}" for sign, end in (("≥", low), ("≤", high)) if end is not None]


def _listed(entries: tuple[str, ...]) -> str:
    return ", ".join(entries) or "none"


def _targets(paper: Paper, dossier: Dossier) -> None:
    patient, plan = dossier.patient, dossier.plan
    wanted = [patient.calorie_target, *(getattr(patient.macro_targets, macro) for macro in _MACROS)]
    paper.heading("Targets and totals")
    rows = [["Day", "kcal", "", "Protein g", "", "Carbs g", "", "Fat g", ""]]
    for day in plan.days:
        served = [day.total_calories, *(getattr(day.total_nutrition, macro) for macro in _MACROS)]
        pairs = zip(served, wanted, strict=True)
        rows.append(
            [short_date(day.date), *(text for got, want in pairs for text in (figure(got), off_target(got, want)))]
        )
    means = [dossier.mean("calories"), *(dossier.mean(macro) for macro in ("protein", "carbs", "fat"))]
    pairs = zip(means, wanted, strict=True)
    rows.append(["Mean", *(text for got, want in pairs for text in (figure(got), off_target(got, want)))])
    rows.append(["Target", *(text for want in wanted for text in (figure(want), ""))])
    paper.grid(rows, (24, *(22, 16) * 4), align=("LEFT", *("RIGHT",) * 8))


def _nutrients(paper: Paper, dossier: Dossier) -> None:
    paper.heading("Nutrients", room=60)
    rows = [["", *(f"{day.date:%a}" for day in dossier.plan.days), "Mean", "Unit", "Known"]]
    for name in NUTRIENTS:
        known = min(day.coverage.get(to_camel(name), _FULL) for day in dossier.plan.days)
        amounts = [figure(day.total_nutrition.of(name)) for day in dossier.plan.days]
        rows.append([nutrient_label(name), *amounts, figure(dossier.mean(name)), UNITS[name], f"{known}%"])
    paper.grid(rows, (34, *(15,) * 8, 12, 14), size=7.5, align=("LEFT", *("RIGHT",) * 8, "LEFT", "RIGHT"))
    paper.ln(1)
    paper.write_block(
        "“Known” is the share of the food's weight for which a figure exists, on the day where it is lowest. Where it is "
        "less than all, the total is not known: ?",
        7.5,
        GREY,
    )


def _findings(paper: Paper, dossier: Dossier) -> None:
    findings, checked = dossier.findings(), dossier.verdict.checked
    paper.heading("Check against the record as it is now")
    counts = ", ".join(f"{count} {name}" for name, count in checked.items())
    passed = "Every hard rule is met" if dossier.verdict.valid else "NOT VALID: hard rules are broken"
    paper.write_block(f"{passed}. Checked: {counts}.", 9, bold=True)
    if not findings:
        paper.write_block("No findings.", 9)
        return
    paper.ln(1.5)
    rows = [["", "Rule", "When", "Observed", "Allowed", "Finding"], *(_finding(finding) for finding in findings)]
    alarming = frozenset(i for i, finding in enumerate(findings, 1) if finding.severity == "blocker")
    paper.grid(rows, (17, 33, 18, 20, 22, 70), size=7, alarming=alarming)
    paper.heading("Sources of these rules", 10)
    sources = {finding.rule: finding.source for finding in findings}
    paper.grid([["Rule", "Source"], *([rule, source] for rule, source in sorted(sources.items()))], (55, 125), size=7)


def _finding(finding: Finding) -> list[str]:
    unit = f" {finding.unit}" if finding.unit else ""
    return [
        _MARKS[finding.severity],
        _breakable(finding.rule),
        " ".join([short_date(finding.date) if finding.date else "week", finding.meal or ""]).strip(),
        "–" if finding.observed is None else f"{finding.observed}{unit}",
        "–" if finding.bound is None else finding.bound + unit,
        finding.message,
    ]


def _breakable(rule: str) -> str:
    """A rule's id in which a line may end after an underscore."""
    return rule.replace("_", "_\u200b")


def _origin(paper: Paper, dossier: Dossier) -> None:
    plan, origin = dossier.plan, dossier.plan.provenance
    paper.heading("Where this plan comes from")
    rows = [
        ["What", "Value"],
        ["Plan", f"{plan.id}, {state(plan).lower()}, made {plan.generated_at:%Y-%m-%d %H:%M %Z}"],
        ["Made by", f"{plan.strategy}, engine {origin.engine}, catalogue {origin.catalogue}, rules {origin.rules}"],
        ["Inputs", origin.inputs_digest],
        ["Fingerprint", origin.fingerprint],
    ]
    paper.grid(rows, (25, 155), size=7.5)


def _signature(paper: Paper) -> None:
    paper.heading("Sign-off", room=45)
    paper.write_block("Reviewed against the patient's record and released by:", 9)
    paper.ln(12)
    third = paper.epw / 3
    paper.pen(8, GREY)
    for number, under in enumerate(("Name", "Signature", "Date")):
        left = paper.l_margin + number * third
        paper.set_draw_color(*GREY)
        paper.line(left, paper.y, left + third - 6, paper.y)
        paper.set_x(left)
        paper.cell(third - 6, 5, under)
    paper.ln(6)
