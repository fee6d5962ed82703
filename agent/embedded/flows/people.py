"""Whom an act is about. A name that fits several is asked back, one that fits nobody is said so; nobody is guessed."""

from collections.abc import Sequence
from dataclasses import replace

from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import searched_for
from agent.embedded.language.wording import listed
from agent.embedded.naming.described import Described, fitting
from agent.embedded.naming.half_named import title_of
from agent.embedded.naming.names import Named
from agent.embedded.naming.near_names import near_names
from agent.embedded.people.memory import Question
from agent.embedded.people.trail import namesakes, others_left, several_others
from agent.embedded.sentence.act import Act
from domain.text import fold
from domain.text import words as folded_words

_PAIR = 2
_FEW_BACK = 3
"""So many of those spoken of last can a first name alone mean."""
_LOOKING = frozenset({"patient", "plan", "plans"})


def patients_meant(act: Act, desk: Desk, *, careful: bool = False) -> Flow[tuple[str, ...]]:
    """The ids of the patients the act is about, at least one. `careful`: a name that is only near is asked back too."""
    who = act.who
    memory = desk.memory
    if not memory.listed:
        yield from desk.call("find_patients")
    if not memory.patients:
        raise Stop(desk.say("nobody_yet"))
    if who.named or who.strangers:
        return _named(act, desk, careful=careful)
    if who.described:
        return (yield from _described(act, desk))
    left_out = spared_ids(act, desk, careful=careful)
    spoken = tuple(pid for pid in memory.focus if pid in memory.patients and pid not in left_out)
    if left_out and not (who.everyone or who.filtered):
        return _looked_at(desk, spoken) if spoken else _ask_whom(act, desk, ())
    if who.everyone and who.plural and len(memory.focus) > 1:
        return spoken
    if who.everyone:
        return tuple(pid for pid in memory.patients if pid not in left_out)
    if who.filtered:
        return tuple(pid for pid in (yield from _filtered(act, desk)) if pid not in left_out)
    said = act.latest or act.reading
    if who.others:
        others = others_left(memory)
        several = several_others(said)
        if len(others) > 1 and not several and (act.kind in _LOOKING or act.moved):
            others = namesakes(memory) or others
        return _looked_at(desk, others) if len(others) == 1 or (others and several) else _ask_whom(act, desk, others)
    many = _PAIR if said.has("both") else said.counted
    if many is not None and len(memory.focus) != many:
        counted = memory.last_of(many)
        return _looked_at(desk, counted) if counted else _ask_whom(act, desk, ())
    return _spoken_of(act, desk)


def spared_ids(act: Act, desk: Desk, *, careful: bool = False) -> frozenset[str]:
    """The patients who are left out by name: `all but Grace`, `not Petr, the other two`."""
    return frozenset(_one(act, named, desk, careful=careful) for named in act.who.without)


def one_patient(act: Act, desk: Desk, *, careful: bool = False) -> Flow[str]:
    """The one patient the act is about; several are asked back."""
    found = yield from patients_meant(act, desk, careful=careful)
    if len(found) > 1:
        _ask_whom(act, desk, found)
    return found[0]


def _spoken_of(act: Act, desk: Desk) -> tuple[str, ...]:
    memory = desk.memory
    known = tuple(pid for pid in memory.focus if pid in memory.patients)
    if memory.gone and not known and act.who.pronoun and act.kind in _LOOKING:
        raise Stop(desk.say("not_here", name=memory.gone))
    if act.who.plural or not (act.who.pronoun or len(known) != 1):
        return known or _ask_whom(act, desk, ())
    if len(known) > 1 and act.reading.has("older", "younger"):
        by_age = sorted(known, key=lambda pid: int(memory.patients[pid].get("age") or 0))
        return (by_age[-1] if act.reading.has("older") else by_age[0],)
    fitting = _of_that_gender(act, known, desk)
    now = tuple(pid for pid in fitting if pid in known)
    if len(fitting) == 1 or (len(now) == 1 and _gender(act)):
        return fitting if len(fitting) == 1 else now
    if _gender(act) and act.who.pronoun and not act.reading.has("it"):
        return _ask_whom(act, desk, fitting)  # `him` is one, and never two
    if len(known) > 1 and not act.who.pronoun:
        return _ask_whom(act, desk, known) if act.kind == "update" and act.reading.figures else known
    return fitting or _ask_whom(act, desk, known)


