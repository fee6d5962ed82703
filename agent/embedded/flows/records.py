"""Writing records: a new patient, asked for until it is whole, and changes to one who is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from agent.embedded.figures.labs import with_labs
from agent.embedded.flows.changed import changed_said, put_back, recorded
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.on_record import LISTS, as_recorded, stems, where_on_record
from agent.embedded.flows.patients import record_said, show_patient
from agent.embedded.flows.people import patients_meant
from agent.embedded.flows.starving import LEAST_KCAL, MOST_KCAL
from agent.embedded.language.grades import settled, staged
from agent.embedded.language.wording import listed
from agent.embedded.naming.names import Roster
from agent.embedded.people.memory import Json, Question, Request
from agent.embedded.people.sharing import undivided
from agent.embedded.record.by_denial import gone_by_denial
from agent.embedded.record.changes import as_arguments
from agent.embedded.record.corrections import put_right
from agent.embedded.record.draft import drafted, missing
from agent.embedded.record.drafted_texts import from_texts, takes_on_from_text
from agent.embedded.record.edits import Changes
from agent.embedded.record.exchanged import exchanged
from agent.embedded.record.leftovers import borne_again, lost, unplaced
from agent.embedded.record.limits import limits_in
from agent.embedded.record.moved_to import moved_to, near_weight
from agent.embedded.record.polarity import parted_changes
from agent.embedded.record.quoted import points_at_text, quoted_changes, quoted_values, says_entries
from agent.embedded.record.severities import as_known, grades_told
from agent.embedded.record.unread_figures import unread_figures
from agent.embedded.record.values import lone_value
from agent.embedded.record.weight_moved import weighs_now, weight_moved
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import read
from agent.embedded.sentence.relative import by_record, by_so_much
from agent.embedded.vocabulary.dishes import in_english

_HEARD = "heard"
"""Beside what is known of a new patient: the sentences it was told in."""


def create(act: Act, desk: Desk, before: Mapping[str, Any] | None = None) -> Flow[str]:
    """Make the patient, or ask for what is missing and remember what was given."""
    known = dict(before or {})
    heard = (*known.pop(_HEARD, ()), desk.clause or desk.sentence)
    draft = drafted(act.reading, known, desk.today)
    quoting = takes_on_from_text(act.reading)
    spoken_of = known or act.reading.named or act.reading.strangers or act.reading.figures
    if missing(draft) and (quoting or not spoken_of):
        draft, told = from_texts(act.reading, desk.memory.told, draft, desk.today)
        heard = (*heard, *told)
    lacking = missing(draft)
    if lacking:
        names = listed([desk.say(f"need_{name}") for name in lacking], desk.memory.language)
        who = draft.get("name") or desk.say("the_patient")
        raise Stop(
            desk.say("need", name=who, fields=names), Question("missing", act=act, draft=draft | {_HEARD: heard})
        )
    read_again = [read(said, desk.today, act.reading.language, Roster(()), None) for said in heard]
    if missed := [word for whole in read_again for word in lost(whole, draft)]:
        said = ", ".join(f"“{word}”" for word in missed)
        desk.memory.focus = desk.memory.before = desk.memory.earlier = ()  # `he weighs 61 kg` is of nobody we have
        raise Stop(desk.say("not_saved", words=said, name=draft["name"]))
    data = yield from desk.data("create_patient", **draft)
    lines = [desk.say("created", name=data["name"]), record_said(data, desk)]
    if words := unplaced(act.reading, draft):
        lines.append(desk.say("unplaced", words=", ".join(f"“{word}”" for word in words)))
    figures = [figure for whole in read_again for figure in unread_figures(whole, draft)]
    return "\n".join((*lines, *_figures_unread(figures, desk)))


def _figures_unread(figures: Sequence[str], desk: Desk) -> list[str]:
    said = listed([f"“{figure}”" for figure in dict.fromkeys(figures)], desk.memory.language)
    return [desk.say("figures_unread", figures=said)] if figures else []


def _spoken_of(arguments: Mapping[str, Any], record: Json) -> dict[str, Any]:
    """Every entry a change adds or removes, and those on record: what of a sentence has found its place."""
    entries: list[Any] = [arguments.get("notes") or ""]
    for value in arguments.values():
        if isinstance(value, Mapping):
            entries += [*(value.get("add") or []), *(value.get("remove") or [])]
        elif isinstance(value, list):
            entries += value
    entries += [entry for name in LISTS for entry in record.get(name) or []]
    return {"entries": entries, "name": record["name"]}


def update(act: Act, desk: Desk) -> Flow[str]:
    """Change the record in the user's own words; entries to remove are matched to those on record."""
    ids = yield from patients_meant(act, desk)
    act = replace(act, reading=act.reading.without_people())
    changes = _changes(act, desk)
    wrong = tuple(one for one in desk.memory.revised if one.patient not in ids)
    if len(ids) > 1 and undivided(act.reading):
        raise Stop(desk.say("one_at_a_time"))
    said = []
    for patient in ids:
        record = desk.memory.patients[patient]
        if changes.unsure:
            graded = listed(changes.unsure, desk.memory.language)
            raise Stop(
                desk.say("which_grade", entries=graded, name=record["name"]),
                Question("field", act=act, options=(patient,)),
            )
        arguments = _arguments(act, changes, record, desk)
        open_value = moved_to(act.reading) is not None or weight_moved(act.reading) is not None
        if not arguments and not open_value and not act.reading.has("add", "update", "delete", "no_longer", "not"):
            return (yield from show_patient(act, desk))
        if not arguments:
            raise Stop(desk.say("change_what", name=record["name"]), Question("field", act=act, options=(patient,)))
        if denied := gone_by_denial(act.reading, arguments):
            words = ", ".join(f"“{word}”" for word in denied)
            raise Stop(desk.say("not_changed", words=words, name=record["name"]))
        if changes.empties:
            fields = listed([desk.say(f"F_{field}") for field in changes.empties], desk.memory.language)
            entries = listed([e for field in changes.empties for e in recorded(field, record)], desk.memory.language)
            call = Request("update_patient", {"patient": patient, "changes": arguments})
            text = desk.say("empty_all", name=record["name"], fields=fields, entries=entries or desk.say("none"))
            raise Stop(text, Question("confirm", calls=(call,)))
        whole = read(
            desk.clause or desk.sentence, desk.today, act.reading.language, desk.memory.roster, None
        ).without_people()
        gone = [entry for entries in changes.remove.values() for entry in entries]  # `IBS`, as the user says it
        if missed := lost(whole, _spoken_of(arguments, record) | {"borne": [*borne_again(whole, arguments), *gone]}):
            words = ", ".join(f"“{word}”" for word in missed)
            raise Stop(desk.say("not_changed", words=words, name=record["name"]))
        data = yield from desk.data("update_patient", patient=patient, changes=arguments)
        said.append(changed_said(arguments, record, data, desk))
        said += _figures_unread(unread_figures(whole, (arguments, record)), desk)
    if act.moved and wrong:
        said.append((yield from put_back(wrong, desk)))
    return "\n".join(said)


