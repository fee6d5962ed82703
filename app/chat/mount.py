"""Puts the chat page behind the other routes of an application, with no request to any outside host."""

import os
import re
from pathlib import Path

from fastapi import FastAPI

from app.house import House

_ROOT = Path(__file__).resolve().parents[2]
_OUTSIDE = re.compile(r"<link[^>]*href=\"https?://[^>]*>\s*")


def mount_chat(app: FastAPI, house: House) -> None:
    """Mount Chainlit at / as the last route. Its settings are read from `.chainlit/` at the root of the project."""
    os.environ["CHAINLIT_APP_ROOT"] = str(_ROOT)
    from chainlit import server  # noqa: PLC0415 - reads the variable above when imported
    from chainlit.utils import mount_chainlit  # noqa: PLC0415

    from app.chat.handlers import register  # noqa: PLC0415

    page = server.get_html_template
    # its page links fonts of another host; with that host out of reach the page waits for it
    server.get_html_template = lambda root_path: _OUTSIDE.sub("", page(root_path))
    mount_chainlit(app=app, target=str(Path(__file__).with_name("target.py")), path="/")
    register(house)
