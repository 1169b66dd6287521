"""Which times in a text are the plan's own, and why the others are not."""

import pytest

from ntmdocs.prose.times import Why, judged_times, outside_braces
from ntmdocs.vietnamese import time_words
from tools.work import calls_in

YEAR = 2024


def reasons(text: str) -> list[Why]:
    return [time.why for time in judged_times(text, YEAR) if time.why is not None]


def own_times(text: str, always: tuple[int, ...] = ()) -> list[str]:
    """The times that move with the plan's year."""
    return [time.word.words for time in judged_times(text, YEAR, always) if time.why is None]


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
        ("từ ngày 15/3/2024", [Why.SINCE]),
        ("từ ngày 01/7/2024", [Why.IN_FORCE]),
        ("Luật này có hiệu lực từ ngày 15/3/2024", [Why.IN_FORCE]),
        ("hết năm 2024: 30% hợp tác xã", [Why.MILESTONE]),
        ("Năm 2024 đạt 60% các cơ quan", [Why.MILESTONE]),
        ("Chỉ tiêu 1: Năm 2024 có 15 xã đạt chuẩn", [Why.MILESTONE]),
        ("đạt 20% xã năm 2024, hết năm 2030 đạt 50%", [Why.MILESTONE, Why.OTHER_YEAR]),
        ("Phấn đấu đến cuối năm 2024 đạt 19/19 tiêu chí", [Why.MILESTONE]),
        ("nhiệm vụ năm 2024 và giai đoạn 2021-2024", [Why.GROUP, Why.PERIOD]),
        ("năm 2024 và Kế hoạch 5 năm (2021 - 2025)", [Why.GROUP, Why.PERIOD]),
        ("kinh tế - xã hội năm 2024 và kế hoạch 05 năm", [Why.GROUP]),
        ("kế hoạch tài chính 03 năm 2024 - 2026", [Why.ROLLING]),
        ("kế hoạch 5 năm 2024 - 2028", [Why.PERIOD]),
        ("từ năm 2024 - 2028", [Why.PERIOD]),
        ("từ 2024 đến 2028", [Why.PERIOD]),
        ("các năm 2024 - 2026", [Why.PERIOD]),
        ("kết quả năm học 2023-2024 đã đạt", [Why.HISTORY]),
        ("xã đã tổng kết năm học 2023-2024", [Why.HISTORY]),
        ("khẩu hiệu “Năm học 2024-2025 sáng tạo”", [Why.QUOTED]),
        ("Năm 2024, xã chịu ảnh hưởng của 03 cơn bão", [Why.HISTORY]),
        ("Năm 2024 xảy ra 02 vụ cháy", [Why.HISTORY]),
        ("khắc phục hậu quả bão số 3 năm 2024", [Why.EVENT]),
        ("Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2024)", [Why.CITATION, Why.CITATION]),
        ("gắn với bầu cử đại biểu Quốc hội (ngày 15/3/2024)", [Why.ONCE]),
        ("kỷ niệm Ngày kháng chiến (19/12/1946 - 19/12/2024)", [Why.EVENT, Why.EVENT]),
        ("Thu nhập bình quân năm 2024 đạt 68 triệu đồng", [Why.MILESTONE]),
        ("bão số 3 (Yagi) năm 2023", [Why.EVENT]),
        ("Đề án “06” giai đoạn 2021-2023, tầm nhìn đến năm 2030", [Why.HORIZON, Why.OTHER_YEAR]),
        ("giảm 50% so với giai đoạn 2015-2020", [Why.HISTORY]),
        ("hội nghị tổng kết năm 2023", [Why.OTHER_YEAR]),
        ("tổng kết năm 2023; họp", [Why.OTHER_YEAR]),
        ("ước thực hiện năm 2024", [Why.HISTORY]),
        ("trồng 2024 cây", [Why.BARE]),
        ("có hiệu lực từ ngày 01 tháng 01 năm 2025", [Why.IN_FORCE]),
        ("làm cơ sở xây dựng kế hoạch năm 2025", [Why.NEXT_YEAR]),
        ("hoàn thành trong năm 2023", [Why.OTHER_YEAR]),
        ("tầm nhìn năm 2045", [Why.OTHER_YEAR]),
        ("xã đã về đích năm 2019", [Why.HISTORY]),
        ("{{ year }} và {{ villages.y2024.name }}", []),
    ],
)
def test_a_time_that_means_something_else_has_a_reason(text: str, why: list[Why]) -> None:
    assert reasons(text) == why
    assert own_times(text) == []


