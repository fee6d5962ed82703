"""What a mask hides, in every way people write a name, and that everything comes back as it was."""

import json
import re
from collections.abc import AsyncGenerator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agent.model import CallRequested, Finished, ModelCutOff, ModelEvent, TextDelta
from agent.privacy import PrivateModel, mask_for, masked
from agent.privacy_mask import Mask, Secrets, folded
from agent.privacy_names import common_words, likely_names, names_told, notes_told
from agent.privacy_words import PLACEHOLDER, Placeholders, held_back
from agent.scripted_model import Call, Fail, Say, ScriptedModel
from domain.conversation import Message, ToolCall

pytestmark = pytest.mark.anyio

KEY = b"k" * 32
NAMES = ("Zoë Müller", "Siobhán O'Brien", "Mateo de la Cruz", "Ingrid Bjørnsdatter", "Elif Şahin", "Nguyễn Thị Lan")


def mask(*names: str, notes=(), ids=(), likely=(), told=()) -> Mask:
    return Mask(Secrets(names=names, notes=tuple(notes), ids=tuple(ids), likely=tuple(likely)), Placeholders(KEY), told)


def bare(text: str) -> str:
    """The text without placeholders, lower case and without accents: what a reader could recognise in it."""
    return " ".join(folded(word) for word in re.findall(r"\w+", PLACEHOLDER.sub(" ", text)))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Plan next week for Zoë Müller.", "plan next week for"),
        ("plan for zoe mueller", "plan for"),
        ("ZOE MULLER needs more protein", "needs more protein"),
        ("Zoe's plan and Müllers Woche", "s plan and s woche"),
        ("what did O’Brien eat", "what did eat"),
        ("obrien, siobhan", ""),
        ("Siobha\u0301n and Sio\u00adbhán", "and"),
        ("Mateo de la Cruz y la semana de la clínica", "y la semana de la clinica"),
        ("Elif Şahin'in planı, Elif'e, Sahinin", "in plani e in"),
        ("bjoernsdatter / BJØRNSDATTER", ""),
        ("email zoe.muller@clinic.example", "email clinic example"),
        ("zoëmüller", ""),
        ("Nguyen Thi Lan's lunch on Monday", "s lunch on monday"),
    ],
)
def test_names_are_hidden_however_they_are_written(said: str, left: str):
    hiding = mask(*NAMES)
    hidden = hiding.text(said)
    assert bare(hidden) == left
    assert folded(hiding.restored(hidden)) == folded(re.sub("ü|ø", lambda m: m[0], _as_recorded(said)))


def _as_recorded(said: str) -> str:
    """Spellings of convenience come back as the record has them."""
    return said.replace("mueller", "muller").replace("bjoerns", "bjorns")


def test_one_word_has_one_placeholder_in_every_case_and_in_every_conversation():
    hidden = mask(*NAMES).text("Zoë ZOË zoe")
    first, second, third = hidden.split()
    assert (first.lower(), second.lower()) == (third, third)
    assert (first[0], second) == ("X", second.upper())
    assert mask("Somebody Else", *NAMES).text("Zoë") == first
    assert Mask(Secrets(names=NAMES), Placeholders(b"another clinic's")).text("Zoë") != first


def test_two_records_that_differ_by_an_accent_are_two_words():
    hiding = mask("José Ruiz", "Jose Ruiz")
    hidden = hiding.text("José, Jose")
    assert len(set(hidden.split(", "))) == 2
    assert hiding.restored(hidden) == "José, Jose"


def test_a_slip_is_hidden_and_comes_back_as_a_slip():
    hiding = mask(*NAMES, told=["plan for siobhna obrien"])
    hidden = hiding.text("plan for siobhna obrien")
    assert "siobhna" not in hidden
    assert hiding.restored(hidden) == "plan for siobhna o'brien"


def test_words_everybody_says_are_hidden_only_as_part_of_a_name():
    hiding = mask("Will May", "Rose An")
    assert bare(hiding.text("will it rain in may")) == "will it rain in may"
    assert bare(hiding.text("will Rose an come")) == "come"
    assert bare(hiding.text("Will has May's plan")) == "has s plan"


def test_names_in_scripts_without_blanks_are_found_inside_a_sentence():
    hiding = mask("王伟", "محمد علي", "Иван Петров")
    assert hiding.restored(hiding.text("给王伟制定计划")) == "给王伟制定计划"
    assert "王伟" not in hiding.text("给王伟制定计划")
    assert "محمد" not in hiding.text("لمحمد")
    assert "етров" not in hiding.text("для Петрова")


def test_an_id_that_holds_a_name_is_hidden_whole_and_exactly():
    hiding = mask("María Ruiz", ids=["maria-RUIZ_1", "P001", "pat_0123456789abcdef"])
    said = "maria-RUIZ_1, P001, pat_0123456789abcdef, maria-RUIZ_12"
    hidden = hiding.text(said)
    assert "maria-ruiz_1," not in hidden.lower()
    assert "P001, pat_0123456789abcdef" in hidden
    assert hiding.restored(hidden).startswith("maria-RUIZ_1, P001")


