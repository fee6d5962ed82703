"""REST: the same tools behind the contract's addresses. A row of the table is an endpoint; no endpoint has a body of
its own. Failures are `application/problem+json` with the envelope's code.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from app.house import House
from domain.errors import InvalidInput, NotPermitted, WavyError
from tools import ALL_TOOLS
from tools.envelope import Envelope

STATUS = {
    "invalid_input": 422,
    "not_found": 404,
    "ambiguous": 409,
    "not_permitted": 403,
    "conflict": 409,
    "confirmation_required": 409,
    "infeasible": 422,
    "unavailable": 503,
    "internal": 500,
}
"""HTTP status per error code, as the contract has it."""

_TOOLS = {tool.name: tool for tool in ALL_TOOLS}
_MOST_BYTES = 5_000_000


@dataclass(frozen=True)
class Route:
    """`path_args` renames path parameters to arguments; `nested` puts the body under one argument; `renamed` renames
    fields of the body. GET and DELETE take the other arguments from the query.
    """

    method: Literal["GET", "POST", "PATCH", "DELETE"]
    path: str
    tool: str
    status: int = 200
    path_args: Mapping[str, str] = field(default_factory=dict)
    nested: str | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)


_PLAN = {"id": "plan"}
_DAY = {"id": "plan", "date": "date"}
_PATIENT = {"id": "patient"}

ROUTES = (
    Route("POST", "/patients", "create_patient", 201),
    Route("GET", "/patients", "find_patients"),
    Route("GET", "/patients/{id}", "get_patient", path_args=_PATIENT),
    Route("PATCH", "/patients/{id}", "update_patient", path_args=_PATIENT, nested="changes"),
    Route("POST", "/patients/{id}/overrides", "override_rule", path_args=_PATIENT),
    Route("DELETE", "/patients/{id}", "delete_patient", path_args=_PATIENT),
    Route("POST", "/plans/generate", "generate_plan", 201),
    Route("POST", "/plans/batch", "generate_plans", 201),
    Route("GET", "/plans", "find_plans"),
    Route("GET", "/plans/{id}", "get_plan", path_args=_PLAN),
    Route("DELETE", "/plans/{id}", "delete_plan", path_args=_PLAN),
    Route("POST", "/plans/{id}/validate", "validate_plan", path_args=_PLAN),
    Route("POST", "/plans/{id}/swap", "swap_meal", path_args=_PLAN),
    Route("POST", "/plans/{id}/days/{date}/regenerate", "regenerate_day", path_args=_DAY),
    Route("POST", "/plans/{id}/lock", "lock_meal", path_args=_PLAN),
    Route("POST", "/plans/{id}/update", "update_plan", path_args=_PLAN),
    Route("POST", "/plans/{id}/undo", "undo", path_args=_PLAN),
    Route("POST", "/plans/{id}/approve", "approve_plan", path_args=_PLAN),
    Route("GET", "/plans/{id}/explain", "explain_plan", path_args=_PLAN),
    Route("POST", "/procurement/aggregate", "aggregate_ingredients"),
    Route("POST", "/procurement/order", "make_order"),
    Route("POST", "/procurement/trace", "trace_food"),
    Route("POST", "/procurement/facts", "shopping_facts"),
    Route("POST", "/procurement/compare", "compare_shopping"),
    Route("GET", "/procurement/budget", "get_budget"),
    Route("POST", "/procurement/budget", "set_budget"),
    Route("GET", "/procurement/stock", "find_stock"),
    Route("POST", "/procurement/stock", "update_stock"),
    Route("POST", "/procurement/import", "import_supplies"),
    Route("POST", "/procurement/recall", "recall_food"),
    Route("POST", "/procurement/substitute", "substitute_food"),
    Route("POST", "/procurement/substitute/{id}/apply", "apply_substitution", path_args={"id": "proposal"}),
    Route("POST", "/llm/procurement", "procurement_insights", renamed={"planIds": "plans"}),
)


def problem(error: Mapping[str, Any], status: int | None = None) -> JSONResponse:
    """An error as RFC 9457 problem details, with the status of its code unless another one is given."""
    status = status or STATUS[error["code"]]
    body = {
        "type": "about:blank",
        "title": error["code"].replace("_", " "),
        "status": status,
        "detail": error["message"],
    }
    return JSONResponse(
        body | {"code": error["code"], "message": error["message"], "hint": error["hint"], "details": error["details"]},
        status_code=status,
        media_type="application/problem+json",
    )


def rest_router(house: House) -> APIRouter:
    """Every endpoint, bound to the house."""
    router = APIRouter()
    for route in ROUTES:
        router.add_api_route(
            route.path,
            _endpoint(route, house),
            methods=[route.method],
            status_code=route.status,
            summary=route.tool.replace("_", " "),
            description=_TOOLS[route.tool].description,
            operation_id=route.tool,
            openapi_extra=_documented(route),
            response_class=JSONResponse,
            tags=[route.path.split("/")[1]],
        )

    async def call_tool(name: str, request: Request) -> Response:
        """Any tool by its name; answers the envelope."""
        try:
            refuse_strangers(request, house.settings.cors_origins)
            body = await _body(request)
        except WavyError as unfit:
            return problem(unfit.as_error())
        envelope = await asyncio.to_thread(house.call, name, body)
        return JSONResponse(envelope.as_json()) if envelope.ok else problem(envelope.error or {})

    router.add_api_route(
        "/tools/{name}", call_tool, methods=["POST"], tags=["tools"], openapi_extra=_json_body({"type": "object"})
    )

    async def health() -> dict[str, str]:
        return {"status": "ok", "model": house.model.name, "catalogue": house.catalogue.version}

    async def ready() -> Response:
        try:
            await asyncio.to_thread(house.database.ping)
        except Exception:  # noqa: BLE001 - whatever it is, we are not ready, and say no more
            return JSONResponse({"status": "database does not answer"}, status_code=503)
        return JSONResponse({"status": "ready"})

    router.add_api_route("/health", health, methods=["GET"], tags=["health"])
    router.add_api_route("/ready", ready, methods=["GET"], tags=["health"])
    return router


def _endpoint(route: Route, house: House) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            refuse_strangers(request, house.settings.cors_origins)
            arguments = await _arguments(route, request)
        except WavyError as unfit:
            return problem(unfit.as_error())
        envelope: Envelope = await asyncio.to_thread(house.call, route.tool, arguments)
        return JSONResponse(envelope.data, status_code=route.status) if envelope.ok else problem(envelope.error or {})

    return answer


def refuse_strangers(request: Request, origins: Collection[str]) -> None:
    """Raise NotPermitted for what a page of another site sends: a browser lets it post an empty body without asking."""
    origin = request.headers.get("origin")
    if origin is None or origin in origins or urlsplit(origin).netloc == request.headers.get("host"):
        return
    raise NotPermitted("Requests from other sites are refused.", hint="Name the site in WAVY_CORS_ORIGINS.")


async def _arguments(route: Route, request: Request) -> dict[str, Any]:
    if route.method in {"GET", "DELETE"}:
        given: dict[str, Any] = dict(request.query_params)
    else:
        given = await _body(request)
    given = {route.renamed.get(name, name): value for name, value in given.items()}
    if route.nested:
        given = {route.nested: given}
    return given | {argument: request.path_params[part] for part, argument in route.path_args.items()}


async def _body(request: Request) -> dict[str, Any]:
    """The JSON object sent; nothing at all is an empty one. Raises InvalidInput.

    Only application/json is taken: a page of another origin cannot send that without the browser asking us first.
    """
    raw = b""
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > _MOST_BYTES:
            raise InvalidInput("The request is larger than 5 MB.", hint="Send less at once.")
    if not raw.strip():
        return {}
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise InvalidInput("The request is not application/json.", hint="Set Content-Type: application/json.")
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError) as broken:
        raise InvalidInput("The request is not JSON.", hint="Send one JSON object.") from broken
    if not isinstance(body, dict):
        raise InvalidInput("The request is not a JSON object.", hint="Send one JSON object.")
    return body


def _documented(route: Route) -> dict[str, Any]:
    """The tool's argument schema as request body or query parameters."""
    schema = _TOOLS[route.tool].schema
    properties = {k: v for k, v in schema["properties"].items() if k not in route.path_args.values()}
    path = [{"name": part, "in": "path", "required": True, "schema": {"type": "string"}} for part in route.path_args]
    if route.method in {"GET", "DELETE"}:
        query = [
            {"name": name, "in": "query", "required": False, "schema": body, "description": body.get("description", "")}
            for name, body in properties.items()
        ]
        return {"parameters": path + query}
    if route.nested:
        return {"parameters": path} | _json_body({"type": "object", "description": "The fields to change."})
    back = {new: old for old, new in route.renamed.items()}
    body = {
        "type": "object",
        "properties": {back.get(k, k): v for k, v in properties.items()},
        "required": [k for k in schema.get("required", []) if k in properties],
    }
    return {"parameters": path} | _json_body(_inlined(body, schema.get("$defs", {})))


def _json_body(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


def _inlined(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with every `$ref` replaced by what it points to: a fragment of OpenAPI has no `$defs` of its own."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            return _inlined(definitions[schema["$ref"].rsplit("/", 1)[-1]], definitions)
        return {key: _inlined(value, definitions) for key, value in schema.items()}
    return [_inlined(item, definitions) for item in schema] if isinstance(schema, list) else schema
