"""A plan as PDF: first what the patient reads and cooks from, then, from a new page, what the dietitian signs."""

from domain.plan import DailyMeals, Meal
from tools.documents.dietitian_pages import add_dietitian_pages
from tools.documents.dossier import Dossier, cautions, prepared_without
from tools.documents.paper import ACCENT, GREY, Paper
from tools.documents.wording import figure, grams, long_date, measure, short_date, state, week_of

_GLANCE = (21, 36, 36, 36, 36, 15)
_TEXT = 8.5
_INGREDIENT = (32, 14, 50)
"""Widths in mm: household measure, grams, food."""
_METHOD = 79
_GUTTER = 5
_HEAD = 12
_BETWEEN_MEALS = 4
_HOW_TO_READ = (
    "All amounts are for one person and of the part that is eaten, weighed in the state named (raw, dried, cooked ...). "
    "Go by the grams where you have a scale; the spoons and cups beside them come close."
)


def plan_pdf(dossier: Dossier) -> bytes:
    """The whole document; its only date is the plan's own `generatedAt`."""
    plan, name = dossier.plan, dossier.patient.name
    week = week_of(plan.week_start)
    paper = Paper(f"Meal plan, {name}, {week}", f"{state(plan)} · {week} · {name}", plan.generated_at, dossier.sheet)
    _opening(paper, dossier)
    for day in plan.days:
        _day(paper, day, dossier)
    add_dietitian_pages(paper, dossier)
    return bytes(paper.output())


def _opening(paper: Paper, dossier: Dossier) -> None:
    paper.write_block("Meal plan", 10, GREY, bold=True)
    paper.write_block(dossier.patient.name, 20, ACCENT, bold=True)
    paper.write_block(week_of(dossier.plan.week_start), 12)
    paper.ln(3)
    for caution in cautions(dossier):
        paper.alarm(caution)
    paper.write_block(prepared_without(dossier), 10, bold=True)
    if dossier.patient.dietary_restrictions:
        ways = ", ".join(f"{r.type} ({r.severity})" for r in dossier.patient.dietary_restrictions)
        paper.write_block(f"Way of eating on record: {ways}.", 10)
    paper.ln(1.5)
    paper.write_block(_HOW_TO_READ, 8.5, GREY)
    paper.heading("The week at a glance")
    rows = [["", "Breakfast", "Lunch", "Dinner", "Snacks", "kcal"]]
    for day in dossier.plan.days:
        meals = [meal.name for slot, meal in day.meals() if slot != "snack"]
        snacks = "; ".join(snack.name for snack in day.snacks) or "–"
        rows.append([short_date(day.date), *meals, snacks, figure(day.total_calories)])
    paper.grid(rows, _GLANCE, size=8.5, align=("LEFT",) * 5 + ("RIGHT",))


def _day(paper: Paper, day: DailyMeals, dossier: Dossier) -> None:
    """A day begins its own page: that is what hangs in a kitchen."""
    paper.add_page()
    paper.heading(f"{long_date(day.date)}  ·  {figure(day.total_calories)} kcal", 14)
    for caution in cautions(dossier):
        paper.alarm(caution)
    for sitting in dossier.sittings(day):
        _meal(paper, sitting.name, sitting.meal, dossier.method_of(sitting.meal))


def _meal(paper: Paper, name: str, meal: Meal, method: tuple[str, ...]) -> None:
    """Ingredients on the left, steps on the right; a meal is not torn apart by the end of a page."""
    title = f"{name}: {meal.name}"
    facts = (
        f"{meal.preparation_time} min, {meal.difficulty}  ·  {figure(meal.nutrition.calories)} kcal, "
        f"{figure(meal.nutrition.protein)} g protein, {figure(meal.nutrition.carbs)} g carbohydrate, "
        f"{figure(meal.nutrition.fat)} g fat"
    )
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(method, 1)) if len(method) > 1 else method[0]
    paper.pen(_TEXT)
    rows = [(measure(part), grams(part), part.name) for part in meal.components]
    heights = [max(map(paper.height_of, row, _INGREDIENT)) for row in rows]
    body = max(sum(heights), paper.height_of(steps, _METHOD))
    if paper.will_page_break(body + _HEAD):
        paper.add_page()
    paper.write_block(title, 10, bold=True)
    paper.write_block(facts, 8, GREY)
    top = paper.y + 0.8
    line = paper.pen(_TEXT)
    paper.set_xy(paper.l_margin, top)
    for row, height in zip(rows, heights, strict=True):
        y = paper.y
        for text, width, align in zip(row, _INGREDIENT, ("L", "R", "L"), strict=True):
            paper.multi_cell(width, line, text, align=align, new_x="RIGHT", new_y="TOP")
        paper.set_xy(paper.l_margin, y + height)
    paper.set_xy(paper.l_margin + sum(_INGREDIENT) + _GUTTER, top)
    paper.multi_cell(_METHOD, line, steps, align="L")
    paper.set_xy(paper.l_margin, top + body + _BETWEEN_MEALS)