NOTE = "Lost her husband in spring. Drinks “a glass or two” most evenings!"


@pytest.mark.parametrize(
    "said", [NOTE, f"The note says: {NOTE}", "she lost her husband in spring", "LOST HER\nHUSBAND, IN SPRING"]
)
def test_notes_and_their_sentences_are_hidden_in_running_text(said: str):
    hiding = mask(notes=[NOTE])
    hidden = hiding.text(said)
    assert "husband" not in hidden.lower()
    assert hiding.restored(hidden).casefold() == said.casefold()


def test_a_note_of_a_word_or_two_is_hidden_too_unless_everybody_says_it():
    hiding = mask(notes=["Hates fish", "widowed", "vegan"])
    assert bare(hiding.text("a widowed vegan who hates fish")) == "a vegan who"


def test_every_text_of_a_json_value_is_masked_and_notes_whole():
    hiding = mask(*NAMES, notes=[NOTE])
    record = {
        "name": "Zoë Müller",
        "notes": "short",
        "calorieTarget": 1900,
        "medicalConditions": ["type 2 diabetes"],
        "preferences": {"likes": "soup", "more": "lives alone above the bakery"},
        "overrides": [{"rule": "r", "reason": "her wish", "author": "ada"}],
        "findings": [{"message": "Zoë Müller's energy"}],
        "nothing": None,
        "empty": "",
    }
    written = hiding.json_text(json.dumps({"data": record, "list": ["notes", "Zoë"]}))
    read = json.loads(written)["data"]
    assert all(secret not in written for secret in ("Zoë", "Müller", "short", "alone", "her wish", "ada"))
    assert (read["calorieTarget"], read["medicalConditions"]) == (1900, ["type 2 diabetes"])
    assert read["preferences"]["likes"] == "soup"
    assert json.loads(hiding.restored_json(written))["data"] == record


def test_an_address_with_a_name_comes_back_letter_by_letter():
    hiding = mask("Zoë Müller")
    files = {"fileName": "zoe-muller-2026.pdf", "path": "/srv/zoe-muller-2026.pdf", "url": "/exports/list-2026.pdf"}
    read = json.loads(hiding.json_text(json.dumps(files)))
    assert bare(json.dumps(read)) == "filename path url exports list 2026 pdf"
    assert {key: hiding.restored(f"[{text}]({text})") for key, text in read.items()} == {
        key: f"[{text}]({text})" for key, text in files.items()
    }


def test_what_is_no_json_is_masked_and_restored_as_text():
    hiding = mask("Zoë Müller")
    hidden = hiding.json_text("Zoë {")
    assert "Zo" not in hidden
    assert hiding.restored_json(hidden) == "Zoë {"
    assert hiding.restored_json('[1, null, {"a": true}]') == '[1, null, {"a": true}]'


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("add a patient named lena okafor, 34", ["lena okafor"]),
        ("Create patient Lena Okafor with CKD", ["Lena Okafor"]),
        ("Frau Schöller braucht einen Plan", ["Schöller"]),
        ("Se llama Lucía Ferrer, 40 años", ["Lucía Ferrer"]),
        ("Elle s'appelle Anouk Petit", ["Anouk Petit"]),
        ("Adı Deniz Kaya", ["Deniz Kaya"]),
        ("what is the name of the dish", []),
        ("show every patient with CKD", []),
    ],
)
def test_new_names_are_heard_where_a_sentence_says_that_they_are_names(said: str, names: list[str]):
    assert list(names_told(said)) == names


def test_words_with_capitals_side_by_side_are_hidden_where_they_have_them():
    assert list(likely_names("Add Maxine Holloway, and Greek Yogurt on Monday")) == ["Maxine Holloway", "Greek Yogurt"]
    assert list(likely_names("Plan Next Week for May")) == []
    hiding = mask(likely=["Greek Yogurt"])
    assert hiding.text("greek yogurt") == "greek yogurt"
    assert bare(hiding.text("Greek Yogurt")) == ""


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ("add a note: hates the hospital", ["hates the hospital"]),
        ('her notes say nothing, notes: "cries, often", age 40', ["cries, often"]),
        ("notes: cries often, age 40", ["cries often"]),
        ("Notiz: „lebt allein“ und plane", ["lebt allein"]),
        ("note that she hates fish", ["she hates fish"]),
        ("no notes", []),
    ],
)
def test_notes_are_heard_where_they_are_dictated(said: str, notes: list[str]):
    assert list(notes_told(said)) == notes


def conversation(*messages: Message) -> list[str]:
    """What a model may read of a conversation about whom no record exists any more."""
    hiding = mask_for(messages, Secrets(), KEY)
    return [json.dumps(masked(m, hiding).model_dump(mode="json"), ensure_ascii=False) for m in messages]


