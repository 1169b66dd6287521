"""Many plans → many files: best effort, in bounded memory, on as many cores as wanted.

Workers make documents and send back their bytes; this process alone names and writes files,
so nothing clashes, and an executor may be on other machines without a common disk.
The same plans in the same order get the same names: starting again goes on where it stopped.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.model import Paper
from ntmdocs.render.plan import render_plan
from ntmdocs.word.docx import Docx
from ntmdocs.word.package import opened_document

__all__ = ["Batch", "Failure", "render_plans"]

_CHUNK = 8  # plans sent to a worker at a time: one message costs as much as rendering a plan
_AHEAD = 3  # chunks under way per worker: enough that none waits, few enough to stay small

Progress: TypeAlias = Callable[[int, str], None]
PaperOrMaker: TypeAlias = Paper | Callable[[], Paper]


class _Rendered(NamedTuple):
    """What a worker sends back of a plan."""

    name: str
    content: bytes
    open_notes: int
    notes: tuple[Finding, ...]


_Result: TypeAlias = _Rendered | NtmdocsError


@dataclass(frozen=True)
class Failure:
    """A plan that gave no file, and why."""

    position: int
    """Which of the plans it was, from 1."""
    name: str
    """Its file, where it got as far as a name."""
    error: NtmdocsError

    def __str__(self) -> str:
        return f"văn bản thứ {self.position}{f' ({self.name})' if self.name else ''}: {self.error}"


@dataclass(frozen=True)
class Batch:
    """What became of many plans."""

    written: tuple[Path, ...]
    """The files, in the order of the plans; those that were there already among them."""
    failed: tuple[Failure, ...]
    open_notes: Mapping[Path, int] = field(default_factory=dict)
    """How many notes are open in the plan of a file, where there are any: not to be signed yet."""
    notes: Mapping[Path, tuple[Finding, ...]] = field(default_factory=dict)
    """What must be looked at on the pages of a file, where there is anything."""


def render_plans(
    plans: Iterable[PaperOrMaker],
    folder: str | Path,
    *,
    template: Given | None = None,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    force: bool = False,
) -> Batch:
    """Render plans into a folder; one that fails does not stop the others.

    `plans` is taken lazily; a member may also be a function that makes the plan where it is
    rendered (`partial(load_plan, path)`: cheaper to send than a plan). `workers=2` uses two
    processes; `executor` is any `concurrent.futures.Executor` instead, and stays open.
    `progress(done, name)` is called after each plan. Files changed by hand since are left alone
    and stand in `Batch.failed`, unless `force`.
    Raises what the iterable of plans itself raises; what was written stays.
    """
    folder = Path(folder)
    template = None if template is None else opened_document(template)
    names = _Names()
    written: list[Path] = []
    failed: list[Failure] = []
    open_notes: dict[Path, int] = {}
    notes: dict[Path, tuple[Finding, ...]] = {}
    with ExitStack() as stack:
        if executor is None and workers is not None and workers > 1:
            from concurrent.futures import ProcessPoolExecutor  # slow to import, seldom wanted

            # What a worker is born with stays: else it looks through all of it for garbage.
            pool = ProcessPoolExecutor(workers, initializer=gc.freeze)
            executor = stack.enter_context(pool)
        results = _results(iter(plans), template, executor, workers or os.cpu_count() or 1)
        for position, result in enumerate(results, 1):
            name = "" if isinstance(result, NtmdocsError) else names.unused(result.name)
            try:
                rendered = _written(result, folder / name, force=force)
                written.append(folder / name)
                if rendered.open_notes:
                    open_notes[folder / name] = rendered.open_notes
                if rendered.notes:
                    notes[folder / name] = rendered.notes
            except NtmdocsError as error:
                failed.append(Failure(position, name, error))
            if progress is not None:
                progress(position, name)
    return Batch(tuple(written), tuple(failed), open_notes, notes)


def _written(result: _Result, path: Path, *, force: bool) -> _Rendered:
    """The document, which is in its file now; raises what stopped it."""
    if isinstance(result, NtmdocsError):
        raise result
    if not _is_there(path, result.content):
        Docx(result.content, result.name).save(path, force=force)
    return result


def _is_there(path: Path, content: bytes) -> bool:
    """Whether an earlier run wrote the very file; what cannot be read is for `save` to refuse."""
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _results(
    plans: Iterator[Any], template: Given | None, executor: Executor | None, workers: int
) -> Iterator[_Result]:
    """One result a plan, in order; never more than a few chunks of plans in memory."""
    if executor is None:
        for plan in plans:
            yield _render(plan, template)
        return
    under_way: deque[tuple[int, Future[list[_Result]]]] = deque()
    try:
        while True:
            while len(under_way) < workers * _AHEAD and (chunk := list(islice(plans, _CHUNK))):
                under_way.append((len(chunk), _submitted(executor, chunk, template)))
            if not under_way:
                return
            size, future = under_way.popleft()
            yield from _of_chunk(size, future)
    finally:
        for _, future in under_way:
            future.cancel()


def _submitted(
    executor: Executor, chunk: list[Any], template: Given | None
) -> "Future[list[_Result]]":
    """The chunk under way; an executor that takes no more (a worker died) fails it alone."""
    try:
        return executor.submit(_render_chunk, chunk, template)
    except Exception as error:  # noqa: BLE001  the executor's own: reported with each plan
        failed: Future[list[_Result]] = Future()
        failed.set_exception(error)
        return failed


def _of_chunk(size: int, future: "Future[list[_Result]]") -> list[_Result]:
    """The chunk's results; a worker that died fails its plans, not the batch."""
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001  the executor's own: reported with each plan
        message = f"tiến trình con dừng giữa chừng ({type(error).__name__}: {error}); chạy lại"
        return [NtmdocsError(message) for _ in range(size)]


def _render_chunk(plans: list[Any], template: Given | None) -> list[_Result]:
    return [_render(plan, template) for plan in plans]


def _render(plan: Any, template: Given | None) -> _Result:
    """Name and bytes of a plan's document, or what stopped it."""
    try:
        paper = plan() if callable(plan) else plan
        docx = render_plan(paper, template)
    except NtmdocsError as error:
        return error
    except Exception as error:  # noqa: BLE001  kept and reported: one plan must not stop the rest
        return NtmdocsError(f"lỗi ngoài dự kiến ({type(error).__name__}): {error}")
    return _Rendered(docx.name, docx.bytes, len(paper.open_notes), docx.notes)


class _Names:
    """Names of one batch: the second of one name gets `-2`, also where only case differs."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def unused(self, name: str) -> str:
        count = self._count.get(name.casefold(), 0) + 1
        self._count[name.casefold()] = count
        if count == 1:
            return name
        stem = name.removesuffix(".docx")
        return self.unused(f"{stem}-{count}.docx")
