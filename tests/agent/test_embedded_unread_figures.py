"""A figure that found no place in a record is said back; one that did, is a year, or was taken back, is not."""

from datetime import date
from typing import Any

import pytest

from agent.embedded.naming.names import Roster
from agent.embedded.record.unread_figures import unread_figures
from agent.embedded.sentence.reading import read

ROSTER = Roster((("p1", "Rowan Birch"),))


@pytest.mark.parametrize(
    ("said", "placed", "missed"),
    [
        ("Rowan now weighs 62.3 kg, 44 at the hips", {"weightKg": 62.3}, ("44",)),
        ("set Rowan's target to 2,100, 71 today", {"calorieTarget": 2100}, ("71",)),
        ("Rowan: height 171 cm, weight 60 kg, bmi 20,5", {"heightCm": 171, "weightKg": 60}, ("20,5",)),
        ("Rowan 62, waist 94, 94", {"weightKg": 62}, ("94",)),
        ("Rowan 62, build 1.2.3", {"weightKg": 62}, ("1.2.3",)),
        ("Rowan, 62 kg, 120 this morning", ({"weightKg": 62}, {"notes": "pressure 120 over 80"}), ()),
        ("Rowan: 1,800 it is", {"calorieTarget": 1800}, ()),
        ("Rowan 52, no sorry, 53", {"age": 53}, ()),
        ("Rowan has had gout since 1998", {"medicalConditions": {"add": ["gout"]}}, ()),
        ("Rowan to 1900 from Monday 8 March", {"calorieTarget": 1900}, ()),
    ],
)
def test_what_no_field_took_is_said_back(said: str, placed: Any, missed: tuple[str, ...]):
    assert unread_figures(read(said, date(2027, 2, 25), "en", ROSTER, None), placed) == missed
