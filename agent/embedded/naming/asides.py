"""What is only told to come later: `check it before I sign it off` is no order to sign. Knows nobody and no act."""

from dataclasses import replace

from agent.embedded.language.lexicon import Mark
from agent.embedded.language.of_all import of_things
from agent.embedded.language.words import Word

_TAKEN_OTHERWISE = frozenset("down away care note notice account into over back part place long ages".split())
_TAKEN_SOMEWHERE = frozenset("us me her him them".split())


def takes_otherwise(words: tuple[Word, ...], mark: Mark) -> bool:
    """`take down a new patient`, `take no notice`, `take him on`: no medicine is taken, as it is `for her blood pressure`."""
    after = [word.key for word in words[mark.end : mark.end + 2]]
    otherwise = not _TAKEN_OTHERWISE.isdisjoint(after) or not _TAKEN_SOMEWHERE.isdisjoint(after[:1])
    return words[mark.start].key in {"take", "takes", "taking"} and otherwise


def _goes_in(words: tuple[Word, ...], mark: Mark) -> bool:
    """`celery can go on her dislikes`: it comes, and does not go; `that can go out, approve it` sends it off."""
    after = words[mark.end].key if mark.end < len(words) else ""
    return mark.end - mark.start > 1 and words[mark.end - 1].key == "go" and after in _INTO | _ONWARDS


def _notes_down(words: tuple[Word, ...], mark: Mark) -> bool:
    """`would you write that down`, `make a note of it`: no plan is made."""
    after = [word.key for word in words[mark.end : mark.end + 3]]
    down = words[mark.start].key in {"write", "put", "get", "set"} and "down" in after
    return down or (words[mark.start].key in {"make", "making"} and after[:2] in (["a", "note"], ["note", "of"]))


_PERSONS = frozenset("the our my a head new another".split())


def _is_cook(words: tuple[Word, ...], mark: Mark) -> bool:
    """`the cook hasn't got the stuff for it`: a person, and no dish."""
    return words[mark.start].key == "cook" and mark.start > 0 and words[mark.start - 1].key in _PERSONS


def _for_the_kitchen(heard: tuple[Mark, ...], words: tuple[Word, ...], mark: Mark) -> bool:
    """`her menu for the board in the kitchen`: where a plan is to hang; nothing is bought."""
    said = {m.meaning for m in heard}
    kitchen = mark.end - mark.start > 1 and words[mark.end - 1].key == "kitchen"
    return kitchen and "plan" in said and said.isdisjoint({"what", "how_much", "how_many", "list"})


_A_MAIL = frozenset("this that the a an her his my their our another got s one following".split())


def _is_a_mail(words: tuple[Word, ...], mark: Mark) -> bool:
    """`I got this mail from the ward`: one that came, and nothing is sent."""
    noun = words[mark.start].key in {"mail", "email", "mails", "emails"} and mark.end - mark.start == 1
    return noun and mark.start > 0 and words[mark.start - 1].key in _A_MAIL


def _draws_up(words: tuple[Word, ...], mark: Mark) -> bool:
    """`menü çıkar`, `listesini çıkar`: something is drawn up; `listeden çıkar` takes it out."""
    before = words[mark.start - 1].key if mark.start else ""
    drawn = before.startswith(("menu", "plan", "program", "list")) and not before.endswith(("den", "dan", "ten", "tan"))
    return mark.meaning == "delete" and words[mark.start].key.startswith("cikar") and drawn


_ROUND = frozenset("ward bay clinic round todays my handover".split())


def _names_a_list(words: tuple[Word, ...], mark: Mark) -> bool:
    """`Ward 7 list - Ann, Bo`: a list that is there, and nothing to be listed."""
    before = {word.key for word in words[max(0, mark.start - 2) : mark.start]}
    after = words[mark.end].text if mark.end < len(words) else ""
    return words[mark.start].key == "list" and bool(before & _ROUND) and after in {"-", "–", "—", ":"}


def _in_order(words: tuple[Word, ...], mark: Mark) -> bool:
    """`is everything in order with her plan?`: nothing is bought."""
    return words[mark.start].key == "order" and mark.start > 0 and words[mark.start - 1].key == "in"


_ONWARDS = frozenset("out ahead through forward live over up".split())
_INTO = frozenset("on onto in into under with down to alongside beside".split())
_ASIDES = frozenset("before until till bevor ehe bis antes avant".split())
_WHO = frozenset("i we you she he they its it ich wir sie er que de je nous on".split())
_BEING = frozenset("is are was were thats its s looks seems feels sounds been gets".split())
_DEEDS = frozenset("approve delete export swap generate create redo undo lock send add update buy".split())


_PUT_ON = 2
_HOUSES = frozenset(
    "team nurse nurses clinic unit ward educator consultant specialist service services department dept round meeting lead conference study course leaflet newsletter".split()
)
_AROUND = frozenset(
    "after before during between post pre since nach vor wahrend zwischen despues antes durante apres avant pendant".split()
)