def test_who_was_deleted_or_renamed_stays_hidden_in_the_history():
    call = ToolCall(id="1", name="update_patient", arguments='{"patient":"Ada Byron","changes":{"name":"Ada King"}}')
    broken = ToolCall(id="2", name="get_patient", arguments='{"patient":')
    data = {
        "id": "p",
        "name": "Augusta Ada",
        "gender": "female",
        "notes": "drinks",
        "plans": [{"patientName": "B. Io"}],
    }
    envelope = {"ok": True, "data": data | {"candidates": [{"id": "x", "name": "Wanda Low"}], "food": {"name": "egg"}}}
    sent = conversation(
        Message(role="user", content="rename Byron to King; notes: gone to sea"),
        Message(role="assistant", content="", tool_calls=(call, broken)),
        Message(role="tool", content=json.dumps(envelope), tool_call_id="1", envelope=envelope),
        Message(
            role="assistant",
            content="Ada King is not Augusta, Io or Wanda Low; one drinks an egg, one has gone to sea.",
        ),
    )
    told = bare(" ".join(sent))
    for word in ("ada", "byron", "king", "augusta", "io", "wanda", "low", "drinks", "gone", "sea"):
        assert word not in told.split(), word
    assert "egg" in told.split()


def test_an_id_named_as_patient_is_no_name():
    call = ToolCall(id="1", name="get_patient", arguments='{"patient":"pat_0123456789abcdef"}')
    (sent,) = conversation(Message(role="assistant", content="pat", tool_calls=(call,)))
    assert "pat_0123456789abcdef" in sent


async def heard(model, text="Plan for Zoë", records=NAMES):
    private = PrivateModel(model, lambda: Secrets(names=records), KEY)
    assert private.name == model.name
    messages = [Message(role="system", content="Be kind."), Message(role="user", content=text)]
    return [event async for event in private.stream(messages, ())]


ZOE = Placeholders(KEY).written_as("Zoë", "Zoë")


async def test_the_model_reads_placeholders_and_how_to_treat_them():
    model = ScriptedModel([Say("Done.")])
    await heard(model)
    system, user = model.read[0]
    assert system.content.startswith("Be kind.\n\n## Placeholders")
    assert user.content == f"Plan for {ZOE}"


@pytest.mark.parametrize("cut", range(len(ZOE) + 1))
async def test_a_placeholder_is_put_back_wherever_the_stream_is_cut(cut):
    class Cut:
        name = "cut"

        async def stream(self, _messages, _tools) -> AsyncGenerator[ModelEvent, None]:
            yield TextDelta(f"For {ZOE[:cut]}")
            yield TextDelta(f"{ZOE[cut:]}'s week, x")
            yield Finished()

    events = await heard(Cut())
    assert "".join(event.text for event in events[:-1]) == "For Zoë's week, x"
    assert events[-1] == Finished()


async def test_arguments_are_put_back_as_json():
    model = ScriptedModel([Say("xq"), Call("get_patient", {"patient": ZOE.lower(), "n": 1})])
    events = await heard(model)
    assert events[:2] == [TextDelta("xq"), CallRequested("call_1_1", "get_patient", '{"patient": "zoë", "n": 1}')]


@pytest.mark.parametrize("said", [["x"], []])
async def test_what_waits_is_said_before_a_failure(said):
    failing = ScriptedModel([*map(Say, said), Fail(ModelCutOff("Broke off."))])
    events = []

    async def listen() -> None:
        async for event in PrivateModel(failing, Secrets, KEY).stream([Message(role="user", content="?")], ()):
            events.append(event)  # noqa: PERF401 - a comprehension would lose what came before the failure

    with pytest.raises(ModelCutOff):
        await listen()
    assert events == [TextDelta(text) for text in said]


def test_two_texts_that_meet_on_one_placeholder_are_kept_apart(monkeypatch):
    monkeypatch.setattr("agent.privacy_words._SYLLABLES", 1)
    words = Placeholders(KEY)
    given = {words.of(f"name {n}") for n in range(60)}
    assert len(given) == 60
    assert held_back("and Xq") == 2
    assert held_back("and") == 0


def test_a_placeholder_nobody_gave_stays():
    assert mask("Zoë").restored("Xqbabababa Zoë") == "Xqbabababa Zoë"


LETTERS = st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F)
WORDS = st.text(LETTERS, min_size=3, max_size=9).map(str.capitalize)
PEOPLE = st.lists(st.tuples(WORDS, WORDS).map(" ".join), min_size=1, max_size=4)
SENTENCES = ("Plan for {}.", "{}’s week, please", "swap {}'s lunch", "{}", "{}, {}: why?", "({}) an {}")


@given(PEOPLE, st.sampled_from(SENTENCES), st.sampled_from([str, str.lower, str.upper, folded]))
def test_no_part_of_any_name_is_left_and_all_of_it_comes_back(people, sentence, spelled):
    parts = [part for name in people for part in name.split()]
    assume(
        not any(
            folded(part) in common_words() | {"plan", "for", "week", "swap", "lunch", "why", "please"} for part in parts
        )
    )
    assume(all(len(folded(part)) > 2 and part.lower().upper().lower() == part.lower() for part in parts))
    hiding = mask(*people)
    said = sentence.format(*[" ".join(spelled(word) for word in people[i % len(people)].split()) for i in range(2)])
    hidden = hiding.text(said)
    left = bare(hidden).split()
    assert not any(folded(part) in left for part in parts)
    assert folded(hiding.restored(hidden)) == folded(said)
