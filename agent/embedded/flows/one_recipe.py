"""One recipe of those just listed, with what goes into it and how it is cooked."""

from typing import Any

from agent.embedded.flows.desk import Desk, Flow
from agent.embedded.language.wording import listed, macros
from agent.embedded.people.memory import Json
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.picking import place_said


def one_of_those_listed(act: Act, sought: dict[str, Any], shown: int, desk: Desk) -> Flow[str | None]:
    """`show me the second one` after a list of recipes, of which the first `shown` were seen; None where none is pointed at,
    or where something else is `sought`.
    """
    memory = desk.memory
    place = place_said(act.latest or act.reading)
    before = memory.last_but_one
    if place is None or before is None or before.kind != "recipes" or sought not in ({}, memory.search):
        return None
    data = yield from desk.data("find_recipes", **memory.search)
    seen = data["recipes"][:shown]
    if place > len(seen):
        return desk.say("no_such_recipe", count=len(seen))
    return recipe_in_full(seen[place if place < 0 else place - 1], desk)


def recipe_in_full(recipe: Json, desk: Desk) -> str:
    """Time, figures and ingredients of one portion, and the steps as they stand in the catalogue."""
    steps = " ".join(f"{number}. {step}" for number, step in enumerate(recipe["method"], 1))
    head = f"{recipe['name']}: {recipe['minutes']} min, {macros(recipe['nutrition'])}"
    return "\n".join((head, desk.say("made_of", what=listed(recipe["ingredients"], desk.memory.language)), steps))
