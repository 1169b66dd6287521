"""The plan drafted for a village takes the criteria sets that it needs, and is told of old ones."""

from pathlib import Path

import pytest

import ntmdocs
from draft.communes import OWN_SET, a_commune_plan, a_plan_with_sets, a_village


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
        a_village(id=one, name=one, criteria_set=one, criteria_count=None, met=[])
        for one in ("thon_thu", "moi")
    ]
    plan = a_commune_plan(*villages, year=2026, criteria_sets=[OWN_SET, new], commune=None)
    drafts = ntmdocs.draft_village_plans(plan, form="thon")
    rules = [[note.rule for note in draft.notes] for draft in drafts]
    assert rules == [["criteria-set-out-of-period"], []]
