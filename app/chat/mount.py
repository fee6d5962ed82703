"""Puts the chat page behind the other routes of an application, with no request to any outside host."""

import os
import re
import secrets
import tempfile
from functools import cache
from pathlib import Path

from fastapi import FastAPI

from app.house import House

_ROOT = Path(__file__).resolve().parents[2]
_OUTSIDE = re.compile(r"<link[^>]*href=\"https?://[^>]*>\s*")
_UPLOADS = tempfile.TemporaryDirectory(prefix="wavy-uploads-")
"""Files dropped into the page, for nobody else to read; gone when the process ends."""


def mount_chat(app: FastAPI, house: House, *, alone: bool) -> None:
    """Mount Chainlit at / as the last route. Its settings are read from `.chainlit/` at the root of the project.

    `alone`: nobody but the user of this machine can reach the server; see `app.chat.visitors`.
    """
    os.environ.update(
        CHAINLIT_APP_ROOT=str(_ROOT),
        # it shows threads to users only; ours are signed in by `visitors`, with a key that ends with the process
        CHAINLIT_CUSTOM_AUTH="1",
        CHAINLIT_AUTH_SECRET=secrets.token_hex(32),
    )
    from chainlit import config, server  # noqa: PLC0415 - reads the variables above when imported
    from chainlit.utils import mount_chainlit  # noqa: PLC0415

    from app.chat.assets import assets_router  # noqa: PLC0415
    from app.chat.data_layer import Conversations  # noqa: PLC0415
    from app.chat.handlers import register  # noqa: PLC0415
    from app.chat.rooms import Rooms  # noqa: PLC0415
    from app.chat.visitors import Visitors  # noqa: PLC0415

    # its page links fonts of another host; with that host out of reach the page waits for it
    page = server.get_html_template
    server.get_html_template = cache(lambda root_path: _OUTSIDE.sub("", page(root_path)))
    # its own folder is in the working tree and outlives the process, because its shut-down is not run under a mount
    config.FILES_DIRECTORY = Path(_UPLOADS.name)
    # else it would take DATABASE_URL for tables of its own and LITERAL_API_KEY for leave to send conversations away
    rooms = Rooms()
    config.config.code.data_layer = lambda: Conversations(house, rooms)
    # it lets a page of any origin open the socket, and there is no login; None is: our own origin
    server.sio.eio.cors_allowed_origins = None
    # dark or light as the user's system is; its settings file knows the other two words only
    config.config.ui.default_theme = "system"
    app.include_router(assets_router(Path(server.build_dir) / "assets"))
    mount_chainlit(app=app, target=str(Path(__file__).with_name("target.py")), path="/")
    app.add_middleware(Visitors, alone=alone)
    register(house, rooms)
