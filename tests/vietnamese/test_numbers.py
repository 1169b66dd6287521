import subprocess
import sys
from decimal import Decimal, localcontext

import pytest
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import (
    MoneyUnit,
    format_amount,
    format_money,
    format_number,
    join_list,
    letter,
    parse_money,
    parse_number,
    roman,
    two_digits,
)

units = st.sampled_from([None, *MoneyUnit])


def test_numbers_below_ten_get_a_zero() -> None:
    assert [two_digits(n) for n in (0, 4, 9, 10, 12, 104)] == ["00", "04", "09", "10", "12", "104"]
    with pytest.raises(ValueError, match="số -1 là số âm"):
        two_digits(-1)


def test_roman_numbers() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 2024, 3999, 4000)] == [
        *("I", "IV", "IX", "XIV", "XL", "MMXXIV", "MMMCMXCIX", "MMMM")
    ]


def test_each_roman_sign_begins_at_its_number() -> None:
    begins = {5: "V", 9: "IX", 10: "X", 40: "XL", 50: "L", 90: "XC", 100: "C"}
    begins |= {400: "CD", 500: "D", 900: "CM", 1000: "M"}
    assert {n: roman(n) for n in begins} == begins
    before = {4: "IV", 8: "VIII", 9: "IX", 39: "XXXIX", 49: "XLIX", 89: "LXXXIX", 99: "XCIX"}
    before |= {399: "CCCXCIX", 499: "CDXCIX", 899: "DCCCXCIX", 999: "CMXCIX"}
    assert {n: roman(n) for n in before} == before


@pytest.mark.parametrize("n", [0, -1])
def test_numbers_that_rome_could_not_write(n: int) -> None:
    with pytest.raises(ValueError, match="cần số từ 1 trở lên"):
        roman(n)


def test_letters_follow_the_vietnamese_alphabet_without_marked_vowels() -> None:
    assert "".join(letter(n) for n in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"


def test_two_letters_follow_the_last_one() -> None:
    assert [letter(n) for n in (23, 24, 25, 28, 46, 47)] == ["y", "aa", "ab", "ađ", "ay", "ba"]
    with pytest.raises(ValueError, match="không có điểm thứ 0"):
        letter(0)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_each_letter_is_used_once(one: int, other: int) -> None:
    assert (letter(one) == letter(other)) == (one == other)


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (0, "0"),
        (999, "999"),
        (1250, "1.250"),
        (-1250, "-1.250"),
        (Decimal("1250.5"), "1.250,5"),
        (Decimal("1.50"), "1,5"),
        (Decimal("-0"), "0"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1E-30"), "0," + "0" * 29 + "1"),
        (10**40 + 1, "10" + ".000" * 12 + ".001"),
    ],
)
def test_dots_group_thousands_and_the_comma_is_the_decimal_mark(
    n: int | Decimal, written: str
) -> None:
    assert format_number(n) == written


