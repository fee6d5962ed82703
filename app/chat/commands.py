"""The slash commands: one for each thing the tools can do, with the sentence it stands for and the form that fills it in.

A command is a way to write a sentence and nothing more: what it does, the same sentence typed does too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, Literal

from chainlit.types import CommandDict

from app.markdown import long_date

Kind = Literal["text", "patient", "week", "day", "meal", "number", "choice"]

_WEEKS = 5
_DAYS = 14


@dataclass(frozen=True)
class Blank:
    """A field of the form. `wording` puts what was filled in (`{}`) into the sentence, `missing` stands for nothing."""

    name: str
    label: str
    kind: Kind = "text"
    wording: str = "{}"
    missing: str | None = None
    choices: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True)
class Command:
    """`/id text` is `short` with the text in it; `/id` alone is a form for `sentence`, or `sentence` itself without one."""

    id: str
    does: str
    icon: str
    sentence: str
    short: str = ""
    blanks: tuple[Blank, ...] = ()

    def spoken(self, text: str) -> str:
        """The sentence for what was typed after the command; the text itself where the command takes none."""
        return self.short.replace("{}", text) if self.short else text


PATIENT = Blank("patient", "Patient", "patient")
WEEK = Blank("week", "Week", "week", " for the week of {}", " for next week")
SAME_WEEK = Blank("week", "Week", "week", " for the week of {}", "")
DAY = Blank("day", "Day", "day", " on {}")
MEAL = Blank("meal", "Meal", "choice", choices=("breakfast", "lunch", "dinner", "snack"))

COMMANDS: tuple[Command, ...] = (
    Command("plan", "Plan a week for a patient", "calendar-plus", "make a plan for {patient}{week}",
            "make a plan for {} for next week", (PATIENT, WEEK)),
    Command("everyone", "Plan next week for everybody", "calendar-range", "generate next week for everyone"),
    Command("week", "Show a patient's plan", "calendar", "show the plan of {patient}{week}",
            "show the plan of {}", (PATIENT, SAME_WEEK)),
    Command("plans", "List the plans there are", "list", "show all plans", "show the plans of {}"),
    Command("check", "Check a plan against the record", "shield-check", "validate the plan of {patient}{week}",
            "validate the plan of {}", (PATIENT, SAME_WEEK)),
    Command("swap", "Another dish for one meal", "replace", "swap {meal}{day} for {patient}{wish}", "swap {}",
            (PATIENT, MEAL, DAY, Blank("wish", "Rather", wording=" for something {}", missing="", example="vegetarian"))),
    Command("day", "Plan one day anew", "rotate-cw", "regenerate{day} for {patient}", "regenerate {}", (PATIENT, DAY)),
    Command("lock", "Keep a meal as it is", "lock", "lock {meal}{day} for {patient}", "lock {}", (PATIENT, MEAL, DAY)),
    Command("undo", "Take the last change of a plan back", "undo-2", "undo the last change for {patient}",
            "undo the last change for {}", (PATIENT,)),
    Command("approve", "Approve a plan", "badge-check", "approve the plan of {patient}{week}",
            "approve the plan of {}", (PATIENT, SAME_WEEK)),
    Command("why", "Why a food is in a plan, or is not", "circle-help", "why no {food}{day} for {patient}?", "why {}?",
            (PATIENT, Blank("food", "Food", example="peanuts"), Blank("day", "Day", "day", " on {}", ""))),
    Command("shopping", "What to buy for a patient, or for all", "shopping-cart",
            "what do we need to buy{patient}{week}?", "what do we need to buy for {}?",
            (Blank("patient", "Patient", "patient", " for {}", ""), WEEK)),
    Command("advice", "Advice for buying", "lightbulb", "any advice for buying next week?"),
    Command("export", "A plan as a file", "file-down", "export the plan of {patient} as {format}",
            "export the plan of {} as PDF", (PATIENT, Blank("format", "File", "choice", choices=("PDF", "XLSX", "CSV")))),
    Command("list", "The shopping list as a file", "file-spreadsheet", "export the shopping list for next week as {format}",
            "export the shopping list for next week as {}",
            (Blank("format", "File", "choice", choices=("XLSX", "PDF", "CSV")),)),
    Command("patients", "Who the patients are", "users", "who are my patients?", "find patients with {}"),
    Command("patient", "A patient's record", "user", "show the record of {patient}", "show the record of {}", (PATIENT,)),
    Command("new", "Add a patient", "user-plus",
            "add a patient: {name}, {age}, {gender}, {kcal} kcal, {protein} g protein, {carbs} g carbs, {fat} g fat{allergies}",
            "add a patient: {}",
            (Blank("name", "Name"), Blank("age", "Age", "number"), Blank("gender", "Gender", "choice", choices=("female", "male", "other")),
             Blank("kcal", "kcal a day", "number"), Blank("protein", "Protein, g", "number"), Blank("carbs", "Carbohydrate, g", "number"),
             Blank("fat", "Fat, g", "number"),
             Blank("allergies", "Allergies", wording=", allergic to {}", missing="", example="peanuts, egg"))),
    Command("change", "Change a record", "user-pen", "add {what} {entry} for {patient}", "{}",
            (PATIENT, Blank("what", "What", "choice", choices=("an allergy to", "the condition", "the restriction", "a dislike of")),
             Blank("entry", "Which", example="sesame"))),
    Command("remove", "Delete a patient, after your yes", "user-minus", "delete {patient}", "delete {}", (PATIENT,)),
    Command("discard", "Delete a plan, after your yes", "trash-2", "delete the plan of {patient}{week}",
            "delete the plan of {}", (PATIENT, SAME_WEEK)),
    Command("recipes", "Search the recipes", "book-open", "find recipes with {food}", "find recipes with {}",
            (Blank("food", "With", example="salmon"),)),
    Command("food", "What is in a food, and for whom it is safe", "apple", "what allergens are in {food}?", "what allergens are in {}?",
            (Blank("food", "Food", example="oat milk"),)),
)  # fmt: skip

DEMO, IMPORT = "demo", "import"
"""Commands that need no sentence: the demo clinic is loaded at once, a file is dropped into the page."""

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def listed() -> list[CommandDict]:
    """Every command as Chainlit shows it under `/`."""
    ours = [(command.id, command.does, command.icon) for command in COMMANDS]
    files = (IMPORT, "Import patients from a JSON or CSV file", "file-up")
    demo = (DEMO, "Load the demo clinic, 24 invented patients", "sparkles")
    return [
        CommandDict(id=name, description=does, icon=icon, button=False, persistent=False, selected=False)
        for name, does, icon in (*ours, files, demo)
    ]


def form(command: Command, names: Sequence[str], today: date) -> dict[str, Any]:
    """What `public/elements/Form.jsx` draws: the fields with what can be chosen, and the sentence they make."""
    return {
        "title": command.does,
        "sentence": command.sentence,
        "blanks": [asdict(blank) | {"options": _options(blank, names, today)} for blank in command.blanks],
    }


def _options(blank: Blank, names: Sequence[str], today: date) -> list[dict[str, str]]:
    """Value and label of each choice; none where anything may be written."""
    match blank.kind:
        case "patient":
            return [{"value": name, "label": name} for name in names]
        case "week":
            monday = today - timedelta(days=today.weekday())
            mondays = [monday + timedelta(weeks=n) for n in range(_WEEKS)]
            return [{"value": str(day), "label": f"week of {long_date(str(day))}"} for day in mondays]
        case "day":
            monday = today - timedelta(days=today.weekday())
            days = [monday + timedelta(days=n) for n in range(_DAYS)]
            return [{"value": str(day), "label": f"{day:%A} {long_date(str(day))}"} for day in days]
        case "choice":
            return [{"value": choice, "label": choice} for choice in blank.choices]
        case _:
            return []
