"""From clauses to acts: what hangs on the act before is joined to it."""

from dataclasses import replace

from agent.embedded.act import Act, Who
from agent.embedded.buying_kinds import OWN
from agent.embedded.clauses import FILES
from agent.embedded.corrections import corrects, righted
from agent.embedded.dates import Dates
from agent.embedded.ellipsis import put_together, repeats, together
from agent.embedded.fewer import but_for, left_after
from agent.embedded.follow_ups import GOES_ON, STAY, hangs_on, only_another, puts_right
from agent.embedded.kinds import by_rule, kind_of
from agent.embedded.leaving import departed
from agent.embedded.lexicon import Mark, is_food
from agent.embedded.looked_up import valued
from agent.embedded.names import Named
from agent.embedded.next_days import with_next_day
from agent.embedded.picking import picked
from agent.embedded.reading import Reading
from agent.embedded.remarks import qualifies
from agent.embedded.signs import FIELDS, entry
from agent.embedded.spelling import spells
from agent.embedded.values import activity_in
from agent.embedded.whom import allergen_said, denied_in, led_to, who_of
from agent.embedded.wishes import wish_said
from domain.text import fold

_CHOOSING = ("generate", "patients", "shop", "tips", "plans", "recipes")


_OF_BUYING = OWN | {"shop"}


def act_of(r: Reading, last: Act | None) -> Act:
    """The act of one clause: its own, or the one before with what this clause changes in it."""
    r = with_next_day(r, last) if last is not None else r
    dates = righted(r)
    r = r if dates == r.dates else replace(r, dates=dates)
    if last is not None and (on := _going_on(r, last)) is not None:
        return on
    own = Act(kind_of(r, last.kind if last else None), r)
    rule = by_rule(r)
    bare = rule in {"unknown", "patient"} and only_another(r)
    meant = last is not None and (bare or own.kind in {last.kind, rule} or last.kind in _OF_BUYING)
    if last is not None and meant and hangs_on(r, last, rule):
        return joined(last, r)
    if last is not None and own.kind == "patient" and last.kind in {*GOES_ON, *_OF_PLANS} and _ends_owned(r):
        own = replace(own, kind="plan")
    if last is not None and own.kind == "delete_patient" and last.kind in _OF_PLANS and _one_of_those(r):
        own = replace(own, kind="delete_plan")
    return _filled(own, r, last)


def _going_on(r: Reading, last: Act) -> Act | None:
    """The act before with what this clause changes in it, where the clause is no act of its own; the first that fits."""
    if last.kind == "ideas" and not (r.dates or r.meals) and picked(r) is not None:
        return replace(last, kind="swap", reading=r)
    for test in _GOING_ON:
        if (on := test(r, last)) is not None:
            return on
    if strange := _somebody_strange(r, last):
        return replace(joined(last, r), who=Who(strangers=strange))
    if (on := put_together(r, last)) is not None:
        return on
    if left := left_after(r, last):
        return replace(joined(last, r), who=left)
    if last.kind in {"swap", "lock", "redo"} and _another_place(r):
        return joined(last, r)
    if last.kind in {"swap", "lock"} and _says_only_where(r):
        return joined(last, r)
    return joined(last, r) if (last.kind == "validate" and _asked_of_another(r)) or repeats(r, last) else None


def _somebody_strange(r: Reading, last: Act) -> tuple[str, ...]:
    """`Zebedee too` after a plan was approved: somebody nobody knows, and never again whoever was spoken of before."""
    more = r.named or r.strangers or r.described or r.dates or r.meals or r.figures or r.question or entry(r)
    told = [w for thing in r.things for w in thing.split()]
    short = sum(1 for w in r.words if w.key) <= _FEW
    if last.kind not in _OF_PLANS or more or not (short and told and r.has("also", "same")) or (r.told & _DOING):
        return ()
    return r.things if all(w[:1].isupper() and not is_food(fold(w)) for w in told) else ()


def _says_only_where(r: Reading) -> bool:
    """`and the day after too`, `ditto the snack`, `no, I meant the 13th`: another place, and nothing else to do."""
    placed = bool(r.dates.days or r.meals) and not (r.question or r.named or r.strangers or r.figures)
    return (
        placed
        and r.has("same", "also", "sorry", "connective")
        and not (r.told & _DOING)
        and not wish_said(Act("swap", r))
    )