@pytest.mark.parametrize("n", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_is_told(n: Decimal) -> None:
    with pytest.raises(ValueError, match="không phải là một con số"):
        format_number(n)


def test_money_in_each_unit() -> None:
    assert format_money(1_250_000_000) == "1.250.000.000 đồng"
    assert format_money(1_250_000_000, MoneyUnit.DONG) == "1.250.000.000 đồng"
    assert format_money(1_250_000_000, MoneyUnit.MILLION) == "1.250 triệu đồng"
    assert format_money(1_250_000_000, MoneyUnit.BILLION) == "1,25 tỷ đồng"
    assert format_money(0, MoneyUnit.BILLION) == "0 tỷ đồng"


def test_amount_is_the_number_alone() -> None:
    assert format_amount(1_250_000_000, MoneyUnit.MILLION) == "1.250"
    assert format_amount(1_250_000_000) == "1.250.000.000"


def test_no_dong_is_ever_lost() -> None:
    assert format_money(1_250_000_001, MoneyUnit.BILLION) == "1,250000001 tỷ đồng"
    with localcontext() as context:
        context.prec = 3
        assert format_money(1_234_567_891, MoneyUnit.MILLION) == "1.234,567891 triệu đồng"


@pytest.mark.parametrize(
    ("text", "vnd"),
    [
        ("1.250.000.000 đồng", 1_250_000_000),
        ("1250000000", 1_250_000_000),
        ("1.250", 1_250),
        ("1.250 triệu đồng", 1_250_000_000),
        ("1250 triệu", 1_250_000_000),
        ("1,25 tỷ đồng", 1_250_000_000),
        ("1,5 tỉ", 1_500_000_000),
        ("50 triệu", 50_000_000),
        ("50tr", 50_000_000),
        ("2 tỷ", 2_000_000_000),
        ("2 TỶ ĐỒNG", 2_000_000_000),
        ("2 ty\u0309 \u0111o\u0302\u0300ng", 2_000_000_000),
        ("120.000đ", 120_000),
        ("120.000 VNĐ", 120_000),
        ("120.000\u00a0₫", 120_000),
        ("120 nghìn đồng", 120_000),
        ("1.250 tỷ đồng", 1_250_000_000_000),
        ("1.250,5 triệu đồng", 1_250_500_000),
        ("0,25 tỷ", 250_000_000),
        ("0 đồng", 0),
    ],
)
def test_money_is_read_as_people_write_it(text: str, vnd: int) -> None:
    assert parse_money(text) == vnd


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("1.25 tỷ", r"viết sai: dấu chấm tách từng nhóm ba chữ số"),
        ("0.250 tỷ", r"viết sai"),
        ("1,234,567", r"viết sai"),
        ("1.2500 đồng", r"viết sai"),
        ("1250.000", r"viết sai"),
        ("1,25.000 tỷ", r"viết sai"),
        ("5, tỷ", r"viết sai"),
        ("1,250 đồng", r"đồng không có phần lẻ"),
        ("1,5", r"đồng không có phần lẻ"),
        ("1,250 triệu", r"hai cách: viết 1,25 triệu nếu .* hoặc 1\.250 triệu nếu"),
        ("2,000 tỷ đồng", r"hai cách: viết 2 tỷ đồng nếu .* hoặc 2\.000 tỷ đồng nếu"),
        ("1,0000001 triệu", r"nhỏ hơn một đồng"),
        ("-5 triệu", r"là số âm"),
        ("−5", r"là số âm"),
        ("", r"để trống"),
        ("  ", r"để trống"),
        *((text, "không phải là số tiền: viết như") for text in ("x", "1e9", "5 USD", "triệu")),
        *((text, "không phải là số tiền") for text in ("1 tỷ 250", "5 triệu đồng.", "1 250", "-")),
        ("9" * 101, "không phải là số tiền"),
    ],
)
def test_unclear_money_is_refused_with_the_cure(text: str, cure: str) -> None:
    with pytest.raises(ValueError, match=cure):
        parse_money(text)


def test_three_decimals_are_refused_only_where_they_look_like_a_thousand() -> None:
    assert parse_money("1,125 tỷ") == 1_125_000_000
    assert parse_money("0,250 tỷ") == 250_000_000
    assert parse_money("1234,500 triệu") == 1_234_500_000
    assert parse_money("1,50 tỷ") == 1_500_000_000


@given(st.integers(0, 10**20), units)
def test_money_reads_back_to_the_dong(vnd: int, unit: MoneyUnit | None) -> None:
    assert parse_money(format_money(vnd, unit)) == vnd


@given(st.text(alphabet="0123456789.,- đtỷriệuồng") | st.text())
def test_any_text_is_money_or_a_vietnamese_sentence(text: str) -> None:
    try:
        assert parse_money(text) >= 0
    except ValueError as error:
        assert "viết" in str(error) or "bớt" in str(error)  # noqa: PT017


def test_babel_is_loaded_only_when_used() -> None:
    told = "import sys, ntmdocs.vietnamese; print('babel' in sys.modules)"
    seen = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert seen.stdout == "False\n"


@given(
    st.integers(-(10**20), 10**20) | st.integers(-9999, 9999).map(lambda n: Decimal(n).scaleb(-2))
)
def test_numbers_are_written_as_cldr_has_them(number: int | Decimal) -> None:
    assert format_number(number) == format_decimal(number, locale="vi", decimal_quantization=False)


@given(st.lists(st.text(min_size=1), max_size=5))
def test_lists_are_joined_as_cldr_has_them(words: list[str]) -> None:
    assert join_list(words) == format_list(words, locale="vi")


def test_words_are_joined_as_a_list() -> None:
    assert join_list([]) == ""
    assert join_list(["A"]) == "A"
    assert join_list(["A", "B"]) == "A và B"
    assert join_list(("A", "B", "C")) == "A, B và C"


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", "3"), ("1.450", "1450"), ("12,5", "12.5"), ("-3", "-3"), ("0,5", "0.5"), ("056", "56")],
)
def test_a_number_is_read_by_the_vietnamese_rule(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "1.5", "1,250", "1.45", "5 km", "1,2,3", "½", "x", "1e3"])
def test_a_number_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="không phải là một số viết rõ"):
        parse_number(text)


@given(st.decimals(-(10**9), 10**9, places=2))
def test_a_number_that_is_written_is_read_again(number: Decimal) -> None:
    assert parse_number(format_number(number)) == number
