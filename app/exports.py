"""REST for files: the two exports answered as the file itself, and the links the tools give."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from app.house import LOCAL, House
from app.rest import problem
from domain.errors import NotFound

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
}
_LISTS = ("plans", "patients")
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The file.", "content": {name: {} for name in MEDIA_TYPES.values()}}
}


def exports_router(house: House) -> APIRouter:
    """`/plans/{id}/export`, `/procurement/export` and `/exports/{fileName}`."""
    router = APIRouter(tags=["exports"], default_response_class=FileResponse)

    @router.get(
        "/plans/{id}/export", operation_id="export_plan", responses=_FILE, openapi_extra=_query("format", "sheet")
    )
    async def plan(id: str, request: Request) -> Response:  # noqa: A002 - the contract's name for it
        """One plan as pdf (default), xlsx, csv, ics or json (a certificate)."""
        return await _answer(house, "export_plan", dict(request.query_params) | {"plan": id})

    @router.get(
        "/procurement/export",
        operation_id="export_shopping_list",
        responses=_FILE,
        openapi_extra=_query("weekStart", "format", "sheet", *_LISTS),
    )
    async def shopping_list(request: Request) -> Response:
        """The shopping list as xlsx (default), csv or pdf; `plans` and `patients` may be repeated."""
        asked = request.query_params
        lists = {name: asked.getlist(name) for name in _LISTS if name in asked}
        return await _answer(house, "export_shopping_list", dict(asked) | lists)

    @router.get("/exports/{name}", operation_id="download", responses=_FILE)
    async def download(name: str) -> Response:
        """A file exported before, by its name."""
        return _file(house, name)

    return router


async def _answer(house: House, tool: str, arguments: dict[str, Any]) -> Response:
    envelope = await asyncio.to_thread(house.call, tool, arguments)
    return _file(house, (envelope.data or {})["fileName"]) if envelope.ok else problem(envelope.error or {})


def _file(house: House, name: str) -> Response:
    """The file as an attachment, kept in nobody's cache: there is a patient's week in it."""
    found = house.files(LOCAL).find(name)
    if found is None:
        return problem(NotFound("There is no such file.", hint="Export it anew.").as_error())
    headers = {"Cache-Control": "no-store"}
    return FileResponse(found, media_type=MEDIA_TYPES[found.suffix[1:]], filename=found.name, headers=headers)


def _query(*names: str) -> dict[str, Any]:
    def schema(name: str) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "string"}} if name in _LISTS else {"type": "string"}

    return {"parameters": [{"name": name, "in": "query", "required": False, "schema": schema(name)} for name in names]}
