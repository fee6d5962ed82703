"""A plan as a calendar: one event a meal, at the same hour wherever the reader is."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from domain.plan import Meal
from tools.documents.dossier import Dossier, cautions, prepared_without
from tools.documents.wording import figure, grams, measure

_LASTS = timedelta(minutes=30)


def plan_ics(dossier: Dossier) -> bytes:
    """Events in floating local time. A meal's UID is made of patient, date and meal: a newer plan replaces the older
    one's events instead of standing beside them.
    """
    plan, patient = dossier.plan, dossier.patient
    stamp = plan.generated_at.astimezone(UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//WAVY//Meal plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Meals of {patient.name}")
    for day in plan.days:
        for sitting in dossier.sittings(day):
            at = datetime.combine(day.date, sitting.at)
            event = Event()
            event.add("uid", f"{patient.id}-{day.date}-{sitting.key}@wavy")
            event.add("dtstamp", stamp)
            event.add("sequence", plan.version)
            event.add("dtstart", at)
            event.add("dtend", at + _LASTS)
            event.add("summary", f"{sitting.name}: {sitting.meal.name}")
            event.add("description", _description(sitting.meal, dossier))
            event.add("status", "TENTATIVE" if cautions(dossier) else "CONFIRMED")
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _description(meal: Meal, dossier: Dossier) -> str:
    """Warnings, what goes in, how it is made."""
    lines = [
        *cautions(dossier),
        prepared_without(dossier),
        f"{meal.preparation_time} min, {figure(meal.nutrition.calories)} kcal",
        "",
        *(f"{grams(part)} {part.name}{f' ({said})' if (said := measure(part)) else ''}" for part in meal.components),
        "",
        *dossier.method_of(meal),
    ]
    return "\n".join(lines)
