"""Tables of villages as people keep them: a workbook or a CSV file from rows of plain values."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ntmdocs import DataError, Problem, read_villages
from ntmdocs.model import Village
from store.planted import assert_readable

__all__ = [
    "HEADINGS",
    "names_in",
    "noted",
    "one",
    "problems_of",
    "row",
    "sums_in",
    "told",
    "write_csv",
    "write_xlsx",
]

HEADINGS = (
    *("Thôn", "Tiêu chí", "Đánh giá", "Nội dung còn thiếu", "Công việc", "Người thực hiện"),
    *("Hoàn thành", "Kinh phí (triệu đồng)", "Nguồn vốn"),
)
_SHORT = ("thon", "tieu_chi", "danh_gia", "thieu", "viec", "ai", "xong", "tien", "nguon")


def row(**cells: Any) -> list[Any]:
    """A row under HEADINGS; what is not said is blank, a criterion is unmet."""
    assert set(cells) <= set(_SHORT)
    if "tieu_chi" in cells:
        cells.setdefault("danh_gia", "Chưa đạt")
    return [cells.get(name) for name in _SHORT]


def write_xlsx(
    folder: Path, *rows: Sequence[Any], name: str = "villages.xlsx", merge: Iterable[str] = ()
) -> Path:
    """A workbook whose one sheet, `Tình trạng`, has these rows."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tình trạng"
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            cell.value = value
            if isinstance(value, str) and not value.startswith("=SUM"):
                cell.data_type = "s"
    for cells in merge:
        sheet.merge_cells(cells)
    path = folder / name
    book.save(path)
    return path


def write_csv(
    folder: Path, *rows: Sequence[Any], delimiter: str = ";", encoding: str = "utf-8-sig"
) -> Path:
    """The same as text."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path = folder / "villages.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def one(path: Path, known: Sequence[Village] = ()) -> Village:
    """The one village of a table."""
    (village,) = read_villages(path, known).villages
    return village


def names_in(path: Path) -> list[str]:
    """The names of the villages of a table."""
    return [village.full_name for village in read_villages(path).villages]


def sums_in(path: Path) -> list[tuple[str, int]]:
    """(task, đồng) of all villages of a table."""
    return [
        (str(task.what), task.cost_vnd)
        for village in read_villages(path).villages
        for state in village.unmet
        for task in state.tasks
    ]


def noted(path: Path, known: Sequence[Village] = ()) -> list[tuple[str, str, str]]:
    """(rule, place without the file, message) of each note; each a sentence a clerk can read."""
    notes = read_villages(path, known).notes
    for note in notes:
        assert_readable(note.message)
        assert note.place.startswith(str(path))
    return [
        (note.rule, note.place.removeprefix(str(path)).strip(": "), note.message) for note in notes
    ]


def problems_of(path: Path, known: Sequence[Village] = ()) -> tuple[Problem, ...]:
    """What is told of a table; each sentence is one a clerk can read, each told once."""
    with pytest.raises(DataError) as caught:
        read_villages(path, known)
    problems = caught.value.problems
    assert problems
    assert len(set(problems)) == len(problems)
    for problem in problems:
        assert problem.file == str(path)
        assert_readable(problem.message)
    return problems


def told(path: Path, known: Sequence[Village] = ()) -> list[tuple[str, str]]:
    """(cell, message) of each problem."""
    return [(problem.cell, problem.message) for problem in problems_of(path, known)]
