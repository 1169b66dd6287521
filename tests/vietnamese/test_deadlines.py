"""Deadlines in words: the days they mean, and silence where that is not certain."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import parse_deadline

SEPTEMBER = (date(2024, 9, 1), date(2024, 9, 30))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("15/03/2024", date(2024, 3, 15), date(2024, 3, 15)),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15)),
        ("ngày 15/3/2024", date(2024, 3, 15), date(2024, 3, 15)),
        ("ngày 15 tháng 3 năm 2024", date(2024, 3, 15), date(2024, 3, 15)),
        ("trước ngày 15/3/2024", date(2024, 3, 15), date(2024, 3, 15)),
        ("xong trước 15/03/2024", date(2024, 3, 15), date(2024, 3, 15)),
        ("Chậm nhất là ngày 15/3/2024.", date(2024, 3, 15), date(2024, 3, 15)),
        ("trong tháng 9/2024", *SEPTEMBER),
        ("trong tháng 9 năm 2024", *SEPTEMBER),
        ("Hoàn thành trong tháng 09/2024", *SEPTEMBER),
        ("9/2024", *SEPTEMBER),
        ("đến hết tháng 9/2024", *SEPTEMBER),
        ("tháng 02/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("tháng 2/2023", date(2023, 2, 1), date(2023, 2, 28)),
        ("Quý II/2026", date(2026, 4, 1), date(2026, 6, 30)),
        ("trong quý IV năm 2026", date(2026, 10, 1), date(2026, 12, 31)),
        ("quý 1/2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("quý 4/9999", date(9999, 10, 1), date(9999, 12, 31)),
        ("quý 4/0001", date(1, 10, 1), date(1, 12, 31)),
        ("trong năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("6 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 6, 30)),
        ("trong 6 tháng cuối năm 2025", date(2025, 7, 1), date(2025, 12, 31)),
    ],
)
def test_the_days_that_are_meant(text: str, first: date, last: date) -> None:
    assert parse_deadline(text) == (first, last)
    assert parse_deadline(unicodedata.normalize("NFD", text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thường xuyên",
        "hằng tháng",
        "trong tháng 9",
        "Quý II",
        "quý V/2026",
        "quý 5/2026",
        "quý II/0000",
        "6 tháng năm 2025",
        "7 tháng đầu năm 2025",
        "đầu năm 2025",
        "31/02/2024",
        "tháng 13/2024",
        "trước 15/3",
        "trước tháng 9/2024",
        "trước quý II/2026",
        "trước năm 2025",
        "trong tháng 9/2024 hoặc tháng 10/2024",
        "giai đoạn 2021-2025",
        "sau ngày 15/3/2024",
        "15/3/2024 đến 30/9/2024",
    ],
)
def test_what_is_not_certain_is_silence(text: str) -> None:
    assert parse_deadline(text) is None


@given(st.text("0123456789/ .-ngàytháguýIVtrongăm", max_size=24))
def test_any_words_give_days_in_order_or_none(text: str) -> None:
    days = parse_deadline(text)
    assert days is None or days[0] <= days[1]
