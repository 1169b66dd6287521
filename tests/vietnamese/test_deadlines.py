"""Deadlines in words: the days they mean, and silence where that is not certain."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import deadline_fault, parse_deadline, time_words

BACKWARDS = "thời gian đầu đứng sau thời gian cuối"
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
        ("30/9/24", date(2024, 9, 30), date(2024, 9, 30)),
        ("30.9.2024", date(2024, 9, 30), date(2024, 9, 30)),
        ("30/9 năm 2024", date(2024, 9, 30), date(2024, 9, 30)),
        ("30-9-2024", date(2024, 9, 30), date(2024, 9, 30)),
        ("Ngày 30 - 9 - 2024", date(2024, 9, 30), date(2024, 9, 30)),
        ("30 / 9 / 2024", date(2024, 9, 30), date(2024, 9, 30)),
        ("T10 - T3/2025", date(2024, 10, 1), date(2025, 3, 31)),
        ("Q3-Q4/2024", date(2024, 7, 1), date(2024, 12, 31)),
        ("**15 tháng 3/2024**", date(2024, 3, 15), date(2024, 3, 15)),
        ("Phấn đấu hoàn thành ngày 15/3/2024 (đợt cuối)", date(2024, 3, 15), date(2024, 3, 15)),
        ("T9/2024", *SEPTEMBER),
        ("t9.24", *SEPTEMBER),
        ("tháng 9-2024", *SEPTEMBER),
        ("tháng 9 2024", *SEPTEMBER),
        ("tháng 9/24", *SEPTEMBER),
        ("tháng chín năm 2024", *SEPTEMBER),
        ("cuối tháng 9/2024", *SEPTEMBER),
        ("Q3/2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("Quý III-2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("quí III năm 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("Quý III, IV/2024", date(2024, 7, 1), date(2024, 12, 31)),
        ("Tháng 3-9/2024", date(2024, 3, 1), date(2024, 9, 30)),
        ("từ tháng 3 đến tháng 9/2024", date(2024, 3, 1), date(2024, 9, 30)),
        ("Từ tháng 11 đến tháng 2/2025", date(2024, 11, 1), date(2025, 2, 28)),
        ("tháng 10/2024 - 3/2025", date(2024, 10, 1), date(2025, 3, 31)),
        ("từ ngày 15/3 đến ngày 30/9/2024", date(2024, 3, 15), date(2024, 9, 30)),
        ("Từ 15/3/2024 đến hết ngày 30/9/2024", date(2024, 3, 15), date(2024, 9, 30)),
        ("22/4/2024-30/4/2024", date(2024, 4, 22), date(2024, 4, 30)),
        ("22-30/4/2024", date(2024, 4, 22), date(2024, 4, 30)),
        ("Đợt 1: 30/4/2024; đợt 2: 30/9/2024", date(2024, 4, 30), date(2024, 9, 30)),
        ("đợt 2 năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("giai đoạn 2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
        ("từ năm 2021 đến hết năm 2025", date(2021, 1, 1), date(2025, 12, 31)),
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
        "sau ngày 15/3/2024",
        "hằng tháng, trước ngày 05/6",
        "Quý 5/2024",
        "9 2024",
        "ngày 9/2024",
        "từ 30/9/2024 đến 30/2/2025",
    ],
)
def test_what_is_not_certain_is_silence(text: str) -> None:
    assert parse_deadline(text) is None


@given(st.text("0123456789/ .-ngàytháguýIVtrongăm", max_size=24))
def test_any_words_give_days_in_order_or_none(text: str) -> None:
    days = parse_deadline(text)
    assert days is None or days[0] <= days[1]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("trước 15/3", date(2024, 3, 15), date(2024, 3, 15)),
        ("ngày 15 tháng 3", date(2024, 3, 15), date(2024, 3, 15)),
        ("Tháng 9", *SEPTEMBER),
        ("Quý II", date(2024, 4, 1), date(2024, 6, 30)),
        ("6 tháng cuối năm", date(2024, 7, 1), date(2024, 12, 31)),
        ("trong năm", date(2024, 1, 1), date(2024, 12, 31)),
        ("từ 15/11 đến 28/02/2025", date(2025, 11, 15), None),
        ("từ 15/11 đến 28/02", date(2024, 11, 15), None),
        ("trước 30.9", date(2024, 9, 30), date(2024, 9, 30)),
        ("từ 15.3 đến 30.9", date(2024, 3, 15), date(2024, 9, 30)),
        ("T9", *SEPTEMBER),
        ("T3 - T9", date(2024, 3, 1), date(2024, 9, 30)),
        ("Q2", date(2024, 4, 1), date(2024, 6, 30)),
    ],
)
def test_a_time_without_a_year_is_of_the_year_given(
    text: str, first: date, last: date | None
) -> None:
    assert parse_deadline(text, 2024) == (None if last is None else (first, last))
    assert parse_deadline(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31/9/2024", "không có ngày 31/09/2024"),
        ("trước ngày 31/4", "không có ngày 31/04"),
        ("30/02", "không có ngày 30/02"),
        ("29/02/2025", "không có ngày 29/02/2025"),
        ("32/13", "không có tháng 13"),
        ("Hoàn thành trong tháng 13/2024", "không có tháng 13/2024"),
        ("ngày 31 tháng 11 năm 2024", "không có ngày 31/11/2024"),
        ("từ 01/9/2024 đến 31/9/2024", "không có ngày 31/09/2024"),
        ("9 2024", "không rõ là thời gian nào"),
        ("Quý 5/2024", "không rõ là thời gian nào"),
        ("Quý V-2024", "không rõ là thời gian nào"),
        ("30/9/20245", "không rõ là thời gian nào"),
        ("2024/9/30", "không rõ là thời gian nào"),
        ("ngày 9/2024", "không rõ là thời gian nào"),
        ("từ tháng 9/2024 đến tháng 3/2024", BACKWARDS),
        ("từ 30/9 đến 15/3/2024", BACKWARDS),
        ("30/9 - 15/3/2024", BACKWARDS),
        ("từ ngày 20 đến ngày 10/9/2024", BACKWARDS),
        ("từ tháng 9 đến tháng 3/2024", BACKWARDS),
        ("Quý III - quý I/2024", BACKWARDS),
        ("giai đoạn 2025-2024", BACKWARDS),
        ("31.4", "không có ngày 31/04"),
        ("trước 31.4", "không có ngày 31/04"),
        ("T13", "không có tháng 13"),
        ("T13/2024", "không có tháng 13/2024"),
        ("Q5", "không rõ là thời gian nào"),
        ("9", "không rõ là thời gian nào"),
        ("46000", "không rõ là thời gian nào"),
        ("30,9", "không rõ là thời gian nào"),
    ],
)
def test_a_time_that_there_is_not_or_that_cannot_be_read_is_told(text: str, told: str) -> None:
    assert told in deadline_fault(text)
    assert told in deadline_fault(text, 2024)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Thường xuyên", "Trước mùa mưa", "Hằng tháng", "định kỳ 02 lần/năm", "24/24 giờ"),
        *("trực 24/7", "trước ngày 05 hằng tháng", "sau 10 ngày", "Trong 5-7 ngày", "Tháng 9"),
        *("Quý II", "đầu năm 2025", "trước tháng 9/2024", "29/02", "khi có hướng dẫn của tỉnh"),
        *("theo Quyết định số 15/2024/QĐ-UBND", "xong 02/08 tiêu chí", "khi đủ 1.250 triệu đồng"),
        *("trong tháng 9/2024 hoặc tháng 10/2024", "17 giờ ngày 15/3/2024", "sau ngày 15/3/2024"),
        *("theo mục 2.1", "2.5 tháng", "T2, T4 hằng tuần", "từ 15/11 đến 28/02", "trong 5 ngày"),
        *("từ 15/11 đến 28/02/2024", "tháng 11 đến tháng 2/2024", "30.9", "T9", "2024"),
        *("Ngay sau khi ban hành kế hoạch", "tuần 1 tháng 9/2024", "giai đoạn 2 năm 2024"),
    ],
)
def test_what_names_no_time_or_none_that_is_certain_is_no_fault(text: str) -> None:
    assert deadline_fault(text) == ""
    assert deadline_fault(text, 2024) == ""


TIMES = st.sampled_from(
    [
        *("15/03/2024", "15-3-2024", "15 tháng 3 năm 2024", "2024-03-15", "22-30/4/2024"),
        *("tháng 9/2024", "tháng 3, 4/2024", "tháng tư năm 2024", "T9/2024", "T 9/2024", "9/2024"),
        *("Quý III/2024", "quý 1 và quý 2 năm 2024", "Q3/2024", "năm 2024", "2024", "2021-2025"),
    ]
)


@given(st.sampled_from(["", "trong ", "đến hết ", "xong "]), TIMES, st.sampled_from(["", ".", " "]))
def test_every_time_that_is_found_in_a_text_is_understood(lead: str, time: str, end: str) -> None:
    (found,) = time_words(f"{lead}{time}{end}")
    assert found.words == time
    assert parse_deadline(f"{lead}{time}{end}") is not None
    assert deadline_fault(f"{lead}{time}{end}") == ""


@given(st.text("0123456789/ .-ngàytháguýIVtrongăm", max_size=24))
def test_what_is_understood_is_no_fault_and_a_fault_is_not_understood(text: str) -> None:
    if deadline_fault(text, 2024):
        assert parse_deadline(text, 2024) is None
