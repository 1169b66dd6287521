import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import official_date, parse_date, short_date

Parts = tuple[int, int | None, int | None]

days = st.dates(datetime.date(1945, 1, 1), datetime.date(2100, 12, 31))
dates = (
    days.map(lambda on: (on.year, on.month, on.day))
    | days.map(lambda on: (on.year, on.month, None))
    | days.map(lambda on: (on.year, None, None))
)


def test_day_below_ten_gets_a_zero() -> None:
    assert official_date(2024, 3, 5) == "ngày 05 tháng 3 năm 2024"
    assert official_date(2024, 3, 9) == "ngày 09 tháng 3 năm 2024"
    assert official_date(2024, 3, 10) == "ngày 10 tháng 3 năm 2024"


def test_months_one_and_two_get_a_zero_and_three_to_nine_do_not() -> None:
    written = [official_date(2024, month, 15).split()[3] for month in range(1, 13)]
    assert written == ["01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]


def test_blank_parts_are_six_plain_spaces() -> None:
    assert official_date(2024) == "ngày      tháng      năm 2024"
    assert official_date(2024, 3) == "ngày      tháng 3 năm 2024"
    assert official_date(2024, 2) == "ngày      tháng 02 năm 2024"


def test_short_date_has_the_zeros_of_the_long_one() -> None:
    assert short_date(2022, 3, 8) == "08/3/2022"
    assert short_date(2022, 1, 8) == "08/01/2022"
    assert short_date(2022, 12, 18) == "18/12/2022"


def test_padded_short_date_has_two_digits_everywhere() -> None:
    assert short_date(2024, 3, 15, padded=True) == "15/03/2024"
    assert short_date(2024, 3, padded=True) == "03/2024"
    assert short_date(2024, 11, 5, padded=True) == "05/11/2024"


def test_short_date_without_its_parts() -> None:
    assert short_date(2024, 3) == "3/2024"
    assert short_date(2024, 2) == "02/2024"
    assert short_date(2024) == "2024"


@pytest.mark.parametrize("write", [official_date, short_date])
def test_a_day_needs_its_month(write: Callable[..., str]) -> None:
    with pytest.raises(ValueError, match="có ngày 5 nhưng không có tháng"):
        write(2024, None, 5)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((2024, 2, 30), "không có ngày 30/02/2024"),
        ((2023, 2, 29), "không có ngày 29/02/2023"),
        ((2024, 4, 31), "không có ngày 31/04/2024"),
        ((2024, 4, 0), "không có ngày 00/04/2024"),
        ((2024, 13, 1), "không có tháng 13/2024"),
        ((2024, 0, 1), "không có tháng 0/2024"),
        ((1944, 1, 1), "năm 1944 nằm ngoài khoảng 1945–2100"),
        ((2101, None, None), "năm 2101 nằm ngoài khoảng 1945–2100"),
    ],
)
def test_impossible_dates_are_told(parts: Parts, message: str) -> None:
    for write in (official_date, short_date):
        with pytest.raises(ValueError, match=message):
            write(*parts)


def test_the_limits_of_the_calendar_are_dates() -> None:
    assert official_date(2024, 2, 29) == "ngày 29 tháng 02 năm 2024"
    assert parse_date("01/01/1945") == (1945, 1, 1)
    assert parse_date("31/12/2100") == (2100, 12, 31)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("05/03/2024", (2024, 3, 5)),
        ("5/3/2024", (2024, 3, 5)),
        ("5-3-2024", (2024, 3, 5)),
        ("5.3.2024", (2024, 3, 5)),
        (" 05/3/2024\n", (2024, 3, 5)),
        ("2024-03-05", (2024, 3, 5)),
        ("3/2024", (2024, 3, None)),
        ("03/2024", (2024, 3, None)),
        ("2024", (2024, None, None)),
        ("ngày 05 tháng 3 năm 2024", (2024, 3, 5)),
        ("Ngày 5  tháng 03\u00a0năm 2024", (2024, 3, 5)),
        ("nga\u0300y 05 tha\u0301ng 3 na\u0306m 2024", (2024, 3, 5)),
        ("tháng 3 năm 2024", (2024, 3, None)),
        ("ngày      tháng      năm 2024", (2024, None, None)),
        ("ngày tháng năm 2024", (2024, None, None)),
        ("ngày      tháng 3 năm 2024", (2024, 3, None)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, parts: Parts) -> None:
    assert parse_date(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "no",
            "12:30",
            "1e3",
            "1e03",
            "24",
            "2024.0",
            "02024",
            "5/3/24",
            "5/3-2024",
            "005/3/2024",
        ),
        *("5/003/2024", "5/3/02024", "003/2024", "ngày 005 tháng 3 năm 2024"),
        *("ngày 5 tháng 003 năm 2024", "tháng 003 năm 2024", "5 / 3 / 2024"),
        *("2024/03/05", "2024-3-5", "3.2024", "05/03/2024 10:00", "ngày 5/3/2024", "٢٠٢٤"),
        *("tháng năm 2024", "ngày 5 tháng 3", "năm 2024", "5 tháng 3 năm 2024", "05//2024"),
    ],
)
def test_anything_else_is_refused_with_the_asked_form(text: str) -> None:
    with pytest.raises(ValueError, match=r"viết dd/mm/yyyy hoặc chỉ năm \(2024\)"):
        parse_date(text)


def test_day_and_month_are_never_swapped() -> None:
    assert parse_date("05/12/2024") == (2024, 12, 5)
    with pytest.raises(ValueError, match="không có tháng 15/2024: ngày viết trước"):
        parse_date("12/15/2024")


def test_a_read_date_must_exist() -> None:
    with pytest.raises(ValueError, match="không có ngày 30/02/2024"):
        parse_date("30/02/2024")
    with pytest.raises(ValueError, match="có ngày 5 nhưng không có tháng"):
        parse_date("ngày 5 tháng      năm 2024")
    with pytest.raises(ValueError, match="năm 3024"):
        parse_date("3024")


@given(dates)
def test_what_is_written_reads_back(parts: Parts) -> None:
    assert parse_date(official_date(*parts)) == parts
    assert parse_date(short_date(*parts)) == parts
    assert parse_date(short_date(*parts, padded=True)) == parts


@given(st.text())
def test_any_text_is_a_date_or_a_vietnamese_sentence(text: str) -> None:
    try:
        assert official_date(*parse_date(text))
    except ValueError as error:
        assert any(word in str(error) for word in ("ngày", "tháng", "năm"))  # noqa: PT017
