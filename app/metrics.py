"""What an operator watches: how many requests, how long they took, how much memory. Knows paths as they are declared,
never as they are called: an id or a name in an address is not told to whoever collects figures.
"""

from time import perf_counter

from fastapi import APIRouter
from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SECONDS = (0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60)


class Metrics:
    """The figures of one process. `router` answers `GET /metrics` in Prometheus' text format."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Histogram(
            "wavy_request_seconds",
            "Requests over HTTP, by declared path and status",
            ("method", "path", "status"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self.router = APIRouter()
        self.router.add_api_route("/metrics", self._told, methods=["GET"], tags=["health"], response_class=Response)

    async def _told(self) -> Response:
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)

    def count(self, scope: Scope, status: int, seconds: float) -> None:
        """Add one answered request."""
        path = getattr(scope.get("route"), "path", "other")
        self._requests.labels(scope["method"], path, str(status)).observe(seconds)


class Counted:
    """Tells `metrics` of every answer over HTTP; one that never began to be answered counts as 500."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, perf_counter()

        async def send_counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_counted)
        finally:
            self._metrics.count(scope, status, perf_counter() - began)
