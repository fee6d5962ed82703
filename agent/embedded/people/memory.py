"""What the conversation is about so far, gathered from what tools answered. Knows no language.

Built anew from the messages each time the assistant is asked, so nothing is kept that the history does not hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from agent.embedded.language.lexicon import Language
from agent.embedded.naming.names import Roster
from agent.embedded.sentence.act import Act

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """A tool to call."""

    tool: str
    args: Json


@dataclass(frozen=True, slots=True)
class PlanNote:
    """A plan that was spoken of."""

    id: str
    patient: str
    week: date


@dataclass(frozen=True)
class Question:
    """What the assistant has asked: `kind` is confirm, which, guess, week, missing or field.

    `act` is what goes on once it is answered, `options` the ids or weeks to choose from, `calls` what waits for a yes,
    `draft` what is known so far of a new patient, `rest` what was asked for after it.
    """

    kind: str
    act: Act | None = None
    options: tuple[str, ...] = ()
    calls: tuple[Request, ...] = ()
    draft: Json = field(default_factory=dict)
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """A record that was changed: whose, the fields, and how all of it was before."""

    patient: str
    fields: tuple[str, ...]
    before: Json


@dataclass
class Memory:
    """Who, which plan, which week, what was asked last and what waits for an answer; `earlier` are those spoken of before, latest
    first; `told` are texts last quoted, `formats` the files last written of what was `exported`, `listing` that the last file was a shopping list, `proposed`
    the dishes last offered in place of a food, until they are taken or something else is. `heard` is the language last
    written in, `foreign` the one it was put into English from, `answers` the one the user has set for answers, `language` the one to answer in. `revised` are the records
    changed by the last message that changed any, `revising` that it is the one at hand. `group` are the
    last several spoken of together; `job` is the act on plans that looks in between do not end, `plan_trail` the plans
    looked at one by one, `approved` those approved in this conversation, `wrote` that the message at hand wrote something.
    """

    language: Language = "en"
    heard: Language = "en"
    foreign: str | None = None
    answers: Language | None = None
    patients: dict[str, Json] = field(default_factory=dict)
    listed: bool = False
    focus: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    earlier: tuple[tuple[str, ...], ...] = ()
    group: tuple[str, ...] = ()
    plans: dict[str, PlanNote] = field(default_factory=dict)
    plan_focus: tuple[str, ...] = ()
    plan_trail: tuple[str, ...] = ()
    week: date | None = None
    last: Act | None = None
    last_but_one: Act | None = None
    job: Act | None = None
    gone: str | None = None
    search: Json = field(default_factory=dict)
    question: Question | None = None
    told: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    listing: bool = False
    exported: str = ""
    changed: str | None = None
    offered: tuple[str, ...] = ()
    proposed: Json = field(default_factory=dict)
    revised: tuple["Revision", ...] = ()
    revising: bool = False
    wrote: bool = False
    approved: frozenset[str] = frozenset()

    @property
    def roster(self) -> Roster:
        return Roster.of(list(self.patients.values()))

    def look_at(self, *ids: str) -> None:
        """These patients are spoken of now."""
        new = tuple(dict.fromkeys(ids))
        self.group = new if len(new) > 1 else self.group
        if new and new != self.focus:
            self.before = self.focus
            self.earlier = (self.focus, *self.earlier)
            self.focus = new

    def last_of(self, count: int) -> tuple[str, ...]:
        """So many patients as were spoken of last, one after the other or together; none where it is not clear which."""
        met: tuple[str, ...] = ()
        for group in (self.focus, *self.earlier):
            met = tuple(dict.fromkeys((*met, *(pid for pid in group if pid in self.patients))))
            if len(met) >= count:
                return met if len(met) == count else ()
        return ()

    def hold(self, plans: tuple[str, ...], patients: tuple[str, ...]) -> None:
        """All of these are spoken of, not only the last one a tool answered about."""
        self.plan_focus = tuple(plan for plan in plans if plan in self.plans)
        self.focus = patients

    def plan_of(self, patient: str) -> PlanNote | None:
        """The one plan of this patient that was spoken of last."""
        spoken = [self.plans[p] for p in self.plan_focus if p in self.plans and self.plans[p].patient == patient]
        return spoken[0] if len(spoken) == 1 else None

    def note(self, request: Request, envelope: Json) -> None:
        """Take in what a tool answered."""
        data = envelope.get("data") or {}
        if (week := _week_asked(request)) and (envelope.get("error") or {}).get("code") != "invalid_input":
            self.week = week
        _take_asked(self, request, (envelope.get("error") or {}).get("details") or {})
        if envelope.get("ok"):
            self.wrote = self.wrote or request.tool in _WRITES
            for tools, take in _TAKES:
                if request.tool in tools:
                    take(self, request, data)


def _take_asked(memory: Memory, request: Request, details: Json) -> None:
    """The plan that a yes is asked for is spoken of: `no, keep it. Approve it.`"""
    plan, asked = request.args.get("plan"), str(details.get("plan") or "")
    if not asked:
        return
    if isinstance(plan, Mapping):
        memory.plans[asked] = PlanNote(asked, str(plan["patient"]), date.fromisoformat(str(plan["weekStart"])))
    if asked in memory.plans:
        memory.plan_focus = (asked,)
        memory.look_at(memory.plans[asked].patient)


def _week_asked(request: Request) -> date | None:
    """The one week a call is about, whether anything was found in it or not."""
    plan = request.args.get("plan")
    week = plan.get("weekStart") if isinstance(plan, Mapping) else request.args.get("weekStart")
    try:
        return date.fromisoformat(str(week)) if week else None
    except ValueError:
        return None


def _take_patients(memory: Memory, request: Request, data: Json) -> None:
    found = {str(p["id"]): p for p in data["patients"]}
    if request.tool == "find_patients" and not any(request.args.values()):
        memory.patients, memory.listed = found, True
        _settle(memory)
        return
    memory.patients |= found
    if request.tool == "find_patients":
        memory.look_at(*found)
    else:
        memory.listed = True


def _settle(memory: Memory) -> None:
    """Plans that were only known by a patient's name get their patient, now that everybody is known."""
    by_name = {str(p["name"]): pid for pid, p in memory.patients.items()}
    memory.plans = {
        pid: replace(plan, patient=by_name.get(plan.patient, plan.patient)) for pid, plan in memory.plans.items()
    }
    memory.focus = tuple(by_name.get(pid, pid) for pid in memory.focus)
    memory.before = tuple(by_name.get(pid, pid) for pid in memory.before)
    memory.earlier = tuple(tuple(by_name.get(pid, pid) for pid in group) for group in memory.earlier)
    memory.group = tuple(by_name.get(pid, pid) for pid in memory.group)