def _another_place(r: Reading) -> bool:
    """`argh, wrong day, it's Thursday's I wanted changed`: the same, put right."""
    own = r.told & _DOING - {"day", "wants", "not", "another", "update", "generate", "swap"}
    meant = bool(r.dates.days or r.meals) and not (r.named or r.strangers or r.figures or r.things or entry(r))
    return meant and r.has("sorry") and "?" not in r.text and not own


_DOING = frozenset(
    """show list what which why check approve delete undo redo lock unlock generate create update export buy recipe tips plan week day copy
    wants dislike allergy not no_longer another swap meal contains send how_much how_many""".split()
)


def _asked_of_another(r: Reading) -> bool:
    """`and Chinwe's, sesame?` after a question about a plan: the same question about hers."""
    owned = any(r.words[n.end - 1].owned for n in r.named)
    short = len([w for w in r.words if w.key]) <= _FEW
    return owned and short and "?" in r.text and not r.has("plan", "why", "weight", "target", "calories", "age")


_FEW = 5
_LISTED = ("dislike", "allergy", "condition", "medication", "diet")


def _one_entry_more(r: Reading, last: Act) -> Act | None:
    """`add mango too` after a dislike was changed: into the same list."""
    field_said = next((m for m in _LISTED if last.reading.has(m)), None)
    adds = last.kind == "update" and r.has("add") and (r.things or entry(r)) and not r.told.intersection(FIELDS)
    if field_said is None or not adds or r.named or r.strangers or r.has("plan", "patient", "create"):
        return None
    at = next(m.start for m in r.marks if m.meaning == "add") + 1
    told = replace(r, marks=(*r.marks, Mark(field_said, at - 1, at)))
    return replace(last, reading=told, corrects=None, latest=None)


def _turned(r: Reading, last: Act) -> Act | None:
    """`it's Falck with ck`: the name just written down; `no, that was Petra's`: the change just made, to somebody else."""
    plain = not (r.figures or r.labs or entry(r) or r.dates or r.question or r.has("plan", "create", "delete", "undo"))
    if not plain:
        return None
    guessed = bool(r.strangers) or any(n.guess for n in r.named)
    if last.kind in {"update", "qualify"} and qualifies(r):
        return Act("qualify", r)
    if last.kind in {"create", "rename", "respell", "update"} and spells(r):
        return Act("respell", r)
    if last.kind in {"create", "rename", "respell"} and corrects(r) and guessed:
        return Act("respell", r)
    sure = r.named and not guessed and len({n.ids for n in who_of(r, filters=False).named}) == 1
    told = r.told.intersection(FIELDS) - last.reading.meanings
    if activity_in(r) is not None:
        return None  # `no wait, John back to light`: a value, and not whose it was
    if last.kind != "update" or not sure or told or r.things or not (corrects(r) or r.has("no", "not")):
        return None
    return replace(last, who=who_of(r, filters=False), keeps=True, latest=r, moved=True)


def _out_of_the_text(r: Reading, last: Act) -> Act | None:
    """`put that on his record` after it was asked what a quoted text says: what was asked is written down."""
    told = r.has("add", "update", "note") and r.has("it", "they") and not r.has("not", "no", "plan", "delete", "create")
    return _filled(Act("update", r), r, last) if last.kind == "quoted" and told and not r.dates else None


_GOING_ON = (_turned, valued, _out_of_the_text, _one_entry_more)


_OF_PLANS = frozenset(
    {
        "plans",
        "plan",
        "status",
        "validate",
        "generate",
        "approve",
        "delete_plan",
        "export",
        "swap",
        "redo",
        "undo",
        "lock",
    }
)


def _one_of_those(r: Reading) -> bool:
    """`delete Will's`, `the one of Will`: one of the plans just spoken of, not Will."""
    return _ends_owned(r) or any(w.key in {"one", "ones", "der", "den", "das", "el", "celui", "olan"} for w in r.words)


def _ends_owned(r: Reading) -> bool:
    """`show Léa's`: something of hers, which goes without saying."""
    words = [word for word in r.words if word.key]
    return bool(r.named) and words[-1].owned and not r.has("record")


