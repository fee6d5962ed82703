"""From the words of a buyer to the food that is meant; never a guess."""

from domain.errors import Ambiguous, NotFound
from domain.food import Food
from engine.lookup import find_food, foods_holding
from tools.context import Context

_SHOWN = 60


def food_meant(written: str, ctx: Context) -> Food:
    """The one food of that name or id. Raises NotFound or Ambiguous with the names of those that come near."""
    by_id = ctx.catalogue.foods.get(written.strip())
    food, near = (by_id, ()) if by_id else find_food(written, ctx.catalogue)
    if food is not None:
        return food
    details = {"candidates": [{"name": name} for name in near]}
    if len(near) > 1:
        raise Ambiguous(
            f"{written[:_SHOWN]!r} may be {', '.join(near)}.", hint="Ask which one is meant.", details=details
        )
    raise NotFound(
        f"There is no food {written[:_SHOWN]!r} in the catalogue.",
        hint=f"Did you mean {near[0]}?" if near else "lookup_food tells what is known.",
        details=details,
    )


def foods_meant(written: str, ctx: Context) -> list[Food]:
    """Every food the words fit: `chicken` is breast, thigh and mince. Raises NotFound."""
    by_id = ctx.catalogue.foods.get(written.strip())
    exact, near = find_food(written, ctx.catalogue)
    found = [by_id] if by_id else foods_holding(written, ctx.catalogue) or ([exact] if exact else [])
    if not found and near:
        names = set(near)
        found = [food for food in ctx.catalogue.foods.values() if food.name in names]
    if not found:
        raise NotFound(
            f"There is no food {written[:_SHOWN]!r} in the catalogue.", hint="lookup_food tells what is known."
        )
    return found
