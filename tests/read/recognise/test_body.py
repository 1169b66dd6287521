"""The outline as sections, lists and paragraphs, and how its third level counts."""

from __future__ import annotations

from typing import Any

import pytest

from ntmdocs.read.names import Names
from ntmdocs.read.recognise.body import Body
from ntmdocs.read.recognise.outline import outline
from read.papers import lines


def made_of(*texts: str) -> tuple[str, list[dict[str, Any]]]:
    """How the third level counts, and the sections."""
    nodes = outline(lines(*texts))
    body = Body(nodes, Names(()))
    return body.numbering, body.sections(nodes)


@pytest.mark.parametrize(
    ("numbering", "headings"),
    [("decimal", ("**1.1. C**", "**1.2. D**")), ("letters", ("**a) C**", "**b) D**"))],
)
def test_the_third_level_counts_as_it_was_typed(numbering: str, headings: tuple[str, str]) -> None:
    third = [{"title": "C", "content": ["Làm."]}, {"title": "D", "content": ["Giữ."]}]
    assert made_of("**I. A**", "**1. B**", headings[0], "Làm.", headings[1], "Giữ.") == (
        numbering,
        [{"title": "A", "content": [{"title": "B", "content": third}]}],
    )


def test_a_number_below_the_third_level_is_kept() -> None:
    _, (section,) = made_of("**I. A**", "**1. B**", "**a) C**", "**(1) D**", "Làm.")
    (second,) = section["content"]
    (third,) = second["content"]
    assert third["content"] == [{"title": "D", "number": "(1)", "content": ["Làm."]}]


def test_items_that_stand_under_no_heading_go_on_the_section_above_them() -> None:
    _, sections = made_of("**a) Mục đích**", "Giữ.", "1. Quét đường.", "2. Trồng cây.")
    items = {"items": ["Quét đường.", "Trồng cây."], "marker": "1."}
    assert sections == [
        {"kind": "purpose", "title": "Mục đích", "number": "a)", "content": ["Giữ.", items]}
    ]


def test_headings_count_on_as_the_printing_does_after_a_number_that_stands_twice() -> None:
    third = ("**a) C**", "Làm.", "**a) D**", "Giữ.", "b) trồng cây;", "**c) E**", "Dọn.")
    _, (section,) = made_of("**I. A**", "**1. B**", *third)
    (second,) = section["content"]
    numbers = [one.get("number") for one in second["content"] if "title" in one]
    assert numbers == [None, "a", "c"]


def test_letters_and_parts_stand_over_sections_that_count_anew() -> None:
    below = [{"title": "Một"}, {"title": "Hai"}]
    _, lettered = made_of("**A. X**", "**I. Một**", "**II. Hai**", "**B. Y**", "**I. Một**")
    assert lettered == [
        {"division": "letter", "title": "X", "content": below},
        {"division": "letter", "title": "Y", "content": below[:1]},
    ]
    _, parts = made_of("**PHẦN I**", "**X**", "**I. Một**", "**Chương thứ hai**", "**Y**", "Làm.")
    chapter = {"division": "chapter", "number": "thứ hai", "title": "Y", "content": ["Làm."]}
    assert parts == [
        {"division": "part", "title": "X", "content": below[:1]},
        chapter,
    ]


def test_a_letter_below_a_roman_number_is_a_heading_with_its_number() -> None:
    _, sections = made_of("**I. Một**", "**A. X**", "**B. Y**", "**II. Hai**")
    inner = [{"title": "X", "number": "A"}, {"title": "Y", "number": "B"}]
    assert sections == [{"title": "Một", "content": inner}, {"title": "Hai"}]


def test_numbers_below_a_light_letter_belong_to_it() -> None:
    _, (section,) = made_of(
        *("**I. A**", "**1. B**", "a) Nội dung:", "1. Họp.", "2. Phát.", "b) Cách làm:", "**2. C**")
    )
    first, second = section["content"]
    (letters,) = first["content"]
    held = {"text": "Nội dung:", "items": ["Họp.", "Phát."], "marker": "1."}
    assert letters == {"items": [held, "Cách làm:"], "marker": "a)"}
    assert second == {"title": "C"}