def _of_that_gender(act: Act, known: Sequence[str], desk: Desk) -> tuple[str, ...]:
    """`her` and `him` choose among those spoken of; in a language whose pronoun tells."""
    wanted = _gender(act)
    if wanted is None:
        return tuple(known)
    earlier = (*known, *(pid for pid in desk.memory.before if pid in desk.memory.patients and pid not in known))
    fitting = tuple(pid for pid in earlier if desk.memory.patients[pid].get("gender") in {wanted, "other"})
    return fitting[:1] if fitting and fitting[0] in known and len(known) == 1 else fitting or tuple(known)


def _gender(act: Act) -> str | None:
    he, she = act.reading.has("he"), act.reading.has("she")
    if act.reading.language == "tr" or he == she:
        return None
    return "male" if he else "female"


def _named(act: Act, desk: Desk, *, careful: bool) -> tuple[str, ...]:
    found: list[str] = []
    for named in act.who.named:
        together = _family(named, act, desk)
        found.extend(together or (_one(act, named, desk, careful=careful),))
    for stranger in act.who.strangers:
        near = near_names(stranger, desk.memory.roster)
        if len(near) == 1:
            raise Stop(*_meant_instead(act, stranger, near[0], desk))
        raise Stop(
            desk.say("no_such_patient", name=stranger)
            + " "
            + (desk.say("near", names=listed(near, desk.memory.language)) if near else desk.say("see_patients"))
        )
    return _looked_at(desk, tuple(dict.fromkeys(found)))


def _family(named: Named, act: Act, desk: Desk) -> tuple[str, ...]:
    """`both Nováks`, `the Müllers`: all who bear a surname said in the plural; empty where one patient is meant."""
    both = act.reading.has("both", "all") and not named.guess
    if both and len(named.ids) == _PAIR:
        return named.ids
    written = fold(named.written)
    borne = {word for pid in named.ids for word in folded_words(desk.name(pid))}
    if " " in written or not written.endswith("s") or written in borne or len(written) < _LEAST_PLURAL:
        return ()
    kin = tuple(
        pid for pid in desk.memory.patients if any(w.startswith(written[:-1]) for w in folded_words(desk.name(pid))[1:])
    )
    before = act.reading.words[named.start - 1].key if 0 < named.start <= len(act.reading.words) else ""
    return kin if (both or before in _THE) and len(kin) > 1 else ()


_THE = frozenset("the both all two die les los las".split())
_LEAST_PLURAL = 4


def _meant_instead(act: Act, stranger: str, name: str, desk: Desk) -> tuple[str, Question]:
    """Nobody of that name, but one patient comes near: asked, not taken."""
    patient = next(pid for pid, known in desk.memory.roster.names if known == name)
    meant = Named(0, 0, (patient,), guess=False, written=name)
    sure = replace(act, who=replace(act.who, named=(*act.who.named, meant), strangers=()))
    return desk.say("did_you_mean", written=stranger, name=name), Question("guess", act=sure)


def _one(act: Act, named: Named, desk: Desk, *, careful: bool) -> str:
    ids = _by_title(act, named, desk)
    if len(ids) > 1 and act.who.others:
        ids = tuple(pid for pid in ids if pid not in desk.memory.focus) or ids
    if len(ids) > 1 and not careful:
        for known in (desk.memory.focus, desk.memory.before, *desk.memory.earlier[1:_FEW_BACK]):
            spoken = tuple(pid for pid in ids if pid in known)
            if spoken:
                ids = spoken if len(spoken) == 1 else ids
                break
    if len(ids) != 1:
        options = ids or tuple(desk.memory.patients)
        names = listed([desk.name(pid) for pid in options], desk.memory.language)
        raise Stop(
            desk.say("which_patient", written=named.written, names=names), Question("which", act=act, options=options)
        )
    if named.guess:
        if careful or (named.loose and act.kind in _WRITING) or _begins_otherwise(named, desk.name(ids[0])):
            sure = replace(act, who=replace(act.who, named=(replace(named, guess=False),)))
            raise Stop(
                desk.say("did_you_mean", written=named.written, name=desk.name(ids[0])), Question("guess", act=sure)
            )
        desk.notes.append(desk.say("taken_as", written=named.written, name=desk.name(ids[0])))
    return ids[0]


def _begins_otherwise(named: Named, name: str) -> bool:
    """`Jing Zhou` beside Mei-Ling Zhou, `Nour` beside Émile de La Tour: a short name of its own, and no slip."""
    first = folded_words(named.written)[0]
    return len(first) <= _SHORT_NAME and all(first[0] != word[0] for word in folded_words(name))


_SHORT_NAME = 5


