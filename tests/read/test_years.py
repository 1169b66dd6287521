"""For which year a plan is."""

from __future__ import annotations

import pytest

from ntmdocs.model import Period
from ntmdocs.read.years import year_in_subject


@pytest.mark.parametrize(
    ("subject", "year"),
    [
        ("Xây dựng nông thôn mới năm 2026", 2026),
        ("XÂY DỰNG NÔNG THÔN MỚI NĂM 2026", 2026),
        ("Phát triển giáo dục giai đoạn 2026 - 2030", Period(2026, 2030)),
        ("PHÁT TRIỂN GIÁO DỤC GIAI ĐOẠN 2026–2030", Period(2026, 2030)),
        ("Giáo dục giai đoạn từ năm 2026 đến năm 2030", Period(2026, 2030)),
        ("Giáo dục năm 2027 thuộc giai đoạn 2026 - 2030", 2027),
        ("Đổi mới công nghệ đến năm 2035", None),
        ("Thực hiện năm 2026, tầm nhìn đến năm 2045", 2026),
        ("Thực hiện năm 2026 và năm 2027", None),
        ("Giai đoạn 2030 - 2026", None),
        ("Vệ sinh môi trường", None),
    ],
)
def test_the_subject_names_a_year_or_a_period(subject: str, year: int | Period | None) -> None:
    assert year_in_subject(subject) == year
