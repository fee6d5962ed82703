"""A folder of finished files for each clinic. Names are made by us; one that could lead elsewhere is no name of ours."""

import hashlib
import os
import re
from pathlib import Path
from uuid import uuid4

from sqlalchemy.engine import make_url

from domain.actor import Actor

_NAME = re.compile(r"[A-Za-z0-9_-]{1,200}\.(?:pdf|xlsx|csv|ics|json)")
_DEFAULT = Path("data/exports")


def exports_beside(database_url: str) -> Path:
    """The folder `exports` beside the SQLite file; `data/exports` for a database that is no file."""
    url = make_url(database_url)
    on_disk = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)).parent / "exports" if on_disk else _DEFAULT


class ClinicFiles:
    """The files of one actor's clinic, readable for nobody but this process's user."""

    def __init__(self, root: Path, actor: Actor) -> None:
        # a clinic's id may be anything; its digest is a safe name for a folder
        self._folder = (root / hashlib.sha256(actor.clinic_id.encode()).hexdigest()[:16]).absolute()

    def keep(self, name: str, content: bytes) -> str:
        """Whoever reads it meanwhile gets the old file or the new one, never a part. Raises ValueError for a name that
        is none of ours.
        """
        if not _NAME.fullmatch(name):
            raise ValueError("not a name of an exported file")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self._folder / f"{uuid4().hex}.part"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        part.replace(self._folder / name)
        return str(self._folder / name)

    def find(self, name: str) -> Path | None:
        """The file of that name, None where this clinic has none."""
        file = self._folder / name
        return file if _NAME.fullmatch(name) and file.is_file() else None

    def forget(self, patient_id: str) -> None:
        """Delete the files of the patient's plans, and every shopping list: names stand in them, and a list is soon made
        anew.
        """
        theirs = re.compile(rf"(?:plan-{re.escape(patient_id)}-\d{{4}}-\d\d-\d\d-v\d+-[0-9a-f]{{8}}|shopping-.*)\.\w+")
        for file in self._folder.glob("*"):
            if theirs.fullmatch(file.name):
                file.unlink(missing_ok=True)
