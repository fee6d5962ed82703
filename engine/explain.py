"""Why a plan is as it is: the rules behind a week, a day or a meal; why a food is in it or not.

Says only what rules, record and plan say; a food nobody knows is said to be unknown.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from catalogue import Catalogue
from domain.patient import PatientFields
from domain.plan import Component, DailyMeals, Meal, WeeklyPlan
from domain.profile import Profile
from domain.recipe import SLOTS, Slot
from domain.rule import DeclaredAllergy, Disliked, Rule
from engine.explain_choice import Instead, anywhere, instead
from engine.explain_limits import limits_used
from engine.lookup import names_meant
from engine.plan.bound import quality
from engine.plan.compile import Requirements, compile_rules
from engine.plan.edit import unlike_the_week
from engine.plan.edit_board import Bench, lay_out
from engine.plan.edit_days import occasions_of

_PERCENT = 100
_NAMED = 3


def explain(
    plan: WeeklyPlan,
    patient: PatientFields,
    profile: Profile,
    catalogue: Catalogue,
    *,
    day: date | None,
    slot: Slot | None,
    food: str | None,
) -> dict[str, Any]:
    """`{planId, patientName, weekStart, date, meal, food, reasons[{rule, level, text, source}], served[{date, meal,
    recipe, foodId, food, grams}]}`, with a food also `known`, for the whole week or a day also `quality{kind, points,
    atLeast, atMostPercent}`, null where a meal no longer fits the record.
    """
    requirements = compile_rules(patient, profile, catalogue)
    about: dict[str, Any] = {
        "planId": plan.id,
        "patientId": plan.patient_id,
        "patientName": plan.patient_name,
        "weekStart": plan.week_start.isoformat(),
        "date": day.isoformat() if day else None,
        "meal": slot,
        "food": food,
    }
    days = [d for d in plan.days if day is None or d.date == day]
    if food is not None:
        answer = _of_food(food, days, slot, profile, catalogue, requirements)
        meant = names_meant(food, catalogue)
        found_by = [reason["rule"] for reason in answer["reasons"]]
        if found_by == ["not_chosen"]:
            answer["reasons"] += _lost(meant, lay_out(plan, requirements))
        if found_by in (["not_chosen"], ["on_the_menu"]):
            answer["reasons"] += [_reason(rule, text) for rule, text in limits_used(meant, requirements, catalogue)]
        return about | answer
    if day is not None and slot is not None:
        answer = _of_meals(days[0], slot, patient, requirements)
        answer["reasons"] += _next_best(plan.days.index(days[0]), slot, lay_out(plan, requirements))
        return about | answer
    reasons = [_reason(rule) for rule in requirements.rules if rule.level != "info"]
    found = quality(plan, requirements)
    if found is None:
        return about | {"reasons": reasons, "served": [], "quality": None}
    said = _plain("distance_to_best", found.said())
    return about | {
        "reasons": [*reasons, said],
        "served": [],
        "quality": found.model_dump(mode="json", by_alias=True),
    }


def _reason(rule: Rule, text: str | None = None) -> dict[str, str]:
    year = f", {rule.year}" if rule.year else ""
    return {
        "rule": rule.id,
        "level": rule.level,
        "text": text or rule.message,
        "source": f"{rule.source}{year} [{rule.evidence}]",
    }


def _of_food(
    food: str,
    days: Sequence[DailyMeals],
    slot: Slot | None,
    profile: Profile,
    catalogue: Catalogue,
    requirements: Requirements,
) -> dict[str, Any]:
    meant = names_meant(food, catalogue)
    served = [
        _serving(d, s, meal, part)
        for d in days
        for s, meal in d.meals()
        for part in meal.components
        if part.food_id in meant and slot in (None, s)
    ]
    excluded = requirements.foods_excluded()
    reasons = [
        _reason(rule, _against(rule, sorted(meant & foods), profile, catalogue))
        for rule, foods in _rules_against(requirements)
        if meant & foods
    ]
    if served:
        breaks = any(part["foodId"] in excluded for part in served)
        verdict = "the record rules it out by now, so the plan has to change" if breaks else "no rule is against that"
        text = f"It is served {len(served)} time{'s' if len(served) > 1 else ''}: {verdict}."
        reasons.append(_plain("on_the_menu", text))
        return {"known": True, "served": served, "reasons": reasons}
    if not meant:
        text = f"{food!r} is not a food of the catalogue, so no recipe uses it and nothing is known of it."
        return {"known": False, "served": [], "reasons": [_plain("unknown_food", text)]}
    using = sum(any(part.food in meant for part in recipe.components) for recipe in catalogue.recipes.values())
    if not reasons and not using:
        reasons = [_plain("no_recipe", "No rule rules it out, but no recipe of the catalogue uses it.")]
    elif not reasons:
        text = f"No rule rules it out: {using} recipes use it, and others fitted the targets and the week's variety better."
        reasons = [_plain("not_chosen", text)]
    return {"known": True, "served": [], "reasons": reasons}


def _rules_against(requirements: Requirements) -> list[tuple[Rule, set[str]]]:
    """Every rule that is against foods, hard ones first, and those foods."""
    rules = {rule.id: rule for rule in requirements.rules}
    foods = requirements.shelf.foods
    found = [
        (rules[one.rule], {food.id for food, hit in zip(foods, one.foods, strict=True) if hit})
        for one in requirements.against
    ]
    return sorted(found, key=lambda pair: pair[0].level != "hard")


def _serving(day: DailyMeals, slot: Slot, meal: Meal, part: Component) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "meal": slot,
        "recipe": meal.name,
        "foodId": part.food_id,
        "food": part.name,
        "grams": part.grams,
    }


def _against(rule: Rule, foods: Sequence[str], profile: Profile, catalogue: Catalogue) -> str:
    """The rule's message made concrete: which words of the record, which foods."""
    named = ", ".join(catalogue.foods[f].name for f in foods[:_NAMED])
    named += f" and {len(foods) - _NAMED} more" if len(foods) > _NAMED else ""
    if isinstance(rule.check, DeclaredAllergy):
        words = [
            a.written
            for a in profile.allergens
            if any(catalogue.foods[f].state_of(a.allergen) != "free" for f in foods)
        ]
        words += [a.written for a in profile.allergy_foods if a.food in foods]
        return f"Declared allergy: {', '.join(dict.fromkeys(words))}. That rules out {named}."
    if isinstance(rule.check, Disliked):
        words = [a.written for a in profile.disliked if a.food in foods]
        return f"Disliked: {', '.join(dict.fromkeys(words))}."
    return f"{rule.message} That {'rules out' if rule.level == 'hard' else 'speaks against'} {named}."


