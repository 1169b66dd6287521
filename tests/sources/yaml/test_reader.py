"""YAML is read as it was typed; what YAML would change or cut without a word is refused."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ntmdocs.errors import DataError
from ntmdocs.sources import read_yaml
from sources.wrong import CURE, assert_problem, assert_yaml, problems

# What stays as typed


@pytest.mark.parametrize(
    "typed",
    [
        "056",
        "12:30",
        "no",
        "yes",
        "true",
        "1e3",
        "2024-03-15",
        "0x1F",
        "0o17",
        "1_000",
        "+1",
        ".5",
        ".nan",
        "~tilde",
        "nullable",
        "-5",
        "- 5".replace(" ", ""),
        "04/07",
        "15%",
        "./.",
        "56/KH-UBND",
        "http://a.vn",
        "a:b",
        "a#b",
        "5 > 3",
        "A & B",
        "(Theo biểu số 01)",
        "“a”",
    ],
)
def test_a_plain_scalar_stays_as_typed(typed: str) -> None:
    assert read_yaml(f"a: {typed}\nb:\n- {typed}\n").value == {"a": typed, "b": [typed]}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "  # để trống"])
def test_null_and_an_empty_value_are_none(nothing: str) -> None:
    assert read_yaml(f"a: {nothing}\nb: c").value == {"a": None, "b": "c"}


@pytest.mark.parametrize("typed", ['""', "''", '"null"', "'~'"])
def test_in_quotes_even_null_is_text(typed: str) -> None:
    assert read_yaml(f"a: {typed}").value == {"a": typed[1:-1]}


def test_a_document_may_say_null() -> None:
    assert read_yaml("null").value is None
    assert read_yaml("--- ~").value is None


def test_prose_after_the_fold_sign_may_hold_anything() -> None:
    text = "a: >-\n  *Cụ thể: Còn #3* {{ year }}\n  - một @ 5%\n  # hai\nb: c\n"
    assert read_yaml(text).value["a"] == "*Cụ thể: Còn #3* {{ year }} - một @ 5% # hai"


def test_placeholders_inside_plain_text_are_read() -> None:
    assert read_yaml("a: Năm {{ year }} của xã").value == {"a": "Năm {{ year }} của xã"}


def test_text_in_nfd_is_read_as_it_stands() -> None:
    assert read_yaml("a: hòa").value == {"a": "hòa"}


def test_keys_are_text_too() -> None:
    assert read_yaml("2024: a\nno: b\nnull: c\n'': d").value == {
        "2024": "a",
        "no": "b",
        "null": "c",
        "": "d",
    }


def test_one_document_mark_at_the_top_is_fine() -> None:
    assert read_yaml("# đầu\n---\na: b\n...\n").value == {"a": "b"}


# Comments, and ` #` inside prose


@pytest.mark.parametrize(
    "line",
    [
        "number:   # để trống",
        "number: # để trống",
        "place: Hợp Thịnh   # địa danh",
        "place: Hợp Thịnh  # địa danh",
        "place: Hợp Thịnh # địa danh",
        "place: xã Hợp Thịnh # ba tiếng",
        "place: Hợp Thịnh  #địa danh",
        "place: Hợp Thịnh #",
        "issued_on: 2024 # năm",
        "list:\n  - da_hoi # thôn Đa Hội\n  - 6 # Văn hóa",
        "place: Hợp Thịnh ## địa danh",
        "subject: Xây dựng nông thôn mới năm 2024  # trích yếu",
        'subject: "Xây dựng nông thôn mới năm 2024" #trích yếu',
        "subject: >- # trích yếu\n  Xây dựng nông thôn mới",
        "list: [a, b] #hai mục",
        "# Xây dựng nông thôn mới #1",
    ],
)
def test_what_looks_like_a_comment_is_one(line: str) -> None:
    assert read_yaml(line + "\nyear: 2024").value["year"] == "2024"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("text: Biểu #3", 12),
        ("text: Theo biểu số #3 kèm theo", 20),
        ("text: #3 của tỉnh", 7),
        ("text: Xã Hợp Thịnh đạt # 5 tiêu chí", 24),
        ("text: Xây dựng nông thôn mới # trích yếu", 30),
        ("- Biểu #3", 8),
        ("- Nhà số 5 # khu B, làm 10 km đường", 12),
        ("- Đường # nhựa", 9),
        ("text: Nhà số 5 # khu B", 16),
        ("subject: Lô 3 # khu B", 15),
    ],
)
def test_a_hash_that_would_cut_prose_is_refused(line: str, column: int) -> None:
    assert_yaml(line, (1, column), "bị bỏ", "chú thích", "hai dấu cách", *CURE)


def test_a_hash_that_cuts_the_last_line_of_prose_is_refused() -> None:
    assert_yaml("text: Theo\n  biểu số #3\n", (2, 11), "bị bỏ")


@pytest.mark.parametrize(
    "text",
    [
        "text: Theo biểu\n  mẫu #3 của tỉnh\n  năm 2024",
        "text: Theo biểu\n  mẫu # 3\n  năm 2024\nyear: 2024",
        "- Theo biểu\n  mẫu #3\n\n  năm 2024\n- x",
    ],
)
def test_a_hash_that_cuts_prose_before_its_next_line_is_refused(text: str) -> None:
    assert_yaml(text, (2, 7), "bị bỏ", *CURE)


def test_a_comment_before_a_fault_is_not_blamed_for_it() -> None:
    assert_yaml("year: 2024  # năm\nheader\nplace: x", (2, 1), 'thiếu dấu ":"', "header")


# Text taken for a key


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("- Cụ thể: Còn 03 tiêu chí", (1, 9)),
        ("content:\n  - Lưu: VT, KT.", (2, 8)),
        ("content:\n  - Theo so lieu: x", (2, 17)),
        ("- - Cụ thể: Còn", (1, 11)),
        ("- Hàng tháng, quý:\n", (1, 18)),
    ],
)
def test_a_paragraph_with_a_colon_in_a_list_is_refused(text: str, where: tuple[int, int]) -> None:
    assert_yaml(text, where, 'dấu ": "', "tên mục", *CURE)


def test_all_such_paragraphs_are_shown_together() -> None:
    found = problems(lambda: read_yaml("- Cụ thể: a\n- b\n- Lưu: VT\n"))
    assert [problem.line for problem in found] == [1, 3]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("- kind: goals", [{"kind": "goals"}]),
        ("- 'Lưu': VT", [{"Lưu": "VT"}]),
        ("Cụ thể: Còn", {"Cụ thể": "Còn"}),
        ("- kind: goals\n  Cụ thể: Còn", [{"kind": "goals", "Cụ thể": "Còn"}]),
        ("[Cụ thể: Còn]", [{"Cụ thể": "Còn"}]),
        ("- 'Lưu: VT'", ["Lưu: VT"]),
        ("- Lưu:VT", ["Lưu:VT"]),
        ("- 12:30", ["12:30"]),
    ],
)
def test_other_keys_are_left_to_the_model(text: str, value: object) -> None:
    assert read_yaml(text).value == value


# List items that would run together


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("content:\n  -Huy động\n  -Các cấp", (2, 3)),
        ("content:\n  -Huy động", (2, 3)),
        ("content:\n  - Huy động\n  -Các cấp", (3, 3)),
        ("content:\n- Huy động\n-Các cấp\n- Ba", (3, 1)),
        ("content:\n  - a: b\n  -c: d", (3, 3)),
    ],
)
def test_a_dash_glued_to_its_word_is_refused(text: str, where: tuple[int, int]) -> None:
    assert_yaml(text, where, "dính liền", "dấu cách")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: -Huy động", {"a": "-Huy động"}),
        ("- -5", ["-5"]),
        ("a:\n  -5", {"a": "-5"}),
        ("- -Huy động", ["-Huy động"]),
        ("a:\n  --x", {"a": "--x"}),
    ],
)
def test_a_dash_that_is_part_of_a_value_is_kept(text: str, value: object) -> None:
    assert read_yaml(text).value == value


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("- Huy động\n  - Các cấp", (2, 3)),
        ("content:\n  - Huy động\n    sức mạnh\n    - Các cấp", (4, 5)),
        ("content: Huy động\n  - Các cấp", (2, 3)),
    ],
)
def test_an_item_deeper_than_the_one_above_is_refused(text: str, where: tuple[int, int]) -> None:
    assert_yaml(text, where, "thụt sâu hơn", "thẳng cột", *CURE)


def test_a_dash_inside_folded_or_quoted_text_is_kept() -> None:
    assert read_yaml("- >-\n  chính trị\n  - xã hội\n- 'chính trị\n  - xã hội'").value == [
        "chính trị - xã hội",
        "chính trị - xã hội",
    ]


def test_plain_text_may_go_on_in_the_next_line() -> None:
    assert read_yaml("- chính trị -\n  xã hội\n- a").value == ["chính trị - xã hội", "a"]


# What YAML has and a plan does not


@pytest.mark.parametrize("value", ["*Theo", "*Theo*", "**Theo**", "*(Theo biểu số 01)*"])
def test_an_alias_or_text_that_looks_like_one_is_refused(value: str) -> None:
    assert_yaml(f"a: b\nc: {value}", (2, 4), '"*"', "alias", *CURE)


def test_an_alias_as_a_key_is_refused() -> None:
    assert_yaml("*a : b", (1, 1), '"*"', "alias")


@pytest.mark.parametrize("value", ["&a b", "&a\n  b: c", "&a\n  - b", "&a"])
def test_an_anchor_is_refused(value: str) -> None:
    assert_yaml(f"a: {value}", (1, 4), '"&"', "anchor", *CURE)


@pytest.mark.parametrize("value", ["!a b", "!!str 5", "! b", "!a {b: c}", "!"])
def test_a_tag_is_refused(value: str) -> None:
    assert_yaml(f"a: {value}", (1, 4), '"!"', "tag", *CURE)


def test_a_merge_key_is_refused() -> None:
    assert_yaml("a: b\n<<: {c: d}", (2, 1), '"<<"')


def test_a_merge_key_with_an_alias_shows_both() -> None:
    found = problems(lambda: read_yaml("a: &x {b: c}\nd:\n  <<: *x"))
    assert [problem.line for problem in found] == [1, 3, 3]


def test_a_merge_key_in_quotes_is_a_key() -> None:
    assert read_yaml("'<<': a").value == {"<<": "a"}


@pytest.mark.parametrize("text", ["a: b\n---\nc: d", "a: b\n---", "--- a\n--- b"])
def test_a_second_document_is_refused(text: str) -> None:
    assert_yaml(text, (2, 1), "hai tài liệu", '"---"')


def test_a_second_document_after_an_end_mark_is_refused() -> None:
    assert_yaml("a: b\n...\nc: d", (3, 1), "hai tài liệu", '"..."')


@pytest.mark.parametrize("text", ["%YAML 1.1\n---\na: b", "%abc", "%TAG ! x\n--- a"])
def test_a_directive_is_refused(text: str) -> None:
    assert_yaml("# đầu\n\n" + text, (3, 1), '"%"')


def test_a_key_twice_says_both_lines() -> None:
    assert_yaml("a:\n  b: 1\n  c: 2\n  b: 3", (4, 3), '"b"', "dòng 2", "dòng 4")


def test_a_key_three_times_is_two_problems() -> None:
    found = problems(lambda: read_yaml("a: 1\na: 2\na: 3"))
    assert_problem(found[0], (2, 1), "dòng 1", "dòng 2")
    assert_problem(found[1], (3, 1), "dòng 2", "dòng 3")


@pytest.mark.parametrize("text", ["? [a]\n: b", "? {a: b}\n: c", "[a]: b", "? - a\n: b"])
def test_a_list_or_mapping_as_key_is_refused(text: str) -> None:
    assert_yaml(text, (1, 3 if text[0] == "?" else 1), "tên mục phải là chữ")


def test_a_missing_key_is_refused() -> None:
    assert_yaml("a: b\n: c", (2, 1), "thiếu tên mục")


@pytest.mark.parametrize("value", ["{{ year }}", "{{ year }} của xã", "{{year}}"])
def test_a_placeholder_at_the_start_is_refused_with_the_cure(value: str) -> None:
    assert_yaml(f"a:\n  b: {value}", (2, 6), '"{"', *CURE)
    assert_yaml(f"a:\n  - {value}", (2, 5), '"{"', *CURE)


def test_sixty_levels_are_read_and_one_more_is_refused() -> None:
    read_yaml("[" * 60 + "]" * 60)
    assert_yaml("[" * 61 + "]" * 61, (1, 61), "60 cấp")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_hundred_thousand_levels_are_refused(opening: str) -> None:
    assert_yaml(opening * 100_000, (1, 60 * len(opening) + 1), "60 cấp")


@pytest.mark.parametrize("code", ["0000", "0007", "000C", "001B", "007F", "0085", "2028", "FFFE"])
def test_a_character_that_yaml_cannot_read_is_shown(code: str) -> None:
    assert_yaml(f"a: b\nc: d{chr(int(code, 16))}e", (2, 5), f"U+{code}")


@pytest.mark.parametrize("char", ["\u00a0", "\u200b", "\ue000", "😀", "\u0300"])
def test_other_characters_are_left_to_the_model(char: str) -> None:
    assert read_yaml(f"a: b{char}c").value == {"a": f"b{char}c"}


def test_escapes_in_double_quotes_are_read() -> None:
    assert read_yaml(r'a: "\u0110\n\x0b\"\\"').value == {"a": 'Đ\n\x0b"\\'}


def test_half_a_character_is_refused() -> None:
    assert_yaml(r'a: "\ud83d"', (1, 4), "U+D83D")


def test_all_problems_are_shown_until_the_first_syntax_error() -> None:
    found = problems(lambda: read_yaml("a: *x\nb: !t c\na: d\ne: 'f\n"))
    assert [problem.line for problem in found] == [1, 2, 3]


YAML_LIKE = st.lists(
    st.sampled_from(
        [
            "a",
            "b: ",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            "\t",
            "# c",
            " #x",
            "'",
            '"',
            "{",
            "}",
            "[",
            "]",
            "*a",
            "&a",
            "!t",
            "!!str ",
            ">-",
            "|",
            "|+2",
            "%",
            "%YAML 1.20",
            "---",
            "...",
            "? ",
            ": ",
            ",",
            "@",
            "`",
            "xã",
            "\\",
            "\\UFFFFFFFF",
            "\\x",
            "~",
            "<<: ",
            "\r",
            "\x00",
            "\ufeff",
            "😀",
        ]
    ),
    max_size=16,
).map("".join)


@settings(deadline=None)
@given(YAML_LIKE)
@example('"\\UFFFFFFFF')
@example('a: "\\U00110000"')
@example("a: b\n%YAML 1.20\n--- c")
@example("...")
def test_any_text_is_read_or_refused_in_vietnamese(text: str) -> None:
    try:
        read_yaml(text)
    except DataError as error:
        for problem in error.problems:
            assert_problem(problem, (problem.line, problem.column))
            assert problem.line
            assert problem.column


# Lines and values that YAML would join or part


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: >-\n  Đoạn một.\n\n  Đoạn hai.\n", 4),
        ("a: >\n  Đoạn một.\n  \n  Đoạn hai.\n", 4),
        ("a: |\n  Đoạn một.\n\n  Đoạn hai.\n", 4),
        ("a: Đoạn một.\n\n  Đoạn hai.\n", 3),
        ("a: 'Đoạn một.\n\n  Đoạn hai.'\n", 3),
        ('a: "Đoạn một.\n\n  Đoạn hai."\n', 3),
        ("a: >-\n  Gồm:\n    - một;\n    - hai.\n", 1),
        ("a: |\n  Gồm:\n  - một;\n  - hai.\n", 1),
    ],
)
def test_paragraphs_that_would_be_joined_are_told(text: str, line: int) -> None:
    (problem,) = problems(lambda: read_yaml(text, "plan.yaml"))
    assert problem.line == line
    assert "bị nối liền" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "a: >-\n  Đoạn\n  một.\n\nb: c\n",
        "a: |\n  Đoạn\n  một - hai.\n",
        "a: >-\n\n  Đoạn một.\n",
        'a: "Đoạn\\nmột"\n',
        "a: Đoạn\n  một.\n",
    ],
)
def test_one_paragraph_on_many_lines_is_one(text: str) -> None:
    assert read_yaml(text).value["a"].replace("\n", " ").split()[0] == "Đoạn"


@pytest.mark.parametrize(
    ("values", "before", "after"),
    [
        ("[Làm 12,5 km]", "Làm 12", "5 km"),
        ("[12,5 km, 3]", "12", "5 km"),
        ("[a, Làm 12,5]", "Làm 12", "5"),
    ],
)
def test_a_decimal_comma_that_parts_a_text_is_told(values: str, before: str, after: str) -> None:
    (problem,) = problems(lambda: read_yaml(f"a: {values}\n", "plan.yaml"))
    assert f'"{before}" và "{after}"' in problem.message


@pytest.mark.parametrize(
    "values", ["[1,2,3]", "[Làm 12, 5 km]", '["Làm 12,5 km"]', "[Điện 1,Điện 2]", "{a: 1,b: 2}"]
)
def test_values_that_are_meant_to_stand_apart_are_two(values: str) -> None:
    assert read_yaml(f"a: {values}\n").value["a"]