def _take_patient(memory: Memory, request: Request, data: Json) -> None:
    before = memory.patients.get(str(data["id"]))
    if request.tool == "update_patient" and before is not None:
        revision = Revision(str(data["id"]), tuple(request.args["changes"]), before)
        memory.revised = (*(memory.revised if memory.revising else ()), revision)
        memory.revising = True
    memory.patients[str(data["id"])] = data
    memory.look_at(str(data["id"]))


def _take_deleted_patient(memory: Memory, _request: Request, data: Json) -> None:
    gone = str(data["deleted"])
    memory.gone = str(memory.patients.pop(gone, {}).get("name", "")) or None
    memory.focus = tuple(pid for pid in memory.focus if pid != gone)
    memory.plans = {pid: plan for pid, plan in memory.plans.items() if plan.patient != gone}


def _take_deleted_plan(memory: Memory, _request: Request, data: Json) -> None:
    memory.plans.pop(str(data["deleted"]), None)
    memory.plan_focus, memory.plan_trail = (
        tuple(plan for plan in plans if plan != data["deleted"]) for plans in (memory.plan_focus, memory.plan_trail)
    )


_CHANGING = frozenset({"swap_meal", "regenerate_day", "lock_meal", "update_plan"})
_WRITES = _CHANGING | {"generate_plan", "generate_plans", "approve_plan", "update_patient"}


