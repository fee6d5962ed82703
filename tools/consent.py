"""The user's own word for an act that cannot be taken back, checked in code and bound to exactly that act.

A deletion is asked for first and done only when the very next thing the user says is a plain yes. An approval is done
when the user's own sentence asks for it and means this plan; an allergy, a condition or a diet leaves a record when it
says so. Nothing a tool result or a quoted text says counts.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from domain.calendar import monday_of, next_monday
from domain.conversation import PendingAct
from domain.errors import Ambiguous, ConfirmationRequired, InvalidInput
from domain.patient import Override, Patient
from domain.text import fold
from tools.spoken import (
    asks_for_approval,
    asks_for_both,
    asks_for_every,
    asks_for_the_rest,
    asks_for_those,
    means_another,
    means_several,
    name_words,
    named_in,
    names_both,
    nearly_named_in,
    own_words,
)
from tools.spoken_again import approves_by_name, only_says_when, only_says_whose, wants_another_week, wants_the_same
from tools.spoken_exceptions import left_out
from tools.spoken_looks import means_no_plan, only_looks
from tools.spoken_removals import takes_off
from tools.spoken_weeks import names_another, names_week
from tools.spoken_yes import Deed, asks_about, says_yes


@dataclass(frozen=True)
class PlanToApprove:
    """What a sentence has to mean: this plan and no other patient's, no other open week of the same patient."""

    plan: str
    version: int
    patient: str
    patient_name: str
    week_start: date
    other_names: Collection[str]
    other_weeks: bool
    today: date


@dataclass(frozen=True)
class OverrideToAgree:
    """What a yes has to mean: this decision, its reason included, on this version of this patient's record."""

    patient: str
    version: int
    patient_name: str
    override: Override


@dataclass(frozen=True)
class RecordToChange:
    """What needs a word of the user's own: `taken_off` are allergies, conditions and diets; `leaps` are figures that
    become another order of thing (`weight from 62 to 2 kg`).
    """

    patient: str
    version: int
    patient_name: str
    taken_off: Sequence[str]
    leaps: Sequence[str]


