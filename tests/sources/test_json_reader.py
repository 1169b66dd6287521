"""JSON is read whole and strictly, by the same rules as YAML."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmdocs.errors import DataError
from ntmdocs.sources import read_json, write_json
from sources.wrong import assert_json, problems


@pytest.mark.parametrize("typed", ["0", "-1.50", "1e3", "2E-7", "123456789012345678901234567890"])
def test_a_number_stays_as_typed(typed: str) -> None:
    assert read_json(f'{{"a": {typed}}}').value == {"a": typed}


def test_true_and_false_stay_as_typed_and_null_is_none() -> None:
    assert read_json("[true, false, null]").value == ["true", "false", None]


def test_escapes_are_read() -> None:
    assert read_json(r'["\/ \u0110 \ud83d\ude00 \n \" \\"]').value == ['/ Đ 😀 \n " \\']


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{\n\t"a":\t[1,\t2]\n}', {"a": ["1", "2"]}),
        ('{"a"\n:"b"}', {"a": "b"}),
        ('{"a":"b","c":[1,2]}', {"a": "b", "c": ["1", "2"]}),
        (f'{{"{"a" * 2000}": 1}}', {"a" * 2000: "1"}),
        ('["\u2028\x7f"]', ["\u2028\x7f"]),
        ('["# a", "b: c", "- d", "{{ year }}"]', ["# a", "b: c", "- d", "{{ year }}"]),
        (f"[{'9' * 5000}]", ["9" * 5000]),
    ],
)
def test_what_json_allows_and_yaml_does_not_is_read(text: str, value: object) -> None:
    assert read_json(text).value == value


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_json("\ufeff{}").value == {}


def test_a_text_a_number_and_null_may_stand_alone() -> None:
    assert [read_json(text).value for text in ('"a"', "1", "null")] == ["a", "1", None]


def test_a_key_twice_says_both_lines() -> None:
    assert_json('{"year": 1,\n "year": 2}', (2, 2), '"year"', "dòng 1", "dòng 2")


def test_the_same_key_in_two_mappings_is_fine() -> None:
    assert read_json('[{"a": 1}, {"a": 2}]').value == [{"a": "1"}, {"a": "2"}]


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_nan_and_infinity_are_refused(word: str) -> None:
    assert_json(f"[{word}]", (1, 2), word, "null")


@pytest.mark.parametrize("word", ["056", "True", "None", "2024-03-15", "1.", ".5", "+1", "năm"])
def test_a_word_that_is_no_json_is_refused(word: str) -> None:
    assert_json(f"[1,\n {word}]", (2, 2), f'"{word}"', "ngoặc kép")


def test_a_comma_before_the_end_is_refused() -> None:
    assert_json('{"a": 1,\n}', (1, 8), "thừa dấu phẩy", '"}"')
    assert_json("[1, ]", (1, 3), "thừa dấu phẩy", '"]"')


def test_a_missing_comma_is_said() -> None:
    assert_json('{"a": 1\n "b": 2}', (2, 2), "thiếu dấu phẩy", '"}"')
    assert_json("[1 2]", (1, 4), "thiếu dấu phẩy", '"]"')


def test_a_missing_colon_is_said() -> None:
    assert_json('{"a" 1}', (1, 6), 'thiếu dấu ":"', '"a"')


@pytest.mark.parametrize("text", ["{a: 1}", "{'a': 1}", "{1: 2}", "{,}"])
def test_a_key_without_double_quotes_is_refused(text: str) -> None:
    assert_json(text, (1, 2), "tên mục", "ngoặc kép")


def test_single_quotes_are_refused() -> None:
    assert_json("['a']", (1, 2), "JSON chỉ nhận ngoặc kép")


@pytest.mark.parametrize("text", ['{"a": }', "[,1]", '{"a": ]'])
def test_a_missing_value_is_said(text: str) -> None:
    assert_json(text, (1, text.index(text.strip('{["a: ')[0]) + 1), "thiếu giá trị")


def test_the_wrong_closing_bracket_is_said() -> None:
    assert_json("[1}", (1, 3), 'thiếu dấu "]"')


@pytest.mark.parametrize("text", ["[1,\n[2", "[1,\n[2,", "[1,\n["])
def test_a_bracket_left_open_is_shown_where_it_opens(text: str) -> None:
    assert_json(text, (2, 1), 'dấu "["', "chưa đóng")


@pytest.mark.parametrize("text", ['\n{"a":', '\n{"a": 1,', "\n{"])
def test_a_brace_left_open_is_shown_where_it_opens(text: str) -> None:
    assert_json(text, (2, 1), 'dấu "{"', "chưa đóng")


def test_an_open_string_is_shown_where_it_opens() -> None:
    assert_json('["a", "b]', (1, 7), "ngoặc kép", "đóng")


def test_a_line_break_in_a_string_is_refused() -> None:
    assert_json('{"a": "x\ny"}', (1, 9), "xuống dòng", "\\n")


@pytest.mark.parametrize("text", [r'["C:\data"]', r'["C:\u12"]'])
def test_an_unknown_escape_is_refused(text: str) -> None:
    assert_json(text, (1, text.index("\\") + (2 if "u" in text else 1)), "viết đôi")


def test_half_a_character_is_refused() -> None:
    assert_json(r'["\ud83d"]', (1, 2), "U+D83D")


@pytest.mark.parametrize("text", ["// a\n{}", "/* a */ {}", "# a\n{}"])
def test_a_comment_is_refused(text: str) -> None:
    assert_json(text, (1, 1), "JSON không có chú thích")


def test_a_comment_between_items_is_refused() -> None:
    assert_json('{"a": 1, // x\n"b": 2}', (1, 10), "JSON không có chú thích")
    assert_json('{"a": 1 // x\n}', (1, 9), "JSON không có chú thích")


def test_text_after_the_end_is_refused() -> None:
    assert_json("{}\n{}", (2, 1), "kết thúc", "xóa")


def test_sixty_levels_are_read_and_one_more_is_refused() -> None:
    read_json("[" * 60 + "]" * 60)
    assert_json("[" * 61 + "]" * 61, (1, 61), "60 cấp")


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_hundred_thousand_levels_are_refused(opening: str) -> None:
    assert_json(opening * 100_000, (1, 60 * len(opening) + 1), "60 cấp")


def test_all_problems_are_shown_until_the_first_syntax_error() -> None:
    found = problems(lambda: read_json('{"a": 1,\n"a": "\\ud83d",\n"b"}'))
    assert [problem.line for problem in found] == [2, 2]


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
)


def as_typed(value: Any) -> Any:
    """A JSON value as our reader gives it."""
    if isinstance(value, dict):
        return {key: as_typed(child) for key, child in value.items()}
    if isinstance(value, list):
        return [as_typed(child) for child in value]
    return value if value is None or isinstance(value, str) else json.dumps(value)


@settings(deadline=None)
@given(JSON_VALUES)
def test_whatever_python_writes_is_read(value: Any) -> None:
    assert read_json(json.dumps(value)).value == as_typed(value)
    assert read_json(write_json(value)).value == as_typed(value)


@settings(deadline=None)
@given(st.text(alphabet='{}[]",:\\/u0129e.-+ntrl# \nă'))
def test_what_python_refuses_is_refused_with_a_place(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        with pytest.raises(DataError) as caught:
            read_json(text)
        assert all(problem.line and problem.column for problem in caught.value.problems)


def test_json_is_written_for_people() -> None:
    assert write_json({"năm": ["2024", None]}) == '{\n  "năm": [\n    "2024",\n    null\n  ]\n}\n'
