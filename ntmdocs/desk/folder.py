"""The folder that the desk works in: nothing outside it is read or written."""

import hashlib
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ntmdocs.errors import NtmdocsError
from ntmdocs.issue import PROOF_SHEET
from ntmdocs.language import tr
from ntmdocs.reading import read_at_most, why_unread
from ntmdocs.sources import MAX_BYTES
from ntmdocs.writing import is_there, real_path, write_whole

__all__ = ["PLAN_SUFFIXES", "TO_SIGN", "ChangedOutside", "DeskFolder", "Listed", "fingerprint"]

PLAN_SUFFIXES = (".yaml", ".yml")
TO_SIGN = "trinh-ky"
"""Where papers are issued to, each in a folder of its own."""
_KINDS = {
    ".docx": "word",
    ".doc": "word",
    ".txt": "word",
    ".md": "word",
    ".xlsx": "workbook",
    ".csv": "workbook",
    ".pdf": "pdf",
}
_HIDDEN = (".", "~$")  # the second are what Word keeps beside an open file
_LARGEST = 50_000_000
_PLAN = re.compile(rb"^(?:header|year|sections|type):", re.MULTILINE)
_WRONG_NAME = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


class ChangedOutside(NtmdocsError):
    """The file is not what it was when the page read it; `.text` is what it says now."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(tr("{name} đã được sửa ở nơi khác sau khi mở tại đây", name=name))
        self.text = text


class Listed(NamedTuple):
    """A file of the folder."""

    name: str
    """Relative to the folder, with `/`."""
    kind: str
    """`plan`, `word`, `workbook` or `pdf`; `issued` for a paper as it was last issued."""


class DeskFolder:
    """One folder, its files named relative to it."""

    def __init__(self, root: Path) -> None:
        self.root = real_path(root)

    def path(self, name: str) -> Path:
        """The file of a name; NtmdocsError for one that leads out of the folder or is hidden."""
        steps = PurePosixPath(name)
        is_plain = not steps.is_absolute() and not _WRONG_NAME.search(name)
        if name and is_plain and not any(step.startswith(".") for step in steps.parts):
            path = self.root.joinpath(*steps.parts)
            if path != self.root and real_path(path).is_relative_to(self.root):
                return path
        raise NtmdocsError(
            tr("{name}: chỉ mở được tệp trong thư mục {root}", name=name, root=self.root)
        )

    def listed(self) -> list[Listed]:
        """The plans, documents and workbooks of the folder, plans one folder below too."""
        return sorted(self._files())

    def _files(self) -> Iterator[Listed]:
        for path in (*self.root.iterdir(), *self.root.glob("*/*.y*ml")):
            name = path.relative_to(self.root).as_posix()
            is_hidden = name.startswith(_HIDDEN)
            if not is_hidden and path.is_file() and (kind := self._kind(path)):
                yield Listed(name, kind)
        for path in self.root.glob(f"{TO_SIGN}/*/*.docx"):
            if path.name != PROOF_SHEET and not path.name.startswith(_HIDDEN):
                yield Listed(path.relative_to(self.root).as_posix(), "issued")

    def _kind(self, path: Path) -> str:
        suffix = path.suffix.lower()
        if suffix in PLAN_SUFFIXES:
            return "plan" if _PLAN.search(self._head(path)) else ""
        return _KINDS.get(suffix, "")

    def _head(self, path: Path) -> bytes:
        try:
            return read_at_most(path, MAX_BYTES) or b""
        except (OSError, ValueError):  # it is not offered then; whoever asks for it is told why
            return b""

    def content(self, name: str) -> bytes:
        """The bytes of a file; NtmdocsError, with the reason, where it cannot be read."""
        path = self.path(name)
        try:
            content = read_at_most(path, _LARGEST)
        except (OSError, ValueError) as error:
            raise NtmdocsError(f"{name}: {why_unread(error)}") from None
        if content is None:
            raise NtmdocsError(
                tr(
                    "{name}: tệp lớn quá {largest} MB; chọn tệp nhỏ hơn",
                    name=name,
                    largest=_LARGEST // 1000000,
                )
            )
        return content

    def text(self, name: str) -> str:
        """The text of a plan's file, its line ends as `\\n`."""
        self._refuse_no_plan(name)
        try:
            text = self.content(name).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise NtmdocsError(
                tr("{name}: tệp không phải UTF-8; lưu lại bằng UTF-8", name=name)
            ) from None
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def save(self, name: str, text: str, base: str | None) -> None:
        """Write a plan's text over what had this fingerprint; None where no file was there.

        Raises ChangedOutside where the file says something else by now.
        """
        self._refuse_no_plan(name)
        path = self.path(name)
        now = self.text(name) if is_there(path) else None
        if now is not None and fingerprint(now) not in (base, fingerprint(text)):
            raise ChangedOutside(name, now)
        if now is not None and b"\r\n" in self.content(name):
            text = text.replace("\n", "\r\n")
        write_whole(path, text.encode())

    def unused(self, name: str) -> str:
        """The name, or the next one that is not taken: `KH.docx`, `KH-2.docx`."""
        path = self.path(name)
        numbers = count(2)
        while path.exists():
            path = path.with_name(f"{Path(name).stem}-{next(numbers)}{Path(name).suffix}")
        return path.relative_to(self.root).as_posix()

    def add(self, name: str, content: bytes) -> str:
        """Put a file that a person brought into the folder, beside what is there; its name."""
        bare = PurePosixPath(name.replace("\\", "/")).name
        if Path(bare).suffix.lower() not in (*_KINDS, *PLAN_SUFFIXES):
            raise NtmdocsError(
                tr("{bare}: chỉ nhận tệp Word, Excel, CSV, chữ thường, YAML, PDF", bare=bare)
            )
        unused = self.unused(_WRONG_NAME.sub("-", bare))
        write_whole(self.path(unused), content)
        return unused

    def _refuse_no_plan(self, name: str) -> None:
        if Path(name).suffix.lower() not in PLAN_SUFFIXES:
            raise NtmdocsError(tr("{name}: không phải tệp kế hoạch (.yaml)", name=name))


def fingerprint(text: str) -> str:
    """What tells two texts apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
