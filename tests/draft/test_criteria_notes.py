"""A set of criteria is for the years of its period; a plan of another year is told so."""

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from draft.communes import a_commune_plan, a_village
from ntmdocs import Finding, Plan, Severity
from ntmdocs.draft import criteria_set_notes

OWN_SET = {
    "id": "thon_thu",
    "name": "Bộ tiêu chí thôn",
    "level": "thôn",
    "period": "2021-2025",
    "act": {
        "type": "Quyết định",
        "number_symbol": "05/QĐ-UBND",
        "issued_on": "08/3/2022",
        "issuer": "UBND tỉnh",
    },
    "criteria_count": 3,
    "criteria": [{"number": 2, "name": "Giao thông"}, {"number": 3, "name": "Điện"}],
}


def a_plan_with_sets(*sets: dict[str, Any], **changes: Any) -> Plan:
    """Thôn Đông is measured by the plan's own set, xã Suối Mơ by the national one."""
    village = a_village(criteria_set="thon_thu", criteria_count=None)
    return a_commune_plan(village, criteria_sets=sets or (OWN_SET,), **changes)


def notes(**changes: Any) -> list[Finding]:
    return list(criteria_set_notes(a_plan_with_sets(**changes)))


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
    (note,) = criteria_set_notes(plan)
    assert "bộ tiêu chí của năm" not in note.message
    assert note.source == ""


def test_no_successor_is_named_for_years_that_no_set_is_for() -> None:
    of_commune, _ = notes(year=2031)
    assert of_commune.message.endswith("của Thủ tướng Chính phủ)")
    assert of_commune.source == ""


def test_a_set_whose_act_is_not_known() -> None:
    plan = a_plan_with_sets({**OWN_SET, "act": None}, year=2026, commune=None)
    (note,) = criteria_set_notes(plan)
    assert note.message.endswith("cho thôn Đông")


def test_places_without_a_set_or_with_an_unknown_one_are_silence() -> None:
    """An unknown one is told where the plan itself is checked."""
    other = a_village(id="tay", name="Tây", criteria_set="khong_co")
    plan = a_commune_plan(a_village(), other, year=2026, commune={"name": "Suối Mơ"})
    assert list(criteria_set_notes(plan)) == []


# The drafted plan of a village


def test_a_village_plan_takes_the_set_it_needs_and_no_other() -> None:
    other = {**OWN_SET, "id": "thon_khac"}
    plan = a_plan_with_sets(other, OWN_SET)
    (draft,) = ntmdocs.draft_village_plans(plan)
    assert draft.plan.criteria_sets == (plan.criteria_sets[1],)
    assert "gồm: Giao thông-2." in ntmdocs.render_plan(draft.plan).text
    assert "còn 01/03 tiêu chí" in ntmdocs.render_plan(draft.plan).text


def test_the_drafted_plan_is_whole_in_a_file_of_its_own(tmp_path: Path) -> None:
    (draft,) = ntmdocs.draft_village_plans(a_plan_with_sets())
    ntmdocs.save_plan(draft.plan, tmp_path / "thon.yaml")
    assert ntmdocs.load_plan(tmp_path / "thon.yaml") == draft.plan


def test_a_village_with_no_set_of_the_plans_own_takes_none() -> None:
    village = a_village(
        criteria_set="xa_ntm_2021_2025", criteria_count=None, met=[], unmet=["Giao thông"]
    )
    plan = a_commune_plan(village, a_village(id="tay", name="Tây"), criteria_sets=[OWN_SET])
    for draft in ntmdocs.draft_village_plans(plan):
        assert draft.plan.criteria_sets == ()


@pytest.mark.parametrize("workers", [1, 2])
def test_village_plans_with_an_own_set_are_made_in_other_processes(
    tmp_path: Path, workers: int
) -> None:
    villages = [
        a_village(id=f"v{n}", name=f"Số {n}", criteria_set="thon_thu", criteria_count=None)
        for n in range(3)
    ]
    drafts = ntmdocs.draft_village_plans(a_commune_plan(*villages, criteria_sets=[OWN_SET]))
    batch = ntmdocs.render_plans([draft.plan for draft in drafts], tmp_path, workers=workers)
    assert batch.failed == ()
    assert len(batch.written) == 3


def test_an_old_set_is_noted_once_on_its_own_village() -> None:
    new = {**OWN_SET, "id": "moi", "period": "2026-2030"}
    villages = [
        a_village(id=one, name=one, criteria_set=one, criteria_count=None)
        for one in ("thon_thu", "moi")
    ]
    plan = a_commune_plan(*villages, year=2026, criteria_sets=[OWN_SET, new], commune=None)
    rules = [[note.rule for note in draft.notes] for draft in ntmdocs.draft_village_plans(plan)]
    assert rules == [["criteria-set-out-of-period"], []]
