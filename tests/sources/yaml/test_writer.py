"""YAML is written in one style that people can go on typing in, and reads back the same."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmdocs.sources import read_yaml, write_yaml
from sources.spelling import TEXTS, VALUES

PROSE = (
    "Tập trung chỉ đạo thôn Hương Ninh đạt chuẩn thôn NTM, phấn đấu hoàn thành các tiêu chí chưa "
    "đạt (Nhà văn hóa khu thể thao thôn; Vệ sinh môi trường) trong tháng 9 năm 2024."
)


def test_a_plan_is_written_as_people_write_it() -> None:
    plan = {
        "year": "2024",
        "header": {"number": None, "subject": "Xây dựng nông thôn mới năm 2024"},
        "sections": [
            {"kind": "goals", "content": [PROSE, {"items": ["một", "hai"]}]},
            {"kind": "other", "content": []},
        ],
    }
    assert (
        write_yaml(plan)
        == """\
year: 2024
header:
  number:
  subject: Xây dựng nông thôn mới năm 2024
sections:
  - kind: goals
    content:
      - >-
        Tập trung chỉ đạo thôn Hương Ninh đạt chuẩn thôn NTM, phấn đấu hoàn thành các tiêu chí chưa
        đạt (Nhà văn hóa khu thể thao thôn; Vệ sinh môi trường) trong tháng 9 năm 2024.
      - items:
          - một
          - hai
  - kind: other
    content: []
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "056",
        "2024",
        "no",
        "1e3",
        "12:30",
        "./.",
        "-5",
        "(Theo biểu số 01)",
        "56/KH-UBND",
        "“a”",
        "a:b",
        "a#b",
        "nullable",
        "x" * 60,
    ],
)
def test_a_short_text_stands_plain(text: str) -> None:
    assert write_yaml({"a": text}) == f"a: {text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Cụ thể: Còn 03",
        "Biểu #3",
        "*Theo biểu*",
        "{{ year }}",
        "Năm {{ year }}",
        "- một",
        "-Huy",
        "[a]",
        "@a",
        "%a",
        "`a",
        "&a",
        "!a",
        "| a",
        "> a",
        "'a",
        '"a"',
        "? a",
        "a:",
        ", a",
        "...",
        "x" * 61,
    ],
)
def test_a_text_that_yaml_could_misread_is_folded(text: str) -> None:
    assert write_yaml({"a": text}) == f"a: >-\n  {text}\n"


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("", '""'),
        ("null", '"null"'),
        ("~", '"~"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a\nb", r'"a\nb"'),
        ("a\tb", r'"a\tb"'),
        ('\x00"\\', r'"\x00\"\\"'),
        ("a\x85\u2028\ufeff", r'"a\x85\u2028\ufeff"'),
    ],
)
def test_a_text_that_folding_would_change_is_quoted(text: str, typed: str) -> None:
    assert write_yaml({"a": text}) == f"a: {typed}\n"


def test_spaces_inside_prose_are_kept_where_the_lines_break() -> None:
    text = "  ".join(["ba dấu cách"] * 20)
    written = write_yaml({"a": text})
    assert ">-" in written
    assert read_yaml(written).value == {"a": text}


def test_lines_are_about_a_hundred_columns() -> None:
    deep: Any = " ".join(["dài"] * 200)
    for _ in range(20):
        deep = {"a": deep}
    lines = write_yaml(deep).splitlines()
    assert 95 <= max(map(len, lines)) <= 100


def test_a_key_that_is_no_identifier_is_quoted() -> None:
    assert write_yaml({"no": "a", "cụ thể": "b", "": "c", "a-1": "d"}) == (
        '"no": a\n"cụ thể": b\n"": c\na-1: d\n'
    )


def test_a_very_long_key_reads_back() -> None:
    value = {"a": [{"x" * 2000: {"b": "c"}}]}
    assert read_yaml(write_yaml(value)).value == value


@pytest.mark.parametrize("value", [None, "a", "", "a: b", "...", "---", [], {}, ["a"], [[]], [{}]])
def test_any_value_may_stand_alone(value: Any) -> None:
    assert read_yaml(write_yaml(value)).value == value


def test_numbers_and_booleans_are_written_as_text() -> None:
    assert write_yaml({"a": 5, "b": 0.5, "c": True, "d": ("x",)}) == (
        "a: 5\nb: 0.5\nc: true\nd:\n  - x\n"
    )


def test_another_type_is_a_wrong_call() -> None:
    with pytest.raises(TypeError, match="set"):
        write_yaml({"a": {1, 2}})


@settings(deadline=None)
@given(VALUES)
def test_whatever_is_written_reads_back(value: Any) -> None:
    assert read_yaml(write_yaml(value)).value == value


@settings(deadline=None)
@given(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS)))
def test_any_text_is_a_key_a_value_or_an_item(value: Any) -> None:
    assert read_yaml(write_yaml(value)).value == value


@pytest.mark.parametrize(("letters", "sign"), [(1000, "x"), (1001, "?")])
def test_a_key_of_more_than_a_thousand_letters_gets_a_sign(letters: int, sign: str) -> None:
    value = {"x" * letters: "a"}
    assert write_yaml(value)[0] == sign
    assert read_yaml(write_yaml(value)).value == value
