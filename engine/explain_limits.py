"""What a food uses up of a patient's daily limits: why a food that no rule forbids is hard to place all the same."""

from collections.abc import Iterable, Iterator

from catalogue import Catalogue
from domain.nutrition import NUTRIENTS, PARTS, UNITS
from domain.rule import Rule
from engine.plan.compile import Requirements
from engine.plan.lines import Line

_WORTH_A_WORD = 10
"""From so many percent of a day's limit in 100 g on; not a rule, only what is said."""
_PRESCRIBED = ("calories", "protein", "carbs", "fat")


def limits_used(foods: Iterable[str], requirements: Requirements, catalogue: Catalogue) -> Iterator[tuple[Rule, str]]:
    """Of each nutrient with an upper limit a day: the tightest rule and what 100 g of the richest of these foods take of it,
    the largest share first. Energy and macronutrients are left out: every food counts against those.
    """
    meant = sorted(foods)
    rules = {rule.id: rule for rule in requirements.rules}
    found = []
    for line in _tightest(requirements.lines):
        place = NUTRIENTS.index(line.nutrient)
        held = [(catalogue.foods[f].exact[place] or 0, catalogue.foods[f].name) for f in meant]
        thousandths, name = max(held, default=(0, ""))
        share = thousandths * PARTS * 100 // (1000 * (line.hi or 1))
        if share >= _WORTH_A_WORD:
            amount, most = f"{thousandths / 1000:,.0f}", f"{(line.hi or 0) / PARTS:,.0f}"
            unit, nutrient = UNITS[line.nutrient], line.nutrient.replace("_", " ")
            text = f"100 g of {name} hold {amount} {unit} {nutrient}, {share}% of the {most} {unit} a day that are allowed."
            found.append((-share, rules[line.rule], text))
    for _, rule, text in sorted(found, key=lambda one: (one[0], one[1].id)):
        yield rule, text


def _tightest(lines: Iterable[Line]) -> list[Line]:
    """Of each nutrient the lowest upper limit of a whole day that is an amount, hard ones before wishes."""
    capped = [
        one
        for one in lines
        if one.hi and one.per in ("day", "kg") and one.scope in ("day", "week") and one.nutrient not in _PRESCRIBED
    ]
    chosen: dict[str, Line] = {}
    for line in sorted(capped, key=lambda one: (not one.hard, one.hi or 0)):
        chosen.setdefault(line.nutrient, line)
    return list(chosen.values())