def _of_meals(day: DailyMeals, slot: Slot, patient: PatientFields, requirements: Requirements) -> dict[str, Any]:
    meals = [meal for s, meal in day.meals() if s == slot]
    reasons = [_plain("share_of_day", _brings(meal, day, patient)) for meal in meals]
    mine = requirements.shelf.slots[:, SLOTS.index(slot)]
    narrowed, every = requirements.removed_from(mine), int(mine.sum())
    rules = {rule.id: rule for rule in requirements.rules}
    reasons += [
        _reason(rules[rule], f"{rules[rule].title}: took {count} of {every} recipes for {slot} out of the choice.")
        for rule, count in narrowed
    ]
    served = [_serving(day, slot, meal, part) for meal in meals for part in meal.components]
    return {"reasons": reasons, "served": served}


def _brings(meal: Meal, day: DailyMeals, patient: PatientFields) -> str:
    kcal, protein = meal.nutrition.calories or 0, meal.nutrition.protein or 0
    share = round(kcal * _PERCENT / patient.calorie_target)
    return (
        f"{meal.name} brings {kcal} kcal ({share}% of the target of {patient.calorie_target}) and {protein:.0f} g protein; "
        f"with it the day comes to {day.total_calories} kcal."
    )


def _next_best(day: int, slot: Slot, bench: Bench | None) -> list[dict[str, str]]:
    """What the best other dish would have changed, for each meal of the slot that still fits the record."""
    if bench is None:
        return []
    places = [(day, k) for k in occasions_of(bench.plan, day, slot)]
    found = [one for place in places if (one := instead(bench, place, unlike_the_week(bench, place))) is not None]
    return [_plain("next_best", f"Next best: {_told(one, bench)}") for one in found]


def _lost(foods: frozenset[str], bench: Bench | None) -> list[dict[str, str]]:
    """Where a dish with an absent food came nearest, and what it lost on."""
    if bench is None:
        return []
    held = bench.shelf.recipes_with(bench.shelf.foods_with(foods=foods))
    nearest = anywhere(bench, held)
    if nearest is None:
        return [_plain("lost_on_rules", "None of those recipes is left for this patient's meals.")]
    day, k = nearest.place
    where = f"{bench.board.occasions[k]} on {bench.plan.days[day].date.isoformat()}"
    rule = "lost_on_cost" if nearest.holds else "lost_on_rules"
    return [_plain(rule, f"It came nearest at {where}: {_told(nearest, bench)}")]


def _told(one: Instead, bench: Bench) -> str:
    """The dish, its figures beside what stands there, and why it came second."""
    catalogue = bench.shelf.catalogue
    titles = {rule.id: rule.title for rule in catalogue.rules}
    dish = f"{catalogue.recipes[one.serving.recipe].name} ({one.serving.servings} servings; {one.figures()})"
    rules = ", ".join(titles[rule] for rule in one.rules)
    if not one.holds:
        return f"{dish}; alone in that place it would break {rules or 'a limit on repeats'}."
    lost = [rules] * bool(rules) + ["repetition, foods bought for it alone, time or taste"] * (one.besides > 0)
    worse = f"{one.points} points worse for {' and '.join(lost)}" if one.points > 0 else "no worse by the rules"
    return f"{dish}; {worse}."


def _plain(rule: str, text: str) -> dict[str, str]:
    return {"rule": rule, "level": "note", "text": text, "source": "this plan"}
