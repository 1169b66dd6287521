"""A syntax error is told as the mistake a person made, at the place where it was made."""

import pytest

from ntmdocs.sources import read_yaml
from sources.wrong import CURE, assert_yaml

Where = tuple[int, int]


# Tabs


@pytest.mark.parametrize("text", ["a:\n\tb: c", "a: b\n\tc: d", "- a\n\t- b", "a:\n  b: c\n\td: e"])
def test_tab_indentation(text: str) -> None:
    assert_yaml(text, (text.count("\n") + 1, 1), "thụt đầu dòng", "Tab", "dấu cách")


def test_a_tab_among_the_spaces_that_indent() -> None:
    assert_yaml("a:\n  b: c\n  \td: e", (3, 3), "Tab")


def test_a_tab_after_a_value() -> None:
    assert_yaml("a: b\t# c", (1, 5), "Tab", "dấu cách")


def test_a_tab_inside_prose_is_left_to_the_model() -> None:
    assert read_yaml("a: >-\n  b\tc").value == {"a": "b\tc"}


# Quotes


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('a: b\nc: "d\ne: f', (2, 4)),
        ("a: b\nc: 'd\ne: f", (2, 4)),
        ('a: "b\nc: "d"', (1, 4)),
        ('a:\n  - "b\n  - "c"', (2, 5)),
        ('a: "b\n---\nc: d', (1, 4)),
        ('a: "b\nc: ["d", e]', (1, 4)),
    ],
)
def test_a_quote_that_is_not_closed(text: str, where: Where) -> None:
    assert_yaml(text, where, "mở ở đây mà không thấy đóng")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('a: "Nông thôn mới" năm 2024', (1, 20)),
        ("a: 'Nông thôn mới' năm 2024", (1, 20)),
        ("a: 'it's'", (1, 8)),
        ('- "b" c', (1, 7)),
        ('a: "b\n  c" d', (2, 6)),
        ('"a" b: c', (1, 5)),
    ],
)
def test_text_after_a_closing_quote(text: str, where: Where) -> None:
    assert_yaml(text, where, "sau dấu ngoặc", "còn chữ", '">-"')


@pytest.mark.parametrize(
    ("text", "column"),
    [(r'a: "C:\data"', 8), (r'a: "\xZZ"', 7), (r'a: "\UFFFFFFFF"', 5), (r'a: "\U00110000"', 5)],
)
def test_an_unknown_escape(text: str, column: int) -> None:
    assert_yaml(text, (1, column), "ngoặc kép", "viết đôi")


def test_what_the_parser_fails_on_without_a_place_is_told_at_its_line() -> None:
    assert_yaml("a: b\n%YAML 1.20\n--- c", (2, 1), 'không đọc được dòng "%YAML 1.20"')


def test_a_backslash_outside_double_quotes_is_a_backslash() -> None:
    assert read_yaml(r"a: C:\data" + "\n" + r"b: '\U00110000'").value["a"] == r"C:\data"


# Values that begin with a character of YAML's own


@pytest.mark.parametrize("char", ["@", "%", "`", ",", "]", "}"])
def test_a_value_that_begins_with_a_reserved_character(char: str) -> None:
    assert_yaml(f"a: b\nc: {char}d", (2, 4), f'"{char}"', "dành riêng", *CURE)


@pytest.mark.parametrize("char", ["@", "%", "`"])
def test_an_item_that_begins_with_a_reserved_character(char: str) -> None:
    assert_yaml(f"a:\n  - {char}d", (2, 5), f'"{char}"', *CURE)


@pytest.mark.parametrize("char", ["@", "`", "%", "*", "&", "!", "{"])
def test_the_same_character_inside_a_value_is_fine(char: str) -> None:
    assert read_yaml(f"a: b {char} c").value == {"a": f"b {char} c"}


def test_a_value_that_begins_with_a_question_mark() -> None:
    assert_yaml("a: ? b", (1, 4), '"?"', *CURE)


