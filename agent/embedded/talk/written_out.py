"""A message made ready to be read: one language, whole words, figures, and said plainly. Knows no act."""

import re
from functools import lru_cache

from agent.embedded.language.counting import in_figures
from agent.embedded.language.glossing import foreign_in, in_english_words
from agent.embedded.language.lexicon import Language, language_of
from agent.embedded.language.plainly import said_plainly
from agent.embedded.language.shorthand import in_full
from agent.embedded.language.words import outside_quotes, split_quotes
from agent.embedded.people.memory import Memory
from domain.dictation import with_spoken_signs


def written_out(text: str, memory: Memory) -> str:
    """Numbers in figures, cuts at full length, languages nobody answers in as English; quotations as they are."""
    text, memory.foreign = _plain(text, memory.foreign, memory.heard)
    return text


@lru_cache(maxsize=512)
def _plain(text: str, foreign: str | None, heard: Language) -> tuple[str, str | None]:
    """The text, and the foreign language it is in; every turn of a conversation is read again with the next."""
    text = outside_quotes(text, with_spoken_signs)
    foreign = foreign_in(split_quotes(text).own, foreign)
    if foreign is not None:
        code = foreign
        text = outside_quotes(text, lambda part: in_english_words(part, code))
    heard = language_of(_LETTERS.sub(" ", split_quotes(text).own), heard)
    text = outside_quotes(text, lambda part: said_plainly(in_full(part, heard)))
    return (text if split_quotes(text).quotes else in_figures(text)), foreign


_LETTERS = re.compile(r"\b[nyuroNYURO]\b")
"""Single letters tell no language: `n` is French and typed with thumbs."""
