"""Figures typed into sentences."""

import pytest

from check.cases import (
    SECTION,
    WARNING,
    Hit,
    Miss,
    assert_silent,
    assert_told,
    ids_of,
    in_words,
    rules_of,
)
from ntmdocs.check import counts

# Of whose nineteen criteria three are unmet.
COMMUNE = {
    "name": "Suối Mơ",
    "criteria_set": "xa_ntm_nang_cao_2021_2025",
    "unmet": ["6", "7", "14"],
}
HITS: list[Hit] = [
    (
        *("count-to-confirm", in_words("Xây dựng 999 thôn mới."), 2025),
        *(SECTION, WARNING, '"Xây dựng 999 thôn mới."'),
    ),
    (
        *("count-to-confirm", in_words("Đạt 001/100 chỉ tiêu."), 2025),
        *(SECTION, WARNING, '"Đạt 001/100 chỉ tiêu."'),
    ),
    (
        *("count-to-confirm", in_words("Hoàn thành 04/07 tiêu chí."), 2025),
        *(SECTION, WARNING, '"Hoàn thành 04/07 tiêu chí."'),
    ),
    (
        *("count-to-confirm", {**in_words("Còn 04/19 tiêu chí."), "commune": COMMUNE}, 2025),
        *(SECTION, WARNING, '"Còn 04/19 tiêu chí."'),
    ),
    (
        *("two-digit-year", in_words("Xong trước 15/3/24."), 2025),
        *(SECTION, WARNING, '"15/3/24"'),
    ),
    *(
        ("two-digit-year", in_words(f"Xong {time}, báo cáo."), 2025, SECTION, WARNING, f'"{time}"')
        for time in (
            *("tháng 9/24", "Quý II/25", "T9/25", "QIV/25", "15-3-25"),
            *("năm học 24-25", "năm học 2024-25"),
        )
    ),
]


@pytest.mark.parametrize("hit", HITS, ids=ids_of(HITS))
def test_it_is_told_at_its_place(hit: Hit) -> None:
    assert_told(*hit)


MISSES: list[Miss] = [
    ("count-to-confirm", in_words("Hỗ trợ 1000 hộ nghèo."), 2025),
    ("count-to-confirm", in_words("Đạt 1/1000 chỉ tiêu."), 2025),
    ("count-to-confirm", in_words("Trồng 5 thông, 6 hộp."), 2025),
    ("count-to-confirm", in_words("Hoàn thành các tiêu chí."), 2025),
    ("count-to-confirm", in_words("Còn {{ year }} tiêu chí."), 2025),
    ("count-to-confirm", {**in_words("Còn 03/19 tiêu chí, thôn đạt 6."), "commune": COMMUNE}, 2025),
    ("two-digit-year", in_words("Hoàn thành 04/07 tiêu chí, trước 15/3."), 2025),
    ("two-digit-year", in_words("Lớp 9/12/99, khóa 5/3/12."), 2025),
]


@pytest.mark.parametrize("miss", MISSES, ids=ids_of(MISSES))
def test_it_stays_silent(miss: Miss) -> None:
    assert_silent(*miss)


def test_every_rule_has_hits_and_near_misses() -> None:
    assert (
        rules_of(HITS) == rules_of(MISSES) == {counts.count_to_confirm.id, counts.two_digit_year.id}
    )
