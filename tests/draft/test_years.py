"""Which years of a text move with the plan, and why the others stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.draft.years import moved_years
from ntmdocs.prose.times import Why

OLD, NEW = 2024, 2025


def moved(text: str) -> str:
    return moved_years(text, OLD, NEW - OLD).text


def reasons(text: str) -> list[Why]:
    return [kept.why for kept in moved_years(text, OLD, NEW - OLD).kept]


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
    ("text", "why"),
    [
        ("theo Quyết định số 3/QĐ-UBND ngày 05/3/2024", [Why.CITATION]),
        ("Nghị quyết số 5/2024/NQ-HĐND", []),
        ("Luật Đất đai năm 2024", [Why.ACT_DAY]),
        ("Luật Đất đai năm 2013", [Why.CITATION]),
        ("Nộp Báo cáo ngày 15/12/2024", [Why.ACT_DAY]),
        ("Kế hoạch số 12/KH-UBND, ngày 05/01/2024", [Why.CITATION]),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh ngày 05/01/2024", [Why.CITATION]),
        ("**Kế hoạch số 56/KH-UBND** ngày **19/02/2024**", [Why.CITATION]),
        ("Kế hoạch số      /KH-UBND ngày 05/01/2024", [Why.CITATION]),
        (
            "Nghị quyết số 9/NQ-HĐND ngày 20/12/2023 của HĐND xã về KT-XH, QP-AN năm 2024",
            [Why.CITATION, Why.SUBJECT],
        ),
        (
            "Quyết định số 3/QĐ-TTg ngày 08/3/2022 về ban hành và năm 2024 xã làm",
            [Why.CITATION, Why.SUBJECT],
        ),
        (
            "Quyết định số 9/QĐ-UBND ngày 05/3/2024 của UBND tỉnh cấp, chia vốn năm 2024",
            [Why.CITATION, Why.SUBJECT],
        ),
        ("đề án NTM-2024", [Why.BARE]),
        ("năm học 2024/2025", [Why.BARE, Why.BARE]),
        ("ngày ..../3/2024", [Why.BARE]),
        ("Kế hoạch số 2024/KH-UBND", []),
        ("2.024 hộ", []),
        ("các năm 2024, 2025", [Why.GROUP, Why.NEXT_YEAR]),
        ("năm 2024 và năm 2025", [Why.GROUP, Why.NEXT_YEAR]),
        (
            "Kế hoạch số 5/KH-UBND ngày 19/02/2024 của UBND tỉnh về cây xanh năm 2024",
            [Why.CITATION, Why.CITATION],
        ),
        (
            "Nghị quyết số 9-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã về nước, cây năm 2024",
            [Why.CITATION, Why.SUBJECT],
        ),
        (
            "gửi theo Công văn số 2/UBND ngày 05/3/2024 về UBND xã trước ngày 15/12/2024",
            [Why.CITATION, Why.SUBJECT],
        ),
        ("Kế hoạch phòng chống thiên tai năm 2024 của Sở Công Thương", [Why.OTHERS]),
        ("giai đoạn 2021-2025", [Why.PERIOD]),
        ("từ năm 2024 đến năm 2026", [Why.PERIOD]),
        ("Chương trình hành động năm 2024", [Why.NAME]),
        ("phong trào “Năm dân vận khéo 2024”", [Why.QUOTED]),
        ("xã đã đạt chuẩn năm 2024", [Why.HISTORY]),
        ("năm 2024 xã đã đạt chuẩn", [Why.HISTORY]),
        ("Năm 2024, xã đã đạt chuẩn", [Why.HISTORY]),
        ("Từ ngày 15/11 đến ngày 20/11/2024, trên địa bàn xã xảy ra mưa lớn", [Why.HISTORY]),
        ("so với năm 2024", [Why.HISTORY]),
        ("phấn đấu đến năm 2024 đạt 80%", [Why.MILESTONE]),
        ("từ ngày 01/7/2024", [Why.SINCE]),
        ("trồng 2024 cây", [Why.BARE]),
        ("có hiệu lực từ ngày 01 tháng 01 năm 2025", [Why.NEXT_YEAR]),
        ("làm cơ sở xây dựng kế hoạch năm 2025", [Why.NEXT_YEAR]),
        ("hoàn thành trong năm 2023", [Why.OTHER_YEAR]),
        ("tầm nhìn năm 2045", [Why.OTHER_YEAR]),
        ("xã đã về đích năm 2019", [Why.HISTORY]),
        ("{{ year }} và {{ villages.y2024.name }}", []),
    ],
)
def test_a_year_that_means_something_else_stays_for_a_reason(text: str, why: list[Why]) -> None:
    assert moved(text) == text
    assert reasons(text) == why


NAMES = " ".join(["hoa"] * 15)
QUOTED = "x" * 295


@pytest.mark.parametrize(
    ("text", "why"),
    [
        # A programme's name, another organ's act: fifteen words at the most.
        (f"Đề án {NAMES} năm 2024", [Why.NAME]),
        (f"Đề án hoa {NAMES} năm 2024", []),
        (f"Kế hoạch {NAMES} năm 2024 của Sở Công Thương", [Why.OTHERS]),
        (f"Kế hoạch hoa {NAMES} năm 2024 của Sở Công Thương", []),
        # Words in quotation marks: three hundred characters at the most.
        (f"“{QUOTED} 2024”", [Why.QUOTED]),
        (f"“{QUOTED}x 2024”", [Why.BARE]),
        (f'"{QUOTED} 2024"', [Why.QUOTED]),
        (f"«{QUOTED} 2024»", [Why.QUOTED]),
        # What has been: two words between the year and `đã`, ten in the clause after it, which
        # tells of the year only where no more than seven words stand before.
        ("năm 2024 xã nhà đã xong", [Why.HISTORY]),
        ("năm 2024 xã ta nay đã xong", []),
        (f"Năm 2024, {' '.join(['hoa'] * 10)} đã xong", [Why.HISTORY]),
        (f"Năm 2024, {' '.join(['hoa'] * 11)} đã xong", []),
        ("Một hai ba bốn năm sáu trong năm 2024, xã đã xong", [Why.HISTORY]),
        ("Một hai ba bốn năm sáu bảy trong năm 2024, xã đã xong", []),
        # A clause is read over four hundred characters, what may name an act over 160.
        (f"đã {'x' * 396} năm 2024", [Why.HISTORY]),
        (f"đã {'x' * 397} năm 2024", []),
        (f"Kế hoạch {'x' * 150} năm 2024 của Sở Công Thương", [Why.OTHERS]),
        (f"Kế hoạch {'x' * 151} năm 2024 của Sở Công Thương", []),
        # The subject of an act of two years before is hardly about the plan's year.
        (
            "Quyết định số 3/QĐ-TTg ngày 08/3/2023 về cây năm 2024",
            [Why.CITATION, Why.CITATION],
        ),
        (
            "Quyết định số 3/QĐ-TTg ngày 08/3/2022 về cây năm 2024",
            [Why.CITATION, Why.SUBJECT],
        ),
        # The plan's year and the next one; not the one before, nor the one after.
        ("NTM-2025", [Why.BARE]),
        ("NTM-2023", []),
        ("NTM-2026", []),
    ],
)
def test_how_far_each_reason_reaches(text: str, why: list[Why]) -> None:
    assert reasons(text) == why


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
    assert moved_years(text, OLD, 1, is_past=True).text == text
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
