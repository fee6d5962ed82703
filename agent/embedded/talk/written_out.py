"""A message made ready to be read: one language, whole words, figures, and said plainly. Knows no act."""

import re

from agent.embedded.language.counting import in_figures
from agent.embedded.language.glossing import foreign_in, in_english_words
from agent.embedded.language.lexicon import language_of
from agent.embedded.language.plainly import said_plainly
from agent.embedded.language.shorthand import in_full
from agent.embedded.language.words import outside_quotes, split_quotes
from agent.embedded.people.memory import Memory
from domain.dictation import with_spoken_signs


def written_out(text: str, memory: Memory) -> str:
    """Numbers in figures, cuts at full length, languages nobody answers in as English; quotations as they are."""
    text = outside_quotes(text, with_spoken_signs)
    memory.foreign = foreign_in(split_quotes(text).own, memory.foreign)
    if memory.foreign is not None:
        code = memory.foreign
        text = outside_quotes(text, lambda part: in_english_words(part, code))
    heard = language_of(_LETTERS.sub(" ", split_quotes(text).own), memory.heard)
    text = outside_quotes(text, lambda part: said_plainly(in_full(part, heard)))
    return text if split_quotes(text).quotes else in_figures(text)


_LETTERS = re.compile(r"\b[nyuroNYURO]\b")
"""Single letters tell no language: `n` is French and typed with thumbs."""
