"""A place in a plan is a line of its file."""

from pathlib import Path

from ntmdocs import DataError, Problem
from ntmdocs.store import at_lines, file_lines
from ntmdocs.store.filling import read_filled

PLAN = """\
header:
  issued_on: 05/03/2024
sections:
  - kind: purpose
    content:
      - >-
        Giữ sạch đường làng.
      - Xong trong tháng 9/2024.
  - kind: implementation
    content:
      - {items: [Làm ngay, Làm trong năm 2024]}
"""


def test_a_place_in_the_plan_is_a_line_of_its_file(tmp_path: Path) -> None:
    """Fields that the file's short forms skip lead to what holds them; so does what is missing."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    places = ["header.issued_on", "sections.0.content.1", "sections.1.content.0.items.1.text"]
    assert file_lines(path, places) == [f"{path}:{line}" for line in (2, 8, 11)]
    assert file_lines(path, ["header.place", "annexes.3.title"]) == [f"{path}:2", f"{path}:1"]
    assert file_lines(path, [""]) == [str(path)]  # about the whole file


def test_a_file_that_was_read_before_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    read = read_filled(path).source
    path.unlink()
    assert file_lines(read, ["header.issued_on", ""]) == [f"{path}:2", str(path)]


def test_what_has_a_file_already_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    in_table = Problem("thiếu", file="a.xlsx", cell="A!B2")
    error = DataError([in_table, Problem("sai", path="header.issued_on")])
    placed = at_lines(error, path).problems
    assert [problem.place for problem in placed] == ["a.xlsx: A!B2", f"{path}:2:14"]
