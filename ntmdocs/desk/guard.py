"""Who may use the desk: the person who started it, in a browser on the same machine.

The address that the command prints holds a token. The page gives it back for a cookie at once, so
that no token stays in the address. Everything else is asked for by that cookie, under the desk's
own `Host` (no other name may lead here: DNS rebinding) and, where something changes, from its own
`Origin`. A page may load nothing but what carries its nonce.
"""

import hmac
import secrets
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ntmdocs.language import LANGUAGES, msgids, tr, use_language

__all__ = ["Guard"]

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NO_COOKIE = msgids(
    "Trang này chỉ mở bằng địa chỉ mà lệnh ntmdocs desk vừa in ra; "
    "mở lại địa chỉ đó, hoặc chạy lại lệnh."
)


class Guard:
    """Answers strangers itself, and gives all others to the desk."""

    def __init__(self, app: ASGIApp, *, port: int, token: str) -> None:
        self._app = app
        self._token = token
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._cookie = f"ntmdocs-desk-{port}"  # a browser shares cookies between ports
        self._secret = secrets.token_urlsafe(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the start and end of the server."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        code = Headers(scope=scope).get("accept-language", "")
        if code in LANGUAGES:  # the page says its own; a browser would say several
            use_language(code)
        nonce = secrets.token_urlsafe(16)
        refusal = self._refusal(scope)
        app: ASGIApp = self._app if refusal is None else refusal
        scope["state"] = {**scope.get("state", {}), "nonce": nonce}
        await app(scope, receive, _with_headers(send, nonce))

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer that ends it here; None where the desk may answer."""
        headers = Headers(scope=scope)
        if headers.get("host", "") not in self._hosts:
            return PlainTextResponse(tr("Sai tên máy."), 421)
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return PlainTextResponse(tr("Trang khác không được gọi vào đây."), 403)
        changes = scope["method"] not in ("GET", "HEAD")
        if changes and headers.get("origin") != f"http://{headers['host']}":
            return PlainTextResponse(tr("Trang khác không được gọi vào đây."), 403)
        given = QueryParams(scope["query_string"]).get("token")
        if scope["path"] == "/" and given is not None:
            return self._entry() if _same(given, self._token) else _stranger()
        return None if _same(_cookies(headers).get(self._cookie, ""), self._secret) else _stranger()

    def _entry(self) -> Response:
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._secret, httponly=True, samesite="strict")
        return answer


def _same(given: str, known: str) -> bool:
    return hmac.compare_digest(given.encode(), known.encode())


def _stranger() -> Response:
    return PlainTextResponse(tr(_NO_COOKIE), 403)


def _cookies(headers: Headers) -> Mapping[str, str]:
    pairs = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
    return {name: value for name, _, value in pairs}


def _with_headers(send: Send, nonce: str) -> Send:
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}'",
            f"style-src 'nonce-{nonce}'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    )

    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Content-Security-Policy"] = policy
            headers.setdefault("Cache-Control", "no-store")
            for name, value in _HEADERS.items():
                headers[name] = value
        await send(message)

    return guarded
