from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.model import Text
from ntmdocs.prose import FILTERS, ProseError, plain_text
from ntmdocs.prose.fill import named_value
from tools.work import calls_in, peak_bytes_in

DATA: dict[str, Any] = {
    "year": 2024,
    "count": 4,
    "place": "Suối Mơ",
    "organ": "Ủy ban nhân dân xã",
    "villages": ["thôn Đông", "thôn Tây", "thôn Nam"],
    "head": {"name": "Trần Văn An", "post": "Chủ tịch"},
    "blank": None,
}


def filled(expression: str) -> str:
    return plain_text(Text(f"{{{{ {expression} }}}}"), DATA)


def refusal(expression: str) -> str:
    with pytest.raises(ProseError) as caught:
        filled(expression)
    return str(caught.value)


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("year", "2024"),
        ("place", "Suối Mơ"),
        ("head.name", "Trần Văn An"),
        ("head.post | upper", "CHỦ TỊCH"),
        ("count | two_digits", "04"),
        ("year | two_digits", "2024"),
        ("villages", "thôn Đông, thôn Tây và thôn Nam"),
        ("villages | list", "thôn Đông, thôn Tây và thôn Nam"),
        ("villages|list|upper", "THÔN ĐÔNG, THÔN TÂY VÀ THÔN NAM"),
        ("place | list", "Suối Mơ"),
        ("organ | lower_first", "ủy ban nhân dân xã"),
        ("villages | upper", "THÔN ĐÔNG, THÔN TÂY VÀ THÔN NAM"),
        ("villages | lower_first", "thôn Đông, thôn Tây và thôn Nam"),
        ("year | list", "2024"),
        ("year | upper", "2024"),
    ],
)
def test_names_attributes_and_filters_are_filled_in(expression: str, printed: str) -> None:
    assert filled(expression) == printed


@pytest.mark.parametrize(
    ("expression", "named"),
    [
        ("year", ("year", 2024)),
        ("head.name", ("head.name", "Trần Văn An")),
        ("head.name | upper | list", ("head.name", "Trần Văn An")),
        ("blank | upper", ("blank", None)),
    ],
)
def test_what_an_expression_names_is_known_before_its_filters(
    expression: str, named: tuple[str, Any]
) -> None:
    assert named_value(expression, DATA) == named


def test_the_listed_filters_are_all_there_are() -> None:
    names = {"count", "two_digits", "names", "with_numbers", "list", "lower_first", "upper"}
    assert set(FILTERS) == names


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("yaer", 'không có dữ liệu tên "yaer"; có phải "year"?'),
        ("Year", 'không có dữ liệu tên "Year"; có phải "year"?'),
        ("xyz", "dùng được: blank, count, head, organ, place, villages, year"),
        ("năm", 'không có dữ liệu tên "năm"; dùng được'),
        ("self", 'không có dữ liệu tên "self"'),
        ("loop", 'không có dữ liệu tên "loop"'),
        ("head.nmae", 'không có dữ liệu tên "nmae"; có phải "name"?'),
        ("year.real", 'không có "real" trong "2024"'),
        ("place.__class__", 'không có "__class__" trong "Suối Mơ"'),
        ("year | two_digit", 'không có bộ lọc "two_digit"; có phải "two_digits"?'),
        ("year | safe", 'không có bộ lọc "safe"; dùng được: count, list, lower_first, names'),
        ("place | two_digits", 'bộ lọc "two_digits" cần một số, không phải "Suối Mơ"'),
        ("place | count", 'bộ lọc "count" cần một danh sách, không phải "Suối Mơ"'),
        ("year | count", 'bộ lọc "count" cần một danh sách, không phải "2024"'),
        ("head", '"head" là một nhóm; chọn một trong: name, post'),
        ("head | upper", 'bộ lọc "upper" cần lời văn hoặc danh sách, không phải một nhóm'),
        ("head | lower_first", 'bộ lọc "lower_first" cần lời văn hoặc danh sách'),
        ("head | list", 'bộ lọc "list" cần lời văn hoặc danh sách, không phải một nhóm'),
        ("blank", '"blank" chưa có dữ liệu'),
    ],
)
def test_unknown_names_are_told_with_the_nearest(expression: str, said: str) -> None:
    assert said in refusal(expression)


@pytest.mark.parametrize(
    "expression",
    [
        *("", "year()", "head.name()", "year + 1", "year - 1", "-year", "year * 2", "year // 2"),
        *("year ** 9", "year ~ 'a'", "villages[0]", "villages.0", "head['name']", "place[:2]"),
        *("'a'", '"a"', "2024", "1.5", "true", "none", "None", "[year]", "(year, place)"),
        *("{'a': year}", "year if count else place", "year is defined", "not year"),
        *("year and place", "year == 2024", "year in villages", "{year}"),
        *("year | default('x')", "year | join(',')", "year, place", "year place", "- year -"),
        *("% if year %", "lipsum()", "cycler", "''.__class__.__mro__", "year }", "year | "),
        *("range(9999999)", "'a' % year", "namespace(a=1)", "caller()"),
    ],
)
def test_anything_but_names_and_filters_is_refused(expression: str) -> None:
    """Calls, arithmetic, subscripts, literals, tests: none of it is ever evaluated."""
    assert any(
        words in refusal(expression) for words in ("không hiểu", "chưa có", "không có dữ liệu tên")
    )


@pytest.mark.parametrize(
    "expression",
    ["year }} {{ place", "year }} x", "year }}{% if year %}{{ place }}{% endif %}{{ year"],
)
def test_an_expression_that_closes_its_own_braces_is_refused(expression: str) -> None:
    with pytest.raises(ProseError, match="không hiểu"):
        named_value(expression, DATA)


@pytest.mark.parametrize(
    "expression",
    [
        '"a"*100000000',
        "9**9**9**9",
        "(" * 10_000 + "year" + ")" * 10_000,
        "[" * 99,
        "(" * 98 + "year" + ")" * 98,
        "year" + " | upper" * 10_000,
        "head" + ".name" * 10_000,
        "x" * 1_000_000,
        "not " * 49 + "year",
    ],
    ids=["big", "power", "deep", "open", "nested", "filters", "attributes", "long", "nots"],
)
def test_what_would_eat_memory_or_time_is_refused_at_once(expression: str) -> None:
    assert len(refusal(expression)) < 1_000
    assert calls_in(lambda: refusal(expression)) < 10_000
    assert peak_bytes_in(lambda: refusal(expression)) < 5_000_000


@given(st.text() | st.text("year.|() '\"[]{}+-*%#\\\n"))
def test_any_expression_is_filled_or_told_in_vietnamese(expression: str) -> None:
    try:
        filled(expression.replace("}}", ""))
    except ProseError as error:
        assert str(error)  # noqa: PT017


def test_a_part_of_what_is_not_there_is_told_without_a_word_of_python() -> None:
    with pytest.raises(ProseError, match='chưa có dữ liệu nào để lấy "name"; khai trong tệp'):
        plain_text(Text("{{ commune.name }}"), {"commune": None})


def test_an_expression_longer_than_any_name_is_not_read() -> None:
    assert "trong {{ }} chỉ ghi tên dữ liệu" in refusal("a" * 201)
