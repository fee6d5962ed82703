"""One turn: what the user says is read, what they were asked is matched, what is asked for is parted into clauses."""

from agent.embedded.flows.desk import Desk, Flow, reading_of
from agent.embedded.flows.refusing import refusal
from agent.embedded.kind.emergency import eaten_by_accident, emergency_in
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.only_told import without_company
from agent.embedded.kind.wares import heard
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import language_of
from agent.embedded.language.reasons import only_a_reason
from agent.embedded.language.words import split_quotes, words_of
from agent.embedded.message.held_back import asked_after_all
from agent.embedded.message.joining import joined_parts, notes_it
from agent.embedded.message.planned_again import slip_told
from agent.embedded.message.why_told import called_off, without_reasons
from agent.embedded.people.own_weeks import each_in_a_week
from agent.embedded.people.sharing import shared_out
from agent.embedded.record.newcomers import newcomers, tells_several
from agent.embedded.record.quoted_each import each_of_a_list
from agent.embedded.sentence.clauses import clauses
from agent.embedded.sentence.formats import names_file, prints_it
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import MEAL_WORDS as MEALS
from agent.embedded.sentence.signs import VERBS, entry
from agent.embedded.talk.bare_orders import with_bare_orders
from agent.embedded.talk.business import without_small_talk
from agent.embedded.talk.carrying_out import KEPT, in_order, kind_before, understood, with_patients_listed
from agent.embedded.talk.failing_that import IF_NOT
from agent.embedded.talk.replies import answered, plain_yes
from agent.embedded.talk.written_out import written_out


def converse(text: str, desk: Desk) -> Flow[str]:
    """Answer one message. Returns what to say; questions that stay open are left in the memory."""
    memory = desk.memory
    memory.revising = False
    text = slip_told(written_out(text, memory), memory.last is not None)
    desk.done, memory.wrote = memory.wrote, False
    message = split_quotes(text)
    desk.sentence = own = message.own
    memory.told = message.quotes or memory.told
    memory.heard = language_of(own, memory.heard)
    memory.language = memory.answers or memory.heard
    question, memory.question = memory.question, None
    if (spoken := emergency_in(own)) is not None:
        memory.language = memory.answers or spoken
        return desk.say("emergency")
    if eaten_by_accident(own) and not reading_of(text, desk).has("plan", "plans"):
        return desk.say("eaten_by_accident")
    if question is not None:
        settled = yield from answered(question, text, desk)
        if settled is not None:
            return settled
    elif plain_yes(text) and not reading_of(text, desk).has("thanks"):
        return desk.say("nothing_waits")
    if called_off(own):
        return desk.say("left_as_is")
    text = asked_after_all(text, lambda part: reading_of(part, desk))
    text = yield from without_small_talk(text, desk)
    if not split_quotes(text).quotes and kind_of(reading_of(text, desk)) == "create":
        desk.sentence = text = without_company(text, lambda part: reading_of(part, desk))
    parts = with_bare_orders(clauses(text, memory.heard), lambda part: reading_of(part, desk))
    parts = (text,) if len(parts) > 1 and _one_new_patient(text, parts, desk) else parts
    if len(parts) > 1:
        yield from with_patients_listed(
            desk, needed=not desk.memory.listed and any(_may_name(part, desk) for part in parts)
        )
        parts = joined_parts(parts, lambda part: reading_of(part, desk))
    asked = yield from _for_each(_asking(parts, desk), desk)
    return (yield from in_order(asked, desk))


def _may_name(part: str, desk: Desk) -> bool:
    """A word that nobody knows may be somebody in small letters, without whom the part would be taken for a remark."""
    r = reading_of(part, desk)
    strange = bool(r.strangers) or any(not is_food(word.key) for thing in r.things for word in words_of(thing))
    return notes_it(part) or (strange and by_rule(r) == "unknown" and bool(r.figures or r.dates or entry(r)))


