"""Another name for a patient: the old one is looked for in the record, the new one taken as it is written."""

import re
from dataclasses import replace

from agent.embedded.flows.changed import changed_said
from agent.embedded.flows.desk import Desk, Flow, Stop
from agent.embedded.flows.people import patients_meant
from agent.embedded.people.whom import who_of
from agent.embedded.record.spelling import respelled, spells
from agent.embedded.sentence.act import Act
from agent.embedded.sentence.reading import Reading, read

_NEW_NAME = re.compile(
    r"(?i)\b(?:(?:(?:s?he|they)['’](?:s|re) )(?:now )?|(?:called|named|by|to|into|as|is|be|now|in|zu|auf|a|por|en|olarak|spelled|spelt)\s+|(?:->|→)\s*)(?P<new>[^,.;:!?]+?)(?:,?\s+(?:now|since (?:the|her|his|their) [^\W\d_]+|since (?:s?he|they) (?:got )?[^\W\d_]+|after (?:the|her|his|their) [^\W\d_]+|please|pls|kindly|from now on|henceforth|amend(?: it| that)?|update(?: it| that| her| his)?(?: record)?|correct it|change it|note it|yap|ändern|umbenennen))*"
    r"(?:[.,;!–-]\s*(?:so |and )?(?:(?:please|pls|kindly|could you|can you|would you) )*(?:rename|amend|update|change|correct|note|put) (?:her|him|them|it|that|this|(?:the|her|his|their) (?:record|file|name))(?: (?:accordingly|please|right|down|for me))*)?[.!?]?\s*$"
)
_LITTLE = frozenset("now please pls the a her his their name new from on".split())
_SURNAME = re.compile(r"(?i)\b(?:surname|last name|family name|nachname\w*|apellido|nom de famille|soyad\w*)\b")


def rename(act: Act, desk: Desk) -> Flow[str]:
    """Write down the new name."""
    r = act.reading
    if spells(r) and act.who.named:
        yield from patients_meant(replace(act, who=replace(act.who, strangers=())), desk, careful=True)
        return (yield from respell(act, desk))
    match = _pivot(r)
    if match is None:
        raise Stop(desk.say("change_what", name=desk.say("the_patient")))
    old = read(r.text[: match.start()], desk.today, r.language, desk.memory.roster, None)
    ids = yield from patients_meant(replace(act, who=who_of(old, filters=False)), desk, careful=True)
    if len(ids) != 1:
        raise Stop(desk.say("whom"))
    new = " ".join(match["new"].split())
    new = new.title() if new.islower() else new
    known = desk.name(ids[0])
    if _SURNAME.search(r.text) and len(new.split()) == 1:
        new = " ".join((*known.split()[:-1], new))
    data = yield from desk.data("update_patient", patient=ids[0], changes={"name": new})
    return changed_said({"name": 1}, {}, data, desk)


def respell(act: Act, desk: Desk) -> Flow[str]:
    """`it's Falck, with ck`: the word of the name that sounds like it is spelled so from now on."""
    yield from ()
    patient = next((pid for pid in desk.memory.focus if pid in desk.memory.patients), None)
    name = respelled(desk.name(patient), act.reading) if patient else None
    if patient is None or name is None:
        raise Stop(desk.say("change_what", name=desk.name(patient) if patient else desk.say("the_patient")))
    data = yield from desk.data("update_patient", patient=patient, changes={"name": name})
    return changed_said({"name": 1}, {}, data, desk)


def _pivot(r: Reading) -> re.Match[str] | None:
    """The last `to`, `is now`, `called` after which only a name follows."""
    for start in range(len(r.text) - 1, -1, -1):
        match = _NEW_NAME.match(r.text, start) if start == 0 or not r.text[start - 1].isalnum() else None
        if match and match["new"].casefold() not in _LITTLE and match["new"].split()[0].casefold() not in _LITTLE:
            return match
    return None
