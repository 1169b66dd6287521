"""From a file to the pieces that the recogniser works on, whatever its format.

What a file is, its first bytes say: the name may lie.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import msgids, tr
from ntmdocs.read.from_view import note_text, pieces_of
from ntmdocs.read.legacy import Encoding, find_encoding, in_unicode, text_in_unicode
from ntmdocs.read.lines import Line, Piece, lines_in
from ntmdocs.read.old_word import as_docx, is_old_word
from ntmdocs.read.pdf_text import text_of_pdf
from ntmdocs.read.plain_text import pieces_in_text
from ntmdocs.read.view import View, view_docx
from ntmdocs.read.view.shapes import Block, Paragraph, Row, Run, Stretch
from ntmdocs.sources.encodings import of_old_font, wide_encoding

__all__ = ["Source", "read_source"]

_ZIP, _PDF, _RTF = b"PK\x03\x04", b"%PDF", b"{\\rtf"
Furniture: TypeAlias = tuple[tuple[str, tuple[Block, ...]], ...]

_MOST_TEXT = 5_000_000  # bytes; the longest real plan has 100,000
_MOST_WORDS = 100_000  # some 250 pages
_MOST_LINES = 20_000
_NO_TEXT = msgids(
    "không phải văn bản UTF-8; mở tệp, chọn Lưu thành (Save As), mã hóa (Encoding) UTF-8"
)


@dataclass(frozen=True)
class Source:
    """A document, ready to be recognised."""

    name: str
    pieces: tuple[Piece, ...]
    landscape: frozenset[int]
    """The places of the paragraphs on pages that lie across."""
    view: View | None
    """What a reader of the DOCX sees; None for plain text."""
    encoding: str | None = None
    """What its letters were typed in before they became Unicode: `TCVN3`, `VNI`."""
    is_pdf: bool = False

    @property
    def lines(self) -> Iterator[Line]:
        """All lines in order."""
        return lines_in(self.pieces)

    def __post_init__(self) -> None:
        if sum(1 for _ in self.lines) > _MOST_LINES:
            raise UnreadableDocument(
                tr(
                    "{name}: văn bản dài hơn 20.000 đoạn; không đọc; tách thành nhiều tệp",
                    name=self.name,
                )
            )
        if sum(line.text.count(" ") + 1 for line in self.lines) > _MOST_WORDS:
            raise UnreadableDocument(
                tr(
                    "{name}: văn bản dài hơn 100.000 chữ; không đọc; tách thành nhiều tệp",
                    name=self.name,
                )
            )


def read_source(content: bytes, name: str, *, as_was: bool = False) -> Source:
    """A DOCX or a text; `name` is what messages call it. Raises UnreadableDocument."""
    if content.startswith(_PDF):
        pieces = tuple(pieces_in_text(text_of_pdf(content, name)))
        return Source(name, pieces, frozenset(), None, is_pdf=True)
    if content.startswith(_RTF):
        raise UnreadableDocument(tr("{name}: tệp RTF; mở bằng Word, lưu thành .docx", name=name))
    if not content.strip():
        raise UnreadableDocument(tr("{name}: tệp trống; chọn tệp khác", name=name))
    if is_old_word(content):
        content = as_docx(content, name)
    if content.startswith(_ZIP) or not _is_text(content, name):
        view = view_docx(content, name, as_was=as_was)
        encoding = find_encoding((one.words for one in view.paragraphs), name)
        if encoding is not None:
            view = _in_unicode(view, encoding)
        view = with_notes(view)
        landscape = frozenset(
            number
            for stretch in view.stretches
            if stretch.page.is_landscape
            for number in _numbers(stretch)
        )
        pieces = tuple(pieces_of(view.blocks))
        return Source(name, pieces, landscape, view, encoding and encoding.name)
    text = _decoded(content, name)
    encoding = find_encoding(text.split("\n"), name)
    if encoding is not None:
        text = text_in_unicode(text, encoding)
    pieces = tuple(pieces_in_text(text))
    return Source(name, pieces, frozenset(), None, encoding and encoding.name)


def _in_unicode(view: View, encoding: Encoding) -> View:
    def changed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return in_unicode(runs, encoding)

    def around(furniture: Furniture) -> Furniture:
        return tuple((kind, _with_runs(blocks, changed)) for kind, blocks in furniture)

    def in_stretch(one: Stretch) -> Stretch:
        page = replace(one.page, headers=around(one.page.headers), footers=around(one.page.footers))
        return Stretch(_with_runs(one.blocks, changed), page)

    return replace(
        view,
        stretches=tuple(map(in_stretch, view.stretches)),
        footnotes=tuple(
            replace(one, blocks=_with_runs(one.blocks, changed)) for one in view.footnotes
        ),
        hidden=tuple(text_in_unicode(text, encoding) for text in view.hidden),
    )


def with_notes(view: View) -> View:
    """The words of each footnote at its mark, in place of its id; at the first, if it has more."""
    notes = {note.id: note_text(note.blocks) for note in view.footnotes}

    def changed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(
            replace(run, note=notes.pop(run.note, "")) if run.note else run for run in runs
        )

    if not notes:
        return view
    stretches = (replace(one, blocks=_with_runs(one.blocks, changed)) for one in view.stretches)
    return replace(view, stretches=tuple(stretches))


def _with_runs(
    blocks: tuple[Block, ...], change: Callable[[tuple[Run, ...]], tuple[Run, ...]]
) -> tuple[Block, ...]:
    """The same blocks, the runs of each paragraph replaced by what `change` makes of them."""

    def changed(block: Block) -> Block:
        if isinstance(block, Paragraph):
            boxes = tuple(_with_runs(box, change) for box in block.boxes)
            return replace(block, runs=change(block.runs), boxes=boxes)
        return replace(block, rows=tuple(map(changed_row, block.rows)))

    def changed_row(row: Row) -> Row:
        cells = (replace(cell, blocks=_with_runs(cell.blocks, change)) for cell in row.cells)
        return replace(row, cells=tuple(cells))

    return tuple(map(changed, blocks))


def _is_text(content: bytes, name: str) -> bool:
    """Whether it is plain text: by the name, or because no file of Word is without zero bytes."""
    return Path(name).suffix.lower() in (".md", ".txt", ".markdown") or b"\0" not in content[:4096]


def _decoded(content: bytes, name: str) -> str:
    if len(content) > _MOST_TEXT:
        raise UnreadableDocument(
            tr(
                "{name}: văn bản lớn hơn {most_text} MB; không mở",
                name=name,
                most_text=_MOST_TEXT // 1000000,
            )
        )
    start = content[:512].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise UnreadableDocument(
            tr("{name}: trang web (HTML); mở bằng Word, lưu thành .docx", name=name)
        )
    if wide := wide_encoding(content):
        raise UnreadableDocument(f"{name}: {wide}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")  # where the letters of old fonts stand
        if find_encoding(text.split("\n"), name) is not None:
            return text
        old, _ = of_old_font(text)
        raise UnreadableDocument(f"{name}: {old or tr(_NO_TEXT)}") from None


def _numbers(stretch: Stretch) -> Iterator[int]:
    return (line.place for line in lines_in(pieces_of(stretch.blocks)))
