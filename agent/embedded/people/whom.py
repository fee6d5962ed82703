"""Whom a sentence is about, out of its words: those named and not left out, all, those described, those spoken of."""

from itertools import pairwise

from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import searched_for
from agent.embedded.naming.names import Named
from agent.embedded.people.for_anybody import asks_who_cannot
from agent.embedded.people.nobody_known import before_a_record, told_first
from agent.embedded.record.corrections import turn_in
from agent.embedded.sentence.act import Who
from agent.embedded.sentence.reading import MEALS, Reading
from agent.embedded.sentence.signs import FIELDS

_BUT_NOT = frozenset(
    """not nicht kein pas ni except excepting exclude excluding without but bar save minus besides forget about leaving than of apart leave skip ausser ohne statt
    sauf hormis sans excepto salvo menos haric""".split()
)
"""`Petr's, not Petra's`, `all but Lotte's`: who is not meant."""
_AFTER_THEM = frozenset("haric disinda degil olmadan".split())
_LEAVING = frozenset(
    "leave leaving left keep lass lasse lassen laisse laissez laissant deja dejando omit omitting skip skipping".split()
)
_OUT = frozenset("out aside off weg raus aus cote fuera aparte".split())
_OUTWARD = 3
"""`leave out Bo`, `leave Bo out`, `lass Bo weg`, `laisse Bo de côté`: so many words away."""
_JOINING = frozenset("and or und oder y o et ou ve s plan plans".split())


def denied_in(r: Reading, named: tuple[Named, ...]) -> tuple[Named, ...]:
    """Those named right after a word that leaves them out, and those joined to them: `everybody except Bo and Will`."""
    turn = turn_in(r)
    denied = [n for n in named if turn is not None and n.end <= turn and any(o.start > turn for o in named)]
    before: Named | None = None
    for one in named:
        if one in denied:
            continue
        led = _led_out(r, one.start)
        follows = one.end < len(r.words) and (
            r.words[one.end].key in _AFTER_THEM
            or ((len(named) > 1 or r.has("other", "he", "she")) and _denied_after(r, one.end))
        )
        gap = r.words[before.end : one.start] if before else ()
        if led or follows or (before in denied and all(w.key in _JOINING or w.text == "," for w in gap)):
            denied.append(one)
        if before in named and before not in denied and one in denied and _both_without(r, before, one):
            denied.append(before)
        before = one
    return tuple(denied[:-1] if set(named) <= set(denied) and _last_in_their_place(r, named) else denied)


def _last_in_their_place(r: Reading, named: tuple[Named, ...]) -> bool:
    """`not Grace, Hadassah`: where everybody would be left out, the last, after a comma alone, is who is meant instead."""
    gaps = [[w.text for w in r.words[one.end : later.start]] for one, later in pairwise(named)]
    return not r.has("all") and gaps[-1:] == [[","]] and [","] not in gaps[:-1]


def _denied_after(r: Reading, at: int) -> bool:
    """`Bo's is fine, Grace's isn't`, `Grace's needs another look`: nothing but the denial stands between the name and the stop."""
    end = next((i for i in range(at, len(r.words)) if r.words[i].sign), len(r.words))
    said = [r.words[i].key for i in range(at, end) if i not in r.date_positions and not r.words[i].number]
    first = next((i for i, key in enumerate(said) if key not in _OF_THEM), 0)
    said = said[0 if said[:1] != [] and said[0] in _NOT_THEM else first :]
    if any(said[: len(none)] == list(none) for none in _NEED_NONE):
        return True
    later = said[:1] != [] and (said[0] in _STAYS or (said[0] in _HAS_TO and bool(_LATER.intersection(said))))
    return later or (said[:1] != [] and said[0] in _NOT_THEM and all(key in _YET for key in said[1:]))


