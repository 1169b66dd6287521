"""What the page is told without asking: a file was changed outside, work goes on."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from watchfiles import awatch

__all__ = ["Events"]

_KEEP_ALIVE = 15  # seconds; then a comment shows that both ends are there
_WAITING = 200  # events that a page may be behind; one that reads none is let go


class Events:
    """Messages to all open pages."""

    def __init__(self) -> None:
        self._pages: set[asyncio.Queue[str]] = set()
        self._stop = asyncio.Event()

    def send(self, kind: str, **said: Any) -> None:
        """To each page; from the server's own thread."""
        message = f"event: {kind}\ndata: {json.dumps(said, ensure_ascii=False)}\n\n"
        for page in [*self._pages]:
            with suppress(asyncio.QueueFull):
                page.put_nowait(message)

    async def stream(self) -> AsyncIterator[str]:
        """What one page reads, until it or the server goes."""
        page: asyncio.Queue[str] = asyncio.Queue(_WAITING)
        self._pages.add(page)
        try:
            yield ": desk\n\n"
            while not (self._stop.is_set() and page.empty()):
                try:
                    yield await asyncio.wait_for(page.get(), _KEEP_ALIVE)
                except TimeoutError:
                    yield ": desk\n\n"
        finally:
            self._pages.discard(page)

    async def watch(self, folder: Path, before: Callable[[], object]) -> None:
        """Tell of each change of the folder's files until the end; `before` is called first."""
        async for changes in awatch(folder, stop_event=self._stop, debounce=200):
            before()
            names = sorted({Path(path).relative_to(folder).as_posix() for _, path in changes})
            self.send("changed", names=names)

    def end(self) -> None:
        """Let all pages go."""
        self._stop.set()
        self.send("ended")
