"""What is refused of a workbook before anything interprets it, and what openpyxl does not tell.

Declarations of entities are refused unseen: every encoding that expat reads spells them in one of
the three ways that are looked for. Then a first walk over the XML with expat: sizes are bounded, of
each sheet the merged ranges and the formulas that were never calculated are noted.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from ntmdocs.errors import DataError
from ntmdocs.sources.files import refusal
from ntmdocs.sources.table.rows import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, refuse_size
from ntmdocs.word.zip_refusals import OLD_OFFICE, Refusal, ZipRefused, opened_zip, part_of

__all__ = ["SheetFacts", "check_package", "refuse_broken"]

_MAX_UNPACKED = 150_000_000  # of all parts together: a ZIP bomb is larger
_MAX_PARTS = 2_000
_MAX_EXCEL_ROW = 1_048_576
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")

_ENCRYPTED = "tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx"
_OLD = "tệp .xls kiểu cũ; mở bằng Excel, lưu lại dạng .xlsx"
_MACRO = "tệp có macro; mở bằng Excel, lưu lại dạng .xlsx (không macro)"
_NO_WORKBOOK = "không phải sổ tính .xlsx, hoặc tệp đã hỏng; mở bằng Excel, lưu lại dạng .xlsx"
_UNSAFE = "tệp có phần trùng tên hoặc tên phần không an toàn; không mở"
_REFUSALS = {
    Refusal.BROKEN: _NO_WORKBOOK,
    Refusal.TOO_LARGE: "nội dung nén quá lớn; không mở",
    Refusal.ENCRYPTED: _ENCRYPTED,
    Refusal.SAME_NAME: _UNSAFE,
    Refusal.UNSAFE_NAME: _UNSAFE,
}
_ENTITIES = 'phần "{part}" có khai báo DOCTYPE; không mở'

Merge = tuple[int, int, int, int]


@dataclass
class SheetFacts:
    """Of one sheet: what is merged (first column and row, last ones), what has no value."""

    merges: list[Merge] = field(default_factory=list)
    uncalculated: dict[int, list[int]] = field(default_factory=dict)
    """By row, the columns (from 1) of formulas that no program has calculated."""
    last_row: int = 0
    last_column: int = 0
    cells: int = 0


def refuse_broken(name: str) -> DataError:
    """The error for what is no workbook."""
    return refusal(_NO_WORKBOOK, name)


def check_package(content: bytes, name: str) -> dict[str, SheetFacts]:
    """What is noted of each sheet, by the name of its part; DataError where the file is refused."""
    if content.startswith(OLD_OFFICE):
        raise refusal(_ENCRYPTED if _ENCRYPTED_PACKAGE in content else _OLD, name)
    try:
        with opened_zip(content, max_parts=_MAX_PARTS, max_bytes=_MAX_UNPACKED) as package:
            _refuse_foreign(package.namelist(), name)
            return dict(_facts_of_sheets(package, name))
    except ZipRefused as refused:
        raise refusal(_REFUSALS[refused.refusal], name) from None
    except expat.ExpatError:
        raise refuse_broken(name) from None


def _refuse_foreign(names: list[str], name: str) -> None:
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise refusal(_MACRO, name)
    if "[Content_Types].xml" not in names or "xl/workbook.bin" in names:
        raise refuse_broken(name)


def _facts_of_sheets(package: zipfile.ZipFile, name: str) -> Iterator[tuple[str, SheetFacts]]:
    for entry in package.infolist():
        part = part_of(package, entry)
        if any(sign in part for sign in _DOCTYPE):
            raise refusal(_ENTITIES.format(part=entry.filename), name)
        if entry.filename.endswith((".xml", ".rels")):
            walk = _Walk(refuse_size(name))
            if walk.is_sheet(part):
                yield entry.filename, walk.facts
        if entry.filename == "[Content_Types].xml" and b"macroEnabled" in part:
            raise refusal(_MACRO, name)


class _NoSheetError(Exception):
    """The part is another kind of XML."""


class _Walk:
    """One part, element by element."""

    def __init__(self, too_large: DataError) -> None:
        self.facts = SheetFacts()
        self.too_large = too_large
        self.depth = self.row = self.column = 0
        self.has_formula = self.has_value = self.in_value = False
        self.kind = ""

    def is_sheet(self, part: bytes) -> bool:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(part, True)
        except _NoSheetError:
            return False
        return True

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        self.depth += 1
        if self.depth == 1 and tag != "worksheet":
            raise _NoSheetError
        if handler := _STARTS.get(tag):
            handler(self, attributes)

    def start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) if number.isdecimal() and len(number) < 9 else self.row + 1
        self.column = 0
        if self.row > _MAX_EXCEL_ROW:
            raise self.too_large

    def start_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self.column, self.row = _column(found[1]), int(found[2])
        else:
            self.column += 1
        self.has_formula = self.has_value = False
        self.kind = attributes.get("t", "")

    def start_formula(self, _: dict[str, str]) -> None:
        self.has_formula = True

    def start_value(self, _: dict[str, str]) -> None:
        self.in_value = True
        self.has_value = self.has_value or self.kind == "str"  # a formula may give no text

    def start_merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if start and end:
            merge = (_column(start[1]), int(start[2]), _column(end[1]), int(end[2]))
            self.facts.merges.append(merge)

    def _text(self, text: str) -> None:
        self.has_value = self.has_value or (self.in_value and bool(text.strip()))

    def _end(self, tag: str) -> None:
        self.depth -= 1
        tag = tag.rpartition(":")[2]
        if tag in ("v", "is"):
            self.in_value = False
        elif tag == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        facts = self.facts
        if not self.has_value and not self.has_formula:
            return
        if not self.has_value:
            facts.uncalculated.setdefault(self.row, []).append(self.column)
        facts.cells += 1
        facts.last_row = max(facts.last_row, self.row)
        facts.last_column = max(facts.last_column, self.column)
        if facts.last_row > MAX_ROWS or facts.last_column > MAX_COLUMNS or facts.cells > MAX_CELLS:
            raise self.too_large


_STARTS: dict[str, Callable[[_Walk, dict[str, str]], None]] = {
    "row": _Walk.start_row,
    "c": _Walk.start_cell,
    "f": _Walk.start_formula,
    "v": _Walk.start_value,
    "is": _Walk.start_value,
    "mergeCell": _Walk.start_merge,
}


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
