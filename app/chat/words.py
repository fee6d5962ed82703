"""What the page says around the answers: the welcome, the names of steps and buttons. Plain words, no logic."""

from collections.abc import Mapping, Sequence

from app.markdown import counted, long_date
from tools.envelope import Envelope

DIETITIAN, BUYER = "Dietitian", "Buyer"
"""The two people the page is made for."""

GONE = "This conversation was deleted, perhaps in another tab; nothing was kept of what you said."

CHANGED = "The plan was changed meanwhile; it is drawn now as it is. Look at it and press again."
"""For a press on a week that is no longer what it shows."""

DROP_A_FILE = (
    "Drop a CSV or JSON file of patients into the page, or press the paper clip; a stock count or a price list comes as "
    "CSV or XLSX. Either all of it comes in or none."
)

LABELS: Mapping[str, str] = {
    "create_patient": "Adding the patient",
    "get_patient": "Reading the record",
    "find_patients": "Looking for patients",
    "update_patient": "Changing the record",
    "delete_patient": "Deleting the patient",
    "import_patients": "Importing patients",
    "load_demo_clinic": "Loading the demo clinic",
    "generate_plan": "Planning the week",
    "generate_plans": "Planning several weeks",
    "closest_week": "Looking for the nearest week",
    "get_plan": "Reading the plan",
    "find_plans": "Looking for plans",
    "validate_plan": "Checking the plan",
    "swap_meal": "Looking for another dish",
    "regenerate_day": "Planning the day anew",
    "lock_meal": "Locking the meal",
    "update_plan": "Mending the plan",
    "undo": "Taking the change back",
    "approve_plan": "Approving the plan",
    "delete_plan": "Deleting the plan",
    "explain_plan": "Looking up the reasons",
    "chart_plan": "Drawing the figures",
    "suggest_swaps": "Looking for other dishes",
    "compare_plan": "Comparing two versions",
    "duplicate_plan": "Copying the plan",
    "list_rules": "Looking up the rules",
    "aggregate_ingredients": "Adding up the ingredients",
    "procurement_insights": "Looking for buying advice",
    "trace_food": "Following the food",
    "shopping_facts": "Looking at the shopping",
    "compare_shopping": "Comparing",
    "make_order": "Working out the order",
    "get_budget": "Looking up the budget",
    "set_budget": "Noting the budget",
    "find_stock": "Looking into the store cupboard",
    "update_stock": "Noting the stock",
    "import_supplies": "Reading stock or prices",
    "recall_food": "Looking whom it reaches",
    "substitute_food": "Looking for other dishes",
    "apply_substitution": "Changing the plans",
    "find_recipes": "Searching recipes",
    "lookup_food": "Looking up the food",
    "override_rule": "Noting your decision",
    "export_plan": "Writing the file",
    "export_shopping_list": "Writing the file",
}
"""A step's name on the page, per tool."""

LOOKUPS = frozenset({"find_patients", "get_patient", "find_plans", "get_plan"})
"""Tools a model uses on its way to another one."""

LISTS = frozenset({"find_patients", "find_plans"})
"""Of these, the ones that list what the others show."""

AT_WORK = "at work"
"""What comes of a step that goes on."""

UNSEEN = "stopped, its end was not seen"
"""What came of a step whose end nobody waited for."""

BUYING = frozenset({"aggregate_ingredients", "procurement_insights", "export_shopping_list"})
"""Tools that have nothing to add up before there is a plan."""

PLAN_FIRST = (("Next week for everybody", "generate next week for everyone"),)
"""What is offered then."""

PEOPLE_FIRST = (("Load the demo clinic", "load the demo clinic"), ("Add a patient", "add a patient"))
"""What is offered where there is nobody yet."""

ARRIVALS = frozenset({"load_demo_clinic", "import_patients"})
"""Tools after which there are patients to begin with."""

_NOT_FAILED: Mapping[str | None, str] = {
    None: "done",
    "ambiguous": "which one?",
    "confirmation_required": "waits for your yes",
    "infeasible": "no plan meets every rule",
}

