"""The meal that a time of day stands for: `fish on Friday night`, `what's he down for tonight?`. Knows no act."""

from collections.abc import Collection, Sequence

from agent.embedded.language.lexicon import Mark
from agent.embedded.language.words import Word

_BESIDE_A_DAY = {"night": "dinner", "nights": "dinner", "noon": "lunch", "midday": "lunch"}
"""Hours that say which meal of the day they stand beside."""
_ASKED = {
    **_BESIDE_A_DAY, "tonight": "dinner", "evening": "dinner", "abend": "dinner", "noche": "dinner", "soir": "dinner", "aksam": "dinner",
    "mittag": "lunch", "midi": "lunch", "mediodia": "lunch", "ogle": "lunch",
}  # fmt: skip
"""Hours that are as often a time of doing something, so that a dish has to be spoken of."""
_OF_A_DISH = frozenset(
    """eat eats eating having has down getting gets served serve serving cook cooking isst essen gibt bekommt kriegt come cena comer toca
    something anything dish food etwas algo quelque
    mange manger dine diner yiyor yiyecek yemek""".split()
)
_BY_THEN = frozenset("by before until till after since bis vor nach para antes avant apres kadar".split())


def meals_by_the_hour(words: Sequence[Word], dated: Collection[int]) -> tuple[Mark, ...]:
    """`dated` are the positions of words that are dates."""
    dish = any(word.key in _OF_A_DISH for word in words)
    found = []
    for i, word in enumerate(words):
        beside = i - 1 in dated and word.key in _BESIDE_A_DAY
        asked = word.key in _ASKED and (i in dated or i - 1 in dated) and (dish or word.owned)
        if (beside or asked) and not (i and words[i - 1].key in _BY_THEN):
            found.append(Mark(_ASKED[word.key], i, i + 1))
    return tuple(found)
