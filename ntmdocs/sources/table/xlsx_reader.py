"""XLSX → Tables: the sheets, each value as the text that a person sees."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ntmdocs.errors import DataError
from ntmdocs.given import Content
from ntmdocs.language import msgids, tr
from ntmdocs.sources.files import read_bytes, refusal
from ntmdocs.sources.table.number_format import PLAIN, Look
from ntmdocs.sources.table.rows import MAX_CELLS, Row, Table, column_letters, refuse_size
from ntmdocs.sources.table.xlsx_book import open_book
from ntmdocs.sources.table.xlsx_cells import Cells
from ntmdocs.sources.table.xlsx_package import Parts, check_package, refuse_broken, refuse_old
from ntmdocs.sources.table.xlsx_sheet import Sheet, SpelledCell
from ntmdocs.sources.table.xlsx_text import SharedStrings

__all__ = ["read_xlsx"]

_MAX_BYTES = 20 * 1024 * 1024
_MACRO = msgids("tệp {suffix} có thể chứa macro; mở bằng Excel, lưu lại dạng .xlsx")
_ALL_HIDDEN = msgids(
    "mọi trang tính đều đang ẩn; mở bằng Excel, bỏ ẩn (Unhide) trang cần đọc rồi lưu lại"
)
_UNCALCULATED = msgids(
    "công thức chưa có kết quả; mở bằng Excel, lưu lại, hoặc gõ giá trị thay cho công thức"
)
_OTHERS = (".xls", ".xlsm", ".xltm", ".xlsb")
_FAILED = msgids("công thức báo lỗi {value}; sửa công thức, hoặc gõ giá trị thay vào")
_STRUCK = msgids("bị gạch ngang")
_UNSEEN = msgids("không hiện trên màn hình vì định dạng số")
_COMMENTED = msgids('có nhận xét "{comment}"')
_LONGEST = 60  # characters of a comment


def read_xlsx(path: Path | Content, name: str) -> list[Table]:
    """Its sheets, also hidden ones; DataError for whatever keeps the workbook from being read."""
    if isinstance(path, Path) and path.suffix.lower() in _OTHERS:
        raise _refuse_other(path, name)
    content = read_bytes(path, name, (".csv", ".xlsx"), _MAX_BYTES)
    try:
        return _tables(content, name, check_package(content, name))
    except DataError:
        raise
    except Exception:  # noqa: BLE001  (openpyxl raises whatever a broken part leads to)
        raise refuse_broken(name) from None


def _refuse_other(path: Path, name: str) -> DataError:
    """The error for a kind of workbook that is not read."""
    suffix = path.suffix.lower()
    content = read_bytes(path, name, (suffix,), _MAX_BYTES)
    if suffix == ".xls":
        return refuse_old(content, name)
    return refusal(tr(_MACRO, suffix=suffix), name)


def _tables(content: bytes, name: str, parts: Parts) -> list[Table]:
    book = open_book(content)
    if not any(sheet.is_visible for sheet in book.sheets):
        raise refusal(tr(_ALL_HIDDEN), name) if book.sheets else refuse_broken(name)
    strings = parts.strings[book.strings] if book.strings else SharedStrings()
    cells = Cells(book.styles, strings)
    named = dict.fromkeys(sheet.part for sheet in book.sheets)  # each once, though listed twice
    rows = {part: _Rows(parts.sheets[part], cells, name).rows for part in named}
    return [
        Table(name, rows[part], title, _hidden_columns(parts.sheets[part]), not is_visible)
        for title, part, is_visible in book.sheets
    ]


def _hidden_columns(sheet: Sheet) -> frozenset[int]:
    return frozenset(
        column - 1
        for first, last in sheet.hidden_columns
        for column in range(first, min(last, sheet.last_column) + 1)
    )


class _Rows:
    """The rows of a sheet with something in them, merged cells filled from their first."""

    def __init__(self, sheet: Sheet, cells: Cells, name: str) -> None:
        self.sheet, self.name = sheet, name
        self.texts: dict[int, list[str]] = {}
        self.looks: dict[int, dict[int, Look]] = {}
        """Of rows in which not all cells are plain."""
        self.faults: dict[int, dict[int, str]] = {}
        self.merged: dict[int, dict[int, str]] = {}
        self.marks: dict[int, Mapping[int, str]] = {}
        for number in sorted({*sheet.rows, *sheet.uncalculated}):
            spelled = sheet.rows.pop(number, ())  # a row is kept in one form only: it takes room
            if number <= sheet.last_row:
                self._read(number, spelled, cells)
        self._fill_merged()

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._row(number) for number in sorted(self.texts))

    def _row(self, number: int) -> Row:
        looks = self.looks.get(number, {})
        return Row(
            number,
            tuple(self.texts[number]),
            self.faults[number],
            self.merged.get(number, {}),
            {column: look.rounded for column, look in looks.items() if look.rounded},
            frozenset([column for column, look in looks.items() if look.is_scaled]),
            self.marks.get(number, {}),
            number in self.sheet.hidden_rows,
        )

    def _read(self, number: int, spelled: Sequence[SpelledCell], cells: Cells) -> None:
        texts = [""] * self.sheet.last_column
        looks: dict[int, Look] = {}
        failed: dict[int, str] = {}
        for cell in spelled:
            if (at := cell[0] - 1) < len(texts):
                texts[at], look = cells.read(cell)
                if look is not PLAIN or at in looks:  # of two cells in one place the last is seen
                    looks[at] = look
                if look.error:
                    failed[at] = tr(_FAILED, value=look.error)
        for column in self.sheet.uncalculated.get(number, ()):
            failed[column - 1] = tr(_UNCALCULATED)
        if failed or any(texts):
            self.texts[number], self.faults[number] = texts, failed
            if looks:
                self.looks[number] = looks
            if looks or number in self.sheet.comments:
                self.marks[number] = dict(self._marks(number, texts, looks))

    def _marks(
        self, number: int, texts: Sequence[str], looks: Mapping[int, Look]
    ) -> Iterator[tuple[int, str]]:
        """What a reader of the sheet sees of a cell, or does not see, beside its value."""
        comments = self.sheet.comments.get(number, {})
        unseen = {at for at, look in looks.items() if look.is_unseen}
        struck = {at for at, look in looks.items() if look.is_struck and texts[at]}
        commented = {column - 1 for column in comments if column <= len(texts)}
        for at in sorted(unseen.union(struck, commented)):
            comment = " ".join(comments.get(at + 1, "").split())
            marks = (
                tr(_STRUCK) if at in struck else "",
                tr(_UNSEEN) if at in unseen else "",
                tr(_COMMENTED, comment=comment[:_LONGEST]) if comment else "",
            )
            if any(marks):
                yield at, ", ".join(filter(None, marks))

    def _fill_merged(self) -> None:
        numbers = sorted(self.texts)
        filled = 0
        for left, top, right, bottom in self.sheet.merges:
            first = self.texts.get(top, [])
            text = first[left - 1] if left <= len(first) else ""
            look = self.looks.get(top, {}).get(left - 1, PLAIN)
            fault = self.faults.get(top, {}).get(left - 1)
            if not text and not fault:
                continue
            place = f"{column_letters(left - 1)}{top}:{column_letters(right - 1)}{bottom}"
            right = min(right, self.sheet.last_column)
            columns = range(left - 1, right)
            for number in numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]:
                filled += len(columns)
                if filled > MAX_CELLS:
                    raise refuse_size(self.name)
                self.texts[number][left - 1 : right] = [text] * len(columns)
                if look is not PLAIN or number in self.looks:
                    self.looks.setdefault(number, {}).update(dict.fromkeys(columns, look))
                self.merged.setdefault(number, {}).update(dict.fromkeys(columns, place))
                if fault:
                    self.faults[number].update(dict.fromkeys(columns, fault))
