"""A finished document in memory, and the guard over files that a person has changed."""

import io
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import IO, Any, NamedTuple

from ntmdocs.errors import OverwriteRefused, UnreadableDocument
from ntmdocs.findings import Finding
from ntmdocs.language import tr
from ntmdocs.reading import as_path
from ntmdocs.word.content_hash import has_hash, stored_hash, with_own_hash
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.opening import read_file
from ntmdocs.writing import is_there, write_whole

__all__ = ["Docx", "Place", "refuse_target"]


class Place(NamedTuple):
    """Where a printed paragraph, or a paragraph of a cell, comes from."""

    paragraph: int
    """Which paragraph of the document, from 0, those of cells counted too."""
    path: str
    """Where its words stand in the data: `sections.2.content.1`."""


class Docx:
    """A Word document: save it, read its text, or go on with python-docx."""

    def __init__(self, content: bytes, name: str, notes: tuple[Finding, ...] = ()) -> None:
        self.bytes = content
        """The file."""
        self.name = name
        """What to call it: `KH-….docx` until it is dated, `YYYY.MM.DD. ….docx` after."""
        self.notes = notes
        """What a person must look at on its pages before it is signed."""

    @cached_property
    def text(self) -> str:
        """Paragraphs, those of cells and text boxes too, in reading order, one a line.

        Empty ones are left out.
        """
        from ntmdocs.word.elements import parse_xml
        from ntmdocs.word.package import read_package
        from ntmdocs.word.text import lines_of

        root = parse_xml(read_package(self.bytes)[DOCUMENT])
        return "\n".join(line for line in lines_of(root) if line.strip())

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where in the data each printed paragraph and cell comes from, in the order of the page.

        What the template says itself has no place.
        """
        from ntmdocs.word.elements import parse_xml
        from ntmdocs.word.package import read_package
        from ntmdocs.word.places import marks_in, read_base

        parts = read_package(self.bytes)
        base = read_base(parts) or ()
        paragraphs = enumerate(parse_xml(parts[DOCUMENT]).iter(w("p")))
        return tuple(
            Place(number, base[mark].path)
            for number, paragraph in paragraphs
            for mark in marks_in(paragraph)
            if mark < len(base)
        )

    def without_places(self) -> "Docx":
        """The same document with nothing in it but what it prints: to be issued.

        Edits made in it cannot be told from the data's own changes any more.
        """
        from ntmdocs.word.package import read_package, write_package
        from ntmdocs.word.places import without_places

        parts = with_own_hash(without_places(read_package(self.bytes)))
        return Docx(write_package(parts), self.name, self.notes)

    def with_parts(self, changed: Mapping[str, bytes], name: str) -> "Docx":
        """The same file with some parts changed or added, under another name."""
        from ntmdocs.word.package import read_package, write_package

        parts = {**read_package(self.bytes), **changed}
        return Docx(write_package(with_own_hash(parts)), name, self.notes)

    @property
    def document(self) -> Any:
        """The document as python-docx's `Document`."""
        import docx

        return docx.Document(io.BytesIO(self.bytes))

    def _repr_html_(self) -> str:
        """As a notebook shows it: its name, what must be looked at, its words."""
        from html import escape

        notes = "".join(f"<li>{escape(note.sentence)}</li>" for note in self.notes)
        words = "".join(f"<p>{escape(line)}</p>" for line in self.text.split("\n"))
        return f"<b>{escape(self.name)}</b><ul>{notes}</ul><div>{words}</div>"

    def save(self, target: str | Path | IO[bytes], *, force: bool = False) -> None:
        """Write to a path that ends in `.docx`, or to a binary file object; whole or not at all.

        A file made by ntmdocs and untouched since is replaced. Any other is kept, and
        OverwriteRefused is raised, unless `force`.
        """
        if not isinstance(target, str | Path):
            if not hasattr(target, "write"):
                what = type(target).__name__
                raise TypeError(
                    tr("save cần tên tệp hoặc tệp nhị phân đang mở, ở đây là {what}", what=what)
                )
            target.write(self.bytes)
            return
        refuse_target(target, force=force)
        write_whole(target, self.bytes)


def refuse_target(path: str | Path, *, force: bool = False) -> None:
    """Raise OverwriteRefused where `Docx.save` would: before something else is written.

    Another suffix, a folder, a device; a file that is not ours or was changed by hand, unless
    `force`.
    """
    stands = is_there(path)  # raises for what is no file
    if as_path(path).suffix.lower() != ".docx":
        raise OverwriteRefused(
            tr("không ghi được {path}: tên tệp Word phải kết thúc bằng .docx", path=path),
            path=str(path),
        )
    if stands and not force:
        _refuse_to_lose(path)


def _refuse_to_lose(path: str | Path) -> None:
    from ntmdocs.word.package import read_package

    try:
        parts = read_package(read_file(path), str(path))
        ours = stored_hash(parts)
    except UnreadableDocument:
        parts, ours = {}, None
    if ours is None:
        raise OverwriteRefused(
            tr(
                "{path} đã có và không phải tệp do ntmdocs tạo; chọn tên khác, hoặc thêm "
                "--force để ghi đè",
                path=path,
            ),
            path=str(path),
        )
    if not has_hash(parts, ours):
        raise OverwriteRefused(
            tr(
                "{path} đã được sửa tay sau khi tạo; chọn tên khác, hoặc thêm --force để "
                "ghi đè (mất phần đã sửa)",
                path=path,
            ),
            path=str(path),
        )
