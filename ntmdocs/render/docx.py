"""The rendered document in memory, and the guard over files that a person has changed."""

import io
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from lxml import etree

from ntmdocs.errors import OverwriteRefused, UnreadableDocument
from ntmdocs.model import Plan
from ntmdocs.prose import plain_text, plan_data
from ntmdocs.render.finish import content_hash, stored_hash, with_own_hash
from ntmdocs.vietnamese import safe_file_name, slug
from ntmdocs.word import parse_xml, read_package, write_package
from ntmdocs.writing import write_whole

__all__ = ["Docx", "file_name"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Docx:
    """A Word document: save it, read its text, or go on with python-docx."""

    def __init__(self, content: bytes, name: str) -> None:
        self.bytes = content
        """The file."""
        self.name = name
        """What to call it: `KH-….docx` until the plan is dated, `YYYY.MM.DD. ….docx` after."""

    @cached_property
    def text(self) -> str:
        """Paragraphs and cells in reading order, one a line; empty ones left out."""
        root = parse_xml(read_package(self.bytes)["word/document.xml"])
        lines = (_paragraph_text(paragraph) for paragraph in root.iter(f"{_W}p"))
        return "\n".join(line for line in lines if line.strip())

    def with_document(self, xml: bytes, name: str) -> "Docx":
        """The same file with another main text (`word/document.xml`), under another name."""
        parts = {**read_package(self.bytes), "word/document.xml": xml}
        return Docx(write_package(with_own_hash(parts)), name)

    @property
    def document(self) -> Any:
        """The document as python-docx's `Document`."""
        import docx

        return docx.Document(io.BytesIO(self.bytes))

    def save(self, target: str | Path | IO[bytes], *, force: bool = False) -> None:
        """Write to a path or a binary file object; whole or not at all.

        A file made by ntmdocs and untouched since is replaced. Any other is kept, and
        OverwriteRefused is raised, unless `force`.
        """
        if not isinstance(target, str | Path):
            target.write(self.bytes)
            return
        if not force:
            _refuse_to_lose(Path(target))
        write_whole(target, self.bytes)


def _paragraph_text(paragraph: etree._Element) -> str:
    words = []
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        words.append(element.text or "" if element.tag == f"{_W}t" else " ")
    return "".join(words)


def _refuse_to_lose(path: Path) -> None:
    if not path.exists() or path.is_dir():
        return  # a folder is refused where the file is written
    try:
        parts = read_package(path.read_bytes(), str(path))
        ours = stored_hash(parts)
    except (UnreadableDocument, OSError, etree.XMLSyntaxError):
        parts, ours = {}, None
    if ours is None:
        raise OverwriteRefused(
            f"{path} đã có và không phải tệp do ntmdocs tạo; chọn tên khác, "
            "hoặc thêm --force để ghi đè",
            path=str(path),
        )
    if ours != content_hash(parts):
        raise OverwriteRefused(
            f"{path} đã được sửa tay sau khi tạo; chọn tên khác, "
            "hoặc thêm --force để ghi đè (mất phần đã sửa)",
            path=str(path),
        )


def file_name(plan: Plan) -> str:
    """`KH-xay-dung-nong-thon-moi-nam-2024.docx`; dated: `2024.03.05. Xây dựng ….docx`."""
    subject = plain_text(plan.header.subject, plan_data(plan))
    date = plan.header.issued_on
    if date.month and date.day:
        day = f"{date.year}.{date.month:02}.{date.day:02}"
        return safe_file_name(f"{day}. {subject}").rstrip("- ") + ".docx"
    return f"KH-{slug(subject)[:100].strip('-') or plan.year}.docx"
