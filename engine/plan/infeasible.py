"""Why there is no plan: at which stage it showed, which rules conflict, and what could be changed by whom.

Knows rules and yes-or-no questions about them; how the questions are answered (a proof, a search) is given.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

from domain.nutrition import NUTRIENTS, UNITS
from domain.rule import Apart, Bound, DeclaredAllergy, Exclude, OrderedLimit, Refuse, Rule, RuleId, Texture, Understood
from domain.value import Value
from engine.plan.compile import Requirements
from engine.plan.lines import Line
from engine.plan.relax import PER_WORDS

Stage = Literal["input", "catalogue", "search"]
_MOST_RELAXATIONS = 3


class Relaxation(Value):
    """One way out: which rule would have to give, how, what that means, and who may decide it."""

    rule: RuleId
    change: str
    consequence: str
    approver: str


class Starved(Value):
    """How many recipes a rule removes on its own."""

    rule: RuleId
    removed: int


class Infeasibility(Value):
    """No plan meets every hard rule. `input`: the prescription contradicts itself; `catalogue`: proven that no day (or
    week) of our recipes meets it; `search`: none was found, and nothing is proven. `conflict` is minimal: with any one
    of its rules gone, the rest no longer conflict.
    """

    stage: Stage
    conflict: tuple[RuleId, ...]
    explanation: str
    relaxations: tuple[Relaxation, ...]
    starved_by: tuple[Starved, ...]


def contradiction(requirements: Requirements) -> Infeasibility | None:
    """What can be seen without looking at a recipe: a refusal, words not understood, bounds that exclude each other."""
    if requirements.refusals:
        said = " ".join(words for _, words in requirements.refusals)
        return report(requirements, "input", (requirements.refusals[0][0].id,), said)
    clash = _clash(requirements)
    if clash is None:
        return None
    conflict = tuple(sorted(clash))
    return report(requirements, "input", conflict, f"{_titles(requirements, conflict)} cannot hold on the same day.")


def report(requirements: Requirements, stage: Stage, conflict: Sequence[RuleId], explanation: str) -> Infeasibility:
    """The answer, with the ways out that anyone may approve; rules that keep a patient safe are never among them."""
    named = {rule.id: rule for rule in requirements.rules}
    ways = [way for one in conflict if (way := _relaxation(named[one])) is not None]
    ways.sort(key=lambda ranked: (ranked[0], ranked[1].rule))
    return Infeasibility(
        stage=stage,
        conflict=tuple(conflict),
        explanation=explanation,
        relaxations=tuple(way for _, way in ways[:_MOST_RELAXATIONS]),
        starved_by=tuple(Starved(rule=rule, removed=n) for rule, n in requirements.removed_by()),
    )


def minimal(rules: Sequence[RuleId], fails: Callable[[Sequence[RuleId]], bool]) -> tuple[RuleId, ...]:
    """A smallest-by-removal part of `rules` for which `fails` still holds, in the order of `rules`.

    Divide and conquer (Junker's QuickXplain): few questions when few rules conflict. `fails(rules)` must hold.
    """

    def part(known: tuple[RuleId, ...], grew: bool, open_rules: tuple[RuleId, ...]) -> tuple[RuleId, ...]:
        if grew and fails(known):
            return ()
        if len(open_rules) == 1:
            return open_rules
        middle = len(open_rules) // 2
        first, second = open_rules[:middle], open_rules[middle:]
        needed = part((*known, *first), True, second)
        return (*part((*known, *needed), bool(needed), first), *needed)

    return () if fails(()) else part((), False, tuple(rules))


def candidates(requirements: Requirements) -> tuple[RuleId, ...]:
    """The hard rules that can stand in a week's way."""
    return tuple(
        rule.id
        for rule in requirements.rules
        if rule.level == "hard" and not isinstance(rule.check, Refuse | Understood)
    )


def _titles(requirements: Requirements, rules: Sequence[RuleId]) -> str:
    named = {rule.id: rule for rule in requirements.rules}
    return " and ".join(f"“{named[one].title}” ({one})" for one in rules)


def explain(requirements: Requirements, stage: Stage, conflict: Sequence[RuleId]) -> str:
    """The stage and the conflict in words; says what was proven and what was not."""
    if stage == "search":
        return (
            f"No week was found that meets {_titles(requirements, conflict) or 'every hard rule'}. The search gave up;"
            " that none exists is not proven."
        )
    if not conflict:
        return "The catalogue has no recipes for every meal of a day, whatever the rules."
    return f"Proven: no week of the catalogue's recipes meets {_titles(requirements, conflict)} at once."


def _clash(requirements: Requirements) -> set[RuleId] | None:
    """Two or more hard bounds on a day that no amounts of nutrients can meet, by interval arithmetic."""
    hard = [line for line in requirements.lines if line.hard and line.share is None]
    lows, highs = _boxes(hard)
    for n in range(len(NUTRIENTS)):
        if n in lows and n in highs and lows[n][0] > highs[n][0]:
            return {lows[n][1], highs[n][1]}
    for line in hard:
        if line.scope != "meal" and len(line.touches) > 1:
            found = _beyond(line, lows, highs)
            if found is not None:
                return {line.rule, *found}
    return None


_Boxes = dict[int, tuple[Fraction, RuleId]]


def _boxes(lines: Sequence[Line]) -> tuple[_Boxes, _Boxes]:
    """The tightest lower and upper end of each nutrient's day, with the rule each comes from. Main meals that must
    each hold so much add up to a lower end of the day.
    """
    lows: _Boxes = {}
    highs: _Boxes = {}
    for line in lines:
        if len(line.touches) != 1:
            continue
        (n,) = line.touches
        if line.scope == "meal":
            meals = len(set(line.slots) - {"snack"}) if line.slots else 3
            low = None if line.lo is None else Fraction(line.lo * meals, line.coefs[n])
            high = None
        else:
            low = None if line.lo is None else Fraction(line.lo, line.coefs[n])
            high = None if line.hi is None else Fraction(line.hi, line.coefs[n])
        if low is not None and (n not in lows or low > lows[n][0]):
            lows[n] = (low, line.rule)
        if high is not None and (n not in highs or high < highs[n][0]):
            highs[n] = (high, line.rule)
    return lows, highs


def _beyond(line: Line, lows: _Boxes, highs: _Boxes) -> set[RuleId] | None:
    """The rules whose ends keep a proportion from ever being met, None where it can be."""
    for end, sign in ((line.hi, 1), (line.lo, -1)):
        if end is None:
            continue
        least, used = Fraction(0), set()
        for n in line.touches:
            coefficient = sign * line.coefs[n]
            box = (lows if coefficient > 0 else highs).get(n)
            if box is not None:
                least += coefficient * box[0]
                used.add(box[1])
            elif coefficient < 0:
                break
        else:
            if least > sign * end:
                return used
    return None


def _relaxation(rule: Rule) -> tuple[int, Relaxation] | None:
    """The rank (the gentlest first) and wording of giving a rule up; None for what keeps a patient safe."""
    check = rule.check
    if isinstance(check, DeclaredAllergy | Texture | Refuse) or (isinstance(check, Exclude) and check.allergens):
        return None
    change, approver, rank = f"Set “{rule.title}” aside for this week.", "dietitian", 1
    if isinstance(check, Understood):
        change, rank = "Correct what was not understood in the record.", 0
    elif isinstance(check, OrderedLimit):
        change, approver, rank = "Widen the limits ordered for this patient.", "the dietitian who ordered them", 2
    elif isinstance(check, Bound):
        prescribed = check.per == "percent_target"
        change = (
            f"Widen {_bound_words(check)}." if not prescribed else f"Change the target or widen {_bound_words(check)}."
        )
        approver, rank = ("dietitian", 0) if prescribed else ("dietitian, with the physician in charge", 3)
    elif isinstance(check, Exclude | Apart):
        change, approver, rank = (
            f"Allow some of what “{rule.title}” excludes.",
            "dietitian, with the patient's consent",
            4,
        )
    consequence = f"{rule.message} ({rule.source})"
    return rank, Relaxation(rule=rule.id, change=change, consequence=consequence, approver=approver)


def _bound_words(check: Bound) -> str:
    words = PER_WORDS[check.per].format(unit=UNITS[check.nutrient])
    ends = {
        (True, True): f"{check.lo}–{check.hi}",
        (True, False): f"at least {check.lo}",
        (False, True): f"at most {check.hi}",
    }
    span = ends.get((check.lo is not None, check.hi is not None), "")
    return f"{check.nutrient.replace('_', ' ')}, now {span} {words}"
