"""Which lines are headings and items, and what stands under what."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntmdocs.read.lines import Grid, Line
from ntmdocs.read.recognise.outline import Node, heading_marker, marker_of, outline
from ntmdocs.read.view.shapes import Run
from read.papers import line, lines


def shape(*texts: str) -> list[Any]:
    """Each node as its number with what stands under it, each paragraph as its text."""

    def told(piece: Any) -> Any:
        if isinstance(piece, Node):
            below = [told(child) for child in piece.children]
            return [piece.marker.number, *below] if below else piece.marker.number
        return piece.text

    return [told(piece) for piece in outline(lines(*texts))]


@pytest.mark.parametrize(
    ("text", "kind", "number", "words"),
    [
        ("I. MỤC ĐÍCH", "roman", "I", "MỤC ĐÍCH"),
        ("IV- TỔ CHỨC", "roman", "IV", "TỔ CHỨC"),
        ("I.MỤC ĐÍCH", "roman", "I", "MỤC ĐÍCH"),
        ("1. Mục đích", "decimal", "1", "Mục đích"),
        ("1.1 Tổ chức", "decimal", "1.1", "Tổ chức"),
        ("2/ Yêu cầu", "decimal", "2", "Yêu cầu"),
        ("2/. Yêu cầu", "decimal", "2", "Yêu cầu"),
        ("II/. YÊU CẦU", "roman", "II", "YÊU CẦU"),
        ("đ) Các thôn", "letter", "đ", "Các thôn"),
        ("a. Các thôn", "letter", "a", "Các thôn"),
        ("a/ Các thôn", "letter", "a", "Các thôn"),
        ("iii) Các thôn", "small", "iii", "Các thôn"),
        ("(1) Các thôn", "paren", "1", "Các thôn"),
        ("- Các thôn", "dash", "-", "Các thôn"),
        ("–Các thôn", "dash", "–", "Các thôn"),
        ("+ Các thôn", "plus", "+", "Các thôn"),
        ("• Các thôn", "bullet", "•", "Các thôn"),
        ("A. TÌNH HÌNH", "capital", "A", "TÌNH HÌNH"),
        ("B- TÌNH HÌNH", "capital", "B", "TÌNH HÌNH"),
        ("**C. Tình hình**", "capital", "C", "Tình hình"),
        ("PHẦN I. KẾT QUẢ", "part", "PHẦN I", "KẾT QUẢ"),
        ("Phần thứ nhất", "part", "Phần thứ nhất", ""),
    ],
)
def test_a_marker_is_known_with_its_number(text: str, kind: str, number: str, words: str) -> None:
    found = line(text)
    marker = marker_of(found)
    assert marker is not None
    assert (marker.kind, marker.number) == (kind, number)
    assert found.from_(marker.length).text == words


@pytest.mark.parametrize(
    "text",
    [
        "Các thôn",
        "A. Trần Văn An",
        "A - Trần Văn An",
        "100% hộ dân",
        "2024 là năm cuối",
        "12,5 triệu đồng",
        "Vì vậy, các thôn",
        "-5 độ",
        "(1) (2) (3)",
    ],
)
def test_other_words_are_no_marker(text: str) -> None:
    assert marker_of(line(text)) is None


def test_a_long_line_that_begins_as_a_roman_number_is_none() -> None:
    assert marker_of(line("C. " + "phương án " * 20)) is None


def test_what_is_new_stands_under_and_what_is_open_goes_on() -> None:
    texts = ("**I. A**", "**1. B**", "- c", "+ d", "- e", "**2. F**", "**II. G**", "a) h", "b) i")
    assert shape(*texts) == [
        ["I", ["1", ["-", "+"], "-"], "2"],
        ["II", "a", "b"],
    ]


def test_numbers_of_two_parts_stand_under_those_of_one() -> None:
    assert shape("**1. A**", "**1.1. B**", "**1.1.1. C**", "**1.2. D**", "**2. E**") == [
        ["1", ["1.1", "1.1.1"], "1.2"],
        "2",
    ]


def test_a_number_of_one_part_closes_letters_above_it() -> None:
    assert shape("**I. A**", "a) b", "**1. C**") == [["I", "a", "1"]]
    assert shape("- a", "**1. B**") == ["-", "1"]


def test_parts_stand_above_roman_numbers() -> None:
    texts = ("PHẦN I. A", "**I. B**", "**II. C**", "PHẦN II. D", "**I. E**")
    assert shape(*texts) == [["PHẦN I", "I", "II"], ["PHẦN II", "I"]]


def test_a_light_roman_number_among_bold_ones_is_text() -> None:
    light = "II. Tiếp tục giữ gìn đường làng."
    assert shape("**I. A**", light, "**III. C**") == [["I", light], "III"]


def test_a_part_alone_on_its_line_has_its_title_on_the_next() -> None:
    texts = ("Phần thứ nhất", "TÌNH HÌNH", "I. KẾT QUẢ", "Phần thứ hai", "NHIỆM VỤ", "I. MỤC TIÊU")
    first, second = outline(lines(*texts))
    assert isinstance(first, Node)
    assert isinstance(second, Node)
    assert [first.words.text, second.words.text] == ["TÌNH HÌNH", "NHIỆM VỤ"]
    assert shape(*texts) == [["Phần thứ nhất", "I"], ["Phần thứ hai", "I"]]
    assert shape("Phần thứ nhất", "I. KẾT QUẢ") == [["Phần thứ nhất", "I"]]


def test_a_paragraph_stands_under_the_heading_above_its_items() -> None:
    assert shape("**I. A**", "- b", "Đoạn văn.", "- c") == [["I", "-", "Đoạn văn.", "-"]]
    assert shape("Đoạn đầu.", "**I. A**") == ["Đoạn đầu.", "I"]


def test_a_table_stands_where_a_paragraph_would() -> None:
    grid = Grid(())
    (node,) = outline([*lines("**I. A**", "- b"), grid])
    assert isinstance(node, Node)
    assert node.children[1] is grid


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("**I. MỤC ĐÍCH**", "MỤC ĐÍCH"),
        ("**1. Mục đích**", "Mục đích"),
        ("**1. Mục đích:** giữ gìn đường làng.", "Mục đích:"),
        ("**1. Mục đích.** Giữ gìn đường làng.", "Mục đích."),
        ("**1. Giao** Văn phòng theo dõi.", ""),
        ("1. Mục đích", "Mục đích"),
        ("**1.** Tiếp tục giữ gìn đường làng.", ""),
        ("1. Tiếp tục giữ gìn đường làng.", ""),
        ("**1. Các** thôn giữ gìn đường làng.", ""),
        ("1. MỤC ĐÍCH", "MỤC ĐÍCH"),
        ("**1. Mục đích: Giữ gìn đường làng sạch, đẹp quanh năm.**", "Mục đích:"),
        ("**1. Mục đích: đường làng**", "Mục đích: đường làng"),
        ("a) *Đường làng:*", "Đường làng:"),
        ("a) *Đường làng:* Giữ gìn sạch, đẹp.", "Đường làng:"),
        ("a) *Giữ gìn đường làng.*", ""),
        ("a) *Đường làng*", "Đường làng"),
        ("a) Đường làng:", "Đường làng:"),
        ("1. Đường làng: Giữ gìn sạch, đẹp quanh năm.", "Đường làng:"),
        ("1. Đường làng: giữ gìn sạch, đẹp quanh năm.", ""),
        ("1. Tiếp tục giữ gìn đường làng, ngõ xóm, gồm:", ""),
        ("(1) Đường làng", "Đường làng"),
        ("- **Mục đích:** giữ gìn.", ""),
        ("- Mục đích", ""),
    ],
)
def test_a_title_is_bold_or_ends_as_no_sentence_does(text: str, title: str) -> None:
    (node,) = outline(lines(text))
    assert isinstance(node, Node)
    assert node.words.text[: node.title_length] == title


def test_underlined_words_are_a_title_too() -> None:
    (number, words) = Run("1. ", None, None), Run("Mục đích:", None, None, underlined=True)
    (node,) = outline([Line((number, words), 0)])
    assert isinstance(node, Node)
    assert node.title_length == len("Mục đích:")


def test_light_numbers_from_one_under_a_heading_are_a_list_of_its_own() -> None:
    texts = ("**1. A**", "**2. B**", "1) c.", "- d", "2) e.", "**3. F**")
    assert shape(*texts) == ["1", ["2", ["1", "-"], "2"], "3"]
    assert shape("**1. A**", "2. Tiếp tục giữ gìn.") == ["1", "2"]


def test_i_is_a_small_roman_number_unless_it_follows_h() -> None:
    assert shape("a) b.", "i) c.", "ii) d.", "b) e.") == [["a", "i", "ii"], "b"]
    assert shape("g) b.", "h) c.", "i) d.") == ["g", "h", "i"]


def styled(level: int, text: str) -> Line:
    return replace(line(text), heading=level)


def test_a_style_alone_makes_a_heading_where_the_line_reads_as_one() -> None:
    pieces = [styled(0, "Mục đích"), styled(1, "Chung"), *lines("Giữ."), styled(1, "Riêng")]
    (first,) = outline(pieces)
    assert isinstance(first, Node)
    assert [one.words.text for one in first.children if isinstance(one, Node)] == ["Chung", "Riêng"]
    assert heading_marker(styled(0, "Các thôn triển khai thực hiện.")) is None


def test_headings_with_and_without_numbers_stand_as_their_styles_say() -> None:
    pieces = [styled(0, "Tình hình"), styled(1, "**I. KẾT QUẢ**"), styled(2, "Chung")]
    (first,) = outline(pieces)
    assert isinstance(first, Node)
    (second,) = first.children
    assert isinstance(second, Node)
    assert [one.words.text for one in second.children if isinstance(one, Node)] == ["Chung"]
