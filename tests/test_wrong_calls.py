"""Who calls the front door with the wrong thing is told in words, not by an attribute's name."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_paper, a_plan

TAKES_A_PAPER: list[Callable[[Any], object]] = [
    ntmdocs.render_plan,
    ntmdocs.draft_next_year,
    ntmdocs.draft_village_plans,
    ntmdocs.start_workbook,
    lambda value: ntmdocs.save_plan(value, "x.yaml"),
    lambda value: ntmdocs.compare_plans(value, a_plan()),
    lambda value: ntmdocs.compare_plans(a_plan(), value),
]


@pytest.mark.parametrize("call", TAKES_A_PAPER)
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("plan.yaml", r"load_plan\(\.\.\.\)"),
        (Path("plan.yaml"), r"load_plan\(\.\.\.\)"),
        ({"year": 2024}, r"Plan\.model_validate"),
        (3, "cần một Plan hoặc Paper, ở đây là int"),
    ],
)
def test_what_is_no_plan(call: Callable[[Any], object], value: object, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        call(value)


def test_a_draft_has_a_plan() -> None:
    draft = ntmdocs.draft_next_year(a_plan())
    with pytest.raises(TypeError, match=r"Draft; kế hoạch nằm ở \.plan"):
        ntmdocs.render_plan(draft)  # type: ignore[arg-type]


@pytest.mark.parametrize("plans", [a_plan(), a_paper(), "plan.yaml", Path("plan.yaml")])
def test_one_plan_is_no_list(tmp_path: Path, plans: Any) -> None:
    with pytest.raises(TypeError, match="cần một danh sách kế hoạch"):
        ntmdocs.render_plans(plans, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_list_of_names_is_told_for_each(tmp_path: Path) -> None:
    names: list[Any] = ["plan.yaml"]
    (failure,) = ntmdocs.render_plans(names, tmp_path).failed
    assert "cần một Plan hoặc Paper" in str(failure)


def test_a_workbook_is_of_a_plan() -> None:
    with pytest.raises(TypeError, match="chỉ làm với kế hoạch"):
        ntmdocs.start_workbook(a_paper())  # type: ignore[arg-type]


def test_a_document_is_saved_to_a_name_or_a_file() -> None:
    with pytest.raises(TypeError, match="tên tệp hoặc tệp nhị phân"):
        ntmdocs.render_plan(a_plan()).save(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("read", [ntmdocs.load_plan, ntmdocs.load_criteria_set])
@pytest.mark.parametrize("text", ["year: 2024\nheader:\n  place: X\n", "\nyear: 2024\n" * 2000])
def test_a_text_is_no_name_of_a_file(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(ntmdocs.DataError) as caught:
        read(text)
    (problem,) = caught.value.problems
    assert problem.file == "year: 2024…"
    assert "nội dung của tệp, không phải tên tệp" in problem.message


class OnDisk:
    """A path of another library."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __fspath__(self) -> str:
        return str(self.path)


def test_a_path_of_any_library_is_a_path(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_plan(), tmp_path / "plan.yaml")
    assert ntmdocs.load_plan(OnDisk(tmp_path / "plan.yaml")) == a_plan()


def test_a_time_where_a_day_belongs_is_told_as_it_is() -> None:
    values = {"year": 2024, "header": {"issued_on": datetime.datetime(2024, 3, 5, 8, 30)}}
    with pytest.raises(ntmdocs.DataError, match="2024-03-05T08:30:00"):
        ntmdocs.load_plan(values)
