"""Documents → PDF files: many at once, each looked at before it is written."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import NamedTuple, TypeAlias, cast

from ntmdocs.errors import NtmdocsError, OverwriteRefused, PublishError
from ntmdocs.findings import Finding
from ntmdocs.language import tr
from ntmdocs.listeners import logger
from ntmdocs.processes import Workers
from ntmdocs.publish.documents import Document, Prepared, content_of, name_of, prepared
from ntmdocs.publish.engines import Engine, chosen_engine
from ntmdocs.publish.mending import is_untouched, mended
from ntmdocs.publish.pages import pages_of
from ntmdocs.publish.proof import MadePdf, engines_differ, find_in_pdf
from ntmdocs.reading import read_at_most
from ntmdocs.word.docx import Docx
from ntmdocs.workers import worked
from ntmdocs.writing import UnusedNames, is_there, write_whole

__all__ = ["Converted", "NotConverted", "convert_to_pdf", "make_pdfs", "save_pdf"]

_LOG = logger(__name__)

_CHUNK = 50  # a call of LibreOffice costs as much as ten papers in it
SECONDS = 120.0
_LARGEST = 200_000_000
_ONE = (str, Path, bytes, bytearray, memoryview, Docx)

Progress: TypeAlias = Callable[[int, str], None]
Source: TypeAlias = tuple[str, bytes | NtmdocsError]


class NotConverted(NamedTuple):
    """A document that gave no PDF, and why."""

    name: str
    error: NtmdocsError

    def __str__(self) -> str:
        said = str(self.error)
        place = said.partition(": ")[0]
        return said if Path(place).name == self.name else f"{self.name}: {said}"


@dataclass(frozen=True)
class Converted:
    """What became of the documents."""

    engine: str
    """Which one made the pages: `libreoffice` or `rdocx`."""
    written: tuple[Path, ...]
    """The PDF files, in the order of the documents."""
    failed: tuple[NotConverted, ...]
    pages: Mapping[Path, int] = field(default_factory=dict)
    """How many pages each file has."""
    notes: Mapping[Path, tuple[Finding, ...]] = field(default_factory=dict)
    """What must be looked at in a file before it is signed, where there is anything."""
    proven: frozenset[Path] = frozenset()
    """The files on which both engines agree, in pages and in the words of each."""


class Made(NamedTuple):
    """The PDF of a document, before it is written."""

    content: bytes
    pages: int
    notes: tuple[Finding, ...]


def convert_to_pdf(
    documents: Document | Iterable[Document],
    folder: str | Path,
    *,
    engine: str = "auto",
    prove: bool = False,
    workers: int | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    seconds: float = SECONDS,
    force: bool = False,
) -> Converted:
    """Make a PDF (PDF/A-2b) of each document in a folder; one that fails loses no other.

    `engine` is `libreoffice`, `rdocx`, or `auto`: LibreOffice where it is there. `prove` has both
    make the pages, and compares them. `workers=2` uses two processes; `executor` is any
    `concurrent.futures.Executor` instead, and stays open. `progress(done, name)` is called for each
    document; `seconds` is how long one may take.
    A PDF that was signed or changed since it was made is left alone and stands in `failed`, unless
    `force`. The same document gives the same bytes by one version of an engine.
    Raises PublishError where an engine or a font is missing, with what to install.
    """
    is_one = isinstance(documents, _ONE) or hasattr(documents, "read")
    given: list[Document] = [documents] if is_one else [*documents]  # type: ignore[list-item,misc]
    used = chosen_engine(engine)
    if prove:
        chosen_engine(used.other)
    with ExitStack() as stack:
        if executor is None and workers is not None and workers > 1:
            executor = stack.enter_context(Workers(workers))
        share = min(-(-len(given) // (workers or 1)), _CHUNK) or 1
        work = partial(make_pdfs, engine=used, prove=prove, seconds=seconds)
        results = worked(
            work, map(_source, given), executor, workers=workers, chunk=share, least=share
        )
        named = zip(map(name_of, given), results, strict=True)
        return _written(named, Path(folder), used, prove, progress, force)


def _source(document: Document) -> Source:
    """Name and bytes, or what keeps it from being read."""
    name = name_of(document)
    try:
        return name, content_of(document)
    except NtmdocsError as error:
        return name, error


def make_pdfs(
    sources: Sequence[Source], *, engine: Engine, prove: bool = False, seconds: float = SECONDS
) -> list[Made | NtmdocsError]:
    """The PDF of each document, looked at by every rule; or what kept it from being made."""
    taken = [_prepared(name, content) for name, content in sources]
    ready = [one.content for one in taken if isinstance(one, Prepared)]
    pdfs = iter(engine.convert(ready, seconds=seconds))
    others = iter(engine.other.convert(ready, seconds=seconds)) if prove else repeat(None)
    return [
        _made(one, Path(name).stem, next(pdfs), next(others)) if isinstance(one, Prepared) else one
        for (name, _), one in zip(sources, taken, strict=True)
    ]


def _prepared(name: str, content: bytes | NtmdocsError) -> Prepared | NtmdocsError:
    try:
        return content if isinstance(content, NtmdocsError) else prepared(content, name)
    except NtmdocsError as error:
        return error


def _made(
    document: Prepared, title: str, pdf: bytes | PublishError, other: bytes | PublishError | None
) -> Made | NtmdocsError:
    try:
        for failed in (pdf, other):
            if isinstance(failed, PublishError):
                raise failed
        made = mended(cast(bytes, pdf), title)
        pages = pages_of(made.content)
        others = None if other is None else pages_of(cast(bytes, other))
    except PublishError as error:
        return error
    looked_at = MadePdf(document.text, document.pages_in_word, made, pages, others)
    return Made(made.content, len(pages), find_in_pdf(looked_at))


def _written(
    results: Iterable[tuple[str, Made | NtmdocsError]],
    folder: Path,
    engine: Engine,
    prove: bool,
    progress: Progress | None,
    force: bool,
) -> Converted:
    names, failed = UnusedNames(), list[NotConverted]()
    made: dict[Path, Made] = {}
    for done, (name, result) in enumerate(results, 1):
        target = folder / names.unused(f"{Path(name).stem}.pdf")
        try:
            if isinstance(result, NtmdocsError):
                raise result
            save_pdf(target, result.content, force=force)
            made[target] = result
            _LOG.debug("%s has %d pages", target, result.pages)
        except NtmdocsError as error:
            failed.append(NotConverted(name, error))
            _LOG.warning("no PDF of %s: %s", name, type(error).__name__)
        if progress is not None:
            progress(done, name)
    return Converted(
        engine=engine.value,
        written=tuple(made),
        failed=tuple(failed),
        pages={path: one.pages for path, one in made.items()},
        notes={path: one.notes for path, one in made.items() if one.notes},
        proven=frozenset(path for path, one in made.items() if prove and not _differs(one)),
    )


def _differs(made: Made) -> bool:
    return any(note.rule == engines_differ.id for note in made.notes)


def save_pdf(path: Path, content: bytes, *, force: bool) -> None:
    """Write a PDF whole. Raises OverwriteRefused where one was signed or changed since."""
    if is_there(path) and not force and not _may_be_replaced(path):
        raise OverwriteRefused(
            tr(
                "{path} đã có, và không phải PDF do ntmdocs tạo, hoặc đã được ký, sửa "
                "sau khi tạo; chọn thư mục khác, hoặc thêm --force để ghi đè",
                path=path,
            ),
            path=str(path),
        )
    write_whole(path, content)


def _may_be_replaced(path: Path) -> bool:
    try:
        return is_untouched(read_at_most(path, _LARGEST) or b"")
    except OSError:  # told when it is written
        return False