def _clinical(mark: Mark) -> bool:
    return mark.meaning in {"a_condition", "safety", "condition"}


def _of_no_record(heard: tuple[Mark, ...], words: tuple[Word, ...]) -> set[int]:
    """`the diabetes team`, `75 kg after dialysis`: whose house it is and when, and nobody's condition."""
    found: set[int] = set()
    for mark in heard:
        after = words[mark.end].key if 0 < mark.end < len(words) else ""
        before = words[mark.start - 1].key if mark.start else ""
        treated = any(word.key.endswith(("dialysis", "dialyse", "dialisis")) for word in words[mark.start : mark.end])
        if mark.meaning == "a_condition" and (after in _HOUSES or (treated and before in _AROUND)):
            found.update(range(mark.start, mark.end))
    return found


_KILOS = frozenset(
    "kg kgs kilo kilos kilogram kilograms pound pounds lb lbs stone weight kcal calories dress size sizes".split()
)


def _of_weight(words: tuple[Word, ...], mark: Mark) -> bool:
    """`wants to drop 6 kg`, `drop a few pounds`: somebody grows thinner, and nothing is removed."""
    after = [word.key for word in words[mark.end : mark.end + 4]]
    return (
        words[mark.start].key in {"drop", "lift", "cut", "shed", "lose"}
        and bool(_KILOS.intersection(after))
        and not {"her", "his", "the"}.intersection(after[:1])
    )


_STILL = frozenset("is are was still looks quite completely all totally s s'".split())
_A_LOOK = frozenset("oeil œil coup blick vistazo ojo".split())
_DOWN = frozenset("in down it that this them those".split())
_CALLING = frozenset("to from this earlier in about and yesterday today again just me us saying back for".split())


_NOUNS_TOO = frozenset("empty clear drop bin dump strike kick trash discharge cancel reset removal".split())
_NOUN_FOLLOWS = frozenset(
    "a an the his her their my our your this some any no half nearly almost is be been are was were quite very so pretty crystal perfectly abundantly fairly s all".split()
)
_AT_A_TIME = frozenset("on after before since until at upon of for".split())
_OF_A_DISCHARGE = frozenset("letter summary note notes date planning home is was".split())
_CLEAR_TO_DRINK = frozenset("fluid fluids liquid liquids soup soups broth broths juice juices".split())
"""`an empty larder`, `the drop in her weight`, `on discharge`, `clear fluids`: nothing is removed."""


def _clear_to_drink(words: tuple[Word, ...], mark: Mark) -> bool:
    """`clear fluids from tomorrow`: what she drinks, and nothing is removed."""
    after = words[mark.end].key if mark.end < len(words) else ""
    return words[mark.start].key == "clear" and after in _CLEAR_TO_DRINK


def _so_that(words: tuple[Word, ...], at: int) -> bool:
    """`he's away, so bin his plan`: what is to be done for that reason."""
    after = words[at + 1].key if at + 1 < len(words) else ""
    parted = at > 1 and (words[at - 2].sign or words[at - 2].key == "and")
    how = words[at].key in {"empty", "clear"} and not (at == 1 or parted or after in _DONE_TO)
    return words[at - 1].key == "so" and not how


_DONE_TO = frozenset("his her their the it them this these those my our everything".split())


_BEING_SENT_HOME = frozenset("was were is are been being gets got getting s he she they just".split())


def _ordered(heard: tuple[Mark, ...]) -> bool:
    """`he was discharged yesterday` beside a plan that is asked for: he is at home, and nothing is to go."""
    return any(mark.meaning in {"generate", "plan"} for mark in heard)


def _told_of_a_state(heard: tuple[Mark, ...], words: tuple[Word, ...]) -> set[int]:
    """`her week is still empty` empties nothing; `Ayşe called, she ...`, `she called to say` names nobody."""
    found: set[int] = set()
    for i, word in enumerate(words):
        before, after = words[i - 1] if i else None, words[i + 1] if i + 1 < len(words) else None
        if word.key == "empty" and before is not None and (before.key in _STILL or before.owned):
            found.add(i)
        if (
            word.key in _NOUNS_TOO
            and before is not None
            and (before.key in _NOUN_FOLLOWS or before.owned or (word.key == "discharge" and before.key in _AT_A_TIME))
            and not _so_that(words, i)
        ):
            found.add(i)
        if word.key == "discharge" and after is not None and after.key in _OF_A_DISCHARGE:
            found.add(i)
        if word.key == "discharged" and before is not None and before.key in _BEING_SENT_HOME and _ordered(heard):
            found.add(i)
        if word.key.startswith(("jet", "werf", "wirf", "ech")) and _A_LOOK & {w.key for w in words[i + 1 : i + 4]}:
            found.add(i)
        if word.key == "write" and after is not None and after.key in _DOWN:
            found.add(i)
        if word.key == "called" and (after is None or after.text in ",.;:–-" or after.key in _CALLING):
            found.add(i)
    return found


