"""Twice the rows, twice the work, whatever the rows repeat."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from ntmdocs import DataError, read_villages
from ntmdocs.model import Village
from store.workbooks import HEADINGS, row, write_csv
from tools.work import calls_in

KNOWN = [Village(id=f"so_{number}", name=f"Số {number}") for number in range(900)]


def a_row(number: int, **cells: Any) -> list[Any]:
    said = {"thon": "Nội", "tieu_chi": "Điện", "viec": "Lắp", "tien": 5, "nguon": "xã"}
    return row(**(said | {name: value.format(number) for name, value in cells.items()}))


SHAPES: dict[str, Callable[[int], list[Any]]] = {
    "villages": lambda number: a_row(number, thon="Số {}"),
    "villages alike without diacritics": lambda number: a_row(
        number, thon="".join("aàảãáạ"[number // 6**place % 6] for place in range(5))
    ),
    "villages that nobody knows": lambda number: a_row(number, thon="Xóm {}"),
    "faulty cells": lambda number: a_row(number, thon="Số {}", tien="nhiều"),
    "criteria": lambda number: a_row(number, tieu_chi="Tiêu chuẩn {}"),
    "tasks": lambda number: a_row(number, viec="Việc {}"),
    "one task by many": lambda number: a_row(number, ai="Người {}"),
    "sources": lambda number: a_row(number, nguon="Nguồn {}"),
    "headings repeated": lambda number: list(HEADINGS) if number % 2 else a_row(number, viec="{}"),
    "notes": lambda number: ["Ghi chú"] if number % 2 else a_row(number, viec="Việc {}"),
}


@pytest.mark.parametrize("is_known", [False, True])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_work_grows_as_the_rows_do(tmp_path: Path, shape: str, is_known: bool) -> None:
    def work(first: int, count: int) -> int:
        numbers = range(first, first + count)  # others each time: what is remembered does not help
        path = write_csv(tmp_path, HEADINGS, *map(SHAPES[shape], numbers))
        known = KNOWN[first : first + count] if is_known else []

        def read() -> None:
            with suppress(DataError):
                read_villages(path, known)

        return calls_in(read)

    work(500, 10)  # what is made once
    assert work(600, 300) < 2.5 * work(0, 150)
