"""Facts about a shopping list in sentences, as a model is asked for them."""

from pydantic import Field

from domain.value import Value


class Wording(Value):
    """What the model answers."""

    summary: str = Field(description="One or two sentences: what is bought and for whom.")
    notes: list[str] = Field(description="One sentence of advice each, with the numbers of the facts and no others.")
