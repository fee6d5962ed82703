"""The small signs a sentence gives: its first word, whether it names a person, a field, an entry or a plan."""

from agent.embedded.sentence.reading import Reading

FIELDS = (
    "allergy", "condition", "medication", "dislike", "likes", "diet", "weight", "height", "age", "calories", "macros", "protein",
    "carbs", "fat", "target", "note", "name_field", "limit", "activity", "no_longer", "very_active", "active", "sedentary",
)  # fmt: skip
"""Meanings that stand for a field of a patient's record."""


ENTRIES = ("a_diet", "a_condition", "a_medication")


MEAL_WORDS = ("breakfast", "lunch", "dinner", "snack")


VERBS = ("create", "add", "delete", "update", "generate", "approve", "swap", "redo", "lock", "undo", "export", "copy")


_A_PLAN = frozenset("a an another new one einen ein neuen un una nuevo nouveau bir yeni fresh some".split())


_ARTICLE_BEFORE = 4
_THEIRS = frozenset("his her their the my our your its this that seinen seinem ihren ihrem su sus son sa ses".split())
"""`a look at his plan` is no plan of his yet to come."""


def opening(r: Reading) -> str:
    """The first word that is no sign and no `and`."""
    return next(
        (
            w.key
            for w in r.words
            if w.key and w.key not in {"and", "so", "und", "y", "et", "ve", "please", "ok", "okay"}
        ),
        "",
    )


def someone(r: Reading) -> bool:
    """A person is named or pointed at."""
    return bool(r.named or r.strangers or r.described) or r.has("he", "she", "they", "both", "older", "younger")


def entry(r: Reading) -> bool:
    """A diet, a condition, a medicine or an allergen is named."""
    return not r.told.isdisjoint(ENTRIES) or any(m.startswith("a_allergen_") for m in r.told)


def a_plan(r: Reading) -> bool:
    """`a plan`, `a 7 day menu`, `another week`: one that is not there yet."""
    places = [mark.start for mark in r.marks if mark.meaning in {"plan", "week"} and mark.start > 0]
    return any(
        r.words[i].key in _A_PLAN
        and r.name_positions.isdisjoint(range(i, place))
        and not any(r.words[k].key in _THEIRS for k in range(i + 1, place))
        for place in places
        for i in range(max(0, place - _ARTICLE_BEFORE), place)
    )


def field(r: Reading) -> bool:
    return not r.told.isdisjoint(FIELDS) or entry(r)


def changes_told(r: Reading) -> bool:
    """An order to change something; the set of `set up a file for Tom Ashworth` is none."""
    opening = [m for m in r.marks if m.meaning == "create" and m.end - m.start > 1]
    return any(
        m.meaning == "update" and not any(o.start <= m.start and m.end <= o.end for o in opening) for m in r.marks
    )