NEXT: Mapping[str, tuple[str, ...]] = {
    "generate_plan": ("What do we need to buy for it?",),
    "get_plan": ("What do we need to buy for it?",),
    "generate_plans": ("What do we need to buy for all of them?",),
}
"""Sentences offered as buttons after a tool has done its work."""

CONFIRM = (("Yes", "yes"), ("No, leave it", "no, leave it"))
"""Buttons for an act that waits for the user's own word."""


def label_of(tool: str) -> str:
    """The step's name; a tool without one goes by its own, as words."""
    return LABELS.get(tool, tool.replace("_", " ").capitalize())


def openings(name: str) -> tuple[tuple[str, str], ...]:
    """A dietitian's beginnings: label and sentence."""
    return (
        (f"Next week for {name}", f"generate next week for {name}"),
        ("Who are my patients?", "who are my patients?"),
        ("Next week for everybody", "generate next week for everyone"),
        (f"Add an allergy for {name}", f"add an allergy to sesame for {name}"),
    )


def buyers_openings(name: str) -> tuple[tuple[str, str], ...]:
    """A buyer's beginnings: label and sentence."""
    return (
        ("What to buy for next week", "what do we need to buy for next week?"),
        (f"What to buy for {name}", f"what do we need to buy for {name}?"),
        ("Advice for buying", "any advice for buying next week?"),
        ("The list as a spreadsheet", "export the shopping list for next week as XLSX"),
    )


def welcome(model: str, patients: int, role: str) -> str:
    """What stands on a new page: who answers, who is here, how to begin."""
    who = (
        "The **embedded assistant** answers: it runs on this machine and needs no network."
        if model == "embedded"
        else f"**{model}** answers."
    )
    there = f"In your clinic: **{counted(patients, 'patient')}**." if patients else "There is nobody here yet."
    what = {
        DIETITIAN: "Write as you would to a colleague: *why no peanuts on Tuesday?*",
        BUYER: "Ask what to buy, in which packs, and for whom it is.",
    }
    begin = what[role] if patients else "Load the demo clinic, or drop a JSON or CSV file of patients."
    return f"### Welcome to WAVY\n{who} {there}\n\n{begin} Type **/** for all it can do."


def demo_loaded(patients: int, name: str) -> str:
    """After the one click: who is here now, and what to try."""
    return (
        f"**{counted(patients, 'patient')}** are here now, all invented: with allergies, diabetes, kidney disease, "
        f"pregnancy and more.\n\nTry *generate next week for {name}*."
    )


def settings_kept(model: str, language: str | None, beside: Sequence[str]) -> str:
    """After a change of the settings: what is true from now on."""
    who = "the **embedded assistant**" if model == "embedded" else f"**{model}**"
    tongue = language or "the language you write in"
    units = f" {' and '.join(beside).capitalize()} stand beside in what is drawn anew." if beside else ""
    return f"From now on {who} answers, in {tongue}.{units}"


def waiting(model: str, seconds: int) -> str:
    """While a model says nothing."""
    return f"{model} has not answered for {seconds} s. Wait, or stop it and ask again."


def fault(incident: str) -> str:
    """What a user reads when we failed."""
    return f"Something went wrong on our side ({incident}). What was done before stands; please try again."


def failed(envelope: Envelope) -> bool:
    """Did a tool fail? A question to the user is no failure."""
    return (envelope.error or {}).get("code") not in _NOT_FAILED


def outcome(envelope: Envelope) -> str:
    """What came of a step, in a few words beside its name."""
    error = envelope.error
    if error is not None:
        return _NOT_FAILED.get(error["code"], str(error["message"]))
    data = envelope.data or {}
    if "verdict" in data:
        findings = len(data["verdict"]["findings"])
        said = f"{'valid' if data['verdict']['valid'] else 'not valid'}, {counted(findings, 'finding')}"
        return f"{data['patientName']}, {long_date(data['weekStart'])}: {said}"
    if "failed" in data:
        left = f", {len(data['notStarted'])} not begun" if "notStarted" in data else ""
        return f"{counted(len(data['plans']), 'plan')}, {len(data['failed'])} without one{left}"
    return f"{data['total']} found" if "total" in data else "done"
