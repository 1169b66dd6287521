"""A plan is for one year, or for a period; what each of the two says to the rest of the house."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

import ntmdocs
from build import a_header, a_plan, a_section
from ntmdocs import DataError
from ntmdocs.check import Context, find
from ntmdocs.model import Period, Plan
from ntmdocs.prose import paper_data, plain_text


@pytest.mark.parametrize("typed", ["2026-2030", "2026 - 2030", "2026–2030", Period(2026, 2030)])
def test_two_years_with_a_hyphen_are_a_period(typed: Any) -> None:
    plan = a_plan(year=typed)
    assert plan.period == Period(2026, 2030)
    assert (plan.one_year, plan.first_year, plan.last_year) == (None, 2026, 2030)
    assert (str(plan.year), plan.year_in_words) == ("2026-2030", "giai đoạn 2026-2030")


def test_a_plan_of_one_year_begins_and_ends_with_it() -> None:
    plan = a_plan(year="2026")
    assert (plan.year, plan.period, plan.year_in_words) == (2026, None, "năm 2026")
    assert (plan.one_year, plan.first_year, plan.last_year) == (2026, 2026, 2026)


def test_a_period_comes_back_from_every_form_it_is_saved_in() -> None:
    plan = a_plan(year="2026-2030")
    assert Plan.model_validate(plan.model_dump()) == plan
    saved = plan.model_dump(mode="json")
    assert saved["year"] == "2026-2030"
    assert Plan.model_validate(saved) == plan
    assert not list(Draft202012Validator(ntmdocs.plan_schema()).iter_errors(saved))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2030-2026", "giai đoạn; ghi hai năm từ 1945 đến 2100, năm trước nhỏ hơn năm sau"),
        ("2026-2126", "ghi hai năm từ 1945 đến 2100"),
        ("2026-2026", "không phải một giai đoạn"),
        ("1026-2030", "không phải một giai đoạn"),
        ("2026-30", "cần một số nguyên, hoặc hai năm của giai đoạn"),
        (1900, "phải từ 1945 trở lên"),
        (2101, "không được quá 2100"),
    ],
)
def test_what_is_neither_a_year_nor_a_period_is_told(typed: Any, said: str) -> None:
    with pytest.raises(DataError, match=said):
        a_plan_in_python(typed)


def a_plan_in_python(year: Any) -> Plan:
    plan = a_plan()
    return Plan(
        year=year,
        header=plan.header,
        sections=plan.sections,
        recipients=plan.recipients,
        signature=plan.signature,
    )


def test_the_variables_of_a_period_are_both_its_years_and_those_around_it() -> None:
    data = paper_data(a_plan(year="2026-2030"))
    text = a_section("Giai đoạn {{ year }}; so với năm {{ last_year }}; từ năm {{ next_year }}")
    assert plain_text(text.content[0], data) == (
        "Giai đoạn 2026-2030; so với năm 2025; từ năm 2031"
    )


def test_the_workbook_of_a_period_says_so() -> None:
    made = ntmdocs.start_workbook(a_plan(year="2026-2030"))
    assert made != ntmdocs.start_workbook(a_plan(year=2026))


def test_a_deadline_is_looked_at_within_the_whole_period() -> None:
    villages = [
        {
            "id": "suoi_mo",
            "name": "Suối Mơ",
            "unmet": [{"criterion": "Giao thông", "tasks": [{"what": "Làm đường", "ends": ends}]}],
        }
        for ends in ("tháng 9/2028",)
    ]
    header = a_header(subject="Vệ sinh môi trường giai đoạn 2026-2030", issued_on="2026")

    def told(ends: str) -> list[str]:
        villages[0]["unmet"][0]["tasks"][0]["ends"] = ends
        plan = a_plan(year="2026-2030", header=header, villages=villages)
        return [
            each.message
            for each in ntmdocs.check.readiness(plan).findings  # type: ignore[attr-defined]
        ]

    assert told("tháng 9/2028") == []
    assert told("tháng 9/2025") == ["không thuộc giai đoạn 2026-2030"]
    assert told("tháng 9/2031") == ["không thuộc giai đoạn 2026-2030"]


def test_a_period_is_checked_from_its_first_year_on() -> None:
    plan = a_plan(year="2026-2030", sections=[a_section("Các thôn báo cáo Ủy ban nhân dân huyện.")])
    assert "district-after-2025" in [each.rule for each in find(Context(plan))]


def test_next_year_of_a_period_stays_one_unless_a_year_is_asked_for() -> None:
    plan = a_plan(year="2026-2030")
    assert ntmdocs.draft_next_year(plan).plan.period == Period(2026, 2030)
    assert ntmdocs.draft_next_year(plan, 2026).plan.year == 2026
    with pytest.raises(ntmdocs.NtmdocsError, match="năm 2025 không sau năm 2026"):
        ntmdocs.draft_next_year(plan, 2025)
