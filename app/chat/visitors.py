"""Who sits in front of the page while there is no login, so that Chainlit's side bar has a user to show threads to.

On a laptop (the server listens on loopback only) it is always the same local user. On any other host every browser is a
user of its own, known by a cookie nobody can guess: that keeps one's conversations from the others, and protects nothing
else. Knows no conversation.
"""

import hashlib
from contextvars import ContextVar
from datetime import timedelta
from http.cookies import SimpleCookie
from uuid import uuid4

from chainlit.auth import create_jwt
from chainlit.user import User
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.house import LOCAL
from domain.actor import Actor
from domain.errors import NotPermitted

_TOKEN = "access_token"  # noqa: S105 - the name Chainlit gives to its cookie
_BROWSER = "wavy_browser"
_KEPT = int(timedelta(days=365).total_seconds())

_asking: ContextVar[str | None] = ContextVar("asking", default=None)


def actor() -> Actor:
    """On whose behalf this request, or this event of a socket, is handled. Raises NotPermitted for nobody."""
    user_id = _asking.get()
    if user_id is None:
        raise NotPermitted("Nobody is signed in.", hint="Load the page again.")
    return Actor(user_id=user_id, clinic_id=LOCAL.clinic_id)


def seen_as(user_id: str) -> None:
    """From here on, this task and those it starts act for this user."""
    _asking.set(user_id)


class Visitors:
    """Signs every request in before Chainlit sees it; a token a browser sends by itself counts for nothing.

    No token is ever handed out, so none can expire, be stolen or outlive the process.
    """

    def __init__(self, app: ASGIApp, *, alone: bool) -> None:
        self._app = app
        self._alone = alone

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
        known = cookies.get(_BROWSER)
        secret = known.value if known else uuid4().hex
        seen_as(LOCAL.user_id if self._alone else hashlib.sha256(secret.encode()).hexdigest()[:32])

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and known is None:
                MutableHeaders(scope=message).append(
                    "set-cookie", f"{_BROWSER}={secret}; Path=/; Max-Age={_KEPT}; HttpOnly; SameSite=Lax"
                )
            await send(message)

        answer = send if self._alone or scope["type"] == "websocket" else send_with_cookie
        await self._app(_signed_in(scope, cookies), receive, answer)


def _signed_in(scope: Scope, cookies: SimpleCookie) -> Scope:
    """The request as if its browser had logged in: Chainlit's token in place of any that came along."""
    token = create_jwt(User(identifier=actor().user_id))
    kept = [f"{name}={morsel.coded_value}" for name, morsel in cookies.items() if not name.startswith(_TOKEN)]
    headers = [(name, value) for name, value in scope["headers"] if name != b"cookie"]
    cookie = "; ".join([*kept, f"{_TOKEN}={token}"])
    return {**scope, "headers": [*headers, (b"cookie", cookie.encode("latin-1"))]}
