"""A file that is no UTF-8 text is called by its name: another kind of file, an old encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmdocs.sources import read_source, read_tables
from ntmdocs.writing import template_path
from sources.wrong import assert_file, assert_problem, problems

TCVN3 = "header:\n  place: X· HiÖp Hßa\n  body: ñy ban nh©n d©n\n"
VNI = "header:\n  place: Xaõ Hieäp Hoøa\n  body: UÛy ban nhaân daân\n"


def saved(folder: Path, content: bytes, name: str = "plan.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("saved_as", ["latin-1", "utf-8"])
@pytest.mark.parametrize(
    ("text", "name", "place"), [(TCVN3, "TCVN3 (ABC)", (2, 10)), (VNI, "VNI", (2, 10))]
)
def test_letters_of_an_old_font_are_called_by_their_encoding(
    tmp_path: Path, text: str, name: str, place: tuple[int, int], saved_as: str
) -> None:
    """Saved as UTF-8 they are not Unicode yet: that advice would not help."""
    path = saved(tmp_path, text.encode(saved_as))
    assert_file(path, place, f"bảng mã cũ {name}", "Unikey")


def test_a_table_in_an_old_font(tmp_path: Path) -> None:
    path = saved(tmp_path, "Th«n;Tiªu chÝ\nT©y;§iÖn\n".encode("latin-1"), "thon.csv")
    (problem,) = problems(lambda: read_tables(path))  # type: ignore[arg-type, return-value]
    assert_problem(problem, (1, 1), "TCVN3")


@pytest.mark.parametrize(
    "text",
    [
        "a: «môi trường» 5·3 m, «môi»\n",
        "a: x· y\n",
        "a: mañana, cuûa\n",
        "a: dùng, dùng, thùng, chú ý, ở\n",
    ],
)
def test_one_odd_word_is_no_old_font(tmp_path: Path, text: str) -> None:
    assert read_source(saved(tmp_path, text.encode())).value == {"a": text[3:-1]}


def test_windows_1258(tmp_path: Path) -> None:
    content = b"a: k\xea\xec hoa\xf2ch cu\xd2a xa\xde\n"
    assert_file(saved(tmp_path, content), (1, 4), "Windows-1258")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_wide_encodings_with_and_without_their_mark(
    tmp_path: Path, encoding: str, name: str
) -> None:
    path = saved(tmp_path, "year: 2024".encode(encoding))
    assert_file(path, (None, None), f"được lưu bằng {name}", "UTF-8")


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (template_path("ke-hoach.docx").read_bytes(), "tệp Word, Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "kiểu cũ, hoặc tệp có mật khẩu"),
        (b"%PDF-1.7\n%\xe2\xe3\n", "tệp PDF"),
        (b"{\\rtf1\\ansi}", "tệp RTF"),
    ],
)
def test_another_kind_of_file_under_our_suffix(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    assert_file(saved(tmp_path, content, name), (None, None), said, "chọn đúng tệp")


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_of_csv_without_end(tmp_path: Path, quote: str) -> None:
    text = f"Thôn;Tiêu chí\nA;{quote}{'x' * 140_000}{quote}\n"
    (problem,) = problems(lambda: read_tables(saved(tmp_path, text.encode(), "a.csv")))  # type: ignore[arg-type, return-value]
    assert_problem(problem, (2, 1), "một ô dài quá 131072 ký tự")
