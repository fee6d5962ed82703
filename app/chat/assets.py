"""Chainlit's scripts and styles, packed once and kept by the browser.

Chainlit packs its four megabytes of script anew for every page and lets no browser keep them: most of the time a page takes.
Their names hold a digest of what is in them, so that what was fetched once stays right.
"""

import gzip
import mimetypes
from functools import cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response

_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
_PACKED = {".js", ".mjs", ".css"}


def assets_router(folder: Path) -> APIRouter:
    """`/assets/{name}`, from this folder and no other."""
    router = APIRouter(include_in_schema=False)
    names = frozenset(file.name for file in folder.iterdir())

    @cache
    def packed(name: str) -> bytes:
        return gzip.compress((folder / name).read_bytes(), compresslevel=6)

    @router.get("/assets/{name}")
    def asset(name: str, request: Request) -> Response:
        if name not in names:
            raise HTTPException(404)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if Path(name).suffix in _PACKED and "gzip" in request.headers.get("accept-encoding", ""):
            headers = _FOR_GOOD | {"Content-Encoding": "gzip"}
            return Response(packed(name), media_type=kind, headers=headers)
        return Response((folder / name).read_bytes(), media_type=kind, headers=_FOR_GOOD)

    return router
