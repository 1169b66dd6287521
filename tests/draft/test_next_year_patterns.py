"""Whole plans of other fields and levels, as many hands write them. All of it is invented.

What each pattern is hard in: legal bases one a line with acts inside acts; a report of what has
been before the plan; tables of tasks with `Quý IV-2025`, `2025 - 2035`, `Thường xuyên`; targets for
several years side by side; words in quotation marks; symbols broken by a space.
"""

import re

import ntmdocs
from build import a_header, a_plan, a_section, a_table, an_annex
from ntmdocs import Draft, Plan

ROADMAP = a_plan(
    year=2025,
    header=a_header(
        issuing_body="Ủy ban nhân dân tỉnh Bình An",
        number="417",
        issued_on="19/11/2025",
        place="Bình An",
        subject="Thực hiện lộ trình đổi mới công nghệ năm 2025",
    ),
    legal_bases={
        "bases": [
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về khoa học",
            {
                "lead": "Căn cứ",
                "text": "Chương trình hành động số 10- CTr/TU ngày 13/8/2025 của Tỉnh ủy về thực "
                "hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024",
            },
        ],
        "opening": "Ủy ban nhân dân tỉnh ban hành Kế hoạch lộ trình đến năm 2035 như sau:",
    },
    sections=[
        a_section(
            {"items": ["Đến hết năm 2025: 30% hợp tác xã.", "Đến hết năm 2030: 60% hợp tác xã."]},
            kind="goals",
        ),
        a_section(
            "Giai đoạn 2025 - 2030 thí điểm.", "Từ năm 2025 trở đi mở rộng.", title="Lộ trình"
        ),
    ],
    annexes=[
        an_annex(
            a_table(
                ["1", "Đề án A", "Quí IV-2025"],
                ["2", "Đề án B", "2025"],
                ["3", "Đề án C", "2025 - 2035"],
                ["4", "Đề án D", "Quý I/2026"],
                ["5", "Hướng dẫn", "Thường xuyên"],
            ),
            title="Nhiệm vụ trọng tâm",
            orientation="landscape",
        )
    ],
)

STORM = a_plan(
    year=2025,
    header=a_header(subject="Phòng, chống thiên tai năm 2025", issued_on="21/11/2025"),
    legal_bases={
        "bases": [
            "Căn cứ Nghị định số 200/2023/NĐ-CP ngày 28/12/2023 của Chính phủ quy định chi tiết",
            "Căn cứ Công điện số 223/CĐ-TTg ngày 20/11/2025 của Thủ tướng Chính phủ về ứng phó",
        ]
    },
    sections=[
        a_section(
            "Từ ngày 15/11 đến ngày 20/11/2025, trên địa bàn xã xảy ra mưa lớn.",
            "Đến 12h00 ngày 21/11/2025, toàn xã ghi nhận 5 nhà hư hỏng.",
            "Trong tháng 10/2025 có 02 đợt mưa.",
            title="Tình hình thiệt hại",
        ),
        a_section(
            {"items": ["Sửa xong trước ngày 31/12/2025.", "Báo cáo trước ngày 15/01/2026."]},
            "Có hiệu lực từ ngày 01 tháng 01 năm 2026.",
            kind="solutions",
        ),
    ],
)

GENDER = a_plan(
    year=2025,
    header=a_header(subject="Bình đẳng giới cuối năm 2025", issued_on="2025"),
    legal_bases=None,
    sections=[
        a_section(
            "Chủ đề Tháng hành động năm 2025 “Vì sự tiến bộ, giai đoạn 2021 - 2025”.",
            "Thời gian: Từ ngày 15/11/2025 đến ngày 15/12/2025.",
            "Tỷ lệ lao động nữ đạt 50% vào năm 2025.",
            "Báo cáo kết quả năm 2025 về Sở Nội vụ trước ngày 16 tháng 12 năm 2025.",
            kind="solutions",
        )
    ],
)