def _take_plan(memory: Memory, _request: Request, data: Json) -> None:
    note = PlanNote(
        str(data.get("planId") or data["id"]), str(data["patientId"]), date.fromisoformat(data["weekStart"])
    )
    memory.plans[note.id] = note
    if _request.tool == "approve_plan":
        memory.approved |= {note.id}
    if _request.tool == "undo":
        memory.approved -= {note.id}
    memory.offered = _dishes(data)
    if _request.tool in _CHANGING:
        memory.changed = note.id
    memory.plan_focus = (note.id,)
    memory.plan_trail = (*(plan for plan in memory.plan_trail if plan != note.id), note.id)
    memory.week = note.week
    memory.look_at(note.patient)


def _take_plans(memory: Memory, _request: Request, data: Json) -> None:
    by_name = {str(p["name"]): pid for pid, p in memory.patients.items()}
    notes = []
    for plan in data["plans"]:
        patient = str(plan.get("patientId") or by_name.get(str(plan["patientName"]), plan["patientName"]))
        notes.append(PlanNote(str(plan.get("planId") or plan["id"]), patient, date.fromisoformat(plan["weekStart"])))
    memory.plans |= {note.id: note for note in notes}
    memory.plan_focus = tuple(note.id for note in notes)
    if len({note.week for note in notes}) == 1:
        memory.week = notes[0].week
    memory.look_at(*(note.patient for note in notes))


def _take_offers(memory: Memory, _request: Request, data: Json) -> None:
    memory.offered = _dishes(data)


def _dishes(data: Json) -> tuple[str, ...]:
    """The dishes a swap or a look for ideas names besides."""
    return tuple(str(one["name"]) for one in data.get("alternatives") or ())


def _take_file(memory: Memory, request: Request, data: Json) -> None:
    kind, plan = request.args.get("format"), request.args.get("plan")
    subject = str(data.get("fileName", "")).rpartition("-")[0]
    again = memory.exported == subject
    memory.formats = tuple(dict.fromkeys((*(memory.formats if again else ()), *((str(kind),) if kind else ()))))
    memory.listing = request.tool == "export_shopping_list"
    memory.exported = subject
    if request.tool == "export_shopping_list" and request.args.get("weekStart"):
        memory.week = date.fromisoformat(str(request.args["weekStart"]))
    if isinstance(plan, Mapping) and str(plan["patient"]) in memory.patients:
        memory.look_at(str(plan["patient"]))
        memory.week = date.fromisoformat(str(plan["weekStart"]))


def _take_proposal(memory: Memory, _request: Request, data: Json) -> None:
    memory.proposed = data if data.get("proposalId") else {}


_TAKES = (
    ({"substitute_food", "recall_food", "apply_substitution"}, _take_proposal),
    ({"export_plan", "export_shopping_list"}, _take_file),
    ({"find_patients", "load_demo_clinic", "import_patients"}, _take_patients),
    ({"create_patient", "get_patient", "update_patient"}, _take_patient),
    ({"delete_patient"}, _take_deleted_patient),
    ({"delete_plan"}, _take_deleted_plan),
    (set("generate_plan get_plan approve_plan validate_plan swap_meal regenerate_day lock_meal undo compare_plan duplicate_plan".split()), _take_plan),
    (set("generate_plans find_plans aggregate_ingredients procurement_insights trace_food shopping_facts make_order".split()), _take_plans),
    ({"explain_plan"}, _take_plan),
    ({"suggest_swaps"}, _take_offers),
)  # fmt: skip
