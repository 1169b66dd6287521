"""A set of criteria is for the years of its period; a plan of another year is told so."""

from typing import Any

import pytest

from draft.communes import OWN_SET, a_commune_plan, a_plan_with_sets, a_village
from ntmdocs import Finding, Plan, Severity
from ntmdocs.check import Context
from ntmdocs.check.criteria_sets import criteria_set_out_of_period


def notes(**changes: Any) -> list[Finding]:
    return found_in(a_plan_with_sets(**changes))


def found_in(plan: Plan) -> list[Finding]:
    return list(criteria_set_out_of_period.find(Context(plan)))


@pytest.mark.parametrize("year", [2021, 2024, 2025])
def test_a_set_in_its_period_is_silence(year: int) -> None:
    assert notes(year=year) == []


@pytest.mark.parametrize("year", [2020, 2026, 2031])
def test_a_set_of_another_period_is_noted_for_the_commune_and_each_village(year: int) -> None:
    found = notes(year=year)
    assert [(one.rule, one.severity, one.place) for one in found] == [
        ("criteria-set-out-of-period", Severity.ERROR, "commune.criteria_set"),
        ("criteria-set-out-of-period", Severity.ERROR, "villages.0.criteria_set"),
    ]


def test_the_act_of_a_set_is_named_with_number_and_date() -> None:
    of_commune, of_village = notes(year=2026)
    assert of_commune.message == (
        "kế hoạch năm 2026 dùng bộ tiêu chí giai đoạn 2021-2025 cho xã Suối Mơ "
        "(Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ); bộ tiêu chí của "
        'năm 2026: "Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2026 - 2030"'
    )
    assert of_commune.source == (
        "Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ"
    )
    assert "(Quyết định số 05/QĐ-UBND ngày 08/3/2022 của UBND tỉnh)" in of_village.message


def test_no_successor_is_guessed_for_a_set_of_the_plans_own() -> None:
    """Not even where its level is one that a national set is for."""
    plan = a_plan_with_sets({**OWN_SET, "level": "xã"}, year=2026, commune=None)
    (note,) = found_in(plan)
    assert "bộ tiêu chí của năm" not in note.message
    assert note.source == ""


def test_no_successor_is_named_for_years_that_no_set_is_for() -> None:
    of_commune, _ = notes(year=2031)
    assert of_commune.message.endswith("của Thủ tướng Chính phủ)")
    assert of_commune.source == ""


def test_a_set_whose_act_is_not_known() -> None:
    plan = a_plan_with_sets({**OWN_SET, "act": None}, year=2026, commune=None)
    (note,) = found_in(plan)
    assert note.message.endswith("cho thôn Đông")


def test_places_without_a_set_or_with_an_unknown_one_are_silence() -> None:
    """An unknown one is told where the plan itself is checked."""
    other = a_village(id="tay", name="Tây", criteria_set="khong_co")
    plan = a_commune_plan(a_village(), other, year=2026, commune={"name": "Suối Mơ"})
    assert found_in(plan) == []
