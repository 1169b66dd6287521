"""Deadlines and weekdays, each against the calendar."""

import datetime

import pytest

from build import a_header, a_section, a_table
from check.cases import (
    ERROR,
    INFO,
    SECTION,
    WARNING,
    Hit,
    Miss,
    assert_silent,
    assert_told,
    found,
    ids_of,
    in_words,
    of_rule,
    rules_of,
)
from draft.communes import DONG, a_commune_plan, a_village
from ntmdocs.check import Context, dates

HITS: list[Hit] = [
    (
        *("deadline-on-weekend", in_words("Báo cáo trước ngày 15/03/2025."), 2025),
        *(SECTION, WARNING, "thứ Bảy, ngày nghỉ hằng tuần; đề xuất: 14/03/2025 (thứ Sáu)"),
    ),
    (
        *("deadline-on-weekend", in_words("Xong trước ngày 15 tháng 3 năm 2025."), 2025),
        *(SECTION, WARNING, "thứ Bảy"),
    ),
    (
        *("wrong-weekday", in_words("Thứ Bảy ngày 16/3/2025 ra quân."), 2025),
        *(SECTION, ERROR, "ngày 16/3/2025 là Chủ nhật; đề xuất: Chủ nhật; hoặc giữ thứ Bảy, đổi"),
    ),
    (
        *("wrong-weekday", in_words("Ra quân 05/03/2025 (thứ Ba)."), 2025),
        *(SECTION, ERROR, "thứ Tư; hoặc giữ thứ Ba, đổi sang ngày 04/03/2025"),
    ),
    (
        *("wrong-weekday", in_words("Ra quân thứ 6 (12/4/2025)."), 2025),
        *(SECTION, ERROR, "thứ Bảy; hoặc giữ thứ Sáu, đổi sang ngày 11/4/2025"),
    ),
    (
        "deadline-on-weekend",
        {"sections": [a_section({"table": a_table(["1", "Dọn vệ sinh", "15/3/2025"])})]},
        *(2025, f"{SECTION}.table.rows.0.cells.2.0", WARNING, "là thứ Bảy"),
    ),
    (  # the Friday before is a holiday itself
        *("deadline-on-weekend", in_words("Xong trước ngày 03/5/2026."), 2026),
        *(SECTION, WARNING, "đề xuất: 29/4/2026 (thứ Tư)"),
    ),
    (
        *("deadline-on-holiday", in_words("Báo cáo trước ngày 30/4/2025."), 2025),
        *(SECTION, INFO, "là ngày nghỉ lễ, Tết (Ngày Chiến thắng); đề xuất: 29/4/2025 (thứ Ba)"),
    ),
    (
        *("deadline-on-holiday", in_words("Báo cáo trước ngày 17/02/2026."), 2026),
        *(SECTION, INFO, "(Tết Nguyên đán); đề xuất: 13/02/2026 (thứ Sáu)"),
    ),
    (
        *("deadline-on-holiday", in_words("Báo cáo trước ngày 07/4/2025."), 2025),
        *(SECTION, INFO, "(Giỗ Tổ Hùng Vương); đề xuất: 04/4/2025 (thứ Sáu)"),
    ),
]


@pytest.mark.parametrize("hit", HITS, ids=ids_of(HITS))
def test_it_is_told_at_its_place(hit: Hit) -> None:
    assert_told(*hit)