def _changes(act: Act, desk: Desk) -> Changes:
    """What the user's own words change; values they point at in a quotation are taken from it."""
    if act.corrects is not None:
        return put_right(act.corrects, act.reading)
    changes = parted_changes(act.reading, desk.today, desk.memory.roster)
    before = desk.memory.last_but_one
    if before is not None and before.kind == "update" and act.reading.has("same") and not changes.set:
        changes.set |= {"severity": grade} if (grade := grades_told(before.reading.text).new) else {}
    if before is not None and before.kind == "quoted" and act.reading.has("it", "they"):
        changes.set = quoted_values(before.reading, desk.memory.told, desk.today) | changes.set
    told = act.reading.message.quotes or desk.memory.told
    if told and not changes.set and not (says_entries(changes) and not points_at_text(act.reading)):
        return quoted_changes(act.reading, told, desk.today) or changes
    return changes


def _arguments(act: Act, changes: Changes, record: Json, desk: Desk) -> dict[str, Any]:
    placed = replace(changes, remove=dict(changes.remove), add=dict(changes.add))
    placed = exchanged(act.reading, placed, recorded("dislikes", record))
    by_weight = weight_moved(act.reading) is not None
    open_figure = act.reading.labs or moved_to(act.reading) or by_weight
    for entry in () if open_figure else changes.unplaced:  # `from yesterday's bloods`, `she's gone up to 96`
        _place(entry, act, record, placed, desk)
    placed.remove = where_on_record(placed.remove, record)
    placed.remove = {
        field: list(dict.fromkeys(as_recorded(field, entries, record, desk)))
        for field, entries in placed.remove.items()
    }
    if diets := placed.add.get("dietaryRestrictions"):
        known = recorded("dietaryRestrictions", record)
        written = list(dict.fromkeys(as_known(in_english(e), known) for e in diets))
        there = [] if "severity" in placed.set else [e for e in written if e in known]  # no grade is said: it stays
        placed.add["dietaryRestrictions"] = [e for e in written if e not in there]
        if there and not placed.remove and {f for f, e in placed.add.items() if e} | set(placed.set) == set():
            raise Stop(desk.say("already_there", entries=listed(there, desk.memory.language), name=record["name"]))
    if desk.memory.language != "en" and "dislikes" in placed.add:
        placed.add["dislikes"] = [in_english(entry) for entry in placed.add["dislikes"]]
    arguments = as_arguments(placed)
    arguments |= by_record(act.reading, record) | by_so_much(act.reading, record)
    if act.reading.labs:
        arguments["labs"] = with_labs(record.get("labs") or (), act.reading.labs)
    limits = limits_in(act.reading)
    if limits:
        kept = {name: bounds for name, bounds in (record.get("limits") or {}).items() if name != limits[0]["nutrient"]}
        arguments.pop("calorieTarget", None)
        arguments.pop("macroTargets", None)
        arguments["limits"] = [
            *({"nutrient": n, "min": b.get("min"), "max": b.get("max")} for n, b in kept.items()),
            *limits,
        ]
    _settle_conditions(act, arguments, record, desk)
    least = arguments.get("calorieTarget")
    if least is not None and not LEAST_KCAL < least <= MOST_KCAL:
        raise Stop(f"{desk.say('refuse_starving', least=LEAST_KCAL)} {desk.say('refuse_starving_instead')}")
    if act.reading.figures.per_kg and not record.get("weightKg"):
        raise Stop(desk.say("no_weight", name=record["name"]))
    if "notes" in arguments and record.get("notes"):
        arguments["notes"] = f"{record['notes']}\n{arguments['notes']}"
    arguments |= weighs_now(act.reading, record) if by_weight else {}
    arguments = arguments or lone_value(act.reading) or near_weight(act.reading, record)
    return {name: value for name, value in arguments.items() if value != {}}


