"""Puts the chat page behind the other routes of an application, with no request to any outside host."""

import os
import re
import tempfile
from pathlib import Path

from fastapi import FastAPI

from app.house import House

_ROOT = Path(__file__).resolve().parents[2]
_OUTSIDE = re.compile(r"<link[^>]*href=\"https?://[^>]*>\s*")
_UPLOADS = tempfile.TemporaryDirectory(prefix="wavy-uploads-")
"""Files dropped into the page, for nobody else to read; gone when the process ends."""


def mount_chat(app: FastAPI, house: House) -> None:
    """Mount Chainlit at / as the last route. Its settings are read from `.chainlit/` at the root of the project."""
    os.environ["CHAINLIT_APP_ROOT"] = str(_ROOT)
    from chainlit import config, server  # noqa: PLC0415 - reads the variable above when imported
    from chainlit.utils import mount_chainlit  # noqa: PLC0415

    from app.chat.handlers import register  # noqa: PLC0415

    page = server.get_html_template
    # its page links fonts of another host; with that host out of reach the page waits for it
    server.get_html_template = lambda root_path: _OUTSIDE.sub("", page(root_path))
    # its own folder is in the working tree and outlives the process, because its shut-down is not run under a mount
    config.FILES_DIRECTORY = Path(_UPLOADS.name)
    # it would take DATABASE_URL for its own tables and LITERAL_API_KEY for leave to send conversations away
    config.config.code.data_layer = _no_data_layer
    # it lets a page of any origin open the socket, and there is no login; None is: our own origin
    server.sio.eio.cors_allowed_origins = None
    # dark or light as the user's system is; its settings file knows the other two words only
    config.config.ui.default_theme = "system"
    mount_chainlit(app=app, target=str(Path(__file__).with_name("target.py")), path="/")
    register(house)


def _no_data_layer() -> None:
    """Conversations are kept by `app.talk`, and nowhere else."""
