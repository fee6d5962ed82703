"""A plan as a calendar: one event a meal, at the same hour wherever the reader is."""

from datetime import UTC, datetime, time, timedelta
from itertools import count

from icalendar import Calendar, Event

from domain.plan import Meal
from tools.documents.dossier import Dossier, cautions, prepared_without
from tools.documents.wording import figure, grams, label, measure

_AT = {"breakfast": time(8), "lunch": time(12, 30), "dinner": time(18, 30)}
_SNACKS_AT = (time(15, 30), time(21), time(10, 30))
_LATER = timedelta(minutes=15)
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
        snacks = count()
        for slot, meal in day.meals():
            number = next(snacks) if slot == "snack" else 0
            at = datetime.combine(day.date, _AT[slot]) if slot != "snack" else _snack_at(datetime.combine(day.date, time()), number)
            event = Event()
            event.add("uid", f"{patient.id}-{day.date}-{slot}{f'-{number + 1}' if slot == 'snack' else ''}@wavy")
            event.add("dtstamp", stamp)
            event.add("sequence", plan.version)
            event.add("dtstart", at)
            event.add("dtend", at + _LASTS)
            event.add("summary", f"{label(slot)}: {meal.name}")
            event.add("description", _description(meal, dossier))
            event.add("status", "CONFIRMED" if not cautions(dossier) else "TENTATIVE")
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
    return calendar.to_ical()