def _settle_conditions(act: Act, arguments: dict[str, Any], record: Json, desk: Desk) -> None:
    """A stage takes the place of the one on record; a condition that is there already is not written again."""
    change = arguments.get("medicalConditions")
    if not isinstance(change, dict) or not change.get("add"):
        return
    entries = [staged(act.reading.text, entry) for entry in change["add"]] if len(change["add"]) == 1 else change["add"]
    add, gone, there = settled(entries, recorded("medicalConditions", record))
    change |= {"add": add, "remove": list(dict.fromkeys((*change.get("remove", ()), *gone)))}
    kept = {name: values for name, values in change.items() if values}
    arguments["medicalConditions"] = kept
    if not kept and len(arguments) == 1:
        raise Stop(desk.say("already_there", entries=listed(there, desk.memory.language), name=record["name"]))


def _place(entry: str, act: Act, record: Json, changes: Changes, desk: Desk) -> None:
    """An entry without a field: to remove, it is wherever the record has it; to add, the user is asked."""
    asked = stems(entry)
    if (same := _field_before(act, desk)) is not None:
        changes.add.setdefault(same, []).append(entry)
        return
    for field in LISTS:
        if (act.reading.has("delete", "no_longer") or _AGAIN.search(act.reading.text)) and any(
            asked & stems(e) for e in recorded(field, record)
        ):
            changes.remove.setdefault(field, []).append(entry)
            return
    raise Stop(desk.say("which_field", entry=entry, name=record["name"]), Question("which_field", act=act))


_AGAIN = re.compile(
    r"(?i)\b(?:can|may|allowed|tolerates?|darf|verträgt|puede|tolera|peut|supporte|yiyebil\w*)\b.*\b(?:again|wieder|otra vez|de nuevo|à nouveau|de nouveau|tekrar|yeniden|artık)\b|\btekrar\b.*\byiyebil"
)
"""`can eat fish again`: what keeps from it goes, once that is confirmed."""


def _field_before(act: Act, desk: Desk) -> str | None:
    """`add mango too` after an entry of one list was changed: that list."""
    before, revised = desk.memory.last_but_one, desk.memory.revised
    bare = act.reading.has("add") and not act.reading.has("delete", "no_longer") and not act.who
    if before is None or before.kind != "update" or not bare or len(revised) != 1 or len(revised[0].fields) != 1:
        return None
    return revised[0].fields[0] if revised[0].fields[0] in LISTS else None