def without_asides(heard: tuple[Mark, ...], words: tuple[Word, ...]) -> tuple[Mark, ...]:
    """`check it before I sign it off`: what comes later is no order now; who is `put on the system` takes no medicine, and
    what `is rather dull` wishes nothing.
    """
    later: set[int] = set()
    for i, word in enumerate(words[:-1]):
        if word.key in _ASIDES and words[i + 1].key in _WHO:
            end = next((j for j in range(i, len(words)) if words[j].sign), len(words))
            later.update(range(i, end))
    later |= _of_no_record(heard, words)
    opens = [mark for mark in heard if mark.meaning == "create" and mark.end - mark.start > _PUT_ON]
    inside = {i for mark in opens for i in range(mark.start, mark.end)}
    state = _told_of_a_state(heard, words)
    dull = {i + 1 for i, word in enumerate(words[:-1]) if word.key in _BEING and words[i + 1].key == "rather"}
    dull |= {i for i, word in enumerate(words[:-1]) if word.key == "rather" and words[i + 1].key == "not"}
    heard = tuple(replace(m, meaning="generate") if _draws_up(words, m) else m for m in heard)
    heard = tuple(
        replace(mark, meaning="filler")
        if mark.meaning in {"delete", "name_field", "generate"} and state & {mark.start} and mark.end - mark.start == 1
        else mark
        for mark in heard
    )
    misread = {i for m in heard if m.meaning == "sorry" and m.end - m.start > 1 for i in range(m.start, m.end)}
    noted = {i for i, w in enumerate(words) if w.key in _WRITING and _noted(words, i)}
    things = of_things(heard, words)
    return tuple(
        mark
        for mark in heard
        if not (mark.meaning == "generate" and mark.start in noted)
        and not (mark.meaning == "delete" and _clear_to_drink(words, mark))
        and not (mark.meaning in {"delete", "bypass"} and _of_weight(words, mark))
        and not (mark.meaning in {"show", "fat"} and mark.start in misread)
        and not (mark.meaning == "all" and mark.start in things)
        and not (mark.meaning == "create" and _enters(words, mark))
        and ((mark.meaning not in _DEEDS and not _clinical(mark)) or mark.start not in later)
        and not (mark.meaning == "medication" and (mark.start in inside or takes_otherwise(words, mark)))
        and not (mark.meaning in {"wish", "sorry"} and mark.start in dull)
        and not (mark.meaning == "delete" and _goes_in(words, mark))
        and not (mark.meaning == "generate" and _notes_down(words, mark))
        and not (mark.meaning == "buy" and (_in_order(words, mark) or _for_the_kitchen(heard, words, mark)))
        and not (mark.meaning == "send" and _is_a_mail(words, mark))
        and not (mark.meaning == "list" and _names_a_list(words, mark))
        and not (mark.meaning == "recipe" and _is_cook(words, mark))
    )


_WRITING = frozenset("write put take".split())


def _noted(words: tuple[Word, ...], at: int) -> bool:
    """`write it in`, `put those down`: into a record, and no plan is written."""
    after = [word.key for word in words[at + 1 : at + _PUT_ON + 2]]
    place = next((i for i, key in enumerate(after) if key in {"in", "down"}), None)
    ends = place is not None and (at + place + 2 >= len(words) or words[at + place + 2].sign)
    return place is not None and (ends or all(key in _POINTED for key in after[:place]))


def _enters(words: tuple[Word, ...], mark: Mark) -> bool:
    """`enter that in her record`, `enter 53.1 kg for her`: a value, and nobody new."""
    if words[mark.start].key == "enter" and mark.end < len(words) and words[mark.end].number:
        return True
    what, then = ([word.key for word in words[mark.end : mark.end + 2]] + ["", ""])[:2]
    return (
        words[mark.start].key == "enter"
        and what in {"it", "that", "this", "those", "these", "them"}
        and then in {"in", "into", "on", "for", "under", "please", ""}
    )


_POINTED = frozenset("it that this them those both him her these".split())
_TAKING = frozenset("on takes taking take prescribed started and und y et ve plus nimmt toma prend".split())


def closes_medicines(heard: tuple[Mark, ...], before: Word, after: Word | None) -> bool:
    """Is a word between these the last of what somebody is said to take, and nobody: `Petra's meds: metformin and Zestril`?"""
    meanings = {mark.meaning for mark in heard}
    ends = after is None or after.sign or after.number or after.key in {"now", "too", "daily", "instead"}
    led = before.key in _TAKING or (before.text in ":,&" and "a_medication" in meanings)
    return ends and led and "medication" in meanings
