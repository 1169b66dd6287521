"""The years of a text that are the plan's move with it, and nothing else changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.draft.years import moved_years
from ntmdocs.prose.times import Why

OLD, NEW = 2024, 2025


def moved(text: str) -> str:
    return moved_years(text, OLD, NEW - OLD).text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Xây dựng nông thôn mới năm 2024", "Xây dựng nông thôn mới năm 2025"),
        ("NĂM 2024", "NĂM 2025"),
        ("phấn đấu xong trong tháng 9 năm 2024", "phấn đấu xong trong tháng 9 năm 2025"),
        ("xong trước **15/03/2024**.", "xong trước **15/03/2025**."),
        (
            "phấn đấu xong trong tháng 9/2024: Cơ bản các thôn đăng ký đã hoàn thành 04/07",
            "phấn đấu xong trong tháng 9/2025: Cơ bản các thôn đăng ký đã hoàn thành 04/07",
        ),
        ("Quý II/2024", "Quý II/2025"),
        ("6 tháng đầu năm 2024", "6 tháng đầu năm 2025"),
        ("từ ngày 15/11/2024 đến ngày 15/12/2024", "từ ngày 15/11/2025 đến ngày 15/12/2025"),
        ("Từ tháng 3/2024 đến tháng 9/2024", "Từ tháng 3/2025 đến tháng 9/2025"),
        ("Tháng 10/2024 - 3/2025", "Tháng 10/2025 - 3/2026"),
        ("từ tháng 12/2024 đến tháng 01/2025", "từ tháng 12/2025 đến tháng 01/2026"),
        ("Quý I, II/2024", "Quý I, II/2025"),
        ("Quý IV/2024 - Quý II/2025", "Quý IV/2025 - Quý II/2026"),
        ("Quý IV/2024 đến hết Quý II năm 2025", "Quý IV/2025 đến hết Quý II năm 2026"),
        ("Từ tháng 3 - tháng 9/2024", "Từ tháng 3 - tháng 9/2025"),
        ("Từ tháng 3/2024 đến hết năm 2024", "Từ tháng 3/2025 đến hết năm 2025"),
        ("từ tháng 10/2024 - 12/2024", "từ tháng 10/2025 - 12/2025"),
        ("Trong năm 2024 đạt 100% số hộ", "Trong năm 2025 đạt 100% số hộ"),
        ("100% thôn lập kế hoạch năm 2024", "100% thôn lập kế hoạch năm 2025"),
        ("đầu năm học 2024 - 2025", "đầu năm học 2025 - 2026"),
        (
            "hội nghị tổng kết năm 2023, triển khai nhiệm vụ năm 2024",
            "hội nghị tổng kết năm 2024, triển khai nhiệm vụ năm 2025",
        ),
        (
            "Quyết toán ngân sách năm 2023 trước ngày 31/3/2024",
            "Quyết toán ngân sách năm 2024 trước ngày 31/3/2025",
        ),
        (
            "vốn năm 2024 (kể cả vốn năm 2023 kéo dài sang năm 2024)",
            "vốn năm 2025 (kể cả vốn năm 2024 kéo dài sang năm 2025)",
        ),
        (
            "Xây dựng kế hoạch năm 2025 trước ngày 30/11/2024",
            "Xây dựng kế hoạch năm 2026 trước ngày 30/11/2025",
        ),
        (
            "Xây dựng kế hoạch năm 2025. Họp trước ngày 30/11/2024",
            "Xây dựng kế hoạch năm 2025. Họp trước ngày 30/11/2025",
        ),
        ("10/01/2025", "10/01/2026"),  # the deadline of a cell
        ("báo cáo năm trước 10/12/2024", "báo cáo năm trước 10/12/2025"),
        ("báo cáo năm trước ngày 10/12/2024", "báo cáo năm trước ngày 10/12/2025"),
        ("phấn đấu năm 2024 xã đạt chuẩn", "phấn đấu năm 2025 xã đạt chuẩn"),
        ("vụ Đông Xuân 2023-2024", "vụ Đông Xuân 2024-2025"),
        ("mùa khô 2024-2025", "mùa khô 2025-2026"),
        ("01-15/9/2024", "01-15/9/2025"),
        (
            "Phổ biến Luật Đất đai, xong trước ngày 15/3/2024",
            "Phổ biến Luật Đất đai, xong trước ngày 15/3/2025",
        ),
        (
            "thực hiện Chương trình mục tiêu quốc gia xây dựng NTM năm 2024",
            "thực hiện Chương trình mục tiêu quốc gia xây dựng NTM năm 2025",
        ),
        ("báo cáo trước ngày 15/01/2025", "báo cáo trước ngày 15/01/2026"),
        ("đến hết năm 2024", "đến hết năm 2025"),
        (
            "Trên đây là kế hoạch xây dựng NTM năm 2024 của UBND xã; Yêu cầu",
            "Trên đây là kế hoạch xây dựng NTM năm 2025 của UBND xã; Yêu cầu",
        ),
        ("thực hiện Chương trình trong năm 2024", "thực hiện Chương trình trong năm 2025"),
        ("báo cáo kết quả năm 2024", "báo cáo kết quả năm 2025"),
        ("2024", "2025"),  # a cell that is nothing but a year
        ("xong trước 29/02/2024", "xong trước 28/02/2025"),
        (
            "Theo Quyết định số 3/QĐ-TTg ngày 08/3/2024 của Thủ tướng, Suối Mơ về đích năm 2024",
            "Theo Quyết định số 3/QĐ-TTg ngày 08/3/2024 của Thủ tướng, Suối Mơ về đích năm 2025",
        ),
    ],
)
def test_the_year_of_the_plan_moves(old: str, new: str) -> None:
    assert moved(old) == new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Tháng 10/2024 - 3/2025", "Tháng 10/2025 - 3/2026"),
        ("Tháng 10/2024 - 3/2026", "Tháng 10/2024 - 3/2026"),
        ("Tháng 10/2023 - 3/2024", "Tháng 10/2023 - 3/2024"),
        ("Tháng 10/2024, 3/2025", "Tháng 10/2024, 3/2025"),
        ("Tháng 10/2024 đến năm 2025", "Tháng 10/2024 đến năm 2025"),
        ("xong trước ngày 31/12/2025", "xong trước ngày 31/12/2026"),
        ("xong trước ngày 31/12/2026", "xong trước ngày 31/12/2026"),
    ],
)
def test_a_range_moves_only_from_the_plans_year_into_the_next(text: str, new: str) -> None:
    assert moved(text) == new


def test_a_deadline_moves_whatever_it_says() -> None:
    text = "đến năm 2024, chậm nhất 15/01/2025"
    assert (
        moved_years(text, OLD, 1, always=(2024, 2025)).text == "đến năm 2025, chậm nhất 15/01/2026"
    )
    assert moved_years(text, OLD, 1, always=(2024,)).text == "đến năm 2025, chậm nhất 15/01/2025"


def test_what_tells_the_past_does_not_move() -> None:
    text = "Trong tháng 9/2024 xã trồng 5 km hoa"
    assert moved_years(text, OLD, 1, stays=Why.HISTORY).text == text
    assert moved(text) != text


def test_the_place_of_a_kept_year_is_its_place_in_the_new_text() -> None:
    text = "Năm 2024 và 29/02/2024, xong trong năm 2023"
    changed = moved_years(text, OLD, 6)
    (kept,) = changed.kept
    assert changed.text[kept.word.start : kept.word.end] == "năm 2023"


SYMBOLS = st.from_regex(
    re.compile(r"[1-9][0-9]{0,2}/20(?:2[0-9]|3[0-9])/(?:QĐ-TTg|NQ-HĐND|TT-BTC|QH15)"),
    fullmatch=True,
)
DAYS = st.dates().map(lambda day: f"{day.day:02}/{day.month}/2024")
WORDS = st.sampled_from(
    ["xã", "phấn đấu", "hoàn thành", "trong", "các thôn,", "trước", "đến", "theo", "và", "cụ thể:"]
)
AROUND = st.lists(WORDS, max_size=5).map(" ".join)


@given(AROUND, SYMBOLS, AROUND)
def test_a_year_inside_a_symbol_never_moves(before: str, symbol: str, after: str) -> None:
    text = f"{before} {symbol} {after}"
    assert symbol in moved(text)


@given(AROUND, st.integers(1, 999), DAYS, AROUND)
def test_no_date_moves_inside_a_citation(before: str, number: int, day: str, after: str) -> None:
    citation = f"Kế hoạch số {number}/KH-UBND ngày {day}"
    text = f"{before} {citation} của UBND tỉnh về cây xanh năm 2024; {after} năm 2024"
    changed = moved(text)
    assert f"{citation} của UBND tỉnh về cây xanh năm 2024;" in changed


@given(st.text(max_size=80), st.integers(1, 20))
def test_any_text_keeps_all_but_its_years(text: str, years: int) -> None:
    changed = moved_years(text, OLD, years).text
    assert re.sub("[0-9]", "", changed) == re.sub("[0-9]", "", text)
