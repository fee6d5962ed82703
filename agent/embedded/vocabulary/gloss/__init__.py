"""Words of languages that are understood but not answered in, each with the English it stands for. Data; knows no grammar.

One line an English phrase: `english: form, form of several words, stem*`. A line that begins with a blank goes on with the one before.
"""

from agent.embedded.vocabulary.gloss import it, nl, pl, pt

GLOSSES = {"it": it.WORDS, "pl": pl.WORDS, "pt": pt.WORDS, "nl": nl.WORDS}
