"""Signs that were spoken."""

import pytest

from domain.dictation import with_spoken_signs


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("name is Ada comma 44 comma female", "name is Ada, 44, female"),
        ("its fine full stop", "its fine."),
        ("is it done question mark", "is it done?"),
        ("approve it period", "approve it."),
        ("no eggs exclamation mark new line no milk", "no eggs!\n no milk"),
        ("2 comma 5 kg", "2 comma 5 kg"),
        ("it was her period", "it was her period"),
    ],
)
def test_a_spoken_sign_stands_in_its_place(heard, written):
    assert with_spoken_signs(heard) == written
