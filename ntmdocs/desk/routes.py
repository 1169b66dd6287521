"""What the page asks of the desk: a table of addresses, a few lines each over the rest."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial, wraps
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from ntmdocs import NtmdocsError, __version__, compare_plans, plan_schema
from ntmdocs.desk.actions import ACTIONS, Asked, read_old
from ntmdocs.desk.edits import Edit, edited
from ntmdocs.desk.events import Events
from ntmdocs.desk.folder import ChangedOutside, DeskFolder, fingerprint
from ntmdocs.desk.looked import looked
from ntmdocs.desk.page import asset, page
from ntmdocs.desk.plan_text import PlanText, PlanTexts, preview_engine
from ntmdocs.desk.register import Marked, mark, registered
from ntmdocs.language import msgids, tr
from ntmdocs.reading import why_unread

__all__ = ["desk_app"]

_T = TypeVar("_T", bound=BaseModel)
_Answer: TypeAlias = Callable[["_Desk", Request], Awaitable[Response]]

_MAX_TEXT = 8_000_000  # bytes of what the page says in JSON
_MAX_FILE = 50_000_000  # bytes of an old document that a person brings
_TOO_LARGE = msgids("tệp lớn quá {most} MB; chọn tệp nhỏ hơn")
_KEPT_LONG = {"Cache-Control": "private, max-age=3600, immutable"}


class _Said(BaseModel):
    """What the page sends with most of its questions."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    text: str = ""
    edits: tuple[Edit, ...] = ()
    base: str | None = None
    other: str = ""


class _Desk:
    """The folder, what is known of the texts, and the open pages."""

    def __init__(self, folder: DeskFolder, opened: str) -> None:
        self.folder = folder
        self.opened = opened
        self.texts = PlanTexts(folder)
        self.events = Events()


def desk_app(folder: DeskFolder, opened: str = "") -> Starlette:
    """The desk over a folder; `opened` is the plan that it begins with."""
    desk = _Desk(folder, opened)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(desk.events.watch(folder.root, desk.texts.forget))
        yield
        desk.events.end()
        await watching

    def route(path: str, answer: _Answer, method: str = "GET") -> Route:
        return Route(path, _told(partial(answer, desk)), methods=[method])

    app = Starlette(
        lifespan=life,
        routes=[
            route("/", _page),
            route("/web/{name:path}", _asset),
            route("/api/folder", _folder),
            route("/api/schema", _schema),
            route("/api/plan", _plan),
            route("/api/look", _look, "POST"),
            route("/api/pages", _pages, "POST"),
            route("/api/picture/{name}", _picture),
            route("/api/edit", _edit, "POST"),
            route("/api/save", _save, "POST"),
            route("/api/compare", _compare, "POST"),
            route("/api/do/{action}", _do, "POST"),
            route("/api/register", _register),
            route("/api/register", _mark, "POST"),
            route("/api/upload", _upload, "POST"),
            route("/api/file", _file),
            route("/api/events", _events),
        ],
    )
    app.state.events = desk.events
    return app


def _told(answer: Callable[[Request], Awaitable[Response]]) -> Callable[..., Awaitable[Response]]:
    """What goes wrong, as a sentence for the page."""

    @wraps(answer)
    async def told(request: Request) -> Response:
        try:
            return await answer(request)
        except ChangedOutside as error:
            base = fingerprint(error.text)
            said = {"message": str(error), "text": error.text, "base": base}
            return JSONResponse(said, 409)
        except NtmdocsError as error:
            return JSONResponse({"message": str(error)}, 422)
        except OSError as error:  # the folder is gone, a name is too long for the disk
            return JSONResponse({"message": why_unread(error)}, 422)
        except ValidationError:
            return JSONResponse({"message": tr("trang gửi sai dữ liệu; tải lại trang")}, 400)

    return told


