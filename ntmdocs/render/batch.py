"""Many plans → many files: best effort, in bounded memory, on as many cores as wanted.

Workers make documents and send back their bytes; this process alone names and writes files,
so nothing clashes, and an executor may be on other machines without a common disk.
The same plans in the same order get the same names: starting again goes on where it stopped.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePath
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.listeners import logger
from ntmdocs.model import Paper
from ntmdocs.reading import read_at_most
from ntmdocs.render.file_name import file_name
from ntmdocs.render.made_before import MadeBefore, made_of
from ntmdocs.render.plan import render_plan, template_digest
from ntmdocs.word.docx import Docx
from ntmdocs.word.opening import opened_document
from ntmdocs.workers import worked
from ntmdocs.writing import UnusedNames

if TYPE_CHECKING:
    from concurrent.futures import Executor

__all__ = ["Batch", "Failure", "render_plans"]

_LOG = logger(__name__)

_CHUNK = 16  # plans sent to a worker at a time: one message costs as much as rendering a plan

_LARGEST = 50_000_000  # bytes of a file that is looked at

_NO_LIST = msgids(
    "render_plans cần một danh sách kế hoạch; một kế hoạch thì dùng render_plan, hoặc đặt trong [ ]"
)

Progress: TypeAlias = Callable[[int, str], None]
PaperOrMaker: TypeAlias = Paper | Callable[[], Paper]


class _Rendered(NamedTuple):
    """What a worker sends back of a plan."""

    name: str
    content: bytes
    open_notes: tuple[str, ...]
    notes: tuple[Finding, ...]
    made_of: str = ""
    """What it is made of, as a hash; empty where nothing is remembered of it."""
    there: str = ""
    """The file in which it stands already."""


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
        return tr(
            "văn bản thứ {position}{name}: {error}",
            position=self.position,
            name=f" ({self.name})" if self.name else "",
            error=self.error,
        )


@dataclass(frozen=True)
class Batch:
    """What became of many plans."""

    written: tuple[Path, ...]
    """The files, in the order of the plans; those that were there already among them."""
    failed: tuple[Failure, ...]
    open_notes: Mapping[Path, tuple[str, ...]] = field(default_factory=dict)
    """The notes that are open in the plan of a file, where there are any: not to be signed yet."""
    notes: Mapping[Path, tuple[Finding, ...]] = field(default_factory=dict)
    """What must be looked at on the pages of a file, where there is anything."""


def render_plans(
    plans: Iterable[PaperOrMaker],
    folder: str | Path,
    *,
    template: Given | None = None,
    workers: int | None = None,
    executor: "Executor | None" = None,
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
        raise TypeError(tr(_NO_LIST))
    folder = Path(folder)
    template = None if template is None else opened_document(template)
    started = perf_counter()
    _LOG.info("a batch begins: %s", folder)
    names = UnusedNames()
    written, failed = list[Path](), list[Failure]()
    open_notes: dict[Path, tuple[str, ...]] = {}
    notes: dict[Path, tuple[Finding, ...]] = {}
    with ExitStack() as stack:
        if executor is None and workers is not None and workers > 1:
            from ntmdocs.processes import Workers  # slow to import, seldom wanted

            executor = stack.enter_context(Workers(workers))
        work = partial(_render_chunk, template=template)
        made = stack.enter_context(closing(MadeBefore()))
        before = _Before(folder, template, made)
        results = worked(
            work,
            plans,
            executor,
            workers=workers,
            chunk=_CHUNK if executor else 1,
            at_hand=before.result,
        )
        for position, result in enumerate(results, 1):
            name = "" if isinstance(result, NtmdocsError) else names.unused(result.name)
            path = folder / name
            try:
                rendered = _written(result, path, force=force)
                before.remember(rendered)
                written.append(path)
                if rendered.open_notes:
                    open_notes[path] = rendered.open_notes
                if rendered.notes:
                    notes[path] = rendered.notes
            except NtmdocsError as error:
                failed.append(Failure(position, name, error))
                _LOG.warning("plan %d of the batch failed: %s", position, type(error).__name__)
            if progress is not None:
                progress(position, name)
    return _told(Batch(tuple(written), tuple(failed), open_notes, notes), perf_counter() - started)


def _told(batch: Batch, seconds: float) -> Batch:
    """The batch, when its end was told."""
    counts = len(batch.written), len(batch.failed)
    _LOG.info("the batch ends: %d files, %d failed, %.1f s", *counts, seconds)
    return batch


class _Before:
    """The files of an earlier run, where it is known that rendering would give the same.

    Of a plan that is made where it is rendered nothing is known before. Where there are notes on
    the pages, they are found again, and so the plan is rendered again.
    """

    def __init__(self, folder: Path, template: Given | None, made: MadeBefore) -> None:
        self._folder = folder
        self._template = template
        self._names = UnusedNames()
        self._made = made
        self._knows_any = made.knows_any

    def result(self, plan: Any) -> _Result | None:
        """The file, if there is one made of this plan."""
        if not (self._knows_any and isinstance(plan, Paper)):
            return None
        try:
            name = file_name(plan)
            there = self._names.unused(name)
            content = read_at_most(self._folder / there, _LARGEST)
            made = made_of(plan, template_digest(plan, self._template))
        except Exception:  # noqa: BLE001  no name, no file, no template: told when it is rendered
            return None
        if content is None or not self._made.knows(made, content):
            return None
        return _Rendered(name, content, plan.open_notes, (), made, there)

    def remember(self, rendered: _Rendered) -> None:
        """The file is written."""
        if rendered.made_of and not rendered.there:
            self._made.add(rendered.made_of, rendered.content)


def _written(result: _Result, path: Path, *, force: bool) -> _Rendered:
    """The document, which is in its file now; raises what stopped it."""
    if isinstance(result, NtmdocsError):
        raise result
    if result.there == path.name or _is_there(path, result.content):
        _LOG.debug("%s is there already", path)
    else:
        Docx(result.content, result.name).save(path, force=force)
    return result


def _is_there(path: Path, content: bytes) -> bool:
    """Whether an earlier run wrote the very file; what cannot be read is for `save` to refuse."""
    try:
        return read_at_most(path, len(content)) == content
    except (OSError, ValueError):
        return False


def _render_chunk(plans: list[Any], template: Given | None) -> list[_Result]:
    return [_render(plan, template) for plan in plans]


def _render(plan: Any, template: Given | None) -> _Result:
    """Name and bytes of a plan's document, or what stopped it."""
    try:
        paper = plan() if callable(plan) else plan
        filled = template_digest(plan, template) if isinstance(plan, Paper) else ""
        docx = render_plan(paper, template)
        # Not if somebody saved another template meanwhile.
        is_sure = bool(filled) and not docx.notes and filled == template_digest(paper, template)
        made = made_of(paper, filled) if is_sure else ""
    except NtmdocsError as error:
        return error
    except Exception as error:  # noqa: BLE001  kept and reported: one plan must not stop the rest
        return NtmdocsError(
            tr("lỗi ngoài dự kiến ({name}): {error}", name=type(error).__name__, error=error)
        )
    return _Rendered(docx.name, docx.bytes, paper.open_notes, docx.notes, made)
