"""An executor of processes that is still there when one of them has died."""

import gc
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any, TypeVar

from ntmdocs.language import language, use_language

__all__ = ["Workers"]

_Result = TypeVar("_Result")
_Piece = TypeVar("_Piece")


class Workers(Executor):
    """An executor of processes that goes on in new ones where one of them died."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = _pool(count)

    def submit(
        self, work: Callable[..., _Result], /, *args: Any, **options: Any
    ) -> Future[_Result]:
        """The work under way, in a new pool where the old one is broken."""
        try:
            return self._pool.submit(work, *args, **options)
        except BrokenExecutor:
            self._pool.shutdown()
            self._pool = _pool(self._count)
            return self._pool.submit(work, *args, **options)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    @staticmethod
    def each_alone(
        work: Callable[[_Piece], _Result], pieces: Iterable[_Piece]
    ) -> Iterator[_Result | BrokenExecutor]:
        """What the work makes of each piece, or the death of the process that did it."""
        pool = _pool(1)
        try:
            for piece in pieces:
                try:
                    yield pool.submit(work, piece).result()
                except BrokenExecutor as death:
                    yield death
                    pool.shutdown()
                    pool = _pool(1)
        finally:
            pool.shutdown()


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, initializer=_begin, initargs=(language(),))


def _begin(code: str) -> None:
    """In a new process: what it is born with stays, it tells what it has to in its parent's
    language, and it ends when its parent does."""
    use_language(code)
    gc.freeze()  # else it looks through all of that for garbage
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """However the parent ends: killed, it cannot say so, and its workers would wait for ever."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
