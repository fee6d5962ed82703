"""Judges what is on the plates: allergens, excluded and disliked foods, foods kept apart, textures."""

from collections.abc import Iterator, Sequence

from catalogue.loader import Catalogue
from domain.finding import Finding
from domain.food import Food, FoodId
from domain.profile import Profile
from domain.rule import Apart, Exclude, Rule, Texture
from engine.validate.report import finding
from engine.validate.weigh import Served, Week


def judge_excluded(rule: Rule, check: Exclude, week: Week) -> Iterator[Finding]:
    """Every ingredient the rule is against; where only `contains` is refused, what may contain is a warning."""
    against = {food.id: reason for food in week.foods if (reason := _reason(food, check))}
    doubtful = {} if check.rejects_may or rule.level != "hard" else _doubtful(check, week.foods)
    if not against and not doubtful:
        return
    for served in week.meals:
        for food in _foods(served):
            if food.id in against:
                reason = against[food.id]
                yield _about(rule, served, food, f"{food.name} {reason}. {rule.message}", reason)
            elif food.id in doubtful:
                said = doubtful[food.id]
                message = f"{food.name} {said}: check the label. {rule.message}"
                yield _about(rule, served, food, message, said).model_copy(update={"severity": "warning"})


def judge_allergy(rule: Rule, profile: Profile, week: Week) -> Iterator[Finding]:
    """Every ingredient that contains, may contain or is something the record declares an allergy to.

    Of what no law makes a label declare (kiwi, corn) the inside of prepared foods is unknown: that is said once a food.
    """
    named = {avoided.food: avoided.written for avoided in profile.allergy_foods}
    if "allergy:unregulated" in profile.tags:
        for food in week.foods:
            if food.state == "prepared" and food.id not in named:
                message = f"{food.name} is a prepared food: its label must say whether it holds what the record names."
                yield finding(rule, message, severity="not_evaluable", food=food.id, observed="ingredients unknown")
    for served in week.meals:
        for food in _foods(served):
            for declared in profile.allergens:
                state = food.state_of(declared.allergen)
                if state != "free":
                    said = f"{'contains' if state == 'contains' else 'may contain'} {_listed([declared.allergen])}"
                    message = f"{food.name} {said}; the record says “{declared.written}”. {rule.message}"
                    yield _about(rule, served, food, message, said)
            if food.id in named:
                message = f"{food.name} is what the record calls “{named[food.id]}”. {rule.message}"
                yield _about(rule, served, food, message, "is declared as an allergy")


def judge_disliked(rule: Rule, profile: Profile, week: Week) -> Iterator[Finding]:
    """Every ingredient the patient would rather not eat."""
    named = {avoided.food: avoided.written for avoided in profile.disliked}
    if not named:
        return
    for served in week.meals:
        for food in _foods(served):
            if food.id in named:
                message = f"{food.name} is disliked (“{named[food.id]}”). {rule.message}"
                yield _about(rule, served, food, message, "is disliked")


def judge_apart(rule: Rule, check: Apart, week: Week) -> Iterator[Finding]:
    """Every meal with foods of both sides."""
    for served in week.meals:
        one = [food.name for food in _foods(served) if not set(food.facts).isdisjoint(check.one)]
        other = [food.name for food in _foods(served) if not set(food.facts).isdisjoint(check.other)]
        if one and other:
            together = f"{one[0]} with {other[0]}"
            message = f"{served.meal.name}: {together}. {rule.message}"
            repair = f"Swap {served.meal.name} for a dish that holds one of the two at most."
            yield finding(
                rule, message, date=served.date, meal=served.slot, food=other[0], observed=together, repair=repair
            )


def judge_texture(rule: Rule, check: Texture, week: Week, catalogue: Catalogue) -> Iterator[Finding]:
    """Every meal whose recipe was not tested for the level; a meal without a recipe was tested for none."""
    for served in week.meals:
        recipe = catalogue.recipes.get(served.meal.recipe_id or "")
        tested = recipe.iddsi if recipe else ()
        if check.level not in tested:
            observed = f"tested for {_listed([str(level) for level in tested])}" if tested else "not tested"
            message = f"{served.meal.name} is {observed}. {rule.message}"
            yield finding(
                rule,
                message,
                date=served.date,
                meal=served.slot,
                observed=observed,
                bound=f"IDDSI {check.level}",
                repair=f"Swap {served.meal.name} for a dish tested for IDDSI {check.level}.",
            )


def _foods(served: Served) -> tuple[Food, ...]:
    return tuple({item.food.id: item.food for item in served.items}.values())


def _reason(food: Food, check: Exclude) -> str:
    """Why the rule is against the food; empty when it is not."""
    allergens = [allergen for allergen in check.allergens if food.state_of(allergen) == "contains"]
    if allergens:
        return f"contains {_listed(allergens)}"
    if check.rejects_may:
        maybe = [allergen for allergen in check.allergens if food.state_of(allergen) == "may"]
        if maybe:
            return f"may contain {_listed(maybe)}"
    facts = [fact for fact in check.facts if fact in food.facts]
    if facts:
        return f"is or holds {_listed(facts)}"
    if food.id in check.foods:
        return "is named by the rule"
    graded = (
        ("FODMAP content", food.fodmap, check.fodmap),
        ("purine content", food.purine, check.purine),
        ("tyramine content", food.tyramine, check.tyramine),
    )
    return next((f"has {grade} {what}" for what, grade, refused in graded if grade in refused), "")


def _doubtful(check: Exclude, foods: Sequence[Food]) -> dict[FoodId, str]:
    maybe = {food.id: [a for a in check.allergens if food.state_of(a) == "may"] for food in foods}
    return {food: f"may contain {_listed(allergens)}" for food, allergens in maybe.items() if allergens}


def _about(rule: Rule, served: Served, food: Food, message: str, observed: str) -> Finding:
    repair = f"Swap {served.meal.name} for a dish without {food.name}."
    return finding(rule, message, date=served.date, meal=served.slot, food=food.id, observed=observed, repair=repair)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(word.replace("_", " ") for word in words)
