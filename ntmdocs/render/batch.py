"""Many plans → many files: best effort, in bounded memory, on as many cores as wanted.

Workers make documents and send back their bytes; this process alone names and writes files,
so nothing clashes, and an executor may be on other machines without a common disk.
The same plans in the same order get the same names: starting again goes on where it stopped.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path, PurePath
from typing import Any, NamedTuple, TypeAlias

from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.model import Paper
from ntmdocs.reading import read_at_most
from ntmdocs.render.plan import render_plan
from ntmdocs.word.docx import Docx
from ntmdocs.word.package import opened_document

__all__ = ["Batch", "Failure", "render_plans"]

_CHUNK = 8  # plans sent to a worker at a time: one message costs as much as rendering a plan
_AHEAD = 3  # chunks under way per worker: enough that none waits, few enough to stay small

_NO_LIST = (
    "render_plans cần một danh sách kế hoạch; một kế hoạch thì dùng render_plan, hoặc đặt trong [ ]"
)

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
    if isinstance(plans, Paper | str | PurePath):
        raise TypeError(_NO_LIST)
    folder = Path(folder)
    template = None if template is None else opened_document(template)
    names = _Names()
    written: list[Path] = []
    failed: list[Failure] = []
    open_notes: dict[Path, int] = {}
    notes: dict[Path, tuple[Finding, ...]] = {}
    with ExitStack() as stack:
        if executor is None and workers is not None and workers > 1:
            from ntmdocs.render.workers import Workers  # slow to import, seldom wanted

            executor = stack.enter_context(Workers(workers))
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
        return read_at_most(path, len(content)) == content
    except (OSError, ValueError):
        return False


def _results(
    plans: Iterator[Any], template: Given | None, executor: Executor | None, workers: int
) -> Iterator[_Result]:
    """One result a plan, in order; never more than a few chunks of plans in memory."""
    if executor is None:
        for plan in plans:
            yield _render(plan, template)
        return
    under_way: deque[tuple[list[Any], Future[list[_Result]]]] = deque()
    try:
        while True:
            while len(under_way) < workers * _AHEAD and (chunk := list(islice(plans, _CHUNK))):
                under_way.append((chunk, _submitted(executor, chunk, template)))
            if not under_way:
                return
            chunk, future = under_way.popleft()
            yield from _of_chunk(chunk, future, partial(_render, template=template), executor)
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


def _of_chunk(
    chunk: list[Any],
    future: "Future[list[_Result]]",
    render: Callable[[Any], _Result],
    executor: Executor,
) -> Iterable[_Result]:
    """The chunk's results; where a worker died, of our own each plan is tried by itself."""
    try:
        return future.result()
    except BrokenExecutor as error:
        each_alone = getattr(executor, "each_alone", None)
        if each_alone is None:
            return [_death(error)] * len(chunk)
        tried = each_alone(render, chunk)
        return (_death(one) if isinstance(one, BrokenExecutor) else one for one in tried)
    except Exception as error:  # noqa: BLE001  the executor's own: reported with each plan
        return [_death(error)] * len(chunk)


def _death(error: Exception) -> NtmdocsError:
    return NtmdocsError(
        f"tiến trình con dừng giữa chừng khi tạo văn bản này ({type(error).__name__}: {error}); "
        "có thể máy hết bộ nhớ, chạy lại riêng văn bản này"
    )


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