def _by_title(act: Act, named: Named, desk: Desk) -> tuple[str, ...]:
    """Those a name fits; asked about where its title fits not all: a `Mr Lindqvist` is not taken for Maria."""
    ids = tuple(pid for pid in named.ids if pid in desk.memory.patients)
    gender = title_of(act.reading.words, named)
    fitting = tuple(pid for pid in ids if desk.memory.patients[pid].get("gender") in {gender, "other"})
    if gender is None or not ids or fitting == ids or (len(ids) > 1 and not fitting):
        return ids
    title = next(w.text for w in reversed(act.reading.words[: named.start]) if w.key)
    rest = replace(act, who=replace(act.who, named=tuple(n for n in act.who.named if n != named)))
    raise Stop(*_meant_instead(rest, f"{title} {named.written}", desk.name((fitting or ids)[0]), desk))


_WRITING = frozenset({"update", "create", "rename", "qualify"})
"""What is written into a record is asked about where only the letters of a small word come near a name."""


def _filtered(act: Act, desk: Desk) -> Flow[tuple[str, ...]]:
    who = act.who
    data = yield from desk.data(
        "find_patients", condition=who.condition, restriction=who.restriction, allergy=who.allergy
    )
    found = tuple(str(p["id"]) for p in data["patients"])
    if not found:
        raise Stop(desk.say("nobody_fits", what=filter_said(act)))
    return found


def _described(act: Act, desk: Desk) -> Flow[tuple[str, ...]]:
    """Those whose records fit what was said of them; of several, `the vegan one` is asked about and `the vegans` are all."""
    found: list[str] = []
    for one in act.who.described:
        fitted = yield from fitting_records(one, desk)
        said = one.written
        if not fitted:
            raise Stop(desk.say("nobody_fits", what=said))
        if len(fitted) > 1 and not one.many:
            spoken = tuple(pid for pid in fitted if pid in desk.memory.focus)
            fitted = spoken if len(spoken) == 1 else fitted
        if len(fitted) > 1 and not one.many:
            names = listed([desk.name(pid) for pid in fitted], desk.memory.language)
            raise Stop(desk.say("which_patient", written=said, names=names), Question("which", act=act, options=fitted))
        found.extend(fitted)
    return _looked_at(desk, tuple(dict.fromkeys(found)))


def fitting_records(one: Described, desk: Desk) -> Flow[tuple[str, ...]]:
    """Whom a description fits: by a search where one entry says it all, else by the records themselves."""
    if one.plain:
        ((meaning, written),) = one.entries
        field = {"a_condition": "condition", "a_diet": "restriction"}.get(meaning, "allergy")
        data = yield from desk.data("find_patients", **{field: searched_for(written)})
        return tuple(str(p["id"]) for p in data["patients"])
    return fitting(one, desk.memory.patients)


def filter_said(act: Act) -> str:
    """What the patients are chosen by, as written."""
    return ", ".join(said for said in (act.who.condition, act.who.restriction, act.who.allergy) if said)


def _looked_at(desk: Desk, ids: tuple[str, ...]) -> tuple[str, ...]:
    desk.memory.look_at(*ids)
    return ids


def _ask_whom(act: Act, desk: Desk, options: tuple[str, ...]) -> tuple[str, ...]:
    if not options and (unknown := _unknown_name(act)):
        near = near_names(unknown, desk.memory.roster)
        rest = desk.say("near", names=listed(near, desk.memory.language)) if near else desk.say("see_patients")
        raise Stop(f"{desk.say('no_such_patient', name=f'“{unknown}”')} {rest}", _which(act, desk))
    names = listed([desk.name(pid) for pid in options], desk.memory.language)
    text = desk.say("which_of", names=names) if options else desk.say("whom")
    raise Stop(text, _which(act, desk, options))


def _which(act: Act, desk: Desk, options: tuple[str, ...] = ()) -> Question:
    return Question("which", act=act, options=options or tuple(desk.memory.patients))


_OWNED_THINGS = frozenset("plan plans menu menus week record file profile diet lunch dinner breakfast snack".split())


def _unknown_name(act: Act) -> str | None:
    """`approve zebedees plan`: a strange word where a name stands, though it has no capital."""
    r = act.reading
    for i in r.open_positions:
        word, before = r.words[i], r.words[i - 1].key if i else ""
        after = r.words[i + 1].key if i + 1 < len(r.words) else ""
        if is_food(word.key) or len(word.key) < 3:  # noqa: PLR2004 - no name
            continue
        if (word.key.endswith("s") and after in _OWNED_THINGS) or before in {
            "for",
            "of",
            "patient",
            "fur",
            "para",
            "pour",
        }:
            return word.text
        bare = act.kind in {"delete_patient", "delete", "approve", "patient"} or (
            act.kind == "update" and r.has("delete")
        )
        if bare and len(r.open_positions) == 1:
            return word.text
    return None
