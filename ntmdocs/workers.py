"""Work on many pieces in bounded memory, in this process or in others, one of which may die.

A process that dies takes its pool with it, and all that the pool had under way. That work is done
again, each piece by itself, so that the one that kills is known; the rest goes on in a new pool.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

__all__ = ["worked"]

_Result = TypeVar("_Result")
_Piece = TypeVar("_Piece")

_AHEAD = 2  # chunks under way per worker: enough that none waits, few enough to stay small


def worked(
    work: Callable[[list[_Piece]], list[_Result]],
    pieces: Iterable[_Piece],
    executor: "Executor | None",
    *,
    workers: int | None,
    chunk: int,
    least: int = 1,
    at_hand: Callable[[_Piece], _Result | None] = lambda _: None,
) -> Iterator[_Result | NtmdocsError]:
    """One result a piece, in order; never more than a few chunks of pieces in memory.

    `work` turns a chunk into its results; without an executor that is done here. A chunk has no
    more than so many pieces, and at the end no fewer than the `least`. No work is done for a piece
    whose result is `at_hand`.
    What an executor makes of a dead worker is told as an error of each piece.
    """
    workers = 1 if executor is None else workers or os.cpu_count() or 1
    chunks = (_Chunk(some, at_hand) for some in _shares(pieces, workers, chunk, least))
    if executor is None:
        for some in chunks:
            yield from some.whole(work(some.left))
        return
    under_way: deque[tuple[_Chunk[_Piece, _Result], Future[list[_Result]]]] = deque()
    try:
        while True:
            for some in islice(chunks, workers * _AHEAD - len(under_way)):
                under_way.append((some, _submitted(executor, work, some.left)))
            if not under_way:
                return
            some, future = under_way.popleft()
            made = _of_chunk(some.left, future, work, executor)
            yield from some.whole(made)
    finally:
        for _, future in under_way:
            future.cancel()


def _shares(
    pieces: Iterable[_Piece], workers: int, most: int, least: int
) -> Iterator[list[_Piece]]:
    """The pieces, some at a time: fewer towards the end, so that the workers end together."""
    left, waiting = iter(pieces), list[_Piece]()
    while waiting := [*waiting, *islice(left, workers * most - len(waiting))]:
        share = max(-(-len(waiting) // workers), least)
        yield waiting[:share]
        del waiting[:share]


class _Chunk(Generic[_Piece, _Result]):
    """Some pieces: those that are left to do, and the results of the others."""

    def __init__(
        self, pieces: Sequence[_Piece], at_hand: Callable[[_Piece], _Result | None]
    ) -> None:
        self._results = [at_hand(piece) for piece in pieces]
        known = zip(pieces, self._results, strict=True)
        self.left = [piece for piece, result in known if result is None]

    def whole(self, made: Iterable[_Result | NtmdocsError]) -> Iterator[_Result | NtmdocsError]:
        """All results in order; `made` are those of the pieces that were left."""
        rest = iter(made)
        for result in self._results:
            yield next(rest) if result is None else result


def _submitted(
    executor: "Executor", work: Callable[[list[_Piece]], list[_Result]], chunk: list[_Piece]
) -> "Future[list[_Result]]":
    """The chunk under way; an executor that takes no more (a worker died) fails it alone."""
    from concurrent.futures import Future

    if not chunk:
        nothing: Future[list[_Result]] = Future()
        nothing.set_result([])
        return nothing
    try:
        return executor.submit(work, chunk)
    except Exception as error:  # noqa: BLE001  the executor's own: reported with each piece
        failed: Future[list[_Result]] = Future()
        failed.set_exception(error)
        return failed


def _of_chunk(
    chunk: list[_Piece],
    future: "Future[list[_Result]]",
    work: Callable[[list[_Piece]], list[_Result]],
    executor: "Executor",
) -> Iterable[_Result | NtmdocsError]:
    """The chunk's results; where a worker died, of our own each piece is tried by itself."""
    from concurrent.futures import BrokenExecutor

    from ntmdocs.processes import Workers

    try:
        return future.result()
    except BrokenExecutor as error:
        if not isinstance(executor, Workers):
            return [_death(error)] * len(chunk)
        tried = executor.each_alone(partial(_alone, work), chunk)
        return (_death(one) if isinstance(one, BrokenExecutor) else one for one in tried)
    except Exception as error:  # noqa: BLE001  the executor's own: reported with each piece
        return [_death(error)] * len(chunk)


def _alone(work: Callable[[list[_Piece]], list[_Result]], piece: _Piece) -> _Result:
    return work([piece])[0]


def _death(error: Exception) -> NtmdocsError:
    return NtmdocsError(
        tr(
            "tiến trình con dừng giữa chừng khi tạo văn bản này ({name}: {error}); có "
            "thể máy hết bộ nhớ, chạy lại riêng văn bản này",
            name=type(error).__name__,
            error=error,
        )
    )
