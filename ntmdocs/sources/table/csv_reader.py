"""CSV → Table: `;`, `,` or tab, whichever the file was made with."""

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Any

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Content
from ntmdocs.language import msgids, tr
from ntmdocs.sources.files import read_text
from ntmdocs.sources.table.rows import MAX_COLUMNS, MAX_ROWS, Row, Table, refuse_size

__all__ = ["read_csv"]

_MAX_BYTES = 5 * 1024 * 1024
_DELIMITERS = (";", ",", "\t")
_SAMPLE = 200  # rows looked at to tell the delimiter
_TOO_LONG = msgids(
    f"một ô dài quá {csv.field_size_limit()} ký tự; rút ngắn ô đó, hoặc thiếu dấu ngoặc kép đóng"
)
_BROKEN = msgids(
    "dấu ngoặc kép mở mà không khép, hoặc khép rồi còn chữ; "
    "sửa lại dấu ngoặc kép, hoặc mở bằng Excel rồi lưu dạng .xlsx"
)


def read_csv(path: Path | Content, name: str) -> list[Table]:
    """The one table of a text file; its line numbers are those of the file."""
    text = read_text(path, name, (".csv", ".xlsx"), _MAX_BYTES)
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:  # Excel's own way to tell it
        delimiter = first[4]
        rows = _rows(rest, delimiter, name, 1)
    else:
        delimiter = _delimiter(text)
        rows = _rows(text, delimiter, name)
    return [Table(name, tuple(rows), delimiter=delimiter)]


def _delimiter(text: str) -> str:
    """The one that gives most rows of one width: words between commas vary, columns do not."""

    def likeness(delimiter: str) -> int:
        widths: Counter[int] = Counter()
        try:
            for _, row in zip(range(_SAMPLE), _reader(text, delimiter), strict=False):
                widths[len(row)] += 1
        except csv.Error:
            pass  # what could be read of it tells enough
        return max((width * rows for width, rows in widths.items() if width > 1), default=0)

    return max(_DELIMITERS, key=likeness)


def _reader(text: str, delimiter: str) -> Any:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _rows(text: str, delimiter: str, name: str, lines_before: int = 0) -> list[Row]:
    rows: list[Row] = []
    reader = _reader(text, delimiter)
    line = lines_before + 1
    try:
        for values in reader:
            if any(value.strip() for value in values):
                rows.append(Row(line, tuple(values)))
            if len(rows) > MAX_ROWS or len(values) > MAX_COLUMNS:
                raise refuse_size(name)
            line = lines_before + reader.line_num + 1
    except csv.Error as error:
        message = tr(_TOO_LONG) if "field larger" in str(error) else tr(_BROKEN)
        raise DataError([Problem(message, file=name, line=line, column=1)]) from None
    return rows
