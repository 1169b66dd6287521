"""XLSX → Tables: the sheets, each value as the text that a person sees."""

import datetime
import io
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ntmdocs.errors import DataError
from ntmdocs.given import Content
from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.sources.files import read_bytes, refusal
from ntmdocs.sources.table.number_format import Shown, is_unseen_text, shown_date, shown_number
from ntmdocs.sources.table.rows import MAX_CELLS, Row, Table, column_letters, refuse_size
from ntmdocs.sources.table.xlsx_package import check_package, refuse_broken, refuse_old
from ntmdocs.sources.table.xlsx_walk import SheetFacts

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
_ESCAPED = regex("_x([0-9A-Fa-f]{4})_")  # how a workbook writes a character XML cannot hold
_STRUCK = msgids("bị gạch ngang")
_UNSEEN = msgids("không hiện trên màn hình vì định dạng số")
_COMMENTED = msgids('có nhận xét "{comment}"')
_LONGEST = 60  # characters of a comment
_BLANK = Shown("")


def read_xlsx(path: Path | Content, name: str) -> list[Table]:
    """Its sheets, also hidden ones; DataError for whatever keeps the workbook from being read."""
    if isinstance(path, Path) and path.suffix.lower() in _OTHERS:
        raise _refuse_other(path, name)
    content = read_bytes(path, name, (".csv", ".xlsx"), _MAX_BYTES)
    try:
        facts = check_package(content, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that openpyxl leaves out
            return _tables(content, name, facts)
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


def _tables(content: bytes, name: str, facts: dict[str, SheetFacts]) -> list[Table]:
    from openpyxl import load_workbook

    book = load_workbook(
        io.BytesIO(content), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    sheets: list[Any] = list(book.worksheets)
    if not any(sheet.sheet_state == "visible" for sheet in sheets):
        raise refusal(tr(_ALL_HIDDEN), name) if sheets else refuse_broken(name)
    try:
        return [_table(sheet, facts[sheet._worksheet_path], name) for sheet in sheets]
    finally:
        book.close()


def _table(sheet: Any, facts: SheetFacts, name: str) -> Table:
    hidden = frozenset(
        column - 1
        for first, last in facts.hidden_columns
        for column in range(first, min(last, facts.last_column) + 1)
    )
    rows = _Rows(sheet, facts, name).rows if facts.last_row else ()
    return Table(name, rows, sheet.title, hidden, sheet.sheet_state != "visible")


class _Rows:
    """The rows of a sheet with something in them, merged cells filled from their first."""

    def __init__(self, sheet: Any, facts: SheetFacts, name: str) -> None:
        self.facts, self.name = facts, name
        self.cells: dict[int, list[Shown]] = {}
        self.faults: dict[int, dict[int, str]] = {}
        self.merged: dict[int, dict[int, str]] = {}
        self.marks: dict[int, dict[int, str]] = {}
        sheet.reset_dimensions()  # what the file says of its size need not be so
        cells = sheet.iter_rows(max_row=facts.last_row, max_col=facts.last_column)
        for number, row in enumerate(cells, 1):
            values = [_shown(cell) for cell in row]
            wrong = _faults(number, row, facts)
            if wrong or any(value.text for value in values):
                self.cells[number], self.faults[number] = values, wrong
                self.marks[number] = dict(self._marks(number, row, values))
        self._fill_merged()

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._row(number) for number in sorted(self.cells))

    def _row(self, number: int) -> Row:
        cells = self.cells[number]
        return Row(
            number,
            tuple(cell.text for cell in cells),
            self.faults[number],
            self.merged.get(number, {}),
            {column: cell.rounded for column, cell in enumerate(cells) if cell.rounded},
            frozenset(column for column, cell in enumerate(cells) if cell.is_scaled),
            self.marks[number],
            number in self.facts.hidden_rows,
        )

    def _marks(
        self, number: int, row: tuple[Any, ...], values: list[Shown]
    ) -> Iterator[tuple[int, str]]:
        """What a reader of the sheet sees of a cell, or does not see, beside its value."""
        comments = self.facts.comments.get(number, {})
        for column, (cell, value) in enumerate(zip(row, values, strict=True)):
            if value is _BLANK and column + 1 not in comments:
                continue
            comment = " ".join(comments.get(column + 1, "").split())
            marks = (
                tr(_STRUCK) if value.text and _is_struck(cell) else "",
                tr(_UNSEEN) if value.is_unseen else "",
                tr(_COMMENTED, comment=comment[:_LONGEST]) if comment else "",
            )
            if any(marks):
                yield column, ", ".join(filter(None, marks))

    def _fill_merged(self) -> None:
        numbers = sorted(self.cells)
        filled = 0
        for left, top, right, bottom in self.facts.merges:
            first = self.cells.get(top, [])
            value = first[left - 1] if left <= len(first) else _BLANK
            fault = self.faults.get(top, {}).get(left - 1)
            if not value.text and not fault:
                continue
            place = f"{column_letters(left - 1)}{top}:{column_letters(right - 1)}{bottom}"
            right = min(right, self.facts.last_column)
            columns = range(left - 1, right)
            for number in numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]:
                filled += len(columns)
                if filled > MAX_CELLS:
                    raise refuse_size(self.name)
                self.cells[number][left - 1 : right] = [value] * len(columns)
                self.merged.setdefault(number, {}).update(dict.fromkeys(columns, place))
                if fault:
                    self.faults[number].update(dict.fromkeys(columns, fault))


def _faults(number: int, row: tuple[Any, ...], facts: SheetFacts) -> dict[int, str]:
    wrong = {
        index: tr(_FAILED, value=cell.value)
        for index, cell in enumerate(row)
        if cell.value is not None and cell.data_type == "e"
    }
    uncalculated = facts.uncalculated.get(number, ())
    return wrong | {column - 1: tr(_UNCALCULATED) for column in uncalculated}


def _shown(cell: Any) -> Shown:
    """What stands in a cell, as a Vietnamese reader of the sheet would type it."""
    value = cell.value
    if value is None:
        return _BLANK
    if isinstance(value, bool):
        return Shown("TRUE" if value else "FALSE")
    if isinstance(value, datetime.datetime | datetime.date):
        return Shown(shown_date(value, cell.number_format))
    if isinstance(value, datetime.time):
        return Shown(f"{value:%H:%M}")
    if isinstance(value, int | float):
        return shown_number(value, cell.number_format)
    text = str(value)
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return Shown(text, is_unseen=is_unseen_text(cell.number_format))


def _is_struck(cell: Any) -> bool:
    """Whether a line goes through the cell, or through a part of its text."""
    if isinstance(cell.value, list):  # texts, and parts with a font of their own
        return any(part.font.strike for part in cell.value if not isinstance(part, str))
    book = cell.parent.parent
    return bool(book._fonts[book._cell_styles[cell._style_id].fontId].strike)
