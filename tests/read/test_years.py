"""For which year a plan is."""

from __future__ import annotations

import pytest

from build import a_header, a_paper, a_plan, a_section
from ntmdocs.model import Period
from ntmdocs.read.years import year_in_subject, year_places


@pytest.mark.parametrize(
    ("subject", "year"),
    [
        ("Xây dựng nông thôn mới năm 2026", 2026),
        ("XÂY DỰNG NÔNG THÔN MỚI NĂM 2026", 2026),
        ("Phát triển giáo dục giai đoạn 2026 - 2030", Period(2026, 2030)),
        ("Chuyển đổi số trường học năm học 2026 - 2027", Period(2026, 2027)),
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


def test_the_plans_own_year_stands_in_the_subject_and_in_titles_and_not_in_dates() -> None:
    section = a_section("Xong trong năm 2024.", kind="goals", title="Mục tiêu năm 2024")
    plan = a_plan(
        year=2024,
        header=a_header(subject="Trồng cây năm 2024"),
        legal_bases={"opening": "Theo Luật ngày 05 tháng 3 năm 2024, xã làm như sau:"},
        sections=[section],
        closing="Hết năm 2024",
    )
    assert list(year_places(plan)) == ["header.subject", "sections.0.title", "closing"]
    assert list(year_places(plan.model_copy(update={"year": "2024-2028"}))) == []
    assert list(year_places(a_paper("bao-cao"))) == []
