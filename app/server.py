"""One process: REST and its documentation first, the chat page at / behind them. Start-up and shut-down are ours."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from threading import Thread
from urllib.parse import urlsplit

import uvicorn
from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from agent.embedded.talk import assistant
from app.exports import exports_router
from app.headers import ClosedPages
from app.house import House
from app.mcp_door import McpDoor
from app.metrics import Counted, Metrics
from app.rest import problem, rest_router
from app.settings import Settings
from domain.errors import Internal, NotFound

_log = logging.getLogger("wavy.server")
_LOOPBACK = ("127.0.0.1", "localhost")
_THREADS = 32
"""Tools at work at once. One that takes too long is left to finish and keeps its thread; asyncio's own number (cores
and four more) would be used up by a handful of those, and the page would stand still."""


def build_app(house: House, host: str = "127.0.0.1") -> FastAPI:
    """The whole web application for a house that is open, to be served at `host`; closes the house when it ends."""
    from app.chat.mount import mount_chat  # noqa: PLC0415 - takes seconds, and REST tests do without

    app = build_rest(house)
    mount_chat(app, house, alone=host in _LOOPBACK)
    return app


def build_rest(house: House) -> FastAPI:
    """REST and /docs alone."""
    mcp, metrics = McpDoor(house), Metrics()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="tool"))
        async with mcp.open():
            yield
        await house.close()

    app = FastAPIOffline(title="WAVY", version=house.version, lifespan=lifespan, docs_url="/docs", redoc_url=None)
    app.include_router(rest_router(house))
    app.include_router(exports_router(house))
    app.include_router(metrics.router)
    app.router.routes.append(Route("/mcp", mcp))
    if house.settings.cors_origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=house.settings.cors_origins, allow_methods=["*"], allow_headers=["*"]
        )
    app.add_middleware(ClosedPages)
    app.add_middleware(Counted, metrics=metrics)
    app.add_exception_handler(Exception, _fault)
    app.add_exception_handler(HTTPException, _no_such_address)
    return app


def close_to_strangers(app: FastAPI, host: str, origins: Sequence[str]) -> None:
    """On a laptop without a login, a site of somebody else must not reach us by a name of its own that leads here."""
    if host in _LOOPBACK:
        named = [name for origin in origins if (name := urlsplit(origin).hostname)]
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*_LOOPBACK, *named])


async def _no_such_address(request: Request, failure: Exception) -> JSONResponse:
    """What the router itself refuses, in the shape of every other failure."""
    status = failure.status_code if isinstance(failure, HTTPException) else 404
    error = NotFound(f"{request.method} has nothing at this address.", hint="See /docs for what there is.")
    return problem(error.as_error(), status)


async def _fault(_: Request, fault: Exception) -> JSONResponse:
    """What nobody expected: the log has it whole, the caller learns that it happened."""
    _log.error("unexpected fault", exc_info=fault)
    return problem(Internal("Something went wrong on our side.", hint="Try again.").as_error())


def _warm() -> None:
    """Compiled code is loaded, or compiled where setting up has not done it, beside the first user and not before them; so
    is what the assistant weighs sentences with.
    """
    from engine.plan import kernel  # noqa: PLC0415

    assistant.warm()
    kernel.warm()


def serve_forever(settings: Settings, host: str, port: int) -> None:
    """Open the house and serve until told to stop."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("chainlit").setLevel(logging.ERROR)  # it warns of every page load that the page is in English
    house = House.open(settings)
    app = build_app(house, host)
    close_to_strangers(app, host, settings.cors_origins)
    keyless = " (no OPENAI_API_KEY: no network needed)" if house.model.name == "embedded" else ""
    shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104 - compared, not bound
    Thread(target=_warm, name="warm", daemon=True).start()
    print(f"WAVY answers with {house.model.name}{keyless}. Open http://{shown}:{port}", flush=True)  # noqa: T201
    uvicorn.run(app, host=host, port=port, log_level="warning", ws="wsproto", timeout_graceful_shutdown=5)
