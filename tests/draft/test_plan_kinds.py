"""Which plans have a next year; of the others nothing is moved, and one note says so."""

import pytest

import ntmdocs
from build import a_header, a_plan, a_section
from ntmdocs.draft.kinds import PlanKind, kind_of
from ntmdocs.model import Plan

ANNUAL, PERIOD, EVENT = PlanKind.ANNUAL, PlanKind.PERIOD, PlanKind.EVENT
ACT, UNDATED = PlanKind.ACT, PlanKind.UNDATED


def a_plan_on(subject: str, **changes: object) -> Plan:
    """A plan of 2025 with this subject; nothing else in it names a year."""
    values = {
        "year": 2025,
        "header": a_header(subject=subject, issued_on="20/11/2025"),
        "legal_bases": None,
        "closing": "Trên đây là Kế hoạch của UBND xã",
        "sections": [a_section("Xong trong tháng 12/2025.", "Theo dõi thường xuyên.")],
    }
    return a_plan(**{**values, **changes})


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Xây dựng nông thôn mới năm 2025", ANNUAL),
        ("Xây dựng nông thôn mới năm {{ year }}", ANNUAL),
        ("Các nhiệm vụ trọng tâm cuối năm 2025", ANNUAL),
        ("Vệ sinh môi trường quý IV/2025", ANNUAL),
        ("Tháng hành động vì trẻ em tháng 6/2025", ANNUAL),
        ("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 năm 2025", ANNUAL),
        ("Chuyển đổi số năm 2025, định hướng đến năm 2030", ANNUAL),
        ("Thực hiện Chương trình giai đoạn 2021-2025 trong năm 2025", ANNUAL),
        ("Phòng, chống và khắc phục hậu quả mưa lũ năm 2025", ANNUAL),
        ("Sinh hoạt đầu năm học 2025-2026", ANNUAL),
        ("Tuyển chọn, gọi công dân nhập ngũ năm 2026", ANNUAL),
        ("Nâng cao năng lực cán bộ giai đoạn 2026 - 2030", PERIOD),
        ("Lộ trình đổi mới công nghệ đến năm 2035", PERIOD),
        ("Phát triển kinh tế 5 năm 2026-2030", PERIOD),
        ("Bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2026-2031", EVENT),
        ("Đợt thi đua chào mừng Đại hội Đảng năm 2025", EVENT),
        ("Kỷ niệm 80 năm Cách mạng tháng Tám năm 2025", EVENT),
        ("Hỗ trợ Nhân dân bị ảnh hưởng mưa lũ", EVENT),
        ("Khắc phục hậu quả bão số 10 năm 2025", EVENT),
        ("Triển khai thi hành Luật Việc làm", ACT),
        ("Triển khai thi hành Luật Việc làm năm 2025", ACT),
        ("Tổ chức triển khai thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2025", ACT),
        ("Chuyển đổi số cho hợp tác xã, hộ kinh doanh", UNDATED),
    ],
)
def test_the_subject_says_what_a_plan_is_for(subject: str, kind: PlanKind) -> None:
    assert kind_of(a_plan_on(subject)) is kind


def test_a_plan_whose_year_is_a_period_is_for_that() -> None:
    assert kind_of(a_plan_on("Xây dựng nông thôn mới", year="2026-2030")) is PERIOD


def test_where_the_subject_says_nothing_the_opening_or_the_closing_may() -> None:
    opening = {"opening": "UBND xã ban hành Kế hoạch chuyển đổi số năm 2025 như sau:"}
    assert kind_of(a_plan_on("Chuyển đổi số", legal_bases=opening)) is ANNUAL
    closing = "Trên đây là Kế hoạch chuyển đổi số năm 2025 của UBND xã"
    assert kind_of(a_plan_on("Chuyển đổi số", closing=closing)) is ANNUAL
    other = "Trên đây là Kế hoạch của UBND xã, thay Kế hoạch số 5/KH-UBND ngày 05/01/2025"
    assert kind_of(a_plan_on("Chuyển đổi số", closing=other)) is UNDATED


@pytest.mark.parametrize(
    ("subject", "asked"),
    [
        ("Nâng cao năng lực giai đoạn 2026 - 2030", "cho một năm của giai đoạn, hay cho giai đoạn"),
        ("Hỗ trợ Nhân dân bị ảnh hưởng mưa lũ", "năm 2026 có sự việc này nữa không?"),
        ("Triển khai thi hành Luật Việc làm", "năm 2026 còn làm tiếp những việc nào?"),
        ("Chuyển đổi số", 'ghi năm vào trích yếu bản cũ ("… năm 2025") rồi soạn lại'),
    ],
)
def test_nothing_is_moved_and_one_note_says_so(subject: str, asked: str) -> None:
    plan = a_plan_on(subject)
    draft = ntmdocs.draft_next_year(plan)
    assert draft.plan.sections == plan.sections
    assert draft.plan.header.number is None
    first, *others = draft.notes
    assert (first.rule, first.place) == ("plan-not-annual", "header.subject")
    assert asked in first.message
    assert [(each.place, each.current) for each in first.also] == [
        ("sections.0.content.0", "Xong trong tháng 12/2025.")
    ]
    assert [note.rule for note in others] == ["signer-to-confirm"]


def test_what_an_act_or_a_quotation_dates_is_no_time_of_the_plan() -> None:
    texts = [
        "Theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND tỉnh.",
        "Giai đoạn 2025-2030; đến năm 2030, tầm nhìn 2045.",
        "Xã đã đạt chuẩn năm 2024.",
    ]
    plan = a_plan_on("Triển khai thi hành Luật Việc làm", sections=[a_section(*texts)])
    assert ntmdocs.draft_next_year(plan).notes[0].also == ()
