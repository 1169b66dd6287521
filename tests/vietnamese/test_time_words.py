"""Times as they stand in a text: each kind, what only looks like one, and the same a year on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import TimeKind, time_words


def found(text: str) -> list[tuple[str, str]]:
    """(kind, words) of each time in a text."""
    return [(word.kind.value, word.words) for word in time_words(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("xong trước 15/03/2024.", "day", "15/03/2024"),
        ("ngày 15-3-2024", "day", "15-3-2024"),
        ("ngày 15.3.2024, xã", "day", "15.3.2024"),
        ("ngày 15 tháng 3 năm 2024", "day", "15 tháng 3 năm 2024"),
        ("2024-03-15", "day", "2024-03-15"),
        ("**15/03/2024**", "day", "15/03/2024"),
        ("trong tháng 9/2024: Cơ bản", "month", "tháng 9/2024"),
        ("trong tháng 9 năm 2024", "month", "tháng 9 năm 2024"),
        ("Tháng 09-2024", "month", "Tháng 09-2024"),
        ("xong 9/2024", "month", "9/2024"),
        ("Quý II/2026", "quarter", "Quý II/2026"),
        ("quý 4 năm 2026", "quarter", "quý 4 năm 2026"),
        ("Quí IV-2025", "quarter", "Quí IV-2025"),
        ("Quý III, IV/2024", "quarter", "Quý III, IV/2024"),
        ("Quý I và II năm 2024", "quarter", "Quý I và II năm 2024"),
        ("Q1/2024", "quarter", "Q1/2024"),
        ("tháng 3-9/2024", "month", "tháng 3-9/2024"),
        ("tháng Ba/2024", "month", "tháng Ba/2024"),
        ("T9/2024", "month", "T9/2024"),
        ("01/3-30/9/2024", "day", "01/3-30/9/2024"),
        ("15/3/2024.Các thôn", "day", "15/3/2024"),
        ("trong năm 2023 gồm", "year", "năm 2023"),
        ("NĂM 2024", "year", "NĂM 2024"),
        ("năm **2024**", "year", "năm **2024"),
        ("giai đoạn 2021-2025", "period", "2021-2025"),
        ("giai đoạn 2021 – 2025)", "period", "2021 – 2025"),
        ("từ năm 2021 đến hết năm 2025", "period", "từ năm 2021 đến hết năm 2025"),
        ("xây dựng NTM 2024", "bare", "2024"),
    ],
)
def test_a_time_is_found_with_its_kind(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 51/2025/QĐ-TTg",
        "Nghị quyết số 197/2025/QH15",
        "Kế hoạch số 2024/KH-UBND",
        "2.024 hộ",
        "20245",
        "04/07 tiêu chí",
        "trước ngày 15/3",
        "năm năm",
        "mã 1A2024",
        "số 12-2024-x",
        "Nghị quyết 02/2024 của HĐND",
        "13/2024",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert found(text) == []


def test_all_times_of_a_text_come_in_order_each_with_its_place() -> None:
    text = "Từ ngày 15/11/2024 đến 15/12/2024, quý I/2025, các năm 2024, 2025"
    words = list(time_words(text))
    assert [word.words for word in words] == [
        *("15/11/2024", "15/12/2024", "quý I/2025", "năm 2024", "2025"),
    ]
    assert all(text[word.start : word.end] == word.words for word in words)


@pytest.mark.parametrize(
    ("text", "years", "moved"),
    [
        ("15/03/2024", 1, "15/03/2025"),
        ("15 tháng 3 năm 2024", 2, "15 tháng 3 năm 2026"),
        ("2021-2025", 5, "2026-2030"),
        ("29/02/2024", 1, "28/02/2025"),
        ("29/2/2024", 4, "29/2/2028"),
        ("2024-02-29", 1, "2025-02-28"),
        ("29 tháng 02 năm 2024", 1, "28 tháng 02 năm 2025"),
        ("29/12/2024", 1, "29/12/2025"),
        ("Quý IV/2024", 1, "Quý IV/2025"),
    ],
)
def test_the_same_words_some_years_on(text: str, years: int, moved: str) -> None:
    (word,) = time_words(text)
    assert word.moved(years) == moved


def test_a_period_has_two_years() -> None:
    (word,) = time_words("2021-2025")
    assert (word.kind, word.first_year, word.last_year) == (TimeKind.PERIOD, 2021, 2025)


@given(st.text(alphabet="0123456789/.- ănmthágquýIV", max_size=60), st.integers(1, 30))
def test_a_moved_time_is_a_time_of_that_year(text: str, years: int) -> None:
    for word in time_words(text):
        again = list(time_words(word.moved(years)))
        assert [one.first_year for one in again] == [word.first_year + years]
