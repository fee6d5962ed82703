"""Folders of finished files: a clinic each, no name leads outside, a patient's files can be found and deleted."""

from pathlib import Path

import pytest

from app.files import ClinicFiles, exports_beside
from domain.actor import Actor

OURS = Actor(user_id="ada", clinic_id="harbour")
THEIRS = Actor(user_id="eve", clinic_id="../harbour")
NAME = "plan-rowan-2026-11-30-v1-0a1b2c3d.pdf"


def test_a_kept_file_is_found_by_its_clinic_and_by_no_other(tmp_path: Path):
    path = ClinicFiles(tmp_path, OURS).keep(NAME, b"ours")
    assert ClinicFiles(tmp_path, OURS).find(NAME) == Path(path)
    assert ClinicFiles(tmp_path, THEIRS).find(NAME) is None


def test_files_are_readable_for_nobody_else_and_no_part_is_left(tmp_path: Path):
    path = Path(ClinicFiles(tmp_path, OURS).keep(NAME, b"one"))
    ClinicFiles(tmp_path, OURS).keep(NAME, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "name",
    ["../wavy.db", "..", "", "a/b.pdf", "a\\b.pdf", "a.pdf\n", ".pdf", "a.exe", "a.b.pdf", f"{'a' * 300}.pdf", "ä.pdf"],
)
def test_a_name_that_is_none_of_ours_is_neither_kept_nor_found(tmp_path: Path, name: str):
    files = ClinicFiles(tmp_path, OURS)
    with pytest.raises(ValueError, match="not a name"):
        files.keep(name, b"")
    assert files.find(name) is None


def test_forgetting_a_patient_spares_those_whose_id_only_begins_alike(tmp_path: Path):
    files = ClinicFiles(tmp_path, OURS)
    files.forget("rowan")  # before there is any folder
    kept = ("plan-rowan-2-2026-11-30-v1-0a1b2c3d.pdf", "plan-rowan-2026-11-30-v1-x-2026-11-30-v1-0a1b2c3d.csv")
    for name in (NAME, "shopping-2026-11-30-0a1b2c3d.xlsx", *kept):
        files.keep(name, b"x")
    files.forget("rowan")
    assert sorted(file.name for file in tmp_path.rglob("*.*")) == sorted(kept)


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite:///data/wavy.db", "data/exports"),
        ("sqlite:////srv/clinic/wavy.db", "/srv/clinic/exports"),
        ("sqlite://", "data/exports"),
        ("sqlite:///:memory:", "data/exports"),
        ("postgresql://clinic@db/wavy", "data/exports"),
    ],
)
def test_files_are_kept_beside_the_database(url: str, folder: str):
    assert exports_beside(url) == Path(folder)
