"""A letter read for what it asks: what is told beside it is left out, and whom that names is who is spoken of."""

from agent.embedded.flows.desk import Desk, Flow, reading_of
from agent.embedded.language.words import split_quotes
from agent.embedded.message.letters import of_business
from agent.embedded.talk.carrying_out import with_patients_listed


def without_small_talk(text: str, desk: Desk) -> Flow[str]:
    """The sentences of a letter that are business; any other message as it is."""
    if split_quotes(text).quotes or of_business(text, lambda part: reading_of(part, desk)) is None:
        return text
    yield from with_patients_listed(desk, needed=not desk.memory.listed)
    told = of_business(text, lambda part: reading_of(part, desk))
    if told is None:
        return text
    kept, beside = told
    named = {n.ids for part in kept for n in reading_of(part, desk).named}
    met = {n.ids[0] for part in beside for n in reading_of(part, desk).named if len(n.ids) == 1 and not n.guess}
    if met and not named:
        desk.memory.look_at(*sorted(met))
    desk.sentence = " ".join(kept)
    return desk.sentence