def _filled(act: Act, r: Reading, last: Act | None) -> Act:
    keeps = bool(last) and r.has("connective", "same", "also", "sorry")
    r = without_guesses(r, act.kind)
    alone = set(denied_in(r, r.named)) >= set(r.named) if act.kind in _LISTING else not r.named
    who = who_of(r, filters=act.kind in _CHOOSING and alone and not r.has("he", "she"))
    if act.kind == "delete_patient" and departed(r) and who.named:
        who = replace(who, strangers=())  # `has moved to Shanghai`
    led = led_to(r, act.kind)
    if led and not who.everyone:
        who = replace(who, strangers=led)
    bare = not (r.dates or r.meals or r.things)
    if act.kind == "explain" and bare and last is not None and last.kind == "plan":
        return replace(act, who=who, dates=last.dates, meals=last.meals, keeps=keeps)
    return replace(act, who=who, dates=r.dates, meals=r.meals, things=r.things, nutrients=r.nutrients, keeps=keeps)


_LISTING = frozenset({"shop", "tips"})
"""What is asked of everybody's plans together: who is named only to be left out leaves the others."""
_OF_FOODS = OWN | _LISTING | {"food", "recipes"}
_LEADS = frozenset("for of fur von pour de para icin s patient client".split())


def without_guesses(r: Reading, kind: str) -> Reading:
    """Without names that are only guessed from a word in small letters that nothing leads to, where foods are asked for (`the
    food bill` is not Will) or somebody else is named for certain (`Frost pesa 92 kg` is not Peña).
    """
    known = any(not n.guess for n in r.named)
    sure = tuple(
        n
        for n in r.named
        if not (kind in _OF_FOODS or (known and not _beside_a_name(r, n)))
        or not n.guess
        or r.words[n.start].capital
        or (n.start and r.words[n.start - 1].key in _LEADS)
    )
    return r if sure == r.named else replace(r, named=sure)


def _beside_a_name(r: Reading, guess: Named) -> bool:
    """`frost and lote`: joined to somebody who is named, so that it is a name as well."""
    joints = {guess.start - 1, guess.end} & {
        i for i, w in enumerate(r.words) if w.key in _JOINS or w.text in {",", "&", "+"}
    }
    ends = {n.end for n in r.named if not n.guess} | {n.start - 1 for n in r.named if not n.guess}
    return bool(joints & ends) or guess.start in ends or guess.end - 1 in ends


_JOINS = frozenset("and und y e et ve or oder".split())


def joined(last: Act, r: Reading) -> Act:
    """The act before, with what is said now in place of what was said then."""
    who = who_of(r, filters=last.kind in _CHOOSING)
    if together(last, who, r):
        who = replace(who, named=(*last.who.named, *who.named), plural=False)
    if who.without and not (who.named or who.everyone):
        who = but_for(last.who, who)
    if last.kind == "patients" and last.who.allergy and not who:
        who = replace(who, allergy=allergen_said(r))
    pointing = bool(
        who.named
        or who.strangers
        or who.everyone
        or who.without
        or who.plural
        or who.others
        or who.filtered
        or r.has("he", "she")
    )
    dates = r.dates
    if not dates.days and dates.weeks and last.dates.days:
        dates = Dates(dates.weeks, (), dates.spans)
    right = last.kind == "update" and (corrects(r) or puts_right(r, last))
    kept = (
        (last.kind in {"update", "patient", "export"} | OWN or (last.kind == "swap" and only_another(r)))
        and not right
        and not (last.kind == "patient" and r.has(*FIELDS))
    )
    known = last.latest if last.latest is not None and any(w.key in FILES for w in last.latest.words) else last.reading
    repeated = last.kind == "swap" and r.has("same", "also", "sorry") and wish_said(replace(last, reading=r)) is None
    reading = known if kept else last.reading if repeated else r if right else _mixed(last.reading, r)
    things = (
        r.things
        if r.things and last.kind in {"explain", "food", "safe", "shop", "recipes", "plan", "validate"}
        else last.things
    )
    asked = last.reading.has("how_much", "how_many") and not r.has("buy", "list")
    if last.kind == "shop" and not r.things and (pointing or r.dates) and not asked:
        things = ()
    return replace(
        last,
        reading=reading,
        who=who if pointing else last.who,
        dates=dates or last.dates,
        meals=r.meals or (() if r.dates.days and last.kind == "plan" and len(last.meals) > 1 else last.meals),
        things=things,
        nutrients=r.nutrients or last.nutrients,
        keeps=True,
        corrects=(last.corrects or last.reading) if right else None,
        latest=r if kept else None,
    )


def _mixed(before: Reading, now: Reading) -> Reading:
    """The sentence now, in which the words of the one before still count."""
    return replace(now, marks=now.marks + tuple(Mark(m, 0, 0) for m in sorted(before.meanings & STAY)))
