"""XLSX → Tables: the visible sheets, each value as the text that a person sees."""

import datetime
import io
import re
import warnings
from bisect import bisect_left, bisect_right
from decimal import Decimal
from pathlib import Path
from typing import Any

from ntmdocs.errors import DataError
from ntmdocs.given import Content
from ntmdocs.sources.files import read_bytes, refusal
from ntmdocs.sources.table.rows import MAX_CELLS, Row, Table, refuse_size
from ntmdocs.sources.table.xlsx_package import check_package, refuse_broken, refuse_old
from ntmdocs.sources.table.xlsx_walk import SheetFacts

__all__ = ["read_xlsx"]

_MAX_BYTES = 20 * 1024 * 1024
_MACRO = "tệp {suffix} có thể chứa macro; mở bằng Excel, lưu lại dạng .xlsx"
_ALL_HIDDEN = "mọi trang tính đều đang ẩn; mở bằng Excel, bỏ ẩn (Unhide) trang cần đọc rồi lưu lại"
_UNCALCULATED = (
    "công thức chưa có kết quả; mở bằng Excel, lưu lại, hoặc gõ giá trị thay cho công thức"
)
_OTHERS = (".xls", ".xlsm", ".xltm", ".xlsb")
_FAILED = "công thức báo lỗi {value}; sửa công thức, hoặc gõ giá trị thay vào"
_NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')  # parts of a number format that are no code


def read_xlsx(path: Path | Content, name: str) -> list[Table]:
    """The visible sheets; DataError for whatever keeps the workbook from being read."""
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
    return refusal(_MACRO.format(suffix=suffix), name)


def _tables(content: bytes, name: str, facts: dict[str, SheetFacts]) -> list[Table]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets: list[Any] = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not sheets:
        raise refusal(_ALL_HIDDEN, name) if book.worksheets else refuse_broken(name)
    try:
        return [
            Table(name, _rows(sheet, facts[sheet._worksheet_path], name), sheet.title)
            for sheet in sheets
        ]
    finally:
        book.close()


def _rows(sheet: Any, facts: SheetFacts, name: str) -> tuple[Row, ...]:
    """The rows with something in them, merged cells filled from their first."""
    if not facts.last_row:
        return ()
    texts: dict[int, list[str]] = {}
    faults: dict[int, dict[int, str]] = {}
    sheet.reset_dimensions()  # what the file says of its size need not be so
    cells = sheet.iter_rows(max_row=facts.last_row, max_col=facts.last_column)
    for number, row in enumerate(cells, 1):
        values = [_shown(cell) for cell in row]
        wrong = _faults(number, row, facts)
        if any(values) or wrong:
            texts[number] = values
            faults[number] = wrong
    _fill_merged(texts, faults, facts, name)
    return tuple(
        Row(number, tuple(values), faults[number]) for number, values in sorted(texts.items())
    )


def _faults(number: int, row: tuple[Any, ...], facts: SheetFacts) -> dict[int, str]:
    wrong = {
        index: _FAILED.format(value=cell.value)
        for index, cell in enumerate(row)
        if cell.value is not None and cell.data_type == "e"
    }
    uncalculated = facts.uncalculated.get(number, ())
    return wrong | {column - 1: _UNCALCULATED for column in uncalculated}


def _fill_merged(
    texts: dict[int, list[str]],
    faults: dict[int, dict[int, str]],
    facts: SheetFacts,
    name: str,
) -> None:
    numbers = sorted(texts)
    filled = 0
    for left, top, right, bottom in facts.merges:
        value = texts[top][left - 1] if top in texts and left <= len(texts[top]) else ""
        fault = faults.get(top, {}).get(left - 1)
        if not value and not fault:
            continue
        right = min(right, facts.last_column)
        for number in numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]:
            filled += right - left + 1
            if filled > MAX_CELLS:
                raise refuse_size(name)
            texts[number][left - 1 : right] = [value] * (right - left + 1)
            if fault:
                faults[number].update(dict.fromkeys(range(left - 1, right), fault))


def _shown(cell: Any) -> str:
    """What stands in a cell, as a Vietnamese reader of the sheet would type it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, cell.number_format)
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    return str(value)


def _date(value: datetime.datetime | datetime.date, number_format: str) -> str:
    codes = _NOT_SHOWN.sub("", number_format.lower())
    if "d" not in codes and "m" in codes and "y" in codes:
        return f"{value.month:02}/{value.year}"
    day = f"{value.day:02}/{value.month:02}/{value.year}"
    if isinstance(value, datetime.datetime) and "h" in codes and value.time() != datetime.time():
        return f"{day} {value:%H:%M}"
    return day


def _number(value: float, number_format: str) -> str:
    """Without `.0`, with the decimal comma, and with the fifteen digits that Excel knows."""
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    percent = "%" in _NOT_SHOWN.sub("", number_format)
    written = f"{number * 100 if percent else number:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.replace(".", ",") + ("%" if percent else "")