@dataclass
class Consent:
    """What the user agreed to in this turn.

    `user_text` None means a scripted call (command line, REST): whoever makes it means it. `pending` are the acts
    asked for in the turn before, `subjects` the ids of plans the conversation was last about, `pair` those of the last two
    it was about one by one, `people` the ids of
    patients whose records were last shown; `owners` of those whose plans were; `before` is what the user said before,
    `approved` that a plan was approved in that turn,
    `unserved` the same where it asked for an approval and nothing was approved. `asked` collects the acts that now wait
    for a yes.
    """

    user_text: str | None = None
    turn: int = 0
    pending: tuple[PendingAct, ...] = ()
    subjects: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    unserved: str = ""
    before: str = ""
    pair: frozenset[str] = frozenset()
    approved: bool = False
    asked: list[PendingAct] = field(default_factory=list)
    _whose: dict[str, tuple[Deed, str]] = field(default_factory=dict)

    def require_deletion(self, deed: Deed, target: str, version: int, name: str, summary: str) -> None:
        """Raise ConfirmationRequired unless the user just said yes to exactly this deletion of exactly this version.

        `name` is the patient's whom it concerns: a yes may repeat it, and may hold no other.
        """
        if self.user_text is not None and not self._confirmed(self.user_text, deed, target, version, name):
            self._ask(deed, target, version, name, summary)

    def require_approval(self, meant: PlanToApprove, summary: str) -> None:
        """Raise ConfirmationRequired unless the user's own sentence approves this plan, or they just said yes to it.

        A sentence that names a patient approves that patient's plan; one that names nobody approves the one plan the
        conversation is about, or that of the one patient it is about, several of them where it says so, and any where
        it says all. A bare name answers the question whose. A week that is named has to be this one.
        """
        said = self.user_text
        if said is None or self._approves(said, meant) or self._tells_the_week(said, meant):
            return
        if self._goes_on_with_a_week(said, meant):
            return
        if not self._confirmed(said, "approve_plan", meant.plan, meant.version, meant.patient_name):
            self._ask("approve_plan", meant.plan, meant.version, meant.patient_name, summary)

    def require_override(self, meant: OverrideToAgree, summary: str) -> None:
        """Raise ConfirmationRequired unless the user just said yes to exactly this override of a rule.

        Before it is asked for, the reason has to stand in the user's own words; InvalidInput where it does not.
        """
        if self.user_text is None:
            return
        target = f"{meant.patient} {meant.override.model_dump_json(exclude={'author', 'at'})}"
        if self._confirmed(self.user_text, "override_rule", target, meant.version, meant.patient_name):
            return
        if f" {fold(meant.override.reason)} " not in f" {fold(own_words(self.user_text))} ":
            raise InvalidInput(
                "The reason is not in the user's own words.",
                hint="Ask the user why, and send what they say, word for word, as reason.",
            )
        self._ask("override_rule", target, meant.version, meant.patient_name, summary)

    def require_substitution(self, proposal: str, summary: str) -> None:
        """Raise ConfirmationRequired unless the user just said yes to exactly this proposal."""
        if self.user_text is not None and not self._confirmed(self.user_text, "apply_substitution", proposal, 1, ""):
            self._ask("apply_substitution", proposal, 1, "", summary)

    def require_change(self, record: RecordToChange) -> None:
        """Raise ConfirmationRequired where safeguards go off a record and the user's own sentence does not say so, or where
        a figure leaps, unless they just said yes to exactly that.
        """
        said = self.user_text
        if said is None:
            return
        doubtful = [f"take {entry} off" for entry in record.taken_off if not takes_off(said, entry)]
        doubtful += [f"set the {leap}" for leap in record.leaps]
        target = f"{record.patient} {' '.join((*record.taken_off, *record.leaps))}"
        if doubtful and not self._confirmed(said, "update_patient", target, record.version, record.patient_name):
            summary = f"Change {record.patient_name}'s record: {', '.join(doubtful)}"
            self._ask("update_patient", target, record.version, record.patient_name, summary)

    def require_whose(self, patient: Patient, everybody: Iterable[Patient]) -> None:
        """Raise Ambiguous where the user's own sentence names this patient no more than somebody else does, or somebody else
        more fully, and the conversation is not about this one: who is written to is never a guess.
        """
        said = self.user_text
        known = self.people | self.owners
        if said is None or patient.id in known or means_several(said):
            return
        own = named_in(said, patient.name)
        alike = [one for one in everybody if one.id != patient.id and own and own <= named_in(said, one.name)]
        if not alike or (means_another(said) and [one.id for one in alike if one.id in known] == [a.id for a in alike]):
            return  # `the other Rowan` is the one who was not spoken of
        alike = [patient, *alike]
        raise Ambiguous(
            f"The user names more than one: {', '.join(one.name for one in alike)}.",
            hint="Ask the user which one is meant.",
            details={"candidates": [{"id": one.id, "name": one.name} for one in alike]},
        )

    def require_wish(self, deed: Deed, target: str, name: str, summary: str) -> None:
        """Raise ConfirmationRequired where the user's own sentence only asks to see something, or a plan is to be made and it
        asks for something else, unless they just said yes to exactly this: nothing is made because somebody looked.
        """
        said = self.user_text
        if said is None:
            return
        whose = asks_for_approval(self.before) and only_says_whose(said, name)
        other = deed == "generate_plan" and (means_no_plan(said) or whose)
        if (only_looks(said) or other) and not self._confirmed(said, deed, target, 0, name):
            self._ask(deed, target, 0, name, summary)

    def require_week(self, week: date, today: date) -> None:
        """Raise InvalidInput where the user's own sentence plainly names another week: a plan for a week nobody asked for is
        eaten by nobody, or by the wrong day.
        """
        if self.user_text is not None and names_another(own_words(self.user_text), week, today):
            raise InvalidInput(
                f"The user names another week than the one of {week}.",
                hint=f"This week begins on {monday_of(today)}, next week on {next_monday(today)}; ask where it is not clear.",
            )

    def _approves(self, said: str, meant: PlanToApprove) -> bool:
        """Does the sentence itself approve the plan that is meant?"""
        said, spared = left_out(own_words(said), name_words((meant.patient_name, *meant.other_names)))
        if named_in(spared, meant.patient_name) or nearly_named_in(spared, meant.patient_name):
            return False
        answers = asks_for_approval(self.unserved) and only_says_whose(said, meant.patient_name)
        goes_on = self._has_approved and wants_the_same(said, meant.patient_name)
        earlier = self.unserved if answers else self.before if goes_on else ""
        told = goes_on and names_week(own_words(said), meant.week_start, meant.today)
        own = own_words(said if told else f"{earlier}\n{said}")
        this_week = names_week(own, meant.week_start, meant.today)
        named = _named(said, meant.patient_name, meant.other_names)
        asks = asks_for_approval(said) or approves_by_name(said, meant.patient_name)
        if not (answers or goes_on or asks) or this_week is False or named == "other":
            return False
        spoken_of = meant.plan in self.subjects
        one_week = this_week or not meant.other_weeks
        if named != "nobody":
            both = named == "shared" and asks_for_those(said) and _are_two(said, meant.patient_name, meant.other_names)
            enough = one_week or asks_for_every(said)  # `approve all of Rowan's plans`
            return spoken_of or meant.plan in self.pair or ((named == "this" or both) and enough)
        the_rest = bool(spared) and asks_for_the_rest(said)
        if spoken_of:
            return len(self.subjects) == 1 or asks_for_those(said) or the_rest
        if meant.plan in self.pair and asks_for_both(said):
            return True
        return asks_for_every(said) or the_rest or (self.people == {meant.patient} and one_week)

    @property
    def _has_approved(self) -> bool:
        return self.approved or asks_for_approval(self.before)

    def _goes_on_with_a_week(self, said: str, meant: PlanToApprove) -> bool:
        """`The one for the 8th too`, `and approve the one for the 8th`, right after another week of this patient was approved?"""
        own = own_words(said)
        week = names_week(own, meant.week_start, meant.today)
        nobody = _named(own, meant.patient_name, meant.other_names) == "nobody"
        same = self._has_approved and self.owners == {meant.patient} and nobody and week is True
        return same and (asks_for_approval(own) or wants_another_week(own))

    def _tells_the_week(self, said: str, meant: PlanToApprove) -> bool:
        """`The one for the 8th`, after this patient's plan was to be approved and the week was asked for?"""
        asked, spared = left_out(own_words(self.unserved), name_words((meant.patient_name, *meant.other_names)))
        whose = _named(asked, meant.patient_name, meant.other_names) == "this" and not named_in(
            spared, meant.patient_name
        )
        week = names_week(own_words(said), meant.week_start, meant.today)
        return whose and bool(week) and asks_for_approval(asked) and only_says_when(said)

    def _confirmed(self, said: str, deed: Deed, target: str, version: int, name: str) -> bool:
        digest = _digest(deed, target, version)
        just_asked = any(act.digest == digest and act.turn == self.turn - 1 for act in self.pending)
        return just_asked and says_yes(said, deed, name)

    def unsaid(self, answer: str) -> list[str]:
        """What now waits for a yes and is not spoken of in the answer: the user has to be asked before a yes means it."""
        return [act.summary for act in self.asked if not asks_about(answer, *self._whose[act.summary])]

    def _ask(self, deed: Deed, target: str, version: int, name: str, summary: str) -> None:
        act = PendingAct(tool=deed, digest=_digest(deed, target, version), summary=summary, turn=self.turn)
        if act not in self.asked:
            self.asked.append(act)
            self._whose[summary] = (deed, name)
        raise ConfirmationRequired(
            f"{summary}? This needs your own yes.",
            hint="Say yes to go on; anything else leaves everything as it is.",
            details={"act": deed, "summary": summary} | ({"plan": target} if deed in _OF_A_PLAN else {}),
        )


_OF_A_PLAN = frozenset({"delete_plan", "approve_plan"})


def _named(said: str, name: str, other_names: Collection[str]) -> Literal["this", "shared", "other", "nobody"]:
    """Whom the sentence names: the patient meant, as much them as somebody else, somebody else, or nobody."""
    own: frozenset[str] = frozenset()
    for named in (named_in, nearly_named_in):
        own = named(said, name)
        others = [named(said, other) for other in other_names]
        if any(own < words for words in others):
            return "other"
        if own and own not in others:
            return "this"
    return "shared" if own else "nobody"


def _are_two(said: str, name: str, other_names: Collection[str]) -> bool:
    """`both Birches`: a name that two patients bear, and both are meant."""
    own = named_in(said, name) or nearly_named_in(said, name)
    alike = [other for other in other_names if (named_in(said, other) or nearly_named_in(said, other)) == own]
    return len(alike) == 1 and names_both(said)


def _digest(deed: Deed, target: str, version: int) -> str:
    return hashlib.sha256(f"{deed}\0{target}\0{version}".encode()).hexdigest()
