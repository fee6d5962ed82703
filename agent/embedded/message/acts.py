"""From clauses to acts: what hangs on the act before is joined to it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from agent.embedded.calendar.dates import Dates
from agent.embedded.kind.buying_kinds import OWN
from agent.embedded.kind.kinds import by_rule, kind_of
from agent.embedded.kind.leaving import departed
from agent.embedded.language.forms import is_food
from agent.embedded.language.lexicon import Mark
from agent.embedded.message.broken_off import going_on_half_said, of_that_food
from agent.embedded.message.ellipsis import (
    does_likewise,
    does_what_was_asked,
    moves_on,
    put_together,
    together,
    whose_again,
)
from agent.embedded.message.follow_ups import GOES_ON, STAY, hangs_on, only_another, puts_right
from agent.embedded.message.going_on import (
    DOING,
    FEW,
    calls_back,
    does_over,
    goes_on_as_before,
    one_entry_more,
    only_placed,
    turned,
    wonders_about,
)
from agent.embedded.message.guesses import LISTING, without_guesses
from agent.embedded.message.planned_again import meant_instead_of_nobody, planned_again
from agent.embedded.message.same_act import same_again
from agent.embedded.people.fewer import but_for, left_after, only_some
from agent.embedded.people.looked_up import besides, valued
from agent.embedded.people.whom import allergen_said, denied_in, led_to, who_of
from agent.embedded.record.corrections import corrects, righted, without_wrong_meals
from agent.embedded.sentence.act import Act, Who
from agent.embedded.sentence.clauses import FILES
from agent.embedded.sentence.denied_places import only_denies, without_denied, without_meals
from agent.embedded.sentence.formats import calls_off_file
from agent.embedded.sentence.kept_meals import kept_meals
from agent.embedded.sentence.next_days import monday_as_week, with_next_day
from agent.embedded.sentence.picking import picked, place_said
from agent.embedded.sentence.reading import Reading
from agent.embedded.sentence.signs import FIELDS, VERBS, entry
from agent.embedded.sentence.strategy import by_model
from agent.embedded.sentence.wishes import wish_said
from domain.text import fold

_CHOOSING = ("generate", "patients", "shop", "tips", "plans", "recipes")


_OF_BUYING = OWN | {"shop"}
_LISTED = frozenset({"plans", "status"})


def act_of(r: Reading, last: Act | None, job: Act | None = None) -> Act:
    """The act of one clause: its own, or the one before with what this clause changes in it; after a look in between the
    `job` it was a part of.
    """
    if calls_off_file(r):
        return Act("leave", r)
    if job is not None and last is not None and last.kind != job.kind and (does_likewise(r, job) or moves_on(r, job)):
        last = job
    r = with_next_day(r, last) if last is not None else r
    r = without_wrong_meals(without_denied(without_meals(r, kept_meals(r))))
    dates = righted(r)
    r = r if dates == r.dates else replace(r, dates=dates)
    if last is not None and last.kind in _OF_A_PLACE and only_denies(r) and not (r.told & _DONE_THERE):
        return Act("unknown", r)  # `no, not Monday`: where else is not said
    if last is not None and (on := _going_on(r, last)) is not None:
        return on
    own = Act(kind_of(r, last.kind if last else None), r)
    rule = by_rule(r)
    if rule == "generate" and last is not None and last.kind in _LISTED and not r.dates and r.named:
        return replace(_filled(replace(own, kind=rule), r, last), keeps=True)  # `who has none yet?`, `do Bo and Will`
    if rule == "patient" and own.kind == "patients" and r.has("they") and not r.has("who", "which", "all", "patients"):
        own = replace(own, kind=rule)  # `and their medications?`
    bare = rule in {"unknown", "patient"} and only_another(r)
    meant = last is not None and (bare or own.kind in {last.kind, rule} or last.kind in _OF_BUYING)
    of_it = last is not None and last.kind == "explain" and bool(r.things) and (rule == "unknown" or wonders_about(r))
    if last is not None and (of_it or (meant and hangs_on(r, last, rule))):
        return joined(last, r)
    if last is not None and own.kind == "patient" and last.kind in {*GOES_ON, *_OF_PLANS} and _ends_owned(r):
        own = replace(own, kind="plan")
    if last is not None and own.kind == "patient" and last.kind in _OF_PLANS and _shows_one(r):
        own = replace(own, kind="plan")
    if last is not None and own.kind == "delete_patient" and last.kind in _OF_PLANS and _one_of_those(r):
        own = replace(own, kind="delete_plan")
    return _filled(own, r, last)


_SEARCHING = (*VERBS, "a_diet", "minutes", "without")


def _going_on(r: Reading, last: Act) -> Act | None:
    """The act before with what this clause changes in it, where the clause is no act of its own; the first that fits."""
    if (
        last.kind == "recipes"
        and place_said(r) is not None
        and not (r.dates or r.meals or r.named or r.has(*_SEARCHING))
    ):
        return Act("recipes", r)  # `show me the second one`
    if last.kind == "ideas" and not (r.dates or r.meals) and picked(r) is not None:
        return replace(last, kind="swap", reading=r)
    if last.kind in _SHOWN and len(last.meals) == 1 and last.dates.days and _makes_it(r):
        return replace(joined(last, r), kind="swap", reading=r)
    if last.kind == "plan" and len(last.dates.days) == 1 and not last.meals and (does_over(r) or _makes_it(r)):
        return replace(joined(last, r), kind="redo", reading=r)
    if last.kind in {"swap", "redo"} and calls_back(r):
        return Act("undo", r)
    for test in _GOING_ON:
        if (on := test(r, last)) is not None:
            return on
    if strange := _somebody_strange(r, last):
        return replace(joined(last, r), who=Who(strangers=strange))
    if (on := put_together(r, last)) is not None:
        return on
    if left := left_after(r, last):
        return replace(joined(last, r), who=left)
    once_more = goes_on_as_before(r, last) or going_on_half_said(r, last) or same_again(r, last)
    return joined(last, r) if once_more else None


_OF_A_PLACE = frozenset({"swap", "redo", "lock"})
_PLACED = _OF_A_PLACE | {"explain", "plan"}
_DONE_THERE = frozenset(
    {"swap", "redo", "undo", "lock", "unlock", "keep", "wish", "another", "wants", "dislike", "serving"}
)
_SHOWN = frozenset({"plan", "explain"})
_MAKE_IT = re.compile(
    r"(?i)^\W*(?:(?:ok|okay|and|then|please|can you|could you|just) )*(?:make|turn) (?:it|that|this)\b"
)


def _makes_it(r: Reading) -> bool:
    """`make it vegetarian` after a meal was looked at: that meal."""
    own = r.named or r.strangers or r.dates or r.meals or r.figures or r.has("plan", "week", "patient")
    return _MAKE_IT.search(r.text) is not None and r.has("a_diet", "graded", "minutes") and not own


def _somebody_strange(r: Reading, last: Act) -> tuple[str, ...]:
    """`Zebedee too` after a plan was approved: somebody nobody knows, and never again whoever was spoken of before."""
    more = r.named or r.strangers or r.described or r.dates or r.meals or r.figures or r.question or entry(r)
    told = [w for thing in r.things for w in thing.split()]
    short = sum(1 for w in r.words if w.key) <= FEW
    if last.kind not in _OF_PLANS or more or not (short and told and r.has("also", "same")) or (r.told & DOING):
        return ()
    return r.things if all(w[:1].isupper() and not is_food(fold(w)) for w in told) else ()


def _out_of_the_text(r: Reading, last: Act) -> Act | None:
    """`put that on his record` after it was asked what a quoted text says: what was asked is written down."""
    told = r.has("add", "update", "note") and r.has("it", "they") and not r.has("not", "no", "plan", "delete", "create")
    return _filled(Act("update", r), r, last) if last.kind == "quoted" and told and not r.dates else None


_GOING_ON = (
    meant_instead_of_nobody, planned_again,
    does_what_was_asked, turned, valued, besides, _out_of_the_text, one_entry_more, only_some, whose_again,
)  # fmt: skip


_OF_PLANS = frozenset("plans plan status validate generate approve delete_plan export swap redo undo lock".split())


def _one_of_those(r: Reading) -> bool:
    """`delete Will's`, `the one of Will`: one of the plans just spoken of, not Will."""
    return _ends_owned(r) or any(w.key in {"one", "ones", "der", "den", "das", "el", "celui", "olan"} for w in r.words)


def _shows_one(r: Reading) -> bool:
    """`show me the one she still has`: of the plans just spoken of, and nothing of a record."""
    return r.has("show") and _one_of_those(r) and not (r.has(*FIELDS, "record", "patient") or entry(r))


def _ends_owned(r: Reading) -> bool:
    """`show Léa's`, `Léa's first please`: something of hers, which goes without saying."""
    words = [word for word in r.words if word.key]
    while len(words) > 1 and words[-1].key in _AFTER_A_NAME:
        words.pop()
    return bool(r.named) and words[-1].owned and not r.has("record")


_AFTER_A_NAME = frozenset(
    "first then please pls now too next instead zuerst bitte primero premier abord d one again quickly".split()
)


def _filled(act: Act, r: Reading, last: Act | None) -> Act:
    keeps = bool(last) and r.has("connective", "same", "also", "sorry")
    r = without_guesses(r, act.kind)
    of_a_list = act.kind == "export" and r.has("buy") and r.has("without", "not")
    alone = set(denied_in(r, r.named)) >= set(r.named) if act.kind in LISTING or of_a_list else not r.named
    who = who_of(r, filters=(act.kind in _CHOOSING or of_a_list) and alone and not r.has("he", "she"))
    if act.kind == "delete_patient" and departed(r) and who.named:
        who = replace(who, strangers=())  # `has moved to Shanghai`
    if act.kind == "redo" and not who.named:
        who = replace(who, others=False)  # `redo the rest`: of the day
    led = led_to(r, act.kind)
    if led and not who.everyone:
        who = replace(who, strangers=led)
    bare = not (r.dates or r.meals or r.things)
    if act.kind == "explain" and r.meals and not r.dates and last is not None and last.kind in _PLACED:
        return replace(act, who=who, dates=last.dates, meals=r.meals, things=r.things, keeps=True)
    if act.kind == "explain" and bare and last is not None and last.kind in {"plan", "swap"}:
        return replace(act, who=who, dates=last.dates, meals=last.meals, keeps=keeps)
    if act.kind == "plan" and bare and not who and r.has("day") and last is not None and last.kind in _OF_A_PLACE:
        return replace(act, who=who, dates=last.dates, keeps=keeps)  # `show me the day`
    dates = monday_as_week(r) if act.kind == "plan" and r.has("plan") else r.dates
    act = replace(act, who=who, dates=dates, meals=r.meals, things=r.things, nutrients=r.nutrients, keeps=keeps)
    return of_that_food(act, r, last)


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
    whole = last.kind == "plan" and not (last.dates.days or last.meals)
    dates = monday_as_week(r) if whole and set(r.dates.days).isdisjoint(last.dates.mondays) else r.dates
    if not dates.days and dates.weeks and last.dates.days:
        days = _same_weekdays(last.dates.days, dates.weeks) if last.kind in _OF_A_PLACE | {"explain"} else ()
        dates = Dates(dates.weeks, days, dates.spans)
    right = last.kind == "update" and (corrects(r) or puts_right(r, last))
    kept = (
        (last.kind in {"update", "patient", "export"} | OWN or (last.kind == "swap" and only_another(r)))
        and not right
        and not (last.kind == "patient" and (r.has(*FIELDS) or entry(r)))
        and not (last.kind == "update" and r.has("a_diet"))  # `same for Ines' low sodium`
    )
    known = last.latest if last.latest is not None and any(w.key in FILES for w in last.latest.words) else last.reading
    anew = r.has("another") and not (r.has("sorry") or _same_again(r))
    repeated = (
        last.kind in {"swap", "redo"} and r.has("same", "also", "sorry") and wish_said(replace(last, reading=r)) is None
    )
    repeated = (repeated or (last.kind in {"swap", "redo"} and only_placed(r))) and not anew
    reading = known if kept else last.reading if repeated else r if right else _mixed(last.reading, r)
    things = (
        r.things
        if r.things and last.kind in {"explain", "rules", "food", "safe", "shop", "recipes", "plan", "validate"}
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


def _same_weekdays(days: tuple[date, ...], weeks: tuple[date, ...]) -> tuple[date, ...]:
    """`the same in the week after`: the days of the act before, in each week that is said."""
    return tuple(week + timedelta(days=day.weekday()) for week in weeks for day in days)


def _same_again(r: Reading) -> bool:
    """`the same for Friday`; in `another lunch, same day` only the day is."""
    days = r.covered("day", "week", "plan") | r.date_positions
    return any(m.end not in days for m in r.marks if m.meaning == "same")


def _mixed(before: Reading, now: Reading) -> Reading:
    """The sentence now, in which the words of the one before still count."""
    kept = before.meanings & STAY
    if by_model(before) and not now.has("llm", "rule_based"):
        kept |= {"llm"}  # `the same for Bo` is planned as hers was
    return replace(now, marks=now.marks + tuple(Mark(m, 0, 0) for m in sorted(kept)))