def _both_without(r: Reading, first: Named, second: Named) -> bool:
    """`Bo and Will don't need one`: it goes for both."""
    gap = [w.key for w in r.words[first.end : second.start]]
    said = [w.key for w in r.words[second.end : second.end + 3]]
    return gap == ["and"] and any(said[: len(none)] == list(none) for none in _NEED_NONE if none[0] in {"dont", "do"})


_NEED_NONE = tuple(
    (*no, need)
    for no in (("doesnt",), ("dont",), ("wont",), ("does", "not"), ("do", "not"), ("will", "not"), ("no", "longer"))
    for need in ("need", "needs", "want", "wants", "require")
)
"""`Bo doesn't need one, but Grace does`."""


def buys_for_the_others(r: Reading) -> bool:
    """`the shopping without Bo`: who is named is only left out."""
    left_out = bool(r.named) and set(denied_in(r, r.named)) >= set(r.named)
    return r.has("buy") and left_out and not r.has("generate", "export")


_NOT_THEM = frozenset("isnt not nicht pas no".split())
_OF_THEM = frozenset("s plan menu week one for next this".split())
_STAYS = frozenset("stays stay waits remains bleibt".split())
_HAS_TO = frozenset("needs need can has must should will muss kann soll puede peut".split())
_LATER = frozenset(
    "wait look work review change changes changing checking stay later warten bleiben esperar attendre".split()
)
_YET = frozenset("yet ready done finished so far noch fertig encore todavia".split())


def _led_out(r: Reading, at: int) -> bool:
    """`not X`, `but X`, `instead of X`, `forget about X`; a title or an article may stand between."""
    keys = [w.key for w in r.words[max(0, at - 5) : at]]
    while keys and keys[-1] in _BEFORE_A_NAME:
        keys.pop()
    if keys[-2:] == ["apart", "from"] or keys[-2:] == ["other", "than"]:
        return True
    while keys and keys[-1] in _BEFORE_A_PLAN:
        keys.pop()
    if keys and keys[-1] in _OUT:
        return not _LEAVING.isdisjoint(keys)
    if keys and keys[-1] in _LEAVING:
        after = {w.key for w in r.words[at : at + _OUTWARD + 1]}
        if keys[-1] in {"omit", "omitting", "skip", "skipping"} or not _OUT.isdisjoint(after):
            return True
    if _none_for(r, at):
        return True
    if keys[-1:] == ["no"]:  # `no plan for Bo please, he is away; one for Grace`
        end = next((i for i in range(at, len(r.words)) if r.words[i].sign), len(r.words))
        return any(w.key in {"please", "pls", "thanks"} for w in r.words[at:end])
    if not keys or keys[-1] not in _BUT_NOT:
        return False
    if keys[-1] in {"of", "than", "about"}:
        return len(keys) > 1 and keys[-2] in {"instead", "rather", "other", "forget", "not"}
    if keys[-1] == "but":
        return r.has("all")
    return True


_OF_THE_PLAN = frozenset("a any one plan menu plans menus to do make for anything another".split())


def _none_for(r: Reading, at: int) -> bool:
    """`I don't need a plan for Will, just for Grace`."""
    keys = [w.key for w in r.words[max(0, at - 7) : at]]
    if keys[-1:] != ["for"]:
        return False
    while keys and keys[-1] in _OF_THE_PLAN:
        keys.pop()
    return keys[-1:] == ["need"] and bool({"dont", "not", "wont", "no"}.intersection(keys[-2:-1]))


