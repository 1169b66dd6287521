"""Workbooks that are refused: each says why and what to do, before anything interprets them."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from ntmdocs.errors import DataError, Problem
from ntmdocs.sources import read_tables
from ntmdocs.sources.table.rows import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def parts() -> dict[str, bytes]:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"].value = "Thôn"
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        return {name: package.read(name) for name in package.namelist()}


def written(path: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return path


def with_sheet(path: Path, rows: str, after: str = "") -> Path:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )
    return written(path, parts() | {SHEET: sheet.encode()})


def assert_refused(path: Path, *words: str) -> None:
    with pytest.raises(DataError) as caught:
        read_tables(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.cell, problem.line) == (str(path), "", None)
    for word in words:
        assert word in problem.message, problem


def test_the_workbook_of_these_tests_is_read(tmp_path: Path) -> None:
    (table,) = read_tables(written(tmp_path / "a.xlsx", parts()))
    assert table.rows[0].values == ("Thôn",)


def test_a_missing_file(tmp_path: Path) -> None:
    assert_refused(tmp_path / "a.xlsx", "không tìm thấy tệp")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    assert_refused(tmp_path / "a.xlsx", "thư mục")


@pytest.mark.parametrize("name", ["a.docx", "a.ods", "a"])
def test_another_kind_of_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert_refused(tmp_path / name, ".csv hoặc .xlsx")


@pytest.mark.parametrize("content", [OLE + b"\0" * 600, b"<html><table></table></html>"])
def test_an_old_workbook(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(content)
    assert_refused(tmp_path / "a.xls", ".xls kiểu cũ", "lưu lại dạng .xlsx")


def test_an_old_workbook_by_another_name(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(OLE + b"\0" * 600)
    assert_refused(tmp_path / "a.xlsx", ".xls kiểu cũ")


def test_a_workbook_behind_a_password(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert_refused(tmp_path / "a.xlsx", "mật khẩu")


def test_an_encrypted_zip(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", parts())
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)
    assert_refused(path, "mật khẩu")


@pytest.mark.parametrize("suffix", [".xlsm", ".xltm", ".xlsb"])
def test_a_workbook_that_may_hold_macros(tmp_path: Path, suffix: str) -> None:
    assert_refused(written(tmp_path / f"a{suffix}", parts()), "macro")


def test_a_macro_inside(tmp_path: Path) -> None:
    assert_refused(written(tmp_path / "a.xlsx", parts() | {"xl/vbaProject.bin": b"x"}), "macro")


def test_a_workbook_declared_with_macros(tmp_path: Path) -> None:
    content = parts()
    types = content["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
        b"vnd.ms-excel.sheet.macroEnabled.main",
    )
    assert types != content["[Content_Types].xml"]
    content["[Content_Types].xml"] = types
    assert_refused(written(tmp_path / "a.xlsx", content), "macro")


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts().items():
            package.writestr(name, part)
        with package.open("xl/big.xml", "w", force_zip64=True) as part_file:
            for _ in range(151):
                part_file.write(b" " * 1_000_000)
    assert path.stat().st_size < 1_000_000
    assert_refused(path, "quá lớn")


def test_too_many_parts(tmp_path: Path) -> None:
    many = {f"xl/media/{number}.png": b"" for number in range(2_001)}
    assert_refused(written(tmp_path / "a.xlsx", parts() | many), "quá lớn")


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("encode", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/hidden.bin"])
def test_declarations_of_entities(tmp_path: Path, part: str, encode: str) -> None:
    text = f'<?xml version="1.0"?>{LAUGHS}<worksheet>&b;</worksheet>'
    path = written(tmp_path / "a.xlsx", parts() | {part: text.encode(encode)})
    assert_refused(path, "DOCTYPE", part)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("windows-1258", "DOCTYPE"),
        ("iso-8859-1", "DOCTYPE"),
        ("cp037", "không phải sổ tính"),  # no letter in its ASCII place: expat does not read it
        ("utf-32", "không phải sổ tính"),
        ("utf-7", "DOCTYPE"),
    ],
)
def test_no_encoding_hides_a_declaration(tmp_path: Path, encoding: str, words: str) -> None:
    """A declaration that names another encoding, and what follows in that encoding."""
    head = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    body = f"{LAUGHS}<worksheet>&b;</worksheet>".encode(encoding)
    assert_refused(written(tmp_path / "a.xlsx", parts() | {SHEET: head + body}), words)


def broken(content: dict[str, bytes]) -> dict[str, bytes]:
    return content | {"xl/workbook.xml": b"<workbook><sheets>"}


def without_types(content: dict[str, bytes]) -> dict[str, bytes]:
    return {name: part for name, part in content.items() if name != "[Content_Types].xml"}


def without_sheet(content: dict[str, bytes]) -> dict[str, bytes]:
    return {name: part for name, part in content.items() if name != SHEET}


def half_a_sheet(content: dict[str, bytes]) -> dict[str, bytes]:
    return content | {SHEET: content[SHEET][:-20]}


def no_xml(content: dict[str, bytes]) -> dict[str, bytes]:
    return content | {"xl/sharedStrings.xml": b"x"}


@pytest.mark.parametrize("spoil", [broken, without_types, without_sheet, half_a_sheet, no_xml])
def test_a_zip_that_is_no_workbook(
    tmp_path: Path, spoil: Callable[[dict[str, bytes]], dict[str, bytes]]
) -> None:
    assert_refused(written(tmp_path / "a.xlsx", spoil(parts())), "không phải sổ tính .xlsx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"abc" * 100])
def test_a_file_that_is_no_zip(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert_refused(tmp_path / "a.xlsx", "không phải sổ tính .xlsx")


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    assert_refused(written(tmp_path / "a.xlsx", parts() | {SHEET.upper(): b""}), "trùng tên")


def test_a_part_outside_the_package(tmp_path: Path) -> None:
    assert_refused(written(tmp_path / "a.xlsx", parts() | {"../x.xml": b""}), "không an toàn")


@pytest.mark.parametrize("encoding", ["foo", "base64", "x" * 300])
def test_an_encoding_that_there_is_not(tmp_path: Path, encoding: str) -> None:
    sheet = f'<?xml version="1.0" encoding="{encoding}"?><worksheet/>'.encode()
    assert_refused(written(tmp_path / "a.xlsx", parts() | {SHEET: sheet}), "không phải sổ tính")


def test_a_word_file_by_another_name(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", {"[Content_Types].xml": b"<a/>", "word/document.xml": b""})
    assert_refused(path, "tệp Word (.docx) mang đuôi .xlsx")


def test_a_workbook_in_the_strict_spelling_says_how_to_save_it(tmp_path: Path) -> None:
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        for name, part in parts().items()
    }
    assert_refused(written(tmp_path / "a.xlsx", strict), "Strict Open XML", "Excel Workbook")


def test_a_workbook_with_all_sheets_hidden(tmp_path: Path) -> None:
    content = parts()
    content["xl/workbook.xml"] = content["xl/workbook.xml"].replace(b'"visible"', b'"hidden"')
    assert b'"hidden"' in content["xl/workbook.xml"]
    assert_refused(written(tmp_path / "a.xlsx", content), "đang ẩn", "bỏ ẩn")


def read_or_told(path: Path) -> None:
    """What is wrong is told with the file's name, and nothing but DataError comes out."""
    told: tuple[Problem, ...] = ()
    try:
        assert read_tables(path)
    except DataError as error:
        told = error.problems or (Problem(""),)
    assert all(problem.file == str(path) and problem.message for problem in told)


