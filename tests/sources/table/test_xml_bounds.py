"""Small workbooks that would cost hundreds of megabytes or minutes are refused as they are met."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmdocs.sources import read_tables
from ntmdocs.sources.table.rows import MAX_CHARACTERS, Row, Table, within_bounds
from ntmdocs.sources.table.xml_bounds import MAX_WORK
from sources.table.test_tables_refused import SHEET, assert_refused, parts, with_sheet, written
from tools.work import peak_bytes_in

TOO_MUCH = "quá nhiều ô, chữ hoặc định dạng"
ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def with_styles(path: Path, count: int) -> Path:
    styles = b"<styleSheet>" + b"<xf/>" * count + b"</styleSheet>"
    return written(path, parts() | {"xl/other.xml": styles})


def assert_read(path: Path) -> None:
    assert read_tables(path)[0].rows[0][0] in ("1", "Thôn")


def test_styles_without_end(tmp_path: Path) -> None:
    path = with_styles(tmp_path / "a.xlsx", MAX_WORK // 10)
    assert path.stat().st_size < 20_000
    assert_refused(path, TOO_MUCH)


def test_as_many_styles_as_excel_can_have_are_read(tmp_path: Path) -> None:
    assert_read(with_styles(tmp_path / "a.xlsx", 65_490))


@pytest.mark.at_full_size
def test_strings_without_end(tmp_path: Path) -> None:
    strings = b"<sst>" + b"<si><t/></si>" * (MAX_WORK // 2) + b"</sst>"
    assert_refused(written(tmp_path / "a.xlsx", parts() | {"xl/s.bin": strings}), TOO_MUCH)


@pytest.mark.at_full_size
def test_cells_without_end_though_they_are_blank(tmp_path: Path) -> None:
    rows = f"<row>{'<c/>' * 200}</row>" * (MAX_WORK // 200)
    assert_refused(with_sheet(tmp_path / "a.xlsx", rows), TOO_MUCH)


def test_all_parts_count_together(tmp_path: Path) -> None:
    half = b"<a>" + b"<b/>" * (MAX_WORK // 20) + b"</a>"
    assert_read(written(tmp_path / "a.xlsx", parts() | {"xl/a.xml": half}))
    both = {"xl/a.xml": half, "xl/b.xml": half}
    assert_refused(written(tmp_path / "b.xlsx", parts() | both), TOO_MUCH)


@pytest.mark.parametrize(("depth", "is_read"), [(90, True), (150, False), (1_000_000, False)])
def test_elements_in_elements(tmp_path: Path, depth: int, is_read: bool) -> None:
    path = with_sheet(tmp_path / "a.xlsx", ROW, "<a>" * depth + "</a>" * depth)
    if is_read:
        assert_read(path)
    else:
        assert_refused(path, TOO_MUCH)


LONG = 1_200_000


def many_attributes(count: int) -> str:
    return "<a " + " ".join(f"b{number}=''" for number in range(count)) + "/>"


@pytest.mark.parametrize(
    "after",
    [
        f"<!--{' ' * LONG}-->",
        f"<!--{' ' * 1_050_000}-->",  # ends in the piece in which it becomes too long
        f"<a></a{' ' * 1_050_000}>",
        f"<?a {' ' * LONG}?>",
        f"<a {' ' * LONG}/>",
        f'<a b="{"x" * LONG}"/>',
        many_attributes(LONG // 8),
    ],
)
def test_one_tag_or_comment_without_end(tmp_path: Path, after: str) -> None:
    """Read in pieces, it would be read again with every piece."""
    assert_refused(with_sheet(tmp_path / "a.xlsx", ROW, after), TOO_MUCH)
    assert_read(with_sheet(tmp_path / "b.xlsx", ROW, f"<!--{' ' * (LONG // 2)}-->"))


def test_long_tags_in_a_row_are_each_measured_alone(tmp_path: Path) -> None:
    """As a drawing has them that holds two pictures."""
    picture = f'<a b="{"x" * (LONG // 2)}"/>'
    assert_read(with_sheet(tmp_path / "a.xlsx", ROW, picture * 2))


@pytest.mark.at_full_size
def test_comments_without_end(tmp_path: Path) -> None:
    path = with_sheet(tmp_path / "a.xlsx", ROW, "<!---->" * (MAX_WORK + 1))
    assert_refused(path, TOO_MUCH)


def test_a_text_without_end(tmp_path: Path) -> None:
    cell = '<row><c t="inlineStr"><is><t>{}</t></is></c></row>'
    assert_refused(with_sheet(tmp_path / "a.xlsx", cell.format("a" * 1_000_001)), TOO_MUCH)
    (table,) = read_tables(with_sheet(tmp_path / "b.xlsx", cell.format("a" * 32_767)))
    assert len(table.rows[0][0]) == 32_767  # the longest that Excel takes


def test_one_long_text_in_very_many_cells() -> None:
    rows = tuple(Row(number, ("a" * 1000,) * 200) for number in range(MAX_CHARACTERS // 200_000))
    table = Table("a.xlsx", rows, "Tình trạng")
    assert within_bounds([table], "a.xlsx") == [table]
    with pytest.raises(Exception, match="bảng quá lớn"):
        within_bounds([table, Table("a.xlsx", (Row(1, ("a",)),), "B")], "a.xlsx")


def test_what_is_refused_is_not_kept_first(tmp_path: Path) -> None:
    sheet = f"<worksheet>{many_attributes(1_000_000)}</worksheet>".encode()
    path = written(tmp_path / "a.xlsx", parts() | {SHEET: sheet})
    assert peak_bytes_in(lambda: assert_refused(path, TOO_MUCH)) < 3 * len(sheet)