def drafted(plan: Plan) -> tuple[str, Draft]:
    draft = ntmdocs.draft_next_year(plan)
    return ntmdocs.render_plan(draft.plan).text, draft


def told(draft: Draft, rule: str) -> list[str]:
    return [
        words
        for note in draft.notes
        if note.rule == rule
        for words in (note.current, *(each.current for each in note.also))
    ]


def test_acts_stay_to_the_letter_wherever_they_are_cited() -> None:
    text, _ = drafted(ROADMAP)
    for act in ("57-NQ/TW ngày 22/12/2024", "10- CTr/TU ngày 13/8/2025"):
        assert act in text
    text, _ = drafted(STORM)
    for act in ("200/2023/NĐ-CP ngày 28/12/2023", "223/CĐ-TTg ngày 20/11/2025"):
        assert act in text


def test_a_table_of_tasks_moves_its_times_and_keeps_its_periods() -> None:
    text, draft = drafted(ROADMAP)
    cells = text.split("\n")
    for cell in ("Quí IV-2026", "2026", "2025 - 2035", "Thường xuyên"):
        assert cell in cells
    assert "Quí IV-2025" not in cells
    # What was next year's stays, and is asked about: it is this year's now.
    assert "Quý I/2026" in told(draft, "year-kept")


def test_a_roadmap_moves_only_its_plan_year_and_asks_about_the_rest() -> None:
    text, draft = drafted(ROADMAP)
    assert "Đến hết năm 2025: 30%" in text
    assert "Đến hết năm 2030: 60%" in text
    assert "Giai đoạn 2025 - 2030 thí điểm." in text
    assert "Từ năm 2025 trở đi mở rộng." in text
    assert told(draft, "milestone-kept") == [
        "Đến hết năm 2025: 30% hợp tác xã.",
        "Từ năm 2025 trở đi mở rộng.",
    ]


def test_a_report_of_what_has_been_stays_and_is_told() -> None:
    text, draft = drafted(STORM)
    for stays in ("đến ngày 20/11/2025", "12h00 ngày 21/11/2025", "Trong tháng 10/2025 có 02 đợt"):
        assert stays in text
    assert len(told(draft, "fact-of-last-year")) == 3


def test_deadlines_on_both_sides_of_the_new_year_move_and_days_of_law_do_not() -> None:
    text, _ = drafted(STORM)
    assert "Sửa xong trước ngày 31/12/2026." in text
    assert "Báo cáo trước ngày 15/01/2027." in text
    assert "Có hiệu lực từ ngày 01 tháng 01 năm 2026." in text


def test_what_is_quoted_stays_and_a_milestone_is_asked_about() -> None:
    text, draft = drafted(GENDER)
    assert "Chủ đề Tháng hành động năm 2026 “Vì sự tiến bộ, giai đoạn 2021 - 2025”." in text
    assert "Từ ngày 15/11/2026 đến ngày 15/12/2026." in text
    assert "đạt 50% vào năm 2025." in text
    assert "kết quả năm 2026 về Sở Nội vụ trước ngày 16 tháng 12 năm 2026." in text
    assert any("vào năm 2025" in stood for stood in told(draft, "milestone-kept"))


def test_no_year_is_left_over_without_a_word() -> None:
    """Every paragraph that still says 2025 cites an act, names a period, or has a note."""
    for plan in (ROADMAP, STORM, GENDER):
        _, draft = drafted(plan)
        quoted = " ".join(
            words
            for note in draft.notes
            for words in (note.current, *(each.current for each in note.also))
        )
        for line in ntmdocs.render_plan(draft.plan).text.split("\n"):
            rest = re.sub(
                r"số \S+ (?:\S+ )?ngày \S+|\d{4} - \d{4}|ngày 16 tháng 6 năm 2025", "", line
            )
            for found in re.finditer(r"\S+ \S*2025", rest):
                assert found[0].strip(".,:”") in quoted, line