@pytest.mark.parametrize("start", range(0, 320, 20))
def test_damaged_bytes_never_crash_the_reading(tmp_path: Path, start: int) -> None:
    good = written(tmp_path / "good.xlsx", parts()).read_bytes()
    for seed in range(start, start + 20):
        chance = random.Random(seed)
        content = bytearray(good)
        for _ in range(chance.randint(1, 10)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if seed % 5 == 0:
            del content[chance.randrange(len(content)) :]
        (tmp_path / "a.xlsx").write_bytes(content)
        read_or_told(tmp_path / "a.xlsx")


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_damage_inside_a_part_never_crashes_the_reading(tmp_path: Path, start: int) -> None:
    """The ZIP is whole; the XML in it is not."""
    for seed in range(start, start + 20):
        chance = random.Random(seed)
        content = parts()
        name = chance.choice(sorted(content))
        part = bytearray(content[name])
        for _ in range(chance.randint(1, 10)):
            part[chance.randrange(len(part))] = chance.randrange(256)
        read_or_told(written(tmp_path / "a.xlsx", content | {name: bytes(part)}))


def test_21_megabytes_are_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert_refused(tmp_path / "a.xlsx", "lớn hơn 20 MB")


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="{MAX_ROWS + 1}"><c r="A{MAX_ROWS + 1}"><v>1</v></c></row>',
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1">' + "<c><v>1</v></c>" * (MAX_COLUMNS + 1) + "</row>",
        '<row r="99999999"><c><v>1</v></c></row>',
    ],
)
def test_too_many_rows_or_columns(tmp_path: Path, rows: str) -> None:
    assert_refused(with_sheet(tmp_path / "a.xlsx", rows), f"{MAX_ROWS} hàng, {MAX_COLUMNS} cột")


def test_merges_without_end(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="GR{row}"><v>1</v></c></row>'
        for row in range(1, 101)
    )
    merges = '<mergeCell ref="A1:GR100"/>' * (MAX_CELLS // 20_000 + 2)
    path = with_sheet(tmp_path / "a.xlsx", rows, f"<mergeCells>{merges}</mergeCells>")
    assert_refused(path, "quá lớn")


def test_looks_far_below_the_table_are_no_rows(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>'
        '<row r="1048570"><c r="XFD1048570" s="0"/></row>'
    )
    (table,) = read_tables(with_sheet(tmp_path / "a.xlsx", rows))
    assert [row.values for row in table.rows] == [("1",)]


def test_a_false_size_is_not_believed(tmp_path: Path) -> None:
    content = parts()
    content[SHEET] = (
        content[SHEET]
        .replace(b'ref="A1:A1"', b'ref="A1:XFD1048576"')
        .replace(b'ref="A1"', b'ref="A1:XFD1048576"')
    )
    assert b"XFD1048576" in content[SHEET]
    (table,) = read_tables(written(tmp_path / "a.xlsx", content))
    assert [row.values for row in table.rows] == [("Thôn",)]


def test_a_formula_that_gave_no_text_is_blank(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c></row>'
    (table,) = read_tables(with_sheet(tmp_path / "a.xlsx", rows))
    assert (table.rows[0][1], dict(table.rows[0].faults)) == ("", {})


def test_a_formula_counts_as_its_saved_value(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c></row>'
    (table,) = read_tables(with_sheet(tmp_path / "a.xlsx", rows))
    assert table.rows[0][0] == "3"