def _for_each(parts: tuple[str, ...], desk: Desk) -> Flow[tuple[str, ...]]:
    """Where several patients get a value each in one sentence, a sentence for each."""
    shared: list[str] = []
    for part in parts:
        r = reading_of(part, desk)
        if tells_several(r):
            told = newcomers(r)
            desk.divided += told
            shared += told or (part,)
            continue
        if r.message.quotes and r.has("weight", "height") and r.has("add", "update", "note", "picking", "serving"):
            yield from with_patients_listed(desk, needed=not desk.memory.listed)
            if len(own := each_of_a_list(r, desk.today, desk.memory.roster)) > 1:
                desk.divided += own
                shared += own
                continue
        values = sum(w.number for w in r.words) + len(r.things)
        if len(r.message.own.split()) < _TWO_VALUES or (values < _PAIR and len(r.dates.spans) < _PAIR):
            shared.append(part)
            continue
        r = yield from understood(part, desk)
        if len(own := each_in_a_week(r, kind_of(r, kind_before(desk)))) > 1:
            desk.divided += own
            shared += own
            continue
        told = (
            shared_out(r) if kind_of(r, kind_before(desk)) in _SHARED and not r.has("plan", "buy", *MEALS) else (part,)
        )
        desk.divided += told if len(told) > 1 else ()
        shared += told if len(told) > 1 else (part,)
    return tuple(shared)


_TWO_VALUES, _PAIR = 4, 2
"""So many words at least have two names with a value each."""
_SHARED = frozenset("update patient patients unknown create".split())


def _one_new_patient(text: str, parts: tuple[str, ...], desk: Desk) -> bool:
    """Several sentences that all describe one new patient and ask for nothing else."""
    whole = reading_of(text, desk)
    told = whole.figures.calories is not None and len(whole.figures.macros) > 1
    read_parts = [reading_of(part, desk) for part in parts]
    kinds = {kind_of(r) for r in read_parts if len(r.figures.macros) < _PAIR or r.dates}  # `give her 1500 kcal, ...`
    return told and kind_of(whole) == "create" and kinds <= _DESCRIBING


_DESCRIBING = frozenset({"create", "unknown", "patient", "patients", "update", "food", "greet", "thanks"})


def _asking(parts: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """Without the greetings and remarks around what is asked for: what is only judged to ask, beside what is heard to, is
    mostly the reason (`she won't like that`).
    """
    parts = tuple(part for part in parts if not only_a_reason(part)) or parts
    read_parts = without_reasons([(part, reading_of(part, desk)) for part in parts])
    filed = any(by_rule(r) == "export" and names_file(r) for _, r in read_parts)
    read_parts = [(part, r) for part, r in read_parts if not (filed and by_rule(r) == "export" and prints_it(r))]
    heard = tuple(part for part, r in read_parts if _asks(r, by_rule(r)))
    judged = tuple(part for part, r in read_parts if _asks(r, kind_of(r, kind_before(desk))))
    return _one_change(heard or judged or parts[:1], desk)


def _one_change(parts: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
    """`her snack has to go, find something softer` is one change of one dish: what names no other dish belongs to it."""
    joined: list[str] = []
    for part in parts:
        r = reading_of(part, desk)
        bare = not (r.meals or r.dates or r.named or r.strangers or r.has("all", "both", "patients"))
        told = reading_of(joined[-1], desk) if joined else None
        before = kind_of(told, kind_before(desk)) if told else ""
        aim = before == "tips" and heard(r).has("budget", "money", "cost") and not r.figures
        other_week = before == "generate" and r.has("sorry") and bool(r.dates.weeks) and not (r.named or r.strangers)
        once = (before == "no_meal" and r.has("wish")) or (before in _ONCE and kind_of(r, before) == before)
        once = once or (before == "shop" and bare and names_file(r) and sum(1 for w in r.words if w.key) <= _PAIR)
        same_meal = bool(r.meals) and told is not None and set(r.meals) <= set(told.meals) and r.has("it", "they")
        again = before == "swap" and same_meal and not (r.dates or r.named or r.strangers)
        once = once or (told is not None and by_rule(told) == kind_of(r, before) == "approve")
        once = once or (before in _DELETING and r.has("delete") and r.has("it", "he", "she"))
        if (
            other_week or again or (bare and (aim or once))
        ):  # `plan next week for Will, hang on, make that the week after`
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return tuple(joined)


_DELETING = frozenset({"delete_plan", "delete_patient"})
"""`her plan can go, delete it` is one deletion, and never hers as well."""
_ONCE = frozenset({"swap", "approve", "generate", "export"})


def _asks(r: Reading, kind: str) -> bool:
    if IF_NOT.search(r.text) or (r.has("add", "delete") and r.things and not r.has("greet", "thanks")):
        return True  # `.. and add kiwi instead`
    if (
        r.message.quotes
        and "?" not in r.text
        and not r.has(*VERBS, "note", "show", "list", "check", "buy")
        and not refusal(r, kind)
    ):
        return False  # it only tells what somebody else said
    return kind not in KEPT or refusal(r, kind) is not None
