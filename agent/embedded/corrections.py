"""`sorry, I meant 1550`, `no wait, John back to light`: a value put right takes the place of the one said before.

What an entry was put down as by mistake is taken out again; nothing else of the record is touched.
"""

from agent.embedded.changes import Changes, changes_in
from agent.embedded.numbers import bare_number, plain
from agent.embedded.reading import Reading
from agent.embedded.values import activity_in


def put_right(before: Reading, now: Reading) -> Changes:
    """What `now` changes, where `before` said the field and `now` says only what it should have been."""
    was, said = changes_in(before), changes_in(now)
    right = Changes(set=dict(said.set))
    if not right.set:
        right.set = _value(before, was, now)
    if not right.set:
        _entries(was, said, right)
    return right or said


def _value(before: Reading, was: Changes, now: Reading) -> dict[str, object]:
    if "activityLevel" in was.set or before.has("activity"):
        level = activity_in(now)
        return {"activityLevel": level} if level else {}
    number = bare_number(now.text)
    if number is None or len(was.set) != 1:
        return {}
    ((field, value),) = was.set.items()
    if field == "macroTargets":
        return {field: {next(iter(value)): plain(number)}} if len(value) == 1 else {}
    return {field: plain(number)} if isinstance(value, int | float) else {}


def _entries(was: Changes, said: Changes, right: Changes) -> None:
    for old, new, undone in ((was.add, right.add, right.remove), (was.remove, right.remove, right.add)):
        if len(old) != 1:
            continue
        ((field, entries),) = old.items()
        meant = said.add.get(field) or said.remove.get(field) or said.unplaced
        if meant:
            new[field], undone[field] = list(meant), list(entries)
            return


def corrects(r: Reading) -> bool:
    """The sentence takes back what was said before."""
    return r.has("sorry", "no") and not r.has("same")