@pytest.mark.parametrize(
    ("behind", "why"),
    [
        ("hoàn thành trong năm 2024", None),
        ("xong hết năm 2024", None),
        ("năm 2024", Why.SUBJECT),
        ("về nước trong năm 2024", Why.SUBJECT),
    ],
)
def test_what_in_or_until_opens_behind_an_act_without_a_subject_is_a_deadline(
    behind: str, why: Why | None
) -> None:
    text = f"Quyết định số 3/QĐ-TTg ngày 08/3/2022 của Thủ tướng {behind}"
    assert [time.why for time in judged_times(text, YEAR)] == [Why.CITATION, why]


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
    ("text", "words"),
    [
        ("Xây dựng nông thôn mới năm 2024", ["năm 2024"]),
        ("xong trước **15/03/2024**.", ["15/03/2024"]),
        ("Quý II/2024", ["Quý II/2024"]),
        ("báo cáo trước ngày 15/01/2025", ["15/01/2025"]),
        ("báo cáo trong năm 2025", []),
        ("thực hiện Chương trình trong năm 2024", ["năm 2024"]),
        ("2024", ["2024"]),  # a cell that is nothing but a year
        ("**2024**", ["2024"]),
        ("2024 2024", []),
        ("Tháng 10/2024 - 3/2025", ["Tháng 10/2024", "3/2025"]),
        ("Tháng 10/2024 - 3/2026", []),
        ("Tháng 10/2023 - 3/2024", []),
        ("Tháng 10/2024, 3/2025", []),
    ],
)
def test_the_plans_own_times(text: str, words: list[str]) -> None:
    assert own_times(text) == words


def test_a_deadline_is_of_the_years_that_are_said_whatever_stands_around() -> None:
    text = "đến năm 2024, chậm nhất 15/01/2025"
    assert own_times(text, always=(2024, 2025)) == ["năm 2024", "15/01/2025"]
    assert own_times(text, always=(2024,)) == ["năm 2024"]


def test_times_come_in_the_order_of_the_text() -> None:
    text = "NTM-2024, xong trong năm 2024, đề án NTM-2025"
    starts = [time.word.start for time in judged_times(text, YEAR)]
    assert len(starts) == 3
    assert starts == sorted(starts)


def test_what_is_filled_in_is_blanked_and_all_else_stays_where_it_is() -> None:
    text = "Năm {{ year }} và {{ next_year }}: 2024"
    blanked = outside_braces(text)
    assert len(blanked) == len(text)
    assert blanked.split() == ["Năm", "và", ":", "2024"]
    (word,) = time_words(blanked)
    assert text[word.start : word.end] == "2024"


def test_twice_as_many_times_are_twice_the_work() -> None:
    def work(count: int) -> int:
        text = (
            'Kế hoạch số 5/KH-UBND ngày 15/3/2024, "xong" trước ngày 30/6/2024; NTM-2024 ' * count
        )
        return calls_in(lambda: judged_times(text, 2024))

    assert work(400) < 2.2 * work(200)


def test_years_in_step_are_found_in_time_that_grows_with_the_text() -> None:
    def calls(count: int) -> int:
        text = "Tổng kết năm 2023, nhiệm vụ năm 2024, " * count
        return calls_in(lambda: judged_times(text, YEAR))

    assert calls(80) < 2.5 * calls(40)