@pytest.mark.parametrize(("value", "char"), [("* a", "*"), ("& a", "&"), ("!<a b", "!")])
def test_a_lone_sign_of_alias_anchor_or_tag(value: str, char: str) -> None:
    assert_yaml(f"a: {value}", (1, 4), f'"{char}"', *CURE)


def test_an_undefined_tag() -> None:
    assert_yaml("a: !e!x b", (1, 4), '"!"')


def test_a_percent_sign_at_the_start_of_a_line() -> None:
    assert_yaml("a: b\n%c: d", (2, 1), '"%"')


@pytest.mark.parametrize(
    ("text", "where", "char"),
    [
        ("a: [Tên xã] thực hiện", (1, 4), "["),
        ("- [Tên xã] thực hiện", (1, 3), "["),
        ("a: b\nc: {Tên xã} thực hiện", (2, 4), "{"),
        ("- {{ year }} của xã\n- b", (1, 3), "{"),
    ],
)
def test_prose_that_begins_with_a_bracket(text: str, where: Where, char: str) -> None:
    assert_yaml(text, where, f'"{char}"', *CURE)


@pytest.mark.parametrize(
    ("text", "where", "char"),
    [
        ("a: b\nc: [d\ne: f", (2, 4), "["),
        ("a: {b: c\nd: e", (1, 4), "{"),
        ("a: [b, c", (1, 4), "["),
        ("a: [b} c]", (1, 4), "["),
    ],
)
def test_a_bracket_that_is_not_closed(text: str, where: Where, char: str) -> None:
    assert_yaml(text, where, f'"{char}"', "thiếu dấu đóng", *CURE)


def test_a_bracket_too_many() -> None:
    assert_yaml("a: [b]]", (1, 7), 'thừa dấu "]"')
    assert_yaml("a: {b: c}}", (1, 10), 'thừa dấu "}"')


# Folded text


@pytest.mark.parametrize("sign", [">", ">-", "|", "|-"])
def test_text_on_the_line_of_the_fold_sign(sign: str) -> None:
    assert_yaml(f"a: {sign} Nội dung", (1, 4), f'"{sign[0]}"', "xuống dòng")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: >-\nNội dung của xã\nb: c", (2, 1)),
        ("a:\n  b: >-\n  Nội dung của xã", (3, 3)),
        ("a:\n  - >-\n  Nội dung của xã", (3, 3)),
        ("a: >-\n\nNội dung của xã", (3, 1)),
    ],
)
def test_folded_text_that_is_not_indented(text: str, where: Where) -> None:
    assert_yaml(text, where, '">-"', "thụt vào")


def test_folded_text_that_moves_left() -> None:
    assert_yaml("a: >-\n    Nội dung\n  của xã\nb: c", (3, 3), "thụt ít hơn", "thẳng cột")


@pytest.mark.parametrize("text", ["a: >-\n    \n  Nội dung\n", "a: >-\n \n    \n  Nội dung\n"])
def test_spaces_on_a_blank_line_before_folded_text(text: str) -> None:
    assert_yaml(text, (text.count("\n"), 3), "dòng trống", "thừa dấu cách")


def test_folded_text_that_ends_for_the_next_key_is_fine() -> None:
    assert read_yaml("a:\n  b: >-\n    c\n    d\n  e: f").value["a"] == {"b": "c d", "e": "f"}


# Colons


@pytest.mark.parametrize(
    ("text", "where", "before"),
    [
        ("a: cụ thể: Còn 03 tiêu chí", (1, 10), '"cụ thể"'),
        ("a: b c:", (1, 7), '"b c"'),
        ("- kind: goals\n  title: Mục tiêu: năm 2024", (2, 18), '"Mục tiêu"'),
        ("- Huy động sức mạnh\n  cụ thể: Còn", (2, 9), "cụ thể"),
        ("a: Huy động sức mạnh\n  cụ thể: Còn", (2, 9), "cụ thể"),
        ("a: [b]: c", (1, 7), ""),
    ],
)
def test_a_colon_and_space_inside_a_value(text: str, where: Where, before: str) -> None:
    assert_yaml(text, where, 'dấu ": "', before, *CURE)