async def _body(request: Request, limit: int) -> bytes:
    """What was sent; a length that was not said, or was said wrong, is counted."""
    body = bytearray()
    is_over = False
    async for piece in request.stream():  # to its end: a browser hears no answer before
        is_over = is_over or len(body) + len(piece) > limit
        if not is_over:
            body += piece
    if is_over:
        raise NtmdocsError(tr(_TOO_LARGE, most=limit // 1_000_000))
    return bytes(body)


async def _said(request: Request, kind: type[_T]) -> _T:
    return kind.model_validate_json(await _body(request, _MAX_TEXT))


async def _page(desk: _Desk, request: Request) -> Response:
    return page(request.state.nonce)


async def _asset(desk: _Desk, request: Request) -> Response:
    return asset(request.path_params["name"])


async def _folder(desk: _Desk, request: Request) -> Response:
    files = await run_in_threadpool(desk.folder.listed)
    return JSONResponse(
        {
            "folder": str(desk.folder.root),
            "opened": desk.opened,
            "files": [each._asdict() for each in files],
            "engine": preview_engine(),
            "version": __version__,
        }
    )


async def _schema(desk: _Desk, request: Request) -> Response:
    return JSONResponse(await run_in_threadpool(plan_schema))


async def _plan(desk: _Desk, request: Request) -> Response:
    text = await run_in_threadpool(desk.folder.text, request.query_params.get("name", ""))
    return JSONResponse({"text": text, "base": fingerprint(text)})


async def _look(desk: _Desk, request: Request) -> Response:
    said = await _said(request, _Said)
    return JSONResponse(await run_in_threadpool(looked, desk.texts.of(said.name, said.text)))


async def _pages(desk: _Desk, request: Request) -> Response:
    said = await _said(request, _Said)
    return JSONResponse(await run_in_threadpool(_pictured, desk.texts.of(said.name, said.text)))


def _pictured(text: PlanText) -> dict[str, Any]:
    """The pages; where the machine can make none, the words of each paragraph."""
    if not preview_engine():
        return {"pages": [], "plain": text.docx.text.split("\n")}
    pages = [
        {
            "picture": picture.name,
            "width": picture.page.width,
            "height": picture.page.height,
            "places": [{"path": each.path, "box": each.box} for each in picture.page.places],
        }
        for picture in text.pictures
    ]
    return {"pages": pages, "plain": []}


async def _picture(desk: _Desk, request: Request) -> Response:
    png = await run_in_threadpool(desk.texts.png, request.path_params["name"])
    return Response(png, media_type="image/png", headers=_KEPT_LONG)


async def _edit(desk: _Desk, request: Request) -> Response:
    said = await _said(request, _Said)
    return JSONResponse({"text": await run_in_threadpool(edited, said.text, said.edits)})


async def _save(desk: _Desk, request: Request) -> Response:
    said = await _said(request, _Said)
    await run_in_threadpool(desk.folder.save, said.name, said.text, said.base)
    return JSONResponse({"base": fingerprint(said.text)})


async def _compare(desk: _Desk, request: Request) -> Response:
    said = await _said(request, _Said)
    text = desk.texts.of(said.name, said.text)
    return JSONResponse({"changes": await run_in_threadpool(_changes, desk, text, said.other)})


def _changes(desk: _Desk, text: PlanText, other: str) -> list[dict[str, Any]]:
    old = read_old(desk.folder.path(other)).plan
    return [
        {
            "section": change.section,
            "kind": change.kind.value,
            "pieces": [[piece.kind.value, piece.text] for piece in change.pieces],
        }
        for change in compare_plans(old, text.paper).changes
    ]


async def _do(desk: _Desk, request: Request) -> Response:
    action = request.path_params["action"]
    if action not in ACTIONS:
        return JSONResponse({"message": tr("không có việc {action}", action=action)}, 404)
    asked = await _said(request, Asked)
    loop = asyncio.get_running_loop()

    def progress(count: int, name: str) -> None:
        said = partial(desk.events.send, "progress", count=count, name=name)
        loop.call_soon_threadsafe(said)

    done = await run_in_threadpool(ACTIONS[action], desk.folder, asked, progress)
    return JSONResponse(done._asdict())


async def _register(desk: _Desk, request: Request) -> Response:
    return JSONResponse({"entries": await run_in_threadpool(registered, desk.folder)})


async def _mark(desk: _Desk, request: Request) -> Response:
    await run_in_threadpool(mark, desk.folder, await _said(request, Marked))
    return JSONResponse({"entries": await run_in_threadpool(registered, desk.folder)})


async def _upload(desk: _Desk, request: Request) -> Response:
    content = await _body(request, _MAX_FILE)
    name = request.query_params.get("name", "")
    return JSONResponse({"name": await run_in_threadpool(desk.folder.add, name, content)})


async def _file(desk: _Desk, request: Request) -> Response:
    name = request.query_params.get("name", "")
    content = await run_in_threadpool(desk.folder.content, name)
    is_pdf = Path(name).suffix.lower() == ".pdf"
    response = Response(content, media_type="application/pdf" if is_pdf else None)
    if not is_pdf:
        response.headers["Content-Type"] = "application/octet-stream"
        response.headers["Content-Disposition"] = "attachment"
    return response


async def _events(desk: _Desk, request: Request) -> Response:
    return StreamingResponse(desk.events.stream(), media_type="text/event-stream")