def who_of(r: Reading, *, filters: bool) -> Who:
    """Whom the sentence is about. `filters`: conditions and diets in it choose patients instead of describing one."""
    known = {named for named, _ in r.half_known}
    named = tuple(n for n in r.named if n not in known)
    strangers = (*r.strangers, *(written for _, written in r.half_known))
    strangers = tuple(s for s in strangers if not any(s != o and s in o for o in strangers))
    denied = denied_in(r, named)
    whole = r.has("all") or (filters and not (set(named) - set(denied)))
    those = r.has("other", "they") and bool(denied) and set(named) <= set(denied)
    left_out = denied if whole or those else ()
    of_another = r.first("he", "she", "it")  # `approve hers and leave Lotte's`
    nobody_else = left_out or (denied and of_another is not None and of_another < denied[0].start)
    named = tuple(n for n in named if n not in denied) or (() if nobody_else else named)
    described = () if named or strangers or _for_another(r) else r.described
    if filters and len(described) == 1 and described[0].plain and described[0].many:
        described = ()
    filters = filters and not described
    return Who(
        named=named,
        strangers=strangers,
        everyone=r.has("all") and r.counted is None and not named and not described,
        without=left_out,
        described=described,
        condition=_without_people(r.said("a_condition")) if filters else None,
        restriction=_without_people(r.said("a_diet")) if filters else None,
        allergy=allergen_said(r) if filters and (r.has("allergy") or asks_who_cannot(r)) else None,
        pronoun=r.has("he", "she", "it"),
        plural=r.has("they", "both") or r.counted is not None,
        others=any(m.meaning == "other" and not (_led_out(r, m.start) or _of_a_dish(r, m.end)) for m in r.marks),
    )


def _of_a_dish(r: Reading, at: int) -> bool:
    """`other lunch on the 10th`, `a different dish`: it is no patient who is to be another."""
    return at < len(r.words) and (at in r.covered(*MEALS, "meal", "dish", "day", "week") or at in r.date_positions)


def _for_another(r: Reading) -> bool:
    """`something vegan for her`; in `the kosher lady has nothing, make her one` it is she."""
    pointed = r.first("he", "she")
    return pointed is not None and r.has("for") and not (r.described and r.described[0].start < pointed)


_BEFORE_A_NAME = frozenset("the for mr mrs ms frau herr fur para pour die den der".split())
_BEFORE_A_PLAN = frozenset("dem das von de du celui celle ceux el la los las that one plan".split())
"""`sauf celui de Petr`, `außer dem von Bo`."""
_PEOPLE = frozenset("patients patient women men clients people ladies girls boys ones".split())


def _without_people(said: str | None) -> str | None:
    """`kidney patients` are those with `kidney`."""
    return searched_for(" ".join(word for word in said.split() if word.casefold() not in _PEOPLE)) if said else None


def allergen_said(r: Reading) -> str | None:
    """The allergen or food an allergy is said to be to, as written."""
    found = [m for m in r.marks if m.meaning.startswith("a_allergen_")]
    if found:
        longest = max(found, key=lambda m: (m.end - m.start, -m.start))
        return searched_for(r.between(longest.start, longest.end))
    return r.things[0] if r.things else None


_FOR = frozenset("for fur pour para".split())
_OWNED = _FOR | frozenset("of von de".split())
_LED = frozenset("generate approve redo delete_plan delete_patient export lock undo plan validate".split())


def led_to(r: Reading, kind: str) -> tuple[str, ...]:
    """`a plan for maria`, `the allergies of zebedee`: words in small letters that nothing knows are somebody there, and never
    whoever was spoken of before. What a dish or an entry may be called (`swap it for shakshuka`) is left alone.
    """
    if (
        r.named
        or r.strangers
        or r.described
        or r.has("he", "she", "they", "all")
        or kind not in _LED | {"update", "patient"}
    ):
        return ()
    if kind == "patient" and (owner := before_a_record(r)):
        return (owner,)
    unknown, found = set(r.open_positions), []
    if kind == "update" and (told := told_first(r)):
        return (told,)
    for start in sorted(unknown):
        before = r.words[start - 1].key if start else ""
        if kind == "patient" or is_food(r.words[start].key) or before not in (_FOR if kind in _LED else _OWNED):
            continue
        end = next(i for i in range(start, len(r.words) + 1) if i not in unknown)
        of_a_field = start > 1 and start - 2 in r.covered(*FIELDS, "record")
        if kind in _LED or (of_a_field and all(word.sign for word in r.words[end:])):
            found.append(r.between(start, end))
    return tuple(found)