def test_a_long_text_before_the_colon_is_shown_in_part() -> None:
    assert_yaml(f"a: {'rất dài ' * 9}x: y", (1, 77), "rất dài…")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 12:30", "12:30"),
        ("a: 'b: c'", "b: c"),
        ('a: "b: c"', "b: c"),
        ("a: >-\n  b: c", "b: c"),
        ("a: b :c", "b :c"),
    ],
)
def test_a_colon_that_is_no_key(text: str, value: str) -> None:
    assert read_yaml(text).value == {"a": value}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: b\nheader\nc: d", (2, 1)),
        ("a: b\nheader", (2, 1)),
        ("header\na: b", (1, 1)),
        ("a:\n  b: c\n  header\n  d: e", (3, 3)),
    ],
)
def test_a_key_without_its_colon(text: str, where: Where) -> None:
    assert_yaml(text, where, '"header"', 'thiếu dấu ":"')


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: b\nyear:2024\nc: d", (2, 5)),
        ("year:2024\na: b", (1, 5)),
        ("h:\n  year:2024\n  a: b", (2, 7)),
        ("- year:2024\n  a: b", (1, 7)),
    ],
)
def test_a_colon_without_its_space(text: str, where: Where) -> None:
    assert_yaml(text, where, "thiếu dấu cách", '"year: …"')


# Indentation


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: b\n  c: d", (2, 3)),
        ("a:\n  b: c\n   d: e", (3, 4)),
        ("a:\n    b: c\n  d: e", (3, 3)),
        ("a:\n  - b\n - c", (3, 2)),
        ("a:\n  - b\n  c: d", (3, 3)),
        ("a: b\n- c", (2, 1)),
        ("- a\nb: c", (2, 1)),
    ],
)
def test_a_line_that_fits_no_level(text: str, where: Where) -> None:
    assert_yaml(text, where, "thụt đầu dòng", "thẳng cột")


@pytest.mark.parametrize("text", ["a: - b", "a: -"])
def test_an_item_on_the_line_of_its_key(text: str) -> None:
    assert_yaml(text, (1, 4), "gạch đầu dòng", "xuống dòng")


# Whatever else


def test_anything_else_shows_its_line() -> None:
    assert_yaml("a: [|\n  b]", (1, 5), 'dòng "a: [|"')
    assert_yaml("[a]\nb", (2, 1), 'dòng "b"')


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a:\n- - >-\n  chữ ở đây\n- b\n", (3, 3)),
        ("a:\n  - - >-\n    chữ ở đây\n  - b\n", (3, 5)),
        ("a:\n  - b: >-\n    chữ ở đây\n", (3, 5)),
    ],
)
def test_a_block_text_not_deeper_than_its_own_dash_or_key(
    text: str, where: tuple[int, int]
) -> None:
    assert_yaml(text, where, 'đoạn văn sau ">-" phải thụt vào sâu hơn')


@pytest.mark.parametrize("text", ["a:\n- - >-\n   chữ\n- b\n", "a:\n  - b: >-\n      chữ\n"])
def test_a_block_text_deeper_than_its_own_dash_or_key_is_read(text: str) -> None:
    assert "chữ" in str(read_yaml(text).value)


@pytest.mark.parametrize(
    "line", ["\u00a0 place: X", "\u00a0\u00a0place: X", "  \u00a0- X", "\u3000place:"]
)
def test_a_no_break_space_in_the_indent_is_no_part_of_the_key(line: str) -> None:
    assert_yaml(f"year: 2024\nheader:\n{line}\n", (3, 1), "dấu cách không ngắt", "phím cách")


@pytest.mark.parametrize(
    ("text", "value"),
    [("a: >-\n  \u00a0chữ\n", "\u00a0chữ"), ("a: b\u00a0c\n", "b\u00a0c")],
)
def test_a_no_break_space_elsewhere_is_no_indent(text: str, value: str) -> None:
    assert read_yaml(text).value == {"a": value}
