"""From the words of a buyer to the food that is meant; never a guess."""

from domain.errors import Ambiguous, NotFound
from domain.food import Food
from engine.lookup import find_food, foods_holding, foods_named
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
        hint=f"Did you mean {near[0]}?" if near else "Say it in other words.",
        details=details,
    )


def foods_meant(written: str, ctx: Context) -> list[Food]:
    """Every food the words fit: `chicken` is breast, thigh and mince. Raises NotFound with the names that come near."""
    by_id = ctx.catalogue.foods.get(written.strip())
    fitting = [by_id] if by_id else [*foods_named(written, ctx.catalogue), *foods_holding(written, ctx.catalogue)]
    if not fitting:
        _, near = find_food(written, ctx.catalogue)
        raise NotFound(
            f"There is no food {written[:_SHOWN]!r} in the catalogue.",
            hint=f"Did you mean {' or '.join(near)}?" if near else "Say it in other words.",
            details={"candidates": [{"name": name} for name in near]},
        )
    return list({food.id: food for food in fitting}.values())