MISSES: list[Miss] = [
    ("deadline-on-weekend", in_words("Báo cáo trước ngày 14/03/2025."), 2025),
    ("deadline-on-weekend", in_words("Lễ hội ngày 15/03/2025."), 2025),
    ("wrong-weekday", in_words("Chủ nhật, ngày 16/3/2025 ra quân."), 2025),
    ("wrong-weekday", in_words("Họp thứ Hai hằng tuần."), 2025),
    ("wrong-weekday", in_words("Họp 16/3/2025 (Chủ nhật); thứ 6 (11/4/2025)."), 2025),
    ("wrong-weekday", in_words("Từ 01-15/4/2025 (thứ Ba)."), 2025),
    ("deadline-on-holiday", in_words("Báo cáo trước ngày 20/02/2026."), 2026),  # not sure
    ("deadline-on-holiday", in_words("Báo cáo trước ngày 01/9/2025."), 2025),  # not sure
    ("deadline-on-holiday", in_words("Lễ ngày 30/4/2025."), 2025),
    ("deadline-on-weekend", in_words("Ra quân từ ngày 01/3/2025 đến ngày 15/03/2025."), 2025),
    ("deadline-on-holiday", in_words("Ra quân từ ngày 01/4/2025 đến ngày 30/4/2025."), 2025),
    ("deadline-on-holiday", in_words("Hoàn thành trước ngày 01/01/2026."), 2025),
    ("deadline-on-holiday", in_words("Xong trước ngày 17/02/2050."), 2050),
    (
        "deadline-on-weekend",
        {"sections": [a_section({"table": a_table(["1", "Họp 15/3/2025", "Tháng 3"])})]},
        2025,
    ),
    (
        "deadline-on-weekend",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 15/03/2025 của UBND tỉnh."),
        2025,
    ),
]


@pytest.mark.parametrize("miss", MISSES, ids=ids_of(MISSES))
def test_it_stays_silent(miss: Miss) -> None:
    assert_silent(*miss)


def test_every_rule_has_hits_and_near_misses() -> None:
    """`deadline-passed` has its own below: it needs a day."""
    with_cases = {
        dates.deadline_on_weekend.id,
        dates.deadline_on_holiday.id,
        dates.wrong_weekday.id,
    }
    assert rules_of(HITS) == rules_of(MISSES) == with_cases


def test_a_deadline_over_before_the_plan_can_be_issued_is_told() -> None:
    sections = [
        a_section({"items": [{"text": "Họp", "deadline": "tháng 3/2025"}]}, kind="implementation")
    ]
    late = found(sections=sections, today=datetime.date(2025, 4, 1))
    (note,) = of_rule("deadline-passed", late)
    assert (note.place, note.severity) == ("sections.0.content.0.items.0.deadline", ERROR)
    assert "sớm nhất 01/4/2025" in note.message
    in_time = found(sections=sections, today=datetime.date(2025, 3, 31))
    assert of_rule("deadline-passed", in_time) == []


def test_the_date_of_the_plan_counts_where_it_is_later_than_today() -> None:
    work = {"items": [{"text": "Họp", "deadline": "tháng 3/2025"}]}
    sections = [a_section(work, kind="implementation")]
    today = datetime.date(2025, 1, 1)
    for issued_on, count in (("01/4/2025", 1), ("31/3/2025", 0)):
        header = a_header(issued_on=issued_on)
        told = found(sections=sections, header=header, today=today)
        assert len(of_rule("deadline-passed", told)) == count


@pytest.mark.parametrize(("unmet", "places"), [(["Y tế"], ["villages.0.deadline"]), ([], [])])
def test_the_deadline_of_a_village_that_has_reached_its_standard_is_no_matter(
    unmet: list[str], places: list[str]
) -> None:
    village = a_village(deadline="trước ngày 15/3/2025", unmet=unmet)
    plan = a_commune_plan(village, year=2025, sections=[a_section("Lời văn.")])
    assert [each.place for each in dates.deadline_on_weekend.find(Context(plan))] == places


def test_when_work_starts_is_no_deadline() -> None:
    task = {**DONG["unmet"][0]["tasks"][0], "starts": "15/3/2025", "ends": "17/3/2025"}
    village = a_village(unmet=[{"criterion": "Giao thông", "tasks": [task]}])
    plan = a_commune_plan(village, year=2025, sections=[a_section("Lời văn.")])
    today = datetime.date(2025, 3, 16)
    context = Context(plan, today=today)
    assert [*dates.deadline_on_weekend.find(context), *dates.deadline_passed.find(context)] == []
