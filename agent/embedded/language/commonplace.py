"""Does a word of a sentence say nothing of a patient, a plan or a food, whatever it says otherwise? Knows no grammar."""

from agent.embedded.language.words import Word
from agent.embedded.vocabulary import commonplace
from domain.text import fold

_WORDS = {language: frozenset(fold(word) for word in words.split()) for language, words in commonplace.WORDS.items()}
_LONG = 6


def says_nothing(word: Word, language: str) -> bool:
    """`came`, `awaiting`, `grumpily`; a capital may be a name, and a word for cooking or for the body is never among them."""
    key = word.key
    if word.capital or not key.isalpha() or key in commonplace.OF_FOOD_OR_BODY:
        return False
    ended = len(key) >= _LONG and key.endswith(commonplace.ENDINGS[language] or ("\0",))
    return ended or key in _WORDS.get(language, ())
