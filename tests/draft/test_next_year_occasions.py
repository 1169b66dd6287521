"""Ages, school years, feasts, anniversaries, hours: what becomes of each, and of what is near."""

import pytest

import ntmdocs
from build import a_header, a_plan, a_section

# (what the plan of 2025 says, what that of 2026 says, the rules that tell something of it)
SAID: list[tuple[str, str, set[str]]] = [
    ("Trẻ 6 tuổi (sinh năm 2019) vào lớp 1.", "=", {"year-kept"}),
    ("Gọi công dân nam sinh từ năm 2000 đến năm 2007.", "=", {"year-kept"}),
    ("Trẻ sinh năm 2025 được tiêm đủ mũi.", "Trẻ sinh năm 2026 được tiêm đủ mũi.", set()),
    ("Giao ông Lê Văn An, sinh năm 1980, phụ trách.", "=", set()),
    ("Kết quả năm học 2024-2025: các lớp lên lớp đủ.", "=", {"fact-of-last-year"}),
    ("Tổng kết năm học 2024-2025.", "Tổng kết năm học 2025-2026.", set()),
    ("Luật Cán bộ, công chức (sửa đổi) năm 2025.", "=", set()),
    (
        "Trung thu: rằm tháng Tám (06/10/2025).",
        "Trung thu: rằm tháng Tám (06/10/2026).",
        {"day-of-lunar-feast"},
    ),
    (
        "Lễ hội từ 12 đến 14 tháng Giêng (tức ngày 09 - 11/02/2025).",
        "Lễ hội từ 12 đến 14 tháng Giêng (tức ngày 09 - 11/02/2026).",
        {"day-of-lunar-feast"},
    ),
    ("Rằm tháng Tám tổ chức tại thôn.", "=", set()),
    (
        "Hưởng ứng Ngày Môi trường năm 2025 với chủ đề: “Sạch rác”.",
        "Hưởng ứng Ngày Môi trường năm 2026 với chủ đề: “Sạch rác”.",
        {"theme-of-last-year"},
    ),
    ("Năm 2025 bám sát chủ đề thi đua.", "Năm 2026 bám sát chủ đề thi đua.", set()),
    (
        "Báo cáo trước 17 giờ 00 phút, ngày 20/6/2025.",
        "Báo cáo trước 17 giờ 00 phút, ngày 20/6/2026.",
        {"deadline-on-weekend"},
    ),
    (
        "Báo cáo trước 16h30 ngày 20/6/2025.",
        "Báo cáo trước 16h30 ngày 20/6/2026.",
        {"deadline-on-weekend"},
    ),
    ("Khai mạc 17 giờ 00 ngày 20/6/2025.", "Khai mạc 17 giờ 00 ngày 20/6/2026.", set()),
    ("Kỷ niệm 80 năm Ngày Quốc khánh (1945 - 2025).", "=", {"count-of-years"}),
    ("Theo kế hoạch 05 năm (2021 - 2025).", "=", {"period-over"}),
    ("Nghỉ Tết Bính Ngọ năm 2026.", "=", {"lunar-year"}),
    ("Đón xuân Bính Ngọ, mừng Đảng năm 2026.", "=", {"lunar-year", "year-kept"}),
]


@pytest.mark.parametrize(("old", "new", "rules"), SAID, ids=[old for old, _, _ in SAID])
def test_an_occasion_moves_or_is_told(old: str, new: str, rules: set[str]) -> None:
    header = a_header(subject="Công tác năm 2025")
    plan = a_plan(year=2025, header=header, legal_bases=None, sections=[a_section(old)])
    draft = ntmdocs.draft_next_year(plan)
    assert draft.plan.sections[0].content == (old if new == "=" else new,)
    at = "sections.0.content.0"
    told = {note.rule for note in draft.notes if at in (note.place, *(e.place for e in note.also))}
    assert told == rules


def test_each_anniversary_in_a_sentence_is_counted_on() -> None:
    text = "Kỷ niệm 80 năm Ngày Quốc khánh, 50 năm giải phóng tỉnh; hỗ trợ trong 05 năm thực hiện."
    plan = a_plan(
        year=2025,
        header=a_header(subject="Công tác năm 2025"),
        sections=[a_section(text)],
    )
    notes = [n for n in ntmdocs.draft_next_year(plan).notes if n.rule == "count-of-years"]
    assert [note.suggestion for note in notes] == ['"81 năm"', '"51 năm"']


def test_the_day_of_an_election_is_among_the_times_left_to_a_person() -> None:
    plan = a_plan(
        year=2026,
        header=a_header(subject="Bầu cử trưởng thôn", issued_on="12/01/2026"),
        sections=[a_section("Ngày bầu cử: Chủ nhật, ngày 15/3/2026.")],
    )
    note = ntmdocs.draft_next_year(plan).notes[0]
    assert [each.current for each in note.also] == ["Ngày bầu cử: Chủ nhật, ngày 15/3/2026."]


# Of a plan of 2026, issued on 15/8/2025.
BEGUN_BEFORE = [
    ("Sơ tuyển từ 01/9/2025 đến hết ngày 30/9/2025.", 2026),
    ("Mùa khô tính từ 01/11/2025 đến hết ngày 31/5/2026.", 2026),
    ("Ký cam kết xong trong tháng 11/2025, quý IV/2025.", 2026),
    ("Hội nghị ngày 10/8/2025.", 2025),
    ("Rút kinh nghiệm năm 2025.", 2025),
    ("Theo Công văn số 12/UBND-NC ngày 20/8/2025.", 2025),
    ("Hộ nghèo 31/12/2025: theo danh sách.", 2025),
    ("Xã đã tập huấn ngày 20/8/2025.", 2025),
]


@pytest.mark.parametrize(("text", "first"), BEGUN_BEFORE, ids=[text for text, _ in BEGUN_BEFORE])
def test_work_that_begins_in_the_year_before_moves_with_the_plan(text: str, first: int) -> None:
    plan = a_plan(
        year=2026,
        header=a_header(subject="Công tác năm 2026", issued_on="15/8/2025"),
        legal_bases=None,
        sections=[a_section(text, {"goal": {"text": "Xong.", "deadline": "30/10/2025"}})],
    )
    assert "year-of-another-plan" not in {found.rule for found in ntmdocs.check_plan(plan).findings}
    draft = ntmdocs.draft_next_year(plan)
    moved = text.replace("2026", "2027").replace("2025", "2026") if first == 2026 else text
    assert draft.plan.sections[0].content[0] == moved
    assert draft.plan.sections[0].content[1].deadline == "30/10/2026"  # type: ignore[union-attr]
    assert "past-year" not in {note.rule for note in draft.notes}


def test_in_a_plan_without_a_month_of_issue_a_day_of_the_year_before_is_asked_about() -> None:
    plan = a_plan(
        year=2026,
        header=a_header(subject="Công tác năm 2026", issued_on="2025"),
        sections=[a_section("Ký cam kết xong trước ngày 30/9/2025.")],
    )
    notes = ntmdocs.draft_next_year(plan).notes
    assert [note.suggestion for note in notes if note.rule == "past-year"] == ['"30/9/2026"']
