"""What the page says around the answers: the welcome, the names of steps. Plain words, no logic."""

from tools.envelope import Envelope

LABELS = {
    "create_patient": "Adding the patient",
    "get_patient": "Reading the record",
    "find_patients": "Looking for patients",
    "update_patient": "Changing the record",
    "delete_patient": "Deleting the patient",
    "import_patients": "Importing patients",
    "load_demo_clinic": "Loading the demo clinic",
    "generate_plan": "Planning the week",
    "generate_plans": "Planning several weeks",
    "get_plan": "Reading the plan",
    "find_plans": "Looking for plans",
    "validate_plan": "Checking the plan",
    "approve_plan": "Approving the plan",
    "delete_plan": "Deleting the plan",
    "explain_plan": "Looking up the reasons",
    "aggregate_ingredients": "Adding up the ingredients",
    "procurement_insights": "Looking for buying advice",
    "find_recipes": "Searching recipes",
    "lookup_food": "Looking up the food",
}
"""A step's name on the page, per tool; a tool that is not here goes by its own name."""


def welcome(model: str, patients: int) -> str:
    """The first message: who answers, who is here, what to say."""
    who = (
        "The **embedded assistant** answers: it runs on this machine, needs no key and no network, and understands "
        "plain requests."
        if model == "embedded"
        else f"**{model}** answers."
    )
    there = (
        f"There are **{patients} patients**."
        if patients
        else "There is nobody here yet: load the demo clinic, drop a JSON or CSV file of patients, or tell me of one."
    )
    return (
        f"### Welcome to WAVY\n{who} {there}\n\n"
        "Say for example:\n"
        "- *generate next week for …*\n- *what do we need to buy for it?*\n- *why no peanuts on Tuesday?*\n"
        "- *add an allergy to sesame for …*"
    )


def step_summary(envelope: Envelope) -> str:
    """One line under a step: what came of it."""
    if not envelope.ok:
        return str((envelope.error or {}).get("message", ""))
    data = envelope.data or {}
    if "verdict" in data:
        good = "valid" if data["verdict"]["valid"] else "not valid"
        return (
            f"{data['patientName']}, week of {data['weekStart']}: {good}, {len(data['verdict']['findings'])} findings"
        )
    if "total" in data:
        return f"{data['total']} found"
    return "done"
