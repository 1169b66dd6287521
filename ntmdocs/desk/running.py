"""The desk's server: on this machine alone, at an address that only its user is told."""

import logging
import secrets
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from ntmdocs.desk.events import Events
from ntmdocs.desk.folder import DeskFolder
from ntmdocs.desk.guard import Guard
from ntmdocs.desk.routes import desk_app
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr
from ntmdocs.writing import real_path

__all__ = ["open_desk"]

_HOST = "127.0.0.1"  # nobody else's machine: this is one person's desk
_GRACE = 2  # seconds for what is under way when the desk ends


def open_desk(given: str | Path, *, tell: Callable[[str], object], port: int = 0) -> None:
    """Serve the desk of a plan or a folder until it is ended.

    `tell` is called with the address once it can be opened; the address holds a secret, and is
    good as long as the desk runs. `port` 0 is any that is free.
    Raises NtmdocsError where there is no such plan or folder, or the port is taken.
    """
    path = real_path(Path(given))
    if not path.exists():
        raise NtmdocsError(tr("{given}: không tìm thấy tệp hoặc thư mục này", given=given))
    folder = DeskFolder(path if path.is_dir() else path.parent)
    opened = "" if path.is_dir() else path.name
    if opened:
        folder.text(opened)  # what is no plan is refused before a browser opens
    with _socket(port) as listening:
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(32)
        app = desk_app(folder, opened)
        server = _Server(
            uvicorn.Config(
                Guard(app, port=port, token=token),
                log_config=None,
                log_level=logging.WARNING,
                access_log=False,
                server_header=False,
                ws="none",
                timeout_graceful_shutdown=_GRACE,
            )
        )
        server.events = app.state.events
        tell(f"http://{_HOST}:{port}/?token={token}")
        with suppress(KeyboardInterrupt):  # how a desk is ended
            server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """Lets the open pages go before it waits for what is under way."""

    events: Events

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, the pages told first."""
        self.events.end()
        await super().shutdown(sockets)


def _socket(port: int) -> socket.socket:
    listening = socket.socket()
    try:
        listening.bind((_HOST, port))
        listening.listen()  # a browser that is quicker than the server waits, and is not refused
    except OSError:
        listening.close()
        raise NtmdocsError(
            tr("cổng {port} đang có chương trình khác dùng; chọn cổng khác", port=port)
        ) from None
    return listening
