"""The page and what it is made of: the files of `web/`, no others."""

from functools import cache
from pathlib import Path

from starlette.responses import HTMLResponse, PlainTextResponse, Response

from ntmdocs.language import tr

__all__ = ["asset", "page"]

_WEB = Path(__file__).parent / "web"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_NONCE = "{{ nonce }}"


def page(nonce: str) -> Response:
    """The one page, which may load what carries this nonce."""
    html = (_WEB / "desk.html").read_text(encoding="utf-8")
    return HTMLResponse(html.replace(_NONCE, nonce))


@cache
def _known() -> dict[str, Path]:
    return {
        path.relative_to(_WEB).as_posix(): path
        for path in _WEB.rglob("*")
        if path.suffix in _TYPES and path.is_file()
    }


def asset(name: str) -> Response:
    """A script, a style or a picture of the page; of anything else nothing."""
    path = _known().get(name)
    if path is None:
        return PlainTextResponse(tr("Không có."), 404)
    return Response(path.read_bytes(), media_type=_TYPES[path.suffix])
